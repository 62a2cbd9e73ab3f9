/* test-edit-random.c: whatever is edited in whatever order, the map stays a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-map.h"
#include "journey-fragment.h"
#include "journey-selection.h"
#include "journey-table.h"
#include "journey-writer.h"

#define N_STEPS 2500
#define N_ITEMS 150 /* from here on more goes than comes */

static const guint32 seeds[] = { 1, 42, 20260303, 0xcafebabe };

typedef struct
{
  EditMap *map;
  JourneyDocument *document;
  JourneySelection *selection;
  JourneyDocument *clipboard; /* or NULL */
  GRand *rand;
} Fixture;

static int
below (Fixture *f, int end)
{
  return g_rand_int_range (f->rand, 0, end);
}

typedef struct
{
  GType type;
  GPtrArray *found;
} Collection;

static void
collect_cb (JourneyItem *item, gpointer user_data)
{
  Collection *collection = user_data;

  if (G_TYPE_CHECK_INSTANCE_TYPE (item, collection->type))
    g_ptr_array_add (collection->found, item);
}

static GPtrArray *
collect (Fixture *f, GType type)
{
  Collection collection = { type, g_ptr_array_new () };

  journey_item_foreach (JOURNEY_ITEM (f->document), collect_cb, &collection);

  return collection.found;
}

/* Any item of the type, or NULL where there is none. */
static gpointer
pick (Fixture *f, GType type)
{
  g_autoptr (GPtrArray) items = collect (f, type);

  return items->len > 0 ? items->pdata[below (f, (int) items->len)] : NULL;
}

/* Some items, some of them more than once. */
static GPtrArray *
pick_some (Fixture *f, GType type)
{
  GPtrArray *some = g_ptr_array_new ();
  int n_items = below (f, 5);
  int i;

  for (i = 0; i < n_items; i++)
    {
      gpointer item = pick (f, type);

      if (item != NULL)
        g_ptr_array_add (some, item);
    }

  return some;
}

static guint
random_position (Fixture *f)
{
  return below (f, 8) > 0 ? (guint) below (f, 8) : g_rand_int (f->rand);
}

static double
random_score (Fixture *f)
{
  return below (f, 4) > 0 ? g_rand_double_range (f->rand, -4, 4) : JOURNEY_UNSET;
}

static const char *
random_text (Fixture *f)
{
  static const char *const texts[] = { "", "one", "two\nlines", "日本語", "\xff", "\"q\"\t" };

  return texts[below (f, G_N_ELEMENTS (texts))];
}

static void
add_something (Fixture *f)
{
  JourneyStage *stage = pick (f, JOURNEY_TYPE_STAGE);
  JourneyTouchpoint *touchpoint = pick (f, JOURNEY_TYPE_TOUCHPOINT);
  JourneyTouchpoint *other = pick (f, JOURNEY_TYPE_TOUCHPOINT);
  JourneyPainPoint *pain_point = pick (f, JOURNEY_TYPE_PAIN_POINT);
  const char *text = random_text (f);

  switch (below (f, 9))
    {
    case 0:
      journey_edit_add_stage (f->document, random_position (f), text);
      break;
    case 1:
      journey_edit_add_persona (f->document, text);
      break;
    case 2:
      journey_edit_add_lane (f->document, random_position (f), JOURNEY_LANE_KIND_TEXT, text);
      break;
    case 3:
      if (stage != NULL)
        journey_edit_add_metric (stage, JOURNEY_METRIC_KIND_CES, text);
      break;
    case 4:
      if (touchpoint != NULL)
        journey_edit_add_pain_point (touchpoint, text);
      break;
    case 5:
      if (pain_point != NULL)
        journey_edit_add_opportunity (pain_point, text);
      break;
    case 6:
      if (touchpoint != NULL)
        journey_edit_add_evidence (touchpoint, text);
      break;
    case 7:
      journey_edit_add_connection (touchpoint, other, text);
      break;
    default:
      if (stage != NULL)
        journey_edit_add_touchpoint (stage, random_position (f), text);
    }
}

static void
move_something (Fixture *f)
{
  g_autoptr (GPtrArray) touchpoints = pick_some (f, JOURNEY_TYPE_TOUCHPOINT);
  JourneyStage *stage = pick (f, JOURNEY_TYPE_STAGE);
  JourneyPersona *persona = pick (f, JOURNEY_TYPE_PERSONA);
  guint n_lanes = journey_list_get_length (journey_document_get_lanes (f->document));

  if (n_lanes == 0)
    journey_lane_get_standard (&n_lanes);

  switch (below (f, 5))
    {
    case 0:
      if (stage != NULL)
        journey_edit_move_stage (stage, random_position (f));
      break;
    case 1:
      if (persona != NULL)
        journey_edit_move_persona (persona, random_position (f));
      break;
    case 2:
      journey_edit_move_lane (f->document, below (f, (int) n_lanes), random_position (f));
      break;
    default:
      if (stage != NULL)
        journey_edit_move_touchpoints (touchpoints, stage, random_position (f));
    }
}

