/* journey-fragment-paste.c: a piece of another map, or of this one, comes in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-fragment-private.h"

#include "journey-edit-private.h"
#include "journey-item-copy.h"

typedef struct
{
  JourneyDocument *document;
  JourneyDocument *work; /* a copy of the fragment, whose items move into the document */
  JourneyStage *stage;   /* where to, or NULL */
  guint position;

  GHashTable *listed; /* ids as JSON of what was chosen, or NULL where the fragment says nothing */
  GHashTable *chosen; /* the items of the work that it means, with all below each */
  GHashTable *ids;    /* id in the fragment → id in the document */
  GHashTable *reused; /* item of the work → item of the document that takes its place */
  GHashTable *fresh;  /* ids in the document of what is inserted */
  GHashTable *needed; /* lanes of the work that its notes are in */
  GPtrArray *result;  /* owned: what was chosen, in the document */
} JourneyPaste;

/* The ids are compared as they are written, so nothing needs to be read but where each begins and
 * ends. */
static GHashTable *
read_listed (JourneyDocument *fragment)
{
  GHashTable *listed = NULL;
  guint i;

  for (i = 0; i < journey_item_get_n_unknown (JOURNEY_ITEM (fragment)); i++)
    {
      const char *json, *end;
      const char *member = journey_item_get_unknown (JOURNEY_ITEM (fragment), i, &json);

      if (!g_str_equal (member, JOURNEY_FRAGMENT_MEMBER) || listed != NULL)
        continue;
      listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (json = strchr (json, '"'); json != NULL; json = strchr (end, '"'))
        {
          for (end = json + 1; *end != '\0' && *end != '"'; end++)
            {
              if (*end == '\\' && end[1] != '\0')
                end++;
            }
          if (*end == '\0')
            break;
          end++;
          g_hash_table_add (listed, g_strndup (json, end - json));
        }
    }

  return listed;
}

static gboolean
is_listed (GHashTable *listed, JourneyItem *item)
{
  g_autoptr (GString) json = g_string_new (NULL);

  journey_fragment_append_id (json, journey_item_get_id (item));
  return g_hash_table_contains (listed, json->str);
}

/* Of a file that was not copied out of a map, the stages are meant, and the rest where it has
 * none. */
static gboolean
is_meant (JourneyDocument *fragment, GHashTable *listed, JourneyItem *item)
{
  if (listed != NULL)
    return is_listed (listed, item);

  return JOURNEY_IS_STAGE (item) ||
         journey_list_get_length (journey_document_get_stages (fragment)) == 0;
}

static gboolean
is_chosen (JourneyPaste *self, JourneyItem *item)
{
  return g_hash_table_contains (self->chosen, item);
}

/* An owner comes before what it owns. */
static void
choose_cb (JourneyItem *item, gpointer user_data)
{
  JourneyPaste *self = user_data;

  if (!journey_item_has_id (item))
    return;
  if (is_chosen (self, journey_item_get_parent (item)))
    {
      g_hash_table_add (self->chosen, item);
    }
  else if (is_meant (self->work, self->listed, item))
    {
      g_hash_table_add (self->chosen, item);
      if (!JOURNEY_IS_CONNECTION (item))
        g_ptr_array_add (self->result, g_object_ref (item));
    }
}

static gboolean
has_same_name (JourneyItem *a, JourneyItem *b)
{
  const char *property = journey_edit_get_text_property (a);
  g_autofree char *name_a = NULL;
  g_autofree char *name_b = NULL;

  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b) || property == NULL)
    return FALSE;
  if (JOURNEY_IS_LANE (a) &&
      journey_lane_get_kind (JOURNEY_LANE (a)) != journey_lane_get_kind (JOURNEY_LANE (b)))
    return FALSE;

  g_object_get (a, property, &name_a, NULL);
  g_object_get (b, property, &name_b, NULL);
  return g_strcmp0 (name_a, name_b) == 0;
}

/* A metric is on one thing only: where that is a copy, the copy wants a metric of its own. */
static gboolean
can_reuse (JourneyPaste *self, JourneyItem *item, JourneyItem *existing)
{
  const char *on, *mapped;

  if (is_chosen (self, item) || JOURNEY_IS_CONNECTION (item) || !has_same_name (item, existing))
    return FALSE;
  if (!JOURNEY_IS_METRIC (item))
    return TRUE;

  on = journey_metric_get_on (JOURNEY_METRIC (item));
  mapped = g_hash_table_lookup (self->ids, on);
  return mapped == NULL || g_str_equal (on, mapped);
}

