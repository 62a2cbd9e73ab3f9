/* journey-window.c: a window with one map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-window-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "journey-config.h"
#include "journey-finding.h"
#include "journey-findings-dialog.h"
#include "journey-place.h"
#include "journey-preferences.h"
#include "journey-welcome-page.h"

/**
 * JourneyWindow:
 *
 * Shows one map, or the welcome page as long as it has none.
 */

G_DEFINE_FINAL_TYPE (JourneyWindow, journey_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_PERSONAS_PANEL = 1,
  PROP_DETAILS_PANEL,
} JourneyWindowProperty;

#define PROP_LAST PROP_DETAILS_PANEL

static GParamSpec *properties[PROP_LAST + 1];

/* Characters of a title that are shown, and bytes that are enough to know that there are more. */
#define MAX_TITLE       120
#define MAX_TITLE_BYTES (6 * (MAX_TITLE + 1))

/* What makes no sense on the welcome page. */
static const char *const map_actions[] = {
  "win.export",  "win.print",     "win.save",          "win.save-as",
  "win.zoom-in", "win.zoom-out",  "win.zoom-reset",    "win.zoom-fit",
  "win.find",    "win.find-next", "win.find-previous",
};

static const char *const zoom_actions[] = {
  "win.zoom-in",
  "win.zoom-out",
  "win.zoom-reset",
  "win.zoom-fit",
};

static void
update_zoom (JourneyWindow *self)
{
  /* Translators: a zoom in percent; some languages have no space in it */
  g_autofree char *label =
      g_strdup_printf (_ ("%d %%"), (int) round (journey_canvas_get_zoom (self->canvas) * 100));

  gtk_button_set_label (self->zoom_label, label);
}

/* Escape leaves the mode, so the button follows the canvas as well as the other way round. */
static void
update_mode (JourneyWindow *self)
{
  gtk_toggle_button_set_active (self->sketch_button,
                                journey_canvas_get_mode (self->canvas) == JOURNEY_TOOL_MODE_SKETCH);
}

static void
sketch_toggled (JourneyWindow *self)
{
  gboolean sketching = journey_canvas_get_mode (self->canvas) == JOURNEY_TOOL_MODE_SKETCH;

  if (gtk_toggle_button_get_active (self->sketch_button) != sketching)
    journey_canvas_set_mode (self->canvas,
                             sketching ? JOURNEY_TOOL_MODE_SELECT : JOURNEY_TOOL_MODE_SKETCH);
}

static void
update_focus (JourneyWindow *self)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  int index = journey_canvas_get_focus_box (self->canvas);
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;

  if (layout && index >= 0)
    {
      guint n_boxes;
      const JourneyBox *box = &journey_layout_get_boxes (layout, &n_boxes)[index];

      name = journey_layout_dup_box_name (layout, box);
      value = journey_layout_dup_box_value (layout, box);
      text = value && *value ? g_strdup_printf ("%s · %s", name, value) : g_strdup (name);
    }

  gtk_label_set_label (self->focus_name, text ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->focus_name), text);
}

/* Said in words, for those who do not see the mark. */
static const char *
get_save_state (JourneyWindow *self)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);

  if (journey_document_is_read_only (self->document) || (self->file && !self->file_writable))
    return _ ("read-only");
  if (journey_journal_get_modified (journal))
    return _ ("unsaved changes");

  return self->file ? _ ("saved") : _ ("not saved yet");
}

static char *
dup_subtitle (JourneyWindow *self)
{
  g_autofree char *base = self->file ? g_file_get_basename (self->file) : NULL;
  g_autofree char *name = base ? g_filename_display_name (base) : NULL;

  if (!self->document)
    return name ? g_steal_pointer (&name) : g_strdup ("");
  if (!name)
    return g_strdup (get_save_state (self));

  return g_strdup_printf ("%s · %s", name, get_save_state (self));
}

/**
 * journey_window_update_title:
 * @self: a window
 *
 * Says what the map is called, where it is, and whether it is saved.
 */
