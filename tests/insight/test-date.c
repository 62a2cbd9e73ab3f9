/* test-date.c: which texts are days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-date.h"

static const struct
{
  const char *text;
  int year, month, day; /* 0 where it is no day */
} cases[] = {
  { "2026-03-03", 2026, 3, 3 },
  { "0001-01-01", 1, 1, 1 },
  { "9999-12-31", 9999, 12, 31 },
  { "2024-02-29", 2024, 2, 29 },
  { "2000-02-29", 2000, 2, 29 },
  { "2023-02-29", 0, 0, 0 },
  { "1900-02-29", 0, 0, 0 },
  { "2026-04-31", 0, 0, 0 },
  { "2026-13-01", 0, 0, 0 },
  { "2026-00-01", 0, 0, 0 },
  { "2026-01-00", 0, 0, 0 },
  { "0000-01-01", 0, 0, 0 },
  { NULL, 0, 0, 0 },
  { "", 0, 0, 0 },
  { "2026", 0, 0, 0 },
  { "2026-3-3", 0, 0, 0 },
  { "26-03-03", 0, 0, 0 },
  { "2026-03-03 ", 0, 0, 0 },
  { " 2026-03-03", 0, 0, 0 },
  { "2026/03/03", 0, 0, 0 },
  { "03-03-2026", 0, 0, 0 },
  { "20260303", 0, 0, 0 },
  { "2026-03-03T00:00:00Z", 0, 0, 0 },
  { "+026-03-03", 0, 0, 0 },
  { "2026--3-03", 0, 0, 0 },
  { "2026-03- 3", 0, 0, 0 },
  { "２０２６-03-03", 0, 0, 0 },
  { "yesterday!", 0, 0, 0 },
};

static void
test_parse (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;

      g_test_message ("%s", cases[i].text != NULL ? cases[i].text : "(null)");
      g_assert_true (journey_date_parse (cases[i].text, &date) == (cases[i].year != 0));
      g_assert_true (g_date_valid (&date) == (cases[i].year != 0));
      if (cases[i].year == 0)
        continue;
      g_assert_cmpint (g_date_get_year (&date), ==, cases[i].year);
      g_assert_cmpint (g_date_get_month (&date), ==, cases[i].month);
      g_assert_cmpint (g_date_get_day (&date), ==, cases[i].day);
    }
}

static void
test_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      GDate date;

      if (!journey_date_parse (cases[i].text, &date))
        continue;
      text = journey_date_dup_text (&date);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Midnight may pass while this runs. */
static void
test_today (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  g_autofree char *first = g_date_time_format (before, "%Y-%m-%d");
  g_autofree char *text = NULL;
  g_autofree char *last = NULL;
  g_autoptr (GDateTime) after = NULL;
  GDate today;

  journey_date_get_today (&today);
  text = journey_date_dup_text (&today);
  after = g_date_time_new_now_local ();
  last = g_date_time_format (after, "%Y-%m-%d");
  g_assert_true (g_str_equal (text, first) || g_str_equal (text, last));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/text", test_text);
  g_test_add_func ("/date/today", test_today);

  return g_test_run ();
}
