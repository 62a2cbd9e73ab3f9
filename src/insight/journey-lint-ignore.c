/* journey-lint-ignore.c: findings that nobody wants to see again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"

static const char *
get_id (gpointer item)
{
  return journey_item_has_id (item) ? journey_item_get_id (item) : "";
}

/* What the file keeps of an ignored finding: the rule, and where. Of the map as a whole it is the
 * rule alone, which then is off. NULL where the place has no id to know it by. */
char *
journey_lint_dup_key (const JourneyLintRule *rule, gpointer item, gpointer other)
{
  const char *id;

  if (JOURNEY_IS_DOCUMENT (item))
    return g_strdup (rule->id);
  if (JOURNEY_IS_EMOTION (item))
    {
      id = journey_emotion_get_persona (item);
      item = journey_item_get_parent (item);
      return g_strjoin (" ", rule->id, get_id (item), id, NULL);
    }
  if (JOURNEY_IS_NOTE (item))
    {
      id = journey_note_get_lane (item);
      item = journey_item_get_parent (item);
      return g_strjoin (" ", rule->id, get_id (item), id, NULL);
    }

  id = get_id (item);
  if (*id == '\0')
    return NULL;
  if (other != NULL && *get_id (other) != '\0')
    return g_strjoin (" ", rule->id, id, get_id (other), NULL);

  return g_strjoin (" ", rule->id, id, NULL);
}

/* Ids are never used again, so a key whose item is gone says nothing more. It is kept while undo
 * could bring the item back: until another finding is ignored. */
static gboolean
is_alive (JourneyDocument *document, const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  guint i;

  for (i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      if (journey_document_find (document, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_ignored (JourneyDocument *document, char **keys, const char *label)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, keys);

  return journey_edit_set_property (document, "ignored", &value, label, NULL);
}

static gboolean
add_key (JourneyDocument *document, const char *key, const char *label)
{
  const char *const *before = journey_document_get_ignored (document);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  if (g_strv_contains (before, key))
    return FALSE;
  for (; *before != NULL; before++)
    {
      if (is_alive (document, *before))
        g_strv_builder_add (keys, *before);
    }
  g_strv_builder_add (keys, key);

  return set_ignored (document, g_strv_builder_end (keys), label);
}

/**
 * journey_lint_finding_can_ignore:
 * @finding: a finding
 *
 * Returns: whether the file can say that @finding is to be ignored: not where it is about an item
 *   without id
 */
gboolean
journey_lint_finding_can_ignore (const JourneyLintFinding *finding)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (finding != NULL, FALSE);

  key = journey_lint_dup_key (finding->rule, finding->item, finding->other);
  return key != NULL;
}

/**
 * journey_lint_finding_ignore:
 * @finding: a finding of a document
 *
 * Adds @finding to [property@JourneyDocument:ignored], so that it is not found again.
 *
 * Returns: whether it was not there
 */
gboolean
journey_lint_finding_ignore (const JourneyLintFinding *finding)
{
  JourneyDocument *document;
  g_autofree char *key = NULL;

  g_return_val_if_fail (finding != NULL, FALSE);
  document = journey_item_get_document (finding->item);
  g_return_val_if_fail (document != NULL, FALSE);

  key = journey_lint_dup_key (finding->rule, finding->item, finding->other);
  return key != NULL && add_key (document, key, _ ("Ignore Finding"));
}

/**
 * journey_lint_ignore_rule:
 * @document: a document
 * @rule: a rule
 *
 * Turns @rule off for the whole map.
 *
 * Returns: whether it was on
 */
gboolean
journey_lint_ignore_rule (JourneyDocument *document, const JourneyLintRule *rule)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);

  return add_key (document, rule->id, _ ("Ignore Rule"));
}

/**
 * journey_lint_clear_ignored:
 * @document: a document
 *
 * Ignores nothing from now on.
 *
 * Returns: whether anything was ignored
 */
gboolean
journey_lint_clear_ignored (JourneyDocument *document)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), FALSE);

  return set_ignored (document, g_new0 (char *, 1), _ ("Show Ignored Findings"));
}
