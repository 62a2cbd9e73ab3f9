/* journey-box-accessible.c: one box of the map, for assistive technologies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-box-accessible.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "journey-emotion.h"
#include "journey-scale.h"

/**
 * JourneyBoxAccessible:
 *
 * The child that a canvas shows to assistive technologies for each box with content: its role,
 * name, value and place on the screen. It stays the same object while the map changes around it.
 */

struct _JourneyBoxAccessible
{
  GObject parent_instance;

  JourneyCanvas *canvas; /* not owned; NULL once the box has left the map */
  JourneyBoxKey key;
  int box;        /* into the boxes of the canvas's layout */
  guint position; /* among the accessible children of the canvas */
  guint64 state;  /* of the box when it was put in words last */
  gboolean dimmed;
  gboolean selectable;
  gboolean selected;
  GtkATContext *context;
};

static void journey_box_accessible_iface_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyBoxAccessible,
                               journey_box_accessible,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE,
                                                      journey_box_accessible_iface_init))

typedef enum
{
  PROP_ACCESSIBLE_ROLE = 1,
} JourneyBoxAccessibleProperty;

static GtkAccessibleRole
get_role (JourneyBoxKind kind)
{
  switch (kind)
    {
    case JOURNEY_BOX_HEADER:
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_LANE_NAME:
      return GTK_ACCESSIBLE_ROLE_HEADING;

    case JOURNEY_BOX_EMOTION:
      return GTK_ACCESSIBLE_ROLE_METER;

    case JOURNEY_BOX_CONNECTION:
      return GTK_ACCESSIBLE_ROLE_IMG;

    default:
      return GTK_ACCESSIBLE_ROLE_LIST_ITEM;
    }
}

static int
get_heading_level (JourneyBoxKind kind)
{
  return kind == JOURNEY_BOX_HEADER ? 1 : 2;
}

static GtkATContext *
journey_box_accessible_get_at_context (GtkAccessible *accessible)
{
  JourneyBoxAccessible *self = JOURNEY_BOX_ACCESSIBLE (accessible);

  if (!self->context && self->canvas)
    self->context = gtk_at_context_create (get_role (self->key.kind), accessible,
                                           gtk_widget_get_display (GTK_WIDGET (self->canvas)));

  return self->context ? g_object_ref (self->context) : NULL;
}

static gboolean
journey_box_accessible_get_platform_state (GtkAccessible *accessible,
                                           GtkAccessiblePlatformState state)
{
  JourneyBoxAccessible *self = JOURNEY_BOX_ACCESSIBLE (accessible);

  if (!self->canvas)
    return FALSE;

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return TRUE;

    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return self->canvas->focus_index == self->box &&
             gtk_widget_has_focus (GTK_WIDGET (self->canvas));

    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
journey_box_accessible_get_accessible_parent (GtkAccessible *accessible)
{
  JourneyBoxAccessible *self = JOURNEY_BOX_ACCESSIBLE (accessible);

  return self->canvas ? GTK_ACCESSIBLE (g_object_ref (self->canvas)) : NULL;
}

static GtkAccessible *
journey_box_accessible_get_first_accessible_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
journey_box_accessible_get_next_accessible_sibling (GtkAccessible *accessible)
{
  JourneyBoxAccessible *self = JOURNEY_BOX_ACCESSIBLE (accessible);
  GPtrArray *siblings = self->canvas ? self->canvas->accessibles : NULL;
  guint next = self->position + 1;
  GtkWidget *widget;

  if (!siblings)
    return NULL;
  if (next < siblings->len)
    return g_object_ref (siblings->pdata[next]);

  /* After the boxes come the widgets: a text that is being typed, a menu. */
  widget = gtk_widget_get_first_child (GTK_WIDGET (self->canvas));
  return widget ? GTK_ACCESSIBLE (g_object_ref (widget)) : NULL;
}

static gboolean
journey_box_accessible_get_bounds (GtkAccessible *accessible,
                                   int *x,
                                   int *y,
                                   int *width,
                                   int *height)
{
  JourneyBoxAccessible *self = JOURNEY_BOX_ACCESSIBLE (accessible);
  JourneyCanvasView view;
  JourneyRect rect;
  guint n_boxes;

  if (!self->canvas)
    return FALSE;

  view = journey_canvas_get_view (self->canvas);
  if (!self->canvas || !view.layout)
    return FALSE;

  rect = journey_canvas_view_get_box_rect (&view, &journey_layout_get_boxes (view.layout,
                                                                             &n_boxes)[self->box]);
  *x = (int) floor (rect.x);
  *y = (int) floor (rect.y);
  *width = (int) ceil (journey_rect_right (&rect)) - *x;
  *height = (int) ceil (journey_rect_bottom (&rect)) - *y;
  return TRUE;
}

static void
journey_box_accessible_iface_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = journey_box_accessible_get_at_context;
  iface->get_platform_state = journey_box_accessible_get_platform_state;
  iface->get_accessible_parent = journey_box_accessible_get_accessible_parent;
  iface->get_first_accessible_child = journey_box_accessible_get_first_accessible_child;
  iface->get_next_accessible_sibling = journey_box_accessible_get_next_accessible_sibling;
  iface->get_bounds = journey_box_accessible_get_bounds;
}

