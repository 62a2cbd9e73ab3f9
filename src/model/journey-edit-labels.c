/* journey-edit-labels.c: what edits of several items are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GType (*get_type) (void);
  const char *labels[JOURNEY_EDIT_VERB_PASTE + 1]; /* for one item */
} JourneyEditLabels;

static const JourneyEditLabels singulars[] = {
  { journey_touchpoint_get_type,
    { N_ ("Move Touchpoint"), N_ ("Delete Touchpoint"), N_ ("Duplicate Touchpoint"),
      N_ ("Paste Touchpoint") } },
  { journey_stage_get_type,
    { N_ ("Move Stage"), N_ ("Delete Stage"), N_ ("Duplicate Stage"), N_ ("Paste Stage") } },
  { journey_persona_get_type,
    { N_ ("Move Persona"), N_ ("Delete Persona"), N_ ("Duplicate Persona"),
      N_ ("Paste Persona") } },
  { journey_lane_get_type,
    { N_ ("Move Lane"), N_ ("Delete Lane"), N_ ("Duplicate Lane"), N_ ("Paste Lane") } },
  { journey_pain_point_get_type,
    { N_ ("Move Pain Point"), N_ ("Delete Pain Point"), N_ ("Duplicate Pain Point"),
      N_ ("Paste Pain Point") } },
  { journey_opportunity_get_type,
    { N_ ("Move Opportunity"), N_ ("Delete Opportunity"), N_ ("Duplicate Opportunity"),
      N_ ("Paste Opportunity") } },
  { journey_evidence_get_type,
    { N_ ("Move Evidence"), N_ ("Delete Evidence"), N_ ("Duplicate Evidence"),
      N_ ("Paste Evidence") } },
  { journey_metric_get_type,
    { N_ ("Move Metric"), N_ ("Delete Metric"), N_ ("Duplicate Metric"), N_ ("Paste Metric") } },
  { journey_connection_get_type,
    { N_ ("Move Connection"), N_ ("Delete Connection"), N_ ("Duplicate Connection"),
      N_ ("Paste Connection") } },
  { journey_emotion_get_type,
    { N_ ("Move Emotion"), N_ ("Clear Emotion"), N_ ("Duplicate Emotion"), N_ ("Paste Emotion") } },
  { journey_note_get_type,
    { N_ ("Move Note"), N_ ("Delete Note"), N_ ("Duplicate Note"), N_ ("Paste Note") } },
};

static const char *
get_singular (JourneyEditVerb verb, JourneyItem *item)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (singulars); i++)
    {
      if (G_OBJECT_TYPE (item) == singulars[i].get_type ())
        return _ (singulars[i].labels[verb]);
    }

  g_return_val_if_reached ("");
}

static GType
get_common_type (GPtrArray *items)
{
  GType type = G_OBJECT_TYPE (items->pdata[0]);
  guint i;

  for (i = 1; i < items->len; i++)
    {
      if (G_OBJECT_TYPE (items->pdata[i]) != type)
        return JOURNEY_TYPE_ITEM;
    }

  return type;
}

static char *
dup_move_label (GType type, guint n)
{
  if (type == JOURNEY_TYPE_TOUCHPOINT)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Move %u Touchpoint", "Move %u Touchpoints", n), n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Move %u Item", "Move %u Items", n), n);
}

static char *
dup_delete_label (GType type, guint n)
{
  if (type == JOURNEY_TYPE_TOUCHPOINT)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Delete %u Touchpoint", "Delete %u Touchpoints", n), n);
  if (type == JOURNEY_TYPE_STAGE)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Delete %u Stage", "Delete %u Stages", n),
                            n);
  if (type == JOURNEY_TYPE_PAIN_POINT)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Delete %u Pain Point", "Delete %u Pain Points", n), n);
  if (type == JOURNEY_TYPE_OPPORTUNITY)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Delete %u Opportunity", "Delete %u Opportunities", n), n);
  if (type == JOURNEY_TYPE_CONNECTION)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Delete %u Connection", "Delete %u Connections", n), n);
  if (type == JOURNEY_TYPE_EMOTION)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Clear %u Emotion", "Clear %u Emotions", n), n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Delete %u Item", "Delete %u Items", n), n);
}

static char *
dup_duplicate_label (GType type, guint n)
{
  if (type == JOURNEY_TYPE_TOUCHPOINT)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Duplicate %u Touchpoint", "Duplicate %u Touchpoints", n), n);
  if (type == JOURNEY_TYPE_STAGE)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Duplicate %u Stage", "Duplicate %u Stages", n), n);

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Duplicate %u Item", "Duplicate %u Items", n), n);
}

static char *
dup_paste_label (GType type, guint n)
{
  if (type == JOURNEY_TYPE_TOUCHPOINT)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Paste %u Touchpoint", "Paste %u Touchpoints", n), n);
  if (type == JOURNEY_TYPE_STAGE)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Paste %u Stage", "Paste %u Stages", n),
                            n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Paste %u Item", "Paste %u Items", n), n);
}

/* "Move 3 Touchpoints"; where the items are of several kinds, "Delete 3 Items". */
char *
journey_edit_dup_label (JourneyEditVerb verb, GPtrArray *items)
{
  GType type;

  g_assert (items->len > 0);

  if (items->len == 1)
    return g_strdup (get_singular (verb, items->pdata[0]));

  type = get_common_type (items);
  switch (verb)
    {
    case JOURNEY_EDIT_VERB_MOVE:
      return dup_move_label (type, items->len);
    case JOURNEY_EDIT_VERB_DELETE:
      return dup_delete_label (type, items->len);
    case JOURNEY_EDIT_VERB_DUPLICATE:
      return dup_duplicate_label (type, items->len);
    case JOURNEY_EDIT_VERB_PASTE:
      return dup_paste_label (type, items->len);
    default:
      g_assert_not_reached ();
    }
}
