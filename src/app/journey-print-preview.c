/* journey-print-preview.c: pages before they are printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-print-preview.h"

/* In px, between pages and around them. */
#define GAP 8

/* Below this many px, what is written in the margin of a page is not to be read anyway. */
#define MARKS_MIN_WIDTH 90

/* So many texts take long to draw; see JourneyDetail. */
#define MANY_BOXES         4000
#define SHAPES_BELOW_SCALE 0.3
#define TITLES_BELOW_SCALE 0.45

#define MIN_WIDTH      160
#define MIN_HEIGHT     120
#define NATURAL_WIDTH  480
#define NATURAL_HEIGHT 200

/**
 * JourneyPrintPreview:
 *
 * Shows the pages that a print has, as they come out of the printer: all of them, as they lie when
 * they are glued together, or one. A click on a page shows that one, another shows all again.
 */

struct _JourneyPrintPreview
{
  GtkWidget parent_instance;

  JourneyLayout *layout; /* NULL as long as there is nothing to print */
  JourneyPages pages;    /* of the layout */
  int page;              /* or JOURNEY_PRINT_PREVIEW_ALL */
};

typedef enum
{
  PROP_PAGE = 1,
} JourneyPrintPreviewProperty;

static GParamSpec *properties[PROP_PAGE + 1];

G_DEFINE_FINAL_TYPE (JourneyPrintPreview, journey_print_preview, GTK_TYPE_WIDGET)

/* How pages lie in the widget. */
typedef struct
{
  double scale; /* px for each mm */
  double x;
  double y;
  double step_x;
  double step_y;
} Table;

static Table
arrange (JourneyPrintPreview *self)
{
  const JourneyPages *pages = &self->pages;
  guint n_columns = self->page < 0 ? pages->n_columns : 1;
  guint n_rows = self->page < 0 ? pages->n_rows : 1;
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double gap = MIN (GAP, MIN (width, height) / (2.0 * MAX (n_columns, n_rows)));
  Table table;

  table.scale = MIN ((width - (n_columns + 1) * gap) / (n_columns * pages->width),
                     (height - (n_rows + 1) * gap) / (n_rows * pages->height));
  table.step_x = pages->width * table.scale + gap;
  table.step_y = pages->height * table.scale + gap;
  table.x = (width - n_columns * table.step_x + gap) / 2;
  table.y = (height - n_rows * table.step_y + gap) / 2;
  return table;
}

static graphene_rect_t
get_place (JourneyPrintPreview *self, const Table *table, guint index)
{
  const JourneyPages *pages = &self->pages;
  guint column = 0, row = 0;

  if (self->page < 0)
    {
      column = index % pages->n_columns;
      row = index / pages->n_columns;
      if (pages->rtl)
        column = pages->n_columns - 1 - column;
    }

  return GRAPHENE_RECT_INIT ((float) (table->x + column * table->step_x),
                             (float) (table->y + row * table->step_y),
                             (float) (pages->width * table->scale),
                             (float) (pages->height * table->scale));
}

static JourneyDetail
get_detail (JourneyPrintPreview *self, double scale)
{
  guint n_boxes;

  journey_layout_get_boxes (self->layout, &n_boxes);
  if (n_boxes < MANY_BOXES || scale >= TITLES_BELOW_SCALE)
    return JOURNEY_DETAIL_FULL;

  return scale >= SHAPES_BELOW_SCALE ? JOURNEY_DETAIL_TITLES : JOURNEY_DETAIL_SHAPES;
}

static void
append_page (JourneyPrintPreview *self, GtkSnapshot *snapshot, const Table *table, guint index)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA shade = { 0, 0, 0, 0.3f };
  graphene_rect_t place = get_place (self, table, index);
  JourneyPages pages = self->pages;
  GskRoundedRect outline;
  cairo_t *cr;

  if (place.size.width < MARKS_MIN_WIDTH)
    pages.marked = FALSE;

  gsk_rounded_rect_init_from_rect (&outline, &place, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, 3);
  gtk_snapshot_append_color (snapshot, &white, &place);

  cr = gtk_snapshot_append_cairo (snapshot, &place);
  cairo_translate (cr, place.origin.x, place.origin.y);
  cairo_scale (cr, table->scale, table->scale);
  journey_pages_draw (&pages, index, self->layout, JOURNEY_THEME_LIGHT,
                      get_detail (self, table->scale * pages.scale), cr);
  cairo_destroy (cr);
}

