/* app-fixture.h: the program with a window, and files to save to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-window.h"

G_BEGIN_DECLS

typedef struct
{
  JourneyApplication *app;
  JourneyWindow *window; /* with a new map */
  char *folder;
} AppFixture;

typedef gboolean (*AppCondition) (gpointer data);

void app_fixture_set_up (AppFixture *self, gconstpointer data);
void app_fixture_tear_down (AppFixture *self, gconstpointer data);

JourneyWindow *app_fixture_add_window (AppFixture *self);
GFile *app_fixture_get_file (AppFixture *self, const char *name);
char *app_fixture_read (AppFixture *self, const char *name);

void app_wait_until (AppCondition condition, gpointer data);
void app_settle (void);
void app_set_title (JourneyWindow *window, const char *title);
gboolean app_is_modified (JourneyWindow *window);
gboolean app_save_to (JourneyWindow *window, GFile *file, GError **error);

GtkWidget *app_find (gpointer root, GType type, const char *property, const char *value);
AdwDialog *app_get_dialog (JourneyWindow *window);
void app_respond (JourneyWindow *window, const char *response);

G_END_DECLS
