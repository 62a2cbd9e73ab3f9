/* journey-pain-entry.c: a pain point with its rank
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pain-entry.h"

#include <glib/gi18n-lib.h>

#include "journey-number.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

/**
 * JourneyPainEntry:
 *
 * What a list shows and sorts by of a pain point besides what the file has of it.
 */

struct _JourneyPainEntry
{
  GObject parent_instance;

  JourneyPainPoint *pain_point; /* owned */
  JourneyPriority priority;
  double highest; /* the highest score of the list */

  /* what it was sorted by last, and what of that is worked out when it is asked for */
  JourneyPainPointStatus status;
  char *title;
  char *title_key; /* or NULL */
  guint place;
  gboolean has_place;
};

G_DEFINE_FINAL_TYPE (JourneyPainEntry, journey_pain_entry, G_TYPE_OBJECT)

typedef enum
{
  PROP_PAIN_POINT = 1,
} JourneyPainEntryProperty;

#define PROP_LAST PROP_PAIN_POINT

static GParamSpec *properties[PROP_LAST + 1];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
journey_pain_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyPainEntry *self = JOURNEY_PAIN_ENTRY (object);

  switch ((JourneyPainEntryProperty) prop_id)
    {
    case PROP_PAIN_POINT:
      g_value_set_object (value, self->pain_point);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_pain_entry_finalize (GObject *object)
{
  JourneyPainEntry *self = JOURNEY_PAIN_ENTRY (object);

  g_clear_object (&self->pain_point);
  g_free (self->title);
  g_free (self->title_key);

  G_OBJECT_CLASS (journey_pain_entry_parent_class)->finalize (object);
}

static void
journey_pain_entry_class_init (JourneyPainEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = journey_pain_entry_get_property;
  object_class->finalize = journey_pain_entry_finalize;

  /**
   * JourneyPainEntry:pain-point:
   *
   * The pain point, which stays the same.
   */
  properties[PROP_PAIN_POINT] = g_param_spec_object (
      "pain-point", NULL, NULL, JOURNEY_TYPE_PAIN_POINT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * JourneyPainEntry::changed:
   * @self: the entry
   *
   * There may be something new to show, of the pain point or of what it refers to.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_pain_entry_init (JourneyPainEntry *self)
{
}

/**
 * journey_pain_entry_new:
 * @pain_point: a pain point
 *
 * Returns: (transfer full): an entry that is not ranked yet
 */
JourneyPainEntry *
journey_pain_entry_new (JourneyPainPoint *pain_point)
{
  JourneyPainEntry *self;

  g_return_val_if_fail (JOURNEY_IS_PAIN_POINT (pain_point), NULL);

  self = g_object_new (JOURNEY_TYPE_PAIN_ENTRY, NULL);
  self->pain_point = g_object_ref (pain_point);
  self->priority = (JourneyPriority) { .pain_point = pain_point, .score = JOURNEY_UNSET };
  return self;
}

/**
 * journey_pain_entry_get_pain_point:
 * @self: an entry
 *
 * Returns: (transfer none): the pain point
 */
JourneyPainPoint *
journey_pain_entry_get_pain_point (JourneyPainEntry *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_ENTRY (self), NULL);

  return self->pain_point;
}

/**
 * journey_pain_entry_get_priority:
 * @self: an entry
 *
 * Returns: (transfer none): how urgent it is
 */
const JourneyPriority *
journey_pain_entry_get_priority (JourneyPainEntry *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_ENTRY (self), NULL);

  return &self->priority;
}

/**
 * journey_pain_entry_get_share:
 * @self: an entry
 *
 * Returns: its score over the highest of the list, 0 to 1
 */
double
journey_pain_entry_get_share (JourneyPainEntry *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_ENTRY (self), 0);

  return self->highest > 0 && self->priority.score > 0 ? self->priority.score / self->highest : 0;
}

static JourneyStage *
get_stage (JourneyItem *place)
{
  while (place && !JOURNEY_IS_STAGE (place))
    place = journey_item_get_parent (place);

  return place ? JOURNEY_STAGE (place) : NULL;
}

static const char *
get_title (JourneyItem *place)
{
  const char *title = JOURNEY_IS_STAGE (place)
                          ? journey_stage_get_title (JOURNEY_STAGE (place))
                          : journey_touchpoint_get_title (JOURNEY_TOUCHPOINT (place));

  return *title ? title : _ ("Touchpoint");
}

