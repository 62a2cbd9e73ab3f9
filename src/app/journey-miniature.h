/* journey-miniature.h: a map seen from afar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "journey-theme.h"

G_BEGIN_DECLS

/**
 * JourneyMiniature:
 * @title: of the map
 * @texture: the beginning of the map
 *
 * A small picture of a map in a file.
 */
typedef struct
{
  char *title;
  GdkTexture *texture;
} JourneyMiniature;

void journey_miniature_free (JourneyMiniature *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyMiniature, journey_miniature_free)

void journey_miniature_load_async (GFile *file,
                                   JourneyTheme theme,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
JourneyMiniature *journey_miniature_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
