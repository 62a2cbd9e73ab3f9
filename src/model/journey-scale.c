/* journey-scale.c: the scale that emotions are scored on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-scale.h"

#include <glib/gi18n-lib.h>

/* Translators: the steps of the emotion scale, from the lowest to the highest */
static const char *const standard_labels[] = {
  N_ ("Awful"), N_ ("Bad"), N_ ("Neutral"), N_ ("Good"), N_ ("Great"),
};

/**
 * JourneyScale:
 *
 * The scale of the emotion scores: its ends and the words for its steps. Part of a
 * [class@JourneyDocument].
 */
struct _JourneyScale
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_MINIMUM = 1,
  PROP_MAXIMUM,
  PROP_LABELS,
} JourneyScaleProperty;

static GParamSpec *properties[PROP_LABELS + 1];

G_DEFINE_FINAL_TYPE (JourneyScale, journey_scale, JOURNEY_TYPE_ITEM)

static void
journey_scale_class_init (JourneyScaleClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  /**
   * JourneyScale:minimum:
   *
   * The lowest score.
   */
  properties[PROP_MINIMUM] = journey_field_number ("minimum", -1000.0, 1000.0, -2.0);

  /**
   * JourneyScale:maximum:
   *
   * The highest score.
   */
  properties[PROP_MAXIMUM] = journey_field_number ("maximum", -1000.0, 1000.0, 2.0);

  /**
   * JourneyScale:labels:
   *
   * The words for the whole steps from the lowest to the highest; empty for the standard words.
   */
  properties[PROP_LABELS] = journey_field_texts ("labels");

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
  journey_item_class_set_key (item_class, NULL);
}

static void
journey_scale_init (JourneyScale *self)
{
}

/**
 * journey_scale_new:
 *
 * Returns: (transfer full): a scale with default values
 */
JourneyScale *
journey_scale_new (void)
{
  return g_object_new (JOURNEY_TYPE_SCALE, NULL);
}

/**
 * journey_scale_get_minimum:
 * @self: a scale
 *
 * Gets [property@JourneyScale:minimum].
 *
 * Returns: the number
 */
double
journey_scale_get_minimum (JourneyScale *self)
{
  g_return_val_if_fail (JOURNEY_IS_SCALE (self), JOURNEY_UNSET);

  return journey_item_get_number (JOURNEY_ITEM (self), PROP_MINIMUM);
}

/**
 * journey_scale_get_maximum:
 * @self: a scale
 *
 * Gets [property@JourneyScale:maximum].
 *
 * Returns: the number
 */
double
journey_scale_get_maximum (JourneyScale *self)
{
  g_return_val_if_fail (JOURNEY_IS_SCALE (self), JOURNEY_UNSET);

  return journey_item_get_number (JOURNEY_ITEM (self), PROP_MAXIMUM);
}

/**
 * journey_scale_get_labels:
 * @self: a scale
 *
 * Gets [property@JourneyScale:labels].
 *
 * Returns: (transfer none): the texts
 */
const char *const *
journey_scale_get_labels (JourneyScale *self)
{
  g_return_val_if_fail (JOURNEY_IS_SCALE (self), NULL);

  return journey_item_get_texts (JOURNEY_ITEM (self), PROP_LABELS);
}

/**
 * journey_scale_get_step_label:
 * @self: a scale
 * @step: a whole step, counted from 0 for the lowest score
 *
 * Gives the word for a step: that of the map, or the standard one on a scale of five steps.
 *
 * Returns: (nullable) (transfer none): the word, or %NULL where there is none
 */
const char *
journey_scale_get_step_label (JourneyScale *self, guint step)
{
  const char *const *labels;

  g_return_val_if_fail (JOURNEY_IS_SCALE (self), NULL);

  labels = journey_scale_get_labels (self);
  if (labels[0] != NULL)
    return step < g_strv_length ((char **) labels) ? labels[step] : NULL;
  if (journey_scale_get_maximum (self) - journey_scale_get_minimum (self) ==
          G_N_ELEMENTS (standard_labels) - 1 &&
      step < G_N_ELEMENTS (standard_labels))
    return _ (standard_labels[step]);

  return NULL;
}

/**
 * journey_scale_get_score_label:
 * @self: a scale
 * @score: a score
 *
 * Gives the word for the step that is nearest to a score.
 *
 * Returns: (nullable) (transfer none): the word, or %NULL where there is none or the score is not
 *   on the scale
 */
const char *
journey_scale_get_score_label (JourneyScale *self, double score)
{
  double minimum;

  g_return_val_if_fail (JOURNEY_IS_SCALE (self), NULL);

  minimum = journey_scale_get_minimum (self);
  if (!(score >= minimum && score <= journey_scale_get_maximum (self)))
    return NULL;

  return journey_scale_get_step_label (self, (guint) lround (score - minimum));
}
