/* journey-text.c: the text styles of the map, and texts broken into lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "journey-text-private.h"
#include "journey-text-ruler.h"

/* The text of the most characters at the largest size is narrower than this, in px. */
#define MAX_WIDTH 1000000.0

#define MIN_BLOCKS 4096

static const JourneyTextStyleInfo styles[] = {
  [JOURNEY_TEXT_TITLE] = { 30, 700, FALSE, 0, 38 },
  [JOURNEY_TEXT_SUBTITLE] = { 14, 400, FALSE, 0, 20 },
  [JOURNEY_TEXT_PILL] = { 12, 600, FALSE, 0, 16 },
  [JOURNEY_TEXT_AVATAR] = { 17, 700, FALSE, 0, 22 },
  [JOURNEY_TEXT_NAME] = { 13.5, 600, FALSE, 0, 17 },
  [JOURNEY_TEXT_CAPTION] = { 11.5, 400, FALSE, 0, 16 },
  [JOURNEY_TEXT_PHASE] = { 10.5, 600, FALSE, 1, 14 },
  [JOURNEY_TEXT_STAGE] = { 17, 700, FALSE, 0, 21 },
  [JOURNEY_TEXT_CUSTOMERS] = { 12, 400, FALSE, 0, 16 },
  [JOURNEY_TEXT_SHARE] = { 11.5, 600, FALSE, 0, 16 },
  [JOURNEY_TEXT_LANE] = { 13, 700, FALSE, 0, 17 },
  [JOURNEY_TEXT_LANE_HINT] = { 11, 400, FALSE, 0, 14 },
  [JOURNEY_TEXT_CHANNEL] = { 11.5, 500, FALSE, 0, 15 },
  [JOURNEY_TEXT_CONFIDENCE] = { 10, 400, TRUE, 0, 13 },
  [JOURNEY_TEXT_CARD] = { 13.5, 600, FALSE, 0, 16.5 },
  [JOURNEY_TEXT_BODY] = { 12.5, 400, FALSE, 0, 16.5 },
  [JOURNEY_TEXT_QUOTE] = { 12.5, 400, TRUE, 0, 16.5 },
  [JOURNEY_TEXT_ITEM] = { 12.5, 500, FALSE, 0, 16.5 },
  [JOURNEY_TEXT_TAG] = { 10.5, 600, FALSE, 0, 14 },
  [JOURNEY_TEXT_FEELING] = { 11.5, 600, FALSE, 0, 15 },
  [JOURNEY_TEXT_READING] = { 20, 700, FALSE, 0, 25 },
  [JOURNEY_TEXT_CHANGE] = { 12, 600, FALSE, 0, 16 },
  [JOURNEY_TEXT_LEGEND] = { 12, 400, FALSE, 0, 16 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (styles) == JOURNEY_TEXT_N_STYLES);

struct _JourneyTextMeasure
{
  PangoContext *context;
  PangoLayout *layouts[2][JOURNEY_TEXT_N_STYLES];  /* of both directions, made when first needed */
  JourneyTextRuler *rulers[JOURNEY_TEXT_N_STYLES]; /* made when first needed */
  GHashTable *blocks;                              /* JourneyTextKey → JourneyTextBlock */
  GHashTable *old_blocks; /* what was in use before @blocks was begun again, or NULL */
  guint max_blocks;       /* with more than these, @blocks is begun again */
};

typedef struct
{
  const char *text;
  JourneyTextStyle style;
  int width; /* Pango units, -1 for no limit */
  guint max_lines;
} JourneyTextKey;

static guint
key_hash (gconstpointer data)
{
  const JourneyTextKey *key = data;

  return g_str_hash (key->text) ^ (key->style * 31u) ^ ((guint) key->width * 17u) ^ key->max_lines;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const JourneyTextKey *key_a = a;
  const JourneyTextKey *key_b = b;

  return key_a->style == key_b->style && key_a->width == key_b->width &&
         key_a->max_lines == key_b->max_lines && g_str_equal (key_a->text, key_b->text);
}

/* The text lies behind the key: to find one is to look at fewer places of the memory. */
static JourneyTextKey *
key_copy (const JourneyTextKey *key)
{
  gsize length = strlen (key->text) + 1;
  JourneyTextKey *copy = g_malloc (sizeof *copy + length);

  *copy = *key;
  copy->text = memcpy (copy + 1, key->text, length);
  return copy;
}

/**
 * journey_text_style_get:
 * @style: a text style
 *
 * Returns: what the style looks like
 */
const JourneyTextStyleInfo *
journey_text_style_get (JourneyTextStyle style)
{
  g_return_val_if_fail (style < JOURNEY_TEXT_N_STYLES, NULL);

  return &styles[style];
}

/**
 * journey_text_create_layout:
 * @context: a Pango context
 * @style: a text style
 * @rtl: whether for lines that read from right to left. These are never slanted: their scripts have
 *   no italics, and what programs make up for them differs
 *
 * Makes an empty layout with the font of @style in px, whatever the resolution of @context. All
 * painters take theirs from here, so that they shape what was measured.
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
journey_text_create_layout (PangoContext *context, JourneyTextStyle style, gboolean rtl)
{
  const JourneyTextStyleInfo *info = journey_text_style_get (style);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayout *layout = pango_layout_new (context);

  pango_font_description_set_family_static (font, JOURNEY_TEXT_FAMILIES);
  pango_font_description_set_absolute_size (font, info->size * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight) info->weight);
  if (info->italic && !rtl)
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (info->spacing != 0)
    pango_attr_list_insert (attributes,
                            pango_attr_letter_spacing_new ((int) (info->spacing * PANGO_SCALE)));

  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return layout;
}

/**
 * journey_text_block_ref:
 * @self: a block
 *
 * Returns: (transfer full): @self
 */
JourneyTextBlock *
journey_text_block_ref (JourneyTextBlock *self)
{
  return g_rc_box_acquire (self);
}

static void
block_clear (gpointer data)
{
  JourneyTextBlock *self = data;
  guint i;

  for (i = 0; i < self->n_lines; i++)
    g_free (self->lines[i].text);
  g_free (self->lines);
}

/**
 * journey_text_block_unref:
 * @self: (transfer full): a block
 *
 * Lets go of the block.
 */
void
journey_text_block_unref (JourneyTextBlock *self)
{
  g_rc_box_release_full (self, block_clear);
}

static GHashTable *
blocks_new (void)
{
  return g_hash_table_new_full (key_hash, key_equal, g_free,
                                (GDestroyNotify) journey_text_block_unref);
}

/**
 * journey_text_measure_new:
 *
 * Makes a measure whose metrics do not depend on the screen: text is
 * not hinted, so that a map has the same lines at every zoom and in every export.
 *
 * Returns: (transfer full): the measure
 */
JourneyTextMeasure *
journey_text_measure_new (void)
{
  JourneyTextMeasure *self = g_new0 (JourneyTextMeasure, 1);
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);

  self->context = pango_font_map_create_context (fonts);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string ("en"));
  cairo_font_options_destroy (options);

  self->blocks = blocks_new ();
  self->max_blocks = MIN_BLOCKS;
  return self;
}

