/* gdk-log.h: a warning of GDK that is not ours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

void gdk_log_let_pass (void);
