/* journey-json-scan.h: one look over a file before it is parsed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-read-error.h"

G_BEGIN_DECLS

/**
 * JOURNEY_JSON_MAX_SIZE:
 *
 * How many bytes a file may have.
 */
#define JOURNEY_JSON_MAX_SIZE (64 * 1024 * 1024)

/**
 * JOURNEY_JSON_MAX_TEXT:
 *
 * How many bytes a text may have, other than a portrait.
 */
#define JOURNEY_JSON_MAX_TEXT (1024 * 1024)

/**
 * JOURNEY_JSON_MAX_DEPTH:
 *
 * How deep lists and objects may be nested, the outermost object counted.
 */
#define JOURNEY_JSON_MAX_DEPTH 64

/**
 * JOURNEY_JSON_MAX_VALUES:
 *
 * How many values a file may have. A map of the largest size has fewer; a file of nothing but
 * brackets would fill the memory.
 */
#define JOURNEY_JSON_MAX_VALUES (2 * 1024 * 1024)

/**
 * JourneyJsonSpan:
 * @start: offset of the first byte
 * @end: offset after the last byte
 * @next: the place in the table of what follows after everything in this value
 * @n_children: how many members or elements it has, double ones counted
 * @key: of a member the offset of its name, of an element its place in the list
 * @parent: the place in the table of the object or list that it is in; of the outermost its own
 *
 * Where one value stands in the text. The table has them in the order of the file, so the first
 * child of a value is the entry after it.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 next;
  guint32 n_children;
  guint32 key;
  guint32 parent;
} JourneyJsonSpan;

/**
 * JourneyJsonScan:
 * @name: what messages call the file
 * @text: the text, not ended by a zero
 * @length: its length in bytes
 *
 * A text, and the table of the values in it.
 */
typedef struct
{
  const char *name;
  const char *text;
  gsize length;

  /*< private >*/
  const char *at;
  GArray *spans;
  GError **error;
} JourneyJsonScan;

JourneyJsonScan *
journey_json_scan_new (const char *name, const char *text, gsize length, GError **error);
void journey_json_scan_free (JourneyJsonScan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyJsonScan, journey_json_scan_free)

const JourneyJsonSpan *journey_json_scan_get_span (JourneyJsonScan *self, guint place);
char *journey_json_scan_dup_member (JourneyJsonScan *self, guint place);
char *journey_json_scan_dup_path (JourneyJsonScan *self, guint place);
void
journey_json_scan_advance (JourneyJsonScan *self, gsize from, gsize to, guint *line, guint *column);
gboolean journey_json_scan_fail (JourneyJsonScan *self,
                                 JourneyReadError code,
                                 gsize offset,
                                 const char *path,
                                 const char *message,
                                 GError **error);

G_END_DECLS
