/* journey-insights-panel.c: what follows from a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-insights-panel.h"

#include <glib/gi18n-lib.h>

#include "journey-date.h"
#include "journey-edit.h"
#include "journey-feelings.h"
#include "journey-findings-view.h"
#include "journey-funnel-chart.h"
#include "journey-funnel.h"
#include "journey-item-title.h"
#include "journey-mix.h"
#include "journey-mood-list.h"
#include "journey-number.h"
#include "journey-review.h"
#include "journey-share-bar.h"

/**
 * JourneyInsightsPanel:
 *
 * The review, the funnel, the emotions, the channels, how well the map is known, and what it lacks.
 *
 * It looks at the map once after any number of changes, and only while it is seen; what is not seen
 * is made up for when it comes to be.
 */

struct _JourneyInsightsPanel
{
  JourneyPanel parent_instance;

  GtkStack *pages;
  AdwStatusPage *empty;
  AdwActionRow *review;
  GtkWidget *overdue; /* a sign */
  GtkWidget *review_button;
  GtkWidget *funnel_box;
  JourneyFunnelChart *funnel;
  AdwActionRow *worst;
  GtkLabel *personas; /* of the funnel */
  GtkWidget *moods_box;
  JourneyMoodList *moods;
  JourneyShareBar *channels;
  JourneyShareBar *confidence;
  JourneyFindingsView *findings;

  JourneyStage *worst_stage; /* owned, or NULL */
  gboolean is_stale;         /* the map changed while this was not seen */
};

G_DEFINE_FINAL_TYPE (JourneyInsightsPanel, journey_insights_panel, JOURNEY_TYPE_PANEL)

static char *
dup_day (const GDate *date)
{
  char text[64];

  /* Translators: a day, see strftime (3) */
  g_date_strftime (text, sizeof text, _ ("%e %B %Y"), date);
  return g_strdup (g_strstrip (text));
}

static char *
dup_review_title (const GDate *next, const GDate *today)
{
  int days = g_date_days_between (today, next);

  if (days == 0)
    return g_strdup (_ ("Review due today"));
  if (days < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Review overdue by %d day",
                                         "Review overdue by %d days", (gulong) -days),
                            -days);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Review due in %d day",
                                       "Review due in %d days", (gulong) days),
                          days);
}

static void
update_review (JourneyInsightsPanel *self, JourneyDocument *document, const GDate *today)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  GDate next;

  if (journey_review_get_next (document, &next))
    {
      g_autofree char *day = dup_day (&next);

      title = dup_review_title (&next, today);
      subtitle = g_steal_pointer (&day);
    }
  else
    {
      title = g_strdup (_ ("No review planned"));
      subtitle = g_strdup (_ ("Say in the details of the map when it was reviewed, and after how "
                              "many months it wants to be again."));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->review), title);
  adw_action_row_set_subtitle (self->review, subtitle);
  gtk_widget_set_visible (self->overdue, journey_review_is_overdue (document, today));
  gtk_widget_set_sensitive (self->review_button, journey_panel_is_editable (JOURNEY_PANEL (self)));
}

static void
reviewed_cb (JourneyInsightsPanel *self)
{
  JourneyDocument *document = journey_panel_get_document (JOURNEY_PANEL (self));
  g_auto (GValue) value = G_VALUE_INIT;
  GDate today;

  if (!document)
    return;

  journey_date_get_today (&today);
  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, journey_date_dup_text (&today));
  journey_edit_set_property (document, "reviewed", &value, _ ("Mark as Reviewed"), NULL);
}

static void
update_worst (JourneyInsightsPanel *self, JourneyDocument *document, const JourneyFunnel *funnel)
{
  JourneyList *stages = journey_document_get_stages (document);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *lost = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->worst), funnel->worst >= 0);
  g_clear_object (&self->worst_stage);
  if (funnel->worst < 0)
    return;

  self->worst_stage = g_object_ref (journey_list_get (stages, (guint) funnel->worst));
  title = journey_item_dup_title (self->worst_stage);
  lost = journey_number_format (round (100 * (1 - funnel->steps[funnel->worst].share)));
  /* Translators: the share of the customers of a stage that are lost, a number */
  subtitle = g_strdup_printf (_ ("The worst step: %s %% do not go on"), lost);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->worst), title);
  adw_action_row_set_subtitle (self->worst, subtitle);
}

static int
find_last_counted (const JourneyFunnel *funnel)
{
  int last = (int) funnel->n_steps - 1;

  while (last >= 0 && !journey_is_set (funnel->steps[last].customers))
    last--;

  return last;
}

