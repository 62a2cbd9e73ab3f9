/* test-item.c: what holds for each type of item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-labels.h"
#include "journey-types.h"
#include "random-value.h"

#define N_IDS 10000

static gboolean
is_holder (GParamSpec *pspec)
{
  return journey_field_is_list (pspec) || journey_field_is_part (pspec);
}

static void
test_defaults (gconstpointer data)
{
  const JourneyTypeInfo *info = data;
  g_autoptr (JourneyItem) item = info->make ();
  GParamSpec *const *stored;
  guint i, n_stored;

  stored = journey_item_get_stored (item, &n_stored);
  g_assert_cmpuint (n_stored, >, 1);
  for (i = 1; i < n_stored; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (item), stored[i]->name, &value);
      g_assert_true (stored[i]->flags & JOURNEY_PARAM_STORED);
      if (is_holder (stored[i]))
        {
          g_assert_false (stored[i]->flags & G_PARAM_WRITABLE);
          g_assert_nonnull (g_value_get_object (&value));
          g_assert_true (g_type_is_a (journey_field_get_item_type (stored[i]), JOURNEY_TYPE_ITEM));
        }
      else
        {
          g_assert_true (journey_field_is_default (stored[i], &value));
        }
    }
}

static void
check_write (JourneyItem *item, GParamSpec *pspec, const GValue *value)
{
  const GValue *kept = journey_item_peek_value (item, pspec);
  g_auto (GValue) back = G_VALUE_INIT;

  g_object_set_property (G_OBJECT (item), pspec->name, value);
  g_object_get_property (G_OBJECT (item), pspec->name, &back);
  g_assert_true (journey_value_equal (value, &back));
  g_assert_true (journey_value_equal (value, kept));
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  guint *n_calls = user_data;

  (*n_calls)++;
}

static void
check_property (GRand *rand, JourneyItem *item, GParamSpec *pspec)
{
  g_autofree char *signal = g_strconcat ("notify::", pspec->name, NULL);
  guint n_calls = 0, n_any = 0;
  gulong handler = g_signal_connect (item, signal, G_CALLBACK (count_cb), &n_calls);
  gulong any = g_signal_connect (item, "notify", G_CALLBACK (count_cb), &n_any);
  guint i;

  for (i = 1; i <= 20; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      random_other_value (rand, pspec, journey_item_peek_value (item, pspec), &value);
      check_write (item, pspec, &value);
      g_assert_cmpuint (n_calls, ==, i);
      check_write (item, pspec, &value);
      g_assert_cmpuint (n_calls, ==, i);
      g_assert_cmpuint (n_any, ==, i);
    }

  g_signal_handler_disconnect (item, handler);
  g_signal_handler_disconnect (item, any);
}

static void
test_write (gconstpointer data)
{
  const JourneyTypeInfo *info = data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (JourneyItem) item = info->make ();
  GParamSpec *const *stored;
  guint i, n_stored;

  stored = journey_item_get_stored (item, &n_stored);
  for (i = 0; i < n_stored; i++)
    {
      if (stored[i] != NULL && !is_holder (stored[i]))
        check_property (rand, item, stored[i]);
    }
}

static void
test_members (gconstpointer data)
{
  const JourneyTypeInfo *info = data;
  g_autoptr (JourneyItem) item = info->make ();
  GParamSpec *const *stored;
  guint i, n_stored;

  stored = journey_item_get_stored (item, &n_stored);
  for (i = 0; i < n_stored; i++)
    {
      const char *member;

      if (stored[i] == NULL)
        continue;
      member = journey_field_get_member (stored[i]);
      g_assert_true (g_regex_match_simple ("^[a-z]+([A-Z][a-z]+)*$", member, 0, 0));
      g_assert_true (journey_item_find_member (item, member) == stored[i]);
    }
  g_assert_null (journey_item_find_member (item, "nothing"));
  g_assert_null (journey_item_find_member (item, ""));
}

static void
test_key (gconstpointer data)
{
  const JourneyTypeInfo *info = data;
  g_autoptr (JourneyItem) item = info->make ();
  g_autofree char *id = NULL;

  g_object_get (item, "id", &id, NULL);
  g_assert_cmpstr (id, ==, journey_item_get_id (item));
  if (g_strcmp0 (info->key, "id") == 0)
    {
      g_assert_true (journey_item_has_id (item));
      g_assert_cmpuint (strlen (id), ==, 8);
      g_assert_cmpstr (journey_item_get_key (item), ==, id);
      return;
    }

  g_assert_false (journey_item_has_id (item));
  g_assert_cmpstr (id, ==, "");
  if (info->key == NULL)
    {
      g_assert_null (journey_item_get_key (item));
      return;
    }
  g_object_set (item, info->key, "x", NULL);
  g_assert_cmpstr (journey_item_get_key (item), ==, "x");
}

static void
gone_cb (gpointer data, GObject *where)
{
  guint *n_gone = data;

  (*n_gone)++;
}

/* One item in each list: a whole tree, all of which has to go with its root. */
static guint
fill (JourneyItem *item, guint *n_gone)
{
  GParamSpec *const *stored;
  guint i, n_stored;
  guint n_items = 1;

  g_object_weak_ref (G_OBJECT (item), gone_cb, n_gone);
  stored = journey_item_get_stored (item, &n_stored);
  for (i = 0; i < n_stored; i++)
    {
      if (stored[i] != NULL && journey_field_is_list (stored[i]))
        {
          g_autoptr (JourneyItem) child =
              g_object_new (journey_field_get_item_type (stored[i]), NULL);

          journey_list_append (journey_item_get_items (item, i), child);
          n_items += fill (child, n_gone);
        }
      else if (stored[i] != NULL && journey_field_is_part (stored[i]))
        {
          n_items += fill (journey_item_get_part (item, i), n_gone);
        }
    }

  return n_items;
}

