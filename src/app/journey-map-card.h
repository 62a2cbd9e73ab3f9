/* journey-map-card.h: a map that can be opened, as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_MAP_CARD (journey_map_card_get_type ())
G_DECLARE_FINAL_TYPE (JourneyMapCard, journey_map_card, JOURNEY, MAP_CARD, GtkButton)

GtkWidget *journey_map_card_new (GFile *file, const char *caption);
GtkWidget *journey_map_card_new_blank (void);

GdkPaintable *journey_map_card_get_picture (JourneyMapCard *self);

G_END_DECLS
