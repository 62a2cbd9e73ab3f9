/* lint-map.h: maps to find something in, written down in short
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-date.h"
#include "journey-reader.h"

/* The members of a map with ' for ", so that they can be read in a C string. */
static inline JourneyDocument *
read_map (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{'format':'journey','version':1%s%s}",
                                           *members != '\0' ? "," : "", members);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JourneyDocument *document;

  g_strdelimit (text, "'", '"');
  bytes = g_bytes_new (text, strlen (text));
  document = journey_reader_read (bytes, "test.journey", NULL, &error);
  g_assert_no_error (error);

  return document;
}

static inline GDate
get_day (const char *text)
{
  GDate day;

  g_assert_true (journey_date_parse (text, &day));

  return day;
}
