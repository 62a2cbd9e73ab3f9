/* journey-item.h: the base of everything that a journey is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "journey-field.h"

G_BEGIN_DECLS

typedef struct _JourneyDocument JourneyDocument;
typedef struct _JourneyJournal JourneyJournal;
typedef struct _JourneyList JourneyList;

#define JOURNEY_TYPE_ITEM (journey_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (JourneyItem, journey_item, JOURNEY, ITEM, GObject)

/**
 * JourneyItemClass:
 * @stored: the stored properties, in the order of the file; the place of a property in it is its
 *   property id, and place 0 belongs to `id`, %NULL in types whose items have none
 * @n_stored: the length of @stored
 * @key: the stored property that tells the items of one list apart, or %NULL
 */
struct _JourneyItemClass
{
  GObjectClass parent_class;

  /*< private >*/
  GParamSpec **stored;
  guint n_stored;
  GParamSpec *key;
};

void
journey_item_class_install_stored (JourneyItemClass *klass, guint n_stored, GParamSpec **stored);
void journey_item_class_set_key (JourneyItemClass *klass, GParamSpec *key);

/* For derived types: the value of a stored property by its property id. */
const char *journey_item_get_text (JourneyItem *self, guint prop_id);
const char *const *journey_item_get_texts (JourneyItem *self, guint prop_id);
double journey_item_get_number (JourneyItem *self, guint prop_id);
int journey_item_get_count (JourneyItem *self, guint prop_id);
gboolean journey_item_get_flag (JourneyItem *self, guint prop_id);
int journey_item_get_word (JourneyItem *self, guint prop_id);
JourneyItem *journey_item_get_part (JourneyItem *self, guint prop_id);
JourneyList *journey_item_get_items (JourneyItem *self, guint prop_id);

const char *journey_item_get_id (JourneyItem *self);
gboolean journey_item_has_id (JourneyItem *self);
char *journey_id_new (void);

GParamSpec *const *journey_item_get_stored (JourneyItem *self, guint *n_stored);
GParamSpec *journey_item_find_member (JourneyItem *self, const char *member);
const GValue *journey_item_peek_value (JourneyItem *self, GParamSpec *pspec);
const char *journey_item_get_key (JourneyItem *self);

JourneyItem *journey_item_get_parent (JourneyItem *self);
JourneyList *journey_item_get_list (JourneyItem *self);
JourneyDocument *journey_item_get_document (JourneyItem *self);
guint64 journey_item_get_revision (JourneyItem *self);

void journey_item_add_unknown (JourneyItem *self, const char *member, const char *json);
guint journey_item_get_n_unknown (JourneyItem *self);
const char *journey_item_get_unknown (JourneyItem *self, guint position, const char **json);

typedef void (*JourneyItemFunc) (JourneyItem *item, gpointer user_data);

void journey_item_foreach (JourneyItem *self, JourneyItemFunc func, gpointer user_data);

G_END_DECLS
