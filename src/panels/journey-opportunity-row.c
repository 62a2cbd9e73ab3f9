/* journey-opportunity-row.c: an opportunity in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-opportunity-row.h"

#include <glib/gi18n-lib.h>

#include "journey-item-drag.h"
#include "journey-quadrant.h"
#include "journey-status-button.h"

/* A title may be as long as a book. */
#define MAX_TITLE_LINES 3

/**
 * JourneyOpportunityRow:
 *
 * Title, worth and status of an opportunity. It is dragged onto the map to be pinned there.
 */

struct _JourneyOpportunityRow
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *worth;
  JourneyStatusButton *status;

  JourneyOpportunity *opportunity; /* owned, or NULL */
};

G_DEFINE_FINAL_TYPE (JourneyOpportunityRow, journey_opportunity_row, ADW_TYPE_BIN)

static void
update (JourneyOpportunityRow *self)
{
  const char *title = journey_opportunity_get_title (self->opportunity);
  g_autofree char *start = NULL;
  g_autofree char *words =
      journey_quadrant_dup_words (journey_opportunity_get_impact (self->opportunity),
                                  journey_opportunity_get_effort (self->opportunity));

  start = g_utf8_substring (title, 0, g_utf8_strlen (title, -1) < 300 ? -1 : 300);
  gtk_label_set_label (self->title, *start ? start : _ ("Opportunity without a title"));
  gtk_label_set_label (self->worth, words);
  journey_status_button_update (self->status);
}

static gpointer
get_dragged_item (gpointer row)
{
  return JOURNEY_OPPORTUNITY_ROW (row)->opportunity;
}

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (label, MAX_TITLE_LINES);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  if (css_class)
    gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
  return label;
}

static void
journey_opportunity_row_dispose (GObject *object)
{
  JourneyOpportunityRow *self = JOURNEY_OPPORTUNITY_ROW (object);

  if (self->opportunity)
    g_signal_handlers_disconnect_by_data (self->opportunity, self);
  g_clear_object (&self->opportunity);

  G_OBJECT_CLASS (journey_opportunity_row_parent_class)->dispose (object);
}

static void
journey_opportunity_row_class_init (JourneyOpportunityRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_opportunity_row_dispose;
}

static void
journey_opportunity_row_init (JourneyOpportunityRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_margin_top (texts, 4);
  gtk_widget_set_margin_bottom (texts, 4);
  self->title = add_label (texts, NULL);
  self->worth = add_label (texts, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->worth), "dimmed");
  self->status = JOURNEY_STATUS_BUTTON (journey_status_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->status), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->status));
  adw_bin_set_child (ADW_BIN (self), box);
  journey_item_drag_add (GTK_WIDGET (self), get_dragged_item);
}

/**
 * journey_opportunity_row_new:
 *
 * Returns: (transfer floating): a row of nothing yet
 */
GtkWidget *
journey_opportunity_row_new (void)
{
  return g_object_new (JOURNEY_TYPE_OPPORTUNITY_ROW, NULL);
}

/**
 * journey_opportunity_row_set_opportunity:
 * @self: a row
 * @opportunity: (nullable): what to show
 *
 * Shows another opportunity, and what becomes of it.
 */
void
journey_opportunity_row_set_opportunity (JourneyOpportunityRow *self,
                                         JourneyOpportunity *opportunity)
{
  g_return_if_fail (JOURNEY_IS_OPPORTUNITY_ROW (self));
  g_return_if_fail (opportunity == NULL || JOURNEY_IS_OPPORTUNITY (opportunity));

  if (self->opportunity)
    g_signal_handlers_disconnect_by_data (self->opportunity, self);
  g_set_object (&self->opportunity, opportunity);
  journey_status_button_set_item (self->status, opportunity);
  if (!opportunity)
    return;

  g_signal_connect_object (opportunity, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
