/* journey-text-editor.c: a text of the map, being typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-text-editor.h"

#include <math.h>

/* How wide a text may become that has no column to keep to, in px of the screen. */
#define WIDEST_STRETCH 900.0

/* Beside the text, so that the caret at its end does not break the line. */
#define CARET_ROOM 2

/**
 * JourneyTextEditor:
 *
 * A text view in the font, size, colour and alignment that a text of the map is drawn with, for
 * the canvas to put right over it. Being a text view, it takes input methods, undo, spelling and
 * whatever else the system has for typing.
 *
 * Escape leaves the text; Enter, Tab and Shift+Tab are done with it. Where a text may have several
 * paragraphs, Shift+Enter begins one.
 */
struct _JourneyTextEditor
{
  GtkTextView parent_instance;

  JourneyTextSlot slot;
  char *preedit; /* what an input method shows at the caret and has not given yet, or NULL */
  GtkCssProvider *css;
  GdkDisplay *display; /* not owned; that @css was added to */
};

G_DEFINE_FINAL_TYPE (JourneyTextEditor, journey_text_editor, GTK_TYPE_TEXT_VIEW)

typedef enum
{
  SIGNAL_FINISHED,
} JourneyTextEditorSignal;

static guint signals[SIGNAL_FINISHED + 1];

static void
emit_finished (JourneyTextEditor *self, JourneyTextEditorEnd end)
{
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0, end);
}

static gboolean
is_return (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

/* Returns whether the key is done with the text. */
static gboolean
find_end (guint keyval, GdkModifierType modifiers, gboolean lines, JourneyTextEditorEnd *end)
{
  gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  if (is_return (keyval))
    *end = JOURNEY_TEXT_EDITOR_COMMIT;
  else if (keyval == GDK_KEY_Escape)
    *end = JOURNEY_TEXT_EDITOR_CANCEL;
  else if (keyval == GDK_KEY_ISO_Left_Tab || (keyval == GDK_KEY_Tab && shift))
    *end = JOURNEY_TEXT_EDITOR_PREVIOUS;
  else if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab)
    *end = JOURNEY_TEXT_EDITOR_NEXT;
  else
    return FALSE;

  if (is_return (keyval) && shift && lines)
    return FALSE;
  return *end == JOURNEY_TEXT_EDITOR_COMMIT || !(modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK));
}

/* An input method that is in the middle of a word needs these keys for itself. */
static gboolean
key_pressed_cb (JourneyTextEditor *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventController *controller)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  JourneyTextEditorEnd end;

  if (!find_end (keyval, modifiers, self->slot.lines, &end))
    return GDK_EVENT_PROPAGATE;
  if (gtk_text_view_im_context_filter_keypress (
          GTK_TEXT_VIEW (self), gtk_event_controller_get_current_event (controller)))
    return GDK_EVENT_STOP;

  emit_finished (self, end);
  return GDK_EVENT_STOP;
}

static void
journey_text_editor_dispose (GObject *object)
{
  JourneyTextEditor *self = JOURNEY_TEXT_EDITOR (object);

  if (self->css)
    gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->css));
  g_clear_object (&self->css);

  G_OBJECT_CLASS (journey_text_editor_parent_class)->dispose (object);
}

static void
journey_text_editor_finalize (GObject *object)
{
  g_free (JOURNEY_TEXT_EDITOR (object)->preedit);

  G_OBJECT_CLASS (journey_text_editor_parent_class)->finalize (object);
}

static void
preedit_changed_cb (JourneyTextEditor *self, const char *preedit)
{
  if (g_set_str (&self->preedit, preedit))
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
journey_text_editor_class_init (JourneyTextEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_text_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_text_editor_finalize;

  /**
   * JourneyTextEditor::finished:
   * @self: the editor
   * @end: a [enum@JourneyTextEditorEnd]
   *
   * The person is done with the text.
   */
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
journey_text_editor_init (JourneyTextEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
}

static GtkJustification
get_justification (JourneyAlign align, gboolean rtl)
{
  if (align == JOURNEY_ALIGN_CENTER)
    return GTK_JUSTIFY_CENTER;

  return (align == JOURNEY_ALIGN_RIGHT) == rtl ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT;
}

/* The style sheet is for this widget alone, so it goes by a name that no other has. */
static void
add_style_sheet (JourneyTextEditor *self)
{
  static guint n_editors;
  g_autofree char *name = g_strdup_printf ("journey-text-editor-%u", n_editors++);

  gtk_widget_set_name (GTK_WIDGET (self), name);
  self->css = gtk_css_provider_new ();
  self->display = gtk_widget_get_display (GTK_WIDGET (self));
  gtk_style_context_add_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/**
 * journey_text_editor_new:
 * @slot: where and how the text stands
 * @text: what it is now
 *
 * All of the text is selected, so that typing replaces it.
 *
 * Returns: (transfer floating): an editor
 */
GtkWidget *
journey_text_editor_new (const JourneyTextSlot *slot, const char *text)
{
  JourneyTextEditor *self;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;
  gboolean rtl;

  g_return_val_if_fail (slot != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (JOURNEY_TYPE_TEXT_EDITOR, NULL);
  self->slot = *slot;
  view = GTK_TEXT_VIEW (self);
  rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gtk_text_view_set_justification (view, get_justification (slot->align, rtl));
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_input_hints (view, GTK_INPUT_HINT_SPELLCHECK);
  add_style_sheet (self);

  buffer = gtk_text_view_get_buffer (view);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &end, &start);

  return GTK_WIDGET (self);
}

static char *
color_to_css (JourneyTheme theme, JourneyInk ink, JourneyColor tint, JourneyTone tone)
{
  JourneyRgba color = journey_theme_get_tone (theme, ink, tint, tone);
  GdkRGBA rgba = { color.red, color.green, color.blue, color.alpha };

  return gdk_rgba_to_string (&rgba);
}

static char *
dup_length (double length)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof (buffer), "%.2f", length));
}

