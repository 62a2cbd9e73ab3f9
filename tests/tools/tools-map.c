/* tools-map.c: a small map, and a hand that drags on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tools-map.h"

#include <string.h>

#include "journey-reader.h"
#include "journey-writer.h"

/* --- The map --- */

static JourneyTouchpoint *
add_touchpoint (JourneyStage *stage, const char *title)
{
  return journey_edit_add_touchpoint (stage, G_MAXUINT, title);
}

/* Three stages, the last without touchpoints; two personas, the first with a gap at A3 and B2. */
static void
fill (JourneyDocument *document)
{
  JourneyStage *a = journey_edit_add_stage (document, G_MAXUINT, "A");
  JourneyStage *b = journey_edit_add_stage (document, G_MAXUINT, "B");
  JourneyPersona *p = journey_edit_add_persona (document, "P");
  JourneyPersona *q = journey_edit_add_persona (document, "Q");
  JourneyTouchpoint *a1 = add_touchpoint (a, "A1"), *a2 = add_touchpoint (a, "A2");
  JourneyTouchpoint *a3 = add_touchpoint (a, "A3"), *b1 = add_touchpoint (b, "B1");
  JourneyTouchpoint *b2 = add_touchpoint (b, "B2");
  JourneyPainPoint *wide;
  JourneyScore scores[] = { { a1, 1 }, { a2, 0 }, { b1, -1 } };

  journey_edit_add_stage (document, G_MAXUINT, "C");
  journey_edit_set_scores (p, scores, G_N_ELEMENTS (scores));
  journey_edit_set_score (a1, q, -2);
  journey_edit_add_pain_point (a2, "Pain");
  wide = journey_edit_add_pain_point (a3, "Wide");
  journey_edit_stretch (wide, a3, b1);
  journey_edit_nudge_severity (wide, 3);
  journey_edit_add_opportunity (b2, "Chance");
  journey_edit_add_evidence (a1, "Proof");
  journey_edit_add_metric (b1, JOURNEY_METRIC_KIND_NPS, "Score");
  journey_edit_add_connection (a1, b1, NULL);
  journey_edit_set_text (a1, "doing", "Does", NULL);
  journey_edit_set_text (document, "title", "Map", NULL);
}

void
tools_map_measure (ToolsMap *map)
{
  JourneyLayoutOptions options = {
    .direction = map->rtl ? JOURNEY_DIRECTION_RTL : JOURNEY_DIRECTION_LTR,
    .editable = TRUE,
  };

  g_clear_pointer (&map->layout, journey_layout_unref);
  map->layout = journey_layout_new (map->document, map->measure, &options);
  journey_toolbox_set_layout (map->toolbox, map->layout);
}

static void
changed_cb (ToolsMap *map)
{
  if (!map->hold_layout)
    tools_map_measure (map);
}

static void
preview_cb (ToolsMap *map)
{
  map->n_previews++;
}

static void
announce_cb (ToolsMap *map, const char *message)
{
  g_string_append_printf (map->told, "announce %s\n", message);
}

static void
created_cb (ToolsMap *map, JourneyItem *item)
{
  g_string_append_printf (map->told, "created %s\n", G_OBJECT_TYPE_NAME (item));
}

static void
edit_text_cb (ToolsMap *map, int box)
{
  g_string_append_printf (
      map->told, "edit-text %s\n",
      journey_box_kind_get_name (journey_layout_get_box (map->layout, box)->kind));
}

static void
open_cb (ToolsMap *map, int box)
{
  g_string_append_printf (
      map->told, "open %s\n",
      journey_box_kind_get_name (journey_layout_get_box (map->layout, box)->kind));
}

static void
menu_cb (ToolsMap *map, int box)
{
  g_string_append_printf (
      map->told, "menu %s\n",
      box < 0 ? "map"
              : journey_box_kind_get_name (journey_layout_get_box (map->layout, box)->kind));
}

/* One for all maps: they have the same texts. */
static JourneyTextMeasure *
get_measure (void)
{
  static JourneyTextMeasure *measure;

  if (measure == NULL)
    measure = journey_text_measure_new ();
  return measure;
}

