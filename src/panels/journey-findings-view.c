/* journey-findings-view.c: what the map lacks, to be seen to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-findings-view.h"

#include <glib/gi18n-lib.h>

#include "journey-finding-list.h"
#include "journey-finding-row.h"

/* So many findings of a severity are shown, and so many more each time they are asked for. A list
 * of all would cost as much to make as it is tiring to read. */
#define FEW  8
#define MORE 40

/**
 * JourneyFindingsView:
 *
 * The findings of the lint by severity, the worst first. To activate one selects the place that it
 * is about; some can be mended by a button, and most be ignored.
 */

typedef struct
{
  JourneyFindingList *list; /* owned */
  GtkSliceListModel *shown; /* owned: the first of them */

  GtkWidget *box;
  GtkLabel *heading;
  GtkListBox *rows;
  GtkWidget *more;
} Group;

struct _JourneyFindingsView
{
  AdwBin parent_instance;

  Group groups[JOURNEY_LINT_N_SEVERITIES];
  GtkWidget *none;
  AdwActionRow *ignored;
  GtkWidget *ignored_box;
  GtkWidget *show_ignored;

  JourneyMapWatch *watch;    /* owned */
  JourneyDocument *document; /* weak: what the rows are about */
  GDate today;
};

G_DEFINE_FINAL_TYPE (JourneyFindingsView, journey_findings_view, ADW_TYPE_BIN)

/* What was typed a moment ago may have settled it. */
static gboolean
is_still_found (JourneyFindingsView *self, JourneyFindingItem *item)
{
  journey_map_watch_flush (self->watch);

  return journey_finding_item_is_current (item);
}

static void
row_activated_cb (JourneyFindingsView *self, JourneyFindingRow *row)
{
  g_autoptr (JourneyFindingItem) item = g_object_ref (journey_finding_row_get_item (row));

  if (is_still_found (self, item))
    journey_map_watch_select (self->watch, journey_finding_item_get_finding (item)->item);
}

/* What was changed is selected while the row is there, and with it the keyboard: the window shows
 * on the map what is selected elsewhere. */
static void
fix_cb (JourneyFindingsView *self, JourneyFindingRow *row)
{
  g_autoptr (JourneyFindingItem) item = g_object_ref (journey_finding_row_get_item (row));
  JourneyItem *changed;

  if (!is_still_found (self, item))
    return;

  changed = journey_lint_finding_fix (journey_finding_item_get_finding (item), &self->today);
  if (changed)
    journey_map_watch_select (self->watch, changed);
}

/* The keyboard goes on to the row that takes the place. */
static void
ignore_cb (JourneyFindingsView *self, JourneyFindingRow *row)
{
  g_autoptr (JourneyFindingItem) item = g_object_ref (journey_finding_row_get_item (row));
  GtkListBox *rows = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row)));
  GtkListBoxRow *next;
  int index;

  if (!is_still_found (self, item))
    return;

  index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  journey_lint_finding_ignore (journey_finding_item_get_finding (item));
  journey_map_watch_flush (self->watch);

  next = gtk_list_box_get_row_at_index (rows, index);
  if (!next && index > 0)
    next = gtk_list_box_get_row_at_index (rows, index - 1);
  if (next)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
show_ignored_cb (JourneyFindingsView *self)
{
  JourneyDocument *document = journey_map_watch_get_document (self->watch);

  if (document)
    journey_lint_clear_ignored (document);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  JourneyFindingsView *self = user_data;
  GtkWidget *row = journey_finding_row_new (item, journey_map_watch_is_editable (self->watch));

  g_signal_connect_object (row, "fix", G_CALLBACK (fix_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "ignore", G_CALLBACK (ignore_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static char *
dup_heading (JourneyLintSeverity severity, guint n_findings)
{
  switch (severity)
    {
    case JOURNEY_LINT_ERROR:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Error", "%u Errors", n_findings),
                              n_findings);
    case JOURNEY_LINT_WARNING:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u Warning", "%u Warnings", n_findings), n_findings);
    case JOURNEY_LINT_NOTE:
    default:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Note", "%u Notes", n_findings),
                              n_findings);
    }
}

static void
update_group (Group *group, JourneyLintSeverity severity)
{
  guint n_findings = journey_finding_list_get_length (group->list);
  g_autofree char *heading = dup_heading (severity, n_findings);

  gtk_widget_set_visible (group->box, n_findings > 0);
  gtk_label_set_label (group->heading, heading);
  gtk_widget_set_visible (group->more, n_findings > gtk_slice_list_model_get_size (group->shown));
}

static void
more_cb (JourneyFindingsView *self, GtkWidget *button)
{
  for (int i = 0; i < JOURNEY_LINT_N_SEVERITIES; i++)
    {
      Group *group = &self->groups[i];
      guint size = gtk_slice_list_model_get_size (group->shown);
      GtkListBoxRow *row;

      if (group->more != button)
        continue;
      gtk_slice_list_model_set_size (group->shown, size + MORE);
      update_group (group, i);
      row = gtk_list_box_get_row_at_index (group->rows, (int) size);
      if (row)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

static void
journey_findings_view_dispose (GObject *object)
{
  JourneyFindingsView *self = JOURNEY_FINDINGS_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  for (int i = 0; i < JOURNEY_LINT_N_SEVERITIES; i++)
    {
      g_clear_object (&self->groups[i].shown);
      g_clear_object (&self->groups[i].list);
    }
  g_clear_weak_pointer (&self->document);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (journey_findings_view_parent_class)->dispose (object);
}

static void
journey_findings_view_class_init (JourneyFindingsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_findings_view_dispose;
}

static GtkWidget *
make_rows (void)
{
  GtkWidget *rows = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  return rows;
}

static void
init_group (JourneyFindingsView *self, Group *group, GtkBox *box)
{
  GtkWidget *own = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (NULL);

  group->list = journey_finding_list_new ();
  group->shown = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (group->list)), 0, FEW);
  group->box = own;

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "dimmed");
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_box_append (GTK_BOX (own), heading);
  group->heading = GTK_LABEL (heading);

  group->rows = GTK_LIST_BOX (make_rows ());
  gtk_list_box_bind_model (group->rows, G_LIST_MODEL (group->shown), make_row, self, NULL);
  g_signal_connect_object (group->rows, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (group->rows), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  heading, NULL, -1);
  gtk_box_append (GTK_BOX (own), GTK_WIDGET (group->rows));

  group->more = gtk_button_new_with_label (_ ("Show More"));
  g_signal_connect_object (group->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (own), group->more);
  gtk_box_append (box, own);
}

static void
init_ignored (JourneyFindingsView *self, GtkBox *box)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show Again"));

  self->ignored = ADW_ACTION_ROW (adw_action_row_new ());
  self->show_ignored = button;
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_ignored_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (self->ignored, button);

  self->ignored_box = make_rows ();
  gtk_list_box_append (GTK_LIST_BOX (self->ignored_box), GTK_WIDGET (self->ignored));
  gtk_box_append (box, self->ignored_box);
}

