/* journey-meter.h: how much of something there is, as dots or as a bar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_METER (journey_meter_get_type ())
G_DECLARE_FINAL_TYPE (JourneyMeter, journey_meter, JOURNEY, METER, GtkWidget)

GtkWidget *journey_meter_new_dots (int n_dots);
GtkWidget *journey_meter_new_bar (void);

void journey_meter_set_value (JourneyMeter *self, double value, const char *words);
double journey_meter_get_value (JourneyMeter *self);

G_END_DECLS
