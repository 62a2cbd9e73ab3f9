/* journey-pain-points-panel-actions.c: what can be done in the panel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-pain-points-panel-private.h"
#include "journey-pattern.h"
#include "journey-pin-dialog.h"
#include "journey-toast.h"

/* What changes the map. */
static const char *const editing_actions[] = {
  "pains.add",    "pains.add-opportunity", "pains.pin",
  "pains.delete", "pains.more-severe",     "pains.less-severe",
};

/* What an action is for: the item with the id it was given, or without one what is selected. */
static GPtrArray *
dup_targets (JourneyPainPointsPanel *self, GVariant *parameter, GType item_type)
{
  JourneySelection *selection = journey_panel_get_selection (JOURNEY_PANEL (self));
  JourneyDocument *document = journey_panel_get_document (JOURNEY_PANEL (self));
  const char *id = g_variant_get_string (parameter, NULL);
  GPtrArray *targets;
  JourneyItem *item;

  if (!*id)
    return journey_selection_dup_items (selection, item_type);

  targets = g_ptr_array_new_with_free_func (g_object_unref);
  item = journey_document_find (document, id);
  if (item && G_TYPE_CHECK_INSTANCE_TYPE (item, item_type))
    g_ptr_array_add (targets, g_object_ref (item));
  return targets;
}

static JourneyPainRow *
find_row (JourneyPainPointsPanel *self, gpointer pain_point)
{
  GHashTableIter iter;
  gpointer entry, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &entry, &row))
    if (journey_pain_entry_get_pain_point (entry) == pain_point)
      return row;

  return NULL;
}

static void
say_deleted (JourneyPainPointsPanel *self, GPtrArray *items, const char *title)
{
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (items->len == 1 && *title)
    text = g_strdup_printf (_ ("“%s” deleted"), title);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item deleted", "%u items deleted",
                                         items->len),
                            items->len);
  toast = journey_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
delete_items (JourneyPainPointsPanel *self, GPtrArray *items)
{
  g_autofree char *title = NULL;

  if (items->len == 0)
    return;

  g_object_get (items->pdata[0], "title", &title, NULL);
  if (journey_edit_delete (journey_panel_get_document (JOURNEY_PANEL (self)), items) > 0)
    say_deleted (self, items, title);
}

static void
delete_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPainPointsPanel *self = JOURNEY_PAIN_POINTS_PANEL (widget);
  g_autoptr (GPtrArray) pain_points = dup_targets (self, parameter, JOURNEY_TYPE_PAIN_POINT);
  g_autoptr (GPtrArray) opportunities = dup_targets (self, parameter, JOURNEY_TYPE_OPPORTUNITY);

  g_ptr_array_extend (pain_points, opportunities, (GCopyFunc) (gpointer) g_object_ref, NULL);
  delete_items (self, pain_points);
}

/* The place of what is selected: where somebody who looks at it adds a pain point. */
static gpointer
get_selected_touchpoint (JourneyPainPointsPanel *self)
{
  JourneyItem *item =
      journey_selection_get_lead (journey_panel_get_selection (JOURNEY_PANEL (self)));

  while (item && !JOURNEY_IS_TOUCHPOINT (item))
    item = journey_item_get_parent (item);

  return item;
}

static void
added_cb (JourneyPainPointsPanel *self, gpointer pain_point)
{
  journey_map_watch_flush (journey_panel_get_watch (JOURNEY_PANEL (self)));
  journey_selection_set (journey_panel_get_selection (JOURNEY_PANEL (self)), pain_point);
}

static void
add_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPainPointsPanel *self = JOURNEY_PAIN_POINTS_PANEL (widget);
  JourneyDocument *document = journey_panel_get_document (JOURNEY_PANEL (self));
  AdwDialog *dialog =
      journey_pin_dialog_new_for_pain_point (document, get_selected_touchpoint (self));

  g_signal_connect_object (dialog, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
add_opportunity_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPainPointsPanel *self = JOURNEY_PAIN_POINTS_PANEL (widget);
  g_autoptr (GPtrArray) targets = dup_targets (self, parameter, JOURNEY_TYPE_PAIN_POINT);
  gpointer pain_point = targets->len > 0 ? targets->pdata[targets->len - 1] : NULL;
  JourneyPainRow *row = find_row (self, pain_point);

  if (!row)
    return;

  journey_selection_set (journey_panel_get_selection (JOURNEY_PANEL (self)), pain_point);
  journey_pain_row_begin_opportunity (row);
}

