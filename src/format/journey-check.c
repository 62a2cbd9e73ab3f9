/* journey-check.c: what a file says that cannot be meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-check.h"

#include <glib/gi18n-lib.h>

#include "journey-channel.h"
#include "journey-connection.h"
#include "journey-emotion.h"
#include "journey-evidence.h"
#include "journey-json.h"
#include "journey-lane.h"
#include "journey-metric.h"
#include "journey-note.h"
#include "journey-opportunity.h"
#include "journey-pain-point.h"
#include "journey-persona.h"
#include "journey-picture.h"
#include "journey-reading.h"
#include "journey-scale.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

/* The reader tells the check of each value as it reads it. What needs the whole map, such as where
 * a reference leads, waits for the end. Places are turned into lines and columns in one go over
 * the text, so that ten thousand findings cost no more than one. */

/* How much of a text from the file a message repeats. */
#define LONGEST_QUOTE 40

/* The types that a reference may lead to. */
#define MAX_TARGETS 4

typedef void (*JourneyCheckFunc) (JourneyCheck *self,
                                  JourneyItem *item,
                                  GParamSpec *pspec,
                                  guint place);

/* What is asked of a property beyond its type. The model says which texts are references; where
 * they may lead, and which texts are dates, only the format says. */
typedef struct
{
  GType (*get_type) (void);
  const char *property;
  JourneyCheckFunc func;
  GType (*targets[MAX_TARGETS]) (void);
} JourneyRule;

typedef struct
{
  JourneyItem *item; /* not owned: the document owns it */
  GParamSpec *pspec;
  guint place;
} JourneyPending;

typedef struct
{
  JourneyFinding *finding;
  guint32 offset;
} JourneyRaised;

struct _JourneyCheck
{
  JourneyJsonScan *scan; /* not owned */
  gboolean thorough;     /* somebody reads the findings, so that they may take their time */
  GHashTable *rules;     /* GParamSpec → const JourneyRule */

  GHashTable *ids; /* set of the ids met so far, each owned by its item */
  GArray *pending; /* of JourneyPending: references, and scores on the scale */
  GArray *raised;  /* of JourneyRaised */
};

static void check_channel (JourneyCheck *, JourneyItem *, GParamSpec *, guint);
static void check_date (JourneyCheck *, JourneyItem *, GParamSpec *, guint);
static void check_portrait (JourneyCheck *, JourneyItem *, GParamSpec *, guint);
static void check_later (JourneyCheck *, JourneyItem *, GParamSpec *, guint);

static const JourneyRule rules[] = {
  { journey_document_get_type, "reviewed", check_date },
  { journey_opportunity_get_type, "due", check_date },
  { journey_evidence_get_type, "date", check_date },
  { journey_reading_get_type, "date", check_date },
  { journey_touchpoint_get_type, "channel", check_channel },
  { journey_persona_get_type, "portrait", check_portrait },
  { journey_emotion_get_type, "score", check_later },
  { journey_emotion_get_type, "expected", check_later },
  { journey_emotion_get_type, "persona", check_later, { journey_persona_get_type } },
  { journey_note_get_type, "lane", check_later, { journey_lane_get_type } },
  { journey_connection_get_type, "from", check_later, { journey_touchpoint_get_type } },
  { journey_connection_get_type, "to", check_later, { journey_touchpoint_get_type } },
  { journey_pain_point_get_type, "touchpoints", check_later, { journey_touchpoint_get_type } },
  { journey_pain_point_get_type, "personas", check_later, { journey_persona_get_type } },
  { journey_opportunity_get_type, "pain-points", check_later, { journey_pain_point_get_type } },
  { journey_opportunity_get_type, "touchpoints", check_later, { journey_touchpoint_get_type } },
  { journey_metric_get_type,
    "on",
    check_later,
    { journey_stage_get_type, journey_touchpoint_get_type } },
  { journey_evidence_get_type,
    "supports",
    check_later,
    { journey_stage_get_type, journey_touchpoint_get_type, journey_pain_point_get_type,
      journey_persona_get_type } },
};

static void
raised_clear (gpointer data)
{
  JourneyRaised *raised = data;

  g_clear_pointer (&raised->finding, journey_finding_free);
}

/**
 * journey_check_new:
 * @scan: the file; must outlive the check
 * @thorough: whether to look into the portraits, which are decoded for that
 *
 * Begins to check a file.
 *
 * Returns: (transfer full): the check
 */
