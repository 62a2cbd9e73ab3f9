/* journey-layout.c: a map, measured into boxes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <math.h>

static void
lane_clear (gpointer data)
{
  JourneyLayoutLane *lane = data;

  g_clear_object (&lane->item);
}

static void
column_clear (gpointer data)
{
  JourneyLayoutColumn *column = data;

  g_clear_object (&column->stage);
  g_clear_object (&column->touchpoint);
}

static GArray *
array_new (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

static void
add_column (JourneyLayoutBuilder *self, JourneyStage *stage, JourneyTouchpoint *touchpoint)
{
  guint index = journey_build_get_n_columns (self);
  JourneyLayoutColumn column = {
    .stage = g_object_ref (stage),
    .touchpoint = touchpoint != NULL ? g_object_ref (touchpoint) : NULL,
    .x = JOURNEY_GRID_X + index * JOURNEY_COLUMN_STEP,
    .width = JOURNEY_COLUMN_WIDTH,
  };

  g_array_append_val (self->layout->columns, column);
  if (touchpoint != NULL)
    g_hash_table_insert (self->column_of, touchpoint, GINT_TO_POINTER ((int) index + 1));
  if (!g_hash_table_contains (self->column_of, stage))
    g_hash_table_insert (self->column_of, stage, GINT_TO_POINTER ((int) index + 1));
}

static void
find_columns (JourneyLayoutBuilder *self)
{
  JourneyList *stages = journey_document_get_stages (self->document);
  guint i, j;

  for (i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyStage *stage = journey_list_get (stages, i);
      JourneyList *touchpoints = journey_stage_get_touchpoints (stage);

      for (j = 0; j < journey_list_get_length (touchpoints); j++)
        {
          if (journey_build_includes (self, journey_list_get (touchpoints, j)))
            add_column (self, stage, journey_list_get (touchpoints, j));
        }
      if (journey_list_get_length (touchpoints) == 0 && journey_build_includes (self, stage))
        add_column (self, stage, NULL);
    }
}

static void
find_personas (JourneyLayoutBuilder *self)
{
  JourneyList *personas = journey_document_get_personas (self->document);
  const char *const *wanted = self->options->personas;
  guint i;

  for (i = 0; i < journey_list_get_length (personas); i++)
    {
      JourneyPersona *persona = journey_list_get (personas, i);

      if (journey_build_includes (self, persona) &&
          (wanted == NULL ||
           g_strv_contains (wanted, journey_item_get_id (JOURNEY_ITEM (persona))) ||
           g_strv_contains (wanted, journey_persona_get_name (persona))))
        {
          g_ptr_array_add (self->personas, persona);
          journey_build_keep (self, persona);
        }
    }
}

static gboolean
reads_right_to_left (JourneyLayoutBuilder *self)
{
  if (self->options->direction != JOURNEY_DIRECTION_AUTO)
    return self->options->direction == JOURNEY_DIRECTION_RTL;

  return journey_build_reads_rtl (self, journey_document_get_title (self->document));
}

static void
mirror_mark (JourneyMark *mark, double width)
{
  mark->rect.x = width - journey_rect_right (&mark->rect);
  if (mark->kind == JOURNEY_MARK_PATH)
    journey_path_mirror (mark->path, width);
  if (mark->kind == JOURNEY_MARK_TEXT && mark->align != JOURNEY_ALIGN_CENTER)
    mark->align = mark->align == JOURNEY_ALIGN_LEFT ? JOURNEY_ALIGN_RIGHT : JOURNEY_ALIGN_LEFT;
}

static void
mirror_boxes (JourneyLayout *self, guint first, guint end)
{
  guint i;

  for (i = first; i < end; i++)
    {
      JourneyBox *box = &g_array_index (self->boxes, JourneyBox, i);

      box->rect.x = self->width - journey_rect_right (&box->rect);
    }
}

/* The whole map is built from left to right; one that reads the other way is turned round here, so
 * that no part of the layout has to think about it. Icons and letters keep their shape. What was
 * taken over has been turned round before. */
static void
mirror (JourneyLayout *self)
{
  guint n_done = 0, i, j;

  for (i = 0; i <= self->parts->len; i++)
    {
      const JourneyPartPlace *place =
          i < self->parts->len ? &g_array_index (self->parts, JourneyPartPlace, i) : NULL;
      guint end = place != NULL ? place->first_box : self->boxes->len;

      mirror_boxes (self, n_done, end);
      n_done = end;
      if (place != NULL && place->taken)
        n_done += place->n_boxes;
      else if (place != NULL)
        for (j = 0; j < place->part->n_marks; j++)
          mirror_mark (&place->part->marks[j], self->width);
    }
  for (i = 0; i < self->marks->len; i++)
    mirror_mark (&g_array_index (self->marks, JourneyMark, i), self->width);
  for (i = 0; i < self->columns->len; i++)
    {
      JourneyLayoutColumn *column = &g_array_index (self->columns, JourneyLayoutColumn, i);

      column->x = self->width - column->x - column->width;
    }
  self->rtl = TRUE;
}

