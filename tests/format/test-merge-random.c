/* test-merge-random.c: whatever two people do to a map, a merge loses nothing of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-apply.h"
#include "journey-diff.h"
#include "journey-edit.h"
#include "journey-identity.h"
#include "journey-item-copy.h"
#include "journey-merge.h"
#include "journey-reader.h"
#include "journey-writer.h"
#include "random-value.h"

#define N_PAIRS   250 /* for each seed */
#define MAX_STEPS 12

static const guint32 seeds[] = { 1, 42, 20260303, 0xcafebabe };

typedef struct
{
  GRand *rand;
  GPtrArray *samples;
} Fixture;

static int
below (Fixture *f, guint end)
{
  return g_rand_int_range (f->rand, 0, (int) end);
}

static void
collect_cb (JourneyItem *item, gpointer user_data)
{
  if (journey_item_get_list (item) != NULL)
    g_ptr_array_add (user_data, item);
}

static GPtrArray *
collect (JourneyDocument *document)
{
  GPtrArray *items = g_ptr_array_new ();

  journey_item_foreach (JOURNEY_ITEM (document), collect_cb, items);
  return items;
}

/* NULL where there is none of the type. */
static gpointer
pick (Fixture *f, JourneyDocument *document, GType type)
{
  g_autoptr (GPtrArray) items = collect (document);
  g_autoptr (GPtrArray) fitting = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      if (g_type_is_a (G_OBJECT_TYPE (items->pdata[i]), type))
        g_ptr_array_add (fitting, items->pdata[i]);
    }

  return fitting->len > 0 ? fitting->pdata[below (f, fitting->len)] : NULL;
}

static void
set_something (Fixture *f, JourneyDocument *document)
{
  JourneyItem *item = pick (f, document, JOURNEY_TYPE_ITEM);
  guint n_stored;
  GParamSpec *const *stored;
  GParamSpec *pspec;
  g_auto (GValue) value = G_VALUE_INIT;

  if (item == NULL)
    return;
  stored = journey_item_get_stored (item, &n_stored);
  pspec = stored[1 + below (f, n_stored - 1)];
  if (journey_field_is_list (pspec) || journey_field_is_part (pspec) ||
      (pspec->flags & JOURNEY_PARAM_REFERENCE) != 0 || pspec == JOURNEY_ITEM_GET_CLASS (item)->key)
    return;

  random_value (f->rand, pspec, &value);
  g_object_set_property (G_OBJECT (item), pspec->name, &value);
}

static void
delete_something (Fixture *f, JourneyDocument *document)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  gpointer item = pick (f, document, JOURNEY_TYPE_ITEM);
  guint position;

  if (item != NULL && journey_item_has_id (item))
    g_ptr_array_add (items, item);
  else if (item != NULL && journey_list_find (journey_item_get_list (item), item, &position))
    journey_list_remove (journey_item_get_list (item), position);
  journey_edit_delete (document, items);
}

static void
add_something (Fixture *f, JourneyDocument *document)
{
  JourneyStage *stage = pick (f, document, JOURNEY_TYPE_STAGE);
  g_autofree char *id = g_strdup_printf ("new%05x", below (f, 0x100000));
  g_autoptr (JourneyTouchpoint) touchpoint = NULL;
  JourneyList *list;

  if (stage == NULL || journey_document_find (document, id) != NULL)
    return;
  touchpoint = g_object_new (JOURNEY_TYPE_TOUCHPOINT, "id", id, "title", id, NULL);
  list = journey_stage_get_touchpoints (stage);
  journey_list_insert (list, below (f, journey_list_get_length (list) + 1), touchpoint);
}

static void
move_something (Fixture *f, JourneyDocument *document)
{
  g_autoptr (JourneyItem) item = pick (f, document, JOURNEY_TYPE_ITEM);
  JourneyList *list;
  guint position;

  if (item == NULL)
    return;
  g_object_ref (item);
  list = journey_item_get_list (item);
  g_assert_true (journey_list_find (list, item, &position));
  journey_list_remove (list, position);
  if (JOURNEY_IS_TOUCHPOINT (item))
    list = journey_stage_get_touchpoints (pick (f, document, JOURNEY_TYPE_STAGE));
  journey_list_insert (list, below (f, journey_list_get_length (list) + 1), item);
}

