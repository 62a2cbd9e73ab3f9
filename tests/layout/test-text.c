/* test-text.c: texts are broken into lines that fit and that a painter can draw
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "journey-text.h"

#include "layout-samples.h"
#include "layout-texts.h"

#define TINY     0.002 /* two Pango units, in px */
#define ELLIPSIS "…"

static JourneyTextMeasure *measure;

/* --- What holds for all texts --- */

static double
shape (const JourneyTextLine *line, JourneyTextStyle style)
{
  PangoContext *context = journey_text_measure_get_context (measure);
  g_autoptr (PangoLayout) layout = journey_text_create_layout (context, style, line->rtl);
  PangoRectangle logical;

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, line->text, -1);
  pango_layout_get_extents (layout, NULL, &logical);

  return pango_units_to_double (logical.width);
}

static void
check_line (const JourneyTextLine *line)
{
  const char *c;

  g_assert_true (g_utf8_validate (line->text, -1, NULL));
  for (c = line->text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      g_assert_false (g_unichar_iscntrl (character));
      g_assert_false (character == 0x2028 || character == 0x2029);
      g_assert_false (character == 0xfffe || character == 0xffff);
    }
  g_assert_false (g_str_has_prefix (line->text, " "));
  g_assert_false (g_str_has_suffix (line->text, " "));
  g_assert_null (strstr (line->text, "  "));
  g_assert_true (isfinite (line->width) && isfinite (line->baseline));
}

/* A painter shapes each line by itself, so that is how wide it must be, but for the kerning that
 * plain words are spared, and spaces at a break that are not broken at. In a box narrower than
 * words are, a line may also end within a word whose letters join. */
static void
check_width (const JourneyTextLine *line, JourneyTextStyle style, double width)
{
  double shaped;

  if (width > 0 && width <= 100)
    return;

  shaped = shape (line, style);
  g_assert_cmpfloat (fabs (line->width - shaped), <=, 0.04 * shaped + 4);
}

static void
check_block (const JourneyTextBlock *block, JourneyTextStyle style, double width, guint max_lines)
{
  double line_height = journey_text_style_get (style)->line_height;
  double widest = 0, last = 0;
  guint i;

  if (max_lines > 0)
    g_assert_cmpuint (block->n_lines, <=, max_lines);
  for (i = 0; i < block->n_lines; i++)
    {
      const JourneyTextLine *line = &block->lines[i];

      check_line (line);
      check_width (line, style, width);
      if (width > 0 && !block->overflows)
        g_assert_cmpfloat (line->width, <=, width + TINY);
      g_assert_cmpfloat (line->baseline, >, last);
      g_assert_cmpfloat (line->baseline, <, block->height);
      widest = MAX (widest, line->width);
      last = line->baseline;
    }
  g_assert_cmpfloat (block->width, ==, widest);
  g_assert_cmpfloat (block->height, >=, block->n_lines * line_height - TINY);
  if (block->n_lines == 0)
    g_assert_cmpfloat (block->height, ==, 0);
  if (block->cut)
    g_assert_true (g_str_has_suffix (block->lines[block->n_lines - 1].text, ELLIPSIS));
}

static JourneyTextBlock *
break_text (const char *text, JourneyTextStyle style, double width, guint max_lines)
{
  JourneyTextBlock *block = journey_text_measure_break (measure, text, style, width, max_lines);

  check_block (block, style, width, max_lines);
  return block;
}