static double
find_width (JourneyLayoutBuilder *self)
{
  double grid = journey_build_get_span_width (MAX (1, journey_build_get_n_columns (self)));

  return MAX (JOURNEY_MIN_WIDTH, JOURNEY_GRID_X + grid + JOURNEY_COLUMN_GAP + JOURNEY_PAGE_MARGIN);
}

/* Boxes outside of all parts can have their marks only now: the array does not grow any more. */
static void
hand_out_marks (JourneyLayout *self)
{
  JourneyMark *marks = (JourneyMark *) (gpointer) self->marks->data;
  guint n_done = 0, i;

  for (i = 0; i < self->parts->len; i++)
    {
      const JourneyPartPlace *place = &g_array_index (self->parts, JourneyPartPlace, i);

      journey_build_hand_out (self, n_done, place->first_box - n_done, &marks);
      n_done = place->first_box + place->n_boxes;
    }
  journey_build_hand_out (self, n_done, self->boxes->len - n_done, &marks);
}

static void
build (JourneyLayoutBuilder *self)
{
  find_personas (self);
  find_columns (self);
  self->layout->width = find_width (self);
  self->rtl = reads_right_to_left (self);
  journey_build_parts (self);

  journey_build_header (self);
  journey_build_stages (self);
  journey_build_lanes (self);
  journey_build_legend (self);
  /* A picture has whole pixels. */
  self->layout->height = ceil (self->y);

  hand_out_marks (self->layout);
  if (self->rtl)
    mirror (self->layout);
}

/**
 * journey_layout_new:
 * @document: the map
 * @measure: measures and remembers texts; use the same one again for the same document
 * @options: what to show
 *
 * Measures a map. Nothing of the document is taken over but references, so a change of the document
 * needs a new layout.
 *
 * Returns: (transfer full): the layout
 */
JourneyLayout *
journey_layout_new (JourneyDocument *document,
                    JourneyTextMeasure *measure,
                    const JourneyLayoutOptions *options)
{
  return journey_layout_new_after (NULL, document, measure, options);
}

/**
 * journey_layout_new_after:
 * @previous: (nullable): a layout made with the same @measure
 * @document: the map
 * @measure: measures and remembers texts
 * @options: what to show
 *
 * Measures a map that has changed. The same comes out as of [func@journey_layout_new], but what
 * stands in @previous as it would be built again is taken from there, so that a small change of a
 * large map costs little.
 *
 * Returns: (transfer full): the layout
 */
JourneyLayout *
journey_layout_new_after (JourneyLayout *previous,
                          JourneyDocument *document,
                          JourneyTextMeasure *measure,
                          const JourneyLayoutOptions *options)
{
  g_autoptr (GPtrArray) personas = g_ptr_array_new ();
  g_autoptr (GHashTable) column_of = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) part_marks = g_array_new (FALSE, FALSE, sizeof (JourneyMark));
  g_autoptr (GArray) key = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) column_serials = g_array_new (FALSE, FALSE, sizeof (guint64));
  JourneyLayout *self = g_new0 (JourneyLayout, 1);
  JourneyLayoutBuilder builder = {
    .layout = self,
    .document = document,
    .measure = measure,
    .options = options,
    .previous = previous,
    .part_marks = part_marks,
    .key = key,
    .column_serials = column_serials,
    .personas = personas,
    .column_of = column_of,
  };

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  g_atomic_ref_count_init (&self->ref_count);
  self->document = g_object_ref (document);
  self->editable = options->editable;
  g_set_object (&self->filter, options->filter);
  /* As many boxes as before, or a few more, need no second place in the memory. */
  self->boxes = g_array_sized_new (FALSE, TRUE, sizeof (JourneyBox),
                                   previous != NULL ? previous->boxes->len + 64 : 0);
  self->marks = array_new (sizeof (JourneyMark), (GDestroyNotify) journey_mark_clear);
  self->parts = array_new (sizeof (JourneyPartPlace), journey_part_place_clear);
  self->lanes = array_new (sizeof (JourneyLayoutLane), lane_clear);
  self->kept = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = array_new (sizeof (JourneyLayoutColumn), column_clear);
  journey_text_measure_age (measure);
  build (&builder);

  return self;
}

/**
 * journey_layout_ref:
 * @self: a layout
 *
 * Returns: (transfer full): @self
 */
JourneyLayout *
journey_layout_ref (JourneyLayout *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * journey_layout_unref:
 * @self: (transfer full): a layout
 *
 * Lets go of the layout.
 */
void
journey_layout_unref (JourneyLayout *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->boxes);
  g_array_unref (self->marks);
  g_array_unref (self->parts);
  g_array_unref (self->lanes);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->kept);
  g_clear_pointer (&self->tiles, journey_layout_tiles_free);
  g_clear_object (&self->filter);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * journey_layout_get_document:
 * @self: a layout
 *
 * Returns: (transfer none): the document that was measured
 */
JourneyDocument *
journey_layout_get_document (JourneyLayout *self)
{
  return self->document;
}

