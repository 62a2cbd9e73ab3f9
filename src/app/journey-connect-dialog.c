/* journey-connect-dialog.c: where else the customer may go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-connect-dialog.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-match.h"

/* As far in as the titles of the rows, in px. */
#define HEADER_INDENT 12

/**
 * JourneyConnectDialog:
 *
 * Lets a person connect a touchpoint to another without a pointer: found by its title, stage by
 * stage. Whether that is a branch or a loop back follows from where the other one is.
 */

struct _JourneyConnectDialog
{
  AdwDialog parent_instance;

  JourneyTouchpoint *from; /* owned */
  GHashTable *places;      /* JourneyTouchpoint → its place in the journey */
  char *query;             /* folded */

  AdwWindowTitle *heading;
  AdwToggleGroup *ways;
  GtkEditable *entry;
  GtkStack *stack;
  GtkListView *list;
  GtkEditable *label;
  GtkWidget *connect_button;
  GtkCustomFilter *filter;
  GtkSingleSelection *selection;
};

enum
{
  SIGNAL_CONNECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JourneyConnectDialog, journey_connect_dialog, ADW_TYPE_DIALOG)

static const char *
get_title (JourneyTouchpoint *touchpoint)
{
  const char *title = journey_touchpoint_get_title (touchpoint);

  return *title ? title : _ ("Untitled");
}

static gboolean
loops_back (JourneyConnectDialog *self, JourneyTouchpoint *to)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, to)) <
         GPOINTER_TO_UINT (g_hash_table_lookup (self->places, self->from));
}

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  JourneyConnectDialog *self = user_data;
  const char *way = adw_toggle_group_get_active_name (self->ways);

  if (!journey_edit_can_connect (self->from, item))
    return FALSE;
  if (g_strcmp0 (way, "branch") == 0 && loops_back (self, item))
    return FALSE;
  if (g_strcmp0 (way, "loop") == 0 && !loops_back (self, item))
    return FALSE;

  return !self->query || journey_match_contains (journey_touchpoint_get_title (item), self->query);
}

static void
update_found (JourneyConnectDialog *self)
{
  gboolean found = gtk_single_selection_get_selected_item (self->selection) != NULL;

  gtk_stack_set_visible_child_name (self->stack, found ? "list" : "nothing");
  gtk_widget_set_sensitive (self->connect_button, found);
}

static void
update_filter (JourneyConnectDialog *self)
{
  if (!self->filter)
    return;

  g_free (self->query);
  self->query = journey_match_fold (gtk_editable_get_text (self->entry));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_found (self);
}

/* The entry takes Escape for itself, so the dialog does not hear of it. */
static void
cancel_cb (JourneyConnectDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* A list that is shown first holds its first row at the top, and the title of the first stage
 * beyond it. */
static void
map_cb (JourneyConnectDialog *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));

  gtk_adjustment_set_value (adjustment, 0);
}

static void
connect_cb (JourneyConnectDialog *self)
{
  JourneyTouchpoint *to = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *label = g_strstrip (g_strdup (gtk_editable_get_text (self->label)));
  JourneyConnection *connection;

  if (!to)
    return;

  connection = journey_edit_add_connection (self->from, to, label);
  if (connection)
    g_signal_emit (self, signals[SIGNAL_CONNECTED], 0, connection);
  adw_dialog_close (ADW_DIALOG (self));
}

/* What is chosen still wants its label; Enter there connects. */
static void
row_activated_cb (JourneyConnectDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->label));
}

/* The arrow keys go through the list while the entry keeps the focus. */
static gboolean
key_pressed_cb (JourneyConnectDialog *self, guint keyval)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (n_items == 0 || selected == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    selected = MIN (selected + 1, n_items - 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    selected = selected > 0 ? selected - 1 : 0;
  else
    return GDK_EVENT_PROPAGATE;

  gtk_list_view_scroll_to (self->list, selected, GTK_LIST_SCROLL_SELECT, NULL);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry),
                           get_title (gtk_single_selection_get_selected_item (self->selection)),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return GDK_EVENT_STOP;
}

/* --- The list --- */

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *way = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (way, "dimmed");
  gtk_widget_add_css_class (way, "caption");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), way);
  gtk_list_item_set_child (item, box);
}

