/* journey-filter.c: what of a map is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-filter-private.h"

/**
 * JourneyFilter:
 *
 * Picks what of a map is looked at: the lines of some personas, and what has certain channels,
 * owners and so on. It is how somebody looks at a map and no part of it: neither the file nor undo
 * knows of it.
 *
 * Personas are kept by id, so one that is deleted and comes back is hidden as it was.
 */

G_DEFINE_FINAL_TYPE (JourneyFilter, journey_filter, G_TYPE_OBJECT)

typedef enum
{
  PROP_ACTIVE = 1,
} JourneyFilterProperty;

static GParamSpec *properties[PROP_ACTIVE + 1];

static guint changed_signal;

static void
emit_changed (JourneyFilter *self, gboolean lines)
{
  gboolean active = journey_filter_is_active (self);
  gboolean turned = self->active != active;

  self->active = active;
  g_signal_emit (self, changed_signal, 0, lines);
  if (turned)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
journey_filter_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyFilter *self = JOURNEY_FILTER (object);

  switch ((JourneyFilterProperty) prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_filter_finalize (GObject *object)
{
  JourneyFilter *self = JOURNEY_FILTER (object);
  guint i;

  g_hash_table_unref (self->hidden);
  g_free (self->solo);
  for (i = 0; i < JOURNEY_CRITERION_N_CRITERIA; i++)
    g_hash_table_unref (self->values[i]);

  G_OBJECT_CLASS (journey_filter_parent_class)->finalize (object);
}

static void
journey_filter_class_init (JourneyFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = journey_filter_get_property;
  object_class->finalize = journey_filter_finalize;

  /**
   * JourneyFilter:active:
   *
   * Whether anything is left out of sight.
   */
  properties[PROP_ACTIVE] =
      g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * JourneyFilter::changed:
   * @self: the filter
   * @lines: whether other personas are shown than before
   *
   * Something else is looked at.
   */
  changed_signal = g_signal_new ("changed", JOURNEY_TYPE_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static GHashTable *
set_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
journey_filter_init (JourneyFilter *self)
{
  guint i;

  self->hidden = set_new ();
  for (i = 0; i < JOURNEY_CRITERION_N_CRITERIA; i++)
    self->values[i] = set_new ();
}

/**
 * journey_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything through
 */
JourneyFilter *
journey_filter_new (void)
{
  return g_object_new (JOURNEY_TYPE_FILTER, NULL);
}

static void
copy_set (GHashTable *to, GHashTable *from)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &value, NULL))
    g_hash_table_add (to, g_strdup (value));
}

/**
 * journey_filter_copy:
 * @self: a filter
 *
 * Copies a filter as it is now: for another thread, or to be asked when @self is another.
 *
 * Returns: (transfer full): the copy, which nobody listens to
 */
JourneyFilter *
journey_filter_copy (JourneyFilter *self)
{
  JourneyFilter *copy;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_FILTER (self), NULL);

  copy = journey_filter_new ();
  copy_set (copy->hidden, self->hidden);
  copy->solo = g_strdup (self->solo);
  for (i = 0; i < JOURNEY_CRITERION_N_CRITERIA; i++)
    copy_set (copy->values[i], self->values[i]);
  copy->active = self->active;

  return copy;
}

/**
 * journey_filter_is_active:
 * @self: a filter
 *
 * Returns: whether it picks anything, be it that all of this map matches
 */
gboolean
journey_filter_is_active (JourneyFilter *self)
{
  guint i;

  g_return_val_if_fail (JOURNEY_IS_FILTER (self), FALSE);

  for (i = 0; i < JOURNEY_CRITERION_N_CRITERIA; i++)
    {
      if (g_hash_table_size (self->values[i]) > 0)
        return TRUE;
    }

  return self->solo != NULL || g_hash_table_size (self->hidden) > 0;
}

/**
 * journey_filter_clear:
 * @self: a filter
 *
 * Lets everything through again.
 */
void
journey_filter_clear (JourneyFilter *self)
{
  gboolean lines;
  guint i;

  g_return_if_fail (JOURNEY_IS_FILTER (self));

  if (!journey_filter_is_active (self))
    return;

  lines = self->solo != NULL || g_hash_table_size (self->hidden) > 0;
  g_hash_table_remove_all (self->hidden);
  g_clear_pointer (&self->solo, g_free);
  for (i = 0; i < JOURNEY_CRITERION_N_CRITERIA; i++)
    g_hash_table_remove_all (self->values[i]);
  emit_changed (self, lines);
}

static const char *
get_id (JourneyPersona *persona)
{
  return journey_item_get_id (JOURNEY_ITEM (persona));
}

/**
 * journey_filter_is_hidden:
 * @self: a filter
 * @persona: a persona
 *
 * Returns: whether the line of @persona was hidden by itself; see [method@Filter.shows]
 */
gboolean
journey_filter_is_hidden (JourneyFilter *self, JourneyPersona *persona)
{
  g_return_val_if_fail (JOURNEY_IS_FILTER (self), FALSE);
  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), FALSE);

  return g_hash_table_contains (self->hidden, get_id (persona));
}

/**
 * journey_filter_set_hidden:
 * @self: a filter
 * @persona: a persona
 * @hidden: whether its line is hidden
 *
 * Hides the line of a persona, or shows it again.
 */
