/* journey-references.h: the items that a property of an item refers to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item-list.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_REFERENCES (journey_references_get_type ())
G_DECLARE_FINAL_TYPE (JourneyReferences, journey_references, JOURNEY, REFERENCES, JourneyItemList)

GtkWidget *journey_references_new (GParamSpec *pspec);

G_END_DECLS