static void
feel_something (Fixture *f, JourneyDocument *document)
{
  JourneyTouchpoint *touchpoint = pick (f, document, JOURNEY_TYPE_TOUCHPOINT);
  JourneyPersona *persona = pick (f, document, JOURNEY_TYPE_PERSONA);

  if (touchpoint != NULL && persona != NULL)
    journey_edit_set_score (touchpoint, persona, below (f, 5) - 2);
}

static void
pin_something (Fixture *f, JourneyDocument *document)
{
  JourneyPainPoint *pain_point = pick (f, document, JOURNEY_TYPE_PAIN_POINT);
  JourneyTouchpoint *touchpoint = pick (f, document, JOURNEY_TYPE_TOUCHPOINT);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  if (pain_point == NULL || touchpoint == NULL)
    return;
  g_strv_builder_addv (builder,
                       (const char **) (gpointer) journey_pain_point_get_touchpoints (pain_point));
  g_strv_builder_add (builder, journey_item_get_id (JOURNEY_ITEM (touchpoint)));
  ids = g_strv_builder_end (builder);
  g_object_set (pain_point, "touchpoints", ids, NULL);
}

static JourneyDocument *
change (Fixture *f, JourneyDocument *base)
{
  static void (*const steps[]) (Fixture *, JourneyDocument *) = {
    set_something, set_something,  set_something,  delete_something,
    add_something, move_something, feel_something, pin_something,
  };
  JourneyDocument *document = journey_item_copy (base, NULL);
  int n_steps = below (f, MAX_STEPS);

  for (int i = 0; i < n_steps; i++)
    steps[below (f, G_N_ELEMENTS (steps))](f, document);

  return document;
}

static void
assert_same (JourneyDocument *a, JourneyDocument *b)
{
  g_autoptr (GBytes) bytes_a = journey_writer_write (a);
  g_autoptr (GBytes) bytes_b = journey_writer_write (b);

  g_assert_cmpmem (g_bytes_get_data (bytes_a, NULL), g_bytes_get_size (bytes_a),
                   g_bytes_get_data (bytes_b, NULL), g_bytes_get_size (bytes_b));
}

/* Nothing in it refers to what is not there. */
static void
assert_whole (JourneyDocument *document)
{
  g_autoptr (GBytes) bytes = journey_writer_write (document);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) again =
      journey_reader_read (bytes, "merged.journey", &findings, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const JourneyFinding *finding = findings->pdata[i];

      if (g_str_has_prefix (finding->message, "nothing in the map") ||
          g_str_has_prefix (finding->message, "another part"))
        g_error ("%s: %s", finding->path, finding->message);
    }
}

/* What only one side set is as that side has it; what both set is as one of them has it. */
static void
assert_value (JourneyItem *merged,
              JourneyItem *base,
              JourneyItem *ours,
              JourneyItem *theirs,
              GParamSpec *pspec)
{
  const GValue *value = journey_item_peek_value (merged, pspec);
  gboolean as_ours = journey_value_equal (value, journey_item_peek_value (ours, pspec));
  gboolean as_theirs = journey_value_equal (value, journey_item_peek_value (theirs, pspec));
  gboolean by_ours;
  gboolean by_theirs;

  g_assert_true (as_ours || as_theirs);
  if (base == NULL)
    return;
  by_ours = !journey_value_equal (journey_item_peek_value (base, pspec),
                                  journey_item_peek_value (ours, pspec));
  by_theirs = !journey_value_equal (journey_item_peek_value (base, pspec),
                                    journey_item_peek_value (theirs, pspec));
  if (by_ours != by_theirs)
    g_assert_true (by_ours ? as_ours : as_theirs);
}

static void
assert_item (JourneyItem *merged, JourneyItem *base, JourneyItem *ours, JourneyItem *theirs)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (merged, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      if (!journey_field_is_list (stored[i]) && !journey_field_is_part (stored[i]) &&
          stored[i]->value_type != G_TYPE_STRV && (stored[i]->flags & JOURNEY_PARAM_REFERENCE) == 0)
        assert_value (merged, base, ours, theirs, stored[i]);
    }
}

