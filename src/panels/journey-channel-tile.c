/* journey-channel-tile.c: one channel of the palette
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-channel-tile.h"

#include <glib/gi18n-lib.h>

#include "journey-channel.h"

/**
 * JourneyChannelTile:
 *
 * The icon and the name of a channel, and how many touchpoints have it. It is dragged onto the map.
 *
 * # Actions
 *
 * `channel.highlight`, by a click or Space, has its touchpoints stand out; `channel.add`, by Enter,
 * adds a touchpoint. Both are left to who shows the palette, as signals.
 */

struct _JourneyChannelTile
{
  GtkFlowBoxChild parent_instance;

  char *channel; /* the word of a touchpoint */
  GtkWidget *badge;
  GtkWidget *icon;
  GtkWidget *name;
  guint count;
  gboolean highlighted;
};

G_DEFINE_FINAL_TYPE (JourneyChannelTile, journey_channel_tile, GTK_TYPE_FLOW_BOX_CHILD)

typedef enum
{
  SIGNAL_HIGHLIGHT,
  SIGNAL_ADD,
} JourneyChannelTileSignal;

static guint signals[SIGNAL_ADD + 1];

static void
highlight (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_HIGHLIGHT], 0);
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ADD], 0);
}

static void
released_cb (GtkGestureClick *click, int n_press, double x, double y, JourneyChannelTile *self)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    g_signal_emit (self, signals[SIGNAL_HIGHLIGHT], 0);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, JourneyChannelTile *self)
{
  return gdk_content_provider_new_typed (JOURNEY_TYPE_CHANNEL_WORD, self->channel);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, JourneyChannelTile *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static void
update_words (JourneyChannelTile *self)
{
  g_autofree char *title = journey_channel_dup_title (self->channel);
  g_autofree char *uses =
      g_strdup_printf (ngettext ("%u touchpoint", "%u touchpoints", self->count), self->count);
  /* Translators: a channel, and how many touchpoints have it */
  g_autofree char *words = g_strdup_printf (_ ("%s, %s"), title, uses);
  g_autofree char *number = g_strdup_printf ("%u", self->count);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_label_set_label (GTK_LABEL (self->badge), number);
  gtk_widget_set_visible (self->badge, self->count > 0);
}

static void
journey_channel_tile_finalize (GObject *object)
{
  g_free (JOURNEY_CHANNEL_TILE (object)->channel);

  G_OBJECT_CLASS (journey_channel_tile_parent_class)->finalize (object);
}

static void
journey_channel_tile_class_init (JourneyChannelTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_channel_tile_finalize;

  /**
   * JourneyChannelTile::highlight:
   *
   * The touchpoints of the channel are to stand out, or no longer.
   */
  signals[SIGNAL_HIGHLIGHT] =
      g_signal_new ("highlight", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * JourneyChannelTile::add:
   *
   * A touchpoint with the channel is to be added.
   */
  signals[SIGNAL_ADD] =
      g_signal_new ("add", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "channel.highlight", NULL, highlight);
  gtk_widget_class_install_action (widget_class, "channel.add", NULL, add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "channel.highlight", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Space, 0, "channel.highlight",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "channel.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "channel.add", NULL);
}

static GtkWidget *
create_name (void)
{
  GtkWidget *name = gtk_label_new (NULL);

  /* Other languages need more room for it than “Word of mouth” does. */
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (name), 2);
  gtk_label_set_justify (GTK_LABEL (name), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (name), 9);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 9);
  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "dimmed");
  return name;
}

static GtkWidget *
create_badge (void)
{
  GtkWidget *badge = gtk_label_new (NULL);

  gtk_widget_set_halign (badge, GTK_ALIGN_END);
  gtk_widget_set_valign (badge, GTK_ALIGN_START);
  gtk_widget_add_css_class (badge, "channel-count");
  gtk_widget_add_css_class (badge, "numeric");
  return badge;
}

static void
journey_channel_tile_init (JourneyChannelTile *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->icon = gtk_image_new ();
  self->name = create_name ();
  self->badge = create_badge ();
  gtk_widget_add_css_class (self->icon, "accent");
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), box);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->badge);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), overlay);
  gtk_widget_add_css_class (GTK_WIDGET (self), "channel-tile");
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "activatable");

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static const char *
get_icon_name (const char *channel)
{
  g_autofree char *name = NULL;

  if (!journey_channel_lookup (channel))
    return "journey-channel-custom-symbolic";

  name = g_strdup_printf ("journey-channel-%s-symbolic", channel);
  return g_intern_string (name);
}

/**
 * journey_channel_tile_new:
 * @channel: a channel, by the word that touchpoints have for it
 *
 * Returns: (transfer floating): a tile
 */
GtkWidget *
journey_channel_tile_new (const char *channel)
{
  JourneyChannelTile *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (channel != NULL, NULL);

  self = g_object_new (JOURNEY_TYPE_CHANNEL_TILE, NULL);
  self->channel = g_strdup (channel);
  title = journey_channel_dup_title (channel);
  gtk_label_set_label (GTK_LABEL (self->name), title);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), get_icon_name (channel));
  update_words (self);
  return GTK_WIDGET (self);
}

/**
 * journey_channel_tile_get_channel:
 * @self: a tile
 *
 * Returns: (transfer none): the word of its channel
 */
const char *
journey_channel_tile_get_channel (JourneyChannelTile *self)
{
  g_return_val_if_fail (JOURNEY_IS_CHANNEL_TILE (self), NULL);

  return self->channel;
}

/**
 * journey_channel_tile_get_count:
 * @self: a tile
 *
 * Returns: how many touchpoints it says
 */
guint
journey_channel_tile_get_count (JourneyChannelTile *self)
{
  g_return_val_if_fail (JOURNEY_IS_CHANNEL_TILE (self), 0);

  return self->count;
}

/**
 * journey_channel_tile_set_count:
 * @self: a tile
 * @count: how many touchpoints have the channel
 *
 * Says how often the channel is used.
 */
void
journey_channel_tile_set_count (JourneyChannelTile *self, guint count)
{
  g_return_if_fail (JOURNEY_IS_CHANNEL_TILE (self));

  if (self->count == count)
    return;

  self->count = count;
  update_words (self);
}

/**
 * journey_channel_tile_get_highlighted:
 * @self: a tile
 *
 * Returns: whether the touchpoints of the channel stand out
 */
gboolean
journey_channel_tile_get_highlighted (JourneyChannelTile *self)
{
  g_return_val_if_fail (JOURNEY_IS_CHANNEL_TILE (self), FALSE);

  return self->highlighted;
}

/**
 * journey_channel_tile_set_highlighted:
 * @self: a tile
 * @highlighted: whether the touchpoints of the channel stand out
 *
 * Shows the tile as one that is pressed.
 */
void
journey_channel_tile_set_highlighted (JourneyChannelTile *self, gboolean highlighted)
{
  g_return_if_fail (JOURNEY_IS_CHANNEL_TILE (self));

  if (self->highlighted == !!highlighted)
    return;

  self->highlighted = highlighted;
  if (highlighted)
    gtk_widget_add_css_class (GTK_WIDGET (self), "highlighted");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "highlighted");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, highlighted,
                               -1);
}
