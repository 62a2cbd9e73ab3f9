/* journey-welcome-page.c: what a window shows before it shows a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-welcome-page.h"

#include "journey-map-card.h"
#include "journey-place.h"
#include "journey-recent.h"
#include "journey-sample.h"

#define MAX_RECENT 6

/**
 * JourneyWelcomePage:
 *
 * Offers to go on with a map that was used last, to begin one, also from a template, to open one,
 * and the samples.
 */

struct _JourneyWelcomePage
{
  AdwBin parent_instance;

  AdwPreferencesGroup *recent;
  GtkFlowBox *recent_cards;
  GtkFlowBox *templates;
  AdwPreferencesGroup *samples;

  GPtrArray *files; /* GFile, those of the cards; or NULL */

  GCancellable *cancellable; /* stops the search for templates and samples */
};

G_DEFINE_FINAL_TYPE (JourneyWelcomePage, journey_welcome_page, ADW_TYPE_BIN)

/* The card has the focus, and not what holds it. */
static void
add_card (GtkFlowBox *cards, GtkWidget *card)
{
  gtk_flow_box_append (cards, card);
  gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
}

static void
show_recent (JourneyWelcomePage *self, GPtrArray *files)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->files = g_ptr_array_ref (files);

  gtk_flow_box_remove_all (self->recent_cards);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *folder = journey_place_dup_folder (files->pdata[i]);

      add_card (self->recent_cards, journey_map_card_new (files->pdata[i], folder));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), files->len > 0);
}

static gboolean
are_same (GPtrArray *some, GPtrArray *others)
{
  if (!some || some->len != others->len)
    return FALSE;

  for (guint i = 0; i < some->len; i++)
    if (!g_file_equal (some->pdata[i], others->pdata[i]))
      return FALSE;

  return TRUE;
}

/* The list also changes with what other programs put on it. */
static void
recent_changed_cb (JourneyWelcomePage *self)
{
  g_autoptr (GPtrArray) files = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  files = journey_recent_list (MAX_RECENT);
  if (!are_same (self->files, files))
    show_recent (self, files);
}

static void
clear_cb (JourneyWelcomePage *self)
{
  journey_recent_clear ();
  recent_changed_cb (self);
}

static void
templates_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) templates = journey_sample_list_finish (result, NULL);
  JourneyWelcomePage *self;

  if (!templates)
    return;

  self = JOURNEY_WELCOME_PAGE (user_data);
  for (guint i = 0; i < templates->len; i++)
    {
      JourneySample *sample = templates->pdata[i];

      add_card (self->templates, journey_map_card_new (sample->file, sample->scenario));
    }
}

static GtkWidget *
create_row (const JourneySample *sample)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *uri = g_file_get_uri (sample->file);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sample->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sample->scenario ? sample->scenario : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  return row;
}

/* Stopped by a page that is gone, this is called without one. */
static void
samples_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) samples = journey_sample_list_finish (result, NULL);
  JourneyWelcomePage *self;

  if (!samples)
    return;

  self = JOURNEY_WELCOME_PAGE (user_data);
  for (guint i = 0; i < samples->len; i++)
    adw_preferences_group_add (self->samples, create_row (samples->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->samples), samples->len > 0);
}

static void
journey_welcome_page_map (GtkWidget *widget)
{
  g_autoptr (GPtrArray) files = journey_recent_list (MAX_RECENT);

  GTK_WIDGET_CLASS (journey_welcome_page_parent_class)->map (widget);

  show_recent (JOURNEY_WELCOME_PAGE (widget), files);
}

static void
journey_welcome_page_dispose (GObject *object)
{
  JourneyWelcomePage *self = JOURNEY_WELCOME_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_WELCOME_PAGE);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->files, g_ptr_array_unref);

  G_OBJECT_CLASS (journey_welcome_page_parent_class)->dispose (object);
}

static void
journey_welcome_page_class_init (JourneyWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_welcome_page_dispose;
  widget_class->map = journey_welcome_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/journeymaps/Journey/journey-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyWelcomePage, recent);
  gtk_widget_class_bind_template_child (widget_class, JourneyWelcomePage, recent_cards);
  gtk_widget_class_bind_template_child (widget_class, JourneyWelcomePage, templates);
  gtk_widget_class_bind_template_child (widget_class, JourneyWelcomePage, samples);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
journey_welcome_page_init (JourneyWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  add_card (self->templates, journey_map_card_new_blank ());
  journey_sample_list_async (JOURNEY_SAMPLE_TEMPLATE, self->cancellable, templates_found_cb, self);
  journey_sample_list_async (JOURNEY_SAMPLE_FINISHED, self->cancellable, samples_found_cb, self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (recent_changed_cb), self, G_CONNECT_SWAPPED);
}
