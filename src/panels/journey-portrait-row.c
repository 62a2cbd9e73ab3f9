/* journey-portrait-row.c: the portrait of a persona, and how it gets one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-portrait-row.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-persona-avatar.h"

#define SIZE 96

/**
 * JourneyPortraitRow:
 *
 * Shows a portrait. A picture is chosen, dropped or pasted here, and handed on: to make a portrait
 * of it is for those who know how pictures are decoded.
 *
 * # Actions
 *
 * `portrait.choose`, `portrait.paste` and `portrait.remove`.
 */

struct _JourneyPortraitRow
{
  AdwBin parent_instance;

  JourneyPersona *persona;
  JourneyPersonaAvatar *avatar;
  GCancellable *cancellable; /* of what was asked for */
};

G_DEFINE_FINAL_TYPE (JourneyPortraitRow, journey_portrait_row, ADW_TYPE_BIN)

static guint given_signal;

static void
give (JourneyPortraitRow *self, gpointer picture)
{
  if (self->persona && journey_item_get_document (JOURNEY_ITEM (self->persona)))
    g_signal_emit (self, given_signal, 0, picture);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JourneyPortraitRow) self = JOURNEY_PORTRAIT_ROW (user_data);
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file)
    give (self, file);
}

static void
choose (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPortraitRow *self = JOURNEY_PORTRAIT_ROW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_filter_set_name (filter, _ ("Pictures"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Choose a Portrait"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->cancellable,
                        chosen_cb, g_object_ref (self));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JourneyPortraitRow) self = JOURNEY_PORTRAIT_ROW (user_data);
  g_autoptr (GdkTexture) texture =
      gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);

  if (texture)
    give (self, texture);
  else if (!g_cancellable_is_cancelled (self->cancellable))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
paste (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPortraitRow *self = JOURNEY_PORTRAIT_ROW (widget);

  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (widget), self->cancellable, pasted_cb,
                                    g_object_ref (self));
}

static void
remove_portrait (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPortraitRow *self = JOURNEY_PORTRAIT_ROW (widget);

  journey_edit_set_text (self->persona, "portrait", NULL, NULL);
}

static void
portrait_changed_cb (JourneyPortraitRow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "portrait.remove",
                                 *journey_persona_get_portrait (self->persona) != '\0');
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, JourneyPortraitRow *self)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      GSList *files = g_value_get_boxed (value);

      if (files)
        give (self, files->data);
      return files != NULL;
    }

  give (self, g_value_get_object (value));
  return TRUE;
}

static void
add_drop_target (JourneyPortraitRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, (GType[]) { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE }, 2);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
create_button (GtkWidget *button, const char *action, const char *tooltip)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  return button;
}

static GtkWidget *
create_buttons (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), create_button (gtk_button_new_with_mnemonic (_ ("_Choose…")),
                                                "portrait.choose", _ ("Choose a Portrait")));
  gtk_box_append (GTK_BOX (box),
                  create_button (gtk_button_new_from_icon_name ("edit-paste-symbolic"),
                                 "portrait.paste", _ ("Paste a Portrait")));
  gtk_box_append (GTK_BOX (box),
                  create_button (gtk_button_new_from_icon_name ("user-trash-symbolic"),
                                 "portrait.remove", _ ("Remove the Portrait")));
  return box;
}

static void
journey_portrait_row_dispose (GObject *object)
{
  JourneyPortraitRow *self = JOURNEY_PORTRAIT_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->persona);

  G_OBJECT_CLASS (journey_portrait_row_parent_class)->dispose (object);
}

static void
journey_portrait_row_class_init (JourneyPortraitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_portrait_row_dispose;

  /**
   * JourneyPortraitRow::given:
   * @self: the row
   * @picture: a [iface@Gio.File] or a [class@Gdk.Texture]
   *
   * A picture was given that is to become the portrait.
   */
  given_signal = g_signal_new ("given", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);

  gtk_widget_class_install_action (widget_class, "portrait.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "portrait.paste", NULL, paste);
  gtk_widget_class_install_action (widget_class, "portrait.remove", NULL, remove_portrait);
}

static void
journey_portrait_row_init (JourneyPortraitRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->cancellable = g_cancellable_new ();
  self->avatar = g_object_new (JOURNEY_TYPE_PERSONA_AVATAR, "size", SIZE, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->avatar));
  gtk_box_append (GTK_BOX (box), create_buttons ());
  adw_bin_set_child (ADW_BIN (self), box);
  add_drop_target (self);
}

/**
 * journey_portrait_row_new:
 * @persona: a persona of a document
 *
 * Returns: (transfer floating): a row for its portrait
 */
GtkWidget *
journey_portrait_row_new (JourneyPersona *persona)
{
  JourneyPortraitRow *self;

  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), NULL);

  self = g_object_new (JOURNEY_TYPE_PORTRAIT_ROW, NULL);
  self->persona = g_object_ref (persona);
  journey_persona_avatar_set_persona (self->avatar, persona);
  g_signal_connect_object (persona, "notify::portrait", G_CALLBACK (portrait_changed_cb), self,
                           G_CONNECT_SWAPPED);
  portrait_changed_cb (self);
  return GTK_WIDGET (self);
}
