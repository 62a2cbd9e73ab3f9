/* journey-share-bar.c: parts of a whole, as a bar with a legend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-share-bar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_HEIGHT 12
#define BAR_RADIUS 4
#define GAP        2 /* between parts, so that they are told apart without color */
#define SPACING    6
#define LINE_SPACE 3
#define SWATCH     10
#define MIN_WIDTH  120
#define NAT_WIDTH  240

/**
 * JourneyShareBar:
 *
 * How much of a whole each part is: a bar, and below it a line for each part that there is, with
 * its number and its share. The parts are shades of one color, the darkest first, with gaps between
 * them.
 */
struct _JourneyShareBar
{
  GtkWidget parent_instance;

  /* configured */
  char *label;
  char *names[JOURNEY_SHARE_BAR_MAX_PARTS];
  guint n_parts;
  guint counts[JOURNEY_SHARE_BAR_MAX_PARTS];

  /* cache */
  PangoLayout *lines[JOURNEY_SHARE_BAR_MAX_PARTS];
};

G_DEFINE_FINAL_TYPE (JourneyShareBar, journey_share_bar, GTK_TYPE_WIDGET)

static const float alphas[JOURNEY_SHARE_BAR_MAX_PARTS] = { 1.0f, 0.6f, 0.35f, 0.15f };
static const float high_alphas[JOURNEY_SHARE_BAR_MAX_PARTS] = { 1.0f, 0.7f, 0.5f, 0.3f };

static guint
get_total (JourneyShareBar *self)
{
  guint total = 0;

  for (guint i = 0; i < self->n_parts; i++)
    total += self->counts[i];

  return total;
}

static char *
dup_line (JourneyShareBar *self, guint part)
{
  double percent = 100.0 * self->counts[part] / MAX (get_total (self), 1);

  /* Translators: a part of a whole, how many are in it, and the share: “Online: 12 (60 %)” */
  return g_strdup_printf (_ ("%s: %u (%.0f %%)"), self->names[part], self->counts[part], percent);
}

static void
clear_lines (JourneyShareBar *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->lines); i++)
    g_clear_object (&self->lines[i]);
}

static PangoLayout *
ensure_line (JourneyShareBar *self, guint part)
{
  if (!self->lines[part])
    {
      g_autofree char *line = dup_line (self, part);

      self->lines[part] = gtk_widget_create_pango_layout (GTK_WIDGET (self), line);
      pango_layout_set_ellipsize (self->lines[part], PANGO_ELLIPSIZE_END);
    }

  return self->lines[part];
}

static int
get_line_height (JourneyShareBar *self, guint part)
{
  int height;

  pango_layout_get_pixel_size (ensure_line (self, part), NULL, &height);
  return height + LINE_SPACE;
}

static void
journey_share_bar_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  JourneyShareBar *self = JOURNEY_SHARE_BAR (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NAT_WIDTH;
      return;
    }

  *minimum = BAR_HEIGHT + SPACING;
  for (guint i = 0; i < self->n_parts; i++)
    if (self->counts[i] > 0)
      *minimum += get_line_height (self, i);
  *natural = *minimum;
}

static void
append_part (GtkSnapshot *snapshot, const graphene_rect_t *rect, const GdkRGBA *color)
{
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, rect, MIN (BAR_RADIUS, rect->size.width / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, color, rect);
  gtk_snapshot_pop (snapshot);
}

/* Each part that there is can be seen, be it never so small. */
static void
draw_bar (JourneyShareBar *self, GtkSnapshot *snapshot, const GdkRGBA *colors)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float start = 0;
  guint total = get_total (self);
  guint seen = 0;

  for (guint i = 0; i < self->n_parts; i++)
    {
      float end, x;

      if (self->counts[i] == 0)
        continue;
      seen += self->counts[i];
      end = roundf (width * (float) seen / (float) total);
      end = MAX (end, start + 3);
      x = mirrored ? width - end : start;
      append_part (snapshot,
                   &GRAPHENE_RECT_INIT (x, 0, end - start - (seen < total ? GAP : 0), BAR_HEIGHT),
                   &colors[i]);
      start = end;
    }
}