void
journey_filter_set_hidden (JourneyFilter *self, JourneyPersona *persona, gboolean hidden)
{
  g_return_if_fail (JOURNEY_IS_FILTER (self));
  g_return_if_fail (JOURNEY_IS_PERSONA (persona));

  if (journey_filter_is_hidden (self, persona) == !!hidden)
    return;

  if (hidden)
    g_hash_table_add (self->hidden, g_strdup (get_id (persona)));
  else
    g_hash_table_remove (self->hidden, get_id (persona));
  emit_changed (self, TRUE);
}

/**
 * journey_filter_is_solo:
 * @self: a filter
 * @persona: a persona
 *
 * Returns: whether @persona alone is shown
 */
gboolean
journey_filter_is_solo (JourneyFilter *self, JourneyPersona *persona)
{
  g_return_val_if_fail (JOURNEY_IS_FILTER (self), FALSE);
  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), FALSE);

  return self->solo != NULL && g_str_equal (self->solo, get_id (persona));
}

/**
 * journey_filter_set_solo:
 * @self: a filter
 * @persona: (nullable): a persona
 *
 * Shows @persona alone, whichever are hidden. With %NULL those that are not hidden are shown again.
 */
void
journey_filter_set_solo (JourneyFilter *self, JourneyPersona *persona)
{
  g_return_if_fail (JOURNEY_IS_FILTER (self));
  g_return_if_fail (persona == NULL || JOURNEY_IS_PERSONA (persona));

  if (g_set_str (&self->solo, persona != NULL ? get_id (persona) : NULL))
    emit_changed (self, TRUE);
}

/**
 * journey_filter_is_limited:
 * @self: a filter
 * @criterion: a criterion
 *
 * Returns: whether only certain values of @criterion match
 */
gboolean
journey_filter_is_limited (JourneyFilter *self, JourneyCriterion criterion)
{
  g_return_val_if_fail (JOURNEY_IS_FILTER (self), FALSE);
  g_return_val_if_fail (criterion < JOURNEY_CRITERION_N_CRITERIA, FALSE);

  return g_hash_table_size (self->values[criterion]) > 0;
}

/**
 * journey_filter_has_value:
 * @self: a filter
 * @criterion: a criterion
 * @value: one of its values
 *
 * Returns: whether @value is one of those that were picked; where none was, all match
 */
gboolean
journey_filter_has_value (JourneyFilter *self, JourneyCriterion criterion, const char *value)
{
  g_return_val_if_fail (JOURNEY_IS_FILTER (self), FALSE);
  g_return_val_if_fail (criterion < JOURNEY_CRITERION_N_CRITERIA, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  return g_hash_table_contains (self->values[criterion], value);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * journey_filter_dup_values:
 * @self: a filter
 * @criterion: a criterion
 *
 * Returns: (transfer full): the values that were picked, sorted; empty where all match
 */
char **
journey_filter_dup_values (JourneyFilter *self, JourneyCriterion criterion)
{
  char **values;
  guint n_values, i;

  g_return_val_if_fail (JOURNEY_IS_FILTER (self), NULL);
  g_return_val_if_fail (criterion < JOURNEY_CRITERION_N_CRITERIA, NULL);

  values = (char **) g_hash_table_get_keys_as_array (self->values[criterion], &n_values);
  qsort (values, n_values, sizeof *values, compare_texts);
  for (i = 0; i < n_values; i++)
    values[i] = g_strdup (values[i]);

  return values;
}

/**
 * journey_filter_set_value:
 * @self: a filter
 * @criterion: a criterion
 * @value: one of its values
 * @wanted: whether it is picked
 *
 * Picks a value beside those that are picked already, or no longer.
 */
void
journey_filter_set_value (JourneyFilter *self,
                          JourneyCriterion criterion,
                          const char *value,
                          gboolean wanted)
{
  g_return_if_fail (JOURNEY_IS_FILTER (self));
  g_return_if_fail (criterion < JOURNEY_CRITERION_N_CRITERIA);
  g_return_if_fail (value != NULL);

  if (wanted ? g_hash_table_add (self->values[criterion], g_strdup (value))
             : g_hash_table_remove (self->values[criterion], value))
    emit_changed (self, FALSE);
}

static gboolean
holds (GHashTable *set, const char *const *values)
{
  guint n_values = 0, i;

  for (i = 0; values[i] != NULL; i++)
    {
      if (!g_hash_table_contains (set, values[i]))
        return FALSE;
      n_values++;
    }

  return g_hash_table_size (set) == n_values;
}

/**
 * journey_filter_set_values:
 * @self: a filter
 * @criterion: a criterion
 * @values: (array zero-terminated=1): some of its values, each once; none for all
 *
 * Picks these values and no others.
 */
void
journey_filter_set_values (JourneyFilter *self,
                           JourneyCriterion criterion,
                           const char *const *values)
{
  guint i;

  g_return_if_fail (JOURNEY_IS_FILTER (self));
  g_return_if_fail (criterion < JOURNEY_CRITERION_N_CRITERIA);
  g_return_if_fail (values != NULL);

  if (holds (self->values[criterion], values))
    return;

  g_hash_table_remove_all (self->values[criterion]);
  for (i = 0; values[i] != NULL; i++)
    g_hash_table_add (self->values[criterion], g_strdup (values[i]));
  emit_changed (self, FALSE);
}
