/* journey-tool.h: what the commands of journey-tool share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"
#include "journey-filter.h"

G_BEGIN_DECLS

/**
 * JourneyToolStatus:
 * @JOURNEY_TOOL_SUCCESS: all went well
 * @JOURNEY_TOOL_FAILURE: something could not be read or written, or a check found something
 * @JOURNEY_TOOL_USAGE: it was called in a wrong way
 *
 * The exit status of the program.
 */
typedef enum
{
  JOURNEY_TOOL_SUCCESS = 0,
  JOURNEY_TOOL_FAILURE = 1,
  JOURNEY_TOOL_USAGE = 2,
} JourneyToolStatus;

JourneyToolStatus journey_tool_export (int argc, char **argv);
JourneyToolStatus journey_tool_info (int argc, char **argv);
JourneyToolStatus journey_tool_check (int argc, char **argv);
JourneyToolStatus journey_tool_diff (int argc, char **argv);
JourneyToolStatus journey_tool_merge (int argc, char **argv);
JourneyToolStatus journey_tool_lint (int argc, char **argv);

JourneyToolStatus journey_tool_fill_filter (JourneyFilter *filter, char **only);
gboolean journey_tool_parse (GOptionContext *context, int *argc, char ***argv);
JourneyToolStatus journey_tool_refuse (const char *format, ...) G_GNUC_PRINTF (1, 2);
void journey_tool_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
char *journey_tool_dup_plain (const char *text);
JourneyDocument *journey_tool_load (const char *argument, GPtrArray **findings, GError **error);
void journey_tool_keep (JourneyDocument *document);

G_END_DECLS