/**
 * journey_layout_get_width:
 * @self: a layout
 *
 * Returns: the width of the map in px
 */
double
journey_layout_get_width (JourneyLayout *self)
{
  return self->width;
}

/**
 * journey_layout_get_height:
 * @self: a layout
 *
 * Returns: the height of the map in px
 */
double
journey_layout_get_height (JourneyLayout *self)
{
  return self->height;
}

/**
 * journey_layout_is_rtl:
 * @self: a layout
 *
 * Returns: whether the journey goes from right to left
 */
gboolean
journey_layout_is_rtl (JourneyLayout *self)
{
  return self->rtl;
}

/**
 * journey_layout_get_grid:
 * @self: a layout
 *
 * Returns: where the columns are, in all lanes; beside it, at the start, are the names of the lanes
 */
JourneyRect
journey_layout_get_grid (JourneyLayout *self)
{
  double start = JOURNEY_GRID_X - JOURNEY_COLUMN_GAP;
  JourneyRect grid = { start, self->stages_bottom, self->width - start, 0 };

  if (self->rtl)
    grid.x = 0;
  if (self->lanes->len > 0)
    {
      JourneyLayoutLane *last =
          &g_array_index (self->lanes, JourneyLayoutLane, self->lanes->len - 1);

      grid.height = journey_rect_bottom (&last->rect) - grid.y;
    }

  return grid;
}

/**
 * journey_layout_get_stage_span:
 * @self: a layout
 * @top: (out): the upper edge of the brackets of the phases
 * @bottom: (out): the lower edge of the stages
 *
 * Gives the strip that stays in sight while the map scrolls down.
 */
void
journey_layout_get_stage_span (JourneyLayout *self, double *top, double *bottom)
{
  *top = self->stages_top;
  *bottom = self->stages_bottom;
}

/**
 * journey_layout_get_boxes:
 * @self: a layout
 * @n_boxes: (out): the length of the array
 *
 * Returns: (array length=n_boxes): the boxes in the order in which they are painted
 */
const JourneyBox *
journey_layout_get_boxes (JourneyLayout *self, guint *n_boxes)
{
  *n_boxes = self->boxes->len;
  return (const JourneyBox *) (gpointer) self->boxes->data;
}

/**
 * journey_layout_get_box:
 * @self: a layout
 * @box: the index of a box, or -1
 *
 * Returns: (nullable): the box, or %NULL for an index that is none
 */
const JourneyBox *
journey_layout_get_box (JourneyLayout *self, int box)
{
  return box >= 0 && (guint) box < self->boxes->len ? &g_array_index (self->boxes, JourneyBox, box)
                                                    : NULL;
}

/**
 * journey_layout_get_marks:
 * @self: a layout
 * @box: one of its boxes
 *
 * Returns: (array): the marks of @box, as many as it says
 */
const JourneyMark *
journey_layout_get_marks (JourneyLayout *self, const JourneyBox *box)
{
  return box->marks;
}

/**
 * journey_layout_get_lanes:
 * @self: a layout
 * @n_lanes: (out): the length of the array
 *
 * Returns: (array length=n_lanes): the lanes from top to bottom
 */
const JourneyLayoutLane *
journey_layout_get_lanes (JourneyLayout *self, guint *n_lanes)
{
  *n_lanes = self->lanes->len;
  return (const JourneyLayoutLane *) (gpointer) self->lanes->data;
}

/**
 * journey_layout_get_columns:
 * @self: a layout
 * @n_columns: (out): the length of the array
 *
 * Returns: (array length=n_columns): the columns in the order of the journey
 */
const JourneyLayoutColumn *
journey_layout_get_columns (JourneyLayout *self, guint *n_columns)
{
  *n_columns = self->columns->len;
  return (const JourneyLayoutColumn *) (gpointer) self->columns->data;
}

/**
 * journey_layout_hit:
 * @self: a layout
 * @x: in px of the map
 * @y: in px of the map
 *
 * Finds what somebody means who points there: of the boxes with content the one on top.
 *
 * Returns: the index of the box, or -1
 */
int
journey_layout_hit (JourneyLayout *self, double x, double y)
{
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i;

  journey_layout_find_boxes (self, x, x, near);
  for (i = near->len; i > 0; i--)
    {
      guint index = g_array_index (near, guint, i - 1);
      JourneyBox *box = &g_array_index (self->boxes, JourneyBox, index);

      if (journey_box_kind_is_content (box->kind) && journey_rect_contains (&box->rect, x, y))
        return (int) index;
    }

  return -1;
}

/**
 * journey_layout_find:
 * @self: a layout
 * @kind: a kind of box
 * @item: what it shows
 *
 * Returns: the index of the first such box, or -1
 */
int
journey_layout_find (JourneyLayout *self, JourneyBoxKind kind, JourneyItem *item)
{
  guint i;

  for (i = 0; i < self->boxes->len; i++)
    {
      JourneyBox *box = &g_array_index (self->boxes, JourneyBox, i);

      if (box->kind == kind && box->item == item)
        return (int) i;
    }

  return -1;
}
