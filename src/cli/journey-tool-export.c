/* journey-tool-export.c: draws a map as PNG, SVG or PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-tool-paper.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>

#include "journey-export.h"

#define MAX_SCALE 100.0
#define MAX_SIDE  32767.0

typedef struct
{
  char *output;
  char *format;
  char *scale;
  char *max_size;
  char *theme;
  char *direction;
  char *curve;
  char *lanes;
  char **personas;
  char **only;
  gboolean dim;
  gboolean transparent;
  JourneyToolPaper paper;
} Arguments;

static const char *const themes[JOURNEY_THEME_N_THEMES] = {
  [JOURNEY_THEME_LIGHT] = "light",
  [JOURNEY_THEME_DARK] = "dark",
  [JOURNEY_THEME_LIGHT_CONTRAST] = "light-contrast",
  [JOURNEY_THEME_DARK_CONTRAST] = "dark-contrast",
};

static const char *const directions[] = {
  [JOURNEY_DIRECTION_AUTO] = "auto",
  [JOURNEY_DIRECTION_LTR] = "ltr",
  [JOURNEY_DIRECTION_RTL] = "rtl",
};

static const char *const curves[] = {
  [JOURNEY_CURVE_SMOOTH] = "smooth",
  [JOURNEY_CURVE_STRAIGHT] = "straight",
  [JOURNEY_CURVE_STEPS] = "steps",
};

static void
clear_arguments (Arguments *self)
{
  g_free (self->output);
  g_free (self->format);
  g_free (self->scale);
  g_free (self->max_size);
  g_free (self->theme);
  g_free (self->direction);
  g_free (self->curve);
  g_free (self->lanes);
  g_strfreev (self->personas);
  g_strfreev (self->only);
  journey_tool_paper_clear (&self->paper);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, clear_arguments)

static gboolean
parse_arguments (Arguments *self, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_ ("The file to write; “-” for standard output"), N_ ("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self->format,
      N_ ("png, svg or pdf; else as the name of the file ends"), N_ ("FORMAT") },
    { "scale", 's', 0, G_OPTION_ARG_STRING, &self->scale, N_ ("How large, 1 as on the screen"),
      N_ ("NUMBER") },
    { "max-size", 'm', 0, G_OPTION_ARG_STRING, &self->max_size,
      N_ ("Smaller where it would be wider or higher than so many pixels"), N_ ("PIXELS") },
    { "theme", 't', 0, G_OPTION_ARG_STRING, &self->theme,
      N_ ("light, dark, light-contrast or dark-contrast"), N_ ("THEME") },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &self->transparent, N_ ("Leave the page clear"),
      NULL },
    { "lanes", 'l', 0, G_OPTION_ARG_STRING, &self->lanes,
      N_ ("Only these lanes, separated by commas"), N_ ("LANES") },
    { "persona", 'p', 0, G_OPTION_ARG_STRING_ARRAY, &self->personas,
      N_ ("Only this persona; may be given several times"), N_ ("NAME") },
    { "only", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->only,
      N_ ("Only what has this channel, owner, confidence or moment, like channel=store; may be "
          "given several times"),
      N_ ("KIND=VALUE") },
    { "dim", 0, 0, G_OPTION_ARG_NONE, &self->dim,
      N_ ("Let the rest step back instead of leaving it out; for --only"), NULL },
    { "direction", 'd', 0, G_OPTION_ARG_STRING, &self->direction,
      N_ ("ltr or rtl; else as the title reads"), N_ ("DIRECTION") },
    { "curve", 'c', 0, G_OPTION_ARG_STRING, &self->curve,
      N_ ("How emotion lines go: smooth, straight or steps"), N_ ("CURVE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("MAP -o FILE"));

  g_option_context_set_summary (context, _ ("Draws a map as PNG, SVG or PDF."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  journey_tool_paper_add_entries (&self->paper, context);
  return journey_tool_parse (context, argc, argv);
}

static gboolean
find_word (const char *const *words, guint n_words, const char *word, guint *place)
{
  guint i;

  for (i = 0; i < n_words; i++)
    {
      if (g_str_equal (words[i], word))
        {
          *place = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
find_format (const Arguments *arguments, JourneyExportFormat *format)
{
  const char *suffix = arguments->format;

  if (suffix == NULL)
    {
      suffix = strrchr (arguments->output, '.');
      suffix = suffix != NULL ? suffix + 1 : "";
    }

  return journey_export_format_find (suffix, format);
}

static gboolean
find_number (const char *text, double largest, double *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*number) && *number > 0 && *number <= largest;
}

static JourneyToolStatus
find_size (const Arguments *arguments, JourneyExportOptions *options)
{
  if (arguments->scale != NULL && !find_number (arguments->scale, MAX_SCALE, &options->scale))
    return journey_tool_refuse (_ ("“%s” is no scale; use a number like 2 or 0.5, up to %.0f."),
                                arguments->scale, MAX_SCALE);
  if (arguments->max_size != NULL &&
      !find_number (arguments->max_size, MAX_SIDE, &options->max_size))
    return journey_tool_refuse (_ ("“%s” is no size; use a number of pixels, up to %.0f."),
                                arguments->max_size, MAX_SIDE);

  return JOURNEY_TOOL_SUCCESS;
}

/* Fills in the options, and says what is wrong with the arguments. */
static JourneyToolStatus
find_options (const Arguments *arguments, JourneyExportOptions *options)
{
  guint theme = JOURNEY_THEME_LIGHT;
  guint direction = JOURNEY_DIRECTION_AUTO;
  guint curve = JOURNEY_CURVE_SMOOTH;

  if (arguments->output == NULL)
    return journey_tool_refuse (_ ("The file to write is missing: -o FILE."));
  if (!find_format (arguments, &options->format))
    return journey_tool_refuse (
        _ ("The format is missing: let the name of the file end in .png, .svg or .pdf, or use "
           "--format with one of these."));
  if (arguments->theme != NULL &&
      !find_word (themes, G_N_ELEMENTS (themes), arguments->theme, &theme))
    return journey_tool_refuse (
        _ ("There is no theme “%s”. Use light, dark, light-contrast or dark-contrast."),
        arguments->theme);
  if (arguments->direction != NULL &&
      !find_word (directions, G_N_ELEMENTS (directions), arguments->direction, &direction))
    return journey_tool_refuse (_ ("There is no direction “%s”. Use ltr or rtl."),
                                arguments->direction);
  if (arguments->curve != NULL &&
      !find_word (curves, G_N_ELEMENTS (curves), arguments->curve, &curve))
    return journey_tool_refuse (_ ("There is no curve “%s”. Use smooth, straight or steps."),
                                arguments->curve);

  if (arguments->lanes != NULL && arguments->lanes[0] == '\0')
    return journey_tool_refuse (_ ("Name the lanes to draw, or leave out --lanes to draw all."));

  options->theme = theme;
  options->direction = direction;
  options->curve = curve;
  options->transparent = arguments->transparent;
  options->leave_out = !arguments->dim;
  options->personas = (const char *const *) arguments->personas;
  return JOURNEY_TOOL_SUCCESS;
}

