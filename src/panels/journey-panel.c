/* journey-panel.c: what is beside a map, and follows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-panel.h"

/**
 * JourneyPanel:
 *
 * Follows what is selected, the map that this belongs to, and what of it is looked at. All panels
 * of a window share the same [class@Selection] and [class@Filter] with the canvas, and so never
 * need to know each other.
 */
typedef struct
{
  JourneyMapWatch *watch;    /* owned; NULL once disposed */
  JourneyDocument *document; /* owned, or NULL: the one that was told of last */
  JourneyFilter *filter;     /* owned, or NULL */
} JourneyPanelPrivate;

typedef enum
{
  PROP_SELECTION = 1,
  PROP_FILTER,
} JourneyPanelProperty;

#define PROP_LAST PROP_FILTER

static GParamSpec *properties[PROP_LAST + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JourneyPanel, journey_panel, ADW_TYPE_BIN)

static JourneyPanelPrivate *
get_private (JourneyPanel *self)
{
  return journey_panel_get_instance_private (self);
}

static void
tell (JourneyPanel *self, void (*what) (JourneyPanel *self))
{
  if (what)
    what (self);
}

static void
map_changed_cb (JourneyPanel *self)
{
  JourneyPanelPrivate *priv = get_private (self);

  if (g_set_object (&priv->document, journey_map_watch_get_document (priv->watch)))
    tell (self, JOURNEY_PANEL_GET_CLASS (self)->document_changed);
  tell (self, JOURNEY_PANEL_GET_CLASS (self)->map_changed);
}

static void
selected_cb (JourneyPanel *self)
{
  tell (self, JOURNEY_PANEL_GET_CLASS (self)->selected);
}

static void
filter_changed_cb (JourneyPanel *self)
{
  tell (self, JOURNEY_PANEL_GET_CLASS (self)->filter_changed);
}

