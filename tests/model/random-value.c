/* random-value.c: values for stored properties, whatever they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random-value.h"

#include "journey-field.h"

/* What a person types, pastes or finds in a file: nothing, other scripts, quotes, a whole line. */
static const char *const texts[] = {
  "", "a", "Größe", "日本語", "🚲", "say \"no\"\\", "two\nlines", "\t", "2026-03-03", "aaaaaaaa",
};

static const char *
random_text (GRand *rand)
{
  return texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))];
}

static char *
random_word (GRand *rand, GType enum_type)
{
  GEnumClass *klass = g_type_class_get (enum_type);
  int which = g_rand_int_range (rand, 0, klass->n_values + 1);

  /* One in so many is a word of a version to come. */
  return g_strdup (which < (int) klass->n_values ? klass->values[which].value_nick : "sideways");
}

static char **
random_texts (GRand *rand)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  int n_texts = g_rand_int_range (rand, 0, 4);
  int i;

  for (i = 0; i < n_texts; i++)
    g_strv_builder_add (builder, random_text (rand));

  return g_strv_builder_end (builder);
}

static double
random_number (GRand *rand, GParamSpecDouble *pspec)
{
  double number;

  if (isnan (pspec->default_value) && g_rand_int_range (rand, 0, 4) == 0)
    return JOURNEY_UNSET;

  number = g_rand_double_range (rand, pspec->minimum, pspec->maximum);
  return g_rand_boolean (rand) ? number
                               : CLAMP (round (fmod (number, 10)), pspec->minimum, pspec->maximum);
}

/**
 * random_value:
 * @rand: where chance comes from
 * @pspec: a stored property that is neither a list nor a part
 * @value: (out caller-allocates): a value not yet initialized
 *
 * Makes a value that @pspec takes.
 */
void
random_value (GRand *rand, GParamSpec *pspec, GValue *value)
{
  GType enum_type = journey_field_get_enum_type (pspec);

  g_value_init (value, pspec->value_type);
  if (enum_type != G_TYPE_INVALID)
    g_value_take_string (value, random_word (rand, enum_type));
  else if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (value, random_text (rand));
  else if (pspec->value_type == G_TYPE_STRV)
    g_value_take_boxed (value, random_texts (rand));
  else if (G_IS_PARAM_SPEC_DOUBLE (pspec))
    g_value_set_double (value, random_number (rand, G_PARAM_SPEC_DOUBLE (pspec)));
  else if (G_IS_PARAM_SPEC_INT (pspec))
    g_value_set_int (value, g_rand_int_range (rand, 0, G_PARAM_SPEC_INT (pspec)->maximum + 1));
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, g_rand_boolean (rand));
  else
    g_error ("%s is of a kind that is not known here", pspec->name);
}

/**
 * random_other_value:
 * @rand: where chance comes from
 * @pspec: a stored property that is neither a list nor a part
 * @old: a value of it
 * @value: (out caller-allocates): a value not yet initialized
 *
 * Makes a value that @pspec takes and that is not equal to @old.
 */
void
random_other_value (GRand *rand, GParamSpec *pspec, const GValue *old, GValue *value)
{
  random_value (rand, pspec, value);
  while (journey_value_equal (old, value))
    {
      g_value_unset (value);
      random_value (rand, pspec, value);
    }
}
