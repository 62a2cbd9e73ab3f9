/* journey-edit.h: what can be done to a map, each as one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-connection.h"
#include "journey-document.h"
#include "journey-emotion.h"
#include "journey-evidence.h"
#include "journey-lane.h"
#include "journey-metric.h"
#include "journey-note.h"
#include "journey-opportunity.h"
#include "journey-pain-point.h"
#include "journey-persona.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

G_BEGIN_DECLS

/**
 * JourneyScore:
 * @touchpoint: where
 * @score: how it feels there, or %JOURNEY_UNSET for a gap
 *
 * A point of an emotion line.
 */
typedef struct
{
  JourneyTouchpoint *touchpoint;
  double score;
} JourneyScore;

JourneyTouchpoint *
journey_edit_add_touchpoint (JourneyStage *stage, guint position, const char *title);
JourneyStage *journey_edit_add_stage (JourneyDocument *document, guint position, const char *title);
JourneyPersona *journey_edit_add_persona (JourneyDocument *document, const char *name);
JourneyLane *journey_edit_add_lane (JourneyDocument *document,
                                    guint position,
                                    JourneyLaneKind kind,
                                    const char *title);
JourneyPainPoint *journey_edit_add_pain_point (JourneyTouchpoint *touchpoint, const char *title);
JourneyOpportunity *journey_edit_add_opportunity (gpointer on, const char *title);
JourneyEvidence *journey_edit_add_evidence (gpointer on, const char *text);
JourneyMetric *journey_edit_add_metric (gpointer on, JourneyMetricKind kind, const char *title);
gboolean journey_edit_can_connect (JourneyTouchpoint *from, JourneyTouchpoint *to);
JourneyConnection *
journey_edit_add_connection (JourneyTouchpoint *from, JourneyTouchpoint *to, const char *label);
gboolean journey_edit_can_turn (JourneyConnection *connection);
gboolean journey_edit_turn_connection (JourneyConnection *connection);

gboolean
journey_edit_move_touchpoints (GPtrArray *touchpoints, JourneyStage *stage, guint position);
gboolean journey_edit_move_stage (JourneyStage *stage, guint position);
gboolean journey_edit_move_persona (JourneyPersona *persona, guint position);
gboolean journey_edit_move_lane (JourneyDocument *document, guint from, guint position);
void journey_edit_ensure_lanes (JourneyDocument *document);

gboolean journey_edit_move_pin (gpointer item, gpointer from, gpointer to);
gboolean journey_edit_set_pins (gpointer item, GPtrArray *touchpoints);
gboolean journey_edit_stretch (gpointer item, JourneyTouchpoint *first, JourneyTouchpoint *last);

gboolean
journey_edit_set_score (JourneyTouchpoint *touchpoint, JourneyPersona *persona, double score);
gboolean
journey_edit_set_expected (JourneyTouchpoint *touchpoint, JourneyPersona *persona, double expected);
gboolean
journey_edit_set_scores (JourneyPersona *persona, const JourneyScore *scores, guint n_scores);
gboolean
journey_edit_nudge_score (JourneyTouchpoint *touchpoint, JourneyPersona *persona, double by);
gboolean journey_edit_nudge_severity (JourneyPainPoint *pain_point, int by);
gboolean
journey_edit_rate (JourneyOpportunity *opportunity, int impact, int effort, const char *gesture);
gboolean journey_edit_convert_scale (JourneyDocument *document,
                                     double minimum,
                                     double maximum,
                                     const char *const *labels);

const char *journey_edit_get_text_property (gpointer item);
gboolean
journey_edit_set_text (gpointer item, const char *property, const char *text, const char *gesture);
gboolean journey_edit_set_note (JourneyTouchpoint *touchpoint,
                                JourneyLane *lane,
                                const char *text,
                                const char *gesture);
gboolean journey_edit_set_property (gpointer item,
                                    const char *property,
                                    const GValue *value,
                                    const char *label,
                                    const char *gesture);

gboolean journey_edit_set_property_of (GPtrArray *items,
                                       const char *property,
                                       const GValue *value,
                                       const char *label,
                                       const char *gesture);

guint journey_edit_delete (JourneyDocument *document, GPtrArray *items);
GPtrArray *journey_edit_duplicate (JourneyDocument *document, GPtrArray *items);

void journey_edit_convert_scores (gpointer item, JourneyScale *from, JourneyScale *to);
gboolean journey_edit_needs (JourneyItem *item, GParamSpec *pspec);

G_END_DECLS
