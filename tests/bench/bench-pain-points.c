/* bench-pain-points.c: what typing costs while a panel shows a large map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-pain-points MAP PAIN_POINTS LETTERS adds so many pain points, and half as many
 * opportunities, to the map, shows the panel of the pain points, types so many letters into each of
 * some texts, and prints one object of JSON. Times are CPU time of the one thread, in microseconds.
 *
 * Of a letter, "own" is the change of the document and what the panel does about it, "worst" the
 * worst of these, and "frame" all until the next frame is drawn, with GTK's measuring and drawing.
 */

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#include "journey-edit.h"
#include "journey-file.h"
#include "journey-pain-points-panel.h"

#define WINDOW_WIDTH  360
#define WINDOW_HEIGHT 900

typedef struct
{
  JourneyDocument *document;
  GtkWidget *window;
  GtkWidget *search;
  GPtrArray *touchpoints;
  guint n_letters;
  gboolean updated;
  gboolean painted;
} Bench;

static Bench bench;

typedef struct
{
  const char *name;
  void (*type) (guint letter);
} Typing;

static gint64
read_clock (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static char *
dup_text (guint letter)
{
  return g_strdup_printf ("Step %.*s", (int) (letter % 40) + 1,
                          "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz");
}

static void
type_pain_point (guint letter)
{
  JourneyList *pain_points = journey_document_get_pain_points (bench.document);
  g_autofree char *text = dup_text (letter);

  journey_edit_set_text (journey_list_get (pain_points, journey_list_get_length (pain_points) / 2),
                         "title", text, "bench");
}

static void
type_touchpoint (guint letter)
{
  g_autofree char *text = dup_text (letter);

  journey_edit_set_text (bench.touchpoints->pdata[0], "title", text, "bench");
}

static void
type_opportunity (guint letter)
{
  JourneyList *opportunities = journey_document_get_opportunities (bench.document);
  g_autofree char *text = dup_text (letter);

  journey_edit_set_text (journey_list_get (opportunities, 0), "title", text, "bench");
}

/* A digit of a number that decides the rank of all pain points of a stage. */
static void
type_customers (guint letter)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_DOUBLE);
  g_value_set_double (&value, 100 + letter * 37 % 900);
  journey_edit_set_property (journey_list_get (journey_document_get_stages (bench.document), 3),
                             "customers", &value, NULL, "bench");
}

static void
type_search (guint letter)
{
  static const char *const texts[] = { "s", "st", "ste", "step", "step 1", "step", "ste", "st" };

  gtk_editable_set_text (GTK_EDITABLE (bench.search), texts[letter % G_N_ELEMENTS (texts)]);
  g_signal_emit_by_name (bench.search, "search-changed");
}

static const Typing typings[] = {
  { "pain point", type_pain_point },   { "touchpoint", type_touchpoint },
  { "opportunity", type_opportunity }, { "customers", type_customers },
  { "search", type_search },
};

static void
collect_cb (JourneyItem *item, gpointer user_data)
{
  if (JOURNEY_IS_TOUCHPOINT (item))
    g_ptr_array_add (bench.touchpoints, item);
}

static void
fill (guint n_pain_points)
{
  static const char *const owners[] = { "Web shop", "Logistics", "Workshops", "" };
  JourneyList *stages = journey_document_get_stages (bench.document);

  journey_item_foreach (JOURNEY_ITEM (bench.document), collect_cb, bench.touchpoints);
  for (guint i = 0; i < journey_list_get_length (stages); i++)
    g_object_set (journey_list_get (stages, i), "customers", 1000.0 + i * 13 % 800, NULL);
  for (guint i = 0; i < n_pain_points; i++)
    {
      g_autofree char *title = g_strdup_printf ("It takes too long at step %u", i);
      JourneyPainPoint *pain_point = journey_edit_add_pain_point (
          bench.touchpoints->pdata[i * 7 % bench.touchpoints->len], title);

      g_object_set (pain_point, "severity", 1 + i % 5, "frequency", 1 + i / 5 % 5, "owner",
                    owners[i % G_N_ELEMENTS (owners)], NULL);
      if (i % 2 == 0)
        g_object_set (journey_edit_add_opportunity (pain_point, title), "impact", 1 + i % 5,
                      "effort", 1 + i / 3 % 5, NULL);
    }
}

