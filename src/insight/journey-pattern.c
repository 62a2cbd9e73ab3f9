/* journey-pattern.c: what several pain points have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pattern.h"

#include <glib/gi18n-lib.h>

#include "journey-channel.h"
#include "journey-pain-query.h"
#include "journey-touchpoint.h"

/* What was counted so far: one pattern for each stage, channel and owner that came up. */
typedef struct
{
  JourneyDocument *document;
  GHashTable *stages;   /* JourneyStage to JourneyPattern */
  GHashTable *channels; /* word to JourneyPattern */
  GHashTable *owners;   /* name to JourneyPattern */
  GPtrArray *patterns;  /* all of them, in the order in which they came up */
} Count;

static void
count (Count *self,
       GHashTable *known,
       gconstpointer key,
       const JourneyPattern *what,
       const JourneyPriority *priority)
{
  JourneyPattern *pattern = g_hash_table_lookup (known, key);

  if (pattern == NULL)
    {
      pattern = g_new0 (JourneyPattern, 1);
      pattern->kind = what->kind;
      pattern->stage = what->stage != NULL ? g_object_ref (what->stage) : NULL;
      pattern->word = g_strdup (what->word);
      g_ptr_array_add (self->patterns, pattern);
      g_hash_table_insert (
          known, pattern->word != NULL ? (gpointer) pattern->word : (gpointer) pattern->stage,
          pattern);
    }

  pattern->n_pain_points++;
  if (journey_is_set (priority->score))
    pattern->score += priority->score;
}

static void
count_stage (Count *self, JourneyStage *stage, const JourneyPriority *priority)
{
  count (self, self->stages, stage, &(JourneyPattern) { JOURNEY_PATTERN_STAGE, .stage = stage },
         priority);
}

static void
count_channel (Count *self, const char *word, const JourneyPriority *priority)
{
  if (*word != '\0' && !g_str_equal (word, "none"))
    count (self, self->channels, word,
           &(JourneyPattern) { JOURNEY_PATTERN_CHANNEL, .word = (char *) word }, priority);
}

static void
count_owner (Count *self, const char *name, const JourneyPriority *priority)
{
  g_autofree char *owner = g_strstrip (g_strdup (name));

  if (*owner != '\0')
    count (self, self->owners, owner, &(JourneyPattern) { JOURNEY_PATTERN_OWNER, .word = owner },
           priority);
}

/* A pain point at several touchpoints of one stage, or of one channel, counts there once. In a file
 * a stage may stand in the place of a touchpoint. */
static void
count_places (Count *self, const JourneyPriority *priority)
{
  const char *const *id = journey_pain_point_get_touchpoints (priority->pain_point);
  g_autoptr (GHashTable) stages = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) channels = g_hash_table_new (g_str_hash, g_str_equal);

  for (; *id != NULL; id++)
    {
      JourneyItem *place = journey_document_find (self->document, *id);
      JourneyItem *stage = place;

      if (place != NULL && JOURNEY_IS_TOUCHPOINT (place))
        {
          const char *channel = journey_touchpoint_get_channel (JOURNEY_TOUCHPOINT (place));

          stage = journey_item_get_parent (place);
          if (g_hash_table_add (channels, (gpointer) channel))
            count_channel (self, channel, priority);
        }
      if (stage != NULL && JOURNEY_IS_STAGE (stage) && g_hash_table_add (stages, stage))
        count_stage (self, JOURNEY_STAGE (stage), priority);
    }
}

/* The stage first, then channels, then owners; of each the one with the most. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const JourneyPattern *first = *(const JourneyPattern *const *) a;
  const JourneyPattern *second = *(const JourneyPattern *const *) b;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->n_pain_points != second->n_pain_points)
    return first->n_pain_points > second->n_pain_points ? -1 : 1;
  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;

  return 0;
}

/* What only one has is no pattern, and of the stages only the first is named. */
static void
keep_patterns (GPtrArray *patterns)
{
  gboolean has_stage = FALSE;
  guint i = 0;

  while (i < patterns->len)
    {
      JourneyPattern *pattern = patterns->pdata[i];
      gboolean is_stage = pattern->kind == JOURNEY_PATTERN_STAGE;

      if (pattern->n_pain_points < 2 || (is_stage && has_stage))
        {
          g_ptr_array_remove_index (patterns, i);
          continue;
        }
      has_stage |= is_stage;
      i++;
    }
}

/**
 * journey_pattern_find_all:
 * @document: a map
 *
 * Finds what pain points have in common that are neither fixed nor accepted: the stage with the
 * most of them, and the channels and the owners of at least two. Where two stages have as many, the
 * one is named whose scores add up to more, and then the earlier one in the list of pain points.
 *
 * Returns: (transfer full) (element-type JourneyPattern): the patterns, stage, channels, owners,
 *   each with the most first
 */
GPtrArray *
journey_pattern_find_all (JourneyDocument *document)
{
  g_autoptr (GHashTable) stages = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) channels = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) journey_pattern_free);
  Count self = { document, stages, channels, owners, patterns };
  g_autoptr (GArray) priorities = NULL;
  guint i;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), patterns);

  priorities = journey_priority_get_all (document);
  for (i = 0; i < priorities->len; i++)
    {
      const JourneyPriority *priority = &g_array_index (priorities, JourneyPriority, i);

      if (journey_pain_is_resolved (priority->pain_point))
        continue;
      count_places (&self, priority);
      count_owner (&self, journey_pain_point_get_owner (priority->pain_point), priority);
    }
  g_ptr_array_sort (patterns, compare);
  keep_patterns (patterns);

  return patterns;
}

/**
 * journey_pattern_dup_words:
 * @self: a pattern
 *
 * Returns: (transfer full): the pattern in a few words: "Website: 3 pain points"
 */
char *
journey_pattern_dup_words (const JourneyPattern *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == JOURNEY_PATTERN_STAGE)
    name = g_strdup (*journey_stage_get_title (self->stage) != '\0'
                         ? journey_stage_get_title (self->stage)
                         : _ ("Stage"));
  else if (self->kind == JOURNEY_PATTERN_CHANNEL)
    name = journey_channel_dup_title (self->word);
  else
    name = g_strdup (self->word);

  /* Translators: what pain points have in common, a stage, a channel or an owner, and how many do
   */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %u pain point", "%s: %u pain points",
                                       self->n_pain_points),
                          name, self->n_pain_points);
}

/**
 * journey_pattern_free:
 * @self: a pattern
 *
 * Frees @self.
 */
void
journey_pattern_free (JourneyPattern *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->stage);
  g_free (self->word);
  g_free (self);
}
