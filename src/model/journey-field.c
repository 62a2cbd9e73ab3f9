/* journey-field.c: the kinds of stored property that items are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-field.h"

#include "journey-item.h"
#include "journey-list.h"

#define FIELD_FLAGS                                                                                \
  (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS | JOURNEY_PARAM_STORED)
#define HOLDER_FLAGS (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | JOURNEY_PARAM_STORED)

GQuark journey_field_member_quark (void);
GQuark journey_field_type_quark (void);
G_DEFINE_QUARK (journey-field-member, journey_field_member)
G_DEFINE_QUARK (journey-field-type, journey_field_type)

/* "pain-points" is "painPoints" in the file. */
static const char *
member_from_name (const char *name)
{
  g_autoptr (GString) member = g_string_new (NULL);
  const char *c;

  for (c = name; *c != '\0'; c++)
    {
      if (*c == '-' && c[1] != '\0')
        g_string_append_c (member, g_ascii_toupper (*++c));
      else
        g_string_append_c (member, *c);
    }

  return g_intern_string (member->str);
}

static GParamSpec *
field (GParamSpec *pspec, GType type)
{
  g_param_spec_set_qdata (pspec, journey_field_member_quark (),
                          (gpointer) member_from_name (pspec->name));
  if (type != G_TYPE_INVALID)
    g_param_spec_set_qdata (pspec, journey_field_type_quark (), GSIZE_TO_POINTER (type));

  return pspec;
}

/**
 * journey_field_text:
 * @name: a canonical property name, static
 *
 * A stored text of any length, empty when not given.
 *
 * Returns: (transfer floating): the specification
 */
GParamSpec *
journey_field_text (const char *name)
{
  return journey_field_text_with_default (name, "");
}

/**
 * journey_field_text_with_default:
 * @name: a canonical property name, static
 * @default_value: the text that is left out of the file
 *
 * A stored text that says something even when it is not given.
 *
 * Returns: (transfer floating): the specification
 */
GParamSpec *
journey_field_text_with_default (const char *name, const char *default_value)
{
  return field (g_param_spec_string (name, NULL, NULL, default_value, FIELD_FLAGS), G_TYPE_INVALID);
}

/**
 * journey_field_word:
 * @name: a canonical property name, static
 * @enum_type: the enumeration whose nicks are the words
 * @default_value: the value that is left out of the file
 *
 * A stored word of a closed set. It is kept as text: a word that this version does not know is
 * kept and written back.
 *
 * Returns: (transfer floating): the specification
 */
GParamSpec *
journey_field_word (const char *name, GType enum_type, int default_value)
{
  const char *word = journey_word_from_enum (enum_type, default_value);

  return field (g_param_spec_string (name, NULL, NULL, word, FIELD_FLAGS), enum_type);
}

/**
 * journey_field_reference:
 * @name: a canonical property name, static
 *
 * A stored id of another item, empty when not given.
 *
 * Returns: (transfer floating): the specification
 */
GParamSpec *
journey_field_reference (const char *name)
{
  return field (g_param_spec_string (name, NULL, NULL, "", FIELD_FLAGS | JOURNEY_PARAM_REFERENCE),
                G_TYPE_INVALID);
}

/**
 * journey_field_texts:
 * @name: a canonical property name, static
 *
 * A stored list of texts.
 *
 * Returns: (transfer floating): the specification
 */
GParamSpec *
journey_field_texts (const char *name)
{
  return field (g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, FIELD_FLAGS), G_TYPE_INVALID);
}

/**
 * journey_field_references:
 * @name: a canonical property name, static
 *
 * A stored list of ids of other items.
 *
 * Returns: (transfer floating): the specification
 */
GParamSpec *
journey_field_references (const char *name)
{
  return field (g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV,
                                    FIELD_FLAGS | JOURNEY_PARAM_REFERENCE),
                G_TYPE_INVALID);
}

