/* journey-shortcuts.c: the keys of all actions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-shortcuts.h"

#include <glib/gi18n-lib.h>

#define MAX_ACCELS 4

typedef struct
{
  const char *action; /* NULL for keys that GTK or the canvas handles */
  const char *title;
  const char *accels[MAX_ACCELS]; /* the first is shown */
} Shortcut;

typedef struct
{
  const char *title;
  const Shortcut *shortcuts;
  guint n_shortcuts;
} Section;

static const Shortcut general[] = {
  { "app.new-map", N_ ("New map"), { "<Control>n" } },
  { "win.open", N_ ("Open a map"), { "<Control>o" } },
  { "win.save", N_ ("Save"), { "<Control>s" } },
  { "win.save-as", N_ ("Save as"), { "<Shift><Control>s" } },
  { NULL, N_ ("Main menu"), { "F10" } },
  { "app.shortcuts", N_ ("Keyboard shortcuts"), { "<Control>question" } },
  { "window.close", N_ ("Close the window"), { "<Control>w" } },
  { "app.quit", N_ ("Quit"), { "<Control>q" } },
};

static const Shortcut edit[] = {
  { "win.undo", N_ ("Undo"), { "<Control>z" } },
  { "win.redo", N_ ("Redo"), { "<Shift><Control>z", "<Control>y" } },
};

static const Shortcut view[] = {
  { "win.zoom-in", N_ ("Zoom in"), { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", N_ ("Zoom out"), { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-reset", N_ ("Natural size"), { "<Control>0", "<Control>KP_0" } },
  { "win.zoom-fit", N_ ("Show the whole map"), { "<Shift>1", "exclam" } },
  { NULL, N_ ("Go to the beginning"), { "Home" } },
  { NULL, N_ ("Go to the end"), { "End" } },
  { NULL, N_ ("Go to the top"), { "<Control>Home" } },
  { NULL, N_ ("Go to the bottom"), { "<Control>End" } },
};

static const Section sections[] = {
  { N_ ("General"), general, G_N_ELEMENTS (general) },
  { N_ ("Edit"), edit, G_N_ELEMENTS (edit) },
  { N_ ("View"), view, G_N_ELEMENTS (view) },
};

/**
 * journey_shortcuts_install:
 * @app: the program
 *
 * Gives the actions their keys.
 */
void
journey_shortcuts_install (GtkApplication *app)
{
  g_return_if_fail (GTK_IS_APPLICATION (app));

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    for (guint j = 0; j < sections[i].n_shortcuts; j++)
      {
        const Shortcut *shortcut = &sections[i].shortcuts[j];
        const char *accels[MAX_ACCELS + 1] = { NULL };

        if (!shortcut->action)
          continue;

        for (guint k = 0; k < MAX_ACCELS && shortcut->accels[k]; k++)
          accels[k] = shortcut->accels[k];
        gtk_application_set_accels_for_action (app, shortcut->action, accels);
      }
}

static GtkWidget *
create_row (const Shortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = gtk_label_new (NULL);
  g_autofree char *text = NULL;
  GdkModifierType modifiers;
  guint keyval;

  if (gtk_accelerator_parse (shortcut->accels[0], &keyval, &modifiers))
    text = gtk_accelerator_get_label (keyval, modifiers);
  gtk_label_set_label (GTK_LABEL (keys), text);
  gtk_widget_add_css_class (keys, "dimmed");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 g_dgettext (GETTEXT_PACKAGE, shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  return row;
}

static AdwPreferencesGroup *
create_group (const Section *section)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, g_dgettext (GETTEXT_PACKAGE, section->title));
  for (guint i = 0; i < section->n_shortcuts; i++)
    adw_preferences_group_add (group, create_row (&section->shortcuts[i]));

  return group;
}

/**
 * journey_shortcuts_create_dialog:
 *
 * Returns: (transfer floating): a list of all keys
 */
AdwDialog *
journey_shortcuts_create_dialog (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *toolbar_view = adw_toolbar_view_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), create_group (&sections[i]));

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar_view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar_view), page);
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_content_height (dialog, 600);
  adw_dialog_set_child (dialog, toolbar_view);
  return dialog;
}
