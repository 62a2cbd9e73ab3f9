/* journey-text-row.c: a row with a text of several lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-text-row.h"

#include <glib/gi18n-lib.h>

/* Beyond it, a text view is as high as it finds itself. */
#define MAX_MEASURED 20000

/* For which it is measured when it has none yet. */
#define USUAL_WIDTH 250

/* A text view asks for the height that it has at the width that it had, which for a new one is
 * nothing at all. This one knows how high it is for any width. */
#define JOURNEY_TYPE_GROWING_VIEW (journey_growing_view_get_type ())
G_DECLARE_FINAL_TYPE (JourneyGrowingView, journey_growing_view, JOURNEY, GROWING_VIEW, GtkTextView)

struct _JourneyGrowingView
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyGrowingView, journey_growing_view, GTK_TYPE_TEXT_VIEW)

static GtkSizeRequestMode
journey_growing_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_text (GtkWidget *widget, const char *text, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int height;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width > 0 ? width * PANGO_SCALE : -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
journey_growing_view_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  GTK_WIDGET_CLASS (journey_growing_view_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = USUAL_WIDTH;
      return;
    }
  if (gtk_text_buffer_get_char_count (buffer) > MAX_MEASURED)
    return;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (for_size > 0)
    {
      *minimum = *natural = measure_text (widget, text, for_size);
      return;
    }
  /* What it needs at any width is no more than what it needs at the widest. */
  *minimum = measure_text (widget, text, -1);
  *natural = measure_text (widget, text, USUAL_WIDTH);
}

static void
journey_growing_view_class_init (JourneyGrowingViewClass *klass)
{
  GTK_WIDGET_CLASS (klass)->get_request_mode = journey_growing_view_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = journey_growing_view_measure;
}

static void
journey_growing_view_init (JourneyGrowingView *self)
{
}

/**
 * JourneyTextRow:
 *
 * What [class@Adw.EntryRow] is for a line, for a text that may have many: it grows with it. The
 * title of the row is written above the text.
 */

struct _JourneyTextRow
{
  AdwPreferencesRow parent_instance;

  GtkBox *line;
  GtkWidget *view;
  GtkTextBuffer *buffer; /* of view */

  gboolean setting; /* the text is being replaced as a whole */
};

G_DEFINE_FINAL_TYPE (JourneyTextRow, journey_text_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum
{
  PROP_TEXT = 1,
} JourneyTextRowProperty;

#define PROP_LAST PROP_TEXT

static GParamSpec *properties[PROP_LAST + 1];

static char *
get_text (JourneyTextRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

/* As one change, not as one that deletes and one that writes. */
static void
set_text (JourneyTextRow *self, const char *text)
{
  self->setting = TRUE;
  gtk_text_buffer_set_text (self->buffer, text ? text : "", -1);
  self->setting = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
buffer_changed_cb (JourneyTextRow *self)
{
  gtk_widget_queue_resize (self->view);
  if (!self->setting)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
emoji_picked_cb (JourneyTextRow *self, const char *emoji)
{
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (self->buffer, emoji, -1);
}

/* Made when it is asked for: it reads all emoji there are. */
static void
create_chooser (GtkMenuButton *button, gpointer user_data)
{
  GtkWidget *chooser;

  if (gtk_menu_button_get_popover (button))
    return;

  chooser = gtk_emoji_chooser_new ();
  g_signal_connect_object (chooser, "emoji-picked", G_CALLBACK (emoji_picked_cb), user_data,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, chooser);
}

static GtkWidget *
create_emoji_button (JourneyTextRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "face-smile-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_chooser, self, NULL);
  gtk_widget_set_tooltip_text (button, _ ("Insert an Emoji"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
create_title (JourneyTextRow *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  g_object_bind_property (self, "title", label, "label", G_BINDING_SYNC_CREATE);
  return label;
}

static GtkWidget *
create_view (JourneyTextRow *self)
{
  GtkWidget *view = g_object_new (JOURNEY_TYPE_GROWING_VIEW, NULL);

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_add_css_class (view, "inline");
  self->view = view;
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  /* Undo is that of the document. */
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (buffer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return view;
}

static void
title_changed_cb (JourneyTextRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static gboolean
journey_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JOURNEY_TEXT_ROW (widget)->view);
}

static void
journey_text_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyTextRow *self = JOURNEY_TEXT_ROW (object);

  switch ((JourneyTextRowProperty) prop_id)
    {
    case PROP_TEXT:
      g_value_take_string (value, get_text (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_text_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  JourneyTextRow *self = JOURNEY_TEXT_ROW (object);

  switch ((JourneyTextRowProperty) prop_id)
    {
    case PROP_TEXT:
      set_text (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_text_row_class_init (JourneyTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = journey_text_row_get_property;
  object_class->set_property = journey_text_row_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = journey_text_row_grab_focus;

  /**
   * JourneyTextRow:text:
   *
   * What is written in it.
   */
  properties[PROP_TEXT] = g_param_spec_string (
      "text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_text_row_init (JourneyTextRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_box_append (GTK_BOX (box), create_title (self));
  gtk_box_append (GTK_BOX (box), create_view (self));
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_box_append (GTK_BOX (line), box);
  gtk_widget_set_margin_end (line, 6);
  self->line = GTK_BOX (line);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "released", G_CALLBACK (gtk_widget_grab_focus), self->view,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
}

/**
 * journey_text_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
journey_text_row_new (void)
{
  return g_object_new (JOURNEY_TYPE_TEXT_ROW, NULL);
}

/**
 * journey_text_row_add_emoji:
 * @self: a row
 *
 * Adds a button that offers emoji, for a text in which somebody says what they feel.
 */
void
journey_text_row_add_emoji (JourneyTextRow *self)
{
  g_return_if_fail (JOURNEY_IS_TEXT_ROW (self));

  gtk_box_append (self->line, create_emoji_button (self));
}
