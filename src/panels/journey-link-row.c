/* journey-link-row.c: a row with an address that can be opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-link-row.h"

#include <glib/gi18n-lib.h>

/* A map comes from anybody. So only what a browser or a mail program is for is opened, and not
 * before it was shown in full. */

/* More is no address, and would make a dialog of several screens. */
#define MAX_ADDRESS 2000

/* What is not seen, or turns round what is, would show another address than the one that is opened.
 */
static gboolean
shows_itself (const char *address)
{
  if (!g_utf8_validate (address, -1, NULL))
    return FALSE;
  for (const char *c = address; *c; c = g_utf8_next_char (c))
    if (!g_unichar_isgraph (g_utf8_get_char (c)) ||
        g_unichar_type (g_utf8_get_char (c)) == G_UNICODE_FORMAT)
      return FALSE;

  return TRUE;
}

/**
 * journey_link_can_open:
 * @address: (nullable): what is written as a link
 *
 * Returns: whether it is an address that Journey opens: one of the web, or of a mailbox
 */
gboolean
journey_link_can_open (const char *address)
{
  g_autofree char *scheme = address ? g_uri_parse_scheme (address) : NULL;
  g_autoptr (GUri) uri = NULL;

  if (!scheme || strlen (address) > MAX_ADDRESS || !shows_itself (address))
    return FALSE;

  if (g_ascii_strcasecmp (scheme, "mailto") == 0)
    return strchr (address, '@') != NULL;
  if (g_ascii_strcasecmp (scheme, "http") != 0 && g_ascii_strcasecmp (scheme, "https") != 0)
    return FALSE;

  uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL);
  return uri && g_uri_get_host (uri) && *g_uri_get_host (uri);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) row = user_data;
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      !gtk_widget_get_root (row))
    return;

  dialog = adw_alert_dialog_new (_ ("Could Not Open the Address"),
                                 _ ("There may be no program for such addresses on this system."));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, row);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) row = user_data;
  g_autoptr (GtkUriLauncher) launcher = NULL;
  const char *address = adw_alert_dialog_get_body (ADW_ALERT_DIALOG (source));
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (!g_str_equal (answer, "open") || !gtk_widget_get_root (row))
    return;

  launcher = gtk_uri_launcher_new (address);
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (row)), NULL, launched_cb,
                           g_object_ref (row));
}

static void
clicked_cb (GtkWidget *row)
{
  const char *address = gtk_editable_get_text (GTK_EDITABLE (row));
  AdwDialog *dialog;

  if (!journey_link_can_open (address))
    return;

  dialog = adw_alert_dialog_new (_ ("Open This Address?"), address);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "open",
                                  _ ("_Open"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "open",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "open");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), row, NULL, answered_cb, g_object_ref (row));
}

static void
changed_cb (GtkWidget *button, GtkEditable *row)
{
  const char *address = gtk_editable_get_text (row);
  gboolean can_open = journey_link_can_open (address);

  gtk_widget_set_sensitive (button, can_open);
  gtk_widget_set_tooltip_text (button, can_open || !*address
                                           ? _ ("Open the Link")
                                           : _ ("Only addresses that begin with https:, http: or "
                                                "mailto: are opened"));
}

/**
 * journey_link_row_new:
 *
 * Makes a row for an address, with a button that opens it after showing it.
 *
 * Returns: (transfer floating): the row, an [class@Adw.EntryRow]
 */
GtkWidget *
journey_link_row_new (void)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("insert-link-symbolic");

  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_URL);
  gtk_widget_set_tooltip_text (button, _ ("Open the Link"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), button, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  return row;
}
