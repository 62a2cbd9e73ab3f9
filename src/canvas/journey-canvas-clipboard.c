/* journey-canvas-clipboard.c: copy, cut and paste
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-canvas-private.h"
#include "journey-content.h"
#include "journey-fragment.h"

/* A copy goes onto the clipboard as a value, a small document. GTK offers it in each format that a
 * serializer was registered for, and calls that when another program asks, not before. */

static char *
dup_focused_text (JourneyCanvas *self)
{
  const JourneyBox *box = journey_canvas_get_focused (self);
  JourneyTextSlot slot;
  g_autofree char *text = NULL;

  if (!box || !journey_text_slot_find (self->layout, box, &slot))
    return NULL;

  text = journey_text_slot_dup_text (self->layout, box);
  return *text ? g_steal_pointer (&text) : NULL;
}

/* Cards with all that they need; where only a text has the keyboard, that. */
static gboolean
copy_subjects (JourneyCanvas *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  g_autoptr (GPtrArray) items = journey_canvas_dup_subjects (self);
  g_autoptr (JourneyDocument) fragment =
      self->document ? journey_fragment_new (self->document, items) : NULL;
  g_autofree char *text = NULL;

  if (fragment)
    {
      gdk_clipboard_set (clipboard, JOURNEY_TYPE_DOCUMENT, fragment);
      return TRUE;
    }

  text = dup_focused_text (self);
  if (!text)
    return FALSE;

  gdk_clipboard_set_text (clipboard, text);
  return TRUE;
}

static void
copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);

  if (self->editor)
    return;

  journey_canvas_ensure_layout (self);
  if (copy_subjects (self))
    journey_canvas_announce (self, _ ("Copied"));
  else
    journey_canvas_emit_failed (self, _ ("There is nothing here to copy"));
}

static void
clear_focused_text (JourneyCanvas *self)
{
  g_autoptr (JourneyLayout) alive = journey_layout_ref (self->layout);
  const JourneyBox *box = journey_layout_get_box (alive, self->focus_index);

  if (box)
    journey_text_slot_write (alive, box, "");
}

static void
cut (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  g_autoptr (GPtrArray) items = NULL;
  JourneyJournal *journal;

  if (!journey_canvas_is_ready (self))
    return;

  journey_canvas_ensure_layout (self);
  items = journey_canvas_dup_subjects (self);
  if (!copy_subjects (self))
    {
      journey_canvas_emit_failed (self, _ ("There is nothing here to cut"));
      return;
    }

  journal = journey_document_get_journal (self->document);
  journey_journal_begin (journal, _ ("Cut"));
  if (items->len > 0)
    journey_canvas_delete_subjects (self, NULL);
  else
    clear_focused_text (self);
  journey_journal_commit (journal);
}

/**
 * journey_canvas_paste_value:
 * @self: a canvas
 * @value: what was on the clipboard
 *
 * Pastes at what the keyboard is on.
 *
 * Returns: whether it was taken
 */
gboolean
journey_canvas_paste_value (JourneyCanvas *self, const GValue *value)
{
  JourneyLanding landing;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (G_IS_VALUE (value), FALSE);

  if (!journey_canvas_is_editable (self))
    return FALSE;

  journey_canvas_finish_edit (self, TRUE);
  journey_canvas_ensure_layout (self);
  landing = journey_landing_find_at_box (self->layout, journey_canvas_get_load (self, value),
                                         self->focus_index);
  return journey_canvas_take (self, value, &landing);
}

/* What is best for the place, out of what the clipboard offers. A copied file is also offered as a
 * text, and a picture sometimes as its address. */
static GType
choose_type (JourneyCanvas *self, GdkContentFormats *offered)
{
  const JourneyBox *box = journey_canvas_get_focused (self);
  gboolean persona = box && box->kind == JOURNEY_BOX_PERSONA;
  GType types[] = {
    JOURNEY_TYPE_DOCUMENT,        persona ? JOURNEY_TYPE_CONTENT_PICTURE : G_TYPE_INVALID,
    GDK_TYPE_FILE_LIST,           JOURNEY_TYPE_CONTENT_TEXT,
    JOURNEY_TYPE_CONTENT_PICTURE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i] != G_TYPE_INVALID && gdk_content_formats_contain_gtype (offered, types[i]))
      return types[i];

  return G_TYPE_INVALID;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JourneyCanvas) self = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);
  g_autofree char *message = NULL;

  if (value)
    {
      journey_canvas_paste_value (self, value);
      return;
    }

  /* Translators: %s is what is wrong with it */
  message = g_strdup_printf (_ ("The clipboard cannot be pasted: %s"), error->message);
  journey_canvas_emit_failed (self, message);
}

static void
paste (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  g_autoptr (GdkContentFormats) offered = gdk_content_formats_union_deserialize_gtypes (
      gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));
  GType type = choose_type (self, offered);

  if (!journey_canvas_is_ready (self))
    return;

  if (type != G_TYPE_INVALID)
    gdk_clipboard_read_value_async (clipboard, type, G_PRIORITY_DEFAULT, NULL, read_cb,
                                    g_object_ref (self));
  else
    journey_canvas_emit_failed (self, _ ("The clipboard has nothing that fits a map"));
}

/**
 * journey_canvas_update_clipboard_actions:
 * @self: a canvas whose map is measured
 *
 * Enables what makes sense with what is focused and selected now.
 */
void
journey_canvas_update_clipboard_actions (JourneyCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean some = journey_selection_get_length (self->selection) > 0 || self->focus_index >= 0;
  gboolean editable = journey_canvas_is_editable (self);

  gtk_widget_action_set_enabled (widget, "canvas.copy", !self->editor && self->layout && some);
  gtk_widget_action_set_enabled (widget, "canvas.cut", !self->editor && editable && some);
  gtk_widget_action_set_enabled (widget, "canvas.paste", !self->editor && editable);
}

/* Of the keys of one action a menu shows the last. */
static const struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
} keys[] = {
  { GDK_KEY_KP_Insert, GDK_CONTROL_MASK, "canvas.copy" },
  { GDK_KEY_Insert, GDK_CONTROL_MASK, "canvas.copy" },
  { GDK_KEY_c, GDK_CONTROL_MASK, "canvas.copy" },
  { GDK_KEY_KP_Delete, GDK_SHIFT_MASK, "canvas.cut" },
  { GDK_KEY_Delete, GDK_SHIFT_MASK, "canvas.cut" },
  { GDK_KEY_x, GDK_CONTROL_MASK, "canvas.cut" },
  { GDK_KEY_KP_Insert, GDK_SHIFT_MASK, "canvas.paste" },
  { GDK_KEY_Insert, GDK_SHIFT_MASK, "canvas.paste" },
  { GDK_KEY_v, GDK_CONTROL_MASK, "canvas.paste" },
};

void
journey_canvas_class_init_clipboard (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "canvas.cut", NULL, cut);
  gtk_widget_class_install_action (widget_class, "canvas.paste", NULL, paste);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, keys[i].modifiers,
                                         keys[i].action, NULL);
  journey_content_register ();
}
