/* journey-channel-row.c: a row with the channel of a touchpoint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-channel-row.h"

#include <glib/gi18n-lib.h>

#include "journey-channel.h"
#include "journey-choice-row.h"

/**
 * JourneyChannelRow:
 *
 * Known channels to choose from, the custom ones that were shown, and one that is yet to be named.
 */

struct _JourneyChannelRow
{
  AdwComboRow parent_instance;

  GtkStringList *titles; /* as many as words, and one more that asks for a name */
  GPtrArray *words;      /* char *, as in the file */
  char *text;            /* the word that is chosen, "" for several */

  gboolean updating; /* the choice is being made by us */
};

G_DEFINE_FINAL_TYPE (JourneyChannelRow, journey_channel_row, ADW_TYPE_COMBO_ROW)

typedef enum
{
  PROP_TEXT = 1,
} JourneyChannelRowProperty;

#define PROP_LAST PROP_TEXT

static GParamSpec *properties[PROP_LAST + 1];

static guint
add_word (JourneyChannelRow *self, const char *word)
{
  g_autofree char *title = journey_channel_dup_title (word);
  const char *const titles[] = { title, NULL };

  gtk_string_list_splice (self->titles, self->words->len, 0, titles);
  g_ptr_array_add (self->words, g_strdup (word));
  return self->words->len - 1;
}

/* A row to choose from always has something chosen: behind the others, what stands for several. */
static void
set_mixed (JourneyChannelRow *self, gboolean mixed)
{
  const char *const titles[] = { mixed ? _ ("Mixed") : NULL, NULL };
  guint n_titles = g_list_model_get_n_items (G_LIST_MODEL (self->titles));
  guint position = self->words->len + 1;

  gtk_string_list_splice (self->titles, position, n_titles - position, titles);
  if (mixed)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
}

static void
show_text (JourneyChannelRow *self)
{
  guint position;

  self->updating = TRUE;
  if (*self->text)
    {
      if (!g_ptr_array_find_with_equal_func (self->words, self->text, g_str_equal, &position))
        position = add_word (self, self->text);
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
    }
  set_mixed (self, !*self->text);
  self->updating = FALSE;
}

static void
set_text (JourneyChannelRow *self, const char *text)
{
  if (!g_set_str (&self->text, text ? text : ""))
    return;

  show_text (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
named_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JourneyChannelRow) self = user_data;
  GtkWidget *entry = adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (source));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  g_autofree char *word = g_strconcat ("custom:", name, NULL);

  if (g_str_equal (answer, "add") && journey_channel_is_valid (word))
    set_text (self, word);
}

static void
ask_for_name (JourneyChannelRow *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Name the Channel"), NULL);
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the channel"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), entry);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "add",
                                  _ ("_Add"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "add",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "add");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_dialog_set_focus (dialog, entry);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, named_cb,
                           g_object_ref (self));
}

static void
selected_cb (JourneyChannelRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->updating || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (selected < self->words->len)
    set_text (self, self->words->pdata[selected]);
  else if (selected == self->words->len)
    {
      show_text (self);
      ask_for_name (self);
    }
}

static void
journey_channel_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyChannelRow *self = JOURNEY_CHANNEL_ROW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_channel_row_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  JourneyChannelRow *self = JOURNEY_CHANNEL_ROW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      set_text (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_channel_row_finalize (GObject *object)
{
  JourneyChannelRow *self = JOURNEY_CHANNEL_ROW (object);

  g_clear_object (&self->titles);
  g_ptr_array_unref (self->words);
  g_free (self->text);

  G_OBJECT_CLASS (journey_channel_row_parent_class)->finalize (object);
}

static void
journey_channel_row_class_init (JourneyChannelRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = journey_channel_row_finalize;
  object_class->get_property = journey_channel_row_get_property;
  object_class->set_property = journey_channel_row_set_property;

  /**
   * JourneyChannelRow:text:
   *
   * The channel as it is in the file, "" for none of those to choose from.
   */
  properties[PROP_TEXT] = g_param_spec_string (
      "text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_channel_row_init (JourneyChannelRow *self)
{
  guint n_channels;
  const JourneyChannel *channels = journey_channel_get_known (&n_channels);

  self->text = g_strdup ("");
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->titles = gtk_string_list_new (NULL);
  for (guint i = 0; i < n_channels; i++)
    add_word (self, channels[i].word);
  gtk_string_list_append (self->titles, _ ("Another…"));

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->titles));
  journey_choice_row_show_whole (ADW_COMBO_ROW (self));
  show_text (self);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * journey_channel_row_new:
 *
 * Returns: (transfer floating): a row with nothing chosen
 */
GtkWidget *
journey_channel_row_new (void)
{
  return g_object_new (JOURNEY_TYPE_CHANNEL_ROW, NULL);
}
