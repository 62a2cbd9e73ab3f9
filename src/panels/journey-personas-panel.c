/* journey-personas-panel.c: who makes the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-personas-panel.h"

#include "journey-persona-row.h"
#include "journey-persona-sheet.h"

/**
 * JourneyPersonasPanel:
 *
 * The personas of a map in their order, the first of them the one that the map is drawn for. The
 * one that is chosen is expanded; to choose one is to select it, and the other way round.
 *
 * What needs files is left to the window: the panel activates `win.add-persona-from-file` and
 * `win.save-persona`, with the id of a persona.
 */

struct _JourneyPersonasPanel
{
  JourneyPanel parent_instance;

  GtkListBox *list;
  GtkWidget *nobody;

  GListModel *personas;   /* owned: of the document, or NULL */
  JourneyPersona *chosen; /* owned, or NULL */
};

G_DEFINE_FINAL_TYPE (JourneyPersonasPanel, journey_personas_panel, JOURNEY_TYPE_PANEL)

typedef enum
{
  SIGNAL_DELETED,
  SIGNAL_PORTRAIT,
} JourneyPersonasPanelSignal;

static guint signals[SIGNAL_PORTRAIT + 1];

static JourneyPersonaRow *
get_row (JourneyPersonasPanel *self, int position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, position);

  return row ? JOURNEY_PERSONA_ROW (row) : NULL;
}

static void
update_chosen (JourneyPersonasPanel *self)
{
  JourneyPersonaRow *row;

  for (int i = 0; (row = get_row (self, i)); i++)
    {
      gboolean chosen = journey_persona_row_get_persona (row) == self->chosen;

      if (journey_persona_row_get_expanded (row) != chosen)
        journey_persona_row_set_expanded (row, chosen);
    }
}

static void
choose (JourneyPersonasPanel *self, JourneyPersona *persona)
{
  if (g_set_object (&self->chosen, persona))
    update_chosen (self);
}

/* Another kind of thing that is selected leaves the panel as it is. */
static void
journey_personas_panel_selected (JourneyPanel *panel)
{
  JourneySelection *selection = journey_panel_get_selection (panel);
  gpointer lead = selection ? journey_selection_get_lead (selection) : NULL;

  if (lead && JOURNEY_IS_PERSONA (lead))
    choose (JOURNEY_PERSONAS_PANEL (panel), lead);
}

static void
row_activated_cb (JourneyPersonasPanel *self, JourneyPersonaRow *row)
{
  JourneyPersona *persona = journey_persona_row_get_persona (row);

  if (persona == self->chosen)
    {
      choose (self, NULL);
      return;
    }

  choose (self, persona);
  journey_map_watch_select (journey_panel_get_watch (JOURNEY_PANEL (self)), persona);
}

static void
portrait_cb (JourneyPersonasPanel *self, GObject *picture, JourneyPersonaSheet *sheet)
{
  g_signal_emit (self, signals[SIGNAL_PORTRAIT], 0, journey_persona_sheet_get_persona (sheet),
                 picture);
}

static void
edit_cb (JourneyPersonasPanel *self, JourneyPersonaRow *row)
{
  journey_personas_panel_edit (self, journey_persona_row_get_persona (row));
}

static void
save_cb (JourneyPersonasPanel *self, JourneyPersonaRow *row)
{
  JourneyPersona *persona = journey_persona_row_get_persona (row);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.save-persona", "s",
                              journey_item_get_id (JOURNEY_ITEM (persona)));
}

