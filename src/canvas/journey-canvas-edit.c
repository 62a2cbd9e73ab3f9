/* journey-canvas-edit.c: texts typed in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "journey-canvas-private.h"
#include "journey-keyboard.h"
#include "journey-text-editor.h"

/* A map seen from afar has texts that nobody can read; typed ones are never smaller than this, in
 * px of the screen. */
#define MIN_SIZE 9.0

static const JourneyBox *
get_edited_box (JourneyCanvas *self)
{
  int index = journey_box_key_find (&self->edited, self->layout);
  guint n_boxes;

  return index < 0 ? NULL : &journey_layout_get_boxes (self->layout, &n_boxes)[index];
}

static double
get_scale (JourneyCanvas *self)
{
  return MAX (self->zoom, MIN_SIZE / journey_text_style_get (self->slot.style)->size);
}

/* Takes the editor off the canvas; the keyboard goes back to where it was before. */
static void
drop_editor (JourneyCanvas *self)
{
  g_autoptr (GtkWidget) editor = g_steal_pointer (&self->editor);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root)
    g_signal_handlers_disconnect_by_data (root, editor);
  if (gtk_widget_has_focus (editor))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_unparent (editor);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  journey_canvas_update_actions (self);
  journey_canvas_notify_editing (self);
}

/* What nobody has typed is not written either: the document may have changed below. */
static void
write_text (JourneyCanvas *self, const char *text)
{
  const JourneyBox *box = get_edited_box (self);
  JourneyJournal *journal;
  JourneyItem *item;
  gboolean amending;

  if (!box || !journey_canvas_is_editable (self) || g_str_equal (self->edited_text, text))
    return;

  journal = journey_document_get_journal (self->document);
  amending = self->fresh && journey_journal_begin_amending (journal);
  item = journey_text_slot_write (self->layout, box, text);
  if (amending)
    journey_journal_commit (journal);
  journey_canvas_ensure_layout (self);
  if (item && self->focus_index < 0)
    journey_canvas_focus_item (self, item);
}

/**
 * journey_canvas_finish_edit:
 * @self: a canvas
 * @write: whether what was typed goes into the document, as one step
 *
 * Ends the editing of a text, if there is any.
 */
void
journey_canvas_finish_edit (JourneyCanvas *self, gboolean write)
{
  g_autofree char *text = NULL;

  g_return_if_fail (JOURNEY_IS_CANVAS (self));

  if (!self->editor)
    return;

  text = journey_text_editor_dup_text (JOURNEY_TEXT_EDITOR (self->editor));
  drop_editor (self);
  journey_canvas_ensure_layout (self);
  if (write)
    write_text (self, text);
  journey_box_key_clear (&self->edited);
}

/* Arrows lie between the cards, and names of lanes before them, but nobody who types the titles of
 * cards means them. */
static gboolean
is_next_text (JourneyCanvas *self, int index, JourneyBoxKind kind)
{
  const JourneyBox *box = journey_layout_get_box (self->layout, index);
  JourneyTextSlot slot;

  if (box->kind != kind &&
      (box->kind == JOURNEY_BOX_CONNECTION || box->kind == JOURNEY_BOX_LANE_NAME))
    return FALSE;

  return journey_text_slot_find (self->layout, box, &slot);
}

/**
 * journey_canvas_look_ahead:
 * @self: a canvas
 * @func: (scope call): looks at the document
 * @user_data: for @func
 *
 * Calls @func with the document as it would be if what is being typed were finished now. After that
 * the document is as it was, and the person goes on.
 *
 * Returns: whether @func was called; not, where nothing is being typed
 */
