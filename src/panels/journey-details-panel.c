/* journey-details-panel.c: shows and edits what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-details-panel.h"

#include "journey-details-form.h"
#include "journey-item-title.h"

/**
 * JourneyDetailsPanel:
 *
 * What is selected, or the map where nothing is, as rows that can be edited. What is said in one
 * row of several items goes to all of them.
 *
 * The rows of a kind of item are made once, when one is selected for the first time.
 */

struct _JourneyDetailsPanel
{
  JourneyPanel parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  AdwBin *place;            /* of the form that is seen */
  JourneyDetailsForm *form; /* the one in place, owned by forms; or NULL */
  GHashTable *forms;        /* char *, the types, to owned JourneyDetailsForm */
};

G_DEFINE_FINAL_TYPE (JourneyDetailsPanel, journey_details_panel, JOURNEY_TYPE_PANEL)

/* The map where nothing is selected, and nothing where there is no map. */
static GPtrArray *
dup_shown (JourneyDetailsPanel *self)
{
  JourneySelection *selection = journey_panel_get_selection (JOURNEY_PANEL (self));
  JourneyDocument *document = journey_panel_get_document (JOURNEY_PANEL (self));
  GPtrArray *items;

  if (!document)
    return g_ptr_array_new ();

  items = journey_selection_dup_items (selection, JOURNEY_TYPE_ITEM);
  if (items->len == 0)
    g_ptr_array_add (items, g_object_ref (document));
  return items;
}

/* One item of each type. */
static GPtrArray *
pick_types (GPtrArray *items)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      gboolean known = FALSE;

      for (guint j = 0; j < picked->len && !known; j++)
        known = G_OBJECT_TYPE (picked->pdata[j]) == G_OBJECT_TYPE (items->pdata[i]);
      if (!known)
        g_ptr_array_add (picked, items->pdata[i]);
    }

  /* Several of one type have another form than one of it. */
  if (picked->len == 1 && items->len > 1)
    g_ptr_array_add (picked, items->pdata[1]);
  return picked;
}

static void
show_item_cb (JourneyDetailsPanel *self, JourneyItem *item)
{
  journey_map_watch_select (journey_panel_get_watch (JOURNEY_PANEL (self)), item);
}

static JourneyDetailsForm *
ensure_form (JourneyDetailsPanel *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) picked = pick_types (items);
  g_autoptr (GString) key = g_string_new (NULL);
  JourneyDetailsForm *form;

  for (guint i = 0; i < picked->len; i++)
    g_string_append_printf (key, "%s ", G_OBJECT_TYPE_NAME (picked->pdata[i]));

  form = g_hash_table_lookup (self->forms, key->str);
  if (!form)
    {
      form = g_object_ref_sink (JOURNEY_DETAILS_FORM (journey_details_form_new (picked)));
      g_signal_connect_object (form, "show-item", G_CALLBACK (show_item_cb), self,
                               G_CONNECT_SWAPPED);
      g_hash_table_insert (self->forms, g_strdup (key->str), form);
    }

  return form;
}

static void
set_form (JourneyDetailsPanel *self, JourneyDetailsForm *form)
{
  if (form == self->form)
    return;

  if (self->form)
    journey_details_form_set_items (self->form, NULL);
  self->form = form;
  adw_bin_set_child (self->place, GTK_WIDGET (form));
}

static void
update_heading (JourneyDetailsPanel *self, GPtrArray *items)
{
  g_autofree char *title = journey_item_dup_kind_title (items);
  g_autofree char *place = items->len == 1 ? journey_item_dup_place (items->pdata[0]) : NULL;

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, place ? place : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), place != NULL);
}

static void
update (JourneyPanel *panel)
{
  JourneyDetailsPanel *self = JOURNEY_DETAILS_PANEL (panel);
  g_autoptr (GPtrArray) items = dup_shown (self);

  update_heading (self, items);
  if (items->len == 0)
    {
      set_form (self, NULL);
      return;
    }

  /* Not of what is around it: a widget that is taken out stays as insensitive as it was. */
  set_form (self, ensure_form (self, items));
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), journey_panel_is_editable (panel));
  journey_details_form_set_items (self->form, items);
}

static void
journey_details_panel_dispose (GObject *object)
{
  JourneyDetailsPanel *self = JOURNEY_DETAILS_PANEL (object);

  set_form (self, NULL);
  g_hash_table_remove_all (self->forms);

  G_OBJECT_CLASS (journey_details_panel_parent_class)->dispose (object);
}

static void
journey_details_panel_finalize (GObject *object)
{
  g_hash_table_unref (JOURNEY_DETAILS_PANEL (object)->forms);

  G_OBJECT_CLASS (journey_details_panel_parent_class)->finalize (object);
}

static void
journey_details_panel_class_init (JourneyDetailsPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = journey_details_panel_dispose;
  object_class->finalize = journey_details_panel_finalize;
  JOURNEY_PANEL_CLASS (klass)->document_changed = update;
  JOURNEY_PANEL_CLASS (klass)->selected = update;
}

static GtkLabel *
add_label (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
journey_details_panel_init (JourneyDetailsPanel *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  GtkBox *heading = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));

  self->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->title = add_label (heading, "heading");
  self->subtitle = add_label (heading, "dimmed");
  self->place = ADW_BIN (adw_bin_new ());
  gtk_box_append (box, GTK_WIDGET (heading));
  gtk_box_append (box, GTK_WIDGET (self->place));
  gtk_widget_set_margin_top (GTK_WIDGET (box), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (box), 18);
  gtk_widget_set_margin_start (GTK_WIDGET (box), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (box), 12);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (box));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/**
 * journey_details_panel_new:
 *
 * Returns: (transfer floating): a panel that shows nothing yet
 */
GtkWidget *
journey_details_panel_new (void)
{
  return g_object_new (JOURNEY_TYPE_DETAILS_PANEL, NULL);
}
