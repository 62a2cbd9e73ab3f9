/* journey-tool-check.c: looks for faults in files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-tool.h"

#include <glib/gi18n-lib.h>

#include "journey-finding.h"

static void
print_finding (const char *argument, const JourneyFinding *finding)
{
  g_autofree char *line = g_strdup_printf ("%s:%u:%u: %s: %s", argument, finding->line,
                                           finding->column, finding->path, finding->message);
  g_autofree char *plain = journey_tool_dup_plain (line);

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
      return JOURNEY_TOOL_FAILURE;
    }

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
