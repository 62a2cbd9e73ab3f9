/* journey-read-error-dialog.c: why a map cannot be opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-read-error-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "journey-read-error.h"

/* The reader speaks to who edits files; who opens a map hears of touchpoints, not of a path. */
static const struct
{
  const char *list; /* as it is called in files */
  const char *place;
} places[] = {
  { "personas", N_ ("in a persona") },
  { "stages", N_ ("in a stage") },
  { "touchpoints", N_ ("in a touchpoint") },
  { "emotions", N_ ("in an emotion") },
  { "connections", N_ ("in a connection") },
  { "painPoints", N_ ("in a pain point") },
  { "opportunities", N_ ("in an opportunity") },
  { "metrics", N_ ("in a metric") },
  { "readings", N_ ("in a reading of a metric") },
  { "evidence", N_ ("in a piece of evidence") },
  { "lanes", N_ ("in a lane") },
  { "notes", N_ ("in a note of a text lane") },
};

static gboolean
is_about_member (const GError *error)
{
  return error->code == JOURNEY_READ_ERROR_TYPE || error->code == JOURNEY_READ_ERROR_NUMBER;
}

/* The list that holds what is wrong, in a path like `stages[1].touchpoints[0].title`. */
static const char *
find_place (const GError *error, const char *path)
{
  const char *dot = is_about_member (error) ? strrchr (path, '.') : path + strlen (path);
  const char *end = dot ? g_strrstr_len (path, dot - path, "[") : NULL;
  const char *start = end;

  if (!end)
    return NULL;

  while (start > path && start[-1] != '.')
    start--;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (strlen (places[i].list) == (gsize) (end - start) &&
        g_str_has_prefix (start, places[i].list))
      return _ (places[i].place);

  return NULL;
}

/* What a member must be is said of that member; all else is a clause of its own. */
static char *
dup_clause (const GError *error, const char *path)
{
  const char *words = journey_read_error_get_words (error);
  const char *dot = path ? strrchr (path, '.') : NULL;

  if (path && is_about_member (error))
    /* Translators: the name of a member of a file, and what it must be, like “must be a text, not
     * a number” */
    return g_strdup_printf (_ ("“%s” %s"), dot ? dot + 1 : path, words);

  return g_strdup (words);
}

/**
 * journey_read_error_dup_capitalized:
 * @words: what is wrong, in words of the reader
 *
 * The reader begins in small letters, because the place comes first.
 *
 * Returns: (transfer full): the same, as one begins a sentence
 */
char *
journey_read_error_dup_capitalized (const char *words)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (words != NULL, NULL);

  if (*words)
    {
      g_string_append_unichar (text, g_unichar_totitle (g_utf8_get_char (words)));
      g_string_append (text, g_utf8_next_char (words));
    }
  return g_string_free_and_steal (text);
}

/**
 * journey_read_error_dup_sentence:
 * @error: an error of the reader
 *
 * Returns: (transfer full): what is wrong with the file, for who has never seen the inside of one
 */
char *
journey_read_error_dup_sentence (const GError *error)
{
  const char *path = journey_read_error_get_path (error);
  const char *place = path ? find_place (error, path) : NULL;
  g_autofree char *clause = dup_clause (error, path);
  guint line;
  guint column;

  if (!journey_read_error_get_place (error, &line, &column))
    {
      g_autofree char *sentence = journey_read_error_dup_capitalized (clause);

      return g_strdup_printf (_ ("%s."), sentence);
    }
  if (place)
    /* Translators: a line of a file, where in the map that is, like “in a touchpoint”, and what is
     * wrong there */
    return g_strdup_printf (_ ("Line %u, %s: %s."), line, place, clause);

  /* Translators: a line of a file, and what is wrong there */
  return g_strdup_printf (_ ("Line %u: %s."), line, clause);
}

/* For who mends the file by hand, or asks somebody to. */
static GtkWidget *
create_detail (const GError *error)
{
  GtkWidget *expander = gtk_expander_new_with_mnemonic (_ ("_Details"));
  GtkWidget *label = gtk_label_new (error->message);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_expander_set_child (GTK_EXPANDER (expander), label);
  return expander;
}

/**
 * journey_read_error_dialog_new:
 * @file: a file
 * @error: why it could not be read
 *
 * Returns: (transfer floating): a dialog that says so in plain words
 */
AdwDialog *
journey_read_error_dialog_new (GFile *file, const GError *error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base ? base : "");
  g_autofree char *sentence = NULL;
  g_autofree char *body = NULL;
  AdwAlertDialog *dialog;
  guint line;
  guint column;

  g_return_val_if_fail (error->domain == JOURNEY_READ_ERROR, NULL);

  sentence = journey_read_error_dup_sentence (error);
  /* Translators: the name of a file, and a sentence on what is wrong with it */
  body = g_strdup_printf (_ ("“%s” cannot be read. %s"), name, sentence);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Could Not Open the Map"), body));
  adw_alert_dialog_add_response (dialog, "close", _ ("_Close"));
  if (journey_read_error_get_place (error, &line, &column))
    adw_alert_dialog_set_extra_child (dialog, create_detail (error));
  return ADW_DIALOG (dialog);
}
