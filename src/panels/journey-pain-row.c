/* journey-pain-row.c: a pain point in the ranked list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pain-row.h"

#include <glib/gi18n-lib.h>

#include "journey-context-menu.h"
#include "journey-edit.h"
#include "journey-item-drag.h"
#include "journey-meter.h"
#include "journey-pain-evidence.h"
#include "journey-status-button.h"

#define N_SEVERITIES 5

/* A title may be as long as a book. */
#define MAX_TITLE_LINES 4

/**
 * JourneyPainRow:
 *
 * Severity, status, title, place and score of a pain point, and once it is expanded, how the score
 * came about, its evidence and the opportunities that answer it. It is dragged onto the map to be
 * pinned there.
 *
 * What is done with the pain point goes through the actions `pains.…` of the panel.
 */

struct _JourneyPainRow
{
  AdwBin parent_instance;

  GtkWidget *severity;
  JourneyStatusButton *status;
  GtkLabel *title;
  GtkLabel *place;
  GtkWidget *score;

  GtkWidget *more; /* NULL until the row is expanded for the first time */
  GtkLabel *arithmetic;
  JourneyPainEvidence *evidence;
  GtkEditable *opportunity; /* the title of a new one */
  GtkWidget *buttons[2];

  GtkWidget *popover; /* the menu, or NULL */

  JourneyPainEntry *entry; /* owned, or NULL */
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (JourneyPainRow, journey_pain_row, ADW_TYPE_BIN)

static JourneyPainPoint *
get_pain_point (JourneyPainRow *self)
{
  return journey_pain_entry_get_pain_point (self->entry);
}

static gboolean
is_editable (JourneyPainRow *self)
{
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (get_pain_point (self)));

  return document && journey_document_get_journal (document) &&
         !journey_document_is_read_only (document);
}

static void
update_severity (JourneyPainRow *self)
{
  int severity = journey_pain_point_get_severity (get_pain_point (self));
  g_autofree char *words = NULL;

  if (severity > 0)
    words = g_strdup_printf (_ ("Severity %d of %d"), severity, N_SEVERITIES);
  else
    words = g_strdup (_ ("Severity not set"));
  journey_meter_set_value (JOURNEY_METER (self->severity), severity, words);
}

static void
update_score (JourneyPainRow *self)
{
  const JourneyPriority *priority = journey_pain_entry_get_priority (self->entry);
  g_autofree char *arithmetic = journey_priority_dup_arithmetic (priority);

  journey_meter_set_value (JOURNEY_METER (self->score), journey_pain_entry_get_share (self->entry),
                           arithmetic);
  if (self->more)
    gtk_label_set_label (self->arithmetic, arithmetic);
}

static void
update_title (JourneyPainRow *self)
{
  const char *title = journey_pain_point_get_title (get_pain_point (self));
  g_autofree char *start = NULL;
  g_autofree char *place = journey_pain_entry_dup_place (self->entry);

  start = g_utf8_substring (title, 0, g_utf8_strlen (title, -1) < 400 ? -1 : 400);
  gtk_label_set_label (self->title, *start ? start : _ ("Pain point without a title"));
  gtk_label_set_label (self->place, place);
}

static void
update (JourneyPainRow *self)
{
  if (!self->entry)
    return;

  update_severity (self);
  update_title (self);
  update_score (self);
  journey_status_button_update (self->status);
  if (!self->more || !self->expanded)
    return;

  journey_pain_evidence_show (self->evidence, get_pain_point (self));
  gtk_widget_set_visible (GTK_WIDGET (self->opportunity), is_editable (self));
}

static GtkLabel *
create_label (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  return label;
}

static GtkWidget *
create_button (const char *label, const char *icon_name, const char *tooltip, const char *action)
{
  GtkWidget *button =
      label ? gtk_button_new_with_mnemonic (label) : gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
aim_buttons (JourneyPainRow *self)
{
  const char *id = journey_item_get_id (JOURNEY_ITEM (get_pain_point (self)));

  gtk_editable_set_text (self->opportunity, "");
  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->buttons[i]), "s", id);
}

static void
add_opportunity_cb (JourneyPainRow *self)
{
  g_autofree char *title = g_strdup (gtk_editable_get_text (self->opportunity));
  JourneyPainPoint *pain_point = self->entry ? get_pain_point (self) : NULL;

  if (!*g_strstrip (title) || !pain_point || !journey_item_get_document (JOURNEY_ITEM (pain_point)))
    return;

  journey_edit_add_opportunity (pain_point, title);
  gtk_editable_set_text (self->opportunity, "");
}

static GtkEditable *
create_entry (JourneyPainRow *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Add an opportunity…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Title of a new opportunity for this pain point"), -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (add_opportunity_cb), self);
  return GTK_EDITABLE (entry);
}

/* Most rows are never expanded. */
static void
create_more (JourneyPainRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = adw_wrap_box_new ();

  self->arithmetic = create_label ("caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->arithmetic), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->arithmetic), "dimmed");
  self->evidence = JOURNEY_PAIN_EVIDENCE (journey_pain_evidence_new ());
  self->opportunity = create_entry (self);
  self->buttons[0] = create_button (_ ("_Pin to…"), NULL,
                                    _ ("Choose the Touchpoints Where It Comes Up"), "pains.pin");
  self->buttons[1] =
      create_button (NULL, "user-trash-symbolic", _ ("Delete the Pain Point"), "pains.delete");

  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    adw_wrap_box_append (ADW_WRAP_BOX (buttons), self->buttons[i]);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->arithmetic));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->evidence));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->opportunity));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), box);
  self->more = box;
}

