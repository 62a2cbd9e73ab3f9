/* journey-shortcuts.c: all actions, and their keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-shortcuts.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *title;
  const JourneyShortcut *shortcuts;
  guint n_shortcuts;
} Section;

static const JourneyShortcut general[] = {
  { "app.new-map", N_ ("New map"), { "<Control>n" } },
  { "app.new-window", N_ ("New window"), { NULL } },
  { "win.open", N_ ("Open a map"), { "<Control>o" } },
  { "win.save", N_ ("Save"), { "<Control>s" } },
  { "win.save-as", N_ ("Save as"), { "<Shift><Control>s" } },
  { "win.export::png", N_ ("Export as a PNG picture"), { NULL } },
  { "win.export::svg", N_ ("Export as an SVG drawing"), { NULL } },
  { "win.export::pdf", N_ ("Export as a PDF document"), { NULL } },
  { "win.print", N_ ("Print"), { "<Control>p" } },
  { "win.keep-mine", N_ ("Keep my changes and not those in the file"), { NULL } },
  { "win.reload", N_ ("Reload what is in the file"), { NULL } },
  { "win.merge", N_ ("Merge with the changes in the file"), { NULL } },
  { "win.merge-copy", N_ ("Merge with the conflicted copy"), { NULL } },
  { "win.leave-copy", N_ ("Leave the conflicted copy alone"), { NULL } },
  { "win.command-palette", N_ ("Command palette"), { "<Shift><Control>p" } },
  { NULL, N_ ("Main menu"), { "F10" } },
  { "app.preferences", N_ ("Preferences"), { "<Control>comma" } },
  { "app.help", N_ ("Help"), { "F1" } },
  { "app.shortcuts", N_ ("Keyboard shortcuts"), { "<Control>question" } },
  { "app.about", N_ ("About Journey"), { NULL } },
  { "window.close", N_ ("Close the window"), { "<Control>w" } },
  { "app.quit", N_ ("Quit"), { "<Control>q" } },
};

static const JourneyShortcut edit[] = {
  { "win.undo", N_ ("Undo"), { "<Control>z" } },
  { "win.redo", N_ ("Redo"), { "<Shift><Control>z", "<Control>y" } },
  { "win.map-properties", N_ ("Map properties"), { "<Alt>Return" } },
  { "canvas.edit", N_ ("Edit the text"), { "Return", "F2" }, TRUE },
  { "canvas.menu", N_ ("Menu of what has the focus"), { "<Shift>F10", "Menu" }, TRUE },
  { "canvas.cut", N_ ("Cut"), { "<Control>x", "<Shift>Delete" }, TRUE },
  { "canvas.copy", N_ ("Copy"), { "<Control>c", "<Control>Insert" }, TRUE },
  { "canvas.paste", N_ ("Paste"), { "<Control>v", "<Shift>Insert" }, TRUE },
  { "canvas.delete", N_ ("Delete"), { "Delete", "BackSpace" }, TRUE },
  { "canvas.duplicate", N_ ("Duplicate"), { "<Control>d", "<Control>u" }, TRUE },
  { "canvas.select-all", N_ ("Select all of a kind"), { "<Control>a" }, TRUE },
  { "canvas.deselect", N_ ("Select nothing"), { "<Shift><Control>a" }, TRUE },
  { "canvas.move-left", N_ ("Move to the left"), { "<Alt>Left" }, TRUE },
  { "canvas.move-right", N_ ("Move to the right"), { "<Alt>Right" }, TRUE },
  { "canvas.move-up", N_ ("Move up"), { "<Alt>Up" }, TRUE },
  { "canvas.move-down", N_ ("Move down"), { "<Alt>Down" }, TRUE },
  { "canvas.increase", N_ ("More severe, or better felt"), { "plus", "KP_Add" }, TRUE },
  { "canvas.decrease", N_ ("Less severe, or worse felt"), { "minus", "KP_Subtract" }, TRUE },
  { "canvas.hide-lane", N_ ("Hide the lane"), { NULL } },
  { "win.connect", N_ ("Connect to another touchpoint"), { "<Control>l" } },
  { "canvas.turn-connection", N_ ("Turn the connection around"), { NULL } },
  { "canvas.mode::select", N_ ("Select and move"), { NULL } },
  { "canvas.mode::sketch", N_ ("Sketch an emotion line"), { NULL } },
  { "canvas.mode::connect", N_ ("Connect touchpoints"), { NULL } },
  { "canvas.cancel", N_ ("Leave off"), { "Escape" }, TRUE },
  { "win.find", N_ ("Find"), { "<Control>f" } },
  { "win.find-next", N_ ("Find the next"), { "<Control>g" } },
  { "win.find-previous", N_ ("Find the one before"), { "<Shift><Control>g" } },
};

static const JourneyShortcut add[] = {
  { "canvas.add-after", N_ ("Add another behind"), { "Insert", "<Control>Return" }, TRUE },
  { "canvas.add-before", N_ ("Add another before"), { "<Shift><Control>Return" }, TRUE },
  { "win.add-stage", N_ ("Add a stage"), { NULL } },
  { "win.add-touchpoint", N_ ("Add a touchpoint"), { NULL } },
  { "win.add-persona", N_ ("Add a persona"), { NULL } },
  { "win.add-persona-from-file", N_ ("Add a persona from a file"), { NULL } },
  { "win.add-pain-point", N_ ("Add a pain point"), { NULL } },
  { "win.add-opportunity", N_ ("Add an opportunity"), { NULL } },
  { "win.add-evidence", N_ ("Add evidence"), { NULL } },
  { "win.add-metric", N_ ("Add a metric"), { NULL } },
  { "win.add-lane", N_ ("Add a text lane"), { NULL } },
};

static const JourneyShortcut view[] = {
  { "win.personas-panel", N_ ("Show personas and channels"), { "F9" } },
  { "win.clear-filter", N_ ("Show everything again"), { NULL } },
  { "win.details-panel", N_ ("Show details, pain points and insights"), { "<Shift>F9" } },
  { "win.zoom-in", N_ ("Zoom in"), { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", N_ ("Zoom out"), { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-reset", N_ ("Natural size"), { "<Control>0", "<Control>KP_0" } },
  { "win.zoom-fit", N_ ("Show the whole map"), { "<Shift>1", "exclam" }, TRUE },
  { "canvas.zoom-selection", N_ ("Show what is selected"), { "<Shift>2" }, TRUE },
  { NULL, N_ ("Go to the next cell"), { "Tab" } },
  { NULL, N_ ("Go to the cell before"), { "<Shift>Tab" } },
  { NULL, N_ ("Go up, also from an emotion point"), { "<Control>Up" } },
  { NULL, N_ ("Go down, also from an emotion point"), { "<Control>Down" } },
  { NULL, N_ ("Go to the start of the row"), { "Home" } },
  { NULL, N_ ("Go to the end of the row"), { "End" } },
  { NULL, N_ ("Go to the beginning of the map"), { "<Control>Home" } },
  { NULL, N_ ("Go to the end of the map"), { "<Control>End" } },
};

static const Section sections[] = {
  { N_ ("General"), general, G_N_ELEMENTS (general) },
  { N_ ("Edit"), edit, G_N_ELEMENTS (edit) },
  { N_ ("Add"), add, G_N_ELEMENTS (add) },
  { N_ ("View"), view, G_N_ELEMENTS (view) },
};

/**
 * journey_shortcuts_get_n_sections:
 *
 * Returns: how many sections the table has
 */
