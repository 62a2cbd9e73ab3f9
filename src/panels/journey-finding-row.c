/* journey-finding-row.c: one finding of the lint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-finding-row.h"

#include <glib/gi18n-lib.h>

/**
 * JourneyFindingRow:
 *
 * What is the matter, and where. It is activated to be shown; its buttons ask for it to be mended
 * or ignored, which whoever owns the row does.
 */
struct _JourneyFindingRow
{
  AdwActionRow parent_instance;

  JourneyFindingItem *item; /* owned */
};

G_DEFINE_FINAL_TYPE (JourneyFindingRow, journey_finding_row, ADW_TYPE_ACTION_ROW)

enum
{
  SIGNAL_FIX,
  SIGNAL_IGNORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
fix_cb (JourneyFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_FIX], 0);
}

static void
ignore_cb (JourneyFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_IGNORE], 0);
}

static void
journey_finding_row_dispose (GObject *object)
{
  g_clear_object (&JOURNEY_FINDING_ROW (object)->item);

  G_OBJECT_CLASS (journey_finding_row_parent_class)->dispose (object);
}

static void
journey_finding_row_class_init (JourneyFindingRowClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_finding_row_dispose;

  /**
   * JourneyFindingRow::fix:
   * @self: the row
   *
   * Somebody wants the finding to be mended.
   */
  signals[SIGNAL_FIX] =
      g_signal_new ("fix", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * JourneyFindingRow::ignore:
   * @self: the row
   *
   * Somebody wants to see the finding no longer.
   */
  signals[SIGNAL_IGNORE] =
      g_signal_new ("ignore", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* The title is a text of the map, in which a “<” is nothing more than that. */
static void
journey_finding_row_init (JourneyFindingRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Show on the map"));
}

static void
add_button (JourneyFindingRow *self, GtkWidget *button, const char *tooltip, GCallback callback)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/**
 * journey_finding_row_new:
 * @item: a finding
 * @editable: whether the map may be changed
 *
 * Returns: (transfer floating): a row that follows @item
 */
GtkWidget *
journey_finding_row_new (JourneyFindingItem *item, gboolean editable)
{
  JourneyFindingRow *self;
  const JourneyLintFinding *finding;
  const char *fix;

  g_return_val_if_fail (JOURNEY_IS_FINDING_ITEM (item), NULL);

  self = g_object_new (JOURNEY_TYPE_FINDING_ROW, NULL);
  self->item = g_object_ref (item);
  g_object_bind_property (item, "message", self, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "place", self, "subtitle", G_BINDING_SYNC_CREATE);
  if (!editable)
    return GTK_WIDGET (self);

  finding = journey_finding_item_get_finding (item);
  fix = journey_lint_finding_get_fix (finding);
  if (fix)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Fix"));

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      fix, -1);
      add_button (self, button, fix, G_CALLBACK (fix_cb));
    }
  if (journey_lint_finding_can_ignore (finding))
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("view-conceal-symbolic");

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Ignore"), -1);
      add_button (self, button, _ ("Ignore"), G_CALLBACK (ignore_cb));
    }

  return GTK_WIDGET (self);
}

/**
 * journey_finding_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): the finding
 */
JourneyFindingItem *
journey_finding_row_get_item (JourneyFindingRow *self)
{
  g_return_val_if_fail (JOURNEY_IS_FINDING_ROW (self), NULL);

  return self->item;
}
