/* journey-channels-panel.c: the palette of channels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-channels-panel.h"

#include <glib/gi18n-lib.h>

#include "journey-channel-tile.h"
#include "journey-channel.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

#define CUSTOM_PREFIX   "custom:"
#define MAX_PER_LINE    5
#define N_REACHES       ((guint) JOURNEY_CHANNEL_REACH_OFFLINE + 1)
#define SPACING         6
#define HEADING_SPACING 3

/**
 * JourneyChannelsPanel:
 *
 * The channels, online and offline and those that the map has names of its own for, with how many
 * touchpoints have them. A channel is dragged onto the map; a click has its touchpoints stand out;
 * Enter adds a touchpoint, for which the panel activates `win.add-touchpoint-at-channel` with the
 * word of the channel.
 *
 * A channel that was made here is in the palette until the map is another, and in the map once a
 * touchpoint has it.
 */

struct _JourneyChannelsPanel
{
  JourneyPanel parent_instance;

  GtkBox *groups;
  GtkPopover *popover;
  GtkEntry *entry;
  GtkWidget *create;
  GtkFlowBox *boxes[N_REACHES]; /* by JourneyChannelReach; custom channels have none */

  GHashTable *tiles; /* word → JourneyChannelTile, a child of one of the boxes */
  GHashTable *made;  /* words of channels that were made here */
};

G_DEFINE_FINAL_TYPE (JourneyChannelsPanel, journey_channels_panel, JOURNEY_TYPE_PANEL)

/* --- The tiles --- */

/* One channel alone stands out; the same once more, and all do again. */
static void
highlight_cb (JourneyChannelsPanel *self, JourneyChannelTile *tile)
{
  gboolean highlighted = journey_channel_tile_get_highlighted (tile);
  const char *const one[] = { highlighted ? NULL : journey_channel_tile_get_channel (tile), NULL };
  JourneyFilter *filter = journey_panel_get_filter (JOURNEY_PANEL (self));

  if (filter)
    journey_filter_set_values (filter, JOURNEY_CRITERION_CHANNEL, one);
}

static void
add_cb (JourneyChannelsPanel *self, JourneyChannelTile *tile)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-touchpoint-at-channel", "s",
                              journey_channel_tile_get_channel (tile));
}

static int
compare_tiles (GtkFlowBoxChild *a, GtkFlowBoxChild *b, gpointer user_data)
{
  const char *word_a = journey_channel_tile_get_channel (JOURNEY_CHANNEL_TILE (a));
  const char *word_b = journey_channel_tile_get_channel (JOURNEY_CHANNEL_TILE (b));
  g_autofree char *title_a = journey_channel_dup_title (word_a);
  g_autofree char *title_b = journey_channel_dup_title (word_b);

  return g_utf8_collate (title_a, title_b);
}

static gboolean
is_highlighted (JourneyChannelsPanel *self, const char *channel)
{
  JourneyFilter *filter = journey_panel_get_filter (JOURNEY_PANEL (self));

  return filter && journey_filter_has_value (filter, JOURNEY_CRITERION_CHANNEL, channel);
}

static JourneyChannelTile *
add_tile (JourneyChannelsPanel *self, const char *channel)
{
  GtkWidget *tile = journey_channel_tile_new (channel);

  g_signal_connect_object (tile, "highlight", G_CALLBACK (highlight_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tile, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  journey_channel_tile_set_highlighted (JOURNEY_CHANNEL_TILE (tile),
                                        is_highlighted (self, channel));
  gtk_flow_box_append (self->boxes[journey_channel_get_reach (channel)], tile);
  g_hash_table_insert (self->tiles, g_strdup (channel), tile);
  return JOURNEY_CHANNEL_TILE (tile);
}

static void
remove_tile (JourneyChannelsPanel *self, JourneyChannelTile *tile)
{
  const char *channel = journey_channel_tile_get_channel (tile);

  gtk_flow_box_remove (self->boxes[journey_channel_get_reach (channel)], GTK_WIDGET (tile));
}

static void
count_uses (JourneyDocument *document, GHashTable *counts)
{
  JourneyList *stages = journey_document_get_stages (document);

  for (guint i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyList *touchpoints = journey_stage_get_touchpoints (journey_list_get (stages, i));

      for (guint j = 0; j < journey_list_get_length (touchpoints); j++)
        {
          const char *channel = journey_touchpoint_get_channel (journey_list_get (touchpoints, j));
          guint n_uses = GPOINTER_TO_UINT (g_hash_table_lookup (counts, channel));

          g_hash_table_insert (counts, (gpointer) channel, GUINT_TO_POINTER (n_uses + 1));
        }
    }
}

/* A channel of the map's own goes when no touchpoint has it any more. */
static void
update_tiles (JourneyChannelsPanel *self, GHashTable *counts)
{
  GHashTableIter iter;
  gpointer channel, tile;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &channel, &tile))
    {
      gpointer n_uses = g_hash_table_lookup (counts, channel);

      journey_channel_tile_set_count (tile, GPOINTER_TO_UINT (n_uses));
      if (!n_uses && !journey_channel_lookup (channel) &&
          !g_hash_table_contains (self->made, channel))
        {
          remove_tile (self, tile);
          g_hash_table_iter_remove (&iter);
        }
    }
}

static void
add_missing_tiles (JourneyChannelsPanel *self, GHashTable *counts)
{
  GHashTableIter iter;
  gpointer channel, n_uses;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &channel, &n_uses))
    if (!journey_channel_lookup (channel) && !g_hash_table_contains (self->tiles, channel))
      journey_channel_tile_set_count (add_tile (self, channel), GPOINTER_TO_UINT (n_uses));
}