static void
draw_lines (JourneyShareBar *self,
            GtkSnapshot *snapshot,
            const GdkRGBA *colors,
            const GdkRGBA *text)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  float y = BAR_HEIGHT + SPACING;

  for (guint i = 0; i < self->n_parts; i++)
    {
      PangoLayout *line;
      int line_width, line_height;

      if (self->counts[i] == 0)
        continue;
      line = ensure_line (self, i);
      pango_layout_set_width (line, MAX (width - SWATCH - SPACING, 0) * PANGO_SCALE);
      pango_layout_set_alignment (line, PANGO_ALIGN_LEFT);
      pango_layout_get_pixel_size (line, &line_width, &line_height);
      append_part (snapshot,
                   &GRAPHENE_RECT_INIT (mirrored ? (float) (width - SWATCH) : 0,
                                        y + (float) (line_height - SWATCH) / 2, SWATCH, SWATCH),
                   &colors[i]);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (mirrored ? 0 : SWATCH + SPACING, y));
      gtk_snapshot_append_layout (snapshot, line, text);
      gtk_snapshot_restore (snapshot);
      y += (float) (line_height + LINE_SPACE);
    }
}

static void
journey_share_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyShareBar *self = JOURNEY_SHARE_BAR (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean high = adw_style_manager_get_high_contrast (style);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  GdkRGBA colors[JOURNEY_SHARE_BAR_MAX_PARTS];
  GdkRGBA text;

  gtk_widget_get_color (widget, &text);
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      /* Where contrast is wanted, shades of the text are the strongest there are. */
      colors[i] = high ? text : *accent;
      colors[i].alpha = high ? high_alphas[i] : alphas[i];
    }
  draw_bar (self, snapshot, colors);
  draw_lines (self, snapshot, colors, &text);
}

static void
journey_share_bar_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (journey_share_bar_parent_class)->css_changed (widget, change);

  clear_lines (JOURNEY_SHARE_BAR (widget));
  gtk_widget_queue_resize (widget);
}

static void
journey_share_bar_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  clear_lines (JOURNEY_SHARE_BAR (widget));
  gtk_widget_queue_resize (widget);
}

static void
journey_share_bar_finalize (GObject *object)
{
  JourneyShareBar *self = JOURNEY_SHARE_BAR (object);

  clear_lines (self);
  g_free (self->label);
  for (guint i = 0; i < self->n_parts; i++)
    g_free (self->names[i]);

  G_OBJECT_CLASS (journey_share_bar_parent_class)->finalize (object);
}

static void
journey_share_bar_class_init (JourneyShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_share_bar_finalize;
  widget_class->measure = journey_share_bar_measure;
  widget_class->snapshot = journey_share_bar_snapshot;
  widget_class->css_changed = journey_share_bar_css_changed;
  widget_class->direction_changed = journey_share_bar_direction_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
journey_share_bar_init (JourneyShareBar *self)
{
}

/* What is drawn, in words. */
static void
update_accessible (JourneyShareBar *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->n_parts; i++)
    {
      g_autofree char *line = dup_line (self, i);

      if (self->counts[i] > 0)
        g_string_append_printf (words, words->len > 0 ? "; %s" : "%s", line);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}

/**
 * journey_share_bar_new:
 * @label: what is divided
 * @names: (array length=n_parts): the names of the parts
 * @n_parts: how many, at most %JOURNEY_SHARE_BAR_MAX_PARTS
 *
 * Returns: (transfer floating): a bar whose parts are all empty
 */
GtkWidget *
journey_share_bar_new (const char *label, const char *const *names, guint n_parts)
{
  JourneyShareBar *self;

  g_return_val_if_fail (n_parts <= JOURNEY_SHARE_BAR_MAX_PARTS, NULL);

  self = g_object_new (JOURNEY_TYPE_SHARE_BAR, NULL);
  self->label = g_strdup (label);
  self->n_parts = n_parts;
  for (guint i = 0; i < n_parts; i++)
    self->names[i] = g_strdup (names[i]);
  update_accessible (self);

  return GTK_WIDGET (self);
}

/**
 * journey_share_bar_set_counts:
 * @self: a bar
 * @counts: how many are in each part
 *
 * Shows other numbers.
 */
void
journey_share_bar_set_counts (JourneyShareBar *self, const guint *counts)
{
  g_return_if_fail (JOURNEY_IS_SHARE_BAR (self));

  if (memcmp (self->counts, counts, self->n_parts * sizeof *counts) == 0)
    return;

  memcpy (self->counts, counts, self->n_parts * sizeof *counts);
  clear_lines (self);
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
