/* journey-tool-check.c: looks for faults in files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-tool.h"

#include <glib/gi18n-lib.h>

#include "journey-conflicted-copy.h"
#include "journey-file.h"
#include "journey-finding.h"
#include "journey-mixture.h"

static void
print_finding (const char *argument, const JourneyFinding *finding)
{
  g_autofree char *line = g_strdup_printf ("%s:%u:%u: %s: %s", argument, finding->line,
                                           finding->column, finding->path, finding->message);
  g_autofree char *plain = journey_tool_dup_plain (line);

  g_print ("%s\n", plain);
}

/* What a shell takes for that one word; a plain name stays plain. */
static char *
dup_word (const char *argument)
{
  g_auto (GStrv) words = NULL;

  if (g_shell_parse_argv (argument, NULL, &words, NULL) && words[1] == NULL &&
      g_str_equal (words[0], argument))
    return g_strdup (argument);

  return g_shell_quote (argument);
}

/* What can be done about conflict markers, or why nothing can. */
static void
explain_mixture (const char *argument)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autoptr (GBytes) bytes = journey_file_read (file, NULL, NULL);
  JourneyDocument *versions[3] = { NULL };
  g_autoptr (JourneyMixture) mixture = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *word = dup_word (argument);

  if (bytes != NULL)
    mixture = journey_mixture_new (bytes, argument, &error);
  if (mixture != NULL &&
      journey_mixture_read (mixture, argument, &versions[0], &versions[1], &versions[2], &error))
    /* Translators: a file, the name of the program, and the file again */
    journey_tool_complain (_ ("%s: to merge the two versions: %s merge %s -o FILE"), argument,
                           "journey-tool", word);
  else if (error != NULL)
    journey_tool_complain ("%s", error->message);
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    g_clear_object (&versions[i]);
}

/* The copy that a sync client leaves is a map like any other, but it has an original beside it. */
static void
note_conflicted_copy (const char *argument)
{
  g_autofree char *basename = g_path_get_basename (argument);
  g_autofree char *folder = g_path_get_dirname (argument);
  g_autofree char *original = journey_conflicted_copy_dup_original (basename, g_get_host_name ());
  g_autofree char *path = original != NULL ? g_build_filename (folder, original, NULL) : NULL;
  g_autofree char *line = NULL;
  g_autofree char *plain = NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return;

  /* Translators: a file, another one, and the name of the program */
  line = g_strdup_printf (_ ("%s: this is a conflicted copy of “%s”, which a sync client made; "
                             "“%s merge” brings both together"),
                          argument, original, "journey-tool");
  plain = journey_tool_dup_plain (line);
  g_print ("%s\n", plain);
}

static JourneyToolStatus
check_file (const char *argument)
{
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  JourneyToolStatus status = JOURNEY_TOOL_SUCCESS;
  guint i;

  document = journey_tool_load (argument, &findings, &error);
  if (document == NULL)
    {
      journey_tool_complain ("%s", error->message);
      if (g_error_matches (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_CONFLICT))
        explain_mixture (argument);
      return JOURNEY_TOOL_FAILURE;
    }

  note_conflicted_copy (argument);
  for (i = 0; i < findings->len; i++)
    {
      const JourneyFinding *finding = g_ptr_array_index (findings, i);

      print_finding (argument, finding);
      if (finding->severity > JOURNEY_FINDING_NOTICE)
        status = JOURNEY_TOOL_FAILURE;
    }

  return status;
}

/**
 * journey_tool_check:
 * @argc: how many arguments there are
 * @argv: the arguments, from the name of the command on
 *
 * Reads files and prints what is odd in them, one finding a line, as compilers do.
 *
 * Returns: the exit status
 */
JourneyToolStatus
journey_tool_check (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("MAP…"));
  JourneyToolStatus status = JOURNEY_TOOL_SUCCESS;
  int i;

  g_option_context_set_summary (
      context,
      _ ("Prints what is odd in maps, one finding a line:\nfile:line:column: member: message"));
  if (!journey_tool_parse (context, &argc, &argv))
    return JOURNEY_TOOL_USAGE;
  if (argc < 2)
    return journey_tool_refuse (_ ("Name a map."));

  for (i = 1; i < argc; i++)
    {
      if (check_file (argv[i]) != JOURNEY_TOOL_SUCCESS)
        status = JOURNEY_TOOL_FAILURE;
    }

  return status;
}
