/* journey-pain-evidence.c: what is known of a pain point, and what could be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pain-evidence.h"

#include <glib/gi18n-lib.h>

#include "journey-document.h"
#include "journey-evidence.h"
#include "journey-opportunity.h"

/* More than this is for the details. */
#define MAX_TEXTS 5

/**
 * JourneyPainEvidence:
 *
 * The evidence for a pain point, and the opportunities that answer it, each under a heading.
 */

struct _JourneyPainEvidence
{
  AdwBin parent_instance;

  GtkLabel *evidence_heading;
  GtkLabel *evidence;
  GtkLabel *opportunity_heading;
  GtkLabel *opportunities;
};

G_DEFINE_FINAL_TYPE (JourneyPainEvidence, journey_pain_evidence, ADW_TYPE_BIN)

static GtkLabel *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (text));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  if (css_class)
    gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
  return label;
}

static void
journey_pain_evidence_class_init (JourneyPainEvidenceClass *klass)
{
}

static void
journey_pain_evidence_init (JourneyPainEvidence *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->evidence_heading = add_label (box, _ ("Evidence"), "caption-heading");
  self->evidence = add_label (box, NULL, NULL);
  self->opportunity_heading = add_label (box, NULL, "caption-heading");
  gtk_widget_set_margin_top (GTK_WIDGET (self->evidence_heading), 6);
  gtk_widget_set_margin_top (GTK_WIDGET (self->opportunity_heading), 6);
  self->opportunities = add_label (box, NULL, "success");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * journey_pain_evidence_new:
 *
 * Returns: (transfer floating): a widget that shows nothing yet
 */
GtkWidget *
journey_pain_evidence_new (void)
{
  return g_object_new (JOURNEY_TYPE_PAIN_EVIDENCE, NULL);
}

static void
append_text (GString *lines, guint n_texts, const char *text)
{
  g_autofree char *start = NULL;

  if (n_texts > MAX_TEXTS)
    return;

  start = g_utf8_substring (text, 0, g_utf8_strlen (text, -1) < 300 ? -1 : 300);
  g_string_append_printf (lines, "%s%s", n_texts > 1 ? "\n" : "",
                          n_texts == MAX_TEXTS ? "…" : start);
}

static guint
append_evidence (GString *lines, JourneyDocument *document, const char *id)
{
  JourneyList *list = journey_document_get_evidence (document);
  guint n_found = 0;

  for (guint i = 0; i < journey_list_get_length (list); i++)
    {
      JourneyEvidence *evidence = journey_list_get (list, i);

      if (g_strv_contains (journey_evidence_get_supports (evidence), id))
        append_text (lines, ++n_found, journey_evidence_get_text (evidence));
    }

  return n_found;
}

static guint
append_opportunities (GString *lines, JourneyDocument *document, const char *id)
{
  JourneyList *list = journey_document_get_opportunities (document);
  guint n_found = 0;

  for (guint i = 0; i < journey_list_get_length (list); i++)
    {
      JourneyOpportunity *opportunity = journey_list_get (list, i);
      const char *title = journey_opportunity_get_title (opportunity);

      if (g_strv_contains (journey_opportunity_get_pain_points (opportunity), id))
        append_text (lines, ++n_found, *title ? title : _ ("Opportunity without a title"));
    }

  return n_found;
}

static void
show_lines (GtkLabel *heading, GtkLabel *label, GString *lines)
{
  gtk_label_set_label (label, lines->str);
  gtk_widget_set_visible (GTK_WIDGET (label), lines->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (heading), lines->len > 0);
}

/**
 * journey_pain_evidence_show:
 * @self: a widget
 * @pain_point: a pain point
 *
 * Shows what there is for @pain_point now.
 */
void
journey_pain_evidence_show (JourneyPainEvidence *self, JourneyPainPoint *pain_point)
{
  g_autoptr (GString) evidence = g_string_new (NULL);
  g_autoptr (GString) opportunities = g_string_new (NULL);
  JourneyDocument *document;
  const char *id;
  guint n_opportunities = 0;

  g_return_if_fail (JOURNEY_IS_PAIN_EVIDENCE (self));
  g_return_if_fail (JOURNEY_IS_PAIN_POINT (pain_point));

  document = journey_item_get_document (JOURNEY_ITEM (pain_point));
  id = journey_item_get_id (JOURNEY_ITEM (pain_point));
  if (document)
    {
      append_evidence (evidence, document, id);
      n_opportunities = append_opportunities (opportunities, document, id);
    }
  show_lines (self->evidence_heading, self->evidence, evidence);
  gtk_label_set_label (self->opportunity_heading,
                       n_opportunities == 1 ? _ ("Opportunity") : _ ("Opportunities"));
  show_lines (self->opportunity_heading, self->opportunities, opportunities);
}
