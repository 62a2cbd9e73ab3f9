/* journey-start-pane.c: what is at the start of the window, who the map is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-start-pane.h"

#include "journey-channels-panel.h"
#include "journey-filter-button.h"
#include "journey-filter.h"
#include "journey-personas-panel.h"
#include "journey-selection.h"

/**
 * JourneyStartPane:
 *
 * Personas and channels, one below the other on a page that scrolls. A panel is added in the
 * template, as a child of the box `panels`, and its type ensured in `class_init`.
 */

struct _JourneyStartPane
{
  AdwBin parent_instance;

  JourneyPersonasPanel *personas;

  JourneySelection *selection; /* owned, or NULL */
  JourneyFilter *filter;       /* owned, or NULL */
};

G_DEFINE_FINAL_TYPE (JourneyStartPane, journey_start_pane, ADW_TYPE_BIN)

typedef enum
{
  PROP_SELECTION = 1,
  PROP_FILTER,
} JourneyStartPaneProperty;

#define PROP_LAST PROP_FILTER

static GParamSpec *properties[PROP_LAST + 1];

typedef enum
{
  SIGNAL_DELETED,
  SIGNAL_PORTRAIT,
} JourneyStartPaneSignal;

static guint signals[SIGNAL_PORTRAIT + 1];

static void
deleted_cb (JourneyStartPane *self, const char *message)
{
  g_signal_emit (self, signals[SIGNAL_DELETED], 0, message);
}

static void
portrait_cb (JourneyStartPane *self, JourneyPersona *persona, GObject *picture)
{
  g_signal_emit (self, signals[SIGNAL_PORTRAIT], 0, persona, picture);
}

static void
journey_start_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyStartPane *self = JOURNEY_START_PANE (object);

  switch ((JourneyStartPaneProperty) prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;

    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_start_pane_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  JourneyStartPane *self = JOURNEY_START_PANE (object);

  switch ((JourneyStartPaneProperty) prop_id)
    {
    case PROP_SELECTION:
      if (g_set_object (&self->selection, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_FILTER:
      if (g_set_object (&self->filter, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_start_pane_dispose (GObject *object)
{
  JourneyStartPane *self = JOURNEY_START_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_START_PANE);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (journey_start_pane_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  /**
   * JourneyStartPane::deleted:
   * @self: the pane
   * @message: what is gone
   *
   * The person deleted something, and may want it back.
   */
  signals[SIGNAL_DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * JourneyStartPane::portrait:
   * @self: the pane
   * @persona: whose portrait it is
   * @picture: a [iface@Gio.File] or a [class@Gdk.Texture]
   *
   * A picture was given that is to become a portrait.
   */
  signals[SIGNAL_PORTRAIT] = g_signal_new ("portrait", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 2, JOURNEY_TYPE_PERSONA, G_TYPE_OBJECT);
}

static void
journey_start_pane_class_init (JourneyStartPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_start_pane_dispose;
  object_class->get_property = journey_start_pane_get_property;
  object_class->set_property = journey_start_pane_set_property;

  /**
   * JourneyStartPane:selection:
   *
   * What is selected, with the map; shared by all panels and the canvas.
   */
  properties[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, JOURNEY_TYPE_SELECTION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * JourneyStartPane:filter:
   *
   * What of the map is looked at; shared by all panels and the canvas.
   */
  properties[PROP_FILTER] =
      g_param_spec_object ("filter", NULL, NULL, JOURNEY_TYPE_FILTER,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  install_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (JOURNEY_TYPE_CHANNELS_PANEL);
  g_type_ensure (JOURNEY_TYPE_FILTER_BUTTON);
  g_type_ensure (JOURNEY_TYPE_PERSONAS_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/journeymaps/Journey/journey-start-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyStartPane, personas);
  gtk_widget_class_bind_template_callback (widget_class, deleted_cb);
  gtk_widget_class_bind_template_callback (widget_class, portrait_cb);
}

static void
journey_start_pane_init (JourneyStartPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_start_pane_edit_persona:
 * @self: a pane
 * @persona: a persona of the map
 *
 * Opens the sheet of a persona.
 */
void
journey_start_pane_edit_persona (JourneyStartPane *self, JourneyPersona *persona)
{
  g_return_if_fail (JOURNEY_IS_START_PANE (self));

  journey_personas_panel_edit (self->personas, persona);
}
