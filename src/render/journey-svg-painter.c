/* journey-svg-painter.c: writes a map as SVG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-svg-painter.h"

#include "journey-picture.h"
#include "journey-svg-text.h"

typedef struct
{
  double x;
  double y;
  double scale;
  guint n_clips; /* how many groups a restore has to end */
} State;

/**
 * JourneySvgPainter:
 *
 * Writes SVG that people can edit: texts are texts, groups have the names of what they show, and
 * nothing outside the file is referred to. There is no style sheet, because not every program that
 * opens SVG reads one.
 */
struct _JourneySvgPainter
{
  GObject parent_instance;

  double width;
  double height;
  double scale;
  char *title;
  char *description;

  GString *body;
  GString *defs;
  GHashTable *ids;   /* text of a definition → its id */
  GHashTable *icons; /* those that are defined */

  State state;
  GArray *stack;
};

static void journey_svg_painter_init_painter (JourneyPainterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneySvgPainter,
                               journey_svg_painter,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_PAINTER,
                                                      journey_svg_painter_init_painter))

static double
get_x (JourneySvgPainter *self, double x)
{
  return self->state.x + x * self->state.scale;
}

static double
get_y (JourneySvgPainter *self, double y)
{
  return self->state.y + y * self->state.scale;
}

/* Each definition is written once, however often it is used. */
static const char *
define (JourneySvgPainter *self, const char *element, const char *kind, const char *rest)
{
  char *id = g_hash_table_lookup (self->ids, rest);

  if (id != NULL)
    return id;

  id = g_strdup_printf ("%s-%u", kind, g_hash_table_size (self->ids) + 1);
  g_string_append_printf (self->defs, "<%s id=\"%s\"%s</%s>\n", element, id, rest, element);
  g_hash_table_insert (self->ids, g_strdup (rest), id);

  return id;
}

static void
journey_svg_painter_save (JourneyPainter *painter)
{
  JourneySvgPainter *self = JOURNEY_SVG_PAINTER (painter);

  g_array_append_val (self->stack, self->state);
  self->state.n_clips = 0;
}

static void
journey_svg_painter_restore (JourneyPainter *painter)
{
  JourneySvgPainter *self = JOURNEY_SVG_PAINTER (painter);

  g_return_if_fail (self->stack->len > 0);

  for (; self->state.n_clips > 0; self->state.n_clips--)
    g_string_append (self->body, "</g>\n");
  self->state = g_array_index (self->stack, State, self->stack->len - 1);
  g_array_set_size (self->stack, self->stack->len - 1);
}

static void
journey_svg_painter_translate (JourneyPainter *painter, double x, double y)
{
  JourneySvgPainter *self = JOURNEY_SVG_PAINTER (painter);

  self->state.x = get_x (self, x);
  self->state.y = get_y (self, y);
}

static void
journey_svg_painter_scale (JourneyPainter *painter, double factor)
{
  JOURNEY_SVG_PAINTER (painter)->state.scale *= factor;
}

static void
append_rect (JourneySvgPainter *self, GString *out, const JourneyRect *rect)
{
  journey_svg_append_attribute (out, "x", get_x (self, rect->x));
  journey_svg_append_attribute (out, "y", get_y (self, rect->y));
  journey_svg_append_attribute (out, "width", rect->width * self->state.scale);
  journey_svg_append_attribute (out, "height", rect->height * self->state.scale);
}

static void
journey_svg_painter_clip (JourneyPainter *painter, const JourneyRect *rect)
{
  JourneySvgPainter *self = JOURNEY_SVG_PAINTER (painter);
  g_autoptr (GString) shape = g_string_new ("><rect");

  append_rect (self, shape, rect);
  g_string_append (shape, "/>");
  g_string_append_printf (self->body, "<g clip-path=\"url(#%s)\">\n",
                          define (self, "clipPath", "clip", shape->str));
  self->state.n_clips++;
}

