/* journey-lint-fix.c: the edits that mend findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include <glib/gi18n-lib.h>

#include "journey-connection.h"
#include "journey-edit.h"
#include "journey-enums.h"

/* Each fix is one edit of the map, and never makes up what only a person can know: where something
 * is missing, it adds an empty one to be filled in. Fixes that call an edit of the model go by its
 * label, which is the one in the table of the rules. */

JourneyItem *
journey_lint_fix_add_stage (JourneyDocument *document,
                            const JourneyLintFinding *finding,
                            const GDate *today)
{
  return JOURNEY_ITEM (journey_edit_add_stage (document, G_MAXUINT, NULL));
}

JourneyItem *
journey_lint_fix_add_touchpoint (JourneyDocument *document,
                                 const JourneyLintFinding *finding,
                                 const GDate *today)
{
  return JOURNEY_ITEM (
      journey_edit_add_touchpoint (JOURNEY_STAGE (finding->item), G_MAXUINT, NULL));
}

JourneyItem *
journey_lint_fix_add_persona (JourneyDocument *document,
                              const JourneyLintFinding *finding,
                              const GDate *today)
{
  return JOURNEY_ITEM (journey_edit_add_persona (document, NULL));
}

JourneyItem *
journey_lint_fix_add_opportunity (JourneyDocument *document,
                                  const JourneyLintFinding *finding,
                                  const GDate *today)
{
  return JOURNEY_ITEM (journey_edit_add_opportunity (finding->item, NULL));
}

static const char *
get_label (const JourneyLintFinding *finding)
{
  return g_dgettext (GETTEXT_PACKAGE, finding->rule->fix_label);
}

static void
begin (JourneyDocument *document, const JourneyLintFinding *finding)
{
  JourneyJournal *journal = journey_document_get_journal (document);

  if (journal != NULL)
    journey_journal_begin (journal, get_label (finding));
}

static void
commit (JourneyDocument *document)
{
  JourneyJournal *journal = journey_document_get_journal (document);

  if (journal != NULL)
    journey_journal_commit (journal);
}

JourneyItem *
journey_lint_fix_mark_reviewed (JourneyDocument *document,
                                const JourneyLintFinding *finding,
                                const GDate *today)
{
  g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (today),
                                          g_date_get_month (today), g_date_get_day (today));

  begin (document, finding);
  g_object_set (document, "reviewed", day, NULL);
  commit (document);

  return JOURNEY_ITEM (document);
}

/* The scores stay: without an extent there is nothing to convert them from. */
JourneyItem *
journey_lint_fix_standard_scale (JourneyDocument *document,
                                 const JourneyLintFinding *finding,
                                 const GDate *today)
{
  g_autoptr (JourneyScale) standard = journey_scale_new ();

  begin (document, finding);
  g_object_set (journey_document_get_scale (document), "minimum",
                journey_scale_get_minimum (standard), "maximum",
                journey_scale_get_maximum (standard), "labels", journey_scale_get_labels (standard),
                NULL);
  commit (document);

  return JOURNEY_ITEM (document);
}

JourneyItem *
journey_lint_fix_mark_assumed (JourneyDocument *document,
                               const JourneyLintFinding *finding,
                               const GDate *today)
{
  begin (document, finding);
  g_object_set (finding->item, "confidence",
                journey_word_from_enum (JOURNEY_TYPE_CONFIDENCE, JOURNEY_CONFIDENCE_ASSUMED), NULL);
  commit (document);

  return finding->item;
}

static void
clamp_property (JourneyItem *emotion, const char *property, double score, JourneyScale *scale)
{
  if (journey_is_set (score))
    g_object_set (
        emotion, property,
        CLAMP (score, journey_scale_get_minimum (scale), journey_scale_get_maximum (scale)), NULL);
}

JourneyItem *
journey_lint_fix_clamp_score (JourneyDocument *document,
                              const JourneyLintFinding *finding,
                              const GDate *today)
{
  JourneyScale *scale = journey_document_get_scale (document);
  JourneyEmotion *emotion = JOURNEY_EMOTION (finding->item);

  begin (document, finding);
  clamp_property (finding->item, "score", journey_emotion_get_score (emotion), scale);
  clamp_property (finding->item, "expected", journey_emotion_get_expected (emotion), scale);
  commit (document);

  return finding->item;
}

/* The first color that no persona has; with eight personas or fewer, of which two have the same,
 * there is one. */
