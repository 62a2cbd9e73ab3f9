/* edit-map.c: a small map to edit, and what becomes of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-map.h"

#include "journey-writer.h"

/* Ids are single characters and titles are the same, so that copies can be told by their ids.
 *
 *   stages A (a b c), B (d e), C (empty); personas P, Q; lane L of text
 *   pain points x on a and b, y on d for P; opportunity o on e for x
 *   evidence v for a, x and P; metrics m on A, n on d; connections i from a to d, j from d to a */

static gpointer
make (GType type, const char *id)
{
  JourneyItem *item = g_object_new (type, "id", id, NULL);

  g_object_set (item, journey_edit_get_text_property (item), id, NULL);

  return item;
}

static gpointer
put (JourneyList *list, gpointer item)
{
  journey_list_append (list, item);
  g_object_unref (item);

  return item;
}

static void
add_stage (EditMap *self, const char *id, const char *touchpoints)
{
  JourneyStage *stage =
      put (journey_document_get_stages (self->document), make (JOURNEY_TYPE_STAGE, id));

  for (; *touchpoints != '\0'; touchpoints++)
    {
      char name[] = { *touchpoints, '\0' };

      put (journey_stage_get_touchpoints (stage), make (JOURNEY_TYPE_TOUCHPOINT, name));
    }
}

static void
set_ids (gpointer item, const char *property, const char *ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (; *ids != '\0'; ids++)
    g_strv_builder_take (builder, g_strndup (ids, 1));
  texts = g_strv_builder_end (builder);
  g_object_set (item, property, texts, NULL);
}

static void
add_emotion (EditMap *self, const char *touchpoint, const char *persona, double score)
{
  JourneyEmotion *emotion = journey_emotion_new ();

  g_object_set (emotion, "persona", persona, "score", score, NULL);
  put (journey_touchpoint_get_emotions (edit_map_find (self, touchpoint)), emotion);
}

static void
add_connection (EditMap *self, const char *id, const char *from, const char *to)
{
  JourneyConnection *connection =
      put (journey_document_get_connections (self->document), make (JOURNEY_TYPE_CONNECTION, id));

  g_object_set (connection, "from", from, "to", to, NULL);
}

static void
add_problems (EditMap *self)
{
  JourneyList *pain_points = journey_document_get_pain_points (self->document);
  gpointer item;

  item = put (pain_points, make (JOURNEY_TYPE_PAIN_POINT, "x"));
  set_ids (item, "touchpoints", "ab");
  item = put (pain_points, make (JOURNEY_TYPE_PAIN_POINT, "y"));
  set_ids (item, "touchpoints", "d");
  set_ids (item, "personas", "P");
  item = put (journey_document_get_opportunities (self->document),
              make (JOURNEY_TYPE_OPPORTUNITY, "o"));
  set_ids (item, "pain-points", "x");
  set_ids (item, "touchpoints", "e");
}

static void
add_research (EditMap *self)
{
  gpointer item;

  item = put (journey_document_get_evidence (self->document), make (JOURNEY_TYPE_EVIDENCE, "v"));
  set_ids (item, "supports", "axP");
  item = put (journey_document_get_metrics (self->document), make (JOURNEY_TYPE_METRIC, "m"));
  g_object_set (item, "on", "A", NULL);
  item = put (journey_document_get_metrics (self->document), make (JOURNEY_TYPE_METRIC, "n"));
  g_object_set (item, "on", "d", NULL);
}

