/* canvas-picture.c: what a canvas looks like, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "canvas-picture.h"

/* What is to be seen of a difference between two px, of 255. */
#define VISIBLE 16

/* Px of a picture of half a million. */
#define MAX_DIFFERENT 150

/* What the canvas draws now, without another frame. */
cairo_surface_t *
canvas_dup_picture (CanvasFixture *self)
{
  GtkWidget *widget = GTK_WIDGET (self->canvas);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cairo_t *cr = cairo_create (surface);

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
differs (const guchar *one, const guchar *other)
{
  for (guint i = 0; i < 4; i++)
    if (ABS (one[i] - other[i]) > VISIBLE)
      return TRUE;

  return FALSE;
}

/* Cairo bends a curve a little differently where it is clipped differently, and rounds otherwise
 * what is painted on nothing first. */
gboolean
canvas_looks_same (cairo_surface_t *one, cairo_surface_t *other)
{
  const guchar *bytes = cairo_image_surface_get_data (one);
  const guchar *others = cairo_image_surface_get_data (other);
  gsize size =
      (gsize) cairo_image_surface_get_stride (one) * (gsize) cairo_image_surface_get_height (one);
  guint n_different = 0;

  g_assert_cmpint (cairo_image_surface_get_width (one), ==, cairo_image_surface_get_width (other));
  g_assert_cmpint (cairo_image_surface_get_height (one), ==,
                   cairo_image_surface_get_height (other));
  for (gsize i = 0; i < size; i += 4)
    n_different += differs (bytes + i, others + i);

  g_test_message ("%u px differ", n_different);
  return n_different < MAX_DIFFERENT;
}

/* The first frames are drawn without tiles, while these are painted. */
void
canvas_wait_for_tiles (CanvasFixture *self)
{
  do
    canvas_fixture_wait_for_frame (self);
  while (!self->canvas->tiled);
}

/* Until no more tiles are being painted. */
void
canvas_wait_for_rest (CanvasFixture *self)
{
  while (self->canvas->ahead != 0)
    g_main_context_iteration (NULL, TRUE);
}