static void
journey_svg_painter_begin_group (JourneyPainter *painter, const char *id, const char *title)
{
  GString *out = JOURNEY_SVG_PAINTER (painter)->body;

  g_string_append (out, "<g");
  if (id != NULL)
    {
      g_string_append (out, " id=\"");
      journey_svg_append_text (out, id);
      g_string_append_c (out, '"');
    }
  g_string_append (out, ">\n");
  if (title != NULL)
    {
      g_string_append (out, "<title>");
      journey_svg_append_text (out, title);
      g_string_append (out, "</title>\n");
    }
}

static void
journey_svg_painter_end_group (JourneyPainter *painter)
{
  g_string_append (JOURNEY_SVG_PAINTER (painter)->body, "</g>\n");
}

static void
journey_svg_painter_begin_faded (JourneyPainter *painter, double opacity, const JourneyRect *bounds)
{
  GString *out = JOURNEY_SVG_PAINTER (painter)->body;

  g_string_append (out, "<g");
  journey_svg_append_attribute (out, "opacity", opacity);
  g_string_append (out, ">\n");
}

static void
journey_svg_painter_end_faded (JourneyPainter *painter)
{
  g_string_append (JOURNEY_SVG_PAINTER (painter)->body, "</g>\n");
}

static const char *
define_gradient (JourneySvgPainter *self, const JourneyFill *fill)
{
  g_autoptr (GString) stops = g_string_new (" gradientUnits=\"userSpaceOnUse\" x1=\"0\" x2=\"0\"");
  guint i;

  journey_svg_append_attribute (stops, "y1", get_y (self, fill->top));
  journey_svg_append_attribute (stops, "y2", get_y (self, fill->bottom));
  g_string_append_c (stops, '>');
  for (i = 0; i < fill->n_stops; i++)
    {
      g_string_append (stops, "<stop");
      journey_svg_append_attribute (stops, "offset", i / (fill->n_stops - 1.0));
      journey_svg_append_color (stops, "stop", &fill->colors[i]);
      g_string_append (stops, "/>");
    }

  return define (self, "linearGradient", "gradient", stops->str);
}

static void
append_fill (JourneySvgPainter *self, const JourneyFill *fill)
{
  if (fill->n_stops == 0)
    g_string_append (self->body, " fill=\"none\"");
  else if (fill->n_stops == 1)
    journey_svg_append_color (self->body, "fill", &fill->colors[0]);
  else
    g_string_append_printf (self->body, " fill=\"url(#%s)\"", define_gradient (self, fill));
}

static void
append_stroke (JourneySvgPainter *self, const JourneyStroke *stroke)
{
  GString *out = self->body;
  guint i;

  if (stroke->width <= 0)
    return;

  journey_svg_append_color (out, "stroke", &stroke->color);
  journey_svg_append_attribute (out, "stroke-width", stroke->width * self->state.scale);
  for (i = 0; i < stroke->n_dashes; i++)
    {
      g_string_append (out, i == 0 ? " stroke-dasharray=\"" : " ");
      journey_svg_append_number (out, stroke->dashes[i] * self->state.scale);
    }
  if (stroke->n_dashes > 0)
    g_string_append_c (out, '"');
}

static void
journey_svg_painter_draw_rect (JourneyPainter *painter,
                               const JourneyRect *rect,
                               double radius,
                               const JourneyFill *fill,
                               const JourneyStroke *stroke)
{
  JourneySvgPainter *self = JOURNEY_SVG_PAINTER (painter);

  if (fill->n_stops == 0 && stroke->width <= 0)
    return;

  g_string_append (self->body, "<rect");
  append_rect (self, self->body, rect);
  if (radius > 0)
    journey_svg_append_attribute (self->body, "rx", radius * self->state.scale);
  append_fill (self, fill);
  append_stroke (self, stroke);
  g_string_append (self->body, "/>\n");
}

