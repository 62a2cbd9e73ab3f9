/* journey-description.h: items and their values in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

char *journey_describe_item (gpointer item);
char *journey_describe_item_in_heading (gpointer item);
char *journey_describe_property (gpointer item, GParamSpec *pspec);
char *journey_describe_value (gpointer item, GParamSpec *pspec);
char *journey_describe_value_at_length (gpointer item, GParamSpec *pspec);
char *journey_describe_list (JourneyList *list);

G_END_DECLS
