/* journey-details-sections.c: which things belong to which items
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-details-sections.h"

#include <glib/gi18n-lib.h>

#include "journey-cells.h"
#include "journey-detail-field.h"
#include "journey-detail-links.h"
#include "journey-edit.h"
#include "journey-readings.h"
#include "journey-references.h"
#include "journey-related.h"

static gpointer
add_pain_point (gpointer item)
{
  return journey_edit_add_pain_point (item, NULL);
}

static gpointer
add_opportunity (gpointer item)
{
  return journey_edit_add_opportunity (item, NULL);
}

static gpointer
add_evidence (gpointer item)
{
  return journey_edit_add_evidence (item, NULL);
}

static gpointer
add_metric (gpointer item)
{
  return journey_edit_add_metric (item, JOURNEY_METRIC_KIND_CUSTOM, NULL);
}

/* What else refers to items of a type, and how more of it is made. */
static const struct
{
  GType (*get_type) (void);
  const char *title;
  GType (*get_related_type) (void);
  const char *add_tooltip;
  JourneyRelatedAdd add;
} related[] = {
  { journey_touchpoint_get_type, N_ ("Pain Points"), journey_pain_point_get_type,
    N_ ("Add a Pain Point"), add_pain_point },
  { journey_touchpoint_get_type, N_ ("Opportunities"), journey_opportunity_get_type,
    N_ ("Add an Opportunity"), add_opportunity },
  { journey_touchpoint_get_type, N_ ("Metrics"), journey_metric_get_type, N_ ("Add a Metric"),
    add_metric },
  { journey_touchpoint_get_type, N_ ("Evidence"), journey_evidence_get_type, N_ ("Add Evidence"),
    add_evidence },
  { journey_touchpoint_get_type, N_ ("Connections"), journey_connection_get_type, NULL, NULL },
  { journey_stage_get_type, N_ ("Metrics"), journey_metric_get_type, N_ ("Add a Metric"),
    add_metric },
  { journey_pain_point_get_type, N_ ("Opportunities"), journey_opportunity_get_type,
    N_ ("Add an Opportunity"), add_opportunity },
  { journey_pain_point_get_type, N_ ("Evidence"), journey_evidence_get_type, N_ ("Add Evidence"),
    add_evidence },
  { journey_persona_get_type, N_ ("Pain Points"), journey_pain_point_get_type, NULL, NULL },
  { journey_persona_get_type, N_ ("Evidence"), journey_evidence_get_type, N_ ("Add Evidence"),
    add_evidence },
};

static void
add_references (GType item_type, GPtrArray *sections)
{
  JourneyItemClass *klass = g_type_class_get (item_type);

  for (guint i = 0; i < klass->n_stored; i++)
    if (klass->stored[i] && klass->stored[i] != klass->key &&
        journey_detail_get_kind (klass->stored[i]) == JOURNEY_DETAIL_REFERENCES)
      g_ptr_array_add (sections, journey_references_new (klass->stored[i]));
}

static void
add_related (GType item_type, GPtrArray *sections)
{
  for (guint i = 0; i < G_N_ELEMENTS (related); i++)
    if (related[i].get_type () == item_type)
      g_ptr_array_add (
          sections, journey_related_new (_ (related[i].title), related[i].get_related_type (),
                                         related[i].add_tooltip ? _ (related[i].add_tooltip) : NULL,
                                         related[i].add));
}

/**
 * journey_details_create_sections:
 * @item_type: a type of items
 *
 * Returns: (transfer container) (element-type JourneyDetailsSection): what is shown below the rows
 *   of such an item, floating
 */
GPtrArray *
journey_details_create_sections (GType item_type)
{
  GPtrArray *sections = g_ptr_array_new ();

  if (item_type == JOURNEY_TYPE_TOUCHPOINT)
    {
      g_ptr_array_add (sections, journey_cells_new_feelings ());
      g_ptr_array_add (sections, journey_cells_new_notes ());
    }
  if (item_type == JOURNEY_TYPE_METRIC)
    g_ptr_array_add (sections, journey_readings_new ());
  if (item_type == JOURNEY_TYPE_DOCUMENT || item_type == JOURNEY_TYPE_PERSONA)
    g_ptr_array_add (sections, journey_detail_links_new ());
  add_references (item_type, sections);
  add_related (item_type, sections);
  return sections;
}
