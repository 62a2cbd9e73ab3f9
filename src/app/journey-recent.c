/* journey-recent.c: the maps that were used last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-recent.h"

#define MIME_TYPE "application/x-journey+json"

/**
 * journey_recent_add:
 * @file: a map that was opened or saved
 *
 * Puts it at the top of the list that all programs of the desktop share.
 */
void
journey_recent_add (GFile *file)
{
  g_autofree char *uri = NULL;
  const GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) "Journey",
    .app_exec = (char *) "journey %u",
  };

  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_modified (gconstpointer a, gconstpointer b)
{
  GtkRecentInfo *one = *(GtkRecentInfo *const *) a;
  GtkRecentInfo *other = *(GtkRecentInfo *const *) b;

  return g_date_time_compare (gtk_recent_info_get_modified (other),
                              gtk_recent_info_get_modified (one));
}

static gboolean
is_map (GtkRecentInfo *info)
{
  return g_strcmp0 (gtk_recent_info_get_mime_type (info), MIME_TYPE) == 0 ||
         g_str_has_suffix (gtk_recent_info_get_uri (info), ".journey");
}

/**
 * journey_recent_list:
 * @n_max: how many are wanted
 *
 * What lies on another machine is left out: to ask whether it is still there could take long.
 *
 * Returns: (transfer full) (element-type GFile): maps that exist, the one that was used last first
 */
GPtrArray *
journey_recent_list (guint n_max)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) infos =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *l = items; l; l = l->next)
    g_ptr_array_add (infos, l->data);
  g_list_free (items);
  g_ptr_array_sort (infos, compare_modified);

  for (guint i = 0; i < infos->len && files->len < n_max; i++)
    if (is_map (infos->pdata[i]) && gtk_recent_info_is_local (infos->pdata[i]) &&
        gtk_recent_info_exists (infos->pdata[i]))
      g_ptr_array_add (files, g_file_new_for_uri (gtk_recent_info_get_uri (infos->pdata[i])));

  return files;
}

/**
 * journey_recent_clear:
 *
 * Forgets all maps, not what other programs have put on the list. The files stay.
 */
void
journey_recent_clear (void)
{
  GtkRecentManager *recent = gtk_recent_manager_get_default ();
  GList *items = gtk_recent_manager_get_items (recent);

  for (GList *l = items; l; l = l->next)
    if (is_map (l->data))
      gtk_recent_manager_remove_item (recent, gtk_recent_info_get_uri (l->data), NULL);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}
