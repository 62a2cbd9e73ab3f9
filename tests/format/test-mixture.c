/* test-mixture.c: files with conflict markers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "journey-document.h"
#include "journey-merge.h"
#include "journey-mixture.h"
#include "journey-reader.h"

#define O "<<<<<<< "
#define B "||||||| "
#define M "=======\n"
#define C ">>>>>>> "

static const struct
{
  const char *text;
  const char *ours;
  const char *base; /* NULL where there is none */
  const char *theirs;
  const char *ours_name;
  const char *theirs_name;
  guint n_places;
} mixtures[] = {
  { "a\n" O "HEAD\nb\n" M "c\n" C "feature\nd\n", "a\n\nb\n\n\n\nd\n", NULL, "a\n\n\n\nc\n\nd\n",
    "HEAD", "feature", 1 },
  { "a\n" O "HEAD\nb\n" B "1234567\nc\n" M "d\n" C "feature\n", "a\n\nb\n\n\n\n\n\n",
    "a\n\n\n\nc\n\n\n\n", "a\n\n\n\n\n\nd\n\n", "HEAD", "feature", 1 },
  /* Subversion, and a side that has nothing there. */
  { O ".mine\n" B ".r1\n" M "x\n" C ".r2\n", "\n\n\n\n\n", "\n\n\n\n\n", "\n\n\nx\n\n", ".mine",
    ".r2", 1 },
  /* Lines end as they did on Windows. */
  { "a\r\n" O "HEAD\r\nb\r\n=======\r\nc\r\n" C "x\r\n", "a\r\n\nb\r\n\n\n\n", NULL,
    "a\r\n\n\n\nc\r\n\n", "HEAD", "x", 1 },
  /* Two conflicts, of which only one says the base. */
  { O "a\n1\n" M "2\n" C "b\n-\n" O "a\n3\n" B "o\n4\n" M "5\n" C "b\n",
    "\n1\n\n\n\n-\n\n3\n\n\n\n\n\n", NULL, "\n\n\n2\n\n-\n\n\n\n\n\n5\n\n", "a", "b", 2 },
  /* Markers without names, and the end of the file without a line break. */
  { "<<<<<<<\na\n" M "b\n>>>>>>>", "\na\n\n\n", NULL, "\n\n\nb\n", NULL, NULL, 1 },
  /* In the middle of a line it is no marker, nor with something right behind it, nor shorter. */
  { O "HEAD\n\"<<<<<<< x\" <<<<<<<\n<<<<<<\n=======x\n" M "=====\n" C "b\n",
    "\n\"<<<<<<< x\" <<<<<<<\n<<<<<<\n=======x\n\n\n\n", NULL, "\n\n\n\n\n=====\n\n", "HEAD", "b",
    1 },
  /* The markers of a base that is a mixture itself are longer. */
  { O "a\n1\n" B "merged\n<<<<<<<<< t1\n2\n=========\n3\n>>>>>>>>> t2\n" M "4\n" C "b\n",
    "\n1\n\n\n\n\n\n\n\n\n\n", "\n\n\n<<<<<<<<< t1\n2\n=========\n3\n>>>>>>>>> t2\n\n\n\n",
    "\n\n\n\n\n\n\n\n\n4\n\n", "a", "b", 1 },
  /* The attribute conflict-marker-size. */
  { "<<<<<<<<<< a\n1\n=======\n==========\n2\n>>>>>>>>>> b\n", "\n1\n=======\n\n\n\n", NULL,
    "\n\n\n\n2\n\n", "a", "b", 1 },
  /* A name that would spoil a window. */
  { O "a\tb\033[2J\xff\n" M C "\xe2\x80\xae"
      "x\n",
    "\n\n\n", NULL, "\n\n\n", "a b [2J\xef\xbf\xbd", " x", 1 },
};

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new_static (text, strlen (text));
}

static void
assert_side (GBytes *side, const char *text)
{
  g_autofree char *found = NULL;

  g_assert_true ((side == NULL) == (text == NULL));
  if (side == NULL)
    return;
  found = g_strndup (g_bytes_get_data (side, NULL), g_bytes_get_size (side));
  g_assert_cmpstr (found, ==, text);
}

