/* tools-map.h: a small map, and a hand that drags on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-edit.h"
#include "journey-toolbox.h"

/* A window in miniature: the map is measured again after each change, as a canvas does. */
typedef struct
{
  JourneyDocument *document;
  JourneyJournal *journal;
  JourneySelection *selection;
  JourneyToolbox *toolbox;
  JourneyTextMeasure *measure;
  JourneyLayout *layout;
  gboolean rtl;
  double zoom;
  gboolean hold_layout; /* do not measure after a change */

  GBytes *start; /* what the map is written as, before anything is done */
  GString *told; /* the signals with their contents, one a line */
  guint n_previews;
} ToolsMap;

/* A place on the map: a box by its kind and title, like "touchpoint:B1", and how far along it in
 * reading direction and down it that is, from 0 to 1. */
typedef struct
{
  const char *box;
  double along;
  double down;
} Spot;

ToolsMap *tools_map_new (gboolean rtl, double zoom);
void tools_map_free (ToolsMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ToolsMap, tools_map_free)

void tools_map_measure (ToolsMap *map);
int tools_map_find (ToolsMap *map, const char *name);
JourneyPoint tools_map_get_point (ToolsMap *map, Spot spot);
char *tools_map_dup_outline (ToolsMap *map);
void tools_map_assert_outline (ToolsMap *map, const char *expected);
void tools_map_assert_start (ToolsMap *map);
void tools_map_assert_sound (ToolsMap *map);
void tools_map_undo_all (ToolsMap *map);

gboolean
tools_map_send (ToolsMap *map, JourneyToolEventType type, JourneyPoint at, guint modifiers);
void tools_map_press (ToolsMap *map, Spot at, guint modifiers);
void tools_map_move (ToolsMap *map, Spot at, guint modifiers);
void tools_map_release (ToolsMap *map, Spot at, guint modifiers);
void tools_map_click (ToolsMap *map, Spot at, guint modifiers);
