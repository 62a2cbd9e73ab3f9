/* journey-build-header.c: title block, phases and stages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <glib/gi18n-lib.h>

#include "journey-enums.h"
#include "journey-labels.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE          "\u2069"

#define HEADER_TOP      36.0
#define HEADER_X        40.0
#define PILL_HEIGHT     24.0
#define PILL_PADDING    19.0
#define CARD_WIDTH      238.0
#define CARD_HEIGHT     54.0
#define CARD_GAP        12.0
#define AVATAR_RADIUS   17.0
#define TITLE_MAX_WIDTH 900.0

/* Returns the width of the pill. */
static double
build_pill (JourneyLayoutBuilder *self, const char *text, double x, double y)
{
  JourneyTextBlock *block = journey_build_measure (self, text, JOURNEY_TEXT_PILL, 0, 1);
  double width = block->width + 2 * PILL_PADDING;

  journey_build_rect (self, (JourneyRect) { x, y, width, PILL_HEIGHT }, PILL_HEIGHT / 2,
                      JOURNEY_INK_PILL, JOURNEY_INK_NONE);
  journey_build_block (self, block, JOURNEY_TEXT_PILL, JOURNEY_INK_PILL_TEXT,
                       (JourneyTextPlace) { x, y + 4, width, 1, JOURNEY_ALIGN_CENTER });
  return width;
}

static double
build_pills (JourneyLayoutBuilder *self, double x, double y)
{
  JourneyState state = journey_document_get_state (self->document);
  JourneyStatus status = journey_document_get_status (self->document);

  x += build_pill (self, journey_label_for (JOURNEY_TYPE_STATE, state), x, y) + 8;
  x += build_pill (self, journey_label_for (JOURNEY_TYPE_STATUS, status), x, y);
  return x;
}

/* Adds @text below what is in the title block, and makes the block as large. */
static void
build_line (JourneyLayoutBuilder *self,
            const char *text,
            JourneyTextStyle style,
            double width,
            JourneyRect *header)
{
  JourneyTextBlock *block = journey_build_measure (self, text, style, width, 2);

  if (block == NULL)
    return;

  header->width = MAX (header->width, block->width);
  header->height += block->height;
  journey_build_block (self, block, style, JOURNEY_INK_TEXT_DIM,
                       (JourneyTextPlace) { HEADER_X, journey_rect_bottom (header) - block->height,
                                            0, 2, JOURNEY_ALIGN_LEFT });
}

/* What the map is about, under its title: goal first, then the journey and who answers for it. */
static void
build_about (JourneyLayoutBuilder *self, double width, JourneyRect *header)
{
  const char *goal = journey_document_get_goal (self->document);
  const char *scenario = journey_document_get_scenario (self->document);
  const char *owner = journey_document_get_owner (self->document);

  if (*goal != '\0')
    {
      g_autofree char *isolated = g_strconcat (FIRST_STRONG_ISOLATE, goal, POP_ISOLATE, NULL);
      /* A goal in Arabic after a heading in English keeps its own order.
       * Translators: what the team wants to reach with the map */
      g_autofree char *text =
          g_strdup_printf (_ ("Goal: %s"), journey_build_reads_rtl (self, goal) ? isolated : goal);

      build_line (self, text, JOURNEY_TEXT_SUBTITLE, width, header);
    }
  if (*scenario != '\0' || *owner != '\0')
    {
      g_autofree char *text =
          g_strconcat (scenario, *scenario != '\0' && *owner != '\0' ? " · " : "", owner, NULL);

      header->height += 2;
      build_line (self, text, JOURNEY_TEXT_CAPTION, width, header);
    }
}

static void
build_avatar (JourneyLayoutBuilder *self, JourneyPersona *persona, double x, double y)
{
  const char *name = journey_persona_get_name (persona);
  const char *portrait = journey_persona_get_portrait (persona);
  JourneyRect circle = { x - AVATAR_RADIUS, y - AVATAR_RADIUS, 2 * AVATAR_RADIUS,
                         2 * AVATAR_RADIUS };
  JourneyColor color = journey_persona_get_color (persona);

  journey_build_rect (self, circle, AVATAR_RADIUS, JOURNEY_INK_TINT, JOURNEY_INK_NONE)->tint =
      color;
  if (*name != '\0')
    {
      g_autofree char *letter = g_utf8_substring (name, 0, 1);
      g_autofree char *capital = g_utf8_strup (letter, -1);

      journey_build_text (self, capital, JOURNEY_TEXT_AVATAR, JOURNEY_INK_ON_TINT,
                          (JourneyTextPlace) { circle.x, y - 11, circle.width, 1,
                                               JOURNEY_ALIGN_CENTER });
    }
  if (*portrait != '\0')
    journey_build_mark (self, JOURNEY_MARK_PICTURE, circle)->name = g_strdup (portrait);
}

