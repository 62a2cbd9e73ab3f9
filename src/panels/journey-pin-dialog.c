/* journey-pin-dialog.c: chooses the touchpoints where something comes up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pin-dialog.h"

#include <glib/gi18n-lib.h>

#include "journey-channel.h"
#include "journey-edit.h"

/**
 * JourneyPinDialog:
 *
 * All touchpoints of the map below their stages, to be ticked and searched. It pins an item that
 * there is to those that are ticked, or makes a new pain point there.
 */

struct _JourneyPinDialog
{
  AdwDialog parent_instance;

  GtkListView *list;
  GtkEditable *search;
  GtkEditable *title; /* of the new pain point, or NULL */
  GtkWidget *accept;
  GtkFilter *filter;

  JourneyDocument *document;
  JourneyItem *item;  /* or NULL for a new one */
  GHashTable *ticked; /* JourneyTouchpoint, owned */
  GHashTable *checks; /* of the touchpoints that have a row, its GtkCheckButton */
  char *wanted;       /* what is searched, without case; or NULL */
};

G_DEFINE_FINAL_TYPE (JourneyPinDialog, journey_pin_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_title (JourneyTouchpoint *touchpoint)
{
  const char *title = journey_touchpoint_get_title (touchpoint);

  return *title ? title : _ ("Touchpoint without a title");
}

static void
update_accept (JourneyPinDialog *self)
{
  gboolean has_place = g_hash_table_size (self->ticked) > 0;

  gtk_widget_set_sensitive (self->accept, self->item != NULL || has_place);
}

static void
pin (JourneyPinDialog *self, JourneyItem *item)
{
  g_autoptr (GPtrArray) touchpoints = g_hash_table_get_keys_as_ptr_array (self->ticked);

  if (journey_item_get_document (item) == self->document)
    journey_edit_set_pins (item, touchpoints);
}

/* In one step with its pins. */
static void
add (JourneyPinDialog *self)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);
  const char *title = gtk_editable_get_text (self->title);
  JourneyPainPoint *pain_point;
  GHashTableIter iter;
  gpointer touchpoint;

  g_hash_table_iter_init (&iter, self->ticked);
  if (!g_hash_table_iter_next (&iter, &touchpoint, NULL))
    return;

  journey_journal_begin (journal, _ ("Add Pain Point"));
  pain_point = journey_edit_add_pain_point (touchpoint, title);
  pin (self, JOURNEY_ITEM (pain_point));
  journey_journal_commit (journal);
  g_signal_emit (self, signals[SIGNAL_ADDED], 0, pain_point);
}

/* A touchpoint may have gone while the dialog was open. */
static gboolean
is_gone (gpointer touchpoint, gpointer value, gpointer document)
{
  return journey_item_get_document (touchpoint) != document;
}

