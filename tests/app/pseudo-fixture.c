/* pseudo-fixture.c: the program with a map, in a language that nobody speaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pseudo-fixture.h"

#include <glib/gi18n.h>

/* Before anything is said. */
void
pseudo_init (int *argc, char ***argv)
{
  const char *folder = g_getenv ("JOURNEY_PSEUDO_DIR");

  g_test_init (argc, argv, NULL);
  adw_init ();
  bindtextdomain ("journey", folder);
  bind_textdomain_codeset ("journey", "UTF-8");
  textdomain ("journey");
  bindtextdomain ("gtk40", folder);
  bindtextdomain ("libadwaita", folder);
}

gboolean
pseudo_is_loaded (gpointer window)
{
  return ((JourneyWindow *) window)->document != NULL;
}

/* An empty one, as large as the test wants it. */
JourneyWindow *
pseudo_fixture_add_window (PseudoFixture *self)
{
  JourneyWindow *window = journey_window_new (self->app.app);

  gtk_window_set_default_size (GTK_WINDOW (window), self->test->width, self->test->height);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
open_map (PseudoFixture *self, const char *name)
{
  g_autoptr (GFile) sample =
      g_file_new_build_filename (g_getenv ("JOURNEY_DATA_DIR"), "samples", name, NULL);
  g_autoptr (GFile) file = app_fixture_get_file (&self->app, "8.journey");

  /* Not where it is: a sample becomes a new map. */
  g_assert_true (g_file_copy (sample, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  self->map = pseudo_fixture_add_window (self);
  journey_window_open (self->map, file);
  app_wait_until (pseudo_is_loaded, self->map);
  app_settle ();
}

void
pseudo_fixture_set_up (PseudoFixture *self, gconstpointer data)
{
  self->test = data;
  app_fixture_set_up (&self->app, data);
  /* What moves is not where it will be. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  pseudo_faults_init (&self->faults);
  self->faults.where = self->test->where;
  self->faults.room = self->test->width;
  open_map (self, "ebike.journey");
}

void
pseudo_fixture_tear_down (PseudoFixture *self, gconstpointer data)
{
  for (guint i = 0; i < self->faults.faults->len; i++)
    g_test_message ("%s", (char *) self->faults.faults->pdata[i]);
  if (self->faults.faults->len > 0)
    g_test_fail_printf ("%u texts are not as they should be", self->faults.faults->len);
  g_assert_cmpuint (self->faults.n_texts, >, 0);
  pseudo_faults_clear (&self->faults);
  app_fixture_tear_down (&self->app, data);
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer n_frames)
{
  return --*(int *) n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* What has just come gets the room that it asked for with the next frames. */
static void
wait_for_room (gpointer widget)
{
  int n_frames = 4;

  gtk_widget_add_tick_callback (widget, count_frame_cb, &n_frames, NULL);
  while (n_frames > 0)
    g_main_context_iteration (NULL, TRUE);
  app_settle ();
}

/* For whoever wants to look at them. */
static void
keep_picture (PseudoFixture *self, GtkWidget *native)
{
  const char *folder = g_getenv ("JOURNEY_PSEUDO_PICTURES");
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (native);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (native),
                          gtk_widget_get_height (native));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (native)), node, NULL);
  path = g_strdup_printf ("%s/%s-%02u.png", folder, self->test->where, self->n_pictures++);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

void
pseudo_check (PseudoFixture *self, gpointer widget)
{
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (widget));

  if (native == NULL || !gtk_widget_get_mapped (native))
    native = GTK_WIDGET (self->map);
  wait_for_room (native);
  pseudo_check_widget (&self->faults, widget);
  keep_picture (self, native);
}

/* --- What opens --- */

static void
unfold (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  else if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

static gboolean
can_open (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) &&
         (GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) || ADW_IS_COMBO_ROW (widget));
}

static void
find_openers (GtkWidget *widget, GPtrArray *openers)
{
  if (can_open (widget))
    {
      g_ptr_array_add (openers, g_object_ref (widget));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_openers (child, openers);
}

static void
open_opener (GtkWidget *opener)
{
  if (GTK_IS_MENU_BUTTON (opener))
    gtk_menu_button_popup (GTK_MENU_BUTTON (opener));
  else if (ADW_IS_COMBO_ROW (opener))
    adw_action_row_activate (ADW_ACTION_ROW (opener));
  else
    gtk_widget_activate (opener);
}

static GtkWidget *
find_shown_popover (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_shown_popover (child);

  return found;
}

/* Opens all that opens below a widget, one after the other. */
void
pseudo_check_popups (PseudoFixture *self, gpointer root)
{
  g_autoptr (GPtrArray) openers = g_ptr_array_new_with_free_func (g_object_unref);

  find_openers (root, openers);
  for (guint i = 0; i < openers->len; i++)
    {
      GtkWidget *opener = openers->pdata[i];
      GtkWidget *popover;

      /* Another may have taken it away. */
      if (!can_open (opener))
        continue;
      open_opener (opener);
      app_settle ();
      popover = find_shown_popover (opener);
      g_assert_nonnull (popover);
      pseudo_check (self, popover);
      gtk_popover_popdown (GTK_POPOVER (popover));
      app_settle ();
    }
}

/* With all that unfolds and opens in it. */
void
pseudo_check_shown_dialog (PseudoFixture *self, JourneyWindow *window)
{
  AdwDialog *dialog = app_get_dialog (window);

  g_assert_nonnull (dialog);
  unfold (GTK_WIDGET (dialog));
  pseudo_check (self, dialog);
  pseudo_check_popups (self, dialog);
  adw_dialog_force_close (dialog);
  app_settle ();
}

void
pseudo_check_dialog (PseudoFixture *self, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (self->map));
  pseudo_check_shown_dialog (self, self->map);
}
