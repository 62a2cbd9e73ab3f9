/* test-list-head.c: the first rows of a long list are as those of all of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-list-head.h"

#define FIRST 8

typedef struct
{
  GtkStringList *strings;
  GtkSelectionModel *all;
  GtkSelectionModel *head;
  GPtrArray *seen; /* what somebody knows who only listens */
  guint n_told;    /* rows that were said to be selected or not */
} Fixture;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *self)
{
  g_assert_cmpuint (position + removed, <=, self->seen->len);
  if (removed > 0)
    g_ptr_array_remove_range (self->seen, position, removed);
  for (guint i = position; i < position + added; i++)
    g_ptr_array_insert (self->seen, (int) i, g_list_model_get_item (model, i));
  g_assert_cmpuint (self->seen->len, ==, g_list_model_get_n_items (model));
}

static void
selection_changed_cb (GtkSelectionModel *model, guint position, guint n_items, Fixture *self)
{
  g_assert_cmpuint (position + n_items, <=, g_list_model_get_n_items (G_LIST_MODEL (model)));
  self->n_told += n_items;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->strings = gtk_string_list_new (NULL);
  for (guint i = 0; i < 60; i++)
    gtk_string_list_take (self->strings, g_strdup_printf ("%u", i));
  self->all =
      GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->strings))));
  self->head = GTK_SELECTION_MODEL (journey_list_head_new (self->all));
  self->seen = g_ptr_array_new_with_free_func (g_object_unref);
  items_changed_cb (G_LIST_MODEL (self->head), 0, 0,
                    g_list_model_get_n_items (G_LIST_MODEL (self->head)), self);
  g_signal_connect (self->head, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect (self->head, "selection-changed", G_CALLBACK (selection_changed_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_assert_finalize_object (self->head);
  g_clear_object (&self->all);
  g_clear_object (&self->strings);
}

static void
assert_head (Fixture *self, guint n_rows)
{
  g_assert_cmpuint (self->seen->len, ==, n_rows);
  for (guint i = 0; i < n_rows; i++)
    g_assert_cmpstr (gtk_string_object_get_string (self->seen->pdata[i]), ==,
                     gtk_string_list_get_string (self->strings, i));
}

static void
test_reach (Fixture *self, gconstpointer data)
{
  JourneyListHead *head = JOURNEY_LIST_HEAD (self->head);

  assert_head (self, FIRST);
  journey_list_head_reach (head, FIRST - 1);
  assert_head (self, FIRST);
  journey_list_head_reach (head, 23);
  assert_head (self, 23 + 4);
  journey_list_head_reach (head, 59);
  assert_head (self, 60);
  journey_list_head_rewind (head);
  assert_head (self, FIRST);
}

static void
test_changes (Fixture *self, gconstpointer data)
{
  static const char *const added[] = { "a", "b", "c", NULL };

  gtk_string_list_splice (self->strings, 2, 1, added);
  assert_head (self, FIRST);
  gtk_string_list_splice (self->strings, 30, 2, added);
  assert_head (self, FIRST);
  gtk_string_list_splice (self->strings, 8, 40, added);
  assert_head (self, FIRST);
  gtk_string_list_splice (self->strings, 0, 20, NULL);
  assert_head (self, g_list_model_get_n_items (G_LIST_MODEL (self->strings)));
  g_assert_cmpuint (self->seen->len, <, FIRST);
}

/* To select all is to select those, too, that nobody has scrolled to. */
static void
test_selection (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkBitset) chosen = NULL;

  g_assert_true (gtk_selection_model_select_all (self->head));
  g_assert_cmpuint (self->n_told, ==, FIRST);
  chosen = gtk_selection_model_get_selection (self->all);
  g_assert_cmpuint (gtk_bitset_get_size (chosen), ==, 60);

  g_assert_true (gtk_selection_model_select_item (self->head, 4, TRUE));
  g_clear_pointer (&chosen, gtk_bitset_unref);
  chosen = gtk_selection_model_get_selection (self->all);
  g_assert_cmpuint (gtk_bitset_get_size (chosen), ==, 1);
  g_assert_true (gtk_selection_model_is_selected (self->head, 4));

  self->n_told = 0;
  g_assert_true (gtk_selection_model_select_item (self->all, 30, FALSE));
  g_assert_cmpuint (self->n_told, ==, 0);
  g_assert_true (gtk_selection_model_unselect_all (self->head));
  g_clear_pointer (&chosen, gtk_bitset_unref);
  chosen = gtk_selection_model_get_selection (self->all);
  g_assert_true (gtk_bitset_is_empty (chosen));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/list-head/reach", Fixture, NULL, set_up, test_reach, tear_down);
  g_test_add ("/list-head/changes", Fixture, NULL, set_up, test_changes, tear_down);
  g_test_add ("/list-head/selection", Fixture, NULL, set_up, test_selection, tear_down);

  return g_test_run ();
}
