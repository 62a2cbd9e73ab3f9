/* journey-find-bar.c: finds texts of the map and goes to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-find-bar.h"

#include <glib/gi18n-lib.h>

#include "journey-find.h"
#include "journey-show.h"

/**
 * JourneyFindBar:
 *
 * Looks for what is typed in all texts of the map, says how many there are, and puts the keyboard
 * of the canvas on one after the other. It follows the map as that changes.
 */

struct _JourneyFindBar
{
  GtkWidget parent_instance;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;

  JourneyCanvas *canvas; /* not owned: it is in the same window */
  GSignalGroup *journal; /* of the document that is searched */
  GPtrArray *found;      /* JourneyFound, or NULL */
  guint current;         /* into found */
};

G_DEFINE_FINAL_TYPE (JourneyFindBar, journey_find_bar, GTK_TYPE_WIDGET)

static guint
get_n_found (JourneyFindBar *self)
{
  return self->found ? self->found->len : 0;
}

static void
update_count (JourneyFindBar *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  guint n_found = get_n_found (self);
  g_autofree char *text = NULL;

  if (n_found > 0)
    /* Translators: which of the texts that were found is shown, like “3 of 12” */
    text = g_strdup_printf (_ ("%u of %u"), self->current + 1, n_found);
  else
    text = g_strdup (*query ? _ ("Not found") : "");

  gtk_label_set_label (self->count, text);
  gtk_widget_set_sensitive (self->previous, n_found > 0);
  gtk_widget_set_sensitive (self->next, n_found > 0);
  if (*query && n_found == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
show_current (JourneyFindBar *self)
{
  const JourneyFound *found;

  update_count (self);
  if (get_n_found (self) == 0 || !self->canvas)
    return;

  found = self->found->pdata[self->current];
  journey_show_item (self->canvas, found->item, found->pspec->name);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->count),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
search (JourneyFindBar *self)
{
  JourneyDocument *document = self->canvas ? journey_canvas_get_document (self->canvas) : NULL;
  JourneyJournal *journal = document ? journey_document_get_journal (document) : NULL;

  g_signal_group_set_target (self->journal, journal);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  if (document)
    self->found = journey_find_all (document, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
query_changed_cb (JourneyFindBar *self)
{
  search (self);
  self->current = 0;
  show_current (self);
}

/* Who edits the map is not taken elsewhere. */
static void
journal_changed_cb (JourneyFindBar *self)
{
  if (!gtk_search_bar_get_search_mode (self->bar))
    return;

  search (self);
  self->current = MIN (self->current, MAX (get_n_found (self), 1) - 1);
  update_count (self);
}

static void
next_cb (JourneyFindBar *self)
{
  journey_find_bar_go (self, 1);
}

static void
previous_cb (JourneyFindBar *self)
{
  journey_find_bar_go (self, -1);
}

static gboolean
key_pressed_cb (JourneyFindBar *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean enter =
      keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

  if (!enter || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;

  journey_find_bar_go (self, -1);
  return GDK_EVENT_STOP;
}

static void
mode_changed_cb (JourneyFindBar *self)
{
  if (!gtk_search_bar_get_search_mode (self->bar) && self->canvas)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
journey_find_bar_dispose (GObject *object)
{
  JourneyFindBar *self = JOURNEY_FIND_BAR (object);

  g_clear_object (&self->journal);
  self->canvas = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_FIND_BAR);
  g_clear_pointer (&self->found, g_ptr_array_unref);

  G_OBJECT_CLASS (journey_find_bar_parent_class)->dispose (object);
}

static void
journey_find_bar_class_init (JourneyFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_find_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/journeymaps/Journey/journey-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, JourneyFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, JourneyFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, JourneyFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, JourneyFindBar, next);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static void
journey_find_bar_init (JourneyFindBar *self)
{
  GtkEventController *keys;

  self->journal = g_signal_group_new (JOURNEY_TYPE_JOURNAL);
  g_signal_group_connect_swapped (self->journal, "changed", G_CALLBACK (journal_changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  update_count (self);
}

/**
 * journey_find_bar_set_canvas:
 * @self: a find bar
 * @canvas: a canvas of the same window
 *
 * Says where to look, and where to go.
 */
void
journey_find_bar_set_canvas (JourneyFindBar *self, JourneyCanvas *canvas)
{
  g_return_if_fail (JOURNEY_IS_FIND_BAR (self));
  g_return_if_fail (JOURNEY_IS_CANVAS (canvas));

  self->canvas = canvas;
}

/**
 * journey_find_bar_start:
 * @self: a find bar
 *
 * Shows the bar for typing.
 */
void
journey_find_bar_start (JourneyFindBar *self)
{
  g_return_if_fail (JOURNEY_IS_FIND_BAR (self));

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  search (self);
  update_count (self);
}

/**
 * journey_find_bar_stop:
 * @self: a find bar
 *
 * Hides the bar. The keyboard goes back to the map.
 */
void
journey_find_bar_stop (JourneyFindBar *self)
{
  g_return_if_fail (JOURNEY_IS_FIND_BAR (self));

  gtk_search_bar_set_search_mode (self->bar, FALSE);
}

/**
 * journey_find_bar_go:
 * @self: a find bar
 * @step: 1 for the next text, -1 for the one before
 *
 * Goes to another of the texts that were found; after the last comes the first. Without anything
 * to look for, shows the bar.
 */
void
journey_find_bar_go (JourneyFindBar *self, int step)
{
  guint n_found;

  g_return_if_fail (JOURNEY_IS_FIND_BAR (self));

  n_found = get_n_found (self);
  if (n_found == 0)
    {
      journey_find_bar_start (self);
      return;
    }

  self->current = (self->current + n_found + (guint) (step + (int) n_found)) % n_found;
  show_current (self);
}
