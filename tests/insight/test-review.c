/* test-review.c: when a map wants its next review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-date.h"
#include "journey-review.h"

static const struct
{
  const char *reviewed;
  int months;
  const char *next; /* NULL for none */
} cases[] = {
  { "2026-03-03", 6, "2026-09-03" },
  { "2026-08-31", 6, "2027-02-28" },
  { "2023-08-31", 6, "2024-02-29" },
  { "2026-01-31", 1, "2026-02-28" },
  { "2024-02-29", 12, "2025-02-28" },
  { "2026-12-15", 1, "2027-01-15" },
  { "9999-12-31", 1200, "10099-12-31" },
  { "2026-03-03", 0, NULL },
  { "", 6, NULL },
  { "", 0, NULL },
  { "2026-02-30", 6, NULL },
  { "March 2026", 6, NULL },
};

static void
test_next (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JourneyDocument) document = journey_document_new ();
      char text[32];
      GDate next;

      g_object_set (document, "reviewed", cases[i].reviewed, "review-months", cases[i].months,
                    NULL);
      g_assert_true (journey_review_get_next (document, &next) == (cases[i].next != NULL));
      g_assert_true (g_date_valid (&next) == (cases[i].next != NULL));
      if (cases[i].next == NULL)
        continue;
      g_snprintf (text, sizeof text, "%d-%02d-%02d", g_date_get_year (&next),
                  g_date_get_month (&next), g_date_get_day (&next));
      g_assert_cmpstr (text, ==, cases[i].next);
    }
}

static const struct
{
  const char *reviewed;
  int months;
  const char *today;
  gboolean is_overdue;
} days[] = {
  { "2026-03-03", 6, "2026-03-03", FALSE }, { "2026-03-03", 6, "2026-09-02", FALSE },
  { "2026-03-03", 6, "2026-09-03", FALSE }, { "2026-03-03", 6, "2026-09-04", TRUE },
  { "2026-03-03", 6, "2030-01-01", TRUE },  { "2026-03-03", 6, "2020-01-01", FALSE },
  { "2026-03-03", 0, "2030-01-01", FALSE }, { "", 6, "2030-01-01", FALSE },
  { "soon", 6, "2030-01-01", FALSE },
};

static void
test_overdue (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (JourneyDocument) document = journey_document_new ();
      GDate today;

      g_assert_true (journey_date_parse (days[i].today, &today));
      g_object_set (document, "reviewed", days[i].reviewed, "review-months", days[i].months, NULL);
      g_assert_true (journey_review_is_overdue (document, &today) == days[i].is_overdue);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review/next", test_next);
  g_test_add_func ("/review/overdue", test_overdue);

  return g_test_run ();
}
