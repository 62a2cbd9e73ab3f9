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
} CanvasFixture;

JourneyDocument *canvas_fixture_load (const char *name);
void canvas_fixture_set_up (CanvasFixture *self, gconstpointer sample);
void canvas_fixture_tear_down (CanvasFixture *self, gconstpointer sample);
void canvas_fixture_wait_for_frame (CanvasFixture *self);
void canvas_fixture_set_title (CanvasFixture *self, const char *title);

G_END_DECLS