gboolean
journey_canvas_look_ahead (JourneyCanvas *self, JourneyCanvasFunc func, gpointer user_data)
{
  JourneyJournal *journal;
  const JourneyBox *box;
  g_autofree char *text = NULL;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  journey_canvas_ensure_layout (self);
  box = self->editor ? get_edited_box (self) : NULL;
  if (!box || !journey_canvas_is_editable (self))
    return FALSE;
  journal = journey_document_get_journal (self->document);
  if (journey_journal_is_open (journal))
    return FALSE;

  text = journey_text_editor_dup_text (JOURNEY_TEXT_EDITOR (self->editor));
  journey_journal_begin (journal, "");
  if (!g_str_equal (self->edited_text, text))
    journey_text_slot_write (self->layout, box, text);
  func (self->document, user_data);
  journey_journal_cancel (journal);

  return TRUE;
}

/* Goes on where the keyboard would go, past what has no text. */
static void
edit_neighbour (JourneyCanvas *self, JourneyKeyStep step)
{
  const JourneyBox *box = journey_canvas_get_focused (self);
  int index = self->focus_index;
  int previous;

  if (!box)
    return;

  /* Who has named a stage goes on with what happens in it. */
  if (box->kind == JOURNEY_BOX_STAGE && step == JOURNEY_KEY_STEP_NEXT)
    step = JOURNEY_KEY_STEP_DOWN;
  do
    {
      previous = index;
      index = journey_keyboard_move_focus (self->layout, index, step, NULL);
    }
  while (index >= 0 && index != previous && !is_next_text (self, index, box->kind));

  if (index >= 0 && index != previous)
    journey_canvas_edit_box (self, index);
}

static void
finished_cb (JourneyCanvas *self, JourneyTextEditorEnd end)
{
  journey_canvas_finish_edit (self, end != JOURNEY_TEXT_EDITOR_CANCEL);

  if (end == JOURNEY_TEXT_EDITOR_NEXT)
    edit_neighbour (self, JOURNEY_KEY_STEP_NEXT);
  else if (end == JOURNEY_TEXT_EDITOR_PREVIOUS)
    edit_neighbour (self, JOURNEY_KEY_STEP_PREVIOUS);
}

/* Clicking away is done with the text; that the whole window loses the focus is not. */
static void
focus_moved_cb (GtkWidget *editor, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);
  GtkWidget *canvas = gtk_widget_get_parent (editor);

  if (canvas && focus && focus != editor && !gtk_widget_is_ancestor (focus, editor))
    journey_canvas_finish_edit (JOURNEY_CANVAS (canvas), TRUE);
}

static void
typed_cb (JourneyCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  journey_canvas_emit_typed (self);
}

static void
create_editor (JourneyCanvas *self, const JourneyBox *box)
{
  g_autofree char *name = journey_layout_dup_box_name (self->layout, box);
  GtkWidget *editor;

  g_free (self->edited_text);
  self->edited_text = journey_text_slot_dup_text (self->layout, box);
  editor = journey_text_editor_new (&self->slot, self->edited_text);
  self->editor = g_object_ref_sink (editor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name ? name : "", -1);
  g_signal_connect_object (editor, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)), "changed",
                           G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (editor, GTK_WIDGET (self));
  journey_canvas_refresh_editor_look (self);
  gtk_widget_grab_focus (editor);
  g_signal_connect_object (gtk_widget_get_root (editor), "notify::focus-widget",
                           G_CALLBACK (focus_moved_cb), editor, G_CONNECT_SWAPPED);
}

/**
 * journey_canvas_edit_box:
 * @self: a canvas
 * @index: the index of a box
 *
 * Lets the person type the text of a box, right where it is. What was being typed before is
 * written.
 *
 * Returns: whether the box has a text that can be edited now
 */
