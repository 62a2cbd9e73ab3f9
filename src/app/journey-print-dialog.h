/* journey-print-dialog.h: on which paper a map is printed, and what that looks like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-pages.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PRINT_DIALOG (journey_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPrintDialog, journey_print_dialog, JOURNEY, PRINT_DIALOG, AdwDialog)

JourneyPrintDialog *
journey_print_dialog_new (GSettings *settings, JourneyDocument *document, JourneyFilter *filter);

JourneyLayout *journey_print_dialog_get_layout (JourneyPrintDialog *self);
JourneyPageSetup journey_print_dialog_get_setup (JourneyPrintDialog *self);
JourneyFilter *journey_print_dialog_get_filter (JourneyPrintDialog *self, gboolean *leave_out);

G_END_DECLS
