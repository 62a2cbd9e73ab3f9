/* journey-icon-name.h: which icon stands for what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-field.h"
#include "journey-words.h"

G_BEGIN_DECLS

const char *journey_channel_get_icon (const char *channel);
const char *journey_moment_get_icon (JourneyMoment moment);
const char *journey_evidence_get_icon (JourneyEvidenceKind kind);
const char *journey_face_get_icon (double share);

G_END_DECLS
