/* journey-window-add.c: the Add menu of the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-show.h"
#include "journey-window-private.h"

/* Where on the map the keyboard is; what is not said by the box there is NULL. */
typedef struct
{
  JourneyStage *stage;
  JourneyTouchpoint *touchpoint;
  JourneyPainPoint *pain_point;
  int lane;
} Place;

static Place
get_place (JourneyWindow *self)
{
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  int index = journey_canvas_get_focus_box (self->canvas);
  Place place = { .lane = -1 };
  const JourneyBox *box;
  guint n;

  if (!layout || index < 0)
    return place;

  box = &journey_layout_get_boxes (layout, &n)[index];
  place.lane = box->lane;
  if (box->column >= 0)
    {
      const JourneyLayoutColumn *column = &journey_layout_get_columns (layout, &n)[box->column];

      place.stage = column->stage;
      place.touchpoint = box->kind == JOURNEY_BOX_STAGE ? NULL : column->touchpoint;
    }
  if (box->item && JOURNEY_IS_PAIN_POINT (box->item))
    place.pain_point = JOURNEY_PAIN_POINT (box->item);
  return place;
}

/* Behind @item in its list, or at the end. */
static guint
get_position_after (gpointer item)
{
  guint position;

  if (!item || !journey_list_find (journey_item_get_list (item), item, &position))
    return G_MAXUINT;

  return position + 1;
}

static JourneyStage *
get_last_stage (JourneyWindow *self)
{
  JourneyList *stages = journey_document_get_stages (self->document);
  guint n_stages = journey_list_get_length (stages);

  return n_stages > 0 ? journey_list_get (stages, n_stages - 1) : NULL;
}

/* What is new waits for its text. */
static void
show (JourneyWindow *self, gpointer item)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (journey_show_item (self->canvas, item, NULL))
    journey_canvas_edit_box (self->canvas, journey_canvas_get_focus_box (self->canvas));
}

static void
add_stage (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  Place place = get_place (self);

  show (self, journey_edit_add_stage (self->document, get_position_after (place.stage), NULL));
}

/* A map without stages gets one, in the same step. */
static void
add_touchpoint (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  JourneyJournal *journal = journey_document_get_journal (self->document);
  Place place = get_place (self);
  JourneyStage *stage = place.stage ? place.stage : get_last_stage (self);
  JourneyTouchpoint *touchpoint;

  journey_journal_begin (journal, _ ("Add Touchpoint"));
  if (!stage)
    stage = journey_edit_add_stage (self->document, 0, NULL);
  touchpoint = journey_edit_add_touchpoint (stage, get_position_after (place.touchpoint), NULL);
  journey_journal_commit (journal);
  show (self, touchpoint);
}

static void
add_persona (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);

  show (self, journey_edit_add_persona (self->document, NULL));
}

static void
add_pain_point (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  Place place = get_place (self);

  if (place.touchpoint)
    show (self, journey_edit_add_pain_point (place.touchpoint, NULL));
  else
    journey_window_say (self, _ ("Choose the touchpoint that the pain point is at first"), FALSE);
}

static void
add_opportunity (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  Place place = get_place (self);
  gpointer on = place.pain_point ? (gpointer) place.pain_point : place.touchpoint;

  if (on)
    show (self, journey_edit_add_opportunity (on, NULL));
  else
    journey_window_say (
        self, _ ("Choose the touchpoint or pain point that the opportunity is for first"), FALSE);
}

/* Below the lane with the keyboard. */
static void
add_lane (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  Place place = get_place (self);
  JourneyLayout *layout = journey_canvas_get_layout (self->canvas);
  JourneyLane *lane = NULL;
  guint n_lanes;

  if (layout && place.lane >= 0)
    lane = journey_layout_get_lanes (layout, &n_lanes)[place.lane].item;
  show (self, journey_edit_add_lane (self->document, get_position_after (lane),
                                     JOURNEY_LANE_KIND_TEXT, NULL));
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.add-stage", add_stage },
  { "win.add-touchpoint", add_touchpoint },
  { "win.add-persona", add_persona },
  { "win.add-pain-point", add_pain_point },
  { "win.add-opportunity", add_opportunity },
  { "win.add-lane", add_lane },
};

/**
 * journey_window_update_add:
 * @self: a window
 *
 * Lets things be added and set if there is a map that may be changed.
 */
void
journey_window_update_add (JourneyWindow *self)
{
  gboolean enabled = self->document && !journey_document_is_read_only (self->document);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.map-properties", enabled);
}

void
journey_window_class_init_add (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}
