/* test-fragment-formats.c: what other programs get of a copy, and what comes back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "journey-config.h"
#include "journey-edit.h"
#include "journey-fragment-formats.h"
#include "journey-fragment.h"
#include "journey-reader.h"
#include "journey-writer.h"

static JourneyDocument *
load_sample (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JOURNEY_SOURCE_ROOT"), "data", "samples", "ebike.journey", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  JourneyDocument *document;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, length);
  document = journey_reader_read (bytes, path, NULL, &error);
  g_assert_no_error (error);
  return document;
}

/* The first two touchpoints. */
static JourneyDocument *
create_fragment (void)
{
  g_autoptr (JourneyDocument) document = load_sample ();
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  JourneyStage *stage = journey_list_get (journey_document_get_stages (document), 0);

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (items, journey_list_get (journey_stage_get_touchpoints (stage), i));
  return journey_fragment_new (document, items);
}

static void
serialized_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;
  g_autoptr (GError) error = NULL;

  gdk_content_serialize_finish (result, &error);
  g_assert_no_error (error);
  *done = TRUE;
}

static GBytes *
serialize (JourneyDocument *fragment, const char *mime_type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean done = FALSE;

  g_value_init (&value, JOURNEY_TYPE_DOCUMENT);
  g_value_set_object (&value, fragment);
  gdk_content_serialize_async (stream, mime_type, &value, G_PRIORITY_DEFAULT, NULL, serialized_cb,
                               &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

typedef struct
{
  gboolean done;
  JourneyDocument *document;
  GError *error;
} Read;

static void
deserialized_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Read *read = user_data;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, JOURNEY_TYPE_DOCUMENT);
  if (gdk_content_deserialize_finish (result, &value, &read->error))
    read->document = g_value_dup_object (&value);
  read->done = TRUE;
}

static Read
deserialize (GBytes *bytes)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  Read read = { FALSE, NULL, NULL };

  gdk_content_deserialize_async (stream, JOURNEY_MIME_TYPE, JOURNEY_TYPE_DOCUMENT,
                                 G_PRIORITY_DEFAULT, NULL, deserialized_cb, &read);
  while (!read.done)
    g_main_context_iteration (NULL, TRUE);
  return read;
}

static void
test_offer (void)
{
  g_autoptr (JourneyDocument) fragment = create_fragment ();
  g_autoptr (GdkContentProvider) provider =
      gdk_content_provider_new_typed (JOURNEY_TYPE_DOCUMENT, fragment);
  g_autoptr (GdkContentFormats) formats =
      gdk_content_formats_union_serialize_mime_types (gdk_content_provider_ref_formats (provider));
  const char *const *mime_types = gdk_content_formats_get_mime_types (formats, NULL);

  g_assert_cmpstr (mime_types[0], ==, "application/x-journey+json");
  g_assert_cmpstr (mime_types[1], ==, "image/svg+xml");
  g_assert_cmpstr (mime_types[2], ==, "image/png");
  g_assert_cmpstr (mime_types[3], ==, "text/plain;charset=utf-8");
  g_assert_null (mime_types[4]);
}

static void
test_map_and_back (void)
{
  g_autoptr (JourneyDocument) fragment = create_fragment ();
  g_autoptr (GBytes) bytes = serialize (fragment, JOURNEY_MIME_TYPE);
  Read read = deserialize (bytes);
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (read.error);
  again = journey_writer_write (read.document);
  g_assert_true (g_bytes_equal (bytes, again));
  chosen = journey_fragment_dup_chosen (read.document);
  g_assert_cmpuint (chosen->len, ==, 2);
  g_assert_true (JOURNEY_IS_TOUCHPOINT (chosen->pdata[0]));
  g_object_unref (read.document);
}

static void
test_svg (void)
{
  g_autoptr (JourneyDocument) fragment = create_fragment ();
  g_autoptr (GBytes) bytes = serialize (fragment, "image/svg+xml");
  const char *svg = g_bytes_get_data (bytes, NULL);

  g_assert_nonnull (g_strstr_len (svg, 200, "<svg"));
  g_assert_nonnull (g_strstr_len (svg, (gssize) g_bytes_get_size (bytes), "<text"));
  g_assert_nonnull (g_strstr_len (svg, (gssize) g_bytes_get_size (bytes), "</svg>"));
}

static void
test_curve (void)
{
  g_autoptr (GSettings) settings = g_settings_new (JOURNEY_APP_ID);
  g_autoptr (JourneyDocument) fragment = create_fragment ();
  g_autoptr (GBytes) smooth = serialize (fragment, "image/svg+xml");
  g_autoptr (GBytes) straight = NULL;

  g_settings_set_string (settings, "curve", "straight");
  straight = serialize (fragment, "image/svg+xml");
  g_settings_reset (settings, "curve");
  g_assert_false (g_bytes_equal (smooth, straight));
}

static void
test_png (void)
{
  g_autoptr (JourneyDocument) fragment = create_fragment ();
  g_autoptr (GBytes) bytes = serialize (fragment, "image/png");
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), >, 800);
  g_assert_cmpint (gdk_texture_get_height (texture), >, 800);
}

static char *
dup_text (JourneyDocument *fragment)
{
  g_autoptr (GBytes) bytes = serialize (fragment, "text/plain;charset=utf-8");

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_text (void)
{
  g_autoptr (JourneyDocument) fragment = create_fragment ();
  g_autofree char *text = dup_text (fragment);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) header = g_strsplit (lines[0], "\t", -1);

  g_assert_cmpstr (header[0], ==, "Stage");
  g_assert_cmpstr (header[1], ==, "Touchpoint");
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_cmpstr (lines[3], ==, "");
}

/* What is no touchpoint goes by its name. */
static void
test_text_of_names (void)
{
  g_autoptr (JourneyDocument) document = load_sample ();
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  JourneyPersona *persona = journey_list_get (journey_document_get_personas (document), 0);
  g_autoptr (JourneyDocument) fragment = NULL;
  g_autofree char *text = NULL;
  g_autofree char *expected = g_strconcat (journey_persona_get_name (persona), "\n", NULL);

  g_ptr_array_add (items, persona);
  fragment = journey_fragment_new (document, items);
  text = dup_text (fragment);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_damage (void)
{
  static const char *const texts[] = {
    "",
    "{",
    "no json",
    "[]",
    "{ \"format\": \"journey\" }",
    "{ \"format\": \"another\", \"version\": 1 }",
    "{ \"format\": \"journey\", \"version\": 1, \"stages\": 7 }",
    "{ \"format\": \"journey\", \"version\": 1, \"title\": \"\xff\" }",
    "{ \"format\": \"journey\", \"version\": 99 }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      Read read = deserialize (bytes);

      g_assert_null (read.document);
      g_assert_nonnull (read.error);
      g_assert_true (g_utf8_validate (read.error->message, -1, NULL));
      g_error_free (read.error);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GSettings) settings = NULL;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  settings = g_settings_new (JOURNEY_APP_ID);
  journey_fragment_formats_register (settings);
  journey_fragment_formats_register (settings);

  g_test_add_func ("/fragment-formats/offer", test_offer);
  g_test_add_func ("/fragment-formats/map-and-back", test_map_and_back);
  g_test_add_func ("/fragment-formats/svg", test_svg);
  g_test_add_func ("/fragment-formats/curve", test_curve);
  g_test_add_func ("/fragment-formats/png", test_png);
  g_test_add_func ("/fragment-formats/text", test_text);
  g_test_add_func ("/fragment-formats/text-of-names", test_text_of_names);
  g_test_add_func ("/fragment-formats/damage", test_damage);

  return g_test_run ();
}
