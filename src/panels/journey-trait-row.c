/* journey-trait-row.c: a slider between two words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-trait-row.h"

#include <glib/gi18n-lib.h>

#include "journey-document.h"
#include "journey-edit.h"
#include "journey-property-binding.h"

#define PAGE 10

/**
 * JourneyTraitRow:
 *
 * A trait of a persona: both words can be written, and where the persona is between them is drawn.
 */

struct _JourneyTraitRow
{
  GtkListBoxRow parent_instance;

  JourneyTrait *trait;
  JourneyPropertyBinding *low_binding;
  JourneyPropertyBinding *high_binding;
  GtkWidget *low;
  GtkWidget *high;
  GtkWidget *slider;
  guint stay; /* counts how often the slider was taken up */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (JourneyTraitRow, journey_trait_row, GTK_TYPE_LIST_BOX_ROW)

static void
update_value (JourneyTraitRow *self)
{
  if (self->updating)
    return;

  self->updating = TRUE;
  gtk_range_set_value (GTK_RANGE (self->slider), journey_trait_get_value (self->trait));
  self->updating = FALSE;
}

/* One stroke of the pointer, or one stay of the keyboard, is one step. */
static void
slider_changed_cb (JourneyTraitRow *self)
{
  g_autofree char *gesture = g_strdup_printf ("%p %u", (gpointer) self, self->stay);
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->updating || !journey_item_get_document (JOURNEY_ITEM (self->trait)))
    return;

  g_value_init (&value, G_TYPE_DOUBLE);
  g_value_set_double (&value, gtk_range_get_value (GTK_RANGE (self->slider)));
  self->updating = TRUE;
  journey_edit_set_property (self->trait, "value", &value, _ ("Change Trait"), gesture);
  self->updating = FALSE;
}

static void
taken_up_cb (JourneyTraitRow *self)
{
  self->stay++;
}

static void
update_label (JourneyTraitRow *self)
{
  const char *low = journey_trait_get_low (self->trait);
  const char *high = journey_trait_get_high (self->trait);
  /* Translators: of a slider: the words at its two ends */
  g_autofree char *label = g_strdup_printf (_ ("Between “%s” and “%s”"), low, high);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->slider), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
remove_trait (JourneyTraitRow *self)
{
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (self->trait));
  JourneyList *traits = journey_item_get_list (JOURNEY_ITEM (self->trait));
  JourneyJournal *journal = document ? journey_document_get_journal (document) : NULL;
  guint position;

  if (!journal || !journey_list_find (traits, self->trait, &position))
    return;

  journey_journal_begin (journal, _ ("Delete Trait"));
  journey_list_remove (traits, position);
  journey_journal_commit (journal);
}

static void
journey_trait_row_dispose (GObject *object)
{
  JourneyTraitRow *self = JOURNEY_TRAIT_ROW (object);

  self->updating = TRUE;
  g_clear_object (&self->low_binding);
  g_clear_object (&self->high_binding);
  g_clear_object (&self->trait);

  G_OBJECT_CLASS (journey_trait_row_parent_class)->dispose (object);
}

static void
journey_trait_row_class_init (JourneyTraitRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_trait_row_dispose;
}

static GtkWidget *
create_entry (const char *placeholder, float align)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), align);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  placeholder, -1);
  return entry;
}

/* Who scrolls through a sheet does not mean the slider that comes under the pointer. */
static void
ignore_wheel (GtkWidget *slider)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (slider);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static GtkWidget *
create_slider (JourneyTraitRow *self)
{
  GtkWidget *slider = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 100, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_range_set_increments (GTK_RANGE (slider), 1, PAGE);
  gtk_scale_set_has_origin (GTK_SCALE (slider), FALSE);
  gtk_scale_add_mark (GTK_SCALE (slider), 50, GTK_POS_BOTTOM, NULL);
  gtk_widget_set_hexpand (slider, TRUE);
  ignore_wheel (slider);
  g_signal_connect_object (slider, "value-changed", G_CALLBACK (slider_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (taken_up_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (slider, focus);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (taken_up_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (slider, GTK_EVENT_CONTROLLER (click));
  return slider;
}

static GtkWidget *
create_remove (JourneyTraitRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Delete the Trait"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_trait), self, G_CONNECT_SWAPPED);
  return button;
}

static void
journey_trait_row_init (JourneyTraitRow *self)
{
  GtkWidget *grid = gtk_grid_new ();

  self->low = create_entry (_ ("One end"), 0);
  self->high = create_entry (_ ("The other end"), 1);
  self->slider = create_slider (self);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_widget_set_margin_start (grid, 12);
  gtk_widget_set_margin_end (grid, 12);
  gtk_widget_set_margin_top (grid, 9);
  gtk_widget_set_margin_bottom (grid, 6);
  gtk_grid_attach (GTK_GRID (grid), self->low, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->high, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), create_remove (self), 2, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->slider, 0, 1, 2, 1);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), grid);
}

/**
 * journey_trait_row_new:
 * @trait: a trait of a persona of a document
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
journey_trait_row_new (JourneyTrait *trait)
{
  JourneyTraitRow *self;

  g_return_val_if_fail (JOURNEY_IS_TRAIT (trait), NULL);

  self = g_object_new (JOURNEY_TYPE_TRAIT_ROW, NULL);
  self->trait = g_object_ref (trait);
  self->low_binding = journey_property_binding_new (trait, "low", self->low);
  self->high_binding = journey_property_binding_new (trait, "high", self->high);
  g_signal_connect_object (trait, "notify::low", G_CALLBACK (update_label), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (trait, "notify::high", G_CALLBACK (update_label), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (trait, "notify::value", G_CALLBACK (update_value), self,
                           G_CONNECT_SWAPPED);
  update_value (self);
  update_label (self);
  return GTK_WIDGET (self);
}
