/* fuzz-mixture.c: any bytes are taken apart into lines of their own, or refused in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-target.h"

#include <string.h>

#include "journey-merge.h"
#include "journey-mixture.h"

static guint
count_lines (const char *text, size_t size)
{
  guint n_lines = 0;

  for (size_t i = 0; i < size; i++)
    n_lines += text[i] == '\n';

  return n_lines;
}

/* A line of a side is the line of that number in the file, or is empty. */
static void
check_side (GBytes *side, const char *text, size_t size)
{
  gsize length;
  const char *line = g_bytes_get_data (side, &length);
  const char *end = line + length;
  const char *text_end = text + size;

  if (count_lines (line, length) != count_lines (text, size))
    g_error ("A side has other lines");
  while (line < end)
    {
      const char *next = memchr (line, '\n', end - line);
      const char *text_next = memchr (text, '\n', text_end - text);

      next = next != NULL ? next + 1 : end;
      text_next = text_next != NULL ? text_next + 1 : text_end;
      if (!(next - line == 1 && *line == '\n') &&
          (next - line != text_next - text || memcmp (line, text, next - line) != 0))
        g_error ("A side says what the file does not");
      line = next;
      text = text_next;
    }
}

static void
check_words (const GError *error)
{
  if (error == NULL || !g_utf8_validate (error->message, -1, NULL))
    g_error ("Refused without a word");
}

static void
check_versions (JourneyMixture *mixture)
{
  g_autoptr (JourneyDocument) base = NULL;
  g_autoptr (JourneyDocument) ours = NULL;
  g_autoptr (JourneyDocument) theirs = NULL;
  g_autoptr (JourneyDocument) merged = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;

  if (!journey_mixture_read (mixture, "map", &base, &ours, &theirs, &error))
    {
      check_words (error);
      return;
    }
  merged = journey_merge (base, ours, theirs, JOURNEY_SIDE_NEITHER, NULL, &conflicts);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *text = size > 0 ? (const char *) data : "";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMixture) mixture = journey_mixture_new (bytes, "map", &error);
  gsize offset = 0;

  if (mixture == NULL)
    {
      check_words (error);
      return 0;
    }

  if (!journey_mixture_find (text, size, &offset) || offset >= size)
    g_error ("Taken apart where there is no marker");
  if ((mixture->ours_name != NULL && !g_utf8_validate (mixture->ours_name, -1, NULL)) ||
      (mixture->theirs_name != NULL && !g_utf8_validate (mixture->theirs_name, -1, NULL)))
    g_error ("A side has no name that can be shown");
  check_side (mixture->ours, text, size);
  check_side (mixture->theirs, text, size);
  if (mixture->base != NULL)
    check_side (mixture->base, text, size);
  check_versions (mixture);

  return 0;
}
