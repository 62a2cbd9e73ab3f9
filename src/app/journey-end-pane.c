/* journey-end-pane.c: what is at the end of the window, pages about what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-end-pane.h"

#include "journey-details-panel.h"
#include "journey-insights-panel.h"
#include "journey-pain-points-panel.h"

/**
 * JourneyEndPane:
 *
 * Pages of which one is seen. Each scrolls by itself. A page is added in the template, as an
 * [class@Adw.ViewStackPage] of the stack, and its type ensured in `class_init`.
 */

struct _JourneyEndPane
{
  JourneyPanel parent_instance;

  AdwViewStack *stack;
};

G_DEFINE_FINAL_TYPE (JourneyEndPane, journey_end_pane, JOURNEY_TYPE_PANEL)

typedef enum
{
  PROP_PAGE = 1,
} JourneyEndPaneProperty;

#define PROP_LAST PROP_PAGE

static GParamSpec *properties[PROP_LAST + 1];

static void
page_changed_cb (JourneyEndPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
journey_end_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyEndPane *self = JOURNEY_END_PANE (object);

  switch ((JourneyEndPaneProperty) prop_id)
    {
    case PROP_PAGE:
      g_value_set_string (value, journey_end_pane_get_page (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_end_pane_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  JourneyEndPane *self = JOURNEY_END_PANE (object);

  switch ((JourneyEndPaneProperty) prop_id)
    {
    case PROP_PAGE:
      journey_end_pane_set_page (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_end_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JOURNEY_TYPE_END_PANE);

  G_OBJECT_CLASS (journey_end_pane_parent_class)->dispose (object);
}

static void
journey_end_pane_class_init (JourneyEndPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_end_pane_dispose;
  object_class->get_property = journey_end_pane_get_property;
  object_class->set_property = journey_end_pane_set_property;

  /**
   * JourneyEndPane:page:
   *
   * The name of the page that is seen. A name that no page has is passed over.
   */
  properties[PROP_PAGE] =
      g_param_spec_string ("page", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (JOURNEY_TYPE_DETAILS_PANEL);
  g_type_ensure (JOURNEY_TYPE_INSIGHTS_PANEL);
  g_type_ensure (JOURNEY_TYPE_PAIN_POINTS_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/journeymaps/Journey/journey-end-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyEndPane, stack);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
}

static void
journey_end_pane_init (JourneyEndPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_end_pane_get_page:
 * @self: a pane
 *
 * Returns: (nullable): the name of the page that is seen
 */
const char *
journey_end_pane_get_page (JourneyEndPane *self)
{
  g_return_val_if_fail (JOURNEY_IS_END_PANE (self), NULL);

  return self->stack ? adw_view_stack_get_visible_child_name (self->stack) : NULL;
}

/**
 * journey_end_pane_set_page:
 * @self: a pane
 * @name: (nullable): the name of a page; one that there is not is passed over
 *
 * Shows a page.
 */
void
journey_end_pane_set_page (JourneyEndPane *self, const char *name)
{
  g_return_if_fail (JOURNEY_IS_END_PANE (self));

  if (name && adw_view_stack_get_child_by_name (self->stack, name))
    adw_view_stack_set_visible_child_name (self->stack, name);
}
