/* journey-json-scan.c: one look over a file before it is parsed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-json-scan.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "journey-json.h"

/* JSON parsers let through what must not come near a map: half surrogates, zero characters,
 * numbers that do not fit, nesting without end. So this looks at the text first, by the grammar of
 * RFC 8259 and nothing beyond it, and is strict. On the way it takes down where each value stands,
 * for messages that name the place. */

/* What a name in a path may take up in a message. */
#define LONGEST_NAME 60

/* Of a character in two halves, such as \ud83d\udeb2. */
#define LONGEST_ESCAPE 12

static gboolean scan_value (JourneyJsonScan *self, guint place, guint depth);

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
  if (path != NULL && *path != '\0')
    g_set_error (error, JOURNEY_READ_ERROR, code, "%s:%u:%u: %s: %s", self->name, line, column,
                 path, message);
  else
    g_set_error (error, JOURNEY_READ_ERROR, code, "%s:%u:%u: %s", self->name, line, column,
                 message);

  return FALSE;
}

static gboolean
fail_at (JourneyJsonScan *self,
         JourneyReadError code,
         gsize offset,
         guint place,
         const char *message)
{
  g_autofree char *path = journey_json_scan_dup_path (self, place);

  return journey_json_scan_fail (self, code, offset, path, message, self->error);
}

static gboolean
fail_here (JourneyJsonScan *self, guint place, const char *message)
{
  gsize offset = self->at - self->text;

  if (offset == self->length)
    message = _ ("the file ends too early");

  return fail_at (self, JOURNEY_READ_ERROR_SYNTAX, offset, place, message);
}

static JourneyJsonSpan *
get_span (JourneyJsonScan *self, guint place)
{
  return &g_array_index (self->spans, JourneyJsonSpan, place);
}

/* The next byte, or 0 at the end; a zero byte in the text is no character of JSON anyway. */
static char
peek (JourneyJsonScan *self)
{
  return self->at < self->text + self->length ? *self->at : '\0';
}

