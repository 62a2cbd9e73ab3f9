/* journey-map-properties.c: what can be set for a map as a whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-map-properties.h"

#include <glib/gi18n-lib.h>

#include "journey-choice-row.h"
#include "journey-date-row.h"
#include "journey-lane-list.h"
#include "journey-property-binding.h"
#include "journey-scale-page.h"

/* A map that is not looked at for ten years is not looked at. */
#define MAX_REVIEW_MONTHS 120

/**
 * JourneyMapProperties:
 *
 * Title, goal, state, review, scale and lanes of a map. Whatever is changed is changed at once, as
 * a step to undo.
 */

struct _JourneyMapProperties
{
  AdwPreferencesDialog parent_instance;

  JourneyDocument *document;
  GPtrArray *bindings; /* JourneyPropertyBinding */
};

G_DEFINE_FINAL_TYPE (JourneyMapProperties, journey_map_properties, ADW_TYPE_PREFERENCES_DIALOG)

static JourneyPropertyBinding *
add_row (JourneyMapProperties *self,
         AdwPreferencesGroup *group,
         GtkWidget *row,
         const char *title,
         const char *property)
{
  JourneyPropertyBinding *binding = journey_property_binding_new (self->document, property, row);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->bindings, binding);
  return binding;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (page, group);
  return group;
}

static void
add_review (JourneyMapProperties *self, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = add_group (page, _ ("Review"));
  JourneyPropertyBinding *binding;

  binding = add_row (self, group, journey_date_row_new (), _ ("Last review"), "reviewed");
  journey_property_binding_set_check (binding, journey_date_row_check);
  add_row (self, group, adw_spin_row_new_with_range (0, MAX_REVIEW_MONTHS, 1),
           _ ("Months until the next"), "review-months");
}

static void
add_map_page (JourneyMapProperties *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = add_group (page, NULL);

  adw_preferences_page_set_title (page, _ ("_Map"));
  adw_preferences_page_set_use_underline (page, TRUE);
  adw_preferences_page_set_icon_name (page, "document-properties-symbolic");
  add_row (self, group, adw_entry_row_new (), _ ("Title"), "title");
  add_row (self, group, adw_entry_row_new (), _ ("Scenario"), "scenario");
  add_row (self, group, adw_entry_row_new (), _ ("Goal"), "goal");

  group = add_group (page, NULL);
  add_row (self, group, journey_choice_row_new (), _ ("State"), "state");
  add_row (self, group, journey_choice_row_new (), _ ("Status"), "status");
  add_row (self, group, adw_entry_row_new (), _ ("Owner"), "owner");
  add_row (self, group, adw_entry_row_new (), _ ("Tags, with commas"), "tags");
  add_review (self, page);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), page);
}

static void
journey_map_properties_dispose (GObject *object)
{
  JourneyMapProperties *self = JOURNEY_MAP_PROPERTIES (object);

  g_clear_pointer (&self->bindings, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (journey_map_properties_parent_class)->dispose (object);
}

static void
journey_map_properties_class_init (JourneyMapPropertiesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_map_properties_dispose;
}

static void
journey_map_properties_init (JourneyMapProperties *self)
{
  self->bindings = g_ptr_array_new_with_free_func (g_object_unref);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Map Properties"));
}

/**
 * journey_map_properties_new:
 * @document: a map with a journal
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
journey_map_properties_new (JourneyDocument *document)
{
  JourneyMapProperties *self;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  self = g_object_new (JOURNEY_TYPE_MAP_PROPERTIES, NULL);
  self->document = g_object_ref (document);
  add_map_page (self);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), journey_scale_page_new (document));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), journey_lane_list_new (document));
  return ADW_DIALOG (self);
}
