/* journey-pain-query.c: which pain points are listed, and in what order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pain-query.h"

#include "journey-stage.h"
#include "journey-touchpoint.h"

/**
 * journey_pain_query_clear:
 * @self: a query
 *
 * Asks for nothing any more: all pain points match.
 */
void
journey_pain_query_clear (JourneyPainQuery *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->persona, g_free);
  g_clear_pointer (&self->stage, g_free);
  g_clear_pointer (&self->channel, g_free);
  g_clear_pointer (&self->owner, g_free);
  self->status = JOURNEY_PAIN_STATUS_ANY;
}

/**
 * journey_pain_query_is_empty:
 * @self: a query
 *
 * Returns: whether it asks for nothing
 */
gboolean
journey_pain_query_is_empty (const JourneyPainQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->search == NULL && self->persona == NULL && self->stage == NULL &&
         self->channel == NULL && self->owner == NULL && self->status == JOURNEY_PAIN_STATUS_ANY;
}

/**
 * journey_pain_query_fold:
 * @text: (nullable): what is looked for, as it was typed
 *
 * Returns: (transfer full) (nullable): the same without case, for [struct@JourneyPainQuery]; %NULL
 *   where it says nothing
 */
char *
journey_pain_query_fold (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped != '\0' ? g_utf8_casefold (stripped, -1) : NULL;
}

/**
 * journey_pain_is_resolved:
 * @pain_point: a pain point
 *
 * Returns: whether it is fixed, or accepted as it is
 */
gboolean
journey_pain_is_resolved (JourneyPainPoint *pain_point)
{
  JourneyPainPointStatus status;

  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (pain_point), FALSE);

  status = journey_pain_point_get_status (pain_point);
  return status == JOURNEY_PAIN_POINT_STATUS_FIXED || status == JOURNEY_PAIN_POINT_STATUS_ACCEPTED;
}

static gboolean
matches_status (const JourneyPainQuery *self, JourneyPainPoint *pain_point)
{
  if (self->status == JOURNEY_PAIN_STATUS_ANY)
    return TRUE;
  if (self->status == JOURNEY_PAIN_STATUS_UNRESOLVED)
    return !journey_pain_is_resolved (pain_point);

  return (int) journey_pain_point_get_status (pain_point) == self->status;
}

static gboolean
matches_persona (const JourneyPainQuery *self, JourneyPainPoint *pain_point)
{
  const char *const *personas = journey_pain_point_get_personas (pain_point);

  return self->persona == NULL || personas[0] == NULL || g_strv_contains (personas, self->persona);
}

static gboolean
matches_owner (const JourneyPainQuery *self, JourneyPainPoint *pain_point)
{
  g_autofree char *owner = NULL;

  if (self->owner == NULL)
    return TRUE;

  owner = g_strstrip (g_strdup (journey_pain_point_get_owner (pain_point)));
  return g_str_equal (owner, self->owner);
}

static gboolean
is_at (JourneyItem *place, const JourneyPainQuery *self)
{
  JourneyItem *stage = place;

  if (JOURNEY_IS_TOUCHPOINT (place))
    {
      const char *channel = journey_touchpoint_get_channel (JOURNEY_TOUCHPOINT (place));

      if (self->channel != NULL && !g_str_equal (channel, self->channel))
        return FALSE;
      stage = journey_item_get_parent (place);
    }
  else if (self->channel != NULL)
    {
      return FALSE;
    }

  return self->stage == NULL ||
         (stage != NULL && g_strcmp0 (journey_item_get_id (stage), self->stage) == 0);
}

/* One touchpoint has to be in that stage and that channel at once. */
static gboolean
matches_place (const JourneyPainQuery *self, JourneyPainPoint *pain_point)
{
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (pain_point));
  const char *const *id = journey_pain_point_get_touchpoints (pain_point);

  if (self->stage == NULL && self->channel == NULL)
    return TRUE;

  for (; document != NULL && *id != NULL; id++)
    {
      JourneyItem *place = journey_document_find (document, *id);

      if (place != NULL && is_at (place, self))
        return TRUE;
    }

  return FALSE;
}

static void
append_places (GString *text, JourneyPainPoint *pain_point)
{
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (pain_point));
  const char *const *id = journey_pain_point_get_touchpoints (pain_point);

  for (; document != NULL && *id != NULL; id++)
    {
      JourneyItem *place = journey_document_find (document, *id);

      if (place != NULL && JOURNEY_IS_TOUCHPOINT (place))
        g_string_append_printf (text, "\n%s",
                                journey_touchpoint_get_title (JOURNEY_TOUCHPOINT (place)));
    }
}

static gboolean
matches_search (const JourneyPainQuery *self, JourneyPainPoint *pain_point)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  guint i;

  if (self->search == NULL)
    return TRUE;

  text = g_string_new (journey_pain_point_get_title (pain_point));
  g_string_append_printf (text, "\n%s\n%s", journey_pain_point_get_detail (pain_point),
                          journey_pain_point_get_owner (pain_point));
  append_places (text, pain_point);
  folded = g_utf8_casefold (text->str, (gssize) text->len);
  words = g_strsplit_set (self->search, " \t", -1);
  for (i = 0; words[i] != NULL; i++)
    {
      if (strstr (folded, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * journey_pain_query_matches:
 * @self: a query
 * @pain_point: a pain point
 *
 * Returns: whether @pain_point is all that is asked
 */
gboolean
journey_pain_query_matches (const JourneyPainQuery *self, JourneyPainPoint *pain_point)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (pain_point), FALSE);

  return matches_status (self, pain_point) && matches_persona (self, pain_point) &&
         matches_owner (self, pain_point) && matches_place (self, pain_point) &&
         matches_search (self, pain_point);
}

/* How many touchpoints come before an item: those of the stages before, and those in its own. */
static guint
get_place_of (JourneyDocument *document, JourneyItem *item)
{
  JourneyItem *stage = JOURNEY_IS_STAGE (item) ? item : journey_item_get_parent (item);
  JourneyList *stages = journey_document_get_stages (document);
  guint place = 0, in_stage = 0;
  guint i;

  for (i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyStage *other = journey_list_get (stages, i);
      JourneyList *touchpoints = journey_stage_get_touchpoints (other);

      if (JOURNEY_ITEM (other) == stage)
        {
          journey_list_find (touchpoints, item, &in_stage);
          return place + in_stage;
        }
      place += journey_list_get_length (touchpoints);
    }

  return G_MAXUINT;
}

/**
 * journey_pain_get_place:
 * @pain_point: a pain point
 *
 * Tells where in the journey @pain_point comes up first.
 *
 * Returns: how many touchpoints come before it; %G_MAXUINT for one that is pinned to none
 */
guint
journey_pain_get_place (JourneyPainPoint *pain_point)
{
  JourneyDocument *document;
  const char *const *id;
  guint place = G_MAXUINT;

  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (pain_point), G_MAXUINT);

  document = journey_item_get_document (JOURNEY_ITEM (pain_point));
  id = journey_pain_point_get_touchpoints (pain_point);
  for (; document != NULL && *id != NULL; id++)
    {
      JourneyItem *item = journey_document_find (document, *id);

      if (item != NULL && (JOURNEY_IS_TOUCHPOINT (item) || JOURNEY_IS_STAGE (item)))
        place = MIN (place, get_place_of (document, item));
    }

  return place;
}