static void
journey_svg_painter_draw_path (JourneyPainter *painter,
                               const JourneyPath *path,
                               const JourneyFill *fill,
                               const JourneyStroke *stroke)
{
  JourneySvgPainter *self = JOURNEY_SVG_PAINTER (painter);

  if (fill->n_stops == 0 && stroke->width <= 0)
    return;

  g_string_append (self->body, "<path d=\"");
  journey_svg_append_path (self->body, path, self->state.x, self->state.y, self->state.scale);
  g_string_append_c (self->body, '"');
  append_fill (self, fill);
  append_stroke (self, stroke);
  g_string_append (self->body, "/>\n");
}

/* Icons are most of the outlines, so they are written once and used. */
static void
journey_svg_painter_draw_icon (JourneyPainter *painter,
                               const JourneyIcon *icon,
                               const JourneyRect *rect,
                               const JourneyFill *fill)
{
  JourneySvgPainter *self = JOURNEY_SVG_PAINTER (painter);
  const char *name = journey_icon_get_name (icon);
  double side = MIN (rect->width, rect->height);
  double x = rect->x + (rect->width - side) / 2;
  double y = rect->y + (rect->height - side) / 2;

  if (g_hash_table_add (self->icons, (gpointer) icon))
    {
      g_string_append_printf (self->defs, "<path id=\"icon-%s\" d=\"", name);
      journey_svg_append_path (self->defs, journey_icon_get_path (icon), 0, 0, 1);
      g_string_append (self->defs, "\"/>\n");
    }

  g_string_append (self->body, "<use xlink:href=\"#icon-");
  g_string_append (self->body, name);
  g_string_append (self->body, "\" transform=\"translate(");
  journey_svg_append_number (self->body, get_x (self, x));
  g_string_append_c (self->body, ' ');
  journey_svg_append_number (self->body, get_y (self, y));
  g_string_append (self->body, ") scale(");
  journey_svg_append_number (self->body, side * self->state.scale / JOURNEY_ICON_SIZE);
  g_string_append (self->body, ")\"");
  append_fill (self, fill);
  g_string_append (self->body, "/>\n");
}

/* Where a line is held, so that it stays there in another font; its start is the default. */
static const struct
{
  double place;
  const char *ltr;
  const char *rtl;
} anchors[] = {
  [JOURNEY_ALIGN_LEFT] = { 0, "", " text-anchor=\"end\"" },
  [JOURNEY_ALIGN_CENTER] = { 0.5, " text-anchor=\"middle\"", " text-anchor=\"middle\"" },
  [JOURNEY_ALIGN_RIGHT] = { 1, " text-anchor=\"end\"", "" },
};

static gboolean
has_wide_space (const char *text)
{
  return text[0] == ' ' || strstr (text, "  ") != NULL || g_str_has_suffix (text, " ");
}

static void
journey_svg_painter_draw_text (JourneyPainter *painter,
                               const JourneyTextLine *line,
                               JourneyTextStyle style,
                               JourneyAlign align,
                               double x,
                               double baseline,
                               const JourneyRgba *color)
{
  JourneySvgPainter *self = JOURNEY_SVG_PAINTER (painter);
  const JourneyTextStyleInfo *info = journey_text_style_get (style);
  GString *out = self->body;

  g_string_append (out, "<text");
  journey_svg_append_attribute (out, "x", get_x (self, x + line->width * anchors[align].place));
  journey_svg_append_attribute (out, "y", get_y (self, baseline));
  if (line->rtl)
    g_string_append (out, " direction=\"rtl\"");
  g_string_append (out, line->rtl ? anchors[align].rtl : anchors[align].ltr);
  journey_svg_append_attribute (out, "font-size", info->size * self->state.scale);
  if (info->weight != 400)
    journey_svg_append_attribute (out, "font-weight", info->weight);
  if (info->italic && !line->rtl)
    g_string_append (out, " font-style=\"italic\"");
  if (info->spacing != 0)
    journey_svg_append_attribute (out, "letter-spacing", info->spacing * self->state.scale);
  if (has_wide_space (line->text))
    g_string_append (out, " xml:space=\"preserve\"");
  journey_svg_append_color (out, "fill", color);
  g_string_append_c (out, '>');
  journey_svg_append_text (out, line->text);
  g_string_append (out, "</text>\n");
}

