/* journey-layout-dump.c: a layout as text, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

static void
append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  /* Tenths are enough to see a change, and hide what the last bit of a font says. */
  g_string_append_c (text, ' ');
  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.1f", number));
}

static void
append_rect (GString *text, const JourneyRect *rect)
{
  append_number (text, rect->x);
  append_number (text, rect->y);
  append_number (text, rect->width);
  append_number (text, rect->height);
}

static void
append_texts (GString *text, const JourneyMark *mark)
{
  guint i;

  for (i = 0; i < mark->text->n_lines; i++)
    {
      const JourneyTextLine *line = &mark->text->lines[i];

      g_string_append (text, "  \"");
      g_string_append (text, line->text);
      g_string_append_c (text, '"');
      append_number (text, journey_mark_get_line_x (mark, line));
      append_number (text, mark->rect.y + line->baseline);
      append_number (text, line->width);
      g_string_append_c (text, '\n');
    }
}

/**
 * journey_layout_dump:
 * @self: a layout
 *
 * Writes down each box with its rectangle, and each line of text in it with left edge, baseline and
 * width: what a person would compare to see whether two layouts are the same.
 *
 * Returns: (transfer full): the text
 */
char *
journey_layout_dump (JourneyLayout *self)
{
  GString *text = g_string_new ("map 0.0 0.0");
  guint i, j;

  append_number (text, self->width);
  append_number (text, self->height);
  g_string_append (text, self->rtl ? " rtl\n" : "\n");

  for (i = 0; i < self->boxes->len; i++)
    {
      JourneyBox *box = &g_array_index (self->boxes, JourneyBox, i);
      const JourneyMark *marks = journey_layout_get_marks (self, box);

      g_string_append (text, journey_box_kind_get_name (box->kind));
      if (box->item != NULL && *journey_item_get_id (box->item) != '\0')
        g_string_append_printf (text, " %s", journey_item_get_id (box->item));
      append_rect (text, &box->rect);
      g_string_append_c (text, '\n');
      for (j = 0; j < box->n_marks; j++)
        {
          if (marks[j].kind == JOURNEY_MARK_TEXT)
            append_texts (text, &marks[j]);
        }
    }

  return g_string_free_and_steal (text);
}
