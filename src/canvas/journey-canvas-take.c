/* journey-canvas-take.c: what is pasted or dropped becomes part of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-canvas-private.h"
#include "journey-channel.h"
#include "journey-content.h"
#include "journey-edit.h"
#include "journey-fragment.h"
#include "journey-portrait.h"
#include "journey-table.h"

/* --- Touchpoints and all that comes with them --- */

static gboolean
are_touchpoints (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (!JOURNEY_IS_TOUCHPOINT (items->pdata[i]))
      return FALSE;

  return TRUE;
}

static char *
dup_message (GPtrArray *items)
{
  guint n = items->len;

  if (are_touchpoints (items))
    return g_strdup_printf (ngettext ("Pasted %u touchpoint", "Pasted %u touchpoints", n), n);

  return g_strdup_printf (ngettext ("Pasted %u item", "Pasted %u items", n), n);
}

static gboolean
show_new_items (JourneyCanvas *self, GPtrArray *items)
{
  g_autofree char *message = NULL;

  if (items->len == 0)
    {
      journey_canvas_emit_failed (self, _ ("There is nothing in it that could be pasted"));
      return FALSE;
    }

  message = dup_message (items);
  journey_canvas_take_new_items (self, items);
  journey_canvas_announce (self, message);
  return TRUE;
}

static gboolean
take_fragment (JourneyCanvas *self, JourneyDocument *fragment, const JourneyLanding *landing)
{
  g_autoptr (GPtrArray) items =
      journey_fragment_paste (self->document, fragment, landing->stage, landing->position);

  return show_new_items (self, items);
}

static gboolean
take_rows (JourneyCanvas *self, const char *text, const JourneyLanding *landing)
{
  g_autoptr (GPtrArray) items =
      journey_table_paste (self->document, text, landing->stage, landing->position);

  return show_new_items (self, items);
}

/* The new touchpoint waits for its title. */
static gboolean
take_channel (JourneyCanvas *self, const char *word, const JourneyLanding *landing)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);
  JourneyList *stages = journey_document_get_stages (self->document);
  guint n_stages = journey_list_get_length (stages);
  JourneyStage *stage = landing->stage;
  JourneyTouchpoint *touchpoint;

  if (!journey_channel_is_valid (word))
    return FALSE;

  journey_journal_begin (journal, _ ("Add Touchpoint"));
  if (!stage)
    stage = n_stages > 0 ? journey_list_get (stages, n_stages - 1)
                         : journey_edit_add_stage (self->document, 0, NULL);
  touchpoint = journey_edit_add_touchpoint (stage, landing->position, NULL);
  g_object_set (touchpoint, "channel", word, NULL);
  journey_journal_commit (journal);

  if (journey_canvas_focus_item (self, touchpoint))
    journey_canvas_edit_new (self);
  return TRUE;
}

/* --- Text --- */

/* In a lane of cards each line is a card; a cell of text keeps its lines. */
static JourneyItem *
write_lines (JourneyCanvas *self, const JourneyBox *box, const char *text)
{
  JourneyJournal *journal = journey_document_get_journal (self->document);
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  JourneyItem *item = NULL;

  journey_journal_begin (journal, _ ("Paste Text"));
  for (guint i = 0; lines[i]; i++)
    if (*g_strstrip (lines[i]))
      item = journey_text_slot_write (self->layout, box, lines[i]);
  journey_journal_commit (journal);
  return item;
}

static gboolean
fill_cell (JourneyCanvas *self, int index, const char *text)
{
  g_autoptr (JourneyLayout) alive = journey_layout_ref (self->layout);
  const JourneyBox *box = journey_layout_get_box (alive, index);
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  JourneyTextSlot slot;
  JourneyItem *item;

  if (!*stripped || !journey_text_slot_find (alive, box, &slot))
    return FALSE;

  journey_canvas_set_focus_box (self, index);
  item = slot.lines ? journey_text_slot_write (alive, box, stripped)
                    : write_lines (self, box, stripped);
  journey_canvas_ensure_layout (self);
  if (item && self->focus_index < 0)
    journey_canvas_focus_item (self, item);
  journey_canvas_announce (self, _ ("Pasted text"));
  return TRUE;
}

static gboolean
is_cell (JourneyCanvas *self, const JourneyLanding *landing)
{
  const JourneyBox *box = journey_layout_get_box (self->layout, landing->box);

  return box && box->kind != JOURNEY_BOX_STAGE && box->kind != JOURNEY_BOX_HINT;
}

