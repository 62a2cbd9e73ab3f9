/* journey-json-places.c: where the values of a file stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-json-scan-private.h"

#include <glib/gi18n-lib.h>

#include "journey-json.h"

/* What a name in a path may take up in a message. */
#define LONGEST_NAME 60

/**
 * journey_json_scan_fail:
 * @self: a scan
 * @code: the kind of error
 * @offset: where in the text
 * @path: (nullable): the member, as a path from the outermost object
 * @message: what is wrong
 * @error: where to put the error
 *
 * Makes an error that names the file, the line, the column and the member.
 *
 * Returns: %FALSE
 */
gboolean
journey_json_scan_fail (JourneyJsonScan *self,
                        JourneyReadError code,
                        gsize offset,
                        const char *path,
                        const char *message,
                        GError **error)
{
  guint line = 1, column = 1;

  journey_json_scan_advance (self, 0, offset, &line, &column);
  g_propagate_error (error, journey_read_error_new (code, self->name, line, column, path, message));

  return FALSE;
}

gboolean
journey_json_scan_fail_at (JourneyJsonScan *self,
                           JourneyReadError code,
                           gsize offset,
                           guint place,
                           const char *message)
{
  g_autofree char *path = journey_json_scan_dup_path (self, place);

  return journey_json_scan_fail (self, code, offset, path, message, self->error);
}

gboolean
journey_json_scan_fail_here (JourneyJsonScan *self, guint place, const char *message)
{
  gsize offset = self->at - self->text;

  if (offset == self->length)
    message = _ ("the file ends too early");

  return journey_json_scan_fail_at (self, JOURNEY_READ_ERROR_SYNTAX, offset, place, message);
}

/**
 * journey_json_scan_get_span:
 * @self: a scan
 * @place: a place in the table
 *
 * Returns: (transfer none): the entry
 */
const JourneyJsonSpan *
journey_json_scan_get_span (JourneyJsonScan *self, guint place)
{
  g_return_val_if_fail (place < self->spans->len, NULL);

  return journey_json_scan_edit_span (self, place);
}

/**
 * journey_json_scan_dup_member:
 * @self: a scan
 * @place: the place of a member in the table
 *
 * Returns: (transfer full): its name
 */
char *
journey_json_scan_dup_member (JourneyJsonScan *self, guint place)
{
  const char *start = self->text + journey_json_scan_get_span (self, place)->key + 1;
  const char *end = start;

  while (*end != '"')
    end += *end == '\\' ? 2 : 1;

  return journey_json_unescape (start, end - start);
}

/* A name in a message must not break the line or fill the screen. */
static void
append_member (JourneyJsonScan *self, GString *path, guint place)
{
  g_autofree char *member = journey_json_scan_dup_member (self, place);
  g_autofree char *shortened = g_utf8_truncate_middle (member, LONGEST_NAME);
  char *c;

  for (c = shortened; *c != '\0'; c++)
    {
      if (g_ascii_iscntrl (*c))
        *c = ' ';
    }
  if (path->len > 0)
    g_string_append_c (path, '.');
  g_string_append (path, shortened);
}

/**
 * journey_json_scan_dup_path:
 * @self: a scan
 * @place: a place in the table
 *
 * Returns: (transfer full): the way from the outermost object to the value, such as
 *   `stages[1].touchpoints[0].title`; empty for the outermost
 */
char *
journey_json_scan_dup_path (JourneyJsonScan *self, guint place)
{
  guint places[JOURNEY_JSON_MAX_DEPTH + 1];
  GString *path = g_string_new (NULL);
  guint n_places = 0;

  for (; journey_json_scan_get_span (self, place)->parent != place;
       place = journey_json_scan_get_span (self, place)->parent)
    places[n_places++] = place;

  while (n_places > 0)
    {
      const JourneyJsonSpan *span = journey_json_scan_get_span (self, places[--n_places]);

      if (self->text[journey_json_scan_get_span (self, span->parent)->start] == '{')
        append_member (self, path, places[n_places]);
      else
        g_string_append_printf (path, "[%u]", span->key);
    }

  return g_string_free_and_steal (path);
}

/**
 * journey_json_scan_advance:
 * @self: a scan
 * @from: an offset in the text
 * @to: an offset not before it
 * @line: (inout): the line of @from, counted from 1; then that of @to
 * @column: (inout): the column in characters, counted from 1
 *
 * Counts lines and columns. The offset 0 is line 1, column 1.
 */
void
journey_json_scan_advance (JourneyJsonScan *self, gsize from, gsize to, guint *line, guint *column)
{
  for (; from < to; from++)
    {
      if (self->text[from] == '\n')
        {
          (*line)++;
          *column = 1;
        }
      else if (((guchar) self->text[from] & 0xc0) != 0x80)
        {
          (*column)++;
        }
    }
}
