/* journey-mark.c: what boxes are drawn with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-mark.h"

/**
 * journey_mark_clear:
 * @self: a mark
 *
 * Frees what the mark owns, not the mark.
 */
void
journey_mark_clear (JourneyMark *self)
{
  switch (self->kind)
    {
    case JOURNEY_MARK_PATH:
      g_clear_pointer (&self->path, journey_path_free);
      break;
    case JOURNEY_MARK_TEXT:
      g_clear_pointer (&self->text, journey_text_block_unref);
      break;
    case JOURNEY_MARK_PICTURE:
      g_free ((char *) self->name);
      break;
    case JOURNEY_MARK_RECT:
    case JOURNEY_MARK_ICON:
    default:
      break;
    }
}

/**
 * journey_mark_get_line_x:
 * @self: a text
 * @line: one of its lines
 *
 * Returns: the left edge of @line, in px
 */
double
journey_mark_get_line_x (const JourneyMark *self, const JourneyTextLine *line)
{
  switch (self->align)
    {
    case JOURNEY_ALIGN_CENTER:
      return self->rect.x + (self->rect.width - line->width) / 2;
    case JOURNEY_ALIGN_RIGHT:
      return self->rect.x + self->rect.width - line->width;
    case JOURNEY_ALIGN_LEFT:
    default:
      return self->rect.x;
    }
}
