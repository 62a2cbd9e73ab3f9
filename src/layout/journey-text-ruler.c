/* journey-text-ruler.c: where plain words break, without shaping them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-text-ruler.h"

#include <string.h>

/* Kerning makes a line narrower or wider than the sum of its letters, by less than this many px and
 * this share of the box. A break that is decided by less is left to Pango. */
#define MARGIN       2.0
#define MARGIN_SHARE 0.02

/* The signs that stand in plain text. Hyphens and slashes are not among them: a line may break
 * after one. */
#define PLAIN_SIGNS " ,.'()\""

/* Ends of sentences; a line may break after them only where a space follows anyway. */
#define FINAL_SIGNS "!?:;"

/* What belongs to the word before it, even with a space between. */
#define CLOSING_SIGNS FINAL_SIGNS ",.)"

/* A line of all plain characters, shaped so that none stands nearer to the one before it. */
static PangoLayout *
shape_characters (PangoLayout *layout, const char *characters, gsize n_characters)
{
  PangoLayout *line = pango_layout_copy (layout);
  g_autoptr (PangoAttrList) attributes =
      pango_attr_list_copy (pango_layout_get_attributes (layout));

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("kern=0,liga=0,calt=0"));
  pango_layout_set_attributes (line, attributes);
  pango_layout_set_width (line, -1);
  pango_layout_set_text (line, characters, (int) n_characters);

  return line;
}

/**
 * journey_text_ruler_new:
 * @layout: a layout of the style
 *
 * Measures the plain characters of a style once, so that most texts of most maps need no shaping:
 * a map of 10,000 touchpoints is measured four times as fast.
 *
 * Returns: (transfer full): the ruler, freed by `g_free ()`
 */
JourneyTextRuler *
journey_text_ruler_new (PangoLayout *layout)
{
  JourneyTextRuler *self = g_new0 (JourneyTextRuler, 1);
  char characters[G_N_ELEMENTS (self->advances)];
  int widths[G_N_ELEMENTS (characters)];
  g_autoptr (PangoLayout) shaped = NULL;
  PangoRectangle logical;
  PangoLayoutLine *line;
  GSList *l;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (characters); i++)
    characters[i] = (char) (JOURNEY_TEXT_RULER_FIRST + i);
  shaped = shape_characters (layout, characters, G_N_ELEMENTS (characters));
  line = pango_layout_get_line_readonly (shaped, 0);

  for (l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;
      int offset = run->item->offset;

      pango_glyph_item_get_logical_widths (run, characters, widths);
      for (i = 0; i < (guint) run->item->num_chars; i++)
        self->advances[offset + i] = pango_units_to_double (widths[i]);
    }
  pango_layout_line_get_extents (line, NULL, &logical);
  self->ascent = pango_units_to_double (-logical.y);
  self->descent = pango_units_to_double (logical.y + logical.height);

  return self;
}

/* Whether a line can break before or after a sign elsewhere than at a space, or not even there, by
 * the Unicode line breaking algorithm (UAX 14: LB13 to LB15, LB30). */
static gboolean
is_odd (const char *sign, const char *text)
{
  char before = sign > text ? sign[-1] : ' ';

  if (*sign == '(')
    return sign[1] == ' ' || strchr (CLOSING_SIGNS, before) != NULL ||
           (sign > text + 1 && before == ' ' && (sign[-2] == '"' || sign[-2] == '\''));
  if (strchr (FINAL_SIGNS, *sign) != NULL && sign[1] != ' ' && sign[1] != '\0')
    return TRUE;

  return before == ' ' && strchr (CLOSING_SIGNS, *sign) != NULL;
}

/* Whether a character is drawn much nearer to the one before it than its width says: capitals among
 * themselves, and points after digits, as in "AVATAR" and "7.7". */
static gboolean
is_kerned (const char *c, const char *text)
{
  if (c == text)
    return FALSE;

  return (g_ascii_isupper (*c) && g_ascii_isalnum (c[-1])) ||
         ((*c == '.' || *c == ',') && g_ascii_isdigit (c[-1]));
}

static gboolean
is_plain (const char *text)
{
  const char *c;

  for (c = text; *c != '\0'; c++)
    {
      if (is_kerned (c, text))
        return FALSE;
      if (g_ascii_isalnum (*c))
        continue;
      if (strchr (PLAIN_SIGNS FINAL_SIGNS, *c) == NULL || is_odd (c, text))
        return FALSE;
    }

  return TRUE;
}

static double
get_width (const JourneyTextRuler *self, const char *text, gsize length)
{
  double width = 0;
  gsize i;

  for (i = 0; i < length; i++)
    width += self->advances[text[i] - JOURNEY_TEXT_RULER_FIRST];

  return width;
}

/**
 * journey_text_ruler_break:
 * @self: a ruler
 * @text: a text without white space at its ends
 * @width: how wide a line may be, in px; 0 for no limit
 * @spans: an empty array of JourneyTextSpan
 *
 * Breaks @text into lines as Pango would, where that can be told from the widths of its letters.
 *
 * Returns: whether it could be told; if not, @spans means nothing
 */
gboolean
journey_text_ruler_break (const JourneyTextRuler *self,
                          const char *text,
                          double width,
                          GArray *spans)
{
  JourneyTextSpan line = { 0 };
  const char *word = text;
  double space = self->advances[0];
  double margin = MARGIN + width * MARGIN_SHARE;

  if (!is_plain (text))
    return FALSE;

  while (TRUE)
    {
      gsize length = strcspn (word, " ");
      double advance = get_width (self, word, length);
      double with = line.length > 0 ? line.width + space + advance : advance;

      /* Two spaces in a row, or a word that must be broken itself. */
      if (length == 0 || (width > 0 && advance > width - margin))
        return FALSE;
      if (width > 0 && with > width - margin)
        {
          if (with < width + margin)
            return FALSE;
          g_array_append_val (spans, line);
          line = (JourneyTextSpan) { word - text, length, advance };
        }
      else
        {
          line.length = word + length - text - line.start;
          line.width = with;
        }

      if (word[length] == '\0')
        break;
      word += length + 1;
    }

  g_array_append_val (spans, line);
  return TRUE;
}