static void
test_finalize (gconstpointer data)
{
  const JourneyTypeInfo *info = data;
  JourneyItem *item = info->make ();
  guint n_gone = 0;
  guint n_items;

  journey_item_add_unknown (item, "mood", "\"sunny\"");
  n_items = fill (item, &n_gone);
  g_object_unref (item);
  g_assert_cmpuint (n_gone, ==, n_items);
}

static void
test_ids (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i;

  /* A seed of our own: chance must not fail the test once in 20,000 runs. */
  g_random_set_seed (1);
  for (i = 0; i < N_IDS; i++)
    {
      char *id = journey_id_new ();

      g_assert_cmpuint (strlen (id), ==, 8);
      g_assert_cmpuint (strspn (id, "0123456789abcdefghjkmnpqrstvwxyz"), ==, 8);
      g_hash_table_add (ids, id);
    }
  g_assert_cmpuint (g_hash_table_size (ids), ==, N_IDS);
}

static void
test_unknown (void)
{
  g_autoptr (JourneyItem) stage = JOURNEY_ITEM (journey_stage_new ());
  const char *json;

  g_assert_cmpuint (journey_item_get_n_unknown (stage), ==, 0);
  journey_item_add_unknown (stage, "weather", "{}");
  journey_item_add_unknown (stage, "mood", "[1, 2]");
  g_assert_cmpuint (journey_item_get_n_unknown (stage), ==, 2);
  g_assert_cmpstr (journey_item_get_unknown (stage, 0, &json), ==, "weather");
  g_assert_cmpstr (json, ==, "{}");
  g_assert_cmpstr (journey_item_get_unknown (stage, 1, &json), ==, "mood");
  g_assert_cmpstr (json, ==, "[1, 2]");
}

static void
test_id_in_list (void)
{
  g_autoptr (JourneyDocument) document = journey_document_new ();
  JourneyList *stages = journey_document_get_stages (document);
  g_autoptr (JourneyStage) stage = journey_stage_new ();

  g_object_set (stage, "id", "first", NULL);
  journey_list_append (stages, stage);

  g_object_set (stage, "id", "first", NULL);
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*id of a JourneyStage*");
  g_object_set (stage, "id", "second", NULL);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (journey_item_get_id (JOURNEY_ITEM (stage)), ==, "first");
  g_assert_true (journey_document_find (document, "first") == JOURNEY_ITEM (stage));

  journey_list_remove (stages, 0);
  g_object_set (stage, "id", "second", NULL);
  g_assert_cmpstr (journey_item_get_id (JOURNEY_ITEM (stage)), ==, "second");
}

