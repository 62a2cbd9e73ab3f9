/* journey-scale-page.c: the scale of a map, and its words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-scale-page.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "journey-edit.h"

/* The ends of a scale that is offered, and how many steps get a word. */
#define LIMIT     100
#define MAX_STEPS 21

/**
 * JourneyScalePage:
 *
 * The ends of the scale, which are changed together by a button that also converts the scores, and
 * the words for its whole steps.
 */

struct _JourneyScalePage
{
  AdwPreferencesPage parent_instance;

  JourneyDocument *document;
  AdwSpinRow *minimum;
  AdwSpinRow *maximum;
  AdwButtonRow *convert;
  AdwPreferencesGroup *words;
  GPtrArray *rows; /* AdwEntryRow, one for each whole step from the lowest; not owned */

  guint stay; /* counts how often the keyboard came to the words */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (JourneyScalePage, journey_scale_page, ADW_TYPE_PREFERENCES_PAGE)

static JourneyScale *
get_scale (JourneyScalePage *self)
{
  return journey_document_get_scale (self->document);
}

static guint
get_n_steps (JourneyScalePage *self)
{
  JourneyScale *scale = get_scale (self);
  double extent = journey_scale_get_maximum (scale) - journey_scale_get_minimum (scale);

  return extent >= 0 && extent < MAX_STEPS ? (guint) floor (extent) + 1 : 0;
}

static void
update_convert (JourneyScalePage *self)
{
  double minimum = adw_spin_row_get_value (self->minimum);
  double maximum = adw_spin_row_get_value (self->maximum);
  JourneyScale *scale = get_scale (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->convert),
                            minimum < maximum && (minimum != journey_scale_get_minimum (scale) ||
                                                  maximum != journey_scale_get_maximum (scale)));
}

/* The words stay if there are as many steps as before. */
static void
convert_cb (JourneyScalePage *self)
{
  double minimum = adw_spin_row_get_value (self->minimum);
  double maximum = adw_spin_row_get_value (self->maximum);
  gboolean as_many = get_n_steps (self) == (guint) floor (maximum - minimum) + 1;
  g_auto (GStrv) labels = g_strdupv ((char **) journey_scale_get_labels (get_scale (self)));

  journey_edit_convert_scale (self->document, minimum, maximum,
                              as_many ? (const char *const *) labels : NULL);
}

/* All words are stored as soon as one is not the usual one. */
static void
word_changed_cb (JourneyScalePage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *gesture = g_strdup_printf ("%p %u", (gpointer) self, self->stay);
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->updating)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    g_strv_builder_add (builder, gtk_editable_get_text (GTK_EDITABLE (self->rows->pdata[i])));
  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, g_strv_builder_end (builder));

  self->updating = TRUE;
  journey_edit_set_property (get_scale (self), "labels", &value, _ ("Change Words of the Scale"),
                             gesture);
  self->updating = FALSE;
}

static void
entered_cb (JourneyScalePage *self)
{
  self->stay++;
}

static void
add_word (JourneyScalePage *self)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
  g_signal_connect_object (row, "changed", G_CALLBACK (word_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->words, row);
  g_ptr_array_add (self->rows, row);
}

static void
update_words (JourneyScalePage *self)
{
  JourneyScale *scale = get_scale (self);
  guint n_steps = get_n_steps (self);

  while (self->rows->len > n_steps)
    adw_preferences_group_remove (self->words,
                                  g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  while (self->rows->len < n_steps)
    add_word (self);

  for (guint i = 0; i < n_steps; i++)
    {
      const char *word = journey_scale_get_step_label (scale, i);
      g_autofree char *title = g_strdup_printf ("%g", journey_scale_get_minimum (scale) + i);

      adw_preferences_row_set_title (self->rows->pdata[i], title);
      if (g_strcmp0 (gtk_editable_get_text (self->rows->pdata[i]), word ? word : "") != 0)
        gtk_editable_set_text (self->rows->pdata[i], word ? word : "");
    }
}

static void
scale_changed_cb (JourneyScalePage *self)
{
  if (self->updating)
    return;

  self->updating = TRUE;
  adw_spin_row_set_value (self->minimum, journey_scale_get_minimum (get_scale (self)));
  adw_spin_row_set_value (self->maximum, journey_scale_get_maximum (get_scale (self)));
  update_words (self);
  self->updating = FALSE;
  update_convert (self);
}

static AdwSpinRow *
add_end (JourneyScalePage *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_spin_row_new_with_range (-LIMIT, LIMIT, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (update_convert), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  return ADW_SPIN_ROW (row);
}

static void
build (JourneyScalePage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (
      group, _ ("Another scale converts all scores of the map, so that the lines keep their "
                "shape. Undo takes the scale and the scores back."));
  self->convert = ADW_BUTTON_ROW (adw_button_row_new ());
  self->minimum = add_end (self, group, _ ("Lowest score"));
  self->maximum = add_end (self, group, _ ("Highest score"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->convert), _ ("_Convert the Scores"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->convert), TRUE);
  g_signal_connect_object (self->convert, "activated", G_CALLBACK (convert_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->convert));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);

  self->words = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->words, _ ("Words"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), self->words);
}

static void
journey_scale_page_dispose (GObject *object)
{
  JourneyScalePage *self = JOURNEY_SCALE_PAGE (object);

  self->updating = TRUE;
  g_clear_object (&self->document);

  G_OBJECT_CLASS (journey_scale_page_parent_class)->dispose (object);
}

static void
journey_scale_page_finalize (GObject *object)
{
  JourneyScalePage *self = JOURNEY_SCALE_PAGE (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (journey_scale_page_parent_class)->finalize (object);
}

static void
journey_scale_page_class_init (JourneyScalePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_scale_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_scale_page_finalize;
}

static void
journey_scale_page_init (JourneyScalePage *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * journey_scale_page_new:
 * @document: a map with a journal
 *
 * Returns: (transfer floating): a page for its scale
 */
AdwPreferencesPage *
journey_scale_page_new (JourneyDocument *document)
{
  JourneyScalePage *self;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  self = g_object_new (JOURNEY_TYPE_SCALE_PAGE, "title", _ ("_Scale"), "use-underline", TRUE,
                       "icon-name", "journey-face-good-symbolic", NULL);
  self->document = g_object_ref (document);
  self->updating = TRUE;
  build (self);
  self->updating = FALSE;
  scale_changed_cb (self);
  g_signal_connect_object (get_scale (self), "notify", G_CALLBACK (scale_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return ADW_PREFERENCES_PAGE (self);
}
