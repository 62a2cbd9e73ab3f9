/* journey-tool-diff.c: says what was changed between two maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-tool.h"

#include <glib/gi18n-lib.h>

#include "journey-diff.h"
#include "journey-json.h"
#include "journey-writer.h"

static const char *const kinds[] = {
  [JOURNEY_DIFFERENCE_ADDED] = "added",     [JOURNEY_DIFFERENCE_REMOVED] = "removed",
  [JOURNEY_DIFFERENCE_MOVED] = "moved",     [JOURNEY_DIFFERENCE_CHANGED] = "changed",
  [JOURNEY_DIFFERENCE_UNKNOWN] = "changed",
};

static void
append_member (GString *out, const char *name, const char *value)
{
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  journey_json_append_line (out, 2);
  journey_json_append_string (out, name);
  g_string_append (out, ": ");
  if (value != NULL)
    journey_json_append_string (out, value);
}

static void
append_difference (GString *out, const JourneyDifference *difference)
{
  JourneyItem *item = difference->after != NULL ? difference->after : difference->before;
  g_autofree char *text = journey_difference_dup_text (difference);

  g_string_append_c (out, '{');
  append_member (out, "kind", kinds[difference->kind]);
  append_member (out, "type", G_OBJECT_TYPE_NAME (item) + strlen ("Journey"));
  if (journey_item_has_id (item))
    append_member (out, "id", journey_item_get_id (item));
  if (difference->member != NULL)
    append_member (out, "member", difference->member);
  if (difference->pspec != NULL)
    {
      append_member (out, "member", journey_field_get_member (difference->pspec));
      append_member (out, "before", NULL);
      journey_writer_append_value (out, difference->before, difference->pspec, 2);
      append_member (out, "after", NULL);
      journey_writer_append_value (out, difference->after, difference->pspec, 2);
    }
  append_member (out, "text", text);
  journey_json_append_line (out, 1);
  g_string_append_c (out, '}');
}

static void
print_json (GPtrArray *differences)
{
  g_autoptr (GString) out = g_string_new ("[");

  for (guint i = 0; i < differences->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      journey_json_append_line (out, 1);
      append_difference (out, differences->pdata[i]);
    }
  if (differences->len > 0)
    journey_json_append_line (out, 0);
  g_print ("%s]\n", out->str);
}

static void
print_text (GPtrArray *differences)
{
  for (guint i = 0; i < differences->len; i++)
    {
      g_autofree char *text = journey_difference_dup_text (differences->pdata[i]);
      g_autofree char *plain = journey_tool_dup_plain (text);

      g_print ("%s\n", plain);
    }
}

/**
 * journey_tool_diff:
 * @argc: how many arguments there are
 * @argv: the arguments, from the name of the command on
 *
 * Reads two maps and prints in what they differ, one difference a line or as JSON.
 *
 * Returns: the exit status; %JOURNEY_TOOL_FAILURE where they differ
 */
JourneyToolStatus
journey_tool_diff (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("BEFORE AFTER"));
  g_autoptr (JourneyDocument) before = NULL;
  g_autoptr (JourneyDocument) after = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, &json, N_ ("Print a list of objects in JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_summary (
      context, _ ("Says in plain words what was changed between two versions of a map. The exit\n"
                  "status is 0 when nothing was, and 1 when something was."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!journey_tool_parse (context, &argc, &argv))
    return JOURNEY_TOOL_USAGE;
  if (argc != 3)
    return journey_tool_refuse (_ ("Name two maps."));

  before = journey_tool_load (argv[1], NULL, &error);
  after = before != NULL ? journey_tool_load (argv[2], NULL, &error) : NULL;
  if (after == NULL)
    {
      journey_tool_complain ("%s", error->message);
      return JOURNEY_TOOL_FAILURE;
    }

  differences = journey_diff (before, after);
  if (json)
    print_json (differences);
  else
    print_text (differences);

  return differences->len > 0 ? JOURNEY_TOOL_FAILURE : JOURNEY_TOOL_SUCCESS;
}