static void
give_id (JourneyItem *item, const char *id)
{
  g_autoptr (JourneyItem) alive = g_object_ref (item);
  JourneyList *list = journey_item_get_list (item);
  guint position;

  if (!journey_list_find (list, item, &position))
    g_assert_not_reached ();
  journey_list_remove (list, position);
  g_object_set (item, "id", id, NULL);
  journey_list_insert (list, position, item);
}

static gboolean
is_shell (JourneyPaste *self, JourneyItem *item)
{
  return JOURNEY_IS_STAGE (item) && !is_chosen (self, item);
}

/* Places come where they are meant, lanes where there is something in them, and all else comes. */
static gboolean
is_wanted (JourneyPaste *self, gpointer item)
{
  if (is_chosen (self, item))
    return TRUE;

  return JOURNEY_IS_LANE (item) ? g_hash_table_contains (self->needed, item)
                                : !JOURNEY_IS_STAGE (item) && !JOURNEY_IS_TOUCHPOINT (item);
}

/* Decides under which id an item comes in, or what it is that is there already. */
static void
settle (JourneyPaste *self, JourneyItem *item)
{
  g_autofree char *id = g_strdup (journey_item_get_id (item));
  JourneyItem *existing = journey_document_find (self->document, id);
  gboolean is_double = g_hash_table_contains (self->ids, id);
  g_autofree char *new_id = NULL;

  if (*id == '\0' || is_shell (self, item))
    return;
  if (existing != NULL && !is_double && can_reuse (self, item, existing))
    {
      g_hash_table_insert (self->reused, item, existing);
      g_hash_table_insert (self->ids, g_strdup (id), g_strdup (id));
      return;
    }
  if (!is_wanted (self, item))
    return;

  if (existing != NULL || is_double)
    {
      new_id = journey_id_new ();
      give_id (item, new_id);
    }
  g_hash_table_add (self->fresh, g_strdup (journey_item_get_id (item)));
  if (!is_double)
    g_hash_table_insert (self->ids, g_strdup (id), g_strdup (journey_item_get_id (item)));
}

static void
collect_cb (JourneyItem *item, gpointer user_data)
{
  if (journey_item_has_id (item))
    g_ptr_array_add (user_data, item);
}

static void
settle_all (JourneyPaste *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint i;

  journey_item_foreach (JOURNEY_ITEM (self->work), collect_cb, items);
  for (i = 0; i < items->len; i++)
    settle (self, items->pdata[i]);
}

static void
note_lane_cb (JourneyItem *item, gpointer user_data)
{
  JourneyPaste *self = user_data;

  if (JOURNEY_IS_NOTE (item))
    g_hash_table_add (self->needed, journey_document_find (
                                        self->work, journey_note_get_lane (JOURNEY_NOTE (item))));
}

/* Moves an item of the work into the document. */
static void
bring (gpointer item, JourneyList *to, guint position)
{
  g_autoptr (JourneyItem) alive = g_object_ref (item);
  JourneyList *from = journey_item_get_list (item);
  guint old;

  if (!journey_list_find (from, item, &old))
    g_assert_not_reached ();
  journey_list_remove (from, old);
  journey_list_insert (to, MIN (position, journey_list_get_length (to)), item);
}

static void
add_new_references (JourneyPaste *self, JourneyItem *item, JourneyItem *existing, guint prop_id)
{
  GParamSpec *pspec = JOURNEY_ITEM_GET_CLASS (item)->stored[prop_id];
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const char *const *id;

  for (id = journey_item_get_texts (existing, prop_id); *id != NULL; id++)
    g_ptr_array_add (ids, (gpointer) *id);
  for (id = journey_item_get_texts (item, prop_id); *id != NULL; id++)
    {
      if (g_hash_table_contains (self->fresh, *id) &&
          !g_ptr_array_find_with_equal_func (ids, *id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) *id);
    }
  journey_edit_set_ids (existing, pspec->name, ids);
}

