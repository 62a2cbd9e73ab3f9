/* journey-funnel-chart.c: the sales funnel as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-funnel-chart.h"

#include <glib/gi18n-lib.h>

#include "journey-funnel.h"
#include "journey-item-title.h"
#include "journey-number.h"
#include "journey-stage.h"

#define BAR_HEIGHT 10
#define SPACE      3 /* above and below a bar, and around the words between two */
#define MIN_BAR    2 /* of a stage that few reach, but some do */
#define SPACING    8
#define MIN_WIDTH  160
#define NAT_WIDTH  280

#define BAND_ALPHA      0.2f
#define HIGH_BAND_ALPHA 0.35f

/**
 * JourneyFunnelChart:
 *
 * The stages one below the other, each with a bar as long as it has customers. From bar to bar a
 * band narrows to those who go on, with their share in words; the worst step is said to be that. A
 * stage that was not counted has no bar.
 *
 * To those who cannot see it, it is an image whose description says the same.
 */

/* One stage. */
typedef struct
{
  /* configured */
  char *title;
  double customers; /* or JOURNEY_UNSET */
  double share;     /* that goes on, or JOURNEY_UNSET */
  gboolean is_worst;

  /* cache, NULL until it is drawn */
  PangoLayout *title_layout;
  PangoLayout *number_layout;
  PangoLayout *share_layout; /* NULL also where there is no share */
} Step;

struct _JourneyFunnelChart
{
  GtkWidget parent_instance;

  GArray *steps; /* of Step */
  double most;   /* customers of any stage */
};

G_DEFINE_FINAL_TYPE (JourneyFunnelChart, journey_funnel_chart, GTK_TYPE_WIDGET)

static Step *
get_step (JourneyFunnelChart *self, guint position)
{
  return &g_array_index (self->steps, Step, position);
}

static void
clear_layouts (Step *step)
{
  g_clear_object (&step->title_layout);
  g_clear_object (&step->number_layout);
  g_clear_object (&step->share_layout);
}

static void
step_clear (gpointer data)
{
  Step *step = data;

  clear_layouts (step);
  g_free (step->title);
}

static char *
dup_customers (const Step *step)
{
  return journey_is_set (step->customers) ? journey_number_format (step->customers)
                                          : g_strdup (_ ("not counted"));
}

static char *
dup_share (const Step *step)
{
  g_autofree char *percent = NULL;

  if (!journey_is_set (step->share))
    return NULL;

  percent =
      journey_number_format (step->share < 0.1 ? step->share * 100 : round (step->share * 100));
  if (step->is_worst)
    /* Translators: the share of the customers that goes on to the next stage, a number */
    return g_strdup_printf (_ ("%s %% go on – the worst step"), percent);

  return g_strdup_printf (_ ("%s %% go on"), percent);
}

static void
ensure_layouts (JourneyFunnelChart *self, Step *step)
{
  g_autofree char *customers = NULL;
  g_autofree char *share = NULL;

  if (step->title_layout)
    return;

  customers = dup_customers (step);
  share = dup_share (step);
  step->title_layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), step->title);
  pango_layout_set_ellipsize (step->title_layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (step->title_layout, TRUE);
  step->number_layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), customers);
  if (share)
    {
      step->share_layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), share);
      pango_layout_set_ellipsize (step->share_layout, PANGO_ELLIPSIZE_END);
    }
  if (step->is_worst && step->share_layout)
    {
      PangoAttrList *bold = pango_attr_list_new ();

      pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (step->share_layout, bold);
      pango_attr_list_unref (bold);
    }
}

static int
get_line_height (JourneyFunnelChart *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "X");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* From the top of a stage to the top of the next. */
static int
get_step_height (int line)
{
  return line + SPACE + BAR_HEIGHT + SPACE + line + SPACE;
}

static void
journey_funnel_chart_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  JourneyFunnelChart *self = JOURNEY_FUNNEL_CHART (widget);
  int line;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NAT_WIDTH;
      return;
    }

  line = get_line_height (self);
  *minimum = *natural =
      self->steps->len == 0
          ? 0
          : (int) (self->steps->len - 1) * get_step_height (line) + line + SPACE + BAR_HEIGHT;
}

static void
append_text (JourneyFunnelChart *self,
             GtkSnapshot *snapshot,
             PangoLayout *layout,
             int width,
             gboolean at_end,
             float y,
             const GdkRGBA *color)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  PangoRectangle ink;
  int right;

  /* Where a text begins within its layout depends on its own direction. */
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_extents (layout, NULL, &ink);
  right = gtk_widget_get_width (GTK_WIDGET (self)) - ink.width;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) ((at_end != mirrored ? right : 0) - ink.x), y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static float
get_bar_width (JourneyFunnelChart *self, const Step *step)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));

  if (!(step->customers > 0) || !(self->most > 0))
    return 0;

  return MAX (width * (float) (step->customers / self->most), MIN_BAR);
}

/* Those who go on, to the next stage that was counted and has a bar right below. */
static void
draw_band (JourneyFunnelChart *self,
           GtkSnapshot *snapshot,
           float from,
           float to,
           float y,
           float height,
           const GdkRGBA *color)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, mirrored ? width : 0, y);
  gsk_path_builder_line_to (builder, mirrored ? width - from : from, y);
  gsk_path_builder_line_to (builder, mirrored ? width - to : to, y + height);
  gsk_path_builder_line_to (builder, mirrored ? width : 0, y + height);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static void
