/* journey-filter-button.c: picks what of the map stands out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-filter-button.h"

#include <glib/gi18n-lib.h>

#include "journey-enums.h"
#include "journey-filter-values.h"
#include "journey-labels.h"

#define MAX_HEIGHT 520

/**
 * JourneyFilterButton:
 *
 * A button with the owners, the confidence and the moments that a map can be picked by, and a way
 * to see all again. It stands out itself while anything is picked.
 */

struct _JourneyFilterButton
{
  JourneyPanel parent_instance;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkBox *box;        /* in the popover */
  GtkWidget *clear;   /* a button in it */
  GPtrArray *choices; /* Choice */

  gboolean updating;
};

/* One value that can be picked. */
typedef struct
{
  GtkCheckButton *check; /* in the popover */
  JourneyCriterion criterion;
  char *value;
} Choice;

G_DEFINE_FINAL_TYPE (JourneyFilterButton, journey_filter_button, JOURNEY_TYPE_PANEL)

static void
choice_free (gpointer data)
{
  Choice *self = data;

  g_free (self->value);
  g_free (self);
}

static void
toggled_cb (GtkCheckButton *check, JourneyFilterButton *self)
{
  JourneyFilter *filter = journey_panel_get_filter (JOURNEY_PANEL (self));

  if (self->updating || !filter)
    return;

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = self->choices->pdata[i];

      if (choice->check == check)
        {
          journey_filter_set_value (filter, choice->criterion, choice->value,
                                    gtk_check_button_get_active (check));
          return;
        }
    }
}

static void
clear_cb (JourneyFilterButton *self)
{
  JourneyFilter *filter = journey_panel_get_filter (JOURNEY_PANEL (self));

  if (filter)
    journey_filter_clear (filter);
}

static void
journey_filter_button_filter_changed (JourneyPanel *panel)
{
  JourneyFilterButton *self = JOURNEY_FILTER_BUTTON (panel);
  JourneyFilter *filter = journey_panel_get_filter (panel);
  gboolean active = filter && journey_filter_is_active (filter);

  if (active)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "accent");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button),
                               active ? _ ("Filter (active)") : _ ("Filter"));
  gtk_widget_set_sensitive (self->clear, active);

  self->updating = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = self->choices->pdata[i];

      gtk_check_button_set_active (choice->check,
                                   filter && journey_filter_has_value (filter, choice->criterion,
                                                                       choice->value));
    }
  self->updating = FALSE;
}

/* --- What can be picked --- */

static void
add_heading (JourneyFilterButton *self, const char *title)
{
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_set_margin_top (heading, 6);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "dimmed");
  gtk_box_append (self->box, heading);
}

static void
add_choice (JourneyFilterButton *self,
            JourneyCriterion criterion,
            const char *value,
            const char *label)
{
  Choice *choice = g_new0 (Choice, 1);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 28);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), text);
  choice->check = GTK_CHECK_BUTTON (check);
  choice->criterion = criterion;
  choice->value = g_strdup (value);
  g_ptr_array_add (self->choices, choice);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_box_append (self->box, check);
}

static void
add_owners (JourneyFilterButton *self)
{
  JourneyDocument *document = journey_panel_get_document (JOURNEY_PANEL (self));
  g_auto (GStrv) owners = document ? journey_filter_dup_owners (document) : NULL;

  /* Where nobody owns anything there is nothing to choose from. */
  if (!owners || !owners[0] || (!*owners[0] && !owners[1]))
    return;

  add_heading (self, _ ("Owner"));
  for (guint i = 0; owners[i]; i++)
    add_choice (self, JOURNEY_CRITERION_OWNER, owners[i], *owners[i] ? owners[i] : _ ("Nobody"));
}

static void
add_words (JourneyFilterButton *self, JourneyCriterion criterion, GType type, int first)
{
  GEnumClass *klass = g_type_class_get (type);

  for (int i = first; i < (int) klass->n_values; i++)
    add_choice (self, criterion, journey_word_from_enum (type, i), journey_label_for (type, i));
}

/* As the map is at this moment. */
static void
fill (JourneyFilterButton *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->choices, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))))
    gtk_box_remove (self->box, child);

  add_owners (self);
  add_heading (self, _ ("Confidence"));
  add_words (self, JOURNEY_CRITERION_CONFIDENCE, JOURNEY_TYPE_CONFIDENCE, 0);
  add_heading (self, _ ("Moment"));
  add_words (self, JOURNEY_CRITERION_MOMENT, JOURNEY_TYPE_MOMENT, JOURNEY_MOMENT_TRUTH);
  journey_filter_button_filter_changed (JOURNEY_PANEL (self));
}

static void
journey_filter_button_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_FILTER_BUTTON (object)->choices);

  G_OBJECT_CLASS (journey_filter_button_parent_class)->finalize (object);
}

static void
journey_filter_button_class_init (JourneyFilterButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_filter_button_finalize;
  JOURNEY_PANEL_CLASS (klass)->filter_changed = journey_filter_button_filter_changed;
}

static GtkWidget *
create_content (JourneyFilterButton *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));

  self->clear = gtk_button_new_with_mnemonic (_ ("_Show Everything"));
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (content), scroller);
  gtk_box_append (GTK_BOX (content), self->clear);
  return content;
}

static void
journey_filter_button_init (JourneyFilterButton *self)
{
  self->choices = g_ptr_array_new_with_free_func (choice_free);
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, create_content (self));
  g_signal_connect_object (self->popover, "show", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "journey-filter-symbolic");
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/**
 * journey_filter_button_new:
 *
 * Returns: (transfer floating): a button without a map
 */
GtkWidget *
journey_filter_button_new (void)
{
  return g_object_new (JOURNEY_TYPE_FILTER_BUTTON, NULL);
}

/**
 * journey_filter_button_popup:
 * @self: a button
 *
 * Shows what can be picked, as if the button had been pressed.
 */
void
journey_filter_button_popup (JourneyFilterButton *self)
{
  g_return_if_fail (JOURNEY_IS_FILTER_BUTTON (self));

  gtk_menu_button_popup (self->button);
}
