/* journey-map-watch.c: tells a panel when to look again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-map-watch.h"

/* Before GTK measures, so that what changed is seen in the same frame. */
#define PRIORITY G_PRIORITY_HIGH_IDLE

/**
 * JourneyMapWatch:
 *
 * Follows a [class@JourneySelection] to whatever document it goes, and that document's journal. A
 * panel holds one, and looks again when it says so. Many changes in a row are told of once.
 */

struct _JourneyMapWatch
{
  GObject parent_instance;

  JourneySelection *selection; /* owned, or NULL */
  JourneyDocument *document;   /* owned, or NULL: that of the selection */
  JourneyJournal *journal;     /* owned, or NULL: that of the document */
  guint idle;                  /* a change is to be told of; or 0 */
};

G_DEFINE_FINAL_TYPE (JourneyMapWatch, journey_map_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (JourneyMapWatch *self)
{
  g_autoptr (JourneyMapWatch) alive = g_object_ref (self); /* a listener may close the window */

  g_clear_handle_id (&self->idle, g_source_remove);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
idle_cb (gpointer user_data)
{
  JourneyMapWatch *self = user_data;

  self->idle = 0;
  emit_changed (self);
  return G_SOURCE_REMOVE;
}

static void
journal_changed_cb (JourneyMapWatch *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (PRIORITY, idle_cb, self, NULL);
}

static void
selected_cb (JourneyMapWatch *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

static void
watch_document (JourneyMapWatch *self, JourneyDocument *document)
{
  JourneyJournal *journal = document ? journey_document_get_journal (document) : NULL;

  if (self->journal)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  g_set_object (&self->document, document);
  g_set_object (&self->journal, journal);
  if (journal)
    g_signal_connect_object (journal, "changed", G_CALLBACK (journal_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
document_changed_cb (JourneyMapWatch *self)
{
  watch_document (self, journey_selection_get_document (self->selection));
  emit_changed (self);
}

static void
journey_map_watch_dispose (GObject *object)
{
  JourneyMapWatch *self = JOURNEY_MAP_WATCH (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  watch_document (self, NULL);
  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (journey_map_watch_parent_class)->dispose (object);
}

static void
journey_map_watch_class_init (JourneyMapWatchClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_map_watch_dispose;

  /**
   * JourneyMapWatch::changed:
   * @self: the watch
   *
   * The map is another, or there is something new in it. At once for another map, and else before
   * the next frame.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * JourneyMapWatch::selected:
   * @self: the watch
   *
   * Something else is selected.
   */
  signals[SIGNAL_SELECTED] =
      g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_map_watch_init (JourneyMapWatch *self)
{
}

/**
 * journey_map_watch_new:
 *
 * Returns: (transfer full): a watch over nothing
 */
JourneyMapWatch *
journey_map_watch_new (void)
{
  return g_object_new (JOURNEY_TYPE_MAP_WATCH, NULL);
}

/**
 * journey_map_watch_get_selection:
 * @self: a watch
 *
 * Returns: (nullable) (transfer none): what it follows
 */
JourneySelection *
journey_map_watch_get_selection (JourneyMapWatch *self)
{
  g_return_val_if_fail (JOURNEY_IS_MAP_WATCH (self), NULL);

  return self->selection;
}

/**
 * journey_map_watch_set_selection:
 * @self: a watch
 * @selection: (nullable): what to follow
 *
 * Follows another selection.
 *
 * Returns: whether it is another
 */
gboolean
journey_map_watch_set_selection (JourneyMapWatch *self, JourneySelection *selection)
{
  g_return_val_if_fail (JOURNEY_IS_MAP_WATCH (self), FALSE);
  g_return_val_if_fail (selection == NULL || JOURNEY_IS_SELECTION (selection), FALSE);

  if (self->selection == selection)
    return FALSE;

  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  if (selection)
    {
      g_signal_connect_object (selection, "notify::document", G_CALLBACK (document_changed_cb),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (selection, "changed", G_CALLBACK (selected_cb), self,
                               G_CONNECT_SWAPPED);
    }
  watch_document (self, selection ? journey_selection_get_document (selection) : NULL);
  emit_changed (self);
  return TRUE;
}

/**
 * journey_map_watch_get_document:
 * @self: a watch
 *
 * Returns: (nullable) (transfer none): the map
 */
JourneyDocument *
journey_map_watch_get_document (JourneyMapWatch *self)
{
  g_return_val_if_fail (JOURNEY_IS_MAP_WATCH (self), NULL);

  return self->document;
}

/**
 * journey_map_watch_is_editable:
 * @self: a watch
 *
 * Returns: whether there is a map, and it may be changed
 */
gboolean
journey_map_watch_is_editable (JourneyMapWatch *self)
{
  g_return_val_if_fail (JOURNEY_IS_MAP_WATCH (self), FALSE);

  return self->journal != NULL && !journey_document_is_read_only (self->document);
}

/**
 * journey_map_watch_select:
 * @self: a watch
 * @item: (type JourneyItem): an item; one that has left the map is passed over
 *
 * Selects an item of the map and nothing else, or nothing where it is the map itself.
 */
void
journey_map_watch_select (JourneyMapWatch *self, gpointer item)
{
  g_return_if_fail (JOURNEY_IS_MAP_WATCH (self));
  g_return_if_fail (JOURNEY_IS_ITEM (item));

  if (!self->selection || journey_item_get_document (item) != self->document)
    return;

  if (item == (gpointer) self->document)
    journey_selection_clear (self->selection);
  else
    journey_selection_set (self->selection, item);
}

/**
 * journey_map_watch_flush:
 * @self: a watch
 *
 * Tells at once of a change that was to be told of before the next frame.
 */
void
journey_map_watch_flush (JourneyMapWatch *self)
{
  g_return_if_fail (JOURNEY_IS_MAP_WATCH (self));

  if (self->idle != 0)
    emit_changed (self);
}
