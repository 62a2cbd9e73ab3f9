/* journey-save-changes-dialog.h: what becomes of changes when windows close
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-window.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SAVE_CHANGES_DIALOG (journey_save_changes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JourneySaveChangesDialog,
                      journey_save_changes_dialog,
                      JOURNEY,
                      SAVE_CHANGES_DIALOG,
                      AdwAlertDialog)

AdwDialog *journey_save_changes_dialog_new (GPtrArray *windows);

gboolean journey_save_changes_dialog_get_save (JourneySaveChangesDialog *self, guint position);
void journey_save_changes_dialog_set_save (JourneySaveChangesDialog *self,
                                           guint position,
                                           gboolean save);

G_END_DECLS
