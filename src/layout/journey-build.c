/* journey-build.c: the steps that all parts of the layout take
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <glib/gi18n-lib.h>

/* Keeps an item alive as long as the layout. */
void
journey_build_keep (JourneyLayoutBuilder *self, gpointer item)
{
  GPtrArray *kept = self->layout->kept;

  if (self->part != NULL)
    {
      if (self->part->kept == NULL)
        self->part->kept = g_ptr_array_new_with_free_func (g_object_unref);
      kept = self->part->kept;
    }
  g_ptr_array_add (kept, g_object_ref (item));
}

/* Stages and touchpoints are kept by their columns, and an emotion by the line that finds it. A
 * large map has very many boxes of these, far from each other in the memory. */
static gboolean
is_kept (JourneyBoxKind kind)
{
  switch ((int) kind)
    {
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_TOUCHPOINT:
    case JOURNEY_BOX_DOING:
    case JOURNEY_BOX_THINKING:
    case JOURNEY_BOX_BACKSTAGE:
    case JOURNEY_BOX_EMPTY:
    case JOURNEY_BOX_MOMENT:
    case JOURNEY_BOX_EMOTION:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Begins a box; the marks that follow belong to it. The pointer holds until the next box. Its
 * context is not kept, so it is to be a stage, a touchpoint or a persona that is shown. */
JourneyBox *
journey_build_box (JourneyLayoutBuilder *self, JourneyBoxKind kind, JourneyRect rect, gpointer item)
{
  GArray *boxes = self->layout->boxes;
  JourneyBox box = {
    .kind = kind,
    .rect = rect,
    .item = item,
    .lane = -1,
    .column = -1,
  };

  if (item != NULL && !is_kept (kind))
    journey_build_keep (self, item);
  g_array_append_val (boxes, box);
  return &g_array_index (boxes, JourneyBox, boxes->len - 1);
}

/* Adds a mark to the last box. The pointer holds until the next mark. */
JourneyMark *
journey_build_mark (JourneyLayoutBuilder *self, JourneyMarkKind kind, JourneyRect rect)
{
  GArray *boxes = self->layout->boxes;
  GArray *marks = self->part != NULL ? self->part_marks : self->layout->marks;
  JourneyMark mark = { .kind = kind, .rect = rect };

  g_array_append_val (marks, mark);
  g_array_index (boxes, JourneyBox, boxes->len - 1).n_marks++;
  return &g_array_index (marks, JourneyMark, marks->len - 1);
}

JourneyMark *
journey_build_rect (JourneyLayoutBuilder *self,
                    JourneyRect rect,
                    double radius,
                    JourneyInk fill,
                    JourneyInk stroke)
{
  JourneyMark *mark = journey_build_mark (self, JOURNEY_MARK_RECT, rect);

  mark->radius = radius;
  mark->fill = fill;
  mark->stroke = stroke;
  mark->line_width = stroke != JOURNEY_INK_NONE ? 1 : 0;
  return mark;
}

/* No painter blurs; two faint rectangles look like a shadow of that size. */
void
journey_build_shadow (JourneyLayoutBuilder *self, JourneyRect rect, double radius)
{
  JourneyRect wide = journey_rect_grow (&rect, 1);

  wide.y += 1.5;
  rect.y += 1.5;
  journey_build_rect (self, wide, radius + 1, JOURNEY_INK_SHADOW, JOURNEY_INK_NONE);
  journey_build_rect (self, rect, radius, JOURNEY_INK_SHADOW, JOURNEY_INK_NONE);
}

/* Takes @path. */
JourneyMark *
journey_build_path (JourneyLayoutBuilder *self,
                    JourneyPath *path,
                    JourneyInk fill,
                    JourneyInk stroke,
                    double line_width)
{
  JourneyMark *mark = journey_build_mark (self, JOURNEY_MARK_PATH, journey_path_get_bounds (path));

  mark->path = path;
  mark->fill = fill;
  mark->stroke = stroke;
  mark->line_width = line_width;
  return mark;
}

/* @name is static. */
JourneyMark *
journey_build_icon (JourneyLayoutBuilder *self, const char *name, JourneyRect rect, JourneyInk ink)
{
  JourneyMark *mark = journey_build_mark (self, JOURNEY_MARK_ICON, rect);

  mark->name = name;
  mark->fill = ink;
  return mark;
}

/* The title of a stage or touchpoint. Where somebody may still write one, that is said. */
const char *
journey_build_title (JourneyLayoutBuilder *self, const char *title)
{
  return *title == '\0' && self->options->editable ? _ ("Untitled") : title;
}

/* Returns NULL for a text of which nothing is left to draw. */
JourneyTextBlock *
journey_build_measure (JourneyLayoutBuilder *self,
                       const char *text,
                       JourneyTextStyle style,
                       double width,
                       guint max_lines)
{
  g_autoptr (JourneyTextBlock) block =
      journey_text_measure_break (self->measure, text, style, width, max_lines);

  return block->n_lines > 0 ? g_steal_pointer (&block) : NULL;
}

/* How much higher a text is than one line of it. */
double
journey_build_measure_growth (JourneyLayoutBuilder *self,
                              const char *text,
                              JourneyTextStyle style,
                              double width,
                              guint max_lines)
{
  g_autoptr (JourneyTextBlock) block = journey_build_measure (self, text, style, width, max_lines);

  return block != NULL ? block->height * (1 - 1.0 / block->n_lines) : 0;
}

/* Takes @block. */
JourneyMark *
journey_build_block (JourneyLayoutBuilder *self,
                     JourneyTextBlock *block,
                     JourneyTextStyle style,
                     JourneyInk ink,
                     JourneyTextPlace place)
{
  JourneyRect rect = { place.x, place.y, place.width > 0 ? place.width : block->width,
                       block->height };
  JourneyMark *mark = journey_build_mark (self, JOURNEY_MARK_TEXT, rect);

  mark->text = block;
  mark->style = style;
  mark->fill = ink;
  mark->align = place.align;
  return mark;
}

/* Returns the height of the text, 0 where there is none. */
double
journey_build_text (JourneyLayoutBuilder *self,
                    const char *text,
                    JourneyTextStyle style,
                    JourneyInk ink,
                    JourneyTextPlace place)
{
  JourneyTextBlock *block = journey_build_measure (self, text, style, place.width, place.max_lines);

  if (block == NULL)
    return 0;

  journey_build_block (self, block, style, ink, place);
  return block->height;
}

/* Whether the first letters of @text are of a script that reads from right to left. */
gboolean
journey_build_reads_rtl (JourneyLayoutBuilder *self, const char *text)
{
  g_autoptr (JourneyTextBlock) block = journey_build_measure (self, text, JOURNEY_TEXT_TITLE, 0, 1);

  return block != NULL && block->lines[0].rtl;
}

guint
journey_build_get_n_columns (JourneyLayoutBuilder *self)
{
  return self->layout->columns->len;
}

JourneyLayoutColumn *
journey_build_get_column (JourneyLayoutBuilder *self, guint column)
{
  return &g_array_index (self->layout->columns, JourneyLayoutColumn, column);
}

/* How many columns from @first on are of the same stage. */
guint
journey_build_get_n_stage_columns (JourneyLayoutBuilder *self, guint first)
{
  JourneyStage *stage = journey_build_get_column (self, first)->stage;
  guint n_columns = 1;

  while (first + n_columns < journey_build_get_n_columns (self) &&
         journey_build_get_column (self, first + n_columns)->stage == stage)
    n_columns++;

  return n_columns;
}

/* The column of the touchpoint with @id, the first column of the stage with @id, or -1. */
int
journey_build_find_column (JourneyLayoutBuilder *self, const char *id)
{
  JourneyItem *item = journey_document_find (self->document, id);

  if (item == NULL)
    return -1;

  return GPOINTER_TO_INT (g_hash_table_lookup (self->column_of, item)) - 1;
}

double
journey_build_get_column_center (guint column)
{
  return JOURNEY_GRID_X + column * JOURNEY_COLUMN_STEP + JOURNEY_COLUMN_WIDTH / 2;
}

double
journey_build_get_span_width (guint n_columns)
{
  return n_columns * JOURNEY_COLUMN_STEP - JOURNEY_COLUMN_GAP;
}

/* Finds the first row in which the columns from @start to before @end are free. @ends has for each
 * row the column before which it is taken. What is placed must come sorted by @start: then a row
 * that is free for one is free for all that follow. */
guint
journey_build_place (GArray *ends, guint start, guint end)
{
  guint row;

  for (row = 0; row < ends->len; row++)
    {
      if (g_array_index (ends, guint, row) <= start)
        {
          g_array_index (ends, guint, row) = end;
          return row;
        }
    }

  g_array_append_val (ends, end);
  return row;
}
