/* journey-tool-lint.c: says what maps lack, and what in them does not agree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-tool.h"

#include <glib/gi18n-lib.h>

#include "journey-date.h"
#include "journey-lint.h"

typedef struct
{
  char **rules;
  gboolean list;
} Arguments;

static void
clear_arguments (Arguments *self)
{
  g_strfreev (self->rules);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, clear_arguments)

static gboolean
parse_arguments (Arguments *self, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "rule", 'r', 0, G_OPTION_ARG_STRING_ARRAY, &self->rules,
      N_ ("Only this rule; may be given several times"), N_ ("ID") },
    { "list", 'l', 0, G_OPTION_ARG_NONE, &self->list,
      N_ ("List the rules, one a line: id, severity, what it looks for"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("MAP…"));

  g_option_context_set_summary (
      context, _ ("Prints what maps lack, and what in them does not agree, one finding a line:\n"
                  "file: rule: severity: place: message"));
  g_option_context_set_description (
      context,
      _ ("The severity is error, warning or note. What a map lists as ignored is left out.\n\n"
         "The exit status is 0 where there are at most notes, 1 where there is an error or a\n"
         "warning or a map could not be read, and 2 after a wrong call."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return journey_tool_parse (context, argc, argv);
}

static void
print_rules (void)
{
  const JourneyLintRule *rule;
  guint i;

  for (i = 0; (rule = journey_lint_get_rule (i)) != NULL; i++)
    g_print ("%-32s %-8s %s\n", journey_lint_rule_get_id (rule),
             journey_lint_severity_get_word (journey_lint_rule_get_severity (rule)),
             journey_lint_rule_get_summary (rule));
}

static void
print_finding (const char *argument, const JourneyLintFinding *finding)
{
  JourneyLintSeverity severity = journey_lint_rule_get_severity (finding->rule);
  g_autofree char *place = journey_lint_finding_dup_place (finding);
  g_autofree char *message = journey_lint_finding_dup_message (finding);
  g_autofree char *line =
      g_strdup_printf ("%s: %s: %s: %s: %s", argument, journey_lint_rule_get_id (finding->rule),
                       journey_lint_severity_get_word (severity), place, message);
  g_autofree char *plain = journey_tool_dup_plain (line);

  g_print ("%s\n", plain);
}

static JourneyToolStatus
lint_file (const char *argument, const GDate *today, const Arguments *arguments)
{
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  JourneyToolStatus status = JOURNEY_TOOL_SUCCESS;
  guint i;

  document = journey_tool_load (argument, NULL, &error);
  if (document == NULL)
    {
      journey_tool_complain ("%s", error->message);
      return JOURNEY_TOOL_FAILURE;
    }

  findings = journey_lint_run (document, today, (const char *const *) arguments->rules);
  for (i = 0; i < findings->len; i++)
    {
      const JourneyLintFinding *finding = &g_array_index (findings, JourneyLintFinding, i);

      print_finding (argument, finding);
      if (journey_lint_rule_get_severity (finding->rule) <= JOURNEY_LINT_WARNING)
        status = JOURNEY_TOOL_FAILURE;
    }

  return status;
}

static JourneyToolStatus
check_rules (char **ids)
{
  for (; ids != NULL && *ids != NULL; ids++)
    {
      if (journey_lint_find_rule (*ids) == NULL)
        return journey_tool_refuse (_ ("There is no rule “%s”; --list shows them."), *ids);
    }

  return JOURNEY_TOOL_SUCCESS;
}

/**
 * journey_tool_lint:
 * @argc: how many arguments there are
 * @argv: the arguments, from the name of the command on
 *
 * Reads maps and prints what they lack, or lists the rules.
 *
 * Returns: the exit status
 */
JourneyToolStatus
journey_tool_lint (int argc, char **argv)
{
  g_auto (Arguments) arguments = { 0 };
  JourneyToolStatus status;
  GDate today;
  int i;

  if (!parse_arguments (&arguments, &argc, &argv))
    return JOURNEY_TOOL_USAGE;
  if (arguments.list && (argc > 1 || arguments.rules != NULL))
    return journey_tool_refuse (_ ("--list stands alone."));
  if (arguments.list)
    {
      print_rules ();
      return JOURNEY_TOOL_SUCCESS;
    }
  if (argc < 2)
    return journey_tool_refuse (_ ("Name a map."));
  status = check_rules (arguments.rules);
  if (status != JOURNEY_TOOL_SUCCESS)
    return status;

  journey_date_get_today (&today);
  for (i = 1; i < argc; i++)
    {
      if (lint_file (argv[i], &today, &arguments) != JOURNEY_TOOL_SUCCESS)
        status = JOURNEY_TOOL_FAILURE;
    }

  return status;
}
