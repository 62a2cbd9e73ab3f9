/* fuzz-paste.c: any clipboard leaves a map sound, and undo takes it back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-target.h"

#include "journey-edit.h"
#include "journey-fragment.h"
#include "journey-reader.h"
#include "journey-table.h"
#include "journey-writer.h"

/* A map whose ids fragments of the corpus clash with. */
static JourneyDocument *
create_map (void)
{
  static const char text[] =
      "{\"format\":\"journey\",\"version\":1,"
      "\"lanes\":[{\"id\":\"00000001\",\"kind\":\"touchpoints\"},"
      "{\"id\":\"00000002\",\"kind\":\"text\",\"title\":\"Needs\"}],"
      "\"personas\":[{\"id\":\"00000003\",\"name\":\"Ada\"}],"
      "\"stages\":[{\"id\":\"00000004\",\"title\":\"Buy\",\"touchpoints\":["
      "{\"id\":\"00000005\",\"title\":\"Shop\",\"emotions\":[{\"persona\":\"00000003\",\"score\":1}"
      "],"
      "\"notes\":[{\"lane\":\"00000002\",\"text\":\"Help\"}]}]}],"
      "\"painPoints\":[{\"id\":\"00000006\",\"title\":\"Queue\",\"touchpoints\":[\"00000005\"]}],"
      "\"metrics\":[{\"id\":\"00000007\",\"title\":\"Visits\",\"on\":\"00000005\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;
  JourneyDocument *document = journey_reader_read (bytes, "map", NULL, &error);

  if (document == NULL)
    g_error ("The map to paste into cannot be read: %s", error->message);
  journey_document_start_journal (document);
  return document;
}

static void
check_reference (JourneyDocument *document, const char *id)
{
  if (*id != '\0' && journey_document_find (document, id) == NULL)
    g_error ("A reference to %s leads nowhere", id);
}

static void
check_references (JourneyDocument *document, JourneyItem *item)
{
  guint n_stored, i;
  GParamSpec *const *stored = journey_item_get_stored (item, &n_stored);
  const char *const *ids;

  for (i = 1; i < n_stored; i++)
    {
      if (stored[i] == NULL || (stored[i]->flags & JOURNEY_PARAM_REFERENCE) == 0)
        continue;
      if (G_IS_PARAM_SPEC_STRING (stored[i]))
        check_reference (document, journey_item_get_text (item, i));
      else
        for (ids = journey_item_get_texts (item, i); *ids != NULL; ids++)
          check_reference (document, *ids);
    }
}

typedef struct
{
  JourneyDocument *document;
  GHashTable *ids;
} Check;

static void
check_cb (JourneyItem *item, gpointer user_data)
{
  Check *check = user_data;

  if (*journey_item_get_id (item) != '\0' &&
      !g_hash_table_add (check->ids, (gpointer) journey_item_get_id (item)))
    g_error ("Two items have the id %s", journey_item_get_id (item));
  check_references (check->document, item);
}

static GBytes *
write_checked (JourneyDocument *document)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GBytes) bytes = journey_writer_write (document);
  g_autoptr (JourneyDocument) again = NULL;
  g_autoptr (GError) error = NULL;
  Check check = { document, ids };

  journey_item_foreach (JOURNEY_ITEM (document), check_cb, &check);
  again = journey_reader_read (bytes, "map", NULL, &error);
  if (again == NULL)
    g_error ("What was pasted cannot be read again: %s", error->message);

  return g_steal_pointer (&bytes);
}

static void
check_journal (JourneyDocument *document, GBytes *before)
{
  JourneyJournal *journal = journey_document_get_journal (document);
  g_autoptr (GBytes) after = write_checked (document);
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;

  while (journey_journal_undo (journal))
    ;
  undone = journey_writer_write (document);
  if (!g_bytes_equal (undone, before))
    g_error ("Undo does not take it back");

  while (journey_journal_redo (journal))
    ;
  redone = journey_writer_write (document);
  if (!g_bytes_equal (redone, after))
    g_error ("Redo makes it differently");
}

/* As a program offers it: a fragment where it is one, and text as well. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (JourneyDocument) document = create_map ();
  JourneyStage *stage = journey_list_get (journey_document_get_stages (document), 0);
  g_autoptr (GBytes) before = journey_writer_write (document);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (JourneyDocument) fragment = journey_reader_read (bytes, "map", NULL, NULL);
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) touchpoints = NULL;

  if (fragment != NULL)
    items = journey_fragment_paste (document, fragment, stage, 1);
  touchpoints = journey_table_paste (document, text, stage, 0);
  check_journal (document, before);
  return 0;
}
