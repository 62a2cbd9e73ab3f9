/* journey-pane.c: what is beside the map, at its start or its end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pane.h"

#include "journey-filter.h"
#include "journey-selection.h"

/**
 * JourneyPane:
 *
 * Hands on to the panels in it what is selected and what of the map is looked at. A template binds
 * its panels to both.
 */
typedef struct
{
  JourneySelection *selection; /* owned, or NULL */
  JourneyFilter *filter;       /* owned, or NULL */
} JourneyPanePrivate;

typedef enum
{
  PROP_SELECTION = 1,
  PROP_FILTER,
} JourneyPaneProperty;

#define PROP_LAST PROP_FILTER

static GParamSpec *properties[PROP_LAST + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JourneyPane, journey_pane, ADW_TYPE_BIN)

static void
journey_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyPanePrivate *priv = journey_pane_get_instance_private (JOURNEY_PANE (object));

  switch ((JourneyPaneProperty) prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, priv->selection);
      break;

    case PROP_FILTER:
      g_value_set_object (value, priv->filter);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyPanePrivate *priv = journey_pane_get_instance_private (JOURNEY_PANE (object));

  switch ((JourneyPaneProperty) prop_id)
    {
    case PROP_SELECTION:
      if (g_set_object (&priv->selection, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_FILTER:
      if (g_set_object (&priv->filter, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_pane_dispose (GObject *object)
{
  JourneyPanePrivate *priv = journey_pane_get_instance_private (JOURNEY_PANE (object));

  g_clear_object (&priv->selection);
  g_clear_object (&priv->filter);

  G_OBJECT_CLASS (journey_pane_parent_class)->dispose (object);
}

static void
journey_pane_class_init (JourneyPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = journey_pane_dispose;
  object_class->get_property = journey_pane_get_property;
  object_class->set_property = journey_pane_set_property;

  /**
   * JourneyPane:selection:
   *
   * What is selected, with the map; shared by all panels and the canvas.
   */
  properties[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, JOURNEY_TYPE_SELECTION, flags);

  /**
   * JourneyPane:filter:
   *
   * What of the map is looked at; shared by all panels and the canvas.
   */
  properties[PROP_FILTER] = g_param_spec_object ("filter", NULL, NULL, JOURNEY_TYPE_FILTER, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_pane_init (JourneyPane *self)
{
}
