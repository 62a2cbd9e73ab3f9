/* test-render.c: the walk over the boxes, seen by a painter that takes notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-file.h"
#include "journey-render.h"

#define NOTE_TYPE_PAINTER (note_painter_get_type ())
G_DECLARE_FINAL_TYPE (NotePainter, note_painter, NOTE, PAINTER, GObject)

struct _NotePainter
{
  GObject parent_instance;

  guint n_rects;
  guint n_paths;
  guint n_icons;
  guint n_pictures;
  guint n_clips;
  GPtrArray *texts;
  GPtrArray *ids;
  GPtrArray *titles;
  guint depth;
  guint group_depth;
  guint n_faded;
  guint faded_depth;
};

static void note_painter_init_painter (JourneyPainterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (NotePainter,
                               note_painter,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_PAINTER,
                                                      note_painter_init_painter))

static void
note_save (JourneyPainter *painter)
{
  NOTE_PAINTER (painter)->depth++;
}

static void
note_restore (JourneyPainter *painter)
{
  g_assert_cmpuint (NOTE_PAINTER (painter)->depth, >, 0);
  NOTE_PAINTER (painter)->depth--;
}

static void
note_translate (JourneyPainter *painter, double x, double y)
{
  g_assert_cmpuint (NOTE_PAINTER (painter)->depth, >, 0);
}

static void
note_scale (JourneyPainter *painter, double factor)
{
  g_assert_cmpuint (NOTE_PAINTER (painter)->depth, >, 0);
}

static void
note_clip (JourneyPainter *painter, const JourneyRect *rect)
{
  g_assert_cmpuint (NOTE_PAINTER (painter)->depth, >, 0);
  NOTE_PAINTER (painter)->n_clips++;
}

static void
note_begin_group (JourneyPainter *painter, const char *id, const char *title)
{
  NotePainter *self = NOTE_PAINTER (painter);

  g_assert_cmpuint (self->group_depth, ==, 0);
  self->group_depth++;
  g_ptr_array_add (self->ids, g_strdup (id));
  g_ptr_array_add (self->titles, g_strdup (title != NULL ? title : ""));
}

static void
note_end_group (JourneyPainter *painter)
{
  g_assert_cmpuint (NOTE_PAINTER (painter)->group_depth, ==, 1);
  NOTE_PAINTER (painter)->group_depth--;
}

static void
note_begin_faded (JourneyPainter *painter, double opacity, const JourneyRect *bounds)
{
  NotePainter *self = NOTE_PAINTER (painter);

  g_assert_cmpuint (self->faded_depth, ==, 0);
  g_assert_cmpfloat (opacity, ==, JOURNEY_DIMMED_OPACITY);
  self->faded_depth++;
  self->n_faded++;
}

static void
note_end_faded (JourneyPainter *painter)
{
  g_assert_cmpuint (NOTE_PAINTER (painter)->faded_depth, ==, 1);
  NOTE_PAINTER (painter)->faded_depth--;
}

static void
note_draw_rect (JourneyPainter *painter,
                const JourneyRect *rect,
                double radius,
                const JourneyFill *fill,
                const JourneyStroke *stroke)
{
  g_assert_cmpfloat (radius, <=, MIN (rect->width, rect->height) / 2);
  NOTE_PAINTER (painter)->n_rects++;
}

static void
note_draw_path (JourneyPainter *painter,
                const JourneyPath *path,
                const JourneyFill *fill,
                const JourneyStroke *stroke)
{
  NOTE_PAINTER (painter)->n_paths++;
}

static void
note_draw_icon (JourneyPainter *painter,
                const JourneyIcon *icon,
                const JourneyRect *rect,
                const JourneyFill *fill)
{
  NOTE_PAINTER (painter)->n_icons++;
}

static void
note_draw_text (JourneyPainter *painter,
                const JourneyTextLine *line,
                JourneyTextStyle style,
                JourneyAlign align,
                double x,
                double baseline,
                const JourneyRgba *color)
{
  g_assert_cmpfloat (color->alpha, ==, 1);
  g_ptr_array_add (NOTE_PAINTER (painter)->texts, g_strdup (line->text));
}

static void
note_draw_picture (JourneyPainter *painter, const char *uri, const JourneyRect *rect)
{
  NOTE_PAINTER (painter)->n_pictures++;
}

static void
note_painter_finalize (GObject *object)
{
  NotePainter *self = NOTE_PAINTER (object);

  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->titles);

  G_OBJECT_CLASS (note_painter_parent_class)->finalize (object);
}

static void
note_painter_class_init (NotePainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = note_painter_finalize;
}

static void
note_painter_init (NotePainter *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->titles = g_ptr_array_new_with_free_func (g_free);
}

static void
note_painter_init_painter (JourneyPainterInterface *iface)
{
  iface->save = note_save;
  iface->restore = note_restore;
  iface->translate = note_translate;
  iface->scale = note_scale;
  iface->clip = note_clip;
  iface->begin_group = note_begin_group;
  iface->end_group = note_end_group;
  iface->begin_faded = note_begin_faded;
  iface->end_faded = note_end_faded;
  iface->draw_rect = note_draw_rect;
  iface->draw_path = note_draw_path;
  iface->draw_icon = note_draw_icon;
  iface->draw_text = note_draw_text;
  iface->draw_picture = note_draw_picture;
}

static JourneyLayout *
lay_out_with (JourneyDocument *document, const JourneyLayoutOptions *options)
{
  g_autoptr (JourneyTextMeasure) measure = journey_text_measure_new ();

  return journey_layout_new (document, measure, options);
}

static JourneyLayout *
lay_out (JourneyDocument *document)
{
  return lay_out_with (document, &(JourneyLayoutOptions) { 0 });
}

static JourneyDocument *
load_sample (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "samples", "ebike.journey", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  JourneyDocument *document = journey_file_load (file, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static JourneyLayout *
lay_out_sample (void)
{
  g_autoptr (JourneyDocument) document = load_sample ();

  return lay_out (document);
}

static JourneyLayout *
lay_out_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) document = journey_reader_read (bytes, "test", NULL, &error);

  g_assert_no_error (error);
  return lay_out (document);
}

static NotePainter *
render (JourneyLayout *layout)
{
  NotePainter *painter = g_object_new (NOTE_TYPE_PAINTER, NULL);

  journey_render_map (JOURNEY_PAINTER (painter), layout, JOURNEY_THEME_LIGHT);
  g_assert_cmpuint (painter->depth, ==, 0);
  g_assert_cmpuint (painter->group_depth, ==, 0);

  return painter;
}

/* Boxes may lie over others, but none is left out and none drawn twice. */
static void
test_every_mark (void)
{
  g_autoptr (JourneyLayout) layout = lay_out_sample ();
  g_autoptr (NotePainter) painter = render (layout);
  guint counts[JOURNEY_MARK_PICTURE + 1] = { 0 };
  guint n_boxes, n_drawn = 0, n_lines = 0, i, j, k;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    {
      const JourneyMark *marks = journey_layout_get_marks (layout, &boxes[i]);

      n_drawn += boxes[i].n_marks > 0;
      for (j = 0; j < boxes[i].n_marks; j++)
        {
          counts[marks[j].kind]++;
          for (k = 0; marks[j].kind == JOURNEY_MARK_TEXT && k < marks[j].text->n_lines; k++)
            n_lines += *marks[j].text->lines[k].text != '\0';
        }
    }

  g_assert_cmpuint (n_boxes, >, 100);
  g_assert_cmpuint (painter->ids->len, ==, n_drawn);
  g_assert_cmpuint (painter->n_rects, ==, counts[JOURNEY_MARK_RECT]);
  g_assert_cmpuint (painter->n_paths, ==, counts[JOURNEY_MARK_PATH]);
  g_assert_cmpuint (painter->n_icons, ==, counts[JOURNEY_MARK_ICON]);
  g_assert_cmpuint (painter->n_pictures, ==, counts[JOURNEY_MARK_PICTURE]);
  g_assert_cmpuint (painter->texts->len, ==, n_lines);
}

