/* journey-tool-info.c: shows what is in a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-tool.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "journey-enums.h"
#include "journey-labels.h"
#include "journey-layout.h"
#include "journey-persona.h"

typedef struct
{
  GPtrArray *labels;
  GPtrArray *values;
} Table;

static void
add_row (Table *table, const char *label, const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  g_ptr_array_add (table->labels, g_strdup (label));
  g_ptr_array_add (table->values, journey_tool_dup_plain (value));
}

static void
add_count (Table *table, const char *label, guint count, const char *names)
{
  g_autofree char *value = NULL;

  if (names != NULL && *names != '\0')
    value = g_strdup_printf ("%u: %s", count, names);
  else
    value = g_strdup_printf ("%u", count);
  add_row (table, label, value);
}

/* In columns of a terminal, where some characters take two and some none. */
static int
get_columns (const char *text)
{
  int columns = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (c))
        columns += g_unichar_iswide (c) ? 2 : 1;
    }

  return columns;
}

static void
print_table (const Table *table)
{
  int width = 0;
  guint i;

  for (i = 0; i < table->labels->len; i++)
    width = MAX (width, get_columns (g_ptr_array_index (table->labels, i)));

  for (i = 0; i < table->labels->len; i++)
    {
      const char *label = g_ptr_array_index (table->labels, i);

      g_print ("%s%*s  %s\n", label, width - get_columns (label), "",
               (const char *) g_ptr_array_index (table->values, i));
    }
}

static guint
count_touchpoints (JourneyDocument *document)
{
  JourneyList *stages = journey_document_get_stages (document);
  guint n_touchpoints = 0;
  guint i;

  for (i = 0; i < journey_list_get_length (stages); i++)
    n_touchpoints +=
        journey_list_get_length (journey_stage_get_touchpoints (journey_list_get (stages, i)));

  return n_touchpoints;
}

typedef const char *(*NameFunc) (gpointer item);

static char *
join_names (JourneyList *list, NameFunc get_name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  guint i;

  for (i = 0; i < journey_list_get_length (list); i++)
    g_strv_builder_add (builder, get_name (journey_list_get (list, i)));
  names = g_strv_builder_end (builder);

  return g_strjoinv (", ", names);
}

static const char *
get_persona_name (gpointer item)
{
  return journey_persona_get_name (item);
}

static const char *
get_stage_title (gpointer item)
{
  return journey_stage_get_title (item);
}

static const char *
get_lane_title (gpointer item)
{
  const char *title = journey_lane_get_title (item);

  return *title != '\0' ? title
                        : journey_label_for (JOURNEY_TYPE_LANE_KIND, journey_lane_get_kind (item));
}

static void
add_head (Table *table, JourneyDocument *document)
{
  g_autofree char *tags = g_strjoinv (", ", (char **) journey_document_get_tags (document));

  add_row (table, _ ("Title"), journey_document_get_title (document));
  add_row (table, _ ("Scenario"), journey_document_get_scenario (document));
  add_row (table, _ ("Goal"), journey_document_get_goal (document));
  add_row (table, _ ("State"),
           journey_label_for (JOURNEY_TYPE_STATE, journey_document_get_state (document)));
  add_row (table, _ ("Status"),
           journey_label_for (JOURNEY_TYPE_STATUS, journey_document_get_status (document)));
  add_row (table, _ ("Owner"), journey_document_get_owner (document));
  add_row (table, _ ("Tags"), tags);
  add_row (table, _ ("Reviewed"), journey_document_get_reviewed (document));
}

static void
add_scale (Table *table, JourneyDocument *document)
{
  JourneyScale *scale = journey_document_get_scale (document);
  g_autofree char *labels = g_strjoinv (", ", (char **) journey_scale_get_labels (scale));
  g_autofree char *value = NULL;

  /* Translators: the lowest and the highest number of a scale. */
  value = g_strdup_printf (_ ("%g to %g"), journey_scale_get_minimum (scale),
                           journey_scale_get_maximum (scale));
  if (*labels != '\0')
    {
      g_autofree char *numbers = g_steal_pointer (&value);

      value = g_strdup_printf ("%s: %s", numbers, labels);
    }
  add_row (table, _ ("Scale"), value);
}

static void
add_counts (Table *table, JourneyDocument *document)
{
  JourneyList *personas = journey_document_get_personas (document);
  JourneyList *stages = journey_document_get_stages (document);
  JourneyList *lanes = journey_document_get_lanes (document);
  g_autofree char *persona_names = join_names (personas, get_persona_name);
  g_autofree char *stage_titles = join_names (stages, get_stage_title);
  g_autofree char *lane_titles = join_names (lanes, get_lane_title);

  add_count (table, _ ("Personas"), journey_list_get_length (personas), persona_names);
  add_count (table, _ ("Stages"), journey_list_get_length (stages), stage_titles);
  add_count (table, _ ("Touchpoints"), count_touchpoints (document), NULL);
  add_count (table, _ ("Connections"),
             journey_list_get_length (journey_document_get_connections (document)), NULL);
  add_count (table, _ ("Lanes"), journey_list_get_length (lanes), lane_titles);
  add_count (table, _ ("Pain points"),
             journey_list_get_length (journey_document_get_pain_points (document)), NULL);
  add_count (table, _ ("Opportunities"),
             journey_list_get_length (journey_document_get_opportunities (document)), NULL);
  add_count (table, _ ("Evidence"),
             journey_list_get_length (journey_document_get_evidence (document)), NULL);
  add_count (table, _ ("Metrics"),
             journey_list_get_length (journey_document_get_metrics (document)), NULL);
}

static void
add_size (Table *table, JourneyDocument *document)
{
  g_autoptr (JourneyTextMeasure) measure = journey_text_measure_new ();
  JourneyLayoutOptions options = { 0 };
  g_autoptr (JourneyLayout) layout = journey_layout_new (document, measure, &options);
  g_autofree char *value = NULL;

  value = g_strdup_printf (_ ("%.0f × %.0f pixels"), ceil (journey_layout_get_width (layout)),
                           ceil (journey_layout_get_height (layout)));
  add_row (table, _ ("Size"), value);
}

/**
 * journey_tool_info:
 * @argc: how many arguments there are
 * @argv: the arguments, from the name of the command on
 *
 * Prints a table of what is in a map.
 *
 * Returns: the exit status
 */
JourneyToolStatus
journey_tool_info (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("MAP"));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  Table table = { labels, values };

  g_option_context_set_summary (context, _ ("Shows what is in a map."));
  if (!journey_tool_parse (context, &argc, &argv))
    return JOURNEY_TOOL_USAGE;
  if (argc != 2)
    return journey_tool_refuse (_ ("Name one map, not %d."), argc - 1);

  document = journey_tool_load (argv[1], &findings, &error);
  if (document == NULL)
    {
      journey_tool_complain ("%s", error->message);
      return JOURNEY_TOOL_FAILURE;
    }

  add_head (&table, document);
  add_counts (&table, document);
  add_scale (&table, document);
  add_size (&table, document);
  add_count (&table, _ ("Findings"), findings->len, NULL);
  print_table (&table);

  return JOURNEY_TOOL_SUCCESS;
}