static gboolean
take_text (JourneyCanvas *self, const char *text, const JourneyLanding *landing)
{
  return is_cell (self, landing) ? fill_cell (self, landing->box, text)
                                 : take_rows (self, text, landing);
}

/* --- Personas and cards --- */

static gboolean
is_card (gpointer item)
{
  return JOURNEY_IS_PAIN_POINT (item) || JOURNEY_IS_OPPORTUNITY (item) ||
         JOURNEY_IS_EVIDENCE (item) || JOURNEY_IS_METRIC (item);
}

static gboolean
pin_card (JourneyCanvas *self, gpointer item, JourneyTouchpoint *touchpoint)
{
  g_autofree char *message = NULL;

  journey_edit_move_pin (item, NULL, touchpoint);
  message = g_strdup_printf (_ ("Pinned to %s"), journey_touchpoint_get_title (touchpoint));
  journey_canvas_ensure_layout (self);
  journey_canvas_focus_item (self, item);
  journey_selection_set (self->selection, item);
  journey_canvas_announce (self, message);
  return TRUE;
}

static gboolean
take_own_item (JourneyCanvas *self, gpointer item, const JourneyLanding *landing)
{
  if (JOURNEY_IS_PERSONA (item))
    return journey_canvas_add_line (self, item, landing->score);
  if (is_card (item) && landing->touchpoint)
    return pin_card (self, item, landing->touchpoint);

  return FALSE;
}

/* What is dragged from the panel of another window comes as a copy. */
static gboolean
take_item (JourneyCanvas *self, JourneyItem *item, const JourneyLanding *landing)
{
  JourneyDocument *document = journey_item_get_document (item);
  JourneyJournal *journal = journey_document_get_journal (self->document);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (JourneyDocument) fragment = NULL;
  gboolean taken = FALSE;

  if (document == self->document)
    return take_own_item (self, item, landing);
  if (!document)
    return FALSE;

  items = g_ptr_array_new ();
  g_ptr_array_add (items, item);
  fragment = journey_fragment_new (document, items);
  if (!fragment)
    return FALSE;

  journey_journal_begin (journal, _ ("Copy From Another Map"));
  copies = journey_fragment_paste (self->document, fragment, landing->stage, landing->position);
  if (copies->len > 0)
    taken = take_own_item (self, copies->pdata[0], landing);
  journey_journal_commit (journal);
  return taken;
}

/* --- Portraits and files --- */

typedef struct
{
  JourneyCanvas *canvas;
  JourneyPersona *persona;
} Portrait;

static void
portrait_free (Portrait *self)
{
  g_object_unref (self->canvas);
  g_object_unref (self->persona);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Portrait, portrait_free)

/* The persona may be gone by now, or the whole map. */
static void
encoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Portrait) portrait = user_data;
  JourneyCanvas *self = portrait->canvas;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = journey_portrait_encode_finish (result, &error);
  g_auto (GValue) value = G_VALUE_INIT;

  if (!uri)
    {
      journey_canvas_emit_failed (self, error->message);
      return;
    }
  if (!journey_canvas_is_editable (self) ||
      journey_item_get_document (JOURNEY_ITEM (portrait->persona)) != self->document)
    return;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, uri);
  journey_edit_set_property (portrait->persona, "portrait", &value, NULL, NULL);
  journey_canvas_announce (self, _ ("Changed the portrait"));
}

static JourneyPersona *
get_persona (JourneyCanvas *self, const JourneyLanding *landing)
{
  const JourneyBox *box = journey_layout_get_box (self->layout, landing->box);

  return box && box->kind == JOURNEY_BOX_PERSONA ? JOURNEY_PERSONA (box->item) : NULL;
}

static gboolean
take_picture (JourneyCanvas *self, GBytes *picture, const JourneyLanding *landing)
{
  JourneyPersona *persona = get_persona (self, landing);
  Portrait *portrait;

  if (!persona)
    {
      journey_canvas_emit_failed (
          self, _ ("A picture becomes a portrait: choose a persona for it first"));
      return FALSE;
    }

  portrait = g_new (Portrait, 1);
  *portrait = (Portrait) { g_object_ref (self), g_object_ref (persona) };
  journey_portrait_encode_async (picture, NULL, encoded_cb, portrait);
  return TRUE;
}