static gboolean
has_string (GPtrArray *strings, const char *string)
{
  return g_ptr_array_find_with_equal_func (strings, string, g_str_equal, NULL);
}

static void
assert_unique (GPtrArray *ids)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);

      g_assert_true (g_ascii_isalpha (*id));
      g_assert_cmpuint (strspn (id, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_."), ==,
                        strlen (id));
      g_assert_true (g_hash_table_add (seen, (gpointer) id));
    }
}

static void
test_groups (void)
{
  g_autoptr (JourneyLayout) layout = lay_out_sample ();
  g_autoptr (NotePainter) painter = render (layout);

  assert_unique (painter->ids);
  g_assert_true (has_string (painter->titles, "Buying a first e-bike"));
  g_assert_true (has_string (painter->titles, "Metric: Reach"));
}

/* Ids out of a file can be anything, and the same ones twice. */
static void
test_odd_ids (void)
{
  g_autoptr (JourneyLayout) layout = lay_out_text (
      "{\"format\":\"journey\",\"version\":1,\"stages\":["
      "{\"id\":\"\\\"><x\",\"touchpoints\":[{\"id\":\"ä b\"},{\"id\":\"ä b\"},{\"id\":\"__\"}]},"
      "{\"touchpoints\":[{},{}]}]}");
  g_autoptr (NotePainter) painter = render (layout);

  assert_unique (painter->ids);
}