/**
 * journey_field_number:
 * @name: a canonical property name, static
 * @minimum: the least value
 * @maximum: the greatest value
 * @default_value: the value that is left out of the file; may be %JOURNEY_UNSET
 *
 * A stored number.
 *
 * Returns: (transfer floating): the specification
 */
GParamSpec *
journey_field_number (const char *name, double minimum, double maximum, double default_value)
{
  /* The constructor asserts that the default lies in the range, which an unset one does not, and
   * strict validation takes an unset number for one that it had to change. */
  GParamSpec *pspec = g_param_spec_double (name, NULL, NULL, minimum, maximum,
                                           isnan (default_value) ? minimum : default_value,
                                           FIELD_FLAGS | G_PARAM_LAX_VALIDATION);

  G_PARAM_SPEC_DOUBLE (pspec)->default_value = default_value;
  return field (pspec, G_TYPE_INVALID);
}

/**
 * journey_field_count:
 * @name: a canonical property name, static
 * @maximum: the greatest value
 *
 * A stored whole number from 0, which means that it was not given, to @maximum.
 *
 * Returns: (transfer floating): the specification
 */
GParamSpec *
journey_field_count (const char *name, int maximum)
{
  return field (g_param_spec_int (name, NULL, NULL, 0, maximum, 0, FIELD_FLAGS), G_TYPE_INVALID);
}

/**
 * journey_field_flag:
 * @name: a canonical property name, static
 * @default_value: the value that is left out of the file
 *
 * A stored yes or no.
 *
 * Returns: (transfer floating): the specification
 */
GParamSpec *
journey_field_flag (const char *name, gboolean default_value)
{
  return field (g_param_spec_boolean (name, NULL, NULL, default_value, FIELD_FLAGS),
                G_TYPE_INVALID);
}

/**
 * journey_field_part:
 * @name: a canonical property name, static
 * @item_type: a type derived from [class@JourneyItem]
 *
 * An item that its owner always has exactly one of, like the scale of a map.
 *
 * Returns: (transfer floating): the specification
 */
GParamSpec *
journey_field_part (const char *name, GType item_type)
{
  return field (g_param_spec_object (name, NULL, NULL, item_type, HOLDER_FLAGS), item_type);
}

/**
 * journey_field_list:
 * @name: a canonical property name, static
 * @item_type: a type derived from [class@JourneyItem]
 *
 * A stored list of items. The list object itself is made with its owner and never replaced.
 *
 * Returns: (transfer floating): the specification
 */
GParamSpec *
journey_field_list (const char *name, GType item_type)
{
  return field (g_param_spec_object (name, NULL, NULL, JOURNEY_TYPE_LIST, HOLDER_FLAGS), item_type);
}

/**
 * journey_field_get_member:
 * @pspec: a stored property
 *
 * Returns: the name of the property in the file, in camel case
 */
const char *
journey_field_get_member (GParamSpec *pspec)
{
  return g_param_spec_get_qdata (pspec, journey_field_member_quark ());
}

/**
 * journey_field_get_enum_type:
 * @pspec: a stored property
 *
 * Returns: the enumeration whose nicks are the words of the property, or %G_TYPE_INVALID where it
 *   is not a word
 */
GType
journey_field_get_enum_type (GParamSpec *pspec)
{
  GType type = GPOINTER_TO_SIZE (g_param_spec_get_qdata (pspec, journey_field_type_quark ()));

  return G_TYPE_IS_ENUM (type) ? type : G_TYPE_INVALID;
}

/**
 * journey_field_get_item_type:
 * @pspec: a stored list or part
 *
 * Returns: the type of the items in it, or %G_TYPE_INVALID where the property holds none
 */
GType
journey_field_get_item_type (GParamSpec *pspec)
{
  GType type = GPOINTER_TO_SIZE (g_param_spec_get_qdata (pspec, journey_field_type_quark ()));

  return g_type_is_a (type, JOURNEY_TYPE_ITEM) ? type : G_TYPE_INVALID;
}

/**
 * journey_field_is_list:
 * @pspec: a stored property
 *
 * Returns: whether the property holds a [class@JourneyList]
 */