ToolsMap *
tools_map_new (gboolean rtl, double zoom)
{
  ToolsMap *map = g_new0 (ToolsMap, 1);

  map->rtl = rtl;
  map->zoom = zoom;
  map->document = journey_document_new ();
  fill (map->document);
  map->journal = journey_document_start_journal (map->document);
  map->start = journey_writer_write (map->document);
  map->selection = journey_selection_new (map->document);
  map->toolbox = journey_toolbox_new (map->selection);
  map->measure = get_measure ();
  map->told = g_string_new (NULL);
  tools_map_measure (map);

  g_signal_connect_swapped (map->journal, "changed", G_CALLBACK (changed_cb), map);
  g_signal_connect_swapped (map->toolbox, "preview-changed", G_CALLBACK (preview_cb), map);
  g_signal_connect_swapped (map->toolbox, "announce", G_CALLBACK (announce_cb), map);
  g_signal_connect_swapped (map->toolbox, "created", G_CALLBACK (created_cb), map);
  g_signal_connect_swapped (map->toolbox, "edit-text", G_CALLBACK (edit_text_cb), map);
  g_signal_connect_swapped (map->toolbox, "open", G_CALLBACK (open_cb), map);
  g_signal_connect_swapped (map->toolbox, "menu", G_CALLBACK (menu_cb), map);
  return map;
}

void
tools_map_free (ToolsMap *map)
{
  g_signal_handlers_disconnect_by_data (map->journal, map);
  g_object_unref (map->toolbox);
  g_object_unref (map->selection);
  g_clear_pointer (&map->layout, journey_layout_unref);
  g_object_unref (map->document);
  g_bytes_unref (map->start);
  g_string_free (map->told, TRUE);
  g_free (map);
}

/* --- Places --- */

static const char *
get_title (JourneyItem *item)
{
  if (JOURNEY_IS_EMOTION (item))
    item = journey_item_get_parent (item);
  if (JOURNEY_IS_TOUCHPOINT (item))
    return journey_touchpoint_get_title (JOURNEY_TOUCHPOINT (item));
  if (JOURNEY_IS_STAGE (item))
    return journey_stage_get_title (JOURNEY_STAGE (item));
  if (JOURNEY_IS_PERSONA (item))
    return journey_persona_get_name (JOURNEY_PERSONA (item));
  if (JOURNEY_IS_PAIN_POINT (item))
    return journey_pain_point_get_title (JOURNEY_PAIN_POINT (item));
  if (JOURNEY_IS_OPPORTUNITY (item))
    return journey_opportunity_get_title (JOURNEY_OPPORTUNITY (item));
  if (JOURNEY_IS_EVIDENCE (item))
    return journey_evidence_get_text (JOURNEY_EVIDENCE (item));
  if (JOURNEY_IS_METRIC (item))
    return journey_metric_get_title (JOURNEY_METRIC (item));

  return "";
}

/* "touchpoint:A1", "lane-name:Doing", "empty:Feeling:A3"; of the points and gaps of several
 * personas that of the first. */
static char *
dup_name (ToolsMap *map, const JourneyBox *box)
{
  const char *kind = journey_box_kind_get_name (box->kind);
  gboolean second = JOURNEY_IS_PERSONA (box->context) &&
                    g_str_equal (journey_persona_get_name (JOURNEY_PERSONA (box->context)), "Q");
  const char *lane = box->lane >= 0 ? journey_layout_get_lane_title (map->layout, box->lane) : "";

  if (box->kind == JOURNEY_BOX_LANE_NAME)
    return g_strconcat (kind, ":", lane, NULL);
  if (box->kind == JOURNEY_BOX_EMPTY)
    return g_strconcat (kind, ":", lane, ":", get_title (box->item), second ? ":Q" : NULL, NULL);

  return g_strconcat (kind, ":", get_title (box->item), second ? ":Q" : NULL, NULL);
}

