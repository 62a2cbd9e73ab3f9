/* journey-export.c: a map as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-export-private.h"

#include "journey-file.h"
#include "journey-render.h"
#include "journey-svg-painter.h"

G_DEFINE_QUARK (journey-export-error-quark, journey_export_error)

typedef GBytes *(*ExportFunc) (JourneyLayout *layout,
                               const JourneyExportOptions *options,
                               GError **error);

static const struct
{
  const char *suffix;
  ExportFunc export;
} formats[JOURNEY_EXPORT_N_FORMATS] = {
  [JOURNEY_EXPORT_PNG] = { "png", journey_export_png },
  [JOURNEY_EXPORT_SVG] = { "svg", journey_export_svg },
  [JOURNEY_EXPORT_PDF] = { "pdf", journey_export_pdf },
};

/**
 * journey_export_format_get_suffix:
 * @format: a format
 *
 * Returns: how the names of its files end, without the dot
 */
const char *
journey_export_format_get_suffix (JourneyExportFormat format)
{
  g_return_val_if_fail (format < JOURNEY_EXPORT_N_FORMATS, NULL);

  return formats[format].suffix;
}

/**
 * journey_export_format_find:
 * @name: a suffix without the dot, in any case
 * @format: (out): the format of such files
 *
 * Returns: whether there is such a format
 */
gboolean
journey_export_format_find (const char *name, JourneyExportFormat *format)
{
  guint i;

  for (i = 0; i < JOURNEY_EXPORT_N_FORMATS; i++)
    {
      if (g_ascii_strcasecmp (formats[i].suffix, name) == 0)
        {
          *format = i;
          return TRUE;
        }
    }

  return FALSE;
}

GBytes *
journey_export_svg (JourneyLayout *layout, const JourneyExportOptions *options, GError **error)
{
  JourneyDocument *document = journey_layout_get_document (layout);
  const char *scenario = journey_document_get_scenario (document);
  const char *goal = journey_document_get_goal (document);
  g_autoptr (GString) description = g_string_new (scenario);
  g_autoptr (JourneySvgPainter) painter = NULL;

  if (scenario[0] != '\0' && goal[0] != '\0')
    g_string_append (description, " — ");
  g_string_append (description, goal);

  painter = journey_svg_painter_new (journey_layout_get_width (layout),
                                     journey_layout_get_height (layout), options->scale);
  journey_svg_painter_set_title (painter, journey_document_get_title (document));
  journey_svg_painter_set_description (painter, description->str);
  if (!options->transparent)
    journey_render_page (JOURNEY_PAINTER (painter), layout, options->theme);
  journey_render_map (JOURNEY_PAINTER (painter), layout, options->theme);

  return journey_svg_painter_finish (painter);
}

static double
get_scale (JourneyLayout *layout, const JourneyExportOptions *options)
{
  double longest = MAX (journey_layout_get_width (layout), journey_layout_get_height (layout));

  if (options->max_size > 0)
    return MIN (options->scale, options->max_size / longest);

  return options->scale;
}

/**
 * journey_export_to_bytes:
 * @document: a map
 * @options: what the picture is like
 * @error: return location for a [error@JourneyExportError]
 *
 * Draws a map. The same document, options, fonts and libraries give the same bytes.
 *
 * Returns: (nullable) (transfer full): the file
 */
GBytes *
journey_export_to_bytes (JourneyDocument *document,
                         const JourneyExportOptions *options,
                         GError **error)
{
  g_autoptr (JourneyTextMeasure) measure = NULL;
  g_autoptr (JourneyLayout) layout = NULL;
  g_auto (GStrv) lanes = NULL;
  g_auto (GStrv) personas = NULL;
  JourneyExportOptions fitted = *options;
  JourneyLayoutOptions layout_options = {
    .direction = options->direction,
    .curve = options->curve,
    .filter = options->filter,
    .leave_out = options->leave_out,
  };

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (options->format < JOURNEY_EXPORT_N_FORMATS, NULL);
  g_return_val_if_fail (options->scale > 0, NULL);

  if (options->lanes != NULL)
    {
      lanes = journey_export_find_lanes (document, options->lanes, error);
      if (lanes == NULL)
        return NULL;
    }
  if (options->personas != NULL)
    {
      personas = journey_export_find_personas (document, options->personas, error);
      if (personas == NULL)
        return NULL;
    }
  layout_options.lanes = (const char *const *) lanes;
  layout_options.personas = (const char *const *) personas;

  measure = journey_text_measure_new ();
  layout = journey_layout_new (document, measure, &layout_options);

  fitted.scale = get_scale (layout, options);
  return formats[options->format].export (layout, &fitted, error);
}

/**
 * journey_export_to_file:
 * @document: a map
 * @path: the file to write
 * @options: what the picture is like
 * @error: return location
 *
 * Draws a map into a file. Where this fails, a file that was there stays as it was.
 *
 * Returns: whether the file is written
 */
gboolean
journey_export_to_file (JourneyDocument *document,
                        const char *path,
                        const JourneyExportOptions *options,
                        GError **error)
{
  g_autoptr (GBytes) bytes = journey_export_to_bytes (document, options, error);

  return bytes != NULL && journey_file_replace (path, bytes, error);
}