/**
 * journey_text_measure_free:
 * @self: (transfer full): a measure
 *
 * Frees the measure. Blocks that others hold stay.
 */
void
journey_text_measure_free (JourneyTextMeasure *self)
{
  guint i;

  for (i = 0; i < JOURNEY_TEXT_N_STYLES; i++)
    {
      g_clear_object (&self->layouts[0][i]);
      g_clear_object (&self->layouts[1][i]);
      g_clear_pointer (&self->rulers[i], g_free);
    }
  g_hash_table_unref (self->blocks);
  g_clear_pointer (&self->old_blocks, g_hash_table_unref);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * journey_text_measure_get_context:
 * @self: a measure
 *
 * Returns: (transfer none): the Pango context that texts are measured in; painters use it too
 */
PangoContext *
journey_text_measure_get_context (JourneyTextMeasure *self)
{
  return self->context;
}

static double
to_px (int units)
{
  return (double) units / PANGO_SCALE;
}

/* A width as Pango takes it; -1 for no limit. */
static int
to_units (double width)
{
  if (width <= 0 || width > MAX_WIDTH)
    return -1;

  return MAX (1, (int) (width * PANGO_SCALE));
}

/* The line breaks of a text, before an ellipsis is set and lines are drawn from. */
typedef struct
{
  JourneyTextMeasure *measure;
  JourneyTextStyle style;
  PangoLayout *layout;
  int width;
  GArray *lines;
  double height;
  double max_width;
  gboolean overflows;
} JourneyBreaking;

static PangoLayout *
get_layout (JourneyTextMeasure *self, JourneyTextStyle style, gboolean rtl)
{
  PangoLayout **layout = &self->layouts[rtl ? 1 : 0][style];

  if (*layout == NULL)
    *layout = journey_text_create_layout (self->context, style, rtl);

  return *layout;
}

static const JourneyTextRuler *
get_ruler (JourneyTextMeasure *self, JourneyTextStyle style)
{
  if (self->rulers[style] == NULL)
    self->rulers[style] = journey_text_ruler_new (get_layout (self, style, FALSE));

  return self->rulers[style];
}

/* Adds a line whose font reaches @ascent above and @descent below the baseline. Where that is more
 * than the style has room for, the line is taller. Returns what is left over above and below. */
static double
add_line (JourneyBreaking *breaking, JourneyTextLine line, double ascent, double descent)
{
  const JourneyTextStyleInfo *info = journey_text_style_get (breaking->style);
  double extra = MAX (0, info->line_height - ascent - descent) / 2;

  line.baseline = breaking->height + extra + ascent;
  breaking->height += MAX (info->line_height, ascent + descent);
  breaking->max_width = MAX (breaking->max_width, line.width);
  g_array_append_val (breaking->lines, line);

  return extra;
}

/* Takes @text. A fallback font can be taller than ours, and ink can leave even that. */
static void
add_shaped_line (JourneyBreaking *breaking, char *text, PangoLayoutLine *shaped)
{
  PangoRectangle ink, logical;
  JourneyTextLine line = { .text = text };
  double ascent, descent, extra;

  pango_layout_line_get_extents (shaped, &ink, &logical);
  ascent = to_px (-logical.y);
  descent = to_px (logical.y + logical.height);
  /* A line of spaces alone is as wide as they are. */
  line.width = *text != '\0' ? to_px (logical.width) : 0;
  line.rtl = pango_layout_line_get_resolved_direction (shaped) == PANGO_DIRECTION_RTL;

  extra = add_line (breaking, line, ascent, descent);
  breaking->overflows |=
      to_px (-ink.y) > ascent + extra + 1 || to_px (ink.y + ink.height) > descent + extra + 1;
}

/* The places in @text where a reader takes one character to end and the next to begin. */
static GArray *
find_ends (JourneyBreaking *breaking, const char *text, gsize length)
{
  g_autofree PangoLogAttr *attributes = NULL;
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *c = text;
  int i, n_attributes;

  pango_layout_set_width (breaking->layout, -1);
  pango_layout_set_text (breaking->layout, text, length);
  pango_layout_get_log_attrs (breaking->layout, &attributes, &n_attributes);

  for (i = 0; i < n_attributes; i++)
    {
      gsize end = c - text;

      if (i == 0 || attributes[i].is_cursor_position)
        g_array_append_val (ends, end);
      if (end < length)
        c = g_utf8_next_char (c);
    }

  return ends;
}

static gboolean
fits_cut (JourneyBreaking *breaking, GString *line, const char *text, gsize length)
{
  PangoRectangle logical;

  g_string_truncate (line, 0);
  g_string_append_len (line, text, length);
  journey_text_trim_end (line);
  g_string_append (line, JOURNEY_TEXT_ELLIPSIS);
  pango_layout_set_text (breaking->layout, line->str, line->len);
  pango_layout_get_extents (breaking->layout, NULL, &logical);

  return breaking->width < 0 || logical.width <= breaking->width;
}

/* Adds as much of @text as fits into one line with an ellipsis at its end, never within what a
 * reader takes for one character. The ellipsis itself is there even where it does not fit. */
static void
add_cut_line (JourneyBreaking *breaking, const char *text, gsize length)
{
  g_autoptr (GArray) ends = find_ends (breaking, text, length);
  g_autoptr (GString) line = g_string_new (NULL);
  guint fitting = 0, beyond = ends->len;

  while (beyond - fitting > 1)
    {
      guint middle = fitting + (beyond - fitting) / 2;

      if (fits_cut (breaking, line, text, g_array_index (ends, gsize, middle)))
        fitting = middle;
      else
        beyond = middle;
    }

  fits_cut (breaking, line, text, g_array_index (ends, gsize, fitting));
  add_shaped_line (breaking, g_strndup (line->str, line->len),
                   pango_layout_get_line_readonly (breaking->layout, 0));
}

static char *
dup_line_text (const char *text, PangoLayoutLine *line)
{
  char *result = g_strndup (text + pango_layout_line_get_start_index (line),
                            pango_layout_line_get_length (line));

  return g_strchomp (result);
}

/* The fast way, for plain words that fit. */
static gboolean
break_plain (JourneyBreaking *breaking, const char *text, guint max_lines)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (JourneyTextSpan));
  const JourneyTextRuler *ruler = get_ruler (breaking->measure, breaking->style);
  guint i;

  if (journey_text_style_get (breaking->style)->spacing != 0 ||
      !journey_text_ruler_break (ruler, text, MAX (0, to_px (breaking->width)), spans) ||
      (max_lines > 0 && spans->len > max_lines))
    return FALSE;

  for (i = 0; i < spans->len; i++)
    {
      JourneyTextSpan *span = &g_array_index (spans, JourneyTextSpan, i);
      JourneyTextLine line = { .text = g_strndup (text + span->start, span->length),
                               .width = span->width };

      add_line (breaking, line, ruler->ascent, ruler->descent);
    }

  return TRUE;
}

