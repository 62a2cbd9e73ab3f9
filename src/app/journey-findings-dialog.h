/* journey-findings-dialog.h: what is odd in a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_FINDINGS_DIALOG (journey_findings_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JourneyFindingsDialog,
                      journey_findings_dialog,
                      JOURNEY,
                      FINDINGS_DIALOG,
                      AdwDialog)

AdwDialog *journey_findings_dialog_new (GPtrArray *findings);

G_END_DECLS
