/* journey-box-accessible.h: one box of the map, for assistive technologies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-canvas-private.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_BOX_ACCESSIBLE (journey_box_accessible_get_type ())
G_DECLARE_FINAL_TYPE (JourneyBoxAccessible,
                      journey_box_accessible,
                      JOURNEY,
                      BOX_ACCESSIBLE,
                      GObject)

JourneyBoxAccessible *journey_box_accessible_new (JourneyCanvas *canvas, const JourneyBox *box);
const JourneyBoxKey *journey_box_accessible_get_key (JourneyBoxAccessible *self);
int journey_box_accessible_get_box (JourneyBoxAccessible *self);
void journey_box_accessible_place (JourneyBoxAccessible *self, guint box, guint position);
void journey_box_accessible_refresh (JourneyBoxAccessible *self);
void journey_box_accessible_select (JourneyBoxAccessible *self);
void journey_box_accessible_leave (JourneyBoxAccessible *self);

G_END_DECLS
