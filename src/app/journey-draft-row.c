/* journey-draft-row.c: one map that was not saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-draft-row.h"

#include <glib/gi18n-lib.h>

#include "journey-place.h"

/**
 * JourneyDraftRow:
 *
 * Says what is in a draft, as soon as that is read, and offers what can become of it.
 */
struct _JourneyDraftRow
{
  AdwActionRow parent_instance;

  GtkWidget *restore_button;
  GtkWidget *beside_button;
  GtkWidget *discard_button;

  JourneyDraft *draft;
  JourneyRestored *restored; /* NULL as long as it is not read, or where it cannot be */
  gboolean damaged;
};

typedef enum
{
  SIGNAL_RESTORE,
  SIGNAL_DISCARD,
  N_SIGNALS
} JourneyDraftRowSignal;

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JourneyDraftRow, journey_draft_row, ADW_TYPE_ACTION_ROW)

static void
emit_restore (JourneyDraftRow *self, gboolean beside)
{
  g_signal_emit (self, signals[SIGNAL_RESTORE], 0, beside);
}

static void
restore_cb (JourneyDraftRow *self)
{
  emit_restore (self, FALSE);
}

static void
beside_cb (JourneyDraftRow *self)
{
  emit_restore (self, TRUE);
}

static void
discard_cb (JourneyDraftRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DISCARD], 0);
}

static void
journey_draft_row_dispose (GObject *object)
{
  JourneyDraftRow *self = JOURNEY_DRAFT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_DRAFT_ROW);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->restored, journey_restored_free);

  G_OBJECT_CLASS (journey_draft_row_parent_class)->dispose (object);
}

static void
journey_draft_row_class_init (JourneyDraftRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_draft_row_dispose;

  /**
   * JourneyDraftRow::restore:
   * @self: the row
   * @beside: as a new map, beside the one in the file
   *
   * The map is wanted.
   */
  signals[SIGNAL_RESTORE] = g_signal_new ("restore", JOURNEY_TYPE_DRAFT_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  /**
   * JourneyDraftRow::discard:
   * @self: the row
   *
   * The map is not wanted.
   */
  signals[SIGNAL_DISCARD] = g_signal_new ("discard", JOURNEY_TYPE_DRAFT_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/journeymaps/Journey/journey-draft-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyDraftRow, restore_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyDraftRow, beside_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyDraftRow, discard_button);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, beside_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
}

static void
journey_draft_row_init (JourneyDraftRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_time (JourneyDraft *draft)
{
  g_autoptr (GDateTime) time = journey_draft_get_time (draft);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (time == NULL)
    return g_strdup ("");
  if (g_date_time_get_year (time) == g_date_time_get_year (now) &&
      g_date_time_get_day_of_year (time) == g_date_time_get_day_of_year (now))
    /* Translators: a time of today; see strftime */
    return g_date_time_format (time, _ ("today at %H:%M"));

  /* Translators: a day and a time; see strftime */
  return g_date_time_format (time, _ ("on %x at %H:%M"));
}

static char *
dup_amount (JourneyDraftRow *self)
{
  guint n_stages = journey_list_get_length (journey_document_get_stages (self->restored->document));
  int n = self->restored->n_changes;
  g_autofree char *name = NULL;

  if (self->restored->file == NULL)
    return g_strdup_printf (
        ngettext ("A new map with %u stage", "A new map with %u stages", n_stages), n_stages);

  name = journey_place_dup_name (self->restored->file);
  if (n < 0)
    /* Translators: %s is the path of a file */
    return g_strdup_printf (_ ("Changes to %s, which has been changed or moved since"), name);

  /* Translators: %d is how many things were changed, %s is the path of a file */
  return g_strdup_printf (ngettext ("%d change to %s", "%d changes to %s", n), n, name);
}

static void
show_subtitle (JourneyDraftRow *self, const char *what)
{
  g_autofree char *time = dup_time (self->draft);
  /* Translators: %s is “today at 14:02”, and then what was changed */
  g_autofree char *text = g_strdup_printf (_ ("Last changed %s\n%s"), time, what);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JourneyDraftRow *self = JOURNEY_DRAFT_ROW (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *amount = NULL;

  self->restored = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->draft == NULL)
    return;
  if (self->restored == NULL)
    {
      self->damaged = TRUE;
      /* Translators: %s says why */
      amount = g_strdup_printf (_ ("This draft is damaged: %s"), error->message);
      show_subtitle (self, amount);
      gtk_button_set_label (GTK_BUTTON (self->discard_button), _ ("Keep Aside"));
      gtk_widget_set_tooltip_text (self->discard_button,
                                   _ ("Move it to where it is not offered again"));
      gtk_widget_set_visible (self->restore_button, FALSE);
      return;
    }

  amount = dup_amount (self);
  show_subtitle (self, amount);
  gtk_widget_set_sensitive (self->restore_button, TRUE);
  gtk_widget_set_visible (self->beside_button, self->restored->file != NULL);
}

static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  JourneyRestored *restored = journey_restored_new (task_data, &error);

  if (restored != NULL)
    g_task_return_pointer (task, restored, (GDestroyNotify) journey_restored_free);
  else
    g_task_return_error (task, error);
}

/**
 * journey_draft_row_new:
 * @draft: a draft that was left
 *
 * Returns: (transfer floating): a row about it
 */
GtkWidget *
journey_draft_row_new (JourneyDraft *draft)
{
  JourneyDraftRow *self = g_object_new (JOURNEY_TYPE_DRAFT_ROW, NULL);
  g_autoptr (GTask) task = NULL;
  const char *title = journey_draft_get_title (draft);

  self->draft = g_object_ref (draft);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *title ? title : _ ("Untitled"));
  show_subtitle (self, "");

  task = g_task_new (self, NULL, read_cb, NULL);
  g_task_set_source_tag (task, journey_draft_row_new);
  g_task_set_task_data (task, g_object_ref (draft), g_object_unref);
  g_task_run_in_thread (task, read_thread);

  return GTK_WIDGET (self);
}

