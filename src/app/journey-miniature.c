/* journey-miniature.c: a map seen from afar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-miniature.h"

#include "journey-cairo-painter.h"
#include "journey-file.h"
#include "journey-render.h"
#include "journey-sample.h"

/* In pixels: twice as many as a card shows on a common screen. */
#define WIDTH  440
#define HEIGHT 220

/* Of the page above the journey. A wide card cuts it off, like the other end. */
#define MARGIN 18

/* Larger maps take so long that nobody would still wait for their picture. */
#define MAX_SIZE (4 * 1024 * 1024)

/* A picture has 0.4 MB. When there are more, all are forgotten and those that are seen made anew.
 */
#define MAX_KEPT 48

typedef struct
{
  GFile *file;
  JourneyTheme theme;
} Job;

typedef struct
{
  JourneyFileState *state; /* of the file that it was made of */
  JourneyMiniature *miniature;
} Kept;

/* Kept by job for as long as the program runs; several threads look here. */
static GHashTable *all_kept;
G_LOCK_DEFINE_STATIC (all_kept);

static guint
job_hash (gconstpointer data)
{
  const Job *self = data;

  return g_file_hash (self->file) + self->theme;
}

static gboolean
job_equal (gconstpointer a, gconstpointer b)
{
  const Job *one = a;
  const Job *other = b;

  return one->theme == other->theme && g_file_equal (one->file, other->file);
}

static Job *
job_new (GFile *file, JourneyTheme theme)
{
  Job *self = g_new0 (Job, 1);

  self->file = g_object_ref (file);
  self->theme = theme;
  return self;
}

static void
job_free (Job *self)
{
  g_clear_object (&self->file);
  g_free (self);
}

static JourneyMiniature *
miniature_copy (const JourneyMiniature *self)
{
  JourneyMiniature *copy = g_new0 (JourneyMiniature, 1);

  copy->title = g_strdup (self->title);
  copy->texture = g_object_ref (self->texture);
  return copy;
}

/**
 * journey_miniature_free:
 * @self: (transfer full): a picture of a map
 *
 * Frees it.
 */
void
journey_miniature_free (JourneyMiniature *self)
{
  g_free (self->title);
  g_clear_object (&self->texture);
  g_free (self);
}

static void
kept_free (Kept *self)
{
  g_clear_pointer (&self->state, journey_file_state_free);
  g_clear_pointer (&self->miniature, journey_miniature_free);
  g_free (self);
}

static JourneyMiniature *
find_kept (const Job *job, const JourneyFileState *state)
{
  JourneyMiniature *found = NULL;
  const Kept *kept;

  G_LOCK (all_kept);
  kept = all_kept ? g_hash_table_lookup (all_kept, job) : NULL;
  if (kept && journey_file_state_looks_same (kept->state, state))
    found = miniature_copy (kept->miniature);
  G_UNLOCK (all_kept);

  return found;
}

static void
keep (const Job *job, const JourneyFileState *state, const JourneyMiniature *miniature)
{
  Kept *kept = g_new0 (Kept, 1);

  kept->state = journey_file_state_copy (state);
  kept->miniature = miniature_copy (miniature);

  G_LOCK (all_kept);
  if (!all_kept)
    all_kept = g_hash_table_new_full (job_hash, job_equal, (GDestroyNotify) job_free,
                                      (GDestroyNotify) kept_free);
  if (g_hash_table_size (all_kept) >= MAX_KEPT)
    g_hash_table_remove_all (all_kept);
  g_hash_table_replace (all_kept, job_new (job->file, job->theme), kept);
  G_UNLOCK (all_kept);
}

static void
paint_page (cairo_t *cr, JourneyTheme theme)
{
  JourneyRgba page = journey_theme_get_color (theme, JOURNEY_INK_PAGE, JOURNEY_COLOR_TEAL);

  cairo_set_source_rgb (cr, page.red, page.green, page.blue);
  cairo_paint (cr);
}

/* Where the journey begins, below title and personas; what the map is called, the card says. */
static double
find_top (JourneyLayout *layout)
{
  guint n_boxes, i;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    {
      if (boxes[i].kind == JOURNEY_BOX_PHASE || boxes[i].kind == JOURNEY_BOX_STAGE)
        return boxes[i].rect.y;
    }

  return 0;
}

/* The picture is filled. */
static void
paint (cairo_t *cr, JourneyLayout *layout, JourneyTheme theme)
{
  g_autoptr (JourneyPainter) painter = journey_cairo_painter_new (cr);
  double width = journey_layout_get_width (layout);
  double top = find_top (layout);
  double scale =
      MAX (WIDTH / width, (HEIGHT - MARGIN) / (journey_layout_get_height (layout) - top));

  paint_page (cr, theme);
  cairo_rectangle (cr, 0, MARGIN, WIDTH, HEIGHT - MARGIN);
  cairo_clip (cr);
  cairo_translate (cr, journey_layout_is_rtl (layout) ? WIDTH - width * scale : 0,
                   MARGIN - top * scale);
  cairo_scale (cr, scale, scale);
  journey_render_map (painter, layout, theme);
}

static GdkTexture *
create_texture (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * HEIGHT);
  return gdk_memory_texture_new (WIDTH, HEIGHT, GDK_MEMORY_DEFAULT, bytes, stride);
}

static GdkTexture *
draw (JourneyDocument *document, JourneyTheme theme)
{
  g_autoptr (JourneyTextMeasure) measure = journey_text_measure_new ();
  const JourneyLayoutOptions options = { .direction = JOURNEY_DIRECTION_AUTO };
  g_autoptr (JourneyLayout) layout = journey_layout_new (document, measure, &options);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  paint (cr, layout, theme);
  cairo_destroy (cr);
  texture = create_texture (surface);
  cairo_surface_destroy (surface);
  return texture;
}

static JourneyMiniature *
make (const Job *job, GError **error)
{
  g_autoptr (JourneyDocument) document = journey_file_load (job->file, NULL, error);
  JourneyMiniature *miniature;

  if (!document)
    return NULL;

  if (journey_sample_is_one (job->file))
    journey_sample_translate (document);
  miniature = g_new0 (JourneyMiniature, 1);
  miniature->title = g_strdup (journey_document_get_title (document));
  miniature->texture = draw (document, job->theme);
  return miniature;
}

static void
load_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (JourneyFileState) state = journey_file_state_query (job->file, cancellable, &error);
  g_autoptr (JourneyMiniature) miniature = NULL;

  if (state && state->size > MAX_SIZE)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "Too large a map");
  if (!error)
    miniature = find_kept (job, state);
  if (!error && !miniature)
    {
      miniature = make (job, &error);
      if (miniature)
        keep (job, state, miniature);
    }

  if (miniature)
    g_task_return_pointer (task, g_steal_pointer (&miniature),
                           (GDestroyNotify) journey_miniature_free);
  else
    g_task_return_error (task, error);
}

/**
 * journey_miniature_load_async:
 * @file: a map
 * @theme: in which colors
 * @cancellable: (nullable): to stop it
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Reads a map and draws a small picture of it, in a thread. As long as the file stays the same
 * this is done once.
 */
void
journey_miniature_load_async (GFile *file,
                              JourneyTheme theme,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, journey_miniature_load_async);
  g_task_set_task_data (task, job_new (file, theme), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, load_thread);
}

/**
 * journey_miniature_load_finish:
 * @result: what the callback was given
 * @error: where to put an error
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL if the map cannot be read, is very
 *   large or nobody wants it any longer
 */
JourneyMiniature *
journey_miniature_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
