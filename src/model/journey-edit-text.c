/* journey-edit-text.c: what is typed, and what else is set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit-private.h"

#include <glib/gi18n-lib.h>

/* A file with a longer text could not be read again. */
#define MAX_TEXT_LENGTH (1024 * 1024)

typedef struct
{
  GType (*get_type) (void);
  const char *property; /* what is edited in place */
  const char *rename;   /* the label for it */
  const char *change;   /* the label for any other property */
} JourneyEditText;

static const JourneyEditText texts[] = {
  { journey_document_get_type, "title", N_ ("Rename Map"), N_ ("Change Map Properties") },
  { journey_stage_get_type, "title", N_ ("Rename Stage"), N_ ("Change Stage") },
  { journey_touchpoint_get_type, "title", N_ ("Rename Touchpoint"), N_ ("Change Touchpoint") },
  { journey_persona_get_type, "name", N_ ("Rename Persona"), N_ ("Change Persona") },
  { journey_lane_get_type, "title", N_ ("Rename Lane"), N_ ("Change Lane") },
  { journey_pain_point_get_type, "title", N_ ("Rename Pain Point"), N_ ("Change Pain Point") },
  { journey_opportunity_get_type, "title", N_ ("Rename Opportunity"), N_ ("Change Opportunity") },
  { journey_metric_get_type, "title", N_ ("Rename Metric"), N_ ("Change Metric") },
  { journey_evidence_get_type, "text", N_ ("Edit Evidence"), N_ ("Change Evidence") },
  { journey_connection_get_type, "label", N_ ("Label Connection"), N_ ("Change Connection") },
  { journey_emotion_get_type, "note", N_ ("Edit Emotion Note"), N_ ("Change Emotion") },
  { journey_note_get_type, "text", N_ ("Edit Note"), N_ ("Change Note") },
};

/* Labels that say more than that a thing changed. */
static const struct
{
  const char *property;
  const char *label;
} labels[] = {
  { "doing", N_ ("Edit Doing") },
  { "thinking", N_ ("Edit Thinking") },
  { "backstage", N_ ("Edit Backstage") },
  { "detail", N_ ("Edit Detail") },
  { "goal", N_ ("Edit Goal") },
  { "scenario", N_ ("Edit Scenario") },
  { "channel", N_ ("Change Channel") },
  { "moment", N_ ("Change Moment") },
  { "importance", N_ ("Change Importance") },
  { "confidence", N_ ("Change Confidence") },
  { "color", N_ ("Change Color") },
  { "phase", N_ ("Change Phase") },
  { "customers", N_ ("Change Customers") },
  { "status", N_ ("Change Status") },
  { "severity", N_ ("Change Severity") },
  { "frequency", N_ ("Change Frequency") },
  { "impact", N_ ("Change Impact") },
  { "effort", N_ ("Change Effort") },
  { "owner", N_ ("Change Owner") },
  { "portrait", N_ ("Change Portrait") },
  { "low", N_ ("Rename Trait") },
  { "high", N_ ("Rename Trait") },
};

static const JourneyEditText *
find_text (gpointer item)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (G_OBJECT_TYPE (item) == texts[i].get_type ())
        return &texts[i];
    }

  return NULL;
}

static const char *
get_label (gpointer item, const char *property)
{
  const JourneyEditText *text = find_text (item);
  guint i;

  if (text != NULL && g_str_equal (property, text->property))
    return _ (text->rename);
  for (i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (g_str_equal (property, labels[i].property))
        return _ (labels[i].label);
    }

  return text != NULL ? _ (text->change) : _ ("Change Item");
}

/**
 * journey_edit_get_text_property:
 * @item: (type JourneyItem): an item
 *
 * Returns: (nullable): the property that an item goes by, which is edited in place: the title of a
 *   touchpoint, the name of a persona, the text of a note; %NULL for items that have none
 */
const char *
journey_edit_get_text_property (gpointer item)
{
  const JourneyEditText *text;

  g_return_val_if_fail (JOURNEY_IS_ITEM (item), NULL);

  text = find_text (item);
  return text != NULL ? text->property : NULL;
}

/* What a person, a clipboard or another program gives, as a file can hold it: valid UTF-8 of no
 * more than the longest text, its lines ended the one way. */
char *
journey_edit_dup_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *clean = g_string_sized_new (strlen (valid));
  const char *c;

  for (c = valid; *c != '\0'; c++)
    {
      if (*c != '\r')
        g_string_append_c (clean, *c);
      else if (c[1] != '\n')
        g_string_append_c (clean, '\n');
    }
  if (clean->len > MAX_TEXT_LENGTH)
    g_string_truncate (clean, g_utf8_find_prev_char (clean->str, clean->str + MAX_TEXT_LENGTH + 1) -
                                  clean->str);

  return g_string_free (clean, FALSE);
}

/**
 * journey_edit_set_property:
 * @item: (type JourneyItem): an item of a document
 * @property: the name of a stored property that is neither a list nor a part
 * @value: what it shall be
 * @label: (nullable): what the step is called, translated, or %NULL for what it is by nature
 * @gesture: (nullable): names what goes on, like one stay in a field; several calls of one gesture
 *   for the same property of the same item are one step. %NULL for a step of its own
 *
 * Sets one property.
 *
 * Returns: whether it was another value
 */
