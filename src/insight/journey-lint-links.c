/* journey-lint-links.c: what leads from item to item, and does not arrive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include <glib/gi18n-lib.h>

#include "journey-connection.h"

typedef struct
{
  JourneyLint *lint;
  GHashTable *references; /* the class of an item → GPtrArray of its properties that refer */
} Search;

static GPtrArray *
get_references (Search *search, JourneyItem *item)
{
  GPtrArray *references = g_hash_table_lookup (search->references, JOURNEY_ITEM_GET_CLASS (item));
  GParamSpec *const *stored;
  guint n_stored, i;

  if (references != NULL)
    return references;

  references = g_ptr_array_new ();
  stored = journey_item_get_stored (item, &n_stored);
  for (i = 0; i < n_stored; i++)
    {
      if (stored[i] != NULL && (stored[i]->flags & JOURNEY_PARAM_REFERENCE) != 0)
        g_ptr_array_add (references, stored[i]);
    }
  g_hash_table_insert (search->references, JOURNEY_ITEM_GET_CLASS (item), references);

  return references;
}

static guint
count_orphans (JourneyDocument *document, const GValue *value)
{
  guint n_orphans = 0;

  if (G_VALUE_HOLDS_STRING (value))
    {
      const char *id = g_value_get_string (value);

      return id != NULL && *id != '\0' && journey_document_find (document, id) == NULL;
    }

  for (char **id = g_value_get_boxed (value); id != NULL && *id != NULL; id++)
    n_orphans += journey_document_find (document, *id) == NULL;

  return n_orphans;
}

static void
search_cb (JourneyItem *item, gpointer user_data)
{
  Search *search = user_data;
  GPtrArray *references = get_references (search, item);
  guint n_orphans = 0;
  guint i;

  for (i = 0; i < references->len; i++)
    n_orphans += count_orphans (search->lint->document,
                                journey_item_peek_value (item, references->pdata[i]));
  if (n_orphans > 0)
    journey_lint_add (search->lint, item, NULL, n_orphans);
}

void
journey_lint_check_orphan_link (JourneyLint *lint)
{
  g_autoptr (GHashTable) references =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  Search search = { lint, references };

  journey_item_foreach (JOURNEY_ITEM (lint->document), search_cb, &search);
}

char *
journey_lint_say_orphan_link (const JourneyLintFinding *finding)
{
  guint n_orphans = (guint) finding->number;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "It refers to something that is not in the map",
                                       "It refers to %u things that are not in the map", n_orphans),
                          n_orphans);
}

/* An end that is named but not there is an orphan, which another rule says. */
void
journey_lint_check_connection_broken (JourneyLint *lint)
{
  JourneyList *connections = journey_document_get_connections (lint->document);
  guint i;

  for (i = 0; i < journey_list_get_length (connections); i++)
    {
      JourneyConnection *connection = journey_list_get (connections, i);
      const char *from = journey_connection_get_from (connection);
      const char *to = journey_connection_get_to (connection);

      if (*from == '\0' || *to == '\0' || g_str_equal (from, to))
        journey_lint_add (lint, connection, NULL, 0);
    }
}