static void
build_persona (JourneyLayoutBuilder *self, JourneyPersona *persona, double x, double y)
{
  JourneyRect card = { x, y, CARD_WIDTH, CARD_HEIGHT };
  JourneyTextPlace place = { x + 58, y + 12, CARD_WIDTH - 58 - 12, 1, JOURNEY_ALIGN_LEFT };
  const char *background = journey_persona_get_background (persona);
  const char *caption = *background != '\0' ? background : journey_persona_get_segment (persona);

  journey_build_box (self, JOURNEY_BOX_PERSONA, card, persona);
  journey_build_rect (self, card, 12, JOURNEY_INK_CARD, JOURNEY_INK_LINE);
  build_avatar (self, persona, x + 30, y + CARD_HEIGHT / 2);
  if (*caption == '\0')
    place.y += 7;
  journey_build_text (self, journey_persona_get_name (persona), JOURNEY_TEXT_NAME, JOURNEY_INK_TEXT,
                      place);
  place.y += 17;
  journey_build_text (self, caption, JOURNEY_TEXT_CAPTION, JOURNEY_INK_TEXT_DIM, place);
}

/* How wide a row of so many cards is. */
static double
get_row_width (guint n_cards)
{
  return n_cards * (CARD_WIDTH + CARD_GAP) - CARD_GAP;
}

/* How many cards stand side by side in @width. */
static guint
count_cards (double width)
{
  return (guint) MAX (0, (width + CARD_GAP) / (CARD_WIDTH + CARD_GAP));
}

/* The cards of the personas, in rows of at most @per_row that end at the far edge. Returns where
 * the last row ends. */
static double
build_personas (JourneyLayoutBuilder *self, double top, guint per_row)
{
  guint n = self->personas->len;
  guint i;

  for (i = 0; i < n; i++)
    {
      guint row = i / per_row;
      guint in_row = MIN (per_row, n - row * per_row);
      double x = self->layout->width - HEADER_X - get_row_width (in_row - i % per_row);

      build_persona (self, g_ptr_array_index (self->personas, i), x,
                     top + row * (CARD_HEIGHT + CARD_GAP));
    }

  return top + (n + per_row - 1) / per_row * (CARD_HEIGHT + CARD_GAP) - CARD_GAP;
}

/* The title, and state and status beside it, or below it where there is no room. Returns where what
 * may stand beside them begins. */
static double
build_title (JourneyLayoutBuilder *self, double limit, JourneyRect *header)
{
  const char *title = journey_document_get_title (self->document);
  JourneyTextBlock *block = journey_build_measure (self, title, JOURNEY_TEXT_TITLE, limit, 2);
  double x, right;

  if (block == NULL)
    block = journey_build_measure (self, _ ("Untitled journey"), JOURNEY_TEXT_TITLE, limit, 2);

  x = HEADER_X + block->width + 36;
  header->height = block->height + 6;
  journey_build_block (self, block, JOURNEY_TEXT_TITLE, JOURNEY_INK_TEXT,
                       (JourneyTextPlace) { HEADER_X, HEADER_TOP, 0, 2, JOURNEY_ALIGN_LEFT });
  if (x + 260 < self->layout->width)
    {
      right = x = build_pills (self, x, HEADER_TOP + 11);
    }
  else
    {
      right = build_pills (self, HEADER_X, journey_rect_bottom (header));
      header->height += PILL_HEIGHT + 8;
    }

  header->width = MAX (x, right) - HEADER_X;
  return x;
}

void
journey_build_header (JourneyLayoutBuilder *self)
{
  guint index = self->layout->boxes->len;
  guint n = self->personas->len;
  double end = self->layout->width - HEADER_X;
  double limit = MIN (TITLE_MAX_WIDTH, end - HEADER_X);
  JourneyRect header = { HEADER_X, HEADER_TOP, 0, 0 };
  gboolean beside;
  guint per_row;

  journey_build_box (self, JOURNEY_BOX_HEADER, header, self->document);
  /* Personas stand beside the title where there is room, else in rows of their own below it. */
  per_row = count_cards (end - build_title (self, limit, &header) - 36);
  beside = n > 0 && per_row >= MIN (n, 3);
  if (beside)
    limit = MIN (limit, end - get_row_width (MIN (n, per_row)) - 36 - HEADER_X);
  build_about (self, limit, &header);
  g_array_index (self->layout->boxes, JourneyBox, index).rect = header;

  self->y = journey_rect_bottom (&header);
  if (beside)
    {
      double bottom = build_personas (self, HEADER_TOP + 4, per_row);

      self->y = MAX (self->y, bottom);
    }
  else if (n > 0)
    self->y = build_personas (self, self->y + 12, MAX (1, count_cards (end - HEADER_X)));
  self->y += 20;
}