/* What is there already takes on what the fragment pinned it to. */
static void
join (JourneyPaste *self, JourneyItem *item, JourneyItem *existing)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  for (i = 1; i < n_stored; i++)
    {
      if (!journey_edit_is_reference (stored[i]))
        continue;
      if (!G_IS_PARAM_SPEC_STRING (stored[i]))
        add_new_references (self, item, existing, i);
      else if (*journey_item_get_text (existing, i) == '\0')
        g_object_set (existing, stored[i]->name, journey_item_get_text (item, i), NULL);
    }
}

static void
bring_list (JourneyPaste *self, JourneyList *from, JourneyList *to)
{
  guint i = 0;

  while (i < journey_list_get_length (from))
    {
      gpointer item = journey_list_get (from, i);
      JourneyItem *existing = g_hash_table_lookup (self->reused, item);

      if (existing == NULL && is_wanted (self, item))
        {
          if (JOURNEY_IS_LANE (item))
            journey_edit_ensure_lanes (self->document);
          bring (item, to, G_MAXUINT);
          continue;
        }
      if (existing != NULL)
        join (self, item, existing);
      i++;
    }
}

/* The stage that touchpoints go into. */
static JourneyStage *
ensure_stage (JourneyPaste *self)
{
  if (self->stage == NULL)
    self->stage = journey_edit_add_stage (self->document, G_MAXUINT, NULL);

  return self->stage;
}

static void
bring_places (JourneyPaste *self)
{
  JourneyList *stages = journey_document_get_stages (self->document);
  guint position = self->position;
  guint place, i;

  if (self->stage == NULL || !journey_list_find (stages, self->stage, &place))
    place = journey_list_get_length (stages);
  else
    place++;

  for (i = 0; i < self->result->len; i++)
    {
      gpointer item = self->result->pdata[i];

      if (JOURNEY_IS_STAGE (item))
        {
          bring (item, stages, place++);
        }
      else if (JOURNEY_IS_TOUCHPOINT (item))
        {
          JourneyList *touchpoints = journey_stage_get_touchpoints (ensure_stage (self));

          position = MIN (position, journey_list_get_length (touchpoints));
          bring (item, touchpoints, position++);
        }
    }
}

/* The touchpoint before the place where something is pasted, or the first. */
static gpointer
find_target (JourneyPaste *self)
{
  JourneyList *touchpoints;
  guint n_touchpoints;

  if (self->stage == NULL)
    return NULL;

  touchpoints = journey_stage_get_touchpoints (self->stage);
  n_touchpoints = journey_list_get_length (touchpoints);
  if (n_touchpoints == 0)
    return NULL;

  return journey_list_get (touchpoints, MAX (MIN (self->position, n_touchpoints), 1) - 1);
}

/* A pain point that was copied without its touchpoints is pinned where it is pasted. */
static void
pin_loose (JourneyPaste *self, gpointer target)
{
  guint i;

  for (i = 0; target != NULL && i < self->result->len; i++)
    {
      gpointer item = self->result->pdata[i];

      if ((JOURNEY_IS_PAIN_POINT (item) && *journey_pain_point_get_touchpoints (item) == NULL) ||
          (JOURNEY_IS_OPPORTUNITY (item) && *journey_opportunity_get_touchpoints (item) == NULL &&
           *journey_opportunity_get_pain_points (item) == NULL) ||
          (JOURNEY_IS_EVIDENCE (item) && *journey_evidence_get_supports (item) == NULL) ||
          (JOURNEY_IS_METRIC (item) && *journey_metric_get_on (item) == '\0'))
        journey_edit_move_pin (item, NULL, target);
    }
}

static void
bring_all (JourneyPaste *self)
{
  gpointer target = find_target (self);
  GParamSpec *const *stored;
  guint n_stored, i;

  bring_places (self);
  stored = journey_item_get_stored (JOURNEY_ITEM (self->document), &n_stored);
  for (i = 1; i < n_stored; i++)
    {
      if (journey_field_is_list (stored[i]) &&
          journey_field_get_item_type (stored[i]) != JOURNEY_TYPE_STAGE)
        bring_list (self, journey_item_get_items (JOURNEY_ITEM (self->work), i),
                    journey_item_get_items (JOURNEY_ITEM (self->document), i));
    }
  pin_loose (self, target);
}

static JourneyStage *
find_last_stage (JourneyDocument *document)
{
  JourneyList *stages = journey_document_get_stages (document);
  guint n_stages = journey_list_get_length (stages);

  return n_stages > 0 ? journey_list_get (stages, n_stages - 1) : NULL;
}

