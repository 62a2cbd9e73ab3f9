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
  JourneyPanel parent_instance;

  JourneyPersonasPanel *personas;
};

G_DEFINE_FINAL_TYPE (JourneyStartPane, journey_start_pane, JOURNEY_TYPE_PANEL)

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
journey_start_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JOURNEY_TYPE_START_PANE);

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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_start_pane_dispose;

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