/* Whether @hyphen, which stands in @text, is after a word of one letter: “e-bike”, “T-shirt”. */
static gboolean
is_after_letter (const char *text, const char *hyphen)
{
  const char *letter = g_utf8_find_prev_char (text, hyphen);
  const char *before = letter != NULL ? g_utf8_find_prev_char (text, letter) : NULL;

  return letter != NULL && g_unichar_isalpha (g_utf8_get_char (letter)) &&
         (before == NULL || g_unichar_isspace (g_utf8_get_char (before)));
}

/* A single letter at the end of a line is not worth the hyphen. Returns NULL for the usual ones. */
static PangoAttrList *
dup_attributes (PangoAttrList *usual, const char *text)
{
  PangoAttrList *attributes = NULL;
  const char *hyphen;

  for (hyphen = strchr (text, '-'); hyphen != NULL; hyphen = strchr (hyphen + 1, '-'))
    {
      PangoAttribute *attribute;

      if (!is_after_letter (text, hyphen) || !g_unichar_isalpha (g_utf8_get_char (hyphen + 1)))
        continue;
      attribute = pango_attr_allow_breaks_new (FALSE);
      attribute->start_index = g_utf8_find_prev_char (text, hyphen) - text;
      attribute->end_index = g_utf8_next_char (hyphen + 1) - text;
      if (attributes == NULL)
        attributes = pango_attr_list_copy (usual);
      pango_attr_list_insert (attributes, attribute);
    }

  return attributes;
}

