/* journey-description.c: items and their values in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-description.h"

#include <glib/gi18n-lib.h>

#include "journey-channel.h"
#include "journey-connection.h"
#include "journey-emotion.h"
#include "journey-enums.h"
#include "journey-evidence.h"
#include "journey-json.h"
#include "journey-labels.h"
#include "journey-lane.h"
#include "journey-metric.h"
#include "journey-note.h"
#include "journey-opportunity.h"
#include "journey-pain-point.h"
#include "journey-persona.h"
#include "journey-reading.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

/* How many characters of a text a sentence about it repeats, and how many somebody reads who has to
 * choose between two. */
#define MAX_CHARACTERS 60
#define MAX_WHOLE      1000

/* The words of an item, each in a sentence and at the beginning of a heading: no code knows how a
 * language writes the one and the other. */
typedef struct
{
  GType (*get_type) (void);
  const char *title; /* the property that people know it by */
  const char *words[2];
  const char *unnamed[2];
} Kind;

static const Kind kinds[] = {
  { journey_stage_get_type,
    "title",
    { N_ ("stage"), N_ ("Stage") },
    { N_ ("a stage without title"), N_ ("A stage without title") } },
  { journey_touchpoint_get_type,
    "title",
    { N_ ("touchpoint"), N_ ("Touchpoint") },
    { N_ ("a touchpoint without title"), N_ ("A touchpoint without title") } },
  { journey_persona_get_type,
    "name",
    { N_ ("persona"), N_ ("Persona") },
    { N_ ("a persona without name"), N_ ("A persona without name") } },
  { journey_lane_get_type,
    "title",
    { N_ ("lane"), N_ ("Lane") },
    { N_ ("a lane without title"), N_ ("A lane without title") } },
  { journey_pain_point_get_type,
    "title",
    { N_ ("pain point"), N_ ("Pain point") },
    { N_ ("a pain point without title"), N_ ("A pain point without title") } },
  { journey_opportunity_get_type,
    "title",
    { N_ ("opportunity"), N_ ("Opportunity") },
    { N_ ("an opportunity without title"), N_ ("An opportunity without title") } },
  { journey_evidence_get_type,
    "text",
    { N_ ("evidence"), N_ ("Evidence") },
    { N_ ("evidence without text"), N_ ("Evidence without text") } },
  { journey_metric_get_type,
    "title",
    { N_ ("metric"), N_ ("Metric") },
    { N_ ("a metric without title"), N_ ("A metric without title") } },
  { journey_reading_get_type,
    "date",
    { N_ ("reading of"), N_ ("Reading of") },
    { N_ ("a reading without date"), N_ ("A reading without date") } },
};

typedef struct
{
  const char *property;
  const char *words;
} PropertyName;

