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

/* What the map is about, under its title: goal first, then the journey and who answers for it. */
static double
build_about (JourneyLayoutBuilder *self, double y, double width)
{
  const char *goal = journey_document_get_goal (self->document);
  const char *scenario = journey_document_get_scenario (self->document);
  const char *owner = journey_document_get_owner (self->document);
  JourneyTextPlace place = { HEADER_X, y, width, 2, JOURNEY_ALIGN_LEFT };

  if (*goal != '\0')
    {
      g_autofree char *isolated = g_strconcat (FIRST_STRONG_ISOLATE, goal, POP_ISOLATE, NULL);
      /* A goal in Arabic after a heading in English keeps its own order.
       * Translators: what the team wants to reach with the map */
      g_autofree char *text =
          g_strdup_printf (_ ("Goal: %s"), journey_build_reads_rtl (self, goal) ? isolated : goal);

      place.y +=
          journey_build_text (self, text, JOURNEY_TEXT_SUBTITLE, JOURNEY_INK_TEXT_DIM, place);
    }
  if (*scenario != '\0' || *owner != '\0')
    {
      g_autofree char *text =
          g_strconcat (scenario, *scenario != '\0' && *owner != '\0' ? " · " : "", owner, NULL);

      place.y += 2;
      place.y += journey_build_text (self, text, JOURNEY_TEXT_CAPTION, JOURNEY_INK_TEXT_DIM, place);
    }

  return place.y;
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

/* The cards of the personas, in rows of at most @per_row that end at the far edge. */
static double
build_personas (JourneyLayoutBuilder *self, double top, guint per_row)
{
  guint n = self->personas->len;
  guint i;

  for (i = 0; i < n; i++)
    {
      guint row = i / per_row;
      guint in_row = MIN (per_row, n - row * per_row);
      guint from_end = in_row - i % per_row;
      double x = self->layout->width - HEADER_X - from_end * (CARD_WIDTH + CARD_GAP) + CARD_GAP;

      build_persona (self, g_ptr_array_index (self->personas, i), x,
                     top + row * (CARD_HEIGHT + CARD_GAP));
    }

  return top + (n + per_row - 1) / per_row * (CARD_HEIGHT + CARD_GAP) - CARD_GAP;
}

void
journey_build_header (JourneyLayoutBuilder *self)
{
  const char *title = journey_document_get_title (self->document);
  double limit = MIN (TITLE_MAX_WIDTH, self->layout->width - 2 * HEADER_X);
  g_autoptr (JourneyTextBlock) block = journey_build_measure (
      self, *title != '\0' ? title : _ ("Untitled journey"), JOURNEY_TEXT_TITLE, limit, 2);
  JourneyRect rect = { HEADER_X, HEADER_TOP, 0, 0 };
  double x = HEADER_X + block->width + 36, bottom, free_width;
  guint per_row;

  journey_build_box (self, JOURNEY_BOX_HEADER, rect, self->document);
  journey_build_block (self, journey_text_block_ref (block), JOURNEY_TEXT_TITLE, JOURNEY_INK_TEXT,
                       (JourneyTextPlace) { HEADER_X, HEADER_TOP, 0, 2, JOURNEY_ALIGN_LEFT });
  if (x + 260 < self->layout->width)
    {
      x = build_pills (self, x, HEADER_TOP + 11);
      bottom = HEADER_TOP + block->height + 6;
    }
  else
    {
      build_pills (self, HEADER_X, HEADER_TOP + block->height + 6);
      bottom = HEADER_TOP + block->height + PILL_HEIGHT + 14;
    }
  bottom = build_about (self, bottom, limit);

  rect.width = MAX (x, HEADER_X + 400) - HEADER_X;
  rect.height = bottom - rect.y;
  g_array_index (self->layout->boxes, JourneyBox, self->layout->boxes->len - 1).rect = rect;

  /* Beside the title where there is room, else in rows of their own below it. */
  free_width = self->layout->width - HEADER_X - x - 36;
  per_row = (guint) MAX (0, (free_width + CARD_GAP) / (CARD_WIDTH + CARD_GAP));
  if (self->personas->len > 0 && per_row >= MIN (self->personas->len, 3))
    {
      bottom = MAX (bottom, build_personas (self, HEADER_TOP + 4, per_row));
    }
  else if (self->personas->len > 0)
    {
      per_row = (guint) ((self->layout->width - 2 * HEADER_X + CARD_GAP) / (CARD_WIDTH + CARD_GAP));
      bottom = build_personas (self, bottom + 12, MAX (per_row, 1));
    }

  self->y = bottom + 20;
}
