/* test-persona-sheet.c: all of a persona can be written, and each edit undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-edit.h"
#include "journey-persona-sheet.h"
#include "journey-portrait-row.h"
#include "journey-resources.h"
#include "journey-tint-row.h"
#include "journey-trait-list.h"
#include "journey-trait-row.h"
#include "panels-fixture.h"

#define SAMPLE "ebike.journey"
#define FIRST  "Commuting parent"

/* 1 × 1 px, red. */
#define PORTRAIT                                                                                   \
  "data:image/"                                                                                    \
  "png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmM"        \
  "IQAAAABJRU5ErkJggg=="

static AdwDialog *
open_sheet (PanelsFixture *self)
{
  AdwDialog *sheet = journey_persona_sheet_new (panels_fixture_find (self, FIRST));

  panels_fixture_show (self, gtk_label_new ("Map"));
  adw_dialog_present (sheet, self->window);
  panels_settle ();
  return sheet;
}

static const struct
{
  const char *title;
  const char *property;
} fields[] = {
  { "Name", "name" },
  { "In a few words", "background" },
  { "In their own words", "quote" },
  { "Segment", "segment" },
  { "Goals", "goals" },
  { "Motivations", "motivations" },
  { "Challenges", "challenges" },
  { "Demographics", "demographics" },
  { "Psychographics", "psychographics" },
  { "Behaviors", "behaviours" },
  { "Preferences", "preferences" },
};

static void
assert_text (gpointer object, const char *property, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (object, property, &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_texts (PanelsFixture *self, gconstpointer data)
{
  JourneyPersona *persona = panels_fixture_find (self, FIRST);
  AdwDialog *sheet = open_sheet (self);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *row = panels_find (sheet, ADW_TYPE_PREFERENCES_ROW, "title", fields[i].title);
      g_autofree char *before = NULL;

      g_assert_nonnull (row);
      g_object_get (persona, fields[i].property, &before, NULL);
      assert_text (row, "text", before);
      g_object_set (row, "text", "One", NULL);
      g_object_set (row, "text", "One two", NULL);
      assert_text (persona, fields[i].property, "One two");
      g_assert_true (journey_journal_undo (panels_fixture_get_journal (self)));
      assert_text (persona, fields[i].property, before);
      assert_text (row, "text", before);
    }
  g_assert_false (journey_journal_undo (panels_fixture_get_journal (self)));
}

static void
test_share (PanelsFixture *self, gconstpointer data)
{
  JourneyPersona *persona = panels_fixture_find (self, FIRST);
  AdwDialog *sheet = open_sheet (self);
  GtkWidget *row = panels_find (sheet, ADW_TYPE_PREFERENCES_ROW, "title", "Share in percent");

  assert_text (row, "text", "34");
  g_object_set (row, "text", "40", NULL);
  g_assert_cmpfloat (journey_persona_get_share (persona), ==, 40);
  g_object_set (row, "text", "", NULL);
  g_assert_false (journey_is_set (journey_persona_get_share (persona)));
  g_object_set (row, "text", "140", NULL);
  g_assert_false (journey_is_set (journey_persona_get_share (persona)));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
}

static void
test_color (PanelsFixture *self, gconstpointer data)
{
  JourneyPersona *persona = panels_fixture_find (self, FIRST);
  AdwDialog *sheet = open_sheet (self);
  GtkWidget *row = panels_find (sheet, JOURNEY_TYPE_TINT_ROW, NULL, NULL);
  GtkWidget *red = panels_find (row, GTK_TYPE_CHECK_BUTTON, "tooltip-text", "Red");
  GtkWidget *blue = panels_find (row, GTK_TYPE_CHECK_BUTTON, "tooltip-text", "Blue");

  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (blue)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (red), TRUE);
  g_assert_cmpint (journey_persona_get_color (persona), ==, JOURNEY_COLOR_RED);
  g_assert_cmpstr (journey_journal_get_undo_label (panels_fixture_get_journal (self)), ==,
                   "Change Color");
  journey_journal_undo (panels_fixture_get_journal (self));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (blue)));
  g_assert_false (journey_journal_undo (panels_fixture_get_journal (self)));
}

static guint
count_rows (GtkWidget *list)
{
  guint n_rows = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n_rows))
    n_rows++;
  return n_rows;
}

