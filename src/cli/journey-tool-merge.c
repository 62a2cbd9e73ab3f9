/* journey-tool-merge.c: brings together what two people changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-tool.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "journey-file.h"
#include "journey-merge.h"
#include "journey-mixture.h"
#include "journey-writer.h"

typedef struct
{
  char *output;
  gboolean ours;
  gboolean theirs;
} Arguments;

static void
clear_arguments (Arguments *self)
{
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, clear_arguments)

static gboolean
parse_arguments (Arguments *self, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_ ("The file to write; “-” for standard output"), N_ ("FILE") },
    { "ours", 0, 0, G_OPTION_ARG_NONE, &self->ours,
      N_ ("Where both contradict, take what ours says"), NULL },
    { "theirs", 0, 0, G_OPTION_ARG_NONE, &self->theirs,
      N_ ("Where both contradict, take what theirs says"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context =
      g_option_context_new (_ ("[BASE] OURS THEIRS | FILE-WITH-CONFLICT-MARKERS"));

  g_option_context_set_summary (
      context,
      _ ("Merges two versions of a map that were both made from BASE. Where they contradict,\n"
         "that is printed, one conflict a line, and the exit status is 1; the file is written\n"
         "all the same. It then has what ours says, and whatever only one of them deleted.\n"
         "With --ours or --theirs nothing is left to decide, and the exit status is 0. Without\n"
         "BASE, or with an empty file, whatever one of the two has is kept.\n\n"
         "A single file is one in which git left conflict markers: its two versions are taken\n"
         "apart and merged, with the common version where the markers say it."));
  g_option_context_set_description (
      context, _ ("To let git merge maps with it:\n"
                  "  git config merge.journey.driver 'journey-tool merge %O %A %B -o %A'\n"
                  "  echo '*.journey merge=journey' >> .gitattributes"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return journey_tool_parse (context, argc, argv);
}

/* git gives an empty file where the two have nothing in common. */
static gboolean
is_empty (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && S_ISREG (status.st_mode) && status.st_size == 0;
}

/* A map of a newer version may have more to it than this program can merge. */
static JourneyDocument *
load (const char *argument, GError **error)
{
  g_autoptr (JourneyDocument) document = journey_tool_load (argument, NULL, error);

  if (document == NULL)
    return NULL;
  if (journey_document_is_read_only (document))
    {
      g_set_error (error, JOURNEY_READ_ERROR, JOURNEY_READ_ERROR_VERSION,
                   _ ("%s: This map was made by a newer version of Journey and can't be merged."),
                   argument);
      return NULL;
    }

  return g_steal_pointer (&document);
}

static gboolean
load_mixture (const char *argument, JourneyDocument **documents, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autoptr (GBytes) bytes = journey_file_read (file, NULL, error);
  g_autoptr (JourneyMixture) mixture = NULL;

  if (bytes == NULL)
    return FALSE;
  mixture = journey_mixture_new (bytes, argument, error);

  return mixture != NULL && journey_mixture_read (mixture, argument, &documents[0], &documents[1],
                                                  &documents[2], error);
}

/* The common version comes first, or is left out; one file alone has both versions in it. */
static gboolean
load_all (int n_arguments, char **arguments, JourneyDocument **documents, GError **error)
{
  if (n_arguments == 1)
    return load_mixture (arguments[0], documents, error);

  for (int i = 0; i < n_arguments; i++)
    {
      JourneyDocument **document = &documents[3 - n_arguments + i];

      if (document == documents && is_empty (arguments[i]))
        continue;
      *document = load (arguments[i], error);
      if (*document == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
print_conflict (const JourneyConflict *conflict)
{
  g_autofree char *text = journey_conflict_dup_text (conflict);
  g_autofree char *line =
      g_strdup_printf (conflict->taken == JOURNEY_SIDE_OURS
                           /* Translators: a conflict in words, and what was done about it */
                           ? _ ("%s; took ours")
                           : _ ("%s; took theirs"),
                       text);

  journey_tool_complain ("%s", line);
}

static gboolean
save (JourneyDocument *document, const char *output, GError **error)
{
  if (g_str_equal (output, "-"))
    {
      g_autoptr (GBytes) bytes = journey_writer_write (document);

      return fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout) ==
             g_bytes_get_size (bytes);
    }

  return journey_file_save (document, output, error);
}

static JourneyToolStatus
merge (const Arguments *self, JourneyDocument **documents)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) merged = NULL;
  JourneySide preferred = self->ours     ? JOURNEY_SIDE_OURS
                          : self->theirs ? JOURNEY_SIDE_THEIRS
                                         : JOURNEY_SIDE_NEITHER;

  merged = journey_merge (documents[0], documents[1], documents[2], preferred, NULL, &conflicts);
  if (!save (merged, self->output, &error))
    {
      if (error != NULL)
        journey_tool_complain ("%s", error->message);
      return JOURNEY_TOOL_FAILURE;
    }
  for (guint i = 0; i < conflicts->len; i++)
    print_conflict (conflicts->pdata[i]);

  return conflicts->len > 0 && preferred == JOURNEY_SIDE_NEITHER ? JOURNEY_TOOL_FAILURE
                                                                 : JOURNEY_TOOL_SUCCESS;
}

/**
 * journey_tool_merge:
 * @argc: how many arguments there are
 * @argv: the arguments, from the name of the command on
 *
 * Merges two versions of a map with the version that both were made from, as git asks a merge
 * driver to; or without it; or the two that are mixed in one file. Conflicts go to standard error,
 * one a line.
 *
 * Returns: the exit status; %JOURNEY_TOOL_FAILURE where a conflict was left to decide
 */
JourneyToolStatus
journey_tool_merge (int argc, char **argv)
{
  g_auto (Arguments) arguments = { 0 };
  JourneyDocument *documents[3] = { NULL };
  g_autoptr (GError) error = NULL;
  JourneyToolStatus status = JOURNEY_TOOL_FAILURE;

  if (!parse_arguments (&arguments, &argc, &argv))
    return JOURNEY_TOOL_USAGE;
  if (argc < 2 || argc > 4)
    return journey_tool_refuse (_ ("Name up to three maps: the common version, and the two "
                                   "others."));
  if (arguments.output == NULL)
    return journey_tool_refuse (_ ("Say which file to write, with --output."));
  if (arguments.ours && arguments.theirs)
    return journey_tool_refuse (_ ("Only one of --ours and --theirs makes sense."));

  if (load_all (argc - 1, argv + 1, documents, &error))
    status = merge (&arguments, documents);
  else
    journey_tool_complain ("%s", error->message);
  for (guint i = 0; i < 3; i++)
    g_clear_object (&documents[i]);

  return status;
}