void
journey_window_update_title (JourneyWindow *self)
{
  JourneyJournal *journal = self->document ? journey_document_get_journal (self->document) : NULL;
  gboolean modified = journal && journey_journal_get_modified (journal);
  g_autofree char *map_title = journey_window_dup_map_title (self);
  g_autofree char *title = g_strconcat (modified ? "• " : "", map_title, NULL);
  g_autofree char *subtitle = dup_subtitle (self);
  g_autofree char *place = journey_window_dup_place (self);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), place);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/**
 * journey_window_dup_map_title:
 * @self: a window
 *
 * Returns: (transfer full): what to call its map, on one line and not too long for one
 */
char *
journey_window_dup_map_title (JourneyWindow *self)
{
  g_autofree char *start = NULL;
  const char *title;

  g_return_val_if_fail (JOURNEY_IS_WINDOW (self), NULL);

  if (!self->document)
    return g_strdup (_ ("Journey"));

  title = journey_document_get_title (self->document);
  if (!*title)
    return g_strdup (_ ("Untitled"));
  if (g_utf8_strlen (title, MAX_TITLE_BYTES) <= MAX_TITLE)
    return g_strdelimit (g_strdup (title), "\n", ' ');

  start = g_utf8_substring (title, 0, MAX_TITLE);
  return g_strconcat (g_strdelimit (start, "\n", ' '), "…", NULL);
}

/**
 * journey_window_dup_place:
 * @self: a window
 *
 * Returns: (transfer full) (nullable): where its file is, for people
 */
char *
journey_window_dup_place (JourneyWindow *self)
{
  g_return_val_if_fail (JOURNEY_IS_WINDOW (self), NULL);

  return self->file ? journey_place_dup_name (self->file) : NULL;
}

/**
 * journey_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): its map
 */
JourneyDocument *
journey_window_get_document (JourneyWindow *self)
{
  g_return_val_if_fail (JOURNEY_IS_WINDOW (self), NULL);

  return self->document;
}

static void
update_banners (JourneyWindow *self)
{
  guint n_findings = self->findings ? self->findings->len : 0;
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%u thing in this file looks wrong",
                                    "%u things in this file look wrong", n_findings),
                          n_findings);
  adw_banner_set_title (self->findings_banner, text);
  adw_banner_set_revealed (self->findings_banner, n_findings > 0);
  adw_banner_set_revealed (self->read_only_banner,
                           self->document && journey_document_is_read_only (self->document));
}

static void
update_actions (JourneyWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (map_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), map_actions[i], self->document != NULL);
  journey_window_update_add (self);
  journey_window_update_panels (self);
}

/**
 * journey_window_show_document:
 * @self: a window without a document
 * @document: what to show, with a journal
 * @file: (nullable): where it is, %NULL for a new one
 * @findings: (nullable) (element-type JourneyFinding): what is odd in it
 *
 * Leaves the welcome page for a map.
 */
void
journey_window_show_document (JourneyWindow *self,
                              JourneyDocument *document,
                              GFile *file,
                              GPtrArray *findings)
{
  g_return_if_fail (JOURNEY_IS_WINDOW (self));
  g_return_if_fail (JOURNEY_IS_DOCUMENT (document));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  g_set_object (&self->file, file);
  self->findings = findings ? g_ptr_array_ref (findings) : NULL;

  journey_canvas_set_document (self->canvas, document);
  gtk_stack_set_visible_child_name (self->stack, "map");
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  journey_window_watch_document (self);
  journey_window_start_draft (self, NULL);
  journey_window_watch_file (self);
  update_banners (self);
  update_actions (self);
  gtk_widget_set_visible (self->export_button, TRUE);
  gtk_widget_set_visible (self->map_bar, TRUE);
}

/**
 * journey_window_start_map:
 * @self: a window without a document
 *
 * Shows a new, empty map.
 */
void
journey_window_start_map (JourneyWindow *self)
{
  g_autoptr (JourneyDocument) document = journey_preferences_create_map (self->settings);

  journey_document_start_journal (document);
  journey_window_show_document (self, document, NULL, NULL);
}

/**
 * journey_window_is_empty:
 * @self: a window
 *
 * Returns: whether it neither shows a map nor is about to
 */
