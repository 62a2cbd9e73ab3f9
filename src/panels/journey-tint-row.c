/* journey-tint-row.c: a row to choose a colour of the palette
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-tint-row.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-enums.h"
#include "journey-labels.h"
#include "journey-persona-avatar.h"

#define N_COLORS ((guint) JOURNEY_COLOR_SLATE + 1)

/**
 * JourneyTintRow:
 *
 * The colours that a stage or a persona can have, as a row of buttons one of which is pressed.
 */

struct _JourneyTintRow
{
  AdwPreferencesRow parent_instance;

  JourneyItem *item;
  GtkWidget *buttons[N_COLORS]; /* by JourneyColor */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (JourneyTintRow, journey_tint_row, ADW_TYPE_PREFERENCES_ROW)

static GParamSpec *
get_pspec (JourneyTintRow *self)
{
  return g_object_class_find_property (G_OBJECT_GET_CLASS (self->item), "color");
}

static void
color_changed_cb (JourneyTintRow *self)
{
  const char *word = g_value_get_string (journey_item_peek_value (self->item, get_pspec (self)));
  int color = journey_word_to_enum (JOURNEY_TYPE_COLOR, word ? word : "", -1);

  self->updating = TRUE;
  for (int i = 0; i < (int) N_COLORS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->buttons[i]), i == color);
  self->updating = FALSE;
}

static void
toggled_cb (GtkCheckButton *button, JourneyTintRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  int color = 0;

  if (self->updating || !gtk_check_button_get_active (button) ||
      !journey_item_get_document (self->item))
    return;

  while (self->buttons[color] != GTK_WIDGET (button))
    color++;
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, journey_word_from_enum (JOURNEY_TYPE_COLOR, color));
  journey_edit_set_property (self->item, "color", &value, NULL, NULL);
}

static GtkWidget *
create_button (JourneyTintRow *self, JourneyColor color)
{
  GtkWidget *button = gtk_check_button_new ();
  g_autofree char *tint = journey_tint_dup_class (color);
  const char *label = journey_label_for (JOURNEY_TYPE_COLOR, (int) color);

  gtk_widget_add_css_class (button, "tint-swatch");
  gtk_widget_add_css_class (button, "tint-ground");
  gtk_widget_add_css_class (button, tint);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  return button;
}

static void
journey_tint_row_dispose (GObject *object)
{
  JourneyTintRow *self = JOURNEY_TINT_ROW (object);

  self->updating = TRUE;
  g_clear_object (&self->item);

  G_OBJECT_CLASS (journey_tint_row_parent_class)->dispose (object);
}

static void
journey_tint_row_class_init (JourneyTintRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_tint_row_dispose;
}

static void
journey_tint_row_init (JourneyTintRow *self)
{
  GtkWidget *box = adw_wrap_box_new ();
  GtkWidget *title = gtk_label_new (_ ("Color"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  adw_wrap_box_append (ADW_WRAP_BOX (box), title);
  for (guint i = 0; i < N_COLORS; i++)
    {
      self->buttons[i] = create_button (self, i);
      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (self->buttons[i]),
                                    GTK_CHECK_BUTTON (self->buttons[0]));
      adw_wrap_box_append (ADW_WRAP_BOX (box), self->buttons[i]);
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Color"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * journey_tint_row_new:
 * @item: (type JourneyItem): an item of a document with a colour of the palette
 *
 * Returns: (transfer floating): a row to choose its colour
 */
GtkWidget *
journey_tint_row_new (gpointer item)
{
  JourneyTintRow *self;

  g_return_val_if_fail (JOURNEY_IS_ITEM (item), NULL);

  self = g_object_new (JOURNEY_TYPE_TINT_ROW, NULL);
  self->item = g_object_ref (item);
  g_signal_connect_object (item, "notify::color", G_CALLBACK (color_changed_cb), self,
                           G_CONNECT_SWAPPED);
  color_changed_cb (self);
  return GTK_WIDGET (self);
}