gboolean
journey_canvas_edit_box (JourneyCanvas *self, int index)
{
  const JourneyBox *boxes;
  guint n_boxes;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);

  if (self->editor)
    journey_canvas_finish_edit (self, TRUE);
  journey_canvas_ensure_layout (self);
  if (index < 0 || !journey_canvas_is_editable (self) || !gtk_widget_get_root (GTK_WIDGET (self)))
    return FALSE;

  boxes = journey_layout_get_boxes (self->layout, &n_boxes);
  g_return_val_if_fail (index < (int) n_boxes, FALSE);
  if (!journey_text_slot_find (self->layout, &boxes[index], &self->slot))
    return FALSE;

  self->fresh = FALSE;
  journey_canvas_set_focus_box (self, index);
  journey_canvas_scroll_to_box (self, index);
  journey_box_key_init (&self->edited, &boxes[index]);
  create_editor (self, &boxes[index]);
  journey_canvas_update_actions (self);
  journey_canvas_notify_editing (self);
  return TRUE;
}

/**
 * journey_canvas_edit_new:
 * @self: a canvas whose keyboard is on what was made just now
 *
 * Lets the person type its text; making it and writing into it are one step to undo.
 */
void
journey_canvas_edit_new (JourneyCanvas *self)
{
  if (self->focus_index >= 0)
    self->fresh = journey_canvas_edit_box (self, self->focus_index);
}

/**
 * journey_canvas_is_editing:
 * @self: a canvas
 *
 * Returns: whether a text is being typed
 */
gboolean
journey_canvas_is_editing (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);

  return self->editor != NULL;
}

/**
 * journey_canvas_refresh_editor_look:
 * @self: a canvas
 *
 * Follows another zoom, or other colours.
 */
void
journey_canvas_refresh_editor_look (JourneyCanvas *self)
{
  if (!self->editor)
    return;

  journey_text_editor_set_look (JOURNEY_TEXT_EDITOR (self->editor), self->theme, get_scale (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * journey_canvas_refresh_editor:
 * @self: a canvas
 *
 * Follows a new layout. What is no longer on the map is not edited either.
 */
void
journey_canvas_refresh_editor (JourneyCanvas *self)
{
  const JourneyBox *box;
  JourneyTextSlot slot;

  if (!self->editor)
    return;

  box = get_edited_box (self);
  if (box && journey_canvas_is_editable (self) && journey_text_slot_find (self->layout, box, &slot))
    {
      self->slot.rect = slot.rect;
      return;
    }

  drop_editor (self);
  journey_box_key_clear (&self->edited);
}

/* Where the text of the box is seen; wider than that it grows to both sides or from its start. */
static JourneyPoint
get_place (JourneyCanvas *self, const JourneyCanvasView *view, const JourneyBox *box, int width)
{
  JourneyRect rect = journey_canvas_view_get_rect (view, box, &self->slot.rect);
  JourneyPoint place = { rect.x, rect.y };
  double inner = width - 2 * JOURNEY_TEXT_EDITOR_PADDING;

  if (self->slot.align == JOURNEY_ALIGN_CENTER)
    place.x += (rect.width - inner) / 2;
  else if (self->slot.align == JOURNEY_ALIGN_RIGHT)
    place.x += rect.width - inner;

  return (JourneyPoint) { round (place.x - JOURNEY_TEXT_EDITOR_PADDING),
                          round (place.y - JOURNEY_TEXT_EDITOR_PADDING) };
}

/**
 * journey_canvas_allocate_editor:
 * @self: a canvas
 *
 * Puts the editor over the text of its box.
 */
void
journey_canvas_allocate_editor (JourneyCanvas *self)
{
  const JourneyBox *box;
  JourneyCanvasView view;
  JourneyPoint place;
  GskTransform *transform;
  int width;
  int height;

  if (!self->editor)
    return;

  box = get_edited_box (self);
  g_return_if_fail (box != NULL);

  view = journey_canvas_get_view (self);
  journey_text_editor_get_size (JOURNEY_TEXT_EDITOR (self->editor), self->zoom, get_scale (self),
                                &width, &height);
  place = get_place (self, &view, box, width);
  transform =
      gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) place.x, (float) place.y));
  gtk_widget_allocate (self->editor, width, height, -1, transform);
}
