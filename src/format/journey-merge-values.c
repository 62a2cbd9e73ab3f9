/* journey-merge-values.c: one value out of two that were changed apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-merge-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "journey-description.h"
#include "journey-item-copy.h"

/* Longer JSON is cut off in sentences about it. */
#define MAX_JSON 1000

/* Whether the property is merged as one value: everything but lists whose items have names. */
gboolean
journey_merge_is_value (GParamSpec *pspec)
{
  return !journey_field_is_list (pspec) || !journey_identity_has_names (pspec);
}

static gboolean
item_equal (JourneyItem *a, JourneyItem *b)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (a, &n_stored);

  for (i = 0; i < n_stored; i++)
    {
      if (stored[i] != NULL && !journey_merge_value_equal (a, b, stored[i]))
        return FALSE;
    }

  return journey_merge_unknown_equal (a, b);
}

static gboolean
list_equal (JourneyList *a, JourneyList *b)
{
  if (journey_list_get_length (a) != journey_list_get_length (b))
    return FALSE;
  for (guint i = 0; i < journey_list_get_length (a); i++)
    {
      if (!item_equal (journey_list_get (a, i), journey_list_get (b, i)))
        return FALSE;
    }

  return TRUE;
}

/* With all that is in it, of two items of one type. */
gboolean
journey_merge_value_equal (JourneyItem *a, JourneyItem *b, GParamSpec *pspec)
{
  const GValue *value_a = journey_item_peek_value (a, pspec);
  const GValue *value_b = journey_item_peek_value (b, pspec);

  if (journey_field_is_list (pspec))
    return list_equal (g_value_get_object (value_a), g_value_get_object (value_b));
  if (journey_field_is_part (pspec))
    return item_equal (g_value_get_object (value_a), g_value_get_object (value_b));

  return journey_value_equal (value_a, value_b);
}

/* NULL where there is none, or no item. */
const char *
journey_merge_find_unknown (JourneyItem *item, const char *member)
{
  for (guint i = 0; item != NULL && i < journey_item_get_n_unknown (item); i++)
    {
      const char *json;

      if (g_str_equal (journey_item_get_unknown (item, i, &json), member))
        return json;
    }

  return NULL;
}