/* Properties of one name mean the same in all items. */
static const PropertyName property_names[] = {
  { "title", N_ ("title") },
  { "name", N_ ("name") },
  { "text", N_ ("text") },
  { "scenario", N_ ("scenario") },
  { "goal", N_ ("goal") },
  { "state", N_ ("state") },
  { "status", N_ ("status") },
  { "owner", N_ ("owner") },
  { "tags", N_ ("tags") },
  { "reviewed", N_ ("last review") },
  { "review-months", N_ ("months between reviews") },
  { "ignored", N_ ("ignored findings") },
  { "scale", N_ ("scale of emotions") },
  { "lanes", N_ ("lanes") },
  { "personas", N_ ("personas") },
  { "stages", N_ ("stages") },
  { "connections", N_ ("connections") },
  { "pain-points", N_ ("pain points") },
  { "opportunities", N_ ("opportunities") },
  { "evidence", N_ ("evidence") },
  { "metrics", N_ ("metrics") },
  { "touchpoints", N_ ("touchpoints") },
  { "kind", N_ ("kind") },
  { "role", N_ ("role") },
  { "visible", N_ ("visibility") },
  { "height", N_ ("height") },
  { "color", N_ ("color") },
  { "segment", N_ ("segment") },
  { "share", N_ ("share") },
  { "portrait", N_ ("portrait") },
  { "quote", N_ ("quote") },
  { "background", N_ ("background") },
  { "demographics", N_ ("demographics") },
  { "psychographics", N_ ("psychographics") },
  { "behaviours", N_ ("behaviors") },
  { "preferences", N_ ("preferences") },
  { "motivations", N_ ("motivations") },
  { "goals", N_ ("goals") },
  { "challenges", N_ ("challenges") },
  { "traits", N_ ("traits") },
  { "phase", N_ ("phase") },
  { "customers", N_ ("customers") },
  { "channel", N_ ("channel") },
  { "doing", N_ ("doing") },
  { "thinking", N_ ("thinking") },
  { "backstage", N_ ("backstage") },
  { "moment", N_ ("moment") },
  { "importance", N_ ("importance") },
  { "confidence", N_ ("confidence") },
  { "emotions", N_ ("emotions") },
  { "notes", N_ ("notes") },
  { "persona", N_ ("persona") },
  { "score", N_ ("score") },
  { "expected", N_ ("expected score") },
  { "note", N_ ("note") },
  { "lane", N_ ("lane") },
  { "from", N_ ("start") },
  { "to", N_ ("end") },
  { "label", N_ ("label") },
  { "detail", N_ ("detail") },
  { "severity", N_ ("severity") },
  { "frequency", N_ ("frequency") },
  { "link", N_ ("link") },
  { "impact", N_ ("impact") },
  { "effort", N_ ("effort") },
  { "due", N_ ("due date") },
  { "outcome", N_ ("outcome") },
  { "source", N_ ("source") },
  { "date", N_ ("date") },
  { "supports", N_ ("what it supports") },
  { "unit", N_ ("unit") },
  { "target", N_ ("target") },
  { "better", N_ ("direction") },
  { "on", N_ ("place") },
  { "readings", N_ ("readings") },
  { "value", N_ ("value") },
};

/* Made fit for one line: a text of the map must not look like several sentences. */
static char *
dup_quoted (const char *text, guint max_characters)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  guint n = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c), n++)
    {
      gunichar character = g_utf8_get_char (c);

      if (n == max_characters)
        {
          g_string_append (plain, "…");
          break;
        }
      g_string_append_unichar (plain, g_unichar_isgraph (character) ? character : ' ');
    }

  /* Translators: the quotation marks of your language */
  return g_strdup_printf (_ ("“%s”"), plain->str);
}

static const Kind *
find_kind (JourneyItem *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (G_OBJECT_TYPE (item) == kinds[i].get_type ())
        return &kinds[i];
    }

  return NULL;
}

static char *
dup_title (JourneyItem *item, const Kind *kind)
{
  g_autofree char *title = NULL;

  g_object_get (item, kind->title, &title, NULL);
  if (title != NULL && *title != '\0')
    return g_steal_pointer (&title);
  if (JOURNEY_IS_LANE (item))
    return g_strdup (journey_label_for (JOURNEY_TYPE_LANE_KIND,
                                        (int) journey_lane_get_kind (JOURNEY_LANE (item))));

  return NULL;
}

static char *
describe_with (JourneyItem *item, const Kind *kind, gboolean heading)
{
  g_autofree char *title = dup_title (item, kind);
  g_autofree char *quoted = NULL;

  if (title == NULL)
    return g_strdup (_ (kind->unnamed[heading]));
  quoted = dup_quoted (title, MAX_CHARACTERS);

  /* Translators: what an item is, and its title: touchpoint “Test ride” */
  return g_strdup_printf (_ ("%s %s"), _ (kind->words[heading]), quoted);
}

static char *
dup_reference (gpointer item, const char *id)
{
  JourneyDocument *document = journey_item_get_document (item);
  JourneyItem *found = document != NULL ? journey_document_find (document, id) : NULL;

  if (found != NULL && find_kind (found) != NULL)
    return describe_with (found, find_kind (found), FALSE);
  if (*id == '\0')
    return g_strdup (_ ("nothing"));

  return g_strdup_printf (_ ("the missing item %s"), id);
}

