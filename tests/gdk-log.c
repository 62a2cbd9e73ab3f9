/* gdk-log.c: a warning of GDK that is not ours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gdk-log.h"

#include <glib.h>
#include <string.h>

static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (strcmp (fields[i].key, "MESSAGE") == 0 &&
        g_str_equal (fields[i].value, "gdk_frame_timings_submitted() called on submitted frame."))
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, data);
}

/* On X11 without a compositor GDK 4.24 says of the frame of any popup that it was handed over
 * twice. Everything else goes on to where it is fatal. */
void
gdk_log_let_pass (void)
{
  static gsize done = FALSE;

  if (g_once_init_enter (&done))
    {
      g_log_set_writer_func (write_log, NULL, NULL);
      g_once_init_leave (&done, TRUE);
    }
}
