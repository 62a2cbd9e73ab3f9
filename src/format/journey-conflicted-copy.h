/* journey-conflicted-copy.h: what sync clients call a file that was changed in two places
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *journey_conflicted_copy_dup_original (const char *basename, const char *host);

G_END_DECLS
