/* journey-lint-stages.c: what stages lack
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include <glib/gi18n-lib.h>

#define FEWEST_STAGES 4
#define MOST_STAGES   12

void
journey_lint_check_stage_without_touchpoints (JourneyLint *lint)
{
  JourneyList *stages = journey_document_get_stages (lint->document);
  guint i;

  for (i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyStage *stage = journey_list_get (stages, i);

      if (journey_list_get_length (journey_stage_get_touchpoints (stage)) == 0)
        journey_lint_add (lint, stage, NULL, 0);
    }
}

void
journey_lint_check_stage_count (JourneyLint *lint)
{
  guint n_stages = journey_list_get_length (journey_document_get_stages (lint->document));

  if (n_stages > 0 && (n_stages < FEWEST_STAGES || n_stages > MOST_STAGES))
    journey_lint_add (lint, lint->document, NULL, n_stages);
}

char *
journey_lint_say_stage_count (const JourneyLintFinding *finding)
{
  guint n_stages = (guint) finding->number;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "The map has %u stage; from %d to %d read well",
                                       "The map has %u stages; from %d to %d read well", n_stages),
                          n_stages, FEWEST_STAGES, MOST_STAGES);
}

void
journey_lint_check_customers_missing (JourneyLint *lint)
{
  JourneyList *stages = journey_document_get_stages (lint->document);
  gboolean is_counted = FALSE;
  guint i;

  for (i = 0; i < journey_list_get_length (stages); i++)
    is_counted |= journey_is_set (journey_stage_get_customers (journey_list_get (stages, i)));

  for (i = 0; is_counted && i < journey_list_get_length (stages); i++)
    {
      if (!journey_is_set (journey_stage_get_customers (journey_list_get (stages, i))))
        journey_lint_add (lint, journey_list_get (stages, i), NULL, 0);
    }
}

/* Each item that has the title of one before it in the list. */
static void
find_duplicates (JourneyLint *lint, JourneyList *list)
{
  g_autoptr (GHashTable) known = NULL;
  guint i;

  if (journey_list_get_length (list) < 2)
    return;

  known = g_hash_table_new (g_str_hash, g_str_equal);
  for (i = 0; i < journey_list_get_length (list); i++)
    {
      JourneyItem *item = journey_list_get (list, i);
      const char *title = journey_lint_get_title (item);
      JourneyItem *first = g_hash_table_lookup (known, title);

      if (*title == '\0')
        continue;
      if (first != NULL)
        journey_lint_add (lint, item, first, 0);
      else
        g_hash_table_insert (known, (gpointer) title, item);
    }
}

/* Touchpoints of one title in several stages are common: customers come back. */
void
journey_lint_check_duplicate_title (JourneyLint *lint)
{
  JourneyList *stages = journey_document_get_stages (lint->document);
  guint i;

  find_duplicates (lint, stages);
  for (i = 0; i < journey_list_get_length (stages); i++)
    find_duplicates (lint, journey_stage_get_touchpoints (journey_list_get (stages, i)));
  find_duplicates (lint, journey_document_get_personas (lint->document));
  find_duplicates (lint, journey_document_get_pain_points (lint->document));
  find_duplicates (lint, journey_document_get_opportunities (lint->document));
}

char *
journey_lint_say_duplicate_title (const JourneyLintFinding *finding)
{
  if (JOURNEY_IS_STAGE (finding->item))
    return g_strdup (_ ("Another stage has the same title"));
  if (JOURNEY_IS_TOUCHPOINT (finding->item))
    return g_strdup (_ ("Another touchpoint of the stage has the same title"));
  if (JOURNEY_IS_PERSONA (finding->item))
    return g_strdup (_ ("Another persona has the same name"));
  if (JOURNEY_IS_PAIN_POINT (finding->item))
    return g_strdup (_ ("Another pain point has the same title"));

  return g_strdup (_ ("Another opportunity has the same title"));
}
