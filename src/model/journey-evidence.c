/* journey-evidence.c: what is known, and from where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-evidence.h"

#include "journey-enums.h"

/**
 * JourneyEvidence:
 *
 * A finding that supports what the map says.
 */
struct _JourneyEvidence
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_KIND = 1,
  PROP_TEXT,
  PROP_SOURCE,
  PROP_DATE,
  PROP_LINK,
  PROP_SUPPORTS,
} JourneyEvidenceProperty;

static GParamSpec *properties[PROP_SUPPORTS + 1];

G_DEFINE_FINAL_TYPE (JourneyEvidence, journey_evidence, JOURNEY_TYPE_ITEM)

static void
journey_evidence_class_init (JourneyEvidenceClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  properties[PROP_KIND] =
      journey_field_word ("kind", JOURNEY_TYPE_EVIDENCE_KIND, JOURNEY_EVIDENCE_KIND_FEEDBACK);
  properties[PROP_TEXT] = journey_field_text ("text");
  properties[PROP_SOURCE] = journey_field_text ("source");
  /**
   * JourneyEvidence:date:
   *
   * A date, YYYY-MM-DD.
   */
  properties[PROP_DATE] = journey_field_text ("date");

  properties[PROP_LINK] = journey_field_text ("link");
  /**
   * JourneyEvidence:supports:
   *
   * Ids of touchpoints, pain points, personas or stages.
   */
  properties[PROP_SUPPORTS] = journey_field_references ("supports");

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_evidence_init (JourneyEvidence *self)
{
}

/**
 * journey_evidence_new:
 *
 * Makes evidence with a new id.
 *
 * Returns: (transfer full): the evidence
 */
JourneyEvidence *
journey_evidence_new (void)
{
  g_autofree char *id = journey_id_new ();

  return g_object_new (JOURNEY_TYPE_EVIDENCE, "id", id, NULL);
}

/**
 * journey_evidence_get_kind:
 * @self: evidence
 *
 * Gets [property@JourneyEvidence:kind].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyEvidenceKind
journey_evidence_get_kind (JourneyEvidence *self)
{
  g_return_val_if_fail (JOURNEY_IS_EVIDENCE (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_KIND);
}

/**
 * journey_evidence_get_text:
 * @self: evidence
 *
 * Gets [property@JourneyEvidence:text].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_evidence_get_text (JourneyEvidence *self)
{
  g_return_val_if_fail (JOURNEY_IS_EVIDENCE (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_TEXT);
}

/**
 * journey_evidence_get_source:
 * @self: evidence
 *
 * Gets [property@JourneyEvidence:source].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_evidence_get_source (JourneyEvidence *self)
{
  g_return_val_if_fail (JOURNEY_IS_EVIDENCE (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_SOURCE);
}

/**
 * journey_evidence_get_date:
 * @self: evidence
 *
 * Gets [property@JourneyEvidence:date].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_evidence_get_date (JourneyEvidence *self)
{
  g_return_val_if_fail (JOURNEY_IS_EVIDENCE (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_DATE);
}

/**
 * journey_evidence_get_link:
 * @self: evidence
 *
 * Gets [property@JourneyEvidence:link].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_evidence_get_link (JourneyEvidence *self)
{
  g_return_val_if_fail (JOURNEY_IS_EVIDENCE (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_LINK);
}

/**
 * journey_evidence_get_supports:
 * @self: evidence
 *
 * Gets [property@JourneyEvidence:supports].
 *
 * Returns: (transfer none): the ids
 */
const char *const *
journey_evidence_get_supports (JourneyEvidence *self)
{
  g_return_val_if_fail (JOURNEY_IS_EVIDENCE (self), NULL);

  return journey_item_get_texts (JOURNEY_ITEM (self), PROP_SUPPORTS);
}
