/* bench-insights.c: what a letter costs while the insights of a map are seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-insights MAP PAIN-POINTS LETTERS opens a window with the panel of insights, adds pain
 * points until there are so many, types so many letters into each of several texts of the map, one
 * a frame, and prints one object of JSON. Times are medians of CPU time in microseconds, and the
 * "worst".
 *
 * "lint" is one run of all rules. Of a text, "own" is from the letter to the start of the next
 * frame: the change of the document, and all that the panel works out from it. "frame" is GTK's
 * layout and drawing after that.
 */

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "journey-edit.h"
#include "journey-file.h"
#include "journey-insights-panel.h"
#include "journey-lint.h"

#define LINT_ROUNDS 51

typedef struct
{
  GtkWidget *window;
  GtkWidget *panel;
  JourneyDocument *document;
  JourneySelection *selection;

  gint64 before_paint; /* CPU time of the last frame */
  gint64 after_paint;
  gboolean is_painted;
} Bench;

static gint64
read_clock (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 difference = *(const gint64 *) a - *(const gint64 *) b;

  return (difference > 0) - (difference < 0);
}

static gint64
get_median (GArray *times)
{
  g_array_sort (times, compare_times);

  return g_array_index (times, gint64, times->len / 2);
}

static gint64
get_worst (GArray *times)
{
  g_array_sort (times, compare_times);

  return g_array_index (times, gint64, times->len - 1);
}

static void
before_paint_cb (Bench *bench)
{
  bench->before_paint = read_clock ();
}

static void
after_paint_cb (Bench *bench)
{
  bench->after_paint = read_clock ();
  bench->is_painted = TRUE;
}

static void
wait_for_frame (Bench *bench)
{
  bench->is_painted = FALSE;
  gtk_widget_queue_draw (bench->window);
  while (!bench->is_painted)
    g_main_context_iteration (NULL, TRUE);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
add_pain_points (Bench *bench, guint n_wanted)
{
  JourneyList *pain_points = journey_document_get_pain_points (bench->document);
  JourneyList *stages = journey_document_get_stages (bench->document);
  guint i = 0;

  while (journey_list_get_length (stages) > 0 && journey_list_get_length (pain_points) < n_wanted)
    {
      JourneyStage *stage = journey_list_get (stages, i++ % journey_list_get_length (stages));
      JourneyList *touchpoints = journey_stage_get_touchpoints (stage);

      if (journey_list_get_length (touchpoints) > 0)
        journey_edit_add_pain_point (journey_list_get (touchpoints, 0), "Nobody answers here");
    }
}

static guint
measure_lint (Bench *bench)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_findings = 0;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 6, 2026);
  for (guint i = 0; i < LINT_ROUNDS; i++)
    {
      gint64 begun = read_clock ();
      g_autoptr (GArray) findings = journey_lint_run (bench->document, &today, NULL);
      gint64 time = read_clock () - begun;

      n_findings = findings->len;
      g_array_append_val (times, time);
    }
  printf ("\"findings\": %u, \"lint\": %" G_GINT64_FORMAT, n_findings, get_median (times));

  return n_findings;
}

static void
measure_letters (Bench *bench,
                 const char *name,
                 gpointer item,
                 const char *property,
                 guint n_letters)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n_letters; i++)
    {
      g_autofree char *text = g_strdup_printf ("%.*s", (int) (i % 20) + 1, "abcdefghijklmnopqrst");
      gint64 begun, time;

      wait_for_frame (bench);
      settle ();
      begun = read_clock ();
      journey_edit_set_text (item, property, text, name);
      wait_for_frame (bench);
      time = bench->before_paint - begun;
      g_array_append_val (own, time);
      time = bench->after_paint - bench->before_paint;
      g_array_append_val (frames, time);
    }
  printf (", \"%s\": {\"own\": %" G_GINT64_FORMAT ", \"worst\": %" G_GINT64_FORMAT
          ", \"frame\": %" G_GINT64_FORMAT "}",
          name, get_median (own), get_worst (own), get_median (frames));
}

static void
open_window (Bench *bench)
{
  GdkFrameClock *clock;

  bench->selection = journey_selection_new (bench->document);
  bench->panel = journey_insights_panel_new ();
  journey_panel_set_selection (JOURNEY_PANEL (bench->panel), bench->selection);
  bench->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 340, 900);
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->panel);
  gtk_window_present (GTK_WINDOW (bench->window));
  while (gtk_widget_get_width (bench->panel) == 0)
    g_main_context_iteration (NULL, TRUE);

  clock = gtk_widget_get_frame_clock (bench->window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
}

static void
run (Bench *bench, guint n_letters)
{
  JourneyStage *stage = journey_list_get (journey_document_get_stages (bench->document), 0);
  gpointer touchpoint = journey_list_get (journey_stage_get_touchpoints (stage), 0);
  gpointer pain_point = journey_list_get (journey_document_get_pain_points (bench->document), 0);

  printf ("{");
  measure_lint (bench);
  open_window (bench);
  measure_letters (bench, "title", touchpoint, "title", n_letters);
  measure_letters (bench, "doing", touchpoint, "doing", n_letters);
  measure_letters (bench, "stage", stage, "title", n_letters);
  measure_letters (bench, "pain-point", pain_point, "title", n_letters);
  gtk_widget_set_visible (bench->panel, FALSE);
  measure_letters (bench, "unseen", touchpoint, "title", n_letters);
  printf ("}\n");
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench = { 0 };

  if (argc != 4)
    {
      g_printerr ("Usage: bench-insights MAP PAIN-POINTS LETTERS\n");
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
  add_pain_points (&bench, (guint) strtoul (argv[2], NULL, 10));
  run (&bench, MAX ((guint) strtoul (argv[3], NULL, 10), 1));
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.selection);
  g_object_unref (bench.document);

  return 0;
}
