/* journey-readings.c: what a metric was on which day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-readings.h"

#include <glib/gi18n-lib.h>

#include "journey-date-row.h"
#include "journey-date.h"
#include "journey-metric.h"
#include "journey-property-binding.h"
#include "journey-reading.h"
#include "journey-readings-chart.h"

/**
 * JourneyReadings:
 *
 * The readings of a metric as a chart, and each as a row with its day and its value, in the order
 * of the file.
 */

typedef struct
{
  JourneyReadings *readings; /* not owned */
  JourneyReading *reading;   /* owned */
  GtkWidget *button;         /* owned */
  JourneyPropertyBinding *date;
  JourneyPropertyBinding *value;
} Row;

struct _JourneyReadings
{
  JourneyDetailsSection parent_instance;

  JourneyReadingsChart *chart;
  GPtrArray *rows; /* owned Row */
};

G_DEFINE_FINAL_TYPE (JourneyReadings, journey_readings, JOURNEY_TYPE_DETAILS_SECTION)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_signal_handlers_disconnect_by_data (row->button, row);
  g_clear_object (&row->button);
  g_clear_object (&row->date);
  g_clear_object (&row->value);
  g_clear_object (&row->reading);
  g_free (row);
}

static JourneyMetric *
get_metric (JourneyReadings *self)
{
  return journey_details_section_get_item (JOURNEY_DETAILS_SECTION (self));
}

static JourneyJournal *
get_journal (JourneyReadings *self)
{
  return journey_document_get_journal (
      journey_details_section_get_document (JOURNEY_DETAILS_SECTION (self)));
}

static void
remove_clicked_cb (Row *row)
{
  JourneyJournal *journal = get_journal (row->readings);
  JourneyList *list = journey_item_get_list (JOURNEY_ITEM (row->reading));
  guint position;

  if (!list || !journey_list_find (list, row->reading, &position))
    return;

  journey_journal_begin (journal, _ ("Delete Reading"));
  journey_list_remove (list, position);
  journey_journal_commit (journal);
}

/* Of today, where there is none of today yet. */
static void
add_clicked_cb (JourneyReadings *self)
{
  g_autoptr (JourneyReading) reading = journey_reading_new ();
  g_autofree char *date = NULL;
  JourneyJournal *journal;
  GDate today;

  if (!get_metric (self))
    return;

  journey_date_get_today (&today);
  date = journey_date_dup_text (&today);
  g_object_set (reading, "date", date, NULL);
  journal = get_journal (self);
  journey_journal_begin (journal, _ ("Add Reading"));
  journey_list_append (journey_metric_get_readings (get_metric (self)), reading);
  journey_journal_commit (journal);
}

static GtkWidget *
create_entry (const char *label, int width)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return entry;
}

static GtkWidget *
create_remove_button (Row *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Delete the Reading"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_clicked_cb), row);
  row->button = g_object_ref (button);
  return button;
}

static void
add_row (JourneyReadings *self, JourneyReading *reading)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *list_row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *date = create_entry (_ ("Date"), 10);
  GtkWidget *value = create_entry (_ ("Value"), 6);

  row->readings = self;
  row->reading = g_object_ref (reading);
  row->date = journey_property_binding_new (reading, "date", date);
  row->value = journey_property_binding_new (reading, "value", value);
  journey_property_binding_set_check (row->date, journey_date_row_check);
  gtk_entry_set_input_purpose (GTK_ENTRY (value), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_set_hexpand (value, TRUE);

  gtk_box_append (GTK_BOX (box), date);
  gtk_box_append (GTK_BOX (box), journey_date_button_new (GTK_EDITABLE (date)));
  gtk_box_append (GTK_BOX (box), value);
  gtk_box_append (GTK_BOX (box), create_remove_button (row));
  gtk_widget_set_margin_start (box, 9);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);
  gtk_widget_set_focusable (list_row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (list_row), _ ("Reading"));
  journey_details_section_add_row (JOURNEY_DETAILS_SECTION (self), list_row);
  g_ptr_array_add (self->rows, row);
}

static gboolean
has_rows_for (JourneyReadings *self, JourneyList *list)
{
  if ((list ? journey_list_get_length (list) : 0) != self->rows->len)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (((Row *) self->rows->pdata[i])->reading != journey_list_get (list, i))
      return FALSE;

  return TRUE;
}

static void
journey_readings_update (JourneyDetailsSection *section)
{
  JourneyReadings *self = JOURNEY_READINGS (section);
  JourneyMetric *metric = get_metric (self);
  JourneyList *list = metric ? journey_metric_get_readings (metric) : NULL;

  journey_readings_chart_set_metric (self->chart, metric);
  if (has_rows_for (self, list))
    return;

  journey_details_section_clear (section);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; list && i < journey_list_get_length (list); i++)
    add_row (self, journey_list_get (list, i));
}

static void
journey_readings_dispose (GObject *object)
{
  g_ptr_array_set_size (JOURNEY_READINGS (object)->rows, 0);

  G_OBJECT_CLASS (journey_readings_parent_class)->dispose (object);
}

static void
journey_readings_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_READINGS (object)->rows);

  G_OBJECT_CLASS (journey_readings_parent_class)->finalize (object);
}

static void
journey_readings_class_init (JourneyReadingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_readings_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_readings_finalize;
  JOURNEY_DETAILS_SECTION_CLASS (klass)->update = journey_readings_update;
}

/* A row of its own: what is no row comes last in a group. */
static void
add_chart (AdwPreferencesGroup *group, GtkWidget *chart)
{
  GtkWidget *row = adw_preferences_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), chart);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Readings"));
  adw_preferences_group_add (group, row);
}

static void
journey_readings_init (JourneyReadings *self)
{
  AdwPreferencesGroup *group = journey_details_section_get_group (JOURNEY_DETAILS_SECTION (self));
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->chart = JOURNEY_READINGS_CHART (journey_readings_chart_new ());
  adw_preferences_group_set_title (group, _ ("Readings"));
  gtk_widget_set_tooltip_text (button, _ ("Add a Reading"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (group, button);
  add_chart (group, GTK_WIDGET (self->chart));
}

/**
 * journey_readings_new:
 *
 * Returns: (transfer floating): a section for the readings of a metric
 */
GtkWidget *
journey_readings_new (void)
{
  return g_object_new (JOURNEY_TYPE_READINGS, NULL);
}
