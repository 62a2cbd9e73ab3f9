/* journey-matrix.c: opportunities by impact and effort
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-matrix-private.h"

#include <glib/gi18n-lib.h>

/* How much room the plot asks for, in lines of text. */
#define MIN_LINES     14
#define NATURAL_LINES 16
#define MIN_WIDTH     160
#define NATURAL_WIDTH 280

/**
 * JourneyMatrix:
 *
 * The opportunities of a map as points: what brings much is high up, what costs much far at the
 * end. So the four corners are quick wins, big bets, maybes and time sinks. A point that is dragged
 * writes impact and effort when it is let go, as one step; Escape puts it back. With the keyboard
 * the arrows go from point to point, and with Alt they move one.
 *
 * The points that lack impact or effort wait in a row below, and are rated by being dragged up.
 */

G_DEFINE_FINAL_TYPE (JourneyMatrix, journey_matrix, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SELECTION = 1,
} JourneyMatrixProperty;

#define PROP_LAST PROP_SELECTION

static GParamSpec *properties[PROP_LAST + 1];

JourneyMatrixPlace *
journey_matrix_get_places (JourneyMatrix *self)
{
  return (JourneyMatrixPlace *) (gpointer) self->places->data;
}

/**
 * journey_matrix_select:
 * @self: a matrix
 * @point: one of its points
 *
 * Selects an opportunity, and nothing else.
 */
void
journey_matrix_select (JourneyMatrix *self, JourneyMatrixPoint *point)
{
  JourneySelection *selection = journey_map_watch_get_selection (self->watch);
  JourneyOpportunity *opportunity = journey_matrix_point_get_opportunity (point);

  if (selection && journey_item_get_document (JOURNEY_ITEM (opportunity)) ==
                       journey_selection_get_document (selection))
    journey_selection_set (selection, opportunity);
}

static void
selected_cb (JourneyMatrix *self)
{
  JourneySelection *selection = journey_map_watch_get_selection (self->watch);

  for (guint i = 0; i < self->points->len; i++)
    {
      JourneyMatrixPoint *point = self->points->pdata[i];

      journey_matrix_point_set_selected (
          point, selection && journey_selection_contains (
                                  selection, journey_matrix_point_get_opportunity (point)));
    }
}

static void
remove_point (JourneyMatrix *self, JourneyMatrixPoint *point)
{
  if (self->pressed == point)
    journey_matrix_cancel_drag (self);
  gtk_widget_unparent (GTK_WIDGET (point));
}

/* Takes the points that are there for the opportunities that still are, and makes the others. */
static gboolean
update_points (JourneyMatrix *self, JourneyList *opportunities)
{
  g_autoptr (GHashTable) before = g_hash_table_new (NULL, NULL);
  guint n_opportunities = opportunities ? journey_list_get_length (opportunities) : 0;
  gboolean changed = self->points->len != n_opportunities;
  GHashTableIter iter;
  gpointer point;

  for (guint i = 0; i < self->points->len; i++)
    g_hash_table_insert (before, journey_matrix_point_get_opportunity (self->points->pdata[i]),
                         self->points->pdata[i]);

  for (guint i = 0; i < n_opportunities; i++)
    {
      gpointer opportunity = journey_list_get (opportunities, i);

      if (!g_hash_table_steal_extended (before, opportunity, NULL, &point))
        {
          point = journey_matrix_point_new (opportunity);
          gtk_widget_set_parent (point, GTK_WIDGET (self));
          changed = TRUE;
        }
      changed |= journey_matrix_point_update (point);
      if (i == self->points->len)
        g_ptr_array_add (self->points, point);
      changed |= self->points->pdata[i] != point;
      self->points->pdata[i] = point;
    }
  g_ptr_array_set_size (self->points, (int) n_opportunities);

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, NULL, &point))
    remove_point (self, point);

  return changed;
}

static void
changed_cb (JourneyMatrix *self)
{
  JourneyDocument *document = journey_map_watch_get_document (self->watch);

  if (!update_points (self, document ? journey_document_get_opportunities (document) : NULL))
    return;

  selected_cb (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
get_line_height (JourneyMatrix *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "X");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
journey_matrix_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      int line = get_line_height (JOURNEY_MATRIX (widget));

      *minimum = MIN_LINES * line;
      *natural = NATURAL_LINES * line;
    }
}

static void
measure_places (JourneyMatrix *self)
{
  g_array_set_size (self->places, self->points->len);
  for (guint i = 0; i < self->points->len; i++)
    {
      JourneyMatrixPoint *point = self->points->pdata[i];
      JourneyOpportunity *opportunity = journey_matrix_point_get_opportunity (point);
      PangoLayout *label = journey_matrix_point_get_label (point);
      int width;

      pango_layout_set_width (label, -1);
      pango_layout_get_pixel_size (label, &width, NULL);
      journey_matrix_get_places (self)[i] = (JourneyMatrixPlace) {
        .impact = journey_opportunity_get_impact (opportunity),
        .effort = journey_opportunity_get_effort (opportunity),
        .label_width = width,
      };
    }
}

