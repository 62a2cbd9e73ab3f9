/* saver.c: saves a map, to be disturbed at it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "journey-file.h"
#include "journey-stage.h"

/* A map whose stages have @title, so that a mixture of two versions would be seen. */
static JourneyDocument *
make_map (const char *title, int n_stages)
{
  JourneyDocument *document = journey_document_new ();

  g_object_set (document, "title", title, NULL);
  for (int i = 0; i < n_stages; i++)
    {
      g_autofree char *id = g_strdup_printf ("stage%03d", i);
      g_autoptr (JourneyStage) stage =
          g_object_new (JOURNEY_TYPE_STAGE, "id", id, "title", title, NULL);

      journey_list_append (journey_document_get_stages (document), stage);
    }

  return document;
}

/* saver PATH STAGES TIMES TITLE…: saves a map of each title in turn, so many times in all; for ever
 * where that is 0. A line is printed before each. */
int
main (int argc, char **argv)
{
  int n_stages, n_times;

  g_assert_cmpint (argc, >=, 5);
  n_stages = atoi (argv[2]);
  n_times = atoi (argv[3]);

  for (int i = 0; n_times == 0 || i < n_times; i++)
    {
      g_autoptr (JourneyDocument) document = make_map (argv[4 + i % (argc - 4)], n_stages);
      g_autoptr (GError) error = NULL;

      g_print ("saving\n");
      if (!journey_file_save (document, argv[1], &error))
        {
          g_printerr ("%s\n", error->message);
          return EXIT_FAILURE;
        }
    }

  return EXIT_SUCCESS;
}
