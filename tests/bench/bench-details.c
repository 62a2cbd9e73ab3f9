/* bench-details.c: what typing into the details costs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-details MAP LETTERS opens a window with the details of a map, which is given half as many
 * pain points as it has touchpoints, types so many letters into some fields, one a frame, and
 * prints one object of JSON. Times are in microseconds of CPU.
 *
 * Of a letter, "event" is its way from the field into the document and to all that shows the same
 * thing, "own" that and what the panel put off until the next frame, up to the moment at which GTK
 * begins with it; "worst" is the worst of "own". "frame" is all, with GTK's measuring and drawing.
 */

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "journey-details-panel.h"
#include "journey-edit.h"
#include "journey-file.h"

typedef struct
{
  const char *name;
  GType (*get_type) (void); /* of the item, the map for none */
  const char *row;          /* its title */
} Field;

static const Field fields[] = {
  { "title of a touchpoint", journey_touchpoint_get_type, "Title" },
  { "doing at a touchpoint", journey_touchpoint_get_type, "Doing" },
  { "title of a pain point", journey_pain_point_get_type, "Title" },
  { "goal of a stage", journey_stage_get_type, "Goal" },
  { "title of the map", journey_document_get_type, "Title" },
};

typedef struct
{
  JourneyDocument *document;
  JourneySelection *selection;
  GtkWidget *window;
  GtkWidget *details;
  guint n_letters;

  gint64 begun;
  gint64 own; /* until GTK began with the frame, or -1 */
  gboolean painted;
} Bench;

static Bench bench;

static gint64
read_clock (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
before_paint_cb (void)
{
  if (bench.own < 0)
    bench.own = read_clock () - bench.begun;
}

static void
after_paint_cb (void)
{
  bench.painted = TRUE;
}

static void
wait_for_frame (void)
{
  bench.painted = FALSE;
  gtk_widget_queue_draw (bench.window);
  while (!bench.painted)
    g_main_context_iteration (NULL, TRUE);
}

static void
find_cb (JourneyItem *item, gpointer user_data)
{
  gpointer *search = user_data;

  if (!search[1] && G_OBJECT_TYPE (item) == GPOINTER_TO_SIZE (search[0]))
    search[1] = item;
}

static gpointer
find_item (GType type)
{
  gpointer search[] = { GSIZE_TO_POINTER (type), NULL };

  journey_item_foreach (JOURNEY_ITEM (bench.document), find_cb, search);
  return search[1];
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *child;

  if (ADW_IS_PREFERENCES_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found)
        return found;
    }

  return NULL;
}

static int
compare_times (const void *a, const void *b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static gint64
sort_times (gint64 *times)
{
  qsort (times, bench.n_letters, sizeof *times, compare_times);
  return times[bench.n_letters / 2];
}

static void
type_letter (GtkWidget *row, guint place)
{
  g_autofree char *text = NULL;
  g_autofree char *longer = NULL;

  g_object_get (row, "text", &text, NULL);
  longer = g_strdup_printf ("%s%c", text, 'a' + place % 26);
  g_object_set (row, "text", longer, NULL);
}

static void
run_field (const Field *field, gboolean last)
{
  g_autofree gint64 *events = g_new0 (gint64, bench.n_letters);
  g_autofree gint64 *owns = g_new0 (gint64, bench.n_letters);
  g_autofree gint64 *frames = g_new0 (gint64, bench.n_letters);
  gpointer item = find_item (field->get_type ());
  gint64 event, own, frame;
  GtkWidget *row;

  if (JOURNEY_IS_DOCUMENT (item) || !item)
    journey_selection_clear (bench.selection);
  else
    journey_selection_set (bench.selection, item);
  wait_for_frame ();
  row = find_row (bench.details, field->row);
  g_assert (row);
  gtk_widget_grab_focus (row);
  wait_for_frame ();

  for (guint i = 0; i < bench.n_letters; i++)
    {
      bench.own = -1;
      bench.begun = read_clock ();
      type_letter (row, i);
      events[i] = read_clock () - bench.begun;
      wait_for_frame ();
      owns[i] = bench.own;
      frames[i] = read_clock () - bench.begun;
    }

  event = sort_times (events);
  own = sort_times (owns);
  frame = sort_times (frames);
  printf ("  \"%s\": { \"event\": %" G_GINT64_FORMAT ", \"own\": %" G_GINT64_FORMAT
          ", \"worst\": %" G_GINT64_FORMAT ", \"frame\": %" G_GINT64_FORMAT " }%s\n",
          field->name, event, own, owns[bench.n_letters - 1], frame, last ? "" : ",");
}

static void
add_pain_points (void)
{
  JourneyList *pain_points = journey_document_get_pain_points (bench.document);
  JourneyList *stages = journey_document_get_stages (bench.document);
  guint n_stages = journey_list_get_length (stages);
  guint n_touchpoints = 0;

  for (guint i = 0; i < n_stages; i++)
    n_touchpoints +=
        journey_list_get_length (journey_stage_get_touchpoints (journey_list_get (stages, i)));
  for (guint i = 0; journey_list_get_length (pain_points) < n_touchpoints / 2; i++)
    journey_edit_add_pain_point (
        journey_list_get (journey_stage_get_touchpoints (journey_list_get (stages, i % n_stages)),
                          0),
        "Has to wait once more");
}

static void
open_window (void)
{
  GdkFrameClock *clock;

  bench.details = journey_details_panel_new ();
  g_object_set (bench.details, "selection", bench.selection, NULL);
  bench.window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 330, 800);
  gtk_window_set_child (GTK_WINDOW (bench.window), bench.details);
  gtk_window_present (GTK_WINDOW (bench.window));

  clock = gtk_widget_get_frame_clock (bench.window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
  wait_for_frame ();
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  bench.n_letters = argc >= 3 ? (guint) MAX (0, atoi (argv[2])) : 0;
  if (bench.n_letters == 0)
    {
      g_printerr ("Usage: bench-details MAP LETTERS\n");
      return 2;
    }

  adw_init ();
  file = g_file_new_for_commandline_arg (argv[1]);
  bench.document = journey_file_load (file, NULL, &error);
  if (bench.document == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  journey_document_start_journal (bench.document);
  add_pain_points ();
  bench.selection = journey_selection_new (bench.document);
  open_window ();
  printf ("{\n");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    run_field (&fields[i], i + 1 == G_N_ELEMENTS (fields));
  printf ("}\n");

  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_clear_object (&bench.selection);
  g_clear_object (&bench.document);
  return 0;
}
