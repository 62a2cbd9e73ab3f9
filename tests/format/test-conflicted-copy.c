/* test-conflicted-copy.c: what sync clients call files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-conflicted-copy.h"

static const struct
{
  const char *name;
  const char *host;
  const char *original; /* NULL where the name is like any other */
} names[] = {
  { "map (Ada's conflicted copy 2026-01-02).journey", NULL, "map.journey" },
  { "map (Ada’s conflicted copy 2026-01-02).journey", NULL, "map.journey" },
  { "map (Ada's Laptop (2)'s conflicted copy 2026-01-02).journey", NULL, "map.journey" },
  { "map (Ada's conflicted copy 2026-01-02 (1)).journey", NULL, "map.journey" },
  { "map (Ada's conflicted copy 2026-01-02) (1).journey", NULL, "map.journey" },
  { "map (Ada's Conflicted Copy 2026-01-02).journey", NULL, "map.journey" },
  { "map (conflicted copy 2026-01-02 120000).journey", NULL, "map.journey" },
  { "map (conflicted copy ada 2026-01-02 120000).journey", NULL, "map.journey" },
  { "a (b) (conflicted copy 2026-01-02 120000).journey", NULL, "a (b).journey" },
  { "map_conflict-20260102-120000.journey", NULL, "map.journey" },
  { "map.sync-conflict-20260102-120000-ABCDEFG.journey", NULL, "map.journey" },
  { "map.sync-conflict-20260102-120000.journey", NULL, "map.journey" },
  { "map.v2.sync-conflict-20260102-120000-ABCDEFG.journey", NULL, "map.v2.journey" },
  { "map.sync-conflict-20260102-120000-ABCDEFG.sync-conflict-20260103-120000-ABCDEFG.journey", NULL,
    "map.journey" },
  { "map (SFConflict ada@example.org 2026-01-02-12-00-00).journey", NULL, "map.journey" },
  { "map [conflicted].journey", NULL, "map.journey" },
  { "Käufe (Ada's conflicted copy 2026-01-02).Journey", NULL, "Käufe.Journey" },
  { "map-LAPTOP.journey", "laptop", "map.journey" },
  { "map-laptop-2.journey", "laptop", "map.journey" },
  { "map-my-pc-safeBackup-0001.journey", "my-pc", "map.journey" },
  { "a-b.c-laptop.journey", "laptop", "a-b.c.journey" },

  { "map.journey", NULL, NULL },
  { "map.journey", "map", NULL },
  { "map-laptop.journey", NULL, NULL },
  { "map-laptop.journey", "top", NULL },
  { "map-laptop.journey", "", NULL },
  { "map-xyz.journey", "x.z", NULL },
  { "-laptop.journey", "laptop", NULL },
  { "map (1).journey", NULL, NULL },
  { "map (copy).journey", NULL, NULL },
  { "map (conflicted copy).journey", NULL, NULL },
  { "map (conflicted copy 2026).journey", NULL, NULL },
  { " (conflicted copy 2026-01-02 120000).journey", NULL, NULL },
  { ".sync-conflict-20260102-120000-ABCDEFG.journey", NULL, NULL },
  { "map.sync-conflict-20260102.journey", NULL, NULL },
  { "How to solve a conflicted copy 2026-01-02.journey", NULL, NULL },
  { "map (Ada's conflicted copy 2026-01-02).txt", NULL, NULL },
  { "map (Ada's conflicted copy 2026-01-02)", NULL, NULL },
  { "map\xff (Ada's conflicted copy 2026-01-02).journey", NULL, NULL },
  { ".journey", NULL, NULL },
  { "", NULL, NULL },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *original =
          journey_conflicted_copy_dup_original (names[i].name, names[i].host);

      g_test_message ("%u", i);
      g_assert_cmpstr (original, ==, names[i].original);
    }
}

/* Names that a pattern could take long for. */
static void
test_hostile (void)
{
  static const char *const pieces[] = {
    " (", "'s ", " (a's conflicted copy ", "a", ")", " (conflicted copy 2026-01-0", "-laptop",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) name = g_string_new ("map");
      g_autofree char *original = NULL;

      while (name->len < 4096)
        g_string_append (name, pieces[i]);
      g_string_append (name, ".journey");
      g_assert_null (journey_conflicted_copy_dup_original (name->str, "laptop"));

      g_string_erase (name, 900, -1);
      g_string_append (name, " (conflicted copy x).journey");
      g_assert_null (journey_conflicted_copy_dup_original (name->str, "laptop"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/conflicted-copy/names", test_names);
  g_test_add_func ("/conflicted-copy/hostile", test_hostile);

  return g_test_run ();
}