static void
accept_cb (JourneyPinDialog *self)
{
  g_hash_table_foreach_remove (self->ticked, is_gone, self->document);
  update_accept (self);
  if (!gtk_widget_get_sensitive (self->accept))
    return;

  if (self->item)
    pin (self, self->item);
  else
    add (self);
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
matches (gpointer item, gpointer user_data)
{
  JourneyPinDialog *self = user_data;
  JourneyItem *stage = journey_item_get_parent (item);
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (!self->wanted)
    return TRUE;

  text = g_strconcat (journey_touchpoint_get_title (item), "\n",
                      stage ? journey_stage_get_title (JOURNEY_STAGE (stage)) : "", NULL);
  folded = g_utf8_casefold (text, -1);
  return strstr (folded, self->wanted) != NULL;
}

static void
search_changed_cb (JourneyPinDialog *self)
{
  const char *text = gtk_editable_get_text (self->search);

  g_clear_pointer (&self->wanted, g_free);
  if (*text)
    self->wanted = g_utf8_casefold (text, -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
describe (GtkListItem *list_item, gboolean ticked)
{
  gtk_list_item_set_accessible_description (list_item, ticked ? _ ("Pinned") : _ ("Not pinned"));
}

static void
toggled_cb (GtkCheckButton *check, GtkListItem *list_item)
{
  JourneyPinDialog *self =
      JOURNEY_PIN_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (check), JOURNEY_TYPE_PIN_DIALOG));
  gpointer touchpoint = gtk_list_item_get_item (list_item);

  if (!self || !touchpoint)
    return;

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->ticked, g_object_ref (touchpoint));
  else
    g_hash_table_remove (self->ticked, touchpoint);
  describe (list_item, gtk_check_button_get_active (check));
  update_accept (self);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *channel = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (channel), 0);
  gtk_label_set_ellipsize (GTK_LABEL (channel), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (channel, "caption");
  gtk_widget_add_css_class (channel, "dimmed");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), channel);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  /* The row has the keyboard; what activates it ticks. */
  gtk_widget_set_focusable (check, FALSE);
  gtk_list_item_set_child (list_item, check);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), list_item);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, JourneyPinDialog *self)
{
  JourneyTouchpoint *touchpoint = gtk_list_item_get_item (list_item);
  GtkWidget *check = gtk_list_item_get_child (list_item);
  GtkWidget *title =
      gtk_widget_get_first_child (gtk_check_button_get_child (GTK_CHECK_BUTTON (check)));
  g_autofree char *channel =
      journey_channel_dup_title (journey_touchpoint_get_channel (touchpoint));

  gtk_label_set_label (GTK_LABEL (title), get_title (touchpoint));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), channel);
  gtk_list_item_set_accessible_label (list_item, get_title (touchpoint));
  g_hash_table_insert (self->checks, touchpoint, check);
  g_signal_handlers_block_by_func (check, toggled_cb, list_item);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_hash_table_contains (self->ticked, touchpoint));
  g_signal_handlers_unblock_by_func (check, toggled_cb, list_item);
  describe (list_item, gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
setup_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  JourneyItem *stage = journey_item_get_parent (gtk_list_header_get_item (header));
  const char *title = stage ? journey_stage_get_title (JOURNEY_STAGE (stage)) : "";

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       *title ? title : _ ("Stage"));
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, JourneyPinDialog *self)
{
  g_hash_table_remove (self->checks, gtk_list_item_get_item (list_item));
}

/* What is activated has a row. */
static void
activate_cb (GtkListView *list, guint position, JourneyPinDialog *self)
{
  g_autoptr (GObject) touchpoint =
      g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);
  GtkCheckButton *check = g_hash_table_lookup (self->checks, touchpoint);

  if (check)
    gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static gpointer
get_touchpoints (gpointer stage, gpointer user_data)
{
  g_autoptr (JourneyStage) owned = stage;

  return g_object_ref (journey_stage_get_touchpoints (owned));
}

static GtkSelectionModel *
create_model (JourneyPinDialog *self)
{
  GListModel *stages = G_LIST_MODEL (journey_document_get_stages (self->document));
  GtkMapListModel *lists =
      gtk_map_list_model_new (g_object_ref (stages), get_touchpoints, NULL, NULL);
  GtkFlattenListModel *touchpoints = gtk_flatten_list_model_new (G_LIST_MODEL (lists));
  GtkFilterListModel *found;

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  found = gtk_filter_list_model_new (G_LIST_MODEL (touchpoints), self->filter);
  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (found)));
}

/* A list that gets its size begins with its first row, and leaves the heading above it out. */
static void
show_start (gpointer scroller)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), 0);
  g_object_unref (scroller);
}

static void
mapped_cb (GtkWidget *scroller)
{
  g_idle_add_once (show_start, g_object_ref (scroller));
}

static GtkWidget *
create_list (JourneyPinDialog *self)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *headers = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (rows, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, 0);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row_cb), self, 0);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), NULL);

  self->list = GTK_LIST_VIEW (gtk_list_view_new (create_model (self), rows));
  gtk_list_view_set_header_factory (self->list, headers);
  gtk_list_view_set_tab_behavior (self->list, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Touchpoints"), -1);
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
  g_object_unref (headers);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  g_signal_connect (scroller, "map", G_CALLBACK (mapped_cb), NULL);
  return scroller;
}

static GtkWidget *
create_title (JourneyPinDialog *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("What goes wrong"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  self->title = GTK_EDITABLE (row);
  g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (accept_cb), self);
  return list;
}

static GtkWidget *
create_content (JourneyPinDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *search = gtk_search_entry_new ();

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  if (!self->item)
    gtk_box_append (GTK_BOX (box), create_title (self));
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (search), _ ("Find a touchpoint"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find a touchpoint"), -1);
  self->search = GTK_EDITABLE (search);
  g_signal_connect_swapped (search, "search-changed", G_CALLBACK (search_changed_cb), self);
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), create_list (self));
  return box;
}

