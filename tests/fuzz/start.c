/* start.c: lets libFuzzer keep the inputs that GLib ends the program over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-target.h"

#include <signal.h>
#include <stdlib.h>

static void
trapped_cb (int number)
{
  abort ();
}

/* g_error () and criticals end in SIGTRAP, which libFuzzer does not look out for. */
int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  signal (SIGTRAP, trapped_cb);

  return 0;
}