static char *
describe_emotion (JourneyEmotion *emotion, gboolean heading)
{
  g_autofree char *persona = dup_reference (emotion, journey_emotion_get_persona (emotion));
  JourneyItem *parent = journey_item_get_parent (JOURNEY_ITEM (emotion));
  g_autofree char *place = parent != NULL ? journey_describe_item (parent) : g_strdup ("");

  if (heading)
    return g_strdup_printf (_ ("Emotion of %s at %s"), persona, place);

  /* Translators: emotion of persona “Commuting parent” at touchpoint “Test ride” */
  return g_strdup_printf (_ ("emotion of %s at %s"), persona, place);
}

static char *
describe_note (JourneyNote *note, gboolean heading)
{
  g_autofree char *lane = dup_reference (note, journey_note_get_lane (note));
  JourneyItem *parent = journey_item_get_parent (JOURNEY_ITEM (note));
  g_autofree char *place = parent != NULL ? journey_describe_item (parent) : g_strdup ("");

  if (heading)
    return g_strdup_printf (_ ("Note in %s at %s"), lane, place);

  /* Translators: note in lane “Ideas” at touchpoint “Test ride” */
  return g_strdup_printf (_ ("note in %s at %s"), lane, place);
}

static char *
describe_connection (JourneyConnection *connection, gboolean heading)
{
  g_autofree char *from = dup_reference (connection, journey_connection_get_from (connection));
  g_autofree char *to = dup_reference (connection, journey_connection_get_to (connection));

  if (heading)
    return g_strdup_printf (_ ("Connection from %s to %s"), from, to);

  /* Translators: connection from touchpoint “A” to touchpoint “B” */
  return g_strdup_printf (_ ("connection from %s to %s"), from, to);
}

static char *
describe (gpointer item, gboolean heading)
{
  const Kind *kind = find_kind (item);

  if (kind != NULL)
    return describe_with (item, kind, heading);
  if (JOURNEY_IS_EMOTION (item))
    return describe_emotion (item, heading);
  if (JOURNEY_IS_NOTE (item))
    return describe_note (item, heading);
  if (JOURNEY_IS_CONNECTION (item))
    return describe_connection (item, heading);

  return g_strdup (heading ? _ ("The map") : _ ("the map"));
}

/**
 * journey_describe_item:
 * @item: (type JourneyItem): an item
 *
 * Says what an item is and what it is called, to stand in a sentence: touchpoint “Test ride”.
 *
 * Returns: (transfer full): the words, in one line
 */
char *
journey_describe_item (gpointer item)
{
  g_return_val_if_fail (JOURNEY_IS_ITEM (item), NULL);

  return describe (item, FALSE);
}

/**
 * journey_describe_item_in_heading:
 * @item: (type JourneyItem): an item
 *
 * Says what an item is and what it is called, as a heading begins: Touchpoint “Test ride”.
 *
 * Returns: (transfer full): the words, in one line
 */
char *
journey_describe_item_in_heading (gpointer item)
{
  g_return_val_if_fail (JOURNEY_IS_ITEM (item), NULL);

  return describe (item, TRUE);
}

/**
 * journey_describe_property:
 * @item: (type JourneyItem): an item
 * @pspec: a stored property of it
 *
 * Returns: (transfer full): what the property is called in a sentence
 */
char *
journey_describe_property (gpointer item, GParamSpec *pspec)
{
  g_return_val_if_fail (JOURNEY_IS_ITEM (item), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (property_names); i++)
    {
      if (g_str_equal (property_names[i].property, pspec->name))
        return g_strdup (_ (property_names[i].words));
    }

  return g_strdup (pspec->name);
}

static char *
describe_text (gpointer item, GParamSpec *pspec, const char *text, guint max_characters)
{
  GType enum_type = journey_field_get_enum_type (pspec);

  if ((pspec->flags & JOURNEY_PARAM_REFERENCE) != 0)
    return dup_reference (item, text);
  if (enum_type != G_TYPE_INVALID && journey_word_is_known (enum_type, text))
    return g_strdup (journey_label_for (enum_type, journey_word_to_enum (enum_type, text, 0)));
  if (g_str_equal (pspec->name, "channel"))
    return journey_channel_dup_title (text);
  if (*text == '\0')
    return g_strdup (_ ("empty"));
  if (g_str_equal (pspec->name, "portrait"))
    return g_strdup (_ ("a picture"));

  return dup_quoted (text, max_characters);
}

