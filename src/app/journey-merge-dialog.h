/* journey-merge-dialog.h: what two people changed in different ways, and which of it counts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-document.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_MERGE_DIALOG (journey_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JourneyMergeDialog, journey_merge_dialog, JOURNEY, MERGE_DIALOG, AdwDialog)

AdwDialog *journey_merge_dialog_new (JourneyDocument *base,
                                     JourneyDocument *ours,
                                     JourneyDocument *theirs,
                                     GPtrArray *conflicts,
                                     const char *ours_name,
                                     const char *theirs_name);

JourneyDocument *journey_merge_dialog_merge (JourneyMergeDialog *self);

G_END_DECLS
