/* journey-svg-text.c: numbers, colours and texts as SVG spells them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-svg-text.h"

#include <math.h>

/**
 * journey_svg_append_number:
 * @out: where to write
 * @number: a number
 *
 * Writes a number to two decimals, finer than any eye, and the same in every locale. This is most
 * of the work of a large map, so it goes without printf.
 */
void
journey_svg_append_number (GString *out, double number)
{
  char digits[24];
  char *c = digits + sizeof digits;
  gint64 hundredths = isfinite (number) ? llround (CLAMP (number, -1e12, 1e12) * 100) : 0;
  guint64 rest = ABS (hundredths);

  if (rest % 100 != 0)
    {
      if (rest % 10 != 0)
        *--c = '0' + rest % 10;
      *--c = '0' + rest / 10 % 10;
      *--c = '.';
    }
  rest /= 100;
  do
    {
      *--c = '0' + rest % 10;
      rest /= 10;
    }
  while (rest > 0);
  if (hundredths < 0)
    *--c = '-';

  g_string_append_len (out, c, digits + sizeof digits - c);
}

/**
 * journey_svg_append_attribute:
 * @out: where to write
 * @name: the name of an attribute
 * @number: its value
 *
 * Writes an attribute with the space before it.
 */
void
journey_svg_append_attribute (GString *out, const char *name, double number)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  journey_svg_append_number (out, number);
  g_string_append_c (out, '"');
}

/* XML knows no way to write these, not even as a reference. */
static gboolean
is_illegal (gunichar c)
{
  return c < 0x20 || c == 0xfffe || c == 0xffff;
}

static const char *
find_entity (char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
    case '\n':
    case '\r':
      return " ";
    default:
      return NULL;
    }
}

/**
 * journey_svg_append_text:
 * @out: where to write
 * @text: UTF-8
 *
 * Writes a text, for an element or an attribute. Characters that no XML may have are left out.
 */
void
journey_svg_append_text (GString *out, const char *text)
{
  const char *start = text;
  const char *c;

  for (c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      const char *entity = find_entity (*c);

      if (entity == NULL && !is_illegal (g_utf8_get_char (c)))
        continue;

      g_string_append_len (out, start, c - start);
      if (entity != NULL)
        g_string_append (out, entity);
      start = g_utf8_next_char (c);
    }

  g_string_append_len (out, start, c - start);
}

/**
 * journey_svg_append_color:
 * @out: where to write
 * @name: `fill` or `stroke`, or `stop` for `stop-color`
 * @color: a colour
 *
 * Writes the attributes of a colour, with its opacity where there is light behind it.
 */
void
journey_svg_append_color (GString *out, const char *name, const JourneyRgba *color)
{
  static const char hex[] = "0123456789abcdef";
  const float parts[] = { color->red, color->green, color->blue };
  guint i;

  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, g_str_equal (name, "stop") ? "-color=\"#" : "=\"#");
  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      guint value = (guint) lroundf (CLAMP (parts[i], 0, 1) * 255);

      g_string_append_c (out, hex[value >> 4]);
      g_string_append_c (out, hex[value & 15]);
    }
  g_string_append_c (out, '"');

  if (color->alpha < 1)
    {
      g_string_append_c (out, ' ');
      g_string_append (out, name);
      g_string_append (out, "-opacity=\"");
      journey_svg_append_number (out, color->alpha);
      g_string_append_c (out, '"');
    }
}

/**
 * journey_svg_append_path:
 * @out: where to write
 * @path: an outline
 * @x: how far to move it, after it was scaled
 * @y: how far to move it, after it was scaled
 * @scale: how much to scale it
 *
 * Writes the value of the attribute `d`.
 */
void
journey_svg_append_path (GString *out, const JourneyPath *path, double x, double y, double scale)
{
  static const char verbs[] = { [JOURNEY_PATH_MOVE] = 'M',
                                [JOURNEY_PATH_LINE] = 'L',
                                [JOURNEY_PATH_CURVE] = 'C',
                                [JOURNEY_PATH_CLOSE] = 'Z' };
  static const guint n_points[] = { [JOURNEY_PATH_MOVE] = 1,
                                    [JOURNEY_PATH_LINE] = 1,
                                    [JOURNEY_PATH_CURVE] = 3,
                                    [JOURNEY_PATH_CLOSE] = 0 };
  const JourneyPathStep *steps;
  guint n_steps, i, j;

  steps = journey_path_get_steps (path, &n_steps);
  for (i = 0; i < n_steps; i++)
    {
      g_string_append_c (out, verbs[steps[i].verb]);
      for (j = 0; j < n_points[steps[i].verb]; j++)
        {
          if (j > 0)
            g_string_append_c (out, ' ');
          journey_svg_append_number (out, x + steps[i].points[j].x * scale);
          g_string_append_c (out, ' ');
          journey_svg_append_number (out, y + steps[i].points[j].y * scale);
        }
    }
}
