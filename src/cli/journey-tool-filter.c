/* journey-tool-filter.c: what of a map is picked, as arguments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-tool.h"

#include <glib/gi18n-lib.h>

#include "journey-channel.h"
#include "journey-enums.h"

static const char *const criteria[JOURNEY_CRITERION_N_CRITERIA] = {
  [JOURNEY_CRITERION_CHANNEL] = "channel",
  [JOURNEY_CRITERION_OWNER] = "owner",
  [JOURNEY_CRITERION_CONFIDENCE] = "confidence",
  [JOURNEY_CRITERION_MOMENT] = "moment",
};

static GType
get_words (JourneyCriterion criterion)
{
  return criterion == JOURNEY_CRITERION_MOMENT ? JOURNEY_TYPE_MOMENT : JOURNEY_TYPE_CONFIDENCE;
}

static gboolean
is_value (JourneyCriterion criterion, const char *value)
{
  switch (criterion)
    {
    case JOURNEY_CRITERION_OWNER:
      return TRUE;

    case JOURNEY_CRITERION_CHANNEL:
      return journey_channel_is_valid (value);

    case JOURNEY_CRITERION_CONFIDENCE:
    case JOURNEY_CRITERION_MOMENT:
    case JOURNEY_CRITERION_N_CRITERIA:
    default:
      return journey_word_is_known (get_words (criterion), value);
    }
}

static char *
list_values (JourneyCriterion criterion)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint n, i;

  if (criterion == JOURNEY_CRITERION_CHANNEL)
    {
      const JourneyChannel *channels = journey_channel_get_known (&n);

      for (i = 0; i < n; i++)
        g_ptr_array_add (words, (gpointer) channels[i].word);
      g_ptr_array_add (words, (gpointer) "custom:…");
    }
  else
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (get_words (criterion));

      for (i = 0; i < klass->n_values; i++)
        g_ptr_array_add (words, (gpointer) klass->values[i].value_nick);
    }
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

static JourneyToolStatus
pick (JourneyFilter *filter, JourneyCriterion criterion, const char *value)
{
  g_autofree char *known = NULL;

  if (is_value (criterion, value))
    {
      journey_filter_set_value (filter, criterion, value, TRUE);
      return JOURNEY_TOOL_SUCCESS;
    }

  known = list_values (criterion);
  return journey_tool_refuse (_ ("“%s” is no %s. Use one of: %s."), value, criteria[criterion],
                              known);
}

/**
 * journey_tool_fill_filter:
 * @filter: a filter
 * @only: (nullable) (array zero-terminated=1): arguments like `channel=store`
 *
 * Picks what the arguments name. Values of the same kind add up, those of different kinds narrow
 * each other down.
 *
 * Returns: the exit status: not success for an argument that makes no sense, which has been said
 */
JourneyToolStatus
journey_tool_fill_filter (JourneyFilter *filter, char **only)
{
  guint i, criterion;

  for (i = 0; only != NULL && only[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (only[i], "=", 2);
      JourneyToolStatus status;

      for (criterion = 0; criterion < G_N_ELEMENTS (criteria); criterion++)
        {
          if (g_strv_length (parts) == 2 && g_str_equal (parts[0], criteria[criterion]))
            break;
        }
      if (criterion == G_N_ELEMENTS (criteria))
        return journey_tool_refuse (
            _ ("“%s” picks nothing. Use channel=…, owner=…, confidence=… or moment=…."), only[i]);

      status = pick (filter, criterion, parts[1]);
      if (status != JOURNEY_TOOL_SUCCESS)
        return status;
    }

  return JOURNEY_TOOL_SUCCESS;
}