static void
journey_findings_view_init (JourneyFindingsView *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  self->none = gtk_label_new (_ ("Nothing is missing, and nothing contradicts itself."));
  gtk_label_set_wrap (GTK_LABEL (self->none), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->none), 0);
  gtk_box_append (box, self->none);
  for (int i = 0; i < JOURNEY_LINT_N_SEVERITIES; i++)
    init_group (self, &self->groups[i], box);
  init_ignored (self, box);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

/**
 * journey_findings_view_new:
 * @watch: follows the map
 *
 * Returns: (transfer floating): a view that shows nothing until it is updated
 */
GtkWidget *
journey_findings_view_new (JourneyMapWatch *watch)
{
  JourneyFindingsView *self;

  g_return_val_if_fail (JOURNEY_IS_MAP_WATCH (watch), NULL);

  self = g_object_new (JOURNEY_TYPE_FINDINGS_VIEW, NULL);
  self->watch = g_object_ref (watch);

  return GTK_WIDGET (self);
}

static void
update_ignored (JourneyFindingsView *self, JourneyDocument *document)
{
  const char *const *ignored = document ? journey_document_get_ignored (document) : NULL;
  guint n_ignored = ignored ? g_strv_length ((char **) ignored) : 0;
  g_autofree char *title =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u finding or rule is ignored",
                                    "%u findings or rules are ignored", n_ignored),
                       n_ignored);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->ignored), title);
  gtk_widget_set_visible (self->ignored_box, n_ignored > 0);
  gtk_widget_set_sensitive (self->show_ignored, journey_map_watch_is_editable (self->watch));
}

/* Rows of another map must not be taken for rows of this one: they know whether they can mend. */
static void
update_document (JourneyFindingsView *self, JourneyDocument *document)
{
  if (!g_set_weak_pointer (&self->document, document))
    return;

  for (int i = 0; i < JOURNEY_LINT_N_SEVERITIES; i++)
    {
      journey_finding_list_update (self->groups[i].list, NULL, 0);
      gtk_slice_list_model_set_size (self->groups[i].shown, FEW);
    }
}

/**
 * journey_findings_view_update:
 * @self: a view
 * @today: a valid day
 *
 * Looks at the map again.
 */
void
journey_findings_view_update (JourneyFindingsView *self, const GDate *today)
{
  JourneyDocument *document;
  g_autoptr (GArray) findings = NULL;
  guint start = 0;

  g_return_if_fail (JOURNEY_IS_FINDINGS_VIEW (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  document = journey_map_watch_get_document (self->watch);
  self->today = *today;
  update_document (self, document);
  if (document)
    findings = journey_lint_run (document, today, NULL);
  else
    findings = g_array_new (FALSE, FALSE, sizeof (JourneyLintFinding));

  for (int i = 0; i < JOURNEY_LINT_N_SEVERITIES; i++)
    {
      const JourneyLintFinding *all = (const JourneyLintFinding *) (gpointer) findings->data;
      guint end = start;

      while (end < findings->len && (int) journey_lint_rule_get_severity (all[end].rule) == i)
        end++;
      journey_finding_list_update (self->groups[i].list, all ? all + start : NULL, end - start);
      update_group (&self->groups[i], i);
      start = end;
    }
  gtk_widget_set_visible (self->none, findings->len == 0);
  update_ignored (self, document);
}
