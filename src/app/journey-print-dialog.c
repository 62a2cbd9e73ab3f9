/* journey-print-dialog.c: on which paper a map is printed, and what that looks like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-print-dialog.h"

#include <glib/gi18n-lib.h>

#include "journey-print-preview.h"
#include "journey-print-settings.h"

#define MM_PER_CM 10

/**
 * JourneyPrintDialog:
 *
 * Asks for paper, size and marks, and shows the pages. What is chosen is kept in the settings, and
 * so is offered the next time, for any map.
 */

struct _JourneyPrintDialog
{
  AdwDialog parent_instance;

  GtkWidget *print_button;
  GtkWidget *save_button;
  GtkWidget *save_row;
  GtkStack *stack;
  JourneyPrintPreview *preview;
  GtkLabel *problem;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *shown;
  AdwComboRow *paper_row;
  AdwComboRow *orientation_row;
  AdwToggleGroup *sizes;
  GtkWidget *tiles_group;
  AdwSpinRow *scale_row;
  AdwSpinRow *overlap_row;
  AdwSwitchRow *marks_row;
  AdwActionRow *sum_row;
  GtkWidget *filter_group;
  AdwComboRow *filter_row;

  GSettings *settings;
  JourneyDocument *document;
  JourneyFilter *filter; /* of the map as it is seen */
  JourneyLayout *layout; /* what is printed */
  JourneyPages pages;    /* of it, unless there is a problem */
};

enum
{
  SIGNAL_PRINT,
  SIGNAL_SAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The choices of filter_row, in its order. */
enum
{
  SHOW_DIMMED,
  SHOW_ONLY,
  SHOW_ALL,
};

G_DEFINE_FINAL_TYPE (JourneyPrintDialog, journey_print_dialog, ADW_TYPE_DIALOG)

/* Says what has changed while the keyboard was elsewhere, to those who do not see it. */
static void
say (JourneyPrintDialog *self, GtkLabel *label, const char *text)
{
  if (g_str_equal (gtk_label_get_label (label), text))
    return;

  gtk_label_set_label (label, text);
  if (*text && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
update_shown (JourneyPrintDialog *self)
{
  guint n_pages = journey_pages_get_n (&self->pages);
  int page = journey_print_preview_get_page (self->preview);
  g_autofree char *text = NULL;

  if (n_pages == 1)
    /* Translators: how large the map is on its only page; some languages have no space in it */
    text = g_strdup_printf (_ ("1 page, at %.0f %%"),
                            100 * self->pages.scale / JOURNEY_PAGES_MM_PER_PX);
  else if (page == JOURNEY_PRINT_PREVIEW_ALL)
    text = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
  else
    text = journey_pages_dup_label (&self->pages, (guint) page);

  say (self, self->shown, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_set_visible (self->previous, n_pages > 1);
  gtk_widget_set_visible (self->next, n_pages > 1);
  gtk_widget_set_sensitive (self->previous, page >= 0);
  gtk_widget_set_sensitive (self->next, page + 1 < (int) n_pages);
}

static void
update_sum (JourneyPrintDialog *self)
{
  double width, height;
  g_autofree char *text = NULL;

  journey_pages_get_size (&self->pages, &width, &height);
  /* Translators: how wide and high it is, and how many pages are beside and below each other */
  text = g_strdup_printf (ngettext ("%.0f × %.0f cm, %u × %u page", "%.0f × %.0f cm, %u × %u pages",
                                    journey_pages_get_n (&self->pages)),
                          width / MM_PER_CM, height / MM_PER_CM, self->pages.n_columns,
                          self->pages.n_rows);
  adw_action_row_set_subtitle (self->sum_row, text);
}

static void
show_problem (JourneyPrintDialog *self, const GError *error)
{
  say (self, self->problem, error ? error->message : "");
  gtk_stack_set_visible_child_name (self->stack, error ? "problem" : "pages");
  gtk_widget_set_sensitive (self->print_button, !error);
  gtk_widget_set_sensitive (self->save_button, !error);
  gtk_widget_set_sensitive (self->save_row, !error);
  gtk_widget_set_visible (GTK_WIDGET (self->sum_row), !error);
}

static void
update_pages (JourneyPrintDialog *self)
{
  JourneyPageSetup setup = journey_print_settings_get_setup (self->settings);
  g_autoptr (GError) error = NULL;

  gtk_widget_set_visible (self->tiles_group, setup.tiled);
  if (journey_pages_plan (&self->pages, &setup, journey_layout_get_width (self->layout),
                          journey_layout_get_height (self->layout),
                          journey_layout_is_rtl (self->layout), &error))
    {
      journey_print_preview_set_map (self->preview, self->layout, &self->pages);
      update_shown (self);
      update_sum (self);
    }
  else
    {
      journey_print_preview_set_map (self->preview, NULL, NULL);
    }
  show_problem (self, error);
}

static void
update_layout (JourneyPrintDialog *self)
{
  g_autoptr (JourneyTextMeasure) measure = journey_text_measure_new ();
  JourneyLayoutOptions options = {
    .direction = JOURNEY_DIRECTION_AUTO,
    .curve = (JourneyCurve) g_settings_get_enum (self->settings, "curve"),
  };

  options.filter = journey_print_dialog_get_filter (self, &options.leave_out);
  g_clear_pointer (&self->layout, journey_layout_unref);
  self->layout = journey_layout_new (self->document, measure, &options);
  update_pages (self);
}

static void
filter_chosen_cb (JourneyPrintDialog *self)
{
  if (self->document)
    update_layout (self);
}

static void
previous_cb (JourneyPrintDialog *self)
{
  journey_print_preview_set_page (self->preview,
                                  journey_print_preview_get_page (self->preview) - 1);
}

static void
next_cb (JourneyPrintDialog *self)
{
  journey_print_preview_set_page (self->preview,
                                  journey_print_preview_get_page (self->preview) + 1);
}

static void
print_cb (JourneyPrintDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_PRINT], 0);
}

static void
save_cb (JourneyPrintDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_SAVE], 0);
}