int
tools_map_find (ToolsMap *map, const char *name)
{
  guint n_boxes, i;
  const JourneyBox *boxes = journey_layout_get_boxes (map->layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    {
      g_autofree char *found = dup_name (map, &boxes[i]);

      if (g_str_equal (found, name))
        return (int) i;
    }

  g_error ("there is no box %s", name);
}

JourneyPoint
tools_map_get_point (ToolsMap *map, Spot spot)
{
  const JourneyRect *rect =
      &journey_layout_get_box (map->layout, tools_map_find (map, spot.box))->rect;
  double along = map->rtl ? 1 - spot.along : spot.along;

  return (JourneyPoint) { rect->x + rect->width * along, rect->y + rect->height * spot.down };
}

/* --- What the map says --- */

static void
append_ids (GString *text, JourneyDocument *document, const char *const *ids)
{
  for (; *ids != NULL; ids++)
    g_string_append_printf (text, " %s", get_title (journey_document_find (document, *ids)));
}

static void
append_stages (GString *text, JourneyDocument *document)
{
  JourneyList *stages = journey_document_get_stages (document);
  guint i, j;

  for (i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyList *list = journey_stage_get_touchpoints (journey_list_get (stages, i));

      g_string_append_printf (text, "%s:", journey_stage_get_title (journey_list_get (stages, i)));
      for (j = 0; j < journey_list_get_length (list); j++)
        g_string_append_printf (text, " %s",
                                journey_touchpoint_get_title (journey_list_get (list, j)));
      g_string_append (text, "; ");
    }
}

static void
append_line (GString *text, JourneyDocument *document, JourneyItem *persona)
{
  JourneyList *stages = journey_document_get_stages (document);
  guint i, j;

  g_string_append_printf (text, "%s:", journey_persona_get_name (JOURNEY_PERSONA (persona)));
  for (i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyList *list = journey_stage_get_touchpoints (journey_list_get (stages, i));

      for (j = 0; j < journey_list_get_length (list); j++)
        {
          JourneyEmotion *emotion = journey_touchpoint_find_emotion (journey_list_get (list, j),
                                                                     journey_item_get_id (persona));
          double score = emotion != NULL ? journey_emotion_get_score (emotion) : JOURNEY_UNSET;

          if (journey_is_set (score))
            g_string_append_printf (text, " %g", score);
          else
            g_string_append (text, " -");
        }
    }
  g_string_append (text, "; ");
}

static void
append_cards (GString *text, JourneyDocument *document)
{
  JourneyList *pain_points = journey_document_get_pain_points (document);
  JourneyList *opportunities = journey_document_get_opportunities (document);
  JourneyList *evidence = journey_document_get_evidence (document);
  guint i;

  for (i = 0; i < journey_list_get_length (pain_points); i++)
    {
      JourneyPainPoint *item = journey_list_get (pain_points, i);

      g_string_append_printf (text, "%s@", journey_pain_point_get_title (item));
      append_ids (text, document, journey_pain_point_get_touchpoints (item));
      g_string_append (text, "; ");
    }
  for (i = 0; i < journey_list_get_length (opportunities); i++)
    {
      JourneyOpportunity *item = journey_list_get (opportunities, i);

      g_string_append_printf (text, "%s@", journey_opportunity_get_title (item));
      append_ids (text, document, journey_opportunity_get_touchpoints (item));
      g_string_append (text, "; ");
    }
  for (i = 0; i < journey_list_get_length (evidence); i++)
    {
      JourneyEvidence *item = journey_list_get (evidence, i);

      g_string_append_printf (text, "%s@", journey_evidence_get_text (item));
      append_ids (text, document, journey_evidence_get_supports (item));
      g_string_append (text, "; ");
    }
}

static void
append_rest (GString *text, JourneyDocument *document)
{
  JourneyList *metrics = journey_document_get_metrics (document);
  JourneyList *connections = journey_document_get_connections (document);
  JourneyList *lanes = journey_document_get_lanes (document);
  guint i;

  for (i = 0; i < journey_list_get_length (metrics); i++)
    {
      JourneyMetric *item = journey_list_get (metrics, i);
      JourneyItem *on = journey_document_find (document, journey_metric_get_on (item));

      g_string_append_printf (text, "%s@ %s; ", journey_metric_get_title (item), get_title (on));
    }
  for (i = 0; i < journey_list_get_length (connections); i++)
    {
      JourneyConnection *item = journey_list_get (connections, i);

      g_string_append_printf (
          text, "%s>%s; ",
          get_title (journey_document_find (document, journey_connection_get_from (item))),
          get_title (journey_document_find (document, journey_connection_get_to (item))));
    }
  for (i = 0; i < journey_list_get_length (lanes); i++)
    g_string_append_printf (text, "%d ", journey_lane_get_kind (journey_list_get (lanes, i)));
}

char *
tools_map_dup_outline (ToolsMap *map)
{
  JourneyList *personas = journey_document_get_personas (map->document);
  GString *text = g_string_new (NULL);
  guint i;

  append_stages (text, map->document);
  for (i = 0; i < journey_list_get_length (personas); i++)
    append_line (text, map->document, journey_list_get (personas, i));
  append_cards (text, map->document);
  append_rest (text, map->document);
  return g_string_free_and_steal (text);
}

void
tools_map_assert_outline (ToolsMap *map, const char *expected)
{
  g_autofree char *outline = tools_map_dup_outline (map);

  if (strstr (outline, expected) == NULL)
    g_error ("“%s” is not in “%s”", expected, outline);
}

/* Nothing was written: the same bytes, and no step to undo. */
void
tools_map_assert_start (ToolsMap *map)
{
  g_autoptr (GBytes) now = journey_writer_write (map->document);

  g_assert_cmpmem (g_bytes_get_data (now, NULL), g_bytes_get_size (now),
                   g_bytes_get_data (map->start, NULL), g_bytes_get_size (map->start));
  g_assert_false (journey_journal_can_undo (map->journal));
}

/* What is written can be read, nothing is found wrong with it, and it is written the same again. */
void
tools_map_assert_sound (ToolsMap *map)
{
  g_autoptr (GBytes) now = journey_writer_write (map->document);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) copy = journey_reader_read (now, "map", &findings, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  if (findings != NULL && findings->len > 0)
    g_error ("%s", ((JourneyFinding *) findings->pdata[0])->message);
  again = journey_writer_write (copy);
  g_assert_true (g_bytes_equal (now, again));
  g_assert_false (journey_journal_is_open (map->journal));
}

void
tools_map_undo_all (ToolsMap *map)
{
  while (journey_journal_can_undo (map->journal))
    journey_journal_undo (map->journal);
}

/* --- The hand --- */

gboolean
tools_map_send (ToolsMap *map, JourneyToolEventType type, JourneyPoint at, guint modifiers)
{
  JourneyToolEvent event = {
    .type = type,
    .x = at.x,
    .y = at.y,
    .button = JOURNEY_TOOL_BUTTON_PRIMARY,
    .n_press = 1,
    .modifiers = (JourneyToolModifiers) modifiers,
    .zoom = map->zoom,
  };

  return journey_toolbox_handle (map->toolbox, &event);
}

void
tools_map_press (ToolsMap *map, Spot at, guint modifiers)
{
  tools_map_send (map, JOURNEY_TOOL_PRESS, tools_map_get_point (map, at), modifiers);
}

/* In several steps, as a hand does. */
void
tools_map_move (ToolsMap *map, Spot at, guint modifiers)
{
  JourneyPoint to = tools_map_get_point (map, at);
  JourneyPoint near = { to.x - 40, to.y - 40 };

  tools_map_send (map, JOURNEY_TOOL_MOTION, near, modifiers);
  tools_map_send (map, JOURNEY_TOOL_MOTION, to, modifiers);
}

void
tools_map_release (ToolsMap *map, Spot at, guint modifiers)
{
  tools_map_send (map, JOURNEY_TOOL_RELEASE, tools_map_get_point (map, at), modifiers);
}

void
tools_map_click (ToolsMap *map, Spot at, guint modifiers)
{
  tools_map_press (map, at, modifiers);
  tools_map_release (map, at, modifiers);
}
