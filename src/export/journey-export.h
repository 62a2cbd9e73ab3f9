/* journey-export.h: a map as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-pages.h"

G_BEGIN_DECLS

/**
 * JourneyExportFormat:
 * @JOURNEY_EXPORT_PNG: pixels
 * @JOURNEY_EXPORT_SVG: drawing with real text
 * @JOURNEY_EXPORT_PDF: one page of the size of the map, or pages of paper
 */
typedef enum
{
  JOURNEY_EXPORT_PNG,
  JOURNEY_EXPORT_SVG,
  JOURNEY_EXPORT_PDF,
  JOURNEY_EXPORT_N_FORMATS,
} JourneyExportFormat;

/**
 * JourneyExportOptions:
 * @format: what to write
 * @scale: how large; at 1 a px of the map is a pixel, or 0.75 pt on paper
 * @max_size: make it smaller where it would be wider or higher than this, in the unit of @scale; 0
 *   for no limit
 * @theme: in which colours
 * @transparent: leave the page below the map out
 * @direction: which way the journey goes
 * @curve: how emotion lines go from score to score
 * @lanes: (nullable) (array zero-terminated=1): only these lanes, by id, kind or title
 * @personas: (nullable) (array zero-terminated=1): only these personas, by id or name
 * @filter: (nullable): what of the map is looked at; the rest steps back
 * @leave_out: leave the rest out instead
 * @pages: (nullable): onto which paper; for PDF, where it takes the place of @scale and @max_size
 */
typedef struct
{
  JourneyExportFormat format;
  double scale;
  double max_size;
  JourneyTheme theme;
  gboolean transparent;
  JourneyDirection direction;
  JourneyCurve curve;
  const char *const *lanes;
  const char *const *personas;
  JourneyFilter *filter;
  gboolean leave_out;
  const JourneyPageSetup *pages;
} JourneyExportOptions;

#define JOURNEY_EXPORT_OPTIONS_DEFAULT { .scale = 1 }

/**
 * JOURNEY_EXPORT_ERROR:
 *
 * The domain of the errors of exports.
 */
#define JOURNEY_EXPORT_ERROR (journey_export_error_quark ())

/**
 * JourneyExportError:
 * @JOURNEY_EXPORT_ERROR_TOO_LARGE: no picture of this format can be so large
 * @JOURNEY_EXPORT_ERROR_NO_ROOM: margins or overlap leave nothing of the paper
 * @JOURNEY_EXPORT_ERROR_UNKNOWN_LANE: the map has no such lane
 * @JOURNEY_EXPORT_ERROR_UNKNOWN_PERSONA: the map has no such persona
 * @JOURNEY_EXPORT_ERROR_FAILED: it could not be drawn
 */
typedef enum
{
  JOURNEY_EXPORT_ERROR_TOO_LARGE,
  JOURNEY_EXPORT_ERROR_NO_ROOM,
  JOURNEY_EXPORT_ERROR_UNKNOWN_LANE,
  JOURNEY_EXPORT_ERROR_UNKNOWN_PERSONA,
  JOURNEY_EXPORT_ERROR_FAILED,
} JourneyExportError;

GQuark journey_export_error_quark (void);

const char *journey_export_format_get_suffix (JourneyExportFormat format);
gboolean journey_export_format_find (const char *name, JourneyExportFormat *format);

GBytes *journey_export_to_bytes (JourneyDocument *document,
                                 const JourneyExportOptions *options,
                                 GError **error);
gboolean journey_export_to_file (JourneyDocument *document,
                                 const char *path,
                                 const JourneyExportOptions *options,
                                 GError **error);

G_END_DECLS