static char *
dup_typed (JourneyTextEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * journey_text_editor_set_look:
 * @self: an editor
 * @theme: the colours of the map
 * @scale: px of the screen for each px of the map
 *
 * Makes the text look as it does on the map.
 */
void
journey_text_editor_set_look (JourneyTextEditor *self, JourneyTheme theme, double scale)
{
  const JourneyTextStyleInfo *info;
  g_autofree char *typed = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *ink = NULL;
  g_autofree char *ground = NULL;
  g_autofree char *size = NULL;
  g_autofree char *line = NULL;
  g_autofree char *spacing = NULL;
  g_autofree char *css = NULL;
  gboolean rtl;

  g_return_if_fail (JOURNEY_IS_TEXT_EDITOR (self));
  g_return_if_fail (scale > 0);

  typed = dup_typed (self);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), typed);
  rtl = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
  info = journey_text_style_get (self->slot.style);
  ink = color_to_css (theme, self->slot.ink, self->slot.tint, JOURNEY_TONE_TEXT);
  ground = color_to_css (theme, self->slot.ground, self->slot.ground_tint, JOURNEY_TONE_AREA);
  size = dup_length (info->size * scale);
  line = dup_length (info->line_height * scale);
  spacing = dup_length (info->spacing * scale);
  css = g_strdup_printf (
      "#%s { font: %s %d %spx %s; letter-spacing: %spx; line-height: %spx; color: %s;"
      " caret-color: %s; background: %s; padding: %dpx; border-radius: 7px;"
      " outline: 2px solid var(--accent-bg-color); outline-offset: -1px;"
      " box-shadow: 0 2px 8px rgb(0 0 0 / 0.25); }"
      "#%s text { background: none; color: inherit; }",
      gtk_widget_get_name (GTK_WIDGET (self)), info->italic && !rtl ? "italic" : "normal",
      info->weight, size, JOURNEY_TEXT_FAMILIES, spacing, line, ink, ink, ground,
      JOURNEY_TEXT_EDITOR_PADDING, gtk_widget_get_name (GTK_WIDGET (self)));
  gtk_css_provider_load_from_string (self->css, css);
}

/**
 * journey_text_editor_dup_text:
 * @self: an editor
 *
 * Returns: (transfer full): what is typed; a text of one paragraph has no line breaks, and no text
 *   has space around it
 */
char *
journey_text_editor_dup_text (JourneyTextEditor *self)
{
  char *text;

  g_return_val_if_fail (JOURNEY_IS_TEXT_EDITOR (self), NULL);

  text = dup_typed (self);
  if (!self->slot.lines)
    g_strdelimit (text, "\r\n", ' ');
  return g_strstrip (text);
}

/* With what an input method has not given yet: for its size it does not matter where that is. */
static char *
dup_shown (JourneyTextEditor *self)
{
  g_autofree char *typed = dup_typed (self);

  return g_strconcat (typed, self->preedit, NULL);
}

static PangoLayout *
create_layout (JourneyTextEditor *self, double scale)
{
  const JourneyTextStyleInfo *info = journey_text_style_get (self->slot.style);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autofree char *text = dup_shown (self);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (
                                          (int) (info->line_height * scale * PANGO_SCALE)));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * journey_text_editor_get_size:
 * @self: an editor
 * @zoom: px of the screen for each px of the map
 * @scale: the same for the text, which may be larger to be read
 * @width: (out): in px of the screen
 * @height: (out): in px of the screen
 *
 * What the text takes as it is typed now, with the padding around it. It covers at least what was
 * drawn below it, and what is beside that only once the text needs to.
 */
void
journey_text_editor_get_size (JourneyTextEditor *self,
                              double zoom,
                              double scale,
                              int *width,
                              int *height)
{
  g_autoptr (PangoLayout) layout = NULL;
  double inner;
  double widest;
  int text_width;
  int text_height;

  g_return_if_fail (JOURNEY_IS_TEXT_EDITOR (self));

  layout = create_layout (self, scale);
  pango_layout_get_pixel_size (layout, &text_width, NULL);
  inner = self->slot.rect.width * zoom;
  widest = self->slot.rect.width * scale;
  if (self->slot.stretches)
    widest = MAX (widest, WIDEST_STRETCH);
  inner = CLAMP (text_width + CARET_ROOM, inner, MAX (inner, widest));
  pango_layout_set_width (layout, (int) (inner * PANGO_SCALE));
  pango_layout_get_pixel_size (layout, NULL, &text_height);
  *width = (int) ceil (inner) + 2 * JOURNEY_TEXT_EDITOR_PADDING;
  *height = MAX (text_height, (int) ceil (self->slot.rect.height * zoom)) +
            2 * JOURNEY_TEXT_EDITOR_PADDING;
}
