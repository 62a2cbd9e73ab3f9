/* journey-mood-list.c: average emotions, a stage or a persona a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-mood-list.h"

#include <glib/gi18n-lib.h>

#include "journey-item-title.h"
#include "journey-number.h"

/**
 * JourneyMoodList:
 *
 * How the personas feel on average, and where each feels worst and best; then the average of each
 * stage. Whatever is activated is selected. The rows are made once and used again.
 */

typedef struct
{
  AdwActionRow *row; /* owned by its list */
  GtkLabel *average;
  GtkWidget *lowest; /* buttons, NULL in the row of a stage */
  GtkWidget *highest;

  gboolean is_filled; /* with these, so that the same are not written again */
  guint n_scores;
  double scores[3]; /* the average, the lowest, the highest */

  JourneyItem *item;                /* owned: what the row is about */
  JourneyTouchpoint *lowest_place;  /* owned, or NULL */
  JourneyTouchpoint *highest_place; /* owned, or NULL */
} MoodRow;

struct _JourneyMoodList
{
  AdwBin parent_instance;

  JourneyMapWatch *watch; /* owned */
  GtkListBox *lists[2];   /* of personas, and of stages */
  GPtrArray *rows[2];     /* of MoodRow, owned */
};

enum
{
  PERSONAS,
  STAGES,
};

G_DEFINE_FINAL_TYPE (JourneyMoodList, journey_mood_list, ADW_TYPE_BIN)

static void
mood_row_free (gpointer data)
{
  MoodRow *row = data;

  g_clear_object (&row->item);
  g_clear_object (&row->lowest_place);
  g_clear_object (&row->highest_place);
  g_free (row);
}

static void
row_activated_cb (JourneyMoodList *self, GtkListBoxRow *activated, GtkListBox *list)
{
  GPtrArray *rows = self->rows[list == self->lists[STAGES] ? STAGES : PERSONAS];
  guint index = (guint) gtk_list_box_row_get_index (activated);

  if (index < rows->len)
    journey_map_watch_select (self->watch, ((MoodRow *) rows->pdata[index])->item);
}

static void
place_clicked_cb (JourneyMoodList *self, GtkWidget *button)
{
  for (guint i = 0; i < self->rows[PERSONAS]->len; i++)
    {
      MoodRow *row = self->rows[PERSONAS]->pdata[i];

      if (button == row->lowest && row->lowest_place)
        journey_map_watch_select (self->watch, row->lowest_place);
      if (button == row->highest && row->highest_place)
        journey_map_watch_select (self->watch, row->highest_place);
    }
}

static GtkWidget *
add_place_button (JourneyMoodList *self, MoodRow *row, const char *icon_name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (place_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row->row, button);
  return button;
}

static MoodRow *
add_row (JourneyMoodList *self, int kind)
{
  MoodRow *row = g_new0 (MoodRow, 1);

  row->row = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row->row), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->row), _ ("Show on the map"));
  row->average = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (row->average), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (row->average), "heading");
  adw_action_row_add_suffix (row->row, GTK_WIDGET (row->average));
  if (kind == PERSONAS)
    {
      row->lowest = add_place_button (self, row, "journey-face-bad-symbolic");
      row->highest = add_place_button (self, row, "journey-face-good-symbolic");
    }
  gtk_list_box_append (self->lists[kind], GTK_WIDGET (row->row));
  g_ptr_array_add (self->rows[kind], row);

  return row;
}

static void
set_length (JourneyMoodList *self, int kind, guint length)
{
  GPtrArray *rows = self->rows[kind];

  while (rows->len < length)
    add_row (self, kind);
  while (rows->len > length)
    {
      gtk_list_box_remove (self->lists[kind],
                           GTK_WIDGET (((MoodRow *) rows->pdata[rows->len - 1])->row));
      g_ptr_array_set_size (rows, (int) rows->len - 1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->lists[kind]), length > 0);
}

static char *
dup_range (const JourneyMood *mood)
{
  g_autofree char *lowest = journey_number_format (mood->lowest_score);
  g_autofree char *highest = journey_number_format (mood->highest_score);

  if (mood->n_scores == 0)
    return g_strdup (_ ("No emotions yet"));
  if (mood->lowest_score == mood->highest_score)
    /* Translators: a score, which is that of all emotions of a stage or a persona */
    return g_strdup_printf (_ ("Always %s"), lowest);

  /* Translators: the lowest and the highest score of a stage or a persona */
  return g_strdup_printf (_ ("From %s to %s"), lowest, highest);
}

static void
set_tooltip (GtkWidget *button, const char *format, double score, JourneyTouchpoint *touchpoint)
{
  g_autofree char *title = touchpoint ? journey_item_dup_title (touchpoint) : NULL;
  g_autofree char *number = journey_number_format (score);
  g_autoptr (GString) text = g_string_new (format);

  gtk_widget_set_sensitive (button, touchpoint != NULL);
  g_string_replace (text, "{score}", number, 1);
  g_string_replace (text, "{touchpoint}", title ? title : "", 1);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), text->str) == 0)
    return;

  gtk_widget_set_tooltip_text (button, text->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                  -1);
}

/* One digit after the point: a second says nothing of a feeling. The mark keeps the minus before
 * the number where the language is written from right to left. */
