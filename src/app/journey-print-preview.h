/* journey-print-preview.h: pages before they are printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "journey-pages.h"

G_BEGIN_DECLS

/**
 * JOURNEY_PRINT_PREVIEW_ALL:
 *
 * Stands for all pages, in the place of one.
 */
#define JOURNEY_PRINT_PREVIEW_ALL (-1)

#define JOURNEY_TYPE_PRINT_PREVIEW (journey_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (JourneyPrintPreview, journey_print_preview, JOURNEY, PRINT_PREVIEW, GtkWidget)

void journey_print_preview_set_map (JourneyPrintPreview *self,
                                    JourneyLayout *layout,
                                    const JourneyPages *pages);
int journey_print_preview_get_page (JourneyPrintPreview *self);
void journey_print_preview_set_page (JourneyPrintPreview *self, int page);

G_END_DECLS
