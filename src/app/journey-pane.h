/* journey-pane.h: what is beside the map, at its start or its end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_PANE (journey_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (JourneyPane, journey_pane, JOURNEY, PANE, AdwBin)

struct _JourneyPaneClass
{
  AdwBinClass parent_class;
};

G_END_DECLS
