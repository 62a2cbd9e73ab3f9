/* test-after.c: a layout that takes over from another is as one from scratch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "layout-check.h"
#include "random-map.h"

#include "journey-journal.h"

#define N_MAPS   4 /* of each seed */
#define N_EDITS  100
#define N_STAGES 20 /* more than the ones there are, for a map of several parts */

static const guint32 seeds[] = { 1, 2, 3, 20260303, 0xdeadbeef };

static void
assert_same_rect (const JourneyRect *a, const JourneyRect *b)
{
  g_assert_cmpmem (a, sizeof *a, b, sizeof *b);
}

static void
assert_same_text (const JourneyTextBlock *a, const JourneyTextBlock *b)
{
  guint i;

  g_assert_cmpuint (a->n_lines, ==, b->n_lines);
  g_assert_cmpfloat (a->height, ==, b->height);
  for (i = 0; i < a->n_lines; i++)
    {
      g_assert_cmpstr (a->lines[i].text, ==, b->lines[i].text);
      g_assert_cmpfloat (a->lines[i].width, ==, b->lines[i].width);
      g_assert_cmpfloat (a->lines[i].baseline, ==, b->lines[i].baseline);
    }
}

static void
assert_same_path (const JourneyPath *a, const JourneyPath *b)
{
  guint n_a, n_b, i, j;
  const JourneyPathStep *steps_a = journey_path_get_steps (a, &n_a);
  const JourneyPathStep *steps_b = journey_path_get_steps (b, &n_b);

  g_assert_cmpuint (n_a, ==, n_b);
  for (i = 0; i < n_a; i++)
    {
      g_assert_cmpint (steps_a[i].verb, ==, steps_b[i].verb);
      for (j = 0; j < G_N_ELEMENTS (steps_a[i].points); j++)
        {
          g_assert_cmpfloat (steps_a[i].points[j].x, ==, steps_b[i].points[j].x);
          g_assert_cmpfloat (steps_a[i].points[j].y, ==, steps_b[i].points[j].y);
        }
    }
}

static void
assert_same_mark (const JourneyMark *a, const JourneyMark *b)
{
  assert_same_rect (&a->rect, &b->rect);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpint (a->fill, ==, b->fill);
  g_assert_cmpint (a->stroke, ==, b->stroke);
  g_assert_cmpint (a->dash, ==, b->dash);
  g_assert_cmpint (a->tint, ==, b->tint);
  g_assert_cmpint (a->style, ==, b->style);
  g_assert_cmpint (a->align, ==, b->align);
  g_assert_cmpfloat (a->line_width, ==, b->line_width);
  g_assert_cmpfloat (a->radius, ==, b->radius);
  if (a->kind == JOURNEY_MARK_PATH)
    assert_same_path (a->path, b->path);
  else if (a->kind == JOURNEY_MARK_TEXT)
    assert_same_text (a->text, b->text);
  else if (a->kind != JOURNEY_MARK_RECT)
    g_assert_cmpstr (a->name, ==, b->name);
}

static void
assert_same_box (const JourneyBox *a, const JourneyBox *b)
{
  guint i;

  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpint (a->pin, ==, b->pin);
  assert_same_rect (&a->rect, &b->rect);
  g_assert_true (a->item == b->item);
  g_assert_true (a->context == b->context);
  g_assert_cmpint (a->lane, ==, b->lane);
  g_assert_cmpint (a->column, ==, b->column);
  g_assert_cmpuint (a->n_columns, ==, b->n_columns);
  g_assert_cmpuint (a->n_marks, ==, b->n_marks);
  for (i = 0; i < a->n_marks; i++)
    assert_same_mark (&a->marks[i], &b->marks[i]);
}

static void
assert_same (JourneyLayout *a, JourneyLayout *b)
{
  g_autofree char *dump_a = journey_layout_dump (a);
  g_autofree char *dump_b = journey_layout_dump (b);
  guint n_a, n_b, i;
  const JourneyBox *boxes_a = journey_layout_get_boxes (a, &n_a);
  const JourneyBox *boxes_b = journey_layout_get_boxes (b, &n_b);

  g_assert_cmpstr (dump_a, ==, dump_b);
  g_assert_cmpuint (n_a, ==, n_b);
  for (i = 0; i < n_a; i++)
    assert_same_box (&boxes_a[i], &boxes_b[i]);
}

/* Most edits of a map are in its stages. */
static JourneyItem *
choose_item (RandomMap *map, JourneyDocument *document)
{
  JourneyList *stages = journey_document_get_stages (document);
  int n_stages = (int) journey_list_get_length (stages);
  JourneyItem *item = JOURNEY_ITEM (document);

  if (n_stages > 0 && g_rand_boolean (map->rand))
    item = journey_list_get (stages, (guint) g_rand_int_range (map->rand, 0, n_stages));

  while (g_rand_int_range (map->rand, 0, 3) > 0)
    {
      guint n_stored, place;
      GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

      for (place = 1; place < n_stored; place++)
        {
          gboolean is_list = journey_field_is_list (stored[place]);
          JourneyList *list = is_list ? journey_item_get_items (item, place) : NULL;
          guint length = is_list ? journey_list_get_length (list) : 0;

          if (journey_field_is_part (stored[place]) && g_rand_int_range (map->rand, 0, 4) == 0)
            return journey_item_get_part (item, place);
          if (length > 0 && g_rand_int_range (map->rand, 0, 3) == 0)
            {
              item = journey_list_get (list, (guint) g_rand_int_range (map->rand, 0, (int) length));
              break;
            }
        }
      if (place == n_stored)
        break;
    }

  return item;
}

