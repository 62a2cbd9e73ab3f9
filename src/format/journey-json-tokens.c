/* journey-json-tokens.c: texts, numbers and words, as a scan meets them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-json-scan-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Of a character in two halves, such as \ud83d\udeb2. */
#define LONGEST_ESCAPE 12

static gboolean
has_unit (JourneyJsonScan *self, const char *hex, guint first, guint last)
{
  guint unit = 0;
  int i;

  if (self->text + self->length - hex < 4)
    return FALSE;
  for (i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (hex[i]))
        return FALSE;
      unit = unit << 4 | (guint) g_ascii_xdigit_value (hex[i]);
    }

  return unit >= first && unit <= last;
}

/* An escape that the end of the file cuts off is no fault of its own. */
static gboolean
fail_escape (JourneyJsonScan *self, JourneyReadError code, guint place, const char *message)
{
  gsize left = self->text + self->length - self->at;

  if (left < LONGEST_ESCAPE && memchr (self->at, '"', left) == NULL)
    {
      self->at += left;
      return journey_json_scan_fail_here (self, place, message);
    }

  return journey_json_scan_fail_at (self, code, self->at - self->text, place, message);
}

/* Steps over an escape and says how many bytes its character has. */
static gboolean
scan_escape (JourneyJsonScan *self, guint place, gsize *n_bytes)
{
  const char *end = self->text + self->length;
  const char *c = self->at + 1;

  *n_bytes = 1;
  if (c < end && *c != '\0' && strchr ("\"\\/bfnrt", *c) != NULL)
    {
      self->at += 2;
      return TRUE;
    }
  if (c == end || *c != 'u' || !has_unit (self, c + 1, 0, 0xffff))
    return fail_escape (self, JOURNEY_READ_ERROR_SYNTAX, place,
                        _ ("a backslash begins something that JSON does not know"));
  if (has_unit (self, c + 1, 0, 0))
    return fail_escape (self, JOURNEY_READ_ERROR_STRING, place,
                        _ ("a text must not have the character \\u0000"));

  if (has_unit (self, c + 1, 0xd800, 0xdfff))
    {
      if (!has_unit (self, c + 1, 0xd800, 0xdbff) || end - c < 11 || c[5] != '\\' || c[6] != 'u' ||
          !has_unit (self, c + 7, 0xdc00, 0xdfff))
        return fail_escape (self, JOURNEY_READ_ERROR_STRING, place,
                            _ ("this escape is only half of a character"));
      *n_bytes = 4;
      self->at += LONGEST_ESCAPE;
      return TRUE;
    }

  *n_bytes = has_unit (self, c + 1, 0, 0x7f) ? 1 : has_unit (self, c + 1, 0, 0x7ff) ? 2 : 3;
  self->at += 6;
  return TRUE;
}

gboolean
journey_json_scan_string (JourneyJsonScan *self, guint place, gsize max_bytes)
{
  const char *end = self->text + self->length;
  const char *start = self->at;
  gsize n_bytes = 0;

  for (self->at++; journey_json_scan_peek (self) != '"';)
    {
      const char *plain = self->at;
      gsize n_escaped;

      while (self->at < end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
        self->at++;
      n_bytes += self->at - plain;
      if (journey_json_scan_peek (self) == '"')
        break;
      if (journey_json_scan_peek (self) != '\\')
        return journey_json_scan_fail_here (
            self, place,
            _ ("a line break, a tab or another control character must not stand in a "
               "text as it is"));
      if (!scan_escape (self, place, &n_escaped))
        return FALSE;
      n_bytes += n_escaped;
    }
  self->at++;

  if (n_bytes > max_bytes)
    return journey_json_scan_fail_at (self, JOURNEY_READ_ERROR_STRING, start - self->text, place,
                                      _ ("a text must not be longer than 1 MiB"));

  return TRUE;
}

static const char *
skip_digits (JourneyJsonScan *self, const char *c)
{
  while (c < self->text + self->length && g_ascii_isdigit (*c))
    c++;

  return c;
}

static gboolean
fits_double (const char *start, const char *end)
{
  g_autofree char *number = g_strndup (start, end - start);

  return isfinite (g_ascii_strtod (number, NULL));
}

static gboolean
fits_int64 (const char *start, const char *end)
{
  g_autofree char *number = NULL;

  /* Eighteen digits always fit. */
  if (end - start <= 18)
    return TRUE;

  number = g_strndup (start, end - start);
  return g_ascii_string_to_signed (number, 10, G_MININT64, G_MAXINT64, NULL, NULL);
}

/* Whether a number or a word goes on at @c with what none of them can have. */
static gboolean
goes_on (JourneyJsonScan *self, const char *c)
{
  return c < self->text + self->length &&
         (g_ascii_isalnum (*c) || *c == '.' || *c == '+' || *c == '-');
}

/* Where the number that begins at @at ends, or as much of it as is right. */
static const char *
skip_number (JourneyJsonScan *self, gboolean *whole)
{
  const char *text_end = self->text + self->length;
  const char *digits = self->at + (*self->at == '-' ? 1 : 0);
  const char *end, *more;

  *whole = TRUE;
  end = digits < text_end && *digits == '0' ? digits + 1 : skip_digits (self, digits);
  if (end == digits)
    return self->at;

  if (end < text_end && *end == '.' && (more = skip_digits (self, end + 1)) > end + 1)
    {
      end = more;
      *whole = FALSE;
    }
  if (end < text_end && (*end == 'e' || *end == 'E'))
    {
      digits = end + 1;
      if (digits < text_end && (*digits == '+' || *digits == '-'))
        digits++;
      more = skip_digits (self, digits);
      if (more == digits)
        return end;
      end = more;
      *whole = FALSE;
    }

  return end;
}

gboolean
journey_json_scan_number (JourneyJsonScan *self, guint place)
{
  gboolean whole;
  const char *end = skip_number (self, &whole);

  if (end == self->at || goes_on (self, end))
    return journey_json_scan_fail_here (self, place, _ ("this is not a number as JSON writes it"));
  if (!(whole ? fits_int64 (self->at, end) : fits_double (self->at, end)))
    return journey_json_scan_fail_at (self, JOURNEY_READ_ERROR_NUMBER, self->at - self->text, place,
                                      _ ("must not be so large"));
  self->at = end;
  return TRUE;
}

gboolean
journey_json_scan_word (JourneyJsonScan *self, guint place)
{
  static const char *const words[] = { "true", "false", "null" };
  gsize left = self->text + self->length - self->at;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (length <= left && memcmp (self->at, words[i], length) == 0 &&
          !goes_on (self, self->at + length))
        {
          self->at += length;
          return TRUE;
        }
    }

  return journey_json_scan_fail_here (self, place, _ ("this is not a value that JSON knows"));
}
