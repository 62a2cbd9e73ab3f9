/* journey-trait-list.c: the traits of a persona
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-trait-list.h"

#include <glib/gi18n-lib.h>

#include "journey-document.h"
#include "journey-trait-row.h"

/**
 * JourneyTraitList:
 *
 * A row for each trait, and a button for another one.
 */

struct _JourneyTraitList
{
  AdwPreferencesGroup parent_instance;

  JourneyPersona *persona;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (JourneyTraitList, journey_trait_list, ADW_TYPE_PREFERENCES_GROUP)

static void
add (JourneyTraitList *self)
{
  JourneyList *traits = journey_persona_get_traits (self->persona);
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (self->persona));
  JourneyJournal *journal = document ? journey_document_get_journal (document) : NULL;
  g_autoptr (JourneyTrait) trait = journey_trait_new ();
  GtkListBoxRow *row;

  if (!journal)
    return;

  journey_journal_begin (journal, _ ("Add Trait"));
  journey_list_append (traits, trait);
  journey_journal_commit (journal);

  row = gtk_list_box_get_row_at_index (self->list, (int) journey_list_get_length (traits) - 1);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return journey_trait_row_new (item);
}

static void
traits_changed_cb (JourneyTraitList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          journey_list_get_length (journey_persona_get_traits (self->persona)) > 0);
}

static void
journey_trait_list_dispose (GObject *object)
{
  JourneyTraitList *self = JOURNEY_TRAIT_LIST (object);

  if (self->persona)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->persona);

  G_OBJECT_CLASS (journey_trait_list_parent_class)->dispose (object);
}

static void
journey_trait_list_class_init (JourneyTraitListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_trait_list_dispose;
}

static void
journey_trait_list_init (JourneyTraitList *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Traits"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _ ("Sliders between two words that are opposites"));
  gtk_widget_set_tooltip_text (button, _ ("Add a Trait"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (add), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Traits"), -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

/**
 * journey_trait_list_new:
 * @persona: a persona of a document
 *
 * Returns: (transfer floating): a list of its traits
 */
GtkWidget *
journey_trait_list_new (JourneyPersona *persona)
{
  JourneyTraitList *self;
  JourneyList *traits;

  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), NULL);

  self = g_object_new (JOURNEY_TYPE_TRAIT_LIST, NULL);
  self->persona = g_object_ref (persona);
  traits = journey_persona_get_traits (persona);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (traits), create_row, NULL, NULL);
  g_signal_connect_object (traits, "items-changed", G_CALLBACK (traits_changed_cb), self,
                           G_CONNECT_SWAPPED);
  traits_changed_cb (self);
  return GTK_WIDGET (self);
}
