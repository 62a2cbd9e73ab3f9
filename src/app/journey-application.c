/* journey-application.c: the program as the desktop knows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-application.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "journey-config.h"
#include "journey-data.h"
#include "journey-draft.h"
#include "journey-drafts-dialog.h"
#include "journey-palette.h"
#include "journey-fragment-formats.h"
#include "journey-preferences.h"
#include "journey-resources.h"
#include "journey-shortcuts.h"
#include "journey-window-private.h"

#define METAINFO "/org/journeymaps/Journey/" JOURNEY_APP_ID ".metainfo.xml"

/**
 * JourneyApplication:
 *
 * Opens a window for each map, and raises the one that already shows it.
 */

struct _JourneyApplication
{
  AdwApplication parent_instance;

  gboolean asked; /* about what an earlier start has left */
  guint signals[2];
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (JourneyApplication, journey_application, ADW_TYPE_APPLICATION)

/**
 * journey_application_get_empty_window:
 * @self: the program
 *
 * Returns: (transfer none): the window that was used last and shows nothing, or a new one
 */
JourneyWindow *
journey_application_get_empty_window (JourneyApplication *self)
{
  g_return_val_if_fail (JOURNEY_IS_APPLICATION (self), NULL);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (JOURNEY_IS_WINDOW (l->data) && journey_window_is_empty (l->data))
      return l->data;

  return journey_window_new (self);
}

/**
 * journey_application_offer_drafts:
 * @self: the program, with a window
 *
 * Asks what becomes of maps that an earlier start has left unsaved.
 */
void
journey_application_offer_drafts (JourneyApplication *self)
{
  g_autofree char *folder = journey_draft_dup_folder ();
  g_autoptr (GPtrArray) drafts = NULL;
  GtkWindow *window;

  g_return_if_fail (JOURNEY_IS_APPLICATION (self));

  drafts = journey_draft_find_left (folder);
  window = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (drafts->len > 0 && window)
    adw_dialog_present (journey_drafts_dialog_new (self, drafts), GTK_WIDGET (window));
}

static void
ask_once (JourneyApplication *self)
{
  if (!self->asked)
    journey_application_offer_drafts (self);
  self->asked = TRUE;
}

static void
flush_drafts (JourneyApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (JOURNEY_IS_WINDOW (l->data))
      journey_window_flush_draft (l->data);
}

/* Nobody is there to be asked, so what is not saved is left for the next start. */
static gboolean
told_to_end_cb (gpointer user_data)
{
  flush_drafts (user_data);
  g_application_quit (G_APPLICATION (user_data));

  return G_SOURCE_CONTINUE;
}

static void
journey_application_activate (GApplication *app)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (!window)
    window = GTK_WINDOW (journey_window_new (JOURNEY_APPLICATION (app)));
  gtk_window_present (window);
  ask_once (JOURNEY_APPLICATION (app));
}

static void
journey_application_open (GApplication *app, GFile **files, int n_files, const char *hint)
{
  JourneyApplication *self = JOURNEY_APPLICATION (app);

  for (int i = 0; i < n_files; i++)
    {
      JourneyWindow *window = journey_window_find (self, files[i]);

      if (!window)
        {
          window = journey_application_get_empty_window (self);
          journey_window_open (window, files[i]);
        }
      gtk_window_present (GTK_WINDOW (window));
    }
  ask_once (self);
}

static void
new_window (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (journey_window_new (JOURNEY_APPLICATION (user_data))));
}

static void
new_map (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JourneyWindow *window = journey_application_get_empty_window (JOURNEY_APPLICATION (user_data));

  journey_window_start_map (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *app = GTK_APPLICATION (user_data);
  AdwDialog *dialog = adw_about_dialog_new_from_appdata (METAINFO, JOURNEY_VERSION);

  adw_about_dialog_set_version (ADW_ABOUT_DIALOG (dialog), JOURNEY_VERSION);
  adw_about_dialog_set_copyright (ADW_ABOUT_DIALOG (dialog), "© 2026 The Journey Developers");
  /* Translators: put your names here, one a line */
  adw_about_dialog_set_translator_credits (ADW_ABOUT_DIALOG (dialog), _ ("translator-credits"));
  adw_dialog_present (dialog, GTK_WIDGET (gtk_application_get_active_window (app)));
}

static void
show_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *app = GTK_APPLICATION (user_data);

  adw_dialog_present (journey_shortcuts_create_dialog (),
                      GTK_WIDGET (gtk_application_get_active_window (app)));
}

