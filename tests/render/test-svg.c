/* test-svg.c: what the SVG painter writes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <string.h>

#include "journey-svg-painter.h"
#include "journey-svg-text.h"

static const JourneyFill no_fill;
static const JourneyStroke no_edge;
static const JourneyRgba black = { 0, 0, 0, 1 };

static JourneyFill
make_fill (float red, float green, float blue, float alpha)
{
  return (JourneyFill) { .n_stops = 1, .colors = { { red, green, blue, alpha } } };
}

static char *
finish (JourneySvgPainter *painter)
{
  g_autoptr (GBytes) bytes = journey_svg_painter_finish (painter);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

/* What an XML parser makes of it: every element, every text, every reference. */
typedef struct
{
  GPtrArray *elements;
  GString *text;
  GHashTable *ids;
  GPtrArray *references;
} Reading;

static void
note_reference (Reading *reading, const char *value)
{
  if (*value == '#')
    g_ptr_array_add (reading->references, g_strdup (value + 1));
  else if (g_str_has_prefix (value, "url(#"))
    g_ptr_array_add (reading->references, g_strndup (value + 5, strlen (value) - 6));
  else
    g_assert_null (strstr (value, "url("));
}

static void
start_cb (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer user_data,
          GError **error)
{
  Reading *reading = user_data;
  guint i;

  g_ptr_array_add (reading->elements, g_strdup (element));
  for (i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        g_assert_true (g_hash_table_add (reading->ids, g_strdup (values[i])));
      else if (g_str_equal (names[i], "xlink:href"))
        {
          g_assert_true (*values[i] == '#' || g_str_has_prefix (values[i], "data:image/"));
          note_reference (reading, values[i]);
        }
      else if (g_str_equal (names[i], "fill") || g_str_equal (names[i], "clip-path"))
        {
          if (g_str_has_prefix (values[i], "url("))
            note_reference (reading, values[i]);
        }
    }
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  Reading *reading = user_data;

  g_string_append_len (reading->text, text, length);
}

static Reading *
read_svg (const char *svg)
{
  static const GMarkupParser parser = { .start_element = start_cb, .text = text_cb };
  Reading *reading = g_new0 (Reading, 1);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;
  guint i;

  reading->elements = g_ptr_array_new_with_free_func (g_free);
  reading->references = g_ptr_array_new_with_free_func (g_free);
  reading->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading->text = g_string_new (NULL);

  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, reading, NULL);
  g_markup_parse_context_parse (context, svg, strlen (svg), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  for (i = 0; i < reading->references->len; i++)
    g_assert_true (
        g_hash_table_contains (reading->ids, g_ptr_array_index (reading->references, i)));

  return reading;
}

