/* journey-lane-list.c: the lanes of a map: shown, named, ordered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lane-list.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-enums.h"
#include "journey-labels.h"

/**
 * JourneyLaneList:
 *
 * One row for each lane of the map. A map that lists no lanes shows the standard ones, and lists
 * them as soon as one of them is changed; so the rows go by place and not by lane.
 */

struct _JourneyLaneList
{
  AdwPreferencesPage parent_instance;

  JourneyDocument *document;
  AdwPreferencesGroup *group;
  GPtrArray *rows; /* Row, from top to bottom */

  guint stay; /* counts how often the keyboard came to a title */
  gboolean updating;
};

typedef struct
{
  JourneyLaneList *list;
  GtkWidget *row; /* AdwEntryRow with the title */
  GtkWidget *shown;
  GSimpleActionGroup *actions;
} Row;

G_DEFINE_FINAL_TYPE (JourneyLaneList, journey_lane_list, ADW_TYPE_PREFERENCES_PAGE)

static void
row_free (Row *self)
{
  g_clear_object (&self->actions);
  g_free (self);
}

static guint
get_n_lanes (JourneyLaneList *self)
{
  guint n_listed = journey_list_get_length (journey_document_get_lanes (self->document));
  guint n_standard;

  journey_lane_get_standard (&n_standard);
  return n_listed > 0 ? n_listed : n_standard;
}

/* NULL for a standard lane that the map does not list. */
static JourneyLane *
get_lane (JourneyLaneList *self, guint place)
{
  JourneyList *lanes = journey_document_get_lanes (self->document);

  return place < journey_list_get_length (lanes) ? journey_list_get (lanes, place) : NULL;
}

static JourneyLaneKind
get_kind (JourneyLaneList *self, guint place)
{
  JourneyLane *lane = get_lane (self, place);
  guint n_standard;

  return lane ? journey_lane_get_kind (lane) : journey_lane_get_standard (&n_standard)[place];
}

static guint
get_place (Row *row)
{
  guint place = 0;

  g_ptr_array_find (row->list->rows, row, &place);
  return place;
}

/* Lists the standard lanes first, in the same step. */
static void
set_property (Row *row,
              const char *property,
              const GValue *value,
              const char *label,
              gboolean typed)
{
  JourneyLaneList *self = row->list;
  JourneyJournal *journal = journey_document_get_journal (self->document);
  guint place = get_place (row);
  g_autofree char *key = typed ? g_strdup_printf ("lane %p %u", (gpointer) self, self->stay) : NULL;

  if (self->updating)
    return;

  self->updating = TRUE;
  journey_journal_begin_merging (journal, label, key);
  journey_edit_ensure_lanes (self->document);
  journey_edit_set_property (get_lane (self, place), property, value, NULL, NULL);
  journey_journal_commit (journal);
  self->updating = FALSE;
}

static void
title_changed_cb (GtkEditable *entry, Row *row)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, gtk_editable_get_text (entry));
  set_property (row, "title", &value, _ ("Rename Lane"), TRUE);
}

static void
shown_changed_cb (GtkSwitch *shown, GParamSpec *pspec, Row *row)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean visible = gtk_switch_get_active (shown);

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, visible);
  set_property (row, "visible", &value, visible ? _ ("Show Lane") : _ ("Hide Lane"), FALSE);
}

static void
move_up (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Row *row = user_data;
  guint place = get_place (row);

  if (place > 0)
    journey_edit_move_lane (row->list->document, place, place - 1);
}

static void
move_down (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Row *row = user_data;
  guint place = get_place (row);

  if (place + 1 < row->list->rows->len)
    journey_edit_move_lane (row->list->document, place, place + 2);
}

static void delete (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Row *row = user_data;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  JourneyLane *lane = get_lane (row->list, get_place (row));

  if (!lane)
    return;

  g_ptr_array_add (items, lane);
  journey_edit_delete (row->list->document, items);
}

static const GActionEntry row_actions[] = {
  { .name = "move-up", .activate = move_up },
  { .name = "move-down", .activate = move_down },
  { .name = "delete", .activate = delete },
};

static GtkWidget *
create_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  g_menu_append (menu, _ ("Move _Up"), "lane.move-up");
  g_menu_append (menu, _ ("Move _Down"), "lane.move-down");
  g_menu_append (last, _ ("D_elete"), "lane.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("Move or Delete the Lane"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, Row *row)
{
  return gdk_content_provider_new_typed (G_TYPE_UINT, get_place (row));
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, Row *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row->row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, Row *row)
{
  gboolean below = y > gtk_widget_get_height (row->row) / 2.0;

  return journey_edit_move_lane (row->list->document, g_value_get_uint (value),
                                 get_place (row) + (below ? 1 : 0));
}

static void
make_draggable (Row *row, GtkWidget *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), row);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), row);
  gtk_widget_add_controller (row->row, GTK_EVENT_CONTROLLER (target));
}