gboolean
journey_field_is_list (GParamSpec *pspec)
{
  return pspec->value_type == JOURNEY_TYPE_LIST;
}

/**
 * journey_field_is_part:
 * @pspec: a stored property
 *
 * Returns: whether the property holds a single item
 */
gboolean
journey_field_is_part (GParamSpec *pspec)
{
  return g_type_is_a (pspec->value_type, JOURNEY_TYPE_ITEM);
}

static gboolean
strv_equal (const char *const *a, const char *const *b)
{
  static const char *const none[] = { NULL };

  return g_strv_equal (a != NULL ? a : none, b != NULL ? b : none);
}

/**
 * journey_value_equal:
 * @a: a value of a stored property
 * @b: a value of the same type
 *
 * Compares by content. Two unset numbers are equal; %NULL and empty texts and lists are equal.
 *
 * Returns: whether the file would say the same of both
 */
gboolean
journey_value_equal (const GValue *a, const GValue *b)
{
  g_return_val_if_fail (G_VALUE_TYPE (a) == G_VALUE_TYPE (b), FALSE);

  if (G_VALUE_HOLDS_STRING (a))
    {
      const char *text_a = g_value_get_string (a);
      const char *text_b = g_value_get_string (b);

      return g_str_equal (text_a != NULL ? text_a : "", text_b != NULL ? text_b : "");
    }
  if (G_VALUE_HOLDS_DOUBLE (a))
    {
      double number_a = g_value_get_double (a);
      double number_b = g_value_get_double (b);

      return number_a == number_b || (isnan (number_a) && isnan (number_b));
    }
  if (G_VALUE_HOLDS_INT (a))
    return g_value_get_int (a) == g_value_get_int (b);
  if (G_VALUE_HOLDS_BOOLEAN (a))
    return !g_value_get_boolean (a) == !g_value_get_boolean (b);
  if (G_VALUE_HOLDS (a, G_TYPE_STRV))
    return strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));

  return g_value_peek_pointer (a) == g_value_peek_pointer (b);
}

/**
 * journey_field_is_default:
 * @pspec: a stored property that is neither a list nor a part
 * @value: a value of it
 *
 * Returns: whether the file leaves @value out
 */
gboolean
journey_field_is_default (GParamSpec *pspec, const GValue *value)
{
  return journey_value_equal (g_param_spec_get_default_value (pspec), value);
}

/* A word of the file is told apart to the letter; GLib's own look-up has come to take "Live" for
 * "live". */
static const GEnumValue *
find_word (GType enum_type, const char *word)
{
  GEnumClass *klass = g_type_class_get (enum_type);
  guint i;

  for (i = 0; i < klass->n_values; i++)
    {
      const char *nick = klass->values[i].value_nick;

      /* Most differ in their first letter. */
      if (*nick == *word && g_str_equal (nick, word))
        return &klass->values[i];
    }

  return NULL;
}

/**
 * journey_word_to_enum:
 * @enum_type: an enumeration of words
 * @word: a word from the file
 * @fallback: what to give for a word that the enumeration does not have
 *
 * Returns: the value whose nick is @word
 */
int
journey_word_to_enum (GType enum_type, const char *word, int fallback)
{
  const GEnumValue *value = find_word (enum_type, word);

  return value != NULL ? value->value : fallback;
}

/**
 * journey_word_from_enum:
 * @enum_type: an enumeration of words
 * @value: one of its values
 *
 * Returns: the word of @value
 */
const char *
journey_word_from_enum (GType enum_type, int value)
{
  GEnumClass *klass = g_type_class_get (enum_type);

  return g_enum_get_value (klass, value)->value_nick;
}

/**
 * journey_word_is_known:
 * @enum_type: an enumeration of words
 * @word: a word from the file
 *
 * Returns: whether @word is one of the words of @enum_type
 */
gboolean
journey_word_is_known (GType enum_type, const char *word)
{
  return find_word (enum_type, word) != NULL;
}
