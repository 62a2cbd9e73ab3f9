/* journey-number.c: numbers as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-number.h"

#include <errno.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#define MINUS       "−"
#define GROUP_SPACE "\u202f" /* narrow, no break */
#define UNIT_SPACE  "\u00a0" /* no break */
#define INFINITE    "∞"
#define NO_NUMBER   "–"

/* More than any number that can be written shortly. */
#define MAX_TYPED 64

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
 * journey_number_format_exactly:
 * @number: a number
 *
 * Writes @number with all its digits and nothing between them, to be edited; "" for one that is not
 * set.
 *
 * Returns: (transfer full): the text
 */
char *
journey_number_format_exactly (double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  const char *point;

  if (isnan (number))
    return g_strdup ("");

  g_ascii_formatd (digits, sizeof digits, "%.15g", number);
  if (g_ascii_strtod (digits, NULL) != number)
    g_ascii_dtostr (digits, sizeof digits, number);

  point = strchr (digits, '.');
  if (point == NULL)
    return g_strdup (digits);

  return g_strdup_printf ("%.*s%s%s", (int) (point - digits), digits, localeconv ()->decimal_point,
                          point + 1);
}

/* Copies what counts of a number that somebody typed: no spaces, an ASCII minus, a dot. */
static gboolean
normalize (const char *text, char *digits)
{
  const char *point = localeconv ()->decimal_point;
  gsize length = 0;
  const char *c = text;

  while (*c != '\0')
    {
      gunichar letter = g_utf8_get_char (c);

      if (length == MAX_TYPED)
        return FALSE;
      if (*point != '\0' && g_str_has_prefix (c, point))
        {
          digits[length++] = '.';
          c += strlen (point);
          continue;
        }
      if (letter == 0x2212)
        digits[length++] = '-';
      else if (g_ascii_isdigit (*c) || strchr ("+-.eE", *c) != NULL)
        digits[length++] = *c;
      else if (!g_unichar_isspace (letter))
        return FALSE;
      c = g_utf8_next_char (c);
    }
  digits[length] = '\0';
  return TRUE;
}

/**
 * journey_number_parse:
 * @text: what somebody typed
 * @number: (out): the number, not a number where nothing was typed
 *
 * Reads a number as it is written in the locale, with a dot, or as
 * [func@journey_number_format] writes it.
 *
 * Returns: whether @text is a number, or empty
 */
gboolean
journey_number_parse (const char *text, double *number)
{
  char digits[MAX_TYPED + 1];
  char *end;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  *number = NAN;
  if (!g_utf8_validate (text, -1, NULL) || !normalize (text, digits))
    return FALSE;
  if (*digits == '\0')
    return TRUE;

  errno = 0;
  *number = g_ascii_strtod (digits, &end);
  if (*end == '\0' && errno == 0 && isfinite (*number))
    return TRUE;

  *number = NAN;
  return FALSE;
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
