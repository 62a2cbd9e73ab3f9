/* journey-json.c: how the file spells numbers, texts and members it does not know
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-json.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Up to here every whole number has a double of its own, and no reader anywhere gets it wrong. */
#define LARGEST_EXACT 9007199254740992.0

/* Moves what printf says of an exponent, "1e+22" or "1e-07", to its shortest spelling. */
static void
append_shortened (GString *out, const char *printed)
{
  const char *exponent = strchr (printed, 'e');

  if (exponent == NULL)
    {
      g_string_append (out, printed);
      return;
    }

  g_string_append_len (out, printed, exponent - printed + 1);
  exponent++;
  if (*exponent == '-')
    g_string_append_c (out, '-');
  exponent += strspn (exponent, "+-0");
  g_string_append (out, exponent);
}

/**
 * journey_json_append_number:
 * @out: where to write
 * @number: a finite number
 *
 * Writes a number in the shortest form that reads back equal, the same in every locale. Whole
 * numbers have no fraction; minus zero, which equals zero, is written as zero.
 */
void
journey_json_append_number (GString *out, double number)
{
  char printed[G_ASCII_DTOSTR_BUF_SIZE];
  int digits;

  g_return_if_fail (isfinite (number));

  if (fabs (number) <= LARGEST_EXACT && number == floor (number))
    {
      g_string_append_printf (out, "%" G_GINT64_FORMAT, (gint64) number);
      return;
    }

  /* Fifteen digits always survive in a double of full precision, so that printf, which drops
   * trailing zeros, gives the shortest form; near zero doubles have fewer. */
  for (digits = fabs (number) < DBL_MIN ? 1 : 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (printed, sizeof printed, format, number);
      if (g_ascii_strtod (printed, NULL) == number)
        break;
    }
  append_shortened (out, printed);
}

/* The letter that stands for a control character after a backslash, or 0. */
static char
get_escape_letter (char c)
{
  switch (c)
    {
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    case '"':
    case '\\':
      return c;
    default:
      return 0;
    }
}

/**
 * journey_json_append_string:
 * @out: where to write
 * @text: text in UTF-8
 *
 * Writes a text in quotes. Only what JSON demands is escaped.
 */
void
journey_json_append_string (GString *out, const char *text)
{
  const char *plain = text;
  const char *c;

  g_string_append_c (out, '"');
  for (c = text; *c != '\0'; c++)
    {
      char letter = get_escape_letter (*c);

      if (letter == 0 && (guchar) *c >= 0x20)
        continue;

      g_string_append_len (out, plain, c - plain);
      plain = c + 1;
      if (letter != 0)
        {
          g_string_append_c (out, '\\');
          g_string_append_c (out, letter);
        }
      else
        {
          g_string_append_printf (out, "\\u%04x", (guint) *c);
        }
    }
  g_string_append_len (out, plain, c - plain);
  g_string_append_c (out, '"');
}

/**
 * journey_json_append_line:
 * @out: where to write
 * @depth: how deep the next line is nested
 *
 * Begins a new line, indented by two spaces a level.
 */
void
journey_json_append_line (GString *out, guint depth)
{
  static const char spaces[] = "                                ";
  guint left = depth * 2;

  g_string_append_c (out, '\n');
  while (left > 0)
    {
      guint n = MIN (left, sizeof spaces - 1);

      g_string_append_len (out, spaces, n);
      left -= n;
    }
}

static gunichar
read_unit (const char *hex)
{
  gunichar unit = 0;
  int i;

  for (i = 0; i < 4; i++)
    unit = unit << 4 | (gunichar) g_ascii_xdigit_value (hex[i]);

  return unit;
}

