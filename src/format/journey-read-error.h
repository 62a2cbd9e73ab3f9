/* journey-read-error.h: why a file could not be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JOURNEY_READ_ERROR:
 *
 * The domain of the errors of the reader.
 */
#define JOURNEY_READ_ERROR (journey_read_error_quark ())

/**
 * JourneyReadError:
 * @JOURNEY_READ_ERROR_NOT_UTF8: the file is not text in UTF-8
 * @JOURNEY_READ_ERROR_SYNTAX: the file is not JSON
 * @JOURNEY_READ_ERROR_FORMAT: it is JSON, but no journey map
 * @JOURNEY_READ_ERROR_VERSION: the version of the format is missing or makes no sense
 * @JOURNEY_READ_ERROR_TOO_DEEP: lists and objects are nested too deep
 * @JOURNEY_READ_ERROR_TOO_LARGE: the file is too large, or has too many values
 * @JOURNEY_READ_ERROR_DUPLICATE: an object has two members of one name
 * @JOURNEY_READ_ERROR_NUMBER: a number is out of range; the words say what it must be
 * @JOURNEY_READ_ERROR_STRING: a text is too long or has a character that no text may have
 * @JOURNEY_READ_ERROR_TYPE: a member is of another type than the format says; the words say what it
 *   must be
 * @JOURNEY_READ_ERROR_CONFLICT: git left conflict markers in the file
 * @JOURNEY_READ_ERROR_IO: the file could not be opened or read
 *
 * The message of an error names the file, the line, the column and the member.
 */
typedef enum
{
  JOURNEY_READ_ERROR_NOT_UTF8,
  JOURNEY_READ_ERROR_SYNTAX,
  JOURNEY_READ_ERROR_FORMAT,
  JOURNEY_READ_ERROR_VERSION,
  JOURNEY_READ_ERROR_TOO_DEEP,
  JOURNEY_READ_ERROR_TOO_LARGE,
  JOURNEY_READ_ERROR_DUPLICATE,
  JOURNEY_READ_ERROR_NUMBER,
  JOURNEY_READ_ERROR_STRING,
  JOURNEY_READ_ERROR_TYPE,
  JOURNEY_READ_ERROR_CONFLICT,
  JOURNEY_READ_ERROR_IO,
} JourneyReadError;

GQuark journey_read_error_quark (void);

GError *journey_read_error_new (JourneyReadError code,
                                const char *name,
                                guint line,
                                guint column,
                                const char *path,
                                const char *words);
const char *journey_read_error_get_words (const GError *error);
const char *journey_read_error_get_path (const GError *error);
gboolean journey_read_error_get_place (const GError *error, guint *line, guint *column);

G_END_DECLS
