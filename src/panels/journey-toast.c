/* journey-toast.c: says in passing what happened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-toast.h"

/**
 * journey_toast_new:
 * @text: what happened, in a few words; it may name what a person called something
 *
 * Makes a toast that shows all of its text in a narrow window too, where that of libadwaita would
 * be cut.
 *
 * Returns: (transfer full): the toast
 */
AdwToast *
journey_toast_new (const char *text)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  return toast;
}