/* Where the text of the @i-th line ends that is the last one and is to be cut. A part of the word
 * that was too long for it may still find room. */
static int
get_cut_end (PangoLayout *layout, guint i)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) i);
  PangoLayoutLine *next = pango_layout_get_line_readonly (layout, (int) i + 1);
  int end = pango_layout_line_get_start_index (line) + pango_layout_line_get_length (line);

  if (pango_layout_line_get_start_index (next) == end)
    end += pango_layout_line_get_length (next);

  return end;
}

static gboolean
break_lines (JourneyBreaking *breaking, const char *text, guint max_lines)
{
  PangoLayout *layout = breaking->layout;
  g_autoptr (PangoAttrList) usual = pango_attr_list_ref (pango_layout_get_attributes (layout));
  g_autoptr (PangoAttrList) attributes = dup_attributes (usual, text);
  guint i, n_lines, n_whole;
  int start = 0, end = 0;
  gboolean cut;

  if (attributes != NULL)
    pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, breaking->width);
  pango_layout_set_text (layout, text, -1);
  n_lines = pango_layout_get_line_count (layout);
  cut = max_lines > 0 && n_lines > max_lines;
  n_whole = cut ? max_lines - 1 : n_lines;

  for (i = 0; i < n_whole; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      add_shaped_line (breaking, dup_line_text (text, line), line);
    }
  if (cut)
    {
      start = pango_layout_line_get_start_index (pango_layout_get_line_readonly (layout, n_whole));
      end = get_cut_end (layout, n_whole);
    }

  if (attributes != NULL)
    pango_layout_set_attributes (layout, usual);
  if (cut)
    add_cut_line (breaking, text + start, end - start);

  return cut;
}

