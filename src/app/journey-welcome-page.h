/* journey-welcome-page.h: what a window shows before it shows a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_WELCOME_PAGE (journey_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (JourneyWelcomePage, journey_welcome_page, JOURNEY, WELCOME_PAGE, AdwBin)

G_END_DECLS
