/* journey-trait-list.h: the traits of a persona
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-persona.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_TRAIT_LIST (journey_trait_list_get_type ())
G_DECLARE_FINAL_TYPE (JourneyTraitList,
                      journey_trait_list,
                      JOURNEY,
                      TRAIT_LIST,
                      AdwPreferencesGroup)

GtkWidget *journey_trait_list_new (JourneyPersona *persona);

G_END_DECLS
