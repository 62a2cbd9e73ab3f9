/* journey-tool.c: maps from the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-tool.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "journey-config.h"
#include "journey-file.h"

#define PROGRAM "journey-tool"

typedef struct
{
  const char *name;
  const char *summary;
  JourneyToolStatus (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "export", N_ ("Draw a map as PNG, SVG or PDF"), journey_tool_export },
  { "info", N_ ("Show what is in a map"), journey_tool_info },
  { "check", N_ ("Look for faults in files"), journey_tool_check },
  { "lint", N_ ("Say what a map lacks"), journey_tool_lint },
  { "diff", N_ ("Say what was changed between two maps"), journey_tool_diff },
  { "merge", N_ ("Bring together what two people changed"), journey_tool_merge },
};

/**
 * journey_tool_complain:
 * @format: as for printf
 * @...: its arguments
 *
 * Writes a line to standard error.
 */
void
journey_tool_complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *plain = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  plain = journey_tool_dup_plain (message);
  g_printerr ("%s\n", plain);
}

/**
 * journey_tool_refuse:
 * @format: as for printf
 * @...: its arguments
 *
 * Says what is wrong with a call, and where it is explained.
 *
 * Returns: %JOURNEY_TOOL_USAGE
 */
JourneyToolStatus
journey_tool_refuse (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  journey_tool_complain ("%s: %s", g_get_prgname (), message);
  journey_tool_complain (_ ("“%s --help” says more."), g_get_prgname ());
  return JOURNEY_TOOL_USAGE;
}

/**
 * journey_tool_dup_plain:
 * @text: a text, perhaps out of a file
 *
 * A title must not be able to send commands to the terminal.
 *
 * Returns: (transfer full): @text in one line and without control characters
 */
char *
journey_tool_dup_plain (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *c;

  for (c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      g_string_append_unichar (plain, g_unichar_iscntrl (character) ? ' ' : character);
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/**
 * journey_tool_load:
 * @argument: a path, as it was given
 * @findings: (out) (optional) (element-type JourneyFinding): what is odd in the file
 * @error: return location
 *
 * Reads a map. Errors name the file as @argument does, so that editors find it.
 *
 * Returns: (nullable) (transfer full): the map
 */
JourneyDocument *
journey_tool_load (const char *argument, GPtrArray **findings, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autofree char *folder = g_strndup (argument, strlen (argument));
  char *slash = strrchr (folder, G_DIR_SEPARATOR);
  JourneyDocument *document;

  document = journey_file_load (file, findings, error);
  if (document == NULL && slash != NULL && slash[1] != '\0')
    {
      slash[1] = '\0';
      g_prefix_error_literal (error, folder);
    }

  return document;
}

/**
 * journey_tool_keep:
 * @document: (transfer full): a map that the command has read
 *
 * Keeps a map to the end of the process. To take a large one apart needs a tenth of the time of a
 * whole command, and the system does it at once.
 */
void
journey_tool_keep (JourneyDocument *document)
{
  static GPtrArray *kept;

  if (kept == NULL)
    kept = g_ptr_array_new ();
  g_ptr_array_add (kept, document);
}

/* GLib leaves the two dashes in place where a name with a dash follows. */
static void
remove_two_dashes (int *argc, char **argv)
{
  int i, j;

  for (i = 1; i < *argc; i++)
    {
      if (!g_str_equal (argv[i], "--"))
        continue;
      for (j = i; j < *argc; j++)
        argv[j] = argv[j + 1];
      (*argc)--;
      return;
    }
}

/**
 * journey_tool_parse:
 * @context: the options of a command
 * @argc: (inout): how many arguments there are
 * @argv: (inout): the arguments
 *
 * Takes the options out of the arguments, and complains where they are wrong.
 *
 * Returns: whether they are right
 */
gboolean
journey_tool_parse (GOptionContext *context, int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      journey_tool_refuse ("%s", error->message);
      return FALSE;
    }

  remove_two_dashes (argc, *argv);
  return TRUE;
}

static const Command *
find_command (const char *name)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].name, name))
        return &commands[i];
    }

  return NULL;
}

static JourneyToolStatus
run_command (const Command *command, int argc, char **argv)
{
  g_autofree char *name = g_strconcat (PROGRAM " ", command->name, NULL);

  g_set_prgname (name);
  return command->run (argc, argv);
}

static JourneyToolStatus
print_help (void)
{
  guint i;

  g_print (_ ("Usage: %s COMMAND …\n"), PROGRAM);
  g_print ("\n%s\n\n%s\n", _ ("Works on customer journey maps without a window."), _ ("Commands:"));
  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-9s %s\n", commands[i].name, _ (commands[i].summary));
  g_print ("\n%s\n", _ ("Options:"));
  g_print ("  %-9s %s\n", "--help", _ ("Show this, or after a command its options"));
  g_print ("  %-9s %s\n", "--version", _ ("Show the version"));
  g_print ("\n%s\n",
           _ ("The exit status is 0 when all went well, 1 when something could not be read or\n"
              "written or was found wanting, and 2 after a wrong call."));

  return JOURNEY_TOOL_SUCCESS;
}

static JourneyToolStatus
help (int argc, char **argv)
{
  char *arguments[] = { (char *) PROGRAM, (char *) "--help", NULL };
  const Command *command;

  if (argc < 2)
    return print_help ();

  command = find_command (argv[1]);
  if (command == NULL)
    return journey_tool_refuse (_ ("There is no command “%s”."), argv[1]);

  return run_command (command, 2, arguments);
}

static JourneyToolStatus
run (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : NULL;
  const Command *command;

  if (name == NULL)
    return journey_tool_refuse (_ ("A command is missing."));
  if (g_str_equal (name, "help"))
    return help (argc - 1, argv + 1);
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h"))
    return print_help ();
  if (g_str_equal (name, "--version"))
    {
      g_print ("%s %s\n", PROGRAM, JOURNEY_VERSION);
      return JOURNEY_TOOL_SUCCESS;
    }
  if (name[0] == '-')
    return journey_tool_refuse (_ ("There is no option “%s”."), name);

  command = find_command (name);
  if (command == NULL)
    return journey_tool_refuse (_ ("There is no command “%s”."), name);

  return run_command (command, argc - 1, argv + 1);
}

/* What was printed may be the result, so a full disk is a failure. After --help, GOption ends the
 * program by itself. */
static void
flush_output_cb (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return;

  journey_tool_complain ("%s: %s", PROGRAM, g_strerror (errno));
  _exit (JOURNEY_TOOL_FAILURE);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, JOURNEY_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_log_writer_default_set_use_stderr (TRUE);
  g_set_prgname (PROGRAM);
  atexit (flush_output_cb);

  return run (argc, argv);
}
