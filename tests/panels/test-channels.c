/* test-channels.c: the palette of channels, and what is picked by them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-channel-tile.h"
#include "journey-channel.h"
#include "journey-channels-panel.h"
#include "journey-edit.h"
#include "journey-filter-button.h"
#include "journey-resources.h"
#include "panels-fixture.h"

#define SAMPLE "ebike.journey"

static JourneyChannelsPanel *
show (PanelsFixture *self, JourneyFilter *filter)
{
  JourneyChannelsPanel *panel = JOURNEY_CHANNELS_PANEL (journey_channels_panel_new ());

  g_object_set (panel, "selection", self->selection, "filter", filter, NULL);
  panels_fixture_show (self, GTK_WIDGET (panel));
  return panel;
}

static JourneyChannelTile *
find_tile (gpointer root, const char *channel)
{
  if (JOURNEY_IS_CHANNEL_TILE (root) &&
      g_str_equal (journey_channel_tile_get_channel (root), channel))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    {
      JourneyChannelTile *found = find_tile (child, channel);

      if (found)
        return found;
    }

  return NULL;
}

static void
set_channel (PanelsFixture *self, const char *title, const char *channel)
{
  journey_edit_set_text (panels_fixture_find (self, title), "channel", channel, NULL);
  panels_settle ();
}

static void
test_counts (PanelsFixture *self, gconstpointer data)
{
  JourneyChannelsPanel *panel = show (self, NULL);
  JourneyChannelTile *store = find_tile (panel, "store");
  JourneyChannelTile *chat = find_tile (panel, "chat");
  guint n_channels;

  journey_channel_get_known (&n_channels);
  g_assert_null (find_tile (panel, "none"));
  g_assert_cmpuint (journey_channel_tile_get_count (store), ==, 2);
  g_assert_cmpuint (journey_channel_tile_get_count (chat), ==, 0);

  set_channel (self, "Test ride", "chat");
  g_assert_true (find_tile (panel, "store") == store);
  g_assert_cmpuint (journey_channel_tile_get_count (store), ==, 1);
  g_assert_cmpuint (journey_channel_tile_get_count (chat), ==, 1);
  journey_journal_undo (panels_fixture_get_journal (self));
  panels_settle ();
  g_assert_cmpuint (journey_channel_tile_get_count (store), ==, 2);
}

static void
test_custom (PanelsFixture *self, gconstpointer data)
{
  JourneyChannelsPanel *panel = show (self, NULL);

  g_assert_null (find_tile (panel, "custom:Fair"));
  set_channel (self, "Test ride", "custom:Fair");
  g_assert_cmpuint (journey_channel_tile_get_count (find_tile (panel, "custom:Fair")), ==, 1);
  journey_journal_undo (panels_fixture_get_journal (self));
  panels_settle ();
  g_assert_null (find_tile (panel, "custom:Fair"));
}

static void
make_channel (JourneyChannelsPanel *panel, const char *name)
{
  GtkWidget *button = panels_find (panel, GTK_TYPE_MENU_BUTTON, "tooltip-text", "New Channel");
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  GtkWidget *entry = panels_find (popover, GTK_TYPE_ENTRY, NULL, NULL);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  panels_settle ();
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "activate");
  panels_settle ();
}

/* A channel that was made is there before anything has it, and for this map only. */
static void
test_new (PanelsFixture *self, gconstpointer data)
{
  JourneyChannelsPanel *panel = show (self, NULL);
  g_autoptr (JourneyDocument) other = journey_document_new ();

  make_channel (panel, "  Kiosk ");
  g_assert_nonnull (find_tile (panel, "custom:Kiosk"));
  make_channel (panel, "Store");
  g_assert_null (find_tile (panel, "custom:Store"));
  make_channel (panel, "   ");
  g_assert_null (find_tile (panel, "custom:"));

  set_channel (self, "Test ride", "custom:Kiosk");
  set_channel (self, "Test ride", "store");
  g_assert_cmpuint (journey_channel_tile_get_count (find_tile (panel, "custom:Kiosk")), ==, 0);
  journey_selection_set_document (self->selection, other);
  g_assert_null (find_tile (panel, "custom:Kiosk"));
  g_assert_cmpuint (journey_channel_tile_get_count (find_tile (panel, "store")), ==, 0);
}

static void
test_highlight (PanelsFixture *self, gconstpointer data)
{
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  JourneyChannelsPanel *panel = show (self, filter);
  JourneyChannelTile *store = find_tile (panel, "store");
  JourneyChannelTile *phone = find_tile (panel, "phone");

  g_assert_true (panels_press (store, GDK_KEY_space, 0));
  g_assert_true (journey_filter_has_value (filter, JOURNEY_CRITERION_CHANNEL, "store"));
  g_assert_true (journey_channel_tile_get_highlighted (store));
  gtk_widget_activate_action (GTK_WIDGET (phone), "channel.highlight", NULL);
  g_assert_false (journey_channel_tile_get_highlighted (store));
  g_assert_true (journey_channel_tile_get_highlighted (phone));
  gtk_widget_activate_action (GTK_WIDGET (phone), "channel.highlight", NULL);
  g_assert_false (journey_filter_is_active (filter));
  g_assert_false (journey_channel_tile_get_highlighted (phone));
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, char **channel)
{
  *channel = g_variant_dup_string (parameter, NULL);
}