/* Not in the header, where it would leave a long title no room. */
static GtkWidget *
create_accept (JourneyPinDialog *self)
{
  self->accept = gtk_button_new_with_mnemonic (self->item ? _ ("_Pin") : _ ("_Add"));
  gtk_widget_add_css_class (self->accept, "pill");
  gtk_widget_add_css_class (self->accept, "suggested-action");
  gtk_widget_set_halign (self->accept, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->accept, 12);
  gtk_widget_set_margin_bottom (self->accept, 12);
  g_signal_connect_swapped (self->accept, "clicked", G_CALLBACK (accept_cb), self);
  return self->accept;
}

static void
build (JourneyPinDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), create_content (self));
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), create_accept (self));
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_content_width (ADW_DIALOG (self), 360);
  adw_dialog_set_content_height (ADW_DIALOG (self), 560);
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->accept);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->title ? self->title : self->search));
  update_accept (self);
}

static void
journey_pin_dialog_dispose (GObject *object)
{
  JourneyPinDialog *self = JOURNEY_PIN_DIALOG (object);

  if (self->filter)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  self->filter = NULL;
  g_clear_object (&self->document);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (journey_pin_dialog_parent_class)->dispose (object);
}

static void
journey_pin_dialog_finalize (GObject *object)
{
  JourneyPinDialog *self = JOURNEY_PIN_DIALOG (object);

  g_hash_table_unref (self->ticked);
  g_hash_table_unref (self->checks);
  g_free (self->wanted);

  G_OBJECT_CLASS (journey_pin_dialog_parent_class)->finalize (object);
}

static void
journey_pin_dialog_class_init (JourneyPinDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = journey_pin_dialog_dispose;
  object_class->finalize = journey_pin_dialog_finalize;

  /**
   * JourneyPinDialog::added:
   * @self: the dialog
   * @pain_point: the new pain point
   *
   * A pain point was added.
   */
  signals[SIGNAL_ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, JOURNEY_TYPE_ITEM);
}

static void
journey_pin_dialog_init (JourneyPinDialog *self)
{
  self->ticked = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->checks = g_hash_table_new (NULL, NULL);
}

static void
tick (JourneyPinDialog *self, const char *const *ids)
{
  for (; ids && *ids; ids++)
    {
      JourneyItem *touchpoint = journey_document_find (self->document, *ids);

      if (touchpoint && JOURNEY_IS_TOUCHPOINT (touchpoint))
        g_hash_table_add (self->ticked, g_object_ref (touchpoint));
    }
}

/**
 * journey_pin_dialog_new:
 * @item: (type JourneyItem): a pain point or an opportunity of a document with a journal
 *
 * Returns: (transfer floating): a dialog that pins it
 */
AdwDialog *
journey_pin_dialog_new (gpointer item)
{
  JourneyPinDialog *self;

  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (item) || JOURNEY_IS_OPPORTUNITY (item), NULL);
  g_return_val_if_fail (journey_item_get_document (item) != NULL, NULL);

  self = g_object_new (JOURNEY_TYPE_PIN_DIALOG, "title", _ ("Pin to Touchpoints"), NULL);
  self->document = g_object_ref (journey_item_get_document (item));
  self->item = g_object_ref (item);
  tick (self, JOURNEY_IS_PAIN_POINT (item) ? journey_pain_point_get_touchpoints (item)
                                           : journey_opportunity_get_touchpoints (item));
  build (self);
  return ADW_DIALOG (self);
}

/**
 * journey_pin_dialog_new_for_pain_point:
 * @document: a map with a journal
 * @touchpoint: (nullable) (type JourneyItem): what is ticked at first
 *
 * Returns: (transfer floating): a dialog that makes a pain point
 */
AdwDialog *
journey_pin_dialog_new_for_pain_point (JourneyDocument *document, gpointer touchpoint)
{
  JourneyPinDialog *self;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (touchpoint == NULL || JOURNEY_IS_TOUCHPOINT (touchpoint), NULL);

  self = g_object_new (JOURNEY_TYPE_PIN_DIALOG, "title", _ ("Add Pain Point"), NULL);
  self->document = g_object_ref (document);
  if (touchpoint)
    g_hash_table_add (self->ticked, g_object_ref (touchpoint));
  build (self);
  return ADW_DIALOG (self);
}