static gboolean
reads_rtl (PangoLayout *layout, const char *text)
{
  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, -1);

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

static JourneyTextBlock *
break_text (JourneyTextMeasure *self, const JourneyTextKey *key)
{
  gboolean cut;
  g_autofree char *text = journey_text_dup_presentable (key->text, &cut);
  JourneyTextBlock *block = g_rc_box_new0 (JourneyTextBlock);
  JourneyBreaking breaking = {
    .measure = self,
    .style = key->style,
    .layout = get_layout (self, key->style, FALSE),
    .width = key->width,
    .lines = g_array_new (FALSE, TRUE, sizeof (JourneyTextLine)),
  };

  if (*text != '\0' && !break_plain (&breaking, text, key->max_lines))
    {
      if (reads_rtl (breaking.layout, text))
        breaking.layout = get_layout (self, key->style, TRUE);
      cut |= break_lines (&breaking, text, key->max_lines);
    }
  block->cut = cut;
  block->width = breaking.max_width;
  block->height = breaking.height;
  /* A single character can be wider than the box, and then no break helps. */
  block->overflows = breaking.overflows || (key->width > 0 && block->width > to_px (key->width));
  block->n_lines = breaking.lines->len;
  block->lines = (JourneyTextLine *) (gpointer) g_array_free (breaking.lines, FALSE);

  return block;
}

/**
 * journey_text_measure_age:
 * @self: a measure
 *
 * Says that a new layout begins. What somebody types would fill the memory with every state of a
 * word; so now and then the table is begun again, and what the layout after that asks for is taken
 * over from the old one.
 */
void
journey_text_measure_age (JourneyTextMeasure *self)
{
  guint n_blocks = g_hash_table_size (self->blocks);

  if (self->old_blocks != NULL)
    {
      g_clear_pointer (&self->old_blocks, g_hash_table_unref);
      self->max_blocks = MAX (MIN_BLOCKS, 2 * n_blocks);
    }
  else if (n_blocks > self->max_blocks)
    {
      self->old_blocks = g_steal_pointer (&self->blocks);
      self->blocks = blocks_new ();
    }
}

static JourneyTextBlock *
find_block (JourneyTextMeasure *self, const JourneyTextKey *key)
{
  JourneyTextBlock *block = g_hash_table_lookup (self->blocks, key);
  gpointer old_key, old_block;

  if (block != NULL || self->old_blocks == NULL ||
      !g_hash_table_steal_extended (self->old_blocks, key, &old_key, &old_block))
    return block;

  g_hash_table_insert (self->blocks, old_key, old_block);
  return old_block;
}

/**
 * journey_text_measure_break:
 * @self: a measure
 * @text: UTF-8, with line breaks where the author wants them
 * @style: a text style
 * @width: how wide a line may be, in px; 0 for no limit
 * @max_lines: how many lines there may be; 0 for no limit. What is left over is cut off, with an
 *   ellipsis
 *
 * Breaks a text into lines.
 *
 * Returns: (transfer full): the lines, none for an empty text
 */
JourneyTextBlock *
journey_text_measure_break (JourneyTextMeasure *self,
                            const char *text,
                            JourneyTextStyle style,
                            double width,
                            guint max_lines)
{
  JourneyTextKey key = { text, style, to_units (width), max_lines };
  JourneyTextBlock *block = find_block (self, &key);

  if (block == NULL)
    {
      block = break_text (self, &key);
      g_hash_table_insert (self->blocks, key_copy (&key), block);
    }

  return journey_text_block_ref (block);
}
