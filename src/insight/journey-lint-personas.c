/* journey-lint-personas.c: what personas lack
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include <glib/gi18n-lib.h>

#include "journey-number.h"

#define MOST_PERSONAS 5

static GHashTable *
find_personas_with_pain (JourneyLint *lint)
{
  JourneyList *pain_points = journey_document_get_pain_points (lint->document);
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < journey_list_get_length (pain_points); i++)
    {
      const char *const *id = journey_pain_point_get_personas (journey_list_get (pain_points, i));

      for (; *id != NULL; id++)
        g_hash_table_add (ids, (gpointer) *id);
    }

  return ids;
}

/* A map without touchpoints has no place to use a persona. */
void
journey_lint_check_persona_unused (JourneyLint *lint)
{
  g_autoptr (GHashTable) with_pain = find_personas_with_pain (lint);
  GPtrArray *personas = lint->feelings->personas;
  guint i;

  for (i = 0; lint->feelings->touchpoints->len > 0 && i < personas->len; i++)
    {
      const char *id = journey_item_get_id (personas->pdata[i]);

      if (!g_hash_table_contains (with_pain, id) &&
          journey_feelings_get_mood (lint->feelings, personas->pdata[i], NULL).n_scores == 0)
        journey_lint_add (lint, personas->pdata[i], NULL, 0);
    }
}

void
journey_lint_check_persona_without_goal (JourneyLint *lint)
{
  GPtrArray *personas = lint->feelings->personas;
  guint i;

  for (i = 0; i < personas->len; i++)
    {
      if (*journey_persona_get_goals (personas->pdata[i]) == '\0')
        journey_lint_add (lint, personas->pdata[i], NULL, 0);
    }
}

void
journey_lint_check_too_many_personas (JourneyLint *lint)
{
  if (lint->feelings->personas->len > MOST_PERSONAS)
    journey_lint_add (lint, lint->document, NULL, lint->feelings->personas->len);
}

char *
journey_lint_say_too_many_personas (const JourneyLintFinding *finding)
{
  guint n_personas = (guint) finding->number;

  return g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE, "The map has %u persona; more than %d lines are hard to tell apart",
          "The map has %u personas; more than %d lines are hard to tell apart", n_personas),
      n_personas, MOST_PERSONAS);
}

/* A line is told from others by its color, so each persona that has the color of one before it is
 * named. There are no more than eight colors. */
void
journey_lint_check_same_color (JourneyLint *lint)
{
  GPtrArray *personas = lint->feelings->personas;
  JourneyPersona *first[JOURNEY_COLOR_SLATE + 1] = { NULL };
  guint i;

  if (personas->len > G_N_ELEMENTS (first))
    return;

  for (i = 0; i < personas->len; i++)
    {
      JourneyColor color = journey_persona_get_color (personas->pdata[i]);

      if (first[color] != NULL)
        journey_lint_add (lint, personas->pdata[i], first[color], 0);
      else
        first[color] = personas->pdata[i];
    }
}

char *
journey_lint_say_same_color (const JourneyLintFinding *finding)
{
  g_autofree char *other = journey_lint_dup_name (finding->other);

  /* Translators: another persona in quotes */
  return g_strdup_printf (_ ("The persona has the same color as %s"), other);
}

/* A whole percent is left to shares that were rounded. */
void
journey_lint_check_shares_over_100 (JourneyLint *lint)
{
  GPtrArray *personas = lint->feelings->personas;
  double sum = 0;
  guint i;

  for (i = 0; i < personas->len; i++)
    {
      double share = journey_persona_get_share (personas->pdata[i]);

      if (journey_is_set (share))
        sum += share;
    }
  if (sum > 101)
    journey_lint_add (lint, lint->document, NULL, sum);
}

char *
journey_lint_say_shares_over_100 (const JourneyLintFinding *finding)
{
  g_autofree char *sum = journey_number_format (finding->number);

  return g_strdup_printf (_ ("The shares of the personas add up to %s %%"), sum);
}
