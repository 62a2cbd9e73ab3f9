/* journey-icon.c: the icons that are drawn on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-icon.h"

#include "journey-map-resources.h"

#define FOLDER   "/org/journeymaps/Journey/icons/map/"
#define SUFFIX   ".svg"
#define FALLBACK "channel-none"

struct _JourneyIcon
{
  char *name;
  JourneyPath *path;
};

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  JourneyIcon *self = user_data;
  guint i;

  if (!g_str_equal (element, "path"))
    return;

  for (i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "d") && self->path == NULL)
        self->path = journey_path_parse (values[i]);
    }
}

static JourneyIcon *
load (GResource *resource, const char *file)
{
  static const GMarkupParser parser = { .start_element = start_element_cb };
  g_autofree char *resource_path = g_strconcat (FOLDER, file, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, resource_path, 0, NULL);
  g_autoptr (GMarkupParseContext) context = NULL;
  JourneyIcon *self = g_new0 (JourneyIcon, 1);
  const char *text;
  gsize length;

  self->name = g_strndup (file, strlen (file) - strlen (SUFFIX));
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, self, NULL);
  text = g_bytes_get_data (bytes, &length);
  g_markup_parse_context_parse (context, text, length, NULL);

  /* They are a part of the program, so this is a mistake of ours. */
  if (self->path == NULL)
    g_error ("The icon %s is not an outline of M, L, C and Z", file);

  return self;
}

/* Made once and never changed, so any thread may draw. */
static GHashTable *
get_icons (void)
{
  static GHashTable *icons = NULL;

  if (g_once_init_enter_pointer (&icons))
    {
      GResource *resource = journey_map_get_resource ();
      g_auto (GStrv) files = g_resource_enumerate_children (resource, FOLDER, 0, NULL);
      GHashTable *made = g_hash_table_new (g_str_hash, g_str_equal);
      guint i;

      for (i = 0; files[i] != NULL; i++)
        {
          JourneyIcon *icon = load (resource, files[i]);

          g_hash_table_insert (made, icon->name, icon);
        }
      g_once_init_leave_pointer (&icons, made);
    }

  return icons;
}

/**
 * journey_icon_get:
 * @name: a name without suffix, like `channel-store`
 *
 * Returns: the icon of this name, or that of no channel where there is none
 */
const JourneyIcon *
journey_icon_get (const char *name)
{
  const JourneyIcon *icon;

  g_return_val_if_fail (name != NULL, NULL);

  icon = g_hash_table_lookup (get_icons (), name);
  return icon != NULL ? icon : g_hash_table_lookup (get_icons (), FALLBACK);
}

/**
 * journey_icon_get_name:
 * @self: an icon
 *
 * Returns: its name
 */
const char *
journey_icon_get_name (const JourneyIcon *self)
{
  return self->name;
}

/**
 * journey_icon_get_path:
 * @self: an icon
 *
 * Returns: its outline, in a square with sides of %JOURNEY_ICON_SIZE
 */
const JourneyPath *
journey_icon_get_path (const JourneyIcon *self)
{
  return self->path;
}