/* Adds the character of the escape whose letter is at @c; returns where it ends. */
static const char *
append_escaped (GString *text, const char *c)
{
  static const char letters[] = "bfnrt";
  static const char characters[] = "\b\f\n\r\t";
  const char *letter = strchr (letters, *c);

  if (*c == 'u')
    {
      gunichar unit = read_unit (c + 1);

      c += 5;
      if (unit >= 0xd800 && unit < 0xdc00)
        {
          unit = 0x10000 + ((unit - 0xd800) << 10) + (read_unit (c + 2) - 0xdc00);
          c += 6;
        }
      g_string_append_unichar (text, unit);
      return c;
    }

  g_string_append_c (text, letter != NULL ? characters[letter - letters] : *c);
  return c + 1;
}

/**
 * journey_json_unescape:
 * @escaped: what stands between the quotes of a text, known to be valid
 * @length: its length in bytes
 *
 * Returns: (transfer full): the text
 */
char *
journey_json_unescape (const char *escaped, gsize length)
{
  GString *text = g_string_sized_new (length);
  const char *end = escaped + length;

  while (escaped < end)
    {
      const char *backslash = memchr (escaped, '\\', end - escaped);

      if (backslash == NULL)
        backslash = end;
      g_string_append_len (text, escaped, backslash - escaped);
      escaped = backslash < end ? append_escaped (text, backslash + 1) : end;
    }

  return g_string_free_and_steal (text);
}

/* Copies the text whose opening quote is at @c, in the spelling of ours; returns where it ends. */
static const char *
append_respelled (GString *out, const char *c)
{
  g_autofree char *text = NULL;
  const char *start = ++c;

  while (*c != '"')
    c += *c == '\\' ? 2 : 1;
  text = journey_json_unescape (start, c - start);
  journey_json_append_string (out, text);

  return c + 1;
}

static const char *
skip_blanks (const char *c, const char *end)
{
  while (c < end && g_ascii_isspace (*c))
    c++;

  return c;
}

static void
append_break (GString *out, gboolean indented, guint depth)
{
  if (indented)
    journey_json_append_line (out, depth);
}

/* The one walk over JSON that we hold as text. It needs no stack: the text is valid. */
static void
append_json (GString *out, const char *json, gsize length, gboolean indented, guint depth)
{
  const char *end = json + length;
  const char *c = skip_blanks (json, end);

  while (c < end)
    {
      const char *next = skip_blanks (c + 1, end);

      if (*c == '"')
        {
          next = skip_blanks (append_respelled (out, c), end);
        }
      else if ((*c == '{' || *c == '[') && next < end && (*next == '}' || *next == ']'))
        {
          g_string_append_c (out, *c);
          g_string_append_c (out, *next);
          next = skip_blanks (next + 1, end);
        }
      else if (*c == '{' || *c == '[')
        {
          g_string_append_c (out, *c);
          append_break (out, indented, ++depth);
        }
      else if (*c == '}' || *c == ']')
        {
          append_break (out, indented, --depth);
          g_string_append_c (out, *c);
        }
      else
        {
          g_string_append_c (out, *c);
          if (*c == ',')
            append_break (out, indented, depth);
          else if (*c == ':' && indented)
            g_string_append_c (out, ' ');
        }
      c = next;
    }
}

/**
 * journey_json_append_indented:
 * @out: where to write
 * @json: valid JSON
 * @length: its length in bytes
 * @depth: how deep the value is nested
 *
 * Writes a value one line a member, as the rest of the file. Numbers keep their spelling.
 */
void
journey_json_append_indented (GString *out, const char *json, gsize length, guint depth)
{
  append_json (out, json, length, TRUE, depth);
}

/**
 * journey_json_compact:
 * @json: valid JSON
 * @length: its length in bytes
 *
 * Gives a value without blanks and with the texts in one spelling, so that it can be kept and
 * compared. Numbers keep their spelling: it may say more than a double can hold.
 *
 * Returns: (transfer full): the value
 */
char *
journey_json_compact (const char *json, gsize length)
{
  GString *out = g_string_sized_new (length);

  append_json (out, json, length, FALSE, 0);
  return g_string_free_and_steal (out);
}