static void
pin_something (Fixture *f)
{
  const GType types[] = { JOURNEY_TYPE_PAIN_POINT, JOURNEY_TYPE_OPPORTUNITY, JOURNEY_TYPE_EVIDENCE,
                          JOURNEY_TYPE_METRIC };
  g_autoptr (GPtrArray) touchpoints = pick_some (f, JOURNEY_TYPE_TOUCHPOINT);
  gpointer item = pick (f, types[below (f, G_N_ELEMENTS (types))]);
  gpointer from = pick (f, JOURNEY_TYPE_TOUCHPOINT);
  gpointer to = pick (f, JOURNEY_TYPE_TOUCHPOINT);

  if (item == NULL || to == NULL)
    return;

  switch (below (f, 3))
    {
    case 0:
      journey_edit_move_pin (item, from, to);
      break;
    case 1:
      journey_edit_set_pins (item, touchpoints);
      break;
    default:
      journey_edit_stretch (item, from, to);
    }
}

static void
feel_something (Fixture *f)
{
  JourneyTouchpoint *touchpoint = pick (f, JOURNEY_TYPE_TOUCHPOINT);
  JourneyPersona *persona = pick (f, JOURNEY_TYPE_PERSONA);
  JourneyPainPoint *pain_point = pick (f, JOURNEY_TYPE_PAIN_POINT);
  double minimum = below (f, 10) - 5;

  if (pain_point != NULL)
    journey_edit_nudge_severity (pain_point, below (f, 5) - 2);
  if (touchpoint == NULL || persona == NULL)
    return;

  switch (below (f, 5))
    {
    case 0:
      journey_edit_set_expected (touchpoint, persona, random_score (f));
      break;
    case 1:
      journey_edit_nudge_score (touchpoint, persona, below (f, 3) - 1);
      break;
    case 2:
      {
        JourneyScore scores[] = {
          { touchpoint, random_score (f) },
          { pick (f, JOURNEY_TYPE_TOUCHPOINT), random_score (f) },
        };

        journey_edit_set_scores (persona, scores, G_N_ELEMENTS (scores));
      }
      break;
    case 3:
      journey_edit_convert_scale (f->document, minimum, minimum + below (f, 4) * 2, NULL);
      break;
    default:
      journey_edit_set_score (touchpoint, persona, random_score (f));
    }
}

static void
write_something (Fixture *f)
{
  static const char *const gestures[] = { NULL, "1", "2" };
  JourneyTouchpoint *touchpoint = pick (f, JOURNEY_TYPE_TOUCHPOINT);
  JourneyLane *lane = pick (f, JOURNEY_TYPE_LANE);
  gpointer item = pick (f, JOURNEY_TYPE_ITEM);
  const char *property = journey_edit_get_text_property (item);
  const char *gesture = gestures[below (f, G_N_ELEMENTS (gestures))];

  if (below (f, 2) == 0 && touchpoint != NULL && lane != NULL)
    journey_edit_set_note (touchpoint, lane, random_text (f), gesture);
  else if (property != NULL)
    journey_edit_set_text (item, property, random_text (f), gesture);
}

static void
delete_something (Fixture *f)
{
  g_autoptr (GPtrArray) items = pick_some (f, JOURNEY_TYPE_ITEM);

  journey_edit_delete (f->document, items);
}

static void
duplicate_something (Fixture *f)
{
  g_autoptr (GPtrArray) items = pick_some (f, JOURNEY_TYPE_ITEM);
  g_autoptr (GPtrArray) copies = journey_edit_duplicate (f->document, items);

  journey_selection_set_many (f->selection, copies);
}

static void
copy_something (Fixture *f)
{
  g_autoptr (GPtrArray) items = pick_some (f, JOURNEY_TYPE_ITEM);

  g_clear_object (&f->clipboard);
  f->clipboard = journey_fragment_new (f->document, items);
}

static void
paste_something (Fixture *f)
{
  JourneyStage *stage = pick (f, JOURNEY_TYPE_STAGE);
  g_autoptr (GPtrArray) pasted = NULL;

  if (below (f, 3) == 0)
    pasted = journey_table_paste (f->document, "title\tscore\tpain points\nX\t1\tslow\nY\t\tslow\n",
                                  stage, random_position (f));
  else if (f->clipboard != NULL)
    pasted = journey_fragment_paste (f->document, f->clipboard, stage, random_position (f));
  if (pasted != NULL)
    journey_selection_set_many (f->selection, pasted);
}

