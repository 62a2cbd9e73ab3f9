/* journey-lint-touchpoints.c: what touchpoints lack
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include <glib/gi18n-lib.h>

#include "journey-enums.h"
#include "journey-labels.h"
#include "journey-lane.h"

#define MOST_MOMENTS     3
#define SHORTEST_SILENCE 3

void
journey_lint_check_touchpoint_without_channel (JourneyLint *lint)
{
  GPtrArray *touchpoints = lint->feelings->touchpoints;
  guint i;

  for (i = 0; i < touchpoints->len; i++)
    {
      const char *channel = journey_touchpoint_get_channel (touchpoints->pdata[i]);

      if (*channel == '\0' || g_str_equal (channel, "none"))
        journey_lint_add (lint, touchpoints->pdata[i], NULL, 0);
    }
}

void
journey_lint_check_moment_without_owner (JourneyLint *lint)
{
  GPtrArray *touchpoints = lint->feelings->touchpoints;
  guint i;

  for (i = 0; i < touchpoints->len; i++)
    {
      JourneyTouchpoint *touchpoint = touchpoints->pdata[i];

      if (journey_touchpoint_get_moment (touchpoint) == JOURNEY_MOMENT_TRUTH &&
          *journey_touchpoint_get_owner (touchpoint) == '\0')
        journey_lint_add (lint, touchpoint, NULL, 0);
    }
}

void
journey_lint_check_too_many_moments (JourneyLint *lint)
{
  GPtrArray *touchpoints = lint->feelings->touchpoints;
  guint n_moments = 0;
  guint i;

  for (i = 0; i < touchpoints->len; i++)
    n_moments += journey_touchpoint_get_moment (touchpoints->pdata[i]) == JOURNEY_MOMENT_TRUTH;
  if (n_moments > MOST_MOMENTS)
    journey_lint_add (lint, lint->document, NULL, n_moments);
}

char *
journey_lint_say_too_many_moments (const JourneyLintFinding *finding)
{
  guint n_moments = (guint) finding->number;

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "The map has %u moment of truth; with more than %d none stands out",
                   "The map has %u moments of truth; with more than %d none stands out", n_moments),
      n_moments, MOST_MOMENTS);
}

/* Evidence for a pain point that is pinned there counts as well, and a metric that is read there.
 */