static void
update_custom_group (JourneyChannelsPanel *self)
{
  GtkFlowBox *box = self->boxes[JOURNEY_CHANNEL_REACH_UNKNOWN];

  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (box)),
                          gtk_flow_box_get_child_at_index (box, 0) != NULL);
}

static void
journey_channels_panel_document_changed (JourneyPanel *panel)
{
  g_hash_table_remove_all (JOURNEY_CHANNELS_PANEL (panel)->made);
}

static void
journey_channels_panel_map_changed (JourneyPanel *panel)
{
  JourneyChannelsPanel *self = JOURNEY_CHANNELS_PANEL (panel);
  JourneyDocument *document = journey_panel_get_document (panel);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  if (document)
    count_uses (document, counts);
  update_tiles (self, counts);
  add_missing_tiles (self, counts);
  update_custom_group (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), document != NULL);
  gtk_widget_set_sensitive (self->create, FALSE);
}

static void
journey_channels_panel_filter_changed (JourneyPanel *panel)
{
  JourneyChannelsPanel *self = JOURNEY_CHANNELS_PANEL (panel);
  GHashTableIter iter;
  gpointer channel, tile;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &channel, &tile))
    journey_channel_tile_set_highlighted (tile, is_highlighted (self, channel));
}

/* --- New channels --- */

/* The known channel of that name, or the word of one that the map names itself; NULL for none. */
static char *
dup_typed_channel (JourneyChannelsPanel *self)
{
  g_autofree char *name =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  GHashTableIter iter;
  gpointer channel, tile;

  if (!*name)
    return NULL;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &channel, &tile))
    {
      g_autofree char *title = journey_channel_dup_title (channel);

      if (g_utf8_collate (title, name) == 0)
        return g_strdup (channel);
    }

  return g_strconcat (CUSTOM_PREFIX, name, NULL);
}

static void
new_channel_cb (JourneyChannelsPanel *self)
{
  g_autofree char *channel = dup_typed_channel (self);
  GtkWidget *tile;

  if (!channel)
    return;

  tile = g_hash_table_lookup (self->tiles, channel);
  if (!tile)
    {
      g_hash_table_add (self->made, g_strdup (channel));
      tile = GTK_WIDGET (add_tile (self, channel));
      update_custom_group (self);
    }
  gtk_popover_popdown (self->popover);
  gtk_widget_grab_focus (tile);
}

static void
entry_changed_cb (JourneyChannelsPanel *self)
{
  g_autofree char *channel = dup_typed_channel (self);

  gtk_widget_set_sensitive (self->create, channel != NULL);
}

static void
popover_shown_cb (JourneyChannelsPanel *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
journey_channels_panel_dispose (GObject *object)
{
  JourneyChannelsPanel *self = JOURNEY_CHANNELS_PANEL (object);

  g_hash_table_remove_all (self->tiles);
  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_CHANNELS_PANEL);

  G_OBJECT_CLASS (journey_channels_panel_parent_class)->dispose (object);
}

static void
journey_channels_panel_finalize (GObject *object)
{
  JourneyChannelsPanel *self = JOURNEY_CHANNELS_PANEL (object);

  g_hash_table_unref (self->tiles);
  g_hash_table_unref (self->made);

  G_OBJECT_CLASS (journey_channels_panel_parent_class)->finalize (object);
}

static void
journey_channels_panel_class_init (JourneyChannelsPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  JourneyPanelClass *panel_class = JOURNEY_PANEL_CLASS (klass);

  object_class->dispose = journey_channels_panel_dispose;
  object_class->finalize = journey_channels_panel_finalize;
  panel_class->document_changed = journey_channels_panel_document_changed;
  panel_class->map_changed = journey_channels_panel_map_changed;
  panel_class->filter_changed = journey_channels_panel_filter_changed;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/journeymaps/Journey/journey-channels-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyChannelsPanel, groups);
  gtk_widget_class_bind_template_child (widget_class, JourneyChannelsPanel, popover);
  gtk_widget_class_bind_template_child (widget_class, JourneyChannelsPanel, entry);
  gtk_widget_class_bind_template_child (widget_class, JourneyChannelsPanel, create);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_channel_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
}

static void
add_group (JourneyChannelsPanel *self, JourneyChannelReach reach, const char *title)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, HEADING_SPACING);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *box = gtk_flow_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_set_margin_start (heading, SPACING);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "dimmed");
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (box), TRUE);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (box), SPACING);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (box), SPACING);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), MAX_PER_LINE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  self->boxes[reach] = GTK_FLOW_BOX (box);
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), box);
  gtk_box_append (self->groups, group);
}

static void
journey_channels_panel_init (JourneyChannelsPanel *self)
{
  guint n_channels;
  const JourneyChannel *channels = journey_channel_get_known (&n_channels);

  self->tiles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  add_group (self, JOURNEY_CHANNEL_REACH_ONLINE, _ ("Online"));
  add_group (self, JOURNEY_CHANNEL_REACH_OFFLINE, _ ("Offline"));
  add_group (self, JOURNEY_CHANNEL_REACH_UNKNOWN, _ ("Of this map"));
  gtk_flow_box_set_sort_func (self->boxes[JOURNEY_CHANNEL_REACH_UNKNOWN], compare_tiles, NULL,
                              NULL);
  for (guint i = 0; i < n_channels; i++)
    if (channels[i].reach != JOURNEY_CHANNEL_REACH_UNKNOWN)
      add_tile (self, channels[i].word);
}

/**
 * journey_channels_panel_new:
 *
 * Returns: (transfer floating): a palette without a map
 */
GtkWidget *
journey_channels_panel_new (void)
{
  return g_object_new (JOURNEY_TYPE_CHANNELS_PANEL, NULL);
}
