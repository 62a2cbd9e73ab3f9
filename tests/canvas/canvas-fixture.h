/* canvas-fixture.h: a canvas in a window, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-canvas-private.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *window;
  GtkAdjustment *across;
  GtkAdjustment *down;
  JourneyCanvas *canvas;
  JourneyDocument *document;
  GBytes *start;       /* the file, before anything is done */
  GPtrArray *failures; /* what the canvas said that failed */
  GPtrArray *opened;   /* the names of files that it wanted opened */
} CanvasFixture;

typedef void (*CanvasFixtureFunc) (CanvasFixture *self, gconstpointer sample);

JourneyDocument *canvas_fixture_load (const char *name);
void canvas_fixture_set_up (CanvasFixture *self, gconstpointer sample);
void canvas_fixture_tear_down (CanvasFixture *self, gconstpointer sample);
void canvas_fixture_add (const char *path, CanvasFixtureFunc test);
void canvas_fixture_wait_for_frame (CanvasFixture *self);
void canvas_fixture_set_title (CanvasFixture *self, const char *title);

JourneyJournal *canvas_get_journal (CanvasFixture *self);
gpointer canvas_get_stage (CanvasFixture *self, guint position);
gpointer canvas_get_touchpoint (CanvasFixture *self, guint stage, guint position);
int canvas_find (CanvasFixture *self, JourneyBoxKind kind, gpointer item);
void canvas_focus (CanvasFixture *self, JourneyBoxKind kind, gpointer item);
void canvas_act (CanvasFixture *self, const char *action);
void canvas_assert_one_step (CanvasFixture *self, const char *label);

G_END_DECLS