static void
bind_row_cb (JourneyConnectDialog *self, GtkListItem *item)
{
  JourneyTouchpoint *to = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *way = loops_back (self, to) ? _ ("Loop back") : _ ("Branch");
  g_autofree char *words = g_strdup_printf ("%s, %s", get_title (to), way);

  gtk_label_set_label (GTK_LABEL (title), get_title (to));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), way);
  gtk_list_item_set_accessible_label (item, words);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *title = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (title, HEADER_INDENT);
  gtk_widget_set_margin_end (title, HEADER_INDENT);
  gtk_list_header_set_child (header, title);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  JourneyItem *stage = journey_item_get_parent (gtk_list_header_get_item (header));
  const char *title = stage ? journey_stage_get_title (JOURNEY_STAGE (stage)) : "";

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       *title ? title : _ ("Untitled"));
}

static void
init_factories (JourneyConnectDialog *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect (rows, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), NULL);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);
}

static gpointer
map_stage (gpointer stage, gpointer user_data)
{
  GListModel *touchpoints = g_object_ref (G_LIST_MODEL (journey_stage_get_touchpoints (stage)));

  g_object_unref (stage);
  return touchpoints;
}

static void
note_places (JourneyConnectDialog *self, GListModel *touchpoints)
{
  for (guint i = 0; i < g_list_model_get_n_items (touchpoints); i++)
    {
      g_autoptr (JourneyTouchpoint) touchpoint = g_list_model_get_item (touchpoints, i);

      g_hash_table_insert (self->places, touchpoint, GUINT_TO_POINTER (i + 1));
    }
}

/* Each stage is a section of its own. */
static void
fill (JourneyConnectDialog *self)
{
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (self->from));
  GListModel *stages = g_object_ref (G_LIST_MODEL (journey_document_get_stages (document)));
  GtkMapListModel *lists = gtk_map_list_model_new (stages, map_stage, NULL, NULL);
  GtkFlattenListModel *touchpoints = gtk_flatten_list_model_new (G_LIST_MODEL (lists));
  GtkFilterListModel *filtered;

  note_places (self, G_LIST_MODEL (touchpoints));
  self->filter = gtk_custom_filter_new (is_wanted, self, NULL);
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (touchpoints),
                                        g_object_ref (GTK_FILTER (self->filter)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  update_found (self);
}

static void
journey_connect_dialog_dispose (GObject *object)
{
  JourneyConnectDialog *self = JOURNEY_CONNECT_DIALOG (object);

  if (self->filter)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_CONNECT_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->from);

  G_OBJECT_CLASS (journey_connect_dialog_parent_class)->dispose (object);
}

static void
journey_connect_dialog_finalize (GObject *object)
{
  JourneyConnectDialog *self = JOURNEY_CONNECT_DIALOG (object);

  g_hash_table_unref (self->places);
  g_free (self->query);

  G_OBJECT_CLASS (journey_connect_dialog_parent_class)->finalize (object);
}

static void
journey_connect_dialog_class_init (JourneyConnectDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_connect_dialog_dispose;
  object_class->finalize = journey_connect_dialog_finalize;

  /**
   * JourneyConnectDialog::connected:
   * @self: the dialog
   * @connection: a new [class@JourneyConnection] of the document
   *
   * The person has made a connection.
   */
  signals[SIGNAL_CONNECTED] =
      g_signal_new ("connected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, JOURNEY_TYPE_CONNECTION);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/journeymaps/Journey/journey-connect-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyConnectDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, JourneyConnectDialog, ways);
  gtk_widget_class_bind_template_child (widget_class, JourneyConnectDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, JourneyConnectDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JourneyConnectDialog, list);
  gtk_widget_class_bind_template_child (widget_class, JourneyConnectDialog, label);
  gtk_widget_class_bind_template_child (widget_class, JourneyConnectDialog, connect_button);
  gtk_widget_class_bind_template_callback (widget_class, update_filter);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, connect_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
journey_connect_dialog_init (JourneyConnectDialog *self)
{
  GtkEventController *keys;

  self->places = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  init_factories (self);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * journey_connect_dialog_new:
 * @from: a touchpoint of a document
 *
 * Returns: (transfer floating): a dialog that connects @from to another touchpoint
 */
JourneyConnectDialog *
journey_connect_dialog_new (JourneyTouchpoint *from)
{
  JourneyConnectDialog *self;

  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (from), NULL);
  g_return_val_if_fail (journey_item_get_document (JOURNEY_ITEM (from)) != NULL, NULL);

  self = g_object_new (JOURNEY_TYPE_CONNECT_DIALOG, NULL);
  self->from = g_object_ref (from);
  adw_window_title_set_subtitle (self->heading, get_title (from));
  fill (self);
  return self;
}
