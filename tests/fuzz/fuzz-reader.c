/* fuzz-reader.c: any bytes are a document or an error, and a document comes back the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-target.h"

#include <json-glib/json-glib.h>

#include "journey-json-scan.h"
#include "journey-reader.h"
#include "journey-writer.h"

/* The reader leaves it to the scan to say what is not JSON, in words of its own. */
static void
check_agreement (const uint8_t *data, size_t size)
{
  const char *text = size > 0 ? (const char *) data : "";
  g_autoptr (JourneyJsonScan) scan = journey_json_scan_new ("map", text, size, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_set_strict (parser, TRUE);
  if (scan != NULL && !json_parser_load_from_data (parser, text, size, &error))
    g_error ("What the scan takes for JSON json-glib does not: %s", error->message);
}

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

  check_agreement (data, size);

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