static void
entered_cb (JourneyLaneList *self)
{
  self->stay++;
}

static void
add_row (JourneyLaneList *self)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkEventController *focus = gtk_event_controller_focus_new ();

  row->list = self;
  row->row = adw_entry_row_new ();
  row->shown = gtk_switch_new ();
  row->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (row->actions), row_actions,
                                   G_N_ELEMENTS (row_actions), row);
  gtk_widget_insert_action_group (row->row, "lane", G_ACTION_GROUP (row->actions));

  gtk_widget_set_valign (row->shown, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (row->shown, _ ("Show the Lane"));
  gtk_widget_set_cursor_from_name (handle, "grab");
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (row->row), handle);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row->row), row->shown);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row->row), create_menu_button ());
  make_draggable (row, handle);

  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row->row, focus);
  g_signal_connect (row->row, "changed", G_CALLBACK (title_changed_cb), row);
  g_signal_connect (row->shown, "notify::active", G_CALLBACK (shown_changed_cb), row);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->group, row->row);
}

static void
remove_last_row (JourneyLaneList *self)
{
  Row *row = self->rows->pdata[self->rows->len - 1];
  GtkWidget *widget = row->row;

  g_signal_handlers_disconnect_by_data (row->row, row);
  g_signal_handlers_disconnect_by_data (row->shown, row);
  gtk_widget_insert_action_group (row->row, "lane", NULL);
  g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
  adw_preferences_group_remove (self->group, widget);
}

static void
set_enabled (Row *row, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (row->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* What the program draws into can be hidden; what the user added can go. */
static void
update_row (JourneyLaneList *self, guint place)
{
  Row *row = self->rows->pdata[place];
  JourneyLane *lane = get_lane (self, place);
  JourneyLaneKind kind = get_kind (self, place);
  const char *title = lane ? journey_lane_get_title (lane) : "";

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row),
                                 journey_label_for (JOURNEY_TYPE_LANE_KIND, kind));
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row->row)), title))
    gtk_editable_set_text (GTK_EDITABLE (row->row), title);
  gtk_switch_set_active (GTK_SWITCH (row->shown), !lane || journey_lane_get_visible (lane));
  set_enabled (row, "move-up", place > 0);
  set_enabled (row, "move-down", place + 1 < self->rows->len);
  set_enabled (row, "delete", lane && kind == JOURNEY_LANE_KIND_TEXT);
}

static void
update (JourneyLaneList *self)
{
  guint n_lanes = get_n_lanes (self);

  if (self->updating)
    return;

  self->updating = TRUE;
  while (self->rows->len > n_lanes)
    remove_last_row (self);
  while (self->rows->len < n_lanes)
    add_row (self);
  for (guint i = 0; i < n_lanes; i++)
    update_row (self, i);
  self->updating = FALSE;
}

static void
add_text_lane_cb (JourneyLaneList *self)
{
  journey_edit_add_lane (self->document, G_MAXUINT, JOURNEY_LANE_KIND_TEXT, NULL);
}

static void
build (JourneyLaneList *self)
{
  AdwPreferencesGroup *adding = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *add = adw_button_row_new ();

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_description (
      self->group, _ ("From top to bottom of the map. A lane without a name of its own has the "
                      "usual one."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), self->group);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (add), _ ("_Add a Text Lane"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (add), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (add), "list-add-symbolic");
  g_signal_connect_object (add, "activated", G_CALLBACK (add_text_lane_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (adding, add);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), adding);
}

static void
journey_lane_list_dispose (GObject *object)
{
  JourneyLaneList *self = JOURNEY_LANE_LIST (object);

  if (self->document)
    while (self->rows->len > 0)
      remove_last_row (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (journey_lane_list_parent_class)->dispose (object);
}

static void
journey_lane_list_finalize (GObject *object)
{
  JourneyLaneList *self = JOURNEY_LANE_LIST (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (journey_lane_list_parent_class)->finalize (object);
}

static void
journey_lane_list_class_init (JourneyLaneListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_lane_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_lane_list_finalize;
}

static void
journey_lane_list_init (JourneyLaneList *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
}

/**
 * journey_lane_list_new:
 * @document: a map with a journal
 *
 * Returns: (transfer floating): a page for its lanes
 */
AdwPreferencesPage *
journey_lane_list_new (JourneyDocument *document)
{
  JourneyLaneList *self;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  self = g_object_new (JOURNEY_TYPE_LANE_LIST, "title", _ ("_Lanes"), "use-underline", TRUE,
                       "icon-name", "view-list-symbolic", NULL);
  self->document = g_object_ref (document);
  build (self);
  update (self);
  g_signal_connect_object (journey_document_get_journal (document), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  return ADW_PREFERENCES_PAGE (self);
}
