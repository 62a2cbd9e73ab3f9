/* journey-lint-place.c: where in a map something is, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include <glib/gi18n-lib.h>

#include "journey-connection.h"
#include "journey-enums.h"
#include "journey-evidence.h"
#include "journey-labels.h"
#include "journey-lane.h"
#include "journey-metric.h"
#include "journey-opportunity.h"

/* How much of a title a message repeats. */
#define LONGEST_QUOTE 48

/* The text that an item is called by, empty where it is not given. */
const char *
journey_lint_get_title (gpointer item)
{
  if (JOURNEY_IS_TOUCHPOINT (item))
    return journey_touchpoint_get_title (item);
  if (JOURNEY_IS_STAGE (item))
    return journey_stage_get_title (item);
  if (JOURNEY_IS_PERSONA (item))
    return journey_persona_get_name (item);
  if (JOURNEY_IS_PAIN_POINT (item))
    return journey_pain_point_get_title (item);
  if (JOURNEY_IS_OPPORTUNITY (item))
    return journey_opportunity_get_title (item);
  if (JOURNEY_IS_EVIDENCE (item))
    return journey_evidence_get_text (item);
  if (JOURNEY_IS_METRIC (item))
    return journey_metric_get_title (item);
  if (JOURNEY_IS_LANE (item))
    return journey_lane_get_title (item);

  return "";
}

/* A text of the file as part of a sentence: in one line, and not all of a novel. */
char *
journey_lint_dup_quote (const char *text)
{
  g_autofree char *line = g_strdup (text);

  g_strdelimit (line, "\n\r\t", ' ');
  return g_utf8_truncate_middle (g_strstrip (line), LONGEST_QUOTE);
}

static guint
get_place (gpointer item)
{
  JourneyList *list = journey_item_get_list (item);
  guint position = 0;

  if (list != NULL)
    journey_list_find (list, item, &position);

  return position + 1;
}

/* What an item without a title is called: by its place among the others. */
static char *
dup_number (gpointer item)
{
  guint place = get_place (item);

  if (JOURNEY_IS_STAGE (item))
    return g_strdup_printf (_ ("stage %u"), place);
  if (JOURNEY_IS_TOUCHPOINT (item))
    return g_strdup_printf (_ ("touchpoint %u"), place);
  if (JOURNEY_IS_PERSONA (item))
    return g_strdup_printf (_ ("persona %u"), place);
  if (JOURNEY_IS_PAIN_POINT (item))
    return g_strdup_printf (_ ("pain point %u"), place);
  if (JOURNEY_IS_OPPORTUNITY (item))
    return g_strdup_printf (_ ("opportunity %u"), place);
  if (JOURNEY_IS_EVIDENCE (item))
    return g_strdup_printf (_ ("evidence %u"), place);
  if (JOURNEY_IS_METRIC (item))
    return g_strdup_printf (_ ("metric %u"), place);

  return g_strdup_printf (_ ("item %u"), place);
}

/* The title in quotes, or what takes its place. */
char *
journey_lint_dup_name (gpointer item)
{
  g_autofree char *quote = journey_lint_dup_quote (journey_lint_get_title (item));

  if (*quote != '\0')
    /* Translators: a title in quotes */
    return g_strdup_printf (_ ("“%s”"), quote);
  if (JOURNEY_IS_LANE (item))
    return g_strdup_printf (_ ("“%s”"), journey_label_for (JOURNEY_TYPE_LANE_KIND,
                                                           journey_lane_get_kind (item)));
  if (JOURNEY_IS_METRIC (item))
    return g_strdup_printf (_ ("“%s”"), journey_label_for (JOURNEY_TYPE_METRIC_KIND,
                                                           journey_metric_get_kind (item)));

  return dup_number (item);
}

static char *
dup_named (const char *format, gpointer item)
{
  g_autofree char *name = journey_lint_dup_name (item);
  g_autoptr (GString) place = g_string_new (format);

  g_string_replace (place, "%s", name, 1);
  return g_string_free_and_steal (g_steal_pointer (&place));
}

static char *
dup_end_name (JourneyDocument *document, const char *id)
{
  JourneyItem *item = journey_document_find (document, id);

  return item != NULL ? journey_lint_dup_name (item) : g_strdup (_ ("nowhere"));
}

static char *
dup_connection_place (JourneyConnection *connection)
{
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (connection));
  g_autofree char *from = dup_end_name (document, journey_connection_get_from (connection));
  g_autofree char *to = dup_end_name (document, journey_connection_get_to (connection));

  /* Translators: a connection between two touchpoints, each in quotes */
  return g_strdup_printf (_ ("Connection from %s to %s"), from, to);
}

static char *
dup_touchpoint_place (JourneyItem *touchpoint)
{
  g_autofree char *name = journey_lint_dup_name (touchpoint);
  g_autofree char *stage = journey_lint_dup_name (journey_item_get_parent (touchpoint));

  /* Translators: a touchpoint and its stage, each in quotes */
  return g_strdup_printf (_ ("Touchpoint %s in %s"), name, stage);
}

static char *
dup_emotion_place (JourneyEmotion *emotion)
{
  JourneyItem *touchpoint = journey_item_get_parent (JOURNEY_ITEM (emotion));
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (emotion));
  g_autofree char *persona = dup_end_name (document, journey_emotion_get_persona (emotion));
  g_autofree char *place = journey_lint_dup_name (touchpoint);

  /* Translators: a persona and a touchpoint, each in quotes */
  return g_strdup_printf (_ ("Emotion of %s at %s"), persona, place);
}

static char *
dup_item_place (gpointer item)
{
  if (JOURNEY_IS_DOCUMENT (item))
    return g_strdup (_ ("The map"));
  if (JOURNEY_IS_TOUCHPOINT (item))
    return dup_touchpoint_place (item);
  if (JOURNEY_IS_EMOTION (item))
    return dup_emotion_place (item);
  if (JOURNEY_IS_CONNECTION (item))
    return dup_connection_place (item);
  if (JOURNEY_IS_NOTE (item))
    return dup_named (_ ("Note at %s"), journey_item_get_parent (item));
  /* Translators: here and below, the title in quotes, or “stage 3” where there is none */
  if (JOURNEY_IS_STAGE (item))
    return dup_named (_ ("Stage: %s"), item);
  if (JOURNEY_IS_PERSONA (item))
    return dup_named (_ ("Persona: %s"), item);
  if (JOURNEY_IS_PAIN_POINT (item))
    return dup_named (_ ("Pain point: %s"), item);
  if (JOURNEY_IS_OPPORTUNITY (item))
    return dup_named (_ ("Opportunity: %s"), item);
  if (JOURNEY_IS_EVIDENCE (item))
    return dup_named (_ ("Evidence: %s"), item);
  if (JOURNEY_IS_METRIC (item))
    return dup_named (_ ("Metric: %s"), item);

  return dup_named (_ ("Lane: %s"), item);
}

/**
 * journey_lint_finding_dup_place:
 * @finding: a finding
 *
 * Returns: (transfer full): where it is, in words: “Touchpoint “Cart” in “Purchase””
 */
char *
journey_lint_finding_dup_place (const JourneyLintFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);

  return dup_item_place (finding->item);
}