static char
peek_after_blanks (JourneyJsonScan *self)
{
  const char *end = self->text + self->length;

  while (self->at < end &&
         (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;

  return peek (self);
}

static gboolean
has_unit (JourneyJsonScan *self, const char *hex, guint first, guint last)
{
  guint unit = 0;
  int i;

  if (self->text + self->length - hex < 4)
    return FALSE;
  for (i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (hex[i]))
        return FALSE;
      unit = unit << 4 | (guint) g_ascii_xdigit_value (hex[i]);
    }

  return unit >= first && unit <= last;
}

/* An escape that the end of the file cuts off is no fault of its own. */
static gboolean
fail_escape (JourneyJsonScan *self, JourneyReadError code, guint place, const char *message)
{
  gsize left = self->text + self->length - self->at;

  if (left < LONGEST_ESCAPE && memchr (self->at, '"', left) == NULL)
    {
      self->at += left;
      return fail_here (self, place, message);
    }

  return fail_at (self, code, self->at - self->text, place, message);
}

/* Steps over an escape and says how many bytes its character has. */
static gboolean
scan_escape (JourneyJsonScan *self, guint place, gsize *n_bytes)
{
  const char *end = self->text + self->length;
  const char *c = self->at + 1;

  *n_bytes = 1;
  if (c < end && *c != '\0' && strchr ("\"\\/bfnrt", *c) != NULL)
    {
      self->at += 2;
      return TRUE;
    }
  if (c == end || *c != 'u' || !has_unit (self, c + 1, 0, 0xffff))
    return fail_escape (self, JOURNEY_READ_ERROR_SYNTAX, place,
                        _ ("a backslash begins something that JSON does not know"));
  if (has_unit (self, c + 1, 0, 0))
    return fail_escape (self, JOURNEY_READ_ERROR_STRING, place,
                        _ ("a text must not have the character \\u0000"));

  if (has_unit (self, c + 1, 0xd800, 0xdfff))
    {
      if (!has_unit (self, c + 1, 0xd800, 0xdbff) || end - c < 11 || c[5] != '\\' || c[6] != 'u' ||
          !has_unit (self, c + 7, 0xdc00, 0xdfff))
        return fail_escape (self, JOURNEY_READ_ERROR_STRING, place,
                            _ ("this escape is only half of a character"));
      *n_bytes = 4;
      self->at += LONGEST_ESCAPE;
      return TRUE;
    }

  *n_bytes = has_unit (self, c + 1, 0, 0x7f) ? 1 : has_unit (self, c + 1, 0, 0x7ff) ? 2 : 3;
  self->at += 6;
  return TRUE;
}

static gboolean
scan_string (JourneyJsonScan *self, guint place, gsize max_bytes)
{
  const char *end = self->text + self->length;
  const char *start = self->at;
  gsize n_bytes = 0;

  for (self->at++; peek (self) != '"';)
    {
      const char *plain = self->at;
      gsize n_escaped;

      while (self->at < end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
        self->at++;
      n_bytes += self->at - plain;
      if (peek (self) == '"')
        break;
      if (peek (self) != '\\')
        return fail_here (self, place,
                          _ ("a line break, a tab or another control character must not stand in a "
                             "text as it is"));
      if (!scan_escape (self, place, &n_escaped))
        return FALSE;
      n_bytes += n_escaped;
    }
  self->at++;

  if (n_bytes > max_bytes)
    return fail_at (self, JOURNEY_READ_ERROR_STRING, start - self->text, place,
                    _ ("a text must not be longer than 1 MiB"));

  return TRUE;
}

static const char *
skip_digits (JourneyJsonScan *self, const char *c)
{
  while (c < self->text + self->length && g_ascii_isdigit (*c))
    c++;

  return c;
}

static gboolean
fits_double (const char *start, const char *end)
{
  g_autofree char *number = g_strndup (start, end - start);

  return isfinite (g_ascii_strtod (number, NULL));
}

static gboolean
fits_int64 (const char *start, const char *end)
{
  g_autofree char *number = NULL;

  /* Eighteen digits always fit. */
  if (end - start <= 18)
    return TRUE;

  number = g_strndup (start, end - start);
  return g_ascii_string_to_signed (number, 10, G_MININT64, G_MAXINT64, NULL, NULL);
}

/* Whether a number or a word goes on at @c with what none of them can have. */
static gboolean
goes_on (JourneyJsonScan *self, const char *c)
{
  return c < self->text + self->length &&
         (g_ascii_isalnum (*c) || *c == '.' || *c == '+' || *c == '-');
}

/* Where the number that begins at @at ends, or as much of it as is right. */
static const char *
skip_number (JourneyJsonScan *self, gboolean *whole)
{
  const char *text_end = self->text + self->length;
  const char *digits = self->at + (*self->at == '-' ? 1 : 0);
  const char *end, *more;

  *whole = TRUE;
  end = digits < text_end && *digits == '0' ? digits + 1 : skip_digits (self, digits);
  if (end == digits)
    return self->at;

  if (end < text_end && *end == '.' && (more = skip_digits (self, end + 1)) > end + 1)
    {
      end = more;
      *whole = FALSE;
    }
  if (end < text_end && (*end == 'e' || *end == 'E'))
    {
      digits = end + 1;
      if (digits < text_end && (*digits == '+' || *digits == '-'))
        digits++;
      more = skip_digits (self, digits);
      if (more == digits)
        return end;
      end = more;
      *whole = FALSE;
    }

  return end;
}

static gboolean
scan_number (JourneyJsonScan *self, guint place)
{
  gboolean whole;
  const char *end = skip_number (self, &whole);

  if (end == self->at || goes_on (self, end))
    return fail_here (self, place, _ ("this is not a number as JSON writes it"));
  if (!(whole ? fits_int64 (self->at, end) : fits_double (self->at, end)))
    return fail_at (self, JOURNEY_READ_ERROR_NUMBER, self->at - self->text, place,
                    _ ("the number is too large"));
  self->at = end;
  return TRUE;
}

static gboolean
scan_word (JourneyJsonScan *self, guint place)
{
  static const char *const words[] = { "true", "false", "null" };
  gsize left = self->text + self->length - self->at;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (length <= left && memcmp (self->at, words[i], length) == 0 &&
          !goes_on (self, self->at + length))
        {
          self->at += length;
          return TRUE;
        }
    }

  return fail_here (self, place, _ ("this is not a value that JSON knows"));
}

/* Enters a value in the table; where it ends and what is in it comes later. */
static gboolean
add_span (JourneyJsonScan *self, guint parent, guint key, guint *place)
{
  JourneyJsonSpan span = { .start = self->at - self->text, .key = key, .parent = parent };

  *place = self->spans->len;
  if (*place == JOURNEY_JSON_MAX_VALUES)
    {
      g_set_error (self->error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_TOO_LARGE,
                   _ ("%s: the file has too many values"), self->name);
      return FALSE;
    }
  g_array_append_val (self->spans, span);
  if (*place != parent)
    get_span (self, parent)->n_children++;

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
      *failed = !fail_here (self, parent, _ ("no comma may stand after the last one"));
    }
  else if (c == closing)
    {
      self->at++;
    }
  else
    {
      *failed = !fail_here (self, parent,
                            closing == '}' ? _ ("a comma or a closing brace is missing")
                                           : _ ("a comma or a closing bracket is missing"));
    }

  return FALSE;
}

