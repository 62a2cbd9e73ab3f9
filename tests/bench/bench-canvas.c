/* bench-canvas.c: what showing a map costs, moving in it, and editing it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-canvas MAP ZOOM FRAMES [GESTURE…] opens a window with a canvas of 1280 × 800 px below a
 * header bar, makes the gestures, each for so many frames, with one event a frame, and prints one
 * object of JSON. Those that measure the
 * map again in each frame take fewer. Times are in microseconds, memory in KiB. "wall" and "cpu" of
 * the first frame count from the start of the program.
 *
 * Of a gesture, "event" is what the canvas and its tools did with an event, "snapshot" the canvas
 * that is drawn after it, "own" both, as medians; "worst" is the worst of "own". "cpu" is of the
 * whole process, with GTK's drawing, and "server" of the X server, whose process
 * JOURNEY_BENCH_SERVER names, both for a frame. "release" is the end of a drag: the change of the
 * document, and the map measured again.
 */

#include <adwaita.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "journey-canvas.h"
#include "journey-edit.h"
#include "journey-file.h"
#include "journey-journal.h"

#define CANVAS_WIDTH  1280
#define CANVAS_HEIGHT 800

/* As the peers are scrolled: to the right, and a little down and up. */
#define PAN_X     12.0
#define PAN_Y     10.0
#define PAN_SWING 20

/* Of a hand with the pointer: to the right and back, clear of the edges where the canvas scrolls.
 */
#define HAND_LEFT  320.0
#define HAND_RIGHT 1160.0
#define HAND_STEP  14.0

/* Of a card that is carried: as the peers are dragged in. */
#define CARRY_STEP 3.0

/* Where the row that the hand is in is scrolled to. */
#define ROW_Y 240.0

/* Frames between the gestures, for what is put off to the next ones. */
#define REST 30

/* Frames until the scrollbars have faded away that show when the map was scrolled. */
#define SETTLE 240

#define MEASURED_FRAMES 15

typedef struct
{
  const char *name;
  void (*show) (void);  /* some time before; may be NULL */
  void (*begin) (void); /* may be NULL */
  void (*step) (guint frame);
  void (*end) (void); /* may be NULL */
  gboolean measures;

  guint n_frames;
  gint64 *events;    /* CPU time of each frame */
  gint64 *snapshots; /* CPU time of each frame */
  gint64 *own;       /* both */
  gint64 *intervals; /* from the frame before */
  gint64 cpu;
  gint64 server;
  gint64 release;
} Gesture;

typedef struct
{
  GMainLoop *loop;
  JourneyDocument *document;
  JourneyCanvas *canvas;
  GtkEventController *pointer; /* that of the canvas */
  double zoom;
  guint n_frames;
  char **wanted; /* names of gestures; empty for all */

  gint64 begun;
  gint64 first_wall; /* 0 until the first frame is on its way to the server */
  gint64 first_cpu;
  gint64 last_frame;
  double row;     /* where the hand is, in px of the canvas */
  double grip;    /* where it took hold, the same */
  guint next;     /* the gesture that goes on or comes next */
  guint rest;     /* frames until it does */
  gboolean shown; /* its place in the map is in sight */
  guint frame;
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

  canvas_snapshot (widget, snapshot);
  if (bench.gesture != NULL)
    bench.gesture->snapshots[bench.frame] += read_clock (CLOCK_THREAD_CPUTIME_ID) - begun;
}

/* --- Moving in the map --- */

static GtkAdjustment *
get_adjustment (GtkOrientation orientation)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (bench.canvas,
                orientation == GTK_ORIENTATION_HORIZONTAL ? "hadjustment" : "vadjustment",
                &adjustment, NULL);
  return adjustment; /* the canvas has it */
}

static void
scroll_by (GtkOrientation orientation, double distance)
{
  GtkAdjustment *adjustment = get_adjustment (orientation);

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

  journey_canvas_zoom_at (bench.canvas, zoom, CANVAS_WIDTH / 2.0, CANVAS_HEIGHT / 2.0);
}

