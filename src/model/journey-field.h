/* journey-field.h: the kinds of stored property that items are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <math.h>

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * JOURNEY_PARAM_STORED:
 *
 * The property is part of the file. Reader, writer, undo, merge, copy and the tests walk the
 * properties that carry this flag, and nothing else knows them by name.
 */
#define JOURNEY_PARAM_STORED ((GParamFlags) (1 << G_PARAM_USER_SHIFT))

/**
 * JOURNEY_PARAM_REFERENCE:
 *
 * The text, or each text of the list, is the id of another item of the same document.
 */
#define JOURNEY_PARAM_REFERENCE ((GParamFlags) (1 << (G_PARAM_USER_SHIFT + 1)))

/**
 * JOURNEY_UNSET:
 *
 * The value of a number that nobody has given: a gap in an emotion line, a stage whose customers
 * were not counted. Not a number, so that no sum takes it for zero by accident.
 */
#define JOURNEY_UNSET ((double) NAN)

/**
 * journey_is_set:
 * @number: a value of a number property
 *
 * Returns: whether somebody has given @number
 */
static inline gboolean
journey_is_set (double number)
{
  return !isnan (number);
}

GParamSpec *journey_field_text (const char *name);
GParamSpec *journey_field_text_with_default (const char *name, const char *default_value);
GParamSpec *journey_field_word (const char *name, GType enum_type, int default_value);
GParamSpec *journey_field_reference (const char *name);
GParamSpec *journey_field_texts (const char *name);
GParamSpec *journey_field_references (const char *name);
GParamSpec *
journey_field_number (const char *name, double minimum, double maximum, double default_value);
GParamSpec *journey_field_count (const char *name, int maximum);
GParamSpec *journey_field_flag (const char *name, gboolean default_value);
GParamSpec *journey_field_part (const char *name, GType item_type);
GParamSpec *journey_field_list (const char *name, GType item_type);

const char *journey_field_get_member (GParamSpec *pspec);
GType journey_field_get_enum_type (GParamSpec *pspec);
GType journey_field_get_item_type (GParamSpec *pspec);
gboolean journey_field_is_list (GParamSpec *pspec);
gboolean journey_field_is_part (GParamSpec *pspec);
gboolean journey_field_is_default (GParamSpec *pspec, const GValue *value);
gboolean journey_value_equal (const GValue *a, const GValue *b);

int journey_word_to_enum (GType enum_type, const char *word, int fallback);
const char *journey_word_from_enum (GType enum_type, int value);
gboolean journey_word_is_known (GType enum_type, const char *word);

G_END_DECLS
