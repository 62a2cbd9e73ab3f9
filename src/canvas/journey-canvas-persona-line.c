/* journey-canvas-persona-line.c: the emotion line of a persona who is dropped onto the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"

typedef struct
{
  const char *persona; /* an id */
  GArray *scores;      /* of JourneyScore: one for each touchpoint of the map */
  gboolean has_line;
  double score;
} Line;

static void
collect_scores_cb (JourneyItem *item, gpointer user_data)
{
  Line *line = user_data;
  JourneyEmotion *emotion;
  JourneyScore score;

  if (!JOURNEY_IS_TOUCHPOINT (item))
    return;

  score = (JourneyScore) { JOURNEY_TOUCHPOINT (item), line->score };
  emotion = journey_touchpoint_find_emotion (score.touchpoint, line->persona);
  line->has_line |= emotion && journey_is_set (journey_emotion_get_score (emotion));
  g_array_append_val (line->scores, score);
}

static Line
create_line (JourneyCanvas *self, JourneyPersona *persona, double score)
{
  Line line = { journey_item_get_id (JOURNEY_ITEM (persona)),
                g_array_new (FALSE, FALSE, sizeof (JourneyScore)), FALSE, score };

  journey_item_foreach (JOURNEY_ITEM (self->document), collect_scores_cb, &line);
  return line;
}

/**
 * journey_canvas_has_line:
 * @self: a canvas with a document
 * @persona: a persona, of this document or another
 *
 * Returns: whether the map has a score of the persona
 */
gboolean
journey_canvas_has_line (JourneyCanvas *self, JourneyPersona *persona)
{
  Line line;

  if (journey_item_get_document (JOURNEY_ITEM (persona)) != self->document)
    return FALSE;

  line = create_line (self, persona, 0);
  g_array_unref (line.scores);
  return line.has_line;
}

/* Whatever was looked at before: this persona is to be seen now. */
static void
show (JourneyCanvas *self, JourneyPersona *persona)
{
  if (self->filter)
    journey_filter_set_hidden (self->filter, persona, FALSE);
  if (self->filter && !journey_filter_shows (self->filter, persona))
    journey_filter_set_solo (self->filter, NULL);

  journey_canvas_set_persona (self, persona);
  journey_canvas_ensure_layout (self);
  journey_selection_set (self->selection, persona);
}

static double
get_middle (JourneyCanvas *self)
{
  JourneyScale *scale = journey_document_get_scale (self->document);

  return (journey_scale_get_minimum (scale) + journey_scale_get_maximum (scale)) / 2;
}

/**
 * journey_canvas_add_line:
 * @self: a canvas that is editable
 * @persona: a persona of its document
 * @score: how high a new line is, or %JOURNEY_UNSET for the middle of the scale
 *
 * Shows the emotion line of a persona, even if a filter hid it, and chooses the persona. One who
 * has no line gets a flat one, to be pulled into shape.
 *
 * Returns: whether there is a line now
 */
gboolean
journey_canvas_add_line (JourneyCanvas *self, JourneyPersona *persona, double score)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);
  Line line = create_line (self, persona, journey_is_set (score) ? score : get_middle (self));
  g_autoptr (GArray) scores = line.scores;
  g_autofree char *message = NULL;

  if (scores->len == 0)
    {
      journey_canvas_emit_failed (
          self, _ ("An emotion line needs touchpoints: add one to the map first"));
      return FALSE;
    }

  if (!line.has_line)
    {
      journey_journal_begin (journal, _ ("Add Emotion Line"));
      journey_edit_set_scores (persona, (const JourneyScore *) scores->data, scores->len);
      journey_journal_commit (journal);
    }

  show (self, persona);
  /* Translators: %s is the name of a persona */
  message =
      g_strdup_printf (_ ("The emotion line of %s is shown"), journey_persona_get_name (persona));
  journey_canvas_announce (self, message);
  return TRUE;
}