static void
journey_box_accessible_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  JourneyBoxAccessible *self = JOURNEY_BOX_ACCESSIBLE (object);

  switch ((JourneyBoxAccessibleProperty) prop_id)
    {
    case PROP_ACCESSIBLE_ROLE:
      g_value_set_enum (value, get_role (self->key.kind));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The role follows from the box and cannot be chosen, though the interface has it writable. */
static void
journey_box_accessible_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
journey_box_accessible_dispose (GObject *object)
{
  JourneyBoxAccessible *self = JOURNEY_BOX_ACCESSIBLE (object);

  self->canvas = NULL;
  g_clear_object (&self->context);
  journey_box_key_clear (&self->key);

  G_OBJECT_CLASS (journey_box_accessible_parent_class)->dispose (object);
}

static void
journey_box_accessible_class_init (JourneyBoxAccessibleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = journey_box_accessible_get_property;
  object_class->set_property = journey_box_accessible_set_property;
  object_class->dispose = journey_box_accessible_dispose;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
journey_box_accessible_init (JourneyBoxAccessible *self)
{
  self->key = (JourneyBoxKey) JOURNEY_BOX_KEY_NONE;
  self->box = -1;
}

/**
 * journey_box_accessible_new:
 * @canvas: what draws the box
 * @box: a box of its layout
 *
 * It is of no place yet, see [method@BoxAccessible.place].
 *
 * Returns: (transfer full): an accessible object
 */
JourneyBoxAccessible *
journey_box_accessible_new (JourneyCanvas *canvas, const JourneyBox *box)
{
  JourneyBoxAccessible *self = g_object_new (JOURNEY_TYPE_BOX_ACCESSIBLE, NULL);

  self->canvas = canvas;
  journey_box_key_init (&self->key, box);
  return self;
}

/**
 * journey_box_accessible_get_key:
 * @self: an accessible object
 *
 * Returns: (transfer none): what it stands for
 */
const JourneyBoxKey *
journey_box_accessible_get_key (JourneyBoxAccessible *self)
{
  g_return_val_if_fail (JOURNEY_IS_BOX_ACCESSIBLE (self), NULL);

  return &self->key;
}

/**
 * journey_box_accessible_get_box:
 * @self: an accessible object
 *
 * Returns: the index of its box, or -1 without a place
 */
int
journey_box_accessible_get_box (JourneyBoxAccessible *self)
{
  g_return_val_if_fail (JOURNEY_IS_BOX_ACCESSIBLE (self), -1);

  return self->box;
}

static void
update_meter (JourneyBoxAccessible *self, const JourneyBox *box, const char *value)
{
  JourneyScale *scale = journey_document_get_scale (self->canvas->document);
  double score = journey_emotion_get_score (JOURNEY_EMOTION (box->item));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                  journey_scale_get_minimum (scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  journey_scale_get_maximum (scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, value ? value : "", -1);
  if (isfinite (score))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, score,
                                    -1);
}

/* What everybody else sees by how pale it is. */
static char *
dup_description (JourneyBoxAccessible *self, const char *value)
{
  if (!self->dimmed)
    return g_strdup (value);

  /* Translators: of what does not match the filter, and so is pale on the map */
  return value && *value ? g_strconcat (value, ", ", _ ("filtered out"), NULL)
                         : g_strdup (_ ("filtered out"));
}

static void
update_texts (JourneyBoxAccessible *self, const JourneyBox *box)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  g_autofree char *name = journey_layout_dup_box_name (self->canvas->layout, box);
  g_autofree char *value = journey_layout_dup_box_value (self->canvas->layout, box);
  g_autofree char *description = dup_description (self, value);

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name ? name : "", -1);

  /* Of a meter, GTK 4.18 hands on neither the number nor its text unless it is a widget. */
  if (get_role (box->kind) == GTK_ACCESSIBLE_ROLE_METER)
    update_meter (self, box, value);
  if (description && *description)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                    -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);

  if (get_role (box->kind) == GTK_ACCESSIBLE_ROLE_HEADING)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                    get_heading_level (box->kind), -1);
}

