/* journey-lint-map.c: what the map as a whole lacks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include <glib/gi18n-lib.h>

#include "journey-review.h"

/* Longer than this, in characters, a title does not fit its card. */
#define LONGEST_TITLE 80

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return FALSE;
    }

  return TRUE;
}

static guint
get_n_stages (JourneyLint *lint)
{
  return journey_list_get_length (journey_document_get_stages (lint->document));
}

void
journey_lint_check_map_without_stages (JourneyLint *lint)
{
  if (get_n_stages (lint) == 0)
    journey_lint_add (lint, lint->document, NULL, 0);
}

/* An empty map wants stages first. */
void
journey_lint_check_map_without_personas (JourneyLint *lint)
{
  if (get_n_stages (lint) > 0 && lint->feelings->personas->len == 0)
    journey_lint_add (lint, lint->document, NULL, 0);
}

void
journey_lint_check_map_without_scenario (JourneyLint *lint)
{
  if (is_blank (journey_document_get_scenario (lint->document)))
    journey_lint_add (lint, lint->document, NULL, 0);
}

void
journey_lint_check_map_without_goal (JourneyLint *lint)
{
  if (is_blank (journey_document_get_goal (lint->document)))
    journey_lint_add (lint, lint->document, NULL, 0);
}

void
journey_lint_check_map_without_owner (JourneyLint *lint)
{
  if (is_blank (journey_document_get_owner (lint->document)))
    journey_lint_add (lint, lint->document, NULL, 0);
}

void
journey_lint_check_review_overdue (JourneyLint *lint)
{
  GDate next;

  if (journey_document_get_status (lint->document) != JOURNEY_STATUS_RETIRED &&
      journey_review_is_overdue (lint->document, lint->today) &&
      journey_review_get_next (lint->document, &next))
    journey_lint_add (lint, lint->document, NULL,
                      g_date_get_julian (lint->today) - g_date_get_julian (&next));
}

char *
journey_lint_say_review_overdue (const JourneyLintFinding *finding)
{
  guint days = (guint) finding->number;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The review has been due for %u day",
                                       "The review has been due for %u days", days),
                          days);
}

void
journey_lint_check_scale_without_extent (JourneyLint *lint)
{
  JourneyScale *scale = journey_document_get_scale (lint->document);

  if (!(journey_scale_get_minimum (scale) < journey_scale_get_maximum (scale)))
    journey_lint_add (lint, lint->document, NULL, 0);
}

typedef void (*ItemFunc) (JourneyLint *lint, gpointer item);

static void
walk_list (JourneyLint *lint, JourneyList *list, ItemFunc func)
{
  guint i;

  for (i = 0; i < journey_list_get_length (list); i++)
    func (lint, journey_list_get (list, i));
}

/* What has a title and belongs to the map itself, and all touchpoints. */
static void
walk_titled (JourneyLint *lint, ItemFunc func)
{
  JourneyDocument *document = lint->document;
  guint i;

  walk_list (lint, journey_document_get_stages (document), func);
  for (i = 0; i < lint->feelings->touchpoints->len; i++)
    func (lint, lint->feelings->touchpoints->pdata[i]);
  walk_list (lint, journey_document_get_personas (document), func);
  walk_list (lint, journey_document_get_pain_points (document), func);
  walk_list (lint, journey_document_get_opportunities (document), func);
}

static void
find_missing_title (JourneyLint *lint, gpointer item)
{
  if (is_blank (journey_lint_get_title (item)))
    journey_lint_add (lint, item, NULL, 0);
}

void
journey_lint_check_missing_title (JourneyLint *lint)
{
  if (is_blank (journey_document_get_title (lint->document)))
    journey_lint_add (lint, lint->document, NULL, 0);
  walk_titled (lint, find_missing_title);
  walk_list (lint, journey_document_get_evidence (lint->document), find_missing_title);
}

static void
find_long_title (JourneyLint *lint, gpointer item)
{
  const char *title = journey_lint_get_title (item);
  glong length;

  if (strlen (title) <= LONGEST_TITLE)
    return;
  length = g_utf8_strlen (title, -1);
  if (length > LONGEST_TITLE)
    journey_lint_add (lint, item, NULL, length);
}

void
journey_lint_check_title_too_long (JourneyLint *lint)
{
  walk_titled (lint, find_long_title);
}

char *
journey_lint_say_title_too_long (const JourneyLintFinding *finding)
{
  return g_strdup_printf (_ ("The title has %.0f characters; up to %d can be taken in at a glance"),
                          finding->number, LONGEST_TITLE);
}
