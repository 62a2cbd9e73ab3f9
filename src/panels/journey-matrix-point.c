/* journey-matrix-point.c: an opportunity in the matrix
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-matrix-point.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "journey-enums.h"
#include "journey-labels.h"
#include "journey-quadrant.h"

#define SIZE (2 * (JOURNEY_MATRIX_POINT_RADIUS + JOURNEY_MATRIX_POINT_RING))

/* A title may be as long as a book; what stands beside a point is not. */
#define MAX_TITLE 80

/**
 * JourneyMatrixPoint:
 *
 * The dot of one opportunity, which a [class@JourneyMatrix] puts in its place. It says to assistive
 * technologies what the place says to the eye.
 */

struct _JourneyMatrixPoint
{
  GtkWidget parent_instance;

  /* configured */
  JourneyOpportunity *opportunity; /* owned */
  gboolean selected;

  /* cache: what is shown */
  char *title;
  int impact, effort;
  JourneyOpportunityStatus status;
  PangoLayout *label; /* made when it is asked for */
};

G_DEFINE_FINAL_TYPE (JourneyMatrixPoint, journey_matrix_point, GTK_TYPE_WIDGET)

static void
append_circle (GtkSnapshot *snapshot, double radius, const GdkRGBA *color)
{
  graphene_rect_t rect;
  GskRoundedRect circle;

  graphene_rect_init (&rect, SIZE / 2.0f - (float) radius, SIZE / 2.0f - (float) radius,
                      (float) (2 * radius), (float) (2 * radius));
  gsk_rounded_rect_init_from_rect (&circle, &rect, (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
append_ring (GtkSnapshot *snapshot, double radius, float width, const GdkRGBA *color)
{
  graphene_rect_t rect;
  GskRoundedRect circle;

  graphene_rect_init (&rect, SIZE / 2.0f - (float) radius, SIZE / 2.0f - (float) radius,
                      (float) (2 * radius), (float) (2 * radius));
  gsk_rounded_rect_init_from_rect (&circle, &rect, (float) radius);
  gtk_snapshot_append_border (snapshot, &circle, (float[]) { width, width, width, width },
                              (GdkRGBA[]) { *color, *color, *color, *color });
}

/* What was dropped is a ring: not a matter of color alone. */
static void
journey_matrix_point_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyMatrixPoint *self = JOURNEY_MATRIX_POINT (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  if (self->status == JOURNEY_OPPORTUNITY_STATUS_DROPPED)
    append_ring (snapshot, JOURNEY_MATRIX_POINT_RADIUS, 2, &color);
  else
    append_circle (snapshot, JOURNEY_MATRIX_POINT_RADIUS, &color);

  if (self->selected || gtk_widget_has_visible_focus (widget))
    append_ring (snapshot, JOURNEY_MATRIX_POINT_RADIUS + JOURNEY_MATRIX_POINT_RING,
                 gtk_widget_has_visible_focus (widget) ? 3 : 2, accent);
}

static void
journey_matrix_point_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
journey_matrix_point_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (journey_matrix_point_parent_class)->css_changed (widget, change);

  g_clear_object (&JOURNEY_MATRIX_POINT (widget)->label);
}

static void
state_flags_changed_cb (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
}

static void
journey_matrix_point_finalize (GObject *object)
{
  JourneyMatrixPoint *self = JOURNEY_MATRIX_POINT (object);

  g_clear_object (&self->label);
  g_clear_object (&self->opportunity);
  g_free (self->title);

  G_OBJECT_CLASS (journey_matrix_point_parent_class)->finalize (object);
}

static void
journey_matrix_point_class_init (JourneyMatrixPointClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_matrix_point_finalize;
  widget_class->snapshot = journey_matrix_point_snapshot;
  widget_class->measure = journey_matrix_point_measure;
  widget_class->css_changed = journey_matrix_point_css_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
journey_matrix_point_init (JourneyMatrixPoint *self)
{
  self->impact = self->effort = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "success");
  g_signal_connect (self, "state-flags-changed", G_CALLBACK (state_flags_changed_cb), NULL);
}

/**
 * journey_matrix_point_new:
 * @opportunity: what the point stands for
 *
 * Returns: (transfer floating): the point
 */
GtkWidget *
journey_matrix_point_new (JourneyOpportunity *opportunity)
{
  JourneyMatrixPoint *self;

  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY (opportunity), NULL);

  self = g_object_new (JOURNEY_TYPE_MATRIX_POINT, NULL);
  self->opportunity = g_object_ref (opportunity);
  journey_matrix_point_update (self);
  return GTK_WIDGET (self);
}

/**
 * journey_matrix_point_get_opportunity:
 * @self: a point
 *
 * Returns: (transfer none): what it stands for
 */
JourneyOpportunity *
journey_matrix_point_get_opportunity (JourneyMatrixPoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_MATRIX_POINT (self), NULL);

  return self->opportunity;
}

/**
 * journey_matrix_point_set_selected:
 * @self: a point
 * @selected: whether it is selected
 *
 * Shows whether the opportunity is selected.
 */
void
journey_matrix_point_set_selected (JourneyMatrixPoint *self, gboolean selected)
{
  g_return_if_fail (JOURNEY_IS_MATRIX_POINT (self));

  if (self->selected == selected)
    return;

  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
describe (JourneyMatrixPoint *self)
{
  g_autofree char *words = journey_quadrant_dup_words (self->impact, self->effort);
  g_autofree char *value = NULL;
  g_autofree char *tooltip = NULL;

  value = g_strdup_printf ("%s, %s", words,
                           journey_label_for (JOURNEY_TYPE_OPPORTUNITY_STATUS, (int) self->status));
  tooltip = g_strconcat (self->title, "\n", value, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value, -1);
}

static char *
dup_title (JourneyMatrixPoint *self)
{
  const char *title = journey_opportunity_get_title (self->opportunity);
  g_autofree char *start =
      g_utf8_substring (title, 0, g_utf8_strlen (title, -1) < MAX_TITLE ? -1 : MAX_TITLE);

  return g_strdup (*start ? g_strdelimit (start, "\n", ' ') : _ ("Opportunity"));
}

/**
 * journey_matrix_point_update:
 * @self: a point
 *
 * Looks at the opportunity again.
 *
 * Returns: whether the point may have to go elsewhere, or its label needs other room
 */
gboolean
journey_matrix_point_update (JourneyMatrixPoint *self)
{
  g_autofree char *title = NULL;
  int impact, effort;
  JourneyOpportunityStatus status;

  g_return_val_if_fail (JOURNEY_IS_MATRIX_POINT (self), FALSE);

  title = dup_title (self);
  impact = journey_opportunity_get_impact (self->opportunity);
  effort = journey_opportunity_get_effort (self->opportunity);
  status = journey_opportunity_get_status (self->opportunity);
  if (impact == self->impact && effort == self->effort && status == self->status &&
      g_strcmp0 (title, self->title) == 0)
    return FALSE;

  if (g_set_str (&self->title, title))
    g_clear_object (&self->label);
  self->impact = impact;
  self->effort = effort;
  self->status = status;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/**
 * journey_matrix_point_get_label:
 * @self: a point
 *
 * Returns: (transfer none): what stands beside it, not bound to a width
 */
PangoLayout *
journey_matrix_point_get_label (JourneyMatrixPoint *self)
{
  g_return_val_if_fail (JOURNEY_IS_MATRIX_POINT (self), NULL);

  if (!self->label)
    {
      self->label = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->title);
      pango_layout_set_single_paragraph_mode (self->label, TRUE);
      pango_layout_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
    }

  return self->label;
}
