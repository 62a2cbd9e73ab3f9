/* journey-edit-private.h: what the edits of a map have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-edit.h"

G_BEGIN_DECLS

typedef enum
{
  JOURNEY_EDIT_VERB_MOVE,
  JOURNEY_EDIT_VERB_DELETE,
  JOURNEY_EDIT_VERB_DUPLICATE,
  JOURNEY_EDIT_VERB_PASTE,
} JourneyEditVerb;

void journey_edit_begin (JourneyDocument *document, const char *label);
void journey_edit_begin_merging (JourneyDocument *document, const char *label, const char *key);
void journey_edit_commit (JourneyDocument *document);

char *journey_edit_dup_label (JourneyEditVerb verb, GPtrArray *items);
GPtrArray *journey_edit_sort (JourneyDocument *document, GPtrArray *items, GType item_type);

char *journey_edit_dup_text (const char *text);
gboolean journey_edit_is_reference (GParamSpec *pspec);
gboolean journey_edit_set_ids (gpointer item, const char *property, GPtrArray *ids);

gboolean journey_edit_clear_emotion (JourneyEmotion *emotion);

G_END_DECLS
