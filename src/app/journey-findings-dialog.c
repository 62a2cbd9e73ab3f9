/* journey-findings-dialog.c: what is odd in a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-findings-dialog.h"

#include <glib/gi18n-lib.h>

#include "journey-finding.h"
#include "journey-read-error-dialog.h"

/* A file can be odd in thousands of places; a list of so many helps nobody. */
#define MAX_ROWS 200

/**
 * JourneyFindingsDialog:
 *
 * Lists what the reader found in a file that it could read.
 */

struct _JourneyFindingsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (JourneyFindingsDialog, journey_findings_dialog, ADW_TYPE_DIALOG)

static void
journey_findings_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JOURNEY_TYPE_FINDINGS_DIALOG);

  G_OBJECT_CLASS (journey_findings_dialog_parent_class)->dispose (object);
}

static void
journey_findings_dialog_class_init (JourneyFindingsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_findings_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/journeymaps/Journey/journey-findings-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyFindingsDialog, group);
}

static void
journey_findings_dialog_init (JourneyFindingsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_row (const JourneyFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = journey_read_error_dup_capitalized (finding->message);
  g_autofree char *place = NULL;

  /* Translators: a line of a file, and the part of the map that is written there */
  place = g_strdup_printf (_ ("Line %u, %s"), finding->line, finding->path);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  return row;
}

/**
 * journey_findings_dialog_new:
 * @findings: (element-type JourneyFinding): what was found
 *
 * Returns: (transfer floating): a dialog that lists it
 */
AdwDialog *
journey_findings_dialog_new (GPtrArray *findings)
{
  JourneyFindingsDialog *self = g_object_new (JOURNEY_TYPE_FINDINGS_DIALOG, NULL);

  for (guint i = 0; i < MIN (findings->len, MAX_ROWS); i++)
    adw_preferences_group_add (self->group, create_row (findings->pdata[i]));

  if (findings->len > MAX_ROWS)
    {
      GtkWidget *row = adw_action_row_new ();
      guint n_more = findings->len - MAX_ROWS;
      g_autofree char *more =
          g_strdup_printf (ngettext ("And %u more", "And %u more", n_more), n_more);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), more);
      adw_preferences_group_add (self->group, row);
    }

  return ADW_DIALOG (self);
}