/**
 * journey_box_accessible_place:
 * @self: an accessible object
 * @box: the index of its box in the layout that the canvas has now
 * @position: its place among the accessible children of the canvas
 *
 * Gives it a place in a new layout.
 */
void
journey_box_accessible_place (JourneyBoxAccessible *self, guint box, guint position)
{
  g_return_if_fail (JOURNEY_IS_BOX_ACCESSIBLE (self));
  g_return_if_fail (self->canvas != NULL);

  self->box = (int) box;
  self->position = position;
}

/**
 * journey_box_accessible_select:
 * @self: an accessible object with a place
 *
 * Says whether its box is selected now, where it is of something that can be.
 */
void
journey_box_accessible_select (JourneyBoxAccessible *self)
{
  JourneyItem *item;
  gboolean selected;

  g_return_if_fail (JOURNEY_IS_BOX_ACCESSIBLE (self));
  g_return_if_fail (self->box >= 0);

  item = journey_canvas_get_own_item (journey_layout_get_box (self->canvas->layout, self->box));
  if (!item)
    return;

  selected = journey_selection_contains (self->canvas->selection, item);
  if (self->selectable && selected == self->selected)
    return;

  self->selectable = TRUE;
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * journey_box_accessible_refresh:
 * @self: an accessible object with a place
 *
 * Says what its box shows now, if that may be something else.
 */
void
journey_box_accessible_refresh (JourneyBoxAccessible *self)
{
  JourneyLayout *layout;
  const JourneyBox *box;
  guint64 state;
  gboolean dimmed;

  g_return_if_fail (JOURNEY_IS_BOX_ACCESSIBLE (self));
  g_return_if_fail (self->box >= 0);

  layout = self->canvas->layout;
  box = journey_layout_get_box (layout, self->box);
  state = journey_layout_get_box_state (layout, box);
  dimmed = journey_layout_is_dimmed (layout, box);
  if (state == self->state && dimmed == self->dimmed)
    return;

  if (self->state == 0)
    journey_box_accessible_select (self);

  self->state = state;
  self->dimmed = dimmed;
  update_texts (self, box);
}

/**
 * journey_box_accessible_leave:
 * @self: an accessible object
 *
 * Takes it out of the map. Assistive technologies may still hold it for a while.
 */
void
journey_box_accessible_leave (JourneyBoxAccessible *self)
{
  g_return_if_fail (JOURNEY_IS_BOX_ACCESSIBLE (self));

  /* Only with a parent does this tell that the parent has one child less. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->canvas = NULL;
  self->box = -1;
}
