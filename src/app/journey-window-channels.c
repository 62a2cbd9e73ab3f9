/* journey-window-channels.c: touchpoints by their channel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-show.h"
#include "journey-window-private.h"

/* Behind the touchpoint that is selected, at the end of the stage that is, or else of the map. */
static JourneyStage *
find_place (JourneyWindow *self, guint *position)
{
  JourneyItem *lead = journey_selection_get_lead (journey_canvas_get_selection (self->canvas));
  JourneyList *stages = journey_document_get_stages (self->document);
  guint n_stages = journey_list_get_length (stages);

  *position = G_MAXUINT;
  if (lead && JOURNEY_IS_TOUCHPOINT (lead))
    {
      if (journey_list_find (journey_item_get_list (lead), lead, position))
        ++*position;
      return JOURNEY_STAGE (journey_item_get_parent (lead));
    }
  if (lead && JOURNEY_IS_STAGE (lead))
    return JOURNEY_STAGE (lead);

  return n_stages > 0 ? journey_list_get (stages, n_stages - 1) : NULL;
}

static void
add_at_channel (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyWindow *self = JOURNEY_WINDOW (widget);
  JourneyJournal *journal = journey_document_get_journal (self->document);
  JourneyTouchpoint *touchpoint;
  JourneyStage *stage;
  guint position;

  stage = find_place (self, &position);
  journey_journal_begin (journal, _ ("Add Touchpoint"));
  if (!stage)
    stage = journey_edit_add_stage (self->document, 0, NULL);
  touchpoint = journey_edit_add_touchpoint (stage, position, NULL);
  g_object_set (touchpoint, "channel", g_variant_get_string (parameter, NULL), NULL);
  journey_journal_commit (journal);

  /* What is new waits for its text. */
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (journey_show_item (self->canvas, touchpoint, NULL))
    journey_canvas_edit_box (self->canvas, journey_canvas_get_focus_box (self->canvas));
}

/**
 * journey_window_update_channels:
 * @self: a window
 * @enabled: whether it has a map that may be changed
 *
 * Lets touchpoints be added from the palette.
 */
void
journey_window_update_channels (JourneyWindow *self, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-touchpoint-at-channel", enabled);
}

void
journey_window_class_init_channels (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-touchpoint-at-channel", "s",
                                   add_at_channel);
}
