/* journey-sample.c: the maps that come with the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-sample.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "journey-data.h"
#include "journey-document.h"
#include "journey-file.h"
#include "journey-template-texts.h"

/* In the catalog, of all texts there. */
#define CONTEXT "template"

/**
 * journey_sample_free:
 * @self: (transfer full): a sample
 *
 * Frees it.
 */
void
journey_sample_free (JourneySample *self)
{
  g_clear_object (&self->file);
  g_free (self->title);
  g_free (self->scenario);
  g_free (self);
}

static const char *const folders[] = {
  [JOURNEY_SAMPLE_FINISHED] = "samples",
  [JOURNEY_SAMPLE_TEMPLATE] = "templates",
};

static gboolean
is_in (const char *name, const struct stat *of_parent)
{
  g_autofree char *folder = journey_data_dup_path (name);
  struct stat of_folder;

  return g_stat (folder, &of_folder) == 0 && of_folder.st_dev == of_parent->st_dev &&
         of_folder.st_ino == of_parent->st_ino;
}

/**
 * journey_sample_is_one:
 * @file: a map
 *
 * Blocks, as the file system is asked.
 *
 * Returns: whether it is among the maps that come with the program, by whatever path
 */
gboolean
journey_sample_is_one (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *parent = path ? g_path_get_dirname (path) : NULL;
  struct stat of_parent;

  if (!parent || g_stat (parent, &of_parent) != 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    if (is_in (folders[i], &of_parent))
      return TRUE;

  return FALSE;
}

static const char *
translate (const char *text)
{
  return *text ? g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, text) : text;
}

static void
translate_text (JourneyItem *item, GParamSpec *pspec)
{
  const char *text = g_value_get_string (journey_item_peek_value (item, pspec));
  const char *translated = text ? translate (text) : NULL;

  if (g_strcmp0 (text, translated) != 0)
    g_object_set (item, pspec->name, translated, NULL);
}

static void
translate_texts (JourneyItem *item, GParamSpec *pspec)
{
  const char *const *texts = g_value_get_boxed (journey_item_peek_value (item, pspec));
  g_autoptr (GStrvBuilder) translated = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; texts && texts[i]; i++)
    g_strv_builder_add (translated, translate (texts[i]));
  strv = g_strv_builder_end (translated);
  if (texts && !g_strv_equal (texts, (const char *const *) strv))
    g_object_set (item, pspec->name, strv, NULL);
}

static void
translate_item (JourneyItem *item)
{
  guint n_stored;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);

  /* The first is the id. */
  for (guint i = 1; i < n_stored; i++)
    {
      if (journey_field_is_list (stored[i]))
        {
          JourneyList *list = journey_item_get_items (item, i);

          for (guint j = 0; j < journey_list_get_length (list); j++)
            translate_item (journey_list_get (list, j));
        }
      else if (journey_field_is_part (stored[i]))
        translate_item (g_value_get_object (journey_item_peek_value (item, stored[i])));
      else if (stored[i]->value_type == G_TYPE_STRING)
        translate_text (item, stored[i]);
      else if (stored[i]->value_type == G_TYPE_STRV)
        translate_texts (item, stored[i]);
    }
}

/**
 * journey_sample_translate:
 * @document: a map that comes with the program, without a journal
 *
 * Puts what it says into the language of the user, as far as it was translated: of templates all
 * texts, which teach what belongs where, and of finished maps what they are called. Words of the
 * format are in no catalog as texts of a template, so they stay what they are.
 */
void
journey_sample_translate (JourneyDocument *document)
{
  g_return_if_fail (JOURNEY_IS_DOCUMENT (document));

  translate_item (JOURNEY_ITEM (document));
}

static JourneySample *
load_sample (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) document = journey_file_load (file, NULL, &error);
  JourneySample *sample;
  const char *scenario;

  if (!document)
    {
      g_warning ("A sample cannot be read: %s", error->message);
      return NULL;
    }

  journey_sample_translate (document);
  scenario = journey_document_get_scenario (document);
  if (!scenario || !*scenario)
    scenario = journey_document_get_goal (document);

  sample = g_new0 (JourneySample, 1);
  sample->file = g_steal_pointer (&file);
  sample->title = g_strdup (journey_document_get_title (document));
  sample->scenario = g_strdup (scenario);
  return sample;
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  const JourneySample *one = *(JourneySample *const *) a;
  const JourneySample *other = *(JourneySample *const *) b;

  return g_utf8_collate (one->title, other->title);
}

static void
list_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GPtrArray *samples = g_ptr_array_new_with_free_func ((GDestroyNotify) journey_sample_free);
  g_autofree char *folder = journey_data_dup_path (folders[GPOINTER_TO_UINT (task_data)]);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)) && !g_cancellable_is_cancelled (cancellable))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      JourneySample *sample = g_str_has_suffix (name, ".journey") ? load_sample (path) : NULL;

      if (sample)
        g_ptr_array_add (samples, sample);
    }

  g_ptr_array_sort (samples, compare_titles);
  g_task_return_pointer (task, samples, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * journey_sample_list_async:
 * @kind: which of them
 * @cancellable: (nullable): to stop it
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Looks for the maps that come with the program.
 */
void
journey_sample_list_async (JourneySampleKind kind,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, journey_sample_list_async);
  g_task_set_task_data (task, GUINT_TO_POINTER (kind), NULL);
  g_task_run_in_thread (task, list_thread);
}

/**
 * journey_sample_list_finish:
 * @result: what the callback was given
 * @error: where to put an error
 *
 * Returns: (transfer full) (element-type JourneySample): the samples by title, or %NULL if it was
 *   stopped
 */
GPtrArray *
journey_sample_list_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
