/* bench-canvas.c: what showing a map costs, and moving in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-canvas MAP ZOOM FRAMES opens a window of 1280 × 800 px, pans for so many frames and zooms
 * for as many, and prints one object of JSON. Times are in microseconds, memory in KiB. "wall" and
 * "cpu" of the first frame count from the start of the program; "cpu" of a gesture is of the whole
 * process, and "server" of the X server, whose process JOURNEY_BENCH_SERVER names, both for a
 * frame.
 */

#include <adwaita.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "journey-canvas.h"
#include "journey-file.h"

#define WINDOW_WIDTH  1280
#define WINDOW_HEIGHT 800

/* As the peers are scrolled: to the right, and a little down and up. */
#define PAN_X     12.0
#define PAN_Y     10.0
#define PAN_SWING 20

/* Frames between the gestures, for what is put off to the next ones. */
#define REST 30

typedef struct
{
  gint64 *snapshots; /* CPU time of each frame */
  gint64 *intervals; /* from the frame before */
  guint n_snapshots;
  guint n_intervals;
  gint64 cpu;
  gint64 server;
} Gesture;

typedef struct
{
  GMainLoop *loop;
  JourneyCanvas *canvas;
  double zoom;
  guint n_frames;

  gint64 begun;
  gint64 first_wall; /* 0 until the first frame is on its way to the server */
  gint64 first_cpu;
  gint64 last_frame;
  guint tick;
  Gesture pan;
  Gesture magnify;
  Gesture *gesture; /* what is going on, or NULL */
} Bench;

static Bench bench;
static void (*canvas_snapshot) (GtkWidget *widget, GtkSnapshot *snapshot);

static gint64
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* The CPU time of the X server, in whole ticks of the kernel. */
static gint64
read_server_time (void)
{
  const char *server = g_getenv ("JOURNEY_BENCH_SERVER");
  g_autofree char *path = g_strdup_printf ("/proc/%s/stat", server != NULL ? server : "");
  g_autofree char *stat = NULL;
  const char *end;
  gint64 user, system;

  if (!g_file_get_contents (path, &stat, NULL, NULL))
    return 0;
  end = strrchr (stat, ')');
  if (end == NULL ||
      sscanf (end + 1,
              " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
              &user, &system) != 2)
    return 0;

  return (user + system) * G_USEC_PER_SEC / sysconf (_SC_CLK_TCK);
}

static void
timed_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  gint64 begun = read_clock (CLOCK_THREAD_CPUTIME_ID);
  Gesture *gesture = bench.gesture;

  canvas_snapshot (widget, snapshot);
  if (gesture != NULL && gesture->n_snapshots < bench.n_frames)
    gesture->snapshots[gesture->n_snapshots++] = read_clock (CLOCK_THREAD_CPUTIME_ID) - begun;
}

static void
begin_gesture (Gesture *gesture)
{
  gesture->snapshots = g_new0 (gint64, bench.n_frames);
  gesture->intervals = g_new0 (gint64, bench.n_frames);
  gesture->cpu = read_clock (CLOCK_PROCESS_CPUTIME_ID);
  gesture->server = read_server_time ();
  bench.gesture = gesture;
}

static void
end_gesture (void)
{
  Gesture *gesture = bench.gesture;

  gesture->cpu = (read_clock (CLOCK_PROCESS_CPUTIME_ID) - gesture->cpu) / bench.n_frames;
  gesture->server = (read_server_time () - gesture->server) / bench.n_frames;
  bench.gesture = NULL;
}

static void
scroll_by (GtkOrientation orientation, double distance)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (bench.canvas,
                orientation == GTK_ORIENTATION_HORIZONTAL ? "hadjustment" : "vadjustment",
                &adjustment, NULL);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + distance);
}

static void
pan (guint frame)
{
  scroll_by (GTK_ORIENTATION_HORIZONTAL, PAN_X);
  scroll_by (GTK_ORIENTATION_VERTICAL, frame % (2 * PAN_SWING) < PAN_SWING ? PAN_Y : -PAN_Y);
}