static gboolean
updated_cb (gpointer user_data)
{
  bench.updated = TRUE;
  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (void)
{
  bench.painted = TRUE;
}

/* The panel looks again at the same priority, and was asked to before we ask. */
static gint64
wait_for_update (gint64 begun)
{
  bench.updated = FALSE;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, updated_cb, NULL, NULL);
  while (!bench.updated)
    g_main_context_iteration (NULL, TRUE);

  return read_clock () - begun;
}

static void
wait_for_frame (void)
{
  bench.painted = FALSE;
  gtk_widget_queue_draw (bench.window);
  while (!bench.painted)
    g_main_context_iteration (NULL, TRUE);
}

static int
compare_times (const void *a, const void *b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
measure (const Typing *typing, gboolean last)
{
  g_autofree gint64 *own = g_new (gint64, bench.n_letters);
  g_autofree gint64 *frames = g_new (gint64, bench.n_letters);

  for (guint i = 0; i < bench.n_letters; i++)
    {
      gint64 begun = read_clock ();

      typing->type (i);
      own[i] = wait_for_update (begun);
      wait_for_frame ();
      frames[i] = read_clock () - begun;
    }
  qsort (own, bench.n_letters, sizeof *own, compare_times);
  qsort (frames, bench.n_letters, sizeof *frames, compare_times);
  g_print ("\"%s\": {\"own\": %" G_GINT64_FORMAT ", \"worst\": %" G_GINT64_FORMAT
           ", \"frame\": %" G_GINT64_FORMAT "}%s",
           typing->name, own[bench.n_letters / 2], own[bench.n_letters - 1],
           frames[bench.n_letters / 2], last ? "}\n" : ", ");
}

static GtkWidget *
find_search (GtkWidget *widget)
{
  if (GTK_IS_SEARCH_BAR (widget))
    return gtk_search_bar_get_child (GTK_SEARCH_BAR (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_search (child);

      if (found)
        return found;
    }

  return NULL;
}

static void
open_window (JourneySelection *selection)
{
  GtkWidget *panel = journey_pain_points_panel_new ();

  journey_panel_set_selection (JOURNEY_PANEL (panel), selection);
  bench.search = find_search (panel);
  bench.window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (bench.window), panel);
  gtk_window_set_default_size (GTK_WINDOW (bench.window), WINDOW_WIDTH, WINDOW_HEIGHT);
  gtk_window_present (GTK_WINDOW (bench.window));
  g_signal_connect (gtk_widget_get_frame_clock (bench.window), "after-paint",
                    G_CALLBACK (after_paint_cb), NULL);
  wait_for_frame ();
  wait_for_frame ();
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneySelection) selection = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  int n_pain_points = argc == 4 ? atoi (argv[2]) : 0;
  int n_letters = argc == 4 ? atoi (argv[3]) : 0;

  if (n_pain_points <= 0 || n_letters <= 0)
    {
      g_printerr ("Usage: bench-pain-points MAP PAIN_POINTS LETTERS\n");
      return 2;
    }

  adw_init ();
  file = g_file_new_for_commandline_arg (argv[1]);
  bench.document = journey_file_load (file, &findings, &error);
  if (bench.document == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  bench.touchpoints = g_ptr_array_new ();
  bench.n_letters = (guint) n_letters;
  fill ((guint) n_pain_points);
  journey_document_start_journal (bench.document);
  selection = journey_selection_new (bench.document);
  open_window (selection);
  g_print ("{");
  for (guint i = 0; i < G_N_ELEMENTS (typings); i++)
    measure (&typings[i], i + 1 == G_N_ELEMENTS (typings));

  return 0;
}
