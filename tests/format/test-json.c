/* test-json.c: how numbers, texts and unknown members are spelled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "journey-json.h"

typedef struct
{
  double number;
  const char *text;
} Spelling;

static const Spelling spellings[] = {
  { 0, "0" },
  { -0.0, "0" },
  { 1, "1" },
  { -2, "-2" },
  { 0.1, "0.1" },
  { -2.5, "-2.5" },
  { 1.0 / 3, "0.3333333333333333" },
  { 0.1 + 0.2, "0.30000000000000004" },
  { 100, "100" },
  { 1e15, "1000000000000000" },
  { 9007199254740991.0, "9007199254740991" },
  { 9007199254740992.0, "9007199254740992" },
  { -9007199254740992.0, "-9007199254740992" },
  /* The next double after 2^53 is two further on. */
  { 9007199254740993.0, "9007199254740992" },
  { 9007199254740994.0, "9007199254740994" },
  { 1e16, "1e16" },
  { 9223372036854775807.0, "9.223372036854776e18" },
  { -9223372036854775808.0, "-9.223372036854776e18" },
  { 1e22, "1e22" },
  { 1.5e300, "1.5e300" },
  { 1.7976931348623157e308, "1.7976931348623157e308" },
  { 0.0001, "0.0001" },
  { 1e-7, "1e-7" },
  { -1.25e-10, "-1.25e-10" },
  { 2.2250738585072014e-308, "2.2250738585072014e-308" },
  { 5e-324, "5e-324" },
};

static char *
dup_number (double number)
{
  GString *out = g_string_new (NULL);

  journey_json_append_number (out, number);
  return g_string_free_and_steal (out);
}

static void
check_numbers (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *text = dup_number (spellings[i].number);

      g_assert_cmpstr (text, ==, spellings[i].text);
    }
}

static void
test_numbers (void)
{
  check_numbers ();
}

/* The first locale of this machine that writes a comma in numbers; not every machine has one. */
static gboolean
set_comma_locale (void)
{
  static const char *const names[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "de_DE", "ru_RU.UTF-8" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (setlocale (LC_ALL, names[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_numbers_comma (void)
{
  g_autofree char *old = g_strdup (setlocale (LC_ALL, NULL));

  if (set_comma_locale ())
    {
      g_autofree char *printed = g_strdup_printf ("%.1f", 0.5);
      g_assert_cmpstr (printed, ==, "0,5");
    }
  else
    {
      g_test_message ("No locale with a decimal comma is installed");
    }
  check_numbers ();
  setlocale (LC_ALL, old);
}

static void
test_numbers_random (void)
{
  int i;

  for (i = 0; i < 20000; i++)
    {
      guint64 bits = (guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
      g_autofree char *text = NULL;
      double number;

      memcpy (&number, &bits, sizeof number);
      if (!isfinite (number))
        continue;
      text = dup_number (number);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, number);
      g_assert_cmpuint (strlen (text), <=, 24);
      g_assert_null (strpbrk (text, "+,"));
    }
}

typedef struct
{
  const char *text;
  const char *json;
} Escaping;

static const Escaping escapings[] = {
  { "", "\"\"" },
  { "plain", "\"plain\"" },
  { "a\"b\\c/d", "\"a\\\"b\\\\c/d\"" },
  { "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"" },
  { "\x01\x1f\x7f", "\"\\u0001\\u001f\x7f\"" },
  { "\xc3\xa4\xe2\x80\xa8\xf0\x9f\x9a\xb2", "\"\xc3\xa4\xe2\x80\xa8\xf0\x9f\x9a\xb2\"" },
};

static void
test_strings (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (escapings); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *back = NULL;

      journey_json_append_string (out, escapings[i].text);
      g_assert_cmpstr (out->str, ==, escapings[i].json);
      back = journey_json_unescape (out->str + 1, out->len - 2);
      g_assert_cmpstr (back, ==, escapings[i].text);
    }
}

static void
test_unescape (void)
{
  static const char escaped[] = "\\u0041\\/\\u00e4\\u20AC\\ud83d\\uDEB2.\\\\u0041";
  g_autofree char *text = journey_json_unescape (escaped, strlen (escaped));

  g_assert_cmpstr (text, ==, "A/\xc3\xa4\xe2\x82\xac\xf0\x9f\x9a\xb2.\\u0041");
}

static void
test_compact (void)
{
  static const char json[] = " { \"a\" : [ 1 , 2.50, { } ,[\n], \"x, [y]: \\u00e4\" ] ,\r\n"
                             "\t\"b\\/\":null,\"c\":1E+2 }";
  g_autofree char *compact = journey_json_compact (json, strlen (json));

  g_assert_cmpstr (compact, ==,
                   "{\"a\":[1,2.50,{},[],\"x, [y]: \xc3\xa4\"],\"b/\":null,\"c\":1E+2}");
}

static void
test_indented (void)
{
  static const char json[] = "{\"a\":[1,{},{\"b\":[]}],\"c\":{\"d\":true}}";
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *compact = NULL;

  journey_json_append_indented (out, json, strlen (json), 1);
  g_assert_cmpstr (out->str, ==,
                   "{\n"
                   "    \"a\": [\n"
                   "      1,\n"
                   "      {},\n"
                   "      {\n"
                   "        \"b\": []\n"
                   "      }\n"
                   "    ],\n"
                   "    \"c\": {\n"
                   "      \"d\": true\n"
                   "    }\n"
                   "  }");

  compact = journey_json_compact (out->str, out->len);
  g_assert_cmpstr (compact, ==, json);
}

/* Deeper than the indentation that is at hand in one piece. */
static void
test_line (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint depth;

  for (depth = 0; depth <= 65; depth++)
    {
      g_string_truncate (out, 0);
      journey_json_append_line (out, depth);
      g_assert_cmpuint (out->len, ==, 1 + 2 * depth);
      g_assert_cmpuint (strspn (out->str + 1, " "), ==, 2 * depth);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/numbers/comma", test_numbers_comma);
  g_test_add_func ("/json/numbers/random", test_numbers_random);
  g_test_add_func ("/json/strings", test_strings);
  g_test_add_func ("/json/unescape", test_unescape);
  g_test_add_func ("/json/compact", test_compact);
  g_test_add_func ("/json/indented", test_indented);
  g_test_add_func ("/json/line", test_line);

  return g_test_run ();
}
