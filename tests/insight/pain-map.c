/* pain-map.c: a small map of pain points, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pain-map.h"

#include "journey-pain-point.h"
#include "journey-persona.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

static const struct
{
  const char *id, *title, *channel;
  guint stage;
} touchpoints[] = {
  { "t0", "Reads a test", "website", 0 }, { "t1", "Asks Übermut", "custom:Club", 0 },
  { "t2", "Pays", "website", 1 },         { "t3", "Waits", "none", 1 },
  { "t4", "Calls", "phone", 2 },
};

static gpointer
append (JourneyList *list, const char *id)
{
  g_autoptr (JourneyItem) item = g_object_new (journey_list_get_item_gtype (list), "id", id, NULL);

  journey_list_append (list, item);
  return item;
}

/* Three stages of two, two and one touchpoint, and two personas. */
JourneyDocument *
pain_map_new (const PainCase *pains, guint n_pains)
{
  JourneyDocument *document = journey_document_new ();
  JourneyStage *stages[3];
  guint i;

  for (i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      stages[i] = append (journey_document_get_stages (document), id);
      g_object_set (stages[i], "title", id, NULL);
    }
  append (journey_document_get_personas (document), "p0");
  append (journey_document_get_personas (document), "p1");
  for (i = 0; i < G_N_ELEMENTS (touchpoints); i++)
    g_object_set (append (journey_stage_get_touchpoints (stages[touchpoints[i].stage]),
                          touchpoints[i].id),
                  "title", touchpoints[i].title, "channel", touchpoints[i].channel, NULL);
  for (i = 0; i < n_pains; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      g_auto (GStrv) at = g_strsplit (pains[i].touchpoints, " ", -1);
      g_auto (GStrv) whose = *pains[i].personas ? g_strsplit (pains[i].personas, " ", -1) : NULL;

      g_object_set (append (journey_document_get_pain_points (document), id), "title",
                    pains[i].title, "touchpoints", at, "personas", whose, "status", pains[i].status,
                    "owner", pains[i].owner, "severity", pains[i].severity, "frequency",
                    pains[i].frequency, NULL);
    }

  return document;
}
