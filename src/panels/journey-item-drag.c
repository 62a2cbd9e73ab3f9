/* journey-item-drag.c: lets an item be dragged out of a panel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-item-drag.h"

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  JourneyItemDragFunc get_item = user_data;
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  JourneyItem *item = get_item (widget);

  return item ? gdk_content_provider_new_typed (JOURNEY_TYPE_ITEM, item) : NULL;
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, gpointer user_data)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (widget);
  g_autoptr (GdkPaintable) picture = gdk_paintable_get_current_image (live);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/**
 * journey_item_drag_add:
 * @widget: what can be dragged
 * @get_item: tells what it stands for
 *
 * Lets @widget be dragged. What it is dropped on gets a [class@JourneyItem], which it may refer to,
 * but does not own.
 */
void
journey_item_drag_add (GtkWidget *widget, JourneyItemDragFunc get_item)
{
  GtkDragSource *source;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (get_item != NULL);

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY | GDK_ACTION_MOVE | GDK_ACTION_LINK);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), get_item);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
}
