/* journey-toolbox-private.h: what the parts of the toolbox share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-gesture-private.h"
#include "journey-toolbox.h"

G_BEGIN_DECLS

struct _JourneyToolbox
{
  GObject parent_instance;

  JourneySelection *selection; /* owned */
  JourneyLayout *layout;       /* owned, or NULL */
  JourneyPersona *persona;     /* owned: the one that was chosen, or NULL */
  JourneyToolMode mode;

  JourneyJournal *journal; /* owned, or NULL: that of the document of the layout */
  gulong changed_id;

  JourneyTarget hover;

  /* Between press and release. The press becomes a gesture once the pointer has gone far enough to
   * mean more than a click. */
  gboolean pressed;
  JourneyToolEvent press;
  JourneyToolEvent last;
  JourneyTarget target;
  JourneyBoxKey key;       /* of the box of the target */
  JourneyGesture *gesture; /* owned, or NULL */
};

void journey_toolbox_emit_preview (JourneyToolbox *self);
void journey_toolbox_emit_announce (JourneyToolbox *self, const char *message);
void journey_toolbox_emit_created (JourneyToolbox *self, gpointer item);
void journey_toolbox_emit_edit_text (JourneyToolbox *self, int box);
void journey_toolbox_emit_open (JourneyToolbox *self, int box);
void journey_toolbox_emit_menu (JourneyToolbox *self, int box, double x, double y);

gboolean journey_toolbox_is_read_only (JourneyToolbox *self);
void journey_toolbox_set_hover (JourneyToolbox *self, const JourneyTarget *hover);
void journey_toolbox_forget_press (JourneyToolbox *self);

void journey_toolbox_select_pressed (JourneyToolbox *self);
void journey_toolbox_click (JourneyToolbox *self, const JourneyToolEvent *event);

G_END_DECLS