/* A reader of SVG may turn a picture as its camera was held, or not: it gets one that says nothing
 * of that, and is turned here, around the middle. */
static void
append_picture (JourneySvgPainter *self, const char *uri, const JourneyRect *square)
{
  double x = get_x (self, square->x + square->width / 2);
  double y = get_y (self, square->y + square->height / 2);
  g_autofree char *bare = NULL;
  cairo_matrix_t turn;

  if (journey_picture_turn (uri, &bare, &turn))
    {
      const double numbers[] = {
        turn.xx,
        turn.yx,
        turn.xy,
        turn.yy,
        x - turn.xx * x - turn.xy * y,
        y - turn.yx * x - turn.yy * y,
      };
      guint i;

      for (i = 0; i < G_N_ELEMENTS (numbers); i++)
        {
          g_string_append (self->body, i == 0 ? " transform=\"matrix(" : " ");
          journey_svg_append_number (self->body, numbers[i]);
        }
      g_string_append (self->body, ")\"");
      uri = bare;
    }

  g_string_append (self->body, " xlink:href=\"");
  journey_svg_append_text (self->body, uri);
  g_string_append (self->body, "\"/>\n");
}

static void
journey_svg_painter_draw_picture (JourneyPainter *painter, const char *uri, const JourneyRect *rect)
{
  JourneySvgPainter *self = JOURNEY_SVG_PAINTER (painter);
  g_autoptr (GString) circle = g_string_new ("><circle");
  double side = MIN (rect->width, rect->height);
  JourneyRect square = { rect->x + (rect->width - side) / 2, rect->y + (rect->height - side) / 2,
                         side, side };

  if (!journey_picture_check (uri, NULL))
    return;

  journey_svg_append_attribute (circle, "cx", get_x (self, square.x + side / 2));
  journey_svg_append_attribute (circle, "cy", get_y (self, square.y + side / 2));
  journey_svg_append_attribute (circle, "r", side / 2 * self->state.scale);
  g_string_append (circle, "/>");

  g_string_append (self->body, "<image");
  append_rect (self, self->body, &square);
  g_string_append_printf (self->body,
                          " preserveAspectRatio=\"xMidYMid slice\" clip-path=\"url(#%s)\"",
                          define (self, "clipPath", "clip", circle->str));
  append_picture (self, uri, &square);
}

static void
journey_svg_painter_finalize (GObject *object)
{
  JourneySvgPainter *self = JOURNEY_SVG_PAINTER (object);

  g_free (self->title);
  g_free (self->description);
  if (self->body != NULL)
    g_string_free (self->body, TRUE);
  g_string_free (self->defs, TRUE);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->icons);
  g_array_unref (self->stack);

  G_OBJECT_CLASS (journey_svg_painter_parent_class)->finalize (object);
}

static void
journey_svg_painter_class_init (JourneySvgPainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_svg_painter_finalize;
}