JourneyCheck *
journey_check_new (JourneyJsonScan *scan, gboolean thorough)
{
  JourneyCheck *self = g_new0 (JourneyCheck, 1);
  guint i;

  self->scan = scan;
  self->thorough = thorough;
  self->rules = g_hash_table_new (NULL, NULL);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->pending = g_array_new (FALSE, FALSE, sizeof (JourneyPending));
  self->raised = g_array_new (FALSE, FALSE, sizeof (JourneyRaised));
  g_array_set_clear_func (self->raised, raised_clear);

  for (i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (rules[i].get_type ());
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), rules[i].property);

      g_assert (pspec != NULL);
      g_hash_table_insert (self->rules, pspec, (gpointer) &rules[i]);
    }

  return self;
}

void
journey_check_free (JourneyCheck *self)
{
  g_hash_table_unref (self->rules);
  g_hash_table_unref (self->ids);
  g_array_unref (self->pending);
  g_array_unref (self->raised);
  g_free (self);
}

/**
 * journey_check_add:
 * @self: a check
 * @severity: how bad it is
 * @place: the place of the value in the table of the scan
 * @message: what it is
 *
 * Takes down a finding.
 */
void
journey_check_add (JourneyCheck *self,
                   JourneyFindingSeverity severity,
                   guint place,
                   const char *message)
{
  g_autofree char *path = journey_json_scan_dup_path (self->scan, place);
  JourneyRaised raised = {
    .finding = journey_finding_new (severity, message, path),
    .offset = journey_json_scan_get_span (self->scan, place)->start,
  };

  g_array_append_val (self->raised, raised);
}

/* A text of the file as part of a message: one line, and not all of a novel. */
static char *
dup_quote (const char *text)
{
  char *quote = g_utf8_truncate_middle (text, LONGEST_QUOTE);
  char *c;

  for (c = quote; *c != '\0'; c++)
    {
      if (g_ascii_iscntrl (*c))
        *c = ' ';
    }

  return quote;
}

G_GNUC_PRINTF (3, 4)
static void
warn (JourneyCheck *self, guint place, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  journey_check_add (self, JOURNEY_FINDING_WARNING, place, message);
}

static void
check_channel (JourneyCheck *self, JourneyItem *item, GParamSpec *pspec, guint place)
{
  const char *word = g_value_get_string (journey_item_peek_value (item, pspec));

  if (!journey_channel_is_valid (word))
    {
      g_autofree char *quote = dup_quote (word);

      warn (self, place, _ ("“%s” is not a channel that this version knows"), quote);
    }
}

/* Strictly YYYY-MM-DD and in the calendar; nothing that depends on the locale. */
static gboolean
is_date (const char *text)
{
  int i;

  for (i = 0; i < 10; i++)
    {
      if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return FALSE;
    }

  return text[10] == '\0' &&
         g_date_valid_dmy ((text[8] - '0') * 10 + text[9] - '0',
                           (text[5] - '0') * 10 + text[6] - '0', g_ascii_strtoull (text, NULL, 10));
}

static void
check_date (JourneyCheck *self, JourneyItem *item, GParamSpec *pspec, guint place)
{
  const char *date = g_value_get_string (journey_item_peek_value (item, pspec));

  if (*date != '\0' && !is_date (date))
    {
      g_autofree char *quote = dup_quote (date);

      warn (self, place, _ ("“%s” is not a date; a date is written 2026-03-31"), quote);
    }
}

/* The map shows no portrait then, as if there were none, so nobody would know why. The persona may
 * get its name only later. */
static void
check_portrait (JourneyCheck *self, JourneyItem *item, GParamSpec *pspec, guint place)
{
  if (self->thorough)
    check_later (self, item, pspec, place);
}

static void
check_later (JourneyCheck *self, JourneyItem *item, GParamSpec *pspec, guint place)
{
  JourneyPending pending = { item, pspec, place };

  g_array_append_val (self->pending, pending);
}

static void
check_word (JourneyCheck *self, JourneyItem *item, GParamSpec *pspec, guint place)
{
  const char *word = g_value_get_string (journey_item_peek_value (item, pspec));

  if (!journey_word_is_known (journey_field_get_enum_type (pspec), word))
    {
      g_autofree char *quote = dup_quote (word);

      warn (self, place, _ ("“%s” is not a word that this version knows here"), quote);
    }
}

