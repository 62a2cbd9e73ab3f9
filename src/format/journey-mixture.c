/* journey-mixture.c: two versions of a map in one file, with conflict markers between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-mixture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "journey-reader.h"

/* Markers are lines of their own, which git, Mercurial, Subversion and diff3 write alike:
 *
 *     <<<<<<< ours
 *     ||||||| base, where it is asked for
 *     =======
 *     >>>>>>> theirs
 *
 * No line of JSON begins like that, for a text has no line breaks as they are. */

#define USUAL_SIZE 7

/* A name comes out of the file, and is shown. */
#define MAX_NAME 60

typedef enum
{
  PART_COMMON,
  PART_OURS,
  PART_BASE,
  PART_THEIRS,
} JourneyPart;

/* The mixture as it is walked through, a line at a time. */
typedef struct
{
  JourneyPart part;
  gsize size;    /* how many characters a marker has in this file */
  gsize opening; /* where the conflict begins that is open */
  guint n_places;
  guint n_bases;
  char *ours_name;
  char *theirs_name;
  GByteArray *sides[PART_THEIRS + 1]; /* by part; none for what is common */
} Walk;

static void
clear_walk (Walk *self)
{
  for (guint i = PART_OURS; i <= PART_THEIRS; i++)
    g_clear_pointer (&self->sides[i], g_byte_array_unref);
  g_clear_pointer (&self->ours_name, g_free);
  g_clear_pointer (&self->theirs_name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, clear_walk)

static const char *
find_line_end (const char *line, const char *end)
{
  const char *newline = memchr (line, '\n', end - line);

  return newline != NULL ? newline + 1 : end;
}

/* How many characters the marker has that is this line; 0 where it is none. */
static gsize
measure_marker (const char *line, const char *end)
{
  const char *c = line;

  if (line == end || *line == '\0' || strchr ("<|=>", *line) == NULL)
    return 0;
  while (c < end && *c == *line)
    c++;
  if (c - line < USUAL_SIZE || (c < end && strchr (" \t\r\n", *c) == NULL))
    return 0;

  return c - line;
}

/**
 * journey_mixture_find:
 * @text: the text of a file
 * @length: how many bytes it has
 * @offset: (out): where the first conflict marker begins
 *
 * Returns: whether there is one
 */
gboolean
journey_mixture_find (const char *text, gsize length, gsize *offset)
{
  const char *end = text + length;

  for (const char *line = text; line < end; line = find_line_end (line, end))
    if (measure_marker (line, end) > 0)
      {
        *offset = line - text;
        return TRUE;
      }

  return FALSE;
}

static char *
dup_name (const char *start, const char *end)
{
  g_autofree char *valid = g_utf8_make_valid (start, end - start);
  g_autoptr (GString) name = g_string_new (NULL);
  glong n_characters = 0;

  g_strstrip (valid);
  for (const char *c = valid; *c != '\0' && n_characters < MAX_NAME; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      g_string_append_unichar (name, g_unichar_isprint (character) ? character : ' ');
      n_characters++;
    }

  return name->len > 0 ? g_string_free_and_steal (g_steal_pointer (&name)) : NULL;
}

/* The first conflict says what the sides are called; the others say the same. */
static void
take_name (char **name, const char *start, const char *end)
{
  if (*name == NULL)
    *name = dup_name (start, end);
}

/* Goes on to the part that a marker begins. */
static gboolean
step (Walk *self, char marker, const char *label, const char *end)
{
  switch (marker)
    {
    case '<':
      if (self->part != PART_COMMON)
        return FALSE;
      take_name (&self->ours_name, label, end);
      self->part = PART_OURS;
      return TRUE;

    case '|':
      if (self->part != PART_OURS)
        return FALSE;
      self->n_bases++;
      self->part = PART_BASE;
      return TRUE;

    case '=':
      if (self->part != PART_OURS && self->part != PART_BASE)
        return FALSE;
      self->part = PART_THEIRS;
      return TRUE;

    default:
      if (self->part != PART_THEIRS)
        return FALSE;
      take_name (&self->theirs_name, label, end);
      self->n_places++;
      self->part = PART_COMMON;
      return TRUE;
    }
}

static void
add_line (Walk *self, JourneyPart part, const char *line, const char *end, gboolean marker)
{
  for (guint i = PART_OURS; i <= PART_THEIRS; i++)
    {
      if (!marker && (part == PART_COMMON || part == i))
        g_byte_array_append (self->sides[i], (const guint8 *) line, (guint) (end - line));
      else if (end[-1] == '\n')
        g_byte_array_append (self->sides[i], (const guint8 *) "\n", 1);
    }
}

/* Gives NULL, or the line that spoils the order of the markers. */
static const char *
walk (Walk *self, const char *text, const char *end)
{
  const char *next;

  for (const char *line = text; line < end; line = next)
    {
      gsize size = measure_marker (line, end);

      next = find_line_end (line, end);
      /* git writes longer ones where a base is a mixture itself. */
      if (size > 0 && self->size == 0)
        self->size = size;
      if (size == 0 || size != self->size)
        {
          add_line (self, self->part, line, next, FALSE);
          continue;
        }
      if (self->part == PART_COMMON)
        self->opening = line - text;
      if (!step (self, *line, line + size, next))
        return line;
      add_line (self, self->part, line, next, TRUE);
    }

  return self->part == PART_COMMON ? NULL : text + self->opening;
}

static guint
count_lines (const char *text, const char *end)
{
  guint n_lines = 1;

  for (; (text = memchr (text, '\n', end - text)) != NULL; text++)
    n_lines++;

  return n_lines;
}

/**
 * journey_mixture_new:
 * @bytes: the text of a file
 * @name: what messages call the file
 * @error: where to put %JOURNEY_READ_ERROR_CONFLICT
 *
 * Takes a file with conflict markers apart. The bytes may be anything, and may be none that a map
 * has. This takes a few times the memory of the file, and time by its length.
 *
 * Returns: (transfer full) (nullable): its versions; %NULL where there are no markers, or not
 *   those that belong together
 */
JourneyMixture *
journey_mixture_new (GBytes *bytes, const char *name, GError **error)
{
  g_auto (Walk) self = { PART_COMMON };
  JourneyMixture *mixture;
  const char *text, *stray;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  for (guint i = PART_OURS; i <= PART_THEIRS; i++)
    self.sides[i] = g_byte_array_new ();
  stray = length > 0 ? walk (&self, text, text + length) : NULL;
  if (stray != NULL || self.n_places == 0)
    {
      guint line = stray != NULL ? count_lines (text, stray) : 0;

      g_propagate_error (
          error, journey_read_error_new (
                     JOURNEY_READ_ERROR_CONFLICT, name, line, 1, NULL,
                     stray != NULL
                         ? _ ("two versions of the map were mixed here, but some of the conflict "
                              "markers between them are missing, so they cannot be taken apart")
                         : _ ("there are no conflict markers in the file")));
      return NULL;
    }

  mixture = g_new0 (JourneyMixture, 1);
  mixture->ours = g_byte_array_free_to_bytes (g_steal_pointer (&self.sides[PART_OURS]));
  mixture->theirs = g_byte_array_free_to_bytes (g_steal_pointer (&self.sides[PART_THEIRS]));
  if (self.n_bases == self.n_places)
    mixture->base = g_byte_array_free_to_bytes (g_steal_pointer (&self.sides[PART_BASE]));
  mixture->ours_name = g_steal_pointer (&self.ours_name);
  mixture->theirs_name = g_steal_pointer (&self.theirs_name);
  mixture->n_places = self.n_places;

  return mixture;
}

/**
 * journey_mixture_free:
 * @self: (transfer full): a mixture
 *
 * Frees it.
 */
void
journey_mixture_free (JourneyMixture *self)
{
  g_clear_pointer (&self->ours, g_bytes_unref);
  g_clear_pointer (&self->theirs, g_bytes_unref);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_free (self->ours_name);
  g_free (self->theirs_name);
  g_free (self);
}

/* Says of an error which of the versions it is in. */
static void
blame (GError **error, const char *name, const char *side)
{
  g_autoptr (GError) cause = g_steal_pointer (error);
  const char *path = journey_read_error_get_path (cause);
  g_autofree char *reason = NULL;
  g_autofree char *words = NULL;
  guint line, column;

  reason = g_strdup_printf ("%s%s%s", path != NULL ? path : "", path != NULL ? ": " : "",
                            journey_read_error_get_words (cause));
  /* Translators: what the side is called, such as a branch of git, and what is wrong with it */
  words = g_strdup_printf (_ ("two versions of the map are mixed in this file, and that of “%s” "
                              "cannot be read: %s"),
                           side, reason);
  journey_read_error_get_place (cause, &line, &column);
  *error = journey_read_error_new (JOURNEY_READ_ERROR_CONFLICT, name, line, column, NULL, words);
}

static JourneyDocument *
read_side (GBytes *bytes, const char *name, const char *side, GError **error)
{
  g_autoptr (JourneyDocument) document = journey_reader_read (bytes, name, NULL, error);

  if (document == NULL)
    {
      blame (error, name, side);
      return NULL;
    }
  if (journey_document_is_read_only (document))
    {
      g_propagate_error (error,
                         journey_read_error_new (JOURNEY_READ_ERROR_VERSION, name, 0, 0, NULL,
                                                 _ ("two versions of the map are mixed in this "
                                                    "file, and it takes a newer version of Journey "
                                                    "to merge them")));
      return NULL;
    }

  return g_steal_pointer (&document);
}

/**
 * journey_mixture_read:
 * @self: a mixture
 * @name: what messages call the file
 * @base: (out) (transfer full) (nullable): the version that both sides were made from; %NULL where
 *   the file does not say it, or not in a way that could be read
 * @ours: (out) (transfer full): the first side
 * @theirs: (out) (transfer full): the second side
 * @error: where to put an error of [error@JourneyReadError], which names the line in the file
 *
 * Reads the versions, for [func@journey_merge].
 *
 * Returns: whether both sides are maps
 */
gboolean
journey_mixture_read (JourneyMixture *self,
                      const char *name,
                      JourneyDocument **base,
                      JourneyDocument **ours,
                      JourneyDocument **theirs,
                      GError **error)
{
  g_autoptr (JourneyDocument) first = NULL;
  g_autoptr (JourneyDocument) second = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  first = read_side (self->ours, name,
                     self->ours_name != NULL ? self->ours_name : _ ("the first side"), error);
  if (first == NULL)
    return FALSE;
  second = read_side (self->theirs, name,
                      self->theirs_name != NULL ? self->theirs_name : _ ("the second side"), error);
  if (second == NULL)
    return FALSE;

  *base = self->base != NULL ? journey_reader_read (self->base, name, NULL, NULL) : NULL;
  *ours = g_steal_pointer (&first);
  *theirs = g_steal_pointer (&second);

  return TRUE;
}
