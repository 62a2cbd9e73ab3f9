/* journey-canvas-a11y.c: the boxes of the canvas, for assistive technologies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-box-accessible.h"
#include "journey-canvas-private.h"

static GtkAccessibleInterface *parent_iface;

/* By key; takes over what the canvas has. */
static GHashTable *
steal_accessibles (JourneyCanvas *self)
{
  GHashTable *stolen =
      g_hash_table_new_full (journey_box_key_hash, journey_box_key_equal, NULL, g_object_unref);

  for (guint i = 0; self->accessibles && i < self->accessibles->len; i++)
    {
      JourneyBoxAccessible *accessible = self->accessibles->pdata[i];
      gpointer key = (gpointer) journey_box_accessible_get_key (accessible);

      if (g_hash_table_contains (stolen, key))
        journey_box_accessible_leave (accessible);
      else
        g_hash_table_insert (stolen, key, g_object_ref (accessible));
    }

  return stolen;
}

static JourneyBoxAccessible *
take_or_create (JourneyCanvas *self, GHashTable *stolen, const JourneyBox *box)
{
  JourneyBoxAccessible *accessible = NULL;
  JourneyBoxKey key;

  journey_box_key_init (&key, box);
  if (!g_hash_table_steal_extended (stolen, &key, NULL, (gpointer *) &accessible))
    accessible = journey_box_accessible_new (self, box);
  journey_box_key_clear (&key);

  return accessible;
}

static void
leave_all (GHashTable *accessibles)
{
  GHashTableIter iter;
  gpointer accessible;

  g_hash_table_iter_init (&iter, accessibles);
  while (g_hash_table_iter_next (&iter, NULL, &accessible))
    journey_box_accessible_leave (accessible);
}

/* Where something can be added, the cells for it are there for everybody. */
static gboolean
is_shown (JourneyCanvas *self, JourneyBoxKind kind)
{
  return journey_canvas_is_editable (self) ? journey_box_kind_can_focus (kind)
                                           : journey_box_kind_is_content (kind);
}

/* Toolkits walk over the children when one of them leaves, so until then all stay in their old
 * places, and the new ones are taken at once. */
static void
make_accessibles (JourneyCanvas *self)
{
  g_autoptr (GHashTable) stolen = steal_accessibles (self);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_boxes = 0;
  const JourneyBox *boxes = self->layout ? journey_layout_get_boxes (self->layout, &n_boxes) : NULL;

  for (guint i = 0; i < n_boxes; i++)
    if (is_shown (self, boxes[i].kind))
      {
        g_ptr_array_add (made, take_or_create (self, stolen, &boxes[i]));
        g_array_append_val (indices, i);
      }

  leave_all (stolen);
  for (guint i = 0; i < made->len; i++)
    journey_box_accessible_place (made->pdata[i], g_array_index (indices, guint, i), i);
  g_clear_pointer (&self->accessibles, g_ptr_array_unref);
  self->accessibles = g_steal_pointer (&made);

  for (guint i = 0; i < self->accessibles->len; i++)
    journey_box_accessible_refresh (self->accessibles->pdata[i]);
}

static void
ensure_accessibles (JourneyCanvas *self)
{
  journey_canvas_ensure_layout (self);
  if (!self->accessibles)
    make_accessibles (self);
}

/**
 * journey_canvas_refresh_accessibles:
 * @self: a canvas
 *
 * Follows a new layout, if anybody has asked for accessible objects before.
 */
void
journey_canvas_refresh_accessibles (JourneyCanvas *self)
{
  if (self->accessibles)
    make_accessibles (self);
}

/**
 * journey_canvas_drop_accessibles:
 * @self: a canvas
 *
 * Lets all of them go, for good.
 */
void
journey_canvas_drop_accessibles (JourneyCanvas *self)
{
  for (guint i = 0; self->accessibles && i < self->accessibles->len; i++)
    journey_box_accessible_leave (self->accessibles->pdata[i]);
  g_clear_pointer (&self->accessibles, g_ptr_array_unref);
}

/**
 * journey_canvas_get_accessible:
 * @self: a canvas
 * @index: the index of a box
 *
 * Returns: (transfer none) (nullable): its accessible object, if it has one and anybody has asked
 *   for those
 */
GtkAccessible *
journey_canvas_get_accessible (JourneyCanvas *self, int index)
{
  for (guint i = 0; self->accessibles && i < self->accessibles->len; i++)
    if (journey_box_accessible_get_box (self->accessibles->pdata[i]) == index)
      return self->accessibles->pdata[i];

  return NULL;
}

static GtkAccessible *
journey_canvas_get_first_accessible_child (GtkAccessible *accessible)
{
  JourneyCanvas *self = JOURNEY_CANVAS (accessible);

  ensure_accessibles (self);
  return self->accessibles->len > 0 ? g_object_ref (self->accessibles->pdata[0]) : NULL;
}

/* The box has the focus, so the canvas around it has not. */
static gboolean
journey_canvas_get_platform_state (GtkAccessible *accessible, GtkAccessiblePlatformState state)
{
  JourneyCanvas *self = JOURNEY_CANVAS (accessible);

  if (state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED && self->focus_index >= 0)
    return FALSE;

  return parent_iface->get_platform_state (accessible, state);
}

void
journey_canvas_accessible_iface_init (GtkAccessibleInterface *iface)
{
  parent_iface = g_type_interface_peek_parent (iface);
  iface->get_first_accessible_child = journey_canvas_get_first_accessible_child;
  iface->get_platform_state = journey_canvas_get_platform_state;
}