gboolean
journey_merge_unknown_equal (JourneyItem *a, JourneyItem *b)
{
  if (journey_item_get_n_unknown (a) != journey_item_get_n_unknown (b))
    return FALSE;
  for (guint i = 0; i < journey_item_get_n_unknown (a); i++)
    {
      const char *json;
      const char *member = journey_item_get_unknown (a, i, &json);

      if (g_strcmp0 (json, journey_merge_find_unknown (b, member)) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
take_item (JourneyItem *from, JourneyItem *to)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (from, &n_stored);

  for (i = 0; i < n_stored; i++)
    {
      if (stored[i] != NULL)
        journey_merge_take_value (from, to, stored[i]);
    }
  for (i = 0; i < journey_item_get_n_unknown (from); i++)
    {
      const char *json;
      const char *member = journey_item_get_unknown (from, i, &json);

      journey_item_add_unknown (to, member, json);
    }
}

/* @to must be as it was made. */
void
journey_merge_take_value (JourneyItem *from, JourneyItem *to, GParamSpec *pspec)
{
  const GValue *value = journey_item_peek_value (from, pspec);

  if (journey_field_is_part (pspec))
    {
      take_item (g_value_get_object (value),
                 g_value_get_object (journey_item_peek_value (to, pspec)));
    }
  else if (journey_field_is_list (pspec))
    {
      JourneyList *source = g_value_get_object (value);
      JourneyList *list = g_value_get_object (journey_item_peek_value (to, pspec));

      for (guint i = 0; i < journey_list_get_length (source); i++)
        {
          g_autoptr (JourneyItem) copy = journey_item_copy (journey_list_get (source, i), NULL);

          journey_list_append (list, copy);
        }
    }
  else
    {
      g_object_set_property (G_OBJECT (to), pspec->name, value);
    }
}

static gboolean
is_at_default (JourneyItem *item, GParamSpec *pspec)
{
  const GValue *value = journey_item_peek_value (item, pspec);

  if (journey_field_is_list (pspec))
    return journey_list_get_length (g_value_get_object (value)) == 0;

  return !journey_field_is_part (pspec) && journey_field_is_default (pspec, value);
}

static gboolean
is_kept_id (JourneyMerge *self, const char *id)
{
  JourneyIdentity *base = self->versions[JOURNEY_VERSION_BASE];
  JourneyItem *item = journey_document_find (journey_identity_get_document (base), id);
  const char *name = item != NULL ? journey_identity_get_name (base, item) : NULL;

  return name != NULL && g_hash_table_contains (self->kept, name);
}

/* Whether a side left the value alone. One that was emptied only because what it referred to was
 * deleted counts as left alone where that stays after all. */
static gboolean
is_untouched (JourneyMerge *self, JourneyItem *base, JourneyItem *item, GParamSpec *pspec)
{
  const GValue *value;

  if (base == NULL)
    return is_at_default (item, pspec);
  if (journey_merge_value_equal (base, item, pspec))
    return TRUE;

  value = journey_item_peek_value (base, pspec);
  return (pspec->flags & JOURNEY_PARAM_REFERENCE) != 0 && G_VALUE_HOLDS_STRING (value) &&
         is_at_default (item, pspec) && is_kept_id (self, g_value_get_string (value) ?: "");
}

static JourneyItem *
decide_value (JourneyMerge *self, const char *name, JourneyItem **items, GParamSpec *pspec)
{
  JourneyItem *base = items[JOURNEY_VERSION_BASE];
  JourneyItem *ours = items[JOURNEY_VERSION_OURS];
  JourneyItem *theirs = items[JOURNEY_VERSION_THEIRS];
  JourneyConflict *conflict;

  if (ours == NULL || theirs == NULL)
    return ours != NULL ? ours : theirs;
  if (journey_merge_value_equal (ours, theirs, pspec))
    return ours;
  if (is_untouched (self, base, ours, pspec))
    return theirs;
  if (is_untouched (self, base, theirs, pspec))
    return ours;

  conflict = g_new0 (JourneyConflict, 1);
  conflict->kind = JOURNEY_CONFLICT_VALUE;
  conflict->key = g_strdup_printf ("value %s.%s", name, pspec->name);
  conflict->subject = journey_describe_item (ours);
  conflict->heading = journey_describe_item_in_heading (ours);
  conflict->property = journey_describe_property (ours, pspec);
  conflict->base =
      base != NULL ? journey_describe_value_at_length (base, pspec) : g_strdup (_ ("not there"));
  conflict->ours = journey_describe_value_at_length (ours, pspec);
  conflict->theirs = journey_describe_value_at_length (theirs, pspec);
  conflict->taken = JOURNEY_SIDE_OURS;

  return journey_merge_add_conflict (self, conflict) == JOURNEY_SIDE_THEIRS ? theirs : ours;
}

static gboolean
has_duplicates (const char *const *texts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (; *texts != NULL; texts++)
    {
      if (!g_hash_table_add (seen, (gpointer) *texts))
        return TRUE;
    }

  return FALSE;
}

static const char *const *
peek_texts (JourneyItem *item, GParamSpec *pspec)
{
  static const char *const none[] = { NULL };
  const char *const *texts =
      item != NULL ? g_value_get_boxed (journey_item_peek_value (item, pspec)) : NULL;

  return texts != NULL ? texts : none;
}

/* One that a side took out goes, unless only because it referred to what stays after all. */
static gboolean
text_stays (JourneyMerge *self,
            const char *const *const *texts,
            GParamSpec *pspec,
            const char *text)
{
  gboolean base = g_strv_contains (texts[JOURNEY_VERSION_BASE], text);
  gboolean ours = g_strv_contains (texts[JOURNEY_VERSION_OURS], text);
  gboolean theirs = g_strv_contains (texts[JOURNEY_VERSION_THEIRS], text);

  if (!base)
    return ours || theirs;
  if (ours && theirs)
    return TRUE;

  return (ours || theirs) && (pspec->flags & JOURNEY_PARAM_REFERENCE) != 0 &&
         is_kept_id (self, text);
}

/* Where both sides put something else first, the spelling decides: it knows no sides. */
static GPtrArray *
merge_orders (GPtrArray **orders)
{
  gboolean differ;
  GPtrArray *merged =
      journey_sequence_merge (orders[0], orders[1], orders[2], JOURNEY_SIDE_OURS, &differ);
  g_autoptr (GPtrArray) other = NULL;

  if (!differ)
    return merged;

  other = journey_sequence_merge (orders[0], orders[1], orders[2], JOURNEY_SIDE_THEIRS, &differ);
  for (guint i = 0; i < merged->len; i++)
    {
      int order = strcmp (merged->pdata[i], other->pdata[i]);

      if (order > 0)
        {
          g_ptr_array_unref (merged);
          return g_steal_pointer (&other);
        }
      if (order < 0)
        break;
    }

  return merged;
}

static void
merge_texts (JourneyMerge *self, JourneyItem **items, JourneyItem *merged, GParamSpec *pspec)
{
  const char *const *texts[JOURNEY_N_VERSIONS];
  GPtrArray *orders[JOURNEY_N_VERSIONS];
  g_autoptr (GPtrArray) result = NULL;

  for (guint v = 0; v < JOURNEY_N_VERSIONS; v++)
    texts[v] = peek_texts (items[v], pspec);
  for (guint v = 0; v < JOURNEY_N_VERSIONS; v++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      orders[v] = g_ptr_array_new ();
      for (guint i = 0; texts[v][i] != NULL; i++)
        {
          if (g_hash_table_add (seen, (gpointer) texts[v][i]) &&
              text_stays (self, texts, pspec, texts[v][i]))
            g_ptr_array_add (orders[v], (gpointer) texts[v][i]);
        }
    }

  result = merge_orders (orders);
  g_ptr_array_add (result, NULL);
  g_object_set (merged, pspec->name, result->pdata, NULL);
  for (guint v = 0; v < JOURNEY_N_VERSIONS; v++)
    g_ptr_array_unref (orders[v]);
}

/* Lists of texts are sets. One that has a text twice is left as it is where that can be. */
static gboolean
is_merged_as_set (JourneyItem **items, GParamSpec *pspec)
{
  JourneyItem *base = items[JOURNEY_VERSION_BASE];
  JourneyItem *ours = items[JOURNEY_VERSION_OURS];
  JourneyItem *theirs = items[JOURNEY_VERSION_THEIRS];

  if (pspec->value_type != G_TYPE_STRV || ours == NULL || theirs == NULL)
    return FALSE;
  if (!has_duplicates (peek_texts (ours, pspec)) && !has_duplicates (peek_texts (theirs, pspec)))
    return TRUE;

  return base != NULL && !journey_merge_value_equal (ours, theirs, pspec) &&
         !journey_merge_value_equal (base, ours, pspec) &&
         !journey_merge_value_equal (base, theirs, pspec);
}

/* Sets @pspec of @merged, which stands for the item called @name. */
void
journey_merge_value (JourneyMerge *self, const char *name, JourneyItem *merged, GParamSpec *pspec)
{
  JourneyItem *items[JOURNEY_N_VERSIONS];

  for (guint v = 0; v < JOURNEY_N_VERSIONS; v++)
    items[v] = journey_identity_find (self->versions[v], name);

  if (is_merged_as_set (items, pspec))
    merge_texts (self, items, merged, pspec);
  else
    journey_merge_take_value (decide_value (self, name, items, pspec), merged, pspec);
}

static char *
dup_short_json (const char *json)
{
  g_autofree char *start = NULL;

  if (json == NULL)
    return g_strdup (_ ("not there"));
  if (g_utf8_strlen (json, -1) <= MAX_JSON)
    return g_strdup (json);
  start = g_utf8_substring (json, 0, MAX_JSON);

  return g_strconcat (start, "…", NULL);
}

static const char *
decide_unknown (JourneyMerge *self,
                const char *name,
                JourneyItem *merged,
                const char *member,
                const char **jsons)
{
  const char *base = jsons[JOURNEY_VERSION_BASE];
  const char *ours = jsons[JOURNEY_VERSION_OURS];
  const char *theirs = jsons[JOURNEY_VERSION_THEIRS];
  JourneyConflict *conflict;

  if (g_strcmp0 (ours, theirs) == 0 || g_strcmp0 (base, theirs) == 0)
    return ours;
  if (g_strcmp0 (base, ours) == 0)
    return theirs;

  conflict = g_new0 (JourneyConflict, 1);
  conflict->kind = JOURNEY_CONFLICT_VALUE;
  conflict->key = g_strdup_printf ("unknown %s.%s", name, member);
  conflict->subject = journey_describe_item (merged);
  conflict->heading = journey_describe_item_in_heading (merged);
  conflict->property = g_strdup (member);
  conflict->base = dup_short_json (base);
  conflict->ours = dup_short_json (ours);
  conflict->theirs = dup_short_json (theirs);
  conflict->taken = JOURNEY_SIDE_OURS;

  return journey_merge_add_conflict (self, conflict) == JOURNEY_SIDE_THEIRS ? theirs : ours;
}

/* The members that this version of the program does not know. */
void
journey_merge_unknown (JourneyMerge *self, const char *name, JourneyItem *merged)
{
  JourneyItem *items[JOURNEY_N_VERSIONS];
  GPtrArray *orders[JOURNEY_N_VERSIONS];
  g_autoptr (GPtrArray) members = NULL;
  gboolean kept;

  for (guint v = 0; v < JOURNEY_N_VERSIONS; v++)
    {
      items[v] = journey_identity_find (self->versions[v], name);
      orders[v] = g_ptr_array_new ();
      for (guint i = 0; items[v] != NULL && i < journey_item_get_n_unknown (items[v]); i++)
        {
          const char *json;

          g_ptr_array_add (orders[v], (gpointer) journey_item_get_unknown (items[v], i, &json));
        }
    }

  kept = items[JOURNEY_VERSION_OURS] == NULL || items[JOURNEY_VERSION_THEIRS] == NULL;
  members = merge_orders (orders);
  for (guint i = 0; i < members->len; i++)
    {
      const char *jsons[JOURNEY_N_VERSIONS];
      const char *json;

      for (guint v = 0; v < JOURNEY_N_VERSIONS; v++)
        jsons[v] = journey_merge_find_unknown (items[v], members->pdata[i]);
      json = kept ? (items[JOURNEY_VERSION_OURS] != NULL ? jsons[JOURNEY_VERSION_OURS]
                                                         : jsons[JOURNEY_VERSION_THEIRS])
                  : decide_unknown (self, name, merged, members->pdata[i], jsons);
      if (json != NULL)
        journey_item_add_unknown (merged, members->pdata[i], json);
    }
  for (guint v = 0; v < JOURNEY_N_VERSIONS; v++)
    g_ptr_array_unref (orders[v]);
}
