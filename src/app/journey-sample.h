/* journey-sample.h: the maps that come with the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-document.h"

G_BEGIN_DECLS

/**
 * JourneySampleKind:
 * @JOURNEY_SAMPLE_FINISHED: a finished map, to look at
 * @JOURNEY_SAMPLE_TEMPLATE: a map to begin with, whose texts are hints
 *
 * What a map that comes with the program is for.
 */
typedef enum
{
  JOURNEY_SAMPLE_FINISHED,
  JOURNEY_SAMPLE_TEMPLATE,
} JourneySampleKind;

/**
 * JourneySample:
 * @file: where it is
 * @title: of the map
 * @scenario: of the map, or its goal
 *
 * A map that comes with the program.
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
void journey_sample_translate (JourneyDocument *document);
void journey_sample_list_async (JourneySampleKind kind,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *journey_sample_list_finish (GAsyncResult *result, GError **error);

G_END_DECLS
