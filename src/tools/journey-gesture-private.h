/* journey-gesture-private.h: one drag, from the press to the release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-box-key.h"
#include "journey-preview.h"
#include "journey-selection.h"
#include "journey-target.h"
#include "journey-tool-event.h"

G_BEGIN_DECLS

typedef struct _JourneyGesture JourneyGesture;

/* What the kinds of gesture differ in. @grab finds what is dragged in the layout, at the beginning
 * and again in each later layout, and says whether it is still there. @drag fills the preview,
 * which has been cleared. Both leave the document alone. @drop writes it, within the step that
 * @dup_label names; where that gives nothing, @drop is a single edit that names itself. @undo
 * restores other view state, if the gesture was not brought to its end. */
typedef struct
{
  gsize size; /* of the derived struct, which begins with a JourneyGesture */
  const char *cursor;
  gboolean (*grab) (JourneyGesture *self);
  void (*drag) (JourneyGesture *self, const JourneyToolEvent *event);
  char *(*dup_label) (JourneyGesture *self);
  void (*drop) (JourneyGesture *self);
  void (*undo) (JourneyGesture *self);
  void (*clear) (JourneyGesture *self);
} JourneyGestureClass;

struct _JourneyGesture
{
  const JourneyGestureClass *klass;

  JourneyLayout *layout;
  JourneyDocument *document;
  JourneySelection *selection;
  JourneyPersona *persona; /* the chosen one, or NULL */
  JourneyPreview *preview;

  JourneyToolEvent press;
  JourneyTarget target; /* what was pressed; its box follows the layout */
  JourneyBoxKey key;

  /* What @drop leaves behind: for the canvas to edit, and to be announced. */
  JourneyItem *created;
  char *message;
};

extern const JourneyGestureClass journey_band_gesture;
extern const JourneyGestureClass journey_move_touchpoints_gesture;
extern const JourneyGestureClass journey_move_stage_gesture;
extern const JourneyGestureClass journey_move_lane_gesture;
extern const JourneyGestureClass journey_move_cards_gesture;
extern const JourneyGestureClass journey_stretch_gesture;
extern const JourneyGestureClass journey_feel_gesture;
extern const JourneyGestureClass journey_sketch_gesture;
extern const JourneyGestureClass journey_connect_gesture;

JourneyGesture *journey_gesture_new (const JourneyGestureClass *klass,
                                     JourneyLayout *layout,
                                     JourneySelection *selection,
                                     JourneyPersona *persona,
                                     const JourneyToolEvent *press,
                                     const JourneyTarget *target);
void journey_gesture_free (JourneyGesture *self);
gboolean journey_gesture_set_layout (JourneyGesture *self, JourneyLayout *layout);
void journey_gesture_drag (JourneyGesture *self, const JourneyToolEvent *event);
void journey_gesture_drop (JourneyGesture *self, const JourneyToolEvent *event);
void journey_gesture_cancel (JourneyGesture *self);

/* For the gestures themselves. */
const JourneyBox *journey_gesture_get_box (JourneyGesture *self);
gboolean journey_gesture_is_copy (const JourneyToolEvent *event);
gboolean journey_gesture_owns (JourneyGesture *self, gpointer item);
GPtrArray *journey_gesture_dup_items (JourneyGesture *self, GType item_type);
void journey_gesture_take_message (JourneyGesture *self, char *message);

G_END_DECLS