static void
journey_print_dialog_dispose (GObject *object)
{
  JourneyPrintDialog *self = JOURNEY_PRINT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_PRINT_DIALOG);
  g_clear_object (&self->settings);
  g_clear_object (&self->document);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->layout, journey_layout_unref);

  G_OBJECT_CLASS (journey_print_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/journeymaps/Journey/journey-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, save_row);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, previous);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, next);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, shown);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, orientation_row);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, sizes);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, tiles_group);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, overlap_row);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, marks_row);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, sum_row);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, filter_group);
  gtk_widget_class_bind_template_child (widget_class, JourneyPrintDialog, filter_row);
  gtk_widget_class_bind_template_callback (widget_class, update_shown);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
journey_print_dialog_class_init (JourneyPrintDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = journey_print_dialog_dispose;

  /**
   * JourneyPrintDialog::print:
   * @self: the dialog
   *
   * The pages are to go to a printer.
   */
  signals[SIGNAL_PRINT] = g_signal_new ("print", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * JourneyPrintDialog::save:
   * @self: the dialog
   *
   * The pages are to go into a PDF.
   */
  signals[SIGNAL_SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (JOURNEY_TYPE_PRINT_PREVIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
fill_papers (JourneyPrintDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint n_papers;
  const JourneyPaper *papers = journey_paper_get_all (&n_papers);

  for (guint i = 0; i < n_papers; i++)
    gtk_string_list_append (titles, g_dgettext (GETTEXT_PACKAGE, papers[i].title));
  adw_combo_row_set_model (self->paper_row, G_LIST_MODEL (titles));
}

static void
journey_print_dialog_init (JourneyPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_papers (self);
}

static void
bind_settings (JourneyPrintDialog *self)
{
  journey_print_settings_bind_paper (self->settings, self->paper_row);
  journey_print_settings_bind_orientation (self->settings, self->orientation_row);
  g_settings_bind (self->settings, "print-size", self->sizes, "active-name",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "print-scale", self->scale_row, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "print-overlap", self->overlap_row, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "print-marks", self->marks_row, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (update_pages), self,
                           G_CONNECT_SWAPPED);
}

/**
 * journey_print_dialog_new:
 * @settings: of the program
 * @document: what to print
 * @filter: what of it is looked at
 *
 * Returns: (transfer floating): a dialog that shows the pages of @document
 */
JourneyPrintDialog *
journey_print_dialog_new (GSettings *settings, JourneyDocument *document, JourneyFilter *filter)
{
  JourneyPrintDialog *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (document), NULL);

  self = g_object_new (JOURNEY_TYPE_PRINT_DIALOG, NULL);
  self->settings = g_object_ref (settings);
  self->document = g_object_ref (document);
  self->filter = journey_filter_copy (filter);
  gtk_widget_set_visible (self->filter_group, journey_filter_is_active (filter));
  update_layout (self);
  bind_settings (self);
  return self;
}

/**
 * journey_print_dialog_get_layout:
 * @self: a dialog
 *
 * Returns: (transfer none): what is printed
 */
JourneyLayout *
journey_print_dialog_get_layout (JourneyPrintDialog *self)
{
  g_return_val_if_fail (JOURNEY_IS_PRINT_DIALOG (self), NULL);

  return self->layout;
}

/**
 * journey_print_dialog_get_setup:
 * @self: a dialog
 *
 * Returns: on which pages, oriented as the map is better off
 */
JourneyPageSetup
journey_print_dialog_get_setup (JourneyPrintDialog *self)
{
  JourneyPageSetup setup = journey_print_settings_get_setup (self->settings);

  setup.orientation = self->pages.width > self->pages.height ? JOURNEY_ORIENTATION_LANDSCAPE
                                                             : JOURNEY_ORIENTATION_PORTRAIT;
  return setup;
}

/**
 * journey_print_dialog_get_filter:
 * @self: a dialog
 * @leave_out: (out): whether the rest is left out instead of stepping back
 *
 * Returns: (transfer none) (nullable): what of the map is printed, %NULL for all
 */
JourneyFilter *
journey_print_dialog_get_filter (JourneyPrintDialog *self, gboolean *leave_out)
{
  guint shown = adw_combo_row_get_selected (self->filter_row);

  *leave_out = shown == SHOW_ONLY;
  return shown == SHOW_ALL || !journey_filter_is_active (self->filter) ? NULL : self->filter;
}