static void
edit_list (RandomMap *map, JourneyList *list)
{
  int length = (int) journey_list_get_length (list);
  int what = g_rand_int_range (map->rand, 0, 3);

  if (length == 0 || what == 0)
    random_map_insert (map, list);
  else if (what == 1)
    journey_list_remove (list, (guint) g_rand_int_range (map->rand, 0, length));
  else
    journey_list_move (list, (guint) g_rand_int_range (map->rand, 0, length),
                       (guint) g_rand_int_range (map->rand, 0, length));
}

static void
edit (RandomMap *map, JourneyDocument *document)
{
  JourneyItem *item = choose_item (map, document);
  guint n_stored;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);
  guint place = (guint) g_rand_int_range (map->rand, 1, (int) n_stored);

  if (journey_field_is_list (stored[place]))
    edit_list (map, journey_item_get_items (item, place));
  else if (!journey_field_is_part (stored[place]))
    random_map_set (map, item, stored[place]);
}

/* Some edits in one step; or a step undone, so that what was before comes back. */
static void
take_step (RandomMap *map, JourneyDocument *document)
{
  JourneyJournal *journal = journey_document_get_journal (document);
  int n_edits = g_rand_int_range (map->rand, 1, 4);

  if (g_rand_int_range (map->rand, 0, 4) == 0 && journey_journal_can_undo (journal))
    {
      journey_journal_undo (journal);
      return;
    }

  journey_journal_begin (journal, "edit");
  while (n_edits-- > 0)
    edit (map, document);
  journey_journal_commit (journal);
}

static void
change_options (RandomMap *map, JourneyLayoutOptions *options)
{
  switch (g_rand_int_range (map->rand, 0, 30))
    {
    case 0:
      options->direction = (JourneyDirection) g_rand_int_range (map->rand, 0, 3);
      break;
    case 1:
      options->hide_empty_lanes = !options->hide_empty_lanes;
      break;
    case 2:
      options->editable = !options->editable;
      break;
    case 3:
      options->curve = (JourneyCurve) g_rand_int_range (map->rand, 0, 3);
      break;
    default:
      break;
    }
}

/* A box of the state of another, whenever that was, says the same. */
static void
assert_known_words (JourneyLayout *layout, GHashTable *words)
{
  guint n_boxes, i;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    {
      guint64 state = journey_layout_get_box_state (layout, &boxes[i]);
      g_autofree char *name = journey_layout_dup_box_name (layout, &boxes[i]);
      g_autofree char *value = journey_layout_dup_box_value (layout, &boxes[i]);
      char *said = g_strdup_printf ("%s: %s", name, value);
      const char *known = g_hash_table_lookup (words, &state);

      if (known != NULL)
        g_assert_cmpstr (said, ==, known);
      g_hash_table_insert (words, g_memdup2 (&state, sizeof state), said);
    }
}

static void
test_after (gconstpointer data)
{
  guint32 seed = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (JourneyTextMeasure) measure = journey_text_measure_new ();
  g_autoptr (GHashTable) words =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  guint i, j;

  for (i = 0; i < N_MAPS; i++)
    {
      g_autoptr (JourneyDocument) document = journey_document_new ();
      g_autoptr (JourneyLayout) layout = NULL;
      RandomMap map = { rand, 0 };
      JourneyLayoutOptions options = { .editable = i % 2 == 0 };

      random_map_fill (&map, JOURNEY_ITEM (document));
      for (j = 0; j < N_STAGES; j++)
        random_map_insert (&map, journey_document_get_stages (document));
      journey_document_start_journal (document);

      for (j = 0; j < N_EDITS; j++)
        {
          g_autoptr (JourneyLayout) previous = g_steal_pointer (&layout);
          g_autoptr (JourneyLayout) scratch = NULL;

          g_test_message ("seed %u, map %u, edit %u", seed, i, j);
          layout = journey_layout_new_after (previous, document, measure, &options);
          g_clear_pointer (&previous, journey_layout_unref);
          scratch = journey_layout_new (document, measure, &options);
          assert_same (layout, scratch);
          if (j % 4 == 0)
            assert_known_words (layout, words);
          take_step (&map, document);
          change_options (&map, &options);
        }
      layout_check (layout);
    }
}

int
main (int argc, char *argv[])
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout-after/%u", seeds[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (seeds[i]), test_after);
    }

  return g_test_run ();
}
