/* journey-item-title.c: items in words, as headings and in lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-item-title.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"

/* Characters of a text that are enough to know it by. */
#define MAX_TITLE       120
#define MAX_TITLE_BYTES (6 * MAX_TITLE)

static const struct
{
  GType (*get_type) (void);
  const char *kind;
  const char *untitled;
} kinds[] = {
  { journey_document_get_type, N_ ("Map"), N_ ("Untitled map") },
  { journey_stage_get_type, N_ ("Stage"), N_ ("Untitled stage") },
  { journey_touchpoint_get_type, N_ ("Touchpoint"), N_ ("Untitled touchpoint") },
  { journey_emotion_get_type, N_ ("Emotion"), N_ ("Emotion") },
  { journey_persona_get_type, N_ ("Persona"), N_ ("Persona without a name") },
  { journey_lane_get_type, N_ ("Lane"), N_ ("Untitled lane") },
  { journey_pain_point_get_type, N_ ("Pain Point"), N_ ("Untitled pain point") },
  { journey_opportunity_get_type, N_ ("Opportunity"), N_ ("Untitled opportunity") },
  { journey_evidence_get_type, N_ ("Evidence"), N_ ("Evidence without text") },
  { journey_metric_get_type, N_ ("Metric"), N_ ("Untitled metric") },
  { journey_connection_get_type, N_ ("Connection"), N_ ("Connection") },
  { journey_note_get_type, N_ ("Note"), N_ ("Empty note") },
};

static int
find_kind (gpointer item)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (G_OBJECT_TYPE (item) == kinds[i].get_type ())
      return (int) i;

  return -1;
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, MAX_TITLE_BYTES) <= MAX_TITLE)
    return g_strdelimit (g_strdup (text), "\n", ' ');

  start = g_utf8_substring (text, 0, MAX_TITLE);
  return g_strconcat (g_strdelimit (start, "\n", ' '), "…", NULL);
}

static char *
dup_title_of (JourneyItem *item, const char *id)
{
  gpointer other = journey_document_find (journey_item_get_document (item), id);

  return other ? journey_item_dup_title (other) : g_strdup (id);
}

static char *
dup_way (JourneyConnection *connection)
{
  g_autofree char *from =
      dup_title_of (JOURNEY_ITEM (connection), journey_connection_get_from (connection));
  g_autofree char *to =
      dup_title_of (JOURNEY_ITEM (connection), journey_connection_get_to (connection));

  /* Translators: the ends of a connection of touchpoints */
  return g_strdup_printf (_ ("From %s to %s"), from, to);
}

/**
 * journey_item_dup_title:
 * @item: (type JourneyItem): an item of a document
 *
 * Returns: (transfer full): what it is called in a list, on one line and not too long for one
 */
char *
journey_item_dup_title (gpointer item)
{
  const char *property;
  g_autofree char *text = NULL;
  int kind;

  g_return_val_if_fail (JOURNEY_IS_ITEM (item), NULL);

  property = journey_edit_get_text_property (item);
  if (property)
    g_object_get (item, property, &text, NULL);
  if (text && *text)
    return shorten (text);
  if (JOURNEY_IS_CONNECTION (item))
    return dup_way (item);

  kind = find_kind (item);
  return g_strdup (kind >= 0 ? _ (kinds[kind].untitled) : "");
}

static char *
dup_place_of_emotion (JourneyEmotion *emotion)
{
  g_autofree char *persona =
      dup_title_of (JOURNEY_ITEM (emotion), journey_emotion_get_persona (emotion));
  g_autofree char *touchpoint =
      journey_item_dup_title (journey_item_get_parent (JOURNEY_ITEM (emotion)));

  /* Translators: a persona and a touchpoint */
  return g_strdup_printf (_ ("%s at %s"), persona, touchpoint);
}

/**
 * journey_item_dup_place:
 * @item: (type JourneyItem): an item of a document
 *
 * Returns: (transfer full) (nullable): what it belongs to, where that is not the map
 */
char *
journey_item_dup_place (gpointer item)
{
  JourneyItem *parent;

  g_return_val_if_fail (JOURNEY_IS_ITEM (item), NULL);

  parent = journey_item_get_parent (item);
  if (JOURNEY_IS_EMOTION (item) && parent)
    return dup_place_of_emotion (item);
  if (JOURNEY_IS_CONNECTION (item) && parent)
    return dup_way (item);
  if (!parent || JOURNEY_IS_DOCUMENT (parent))
    return NULL;

  return journey_item_dup_title (parent);
}

static gboolean
are_alike (GPtrArray *items)
{
  for (guint i = 1; i < items->len; i++)
    if (G_OBJECT_TYPE (items->pdata[i]) != G_OBJECT_TYPE (items->pdata[0]))
      return FALSE;

  return TRUE;
}

/**
 * journey_item_dup_kind_title:
 * @items: (element-type JourneyItem): items
 *
 * Returns: (transfer full): what they are, like “Touchpoint” or “3 touchpoints”
 */
char *
journey_item_dup_kind_title (GPtrArray *items)
{
  guint n = items->len;
  int kind;

  if (n == 0)
    return g_strdup ("");

  kind = find_kind (items->pdata[0]);
  if (n == 1)
    return g_strdup (kind >= 0 ? _ (kinds[kind].kind) : "");
  if (!are_alike (items))
    return g_strdup_printf (ngettext ("%u item", "%u items", n), n);
  if (JOURNEY_IS_TOUCHPOINT (items->pdata[0]))
    return g_strdup_printf (ngettext ("%u touchpoint", "%u touchpoints", n), n);
  if (JOURNEY_IS_STAGE (items->pdata[0]))
    return g_strdup_printf (ngettext ("%u stage", "%u stages", n), n);
  if (JOURNEY_IS_PAIN_POINT (items->pdata[0]))
    return g_strdup_printf (ngettext ("%u pain point", "%u pain points", n), n);
  if (JOURNEY_IS_OPPORTUNITY (items->pdata[0]))
    return g_strdup_printf (ngettext ("%u opportunity", "%u opportunities", n), n);
  if (JOURNEY_IS_EMOTION (items->pdata[0]))
    return g_strdup_printf (ngettext ("%u emotion", "%u emotions", n), n);

  return g_strdup_printf (ngettext ("%u item", "%u items", n), n);
}
