/* journey-canvas-signals.c: what the canvas tells the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-canvas-private.h"

typedef enum
{
  SIGNAL_DELETED,
  SIGNAL_OPEN,
  SIGNAL_OPEN_FILE,
  SIGNAL_FAILED,
  SIGNAL_TYPED,
} JourneyCanvasSignal;

static guint signals[SIGNAL_TYPED + 1];

/**
 * journey_canvas_install_signals:
 * @type: the type of the canvas
 *
 * Makes its signals known.
 */
void
journey_canvas_install_signals (GType type)
{
  /**
   * JourneyCanvas::deleted:
   * @self: the canvas
   * @message: what is gone
   *
   * The person deleted something, and may want it back: a toast with "Undo" is due.
   */
  signals[SIGNAL_DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * JourneyCanvas::open:
   * @self: the canvas
   * @item: an item of the document
   *
   * The details of an item are to be shown. Where nobody does, its name is edited in place.
   *
   * Returns: whether they are
   */
  signals[SIGNAL_OPEN] =
      g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL,
                    NULL, G_TYPE_BOOLEAN, 1, JOURNEY_TYPE_ITEM);

  /**
   * JourneyCanvas::open-file:
   * @self: the canvas
   * @file: a file
   *
   * A file was dropped or pasted that is to be opened, in whichever window.
   */
  signals[SIGNAL_OPEN_FILE] = g_signal_new ("open-file", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  /**
   * JourneyCanvas::failed:
   * @self: the canvas
   * @message: why, in plain words
   *
   * What the person asked for could not be done: a toast is due.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * JourneyCanvas::typed:
   * @self: the canvas
   *
   * A text that is being typed has changed; see [method@Canvas.look_ahead].
   */
  signals[SIGNAL_TYPED] =
      g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * journey_canvas_emit_typed:
 * @self: a canvas
 *
 * Tells that a text that is being typed has changed.
 */
void
journey_canvas_emit_typed (JourneyCanvas *self)
{
  g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

/**
 * journey_canvas_emit_deleted:
 * @self: a canvas
 * @message: what is gone
 *
 * Tells that something was deleted.
 */
void
journey_canvas_emit_deleted (JourneyCanvas *self, const char *message)
{
  g_signal_emit (self, signals[SIGNAL_DELETED], 0, message);
}

/**
 * journey_canvas_emit_open:
 * @self: a canvas
 * @item: an item of the document
 *
 * Asks for the details of an item.
 *
 * Returns: whether anybody shows them
 */
gboolean
journey_canvas_emit_open (JourneyCanvas *self, JourneyItem *item)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[SIGNAL_OPEN], 0, item, &handled);
  return handled;
}

/**
 * journey_canvas_emit_failed:
 * @self: a canvas
 * @message: why, in plain words
 *
 * Tells that something could not be done.
 */
void
journey_canvas_emit_failed (JourneyCanvas *self, const char *message)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, message);
}

/**
 * journey_canvas_emit_open_file:
 * @self: a canvas
 * @file: a file
 *
 * Asks for a file to be opened.
 */
void
journey_canvas_emit_open_file (JourneyCanvas *self, GFile *file)
{
  g_signal_emit (self, signals[SIGNAL_OPEN_FILE], 0, file);
}