gboolean
journey_window_is_empty (JourneyWindow *self)
{
  g_return_val_if_fail (JOURNEY_IS_WINDOW (self), FALSE);

  return !self->file && !self->document;
}

/**
 * journey_window_is_closed:
 * @self: a window
 *
 * A window that is closed lives on as long as something that it began is under way.
 *
 * Returns: whether nobody will see it again
 */
gboolean
journey_window_is_closed (JourneyWindow *self)
{
  g_return_val_if_fail (JOURNEY_IS_WINDOW (self), TRUE);

  return gtk_window_get_application (GTK_WINDOW (self)) == NULL;
}

/**
 * journey_window_find:
 * @app: the program
 * @file: a file
 *
 * Returns: (transfer none) (nullable): the window that shows it, or is about to
 */
JourneyWindow *
journey_window_find (JourneyApplication *app, GFile *file)
{
  g_return_val_if_fail (JOURNEY_IS_APPLICATION (app), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (app)); l; l = l->next)
    if (JOURNEY_IS_WINDOW (l->data))
      {
        JourneyWindow *window = l->data;

        if (window->file && g_file_equal (window->file, file))
          return window;
      }

  return NULL;
}

/* The canvas is beside the buttons, not above them, so its actions go through the window. */
static void
zoom (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  g_autofree char *name = g_strconcat ("canvas.", action_name + strlen ("win."), NULL);

  gtk_widget_activate_action (GTK_WIDGET (self->canvas), name, NULL);
}

static void
show_findings (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);

  if (self->findings)
    adw_dialog_present (journey_findings_dialog_new (self->findings), widget);
}

static void
restore_size (JourneyWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  journey_canvas_set_zoom (self->canvas, g_settings_get_double (self->settings, "zoom"));
}

