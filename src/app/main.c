/* main.c: where the program begins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <locale.h>

#include "journey-application.h"
#include "journey-config.h"

int
main (int argc, char *argv[])
{
  g_autoptr (JourneyApplication) app = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, JOURNEY_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  app = journey_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
}