gboolean
journey_edit_set_property (gpointer item,
                           const char *property,
                           const GValue *value,
                           const char *label,
                           const char *gesture)
{
  JourneyDocument *document;
  GParamSpec *pspec;
  g_autofree char *key = NULL;

  g_return_val_if_fail (JOURNEY_IS_ITEM (item), FALSE);
  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (item), property);
  g_return_val_if_fail (pspec != NULL && (pspec->flags & JOURNEY_PARAM_STORED) != 0, FALSE);
  g_return_val_if_fail (!journey_field_is_list (pspec) && !journey_field_is_part (pspec), FALSE);
  g_return_val_if_fail (value != NULL && G_VALUE_TYPE (value) == pspec->value_type, FALSE);
  document = journey_item_get_document (item);
  g_return_val_if_fail (document != NULL, FALSE);

  if (journey_value_equal (journey_item_peek_value (item, pspec), value))
    return FALSE;

  /* The step keeps the item alive, so no other can come to its place and take the key for its. */
  if (gesture != NULL)
    key = g_strdup_printf ("%s %p %s", pspec->name, item, gesture);
  journey_edit_begin_merging (document, label != NULL ? label : get_label (item, pspec->name), key);
  g_object_set_property (item, pspec->name, value);
  journey_edit_commit (document);

  return TRUE;
}

/**
 * journey_edit_set_property_of:
 * @items: (element-type JourneyItem): items of one document that have the property
 * @property: the name of a stored property that is neither a list nor a part
 * @value: what it shall be of all
 * @label: (nullable): what the step is called; see [func@journey_edit_set_property]
 * @gesture: (nullable): names what goes on; several calls of one gesture for the same property and
 *   the same first item are one step
 *
 * Sets one property of several items, in one step.
 *
 * Returns: whether it was another value of any
 */
gboolean
journey_edit_set_property_of (GPtrArray *items,
                              const char *property,
                              const GValue *value,
                              const char *label,
                              const char *gesture)
{
  JourneyDocument *document;
  gboolean changed = FALSE;
  g_autofree char *key = NULL;

  g_return_val_if_fail (items != NULL && items->len > 0, FALSE);
  document = journey_item_get_document (items->pdata[0]);
  g_return_val_if_fail (document != NULL, FALSE);

  if (gesture != NULL)
    key = g_strdup_printf ("%s %p %s", property, items->pdata[0], gesture);
  journey_edit_begin_merging (document,
                              label != NULL ? label : get_label (items->pdata[0], property), key);
  for (guint i = 0; i < items->len; i++)
    {
      if (journey_item_get_document (items->pdata[i]) == document)
        changed |= journey_edit_set_property (items->pdata[i], property, value, label, gesture);
    }
  journey_edit_commit (document);

  return changed;
}

/**
 * journey_edit_set_text:
 * @item: (type JourneyItem): an item of a document
 * @property: the name of a stored text property; see [func@journey_edit_get_text_property]
 * @text: (nullable): what it shall say
 * @gesture: (nullable): see [func@journey_edit_set_property]
 *
 * Writes a text: a title, what a customer does or thinks, the text of a note. What is not valid
 * UTF-8 in it is replaced, and what goes beyond 1 MiB is cut off.
 *
 * Returns: whether it was another text
 */
gboolean
journey_edit_set_text (gpointer item, const char *property, const char *text, const char *gesture)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, journey_edit_dup_text (text));

  return journey_edit_set_property (item, property, &value, NULL, gesture);
}

static gboolean
remove_note (JourneyNote *note)
{
  JourneyList *list = journey_item_get_list (JOURNEY_ITEM (note));
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (note));
  guint position;

  journey_edit_begin (document, _ ("Delete Note"));
  if (journey_list_find (list, note, &position))
    journey_list_remove (list, position);
  journey_edit_commit (document);

  return TRUE;
}

static gboolean
add_note (JourneyTouchpoint *touchpoint, JourneyLane *lane, const char *text)
{
  JourneyDocument *document = journey_item_get_document (JOURNEY_ITEM (touchpoint));
  g_autofree char *clean = journey_edit_dup_text (text);
  g_autoptr (JourneyNote) note = journey_note_new ();

  g_object_set (note, "lane", journey_item_get_id (JOURNEY_ITEM (lane)), "text", clean, NULL);
  journey_edit_begin (document, _ ("Add Note"));
  journey_list_append (journey_touchpoint_get_notes (touchpoint), note);
  journey_edit_commit (document);

  return TRUE;
}

/**
 * journey_edit_set_note:
 * @touchpoint: a touchpoint of a document
 * @lane: a lane of text of the same document
 * @text: (nullable): what @touchpoint shall say in @lane
 * @gesture: (nullable): see [func@journey_edit_set_property]
 *
 * Writes into a cell of a lane of text, whether there is a note yet or not. A note that says
 * nothing more is removed.
 *
 * Returns: whether it was another text
 */
gboolean
journey_edit_set_note (JourneyTouchpoint *touchpoint,
                       JourneyLane *lane,
                       const char *text,
                       const char *gesture)
{
  JourneyNote *note;
  gboolean is_empty = text == NULL || *text == '\0';

  g_return_val_if_fail (JOURNEY_IS_TOUCHPOINT (touchpoint), FALSE);
  g_return_val_if_fail (JOURNEY_IS_LANE (lane), FALSE);
  g_return_val_if_fail (journey_item_get_document (JOURNEY_ITEM (touchpoint)) != NULL, FALSE);
  g_return_val_if_fail (journey_item_get_document (JOURNEY_ITEM (touchpoint)) ==
                            journey_item_get_document (JOURNEY_ITEM (lane)),
                        FALSE);

  note = journey_touchpoint_find_note (touchpoint, journey_item_get_id (JOURNEY_ITEM (lane)));
  if (note == NULL)
    return !is_empty && add_note (touchpoint, lane, text);
  if (is_empty && journey_item_get_n_unknown (JOURNEY_ITEM (note)) == 0)
    return remove_note (note);

  return journey_edit_set_text (note, "text", text, gesture);
}
