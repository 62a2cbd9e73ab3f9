/* test-number.c: numbers as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "journey-number.h"

#define S     "\u202f" /* between thousands */
#define MINUS "−"

typedef struct
{
  double number;
  const char *plain;
  const char *with_sign;
} Case;

static const Case cases[] = {
  { 0, "0", "±0" },
  { -0.0, "0", "±0" },
  { 1, "1", "+1" },
  { -1, MINUS "1", MINUS "1" },
  { 7.5, "7.5", "+7.5" },
  { 7.25, "7.25", "+7.25" },
  { 7.05, "7.05", "+7.05" },
  { 7.004, "7", "+7" },
  { 7.999, "8", "+8" },
  { -7.999, MINUS "8", MINUS "8" },
  { 0.004, "0", "±0" },
  { -0.004, "0", "±0" },
  { 0.01, "0.01", "+0.01" },
  { -0.01, MINUS "0.01", MINUS "0.01" },
  { 0.1, "0.1", "+0.1" },
  { 10, "10", "+10" },
  { 100, "100", "+100" },
  { 999.994, "999.99", "+999.99" },
  { 999.996, "1" S "000", "+1" S "000" },
  { 1000, "1" S "000", "+1" S "000" },
  { -1000.5, MINUS "1" S "000.5", MINUS "1" S "000.5" },
  { 12345, "12" S "345", "+12" S "345" },
  { 123456, "123" S "456", "+123" S "456" },
  { 1234567.89, "1" S "234" S "567.89", "+1" S "234" S "567.89" },
  { 1e15, "1" S "000" S "000" S "000" S "000" S "000",
    "+1" S "000" S "000" S "000" S "000" S "000" },
  { -1e15, MINUS "1" S "000" S "000" S "000" S "000" S "000",
    MINUS "1" S "000" S "000" S "000" S "000" S "000" },
  { INFINITY, "∞", "+∞" },
  { -INFINITY, MINUS "∞", MINUS "∞" },
  { NAN, "–", "–" },
};

static void
test_format (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = journey_number_format (cases[i].number);
      g_autofree char *with_sign = journey_number_format_signed (cases[i].number);

      g_test_message ("%g", cases[i].number);
      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_cmpstr (with_sign, ==, cases[i].with_sign);
    }
}

/* What is left when signs, groups and a point are taken away is the number again. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260303);
  guint i;

  for (i = 0; i < 20000; i++)
    {
      double number = g_rand_double_range (rand, -1, 1) * pow (10, g_rand_int_range (rand, -3, 16));
      g_autofree char *text = journey_number_format (number);
      g_auto (GStrv) groups = NULL;
      g_autofree char *joined = NULL;
      guint j;

      g_assert_true (g_utf8_validate (text, -1, NULL));
      groups = g_strsplit (g_str_has_prefix (text, MINUS) ? text + strlen (MINUS) : text, S, -1);
      for (j = 1; groups[j] != NULL; j++)
        g_assert_cmpuint (strspn (groups[j], "0123456789"), ==, 3);
      joined = g_strjoinv ("", groups);
      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (joined, NULL), fabs (number),
                                      0.00501 + fabs (number) * 1e-15);
      g_assert_cmpint (g_str_has_prefix (text, MINUS), ==, round (number * 100) < 0);
    }
}

static void
test_huge (void)
{
  g_autofree char *text = journey_number_format (-G_MAXDOUBLE);

  g_assert_true (g_str_has_prefix (text, MINUS "179" S "769" S));
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
test_unit (void)
{
  g_autofree char *percent = journey_number_format_with_unit ("42", "%");
  g_autofree char *none = journey_number_format_with_unit ("42", "");

  g_assert_cmpstr (percent, ==, "42\u00a0%");
  g_assert_cmpstr (none, ==, "42");
}

/* The decimal sign is the reader's: a comma in German. Thousands are apart by a space everywhere.
 */
static void
test_comma (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));
  gboolean german = setlocale (LC_NUMERIC, "de_DE.UTF-8") != NULL;
  const char *point = german ? "," : localeconv ()->decimal_point;
  g_autofree char *plain = journey_number_format (-1234.5);
  g_autofree char *with_sign = journey_number_format_signed (0.25);
  g_autofree char *whole = journey_number_format (1000);
  g_autofree char *expected_plain = g_strconcat (MINUS "1" S "234", point, "5", NULL);
  g_autofree char *expected_with_sign = g_strconcat ("+0", point, "25", NULL);

  setlocale (LC_NUMERIC, before);
  g_assert_cmpstr (plain, ==, expected_plain);
  g_assert_cmpstr (with_sign, ==, expected_with_sign);
  g_assert_cmpstr (whole, ==, "1" S "000");
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    double number;
  } good[] = {
    { "0", 0 },          { "12", 12 },
    { "-3.5", -3.5 },    { MINUS "3.5", -3.5 },
    { "+4", 4 },         { " 1" S "234" S "567.89 ", 1234567.89 },
    { "12 400", 12400 }, { "1e3", 1000 },
  };
  static const char *const bad[] = { "x",   "1.2.3", "--1",   "1-",   "12%", "1,5,0",
                                     "inf", "nan",   "1e999", "0x10", "٣",   "." };
  double number;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (journey_number_parse (good[i].text, &number));
      g_assert_cmpfloat (number, ==, good[i].number);
    }
  for (i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (journey_number_parse (bad[i], &number));
      g_assert_true (isnan (number));
    }
  g_assert_true (journey_number_parse (" ", &number));
  g_assert_true (isnan (number));
}

/* What is edited is the number itself, in whatever locale. */
static void
test_exactly (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260304);
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));
  g_autofree char *none = journey_number_format_exactly (NAN);
  g_autofree char *tenth = journey_number_format_exactly (-0.1);
  guint i;

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (tenth, ==, "-0.1");
  setlocale (LC_NUMERIC, "de_DE.UTF-8");
  for (i = 0; i < 2000; i++)
    {
      double number = g_rand_double_range (rand, -1, 1) * pow (10, g_rand_int_range (rand, -9, 16));
      g_autofree char *text = journey_number_format_exactly (number);
      double read;

      g_assert_true (journey_number_parse (text, &read));
      g_assert_cmpfloat (read, ==, number);
    }
  setlocale (LC_NUMERIC, before);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/format", test_format);
  g_test_add_func ("/number/random", test_random);
  g_test_add_func ("/number/huge", test_huge);
  g_test_add_func ("/number/unit", test_unit);
  g_test_add_func ("/number/comma", test_comma);
  g_test_add_func ("/number/parse", test_parse);
  g_test_add_func ("/number/exactly", test_exactly);

  return g_test_run ();
}