/* Paper has a size, so a picture that is fitted to it cannot be given another. */
static JourneyToolStatus
find_pages (const Arguments *arguments, JourneyExportOptions *options, JourneyPageSetup *setup)
{
  const JourneyToolPaper *paper = &arguments->paper;
  JourneyToolStatus status;

  if (paper->paper == NULL)
    {
      if (paper->tiles || paper->overlap != NULL || paper->no_marks || paper->margin != NULL ||
          paper->portrait || paper->landscape)
        return journey_tool_refuse (_ ("Name the paper as well, like --paper a3."));
      return JOURNEY_TOOL_SUCCESS;
    }

  if (options->format != JOURNEY_EXPORT_PDF)
    return journey_tool_refuse (_ ("Only a PDF has pages of paper."));
  if (arguments->max_size != NULL || (arguments->scale != NULL && !paper->tiles))
    return journey_tool_refuse (
        _ ("A map on paper is fitted to the page; to choose a scale, use --tiles and --scale."));

  status = journey_tool_paper_read (paper, setup);
  setup->scale = options->scale;
  options->pages = setup;
  return status;
}

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf stat_a, stat_b;

  return g_stat (a, &stat_a) == 0 && g_stat (b, &stat_b) == 0 && stat_a.st_dev == stat_b.st_dev &&
         stat_a.st_ino == stat_b.st_ino;
}

