/* bench-core.c: what reading, measuring, drawing and writing a map costs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-core MAP REPEATS prints one object of JSON: for each kind of work the median of its CPU
 * time, in microseconds; the size of the map, in px; the peak of memory, in KiB.
 */

#include <math.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "journey-export.h"
#include "journey-file.h"
#include "journey-writer.h"

/* The largest PNG that is written. A larger map is drawn at the scale that fits. */
#define PNG_SIDE   32000.0
#define PNG_PIXELS 200e6

typedef struct
{
  GFile *file;
  JourneyDocument *document;
  JourneyTextMeasure *measure;
  JourneyLayout *layout;
  gboolean odd;
} Bench;

typedef struct
{
  const char *name;
  void (*run) (Bench *bench);
} Work;

static void
read_map (Bench *bench)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&bench->document);
  bench->document = journey_file_load (bench->file, &findings, &error);
  if (bench->document == NULL)
    g_error ("%s", error->message);
}

static JourneyTouchpoint *
find_middle (JourneyDocument *document)
{
  JourneyList *stages = journey_document_get_stages (document);
  JourneyStage *stage = journey_list_get (stages, journey_list_get_length (stages) / 2);

  return journey_list_get (journey_stage_get_touchpoints (stage), 0);
}

static void
measure_again (Bench *bench)
{
  JourneyLayoutOptions options = { 0 };

  g_clear_pointer (&bench->layout, journey_layout_unref);
  bench->layout = journey_layout_new (bench->document, bench->measure, &options);
}

/* A letter in the middle of the map, as the window takes it: most of the layout before it, which
 * was made with the same options, goes on. */
static void
measure_edited (Bench *bench)
{
  JourneyLayoutOptions options = { 0 };
  JourneyLayout *layout;

  g_object_set (find_middle (bench->document), "doing", bench->odd ? "Looks" : "Look", NULL);
  bench->odd = !bench->odd;
  layout = journey_layout_new_after (bench->layout, bench->document, bench->measure, &options);
  g_clear_pointer (&bench->layout, journey_layout_unref);
  bench->layout = layout;
}

static void
measure_map (Bench *bench)
{
  g_clear_pointer (&bench->measure, journey_text_measure_free);
  bench->measure = journey_text_measure_new ();
  measure_again (bench);
}

static void
write_map (Bench *bench)
{
  g_autoptr (GBytes) bytes = journey_writer_write (bench->document);

  g_assert (g_bytes_get_size (bytes) > 0);
}

static void
export_map (Bench *bench, JourneyExportFormat format, double scale)
{
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  options.format = format;
  options.scale = scale;
  bytes = journey_export_to_bytes (bench->document, &options, &error);
  if (bytes == NULL)
    g_error ("%s", error->message);
}

static void
export_svg (Bench *bench)
{
  export_map (bench, JOURNEY_EXPORT_SVG, 1);
}

static double
get_png_scale (JourneyLayout *layout)
{
  double width = journey_layout_get_width (layout);
  double height = journey_layout_get_height (layout);

  return MIN (1, MIN (PNG_SIDE / MAX (width, height), sqrt (PNG_PIXELS / (width * height))));
}

static void
export_png (Bench *bench)
{
  export_map (bench, JOURNEY_EXPORT_PNG, get_png_scale (bench->layout));
}

static const Work works[] = {
  { "read", read_map },
  { "layout", measure_map },
  { "layout again", measure_again },
  { "layout edited", measure_edited },
  { "write", write_map },
  { "export SVG", export_svg },
  { "export PNG", export_png },
};

static gint64
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
compare_times (const void *a, const void *b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static gint64
find_median (Bench *bench, const Work *work, guint repeats)
{
  g_autofree gint64 *times = g_new (gint64, repeats);
  guint i;

  for (i = 0; i < repeats; i++)
    {
      gint64 begun = get_cpu_time ();

      work->run (bench);
      times[i] = get_cpu_time () - begun;
    }
  qsort (times, repeats, sizeof *times, compare_times);

  return times[repeats / 2];
}

static long
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };
  int repeats = argc == 3 ? atoi (argv[2]) : 0;
  guint i;

  if (repeats < 1)
    {
      g_printerr ("Usage: bench-core MAP REPEATS\n");
      return 2;
    }

  bench.file = g_file_new_for_commandline_arg (argv[1]);
  g_print ("{");
  for (i = 0; i < G_N_ELEMENTS (works); i++)
    g_print ("\"%s\": %" G_GINT64_FORMAT ", ", works[i].name,
             find_median (&bench, &works[i], (guint) repeats));
  g_print ("\"width\": %.0f, \"height\": %.0f, \"scale\": %.0f, \"peak\": %ld}\n",
           journey_layout_get_width (bench.layout), journey_layout_get_height (bench.layout),
           get_png_scale (bench.layout) * 1e6, get_peak ());

  journey_layout_unref (bench.layout);
  journey_text_measure_free (bench.measure);
  g_object_unref (bench.document);
  g_object_unref (bench.file);

  return 0;
}