/**
 * journey_draft_row_get_draft:
 * @self: a row
 *
 * Returns: (transfer none): what it is about
 */
JourneyDraft *
journey_draft_row_get_draft (JourneyDraftRow *self)
{
  g_return_val_if_fail (JOURNEY_IS_DRAFT_ROW (self), NULL);

  return self->draft;
}

/**
 * journey_draft_row_is_damaged:
 * @self: a row
 *
 * Returns: whether the draft was read in vain
 */
gboolean
journey_draft_row_is_damaged (JourneyDraftRow *self)
{
  g_return_val_if_fail (JOURNEY_IS_DRAFT_ROW (self), FALSE);

  return self->damaged;
}

/**
 * journey_draft_row_show_aside:
 * @self: a row about a damaged draft
 * @path: where it is kept now
 *
 * Says so, for somebody who can mend it. There is nothing left to decide.
 */
void
journey_draft_row_show_aside (JourneyDraftRow *self, const char *path)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (JOURNEY_IS_DRAFT_ROW (self));
  g_return_if_fail (path != NULL);

  name = g_filename_display_name (path);
  /* Translators: %s is the path of a file */
  text = g_strdup_printf (_ ("This draft is damaged. It is kept as %s"), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (self), TRUE);
  gtk_widget_set_visible (self->discard_button, FALSE);
}

/**
 * journey_draft_row_steal_restored:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): what is in the draft; %NULL where it is damaged, or not
 *   read yet
 */
JourneyRestored *
journey_draft_row_steal_restored (JourneyDraftRow *self)
{
  g_return_val_if_fail (JOURNEY_IS_DRAFT_ROW (self), NULL);

  return g_steal_pointer (&self->restored);
}