static gboolean
is_picture_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *type = g_content_type_guess (name, NULL, 0, NULL);

  return type && g_content_type_is_a (type, "image/*");
}

/* On a persona a picture becomes the portrait; anything else is for the window to open. */
static gboolean
take_files (JourneyCanvas *self, GSList *files, const JourneyLanding *landing)
{
  JourneyPersona *persona = get_persona (self, landing);

  for (GSList *l = files; l; l = l->next)
    {
      if (persona && is_picture_file (l->data))
        {
          Portrait *portrait = g_new (Portrait, 1);

          *portrait = (Portrait) { g_object_ref (self), g_object_ref (persona) };
          journey_portrait_read_async (l->data, NULL, encoded_cb, portrait);
        }
      else
        {
          journey_canvas_emit_open_file (self, l->data);
        }
    }

  return files != NULL;
}

/**
 * journey_canvas_get_load:
 * @self: a canvas
 * @value: what is pasted or dropped
 *
 * Returns: what it is to the map
 */
JourneyLoad
journey_canvas_get_load (JourneyCanvas *self, const GValue *value)
{
  gpointer item;

  if (!G_VALUE_HOLDS (value, JOURNEY_TYPE_ITEM))
    return journey_canvas_get_load_of_type (G_VALUE_TYPE (value));
  if (G_VALUE_HOLDS (value, JOURNEY_TYPE_DOCUMENT))
    return JOURNEY_LOAD_TOUCHPOINTS;

  item = g_value_get_object (value);
  if (JOURNEY_IS_PERSONA (item))
    return journey_canvas_has_line (self, item) ? JOURNEY_LOAD_LINE : JOURNEY_LOAD_PERSONA;
  return item && is_card (item) ? JOURNEY_LOAD_CARD : JOURNEY_LOAD_NOTHING;
}

/**
 * journey_canvas_get_load_of_type:
 * @type: a type of value
 *
 * Returns: what a value of that type is to the map, as far as the type says
 */
JourneyLoad
journey_canvas_get_load_of_type (GType type)
{
  if (type == JOURNEY_TYPE_DOCUMENT || type == JOURNEY_TYPE_CHANNEL_WORD)
    return JOURNEY_LOAD_TOUCHPOINTS;
  if (type == JOURNEY_TYPE_CONTENT_TEXT || type == G_TYPE_STRING)
    return JOURNEY_LOAD_TEXT;
  if (type == JOURNEY_TYPE_CONTENT_PICTURE || type == GDK_TYPE_FILE_LIST)
    return JOURNEY_LOAD_PICTURE;

  return JOURNEY_LOAD_NOTHING;
}

/**
 * journey_canvas_take:
 * @self: a canvas that is editable and has a layout
 * @value: what is pasted or dropped
 * @landing: where, in that layout
 *
 * Makes it part of the map, in one step to undo, selects it and says so. Where that cannot be, says
 * why. Portraits are decoded first, so they come later.
 *
 * Returns: whether it was taken
 */
gboolean
journey_canvas_take (JourneyCanvas *self, const GValue *value, const JourneyLanding *landing)
{
  if (G_VALUE_HOLDS (value, JOURNEY_TYPE_DOCUMENT))
    return g_value_get_object (value) && take_fragment (self, g_value_get_object (value), landing);
  if (G_VALUE_HOLDS (value, JOURNEY_TYPE_ITEM))
    return g_value_get_object (value) && take_item (self, g_value_get_object (value), landing);
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return take_files (self, g_value_get_boxed (value), landing);

  if (G_VALUE_HOLDS (value, G_TYPE_STRING))
    return g_value_get_string (value) && take_text (self, g_value_get_string (value), landing);
  if (!G_VALUE_HOLDS_BOXED (value) || !g_value_get_boxed (value))
    return FALSE;

  if (G_VALUE_HOLDS (value, JOURNEY_TYPE_CHANNEL_WORD))
    return take_channel (self, g_value_get_boxed (value), landing);
  if (G_VALUE_HOLDS (value, JOURNEY_TYPE_CONTENT_TEXT))
    return take_text (self, g_value_get_boxed (value), landing);
  if (G_VALUE_HOLDS (value, JOURNEY_TYPE_CONTENT_PICTURE))
    return take_picture (self, g_value_get_boxed (value), landing);

  return FALSE;
}
