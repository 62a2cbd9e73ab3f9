/* journey-panel.h: what is beside a map, and follows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-filter.h"
#include "journey-map-watch.h"
#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PANEL (journey_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (JourneyPanel, journey_panel, JOURNEY, PANEL, AdwBin)

/**
 * JourneyPanelClass:
 * @document_changed: the map is another, or there is none
 * @map_changed: the map is another, or something in it is; as [signal@MapWatch::changed] says
 * @selected: something else is selected
 * @filter_changed: what of the map is looked at is something else
 *
 * What a panel is told; each may be %NULL. All but @selected are told once when the panel is made.
 */
struct _JourneyPanelClass
{
  AdwBinClass parent_class;

  void (*document_changed) (JourneyPanel *self);
  void (*map_changed) (JourneyPanel *self);
  void (*selected) (JourneyPanel *self);
  void (*filter_changed) (JourneyPanel *self);
};

JourneySelection *journey_panel_get_selection (JourneyPanel *self);
void journey_panel_set_selection (JourneyPanel *self, JourneySelection *selection);
JourneyFilter *journey_panel_get_filter (JourneyPanel *self);
void journey_panel_set_filter (JourneyPanel *self, JourneyFilter *filter);
JourneyMapWatch *journey_panel_get_watch (JourneyPanel *self);
JourneyDocument *journey_panel_get_document (JourneyPanel *self);
gboolean journey_panel_is_editable (JourneyPanel *self);

G_END_DECLS
