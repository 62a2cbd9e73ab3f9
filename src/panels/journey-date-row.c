/* journey-date-row.c: a row with a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-date-row.h"

#include <glib/gi18n-lib.h>

#include "journey-date.h"

/* A day is typed as the file has it, or chosen in a calendar, which writes into the entry: there is
 * one way into the document. */

static void
set_date (GtkEditable *entry, const GDate *day)
{
  g_autofree char *text = journey_date_dup_text (day);

  gtk_editable_set_text (entry, text);
}

static void
day_selected_cb (GtkCalendar *calendar, GtkEditable *entry)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (calendar);
  int year, month, day;
  GDate date;

  g_date_time_get_ymd (chosen, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  set_date (entry, &date);
}

static void
close_cb (GtkWidget *widget)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER)));
}

static void
today_cb (GtkWidget *button, GtkEditable *entry)
{
  GDate today;

  journey_date_get_today (&today);
  set_date (entry, &today);
  close_cb (button);
}

static void
clear_cb (GtkWidget *button, GtkEditable *entry)
{
  gtk_editable_set_text (entry, "");
  close_cb (button);
}

static GtkWidget *
create_button (const char *label, GCallback callback, GtkEditable *entry)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (button, "clicked", callback, entry, 0);
  return button;
}

static void
show_date (GtkCalendar *calendar, GtkEditable *entry)
{
  GDate date;

  if (!journey_date_parse (gtk_editable_get_text (entry), &date))
    journey_date_get_today (&date);

  g_signal_handlers_block_by_func (calendar, day_selected_cb, entry);
  /* From a day that each month has. */
  g_object_set (calendar, "day", 1, "year", (int) g_date_get_year (&date), "month",
                (int) g_date_get_month (&date) - 1, "day", (int) g_date_get_day (&date), NULL);
  g_signal_handlers_unblock_by_func (calendar, day_selected_cb, entry);
}

static void
create_popover (GtkMenuButton *button, gpointer user_data)
{
  GtkEditable *entry = user_data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *popover = gtk_popover_new ();

  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), entry, 0);
  show_date (GTK_CALENDAR (calendar), entry);
  gtk_box_append (GTK_BOX (buttons), create_button (_ ("_Today"), G_CALLBACK (today_cb), entry));
  gtk_box_append (GTK_BOX (buttons), create_button (_ ("_No Date"), G_CALLBACK (clear_cb), entry));
  gtk_box_append (GTK_BOX (box), calendar);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

/**
 * journey_date_button_new:
 * @entry: where a day is written
 *
 * Returns: (transfer floating): a button that opens a calendar for @entry
 */
GtkWidget *
journey_date_button_new (GtkEditable *entry)
{
  GtkWidget *button;

  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);

  button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover, entry, NULL);
  gtk_widget_set_tooltip_text (button, _ ("Choose a Day"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/**
 * journey_date_row_new:
 *
 * Makes a row for a day, which is typed or chosen in a calendar. Its text may be anything; see
 * [func@journey_date_row_check].
 *
 * Returns: (transfer floating): the row, an [class@Adw.EntryRow]
 */
GtkWidget *
journey_date_row_new (void)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), journey_date_button_new (GTK_EDITABLE (row)));
  return row;
}

/**
 * journey_date_row_check:
 * @text: what is written in a row
 *
 * Returns: whether it is a day, or nothing
 */
gboolean
journey_date_row_check (const char *text)
{
  GDate date;

  return !*text || journey_date_parse (text, &date);
}
