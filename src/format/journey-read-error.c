/* journey-read-error.c: why a file could not be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-read-error.h"

G_DEFINE_QUARK (journey-read-error-quark, journey_read_error)
