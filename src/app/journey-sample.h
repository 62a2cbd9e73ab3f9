/* journey-sample.h: the maps that come with the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JourneySample:
 * @file: where it is
 * @title: of the map
 * @scenario: of the map, or its goal
 *
 * A map to look at.
 */
typedef struct
{
  GFile *file;
  char *title;
  char *scenario;
} JourneySample;

void journey_sample_free (JourneySample *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneySample, journey_sample_free)

gboolean journey_sample_is_one (GFile *file);
void journey_sample_list_async (GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *journey_sample_list_finish (GAsyncResult *result, GError **error);

G_END_DECLS