/* --- Editing it --- */

static double
get_hand_x (guint frame)
{
  double width = HAND_RIGHT - HAND_LEFT;
  double way = fmod (frame * HAND_STEP, 2 * width);

  return HAND_LEFT + (way < width ? way : 2 * width - way);
}

/* Shows the beginning of the map, with the place @y of it where the hand is. */
static void
show_row (double y)
{
  GtkAdjustment *adjustment = get_adjustment (GTK_ORIENTATION_VERTICAL);

  journey_canvas_set_zoom (bench.canvas, bench.zoom);
  gtk_adjustment_set_value (get_adjustment (GTK_ORIENTATION_HORIZONTAL), 0);
  gtk_adjustment_set_value (adjustment, y * bench.zoom - ROW_Y);
  bench.row = y * bench.zoom - gtk_adjustment_get_value (adjustment);
}

static void
send_button (JourneyToolEventType type, double x)
{
  GtkAdjustment *across = get_adjustment (GTK_ORIENTATION_HORIZONTAL);
  GtkAdjustment *down = get_adjustment (GTK_ORIENTATION_VERTICAL);

  journey_toolbox_handle (journey_canvas_get_toolbox (bench.canvas),
                          &(JourneyToolEvent) {
                              .type = type,
                              .x = (x + gtk_adjustment_get_value (across)) / bench.zoom,
                              .y = (bench.row + gtk_adjustment_get_value (down)) / bench.zoom,
                              .button = JOURNEY_TOOL_BUTTON_PRIMARY,
                              .n_press = 1,
                              .zoom = bench.zoom,
                          });
}

static void
move_hand (guint frame)
{
  g_signal_emit_by_name (bench.pointer, "motion", get_hand_x (frame), bench.row);
}

static void
carry (guint frame)
{
  g_signal_emit_by_name (bench.pointer, "motion", bench.grip + (frame + 1) * CARRY_STEP, bench.row);
}

static void
move_hand_down (guint frame)
{
  g_signal_emit_by_name (bench.pointer, "motion", get_hand_x (frame),
                         bench.row + 60 * sin (frame / 5.0));
}

