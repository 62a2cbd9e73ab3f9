/* journey-canvas-menu.c: the context menu of each kind of box
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"

/* How far into its box a menu opens that was asked for by a key, in px. */
#define MENU_INSET 16.0

typedef struct
{
  const char *label;
  const char *action;
} Entry;

/* Actions of the window are left out where the canvas is in another. */
static void
append_entry (GMenu *menu, const char *label, const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (menu, item);
}

static void
append_entries (GMenu *menu, const Entry *entries)
{
  for (guint i = 0; entries[i].label; i++)
    append_entry (menu, g_dgettext (GETTEXT_PACKAGE, entries[i].label), entries[i].action);
}

static void
append_section (GMenu *menu, const Entry *entries)
{
  g_autoptr (GMenu) section = g_menu_new ();

  append_entries (section, entries);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_submenu (GMenu *menu, const char *label, const Entry *entries)
{
  g_autoptr (GMenu) submenu = g_menu_new ();

  append_entries (submenu, entries);
  g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
}

static void
append_choices (GMenu *menu, GType type)
{
  g_autoptr (GMenu) section = g_menu_new ();

  journey_canvas_append_choices (section, type);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_edit (GMenu *menu, const char *label)
{
  append_section (menu, (const Entry[]) { { label, "canvas.edit" }, { NULL } });
}

static void
append_clipboard (GMenu *menu)
{
  append_section (menu, (const Entry[]) {
                            { N_ ("Cu_t"), "canvas.cut" },
                            { N_ ("_Copy"), "canvas.copy" },
                            { N_ ("_Paste"), "canvas.paste" },
                            { N_ ("D_uplicate"), "canvas.duplicate" },
                            { NULL },
                        });
}

static void
append_delete (GMenu *menu, const char *label)
{
  append_section (menu, (const Entry[]) { { label, "canvas.delete" }, { NULL } });
}

/* Left and right are where the journey goes, so their words follow it. */
static void
append_moves (JourneyCanvas *self, GMenu *menu)
{
  gboolean rtl = journey_layout_is_rtl (self->layout);

  append_entries (menu,
                  (const Entry[]) {
                      { N_ ("Move _Earlier"), rtl ? "canvas.move-right" : "canvas.move-left" },
                      { N_ ("Move _Later"), rtl ? "canvas.move-left" : "canvas.move-right" },
                      { NULL },
                  });
}

static void
append_move_section (JourneyCanvas *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  append_moves (self, section);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_touchpoint_parts (JourneyCanvas *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();

  append_submenu (section, _ ("_Add"),
                  (const Entry[]) {
                      { N_ ("Touchpoint _Before"), "canvas.add-before" },
                      { N_ ("Touchpoint _After"), "canvas.add-after" },
                      { N_ ("Pain P_oint"), "canvas.add-pain-point" },
                      { N_ ("Opport_unity"), "canvas.add-opportunity" },
                      { N_ ("_Evidence"), "canvas.add-evidence" },
                      { N_ ("_Metric"), "canvas.add-metric" },
                      { NULL },
                  });
  append_entry (section, _ ("Con_nect To…"), "win.connect");
  append_moves (self, moves);
  journey_canvas_append_stages (self, moves);
  g_menu_append_submenu (section, _ ("Mo_ve"), G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  append_choices (menu, JOURNEY_TYPE_TOUCHPOINT);
}

static void
fill_touchpoint (JourneyCanvas *self, GMenu *menu)
{
  append_edit (menu, N_ ("_Edit Title"));
  append_touchpoint_parts (self, menu);
  append_clipboard (menu);
  append_delete (menu, N_ ("_Delete"));
}

/* What is typed about a touchpoint: the touchpoint itself is meant by the rest. */
static void
fill_text (JourneyCanvas *self, GMenu *menu)
{
  append_section (menu, (const Entry[]) {
                            { N_ ("_Edit Text"), "canvas.edit" },
                            { N_ ("C_lear Text"), "canvas.delete" },
                            { NULL },
                        });
  append_touchpoint_parts (self, menu);
  append_clipboard (menu);
}

static void
fill_stage (JourneyCanvas *self, GMenu *menu)
{
  append_edit (menu, N_ ("_Edit Title"));
  append_section (menu, (const Entry[]) {
                            { N_ ("Add _Touchpoint"), "canvas.add-touchpoint" },
                            { N_ ("Add Stage _Before"), "canvas.add-before" },
                            { N_ ("Add Stage _After"), "canvas.add-after" },
                            { N_ ("Add _Metric"), "canvas.add-metric" },
                            { NULL },
                        });
  append_choices (menu, JOURNEY_TYPE_STAGE);
  append_move_section (self, menu);
  append_clipboard (menu);
  append_delete (menu, N_ ("_Delete"));
}

static void
fill_persona (JourneyCanvas *self, GMenu *menu)
{
  append_edit (menu, N_ ("_Edit Name"));
  append_section (menu, (const Entry[]) {
                            { N_ ("_Sketch Emotion Line"), "canvas.mode::sketch" },
                            { N_ ("Add _Persona"), "canvas.add-persona" },
                            { N_ ("Add Ev_idence"), "canvas.add-evidence" },
                            { NULL },
                        });
  append_choices (menu, JOURNEY_TYPE_PERSONA);
  append_move_section (self, menu);
  append_clipboard (menu);
  append_delete (menu, N_ ("_Delete"));
}

static void
fill_emotion (JourneyCanvas *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  append_edit (menu, N_ ("_Edit Words"));
  append_section (menu, (const Entry[]) {
                            { N_ ("_Better"), "canvas.increase" },
                            { N_ ("_Worse"), "canvas.decrease" },
                            { NULL },
                        });
  journey_canvas_append_feelings (self, section);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  append_delete (menu, N_ ("Make a _Gap"));
}

static void
fill_gap (JourneyCanvas *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  append_edit (menu, N_ ("Add _Point"));
  journey_canvas_append_feelings (self, section);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  append_touchpoint_parts (self, menu);
}

static void
fill_card (JourneyCanvas *self, GMenu *menu)
{
  const JourneyBox *box = journey_canvas_get_focused (self);
  gboolean is_pain_point = box->kind == JOURNEY_BOX_PAIN_POINT;

  append_edit (menu, N_ ("_Edit Text"));
  append_choices (menu, G_OBJECT_TYPE (box->item));
  append_section (menu,
                  (const Entry[]) {
                      { N_ ("_Add Another"), "canvas.add-after" },
                      { is_pain_point ? N_ ("Add _Opportunity") : NULL, "canvas.add-opportunity" },
                      { N_ ("Add E_vidence"), "canvas.add-evidence" },
                      { NULL },
                  });
  append_move_section (self, menu);
  append_clipboard (menu);
  append_delete (menu, N_ ("_Delete"));
}

static void
fill_connection (JourneyCanvas *self, GMenu *menu)
{
  append_edit (menu, N_ ("_Edit Label"));
  append_section (menu, (const Entry[]) {
                            { N_ ("_Turn Around"), "canvas.turn-connection" },
                            { NULL },
                        });
  append_delete (menu, N_ ("_Delete"));
}

static void
fill_lane (JourneyCanvas *self, GMenu *menu)
{
  g_autoptr (GMenu) shown = g_menu_new ();

  append_section (menu, (const Entry[]) {
                            { N_ ("_Rename"), "canvas.edit" },
                            { N_ ("_Hide"), "canvas.hide-lane" },
                            { NULL },
                        });
  append_section (menu, (const Entry[]) {
                            { N_ ("Move _Up"), "canvas.move-up" },
                            { N_ ("Move _Down"), "canvas.move-down" },
                            { NULL },
                        });
  append_choices (menu, JOURNEY_TYPE_LANE);
  append_entry (shown, _ ("_Add Lane"), "canvas.add-after");
  journey_canvas_append_hidden_lanes (self, shown);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (shown));
  append_delete (menu, N_ ("De_lete"));
}

/* A cell that waits for something. */
static void
fill_cell (JourneyCanvas *self, GMenu *menu)
{
  const JourneyBox *box = journey_canvas_get_focused (self);

  append_section (menu, (const Entry[]) {
                            { N_ ("_Edit Text"), "canvas.edit" },
                            { N_ ("Add Anot_her"), "canvas.add-after" },
                            { NULL },
                        });
  if (JOURNEY_IS_TOUCHPOINT (box->item))
    append_touchpoint_parts (self, menu);
  append_section (menu, (const Entry[]) { { N_ ("_Paste"), "canvas.paste" }, { NULL } });
}

static void
fill_map (JourneyCanvas *self, GMenu *menu)
{
  const JourneyBox *box = journey_canvas_get_focused (self);
  g_autoptr (GMenu) add = g_menu_new ();

  if (box && box->kind == JOURNEY_BOX_HEADER)
    append_edit (menu, N_ ("_Edit Title"));
  append_entries (add, (const Entry[]) {
                           { N_ ("Add _Stage"), "canvas.add-stage" },
                           { N_ ("Add P_ersona"), "canvas.add-persona" },
                           { N_ ("Add _Lane"), "canvas.add-lane" },
                           { NULL },
                       });
  journey_canvas_append_hidden_lanes (self, add);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (add));
  append_section (menu, (const Entry[]) {
                            { N_ ("_Paste"), "canvas.paste" },
                            { N_ ("Select _All"), "canvas.select-all" },
                            { NULL },
                        });
  append_choices (menu, JOURNEY_TYPE_DOCUMENT);
  append_section (menu,
                  (const Entry[]) { { N_ ("_Map Properties"), "win.map-properties" }, { NULL } });
}

static void
append_zoom (GMenu *menu)
{
  append_section (menu, (const Entry[]) {
                            { N_ ("Zoom _In"), "canvas.zoom-in" },
                            { N_ ("Zoom _Out"), "canvas.zoom-out" },
                            { N_ ("_Natural Size"), "canvas.zoom-reset" },
                            { N_ ("Sho_w the Whole Map"), "canvas.zoom-fit" },
                            { NULL },
                        });
}

typedef void (*FillFunc) (JourneyCanvas *self, GMenu *menu);

static FillFunc
find_fill (const JourneyBox *box)
{
  switch ((int) box->kind)
    {
    case JOURNEY_BOX_TOUCHPOINT:
      return fill_touchpoint;
    case JOURNEY_BOX_DOING:
    case JOURNEY_BOX_THINKING:
    case JOURNEY_BOX_BACKSTAGE:
    case JOURNEY_BOX_NOTE:
      return fill_text;
    case JOURNEY_BOX_STAGE:
      return fill_stage;
    case JOURNEY_BOX_PERSONA:
      return fill_persona;
    case JOURNEY_BOX_EMOTION:
      return fill_emotion;
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_OPPORTUNITY:
    case JOURNEY_BOX_EVIDENCE:
    case JOURNEY_BOX_METRIC:
      return fill_card;
    case JOURNEY_BOX_CONNECTION:
      return fill_connection;
    case JOURNEY_BOX_LANE_NAME:
      return fill_lane;
    case JOURNEY_BOX_EMPTY:
      return box->context ? fill_gap : fill_cell;
    default:
      return fill_map;
    }
}

/* Nothing can be changed in a map that can only be read, but looked at and copied. */
static void
fill_reading (GMenu *menu)
{
  append_section (menu, (const Entry[]) {
                            { N_ ("_Copy"), "canvas.copy" },
                            { N_ ("Select _All"), "canvas.select-all" },
                            { NULL },
                        });
  append_zoom (menu);
}

/**
 * journey_canvas_create_menu:
 * @self: a canvas
 *
 * Returns: (transfer full): the menu of the box that the keyboard is on, or of the map
 */
GMenuModel *
journey_canvas_create_menu (JourneyCanvas *self)
{
  GMenu *menu = g_menu_new ();
  const JourneyBox *box = journey_canvas_get_focused (self);
  FillFunc fill = box ? find_fill (box) : fill_map;

  journey_canvas_update_choices (self);
  journey_canvas_update_box_actions (self);
  if (!journey_canvas_is_editable (self))
    {
      fill_reading (menu);
      return G_MENU_MODEL (menu);
    }

  fill (self, menu);
  if (fill == fill_map)
    append_zoom (menu);
  return G_MENU_MODEL (menu);
}

static void
remove_menu (gpointer popover)
{
  if (gtk_widget_get_parent (popover))
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

/* An action that was chosen is activated only after the menu has closed. */
static void
menu_closed_cb (JourneyCanvas *self, GtkWidget *popover)
{
  if (self->menu == popover)
    self->menu = NULL;
  g_idle_add_once (remove_menu, g_object_ref (popover));
}

/* Whose line is meant follows from what the menu is about. */
static void
choose_persona (JourneyCanvas *self)
{
  const JourneyBox *box = journey_canvas_get_focused (self);

  if (box && box->kind == JOURNEY_BOX_PERSONA)
    journey_canvas_set_persona (self, JOURNEY_PERSONA (box->item));
  else if (box && box->context && JOURNEY_IS_PERSONA (box->context))
    journey_canvas_set_persona (self, JOURNEY_PERSONA (box->context));
}

/**
 * journey_canvas_show_menu:
 * @self: a canvas
 * @place: where, in px of the canvas
 *
 * Opens the menu of the box that the keyboard is on, or of the map.
 */
void
journey_canvas_show_menu (JourneyCanvas *self, const JourneyPoint *place)
{
  g_autoptr (GMenuModel) model = NULL;
  GtkWidget *popover;

  journey_canvas_finish_edit (self, TRUE);
  journey_canvas_ensure_layout (self);
  if (!self->layout)
    return;

  choose_persona (self);
  model = journey_canvas_create_menu (self);
  popover = gtk_popover_menu_new_from_model (model);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle) { (int) place->x, (int) place->y, 1, 1 });
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect_object (popover, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* By the box that it is about, as far as that is in sight; in the middle for the map. */
static JourneyPoint
find_menu_place (JourneyCanvas *self)
{
  JourneyCanvasView view = journey_canvas_get_view (self);
  const JourneyBox *box = journey_canvas_get_focused (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  JourneyRect rect;

  if (!box)
    return (JourneyPoint) { view.width / 2, view.height / 2 };

  rect = journey_canvas_view_get_box_rect (&view, box);
  return (JourneyPoint) {
    CLAMP (rtl ? journey_rect_right (&rect) - MENU_INSET : rect.x + MENU_INSET, 0, view.width),
    CLAMP (rect.y + MIN (rect.height / 2, 2 * MENU_INSET), 0, view.height),
  };
}

static void
show_menu (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyPoint place;

  if (self->editor)
    return;

  journey_canvas_ensure_layout (self);
  if (self->focus_index >= 0)
    journey_canvas_scroll_to_box (self, self->focus_index);
  place = find_menu_place (self);
  journey_canvas_show_menu (self, &place);
}

void
journey_canvas_class_init_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.menu", NULL, show_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "canvas.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "canvas.menu",
                                       NULL);
}