guint
journey_shortcuts_get_n_sections (void)
{
  return G_N_ELEMENTS (sections);
}

/**
 * journey_shortcuts_get_section:
 * @section: the place of a section
 * @title: (out): what it is called, translated
 * @n_shortcuts: (out): the length of the array
 *
 * Returns: (array length=n_shortcuts): its rows
 */
const JourneyShortcut *
journey_shortcuts_get_section (guint section, const char **title, guint *n_shortcuts)
{
  g_return_val_if_fail (section < G_N_ELEMENTS (sections), NULL);

  *title = g_dgettext (GETTEXT_PACKAGE, sections[section].title);
  *n_shortcuts = sections[section].n_shortcuts;
  return sections[section].shortcuts;
}

/**
 * journey_shortcut_dup_keys:
 * @shortcut: a row of the table
 *
 * Returns: (transfer full) (nullable): the keys that are shown, as they are written on a keyboard
 */
char *
journey_shortcut_dup_keys (const JourneyShortcut *shortcut)
{
  GdkModifierType modifiers;
  guint keyval;

  if (!shortcut->accels[0] || !gtk_accelerator_parse (shortcut->accels[0], &keyval, &modifiers))
    return NULL;

  return gtk_accelerator_get_label (keyval, modifiers);
}

static void
install (GtkApplication *app, const JourneyShortcut *shortcut)
{
  const char *accels[JOURNEY_SHORTCUT_MAX_ACCELS + 1] = { NULL };

  for (guint i = 0; i < JOURNEY_SHORTCUT_MAX_ACCELS; i++)
    accels[i] = shortcut->accels[i];
  gtk_application_set_accels_for_action (app, shortcut->action, accels);
}

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
      if (sections[i].shortcuts[j].action && !sections[i].shortcuts[j].by_widget)
        install (app, &sections[i].shortcuts[j]);
}

static void
bind (GtkWidgetClass *widget_class, const JourneyShortcut *shortcut)
{
  for (guint i = 0; i < JOURNEY_SHORTCUT_MAX_ACCELS && shortcut->accels[i]; i++)
    {
      GdkModifierType modifiers;
      guint keyval;

      if (gtk_accelerator_parse (shortcut->accels[i], &keyval, &modifiers))
        gtk_widget_class_add_binding_action (widget_class, keyval, modifiers, shortcut->action,
                                             NULL);
    }
}

/**
 * journey_shortcuts_bind:
 * @widget_class: the class of the window
 *
 * Binds the keys that are also typed into texts: the application would take them away from these.
 */
void
journey_shortcuts_bind (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    for (guint j = 0; j < sections[i].n_shortcuts; j++)
      {
        const JourneyShortcut *shortcut = &sections[i].shortcuts[j];

        if (shortcut->action && shortcut->by_widget && g_str_has_prefix (shortcut->action, "win."))
          bind (widget_class, shortcut);
      }
}

static GtkWidget *
create_row (const JourneyShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = gtk_label_new (NULL);
  g_autofree char *text = journey_shortcut_dup_keys (shortcut);

  gtk_label_set_label (GTK_LABEL (keys), text);
  gtk_widget_add_css_class (keys, "dimmed");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 g_dgettext (GETTEXT_PACKAGE, shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  return row;
}

static gboolean
has_keys (const Section *section)
{
  for (guint i = 0; i < section->n_shortcuts; i++)
    if (section->shortcuts[i].accels[0])
      return TRUE;

  return FALSE;
}

static AdwPreferencesGroup *
create_group (const Section *section)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, g_dgettext (GETTEXT_PACKAGE, section->title));
  for (guint i = 0; i < section->n_shortcuts; i++)
    if (section->shortcuts[i].accels[0])
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
    if (has_keys (&sections[i]))
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), create_group (&sections[i]));

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar_view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar_view), page);
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_content_height (dialog, 600);
  adw_dialog_set_child (dialog, toolbar_view);
  return dialog;
}
