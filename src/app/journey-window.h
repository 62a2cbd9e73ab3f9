/* journey-window.h: a window with one map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-application.h"
#include "journey-document.h"
#include "journey-restored.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_WINDOW (journey_window_get_type ())
G_DECLARE_FINAL_TYPE (JourneyWindow, journey_window, JOURNEY, WINDOW, AdwApplicationWindow)

JourneyWindow *journey_window_new (JourneyApplication *app);
JourneyWindow *journey_window_find (JourneyApplication *app, GFile *file);

gboolean journey_window_is_empty (JourneyWindow *self);
void journey_window_open (JourneyWindow *self, GFile *file);
void journey_window_start_map (JourneyWindow *self);
JourneyDocument *journey_window_get_document (JourneyWindow *self);
char *journey_window_dup_map_title (JourneyWindow *self);
char *journey_window_dup_place (JourneyWindow *self);

void journey_window_save (JourneyWindow *self,
                          gboolean elsewhere,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
void journey_window_save_to (JourneyWindow *self,
                             GFile *file,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean journey_window_save_finish (JourneyWindow *self, GAsyncResult *result, GError **error);
void journey_window_close_all (GPtrArray *windows);

void journey_window_say (JourneyWindow *self, const char *text, gboolean can_undo);

void journey_window_restore (JourneyWindow *self,
                             JourneyDraft *draft,
                             JourneyRestored *restored,
                             gboolean beside);
gboolean
journey_window_restore_into (JourneyWindow *self, JourneyDraft *draft, JourneyRestored *restored);
gboolean journey_window_may_export_to (JourneyWindow *self, GFile *file, GError **error);
void journey_window_flush_draft (JourneyWindow *self);

G_END_DECLS