static void
test_apart (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mixtures); i++)
    {
      g_autoptr (GBytes) bytes = bytes_of (mixtures[i].text);
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyMixture) mixture = journey_mixture_new (bytes, "map", &error);

      g_test_message ("%u", i);
      g_assert_no_error (error);
      assert_side (mixture->ours, mixtures[i].ours);
      assert_side (mixture->base, mixtures[i].base);
      assert_side (mixture->theirs, mixtures[i].theirs);
      g_assert_cmpstr (mixture->ours_name, ==, mixtures[i].ours_name);
      g_assert_cmpstr (mixture->theirs_name, ==, mixtures[i].theirs_name);
      g_assert_cmpuint (mixture->n_places, ==, mixtures[i].n_places);
    }
}

/* Line 0 is said of files without markers. */
static const struct
{
  const char *text;
  guint line;
} refused[] = {
  { "", 0 },
  { "{}\n", 0 },
  { "\"<<<<<<< a\"\n", 0 },
  { "<<<<<<<a\n", 0 },
  { O "a\n", 1 },
  { "x\n" O "a\n1\n" M "2\n", 2 },
  { "x\n" M "2\n" C "b\n", 2 },
  { "x\ny\n" C "b\n", 3 },
  { B "b\n", 1 },
  { O "a\n" C "b\n", 2 },
  { O "a\n" O "b\n" M C "c\n", 2 },
  { O "a\n" M M C "c\n", 3 },
  { O "a\n" M B "b\n" M C "c\n", 3 },
  { O "a\n" B "b\n" B "b\n" M C "c\n", 3 },
  { O "a\n" B "b\n" C "c\n", 3 },
  { O "a\n" M C "b\n" C "b\n", 4 },
  { O "a\n" M C "b\n" O "a\n", 4 },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GBytes) bytes = bytes_of (refused[i].text);
      g_autoptr (GError) error = NULL;
      guint line, column;

      g_test_message ("%u", i);
      g_assert_null (journey_mixture_new (bytes, "map", &error));
      g_assert_error (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_CONFLICT);
      journey_read_error_get_place (error, &line, &column);
      g_assert_cmpuint (line, ==, refused[i].line);
    }
}

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    gssize offset;
  } places[] = {
    { "", -1 },
    { "{}\n", -1 },
    { "\"<<<<<<< a\"\n", -1 },
    { "<<<<<<<", 0 },
    { "{\n<<<<<<<\n", 2 },
    { "\n\n>>>>>>> x", 2 },
    { "{\r\n=======\r\n", 3 },
    { "||||||| x", 0 },
    { "<<<<<<", -1 },
    { "<<<<<<<<", 0 },
    { " <<<<<<<", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gsize offset = 0;
      gboolean found = journey_mixture_find (places[i].text, strlen (places[i].text), &offset);

      g_assert_cmpint (found, ==, places[i].offset >= 0);
      if (found)
        g_assert_cmpint (offset, ==, places[i].offset);
    }
}

/* As large as a map may be, and nothing but markers: by its length, not by the square of it. */
static void
test_huge (void)
{
  const gsize n_lines = 2 * 1024 * 1024;
  g_autoptr (GString) text = g_string_sized_new (n_lines * 16);
  g_autoptr (JourneyMixture) mixture = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (gsize i = 0; i < n_lines; i += 4)
    g_string_append (text, O "a\n{}\n" M "[]\n" C "b\n");
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  mixture = journey_mixture_new (bytes, "map", NULL);
  g_assert_nonnull (mixture);
  g_assert_cmpuint (mixture->n_places, ==, n_lines / 4);
  g_assert_cmpuint (g_bytes_get_size (mixture->ours), <, g_bytes_get_size (bytes));
}

/* Bytes that are no text are taken apart all the same; a zero is no end. */
static void
test_binary (void)
{
  static const char text[] = O "a\n\0\n" M "\xff\n" C "b";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (JourneyMixture) mixture = journey_mixture_new (bytes, "map", NULL);

  g_assert_nonnull (mixture);
  g_assert_cmpmem (g_bytes_get_data (mixture->ours, NULL), g_bytes_get_size (mixture->ours),
                   "\n\0\n\n\n", 5);
}