/* A picture in the place of a map would be the end of the map. */
static JourneyToolStatus
check_output (const char *input, const char *output)
{
  if (g_str_equal (output, "-"))
    return JOURNEY_TOOL_SUCCESS;
  if (is_same_file (input, output))
    return journey_tool_refuse (_ ("The picture would take the place of the map “%s”."), input);
  if (g_str_has_suffix (output, ".journey"))
    return journey_tool_refuse (_ ("“%s” is a name for a map, not for a picture."), output);

  return JOURNEY_TOOL_SUCCESS;
}

static gboolean
write_output (JourneyDocument *document,
              const char *output,
              const JourneyExportOptions *options,
              GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  const void *data;

  if (!g_str_equal (output, "-"))
    return journey_export_to_file (document, output, options, error);

  bytes = journey_export_to_bytes (document, options, error);
  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
  /* It is said once. */
  clearerr (stdout);
  return FALSE;
}

static char **
split_lanes (const char *text)
{
  char **lanes = g_strsplit (text, ",", -1);
  guint i;

  for (i = 0; lanes[i] != NULL; i++)
    g_strstrip (lanes[i]);

  return lanes;
}

static JourneyToolStatus
export_map (const char *input, const char *output, const JourneyExportOptions *options)
{
  JourneyDocument *document;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  /* Pango looks for fonts in a thread of its own; let it begin before the map is read. */
  pango_cairo_font_map_get_default ();

  document = journey_tool_load (input, &findings, &error);
  if (document == NULL)
    {
      journey_tool_complain ("%s", error->message);
      return JOURNEY_TOOL_FAILURE;
    }
  journey_tool_keep (document);

  if (!write_output (document, output, options, &error))
    {
      journey_tool_complain ("%s: %s", g_get_prgname (), error->message);
      return JOURNEY_TOOL_FAILURE;
    }

  if (findings->len > 0)
    journey_tool_complain (ngettext ("%s: %u finding; “journey-tool check” shows it.",
                                     "%s: %u findings; “journey-tool check” shows them.",
                                     findings->len),
                           input, findings->len);

  return JOURNEY_TOOL_SUCCESS;
}

/**
 * journey_tool_export:
 * @argc: how many arguments there are
 * @argv: the arguments, from the name of the command on
 *
 * Draws a map into a file.
 *
 * Returns: the exit status
 */
JourneyToolStatus
journey_tool_export (int argc, char **argv)
{
  g_auto (Arguments) arguments = { 0 };
  g_auto (GStrv) lanes = NULL;
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;
  JourneyPageSetup pages;
  JourneyToolStatus status;

  if (!parse_arguments (&arguments, &argc, &argv))
    return JOURNEY_TOOL_USAGE;
  if (argc != 2)
    return journey_tool_refuse (_ ("Name one map, not %d."), argc - 1);

  status = find_options (&arguments, &options);
  if (status == JOURNEY_TOOL_SUCCESS)
    status = find_size (&arguments, &options);
  if (status == JOURNEY_TOOL_SUCCESS)
    status = find_pages (&arguments, &options, &pages);
  if (status == JOURNEY_TOOL_SUCCESS)
    status = journey_tool_fill_filter (filter, arguments.only);
  if (status == JOURNEY_TOOL_SUCCESS)
    status = check_output (argv[1], arguments.output);
  if (status != JOURNEY_TOOL_SUCCESS)
    return status;

  if (arguments.lanes != NULL)
    lanes = split_lanes (arguments.lanes);
  options.lanes = (const char *const *) lanes;
  options.filter = filter;

  return export_map (argv[1], arguments.output, &options);
}
