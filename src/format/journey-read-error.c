/* journey-read-error.c: why a file could not be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-read-error.h"

/* The message is for a terminal, and is made of these; a window shows them one by one. */
typedef struct
{
  char *words;
  char *path;
  guint line;
  guint column;
} JourneyReadErrorPrivate;

static void
journey_read_error_private_init (JourneyReadErrorPrivate *self)
{
}

static void
journey_read_error_private_copy (const JourneyReadErrorPrivate *source,
                                 JourneyReadErrorPrivate *self)
{
  self->words = g_strdup (source->words);
  self->path = g_strdup (source->path);
  self->line = source->line;
  self->column = source->column;
}

static void
journey_read_error_private_clear (JourneyReadErrorPrivate *self)
{
  g_free (self->words);
  g_free (self->path);
}

G_DEFINE_EXTENDED_ERROR (JourneyReadError, journey_read_error)

/**
 * journey_read_error_new:
 * @code: the kind of error
 * @name: what messages call the file
 * @line: the line in it, from 1; 0 where it is the file as a whole
 * @column: the column in characters, from 1
 * @path: (nullable): the member, as a path from the outermost object
 * @words: what is wrong, translated
 *
 * Makes an error whose message is written as compilers do: `file:line:column: member: words`.
 *
 * Returns: (transfer full): the error
 */
GError *
journey_read_error_new (JourneyReadError code,
                        const char *name,
                        guint line,
                        guint column,
                        const char *path,
                        const char *words)
{
  gboolean has_path = path != NULL && *path != '\0';
  g_autofree char *place = line > 0 ? g_strdup_printf (":%u:%u", line, column) : g_strdup ("");
  GError *error = g_error_new (JOURNEY_READ_ERROR, (int) code, "%s%s: %s%s%s", name, place,
                               has_path ? path : "", has_path ? ": " : "", words);
  JourneyReadErrorPrivate *self = journey_read_error_get_private (error);

  self->words = g_strdup (words);
  self->path = has_path ? g_strdup (path) : NULL;
  self->line = line;
  self->column = column;
  return error;
}

/**
 * journey_read_error_get_words:
 * @error: an error of this domain
 *
 * Returns: what is wrong, without the place; of a code that says what a member must be, what it
 *   must be
 */
const char *
journey_read_error_get_words (const GError *error)
{
  const JourneyReadErrorPrivate *self = journey_read_error_get_private (error);

  return self->words != NULL ? self->words : error->message;
}

/**
 * journey_read_error_get_path:
 * @error: an error of this domain
 *
 * Returns: (nullable): the member that is wrong, as a path from the outermost object
 */
const char *
journey_read_error_get_path (const GError *error)
{
  return journey_read_error_get_private (error)->path;
}

/**
 * journey_read_error_get_place:
 * @error: an error of this domain
 * @line: (out): the line, from 1
 * @column: (out): the column in characters, from 1
 *
 * Returns: whether the error is at one place of the file
 */
gboolean
journey_read_error_get_place (const GError *error, guint *line, guint *column)
{
  const JourneyReadErrorPrivate *self = journey_read_error_get_private (error);

  *line = self->line;
  *column = self->column;
  return self->line > 0;
}