static void
append (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (JourneyPainRow *self)
{
  const char *id = journey_item_get_id (JOURNEY_ITEM (get_pain_point (self)));
  g_autoptr (GMenuModel) statuses = journey_status_button_create_menu (self->status);
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) second = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  GMenu *menu = g_menu_new ();

  append (first, _ ("Add _Opportunity"), "pains.add-opportunity", id);
  append (first, _ ("_Pin to…"), "pains.pin", id);
  g_menu_append_submenu (second, _ ("_Status"), statuses);
  append (second, _ ("_More Severe"), "pains.more-severe", id);
  append (second, _ ("_Less Severe"), "pains.less-severe", id);
  append (last, _ ("D_elete"), "pains.delete", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

/**
 * journey_pain_row_begin_opportunity:
 * @self: a row
 *
 * Expands the row, and puts the keyboard where the title of a new opportunity is typed.
 */
void
journey_pain_row_begin_opportunity (JourneyPainRow *self)
{
  g_return_if_fail (JOURNEY_IS_PAIN_ROW (self));

  journey_pain_row_set_expanded (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->opportunity));
}

/**
 * journey_pain_row_popup_menu:
 * @self: a row
 * @x: where to, in px
 * @y: where to, in px
 *
 * Shows what can be done with the pain point.
 */
void
journey_pain_row_popup_menu (JourneyPainRow *self, double x, double y)
{
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (JOURNEY_IS_PAIN_ROW (self));

  if (!self->entry)
    return;

  menu = create_menu (self);
  journey_context_menu_popup (&self->popover, GTK_WIDGET (self), menu, x, y);
}

static void
right_click_cb (GtkGestureClick *gesture, int n_press, double x, double y, JourneyPainRow *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  journey_pain_row_popup_menu (self, x, y);
}

static gpointer
get_dragged_item (gpointer row)
{
  JourneyPainRow *self = row;

  return self->entry ? get_pain_point (self) : NULL;
}

static void
build (JourneyPainRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkGesture *click = gtk_gesture_click_new ();

  self->severity = journey_meter_new_dots (N_SEVERITIES);
  gtk_widget_set_hexpand (self->severity, TRUE);
  gtk_widget_add_css_class (self->severity, "error");
  self->status = JOURNEY_STATUS_BUTTON (journey_status_button_new ());
  gtk_widget_insert_action_group (GTK_WIDGET (self), "status",
                                  journey_status_button_get_actions (self->status));
  gtk_box_append (GTK_BOX (top), self->severity);
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->status));

  self->title = create_label ("heading");
  gtk_label_set_lines (self->title, MAX_TITLE_LINES);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  self->place = create_label ("dimmed");
  gtk_label_set_lines (self->place, 2);
  gtk_label_set_ellipsize (self->place, PANGO_ELLIPSIZE_END);
  self->score = journey_meter_new_bar ();
  gtk_widget_add_css_class (self->score, "error");

  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place));
  gtk_box_append (GTK_BOX (box), self->score);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "pain-point");
  adw_bin_set_child (ADW_BIN (self), box);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (right_click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  journey_item_drag_add (GTK_WIDGET (self), get_dragged_item);
}

static void
journey_pain_row_dispose (GObject *object)
{
  JourneyPainRow *self = JOURNEY_PAIN_ROW (object);

  journey_pain_row_set_entry (self, NULL);
  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (journey_pain_row_parent_class)->dispose (object);
}

static void
journey_pain_row_class_init (JourneyPainRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_pain_row_dispose;
}

static void
journey_pain_row_init (JourneyPainRow *self)
{
  build (self);
}

/**
 * journey_pain_row_new:
 *
 * Returns: (transfer floating): a row of nothing yet
 */
GtkWidget *
journey_pain_row_new (void)
{
  return g_object_new (JOURNEY_TYPE_PAIN_ROW, NULL);
}

/**
 * journey_pain_row_get_entry:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): what it shows
 */
JourneyPainEntry *
journey_pain_row_get_entry (JourneyPainRow *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_ROW (self), NULL);

  return self->entry;
}

/**
 * journey_pain_row_set_entry:
 * @self: a row
 * @entry: (nullable): what to show
 *
 * Shows another pain point.
 */
void
journey_pain_row_set_entry (JourneyPainRow *self, JourneyPainEntry *entry)
{
  g_return_if_fail (JOURNEY_IS_PAIN_ROW (self));
  g_return_if_fail (entry == NULL || JOURNEY_IS_PAIN_ENTRY (entry));

  if (self->entry == entry)
    return;

  if (self->entry)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  if (self->status)
    journey_status_button_set_item (self->status, entry ? get_pain_point (self) : NULL);
  if (!entry)
    return;

  g_signal_connect_object (entry, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (self->more)
    aim_buttons (self);
  update (self);
}

/**
 * journey_pain_row_set_expanded:
 * @self: a row
 * @expanded: whether to show all
 *
 * Shows how the score came about and what belongs to the pain point, or only the pain point.
 */
void
journey_pain_row_set_expanded (JourneyPainRow *self, gboolean expanded)
{
  g_return_if_fail (JOURNEY_IS_PAIN_ROW (self));

  if (self->expanded == expanded)
    return;

  self->expanded = expanded;
  if (expanded && !self->more)
    create_more (self);
  if (self->more)
    gtk_widget_set_visible (self->more, expanded);
  if (expanded && self->entry)
    {
      aim_buttons (self);
      update (self);
    }
}
