/* journey-list-head.h: the rows of a long list that are made yet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_LIST_HEAD (journey_list_head_get_type ())
G_DECLARE_FINAL_TYPE (JourneyListHead, journey_list_head, JOURNEY, LIST_HEAD, GObject)

JourneyListHead *journey_list_head_new (GtkSelectionModel *all);

void journey_list_head_follow (JourneyListHead *self, GtkListView *view);
void journey_list_head_reach (JourneyListHead *self, guint position);
void journey_list_head_rewind (JourneyListHead *self);

G_END_DECLS
