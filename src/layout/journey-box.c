/* journey-box.c: the boxes that a map is measured into
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-box.h"

static const struct
{
  const char *name;
  gboolean content;
} kinds[] = {
  [JOURNEY_BOX_HEADER] = { "header", TRUE },
  [JOURNEY_BOX_PERSONA] = { "persona", TRUE },
  [JOURNEY_BOX_PHASE] = { "phase", FALSE },
  [JOURNEY_BOX_STAGE] = { "stage", TRUE },
  [JOURNEY_BOX_LANE] = { "lane", FALSE },
  [JOURNEY_BOX_LANE_NAME] = { "lane-name", TRUE },
  [JOURNEY_BOX_DIVIDER] = { "divider", FALSE },
  [JOURNEY_BOX_SCALE] = { "scale", FALSE },
  [JOURNEY_BOX_MOMENT] = { "moment", FALSE },
  [JOURNEY_BOX_CONNECTION] = { "connection", TRUE },
  [JOURNEY_BOX_TOUCHPOINT] = { "touchpoint", TRUE },
  [JOURNEY_BOX_DOING] = { "doing", TRUE },
  [JOURNEY_BOX_THINKING] = { "thinking", TRUE },
  [JOURNEY_BOX_BACKSTAGE] = { "backstage", TRUE },
  [JOURNEY_BOX_NOTE] = { "note", TRUE },
  [JOURNEY_BOX_EMOTION_LINE] = { "emotion-line", FALSE },
  [JOURNEY_BOX_EMOTION] = { "emotion", TRUE },
  [JOURNEY_BOX_PAIN_POINT] = { "pain-point", TRUE },
  [JOURNEY_BOX_OPPORTUNITY] = { "opportunity", TRUE },
  [JOURNEY_BOX_EVIDENCE] = { "evidence", TRUE },
  [JOURNEY_BOX_METRIC] = { "metric", TRUE },
  [JOURNEY_BOX_EMPTY] = { "empty", FALSE },
  [JOURNEY_BOX_LEGEND] = { "legend", FALSE },
  [JOURNEY_BOX_REVIEW] = { "review", FALSE },
  [JOURNEY_BOX_HINT] = { "hint", FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == JOURNEY_BOX_N_KINDS);

/**
 * journey_box_kind_get_name:
 * @kind: a kind of box
 *
 * Returns: a name for files and tests, not translated
 */
const char *
journey_box_kind_get_name (JourneyBoxKind kind)
{
  g_return_val_if_fail (kind < JOURNEY_BOX_N_KINDS, "");

  return kinds[kind].name;
}

/**
 * journey_box_kind_is_content:
 * @kind: a kind of box
 *
 * Returns: whether such a box shows an item that can be pointed at and read out, and is more than
 *   decoration
 */
gboolean
journey_box_kind_is_content (JourneyBoxKind kind)
{
  g_return_val_if_fail (kind < JOURNEY_BOX_N_KINDS, FALSE);

  return kinds[kind].content;
}

/**
 * journey_box_kind_can_focus:
 * @kind: a kind of box
 *
 * Returns: whether the keyboard goes there: to content, and to where content can be added
 */
gboolean
journey_box_kind_can_focus (JourneyBoxKind kind)
{
  return kind == JOURNEY_BOX_EMPTY || kind == JOURNEY_BOX_HINT ||
         journey_box_kind_is_content (kind);
}
