/* edit-map.h: a small map to edit, and what becomes of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-edit.h"

typedef struct
{
  JourneyDocument *document;
  JourneyJournal *journal;
  GBytes *before;
} EditMap;

EditMap *edit_map_new (void);
void edit_map_free (EditMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EditMap, edit_map_free)

gpointer edit_map_find (EditMap *self, const char *id);
GPtrArray *edit_map_find_all (EditMap *self, const char *ids);
char *edit_map_describe (EditMap *self, char section);

void edit_map_assert (EditMap *self, char section, const char *expected);
void edit_map_assert_step (EditMap *self, const char *label);

/* A test for each row of a table, of which `path` is the end of its name. */
#define ADD_CASES(prefix, cases, func)                                                             \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat (prefix, cases[i].path, NULL);                           \
                                                                                                   \
      g_test_add_data_func (path, &cases[i], func);                                                \
    }
