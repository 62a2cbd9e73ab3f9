/* fuzz-merge.c: whatever three maps say, they can be merged and compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-target.h"

#include <string.h>

#include "journey-diff.h"
#include "journey-merge.h"
#include "journey-reader.h"
#include "journey-writer.h"

/* A character that no JSON has: between the maps of one input. */
#define SEPARATOR '\x1e'

/* Takes the next map off @data. */
static JourneyDocument *
read_next (const uint8_t **data, size_t *size)
{
  const uint8_t *end = *size > 0 ? memchr (*data, SEPARATOR, *size) : NULL;
  size_t length = end != NULL ? (size_t) (end - *data) : *size;
  g_autoptr (GBytes) bytes = g_bytes_new (*data, length);

  *data += end != NULL ? length + 1 : length;
  *size -= end != NULL ? length + 1 : length;

  return journey_reader_read (bytes, "map", NULL, NULL);
}

static void
check_merge (JourneyDocument *base,
             JourneyDocument *ours,
             JourneyDocument *theirs,
             JourneySide preferred)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (JourneyDocument) merged =
      journey_merge (base, ours, theirs, preferred, NULL, &conflicts);
  g_autoptr (GBytes) written = journey_writer_write (merged);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) again = journey_reader_read (written, "map", NULL, &error);

  if (again == NULL && journey_document_get_version (merged) <= JOURNEY_FORMAT_VERSION)
    g_error ("What was merged cannot be read: %s", error->message);
  for (guint i = 0; i < conflicts->len; i++)
    {
      g_autofree char *text = journey_conflict_dup_text (conflicts->pdata[i]);

      if (!g_utf8_validate (text, -1, NULL))
        g_error ("A conflict has no words");
    }
}

static void
check_diff (JourneyDocument *before, JourneyDocument *after)
{
  g_autoptr (GPtrArray) differences = journey_diff (before, after);

  for (guint i = 0; i < differences->len; i++)
    {
      g_autofree char *text = journey_difference_dup_text (differences->pdata[i]);

      if (!g_utf8_validate (text, -1, NULL))
        g_error ("A difference has no words");
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (JourneyDocument) base = read_next (&data, &size);
  g_autoptr (JourneyDocument) ours = read_next (&data, &size);
  g_autoptr (JourneyDocument) theirs = read_next (&data, &size);

  if (base == NULL || ours == NULL || theirs == NULL)
    return 0;

  for (JourneySide side = JOURNEY_SIDE_OURS; side <= JOURNEY_SIDE_NEITHER; side++)
    check_merge (base, ours, theirs, side);
  check_merge (NULL, ours, theirs, JOURNEY_SIDE_NEITHER);
  check_diff (base, ours);
  check_diff (theirs, ours);

  return 0;
}
