/* fuzz-reader.c: any bytes are a document or an error, and a document comes back the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-target.h"

#include "journey-reader.h"
#include "journey-writer.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (JourneyDocument) again = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) findings_again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) rewritten = NULL;
  g_autoptr (GError) error = NULL;

  document = journey_reader_read (bytes, "map", &findings, &error);
  if (document == NULL)
    {
      if (error == NULL || !g_utf8_validate (error->message, -1, NULL))
        g_error ("Refused without a word");
      return 0;
    }

  written = journey_writer_write (document);
  again = journey_reader_read (written, "map", &findings_again, &error);
  if (again == NULL)
    g_error ("What was written cannot be read: %s", error->message);

  rewritten = journey_writer_write (again);
  if (!g_bytes_equal (written, rewritten))
    g_error ("What was written is written differently");

  return 0;
}
