/* journey-tool-paper.h: pages of paper as arguments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-pages.h"
#include "journey-tool.h"

G_BEGIN_DECLS

/**
 * JourneyToolPaper:
 *
 * What is said about paper, as it was written.
 */
typedef struct
{
  char *paper;
  char *overlap;
  char *margin;
  gboolean tiles;
  gboolean portrait;
  gboolean landscape;
  gboolean no_marks;
} JourneyToolPaper;

void journey_tool_paper_add_entries (JourneyToolPaper *self, GOptionContext *context);
JourneyToolStatus journey_tool_paper_read (const JourneyToolPaper *self, JourneyPageSetup *setup);
void journey_tool_paper_clear (JourneyToolPaper *self);

G_END_DECLS
