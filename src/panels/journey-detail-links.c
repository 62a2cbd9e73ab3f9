/* journey-detail-links.c: where there is more about an item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-detail-links.h"

#include <glib/gi18n-lib.h>

/**
 * JourneyDetailLinks:
 *
 * A row that opens the dialog of an item, for what has no row among its details. It activates
 * `win.edit-persona`, with the id of a persona, or `win.map-properties`.
 */

struct _JourneyDetailLinks
{
  JourneyDetailsSection parent_instance;

  GtkWidget *row;
};

G_DEFINE_FINAL_TYPE (JourneyDetailLinks, journey_detail_links, JOURNEY_TYPE_DETAILS_SECTION)

static void
journey_detail_links_update (JourneyDetailsSection *section)
{
  JourneyDetailLinks *self = JOURNEY_DETAIL_LINKS (section);
  JourneyItem *item = journey_details_section_get_item (section);

  if (JOURNEY_IS_DOCUMENT (item))
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _ ("Scale and _Lanes…"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->row), "win.map-properties");
    }
  else if (item)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _ ("Portrait and T_raits…"));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->row), "s",
                                        journey_item_get_id (item));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->row), "win.edit-persona");
    }
}

static void
journey_detail_links_class_init (JourneyDetailLinksClass *klass)
{
  JOURNEY_DETAILS_SECTION_CLASS (klass)->update = journey_detail_links_update;
}

static void
journey_detail_links_init (JourneyDetailLinks *self)
{
  self->row = adw_button_row_new ();
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->row), TRUE);
  adw_button_row_set_end_icon_name (ADW_BUTTON_ROW (self->row), "go-next-symbolic");
  journey_details_section_add_row (JOURNEY_DETAILS_SECTION (self), self->row);
}

/**
 * journey_detail_links_new:
 *
 * Returns: (transfer floating): a section for a map or a persona
 */
GtkWidget *
journey_detail_links_new (void)
{
  return g_object_new (JOURNEY_TYPE_DETAIL_LINKS, NULL);
}
