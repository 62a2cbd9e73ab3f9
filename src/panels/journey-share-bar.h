/* journey-share-bar.h: parts of a whole, as a bar with a legend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * JOURNEY_SHARE_BAR_MAX_PARTS:
 *
 * More parts than these nobody tells apart.
 */
#define JOURNEY_SHARE_BAR_MAX_PARTS 4

#define JOURNEY_TYPE_SHARE_BAR (journey_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (JourneyShareBar, journey_share_bar, JOURNEY, SHARE_BAR, GtkWidget)

GtkWidget *journey_share_bar_new (const char *label, const char *const *names, guint n_parts);

void journey_share_bar_set_counts (JourneyShareBar *self, const guint *counts);

G_END_DECLS
