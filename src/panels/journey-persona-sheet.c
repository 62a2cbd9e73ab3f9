/* journey-persona-sheet.c: all that can be said about a persona
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-persona-sheet.h"

#include <glib/gi18n-lib.h>

#include "journey-portrait-row.h"
#include "journey-property-binding.h"
#include "journey-text-row.h"
#include "journey-tint-row.h"
#include "journey-trait-list.h"

/**
 * JourneyPersonaSheet:
 *
 * A form for a persona. Whatever is changed is changed at once, as a step to undo. It closes when
 * the persona leaves the map.
 */

struct _JourneyPersonaSheet
{
  AdwDialog parent_instance;

  JourneyPersona *persona;
  GPtrArray *bindings; /* JourneyPropertyBinding */
};

G_DEFINE_FINAL_TYPE (JourneyPersonaSheet, journey_persona_sheet, ADW_TYPE_DIALOG)

static guint portrait_signal;

/* What fills a line, and what may fill several. */
typedef struct
{
  const char *title;
  const char *property;
  GtkWidget *(*create_row) (void);
} Field;

static const Field about[] = {
  { N_ ("Name"), "name", adw_entry_row_new },
  { N_ ("In a few words"), "background", journey_text_row_new },
  { N_ ("In their own words"), "quote", journey_text_row_new },
  { N_ ("Segment"), "segment", adw_entry_row_new },
  { N_ ("Share in percent"), "share", adw_entry_row_new },
};

static const Field wishes[] = {
  { N_ ("Goals"), "goals", journey_text_row_new },
  { N_ ("Motivations"), "motivations", journey_text_row_new },
  { N_ ("Challenges"), "challenges", journey_text_row_new },
};

static const Field character[] = {
  { N_ ("Demographics"), "demographics", journey_text_row_new },
  { N_ ("Psychographics"), "psychographics", journey_text_row_new },
  { N_ ("Behaviors"), "behaviours", journey_text_row_new },
  { N_ ("Preferences"), "preferences", journey_text_row_new },
};

static void
add_rows (JourneyPersonaSheet *self,
          AdwPreferencesGroup *group,
          const Field *fields,
          guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *row = fields[i].create_row ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (fields[i].title));
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->bindings,
                       journey_property_binding_new (self->persona, fields[i].property, row));
    }
}

static AdwPreferencesGroup *
add_group (GtkWidget *page, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  return group;
}

static void
portrait_given_cb (JourneyPersonaSheet *self, GObject *picture)
{
  g_signal_emit (self, portrait_signal, 0, picture);
}

static GtkWidget *
create_page (JourneyPersonaSheet *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = add_group (page, NULL);
  GtkWidget *portrait = journey_portrait_row_new (self->persona);

  g_signal_connect_object (portrait, "given", G_CALLBACK (portrait_given_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, portrait);

  group = add_group (page, NULL);
  add_rows (self, group, about, G_N_ELEMENTS (about));
  adw_preferences_group_add (group, journey_tint_row_new (self->persona));

  add_rows (self, add_group (page, _ ("What They Want")), wishes, G_N_ELEMENTS (wishes));
  add_rows (self, add_group (page, _ ("What They Are Like")), character, G_N_ELEMENTS (character));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (journey_trait_list_new (self->persona)));
  return page;
}

static void
name_changed_cb (JourneyPersonaSheet *self)
{
  const char *name = journey_persona_get_name (self->persona);

  adw_dialog_set_title (ADW_DIALOG (self), *name ? name : _ ("Persona"));
}

static void
personas_changed_cb (JourneyPersonaSheet *self)
{
  if (!journey_item_get_document (JOURNEY_ITEM (self->persona)))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
journey_persona_sheet_dispose (GObject *object)
{
  JourneyPersonaSheet *self = JOURNEY_PERSONA_SHEET (object);

  g_clear_pointer (&self->bindings, g_ptr_array_unref);
  g_clear_object (&self->persona);

  G_OBJECT_CLASS (journey_persona_sheet_parent_class)->dispose (object);
}

static void
journey_persona_sheet_class_init (JourneyPersonaSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_persona_sheet_dispose;

  /**
   * JourneyPersonaSheet::portrait:
   * @self: the sheet
   * @picture: a [iface@Gio.File] or a [class@Gdk.Texture]
   *
   * A picture was given that is to become the portrait.
   */
  portrait_signal = g_signal_new ("portrait", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
}

static void
journey_persona_sheet_init (JourneyPersonaSheet *self)
{
  self->bindings = g_ptr_array_new_with_free_func (g_object_unref);
  adw_dialog_set_content_width (ADW_DIALOG (self), 560);
  adw_dialog_set_content_height (ADW_DIALOG (self), 760);
}

/**
 * journey_persona_sheet_new:
 * @persona: a persona of a document that may be changed
 *
 * Returns: (transfer floating): the form
 */
AdwDialog *
journey_persona_sheet_new (JourneyPersona *persona)
{
  JourneyPersonaSheet *self;
  GtkWidget *view;

  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), NULL);
  g_return_val_if_fail (journey_item_get_document (JOURNEY_ITEM (persona)) != NULL, NULL);

  self = g_object_new (JOURNEY_TYPE_PERSONA_SHEET, NULL);
  self->persona = g_object_ref (persona);
  view = adw_toolbar_view_new ();
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), create_page (self));
  adw_dialog_set_child (ADW_DIALOG (self), view);

  g_signal_connect_object (persona, "notify::name", G_CALLBACK (name_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journey_item_get_list (JOURNEY_ITEM (persona)), "items-changed",
                           G_CALLBACK (personas_changed_cb), self, G_CONNECT_SWAPPED);
  name_changed_cb (self);
  return ADW_DIALOG (self);
}

/**
 * journey_persona_sheet_get_persona:
 * @self: a sheet
 *
 * Returns: (transfer none): who it is about
 */
JourneyPersona *
journey_persona_sheet_get_persona (JourneyPersonaSheet *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA_SHEET (self), NULL);

  return self->persona;
}