static void
test_no_id (void)
{
  g_autoptr (JourneyEmotion) emotion = journey_emotion_new ();

  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*JourneyEmotion has no id*");
  g_object_set (emotion, "id", "aaaaaaaa", NULL);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (journey_item_get_id (JOURNEY_ITEM (emotion)), ==, "");
}

static void
test_numbers (void)
{
  g_autoptr (JourneyLane) lane = journey_lane_new ();
  g_autoptr (JourneyStage) stage = journey_stage_new ();

  g_assert_false (journey_is_set (journey_stage_get_customers (stage)));
  g_object_set (stage, "customers", 12.5, NULL);
  g_object_set (stage, "customers", JOURNEY_UNSET, NULL);
  g_assert_false (journey_is_set (journey_stage_get_customers (stage)));

  g_object_set (stage, "customers", -1.0, NULL);
  g_assert_cmpfloat (journey_stage_get_customers (stage), ==, 0.0);
  g_object_set (stage, "customers", (double) INFINITY, NULL);
  g_assert_cmpfloat (journey_stage_get_customers (stage), ==, 1e15);

  /* The file could not say it. */
  g_test_expect_message ("Journey", G_LOG_LEVEL_CRITICAL, "*height of a JourneyLane*");
  g_object_set (lane, "height", JOURNEY_UNSET, NULL);
  g_test_assert_expected_messages ();
  g_assert_cmpfloat (journey_lane_get_height (lane), ==, 0.0);
}

static void
test_words (void)
{
  g_autoptr (JourneyTouchpoint) touchpoint = journey_touchpoint_new ();
  g_autofree char *kept = NULL;

  g_object_set (touchpoint, "moment", "delight", NULL);
  g_assert_cmpint (journey_touchpoint_get_moment (touchpoint), ==, JOURNEY_MOMENT_DELIGHT);
  g_object_set (touchpoint, "moment", "of-doubt", NULL);
  g_assert_cmpint (journey_touchpoint_get_moment (touchpoint), ==, JOURNEY_MOMENT_NONE);
  g_object_get (touchpoint, "moment", &kept, NULL);
  g_assert_cmpstr (kept, ==, "of-doubt");
  g_object_set (touchpoint, "moment", NULL, NULL);
  g_assert_cmpint (journey_touchpoint_get_moment (touchpoint), ==, JOURNEY_MOMENT_NONE);
}

/* Each word that a property may hold has a name to show, and no two of one property the same. */
static void
test_labels (gconstpointer data)
{
  const JourneyTypeInfo *info = data;
  g_autoptr (JourneyItem) item = info->make ();
  GParamSpec *const *stored;
  guint i, j, n_stored;

  stored = journey_item_get_stored (item, &n_stored);
  for (i = 1; i < n_stored; i++)
    {
      GType type = journey_field_get_enum_type (stored[i]);
      g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);
      GEnumClass *klass;

      if (type == G_TYPE_INVALID)
        continue;
      klass = g_type_class_get (type);
      for (j = 0; j < klass->n_values; j++)
        g_assert_true (
            g_hash_table_add (labels, (gpointer) journey_label_for (type, klass->values[j].value)));
      g_assert_false (g_hash_table_contains (labels, ""));
    }
}

static void
add_for_type (const JourneyTypeInfo *info, const char *what, GTestDataFunc func)
{
  g_autofree char *path = g_strdup_printf ("/item/%s/%s", g_type_name (info->get_type ()), what);

  g_test_add_data_func (path, info, func);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (journey_types); i++)
    {
      add_for_type (&journey_types[i], "defaults", test_defaults);
      add_for_type (&journey_types[i], "write", test_write);
      add_for_type (&journey_types[i], "members", test_members);
      add_for_type (&journey_types[i], "key", test_key);
      add_for_type (&journey_types[i], "finalize", test_finalize);
      add_for_type (&journey_types[i], "labels", test_labels);
    }
  g_test_add_func ("/item/ids", test_ids);
  g_test_add_func ("/item/unknown", test_unknown);
  g_test_add_func ("/item/id-in-list", test_id_in_list);
  g_test_add_func ("/item/no-id", test_no_id);
  g_test_add_func ("/item/numbers", test_numbers);
  g_test_add_func ("/item/words", test_words);

  return g_test_run ();
}