static void
allocate_point (JourneyMatrix *self, guint i)
{
  JourneyMatrixPoint *point = self->points->pdata[i];
  const JourneyMatrixPlace *place = &journey_matrix_get_places (self)[i];
  gboolean dragged = self->dragging && self->pressed == point;
  int size = 2 * (JOURNEY_MATRIX_POINT_RADIUS + JOURNEY_MATRIX_POINT_RING);
  double x = dragged ? self->x : place->x;
  double y = dragged ? self->y : place->y;

  gtk_widget_size_allocate (
      GTK_WIDGET (point),
      &(GtkAllocation) { (int) (x + 0.5) - size / 2, (int) (y + 0.5) - size / 2, size, size }, -1);
}

static void
journey_matrix_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyMatrix *self = JOURNEY_MATRIX (widget);

  self->layout = (JourneyMatrixLayout) {
    .width = width,
    .height = height,
    .radius = JOURNEY_MATRIX_POINT_RADIUS,
    .line_height = get_line_height (self),
    .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
  journey_matrix_measure_words (self);
  measure_places (self);
  journey_matrix_layout_arrange (&self->layout, journey_matrix_get_places (self),
                                 self->places->len);
  for (guint i = 0; i < self->points->len; i++)
    {
      gtk_widget_measure (self->points->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                          NULL);
      allocate_point (self, i);
    }
}

/* The words on effort have an arrow. */
static void
journey_matrix_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  journey_matrix_clear_words (JOURNEY_MATRIX (widget));

  GTK_WIDGET_CLASS (journey_matrix_parent_class)->direction_changed (widget, before);
}

static void
journey_matrix_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (journey_matrix_parent_class)->css_changed (widget, change);

  journey_matrix_clear_words (JOURNEY_MATRIX (widget));
  gtk_widget_queue_resize (widget);
}

static void
journey_matrix_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyMatrix *self = JOURNEY_MATRIX (object);

  switch ((JourneyMatrixProperty) prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, journey_matrix_get_selection (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_matrix_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyMatrix *self = JOURNEY_MATRIX (object);

  switch ((JourneyMatrixProperty) prop_id)
    {
    case PROP_SELECTION:
      journey_matrix_set_selection (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_matrix_dispose (GObject *object)
{
  JourneyMatrix *self = JOURNEY_MATRIX (object);

  if (self->watch)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  self->pressed = NULL;
  update_points (self, NULL);
  journey_matrix_clear_words (self);

  G_OBJECT_CLASS (journey_matrix_parent_class)->dispose (object);
}

static void
journey_matrix_finalize (GObject *object)
{
  JourneyMatrix *self = JOURNEY_MATRIX (object);

  g_ptr_array_unref (self->points);
  g_array_unref (self->places);

  G_OBJECT_CLASS (journey_matrix_parent_class)->finalize (object);
}

static void
journey_matrix_class_init (JourneyMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journey_matrix_get_property;
  object_class->set_property = journey_matrix_set_property;
  object_class->dispose = journey_matrix_dispose;
  object_class->finalize = journey_matrix_finalize;
  widget_class->measure = journey_matrix_measure;
  widget_class->size_allocate = journey_matrix_size_allocate;
  widget_class->snapshot = journey_matrix_snapshot;
  widget_class->focus = journey_matrix_focus;
  widget_class->direction_changed = journey_matrix_direction_changed;
  widget_class->css_changed = journey_matrix_css_changed;

  /**
   * JourneyMatrix:selection:
   *
   * What is selected, with the map.
   */
  properties[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, JOURNEY_TYPE_SELECTION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  journey_matrix_class_init_input (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
journey_matrix_init (JourneyMatrix *self)
{
  self->watch = journey_map_watch_new ();
  self->points = g_ptr_array_new ();
  self->places = g_array_new (FALSE, TRUE, sizeof (JourneyMatrixPlace));
  g_signal_connect_swapped (self->watch, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->watch, "selected", G_CALLBACK (selected_cb), self);
  journey_matrix_init_input (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_VISIBLE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Impact and effort"),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      _ ("The arrow keys go from point to point. With Alt they change impact and effort."), -1);
}

/**
 * journey_matrix_new:
 *
 * Returns: (transfer floating): a matrix of nothing yet
 */
GtkWidget *
journey_matrix_new (void)
{
  return g_object_new (JOURNEY_TYPE_MATRIX, NULL);
}

/**
 * journey_matrix_get_selection:
 * @self: a matrix
 *
 * Returns: (nullable) (transfer none): what it follows
 */
JourneySelection *
journey_matrix_get_selection (JourneyMatrix *self)
{
  g_return_val_if_fail (JOURNEY_IS_MATRIX (self), NULL);

  return journey_map_watch_get_selection (self->watch);
}

/**
 * journey_matrix_set_selection:
 * @self: a matrix
 * @selection: (nullable): what to follow
 *
 * Shows the opportunities of the map whose selection this is.
 */
void
journey_matrix_set_selection (JourneyMatrix *self, JourneySelection *selection)
{
  g_return_if_fail (JOURNEY_IS_MATRIX (self));
  g_return_if_fail (selection == NULL || JOURNEY_IS_SELECTION (selection));

  if (journey_map_watch_set_selection (self->watch, selection))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}