static char *
dup_average (const JourneyMood *mood)
{
  g_autofree char *number = journey_number_format (round (mood->average * 10) / 10);

  return g_strconcat ("\u200e", number, NULL);
}

static gboolean
is_same (double a, double b)
{
  return a == b || (!journey_is_set (a) && !journey_is_set (b));
}

static void
fill_scores (MoodRow *row, const JourneyMood *mood)
{
  g_autofree char *range = NULL;
  g_autofree char *average = NULL;

  if (row->is_filled && row->n_scores == mood->n_scores &&
      is_same (row->scores[0], mood->average) && is_same (row->scores[1], mood->lowest_score) &&
      is_same (row->scores[2], mood->highest_score))
    return;

  range = dup_range (mood);
  average = dup_average (mood);
  adw_action_row_set_subtitle (row->row, range);
  gtk_label_set_label (row->average, average);
  row->is_filled = TRUE;
  row->n_scores = mood->n_scores;
  row->scores[0] = mood->average;
  row->scores[1] = mood->lowest_score;
  row->scores[2] = mood->highest_score;
}

static void
fill_row (MoodRow *row, gpointer item, const JourneyMood *mood)
{
  g_autofree char *title = journey_item_dup_title (item);

  g_set_object (&row->item, item);
  if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row->row)), title) != 0)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), title);
  fill_scores (row, mood);
  if (!row->lowest)
    return;

  g_set_object (&row->lowest_place, mood->lowest);
  g_set_object (&row->highest_place, mood->highest);
  /* Translators: keep {score} and {touchpoint} as they are */
  set_tooltip (row->lowest, _ ("Lowest point, {score}: {touchpoint}"), mood->lowest_score,
               mood->lowest);
  set_tooltip (row->highest, _ ("Highest point, {score}: {touchpoint}"), mood->highest_score,
               mood->highest);
}

static void
journey_mood_list_dispose (GObject *object)
{
  JourneyMoodList *self = JOURNEY_MOOD_LIST (object);

  g_clear_object (&self->watch);

  G_OBJECT_CLASS (journey_mood_list_parent_class)->dispose (object);
}

static void
journey_mood_list_finalize (GObject *object)
{
  JourneyMoodList *self = JOURNEY_MOOD_LIST (object);

  g_ptr_array_unref (self->rows[PERSONAS]);
  g_ptr_array_unref (self->rows[STAGES]);

  G_OBJECT_CLASS (journey_mood_list_parent_class)->finalize (object);
}

static void
journey_mood_list_class_init (JourneyMoodListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = journey_mood_list_dispose;
  object_class->finalize = journey_mood_list_finalize;
}

static void
journey_mood_list_init (JourneyMoodList *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  const char *labels[] = { _ ("Emotions by persona"), _ ("Emotions by stage") };

  for (int kind = PERSONAS; kind <= STAGES; kind++)
    {
      self->rows[kind] = g_ptr_array_new_with_free_func (mood_row_free);
      self->lists[kind] = GTK_LIST_BOX (gtk_list_box_new ());
      gtk_list_box_set_selection_mode (self->lists[kind], GTK_SELECTION_NONE);
      gtk_widget_add_css_class (GTK_WIDGET (self->lists[kind]), "boxed-list");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->lists[kind]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, labels[kind], -1);
      g_signal_connect_object (self->lists[kind], "row-activated", G_CALLBACK (row_activated_cb),
                               self, G_CONNECT_SWAPPED);
      gtk_box_append (box, GTK_WIDGET (self->lists[kind]));
    }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

/**
 * journey_mood_list_new:
 * @watch: follows the map
 *
 * Returns: (transfer floating): a list of nothing yet
 */
GtkWidget *
journey_mood_list_new (JourneyMapWatch *watch)
{
  JourneyMoodList *self;

  g_return_val_if_fail (JOURNEY_IS_MAP_WATCH (watch), NULL);

  self = g_object_new (JOURNEY_TYPE_MOOD_LIST, NULL);
  self->watch = g_object_ref (watch);

  return GTK_WIDGET (self);
}

/**
 * journey_mood_list_update:
 * @self: a list
 * @feelings: (nullable): the scores of the map, or %NULL for nothing
 *
 * Shows what the scores come to.
 */
void
journey_mood_list_update (JourneyMoodList *self, const JourneyFeelings *feelings)
{
  JourneyDocument *document;
  JourneyList *stages;

  g_return_if_fail (JOURNEY_IS_MOOD_LIST (self));

  document = journey_map_watch_get_document (self->watch);
  if (!feelings || !document)
    {
      set_length (self, PERSONAS, 0);
      set_length (self, STAGES, 0);
      return;
    }

  stages = journey_document_get_stages (document);
  set_length (self, PERSONAS, feelings->personas->len);
  for (guint i = 0; i < feelings->personas->len; i++)
    {
      JourneyMood mood = journey_feelings_get_mood (feelings, feelings->personas->pdata[i], NULL);

      fill_row (self->rows[PERSONAS]->pdata[i], feelings->personas->pdata[i], &mood);
    }

  set_length (self, STAGES, journey_list_get_length (stages));
  for (guint i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyMood mood = journey_feelings_get_mood (feelings, NULL, journey_list_get (stages, i));

      fill_row (self->rows[STAGES]->pdata[i], journey_list_get (stages, i), &mood);
    }
}