/* The lines of a text, one below the other. */
static char *
dup_lines (const char *text, JourneyTextStyle style, double width, guint max_lines)
{
  g_autoptr (JourneyTextBlock) block = break_text (text, style, width, max_lines);
  GString *lines = g_string_new (NULL);
  guint i;

  for (i = 0; i < block->n_lines; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", block->lines[i].text);

  return g_string_free_and_steal (lines);
}

static void
assert_lines (const char *text, double width, guint max_lines, const char *expected)
{
  g_autofree char *lines = dup_lines (text, JOURNEY_TEXT_BODY, width, max_lines);

  g_assert_cmpstr (lines, ==, expected);
}

static void
test_hard (void)
{
  static const double widths[] = { 0, 1, 8, 40, 124, 148, 900 };
  static const guint max_lines[] = { 0, 1, 2, 8 };
  guint i, j, k;

  for (i = 0; i < N_HARD_TEXTS; i++)
    {
      g_autofree char *text = hard_text (i);
      JourneyTextStyle style = (JourneyTextStyle) (i % JOURNEY_TEXT_N_STYLES);

      g_test_message ("text %u", i);
      for (j = 0; j < G_N_ELEMENTS (widths); j++)
        {
          for (k = 0; k < G_N_ELEMENTS (max_lines); k++)
            {
              g_autoptr (JourneyTextBlock) block =
                  break_text (text, style, widths[j], max_lines[k]);

              /* Only where a single letter is wider than the box can a line leave it. */
              g_assert_true (block->n_lines == 0 || widths[j] == 0 || widths[j] > 124 ||
                             block->width <= widths[j] + TINY || block->overflows);
            }
        }
    }
}

/* --- Lines --- */

static void
test_blank (void)
{
  static const char *const blank[] = {
    "",
    " ",
    "\n",
    "\n\n\n",
    " \t\r\n ",
    "\u00a0",
    "\u3000\u2003",
    "\x01\x02\x7f",
    "\u2028\u2029",
    "\u200b",
    "\u200e\u200f",
    "\ufeff",
    "\u202e\u202c",
    "\ufffe\uffff",
    " \u200b\n\u200b ",
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (blank); i++)
    {
      g_autoptr (JourneyTextBlock) block = break_text (blank[i], JOURNEY_TEXT_BODY, 100, 3);

      g_test_message ("blank %u", i);
      g_assert_cmpuint (block->n_lines, ==, 0);
      g_assert_false (block->cut);
    }
}

static void
test_white_space (void)
{
  assert_lines ("  both ends \n", 0, 0, "both ends");
  assert_lines ("one\ntwo", 0, 0, "one\ntwo");
  assert_lines ("one\r\ntwo\rthree", 0, 0, "one\ntwo\nthree");
  assert_lines ("one\n\ntwo", 0, 0, "one\n\ntwo");
  assert_lines ("one   \n  two   three", 0, 0, "one\ntwo three");
  assert_lines ("a\tb\vc\fd\xc2\x85"
                "e",
                0, 0, "a b c d e");
  assert_lines ("a\u2028b\u2029c", 0, 0, "a b c");
  assert_lines ("a\x01\x1b[1m\x7f\ufffe\uffffz", 0, 0, "a[1mz");
  assert_lines ("\u00a0a\u00a0b\u00a0", 0, 0, "a\u00a0b");
}

static void
test_spaces_fit (void)
{
  g_autofree char *spaces = repeat_text (" ", 200);
  g_autofree char *text = g_strconcat ("word", spaces, "\nnext", spaces, "last", NULL);
  g_autofree char *lines = dup_lines (text, JOURNEY_TEXT_BODY, 60, 0);

  g_assert_true (g_str_has_prefix (lines, "word\n"));
  g_assert_true (g_str_has_suffix (lines, "last"));
}

static void
test_cut (void)
{
  assert_lines ("one\ntwo\nthree", 100, 2, "one\ntwo…");
  assert_lines ("one\ntwo\nthree", 0, 1, "one…");
  assert_lines ("one\ntwo\nthree", 0, 3, "one\ntwo\nthree");
  assert_lines ("one two", 100, 1, "one two");
  assert_lines ("one two", 30, 2, "one\ntwo");
  assert_lines ("one two three", 40, 2, "one\ntwo…");
  assert_lines ("one, \ntwo", 100, 1, "one,…");
}

/* As much of the last line is kept as there is room for, not whole words alone. */
static void
test_cut_late (void)
{
  g_autoptr (JourneyTextBlock) block = NULL;

  block = break_text ("Diary study, 8 commuters", JOURNEY_TEXT_TAG, 118, 1);
  g_assert_cmpuint (block->n_lines, ==, 1);
  g_assert_true (g_str_has_prefix (block->lines[0].text, "Diary study, 8 co"));
  g_assert_true (g_str_has_suffix (block->lines[0].text, ELLIPSIS));
  g_assert_cmpfloat (block->width, <=, 118);
  g_assert_cmpfloat (block->width, >, 118 - 12);
}

/* The hyphen of “e-bike” is no place to break at, that of “spring-board” is. */
static void
test_hyphen (void)
{
  double width;

  for (width = 60; width < 160; width++)
    {
      g_autofree char *lines =
          dup_lines ("Sees a neighbour's e-bike and T-shirt", JOURNEY_TEXT_CARD, width, 0);

      g_assert_nonnull (strstr (lines, "e-bike"));
      g_assert_nonnull (strstr (lines, "T-shirt"));
    }
  assert_lines ("spring-board", 60, 0, "spring-\nboard");
}

static void
test_cut_long (void)
{
  g_autofree char *text = repeat_text ("Where can I try one? ", 250);
  guint n;

  for (n = 1; n <= 8; n++)
    {
      g_autoptr (JourneyTextBlock) block = break_text (text, JOURNEY_TEXT_BODY, 148, n);

      g_assert_cmpuint (block->n_lines, ==, n);
      g_assert_true (block->cut);
      g_assert_false (block->overflows);
    }
}

/* An ellipsis never tears apart what is one character to a reader. */
static void
test_cut_whole (void)
{
  static const char *const wholes[] = {
    "👩‍👩‍👧‍👦", "🇩🇪", "👨🏽‍🚀", "e\u0301", "한", "नि"
  };
  guint i;
  double width;

  for (i = 0; i < G_N_ELEMENTS (wholes); i++)
    {
      g_autofree char *text = repeat_text (wholes[i], 40);

      for (width = 30; width < 100; width += 7)
        {
          g_autoptr (JourneyTextBlock) block = break_text (text, JOURNEY_TEXT_BODY, width, 1);
          const char *line = block->lines[0].text;

          g_test_message ("%s in %g", wholes[i], width);
          g_assert_true (block->cut);
          while (g_str_has_prefix (line, wholes[i]))
            line += strlen (wholes[i]);
          g_assert_cmpstr (line, ==, ELLIPSIS);
        }
    }
}

static void
test_long_word (void)
{
  const char *word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";
  g_autofree char *lines = dup_lines (word, JOURNEY_TEXT_CARD, 100, 0);
  g_auto (GStrv) parts = g_strsplit (lines, "\n", -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  g_assert_cmpuint (g_strv_length (parts), >, 2);
  g_assert_cmpstr (joined, ==, word);
}

/* --- Scripts --- */

typedef struct
{
  const char *path;
  const char *text;
  const char *separator; /* what a line break takes the place of */
  gboolean rtl;
} Script;

static const Script scripts[] = {
  { "/text/script/latin", "Where can I try one before I buy?", " ", FALSE },
  { "/text/script/chinese", "电动自行车在购买之前可以试骑吗这是一个没有空格的句子", "", FALSE },
  { "/text/script/japanese", "電動アシスト自転車は購入前に試乗できますか", "", FALSE },
  { "/text/script/korean", "전기자전거를 구매하기 전에 시승할 수 있나요", " ", FALSE },
  { "/text/script/arabic", "أين يمكنني تجربة الدراجة قبل الشراء؟", " ", TRUE },
  { "/text/script/hebrew", "היכן אפשר לנסות את האופניים לפני הקנייה?", " ", TRUE },
  { "/text/script/devanagari", "खरीदने से पहले मैं इलेक्ट्रिक साइकिल कहाँ आज़मा सकता हूँ?", " ", FALSE },
  { "/text/script/vietnamese", "Ở đâu có thể thử xe đạp điện trước khi mua?", " ", FALSE },
};

/* Nothing is lost or added where lines break, and each line knows where it begins. */
static void
test_script (gconstpointer data)
{
  const Script *script = data;
  g_autoptr (JourneyTextBlock) block = break_text (script->text, JOURNEY_TEXT_BODY, 120, 0);
  g_autoptr (GString) joined = g_string_new (NULL);
  guint i;

  g_assert_cmpuint (block->n_lines, >, 1);
  for (i = 0; i < block->n_lines; i++)
    {
      g_assert_cmpint (block->lines[i].rtl, ==, script->rtl);
      if (i > 0)
        g_string_append (joined, script->separator);
      g_string_append (joined, block->lines[i].text);
    }
  g_assert_cmpstr (joined->str, ==, script->text);
  g_assert_false (block->overflows);
}

/* Thai has no spaces between words: lines break between words or, without a dictionary, letters. */
static void
test_thai (void)
{
  const char *text = "จักรยานไฟฟ้าสามารถทดลองขี่ก่อนซื้อได้หรือไม่ครับ";
  g_autofree char *lines = dup_lines (text, JOURNEY_TEXT_BODY, 90, 0);
  g_auto (GStrv) parts = g_strsplit (lines, "\n", -1);
  g_autofree char *joined = g_strjoinv ("", parts);
  guint i;

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  g_assert_cmpstr (joined, ==, text);
  for (i = 0; parts[i] != NULL; i++)
    g_assert_false (g_unichar_ismark (g_utf8_get_char (parts[i])));
}

/* A line of a paragraph reads as the paragraph does, whatever it begins with. */
static void
test_direction (void)
{
  const char *text = "العميل يقارن الأسعار على\nwebsite of the shop";
  g_autoptr (JourneyTextBlock) block = break_text (text, JOURNEY_TEXT_BODY, 0, 0);
  g_autoptr (JourneyTextBlock) wrapped =
      break_text ("مرحبا website website website", JOURNEY_TEXT_BODY, 70, 0);
  guint i;

  g_assert_cmpuint (block->n_lines, ==, 2);
  g_assert_true (block->lines[0].rtl);
  g_assert_false (block->lines[1].rtl);

  g_assert_cmpuint (wrapped->n_lines, >, 1);
  for (i = 0; i < wrapped->n_lines; i++)
    g_assert_true (wrapped->lines[i].rtl);
}

static void
test_cut_rtl (void)
{
  g_autofree char *text = repeat_text ("أين يمكنني تجربة الدراجة ", 20);
  g_autoptr (JourneyTextBlock) block = break_text (text, JOURNEY_TEXT_TITLE, 300, 1);
  g_autoptr (JourneyTextBlock) first = break_text ("مرحبا\nHello", JOURNEY_TEXT_TITLE, 0, 1);

  g_assert_true (block->cut);
  g_assert_true (block->lines[0].rtl);
  g_assert_true (first->lines[0].rtl);
  g_assert_cmpstr (first->lines[0].text, ==, "مرحبا…");
}

/* --- Limits --- */

static glong
count (const JourneyTextBlock *block)
{
  glong n = 0;
  guint i;

  for (i = 0; i < block->n_lines; i++)
    n += g_utf8_strlen (block->lines[i].text, -1);

  return n;
}

static void
test_many_characters (void)
{
  g_autofree char *text = repeat_text ("x", 5000);
  g_autoptr (JourneyTextBlock) block = break_text (text, JOURNEY_TEXT_BODY, 148, 0);

  g_assert_cmpint (count (block), ==, 2001);
  g_assert_true (block->cut);
}

static void
test_many_marks (void)
{
  g_autofree char *marks = repeat_text ("\u0301", 100000);
  g_autofree char *text = g_strconcat ("a", marks, "b", marks, NULL);
  g_autoptr (JourneyTextBlock) block = break_text (text, JOURNEY_TEXT_BODY, 148, 8);

  g_assert_cmpuint (block->n_lines, ==, 1);
  g_assert_cmpint (count (block), ==, 2 * (1 + 30));
  g_assert_true (block->overflows);
}

static void
test_overflows (void)
{
  g_autoptr (JourneyTextBlock) plain = break_text ("Äpfel, Öl, Übung", JOURNEY_TEXT_BODY, 148, 0);
  g_autoptr (JourneyTextBlock) zalgo =
      break_text ("z\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0316\u0317\u0323",
                  JOURNEY_TEXT_BODY, 148, 0);
  g_autoptr (JourneyTextBlock) narrow = break_text ("W", JOURNEY_TEXT_TITLE, 4, 0);
  g_autoptr (JourneyTextBlock) wide = break_text ("W", JOURNEY_TEXT_TITLE, 400, 0);

  g_assert_false (plain->overflows);
  g_assert_true (zalgo->overflows);
  g_assert_true (narrow->overflows);
  g_assert_false (wide->overflows);
}

/* A map may have thousands of columns, and what spans them is wider than Pango can count. */
static void
test_wide (void)
{
  g_autofree char *lines = dup_lines ("as wide as it gets", JOURNEY_TEXT_BODY, 1e7, 1);

  g_assert_cmpstr (lines, ==, "as wide as it gets");
}

static void
test_shared (void)
{
  g_autoptr (JourneyTextBlock) a = break_text ("the same", JOURNEY_TEXT_BODY, 100, 1);
  g_autoptr (JourneyTextBlock) b = break_text ("the same", JOURNEY_TEXT_BODY, 100, 1);
  g_autoptr (JourneyTextBlock) c = break_text ("the same", JOURNEY_TEXT_QUOTE, 100, 1);
  g_autoptr (JourneyTextBlock) d = break_text ("the same", JOURNEY_TEXT_BODY, 101, 1);
  g_autoptr (JourneyTextBlock) e = break_text ("the same", JOURNEY_TEXT_BODY, 100, 2);
  JourneyTextMeasure *other = journey_text_measure_new ();
  JourneyTextBlock *kept = journey_text_measure_break (other, "kept", JOURNEY_TEXT_BODY, 100, 1);

  g_assert_true (a == b);
  g_assert_true (a != c && a != d && a != e);

  journey_text_measure_free (other);
  g_assert_cmpstr (kept->lines[0].text, ==, "kept");
  journey_text_block_unref (kept);
}

int
main (int argc, char *argv[])
{
  guint i;
  int status;

  g_test_init (&argc, &argv, NULL);
  measure = journey_text_measure_new ();

  g_test_add_func ("/text/hard", test_hard);
  g_test_add_func ("/text/blank", test_blank);
  g_test_add_func ("/text/white-space", test_white_space);
  g_test_add_func ("/text/spaces-fit", test_spaces_fit);
  g_test_add_func ("/text/cut", test_cut);
  g_test_add_func ("/text/cut-late", test_cut_late);
  g_test_add_func ("/text/cut-long", test_cut_long);
  g_test_add_func ("/text/hyphen", test_hyphen);
  g_test_add_func ("/text/cut-whole", test_cut_whole);
  g_test_add_func ("/text/cut-rtl", test_cut_rtl);
  g_test_add_func ("/text/long-word", test_long_word);
  for (i = 0; i < G_N_ELEMENTS (scripts); i++)
    g_test_add_data_func (scripts[i].path, &scripts[i], test_script);
  g_test_add_func ("/text/thai", test_thai);
  g_test_add_func ("/text/direction", test_direction);
  g_test_add_func ("/text/many-characters", test_many_characters);
  g_test_add_func ("/text/many-marks", test_many_marks);
  g_test_add_func ("/text/overflows", test_overflows);
  g_test_add_func ("/text/wide", test_wide);
  g_test_add_func ("/text/shared", test_shared);

  status = g_test_run ();
  journey_text_measure_free (measure);

  return status;
}