static int
find_first_counted (const JourneyFunnel *funnel)
{
  guint first = 0;

  while (first < funnel->n_steps && !journey_is_set (funnel->steps[first].customers))
    first++;

  return (int) first;
}

/* A line for each persona whose share is known: how many begin, and how many are left. */
static void
update_personas (JourneyInsightsPanel *self, JourneyDocument *document, const JourneyFunnel *funnel)
{
  JourneyList *personas = journey_document_get_personas (document);
  g_autoptr (GString) text = g_string_new (NULL);
  int first = find_first_counted (funnel);
  int last = find_last_counted (funnel);

  for (guint i = 0; first < last && i < journey_list_get_length (personas); i++)
    {
      JourneyPersona *persona = journey_list_get (personas, i);
      g_autofree char *name = journey_item_dup_title (persona);
      g_autofree char *from = journey_number_format (
          round (journey_funnel_get_customers_of (funnel, (guint) first, persona)));
      g_autofree char *to = journey_number_format (
          round (journey_funnel_get_customers_of (funnel, (guint) last, persona)));

      if (!journey_is_set (journey_persona_get_share (persona)))
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a persona, how many such customers begin, and how many are left */
      g_string_append_printf (text, _ ("%s: from %s to %s customers"), name, from, to);
    }
  gtk_label_set_label (self->personas, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->personas), text->len > 0);
}

static void
update_funnel (JourneyInsightsPanel *self, JourneyDocument *document)
{
  g_autoptr (JourneyFunnel) funnel = journey_funnel_new (document);

  gtk_widget_set_visible (self->funnel_box, find_last_counted (funnel) >= 0);
  journey_funnel_chart_set_document (self->funnel, document);
  update_worst (self, document, funnel);
  update_personas (self, document, funnel);
}

static void
update_mix (JourneyInsightsPanel *self, JourneyDocument *document)
{
  JourneyMix mix = journey_mix_of (document);
  guint channels[] = { mix.n_online, mix.n_offline, mix.n_custom, mix.n_without };
  guint confidence[] = { mix.n_validated, mix.n_partly, mix.n_assumed };

  journey_share_bar_set_counts (self->channels, channels);
  journey_share_bar_set_counts (self->confidence, confidence);
}

static void
update_map (JourneyInsightsPanel *self, JourneyDocument *document)
{
  g_autoptr (JourneyFeelings) feelings = journey_feelings_new (document);
  GDate today;

  journey_date_get_today (&today);
  update_review (self, document, &today);
  update_funnel (self, document);
  gtk_widget_set_visible (self->moods_box, feelings->personas->len > 0);
  journey_mood_list_update (self->moods, feelings);
  update_mix (self, document);
  journey_findings_view_update (self->findings, &today);
}

static void
update (JourneyInsightsPanel *self)
{
  JourneyDocument *document = journey_panel_get_document (JOURNEY_PANEL (self));
  gboolean has_stages =
      document && journey_list_get_length (journey_document_get_stages (document)) > 0;

  self->is_stale = FALSE;
  gtk_stack_set_visible_child_name (self->pages, has_stages ? "map" : "empty");
  if (has_stages)
    {
      update_map (self, document);
      return;
    }

  adw_status_page_set_description (
      self->empty, document ? _ ("Add stages and touchpoints to the map. Their funnel, emotions "
                                 "and gaps are shown here.")
                            : _ ("Open a map to see what follows from it."));
  g_clear_object (&self->worst_stage);
}

static void
journey_insights_panel_map_changed (JourneyPanel *panel)
{
  JourneyInsightsPanel *self = JOURNEY_INSIGHTS_PANEL (panel);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else
    self->is_stale = TRUE;
}

static void
journey_insights_panel_map (GtkWidget *widget)
{
  JourneyInsightsPanel *self = JOURNEY_INSIGHTS_PANEL (widget);

  GTK_WIDGET_CLASS (journey_insights_panel_parent_class)->map (widget);

  if (self->is_stale)
    update (self);
}

static void
worst_activated_cb (JourneyInsightsPanel *self)
{
  if (self->worst_stage)
    journey_map_watch_select (journey_panel_get_watch (JOURNEY_PANEL (self)), self->worst_stage);
}

static void
journey_insights_panel_dispose (GObject *object)
{
  JourneyInsightsPanel *self = JOURNEY_INSIGHTS_PANEL (object);

  g_clear_object (&self->worst_stage);

  G_OBJECT_CLASS (journey_insights_panel_parent_class)->dispose (object);
}

static void
journey_insights_panel_class_init (JourneyInsightsPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_insights_panel_dispose;
  GTK_WIDGET_CLASS (klass)->map = journey_insights_panel_map;
  JOURNEY_PANEL_CLASS (klass)->map_changed = journey_insights_panel_map_changed;
}

