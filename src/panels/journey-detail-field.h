/* journey-detail-field.h: how stored properties are shown as rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-item.h"

G_BEGIN_DECLS

/**
 * JourneyDetailKind:
 * @JOURNEY_DETAIL_LINE: a text of one line
 * @JOURNEY_DETAIL_TEXT: a text of several lines
 * @JOURNEY_DETAIL_WORDS: such a text in somebody's own words, which may have emoji in it
 * @JOURNEY_DETAIL_TAGS: texts with commas between them
 * @JOURNEY_DETAIL_DATE: a day
 * @JOURNEY_DETAIL_LINK: an address
 * @JOURNEY_DETAIL_CHANNEL: a channel
 * @JOURNEY_DETAIL_WORD: a word of a closed set
 * @JOURNEY_DETAIL_COUNT: a whole number, 0 where it was not given
 * @JOURNEY_DETAIL_NUMBER: a number that may be missing
 * @JOURNEY_DETAIL_FLAG: yes or no
 * @JOURNEY_DETAIL_REFERENCES: other items, which have a group of their own
 * @JOURNEY_DETAIL_ITEMS: items of its own, which have a group of their own
 * @JOURNEY_DETAIL_ELSEWHERE: nothing that a row could show; there is a dialog for it
 *
 * What kind of row a property has.
 */
typedef enum
{
  JOURNEY_DETAIL_LINE,
  JOURNEY_DETAIL_TEXT,
  JOURNEY_DETAIL_WORDS,
  JOURNEY_DETAIL_TAGS,
  JOURNEY_DETAIL_DATE,
  JOURNEY_DETAIL_LINK,
  JOURNEY_DETAIL_CHANNEL,
  JOURNEY_DETAIL_WORD,
  JOURNEY_DETAIL_COUNT,
  JOURNEY_DETAIL_NUMBER,
  JOURNEY_DETAIL_FLAG,
  JOURNEY_DETAIL_REFERENCES,
  JOURNEY_DETAIL_ITEMS,
  JOURNEY_DETAIL_ELSEWHERE,
} JourneyDetailKind;

JourneyDetailKind journey_detail_get_kind (GParamSpec *pspec);
const char *journey_detail_get_label (GParamSpec *pspec);
gboolean journey_detail_is_fact (GParamSpec *pspec);
GtkWidget *journey_detail_create_row (GParamSpec *pspec);

G_END_DECLS