static void
deleted_cb (JourneyPersonasPanel *self, const char *message)
{
  g_signal_emit (self, signals[SIGNAL_DELETED], 0, message);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  JourneyPersonasPanel *self = user_data;
  JourneyPanel *panel = JOURNEY_PANEL (self);
  GtkWidget *row = journey_persona_row_new (item, journey_panel_get_filter (panel),
                                            journey_panel_is_editable (panel));

  journey_persona_row_set_expanded (JOURNEY_PERSONA_ROW (row), item == self->chosen);
  g_signal_connect_object (row, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
personas_changed_cb (JourneyPersonasPanel *self)
{
  guint n_personas = self->personas ? g_list_model_get_n_items (self->personas) : 0;

  gtk_widget_set_visible (self->nobody, n_personas == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_personas > 0);
}

static void
set_personas (JourneyPersonasPanel *self, GListModel *personas)
{
  if (self->personas)
    g_signal_handlers_disconnect_by_func (self->personas, personas_changed_cb, self);
  g_set_object (&self->personas, personas);
  gtk_list_box_bind_model (self->list, personas, create_row, self, NULL);
  if (personas)
    g_signal_connect_object (personas, "items-changed", G_CALLBACK (personas_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/* Whose line is drawn first is shown first. */
static void
journey_personas_panel_document_changed (JourneyPanel *panel)
{
  JourneyPersonasPanel *self = JOURNEY_PERSONAS_PANEL (panel);
  JourneyDocument *document = journey_panel_get_document (panel);
  JourneyList *personas = document ? journey_document_get_personas (document) : NULL;
  JourneyPersona *first =
      personas && journey_list_get_length (personas) > 0 ? journey_list_get (personas, 0) : NULL;

  g_set_object (&self->chosen, first);
  set_personas (self, personas ? G_LIST_MODEL (personas) : NULL);
  personas_changed_cb (self);
}

static void
filter_replaced_cb (JourneyPersonasPanel *self)
{
  JourneyPersonaRow *row;

  for (int i = 0; (row = get_row (self, i)); i++)
    journey_persona_row_set_filter (row, journey_panel_get_filter (JOURNEY_PANEL (self)));
}

static void
journey_personas_panel_dispose (GObject *object)
{
  JourneyPersonasPanel *self = JOURNEY_PERSONAS_PANEL (object);

  if (self->list)
    set_personas (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_PERSONAS_PANEL);
  g_clear_object (&self->chosen);

  G_OBJECT_CLASS (journey_personas_panel_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  /**
   * JourneyPersonasPanel::deleted:
   * @self: the panel
   * @message: what is gone
   *
   * The person deleted something, and may want it back: a toast with "Undo" is due.
   */
  signals[SIGNAL_DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * JourneyPersonasPanel::portrait:
   * @self: the panel
   * @persona: whose portrait it is
   * @picture: a [iface@Gio.File] or a [class@Gdk.Texture]
   *
   * A picture was given that is to become a portrait.
   */
  signals[SIGNAL_PORTRAIT] = g_signal_new ("portrait", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 2, JOURNEY_TYPE_PERSONA, G_TYPE_OBJECT);
}

static void
journey_personas_panel_class_init (JourneyPersonasPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_personas_panel_dispose;
  JOURNEY_PANEL_CLASS (klass)->document_changed = journey_personas_panel_document_changed;
  JOURNEY_PANEL_CLASS (klass)->selected = journey_personas_panel_selected;
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/journeymaps/Journey/journey-personas-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonasPanel, list);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonasPanel, nobody);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
journey_personas_panel_init (JourneyPersonasPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::filter", G_CALLBACK (filter_replaced_cb), NULL);
}

/**
 * journey_personas_panel_new:
 *
 * Returns: (transfer floating): a panel without a map
 */
GtkWidget *
journey_personas_panel_new (void)
{
  return g_object_new (JOURNEY_TYPE_PERSONAS_PANEL, NULL);
}

/**
 * journey_personas_panel_get_chosen:
 * @self: a panel
 *
 * Returns: (nullable) (transfer none): whose row is expanded
 */
JourneyPersona *
journey_personas_panel_get_chosen (JourneyPersonasPanel *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONAS_PANEL (self), NULL);

  return self->chosen;
}

/**
 * journey_personas_panel_edit:
 * @self: a panel
 * @persona: a persona of the map
 *
 * Opens the sheet of a persona, with all that can be said about it.
 */
void
journey_personas_panel_edit (JourneyPersonasPanel *self, JourneyPersona *persona)
{
  AdwDialog *sheet;

  g_return_if_fail (JOURNEY_IS_PERSONAS_PANEL (self));
  g_return_if_fail (JOURNEY_IS_PERSONA (persona));

  if (!journey_panel_is_editable (JOURNEY_PANEL (self)))
    return;

  sheet = journey_persona_sheet_new (persona);
  g_signal_connect_object (sheet, "portrait", G_CALLBACK (portrait_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (sheet, GTK_WIDGET (self));
}
