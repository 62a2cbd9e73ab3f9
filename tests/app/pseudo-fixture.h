/* pseudo-fixture.h: the program with a map, in a language that nobody speaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app-fixture.h"
#include "journey-window-private.h"
#include "pseudo-faults.h"

G_BEGIN_DECLS

/* How wide the window is, and what is looked at, for messages. */
typedef struct
{
  const char *where;
  int width;
  int height;
} PseudoCase;

typedef struct
{
  AppFixture app;
  PseudoFaults faults;
  const PseudoCase *test;
  guint n_pictures;
  JourneyWindow *map; /* with a map whose own texts are figures */
} PseudoFixture;

#define PSEUDO_ADD_SIZED(path, words, width, height, func)                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    static const PseudoCase test = { words, width, height };                                       \
                                                                                                   \
    g_test_add ("/pseudo/" path, PseudoFixture, &test, pseudo_fixture_set_up, func,                \
                pseudo_fixture_tear_down);                                                         \
  }                                                                                                \
  G_STMT_END

#define PSEUDO_ADD(path, func) PSEUDO_ADD_SIZED (path, path, 1400, 900, func)

/* … and as narrow as a phone: 360 px, and the borders that GTK draws without a compositor. */
#define PSEUDO_ADD_BOTH(path, func)                                                                \
  PSEUDO_ADD (path, func);                                                                         \
  PSEUDO_ADD_SIZED (path "/narrow", path ", narrow", 370, 650, func)

void pseudo_init (int *argc, char ***argv);

void pseudo_fixture_set_up (PseudoFixture *self, gconstpointer data);
void pseudo_fixture_tear_down (PseudoFixture *self, gconstpointer data);

JourneyWindow *pseudo_fixture_add_window (PseudoFixture *self);

void pseudo_check (PseudoFixture *self, gpointer widget);
void pseudo_check_popups (PseudoFixture *self, gpointer root);
void pseudo_check_dialog (PseudoFixture *self, AdwDialog *dialog);
void pseudo_check_shown_dialog (PseudoFixture *self, JourneyWindow *window);

gboolean pseudo_is_loaded (gpointer window);

G_END_DECLS
