/* journey-details-panel.c: shows and edits what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-details-panel.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-property-binding.h"

/**
 * JourneyDetailsPanel:
 *
 * What is selected, or the map where nothing is, as rows that can be edited.
 */

struct _JourneyDetailsPanel
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *row; /* a child of group, or NULL */

  JourneySelection *selection;     /* owned, or NULL */
  JourneyPropertyBinding *binding; /* owned, or NULL */
};

G_DEFINE_FINAL_TYPE (JourneyDetailsPanel, journey_details_panel, ADW_TYPE_BIN)

typedef enum
{
  PROP_SELECTION = 1,
} JourneyDetailsPanelProperty;

#define PROP_LAST PROP_SELECTION

static GParamSpec *properties[PROP_LAST + 1];

static gpointer
get_shown (JourneyDetailsPanel *self)
{
  gpointer lead = self->selection ? journey_selection_get_lead (self->selection) : NULL;

  if (lead || !self->selection)
    return lead;

  return journey_selection_get_document (self->selection);
}

static gboolean
is_editable (JourneyDetailsPanel *self)
{
  JourneyDocument *document =
      self->selection ? journey_selection_get_document (self->selection) : NULL;

  return document && journey_document_get_journal (document) &&
         !journey_document_is_read_only (document);
}

static void
update (JourneyDetailsPanel *self)
{
  gpointer item = get_shown (self);
  const char *property = item ? journey_edit_get_text_property (item) : NULL;

  g_clear_object (&self->binding);
  if (self->row)
    adw_preferences_group_remove (self->group, g_steal_pointer (&self->row));
  gtk_widget_set_sensitive (GTK_WIDGET (self->group), is_editable (self));
  if (!property)
    return;

  self->row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _ ("Title"));
  adw_preferences_group_add (self->group, self->row);
  self->binding = journey_property_binding_new (item, property, self->row);
}

static void
journey_details_panel_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  JourneyDetailsPanel *self = JOURNEY_DETAILS_PANEL (object);

  switch ((JourneyDetailsPanelProperty) prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_details_panel_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  JourneyDetailsPanel *self = JOURNEY_DETAILS_PANEL (object);

  switch ((JourneyDetailsPanelProperty) prop_id)
    {
    case PROP_SELECTION:
      journey_details_panel_set_selection (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_details_panel_dispose (GObject *object)
{
  JourneyDetailsPanel *self = JOURNEY_DETAILS_PANEL (object);

  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->binding);

  G_OBJECT_CLASS (journey_details_panel_parent_class)->dispose (object);
}

static void
journey_details_panel_class_init (JourneyDetailsPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = journey_details_panel_dispose;
  object_class->get_property = journey_details_panel_get_property;
  object_class->set_property = journey_details_panel_set_property;

  /**
   * JourneyDetailsPanel:selection:
   *
   * What is selected, with the map.
   */
  properties[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, JOURNEY_TYPE_SELECTION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_details_panel_init (JourneyDetailsPanel *self)
{
  GtkWidget *page = adw_preferences_page_new ();

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  adw_bin_set_child (ADW_BIN (self), page);
}

/**
 * journey_details_panel_new:
 *
 * Returns: (transfer floating): a panel that shows nothing yet
 */
GtkWidget *
journey_details_panel_new (void)
{
  return g_object_new (JOURNEY_TYPE_DETAILS_PANEL, NULL);
}

/**
 * journey_details_panel_get_selection:
 * @self: a panel
 *
 * Returns: (nullable) (transfer none): what it follows
 */
JourneySelection *
journey_details_panel_get_selection (JourneyDetailsPanel *self)
{
  g_return_val_if_fail (JOURNEY_IS_DETAILS_PANEL (self), NULL);

  return self->selection;
}

/**
 * journey_details_panel_set_selection:
 * @self: a panel
 * @selection: (nullable): what to follow
 *
 * Shows what is selected, whenever that changes.
 */
void
journey_details_panel_set_selection (JourneyDetailsPanel *self, JourneySelection *selection)
{
  g_return_if_fail (JOURNEY_IS_DETAILS_PANEL (self));
  g_return_if_fail (selection == NULL || JOURNEY_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  if (selection)
    {
      g_signal_connect_object (selection, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (selection, "notify::document", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}
