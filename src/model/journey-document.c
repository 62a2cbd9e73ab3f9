/* journey-document.c: one customer journey map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-document-private.h"

#include "journey-connection.h"
#include "journey-enums.h"
#include "journey-evidence.h"
#include "journey-journal-private.h"
#include "journey-lane.h"
#include "journey-metric.h"
#include "journey-opportunity.h"
#include "journey-pain-point.h"
#include "journey-persona.h"
#include "journey-stage.h"

/**
 * JourneyDocument:
 *
 * A customer journey map: the root of the tree of items.
 *
 * It finds items by id, and once [method@JourneyDocument.start_journal] was called it takes down
 * every change.
 */
struct _JourneyDocument
{
  JourneyItem parent_instance;

  JourneyJournal *journal; /* NULL while changes are not taken down */
  int version;             /* of the file that this was read from */

  GHashTable *by_id;    /* id, owned → JourneyItem, not owned */
  gboolean has_doubles; /* some item is not in by_id because another has its id */
  gboolean is_stale;    /* by_id is to be made anew before it is used */
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_SCENARIO,
  PROP_GOAL,
  PROP_STATE,
  PROP_STATUS,
  PROP_OWNER,
  PROP_TAGS,
  PROP_REVIEWED,
  PROP_REVIEW_MONTHS,
  PROP_IGNORED,
  PROP_SCALE,
  PROP_LANES,
  PROP_PERSONAS,
  PROP_STAGES,
  PROP_CONNECTIONS,
  PROP_PAIN_POINTS,
  PROP_OPPORTUNITIES,
  PROP_EVIDENCE,
  PROP_METRICS,
} JourneyDocumentProperty;

static GParamSpec *properties[PROP_METRICS + 1];

G_DEFINE_FINAL_TYPE (JourneyDocument, journey_document, JOURNEY_TYPE_ITEM)

static void
journey_document_finalize (GObject *object)
{
  JourneyDocument *self = JOURNEY_DOCUMENT (object);

  if (self->journal != NULL)
    journey_journal_forget_document (self->journal);
  g_clear_object (&self->journal);
  g_hash_table_unref (self->by_id);

  G_OBJECT_CLASS (journey_document_parent_class)->finalize (object);
}

static void
define_lists (void)
{
  /**
   * JourneyDocument:lanes:
   *
   * Of [class@JourneyLane], from top to bottom; none for the standard lanes.
   */
  properties[PROP_LANES] = journey_field_list ("lanes", JOURNEY_TYPE_LANE);

  /**
   * JourneyDocument:personas:
   *
   * Of [class@JourneyPersona].
   */
  properties[PROP_PERSONAS] = journey_field_list ("personas", JOURNEY_TYPE_PERSONA);

  /**
   * JourneyDocument:stages:
   *
   * Of [class@JourneyStage], in the order of the journey.
   */
  properties[PROP_STAGES] = journey_field_list ("stages", JOURNEY_TYPE_STAGE);

  /**
   * JourneyDocument:connections:
   *
   * Of [class@JourneyConnection].
   */
  properties[PROP_CONNECTIONS] = journey_field_list ("connections", JOURNEY_TYPE_CONNECTION);

  /**
   * JourneyDocument:pain-points:
   *
   * Of [class@JourneyPainPoint].
   */
  properties[PROP_PAIN_POINTS] = journey_field_list ("pain-points", JOURNEY_TYPE_PAIN_POINT);

  /**
   * JourneyDocument:opportunities:
   *
   * Of [class@JourneyOpportunity].
   */
  properties[PROP_OPPORTUNITIES] = journey_field_list ("opportunities", JOURNEY_TYPE_OPPORTUNITY);

  /**
   * JourneyDocument:evidence:
   *
   * Of [class@JourneyEvidence].
   */
  properties[PROP_EVIDENCE] = journey_field_list ("evidence", JOURNEY_TYPE_EVIDENCE);

  /**
   * JourneyDocument:metrics:
   *
   * Of [class@JourneyMetric].
   */
  properties[PROP_METRICS] = journey_field_list ("metrics", JOURNEY_TYPE_METRIC);
}

