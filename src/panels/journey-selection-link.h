/* journey-selection-link.h: keeps what is selected in a list and on the map the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "journey-selection.h"

G_BEGIN_DECLS

/**
 * JourneySelectionLinkFunc:
 * @object: (type GObject): what a model has
 *
 * Returns: (transfer none) (type JourneyItem): the item of the map that it stands for
 */
typedef gpointer (*JourneySelectionLinkFunc) (gpointer object);

#define JOURNEY_TYPE_SELECTION_LINK (journey_selection_link_get_type ())
G_DECLARE_FINAL_TYPE (JourneySelectionLink,
                      journey_selection_link,
                      JOURNEY,
                      SELECTION_LINK,
                      GObject)

JourneySelectionLink *journey_selection_link_new (GtkListView *view,
                                                  GListModel *model,
                                                  JourneySelectionLinkFunc get_item);

void journey_selection_link_set_selection (JourneySelectionLink *self, JourneySelection *selection);
void journey_selection_link_refresh (JourneySelectionLink *self);
void journey_selection_link_rewind (JourneySelectionLink *self);
guint journey_selection_link_find (JourneySelectionLink *self, gpointer item);

G_END_DECLS
