/* journey-details-sections.h: which things belong to which items
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray *journey_details_create_sections (GType item_type);

G_END_DECLS