static void
test_add_and_drag (PanelsFixture *self, gconstpointer data)
{
  JourneyChannelsPanel *panel = show (self, NULL);
  JourneyChannelTile *store = find_tile (panel, "store");
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
      g_simple_action_new ("add-touchpoint-at-channel", G_VARIANT_TYPE_STRING);
  GtkEventController *source = panels_find_controller (store, GTK_TYPE_DRAG_SOURCE);
  GdkContentProvider *content = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *channel = NULL;

  g_signal_connect (action, "activate", G_CALLBACK (add_cb), &channel);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (actions));
  g_assert_true (panels_press (store, GDK_KEY_Return, 0));
  g_assert_cmpstr (channel, ==, "store");

  g_signal_emit_by_name (source, "prepare", 0.0, 0.0, &content);
  g_value_init (&value, JOURNEY_TYPE_CHANNEL_WORD);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_boxed (&value), ==, "store");
  g_object_unref (content);
}

static GtkWidget *
find_check (gpointer button, const char *label)
{
  GtkWidget *menu_button = panels_find (button, GTK_TYPE_MENU_BUTTON, NULL, NULL);
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu_button));
  GtkWidget *text = panels_find (popover, GTK_TYPE_LABEL, "label", label);

  g_assert_nonnull (text);
  return gtk_widget_get_ancestor (text, GTK_TYPE_CHECK_BUTTON);
}

static void
test_filter_button (PanelsFixture *self, gconstpointer data)
{
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  GtkWidget *button = journey_filter_button_new ();
  GtkWidget *owner;

  g_object_set (button, "selection", self->selection, "filter", filter, NULL);
  panels_fixture_show (self, button);
  journey_filter_button_popup (JOURNEY_FILTER_BUTTON (button));
  panels_settle ();

  owner = find_check (button, "Web shop");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (owner), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (button, "Assumed")), TRUE);
  g_assert_true (journey_filter_has_value (filter, JOURNEY_CRITERION_OWNER, "Web shop"));
  g_assert_true (journey_filter_has_value (filter, JOURNEY_CRITERION_CONFIDENCE, "assumed"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (owner), FALSE);
  g_assert_false (journey_filter_is_limited (filter, JOURNEY_CRITERION_OWNER));

  journey_filter_set_value (filter, JOURNEY_CRITERION_MOMENT, "delight", TRUE);
  g_assert_true (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (button, "Moment of delight"))));
  g_signal_emit_by_name (panels_find (gtk_menu_button_get_popover (GTK_MENU_BUTTON (
                                          panels_find (button, GTK_TYPE_MENU_BUTTON, NULL, NULL))),
                                      GTK_TYPE_BUTTON, "label", "_Show Everything"),
                         "clicked");
  g_assert_false (journey_filter_is_active (filter));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (button, "Assumed"))));

  gtk_popover_popdown (gtk_menu_button_get_popover (
      GTK_MENU_BUTTON (panels_find (button, GTK_TYPE_MENU_BUTTON, NULL, NULL))));
  panels_fixture_wait_for_frame (self);
  gtk_popover_popdown (gtk_menu_button_get_popover (
      GTK_MENU_BUTTON (panels_find (button, GTK_TYPE_MENU_BUTTON, NULL, NULL))));
  panels_fixture_wait_for_frame (self);
  panels_fixture_assert_finalizes (self, button);
  journey_filter_set_value (filter, JOURNEY_CRITERION_OWNER, "Web shop", TRUE);
}

static void
test_finalize (PanelsFixture *self, gconstpointer data)
{
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  JourneyChannelsPanel *panel = show (self, filter);
  JourneyChannelTile *tile = find_tile (panel, "store");
  gpointer tile_alive = tile;

  g_object_add_weak_pointer (G_OBJECT (tile), &tile_alive);
  panels_fixture_assert_finalizes (self, GTK_WIDGET (panel));
  g_assert_null (tile_alive);
  journey_filter_set_value (filter, JOURNEY_CRITERION_CHANNEL, "store", TRUE);
  set_channel (self, "Test ride", "chat");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_resources_register (journey_get_resource ());
  adw_init ();

  panels_fixture_add ("/channels/counts", SAMPLE, test_counts);
  panels_fixture_add ("/channels/custom", SAMPLE, test_custom);
  panels_fixture_add ("/channels/new", SAMPLE, test_new);
  panels_fixture_add ("/channels/highlight", SAMPLE, test_highlight);
  panels_fixture_add ("/channels/add-and-drag", SAMPLE, test_add_and_drag);
  panels_fixture_add ("/channels/filter-button", SAMPLE, test_filter_button);
  panels_fixture_add ("/channels/finalize", SAMPLE, test_finalize);

  return g_test_run ();
}