static void
assert_nothing_lost (JourneyDocument *base,
                     JourneyDocument *ours,
                     JourneyDocument *theirs,
                     JourneyDocument *merged)
{
  g_autoptr (JourneyIdentity) base_names = journey_identity_new (base);
  g_autoptr (JourneyIdentity) merged_names = journey_identity_new (merged);
  g_autoptr (JourneyIdentity) our_names = journey_identity_new (ours);
  g_autoptr (JourneyIdentity) their_names = journey_identity_new (theirs);
  JourneyIdentity *sides[] = { our_names, their_names };

  for (guint side = 0; side < 2; side++)
    {
      GPtrArray *names = journey_identity_get_names (sides[side]);

      for (guint i = 0; i < names->len; i++)
        {
          JourneyItem *before = journey_identity_find (base_names, names->pdata[i]);
          JourneyItem *item = journey_identity_find (sides[side], names->pdata[i]);
          JourneyItem *other = journey_identity_find (sides[1 - side], names->pdata[i]);
          JourneyItem *result = journey_identity_find (merged_names, names->pdata[i]);

          /* Gone is only what a side deleted. */
          if (before == NULL || other != NULL)
            g_assert_nonnull (result);
          if (result != NULL && other != NULL)
            assert_item (result, before, item, other);
        }
    }
}

/* Whatever is chosen, the result is a whole map. */
static void
assert_choice (JourneyDocument *base,
               JourneyDocument *ours,
               JourneyDocument *theirs,
               JourneySide side)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (JourneyDocument) merged = journey_merge (base, ours, theirs, side, NULL, &conflicts);

  for (guint i = 0; i < conflicts->len; i++)
    g_assert_cmpint (((JourneyConflict *) conflicts->pdata[i])->taken, ==, side);
  assert_whole (merged);
}

/* A document can be made like another, and back, and then nothing differs. */
static void
assert_applied (JourneyDocument *ours, JourneyDocument *merged)
{
  g_autoptr (JourneyDocument) document = journey_item_copy (ours, NULL);
  JourneyJournal *journal = journey_document_start_journal (document);
  g_autoptr (GPtrArray) differences = NULL;

  journey_apply (document, merged, "Merge");
  assert_same (document, merged);
  differences = journey_diff (document, merged);
  g_assert_cmpuint (differences->len, ==, 0);
  if (journey_journal_can_undo (journal))
    g_assert_true (journey_journal_undo (journal));
  assert_same (document, ours);
}

static void
test_pair (Fixture *f)
{
  JourneyDocument *base = f->samples->pdata[below (f, f->samples->len)];
  g_autoptr (JourneyDocument) ours = change (f, base);
  g_autoptr (JourneyDocument) theirs = change (f, base);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GPtrArray) turned_conflicts = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (JourneyDocument) merged =
      journey_merge (base, ours, theirs, JOURNEY_SIDE_NEITHER, NULL, &conflicts);
  g_autoptr (JourneyDocument) turned =
      journey_merge (base, theirs, ours, JOURNEY_SIDE_NEITHER, NULL, &turned_conflicts);
  g_autoptr (JourneyDocument) alone =
      journey_merge (base, ours, base, JOURNEY_SIDE_NEITHER, NULL, &none);

  assert_same (alone, ours);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (conflicts->len, ==, turned_conflicts->len);
  assert_whole (merged);
  assert_nothing_lost (base, ours, theirs, merged);
  assert_applied (ours, merged);
  if (conflicts->len == 0)
    assert_same (merged, turned);
  else
    assert_choice (base, ours, theirs,
                   g_rand_boolean (f->rand) ? JOURNEY_SIDE_OURS : JOURNEY_SIDE_THEIRS);
}

static GPtrArray *
load_samples (void)
{
  static const char *const names[] = { "ebike", "airport", "grid-connection" };
  GPtrArray *samples = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strconcat (names[i], ".journey", NULL);
      g_autofree char *path =
          g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "samples", file, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, &error));
      bytes = g_bytes_new_take (g_steal_pointer (&text), length);
      g_ptr_array_add (samples, journey_reader_read (bytes, path, NULL, &error));
      g_assert_no_error (error);
    }

  return samples;
}

static void
test_random (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (GPtrArray) samples = load_samples ();
  Fixture f = { rand, samples };

  g_test_message ("seed %u", GPOINTER_TO_UINT (data));
  for (guint i = 0; i < N_PAIRS; i++)
    test_pair (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/merge/random/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (seeds[i]), test_random);
    }

  return g_test_run ();
}
