/* test-finding-list.c: a list of findings says no more than what is different
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-finding-list.h"
#include "journey-touchpoint.h"

/* Findings are letters: each stands for one number, and so for one finding. */
static const struct
{
  const char *before;
  const char *after;
  guint position;
  guint n_removed;
  guint n_added;
} cases[] = {
  { "", "", 0, 0, 0 },        { "", "abc", 0, 0, 3 },     { "abc", "", 0, 3, 0 },
  { "abc", "abc", 0, 0, 0 },  { "abc", "abxc", 2, 0, 1 }, { "abxc", "abc", 2, 1, 0 },
  { "abc", "xabc", 0, 0, 1 }, { "abc", "abcx", 3, 0, 1 }, { "abc", "axc", 1, 1, 1 },
  { "aaaa", "aa", 2, 2, 0 },  { "aa", "aaaa", 2, 0, 2 },  { "abcdef", "axyf", 1, 4, 2 },
  { "abc", "xyz", 0, 3, 3 },
};

typedef struct
{
  guint n_signals;
  guint position;
  guint n_removed;
  guint n_added;
} Seen;

static void
items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, Seen *seen)
{
  *seen = (Seen) { seen->n_signals + 1, position, n_removed, n_added };
}

static GArray *
make_findings (JourneyTouchpoint *touchpoint, const char *letters)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (JourneyLintFinding));

  for (; *letters != '\0'; letters++)
    {
      JourneyLintFinding finding = { journey_lint_get_rule (0), JOURNEY_ITEM (touchpoint), NULL,
                                     *letters, 0 };

      g_array_append_val (findings, finding);
    }

  return findings;
}

static void
update (JourneyFindingList *list, JourneyTouchpoint *touchpoint, const char *letters)
{
  g_autoptr (GArray) findings = make_findings (touchpoint, letters);

  journey_finding_list_update (list, (const JourneyLintFinding *) (gpointer) findings->data,
                               findings->len);
}

static void
test_difference (void)
{
  g_autoptr (JourneyTouchpoint) touchpoint = journey_touchpoint_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JourneyFindingList) list = journey_finding_list_new ();
      Seen seen = { 0 };

      update (list, touchpoint, cases[i].before);
      g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &seen);
      update (list, touchpoint, cases[i].after);

      g_assert_cmpuint (journey_finding_list_get_length (list), ==, strlen (cases[i].after));
      g_assert_cmpuint (seen.n_signals, ==, cases[i].n_removed + cases[i].n_added > 0 ? 1 : 0);
      g_assert_cmpuint (seen.position, ==, cases[i].position);
      g_assert_cmpuint (seen.n_removed, ==, cases[i].n_removed);
      g_assert_cmpuint (seen.n_added, ==, cases[i].n_added);
      for (guint j = 0; cases[i].after[j] != '\0'; j++)
        {
          g_autoptr (JourneyFindingItem) item = g_list_model_get_item (G_LIST_MODEL (list), j);

          g_assert_true (journey_finding_item_is_current (item));
          g_assert_cmpint ((int) journey_finding_item_get_finding (item)->number, ==,
                           cases[i].after[j]);
        }
    }
}

/* What goes is known to be gone, and keeps its item alive for whoever still holds it. */
static void
test_gone (void)
{
  g_autoptr (JourneyFindingList) list = journey_finding_list_new ();
  g_autoptr (JourneyTouchpoint) touchpoint = journey_touchpoint_new ();
  JourneyTouchpoint *alive = touchpoint;
  g_autoptr (JourneyFindingItem) item = NULL;

  update (list, touchpoint, "a");
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  update (list, touchpoint, "");
  g_assert_false (journey_finding_item_is_current (item));

  g_object_add_weak_pointer (G_OBJECT (alive), (gpointer *) &alive);
  g_clear_object (&touchpoint);
  g_assert_nonnull (alive);
  g_clear_object (&item);
  g_assert_null (alive);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding-list/difference", test_difference);
  g_test_add_func ("/finding-list/gone", test_gone);

  return g_test_run ();
}
