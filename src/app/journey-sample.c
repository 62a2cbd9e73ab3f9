/* journey-sample.c: the maps that come with the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-sample.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "journey-data.h"
#include "journey-document.h"
#include "journey-file.h"

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
