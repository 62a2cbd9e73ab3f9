/* journey-meter.c: how much of something there is, as dots or as a bar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-meter.h"

#include <adwaita.h>

#define DOT_SIZE   7
#define DOT_STEP   11
#define BAR_HEIGHT 4
#define BAR_WIDTH  60

/* How strong the part is that is not there. */
#define FAINT      0.22f
#define HIGH_FAINT 0.4f

/**
 * JourneyMeter:
 *
 * Some of a row of dots, or a part of a bar, in the color of the text.
 */

struct _JourneyMeter
{
  GtkWidget parent_instance;

  int n_dots;   /* or 0 for a bar */
  double value; /* 0 to n_dots, or to 1 */
  char *words;  /* the value in words, or NULL */
};

G_DEFINE_FINAL_TYPE (JourneyMeter, journey_meter, GTK_TYPE_WIDGET)

static void
append_rounded (GtkSnapshot *snapshot, float x, float y, float width, float height, GdkRGBA *color)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x, y, width, height);
  GskRoundedRect rounded;

  if (width <= 0)
    return;

  gsk_rounded_rect_init_from_rect (&rounded, &rect, MIN (width, height) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
journey_meter_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyMeter *self = JOURNEY_METER (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  GdkRGBA color, faint;

  gtk_widget_get_color (widget, &color);
  faint = color;
  faint.alpha *= adw_style_manager_get_high_contrast (style) ? HIGH_FAINT : FAINT;

  for (int i = 0; i < self->n_dots; i++)
    {
      float x = rtl ? width - (float) (i * DOT_STEP) - DOT_SIZE : (float) (i * DOT_STEP);

      append_rounded (snapshot, x, (height - DOT_SIZE) / 2, DOT_SIZE, DOT_SIZE,
                      i < self->value ? &color : &faint);
    }

  if (self->n_dots == 0)
    {
      float part = width * (float) self->value;
      float y = (height - BAR_HEIGHT) / 2;

      append_rounded (snapshot, 0, y, width, BAR_HEIGHT, &faint);
      append_rounded (snapshot, rtl ? width - part : 0, y, part, BAR_HEIGHT, &color);
    }
}

static void
journey_meter_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  JourneyMeter *self = JOURNEY_METER (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = self->n_dots > 0 ? DOT_SIZE : BAR_HEIGHT;
  else
    *minimum = self->n_dots > 0 ? (self->n_dots - 1) * DOT_STEP + DOT_SIZE : BAR_WIDTH;
  *natural = *minimum;
}

/* Asked for when it is due: whoever sets a tooltip asks the display server where the pointer is. */
static gboolean
journey_meter_query_tooltip (GtkWidget *widget,
                             int x,
                             int y,
                             gboolean by_keyboard,
                             GtkTooltip *tooltip)
{
  JourneyMeter *self = JOURNEY_METER (widget);

  gtk_tooltip_set_text (tooltip, self->words);
  return self->words != NULL;
}

static void
journey_meter_finalize (GObject *object)
{
  g_free (JOURNEY_METER (object)->words);

  G_OBJECT_CLASS (journey_meter_parent_class)->finalize (object);
}

static void
journey_meter_class_init (JourneyMeterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_meter_finalize;
  widget_class->snapshot = journey_meter_snapshot;
  widget_class->measure = journey_meter_measure;
  widget_class->query_tooltip = journey_meter_query_tooltip;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
journey_meter_init (JourneyMeter *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static GtkWidget *
create (int n_dots)
{
  JourneyMeter *self = g_object_new (JOURNEY_TYPE_METER, NULL);

  self->n_dots = n_dots;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, n_dots > 0 ? n_dots : 1.0, -1);
  return GTK_WIDGET (self);
}

/**
 * journey_meter_new_dots:
 * @n_dots: how many dots there are, more than 0
 *
 * Returns: (transfer floating): a row of dots, all of them faint
 */
GtkWidget *
journey_meter_new_dots (int n_dots)
{
  g_return_val_if_fail (n_dots > 0, NULL);

  return create (n_dots);
}

/**
 * journey_meter_new_bar:
 *
 * Returns: (transfer floating): a bar for values from 0 to 1
 */
GtkWidget *
journey_meter_new_bar (void)
{
  return create (0);
}

/**
 * journey_meter_set_value:
 * @self: a meter
 * @value: how much there is; what is no number counts as 0
 * @words: the value in words, for those who do not see it and those who ask
 *
 * Shows a value.
 */
void
journey_meter_set_value (JourneyMeter *self, double value, const char *words)
{
  g_return_if_fail (JOURNEY_IS_METER (self));
  g_return_if_fail (words != NULL);

  value = value > 0 ? MIN (value, self->n_dots > 0 ? self->n_dots : 1) : 0;
  if (self->value != value)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->value = value;

  if (!g_set_str (&self->words, words))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, value,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

/**
 * journey_meter_get_value:
 * @self: a meter
 *
 * Returns: what it shows
 */
double
journey_meter_get_value (JourneyMeter *self)
{
  g_return_val_if_fail (JOURNEY_IS_METER (self), 0);

  return self->value;
}