EditMap *
edit_map_new (void)
{
  EditMap *self = g_new0 (EditMap, 1);
  JourneyNote *note = journey_note_new ();

  self->document = journey_document_new ();
  add_stage (self, "A", "abc");
  add_stage (self, "B", "de");
  add_stage (self, "C", "");
  put (journey_document_get_personas (self->document), make (JOURNEY_TYPE_PERSONA, "P"));
  put (journey_document_get_personas (self->document), make (JOURNEY_TYPE_PERSONA, "Q"));
  put (journey_document_get_lanes (self->document), make (JOURNEY_TYPE_LANE, "L"));
  g_object_set (note, "lane", "L", "text", "hm", NULL);
  put (journey_touchpoint_get_notes (edit_map_find (self, "a")), note);
  add_emotion (self, "a", "P", 1);
  add_emotion (self, "a", "Q", -1);
  add_emotion (self, "d", "P", -2);
  add_connection (self, "i", "a", "d");
  add_connection (self, "j", "d", "a");
  add_problems (self);
  add_research (self);

  journey_item_add_unknown (edit_map_find (self, "a"), "later", "[1]");
  self->journal = journey_document_start_journal (self->document);
  self->before = journey_writer_write (self->document);

  return self;
}

void
edit_map_free (EditMap *self)
{
  g_bytes_unref (self->before);
  g_assert_finalize_object (self->document);
  g_free (self);
}

gpointer
edit_map_find (EditMap *self, const char *id)
{
  return journey_document_find (self->document, id);
}

/* One item for each character. */
GPtrArray *
edit_map_find_all (EditMap *self, const char *ids)
{
  GPtrArray *items = g_ptr_array_new ();

  for (; *ids != '\0'; ids++)
    {
      char id[] = { *ids, '\0' };
      gpointer item = edit_map_find (self, id);

      g_assert_nonnull (item);
      g_ptr_array_add (items, item);
    }

  return items;
}

/* What an item is called; with an apostrophe if it is new. */
static void
append_name (GString *out, gpointer item)
{
  g_autofree char *name = NULL;

  g_object_get (item, journey_edit_get_text_property (item), &name, NULL);
  g_string_append (out, name != NULL && *name != '\0' ? name : "?");
  if (strlen (journey_item_get_id (item)) != 1)
    g_string_append_c (out, '\'');
}

static void
append_id (EditMap *self, GString *out, const char *id)
{
  gpointer item = journey_document_find (self->document, id);

  if (item != NULL)
    append_name (out, item);
  else
    g_string_append (out, *id != '\0' ? "!" : "-");
}

static void
append_ids (EditMap *self, GString *out, const char *const *ids)
{
  for (; *ids != NULL; ids++)
    append_id (self, out, *ids);
}

static void
append_feelings (EditMap *self, GString *out, JourneyTouchpoint *touchpoint)
{
  JourneyList *emotions = journey_touchpoint_get_emotions (touchpoint);
  guint i;

  for (i = 0; i < journey_list_get_length (emotions); i++)
    {
      JourneyEmotion *emotion = journey_list_get (emotions, i);

      g_string_append (out, out->len > 0 ? " " : "");
      append_name (out, touchpoint);
      append_id (self, out, journey_emotion_get_persona (emotion));
      g_string_append_printf (out, "%g", journey_emotion_get_score (emotion));
      if (journey_is_set (journey_emotion_get_expected (emotion)))
        g_string_append_printf (out, "/%g", journey_emotion_get_expected (emotion));
      g_string_append (out, journey_emotion_get_note (emotion));
    }
}

static void
append_notes (EditMap *self, GString *out, JourneyTouchpoint *touchpoint)
{
  JourneyList *notes = journey_touchpoint_get_notes (touchpoint);
  guint i;

  for (i = 0; i < journey_list_get_length (notes); i++)
    {
      JourneyNote *note = journey_list_get (notes, i);

      g_string_append (out, out->len > 0 ? " " : "");
      append_name (out, touchpoint);
      append_id (self, out, journey_note_get_lane (note));
      g_string_append_printf (out, ":%s", journey_note_get_text (note));
    }
}

static void
append_stages (EditMap *self, GString *out, char section)
{
  JourneyList *stages = journey_document_get_stages (self->document);
  guint i, j;

  for (i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyList *touchpoints = journey_stage_get_touchpoints (journey_list_get (stages, i));

      if (section == 's')
        {
          g_string_append (out, i > 0 ? " " : "");
          append_name (out, journey_list_get (stages, i));
          g_string_append_c (out, ':');
        }
      for (j = 0; j < journey_list_get_length (touchpoints); j++)
        {
          if (section == 's')
            append_name (out, journey_list_get (touchpoints, j));
          else if (section == 'e')
            append_feelings (self, out, journey_list_get (touchpoints, j));
          else
            append_notes (self, out, journey_list_get (touchpoints, j));
        }
    }
}

