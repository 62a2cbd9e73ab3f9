/* journey-date.c: the days that a journey writes down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-date.h"

/* The value of so many digits, or -1. */
static int
parse_digits (const char *text, int n_digits)
{
  int number = 0;
  int i;

  for (i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + (text[i] - '0');
    }

  return number;
}

/**
 * journey_date_parse:
 * @text: (nullable): a text
 * @date: (out caller-allocates): the day, cleared where there is none
 *
 * Reads a day as the file has it: `YYYY-MM-DD`, ten characters and nothing around them, of the
 * Gregorian calendar, in the years 0001 to 9999.
 *
 * Returns: whether @text is such a day
 */
gboolean
journey_date_parse (const char *text, GDate *date)
{
  int year, month, day;

  g_return_val_if_fail (date != NULL, FALSE);

  g_date_clear (date, 1);
  if (text == NULL || strlen (text) != strlen ("YYYY-MM-DD") || text[4] != '-' || text[7] != '-')
    return FALSE;

  year = parse_digits (text, 4);
  month = parse_digits (text + 5, 2);
  day = parse_digits (text + 8, 2);
  if (year < 1 || month < 1 || day < 1 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

/**
 * journey_date_dup_text:
 * @date: a day of the years 0001 to 9999
 *
 * The reverse of [func@date_parse].
 *
 * Returns: (transfer full): the day as the file has it
 */
char *
journey_date_dup_text (const GDate *date)
{
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

/**
 * journey_date_get_today:
 * @date: (out caller-allocates): the day
 *
 * Gives the day that it is where the program runs.
 */
void
journey_date_get_today (GDate *date)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_return_if_fail (date != NULL);

  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}