static void
pin_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPainPointsPanel *self = JOURNEY_PAIN_POINTS_PANEL (widget);
  g_autoptr (GPtrArray) targets = dup_targets (self, parameter, JOURNEY_TYPE_ITEM);
  gpointer item = targets->len > 0 ? targets->pdata[targets->len - 1] : NULL;

  if (item && (JOURNEY_IS_PAIN_POINT (item) || JOURNEY_IS_OPPORTUNITY (item)))
    adw_dialog_present (journey_pin_dialog_new (item), widget);
}

static void
nudge_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPainPointsPanel *self = JOURNEY_PAIN_POINTS_PANEL (widget);
  g_autoptr (GPtrArray) targets = dup_targets (self, parameter, JOURNEY_TYPE_PAIN_POINT);
  JourneyJournal *journal;
  int by = g_str_equal (action_name, "pains.more-severe") ? 1 : -1;

  if (targets->len == 1)
    {
      journey_edit_nudge_severity (targets->pdata[0], by);
      return;
    }

  journal = journey_document_get_journal (journey_panel_get_document (JOURNEY_PANEL (self)));
  journey_journal_begin (journal, _ ("Change Severity"));
  for (guint i = 0; i < targets->len; i++)
    journey_edit_nudge_severity (targets->pdata[i], by);
  journey_journal_commit (journal);
}

static void
clear_filters_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPainPointsPanel *self = JOURNEY_PAIN_POINTS_PANEL (widget);

  JourneyFilter *filter = journey_panel_get_filter (JOURNEY_PANEL (self));

  journey_pain_query_clear (&self->query);
  if (filter)
    journey_filter_clear (filter);
  gtk_editable_set_text (self->search, "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_menu_button_popdown (self->order_button);
  journey_pain_points_panel_query_changed (self);
}

/* A pattern counts what is unresolved: the list shows these and no others. */
static void
show_pattern_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyPainPointsPanel *self = JOURNEY_PAIN_POINTS_PANEL (widget);
  g_autofree char *search = g_steal_pointer (&self->query.search);
  const char *what;
  int kind;

  g_variant_get (parameter, "(i&s)", &kind, &what);
  journey_pain_query_clear (&self->query);
  self->query.search = g_steal_pointer (&search);
  self->query.status = JOURNEY_PAIN_STATUS_UNRESOLVED;
  if (kind == JOURNEY_PATTERN_STAGE)
    self->query.stage = g_strdup (what);
  else if (kind == JOURNEY_PATTERN_CHANNEL)
    self->query.channel = g_strdup (what);
  else
    self->query.owner = g_strdup (what);
  journey_pain_points_panel_query_changed (self);
}

/* The menu of the row with the keyboard. */
static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyPainPointsPanel *self = JOURNEY_PAIN_POINTS_PANEL (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
  GtkWidget *row = focus ? gtk_widget_get_first_child (focus) : NULL;

  if (!row || !JOURNEY_IS_PAIN_ROW (row))
    return GDK_EVENT_PROPAGATE;

  journey_pain_row_popup_menu (JOURNEY_PAIN_ROW (row), gtk_widget_get_width (row) / 2.0,
                               gtk_widget_get_height (row) / 2.0);
  return GDK_EVENT_STOP;
}

/**
 * journey_pain_points_panel_update_actions:
 * @self: a panel
 *
 * Lets the map be changed if it may be.
 */
void
journey_pain_points_panel_update_actions (JourneyPainPointsPanel *self)
{
  gboolean editable = journey_panel_is_editable (JOURNEY_PANEL (self));

  for (guint i = 0; i < G_N_ELEMENTS (editing_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), editing_actions[i], editable);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    const char *action;
  } keys[] = {
    { GDK_KEY_Delete, "pains.delete" },          { GDK_KEY_KP_Delete, "pains.delete" },
    { GDK_KEY_plus, "pains.more-severe" },       { GDK_KEY_KP_Add, "pains.more-severe" },
    { GDK_KEY_minus, "pains.less-severe" },      { GDK_KEY_KP_Subtract, "pains.less-severe" },
    { GDK_KEY_Insert, "pains.add-opportunity" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, 0, keys[i].action, "s", "");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

void
journey_pain_points_panel_class_init_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pains.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "pains.add-opportunity", "s", add_opportunity_cb);
  gtk_widget_class_install_action (widget_class, "pains.pin", "s", pin_cb);
  gtk_widget_class_install_action (widget_class, "pains.delete", "s", delete_cb);
  gtk_widget_class_install_action (widget_class, "pains.more-severe", "s", nudge_cb);
  gtk_widget_class_install_action (widget_class, "pains.less-severe", "s", nudge_cb);
  gtk_widget_class_install_action (widget_class, "pains.clear-filters", NULL, clear_filters_cb);
  gtk_widget_class_install_action (widget_class, "pains.show-pattern", "(is)", show_pattern_cb);
  bind_keys (widget_class);
}