static void
append_details (EditMap *self, GString *out, gpointer item)
{
  if (JOURNEY_IS_PAIN_POINT (item))
    {
      g_string_append_c (out, ':');
      append_ids (self, out, journey_pain_point_get_touchpoints (item));
      g_string_append_c (out, '/');
      append_ids (self, out, journey_pain_point_get_personas (item));
    }
  else if (JOURNEY_IS_OPPORTUNITY (item))
    {
      g_string_append_c (out, ':');
      append_ids (self, out, journey_opportunity_get_pain_points (item));
      g_string_append_c (out, '/');
      append_ids (self, out, journey_opportunity_get_touchpoints (item));
    }
  else if (JOURNEY_IS_EVIDENCE (item))
    {
      g_string_append_c (out, ':');
      append_ids (self, out, journey_evidence_get_supports (item));
    }
  else if (JOURNEY_IS_METRIC (item))
    {
      g_string_append_c (out, '@');
      append_id (self, out, journey_metric_get_on (item));
    }
  else if (JOURNEY_IS_CONNECTION (item))
    {
      g_string_append_c (out, ':');
      append_id (self, out, journey_connection_get_from (item));
      append_id (self, out, journey_connection_get_to (item));
    }
}

static JourneyList *
get_list (EditMap *self, char section)
{
  switch (section)
    {
    case 'l':
      return journey_document_get_lanes (self->document);
    case 'p':
      return journey_document_get_personas (self->document);
    case 'c':
      return journey_document_get_connections (self->document);
    case 'x':
      return journey_document_get_pain_points (self->document);
    case 'o':
      return journey_document_get_opportunities (self->document);
    case 'v':
      return journey_document_get_evidence (self->document);
    case 'm':
      return journey_document_get_metrics (self->document);
    default:
      g_assert_not_reached ();
    }
}

/* Of the sections stages, emotions, notes, lanes, personas, connections, pain points (x),
 * opportunities, evidence (v) and metrics the one that begins so. */
char *
edit_map_describe (EditMap *self, char section)
{
  GString *out = g_string_new (NULL);
  JourneyList *list;
  guint i;

  if (strchr ("sen", section) != NULL)
    {
      append_stages (self, out, section);
      return g_string_free (out, FALSE);
    }

  list = get_list (self, section);
  for (i = 0; i < journey_list_get_length (list); i++)
    {
      g_string_append (out, i > 0 ? " " : "");
      append_name (out, journey_list_get (list, i));
      append_details (self, out, journey_list_get (list, i));
    }

  return g_string_free (out, FALSE);
}

void
edit_map_assert (EditMap *self, char section, const char *expected)
{
  g_autofree char *found = edit_map_describe (self, section);

  g_assert_cmpstr (found, ==, expected);
}

/* The edit was one step of that name, which undo takes back to the byte and redo does again; or
 * none at all, if @label is NULL. */
void
edit_map_assert_step (EditMap *self, const char *label)
{
  g_autoptr (GBytes) after = journey_writer_write (self->document);
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;

  g_assert_cmpstr (journey_journal_get_undo_label (self->journal), ==, label);
  if (label == NULL)
    {
      g_assert_true (g_bytes_equal (after, self->before));
      return;
    }

  g_assert_false (g_bytes_equal (after, self->before));
  g_assert_true (journey_journal_undo (self->journal));
  g_assert_false (journey_journal_can_undo (self->journal));
  undone = journey_writer_write (self->document);
  g_assert_true (g_bytes_equal (undone, self->before));

  g_assert_true (journey_journal_redo (self->journal));
  redone = journey_writer_write (self->document);
  g_assert_true (g_bytes_equal (redone, after));
}