static JourneyColor
find_free_color (JourneyDocument *document)
{
  JourneyList *personas = journey_document_get_personas (document);
  guint taken = 0;
  int color;
  guint i;

  for (i = 0; i < journey_list_get_length (personas); i++)
    taken |= 1u << journey_persona_get_color (journey_list_get (personas, i));
  for (color = 0; color < JOURNEY_COLOR_SLATE; color++)
    {
      if ((taken & (1u << color)) == 0)
        break;
    }

  return color;
}

JourneyItem *
journey_lint_fix_change_color (JourneyDocument *document,
                               const JourneyLintFinding *finding,
                               const GDate *today)
{
  begin (document, finding);
  g_object_set (finding->item, "color",
                journey_word_from_enum (JOURNEY_TYPE_COLOR, find_free_color (document)), NULL);
  commit (document);

  return finding->item;
}

static void
delete_item (JourneyDocument *document, JourneyItem *item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, item);
  journey_edit_delete (document, items);
}

JourneyItem *
journey_lint_fix_delete_connection (JourneyDocument *document,
                                    const JourneyLintFinding *finding,
                                    const GDate *today)
{
  delete_item (document, finding->item);
  return NULL;
}

static void
set_living (JourneyDocument *document, JourneyItem *item, GParamSpec *pspec, char **ids)
{
  g_autoptr (GStrvBuilder) living = g_strv_builder_new ();
  g_auto (GStrv) value = NULL;

  for (; *ids != NULL; ids++)
    {
      if (journey_document_find (document, *ids) != NULL)
        g_strv_builder_add (living, *ids);
    }
  value = g_strv_builder_end (living);
  g_object_set (item, pspec->name, value, NULL);
}

static void
remove_from_property (JourneyDocument *document, JourneyItem *item, GParamSpec *pspec)
{
  const GValue *value = journey_item_peek_value (item, pspec);

  if (G_VALUE_HOLDS_STRING (value))
    {
      if (journey_document_find (document, g_value_get_string (value) ?: "") == NULL)
        g_object_set (item, pspec->name, "", NULL);
    }
  else if (g_value_get_boxed (value) != NULL)
    {
      g_auto (GStrv) ids = g_value_dup_boxed (value);

      set_living (document, item, pspec, ids);
    }
}

/* An emotion without its persona, a note without its lane and a connection without one of its ends
 * are nothing at all. */
JourneyItem *
journey_lint_fix_remove_links (JourneyDocument *document,
                               const JourneyLintFinding *finding,
                               const GDate *today)
{
  JourneyItem *item = finding->item;
  GParamSpec *const *stored;
  guint n_stored, position, i;

  begin (document, finding);
  if (JOURNEY_IS_CONNECTION (item) || JOURNEY_IS_EMOTION (item) || JOURNEY_IS_NOTE (item))
    {
      JourneyList *list = journey_item_get_list (item);

      if (journey_list_find (list, item, &position))
        journey_list_remove (list, position);
      commit (document);
      return NULL;
    }

  stored = journey_item_get_stored (item, &n_stored);
  for (i = 0; i < n_stored; i++)
    {
      if (stored[i] != NULL && (stored[i]->flags & JOURNEY_PARAM_REFERENCE) != 0)
        remove_from_property (document, item, stored[i]);
    }
  commit (document);

  return item;
}

/**
 * journey_lint_finding_get_fix:
 * @finding: a finding
 *
 * Returns: (nullable): what mends it, translated, as the label of a button and of the undo step;
 *   %NULL where no one edit does
 */
const char *
journey_lint_finding_get_fix (const JourneyLintFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);

  return finding->rule->fix != NULL ? get_label (finding) : NULL;
}

/**
 * journey_lint_finding_fix:
 * @finding: a finding of a document that has not changed since
 * @today: a valid day
 *
 * Mends @finding by one edit, which is one step of undo.
 *
 * Returns: (nullable) (transfer none): the item that was changed or added, to be shown; %NULL where
 *   it was removed or there is no fix
 */
JourneyItem *
journey_lint_finding_fix (const JourneyLintFinding *finding, const GDate *today)
{
  JourneyDocument *document;

  g_return_val_if_fail (finding != NULL, NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);
  document = journey_item_get_document (finding->item);
  g_return_val_if_fail (document != NULL, NULL);

  return finding->rule->fix != NULL ? finding->rule->fix (document, finding, today) : NULL;
}
