/* journey-labels.h: what the words of the file are called to a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-words.h"

G_BEGIN_DECLS

const char *journey_label_for (GType enum_type, int value);

G_END_DECLS