static void
journey_document_class_init (JourneyDocumentClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_document_finalize;

  /**
   * JourneyDocument:title:
   *
   * The name of the map.
   */
  properties[PROP_TITLE] = journey_field_text ("title");

  /**
   * JourneyDocument:scenario:
   *
   * The journey in a sentence: from where to where.
   */
  properties[PROP_SCENARIO] = journey_field_text ("scenario");

  /**
   * JourneyDocument:goal:
   *
   * What the team wants to reach with the map.
   */
  properties[PROP_GOAL] = journey_field_text ("goal");

  /**
   * JourneyDocument:state:
   *
   * Whether the map shows what is or what shall be.
   */
  properties[PROP_STATE] = journey_field_word ("state", JOURNEY_TYPE_STATE, JOURNEY_STATE_CURRENT);

  /**
   * JourneyDocument:status:
   *
   * How far the work on the map is.
   */
  properties[PROP_STATUS] =
      journey_field_word ("status", JOURNEY_TYPE_STATUS, JOURNEY_STATUS_DRAFT);

  /**
   * JourneyDocument:owner:
   *
   * Who answers for the map.
   */
  properties[PROP_OWNER] = journey_field_text ("owner");

  properties[PROP_TAGS] = journey_field_texts ("tags");

  /**
   * JourneyDocument:reviewed:
   *
   * When the map was last reviewed, YYYY-MM-DD.
   */
  properties[PROP_REVIEWED] = journey_field_text ("reviewed");

  /**
   * JourneyDocument:review-months:
   *
   * After how many months it wants a review; 0 for never.
   */
  properties[PROP_REVIEW_MONTHS] = journey_field_count ("review-months", 1200);

  /**
   * JourneyDocument:ignored:
   *
   * Findings of the lint to leave out: the id of a rule, or also of where, with spaces between.
   */
  properties[PROP_IGNORED] = journey_field_texts ("ignored");

  /**
   * JourneyDocument:scale:
   *
   * The [class@JourneyScale] of the emotion scores.
   */
  properties[PROP_SCALE] = journey_field_part ("scale", JOURNEY_TYPE_SCALE);

  define_lists ();

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
  journey_item_class_set_key (item_class, NULL);
}

static void
journey_document_init (JourneyDocument *self)
{
  self->version = JOURNEY_FORMAT_VERSION;
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * journey_document_new:
 *
 * Makes an empty map without a journal.
 *
 * Returns: (transfer full): the document
 */
JourneyDocument *
journey_document_new (void)
{
  return g_object_new (JOURNEY_TYPE_DOCUMENT, NULL);
}

/**
 * journey_document_get_version:
 * @self: a document
 *
 * Returns: the version of the file format that it was read from
 */
int
journey_document_get_version (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), 0);

  return self->version;
}

/**
 * journey_document_set_version:
 * @self: a document
 * @version: the version of the file format
 *
 * For readers: says what @self was read from.
 */
void
journey_document_set_version (JourneyDocument *self, int version)
{
  g_return_if_fail (JOURNEY_IS_DOCUMENT (self));

  self->version = version;
}

/**
 * journey_document_is_read_only:
 * @self: a document
 *
 * A file of a newer version can be shown, but writing it would lose what only that version
 * understands.
 *
 * Returns: whether @self must not be written
 */
gboolean
journey_document_is_read_only (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), TRUE);

  return self->version > JOURNEY_FORMAT_VERSION;
}

/**
 * journey_document_start_journal:
 * @self: a document
 *
 * Begins to take down changes. From now on writes need a transaction.
 *
 * Returns: (transfer none): the journal
 */
JourneyJournal *
journey_document_start_journal (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  if (self->journal == NULL)
    self->journal = journey_journal_new (self);

  return self->journal;
}

/**
 * journey_document_get_journal:
 * @self: a document
 *
 * Returns: (nullable) (transfer none): the journal, if it was started
 */
JourneyJournal *
journey_document_get_journal (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  return self->journal;
}

static void
index_one (JourneyItem *item, gpointer user_data)
{
  JourneyDocument *self = user_data;
  const char *id = journey_item_get_id (item);

  if (*id == '\0')
    return;
  if (g_hash_table_contains (self->by_id, id))
    self->has_doubles = TRUE;
  else
    g_hash_table_insert (self->by_id, g_strdup (id), item);
}

static void
unindex_one (JourneyItem *item, gpointer user_data)
{
  JourneyDocument *self = user_data;
  const char *id = journey_item_get_id (item);

  if (g_hash_table_lookup (self->by_id, id) == item)
    g_hash_table_remove (self->by_id, id);
}

static void
make_index (JourneyDocument *self)
{
  g_hash_table_remove_all (self->by_id);
  self->has_doubles = FALSE;
  self->is_stale = FALSE;
  journey_item_foreach (JOURNEY_ITEM (self), index_one, self);
}

/* Where no id is double, the index is kept up with each change. Where one is, it depends on the
 * order of the items who comes first, and so the index is made anew when it is asked next. */
void
journey_document_index (JourneyDocument *self, JourneyItem *item)
{
  journey_item_foreach (item, index_one, self);
  self->is_stale = self->has_doubles;
}

void
journey_document_unindex (JourneyDocument *self, JourneyItem *item)
{
  journey_item_foreach (item, unindex_one, self);
  self->is_stale = self->has_doubles;
}

