/* journey-drafts-dialog.h: maps that were not saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-application.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DRAFTS_DIALOG (journey_drafts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JourneyDraftsDialog, journey_drafts_dialog, JOURNEY, DRAFTS_DIALOG, AdwDialog)

AdwDialog *journey_drafts_dialog_new (JourneyApplication *app, GPtrArray *drafts);

G_END_DECLS