static void
check_id (JourneyCheck *self, JourneyItem *item, guint place)
{
  const char *id = journey_item_get_id (item);

  if (*id != '\0' && !g_hash_table_add (self->ids, (gpointer) id))
    {
      g_autofree char *quote = dup_quote (id);

      warn (self, place, _ ("another part of the map has the id “%s” already"), quote);
    }
}

/**
 * journey_check_field:
 * @self: a check
 * @item: an item
 * @pspec: a stored property of it that was just read, neither a list nor a part
 * @place: the place of the value in the table of the scan
 *
 * Checks a value.
 */
void
journey_check_field (JourneyCheck *self, JourneyItem *item, GParamSpec *pspec, guint place)
{
  const JourneyRule *rule = g_hash_table_lookup (self->rules, pspec);

  if (rule != NULL)
    rule->func (self, item, pspec, place);
  else if (pspec->flags & JOURNEY_PARAM_REFERENCE)
    check_later (self, item, pspec, place);
  else if (journey_field_get_enum_type (pspec) != G_TYPE_INVALID)
    check_word (self, item, pspec, place);
  else if (g_str_equal (pspec->name, "id"))
    check_id (self, item, place);
}

/* Neither of these is drawn, so nobody would see that it is in the file. */
static void
check_connection (JourneyCheck *self, JourneyConnection *connection, guint place)
{
  const char *from = journey_connection_get_from (connection);
  const char *to = journey_connection_get_to (connection);

  if (*from == '\0' || *to == '\0')
    warn (self, place, _ ("this connection lacks an end"));
  else if (g_str_equal (from, to))
    warn (self, place, _ ("this connection leads back to where it begins"));
}

/**
 * journey_check_item:
 * @self: a check
 * @item: an item that was just read, with all that is in it
 * @place: the place of its object in the table of the scan
 *
 * Checks an item as a whole.
 */
void
journey_check_item (JourneyCheck *self, JourneyItem *item, guint place)
{
  if (journey_item_has_id (item) && *journey_item_get_id (item) == '\0')
    warn (self, place, _ ("this has no id, so nothing can refer to it"));

  if (JOURNEY_IS_SCALE (item))
    {
      JourneyScale *scale = JOURNEY_SCALE (item);

      if (journey_scale_get_minimum (scale) >= journey_scale_get_maximum (scale))
        warn (self, place, _ ("the scale ends where it begins, or before"));
    }
  else if (JOURNEY_IS_CONNECTION (item))
    {
      check_connection (self, JOURNEY_CONNECTION (item), place);
    }
}

static const char *
get_second_message (GType item_type)
{
  if (item_type == JOURNEY_TYPE_EMOTION)
    return _ ("this is the second emotion of the same persona here");
  if (item_type == JOURNEY_TYPE_NOTE)
    return _ ("this is the second note in the same lane here");
  if (item_type == JOURNEY_TYPE_READING)
    return _ ("this is the second reading of the same day here");

  return _ ("this was already said here");
}

/**
 * journey_check_list:
 * @self: a check
 * @list: a list that was just read
 * @place: its place in the table of the scan
 *
 * Checks that the items of a list can be told apart; those with an id are left to the whole map.
 */
void
journey_check_list (JourneyCheck *self, JourneyList *list, guint place)
{
  g_autoptr (GHashTable) keys = NULL;
  guint i;

  if (journey_list_get_length (list) < 2 || journey_item_has_id (journey_list_get (list, 0)))
    return;

  keys = g_hash_table_new (g_str_hash, g_str_equal);
  for (i = 0, place++; i < journey_list_get_length (list); i++)
    {
      const char *key = journey_item_get_key (journey_list_get (list, i));

      if (key != NULL && *key != '\0' && !g_hash_table_add (keys, (gpointer) key))
        warn (self, place, "%s", get_second_message (journey_list_get_item_gtype (list)));
      place = journey_json_scan_get_span (self->scan, place)->next;
    }
}

static gboolean
is_target (const JourneyRule *rule, JourneyItem *target)
{
  guint i;

  if (rule == NULL)
    return TRUE;
  for (i = 0; i < MAX_TARGETS && rule->targets[i] != NULL; i++)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (target, rule->targets[i]()))
        return TRUE;
    }

  return FALSE;
}

