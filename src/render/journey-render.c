/* journey-render.c: the walk that paints boxes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-render.h"

static const JourneyFill no_fill;
static const JourneyStroke no_edge;

/* Dashes and gaps in widths of the line; ends are round and add one to each dash. */
static const struct
{
  double lengths[JOURNEY_STROKE_MAX_DASHES];
  guint n_lengths;
} dashes[JOURNEY_DASH_N_DASHES] = {
  [JOURNEY_DASH_DOTS] = { { 0.4, 2 }, 2 },
  [JOURNEY_DASH_DASHES] = { { 2, 2.5 }, 2 },
  [JOURNEY_DASH_DASH_DOT] = { { 3, 2.5, 0.4, 2.5 }, 4 },
  [JOURNEY_DASH_LONG] = { { 6, 2.5 }, 2 },
  [JOURNEY_DASH_GUIDE] = { { 2, 5 }, 2 },
};

static JourneyFill
get_fill (const JourneyMark *mark, JourneyTheme theme)
{
  if (mark->fill == JOURNEY_INK_NONE)
    return no_fill;

  return journey_theme_get_fill (theme, mark->fill, mark->tint, mark->rect.y,
                                 journey_rect_bottom (&mark->rect));
}

static JourneyStroke
get_stroke (const JourneyMark *mark, JourneyTheme theme)
{
  /* An edge in the ink of the inside only rounds the corners, so it must not stand out. */
  JourneyTone tone = mark->stroke == mark->fill ? JOURNEY_TONE_AREA : JOURNEY_TONE_LINE;
  JourneyStroke stroke = { .width = mark->line_width };
  guint i;

  if (mark->stroke == JOURNEY_INK_NONE || mark->line_width <= 0)
    return no_edge;

  stroke.color = journey_theme_get_tone (theme, mark->stroke, mark->tint, tone);
  stroke.n_dashes = dashes[mark->dash].n_lengths;
  for (i = 0; i < stroke.n_dashes; i++)
    stroke.dashes[i] = dashes[mark->dash].lengths[i] * mark->line_width;

  return stroke;
}

