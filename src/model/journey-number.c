/* journey-number.c: numbers as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-number.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define MINUS       "−"
#define GROUP_SPACE "\u202f" /* narrow, no break */
#define UNIT_SPACE  "\u00a0" /* no break */
#define INFINITE    "∞"
#define NO_NUMBER   "–"

/* Of a number that is finite. */
static char *
format_digits (double number)
{
  g_autofree char *digits = g_strdup_printf ("%.2f", fabs (number));
  const char *point = localeconv ()->decimal_point;
  gsize n_whole = strspn (digits, "0123456789");
  GString *result = g_string_new (NULL);
  char fraction[3] = { digits[strlen (digits) - 2], digits[strlen (digits) - 1], '\0' };
  gsize i;

  for (i = 0; i < n_whole; i++)
    {
      if (i > 0 && n_whole > 3 && (n_whole - i) % 3 == 0)
        g_string_append (result, GROUP_SPACE);
      g_string_append_c (result, digits[i]);
    }
  if (fraction[1] == '0')
    fraction[1] = '\0';
  if (fraction[0] != '0' || fraction[1] != '\0')
    g_string_append_printf (result, "%s%s", point, fraction);

  return g_string_free_and_steal (result);
}

static char *
format (double number, const char *plus, const char *zero)
{
  g_autofree char *digits = NULL;
  const char *sign = zero;

  if (isnan (number))
    return g_strdup (NO_NUMBER);

  digits = isfinite (number) ? format_digits (number) : g_strdup (INFINITE);
  if (number >= 0.005)
    sign = plus;
  else if (number <= -0.005)
    sign = MINUS;

  return g_strconcat (sign, digits, NULL);
}

/**
 * journey_number_format:
 * @number: a number
 *
 * Writes @number with at most two digits after the point, thousands apart, and a true minus; a dash
 * for one that is not set.
 *
 * Returns: (transfer full): the text
 */
char *
journey_number_format (double number)
{
  return format (number, "", "");
}

/**
 * journey_number_format_signed:
 * @number: a difference
 *
 * Like [func@journey_number_format], with a plus before a rise.
 *
 * Returns: (transfer full): the text
 */
char *
journey_number_format_signed (double number)
{
  return format (number, "+", "±");
}

/**
 * journey_number_format_with_unit:
 * @number: a number as text
 * @unit: its unit, may be empty
 *
 * Returns: (transfer full): both, with a space that does not break between them
 */
char *
journey_number_format_with_unit (const char *number, const char *unit)
{
  return g_strconcat (number, *unit != '\0' ? UNIT_SPACE : "", unit, NULL);
}
