/* journey-tool-paper.c: pages of paper as arguments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-tool-paper.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "journey-paper.h"

/* More than any paper is wide. */
#define MAX_MM 1000.0

/**
 * journey_tool_paper_add_entries:
 * @self: is filled in when @context parses; it outlives it
 * @context: the options of a command
 *
 * Lets a command be told about paper.
 */
void
journey_tool_paper_add_entries (JourneyToolPaper *self, GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "paper", 0, 0, G_OPTION_ARG_STRING, &self->paper,
      N_ ("For PDF: fit it to a page of paper: a4 to a0, letter, legal or tabloid"), N_ ("PAPER") },
    { "tiles", 0, 0, G_OPTION_ARG_NONE, &self->tiles,
      N_ ("On as many pages as --scale takes, to be glued together"), NULL },
    { "overlap", 0, 0, G_OPTION_ARG_STRING, &self->overlap,
      N_ ("How much of the map is on both of two tiles, else 10"), N_ ("MM") },
    { "no-marks", 0, 0, G_OPTION_ARG_NONE, &self->no_marks,
      N_ ("Do not say in the margins where to cut and glue"), NULL },
    { "margin", 0, 0, G_OPTION_ARG_STRING, &self->margin,
      N_ ("How much of the paper stays free on all sides, else 10"), N_ ("MM") },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &self->portrait,
      N_ ("Hold the paper upright; else as the map fits better"), NULL },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &self->landscape, N_ ("Lay the paper down"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static JourneyToolStatus
read_length (const char *text, double *length)
{
  char *end;

  if (text == NULL)
    return JOURNEY_TOOL_SUCCESS;

  *length = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && isfinite (*length) && *length >= 0 && *length <= MAX_MM)
    return JOURNEY_TOOL_SUCCESS;

  return journey_tool_refuse (_ ("“%s” is no length; use a number of millimeters."), text);
}

/* What makes sense only with something that is not there. */
static const char *
find_lonely (const JourneyToolPaper *self)
{
  if (self->overlap != NULL && !self->tiles)
    return "--overlap";
  if (self->no_marks && !self->tiles)
    return "--no-marks";

  return NULL;
}

/**
 * journey_tool_paper_read:
 * @self: what was said, with a paper
 * @setup: is filled in, but for the scale
 *
 * Returns: the exit status: not success for an argument that makes no sense, which has been said
 */
JourneyToolStatus
journey_tool_paper_read (const JourneyToolPaper *self, JourneyPageSetup *setup)
{
  const JourneyPaper *paper = journey_paper_find (self->paper);
  const char *lonely = find_lonely (self);
  JourneyToolStatus status;

  if (paper == NULL)
    return journey_tool_refuse (
        _ ("There is no paper “%s”. Use a4, a3, a2, a1, a0, letter, legal or tabloid."),
        self->paper);
  if (lonely != NULL)
    return journey_tool_refuse (_ ("%s is for --tiles."), lonely);
  if (self->portrait && self->landscape)
    return journey_tool_refuse (_ ("Use either --portrait or --landscape."));

  *setup = (JourneyPageSetup) JOURNEY_PAGE_SETUP_DEFAULT;
  setup->paper_width = paper->width;
  setup->paper_height = paper->height;
  setup->tiled = self->tiles;
  setup->marked = !self->no_marks;
  if (self->portrait)
    setup->orientation = JOURNEY_ORIENTATION_PORTRAIT;
  if (self->landscape)
    setup->orientation = JOURNEY_ORIENTATION_LANDSCAPE;

  status = read_length (self->margin, &setup->margin);
  if (status == JOURNEY_TOOL_SUCCESS)
    status = read_length (self->overlap, &setup->overlap);
  return status;
}

/**
 * journey_tool_paper_clear:
 * @self: what was said
 *
 * Frees what it holds.
 */
void
journey_tool_paper_clear (JourneyToolPaper *self)
{
  g_free (self->paper);
  g_free (self->overlap);
  g_free (self->margin);
}
