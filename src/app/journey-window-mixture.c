/* journey-window-mixture.c: files in which two versions of a map are mixed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "journey-apply.h"
#include "journey-merge-dialog.h"
#include "journey-merge.h"
#include "journey-window-private.h"

/* Shared by the dialogs that ask about a file. */
typedef struct
{
  JourneyWindow *window; /* on which the dialogs are, so it outlives them; not owned */
  JourneyOpening *opening;
} Offer;

static void
clear_offer (Offer *self)
{
  journey_opening_free (self->opening);
}

static void
offer_notify (gpointer data, GClosure *closure)
{
  g_rc_box_release_full (data, (GDestroyNotify) clear_offer);
}

/* What is merged is a step in the window, and in no file yet. */
static void
show_merged (Offer *self, JourneyDocument *merged)
{
  JourneyWindow *target = journey_window_show_opening (self->window, self->opening);

  journey_apply (target->document, merged, _ ("Merge"));
  journey_journal_mark_saved_at (journey_document_get_journal (target->document),
                                 JOURNEY_JOURNAL_NO_STATE);
  journey_window_say (target,
                      self->opening->base
                          ? _ ("Merged. The file changes when you save.")
                          : _ ("Merged; what only one version has was kept. The file changes when "
                               "you save."),
                      FALSE);
}

static void
chosen_cb (Offer *self, JourneyMergeDialog *dialog)
{
  g_autoptr (JourneyDocument) merged = journey_merge_dialog_merge (dialog);

  show_merged (self, merged);
}

static void
merge_cb (Offer *self)
{
  JourneyOpening *opening = self->opening;
  const char *ours = opening->mixture->ours_name;
  const char *theirs = opening->mixture->theirs_name;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (JourneyDocument) merged = journey_merge (
      opening->base, opening->document, opening->other, JOURNEY_SIDE_NEITHER, NULL, &conflicts);
  AdwDialog *dialog;

  if (conflicts->len == 0)
    {
      show_merged (self, merged);
      return;
    }

  dialog = journey_merge_dialog_new (opening->base, opening->document, opening->other, conflicts,
                                     ours ? ours : _ ("First version"),
                                     theirs ? theirs : _ ("Second version"));
  g_signal_connect_data (dialog, "chosen", G_CALLBACK (chosen_cb), g_rc_box_acquire (self),
                         offer_notify, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
}

static char *
dup_body (JourneyOpening *opening)
{
  g_autofree char *base = g_file_get_basename (opening->file);
  g_autofree char *name = g_filename_display_name (base ? base : "");
  g_autofree char *what = NULL;

  /* Translators: the number of places counts, %s is the name of a file */
  what = g_strdup_printf (
      ngettext ("Git could not merge two versions of this map, and left both of them in “%s”, with "
                "conflict markers at %u place.",
                "Git could not merge two versions of this map, and left both of them in “%s”, with "
                "conflict markers at %u places.",
                opening->mixture->n_places),
      name, opening->mixture->n_places);

  return g_strdup_printf (
      "%s\n\n%s", what,
      opening->base
          ? _ ("Journey can take them apart and merge them by what they mean. The file stays as it "
               "is until you save.")
          : _ ("Journey can take them apart and merge them by what they mean. The file does not "
               "say what both were made from, so whatever only one of them has is kept. The file "
               "stays as it is until you save."));
}

/**
 * journey_window_offer_mixture:
 * @self: a window
 * @opening: (transfer full): a file in which git left two versions of a map
 *
 * Says what is in the file, and offers to merge it. As long as nobody wants that, nothing happens.
 */
void
journey_window_offer_mixture (JourneyWindow *self, JourneyOpening *opening)
{
  g_autofree char *body = dup_body (opening);
  Offer *offer = g_rc_box_new0 (Offer);
  AdwAlertDialog *dialog =
      ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Two Versions in One File"), body));

  offer->window = self;
  offer->opening = opening;
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "merge", _ ("_Merge"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "merge", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "merge");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response::merge", G_CALLBACK (merge_cb), offer, offer_notify,
                         G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}