static void
paste (JourneyPaste *self)
{
  g_autofree char *label = NULL;

  journey_item_foreach (JOURNEY_ITEM (self->work), choose_cb, self);
  if (self->result->len == 0)
    return;

  journey_item_foreach (JOURNEY_ITEM (self->work), note_lane_cb, self);
  settle_all (self);
  journey_fragment_prune (self->work, self->ids);
  journey_edit_convert_scores (self->work, journey_document_get_scale (self->work),
                               journey_document_get_scale (self->document));

  label = journey_edit_dup_label (JOURNEY_EDIT_VERB_PASTE, self->result);
  journey_edit_begin (self->document, label);
  bring_all (self);
  journey_edit_commit (self->document);
}

typedef struct
{
  JourneyDocument *fragment;
  GHashTable *listed;
  GPtrArray *chosen;
} JourneyFragmentChosen;

static void
collect_chosen_cb (JourneyItem *item, gpointer user_data)
{
  JourneyFragmentChosen *self = user_data;

  if (journey_item_has_id (item) && is_meant (self->fragment, self->listed, item))
    g_ptr_array_add (self->chosen, g_object_ref (item));
}

/**
 * journey_fragment_dup_chosen:
 * @fragment: what [func@journey_fragment_new] made, or any other map
 *
 * Finds what somebody chose to copy, as against what came with it.
 *
 * Returns: (transfer full) (element-type JourneyItem): items of @fragment, in its order
 */
GPtrArray *
journey_fragment_dup_chosen (JourneyDocument *fragment)
{
  JourneyFragmentChosen self = { fragment, NULL, g_ptr_array_new_with_free_func (g_object_unref) };

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (fragment), self.chosen);

  self.listed = read_listed (fragment);
  journey_item_foreach (JOURNEY_ITEM (fragment), collect_chosen_cb, &self);
  g_clear_pointer (&self.listed, g_hash_table_unref);
  return self.chosen;
}

/**
 * journey_fragment_paste:
 * @document: a document
 * @fragment: what [func@journey_fragment_new] made, or any other map; it stays as it is
 * @stage: (nullable): the stage of @document to paste into, or %NULL for the last one
 * @position: the place in @stage; any that is too great means the end
 *
 * Puts a copy of what was chosen for @fragment into @document. Touchpoints go to the place that is
 * given, stages behind @stage, anything else to the end of its list; a pain point, an opportunity,
 * evidence or a metric that came without what it is pinned to is pinned to the touchpoint before
 * that place. Of a map that was not copied out of another, the stages are pasted, or all there is
 * if it has none.
 *
 * What the chosen items need comes with them. Where @document has a thing of the same id, kind and
 * name, that is used instead, and is pinned to the new touchpoints besides; where it has another
 * of the same id, the new one gets a new id. Chosen items are always new. Scores are converted to
 * the scale of @document.
 *
 * Returns: (transfer full) (element-type JourneyItem): the new items that were chosen, in the order
 *   of the fragment
 */
GPtrArray *
journey_fragment_paste (JourneyDocument *document,
                        JourneyDocument *fragment,
                        JourneyStage *stage,
                        guint position)
{
  JourneyPaste self = { 0 };

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (fragment), NULL);
  g_return_val_if_fail (
      stage == NULL || journey_item_get_document (JOURNEY_ITEM (stage)) == document, NULL);

  self.document = document;
  self.work = journey_item_copy (fragment, NULL);
  self.stage = stage != NULL ? stage : find_last_stage (document);
  self.position = stage != NULL ? position : G_MAXUINT;
  self.listed = read_listed (fragment);
  self.chosen = g_hash_table_new (NULL, NULL);
  self.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.reused = g_hash_table_new (NULL, NULL);
  self.fresh = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.needed = g_hash_table_new (NULL, NULL);
  self.result = g_ptr_array_new_with_free_func (g_object_unref);

  paste (&self);

  g_clear_pointer (&self.listed, g_hash_table_unref);
  g_hash_table_unref (self.chosen);
  g_hash_table_unref (self.ids);
  g_hash_table_unref (self.reused);
  g_hash_table_unref (self.fresh);
  g_hash_table_unref (self.needed);
  g_object_unref (self.work);

  return self.result;
}
