/* journey-lint-pain-points.c: what pain points lack
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#define FEWEST_WORDS    3
#define LETTERS_OF_WORD 2 /* in scripts without spaces */

typedef gboolean (*PainPointFunc) (JourneyLint *lint, JourneyPainPoint *pain_point);

/* Each open pain point for which @func holds. What is mended or accepted needs nothing more. */
static void
find_open (JourneyLint *lint, PainPointFunc func)
{
  JourneyList *pain_points = journey_document_get_pain_points (lint->document);
  guint i;

  for (i = 0; i < journey_list_get_length (pain_points); i++)
    {
      JourneyPainPoint *pain_point = journey_list_get (pain_points, i);

      if (journey_lint_is_open (pain_point) && func (lint, pain_point))
        journey_lint_add (lint, pain_point, NULL, 0);
    }
}

static gboolean
is_unanswered (JourneyLint *lint, JourneyPainPoint *pain_point)
{
  return !g_hash_table_contains (lint->answered, pain_point);
}

void
journey_lint_check_pain_without_opportunity (JourneyLint *lint)
{
  find_open (lint, is_unanswered);
}

static gboolean
is_unsupported (JourneyLint *lint, JourneyPainPoint *pain_point)
{
  return !g_hash_table_contains (lint->supported, pain_point);
}

void
journey_lint_check_pain_without_evidence (JourneyLint *lint)
{
  find_open (lint, is_unsupported);
}

static gboolean
is_unpinned (JourneyLint *lint, JourneyPainPoint *pain_point)
{
  const char *const *id = journey_pain_point_get_touchpoints (pain_point);

  for (; *id != NULL; id++)
    {
      if (JOURNEY_IS_TOUCHPOINT (journey_document_find (lint->document, *id)))
        return FALSE;
    }

  return TRUE;
}

void
journey_lint_check_pain_without_touchpoint (JourneyLint *lint)
{
  find_open (lint, is_unpinned);
}

static gboolean
is_unrated (JourneyLint *lint, JourneyPainPoint *pain_point)
{
  return journey_pain_point_get_severity (pain_point) == 0 ||
         journey_pain_point_get_frequency (pain_point) == 0;
}

void
journey_lint_check_pain_unrated (JourneyLint *lint)
{
  find_open (lint, is_unrated);
}

static gboolean
is_unowned_work (JourneyLint *lint, JourneyPainPoint *pain_point)
{
  return journey_pain_point_get_status (pain_point) != JOURNEY_PAIN_POINT_STATUS_OPEN &&
         *journey_pain_point_get_owner (pain_point) == '\0';
}

void
journey_lint_check_pain_without_owner (JourneyLint *lint)
{
  find_open (lint, is_unowned_work);
}

static gboolean
has_spaces (GUnicodeScript script)
{
  switch (script)
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return FALSE;
    default:
      return TRUE;
    }
}

/* Words, or at least as many; no more are counted than it takes to tell. */
static guint
count_words (const char *text)
{
  guint n_words = 0, n_letters = 0;
  gboolean is_inside = FALSE;

  for (; *text != '\0' && n_words < FEWEST_WORDS; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isalnum (c) && !has_spaces (g_unichar_get_script (c)))
        n_words += ++n_letters % LETTERS_OF_WORD == 0;
      else if (g_unichar_isspace (c))
        is_inside = FALSE;
      else if (!is_inside && g_unichar_isalnum (c))
        {
          is_inside = TRUE;
          n_words++;
        }
    }

  return n_words;
}

/* What says nothing at all lacks a title, which another rule says. */
static gboolean
is_vague (JourneyLint *lint, JourneyPainPoint *pain_point)
{
  const char *title = journey_pain_point_get_title (pain_point);

  return *title != '\0' && count_words (title) < FEWEST_WORDS &&
         *journey_pain_point_get_detail (pain_point) == '\0';
}

void
journey_lint_check_pain_too_vague (JourneyLint *lint)
{
  find_open (lint, is_vague);
}
