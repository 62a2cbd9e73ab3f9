/* panels-fixture.h: a panel in a window, and a map to show in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "journey-document.h"
#include "journey-selection.h"

typedef struct
{
  GtkWidget *window;
  JourneyDocument *document;
  JourneySelection *selection;
} PanelsFixture;

void panels_fixture_set_up (PanelsFixture *self, gconstpointer sample);
void panels_fixture_tear_down (PanelsFixture *self, gconstpointer sample);
void panels_fixture_add (const char *path,
                         const char *sample,
                         void (*test) (PanelsFixture *self, gconstpointer sample));

void panels_fixture_show (PanelsFixture *self, GtkWidget *panel);
void panels_fixture_wait_for_frame (PanelsFixture *self);
JourneyJournal *panels_fixture_get_journal (PanelsFixture *self);
gpointer panels_fixture_find (PanelsFixture *self, const char *title);
void panels_fixture_assert_finalizes (PanelsFixture *self, GtkWidget *panel);

void panels_settle (void);
GtkWidget *panels_find (gpointer root, GType type, const char *property, const char *value);
GtkEventController *panels_find_controller (gpointer widget, GType type);
gboolean panels_press (gpointer widget, guint keyval, GdkModifierType modifiers);
