/* journey-cells.c: what a touchpoint says in lanes that have a cell for each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-cells.h"

#include <glib/gi18n-lib.h>

#include "journey-edit.h"
#include "journey-item-title.h"
#include "journey-number.h"
#include "journey-text-row.h"

/**
 * JourneyCells:
 *
 * A row for each persona, with how it feels at a touchpoint; or for each lane of text, with what is
 * noted there. What there is none of yet is made as something is typed, and goes as that is
 * emptied.
 */

typedef struct
{
  const char *title;
  gboolean (*has_row) (gpointer head);
  GtkWidget *(*create_row) (void);
  char *(*dup_text) (JourneyTouchpoint *touchpoint, gpointer head);
  gboolean (*write) (JourneyTouchpoint *touchpoint, gpointer head, const char *text);
  gpointer (*find_cell) (JourneyTouchpoint *touchpoint, gpointer head);
} Kind;

typedef struct
{
  JourneyCells *cells; /* not owned */
  JourneyItem *head;   /* owned: a persona or a lane */
  GtkWidget *row;      /* owned */
  GtkWidget *button;   /* shows the cell by itself, or NULL */
} Row;

struct _JourneyCells
{
  JourneyDetailsSection parent_instance;

  const Kind *kind;
  GPtrArray *rows; /* owned Row */
  guint stay;      /* counts how often the keyboard came into a row */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (JourneyCells, journey_cells, JOURNEY_TYPE_DETAILS_SECTION)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_signal_handlers_disconnect_by_data (row->row, row);
  if (row->button)
    g_signal_handlers_disconnect_by_data (row->button, row);
  g_object_unref (row->row);
  g_clear_object (&row->head);
  g_free (row);
}

static gboolean
is_persona (gpointer head)
{
  return JOURNEY_IS_PERSONA (head);
}

static GtkWidget *
create_number_row (void)
{
  return g_object_new (ADW_TYPE_ENTRY_ROW, "input-purpose", GTK_INPUT_PURPOSE_NUMBER, NULL);
}

static gpointer
find_emotion (JourneyTouchpoint *touchpoint, gpointer persona)
{
  return journey_touchpoint_find_emotion (touchpoint, journey_item_get_id (persona));
}

static char *
dup_score (JourneyTouchpoint *touchpoint, gpointer persona)
{
  JourneyEmotion *emotion = find_emotion (touchpoint, persona);

  return journey_number_format_exactly (emotion ? journey_emotion_get_score (emotion)
                                                : JOURNEY_UNSET);
}

static gboolean
write_score (JourneyTouchpoint *touchpoint, gpointer persona, const char *text)
{
  JourneyScale *scale =
      journey_document_get_scale (journey_item_get_document (JOURNEY_ITEM (touchpoint)));
  double a = journey_scale_get_minimum (scale);
  double b = journey_scale_get_maximum (scale);
  double score;

  if (!journey_number_parse (text, &score) ||
      (journey_is_set (score) && (score < MIN (a, b) || score > MAX (a, b))))
    return FALSE;

  journey_edit_set_score (touchpoint, persona, score);
  return TRUE;
}

static gboolean
is_text_lane (gpointer head)
{
  return JOURNEY_IS_LANE (head) && journey_lane_get_kind (head) == JOURNEY_LANE_KIND_TEXT;
}

static char *
dup_note (JourneyTouchpoint *touchpoint, gpointer lane)
{
  JourneyNote *note = journey_touchpoint_find_note (touchpoint, journey_item_get_id (lane));

  return g_strdup (note ? journey_note_get_text (note) : "");
}

static gboolean
write_note (JourneyTouchpoint *touchpoint, gpointer lane, const char *text)
{
  journey_edit_set_note (touchpoint, lane, text, NULL);
  return TRUE;
}

static const Kind feelings = {
  .title = N_ ("Feelings"),
  .has_row = is_persona,
  .create_row = create_number_row,
  .dup_text = dup_score,
  .write = write_score,
  .find_cell = find_emotion,
};

static const Kind notes = {
  .title = N_ ("Notes"),
  .has_row = is_text_lane,
  .create_row = journey_text_row_new,
  .dup_text = dup_note,
  .write = write_note,
};

static JourneyTouchpoint *
get_touchpoint (JourneyCells *self)
{
  return journey_details_section_get_item (JOURNEY_DETAILS_SECTION (self));
}

static void
show_validity (Row *row, gboolean valid)
{
  g_autofree char *name = journey_item_dup_title (row->head);
  /* Translators: %s is a persona */
  g_autofree char *problem = g_strdup_printf (_ ("%s: write a number of the scale"), name);

  if (valid)
    gtk_widget_remove_css_class (row->row, "error");
  else
    gtk_widget_add_css_class (row->row, "error");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), valid ? name : problem);
}

/* What is typed in one stay is one step, though the first letter makes what the others change. */
static void
row_changed_cb (Row *row)
{
  JourneyCells *self = row->cells;
  JourneyTouchpoint *touchpoint = get_touchpoint (self);
  g_autofree char *text = NULL;
  g_autofree char *key = NULL;
  JourneyJournal *journal;

  if (self->updating || !touchpoint)
    return;

  self->updating = TRUE;
  g_object_get (row->row, "text", &text, NULL);
  key = g_strdup_printf ("cells %p %p %u", (gpointer) row, (gpointer) touchpoint, self->stay);
  journal = journey_document_get_journal (journey_item_get_document (JOURNEY_ITEM (touchpoint)));
  journey_journal_begin_merging (
      journal, self->kind == &notes ? _ ("Edit Note") : _ ("Change Emotion"), key);
  show_validity (row, self->kind->write (touchpoint, row->head, text ? text : ""));
  journey_journal_commit (journal);
  self->updating = FALSE;
}

