/* journey-snapshot-painter.h: a painter that makes render nodes for GTK
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "journey-painter.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SNAPSHOT_PAINTER (journey_snapshot_painter_get_type ())
G_DECLARE_FINAL_TYPE (JourneySnapshotPainter,
                      journey_snapshot_painter,
                      JOURNEY,
                      SNAPSHOT_PAINTER,
                      GObject)

JourneySnapshotPainter *journey_snapshot_painter_new (PangoContext *context);
void journey_snapshot_painter_begin (JourneySnapshotPainter *self);
GskRenderNode *journey_snapshot_painter_end (JourneySnapshotPainter *self);
GskPath *journey_snapshot_painter_convert_path (const JourneyPath *path);

G_END_DECLS
