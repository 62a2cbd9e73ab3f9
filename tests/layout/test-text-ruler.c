/* test-text-ruler.c: the fast way to break lines breaks them where Pango does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "journey-text-ruler.h"

#include "layout-samples.h"

#define N_RANDOM 4000

typedef struct
{
  PangoLayout *layout;
  JourneyTextRuler *ruler;
} Style;

static JourneyTextMeasure *measure;
static Style styles[JOURNEY_TEXT_N_STYLES];
static guint n_told;
static guint n_texts;

static void
make_styles (void)
{
  guint i;

  measure = journey_text_measure_new ();
  for (i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      styles[i].layout = journey_text_create_layout (journey_text_measure_get_context (measure),
                                                     (JourneyTextStyle) i, FALSE);
      styles[i].ruler = journey_text_ruler_new (styles[i].layout);
    }
}

static void
free_styles (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_object_unref (styles[i].layout);
      g_free (styles[i].ruler);
    }
  journey_text_measure_free (measure);
}

/* Breaks are decided by widths that may be wrong by so much, and are otherwise left to
 * Pango. Where there is no box nothing is decided. */
static double
get_tolerance (const JourneyTextSpan *span, double width)
{
  return width > 0 ? 2 + 0.02 * width : 2 + 0.04 * span->width;
}

static void
check_line (const char *text,
            const JourneyTextSpan *span,
            PangoLayoutLine *line,
            const JourneyTextRuler *ruler,
            double width)
{
  g_autofree char *ours = g_strndup (text + span->start, span->length);
  g_autofree char *theirs = g_strndup (text + pango_layout_line_get_start_index (line),
                                       pango_layout_line_get_length (line));
  PangoRectangle logical;

  g_assert_cmpstr (ours, ==, g_strchomp (theirs));
  pango_layout_line_get_extents (line, NULL, &logical);
  g_assert_cmpfloat_with_epsilon (span->width, pango_units_to_double (logical.width),
                                  get_tolerance (span, width));
  g_assert_cmpfloat_with_epsilon (ruler->ascent, pango_units_to_double (-logical.y), 0.01);
  g_assert_cmpfloat_with_epsilon (ruler->descent,
                                  pango_units_to_double (logical.y + logical.height), 0.01);
}

/* Either the ruler cannot tell, or it tells what Pango tells. */
static void
check_text (const char *text, JourneyTextStyle style, double width)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (JourneyTextSpan));
  PangoLayout *layout = styles[style].layout;
  guint i;

  n_texts++;
  if (journey_text_style_get (style)->spacing != 0 ||
      !journey_text_ruler_break (styles[style].ruler, text, width, spans))
    return;

  n_told++;
  pango_layout_set_width (layout, width > 0 ? (int) (width * PANGO_SCALE) : -1);
  pango_layout_set_text (layout, text, -1);
  if (pango_layout_get_line_count (layout) != (int) spans->len)
    g_test_message ("style %d, width %g: %s", style, width, text);
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, spans->len);
  for (i = 0; i < spans->len; i++)
    check_line (text, &g_array_index (spans, JourneyTextSpan, i),
                pango_layout_get_line_readonly (layout, (int) i), styles[style].ruler, width);
}

/* --- All texts of all samples --- */

static void
check_item_cb (JourneyItem *item, gpointer user_data)
{
  static const double widths[] = { 0, 90, 124, 144, 148, 332, 880 };
  guint n_stored, i, j;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 0; i < n_stored; i++)
    {
      g_autofree char *text = NULL;

      if (stored[i] == NULL || !G_IS_PARAM_SPEC_STRING (stored[i]))
        continue;
      g_object_get (item, stored[i]->name, &text, NULL);
      g_strstrip (text);
      for (j = 0; *text != '\0' && j < G_N_ELEMENTS (widths); j++)
        {
          check_text (text, JOURNEY_TEXT_BODY, widths[j]);
          check_text (text, JOURNEY_TEXT_QUOTE, widths[j]);
          check_text (text, JOURNEY_TEXT_CARD, widths[j]);
        }
    }
}

