/* journey-canvas-a11y.c: the boxes of the canvas, for assistive technologies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-box-accessible.h"
#include "journey-canvas-private.h"

static GtkAccessibleInterface *parent_iface;

/* Those from @first to before @end, by key. */
static GHashTable *
index_accessibles (JourneyCanvas *self, guint first, guint end)
{
  GHashTable *found =
      g_hash_table_new_full (journey_box_key_hash, journey_box_key_equal, NULL, g_object_unref);

  for (guint i = first; i < end; i++)
    {
      JourneyBoxAccessible *accessible = self->accessibles->pdata[i];
      gpointer key = (gpointer) journey_box_accessible_get_key (accessible);

      if (g_hash_table_contains (found, key))
        journey_box_accessible_leave (accessible);
      else
        g_hash_table_insert (found, key, g_object_ref (accessible));
    }

  return found;
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

static GArray *
list_shown (JourneyCanvas *self)
{
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_boxes = 0;
  const JourneyBox *boxes = self->layout ? journey_layout_get_boxes (self->layout, &n_boxes) : NULL;

  for (guint i = 0; i < n_boxes; i++)
    if (is_shown (self, boxes[i].kind))
      g_array_append_val (indices, i);

  return indices;
}

static gboolean
is_of (JourneyCanvas *self, guint position, guint box)
{
  const JourneyBox *now = journey_layout_get_box (self->layout, (int) box);
  JourneyBoxKey key = {
    .kind = now->kind,
    .item = now->item,
    .context = now->context,
    .lane = now->lane,
    .column = now->item ? -1 : now->column,
  };

  return journey_box_key_equal (
      &key, journey_box_accessible_get_key (self->accessibles->pdata[position]));
}

/* Most edits leave the boxes before and behind them as they are. */
static void
count_same (JourneyCanvas *self, GArray *shown, guint *n_before, guint *n_behind)
{
  guint n_old = self->accessibles->len;
  guint shorter = MIN (n_old, shown->len);

  *n_before = *n_behind = 0;
  while (*n_before < shorter && is_of (self, *n_before, g_array_index (shown, guint, *n_before)))
    ++*n_before;
  while (
      *n_behind < shorter - *n_before &&
      is_of (self, n_old - 1 - *n_behind, g_array_index (shown, guint, shown->len - 1 - *n_behind)))
    ++*n_behind;
}

static void
take_over (JourneyCanvas *self, guint first, guint end, GPtrArray *made)
{
  for (guint i = first; i < end; i++)
    g_ptr_array_add (made, g_object_ref (self->accessibles->pdata[i]));
}

/* Toolkits walk over the children when one of them leaves, so until then all stay in their old
 * places, and the new ones are taken at once. */
static void
replace_accessibles (JourneyCanvas *self, GArray *shown)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) left = NULL;
  guint n_before, n_behind;

  count_same (self, shown, &n_before, &n_behind);
  left = index_accessibles (self, n_before, self->accessibles->len - n_behind);
  take_over (self, 0, n_before, made);
  for (guint i = n_before; i < shown->len - n_behind; i++)
    {
      int box = (int) g_array_index (shown, guint, i);

      g_ptr_array_add (made,
                       take_or_create (self, left, journey_layout_get_box (self->layout, box)));
    }
  take_over (self, self->accessibles->len - n_behind, self->accessibles->len, made);

  leave_all (left);
  for (guint i = 0; i < made->len; i++)
    journey_box_accessible_place (made->pdata[i], g_array_index (shown, guint, i), i);
  g_clear_pointer (&self->accessibles, g_ptr_array_unref);
  self->accessibles = g_steal_pointer (&made);
}

static void
make_accessibles (JourneyCanvas *self)
{
  g_autoptr (GArray) shown = list_shown (self);

  if (!self->accessibles)
    self->accessibles = g_ptr_array_new_with_free_func (g_object_unref);
  replace_accessibles (self, shown);
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
 * journey_canvas_select_accessibles:
 * @self: a canvas
 *
 * Says which boxes are selected now.
 */
void
journey_canvas_select_accessibles (JourneyCanvas *self)
{
  for (guint i = 0; self->accessibles && !self->stale && i < self->accessibles->len; i++)
    journey_box_accessible_select (self->accessibles->pdata[i]);
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