static void
show_preferences (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JourneyApplication *self = JOURNEY_APPLICATION (user_data);

  adw_dialog_present (journey_preferences_create_dialog (self->settings),
                      GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self))));
}

static void
help_shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JourneyWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    return;
  g_debug ("%s", error->message);
  if (!journey_window_is_closed (window))
    journey_window_say (window, _ ("The guide cannot be shown, as no help viewer is installed."),
                        FALSE);
}

/* In a sandbox the viewer of the system, which GtkUriLauncher would ask, sees nothing of the guide;
 * the one of the sandbox, if there is one, does. */
static void
show_help (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  g_autoptr (GdkAppLaunchContext) context = NULL;

  if (!JOURNEY_IS_WINDOW (window))
    return;

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (window)));
  g_app_info_launch_default_for_uri_async ("help:journey", G_APP_LAUNCH_CONTEXT (context), NULL,
                                           help_shown_cb, g_object_ref (window));
}

/* The one that was used last comes first. */
static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) windows = g_ptr_array_new ();

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (user_data)); l; l = l->next)
    if (JOURNEY_IS_WINDOW (l->data))
      g_ptr_array_add (windows, l->data);
  journey_window_close_all (windows);
}

static const GActionEntry actions[] = {
  { .name = "new-map", .activate = new_map },
  { .name = "new-window", .activate = new_window },
  { .name = "about", .activate = about },
  { .name = "shortcuts", .activate = show_shortcuts },
  { .name = "preferences", .activate = show_preferences },
  { .name = "help", .activate = show_help },
  { .name = "quit", .activate = quit },
};

/* Where the program is installed its icons are found anyway. */
static void
add_icons (void)
{
  g_autofree char *folder = journey_data_dup_path ("icons");

  gtk_icon_theme_add_search_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                  folder);
}

static void
journey_application_startup (GApplication *app)
{
  JourneyApplication *self = JOURNEY_APPLICATION (app);

  /* Libadwaita looks for the style sheet while it starts. */
  g_resources_register (journey_get_resource ());

  G_APPLICATION_CLASS (journey_application_parent_class)->startup (app);

  g_action_map_add_action_entries (G_ACTION_MAP (app), actions, G_N_ELEMENTS (actions), app);
  add_icons ();
  self->settings = g_settings_new (JOURNEY_APP_ID);
  journey_preferences_bind_style (self->settings);
  journey_palette_install (gdk_display_get_default ());
  journey_fragment_formats_register (self->settings);
  journey_shortcuts_install (GTK_APPLICATION (app));
  gtk_window_set_default_icon_name (JOURNEY_APP_ID);

  self->signals[0] = g_unix_signal_add (SIGTERM, told_to_end_cb, self);
  self->signals[1] = g_unix_signal_add (SIGHUP, told_to_end_cb, self);
  g_signal_connect (self, "query-end", G_CALLBACK (flush_drafts), NULL);
}

static void
journey_application_shutdown (GApplication *app)
{
  JourneyApplication *self = JOURNEY_APPLICATION (app);

  for (guint i = 0; i < G_N_ELEMENTS (self->signals); i++)
    g_clear_handle_id (&self->signals[i], g_source_remove);
  g_clear_object (&self->settings);

  G_APPLICATION_CLASS (journey_application_parent_class)->shutdown (app);
}

static void
journey_application_class_init (JourneyApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  app_class->startup = journey_application_startup;
  app_class->shutdown = journey_application_shutdown;
  app_class->activate = journey_application_activate;
  app_class->open = journey_application_open;
}

static void
journey_application_init (JourneyApplication *self)
{
  GApplication *app = G_APPLICATION (self);

  /* Translators: behind the name of the program in its --help */
  g_application_set_option_context_parameter_string (app, _ ("[FILE…]"));
  g_application_set_option_context_summary (app, _ ("Opens customer journey maps."));
  g_application_set_version (app, JOURNEY_VERSION);
}

/**
 * journey_application_new:
 *
 * Returns: (transfer full): the program
 */
JourneyApplication *
journey_application_new (void)
{
  return g_object_new (JOURNEY_TYPE_APPLICATION, "application-id", JOURNEY_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/journeymaps/Journey",
                       NULL);
}