static void
remember_size (JourneyWindow *self)
{
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", maximized);
  if (!maximized && width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  if (self->document)
    g_settings_set_double (self->settings, "zoom", journey_canvas_get_zoom (self->canvas));
  journey_window_remember_panels (self);
}

/**
 * journey_window_leave:
 * @self: a window that may close
 *
 * Takes the window away, whatever dialogs are open on it.
 */
void
journey_window_leave (JourneyWindow *self)
{
  remember_size (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* A dialog is closed first, by the parent class. */
static gboolean
journey_window_close_request (GtkWindow *window)
{
  if (!adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))
    {
      if (!journey_window_may_close (JOURNEY_WINDOW (window)))
        return TRUE;
      remember_size (JOURNEY_WINDOW (window));
    }

  return GTK_WINDOW_CLASS (journey_window_parent_class)->close_request (window);
}

static void
journey_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyWindow *self = JOURNEY_WINDOW (object);

  switch ((JourneyWindowProperty) prop_id)
    {
    case PROP_PERSONAS_PANEL:
      g_value_set_boolean (value, journey_window_is_panel_shown (self->start_split));
      break;

    case PROP_DETAILS_PANEL:
      g_value_set_boolean (value, journey_window_is_panel_shown (self->end_split));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyWindow *self = JOURNEY_WINDOW (object);

  switch ((JourneyWindowProperty) prop_id)
    {
    case PROP_PERSONAS_PANEL:
      adw_overlay_split_view_set_show_sidebar (self->start_split, g_value_get_boolean (value));
      break;

    case PROP_DETAILS_PANEL:
      adw_overlay_split_view_set_show_sidebar (self->end_split, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_window_dispose (GObject *object)
{
  JourneyWindow *self = JOURNEY_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_WINDOW);
  journey_window_unwatch_document (self);
  journey_window_stop_draft (self);
  journey_window_unwatch_file (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_clear_object (&self->counterpart);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->file_state, journey_file_state_free);
  g_clear_pointer (&self->file_content, g_bytes_unref);

  G_OBJECT_CLASS (journey_window_parent_class)->dispose (object);
}

static void
say_deleted (JourneyWindow *self, const char *message)
{
  journey_window_say (self, message, TRUE);
}

static void
say_failed (JourneyWindow *self, const char *message)
{
  journey_window_say (self, message, FALSE);
}

static void
set_portrait (JourneyWindow *self, JourneyPersona *persona, GObject *picture)
{
  journey_window_set_portrait (self, persona, picture);
}

static void
journey_window_class_init (JourneyWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_window_dispose;
  object_class->get_property = journey_window_get_property;
  object_class->set_property = journey_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = journey_window_close_request;

  /**
   * JourneyWindow:personas-panel:
   *
   * Whether the panel with personas and channels is seen.
   */
  properties[PROP_PERSONAS_PANEL] =
      g_param_spec_boolean ("personas-panel", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * JourneyWindow:details-panel:
   *
   * Whether the panel with details, pain points and insights is seen.
   */
  properties[PROP_DETAILS_PANEL] =
      g_param_spec_boolean ("details-panel", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (JOURNEY_TYPE_CANVAS);
  g_type_ensure (JOURNEY_TYPE_END_PANE);
  g_type_ensure (JOURNEY_TYPE_FIND_BAR);
  g_type_ensure (JOURNEY_TYPE_PANE_HANDLE);
  g_type_ensure (JOURNEY_TYPE_START_PANE);
  g_type_ensure (JOURNEY_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/journeymaps/Journey/journey-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, title);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, findings_banner);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, unsaved_banner);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, changed_bar);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, changed_label);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, copy_bar);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, copy_label);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, canvas);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, focus_name);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, sketch_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, find_bar);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, map_bar);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, start_split);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, end_split);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, start_pane);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, end_pane);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, start_handle);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, end_handle);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, filter_button);
  gtk_widget_class_bind_template_callback (widget_class, update_zoom);
  gtk_widget_class_bind_template_callback (widget_class, update_mode);
  gtk_widget_class_bind_template_callback (widget_class, sketch_toggled);
  gtk_widget_class_bind_template_callback (widget_class, update_focus);
  gtk_widget_class_bind_template_callback (widget_class, say_deleted);
  gtk_widget_class_bind_template_callback (widget_class, set_portrait);
  gtk_widget_class_bind_template_callback (widget_class, say_failed);
  gtk_widget_class_bind_template_callback (widget_class, journey_window_open);

  for (guint i = 0; i < G_N_ELEMENTS (zoom_actions); i++)
    gtk_widget_class_install_action (widget_class, zoom_actions[i], NULL, zoom);
  gtk_widget_class_install_action (widget_class, "win.show-findings", NULL, show_findings);
  journey_window_class_init_open (widget_class);
  journey_window_class_init_export (widget_class);
  journey_window_class_init_print (widget_class);
  journey_window_class_init_save (widget_class);
  journey_window_class_init_watch (widget_class);
  journey_window_class_init_copy (widget_class);
  journey_window_class_init_edit (widget_class);
  journey_window_class_init_add (widget_class);
  journey_window_class_init_commands (widget_class);
  journey_window_class_init_panels (widget_class);
  journey_window_class_init_personas (widget_class);
  journey_window_class_init_channels (widget_class);
  journey_window_class_init_filter (widget_class);
}

static void
journey_window_init (JourneyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (JOURNEY_APP_ID);
  self->cancellable = g_cancellable_new ();
  g_settings_bind (self->settings, "curve", self->canvas, "curve", G_SETTINGS_BIND_GET);
  g_queue_init (&self->saves);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", FALSE);
  journey_window_offer_counterpart (self, NULL, FALSE);
  restore_size (self);
  journey_window_init_draft (self);
  journey_window_init_open (self);
  journey_window_init_panels (self);
  journey_window_init_filter (self);
  journey_window_init_personas (self);
  journey_find_bar_set_canvas (self->find_bar, self->canvas);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (journey_window_look_at_file), NULL);
  journey_window_update_title (self);
  update_zoom (self);
  update_actions (self);
}

/**
 * journey_window_new:
 * @app: the program
 *
 * Returns: (transfer none): a window with the welcome page; GTK owns it
 */
JourneyWindow *
journey_window_new (JourneyApplication *app)
{
  g_return_val_if_fail (JOURNEY_IS_APPLICATION (app), NULL);

  return g_object_new (JOURNEY_TYPE_WINDOW, "application", app, NULL);
}