static void
step (Fixture *f)
{
  static void (*const edits[]) (Fixture *f) = {
    add_something,   move_something,   pin_something,       feel_something,
    write_something, delete_something, duplicate_something, copy_something,
    paste_something, add_something,    move_something,
  };
  g_autoptr (GPtrArray) items = collect (f, JOURNEY_TYPE_ITEM);
  int which = below (f, 15);

  if (which < 1)
    journey_journal_redo (f->map->journal);
  else if (which < 3)
    journey_journal_undo (f->map->journal);
  else if (items->len > N_ITEMS)
    delete_something (f);
  else
    edits[below (f, G_N_ELEMENTS (edits))](f);
}

static gboolean
is_known (Fixture *f, const char *id)
{
  return *id == '\0' || journey_document_find (f->document, id) != NULL;
}

static void
check_references (Fixture *f, JourneyItem *item)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      const char *const *ids;

      if ((stored[i]->flags & JOURNEY_PARAM_REFERENCE) == 0)
        continue;
      if (G_IS_PARAM_SPEC_STRING (stored[i]))
        {
          g_assert_true (is_known (f, journey_item_get_text (item, i)));
          continue;
        }
      for (ids = journey_item_get_texts (item, i); *ids != NULL; ids++)
        {
          g_assert_true (is_known (f, *ids));
          g_assert_false (g_strv_contains (ids + 1, *ids));
        }
    }
}

static void
check_list (JourneyList *list)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < journey_list_get_length (list); i++)
    {
      JourneyItem *item = journey_list_get (list, i);
      const char *key = journey_item_get_key (item);

      g_assert_true (journey_item_get_list (item) == list);
      g_assert_cmpstr (key, !=, "");
      g_assert_true (g_hash_table_add (keys, (gpointer) key));
    }
}

static void
check_connections (Fixture *f)
{
  g_autoptr (GPtrArray) connections = collect (f, JOURNEY_TYPE_CONNECTION);
  g_autoptr (GHashTable) ways = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i;

  for (i = 0; i < connections->len; i++)
    {
      const char *from = journey_connection_get_from (connections->pdata[i]);
      const char *to = journey_connection_get_to (connections->pdata[i]);

      g_assert_cmpstr (from, !=, to);
      g_assert_true (g_hash_table_add (ways, g_strconcat (from, " ", to, NULL)));
    }
}

/* Ids are unique, references lead somewhere, nobody feels two things at once, and what is selected
 * is there. */
static void
check (Fixture *f)
{
  g_autoptr (GPtrArray) items = collect (f, JOURNEY_TYPE_ITEM);
  g_autoptr (GPtrArray) touchpoints = collect (f, JOURNEY_TYPE_TOUCHPOINT);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < items->len; i++)
    {
      const char *id = journey_item_get_id (items->pdata[i]);

      g_assert_true (*id == '\0' || g_hash_table_add (ids, (gpointer) id));
      check_references (f, items->pdata[i]);
    }
  for (i = 0; i < touchpoints->len; i++)
    {
      g_assert_true (JOURNEY_IS_STAGE (journey_item_get_parent (touchpoints->pdata[i])));
      check_list (journey_touchpoint_get_emotions (touchpoints->pdata[i]));
      check_list (journey_touchpoint_get_notes (touchpoints->pdata[i]));
    }
  check_connections (f);
  for (i = 0; i < journey_selection_get_length (f->selection); i++)
    g_assert_true (journey_item_get_document (journey_selection_get (f->selection, i)) ==
                   f->document);
  g_assert_false (journey_journal_is_open (f->map->journal));
}

static void
test_seed (gconstpointer data)
{
  guint32 seed = GPOINTER_TO_UINT (data);
  g_autoptr (EditMap) map = edit_map_new ();
  g_autoptr (GBytes) last = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;
  Fixture f = { map, map->document, journey_selection_new (map->document), NULL,
                g_rand_new_with_seed (seed) };
  guint i;

  g_test_message ("seed %u", seed);
  for (i = 0; i < N_STEPS; i++)
    {
      step (&f);
      check (&f);
    }
  while (journey_journal_redo (map->journal))
    ;
  last = journey_writer_write (map->document);

  while (journey_journal_undo (map->journal))
    ;
  check (&f);
  undone = journey_writer_write (map->document);
  g_assert_true (g_bytes_equal (undone, map->before));

  while (journey_journal_redo (map->journal))
    ;
  redone = journey_writer_write (map->document);
  g_assert_true (g_bytes_equal (redone, last));

  g_clear_object (&f.clipboard);
  g_assert_finalize_object (f.selection);
  g_rand_free (f.rand);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/edit/random/%u", seeds[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (seeds[i]), test_seed);
    }

  return g_test_run ();
}