static void
reading_free (Reading *reading)
{
  g_ptr_array_unref (reading->elements);
  g_ptr_array_unref (reading->references);
  g_hash_table_unref (reading->ids);
  g_string_free (reading->text, TRUE);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static guint
count (Reading *reading, const char *element)
{
  guint n = 0;
  guint i;

  for (i = 0; i < reading->elements->len; i++)
    n += g_str_equal (g_ptr_array_index (reading->elements, i), element);

  return n;
}

static void
draw_line (JourneySvgPainter *painter, const char *text, gboolean rtl, JourneyAlign align)
{
  JourneyTextLine line = { .text = (char *) text, .width = 100, .rtl = rtl };

  journey_painter_draw_text (JOURNEY_PAINTER (painter), &line, JOURNEY_TEXT_BODY, align, 20, 30,
                             &black);
}

static void
assert_number (double number, const char *wanted)
{
  g_autoptr (GString) out = g_string_new (NULL);

  journey_svg_append_number (out, number);
  g_assert_cmpstr (out->str, ==, wanted);
}

static void
test_numbers (void)
{
  assert_number (0, "0");
  assert_number (-0.0, "0");
  assert_number (-0.001, "0");
  assert_number (1, "1");
  assert_number (-12, "-12");
  assert_number (0.5, "0.5");
  assert_number (0.05, "0.05");
  assert_number (-0.25, "-0.25");
  assert_number (100.999, "101");
  assert_number (1840216.25, "1840216.25");
  assert_number (1e300, "1000000000000");
  assert_number (G_MININT64, "-1000000000000");
  assert_number (0 * G_MAXDOUBLE * G_MAXDOUBLE, "0");
}

static void
test_escapes (void)
{
  g_autoptr (JourneySvgPainter) painter = journey_svg_painter_new (100, 50, 1);
  g_autoptr (Reading) reading = NULL;
  g_autofree char *svg = NULL;

  journey_svg_painter_set_title (painter, "</title><script>&amp;\"'");
  journey_svg_painter_set_description (painter, "tab\there\nline\x01\x08\x1f end");
  journey_painter_begin_group (JOURNEY_PAINTER (painter), "a\"><b",
                               "\"<&>\xef\xbf\xbf\xef\xbf\xbe");
  draw_line (painter, "]]> <text> & \x0b 😀 e\u0301", FALSE, JOURNEY_ALIGN_LEFT);
  journey_painter_end_group (JOURNEY_PAINTER (painter));

  svg = finish (painter);
  reading = read_svg (svg);
  g_assert_cmpuint (count (reading, "script"), ==, 0);
  g_assert_cmpuint (count (reading, "b"), ==, 0);
  g_assert_cmpuint (count (reading, "text"), ==, 1);
  g_assert_true (g_hash_table_contains (reading->ids, "a\"><b"));
  g_assert_nonnull (strstr (reading->text->str, "</title><script>&amp;\"'"));
  g_assert_nonnull (strstr (reading->text->str, "tab here line end"));
  g_assert_nonnull (strstr (reading->text->str, "\"<&>\n"));
  g_assert_nonnull (strstr (reading->text->str, "]]> <text> &  😀 e\u0301"));
}

static void
test_root (void)
{
  g_autoptr (JourneySvgPainter) painter = journey_svg_painter_new (100.5, 50, 2);
  g_autofree char *svg = NULL;

  journey_svg_painter_set_title (painter, "Map");
  svg = finish (painter);

  g_assert_true (g_str_has_prefix (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
  g_assert_nonnull (
      strstr (svg, " role=\"img\" width=\"201\" height=\"100\" viewBox=\"0 0 100.5 50\""));
  g_assert_nonnull (strstr (svg, "<title>Map</title>"));
  g_assert_null (strstr (svg, "<desc>"));
  g_assert_null (strstr (svg, "<style"));
}

static void
assert_line (gboolean rtl, JourneyAlign align, const char *wanted)
{
  g_autoptr (JourneySvgPainter) painter = journey_svg_painter_new (100, 50, 1);
  g_autofree char *svg = NULL;

  draw_line (painter, "a", rtl, align);
  svg = finish (painter);
  g_assert_nonnull (strstr (svg, wanted));
}

static void
test_text (void)
{
  assert_line (FALSE, JOURNEY_ALIGN_LEFT, "<text x=\"20\" y=\"30\" font-size");
  assert_line (FALSE, JOURNEY_ALIGN_CENTER,
               "<text x=\"70\" y=\"30\" text-anchor=\"middle\" font-size");
  assert_line (FALSE, JOURNEY_ALIGN_RIGHT,
               "<text x=\"120\" y=\"30\" text-anchor=\"end\" font-size");
  assert_line (TRUE, JOURNEY_ALIGN_LEFT,
               "<text x=\"20\" y=\"30\" direction=\"rtl\" text-anchor=\"end\" font-size");
  assert_line (TRUE, JOURNEY_ALIGN_CENTER,
               "<text x=\"70\" y=\"30\" direction=\"rtl\" text-anchor=\"middle\" font-size");
  assert_line (TRUE, JOURNEY_ALIGN_RIGHT, "<text x=\"120\" y=\"30\" direction=\"rtl\" font-size");
}

/* Arabic has no italics. */
static void
test_slant (void)
{
  for (guint rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (JourneySvgPainter) painter = journey_svg_painter_new (100, 50, 1);
      JourneyTextLine line = { .text = (char *) "a", .width = 100, .rtl = rtl == 1 };
      g_autofree char *svg = NULL;

      journey_painter_draw_text (JOURNEY_PAINTER (painter), &line, JOURNEY_TEXT_QUOTE,
                                 JOURNEY_ALIGN_LEFT, 20, 30, &black);
      svg = finish (painter);
      g_assert_true ((strstr (svg, "italic") == NULL) == line.rtl);
    }
}

static void
test_spaces (void)
{
  g_autoptr (JourneySvgPainter) painter = journey_svg_painter_new (100, 50, 1);
  g_autofree char *svg = NULL;

  draw_line (painter, "a  b", FALSE, JOURNEY_ALIGN_LEFT);
  draw_line (painter, "c d", FALSE, JOURNEY_ALIGN_LEFT);
  svg = finish (painter);

  g_assert_nonnull (strstr (svg, " xml:space=\"preserve\" fill=\"#000000\">a  b<"));
  g_assert_nonnull (strstr (svg, "\" fill=\"#000000\">c d<"));
}

static void
test_transform (void)
{
  g_autoptr (JourneySvgPainter) svg_painter = journey_svg_painter_new (100, 50, 1);
  JourneyPainter *painter = JOURNEY_PAINTER (svg_painter);
  JourneyRect rect = { 1, 2, 3, 4 };
  JourneyStroke stroke = { .color = black, .width = 2, .dashes = { 1, 3 }, .n_dashes = 2 };
  g_autofree char *svg = NULL;

  journey_painter_save (painter);
  journey_painter_translate (painter, 10, 20);
  journey_painter_scale (painter, 2);
  journey_painter_translate (painter, 1, 1);
  journey_painter_draw_rect (painter, &rect, 1, &no_fill, &stroke);
  journey_painter_restore (painter);
  journey_painter_draw_rect (painter, &rect, 0, &no_fill, &stroke);
  svg = finish (svg_painter);

  g_assert_nonnull (
      strstr (svg, "<rect x=\"14\" y=\"26\" width=\"6\" height=\"8\" rx=\"2\" fill=\"none\" "
                   "stroke=\"#000000\" stroke-width=\"4\" stroke-dasharray=\"2 6\"/>"));
  g_assert_nonnull (strstr (svg,
                            "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" fill=\"none\" "
                            "stroke=\"#000000\" stroke-width=\"2\" stroke-dasharray=\"1 3\"/>"));
}

static void
test_definitions (void)
{
  g_autoptr (JourneySvgPainter) svg_painter = journey_svg_painter_new (100, 50, 1);
  JourneyPainter *painter = JOURNEY_PAINTER (svg_painter);
  JourneyRect rect = { 0, 0, 16, 16 };
  JourneyFill gradient = { .n_stops = 3,
                           .colors = { black, { 1, 1, 1, .04f }, black },
                           .bottom = 9 };
  JourneyFill plain = make_fill (1, 0.5, 0, 0.08f);
  g_autoptr (Reading) reading = NULL;
  g_autofree char *svg = NULL;
  guint i;

  for (i = 0; i < 3; i++)
    {
      journey_painter_save (painter);
      journey_painter_clip (painter, &rect);
      journey_painter_clip (painter, &rect);
      journey_painter_draw_rect (painter, &rect, 0, &gradient, &no_edge);
      journey_painter_draw_icon (painter, journey_icon_get ("channel-store"), &rect, &plain);
      journey_painter_restore (painter);
    }
  gradient.top = 1;
  journey_painter_draw_rect (painter, &rect, 0, &gradient, &no_edge);

  svg = finish (svg_painter);
  reading = read_svg (svg);
  g_assert_cmpuint (count (reading, "linearGradient"), ==, 2);
  g_assert_cmpuint (count (reading, "clipPath"), ==, 1);
  g_assert_cmpuint (count (reading, "g"), ==, 6);
  g_assert_cmpuint (count (reading, "path"), ==, 1);
  g_assert_cmpuint (count (reading, "use"), ==, 3);
  g_assert_nonnull (strstr (svg, " fill=\"#ff8000\" fill-opacity=\"0.08\"/>"));
}

static void
test_nothing (void)
{
  g_autoptr (JourneySvgPainter) svg_painter = journey_svg_painter_new (100, 50, 1);
  JourneyPainter *painter = JOURNEY_PAINTER (svg_painter);
  JourneyRect rect = { 0, 0, 16, 16 };
  g_autoptr (JourneyPath) path = journey_path_parse ("M0 0L1 1");
  g_autoptr (Reading) reading = NULL;
  g_autofree char *svg = NULL;

  journey_painter_draw_rect (painter, &rect, 0, &no_fill, &no_edge);
  journey_painter_draw_path (painter, path, &no_fill, &no_edge);
  journey_painter_draw_picture (painter, "data:image/png;base64,AAAA", &rect);
  svg = finish (svg_painter);
  reading = read_svg (svg);

  g_assert_cmpuint (reading->elements->len, ==, 1);
}

static void
test_picture (void)
{
  /* One px of red. */
  static const char uri[] =
      "data:image/"
      "png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/"
      "pLvAAAAAElFTkSuQmCC";
  g_autoptr (JourneySvgPainter) painter = journey_svg_painter_new (100, 50, 1);
  JourneyRect rect = { 10, 10, 40, 20 };
  g_autoptr (Reading) reading = NULL;
  g_autofree char *svg = NULL;

  journey_painter_draw_picture (JOURNEY_PAINTER (painter), uri, &rect);
  svg = finish (painter);
  reading = read_svg (svg);

  g_assert_cmpuint (count (reading, "image"), ==, 1);
  g_assert_nonnull (strstr (svg, "<circle cx=\"30\" cy=\"20\" r=\"10\"/>"));
  g_assert_nonnull (strstr (svg, "<image x=\"20\" y=\"10\" width=\"20\" height=\"20\""));
}

/* Taken by a camera on its side: turned here, and by nobody else once more. */
static void
test_turned_picture (void)
{
  /* One px, behind a block of Exif with orientation 6. */
  static const char exif[] = "RXhpZgAA";
  static const char uri[] =
      "data:image/jpeg;base64,"
      "/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGS"
      "gjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/wAALCAABAAEB"
      "AREA/8QAFAABAAAAAAAAAAAAAAAAAAAABP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AA//Z";
  g_autoptr (JourneySvgPainter) painter = journey_svg_painter_new (100, 50, 1);
  JourneyRect rect = { 10, 10, 40, 20 };
  g_autoptr (Reading) reading = NULL;
  g_autofree char *svg = NULL;

  journey_painter_draw_picture (JOURNEY_PAINTER (painter), uri, &rect);
  svg = finish (painter);
  reading = read_svg (svg);

  g_assert_cmpuint (count (reading, "image"), ==, 1);
  g_assert_nonnull (strstr (svg, " transform=\"matrix(0 1 -1 0 50 -10)\""));
  g_assert_nonnull (strstr (uri, exif));
  g_assert_null (strstr (svg, exif));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg/numbers", test_numbers);
  g_test_add_func ("/svg/root", test_root);
  g_test_add_func ("/svg/escapes", test_escapes);
  g_test_add_func ("/svg/text", test_text);
  g_test_add_func ("/svg/slant", test_slant);
  g_test_add_func ("/svg/spaces", test_spaces);
  g_test_add_func ("/svg/transform", test_transform);
  g_test_add_func ("/svg/definitions", test_definitions);
  g_test_add_func ("/svg/nothing", test_nothing);
  g_test_add_func ("/svg/picture", test_picture);
  g_test_add_func ("/svg/picture/turned", test_turned_picture);

  return g_test_run ();
}
