/* journey-toast.h: says in passing what happened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *journey_toast_new (const char *text);

G_END_DECLS
