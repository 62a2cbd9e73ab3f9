/* journey-text-editor.h: a text of the map, being typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "journey-text-slot.h"
#include "journey-theme.h"

G_BEGIN_DECLS

/* Px between the text and the edge that is drawn around it. */
#define JOURNEY_TEXT_EDITOR_PADDING 4

/**
 * JourneyTextEditorEnd:
 * @JOURNEY_TEXT_EDITOR_CANCEL: the text stays what it was
 * @JOURNEY_TEXT_EDITOR_COMMIT: the text is written
 * @JOURNEY_TEXT_EDITOR_NEXT: it is written, and the next cell comes
 * @JOURNEY_TEXT_EDITOR_PREVIOUS: it is written, and the previous cell comes
 *
 * How the person left the text.
 */
typedef enum
{
  JOURNEY_TEXT_EDITOR_CANCEL,
  JOURNEY_TEXT_EDITOR_COMMIT,
  JOURNEY_TEXT_EDITOR_NEXT,
  JOURNEY_TEXT_EDITOR_PREVIOUS,
} JourneyTextEditorEnd;

#define JOURNEY_TYPE_TEXT_EDITOR (journey_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (JourneyTextEditor, journey_text_editor, JOURNEY, TEXT_EDITOR, GtkTextView)

GtkWidget *journey_text_editor_new (const JourneyTextSlot *slot, const char *text);
void journey_text_editor_set_look (JourneyTextEditor *self, JourneyTheme theme, double scale);
char *journey_text_editor_dup_text (JourneyTextEditor *self);
void journey_text_editor_get_size (JourneyTextEditor *self,
                                   double zoom,
                                   double scale,
                                   int *width,
                                   int *height);

G_END_DECLS
