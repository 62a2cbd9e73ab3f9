/* journey-note.c: a text of a touchpoint in a text lane
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-note.h"

/**
 * JourneyNote:
 *
 * What a touchpoint says in a lane of free text.
 */
struct _JourneyNote
{
  JourneyItem parent_instance;
};

typedef enum
{
  PROP_LANE = 1,
  PROP_TEXT,
} JourneyNoteProperty;

static GParamSpec *properties[PROP_TEXT + 1];

G_DEFINE_FINAL_TYPE (JourneyNote, journey_note, JOURNEY_TYPE_ITEM)

static void
journey_note_class_init (JourneyNoteClass *klass)
{
  JourneyItemClass *item_class = JOURNEY_ITEM_CLASS (klass);

  /**
   * JourneyNote:lane:
   *
   * The id of the [class@JourneyLane].
   */
  properties[PROP_LANE] = journey_field_reference ("lane");

  properties[PROP_TEXT] = journey_field_text ("text");

  journey_item_class_install_stored (item_class, G_N_ELEMENTS (properties), properties);
  journey_item_class_set_key (item_class, properties[PROP_LANE]);
}

static void
journey_note_init (JourneyNote *self)
{
}

/**
 * journey_note_new:
 *
 * Returns: (transfer full): a note with default values
 */
JourneyNote *
journey_note_new (void)
{
  return g_object_new (JOURNEY_TYPE_NOTE, NULL);
}

/**
 * journey_note_get_lane:
 * @self: a note
 *
 * Gets [property@JourneyNote:lane].
 *
 * Returns: the id, empty when not given
 */
const char *
journey_note_get_lane (JourneyNote *self)
{
  g_return_val_if_fail (JOURNEY_IS_NOTE (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_LANE);
}

/**
 * journey_note_get_text:
 * @self: a note
 *
 * Gets [property@JourneyNote:text].
 *
 * Returns: the text, empty when not given
 */
const char *
journey_note_get_text (JourneyNote *self)
{
  g_return_val_if_fail (JOURNEY_IS_NOTE (self), "");

  return journey_item_get_text (JOURNEY_ITEM (self), PROP_TEXT);
}
