/* journey-edit-scale.c: another scale for the emotions of a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit-private.h"

#include <glib/gi18n-lib.h>

#include "journey-item-copy.h"

typedef struct
{
  double old_minimum;
  double old_maximum;
  double minimum;
  double maximum;
} JourneyScaleChange;

static double
convert (const JourneyScaleChange *change, double score)
{
  double span = change->old_maximum - change->old_minimum;

  if (!journey_is_set (score))
    return score;
  if (span == 0)
    return (change->minimum + change->maximum) / 2;

  return change->minimum +
         (score - change->old_minimum) * (change->maximum - change->minimum) / span;
}

static void
convert_property (const JourneyScaleChange *change, JourneyItem *item, const char *property)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (item), property);
  GParamSpecDouble *limits = G_PARAM_SPEC_DOUBLE (pspec);
  double score = convert (change, g_value_get_double (journey_item_peek_value (item, pspec)));

  if (journey_is_set (score))
    g_object_set (item, property, CLAMP (score, limits->minimum, limits->maximum), NULL);
}

static void
convert_cb (JourneyItem *item, gpointer user_data)
{
  if (!JOURNEY_IS_EMOTION (item))
    return;

  convert_property (user_data, item, "score");
  convert_property (user_data, item, "expected");
}

/**
 * journey_edit_convert_scores:
 * @item: (type JourneyItem): an item in no document, in one without a journal, or in an open
 *   transaction
 * @from: the scale that its scores are on
 * @to: the scale that they shall be on
 *
 * Converts the scores of all emotions below @item as [func@journey_edit_convert_scale] does.
 */
void
journey_edit_convert_scores (gpointer item, JourneyScale *from, JourneyScale *to)
{
  JourneyScaleChange change = {
    journey_scale_get_minimum (from),
    journey_scale_get_maximum (from),
    journey_scale_get_minimum (to),
    journey_scale_get_maximum (to),
  };

  if (change.minimum != change.old_minimum || change.maximum != change.old_maximum)
    journey_item_foreach (item, convert_cb, &change);
}

/**
 * journey_edit_convert_scale:
 * @document: a document
 * @minimum: the lowest score from now on, at least -1000
 * @maximum: the highest score from now on, above @minimum and at most 1000
 * @labels: (nullable): the words for the whole steps from lowest to highest; none, or %NULL, for
 *   the standard words
 *
 * Gives the map another scale and converts all its scores and expected scores, so that the lines
 * keep their shape:
 *
 * new score = @minimum + (old score − old minimum) × (@maximum − @minimum) ÷ (old maximum − old
 * minimum)
 *
 * A score outside the old scale will be outside the new one by as much. Where the old scale had no
 * extent, all scores go to the middle.
 *
 * Returns: whether the ends are a scale; if not, nothing is done
 */
gboolean
journey_edit_convert_scale (JourneyDocument *document,
                            double minimum,
                            double maximum,
                            const char *const *labels)
{
  JourneyScale *scale;
  g_autoptr (JourneyScale) before = NULL;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), FALSE);

  if (!(minimum >= -1000 && maximum <= 1000 && minimum < maximum))
    return FALSE;

  scale = journey_document_get_scale (document);
  before = journey_item_copy (scale, NULL);
  journey_edit_begin (document, _ ("Change Scale"));
  g_object_set (scale, "minimum", minimum, "maximum", maximum, "labels", labels, NULL);
  journey_edit_convert_scores (document, before, scale);
  journey_edit_commit (document);

  return TRUE;
}