static char *
describe_texts (gpointer item, GParamSpec *pspec, const char *const *texts, guint max_characters)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (; texts != NULL && *texts != NULL; texts++)
    g_ptr_array_add (words, (pspec->flags & JOURNEY_PARAM_REFERENCE) != 0
                                ? dup_reference (item, *texts)
                                : dup_quoted (*texts, max_characters));
  if (words->len == 0)
    return g_strdup (_ ("empty"));
  g_ptr_array_add (words, NULL);

  /* Translators: between the parts of a list */
  return g_strjoinv (_ (", "), (char **) words->pdata);
}

static char *
describe_number (double number)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  if (!journey_is_set (number))
    return g_strdup (_ ("not set"));
  journey_json_append_number (digits, number);

  return g_string_free (g_steal_pointer (&digits), FALSE);
}

static char *
describe_scale (JourneyScale *scale)
{
  g_autofree char *low = describe_number (journey_scale_get_minimum (scale));
  g_autofree char *high = describe_number (journey_scale_get_maximum (scale));
  g_autofree char *labels = g_strjoinv (_ (", "), (char **) journey_scale_get_labels (scale));

  if (*labels == '\0')
    /* Translators: the ends of a scale, as in "from -2 to 2" */
    return g_strdup_printf (_ ("from %s to %s"), low, high);

  /* Translators: the ends of a scale and the words for its steps */
  return g_strdup_printf (_ ("from %s to %s (%s)"), low, high, labels);
}

static char *
describe_value (gpointer item, GParamSpec *pspec, guint max_characters)
{
  const GValue *value = journey_item_peek_value (item, pspec);

  if (G_VALUE_HOLDS_STRING (value))
    return describe_text (item, pspec, g_value_get_string (value) ?: "", max_characters);
  if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    return describe_texts (item, pspec, g_value_get_boxed (value), max_characters);
  if (G_VALUE_HOLDS_DOUBLE (value))
    return describe_number (g_value_get_double (value));
  if (G_VALUE_HOLDS_INT (value))
    return describe_number (g_value_get_int (value));
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return g_strdup (g_value_get_boolean (value) ? _ ("yes") : _ ("no"));
  if (G_VALUE_HOLDS (value, JOURNEY_TYPE_SCALE))
    return describe_scale (g_value_get_object (value));
  if (G_VALUE_HOLDS (value, JOURNEY_TYPE_LIST))
    {
      guint n = journey_list_get_length (g_value_get_object (value));

      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", n), n);
    }

  g_return_val_if_reached (NULL);
}

/**
 * journey_describe_value:
 * @item: (type JourneyItem): an item, in its document so that ids can be put into words
 * @pspec: a stored property of it
 *
 * Returns: (transfer full): the value in words, in one line, long texts cut off
 */
char *
journey_describe_value (gpointer item, GParamSpec *pspec)
{
  g_return_val_if_fail (JOURNEY_IS_ITEM (item), NULL);

  return describe_value (item, pspec, MAX_CHARACTERS);
}

/**
 * journey_describe_value_at_length:
 * @item: (type JourneyItem): an item, in its document so that ids can be put into words
 * @pspec: a stored property of it
 *
 * Returns: (transfer full): the value in words, in one line, to be told from another
 */
char *
journey_describe_value_at_length (gpointer item, GParamSpec *pspec)
{
  g_return_val_if_fail (JOURNEY_IS_ITEM (item), NULL);

  return describe_value (item, pspec, MAX_WHOLE);
}

/**
 * journey_describe_list:
 * @list: a list
 *
 * Returns: (transfer full): what is in the list and whose it is: stages, or touchpoints of stage
 *   “Purchase”
 */
char *
journey_describe_list (JourneyList *list)
{
  JourneyItem *owner = journey_list_get_owner (list);
  g_autofree char *property = journey_describe_property (owner, journey_list_get_pspec (list));
  g_autofree char *whose = NULL;

  if (JOURNEY_IS_DOCUMENT (owner))
    return g_steal_pointer (&property);
  whose = journey_describe_item (owner);

  /* Translators: touchpoints of stage “Purchase” */
  return g_strdup_printf (_ ("%s of %s"), property, whose);
}