static void
test_samples (void)
{
  guint i;

  n_told = n_texts = 0;
  for (i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (JourneyDocument) document = load_sample (samples[i]);

      journey_item_foreach (JOURNEY_ITEM (document), check_item_cb, NULL);
    }
  g_test_message ("told %u of %u", n_told, n_texts);
  g_assert_cmpuint (n_told * 2, >, n_texts);
}

/* --- Made-up texts --- */

static void
append_word (GString *text, GRand *rand, const char *capitals, const char *letters, int max_length)
{
  int length = g_rand_int_range (rand, 1, max_length);

  if (*capitals != '\0' && g_rand_int_range (rand, 0, 3) == 0)
    g_string_append_c (text, capitals[g_rand_int_range (rand, 0, strlen (capitals))]);

  while (length-- > 0)
    g_string_append_c (text, letters[g_rand_int_range (rand, 0, strlen (letters))]);
}

static void
check_random (const char *capitals, const char *letters, int max_length, guint min_told)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260303);
  guint i;

  n_told = n_texts = 0;
  for (i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      JourneyTextStyle style = (JourneyTextStyle) g_rand_int_range (rand, 0, JOURNEY_TEXT_N_STYLES);
      int n_words = g_rand_int_range (rand, 1, 20);

      while (n_words-- > 0)
        {
          append_word (text, rand, capitals, letters, max_length);
          if (n_words > 0)
            g_string_append_c (text, ' ');
        }
      check_text (text->str, style, g_rand_double_range (rand, 40, 400));
    }
  g_test_message ("told %u of %u", n_told, n_texts);
  g_assert_cmpuint (n_told, >, min_told);
}

static void
test_letters (void)
{
  check_random ("", "eeeeetaoinshrdlcumwfgypbvkjxqz", 10, 2000);
}

static void
test_names (void)
{
  check_random ("ATVWYLPTF", "eeeeetaoinshrdlcumwfgypbvkjxqz", 10, 2000);
}

static void
test_capitals (void)
{
  check_random ("", "eeeaaoinsrtlATVWYLPTF", 9, 40);
}

static void
test_digits (void)
{
  check_random ("", "0123456789x.,", 6, 200);
}

static void
test_signs (void)
{
  check_random ("", "aebtiomn13.,'()\"!?:;", 5, 100);
}

typedef struct
{
  const char *text;
  gboolean told;
} Case;

static const Case cases[] = {
  { "plain words", TRUE },  { "He said: \"Now\" and (then) went. Yes!", TRUE },
  { "don't", TRUE },        { "C'est quoi ?", FALSE },
  { "Oui !", FALSE },       { "Note : ici", FALSE },
  { "( a )", FALSE },       { "a .5 share", FALSE },
  { "end.(begin)", FALSE }, { "a)(b", FALSE },
  { "\" (a)", FALSE },      { "WATER TAXI", FALSE },
  { "7.7", FALSE },         { "10:30", FALSE },
  { "e-bike", FALSE },      { "and/or", FALSE },
  { "two  spaces", FALSE }, { "two\nlines", FALSE },
  { "Größe", FALSE },       { "100 %", FALSE },
};

static void
test_told (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (JourneyTextSpan));

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (journey_text_ruler_break (styles[JOURNEY_TEXT_BODY].ruler, cases[i].text,
                                                 300, spans),
                       ==, cases[i].told);
      check_text (cases[i].text, JOURNEY_TEXT_BODY, 60);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  make_styles ();

  g_test_add_func ("/text-ruler/samples", test_samples);
  g_test_add_func ("/text-ruler/letters", test_letters);
  g_test_add_func ("/text-ruler/names", test_names);
  g_test_add_func ("/text-ruler/capitals", test_capitals);
  g_test_add_func ("/text-ruler/digits", test_digits);
  g_test_add_func ("/text-ruler/signs", test_signs);
  g_test_add_func ("/text-ruler/told", test_told);

  status = g_test_run ();
  free_styles ();

  return status;
}