static gboolean
is_supported (JourneyLint *lint, JourneyTouchpoint *touchpoint)
{
  GPtrArray *pain_points = g_hash_table_lookup (lint->pain_points, touchpoint);
  guint i;

  if (g_hash_table_contains (lint->supported, touchpoint) ||
      g_hash_table_contains (lint->supported, journey_item_get_parent (JOURNEY_ITEM (touchpoint))))
    return TRUE;

  for (i = 0; pain_points != NULL && i < pain_points->len; i++)
    {
      if (g_hash_table_contains (lint->supported, pain_points->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

void
journey_lint_check_validated_without_evidence (JourneyLint *lint)
{
  GPtrArray *touchpoints = lint->feelings->touchpoints;
  guint i;

  for (i = 0; i < touchpoints->len; i++)
    {
      if (journey_touchpoint_get_confidence (touchpoints->pdata[i]) ==
              JOURNEY_CONFIDENCE_VALIDATED &&
          !is_supported (lint, touchpoints->pdata[i]))
        journey_lint_add (lint, touchpoints->pdata[i], NULL, 0);
    }
}

void
journey_lint_check_backstage_without_frontstage (JourneyLint *lint)
{
  GPtrArray *touchpoints = lint->feelings->touchpoints;
  guint i;

  for (i = 0; i < touchpoints->len; i++)
    {
      JourneyTouchpoint *touchpoint = touchpoints->pdata[i];

      if (*journey_touchpoint_get_backstage (touchpoint) != '\0' &&
          *journey_touchpoint_get_doing (touchpoint) == '\0')
        journey_lint_add (lint, touchpoint, NULL, 0);
    }
}

/* What a touchpoint says in a lane of the map. */
static const char *
get_cell (JourneyTouchpoint *touchpoint, JourneyLaneKind kind, JourneyLane *lane)
{
  JourneyNote *note;

  switch (kind)
    {
    case JOURNEY_LANE_KIND_DOING:
      return journey_touchpoint_get_doing (touchpoint);
    case JOURNEY_LANE_KIND_THINKING:
      return journey_touchpoint_get_thinking (touchpoint);
    case JOURNEY_LANE_KIND_BACKSTAGE:
      return journey_touchpoint_get_backstage (touchpoint);
    default:
      note = journey_touchpoint_find_note (touchpoint, journey_item_get_id (JOURNEY_ITEM (lane)));
      return note != NULL ? journey_note_get_text (note) : "";
    }
}

static gboolean
is_mostly_filled (JourneyLint *lint, JourneyLaneKind kind, JourneyLane *lane)
{
  GPtrArray *touchpoints = lint->feelings->touchpoints;
  guint n_filled = 0;
  guint i;

  for (i = 0; i < touchpoints->len; i++)
    n_filled += *get_cell (touchpoints->pdata[i], kind, lane) != '\0';

  return n_filled * 2 >= touchpoints->len;
}

/* Stretches of empty cells with filled ones on both sides. At the ends of a journey a lane may be
 * silent, and one that is empty more often than filled is meant to be. */
static void
find_silence (JourneyLint *lint, JourneyLaneKind kind, JourneyLane *lane)
{
  GPtrArray *touchpoints = lint->feelings->touchpoints;
  gboolean has_spoken = FALSE;
  guint n_empty = 0;
  guint i;

  if (!is_mostly_filled (lint, kind, lane))
    return;

  for (i = 0; i < touchpoints->len; i++)
    {
      if (*get_cell (touchpoints->pdata[i], kind, lane) == '\0')
        {
          n_empty++;
          continue;
        }
      if (has_spoken && n_empty >= SHORTEST_SILENCE)
        journey_lint_add_word (lint, touchpoints->pdata[i - n_empty], lane, n_empty, kind);
      has_spoken = TRUE;
      n_empty = 0;
    }
}

static gboolean
has_cells (JourneyLaneKind kind)
{
  return kind == JOURNEY_LANE_KIND_DOING || kind == JOURNEY_LANE_KIND_THINKING ||
         kind == JOURNEY_LANE_KIND_BACKSTAGE || kind == JOURNEY_LANE_KIND_TEXT;
}

void
journey_lint_check_silent_stretch (JourneyLint *lint)
{
  JourneyList *lanes = journey_document_get_lanes (lint->document);
  const JourneyLaneKind *standard;
  guint n_standard, i;

  for (i = 0; i < journey_list_get_length (lanes); i++)
    {
      JourneyLane *lane = journey_list_get (lanes, i);

      if (journey_lane_get_visible (lane) && has_cells (journey_lane_get_kind (lane)))
        find_silence (lint, journey_lane_get_kind (lane), lane);
    }
  if (i > 0)
    return;

  standard = journey_lane_get_standard (&n_standard);
  for (i = 0; i < n_standard; i++)
    {
      if (has_cells (standard[i]) && standard[i] != JOURNEY_LANE_KIND_TEXT)
        find_silence (lint, standard[i], NULL);
    }
}

char *
journey_lint_say_silent_stretch (const JourneyLintFinding *finding)
{
  guint n_empty = (guint) finding->number;
  g_autofree char *lane = NULL;

  if (finding->other != NULL)
    lane = journey_lint_dup_name (finding->other);
  else
    lane = g_strdup_printf (_ ("“%s”"), journey_label_for (JOURNEY_TYPE_LANE_KIND, finding->word));

  return g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE, "From here the lane %s is empty for %u touchpoint, between filled ones",
          "From here the lane %s is empty for %u touchpoints, between filled ones", n_empty),
      lane, n_empty);
}