draw_step (JourneyFunnelChart *self,
           GtkSnapshot *snapshot,
           guint position,
           int line,
           const GdkRGBA *bar,
           const GdkRGBA *band,
           const GdkRGBA *text)
{
  Step *step = get_step (self, position);
  Step *next = position + 1 < self->steps->len ? get_step (self, position + 1) : NULL;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  float y = (float) ((int) position * get_step_height (line));
  float bar_y = y + (float) (line + SPACE);
  float length = get_bar_width (self, step);
  int number_width;

  ensure_layouts (self, step);
  pango_layout_set_width (step->number_layout, -1);
  pango_layout_get_pixel_size (step->number_layout, &number_width, NULL);
  append_text (self, snapshot, step->title_layout, MAX (width - number_width - SPACING, 0), FALSE,
               y, text);
  append_text (self, snapshot, step->number_layout, width, TRUE, y, text);
  gtk_snapshot_append_color (snapshot, bar,
                             &GRAPHENE_RECT_INIT (mirrored ? (float) width - length : 0, bar_y,
                                                  length, BAR_HEIGHT));
  if (next && journey_is_set (next->customers))
    draw_band (self, snapshot, length, get_bar_width (self, next), bar_y + BAR_HEIGHT,
               (float) (get_step_height (line) - BAR_HEIGHT), band);
  if (step->share_layout)
    append_text (self, snapshot, step->share_layout, width, TRUE, bar_y + BAR_HEIGHT + SPACE, text);
}

static void
journey_funnel_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyFunnelChart *self = JOURNEY_FUNNEL_CHART (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean high = adw_style_manager_get_high_contrast (style);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  int line = get_line_height (self);
  GdkRGBA text, bar, band;

  gtk_widget_get_color (widget, &text);
  bar = high ? text : *accent;
  band = bar;
  band.alpha *= high ? HIGH_BAND_ALPHA : BAND_ALPHA;

  /* Bands are below all texts, also below those of the stage that they lead to. */
  for (guint i = 0; i < self->steps->len; i++)
    draw_step (self, snapshot, i, line, &bar, &band, &text);
}

static void
forget_layouts (JourneyFunnelChart *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    clear_layouts (get_step (self, i));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
journey_funnel_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (journey_funnel_chart_parent_class)->css_changed (widget, change);

  forget_layouts (JOURNEY_FUNNEL_CHART (widget));
}

static void
journey_funnel_chart_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  forget_layouts (JOURNEY_FUNNEL_CHART (widget));
}

static void
journey_funnel_chart_finalize (GObject *object)
{
  g_array_unref (JOURNEY_FUNNEL_CHART (object)->steps);

  G_OBJECT_CLASS (journey_funnel_chart_parent_class)->finalize (object);
}

static void
journey_funnel_chart_class_init (JourneyFunnelChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_funnel_chart_finalize;
  widget_class->measure = journey_funnel_chart_measure;
  widget_class->snapshot = journey_funnel_chart_snapshot;
  widget_class->css_changed = journey_funnel_chart_css_changed;
  widget_class->direction_changed = journey_funnel_chart_direction_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
journey_funnel_chart_init (JourneyFunnelChart *self)
{
  self->steps = g_array_new (FALSE, TRUE, sizeof (Step));
  g_array_set_clear_func (self->steps, step_clear);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Funnel"), -1);
}

/**
 * journey_funnel_chart_new:
 *
 * Returns: (transfer floating): a chart of nothing yet
 */
GtkWidget *
journey_funnel_chart_new (void)
{
  return g_object_new (JOURNEY_TYPE_FUNNEL_CHART, NULL);
}

static gboolean
is_same_number (double a, double b)
{
  return a == b || (!journey_is_set (a) && !journey_is_set (b));
}

/* Returns whether the step was another. */
static gboolean
set_step (JourneyFunnelChart *self, guint position, const char *title, const JourneyFunnel *funnel)
{
  const JourneyFunnelStep *from = &funnel->steps[position];
  gboolean is_worst = funnel->worst == (int) position;
  Step *step = get_step (self, position);

  if (g_strcmp0 (step->title, title) == 0 && is_same_number (step->customers, from->customers) &&
      is_same_number (step->share, from->share) && step->is_worst == is_worst)
    return FALSE;

  clear_layouts (step);
  g_set_str (&step->title, title);
  step->customers = from->customers;
  step->share = from->share;
  step->is_worst = is_worst;
  return TRUE;
}

/* What is drawn, in words. */
static void
update_accessible (JourneyFunnelChart *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = get_step (self, i);
      g_autofree char *customers = dup_customers (step);
      g_autofree char *share = dup_share (step);

      g_string_append_printf (words, share ? "%s%s: %s, %s" : "%s%s: %s", i > 0 ? "; " : "",
                              step->title, customers, share);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words->str, -1);
}

/**
 * journey_funnel_chart_set_document:
 * @self: a chart
 * @document: (nullable): a map
 *
 * Shows the funnel of @document as it is now; it does not follow later changes.
 */
void
journey_funnel_chart_set_document (JourneyFunnelChart *self, JourneyDocument *document)
{
  g_autoptr (JourneyFunnel) funnel = NULL;
  guint n_steps;
  gboolean changed;

  g_return_if_fail (JOURNEY_IS_FUNNEL_CHART (self));
  g_return_if_fail (document == NULL || JOURNEY_IS_DOCUMENT (document));

  funnel = document ? journey_funnel_new (document) : NULL;
  n_steps = funnel ? funnel->n_steps : 0;
  changed = n_steps != self->steps->len;
  g_array_set_size (self->steps, n_steps);
  self->most = 0;
  for (guint i = 0; i < n_steps; i++)
    {
      JourneyStage *stage = journey_list_get (journey_document_get_stages (document), i);
      g_autofree char *title = journey_item_dup_title (stage);

      changed |= set_step (self, i, title, funnel);
      self->most = fmax (self->most, funnel->steps[i].customers);
    }
  if (!changed)
    return;

  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
