/* journey-conflicted-copy.c: what sync clients call a file that was changed in two places
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-conflicted-copy.h"

#include <string.h>

#define SUFFIX ".journey"

/* Longer names than any file system has are not looked at. */
#define MAX_LENGTH 1024

/* What stands behind the name of the original, without its suffix. The first group is the original;
 * names that a person could have given as well are not here. */
static const char *const patterns[] = {
  /* Dropbox: map (Ada's conflicted copy 2026-01-02), and a number behind a second of one day.
   * Nextcloud and ownCloud: map (conflicted copy 2026-01-02 120000), with a name before the day. */
  "^(.+?) \\((?:.+['’]s? )?conflicted copy(?: [^()]*)?? \\d{4}-\\d{2}-\\d{2}(?: \\d{4,6})?"
  "(?: \\(\\d+\\))?\\)(?: \\(\\d+\\))?$",
  /* Older ones of ownCloud: map_conflict-20260102-120000 */
  "^(.+)_conflict-\\d{8}-\\d{6}$",
  /* Syncthing: map.sync-conflict-20260102-120000-ABCDEFG */
  "^(.+?)\\.sync-conflict-\\d{8}-\\d{6}(?:-[A-Z0-9]{7})?$",
  /* Seafile: map (SFConflict ada@example.org 2026-01-02-12-00-00) */
  "^(.+?) \\(SFConflict [^()]+ \\d{4}-\\d{2}-\\d{2}-\\d{2}-\\d{2}-\\d{2}\\)$",
  /* pCloud: map [conflicted] */
  "^(.+?) \\[conflicted\\]$",
};

static char *
match_pattern (const char *stem)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GRegex) regex =
          g_regex_new (patterns[i], G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT, NULL);
      g_autoptr (GMatchInfo) info = NULL;

      if (g_regex_match (regex, stem, G_REGEX_MATCH_DEFAULT, &info))
        return g_match_info_fetch (info, 1);
    }

  return NULL;
}

/* OneDrive: map-HOST and map-HOST-safeBackup-0001. Without the name of the machine nobody could
 * tell such a one from any other name with a dash. */
static char *
match_host (const char *stem, const char *host)
{
  g_autofree char *escaped = g_regex_escape_string (host, -1);
  g_autofree char *pattern =
      g_strdup_printf ("^(.+)-%s(?:-safeBackup-\\d{4}|-\\d{1,3})?$", escaped);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) info = NULL;

  return regex != NULL && g_regex_match (regex, stem, G_REGEX_MATCH_DEFAULT, &info)
             ? g_match_info_fetch (info, 1)
             : NULL;
}

/**
 * journey_conflicted_copy_dup_original:
 * @basename: the name of a file, without its folder, in UTF-8 or not
 * @host: (nullable): the name of this machine, for sync clients that put that behind a name; %NULL
 *   not to look for it
 *
 * Tells whether a sync client gave a file its name because the file was changed in two places at
 * once. A copy of a copy leads to the first of them.
 *
 * Returns: (transfer full) (nullable): the name of the file that it is a copy of; %NULL where the
 *   name is like any other
 */
char *
journey_conflicted_copy_dup_original (const char *basename, const char *host)
{
  gsize length;
  const char *suffix;
  g_autofree char *stem = NULL;
  gboolean found = FALSE;
  char *shorter;

  g_return_val_if_fail (basename != NULL, NULL);

  length = strlen (basename);
  if (length <= strlen (SUFFIX) || length > MAX_LENGTH || !g_utf8_validate (basename, -1, NULL))
    return NULL;
  suffix = basename + length - strlen (SUFFIX);
  if (g_ascii_strcasecmp (suffix, SUFFIX) != 0)
    return NULL;

  stem = g_strndup (basename, suffix - basename);
  while ((shorter = match_pattern (stem)) != NULL ||
         (!found && host != NULL && *host != '\0' && (shorter = match_host (stem, host)) != NULL))
    {
      g_free (stem);
      stem = shorter;
      found = TRUE;
    }

  return found ? g_strconcat (stem, suffix, NULL) : NULL;
}