void
journey_document_reorder (JourneyDocument *self)
{
  self->is_stale = self->has_doubles;
}

/**
 * journey_document_find:
 * @self: a document
 * @id: an id
 *
 * Returns: (nullable) (transfer none): the item with that id; the first in the file where several
 *   have it
 */
JourneyItem *
journey_document_find (JourneyDocument *self, const char *id)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (self->is_stale)
    make_index (self);

  return g_hash_table_lookup (self->by_id, id);
}

/**
 * journey_document_get_title:
 * @self: a document
 *
 * Gets [property@JourneyDocument:title].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_document_get_title (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_TITLE);
}

/**
 * journey_document_get_scenario:
 * @self: a document
 *
 * Gets [property@JourneyDocument:scenario].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_document_get_scenario (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_SCENARIO);
}

/**
 * journey_document_get_goal:
 * @self: a document
 *
 * Gets [property@JourneyDocument:goal].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_document_get_goal (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_GOAL);
}

/**
 * journey_document_get_state:
 * @self: a document
 *
 * Gets [property@JourneyDocument:state].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyState
journey_document_get_state (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_STATE);
}

/**
 * journey_document_get_status:
 * @self: a document
 *
 * Gets [property@JourneyDocument:status].
 *
 * Returns: the value; the default where the word in the file is not known
 */
JourneyStatus
journey_document_get_status (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), 0);

  return journey_item_get_word (JOURNEY_ITEM (self), PROP_STATUS);
}

/**
 * journey_document_get_owner:
 * @self: a document
 *
 * Gets [property@JourneyDocument:owner].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_document_get_owner (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_OWNER);
}

/**
 * journey_document_get_tags:
 * @self: a document
 *
 * Gets [property@JourneyDocument:tags].
 *
 * Returns: (transfer none): the texts
 */
const char *const *
journey_document_get_tags (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  return journey_item_get_texts (JOURNEY_ITEM (self), PROP_TAGS);
}

/**
 * journey_document_get_reviewed:
 * @self: a document
 *
 * Gets [property@JourneyDocument:reviewed].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_document_get_reviewed (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_REVIEWED);
}

/**
 * journey_document_get_review_months:
 * @self: a document
 *
 * Gets [property@JourneyDocument:review-months].
 *
 * Returns: the number, 0 when not set
 */
int
journey_document_get_review_months (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), 0);

  return journey_item_get_count (JOURNEY_ITEM (self), PROP_REVIEW_MONTHS);
}

/**
 * journey_document_get_ignored:
 * @self: a document
 *
 * Returns: (transfer none): the value of [property@JourneyDocument:ignored]
 */
const char *const *
journey_document_get_ignored (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  return journey_item_get_texts (JOURNEY_ITEM (self), PROP_IGNORED);
}

/**
 * journey_document_get_scale:
 * @self: a document
 *
 * Gets [property@JourneyDocument:scale].
 *
 * Returns: (transfer none): the scale
 */
JourneyScale *
journey_document_get_scale (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  return JOURNEY_SCALE (journey_item_get_part (JOURNEY_ITEM (self), PROP_SCALE));
}

/**
 * journey_document_get_lanes:
 * @self: a document
 *
 * Gets [property@JourneyDocument:lanes].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_document_get_lanes (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_LANES);
}

/**
 * journey_document_get_personas:
 * @self: a document
 *
 * Gets [property@JourneyDocument:personas].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_document_get_personas (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_PERSONAS);
}

/**
 * journey_document_get_stages:
 * @self: a document
 *
 * Gets [property@JourneyDocument:stages].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_document_get_stages (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_STAGES);
}

/**
 * journey_document_get_connections:
 * @self: a document
 *
 * Gets [property@JourneyDocument:connections].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_document_get_connections (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_CONNECTIONS);
}

/**
 * journey_document_get_pain_points:
 * @self: a document
 *
 * Gets [property@JourneyDocument:pain-points].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_document_get_pain_points (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_PAIN_POINTS);
}

/**
 * journey_document_get_opportunities:
 * @self: a document
 *
 * Gets [property@JourneyDocument:opportunities].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_document_get_opportunities (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_OPPORTUNITIES);
}

/**
 * journey_document_get_evidence:
 * @self: a document
 *
 * Gets [property@JourneyDocument:evidence].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_document_get_evidence (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_EVIDENCE);
}

/**
 * journey_document_get_metrics:
 * @self: a document
 *
 * Gets [property@JourneyDocument:metrics].
 *
 * Returns: (transfer none): the list
 */
JourneyList *
journey_document_get_metrics (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), NULL);

  return journey_item_get_items (JOURNEY_ITEM (self), PROP_METRICS);
}