static void
journey_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyPanel *self = JOURNEY_PANEL (object);

  switch ((JourneyPanelProperty) prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, journey_panel_get_selection (self));
      break;

    case PROP_FILTER:
      g_value_set_object (value, journey_panel_get_filter (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_panel_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyPanel *self = JOURNEY_PANEL (object);

  switch ((JourneyPanelProperty) prop_id)
    {
    case PROP_SELECTION:
      journey_panel_set_selection (self, g_value_get_object (value));
      break;

    case PROP_FILTER:
      journey_panel_set_filter (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* A panel of nothing is a state like any other. */
static void
journey_panel_constructed (GObject *object)
{
  JourneyPanel *self = JOURNEY_PANEL (object);

  G_OBJECT_CLASS (journey_panel_parent_class)->constructed (object);

  tell (self, JOURNEY_PANEL_GET_CLASS (self)->document_changed);
  tell (self, JOURNEY_PANEL_GET_CLASS (self)->map_changed);
  tell (self, JOURNEY_PANEL_GET_CLASS (self)->filter_changed);
}

static void
journey_panel_dispose (GObject *object)
{
  JourneyPanel *self = JOURNEY_PANEL (object);
  JourneyPanelPrivate *priv = get_private (self);

  if (priv->watch)
    g_signal_handlers_disconnect_by_data (priv->watch, self);
  if (priv->filter)
    g_signal_handlers_disconnect_by_data (priv->filter, self);
  g_clear_object (&priv->watch);
  g_clear_object (&priv->document);
  g_clear_object (&priv->filter);

  G_OBJECT_CLASS (journey_panel_parent_class)->dispose (object);
}

static void
journey_panel_class_init (JourneyPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = journey_panel_get_property;
  object_class->set_property = journey_panel_set_property;
  object_class->constructed = journey_panel_constructed;
  object_class->dispose = journey_panel_dispose;

  /**
   * JourneyPanel:selection:
   *
   * What is selected, with the map.
   */
  properties[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, JOURNEY_TYPE_SELECTION, flags);

  /**
   * JourneyPanel:filter:
   *
   * What of the map is looked at.
   */
  properties[PROP_FILTER] = g_param_spec_object ("filter", NULL, NULL, JOURNEY_TYPE_FILTER, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_panel_init (JourneyPanel *self)
{
  JourneyPanelPrivate *priv = get_private (self);

  priv->watch = journey_map_watch_new ();
  g_signal_connect_swapped (priv->watch, "changed", G_CALLBACK (map_changed_cb), self);
  g_signal_connect_swapped (priv->watch, "selected", G_CALLBACK (selected_cb), self);
}

/**
 * journey_panel_get_selection:
 * @self: a panel
 *
 * Returns: (nullable) (transfer none): what it follows
 */
JourneySelection *
journey_panel_get_selection (JourneyPanel *self)
{
  JourneyPanelPrivate *priv = get_private (self);

  g_return_val_if_fail (JOURNEY_IS_PANEL (self), NULL);

  return priv->watch ? journey_map_watch_get_selection (priv->watch) : NULL;
}

/**
 * journey_panel_set_selection:
 * @self: a panel
 * @selection: (nullable): what to follow
 *
 * Follows another selection, and whatever map it goes to.
 */
void
journey_panel_set_selection (JourneyPanel *self, JourneySelection *selection)
{
  JourneyPanelPrivate *priv = get_private (self);

  g_return_if_fail (JOURNEY_IS_PANEL (self));
  g_return_if_fail (selection == NULL || JOURNEY_IS_SELECTION (selection));

  if (!journey_map_watch_set_selection (priv->watch, selection))
    return;

  selected_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * journey_panel_get_filter:
 * @self: a panel
 *
 * Returns: (nullable) (transfer none): what of the map is looked at
 */
JourneyFilter *
journey_panel_get_filter (JourneyPanel *self)
{
  JourneyPanelPrivate *priv = get_private (self);

  g_return_val_if_fail (JOURNEY_IS_PANEL (self), NULL);

  return priv->filter;
}

/**
 * journey_panel_set_filter:
 * @self: a panel
 * @filter: (nullable): what of the map is looked at
 *
 * Follows another filter.
 */
void
journey_panel_set_filter (JourneyPanel *self, JourneyFilter *filter)
{
  JourneyPanelPrivate *priv = get_private (self);

  g_return_if_fail (JOURNEY_IS_PANEL (self));
  g_return_if_fail (filter == NULL || JOURNEY_IS_FILTER (filter));

  if (priv->filter == filter)
    return;

  if (priv->filter)
    g_signal_handlers_disconnect_by_data (priv->filter, self);
  g_set_object (&priv->filter, filter);
  if (filter)
    g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                             G_CONNECT_SWAPPED);
  filter_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

/**
 * journey_panel_get_watch:
 * @self: a panel
 *
 * Returns: (transfer none): what follows the map for the panel, to be shared with what is in it
 */
JourneyMapWatch *
journey_panel_get_watch (JourneyPanel *self)
{
  g_return_val_if_fail (JOURNEY_IS_PANEL (self), NULL);

  return get_private (self)->watch;
}

/**
 * journey_panel_get_document:
 * @self: a panel
 *
 * Returns: (nullable) (transfer none): the map
 */
JourneyDocument *
journey_panel_get_document (JourneyPanel *self)
{
  JourneyPanelPrivate *priv = get_private (self);

  g_return_val_if_fail (JOURNEY_IS_PANEL (self), NULL);

  return priv->watch ? journey_map_watch_get_document (priv->watch) : NULL;
}

/**
 * journey_panel_is_editable:
 * @self: a panel
 *
 * Returns: whether there is a map, and it may be changed
 */
gboolean
journey_panel_is_editable (JourneyPanel *self)
{
  JourneyPanelPrivate *priv = get_private (self);

  g_return_val_if_fail (JOURNEY_IS_PANEL (self), FALSE);

  return priv->watch && journey_map_watch_is_editable (priv->watch);
}
