/* journey-welcome-page.c: what a window shows before it shows a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-welcome-page.h"

#include "journey-sample.h"

/**
 * JourneyWelcomePage:
 *
 * Offers to open a map, and the samples.
 */

struct _JourneyWelcomePage
{
  AdwBin parent_instance;

  AdwPreferencesGroup *samples;

  GCancellable *cancellable; /* stops the search for samples */
};

G_DEFINE_FINAL_TYPE (JourneyWelcomePage, journey_welcome_page, ADW_TYPE_BIN)

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
journey_welcome_page_dispose (GObject *object)
{
  JourneyWelcomePage *self = JOURNEY_WELCOME_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_WELCOME_PAGE);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (journey_welcome_page_parent_class)->dispose (object);
}

static void
journey_welcome_page_class_init (JourneyWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_welcome_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/journeymaps/Journey/journey-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyWelcomePage, samples);
}

static void
journey_welcome_page_init (JourneyWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  journey_sample_list_async (self->cancellable, samples_found_cb, self);
}