/* The most customers of all its places count, as for the score. */
static JourneyItem *
find_places (JourneyPainEntry *self, guint *n_places, double *customers)
{
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (self->pain_point));
  const char *const *id = journey_pain_point_get_touchpoints (self->pain_point);
  JourneyItem *first = NULL;

  *n_places = 0;
  *customers = JOURNEY_UNSET;
  for (; document && *id; id++)
    {
      JourneyItem *place = journey_document_find (document, *id);

      if (!place || !(JOURNEY_IS_TOUCHPOINT (place) || JOURNEY_IS_STAGE (place)))
        continue;
      first = first ? first : place;
      (*n_places)++;
      *customers = fmax (*customers, journey_stage_get_customers (get_stage (place)));
    }

  return first;
}

/**
 * journey_pain_entry_dup_place:
 * @self: an entry
 *
 * Returns: (transfer full): where the pain point comes up, and how many customers are there:
 *   "Online checkout · 420 customers"
 */
char *
journey_pain_entry_dup_place (JourneyPainEntry *self)
{
  g_autofree char *where = NULL;
  g_autofree char *number = NULL;
  g_autofree char *who = NULL;
  JourneyItem *first;
  double customers;
  guint n_places;

  g_return_val_if_fail (JOURNEY_IS_PAIN_ENTRY (self), NULL);

  first = find_places (self, &n_places, &customers);
  if (!first)
    return g_strdup (_ ("Not pinned to a touchpoint"));

  if (n_places > 1)
    /* Translators: the first is a touchpoint, the second how many others there are */
    where = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s and %u more", "%s and %u more",
                                          n_places - 1),
                             get_title (first), n_places - 1);
  else
    where = g_strdup (get_title (first));
  if (!journey_is_set (customers))
    return g_steal_pointer (&where);

  number = journey_number_format (customers);
  /* Translators: %s is a number */
  who = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s customer", "%s customers",
                                      (gulong) MIN (customers, 1e6)),
                         number);
  return g_strconcat (where, " · ", who, NULL);
}

static gboolean
set_priority (JourneyPainEntry *self, const JourneyPriority *priority)
{
  gboolean same = self->priority.severity == priority->severity &&
                  self->priority.frequency == priority->frequency &&
                  (self->priority.score == priority->score ||
                   !(journey_is_set (self->priority.score) || journey_is_set (priority->score)));

  self->priority = *priority;
  return !same;
}

/**
 * journey_pain_entry_update:
 * @self: an entry
 * @priority: how urgent it is now
 * @highest: the highest score of the list
 *
 * Looks at the pain point again, and tells of it.
 *
 * Returns: whether its place in a list may be another, in any order but that of the stages
 */
gboolean
journey_pain_entry_update (JourneyPainEntry *self, const JourneyPriority *priority, double highest)
{
  JourneyPainPointStatus status;
  gboolean changed;

  g_return_val_if_fail (JOURNEY_IS_PAIN_ENTRY (self), FALSE);
  g_return_val_if_fail (priority->pain_point == self->pain_point, FALSE);

  changed = set_priority (self, priority);
  status = journey_pain_point_get_status (self->pain_point);
  changed |= status != self->status;
  self->status = status;
  if (g_set_str (&self->title, journey_pain_point_get_title (self->pain_point)))
    {
      g_clear_pointer (&self->title_key, g_free);
      changed = TRUE;
    }
  self->highest = highest;
  self->has_place = FALSE;

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return changed;
}

static const char *
get_title_key (JourneyPainEntry *self)
{
  if (!self->title_key)
    self->title_key = g_utf8_collate_key (self->title ? self->title : "", -1);

  return self->title_key;
}

static guint
get_place (JourneyPainEntry *self)
{
  if (!self->has_place)
    {
      self->place = journey_pain_get_place (self->pain_point);
      self->has_place = TRUE;
    }

  return self->place;
}

static int
compare_by (JourneyPainEntry *self, JourneyPainEntry *other, JourneyPainOrder order)
{
  switch (order)
    {
    case JOURNEY_PAIN_ORDER_SEVERITY:
      return other->priority.severity - self->priority.severity;
    case JOURNEY_PAIN_ORDER_STAGE:
      return (get_place (self) > get_place (other)) - (get_place (self) < get_place (other));
    case JOURNEY_PAIN_ORDER_TITLE:
      return strcmp (get_title_key (self), get_title_key (other));
    case JOURNEY_PAIN_ORDER_STATUS:
      return (int) self->status - (int) other->status;
    case JOURNEY_PAIN_ORDER_SCORE:
    default:
      return 0;
    }
}

/**
 * journey_pain_entry_compare:
 * @self: an entry
 * @other: another
 * @order: what to sort by
 *
 * Compares two entries; where @order does not decide, by their scores.
 *
 * Returns: less than, equal to or greater than 0 as @self comes before, with or after @other
 */
int
journey_pain_entry_compare (JourneyPainEntry *self, JourneyPainEntry *other, JourneyPainOrder order)
{
  int way = compare_by (self, other, order);

  return way != 0 ? way : journey_priority_compare (&self->priority, &other->priority);
}
