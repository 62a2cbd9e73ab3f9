/* journey-filter-values.c: what a map can be picked by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-filter-values.h"

#include "journey-opportunity.h"
#include "journey-pain-point.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

static void
add_owners_of_touchpoints (JourneyDocument *document, GHashTable *owners)
{
  JourneyList *stages = journey_document_get_stages (document);
  guint i, j;

  for (i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyList *touchpoints = journey_stage_get_touchpoints (journey_list_get (stages, i));

      for (j = 0; j < journey_list_get_length (touchpoints); j++)
        g_hash_table_add (
            owners, (gpointer) journey_touchpoint_get_owner (journey_list_get (touchpoints, j)));
    }
}

static int
compare_owners (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (a, b);
}

/**
 * journey_filter_dup_owners:
 * @document: a map
 *
 * Lists who answers for touchpoints, pain points and opportunities. "" is among them if a
 * touchpoint is nobody's; without an owner, the other two are the touchpoint's owner's.
 *
 * Returns: (transfer full): the owners, each once, in the order of the language, "" first
 */
char **
journey_filter_dup_owners (JourneyDocument *document)
{
  g_autoptr (GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JourneyList *list;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  list = journey_document_get_pain_points (document);
  for (i = 0; i < journey_list_get_length (list); i++)
    g_hash_table_add (owners, (gpointer) journey_pain_point_get_owner (journey_list_get (list, i)));
  list = journey_document_get_opportunities (document);
  for (i = 0; i < journey_list_get_length (list); i++)
    g_hash_table_add (owners,
                      (gpointer) journey_opportunity_get_owner (journey_list_get (list, i)));
  g_hash_table_remove (owners, "");
  add_owners_of_touchpoints (document, owners);

  sorted = g_hash_table_get_keys_as_ptr_array (owners);
  g_ptr_array_sort_values (sorted, compare_owners);
  for (i = 0; i < sorted->len; i++)
    g_strv_builder_add (builder, sorted->pdata[i]);

  return g_strv_builder_end (builder);
}
