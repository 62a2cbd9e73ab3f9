/* journey-persona-summary.h: the most important of what is known about a persona
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "journey-persona.h"

G_BEGIN_DECLS

/**
 * JourneyPersonaSummary:
 *
 * Texts of a persona, each under a heading, that follow as they change.
 */
typedef struct _JourneyPersonaSummary JourneyPersonaSummary;

JourneyPersonaSummary *
journey_persona_summary_new (JourneyPersona *persona, GtkBox *box, GtkWidget *nothing);
void journey_persona_summary_free (JourneyPersonaSummary *self);

char *journey_persona_dup_short_name (JourneyPersona *persona);
char *journey_persona_dup_caption (JourneyPersona *persona);

G_END_DECLS
