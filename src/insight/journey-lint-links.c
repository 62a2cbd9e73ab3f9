/* journey-lint-links.c: what leads from item to item, and does not arrive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include <glib/gi18n-lib.h>

#include "journey-connection.h"

/* What of a class is looked at. */
typedef struct
{
  GPtrArray *references; /* the properties that refer to other items */
  GPtrArray *lists;      /* the properties that hold items in turn */
} Members;

typedef struct
{
  JourneyLint *lint;
  GHashTable *classes; /* JourneyItemClass → Members */
} Search;

static void
members_free (gpointer data)
{
  Members *self = data;

  g_ptr_array_unref (self->references);
  g_ptr_array_unref (self->lists);
  g_free (self);
}

/* There are far more items than classes, so the properties of each are sorted once. */
static const Members *
get_members (Search *search, JourneyItem *item)
{
  Members *members = g_hash_table_lookup (search->classes, JOURNEY_ITEM_GET_CLASS (item));
  GParamSpec *const *stored;
  guint n_stored, i;

  if (members != NULL)
    return members;

  members = g_new (Members, 1);
  members->references = g_ptr_array_new ();
  members->lists = g_ptr_array_new ();
  stored = journey_item_get_stored (item, &n_stored);
  for (i = 0; i < n_stored; i++)
    {
      if (stored[i] == NULL)
        continue;
      if ((stored[i]->flags & JOURNEY_PARAM_REFERENCE) != 0)
        g_ptr_array_add (members->references, stored[i]);
      else if (journey_field_is_list (stored[i]))
        g_ptr_array_add (members->lists, stored[i]);
    }
  g_hash_table_insert (search->classes, JOURNEY_ITEM_GET_CLASS (item), members);

  return members;
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
search (Search *self, JourneyItem *item)
{
  const Members *members = get_members (self, item);
  guint n_orphans = 0;
  guint i, j;

  for (i = 0; i < members->references->len; i++)
    n_orphans += count_orphans (self->lint->document,
                                journey_item_peek_value (item, members->references->pdata[i]));
  if (n_orphans > 0)
    journey_lint_add (self->lint, item, NULL, n_orphans);

  for (i = 0; i < members->lists->len; i++)
    {
      const GValue *value = journey_item_peek_value (item, members->lists->pdata[i]);
      JourneyList *list = g_value_get_object (value);

      for (j = 0; j < journey_list_get_length (list); j++)
        search (self, journey_list_get (list, j));
    }
}

void
journey_lint_check_orphan_link (JourneyLint *lint)
{
  g_autoptr (GHashTable) classes = g_hash_table_new_full (NULL, NULL, NULL, members_free);
  Search self = { lint, classes };

  search (&self, JOURNEY_ITEM (lint->document));
}

char *
journey_lint_say_orphan_link (const JourneyLintFinding *finding)
{
  guint n_orphans = (guint) finding->number;

  if (n_orphans == 1)
    return g_strdup (_ ("It refers to something that is not in the map"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "It refers to %u thing that is not in the map",
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
