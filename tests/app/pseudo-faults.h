/* pseudo-faults.h: what is not as it should be in a language that nobody speaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *where; /* what is looked at, for messages */
  GPtrArray *faults;
  GHashTable *seen; /* faults, each of which is said once */
  guint n_texts;
  int room; /* the width of the window, in px */
} PseudoFaults;

void pseudo_faults_init (PseudoFaults *self);
void pseudo_faults_clear (PseudoFaults *self);

void pseudo_add_fault (PseudoFaults *self, const char *what, const char *text);
gboolean pseudo_is_translated (const char *text);
void pseudo_check_text (PseudoFaults *self, const char *what, const char *text);
void pseudo_check_widget (PseudoFaults *self, GtkWidget *widget);
void pseudo_check_menu (PseudoFaults *self, GMenuModel *menu);

G_END_DECLS