static const JourneyBox *
find_card (void)
{
  guint n_boxes;
  const JourneyBox *boxes =
      journey_layout_get_boxes (journey_canvas_get_layout (bench.canvas), &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    {
      double left = boxes[i].rect.x * bench.zoom;

      if (boxes[i].kind == JOURNEY_BOX_TOUCHPOINT && left > HAND_LEFT - 60)
        return &boxes[i];
    }

  g_error ("This map has no card in sight");
}

static void
show_card (void)
{
  const JourneyBox *box = find_card ();

  show_row (box->rect.y + box->rect.height / 2);
}

static void
take_card (void)
{
  const JourneyBox *box = find_card ();

  bench.grip = (box->rect.x + box->rect.width / 2) * bench.zoom;
  send_button (JOURNEY_TOOL_PRESS, bench.grip);
}

static void
begin_drag (void)
{
  show_card ();
  take_card ();
}

static void
begin_sketch (void)
{
  JourneyLayout *layout = journey_canvas_get_layout (bench.canvas);
  guint n_lanes;
  const JourneyLayoutLane *lanes = journey_layout_get_lanes (layout, &n_lanes);

  for (guint i = 0; i < n_lanes; i++)
    if (journey_layout_has_plot (layout, (int) i))
      show_row (lanes[i].rect.y + lanes[i].rect.height / 2);

  journey_canvas_set_mode (bench.canvas, JOURNEY_TOOL_MODE_SKETCH);
  send_button (JOURNEY_TOOL_PRESS, HAND_LEFT);
}

static void
end_drag (void)
{
  gint64 begun = read_clock (CLOCK_THREAD_CPUTIME_ID);

  g_assert (journey_toolbox_is_dragging (journey_canvas_get_toolbox (bench.canvas)));
  send_button (JOURNEY_TOOL_RELEASE, HAND_RIGHT);
  journey_canvas_get_layout (bench.canvas);
  bench.gesture->release = read_clock (CLOCK_THREAD_CPUTIME_ID) - begun;
  journey_canvas_set_mode (bench.canvas, JOURNEY_TOOL_MODE_SELECT);
}

/* Takes a move back and does it again. */
static void
undo (guint frame)
{
  JourneyJournal *journal = journey_document_get_journal (bench.document);

  if (frame % 2 == 0)
    journey_journal_undo (journal);
  else
    journey_journal_redo (journal);
  journey_canvas_get_layout (bench.canvas);
}

static void
type (guint frame)
{
  const JourneyBox *box = find_card ();
  g_autofree char *text = g_strndup ("Asks a friend who has one", frame + 1);

  journey_edit_set_text (box->item, "title", text, "title");
  journey_canvas_get_layout (bench.canvas);
}

/* Undoing comes after dragging: it takes that back. */
static Gesture gestures[] = {
  { .name = "pan", .step = pan },
  { .name = "zoom", .step = magnify },
  { .name = "hover", .begin = show_card, .step = move_hand },
  { .name = "sketch", .begin = begin_sketch, .step = move_hand_down, .end = end_drag },
  { .name = "drag", .begin = begin_drag, .step = move_hand, .end = end_drag },
  { .name = "carry", .show = show_card, .begin = take_card, .step = carry, .end = end_drag },
  { .name = "undo", .step = undo, .measures = TRUE },
  { .name = "type", .begin = show_card, .step = type, .measures = TRUE },
};

static gboolean
is_wanted (const Gesture *gesture)
{
  return bench.wanted[0] == NULL ||
         g_strv_contains ((const char *const *) bench.wanted, gesture->name);
}

/* --- Frames --- */

static void
begin_gesture (Gesture *gesture)
{
  gesture->n_frames = gesture->measures ? MIN (bench.n_frames, MEASURED_FRAMES) : bench.n_frames;
  gesture->events = g_new0 (gint64, gesture->n_frames);
  gesture->snapshots = g_new0 (gint64, gesture->n_frames);
  gesture->own = g_new0 (gint64, gesture->n_frames);
  gesture->intervals = g_new0 (gint64, gesture->n_frames);
  if (gesture->begin != NULL)
    gesture->begin ();
  gesture->cpu = read_clock (CLOCK_PROCESS_CPUTIME_ID);
  gesture->server = read_server_time ();
  bench.gesture = gesture;
  bench.frame = 0;
}

static void
end_gesture (void)
{
  Gesture *gesture = bench.gesture;

  gesture->cpu = (read_clock (CLOCK_PROCESS_CPUTIME_ID) - gesture->cpu) / gesture->n_frames;
  gesture->server = (read_server_time () - gesture->server) / gesture->n_frames;
  if (gesture->end != NULL)
    gesture->end ();
  bench.gesture = NULL;
  bench.next++;
  bench.rest = REST;
  bench.shown = FALSE;
}

static void
step_gesture (void)
{
  gint64 begun = read_clock (CLOCK_THREAD_CPUTIME_ID);

  bench.gesture->step (bench.frame);
  bench.gesture->events[bench.frame] = read_clock (CLOCK_THREAD_CPUTIME_ID) - begun;
}

static void
show_place (const Gesture *gesture)
{
  bench.shown = TRUE;
  if (gesture->show != NULL)
    {
      gesture->show ();
      bench.rest = SETTLE;
    }
}

static void
advance (void)
{
  while (bench.next < G_N_ELEMENTS (gestures) && !is_wanted (&gestures[bench.next]))
    bench.next++;

  if (bench.next == G_N_ELEMENTS (gestures))
    g_main_loop_quit (bench.loop);
  else if (!bench.shown)
    show_place (&gestures[bench.next]);
  else if (bench.rest > 0)
    bench.rest--;
  else
    begin_gesture (&gestures[bench.next]);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (bench.gesture != NULL)
    {
      bench.gesture->intervals[bench.frame] = now - bench.last_frame;
      bench.frame++;
      if (bench.frame == bench.gesture->n_frames)
        end_gesture ();
    }
  else
    {
      advance ();
    }
  bench.last_frame = now;

  if (bench.gesture != NULL)
    step_gesture ();

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
  bench.rest = REST;
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
sort_times (const Gesture *gesture, gint64 *times)
{
  qsort (times, gesture->n_frames, sizeof *times, compare_times);
}

static void
print_time (const char *name, gint64 time, const char *end)
{
  g_print ("\"%s\": %" G_GINT64_FORMAT "%s", name, time, end);
}

static void
print_gesture (Gesture *gesture)
{
  guint middle = gesture->n_frames / 2;

  for (guint i = 0; i < gesture->n_frames; i++)
    gesture->own[i] = gesture->events[i] + gesture->snapshots[i];
  sort_times (gesture, gesture->events);
  sort_times (gesture, gesture->snapshots);
  sort_times (gesture, gesture->own);
  sort_times (gesture, gesture->intervals);

  g_print ("\"%s\": {", gesture->name);
  print_time ("event", gesture->events[middle], ", ");
  print_time ("snapshot", gesture->snapshots[middle], ", ");
  print_time ("own", gesture->own[middle], ", ");
  print_time ("worst", gesture->own[gesture->n_frames - 1], ", ");
  print_time ("cpu", gesture->cpu, ", ");
  print_time ("server", gesture->server, ", ");
  print_time ("release", gesture->release, ", ");
  print_time ("interval", gesture->intervals[middle], ", ");
  print_time ("longest", gesture->intervals[gesture->n_frames - 1], "}, ");
  g_free (gesture->events);
  g_free (gesture->snapshots);
  g_free (gesture->own);
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
  for (guint i = 0; i < G_N_ELEMENTS (gestures); i++)
    if (gestures[i].n_frames > 0)
      print_gesture (&gestures[i]);
  print_time ("peak", usage.ru_maxrss, "}\n");
}

/* The motion of the pointer comes the way it comes from GTK. */
static GtkEventController *
find_pointer (GtkWidget *canvas)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (canvas);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        return controller; /* the canvas has it */
    }

  g_error ("The canvas does not listen to the pointer");
}

