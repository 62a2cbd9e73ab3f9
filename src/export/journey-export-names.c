/* journey-export-names.c: lanes and personas by the names that people give
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-export-private.h"

#include <glib/gi18n-lib.h>

#include "journey-enums.h"
#include "journey-labels.h"
#include "journey-persona.h"

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return *a != '\0' && g_str_equal (folded_a, folded_b);
}

static char *
join (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static const char *
get_kind_name (JourneyLaneKind kind)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (JOURNEY_TYPE_LANE_KIND);

  return g_enum_get_value (enum_class, kind)->value_nick;
}

static const char *
get_lane_title (JourneyLane *lane)
{
  const char *title = journey_lane_get_title (lane);

  return *title != '\0' ? title
                        : journey_label_for (JOURNEY_TYPE_LANE_KIND, journey_lane_get_kind (lane));
}

static gboolean
is_lane (JourneyLane *lane, const char *name)
{
  return g_str_equal (journey_item_get_id (JOURNEY_ITEM (lane)), name) ||
         is_same (name, get_kind_name (journey_lane_get_kind (lane))) ||
         is_same (name, get_lane_title (lane));
}

/* A map without lanes is shown with the standard ones, which have kinds only. */
static GPtrArray *
find_standard_lanes (const char *name)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (JOURNEY_TYPE_LANE_KIND);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < enum_class->n_values; i++)
    {
      const GEnumValue *value = &enum_class->values[i];

      if (is_same (name, value->value_nick) ||
          is_same (name, journey_label_for (JOURNEY_TYPE_LANE_KIND, value->value)))
        g_ptr_array_add (found, g_strdup (value->value_nick));
    }

  return found;
}

static GPtrArray *
find_own_lanes (JourneyList *lanes, const char *name)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < journey_list_get_length (lanes); i++)
    {
      JourneyLane *lane = journey_list_get (lanes, i);

      const char *id = journey_item_get_id (JOURNEY_ITEM (lane));

      if (is_lane (lane, name))
        g_ptr_array_add (
            found, g_strdup (*id != '\0' ? id : get_kind_name (journey_lane_get_kind (lane))));
    }

  return found;
}

static char *
list_lanes (JourneyList *lanes)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint i;

  for (i = 0; i < journey_list_get_length (lanes); i++)
    {
      JourneyLane *lane = journey_list_get (lanes, i);

      g_ptr_array_add (names, (gpointer) (journey_lane_get_kind (lane) == JOURNEY_LANE_KIND_TEXT
                                              ? get_lane_title (lane)
                                              : get_kind_name (journey_lane_get_kind (lane))));
    }
  if (names->len == 0)
    {
      for (i = JOURNEY_LANE_KIND_TOUCHPOINTS; i < JOURNEY_LANE_KIND_TEXT; i++)
        g_ptr_array_add (names, (gpointer) get_kind_name (i));
    }

  return join (names);
}

/* Turns names of lanes into ids or kinds, which the layout knows. */
char **
journey_export_find_lanes (JourneyDocument *document, const char *const *names, GError **error)
{
  JourneyList *lanes = journey_document_get_lanes (document);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint i;

  for (i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) found = journey_list_get_length (lanes) > 0
                                        ? find_own_lanes (lanes, names[i])
                                        : find_standard_lanes (names[i]);
      guint j;

      if (found->len == 0)
        {
          g_autofree char *known = list_lanes (lanes);

          g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_UNKNOWN_LANE,
                       _ ("The map has no lane “%s”. Its lanes are: %s."), names[i], known);
          return NULL;
        }
      for (j = 0; j < found->len; j++)
        g_strv_builder_add (builder, g_ptr_array_index (found, j));
    }

  return g_strv_builder_end (builder);
}

static char *
list_personas (JourneyList *personas)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint i;

  for (i = 0; i < journey_list_get_length (personas); i++)
    g_ptr_array_add (names, (gpointer) journey_persona_get_name (journey_list_get (personas, i)));

  return join (names);
}

/* Turns names of personas into ids, which the layout knows. */
char **
journey_export_find_personas (JourneyDocument *document, const char *const *names, GError **error)
{
  JourneyList *personas = journey_document_get_personas (document);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint i, j;

  for (i = 0; names[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (j = 0; j < journey_list_get_length (personas); j++)
        {
          JourneyPersona *persona = journey_list_get (personas, j);
          const char *id = journey_item_get_id (JOURNEY_ITEM (persona));

          if (g_str_equal (id, names[i]) || is_same (names[i], journey_persona_get_name (persona)))
            {
              g_strv_builder_add (builder, *id != '\0' ? id : journey_persona_get_name (persona));
              found = TRUE;
            }
        }

      if (!found)
        {
          g_autofree char *known = list_personas (personas);

          if (journey_list_get_length (personas) == 0)
            g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_UNKNOWN_PERSONA,
                         _ ("The map has no persona “%s”; it has no personas."), names[i]);
          else
            g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_UNKNOWN_PERSONA,
                         _ ("The map has no persona “%s”. Its personas are: %s."), names[i], known);
          return NULL;
        }
    }

  return g_strv_builder_end (builder);
}