static void
check_reference (JourneyCheck *self,
                 JourneyDocument *document,
                 GParamSpec *pspec,
                 const char *id,
                 guint place)
{
  JourneyItem *target = journey_document_find (document, id);

  if (target == NULL)
    {
      g_autofree char *quote = dup_quote (id);

      warn (self, place, _ ("nothing in the map has the id “%s”"), quote);
    }
  else if (!is_target (g_hash_table_lookup (self->rules, pspec), target))
    {
      g_autofree char *quote = dup_quote (id);

      warn (self, place, _ ("“%s” is the id of something of another kind"), quote);
    }
}

static void
check_score (JourneyCheck *self, JourneyDocument *document, double score, guint place)
{
  JourneyScale *scale = journey_document_get_scale (document);
  double minimum = journey_scale_get_minimum (scale);
  double maximum = journey_scale_get_maximum (scale);
  g_autoptr (GString) from = NULL;
  g_autoptr (GString) to = NULL;

  if (minimum >= maximum || (score >= minimum && score <= maximum))
    return;

  from = g_string_new (NULL);
  journey_json_append_number (from, minimum);
  to = g_string_new (NULL);
  journey_json_append_number (to, maximum);
  warn (self, place, _ ("the score is not on the scale, which goes from %s to %s"), from->str,
        to->str);
}

static void
check_picture (JourneyCheck *self, JourneyPersona *persona, guint place)
{
  const char *portrait = journey_persona_get_portrait (persona);
  g_autofree char *name = dup_quote (journey_persona_get_name (persona));
  g_autoptr (GError) error = NULL;

  if (*portrait != '\0' && !journey_picture_check (portrait, &error))
    /* Translators: the name of a persona, and a sentence without its full stop */
    warn (self, place, _ ("the portrait of “%s” cannot be shown: %s"), name, error->message);
}

static void
check_pending (JourneyCheck *self, JourneyDocument *document, const JourneyPending *pending)
{
  const GValue *value = journey_item_peek_value (pending->item, pending->pspec);

  if (G_VALUE_HOLDS_DOUBLE (value))
    {
      check_score (self, document, g_value_get_double (value), pending->place);
    }
  else if (JOURNEY_IS_PERSONA (pending->item))
    {
      check_picture (self, JOURNEY_PERSONA (pending->item), pending->place);
    }
  else if (G_VALUE_HOLDS_STRING (value))
    {
      const char *id = g_value_get_string (value);

      if (*id != '\0')
        check_reference (self, document, pending->pspec, id, pending->place);
    }
  else
    {
      char **ids = g_value_get_boxed (value);
      guint i;

      /* The texts in a list have one place each, right after that of the list. */
      for (i = 0; ids != NULL && ids[i] != NULL; i++)
        check_reference (self, document, pending->pspec, ids[i], pending->place + 1 + i);
    }
}

static int
compare_raised (gconstpointer a, gconstpointer b)
{
  const JourneyRaised *raised_a = a;
  const JourneyRaised *raised_b = b;

  return (raised_a->offset > raised_b->offset) - (raised_a->offset < raised_b->offset);
}

/**
 * journey_check_finish:
 * @self: a check
 * @document: the document, with everything in it
 *
 * Checks what needs the whole map.
 *
 * Returns: (transfer full) (element-type JourneyFinding): what was found, in the order of the file
 */
GPtrArray *
journey_check_finish (JourneyCheck *self, JourneyDocument *document)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) journey_finding_free);
  guint line = 1, column = 1;
  guint32 offset = 0;
  guint i;

  for (i = 0; i < self->pending->len; i++)
    check_pending (self, document, &g_array_index (self->pending, JourneyPending, i));
  g_array_set_size (self->pending, 0);

  g_array_sort (self->raised, compare_raised);
  for (i = 0; i < self->raised->len; i++)
    {
      JourneyRaised *raised = &g_array_index (self->raised, JourneyRaised, i);

      journey_json_scan_advance (self->scan, offset, raised->offset, &line, &column);
      offset = raised->offset;
      raised->finding->line = line;
      raised->finding->column = column;
      g_ptr_array_add (findings, g_steal_pointer (&raised->finding));
    }
  g_array_set_size (self->raised, 0);

  return findings;
}