static void
render_boxes (JourneyLayout *layout, NotePainter *painter, JourneyDetail detail)
{
  guint n_boxes, i;
  const JourneyBox *boxes = journey_layout_get_boxes (layout, &n_boxes);

  for (i = 0; i < n_boxes; i++)
    journey_render_box (JOURNEY_PAINTER (painter), layout, &boxes[i], JOURNEY_THEME_DARK, detail);
}

static void
test_detail (void)
{
  g_autoptr (JourneyLayout) layout = lay_out_sample ();
  g_autoptr (NotePainter) full = g_object_new (NOTE_TYPE_PAINTER, NULL);
  g_autoptr (NotePainter) titles = g_object_new (NOTE_TYPE_PAINTER, NULL);
  g_autoptr (NotePainter) shapes = g_object_new (NOTE_TYPE_PAINTER, NULL);

  render_boxes (layout, full, JOURNEY_DETAIL_FULL);
  render_boxes (layout, titles, JOURNEY_DETAIL_TITLES);
  render_boxes (layout, shapes, JOURNEY_DETAIL_SHAPES);

  g_assert_true (has_string (full->texts, "Forwards it to HR"));
  g_assert_true (has_string (titles->texts, "Test ride"));
  g_assert_false (has_string (titles->texts, "Forwards it to HR"));
  g_assert_cmpuint (shapes->texts->len, ==, 0);
  g_assert_cmpuint (shapes->n_paths, ==, full->n_paths);
}

/* What steps back is all there, and what is left out is not. */
static void
test_dimmed (void)
{
  g_autoptr (JourneyDocument) document = load_sample ();
  g_autoptr (JourneyFilter) filter = journey_filter_new ();
  g_autoptr (JourneyLayout) layout =
      lay_out_with (document, &(JourneyLayoutOptions) { .filter = filter });
  g_autoptr (NotePainter) before = render (layout);
  g_autoptr (NotePainter) dimmed = NULL;
  g_autoptr (NotePainter) left = NULL;
  g_autoptr (JourneyLayout) smaller = NULL;

  g_assert_cmpuint (before->n_faded, ==, 0);

  journey_filter_set_value (filter, JOURNEY_CRITERION_CHANNEL, "store", TRUE);
  dimmed = render (layout);
  g_assert_cmpuint (dimmed->n_faded, >, 20);
  g_assert_cmpuint (dimmed->n_faded, <, dimmed->ids->len);
  g_assert_cmpuint (dimmed->texts->len, ==, before->texts->len);

  smaller =
      lay_out_with (document, &(JourneyLayoutOptions) { .filter = filter, .leave_out = TRUE });
  left = render (smaller);
  g_assert_cmpuint (left->n_faded, ==, 0);
  g_assert_true (has_string (left->texts, "Test ride"));
  g_assert_false (has_string (left->texts, "Forwards it to HR"));
}

static void
test_overflow (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\":\"journey\",\"version\":1,\"title\":\"Z");
  g_autoptr (JourneyLayout) layout = NULL;
  g_autoptr (NotePainter) painter = NULL;
  guint i;

  for (i = 0; i < 28; i++)
    g_string_append (text, "\u0341");
  g_string_append (text, "\",\"stages\":[{\"title\":\"A\"}]}");
  layout = lay_out_text (text->str);
  painter = render (layout);

  g_assert_cmpuint (painter->n_clips, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/every-mark", test_every_mark);
  g_test_add_func ("/render/groups", test_groups);
  g_test_add_func ("/render/odd-ids", test_odd_ids);
  g_test_add_func ("/render/detail", test_detail);
  g_test_add_func ("/render/dimmed", test_dimmed);
  g_test_add_func ("/render/overflow", test_overflow);

  return g_test_run ();
}
