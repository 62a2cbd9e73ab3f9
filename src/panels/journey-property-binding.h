/* journey-property-binding.h: a widget that shows and edits a stored property
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-item.h"

G_BEGIN_DECLS

/**
 * JourneyTextCheck:
 * @text: what was typed
 *
 * Returns: whether it may be stored
 */
typedef gboolean (*JourneyTextCheck) (const char *text);

#define JOURNEY_TYPE_PROPERTY_BINDING (journey_property_binding_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPropertyBinding,
                      journey_property_binding,
                      JOURNEY,
                      PROPERTY_BINDING,
                      GObject)

JourneyPropertyBinding *
journey_property_binding_new (gpointer item, const char *property, GtkWidget *widget);

JourneyPropertyBinding *
journey_property_binding_new_for_type (GType item_type, const char *property, GtkWidget *widget);

void journey_property_binding_set_items (JourneyPropertyBinding *self, GPtrArray *items);
gboolean journey_property_binding_is_mixed (JourneyPropertyBinding *self);
gboolean journey_property_binding_is_invalid (JourneyPropertyBinding *self);
void
journey_property_binding_set_range (JourneyPropertyBinding *self, double minimum, double maximum);
void journey_property_binding_set_check (JourneyPropertyBinding *self, JourneyTextCheck check);

G_END_DECLS