static gboolean
scan_member (JourneyJsonScan *self, guint parent, guint depth)
{
  guint key = self->at - self->text;
  guint place;

  if (peek (self) != '"')
    return fail_here (self, parent, _ ("the name of a member in double quotes is missing"));
  if (!scan_string (self, parent, JOURNEY_JSON_MAX_TEXT) || !add_span (self, parent, key, &place))
    return FALSE;
  if (peek_after_blanks (self) != ':')
    return fail_here (self, place, _ ("a colon after the name of the member is missing"));
  self->at++;

  return scan_value (self, place, depth);
}

static gboolean
scan_element (JourneyJsonScan *self, guint parent, guint depth)
{
  guint place;

  return add_span (self, parent, get_span (self, parent)->n_children, &place) &&
         scan_value (self, place, depth);
}

static gboolean
scan_children (JourneyJsonScan *self, guint place, guint depth)
{
  char closing = peek (self) == '{' ? '}' : ']';
  gboolean failed = FALSE;

  if (depth > JOURNEY_JSON_MAX_DEPTH)
    return fail_at (self, JOURNEY_READ_ERROR_TOO_DEEP, self->at - self->text, place,
                    _ ("lists and objects are nested too deep"));

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
  JourneyJsonSpan *span = get_span (self, place);

  return self->text[get_span (self, span->parent)->start] == '{' &&
         self->length - span->key > strlen (name) &&
         memcmp (self->text + span->key, name, strlen (name)) == 0;
}

static gboolean
scan_value (JourneyJsonScan *self, guint place, guint depth)
{
  char first = peek_after_blanks (self);
  gboolean valid;

  get_span (self, place)->start = self->at - self->text;

  if (first == '{' || first == '[')
    valid = scan_children (self, place, depth);
  else if (first == '"')
    valid =
        scan_string (self, place, is_portrait (self, place) ? G_MAXSIZE : JOURNEY_JSON_MAX_TEXT);
  else if (first == '-' || g_ascii_isdigit (first))
    valid = scan_number (self, place);
  else
    valid = scan_word (self, place);

  get_span (self, place)->end = self->at - self->text;
  get_span (self, place)->next = self->spans->len;

  return valid;
}

static gboolean
scan_text (JourneyJsonScan *self)
{
  guint place;

  if (!add_span (self, 0, 0, &place))
    return FALSE;
  if (peek_after_blanks (self) == '\0' && self->at == self->text + self->length)
    return fail_at (self, JOURNEY_READ_ERROR_SYNTAX, self->length, 0, _ ("the file is empty"));
  if (!scan_value (self, place, 1))
    return FALSE;
  peek_after_blanks (self);
  if (self->at < self->text + self->length)
    return fail_here (self, 0, _ ("nothing may follow the closing brace of the map"));

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

/* No line of JSON can begin like this, because a text has no line breaks as they are. */
static gboolean
check_conflict (JourneyJsonScan *self)
{
  static const char marker[] = "\n<<<<<<<";
  const char *found = NULL;

  if (self->length >= strlen (marker) - 1 &&
      memcmp (self->text, marker + 1, strlen (marker) - 1) == 0)
    found = self->text;
  else if ((found = memmem (self->text, self->length, marker, strlen (marker))) != NULL)
    found++;
  if (found == NULL)
    return TRUE;

  return journey_json_scan_fail (self, JOURNEY_READ_ERROR_CONFLICT, found - self->text, NULL,
                                 _ ("two versions of the map are mixed here: git could not merge "
                                    "them and left its conflict markers"),
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
      g_set_error (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_TOO_LARGE,
                   _ ("%s: the file is larger than 64 MiB"), name);
      return NULL;
    }
  if (!check_conflict (self) || !check_encoding (self) || !scan_text (self))
    return NULL;

  self->error = NULL;
  return g_steal_pointer (&self);
}

void
journey_json_scan_free (JourneyJsonScan *self)
{
  g_array_unref (self->spans);
  g_free (self);
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

  return get_span (self, place);
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
  const char *start = self->text + get_span (self, place)->key + 1;
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

  for (; get_span (self, place)->parent != place; place = get_span (self, place)->parent)
    places[n_places++] = place;

  while (n_places > 0)
    {
      JourneyJsonSpan *span = get_span (self, places[--n_places]);

      if (self->text[get_span (self, span->parent)->start] == '{')
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
