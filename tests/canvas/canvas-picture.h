/* canvas-picture.h: what a canvas looks like, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas-fixture.h"

G_BEGIN_DECLS

cairo_surface_t *canvas_dup_picture (CanvasFixture *self);
gboolean canvas_looks_same (cairo_surface_t *one, cairo_surface_t *other);
void canvas_wait_for_tiles (CanvasFixture *self);
void canvas_wait_for_rest (CanvasFixture *self);

G_END_DECLS