#define HEADER "{\n\"format\": \"journey\",\n\"version\": 1,\n"

typedef struct
{
  JourneyDocument *base;
  JourneyDocument *ours;
  JourneyDocument *theirs;
} Versions;

static void
clear_versions (Versions *self)
{
  g_clear_object (&self->base);
  g_clear_object (&self->ours);
  g_clear_object (&self->theirs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Versions, clear_versions)

static gboolean
read_text (const char *text, Versions *versions, GError **error)
{
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (JourneyMixture) mixture = journey_mixture_new (bytes, "map", error);

  g_assert_nonnull (mixture);
  return journey_mixture_read (mixture, "map", &versions->base, &versions->ours, &versions->theirs,
                               error);
}

static void
test_merge (void)
{
  g_auto (Versions) versions = { NULL };
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (JourneyDocument) merged = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (read_text (HEADER O "HEAD\n\"title\": \"Ours\",\n\"owner\": \"Ada\"\n" B "base\n"
                                     "\"title\": \"Old\",\n\"owner\": \"Ada\"\n" M
                                     "\"title\": \"Old\",\n\"owner\": \"Eve\"\n" C "x\n}\n",
                            &versions, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (journey_document_get_title (versions.base), ==, "Old");
  merged = journey_merge (versions.base, versions.ours, versions.theirs, JOURNEY_SIDE_NEITHER, NULL,
                          &conflicts);
  g_assert_cmpuint (conflicts->len, ==, 0);
  g_assert_cmpstr (journey_document_get_title (merged), ==, "Ours");
  g_assert_cmpstr (journey_document_get_owner (merged), ==, "Eve");
}

/* What moved out of a conflict may make a base that is no map; then there is none. */
static void
test_bad_base (void)
{
  g_auto (Versions) versions = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (read_text (HEADER O "HEAD\n\"title\": \"Ours\"\n" B "base\n" M
                                     "\"title\": \"Theirs\"\n" C "x\n}\n",
                            &versions, &error));
  g_assert_no_error (error);
  g_assert_null (versions.base);
  g_assert_cmpstr (journey_document_get_title (versions.theirs), ==, "Theirs");
}

static void
test_bad_side (void)
{
  g_auto (Versions) versions = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (read_text (HEADER O "HEAD\n\"title\": \"Ours\"\n" M "\"title\": 7\n" C
                                      "feature\n}\n",
                             &versions, &error));
  g_assert_error (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==,
                   "map:7:10: two versions of the map are mixed in this file, and that of "
                   "“feature” cannot be read: title: must be a text, not a number");
  g_assert_null (versions.ours);
}

static void
test_newer (void)
{
  g_auto (Versions) versions = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (read_text ("{\n\"format\": \"journey\",\n" O "HEAD\n\"version\": 1\n" M
                             "\"version\": 99\n" C "feature\n}\n",
                             &versions, &error));
  g_assert_error (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_VERSION);
}

/* Whatever else is wrong, the reader says that there are markers. */
static void
test_reader (void)
{
  static const char *const texts[] = {
    HEADER O "a\n\"title\": \"A\"\n" M "\"title\": \"B\"\n" C "b\n}\n",
    HEADER "\"title\": \"A\"\n" C "b\n}\n",
    "\xef\xbb\xbf{\n" M "}",
    "\xff\n" O "a\n",
    HEADER "\"title\": \"A\"}\r\n" C "b\r\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = bytes_of (texts[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (journey_reader_read (bytes, "map", NULL, &error));
      g_assert_error (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_CONFLICT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mixture/apart", test_apart);
  g_test_add_func ("/mixture/refused", test_refused);
  g_test_add_func ("/mixture/find", test_find);
  g_test_add_func ("/mixture/huge", test_huge);
  g_test_add_func ("/mixture/binary", test_binary);
  g_test_add_func ("/mixture/merge", test_merge);
  g_test_add_func ("/mixture/bad-base", test_bad_base);
  g_test_add_func ("/mixture/bad-side", test_bad_side);
  g_test_add_func ("/mixture/newer", test_newer);
  g_test_add_func ("/mixture/reader", test_reader);

  return g_test_run ();
}