/* Out to the smallest and back, at the same pace for the eye. */
static void
magnify (guint frame)
{
  double half = bench.n_frames / 2.0;
  double way = frame < half ? frame / half : (bench.n_frames - frame) / half;
  double zoom = bench.zoom * pow (JOURNEY_CANVAS_MIN_ZOOM / bench.zoom, way);

  journey_canvas_zoom_at (bench.canvas, zoom, WINDOW_WIDTH / 2.0, WINDOW_HEIGHT / 2.0);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  guint pan_start = REST;
  guint pan_end = pan_start + bench.n_frames;
  guint magnify_start = pan_end + REST;
  guint magnify_end = magnify_start + bench.n_frames;
  Gesture *gesture = bench.gesture;

  if (gesture != NULL && gesture->n_intervals < bench.n_frames)
    gesture->intervals[gesture->n_intervals++] = now - bench.last_frame;
  bench.last_frame = now;

  if (bench.tick == pan_end || bench.tick == magnify_end)
    end_gesture ();
  if (bench.tick == pan_start)
    begin_gesture (&bench.pan);
  else if (bench.tick == magnify_start)
    begin_gesture (&bench.magnify);
  else if (bench.tick == magnify_end)
    g_main_loop_quit (bench.loop);

  if (bench.gesture == &bench.pan)
    pan (bench.tick - pan_start);
  else if (bench.gesture == &bench.magnify)
    magnify (bench.tick - magnify_start);
  bench.tick++;

  return G_SOURCE_CONTINUE;
}

static void
after_paint_cb (GdkFrameClock *clock)
{
  if (bench.first_wall != 0)
    return;

  bench.first_wall = read_clock (CLOCK_MONOTONIC) - bench.begun;
  bench.first_cpu = read_clock (CLOCK_PROCESS_CPUTIME_ID);
  journey_canvas_set_zoom (bench.canvas, bench.zoom);
  gtk_widget_add_tick_callback (GTK_WIDGET (bench.canvas), tick_cb, NULL, NULL);
}

static void
realize_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb),
                    NULL);
}

static int
compare_times (const void *a, const void *b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
sort_times (gint64 *times, guint n_times)
{
  g_assert (n_times > 0);
  qsort (times, n_times, sizeof *times, compare_times);
}

static void
print_time (const char *name, gint64 time, const char *end)
{
  g_print ("\"%s\": %" G_GINT64_FORMAT "%s", name, time, end);
}

static void
print_gesture (const char *name, Gesture *gesture)
{
  sort_times (gesture->snapshots, gesture->n_snapshots);
  sort_times (gesture->intervals, gesture->n_intervals);
  g_print ("\"%s\": {", name);
  print_time ("snapshot", gesture->snapshots[gesture->n_snapshots / 2], ", ");
  print_time ("worst", gesture->snapshots[gesture->n_snapshots - 1], ", ");
  print_time ("cpu", gesture->cpu, ", ");
  print_time ("server", gesture->server, ", ");
  print_time ("interval", gesture->intervals[gesture->n_intervals / 2], ", ");
  print_time ("longest", gesture->intervals[gesture->n_intervals - 1], "}, ");
  g_free (gesture->snapshots);
  g_free (gesture->intervals);
}

static void
print_result (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  g_print ("{\"first\": {");
  print_time ("wall", bench.first_wall, ", ");
  print_time ("cpu", bench.first_cpu, "}, ");
  print_gesture ("pan", &bench.pan);
  print_gesture ("zoom", &bench.magnify);
  print_time ("peak", usage.ru_maxrss, "}\n");
}

static void
open_window (JourneyDocument *document)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *canvas = journey_canvas_new ();

  canvas_snapshot = GTK_WIDGET_GET_CLASS (canvas)->snapshot;
  GTK_WIDGET_GET_CLASS (canvas)->snapshot = timed_snapshot;
  bench.canvas = JOURNEY_CANVAS (canvas);
  journey_canvas_set_document (bench.canvas, document);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), canvas);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WINDOW_WIDTH, WINDOW_HEIGHT);
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyDocument) document = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  bench.begun = read_clock (CLOCK_MONOTONIC);
  bench.zoom = argc == 4 ? g_ascii_strtod (argv[2], NULL) : 0;
  bench.n_frames = argc == 4 ? (guint) MAX (0, atoi (argv[3])) : 0;
  if (bench.zoom <= 0 || bench.n_frames == 0)
    {
      g_printerr ("Usage: bench-canvas MAP ZOOM FRAMES\n");
      return 2;
    }

  adw_init ();
  file = g_file_new_for_commandline_arg (argv[1]);
  document = journey_file_load (file, &findings, &error);
  if (document == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  bench.loop = g_main_loop_new (NULL, FALSE);
  open_window (document);
  g_main_loop_run (bench.loop);
  print_result ();
  g_main_loop_unref (bench.loop);

  return 0;
}