static void
test_traits (PanelsFixture *self, gconstpointer data)
{
  JourneyPersona *persona = panels_fixture_find (self, FIRST);
  JourneyList *traits = journey_persona_get_traits (persona);
  guint n_traits = journey_list_get_length (traits);
  AdwDialog *sheet = open_sheet (self);
  GtkWidget *group = panels_find (sheet, JOURNEY_TYPE_TRAIT_LIST, NULL, NULL);
  GtkWidget *row = panels_find (group, JOURNEY_TYPE_TRAIT_ROW, NULL, NULL);
  GtkWidget *list = gtk_widget_get_parent (row);
  GtkWidget *low = panels_find (row, GTK_TYPE_ENTRY, "text", "Buys on price");
  GtkWidget *slider = panels_find (row, GTK_TYPE_SCALE, NULL, NULL);
  JourneyTrait *trait = journey_list_get (traits, 0);
  JourneyJournal *journal = panels_fixture_get_journal (self);

  g_assert_cmpuint (count_rows (list), ==, n_traits);
  gtk_editable_set_text (GTK_EDITABLE (low), "Looks at the price");
  g_assert_cmpstr (journey_trait_get_low (trait), ==, "Looks at the price");
  g_assert_cmpstr (journey_journal_get_undo_label (journal), ==, "Rename Trait");
  gtk_range_set_value (GTK_RANGE (slider), 20);
  gtk_range_set_value (GTK_RANGE (slider), 30);
  g_assert_cmpfloat (journey_trait_get_value (trait), ==, 30);
  journey_journal_undo (journal);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (slider)), ==, 70);
  journey_journal_undo (journal);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (low)), ==, "Buys on price");

  g_signal_emit_by_name (panels_find (group, GTK_TYPE_BUTTON, "tooltip-text", "Add a Trait"),
                         "clicked");
  g_assert_cmpuint (count_rows (list), ==, n_traits + 1);
  g_signal_emit_by_name (panels_find (row, GTK_TYPE_BUTTON, "tooltip-text", "Delete the Trait"),
                         "clicked");
  g_assert_cmpuint (count_rows (list), ==, n_traits);
  g_assert_true (journey_list_get (traits, 0) != trait);
  journey_journal_undo (journal);
  g_assert_true (journey_list_get (traits, 0) == trait);
  journey_journal_undo (journal);
  g_assert_cmpuint (journey_list_get_length (traits), ==, n_traits);
  g_assert_false (journey_journal_undo (journal));
}

static void
portrait_cb (AdwDialog *sheet, GObject *picture, gpointer *given)
{
  *given = picture;
}

static void
test_portrait (PanelsFixture *self, gconstpointer data)
{
  JourneyPersona *persona = panels_fixture_find (self, FIRST);
  AdwDialog *sheet = open_sheet (self);
  GtkWidget *row = panels_find (sheet, JOURNEY_TYPE_PORTRAIT_ROW, NULL, NULL);
  GtkWidget *avatar = panels_find (row, ADW_TYPE_AVATAR, NULL, NULL);
  GtkEventController *target = panels_find_controller (row, GTK_TYPE_DROP_TARGET);
  g_autoptr (GBytes) pixel = g_bytes_new_static ("\377\0\0\377", 4);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8A8, pixel, 4);
  g_auto (GValue) value = G_VALUE_INIT;
  gpointer given = NULL;
  gboolean taken = FALSE;

  g_signal_connect (sheet, "portrait", G_CALLBACK (portrait_cb), &given);
  g_value_init (&value, GDK_TYPE_TEXTURE);
  g_value_set_object (&value, texture);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &taken);
  g_assert_true (taken);
  g_assert_true (given == texture);

  g_assert_null (adw_avatar_get_custom_image (ADW_AVATAR (avatar)));
  journey_edit_set_text (persona, "portrait", PORTRAIT, NULL);
  g_assert_nonnull (adw_avatar_get_custom_image (ADW_AVATAR (avatar)));
  gtk_widget_activate_action (row, "portrait.remove", NULL);
  g_assert_cmpstr (journey_persona_get_portrait (persona), ==, "");
  g_assert_null (adw_avatar_get_custom_image (ADW_AVATAR (avatar)));

  /* What is no picture is shown as the letter. */
  journey_edit_set_text (persona, "portrait", "data:image/png;base64,AAAA", NULL);
  g_assert_null (adw_avatar_get_custom_image (ADW_AVATAR (avatar)));
}

/* There is nothing to write about somebody who is gone. */
static void
test_deleted (PanelsFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  AdwDialog *sheet = open_sheet (self);
  gpointer alive = sheet;

  g_object_add_weak_pointer (G_OBJECT (sheet), &alive);
  g_ptr_array_add (items, panels_fixture_find (self, FIRST));
  journey_edit_delete (self->document, items);
  while (alive)
    g_main_context_iteration (NULL, TRUE);
  journey_journal_undo (panels_fixture_get_journal (self));
  g_assert_nonnull (panels_fixture_find (self, FIRST));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_resources_register (journey_get_resource ());
  adw_init ();

  panels_fixture_add ("/persona-sheet/texts", SAMPLE, test_texts);
  panels_fixture_add ("/persona-sheet/share", SAMPLE, test_share);
  panels_fixture_add ("/persona-sheet/color", SAMPLE, test_color);
  panels_fixture_add ("/persona-sheet/traits", SAMPLE, test_traits);
  panels_fixture_add ("/persona-sheet/portrait", SAMPLE, test_portrait);
  panels_fixture_add ("/persona-sheet/deleted", SAMPLE, test_deleted);

  return g_test_run ();
}