static GtkBox *
add_section (GtkBox *box, const char *title)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (section), heading);
  gtk_box_append (box, section);
  return GTK_BOX (section);
}

static AdwActionRow *
add_row (GtkBox *section)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_box_append (section, list);
  /* So that no empty list is left where the row is hidden. */
  g_object_bind_property (row, "visible", list, "visible", G_BINDING_SYNC_CREATE);
  return ADW_ACTION_ROW (row);
}

static void
add_review (JourneyInsightsPanel *self, GtkBox *box)
{
  GtkBox *section = add_section (box, _ ("Review"));

  self->review = add_row (section);
  self->overdue = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->overdue, "warning");
  adw_action_row_add_prefix (self->review, self->overdue);
  self->review_button = gtk_button_new_from_icon_name ("object-select-symbolic");
  gtk_widget_set_valign (self->review_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->review_button, "flat");
  gtk_widget_set_tooltip_text (self->review_button, _ ("Mark as Reviewed"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->review_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Mark as Reviewed"), -1);
  g_signal_connect_object (self->review_button, "clicked", G_CALLBACK (reviewed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (self->review, self->review_button);
}

static void
add_funnel (JourneyInsightsPanel *self, GtkBox *box)
{
  GtkBox *section = add_section (box, _ ("Funnel"));

  self->funnel_box = GTK_WIDGET (section);
  self->funnel = JOURNEY_FUNNEL_CHART (journey_funnel_chart_new ());
  gtk_box_append (section, GTK_WIDGET (self->funnel));
  self->personas = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->personas, 0);
  gtk_label_set_wrap (self->personas, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->personas), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->personas), "dimmed");
  gtk_box_append (section, GTK_WIDGET (self->personas));

  self->worst = add_row (section);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->worst), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->worst), _ ("Show on the map"));
  g_signal_connect_object (self->worst, "activated", G_CALLBACK (worst_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_moods (JourneyInsightsPanel *self, GtkBox *box)
{
  GtkBox *section = add_section (box, _ ("Emotions"));

  self->moods_box = GTK_WIDGET (section);
  self->moods =
      JOURNEY_MOOD_LIST (journey_mood_list_new (journey_panel_get_watch (JOURNEY_PANEL (self))));
  gtk_box_append (section, GTK_WIDGET (self->moods));
}

static void
add_shares (JourneyInsightsPanel *self, GtkBox *box)
{
  const char *channels[] = { _ ("Online"), _ ("Offline"), _ ("Custom channel"), _ ("No channel") };
  const char *confidence[] = { _ ("Validated"), _ ("Partly validated"), _ ("Assumed") };
  GtkBox *section = add_section (box, _ ("Channels"));

  self->channels = JOURNEY_SHARE_BAR (
      journey_share_bar_new (_ ("Touchpoints by channel"), channels, G_N_ELEMENTS (channels)));
  gtk_box_append (section, GTK_WIDGET (self->channels));

  section = add_section (box, _ ("Confidence"));
  self->confidence = JOURNEY_SHARE_BAR (journey_share_bar_new (
      _ ("Touchpoints by confidence"), confidence, G_N_ELEMENTS (confidence)));
  gtk_box_append (section, GTK_WIDGET (self->confidence));
}

static GtkWidget *
make_content (JourneyInsightsPanel *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));

  add_review (self, box);
  add_funnel (self, box);
  add_moods (self, box);
  add_shares (self, box);
  self->findings = JOURNEY_FINDINGS_VIEW (
      journey_findings_view_new (journey_panel_get_watch (JOURNEY_PANEL (self))));
  gtk_box_append (add_section (box, _ ("Findings")), GTK_WIDGET (self->findings));

  gtk_widget_set_margin_top (GTK_WIDGET (box), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (box), 18);
  gtk_widget_set_margin_start (GTK_WIDGET (box), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (box), 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (box));
  return scrolled;
}

static GtkWidget *
make_empty (JourneyInsightsPanel *self)
{
  self->empty = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_title (self->empty, _ ("No Insights Yet"));
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "compact");
  return GTK_WIDGET (self->empty);
}

static void
journey_insights_panel_init (JourneyInsightsPanel *self)
{
  self->pages = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->pages, FALSE);
  gtk_stack_add_named (self->pages, make_empty (self), "empty");
  gtk_stack_add_named (self->pages, make_content (self), "map");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->pages));
}

/**
 * journey_insights_panel_new:
 *
 * Returns: (transfer floating): a panel that shows nothing yet
 */
GtkWidget *
journey_insights_panel_new (void)
{
  return g_object_new (JOURNEY_TYPE_INSIGHTS_PANEL, NULL);
}
