/* journey-merge-dialog.c: what two people changed in different ways, and which of it counts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-merge-dialog.h"

#include <glib/gi18n-lib.h>

#include "journey-merge.h"

/**
 * JourneyMergeDialog:
 *
 * Shows the conflicts of a merge, each with both sides, of which one can be chosen.
 */
struct _JourneyMergeDialog
{
  AdwDialog parent_instance;

  AdwBreakpoint *narrow;
  AdwPreferencesPage *page;
  GtkWidget *merge_button;

  JourneyDocument *base; /* or NULL */
  JourneyDocument *ours;
  JourneyDocument *theirs;
  GPtrArray *conflicts; /* JourneyConflict */
  GPtrArray *checks;    /* GtkCheckButton, that of theirs of each; not owned */
};

typedef enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
} JourneyMergeDialogSignal;

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JourneyMergeDialog, journey_merge_dialog, ADW_TYPE_DIALOG)

static void
merge_cb (JourneyMergeDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
journey_merge_dialog_dispose (GObject *object)
{
  JourneyMergeDialog *self = JOURNEY_MERGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_MERGE_DIALOG);
  g_clear_object (&self->base);
  g_clear_object (&self->ours);
  g_clear_object (&self->theirs);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (journey_merge_dialog_parent_class)->dispose (object);
}

static void
journey_merge_dialog_class_init (JourneyMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_merge_dialog_dispose;

  /**
   * JourneyMergeDialog::chosen:
   * @self: the dialog
   *
   * All is decided: [method@MergeDialog.merge] gives the result.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", JOURNEY_TYPE_MERGE_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/journeymaps/Journey/journey-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyMergeDialog, narrow);
  gtk_widget_class_bind_template_child (widget_class, JourneyMergeDialog, page);
  gtk_widget_class_bind_template_child (widget_class, JourneyMergeDialog, merge_button);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
}

static void
journey_merge_dialog_init (JourneyMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->checks = g_ptr_array_new ();
}

static GtkWidget *
add_side (GtkWidget *sides,
          GtkWidget *heading,
          GtkWidget *first,
          const char *side,
          const char *what)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  if (first)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (first));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), side);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  heading, NULL, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_box_append (GTK_BOX (sides), list);
  return check;
}

static char *
dup_heading (const JourneyConflict *conflict)
{
  if (conflict->kind == JOURNEY_CONFLICT_ORDER)
    /* Translators: %s is "stages", or "touchpoints of stage “Purchase”" */
    return g_strdup_printf (_ ("Order of the %s"), conflict->subject);
  if (conflict->property)
    /* Translators: what was changed, and which property of it: Touchpoint “Test ride”: channel */
    return g_strdup_printf (_ ("%s: %s"), conflict->heading, conflict->property);

  return g_strdup (conflict->heading);
}

/* The title of a group would be cut where it is long. */
static GtkWidget *
create_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

/* Side by side where there is room. */
static GtkWidget *
create_sides (JourneyMergeDialog *self)
{
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_auto (GValue) vertical = G_VALUE_INIT;

  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  g_value_init (&vertical, GTK_TYPE_ORIENTATION);
  g_value_set_enum (&vertical, GTK_ORIENTATION_VERTICAL);
  adw_breakpoint_add_setter (self->narrow, G_OBJECT (sides), "orientation", &vertical);
  return sides;
}

static void
add_conflict (JourneyMergeDialog *self,
              const JourneyConflict *conflict,
              const char *ours_name,
              const char *theirs_name)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *text = dup_heading (conflict);
  GtkWidget *heading = create_heading (text);
  GtkWidget *sides = create_sides (self);
  const char *ours = *conflict->ours ? conflict->ours : _ ("As it is on this side");
  const char *theirs = *conflict->theirs ? conflict->theirs : _ ("As it is on this side");
  GtkWidget *first;
  GtkWidget *second;

  first = add_side (sides, heading, NULL, ours_name, ours);
  second = add_side (sides, heading, first, theirs_name, theirs);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (conflict->taken == JOURNEY_SIDE_THEIRS ? second : first), TRUE);
  g_ptr_array_add (self->checks, second);

  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), sides);
  adw_preferences_group_add (group, box);
  adw_preferences_page_add (self->page, group);
}

/**
 * journey_merge_dialog_new:
 * @base: (nullable): the version that both were made from
 * @ours: the map of one side, such as that of the window
 * @theirs: the map of the other side
 * @conflicts: (element-type JourneyConflict): where they contradict, from [func@journey_merge]
 * @ours_name: what the side of @ours is called
 * @theirs_name: what the side of @theirs is called
 *
 * Returns: (transfer floating): a dialog that asks what counts
 */
AdwDialog *
journey_merge_dialog_new (JourneyDocument *base,
                          JourneyDocument *ours,
                          JourneyDocument *theirs,
                          GPtrArray *conflicts,
                          const char *ours_name,
                          const char *theirs_name)
{
  JourneyMergeDialog *self = g_object_new (JOURNEY_TYPE_MERGE_DIALOG, NULL);

  g_set_object (&self->base, base);
  self->ours = g_object_ref (ours);
  self->theirs = g_object_ref (theirs);
  self->conflicts = g_ptr_array_ref (conflicts);
  for (guint i = 0; i < conflicts->len; i++)
    add_conflict (self, conflicts->pdata[i], ours_name, theirs_name);

  return ADW_DIALOG (self);
}

/**
 * journey_merge_dialog_merge:
 * @self: a dialog
 *
 * Returns: (transfer full): both maps as one, with what was chosen
 */
JourneyDocument *
journey_merge_dialog_merge (JourneyMergeDialog *self)
{
  g_autoptr (GHashTable) choices = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) conflicts = NULL;

  g_return_val_if_fail (JOURNEY_IS_MERGE_DIALOG (self), NULL);

  for (guint i = 0; i < self->conflicts->len; i++)
    {
      const JourneyConflict *conflict = self->conflicts->pdata[i];
      JourneySide side = gtk_check_button_get_active (self->checks->pdata[i]) ? JOURNEY_SIDE_THEIRS
                                                                              : JOURNEY_SIDE_OURS;

      g_hash_table_insert (choices, conflict->key, GINT_TO_POINTER (side));
    }

  return journey_merge (self->base, self->ours, self->theirs, JOURNEY_SIDE_NEITHER, choices,
                        &conflicts);
}