/* As in the program, the canvas does not cover the window. It matters: where all of a window
 * changes, cairo takes new memory for each frame that it hands to an X server, and both pay for it.
 */
static void
open_window (JourneyDocument *document)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *canvas = journey_canvas_new ();

  canvas_snapshot = GTK_WIDGET_GET_CLASS (canvas)->snapshot;
  GTK_WIDGET_GET_CLASS (canvas)->snapshot = timed_snapshot;
  bench.canvas = JOURNEY_CANVAS (canvas);
  bench.pointer = find_pointer (canvas);
  journey_canvas_set_document (bench.canvas, document);

  gtk_widget_set_size_request (scroller, CANVAS_WIDTH, CANVAS_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), canvas);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
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
  bench.zoom = argc >= 4 ? g_ascii_strtod (argv[2], NULL) : 0;
  bench.n_frames = argc >= 4 ? (guint) MAX (0, atoi (argv[3])) : 0;
  if (bench.zoom <= 0 || bench.n_frames == 0)
    {
      g_printerr ("Usage: bench-canvas MAP ZOOM FRAMES [GESTURE…]\n");
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

  bench.wanted = argv + 4;
  bench.document = document;
  journey_document_start_journal (document);
  bench.loop = g_main_loop_new (NULL, FALSE);
  open_window (document);
  g_main_loop_run (bench.loop);
  print_result ();
  g_main_loop_unref (bench.loop);

  return 0;
}
