/* journey-json-scan.c: one look over a file before it is parsed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-json-scan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "journey-mixture.h"

/* JSON parsers let through what must not come near a map: half surrogates, zero characters,
 * numbers that do not fit, nesting without end. So this looks at the text first, by the grammar of
 * RFC 8259 and nothing beyond it, and is strict. On the way it takes down where each value stands,
 * for messages that name the place. */

static gboolean scan_value (JourneyJsonScan *self, guint place, guint depth);

static char
peek_after_blanks (JourneyJsonScan *self)
{
  const char *end = self->text + self->length;

  while (self->at < end &&
         (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;

  return journey_json_scan_peek (self);
}

/* Enters a value in the table; where it ends and what is in it comes later. */
static gboolean
add_span (JourneyJsonScan *self, guint parent, guint key, guint *place)
{
  JourneyJsonSpan span = { .start = self->at - self->text, .key = key, .parent = parent };

  *place = self->spans->len;
  if (*place == JOURNEY_JSON_MAX_VALUES)
    {
      g_propagate_error (self->error,
                         journey_read_error_new (JOURNEY_READ_ERROR_TOO_LARGE, self->name, 0, 0,
                                                 NULL, _ ("the file has too many values")));
      return FALSE;
    }
  g_array_append_val (self->spans, span);
  if (*place != parent)
    journey_json_scan_edit_span (self, parent)->n_children++;

  return TRUE;
}

/* Steps over a comma between two children; at the end of the parent gives FALSE without error. */
static gboolean
scan_separator (JourneyJsonScan *self, guint parent, char closing, gboolean *failed)
{
  char c = peek_after_blanks (self);

  if (c == ',')
    {
      self->at++;
      if (peek_after_blanks (self) != closing)
        return TRUE;
      *failed =
          !journey_json_scan_fail_here (self, parent, _ ("no comma may stand after the last one"));
    }
  else if (c == closing)
    {
      self->at++;
    }
  else
    {
      *failed = !journey_json_scan_fail_here (self, parent,
                                              closing == '}'
                                                  ? _ ("a comma or a closing brace is missing")
                                                  : _ ("a comma or a closing bracket is missing"));
    }

  return FALSE;
}

static gboolean
scan_member (JourneyJsonScan *self, guint parent, guint depth)
{
  guint key = self->at - self->text;
  guint place;

  if (journey_json_scan_peek (self) != '"')
    return journey_json_scan_fail_here (self, parent,
                                        _ ("the name of a member in double quotes is missing"));
  if (!journey_json_scan_string (self, parent, JOURNEY_JSON_MAX_TEXT) ||
      !add_span (self, parent, key, &place))
    return FALSE;
  if (peek_after_blanks (self) != ':')
    return journey_json_scan_fail_here (self, place,
                                        _ ("a colon after the name of the member is missing"));
  self->at++;

  return scan_value (self, place, depth);
}

static gboolean
scan_element (JourneyJsonScan *self, guint parent, guint depth)
{
  guint place;

  return add_span (self, parent, journey_json_scan_edit_span (self, parent)->n_children, &place) &&
         scan_value (self, place, depth);
}

static gboolean
scan_children (JourneyJsonScan *self, guint place, guint depth)
{
  char closing = journey_json_scan_peek (self) == '{' ? '}' : ']';
  gboolean failed = FALSE;

  if (depth > JOURNEY_JSON_MAX_DEPTH)
    return journey_json_scan_fail_at (self, JOURNEY_READ_ERROR_TOO_DEEP, self->at - self->text,
                                      place, _ ("lists and objects are nested too deep"));

  self->at++;
  if (peek_after_blanks (self) == closing)
    {
      self->at++;
      return TRUE;
    }

  do
    {
      if (!(closing == '}' ? scan_member (self, place, depth + 1)
                           : scan_element (self, place, depth + 1)))
        return FALSE;
    }
  while (scan_separator (self, place, closing, &failed));

  return !failed;
}

static gboolean
is_portrait (JourneyJsonScan *self, guint place)
{
  static const char name[] = "\"portrait\"";
  JourneyJsonSpan *span = journey_json_scan_edit_span (self, place);

  return self->text[journey_json_scan_edit_span (self, span->parent)->start] == '{' &&
         self->length - span->key > strlen (name) &&
         memcmp (self->text + span->key, name, strlen (name)) == 0;
}

static gboolean
scan_value (JourneyJsonScan *self, guint place, guint depth)
{
  char first = peek_after_blanks (self);
  gboolean valid;

  journey_json_scan_edit_span (self, place)->start = self->at - self->text;

  if (first == '{' || first == '[')
    valid = scan_children (self, place, depth);
  else if (first == '"')
    valid = journey_json_scan_string (
        self, place, is_portrait (self, place) ? G_MAXSIZE : JOURNEY_JSON_MAX_TEXT);
  else if (first == '-' || g_ascii_isdigit (first))
    valid = journey_json_scan_number (self, place);
  else
    valid = journey_json_scan_word (self, place);

  journey_json_scan_edit_span (self, place)->end = self->at - self->text;
  journey_json_scan_edit_span (self, place)->next = self->spans->len;

  return valid;
}

static gboolean
scan_text (JourneyJsonScan *self)
{
  guint place;

  if (!add_span (self, 0, 0, &place))
    return FALSE;
  if (peek_after_blanks (self) == '\0' && self->at == self->text + self->length)
    return journey_json_scan_fail_at (self, JOURNEY_READ_ERROR_SYNTAX, self->length, 0,
                                      _ ("the file is empty"));
  if (!scan_value (self, place, 1))
    return FALSE;
  peek_after_blanks (self);
  if (self->at < self->text + self->length)
    return journey_json_scan_fail_here (self, 0,
                                        _ ("nothing may follow the closing brace of the map"));

  return TRUE;
}

static gboolean
check_encoding (JourneyJsonScan *self)
{
  static const char mark[] = "\xef\xbb\xbf";
  const char *end;

  if (self->length >= 3 && memcmp (self->text, mark, 3) == 0)
    return journey_json_scan_fail (self, JOURNEY_READ_ERROR_SYNTAX, 0, NULL,
                                   _ ("the file must not begin with a byte order mark"),
                                   self->error);
  if (g_utf8_validate_len (self->text, self->length, &end))
    return TRUE;
  /* A zero is valid UTF-8, but not for GLib; the scan refuses it as a control character. */
  if (*end == '\0')
    return TRUE;
  if (g_utf8_get_char_validated (end, self->text + self->length - end) == (gunichar) -2)
    return journey_json_scan_fail (self, JOURNEY_READ_ERROR_SYNTAX, end - self->text, NULL,
                                   _ ("the file ends too early"), self->error);

  return journey_json_scan_fail (self, JOURNEY_READ_ERROR_NOT_UTF8, end - self->text, NULL,
                                 _ ("the file is not text in UTF-8"), self->error);
}

/* Whatever else is wrong with a file in which conflict markers were left, they are why. */
static void
blame_conflict (JourneyJsonScan *self)
{
  gsize offset;

  if (!journey_mixture_find (self->text, self->length, &offset))
    return;

  g_clear_error (self->error);
  journey_json_scan_fail (self, JOURNEY_READ_ERROR_CONFLICT, offset, NULL,
                          _ ("two versions of the map are mixed here: git could not merge them "
                             "and left its conflict markers"),
                          self->error);
}

/**
 * journey_json_scan_new:
 * @name: what messages call the file
 * @text: the bytes of the file; must outlive the scan
 * @length: how many
 * @error: where to put an error of [error@JourneyReadError]
 *
 * Looks over a text and refuses what is not JSON, or not JSON that a map may have.
 *
 * Returns: (transfer full) (nullable): the scan
 */
JourneyJsonScan *
journey_json_scan_new (const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (JourneyJsonScan) self = g_new0 (JourneyJsonScan, 1);

  self->name = name;
  self->text = text;
  self->length = length;
  self->at = text;
  self->error = error;
  self->spans = g_array_new (FALSE, FALSE, sizeof (JourneyJsonSpan));

  if (length > JOURNEY_JSON_MAX_SIZE)
    {
      g_propagate_error (error,
                         journey_read_error_new (JOURNEY_READ_ERROR_TOO_LARGE, name, 0, 0, NULL,
                                                 _ ("the file is larger than 64 MiB")));
      return NULL;
    }
  if (!check_encoding (self) || !scan_text (self))
    {
      blame_conflict (self);
      return NULL;
    }

  self->error = NULL;
  return g_steal_pointer (&self);
}

void
journey_json_scan_free (JourneyJsonScan *self)
{
  g_array_unref (self->spans);
  g_free (self);
}
