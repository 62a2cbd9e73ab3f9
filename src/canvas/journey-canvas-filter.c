/* journey-canvas-filter.c: what of the map steps back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-private.h"

/* Who draws on the map draws a line that is seen. */
static void
leave_hidden_persona (JourneyCanvas *self)
{
  JourneyPersona *persona = self->document ? journey_canvas_get_persona (self) : NULL;
  JourneyList *personas;

  if (!self->filter || !persona || journey_filter_shows (self->filter, persona))
    return;

  personas = journey_document_get_personas (self->document);
  for (guint i = 0; i < journey_list_get_length (personas); i++)
    {
      if (journey_filter_shows (self->filter, journey_list_get (personas, i)))
        {
          journey_canvas_set_persona (self, journey_list_get (personas, i));
          return;
        }
    }
}

static void
filter_changed_cb (JourneyCanvas *self, gboolean lines)
{
  journey_canvas_forget_tiles (self);
  if (lines)
    {
      leave_hidden_persona (self);
      journey_canvas_make_stale (self);
    }
  else
    {
      if (!self->stale)
        journey_canvas_refresh_accessibles (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

/**
 * journey_canvas_dispose_filter:
 * @self: a canvas
 *
 * Lets go of the filter.
 */
void
journey_canvas_dispose_filter (JourneyCanvas *self)
{
  if (self->filter)
    g_signal_handlers_disconnect_by_func (self->filter, filter_changed_cb, self);
  g_clear_object (&self->filter);
}

/**
 * journey_canvas_get_filter:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what of the map is looked at
 */
JourneyFilter *
journey_canvas_get_filter (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), NULL);

  return self->filter;
}

/**
 * journey_canvas_set_filter:
 * @self: a canvas
 * @filter: (nullable): what of the map is looked at
 *
 * Draws the emotion lines of those personas only that @filter shows, and lets what does not match
 * it step back. The canvas follows it as it changes.
 */
void
journey_canvas_set_filter (JourneyCanvas *self, JourneyFilter *filter)
{
  g_return_if_fail (JOURNEY_IS_CANVAS (self));
  g_return_if_fail (filter == NULL || JOURNEY_IS_FILTER (filter));

  if (filter == self->filter)
    return;

  journey_canvas_dispose_filter (self);
  self->filter = filter ? g_object_ref (filter) : NULL;
  if (filter)
    g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                             G_CONNECT_SWAPPED);

  filter_changed_cb (self, TRUE);
  journey_canvas_notify_filter (self);
}