static void
journey_print_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyPrintPreview *self = JOURNEY_PRINT_PREVIEW (widget);
  Table table;

  if (!self->layout)
    return;

  table = arrange (self);
  if (table.scale <= 0)
    return;

  if (self->page >= 0)
    append_page (self, snapshot, &table, (guint) self->page);
  else
    for (guint i = 0; i < journey_pages_get_n (&self->pages); i++)
      append_page (self, snapshot, &table, i);
}

static void
journey_print_preview_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
released_cb (JourneyPrintPreview *self, int n_press, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  guint n_pages = self->layout ? journey_pages_get_n (&self->pages) : 0;
  Table table;

  if (n_pages < 2)
    return;
  if (self->page >= 0)
    {
      journey_print_preview_set_page (self, JOURNEY_PRINT_PREVIEW_ALL);
      return;
    }

  table = arrange (self);
  for (guint i = 0; i < n_pages; i++)
    {
      graphene_rect_t place = get_place (self, &table, i);

      if (graphene_rect_contains_point (&place, &point))
        {
          journey_print_preview_set_page (self, (int) i);
          return;
        }
    }
}

static void
journey_print_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  JourneyPrintPreview *self = JOURNEY_PRINT_PREVIEW (object);

  switch ((JourneyPrintPreviewProperty) id)
    {
    case PROP_PAGE:
      g_value_set_int (value, self->page);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
journey_print_preview_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  switch ((JourneyPrintPreviewProperty) id)
    {
    case PROP_PAGE:
      journey_print_preview_set_page (JOURNEY_PRINT_PREVIEW (object), g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
journey_print_preview_finalize (GObject *object)
{
  JourneyPrintPreview *self = JOURNEY_PRINT_PREVIEW (object);

  g_clear_pointer (&self->layout, journey_layout_unref);

  G_OBJECT_CLASS (journey_print_preview_parent_class)->finalize (object);
}

static void
journey_print_preview_class_init (JourneyPrintPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journey_print_preview_get_property;
  object_class->set_property = journey_print_preview_set_property;
  object_class->finalize = journey_print_preview_finalize;
  widget_class->snapshot = journey_print_preview_snapshot;
  widget_class->measure = journey_print_preview_measure;

  /**
   * JourneyPrintPreview:page:
   *
   * The page that is shown, or %JOURNEY_PRINT_PREVIEW_ALL.
   */
  properties[PROP_PAGE] =
      g_param_spec_int ("page", NULL, NULL, JOURNEY_PRINT_PREVIEW_ALL, JOURNEY_PAGES_MAX - 1,
                        JOURNEY_PRINT_PREVIEW_ALL,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "printpreview");
}

static void
journey_print_preview_init (JourneyPrintPreview *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->page = JOURNEY_PRINT_PREVIEW_ALL;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * journey_print_preview_set_map:
 * @self: a preview
 * @layout: (nullable): what is printed, %NULL for nothing
 * @pages: (nullable): on which pages; %NULL with @layout only
 *
 * Shows other pages. A page that is there no longer gives way to all.
 */
void
journey_print_preview_set_map (JourneyPrintPreview *self,
                               JourneyLayout *layout,
                               const JourneyPages *pages)
{
  g_return_if_fail (JOURNEY_IS_PRINT_PREVIEW (self));
  g_return_if_fail ((layout == NULL) == (pages == NULL));

  g_clear_pointer (&self->layout, journey_layout_unref);
  if (layout)
    {
      self->layout = journey_layout_ref (layout);
      self->pages = *pages;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (!layout || self->page >= (int) journey_pages_get_n (pages) || journey_pages_get_n (pages) < 2)
    journey_print_preview_set_page (self, JOURNEY_PRINT_PREVIEW_ALL);
}

/**
 * journey_print_preview_get_page:
 * @self: a preview
 *
 * Returns: the page that is shown, or %JOURNEY_PRINT_PREVIEW_ALL
 */
int
journey_print_preview_get_page (JourneyPrintPreview *self)
{
  g_return_val_if_fail (JOURNEY_IS_PRINT_PREVIEW (self), JOURNEY_PRINT_PREVIEW_ALL);

  return self->page;
}

/**
 * journey_print_preview_set_page:
 * @self: a preview
 * @page: one of its pages, or %JOURNEY_PRINT_PREVIEW_ALL
 *
 * Shows one page, or all.
 */
void
journey_print_preview_set_page (JourneyPrintPreview *self, int page)
{
  g_return_if_fail (JOURNEY_IS_PRINT_PREVIEW (self));
  g_return_if_fail (page == JOURNEY_PRINT_PREVIEW_ALL ||
                    (self->layout && page >= 0 && page < (int) journey_pages_get_n (&self->pages)));

  if (self->page == page)
    return;

  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}
