/* journey-application.h: the program as the desktop knows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_APPLICATION (journey_application_get_type ())
G_DECLARE_FINAL_TYPE (JourneyApplication, journey_application, JOURNEY, APPLICATION, AdwApplication)

JourneyApplication *journey_application_new (void);

typedef struct _JourneyWindow JourneyWindow;

JourneyWindow *journey_application_get_empty_window (JourneyApplication *self);
void journey_application_offer_drafts (JourneyApplication *self);

G_END_DECLS
