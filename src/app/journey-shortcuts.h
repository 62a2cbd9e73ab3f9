/* journey-shortcuts.h: all actions, and their keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JOURNEY_SHORTCUT_MAX_ACCELS 4

/**
 * JourneyShortcut:
 * @action: (nullable): the detailed name, %NULL for keys that are no action of ours
 * @title: what it does, not translated
 * @accels: its keys; the first is shown; none if @accels[0] is %NULL
 * @by_widget: the keys are bound by the widget that has the action, where they make sense
 *
 * One row of the table that the keys, the dialog and the command palette are made from.
 */
typedef struct
{
  const char *action;
  const char *title;
  const char *accels[JOURNEY_SHORTCUT_MAX_ACCELS];
  gboolean by_widget;
} JourneyShortcut;

guint journey_shortcuts_get_n_sections (void);
const JourneyShortcut *
journey_shortcuts_get_section (guint section, const char **title, guint *n_shortcuts);
char *journey_shortcut_dup_keys (const JourneyShortcut *shortcut);

void journey_shortcuts_install (GtkApplication *app);
void journey_shortcuts_bind (GtkWidgetClass *widget_class);
AdwDialog *journey_shortcuts_create_dialog (void);

G_END_DECLS