static void
journey_svg_painter_init (JourneySvgPainter *self)
{
  self->body = g_string_sized_new (64 * 1024);
  self->defs = g_string_new (NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->icons = g_hash_table_new (NULL, NULL);
  self->stack = g_array_new (FALSE, FALSE, sizeof (State));
  self->state.scale = 1;
}

static void
journey_svg_painter_init_painter (JourneyPainterInterface *iface)
{
  iface->save = journey_svg_painter_save;
  iface->restore = journey_svg_painter_restore;
  iface->translate = journey_svg_painter_translate;
  iface->scale = journey_svg_painter_scale;
  iface->clip = journey_svg_painter_clip;
  iface->begin_group = journey_svg_painter_begin_group;
  iface->end_group = journey_svg_painter_end_group;
  iface->begin_faded = journey_svg_painter_begin_faded;
  iface->end_faded = journey_svg_painter_end_faded;
  iface->draw_rect = journey_svg_painter_draw_rect;
  iface->draw_path = journey_svg_painter_draw_path;
  iface->draw_icon = journey_svg_painter_draw_icon;
  iface->draw_text = journey_svg_painter_draw_text;
  iface->draw_picture = journey_svg_painter_draw_picture;
}

/**
 * journey_svg_painter_new:
 * @width: of the picture, in px of the map
 * @height: of the picture, in px of the map
 * @scale: how large it wants to be shown
 *
 * Returns: (transfer full): a painter
 */
JourneySvgPainter *
journey_svg_painter_new (double width, double height, double scale)
{
  JourneySvgPainter *self = g_object_new (JOURNEY_TYPE_SVG_PAINTER, NULL);

  self->width = width;
  self->height = height;
  self->scale = scale;

  return self;
}

/**
 * journey_svg_painter_set_title:
 * @self: a painter
 * @title: what the picture is called
 *
 * Names the picture, for people who cannot see it.
 */
void
journey_svg_painter_set_title (JourneySvgPainter *self, const char *title)
{
  g_return_if_fail (JOURNEY_IS_SVG_PAINTER (self));

  g_set_str (&self->title, title);
}

/**
 * journey_svg_painter_set_description:
 * @self: a painter
 * @description: what the picture is about
 *
 * Describes the picture, for people who cannot see it.
 */
void
journey_svg_painter_set_description (JourneySvgPainter *self, const char *description)
{
  g_return_if_fail (JOURNEY_IS_SVG_PAINTER (self));

  g_set_str (&self->description, description);
}

static void
append_families (GString *out)
{
  g_auto (GStrv) families = g_strsplit (JOURNEY_TEXT_FAMILIES, ",", -1);
  guint i;

  for (i = 0; families[i] != NULL; i++)
    {
      const char *quote = strchr (families[i], ' ') != NULL ? "'" : "";

      g_string_append_printf (out, "%s%s%s%s", i > 0 ? ", " : "", quote, families[i], quote);
    }
}

static void
append_element (GString *out, const char *element, const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append_printf (out, "<%s>", element);
  journey_svg_append_text (out, text);
  g_string_append_printf (out, "</%s>\n", element);
}

/**
 * journey_svg_painter_finish:
 * @self: a painter
 *
 * Puts together what was painted. Nothing is to be painted after it.
 *
 * Returns: (transfer full): the file
 */
GBytes *
journey_svg_painter_finish (JourneySvgPainter *self)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (JOURNEY_IS_SVG_PAINTER (self), NULL);
  g_return_val_if_fail (self->stack->len == 0, NULL);

  out = g_string_sized_new (self->defs->len + 1024);
  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                        "xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\"");
  journey_svg_append_attribute (out, "width", self->width * self->scale);
  journey_svg_append_attribute (out, "height", self->height * self->scale);
  g_string_append (out, " viewBox=\"0 0 ");
  journey_svg_append_number (out, self->width);
  g_string_append_c (out, ' ');
  journey_svg_append_number (out, self->height);
  g_string_append (out, "\" font-family=\"");
  append_families (out);
  g_string_append (out, "\" fill-rule=\"evenodd\" stroke-linecap=\"round\" "
                        "stroke-linejoin=\"round\">\n");
  append_element (out, "title", self->title);
  append_element (out, "desc", self->description);
  if (self->defs->len > 0)
    {
      g_string_append (out, "<defs>\n");
      g_string_append_len (out, self->defs->str, self->defs->len);
      g_string_append (out, "</defs>\n");
    }
  /* The body of a large map is most of the memory there is: it is not held twice. */
  g_string_prepend_len (self->body, out->str, out->len);
  g_string_append (self->body, "</svg>\n");

  return g_string_free_to_bytes (g_steal_pointer (&self->body));
}