/* Whether a text tells what a box is, and so stays when the map is seen from afar. */
static gboolean
is_title (JourneyTextStyle style)
{
  switch ((int) style)
    {
    case JOURNEY_TEXT_TITLE:
    case JOURNEY_TEXT_AVATAR:
    case JOURNEY_TEXT_NAME:
    case JOURNEY_TEXT_PHASE:
    case JOURNEY_TEXT_STAGE:
    case JOURNEY_TEXT_SHARE:
    case JOURNEY_TEXT_LANE:
    case JOURNEY_TEXT_CARD:
    case JOURNEY_TEXT_ITEM:
    case JOURNEY_TEXT_READING:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
render_text (JourneyPainter *painter, const JourneyMark *mark, JourneyTheme theme)
{
  const JourneyTextBlock *block = mark->text;
  JourneyRgba color = journey_theme_get_tone (theme, mark->fill, mark->tint, JOURNEY_TONE_TEXT);
  guint i;

  if (block->overflows)
    {
      journey_painter_save (painter);
      journey_painter_clip (painter, &mark->rect);
    }

  for (i = 0; i < block->n_lines; i++)
    {
      const JourneyTextLine *line = &block->lines[i];

      if (line->text[0] != '\0')
        journey_painter_draw_text (painter, line, mark->style, mark->align,
                                   journey_mark_get_line_x (mark, line),
                                   mark->rect.y + line->baseline, &color);
    }

  if (block->overflows)
    journey_painter_restore (painter);
}

static void
render_icon (JourneyPainter *painter, const JourneyMark *mark, JourneyTheme theme)
{
  JourneyFill fill = { .n_stops = 1 };

  fill.colors[0] = journey_theme_get_tone (theme, mark->fill, mark->tint, JOURNEY_TONE_LINE);
  journey_painter_draw_icon (painter, journey_icon_get (mark->name), &mark->rect, &fill);
}

static void
render_mark (JourneyPainter *painter,
             const JourneyMark *mark,
             JourneyTheme theme,
             JourneyDetail detail)
{
  JourneyFill fill;
  JourneyStroke stroke;

  switch (mark->kind)
    {
    case JOURNEY_MARK_RECT:
      fill = get_fill (mark, theme);
      stroke = get_stroke (mark, theme);
      journey_painter_draw_rect (painter, &mark->rect, mark->radius, &fill, &stroke);
      break;

    case JOURNEY_MARK_PATH:
      fill = get_fill (mark, theme);
      stroke = get_stroke (mark, theme);
      journey_painter_draw_path (painter, mark->path, &fill, &stroke);
      break;

    case JOURNEY_MARK_TEXT:
      if (detail == JOURNEY_DETAIL_FULL ||
          (detail == JOURNEY_DETAIL_TITLES && is_title (mark->style)))
        render_text (painter, mark, theme);
      break;

    case JOURNEY_MARK_ICON:
      render_icon (painter, mark, theme);
      break;

    case JOURNEY_MARK_PICTURE:
      journey_painter_draw_picture (painter, mark->name, &mark->rect);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * journey_render_box:
 * @painter: what to paint with
 * @layout: a measured map
 * @box: one of its boxes
 * @theme: which colours
 * @detail: how much of it
 *
 * Paints one box where it is on the map.
 */
void
journey_render_box (JourneyPainter *painter,
                    JourneyLayout *layout,
                    const JourneyBox *box,
                    JourneyTheme theme,
                    JourneyDetail detail)
{
  const JourneyMark *marks;
  guint i;

  g_return_if_fail (JOURNEY_IS_PAINTER (painter));
  g_return_if_fail (layout != NULL && box != NULL);

  marks = journey_layout_get_marks (layout, box);
  for (i = 0; i < box->n_marks; i++)
    render_mark (painter, &marks[i], theme, detail);
}

static void
append_id (GString *id, const char *text)
{
  for (; *text != '\0'; text++)
    g_string_append_c (id, g_ascii_isalnum (*text) || *text == '-' ? *text : '_');
}

/* An item may have several boxes of one kind, like an opportunity below two touchpoints. */
static void
begin_group (JourneyPainter *painter, JourneyLayout *layout, const JourneyBox *box, GHashTable *ids)
{
  g_autofree char *title = journey_layout_dup_box_name (layout, box);
  g_autoptr (GString) id = g_string_new (journey_box_kind_get_name (box->kind));
  JourneyItem *owner = box->item;
  guint n;

  /* An emotion has no id of its own; it is the only one of its touchpoint and persona. */
  while (owner != NULL && !journey_item_has_id (owner))
    owner = journey_item_get_parent (owner);
  if (owner != NULL && *journey_item_get_id (owner) != '\0')
    {
      g_string_append_c (id, '-');
      append_id (id, journey_item_get_id (owner));
    }

  n = GPOINTER_TO_UINT (g_hash_table_lookup (ids, id->str)) + 1;
  g_hash_table_insert (ids, g_strdup (id->str), GUINT_TO_POINTER (n));
  if (n > 1)
    g_string_append_printf (id, ".%u", n);

  journey_painter_begin_group (painter, id->str, title);
}

/**
 * journey_render_page:
 * @painter: what to paint with
 * @layout: a measured map
 * @theme: which colours
 *
 * Paints the page below the map.
 */
void
journey_render_page (JourneyPainter *painter, JourneyLayout *layout, JourneyTheme theme)
{
  JourneyRect page = { 0, 0, journey_layout_get_width (layout),
                       journey_layout_get_height (layout) };
  JourneyFill fill = journey_theme_get_fill (theme, JOURNEY_INK_PAGE, JOURNEY_COLOR_TEAL, 0, 0);

  g_return_if_fail (JOURNEY_IS_PAINTER (painter));

  journey_painter_draw_rect (painter, &page, 0, &fill, &no_edge);
}

static void
render_dimmed (JourneyPainter *painter,
               JourneyLayout *layout,
               const JourneyBox *box,
               JourneyTheme theme,
               JourneyDetail detail)
{
  JourneyRect bounds = journey_rect_grow (&box->rect, JOURNEY_BOX_BLEED);

  journey_painter_begin_faded (painter, JOURNEY_DIMMED_OPACITY, &bounds);
  journey_render_box (painter, layout, box, theme, detail);
  journey_painter_end_faded (painter);
}

static void
render_as_filtered (JourneyPainter *painter,
                    JourneyLayout *layout,
                    const JourneyBox *box,
                    JourneyTheme theme,
                    JourneyDetail detail)
{
  if (journey_layout_is_dimmed (layout, box))
    render_dimmed (painter, layout, box, theme, detail);
  else
    journey_render_box (painter, layout, box, theme, detail);
}

/**
 * journey_render_map:
 * @painter: what to paint with
 * @layout: a measured map
 * @theme: which colours
 *
 * Paints all boxes, in groups where the painter has them, and faded where they are dimmed. The page
 * below them is not painted; see [func@render_page].
 */
void
journey_render_map (JourneyPainter *painter, JourneyLayout *layout, JourneyTheme theme)
{
  g_autoptr (GHashTable) ids = NULL;
  const JourneyBox *boxes;
  guint n_boxes, i;

  g_return_if_fail (JOURNEY_IS_PAINTER (painter));
  g_return_if_fail (layout != NULL);

  if (journey_painter_has_groups (painter))
    ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  boxes = journey_layout_get_boxes (layout, &n_boxes);
  for (i = 0; i < n_boxes; i++)
    {
      if (boxes[i].n_marks == 0)
        continue;
      if (ids != NULL)
        begin_group (painter, layout, &boxes[i], ids);
      render_as_filtered (painter, layout, &boxes[i], theme, JOURNEY_DETAIL_FULL);
      if (ids != NULL)
        journey_painter_end_group (painter);
    }
}

/**
 * journey_render_area:
 * @painter: what to paint with
 * @layout: a measured map
 * @area: in px of the map
 * @theme: which colours
 * @detail: how much of each box
 *
 * Paints the boxes that reach into a part of the map, without groups and without the page below
 * them. Nothing is clipped. However long the map is, it costs what the boxes of its part cost.
 */
void
journey_render_area (JourneyPainter *painter,
                     JourneyLayout *layout,
                     const JourneyRect *area,
                     JourneyTheme theme,
                     JourneyDetail detail)
{
  JourneyRect reach = journey_rect_grow (area, JOURNEY_BOX_BLEED);
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i;

  g_return_if_fail (JOURNEY_IS_PAINTER (painter));
  g_return_if_fail (layout != NULL);

  journey_layout_find_boxes (layout, reach.x, journey_rect_right (&reach), near);
  for (i = 0; i < near->len; i++)
    {
      const JourneyBox *box = journey_layout_get_box (layout, (int) g_array_index (near, guint, i));

      if (box->n_marks > 0 && journey_rect_intersects (&box->rect, &reach))
        render_as_filtered (painter, layout, box, theme, detail);
    }
}
