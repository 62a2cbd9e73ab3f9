/* journey-connection.h: a way from one touchpoint to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CONNECTION (journey_connection_get_type ())
G_DECLARE_FINAL_TYPE (JourneyConnection, journey_connection, JOURNEY, CONNECTION, JourneyItem)

JourneyConnection *journey_connection_new (void);

const char *journey_connection_get_from (JourneyConnection *self);
const char *journey_connection_get_to (JourneyConnection *self);
const char *journey_connection_get_label (JourneyConnection *self);

G_END_DECLS