static void
entered_cb (JourneyCells *self)
{
  self->stay++;
}

static void
button_clicked_cb (Row *row)
{
  gpointer cell = get_touchpoint (row->cells)
                      ? row->cells->kind->find_cell (get_touchpoint (row->cells), row->head)
                      : NULL;

  if (cell)
    journey_details_section_show_item (JOURNEY_DETAILS_SECTION (row->cells), cell);
}

static void
add_button (Row *row)
{
  row->button = gtk_button_new_from_icon_name ("go-next-symbolic");
  gtk_widget_set_tooltip_text (row->button, _ ("Show This Emotion"));
  gtk_widget_set_valign (row->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (row->button, "flat");
  g_signal_connect_swapped (row->button, "clicked", G_CALLBACK (button_clicked_cb), row);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row->row), row->button);
}

static void
add_row (JourneyCells *self, JourneyItem *head)
{
  Row *row = g_new0 (Row, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  row->cells = self;
  row->head = g_object_ref (head);
  row->row = g_object_ref_sink (self->kind->create_row ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->row), FALSE);
  if (self->kind->find_cell)
    add_button (row);
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row->row, focus);
  g_signal_connect_swapped (row->row, GTK_IS_EDITABLE (row->row) ? "changed" : "notify::text",
                            G_CALLBACK (row_changed_cb), row);
  journey_details_section_add_row (JOURNEY_DETAILS_SECTION (self), row->row);
  g_ptr_array_add (self->rows, row);
}

static gboolean
has_rows_for (JourneyCells *self, GPtrArray *heads)
{
  if (heads->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < heads->len; i++)
    if (((Row *) self->rows->pdata[i])->head != heads->pdata[i])
      return FALSE;

  return TRUE;
}

static void
collect_from (JourneyCells *self, JourneyList *list, GPtrArray *heads)
{
  for (guint i = 0; i < journey_list_get_length (list); i++)
    if (self->kind->has_row (journey_list_get (list, i)))
      g_ptr_array_add (heads, journey_list_get (list, i));
}

static GPtrArray *
find_heads (JourneyCells *self)
{
  JourneyDocument *document = journey_details_section_get_document (JOURNEY_DETAILS_SECTION (self));
  GPtrArray *heads = g_ptr_array_new ();

  if (document)
    {
      collect_from (self, journey_document_get_personas (document), heads);
      collect_from (self, journey_document_get_lanes (document), heads);
    }

  return heads;
}

static void
update_row (JourneyCells *self, Row *row)
{
  JourneyTouchpoint *touchpoint = get_touchpoint (self);
  g_autofree char *text = self->kind->dup_text (touchpoint, row->head);
  g_autofree char *shown = NULL;
  double typed, stored;

  g_object_get (row->row, "text", &shown, NULL);
  if (row->button)
    gtk_widget_set_sensitive (row->button, self->kind->find_cell (touchpoint, row->head) != NULL);

  /* A number may be written in another way. */
  if (self->kind == &feelings && journey_number_parse (shown, &typed) &&
      journey_number_parse (text, &stored) && typed == stored)
    return;
  if (!g_str_equal (text, shown ? shown : ""))
    g_object_set (row->row, "text", text, NULL);
  show_validity (row, TRUE);
}

static void
journey_cells_update (JourneyDetailsSection *section)
{
  JourneyCells *self = JOURNEY_CELLS (section);
  g_autoptr (GPtrArray) heads = find_heads (self);

  if (!has_rows_for (self, heads))
    {
      journey_details_section_clear (section);
      g_ptr_array_set_size (self->rows, 0);
      for (guint i = 0; i < heads->len; i++)
        add_row (self, heads->pdata[i]);
      gtk_widget_set_visible (GTK_WIDGET (self), heads->len > 0);
    }

  self->updating = TRUE;
  for (guint i = 0; i < self->rows->len && get_touchpoint (self); i++)
    update_row (self, self->rows->pdata[i]);
  self->updating = FALSE;
}

static void
journey_cells_dispose (GObject *object)
{
  g_ptr_array_set_size (JOURNEY_CELLS (object)->rows, 0);

  G_OBJECT_CLASS (journey_cells_parent_class)->dispose (object);
}

static void
journey_cells_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_CELLS (object)->rows);

  G_OBJECT_CLASS (journey_cells_parent_class)->finalize (object);
}

static void
journey_cells_class_init (JourneyCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_cells_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_cells_finalize;
  JOURNEY_DETAILS_SECTION_CLASS (klass)->update = journey_cells_update;
}

static void
journey_cells_init (JourneyCells *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
}

static GtkWidget *
create (const Kind *kind)
{
  JourneyCells *self = g_object_new (JOURNEY_TYPE_CELLS, "visible", FALSE, NULL);

  self->kind = kind;
  adw_preferences_group_set_title (
      journey_details_section_get_group (JOURNEY_DETAILS_SECTION (self)), _ (kind->title));
  return GTK_WIDGET (self);
}

/**
 * journey_cells_new_feelings:
 *
 * Returns: (transfer floating): a section for how each persona feels at a touchpoint
 */
GtkWidget *
journey_cells_new_feelings (void)
{
  return create (&feelings);
}

/**
 * journey_cells_new_notes:
 *
 * Returns: (transfer floating): a section for what is noted of a touchpoint in the lanes of text
 */
GtkWidget *
journey_cells_new_notes (void)
{
  return create (&notes);
}
