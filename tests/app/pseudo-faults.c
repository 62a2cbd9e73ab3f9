/* pseudo-faults.c: what is not as it should be in a language that nobody speaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pseudo-faults.h"

#include <adwaita.h>
#include <string.h>

#define OPENING "⟦"
#define CLOSING "⟧"

/* What is the same in all languages: names, formats of files, and what stands on keys. */
static const char *const names[] = {
  "The Journey Developers",
  "https://journeymaps.org",
  "Journey",
  "PNG",
  "SVG",
  "PDF",
  "Ctrl",
  "Shift",
  "Alt",
  "Super",
  "px",
};

/* What is data: a map's file, with the place in it, and where a link leads. */
#define DATA "\\d+\\.journey(:\\d+:\\d+)?|https://[\\d.]+/"

/* What libadwaita asks the wrong catalog for, that of the program. */
static const char *const strays[] = { "Close", "Avatar of " };

void
pseudo_faults_init (PseudoFaults *self)
{
  self->where = "";
  self->faults = g_ptr_array_new_with_free_func (g_free);
  self->seen = g_hash_table_new (g_str_hash, g_str_equal);
  self->n_texts = 0;
  self->room = G_MAXINT;
}

void
pseudo_faults_clear (PseudoFaults *self)
{
  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->faults);
}

void
pseudo_add_fault (PseudoFaults *self, const char *what, const char *text)
{
  char *fault = g_strdup_printf ("%s: %s: “%s”", self->where, what, text);

  g_strdelimit (fault, "\n", ' ');

  if (g_hash_table_contains (self->seen, fault))
    {
      g_free (fault);
      return;
    }
  g_hash_table_add (self->seen, fault);
  g_ptr_array_add (self->faults, fault);
}

/* A key, or several of them: what GTK calls Ctrl, a letter or F10. */
static gboolean
is_shortcut (const char *text)
{
  return g_regex_match_simple ("^(?:⟦[^⟧]*⟧\\+)*(?:.|F\\d+|⟦[^⟧]*⟧)$", text, G_REGEX_DEFAULT,
                               G_REGEX_MATCH_DEFAULT);
}

/* What is outside of all brackets; a text may be put into another. */
static char *
dup_outside (const char *text)
{
  GString *outside = g_string_new (NULL);
  guint depth = 0;

  while (*text != '\0')
    {
      const char *next = g_utf8_next_char (text);

      if (g_str_has_prefix (text, OPENING))
        depth++;
      else if (g_str_has_prefix (text, CLOSING) && depth > 0)
        depth--;
      else if (depth == 0)
        g_string_append_len (outside, text, next - text);
      text = next;
    }

  return g_string_free_and_steal (outside);
}

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/* Whether all letters of a text have been to the translators. */
gboolean
pseudo_is_translated (const char *text)
{
  g_autoptr (GRegex) data = g_regex_new (DATA, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *outside = dup_outside (text);
  g_autofree char *said = g_regex_replace_literal (data, outside, -1, 0, "", 0, NULL);
  g_autoptr (GString) left = g_string_new (said);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_replace (left, names[i], "", 0);
  /* The folder that a map is in. */
  if (g_str_has_prefix (left->str, g_get_tmp_dir ()))
    g_string_truncate (left, 0);

  return !has_letters (left->str);
}

void
pseudo_check_text (PseudoFaults *self, const char *what, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  self->n_texts++;
  for (guint i = 0; i < G_N_ELEMENTS (strays); i++)
    if (g_str_has_prefix (text, strays[i]) && pseudo_is_translated (text + strlen (strays[i])))
      return;
  if (!pseudo_is_translated (text) && !is_shortcut (text))
    pseudo_add_fault (self, what, text);
}

void
pseudo_check_menu (PseudoFaults *self, GMenuModel *menu)
{
  static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        pseudo_check_text (self, "menu", label);
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) more = g_menu_model_get_item_link (menu, i, links[j]);

          pseudo_check_menu (self, more);
        }
    }
}

/* What a widget says in a property, as it is shown. */
static void
check_property (PseudoFaults *self, GtkWidget *widget, const char *name)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), name);
  g_autofree char *text = NULL;

  if (pspec == NULL || pspec->value_type != G_TYPE_STRING || !(pspec->flags & G_PARAM_READABLE))
    return;
  g_object_get (widget, name, &text, NULL);
  pseudo_check_text (self, name, text);
}

/* GTK tells a test what it was not; to expect what no widget says is to be told what it says. */
static void
check_accessible (PseudoFaults *self, GtkAccessible *accessible)
{
  static const GtkAccessibleProperty properties[] = {
    GTK_ACCESSIBLE_PROPERTY_LABEL,       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION,
    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autofree char *said = NULL;

      if (!gtk_test_accessible_has_property (accessible, properties[i]))
        continue;
      said = gtk_test_accessible_check_property (accessible, properties[i], "\1");
      pseudo_check_text (self, "accessible property", said);
    }
}

/* In which directions one can scroll to all of what is in a widget. */
static void
stop_where_scrolled (GtkWidget *widget, gboolean *across, gboolean *down)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkPolicyType horizontal;
  GtkPolicyType vertical;

  if (!GTK_IS_SCROLLED_WINDOW (parent) || !GTK_IS_SCROLLABLE (widget))
    return;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (parent), &horizontal, &vertical);
  *across = *across && horizontal == GTK_POLICY_NEVER;
  *down = *down && vertical == GTK_POLICY_NEVER;
}

static gboolean
is_cut (GtkWidget *widget, GtkWidget *parent, gboolean across, gboolean down)
{
  graphene_rect_t bounds;

  if (gtk_widget_get_overflow (parent) == GTK_OVERFLOW_VISIBLE && !GTK_IS_NATIVE (parent))
    return FALSE;
  if (!gtk_widget_compute_bounds (widget, parent, &bounds))
    return FALSE;
  if (across && (bounds.origin.x < -1 ||
                 bounds.origin.x + bounds.size.width > gtk_widget_get_width (parent) + 1))
    return TRUE;

  return down && (bounds.origin.y < -1 ||
                  bounds.origin.y + bounds.size.height > gtk_widget_get_height (parent) + 1);
}

/* Where one can scroll to it, a text is whole. */
static void
check_place (PseudoFaults *self, GtkWidget *label)
{
  const char *text = gtk_label_get_text (GTK_LABEL (label));
  gboolean across = TRUE;
  gboolean down = TRUE;

  for (GtkWidget *parent = gtk_widget_get_parent (label); parent;
       parent = gtk_widget_get_parent (parent))
    {
      stop_where_scrolled (parent, &across, &down);
      if (is_cut (label, parent, across, down))
        {
          pseudo_add_fault (self, "outside of its room", text);
          return;
        }
      if (GTK_IS_NATIVE (parent))
        {
          if (gtk_widget_get_width (parent) > self->room)
            pseudo_add_fault (self, "wider than the window", text);
          return;
        }
    }
}

static void
check_label (PseudoFaults *self, GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  int width;

  pseudo_check_text (self, "label", text);
  if (strstr (text, OPENING) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (label)))
    return;

  pango_layout_get_pixel_size (gtk_label_get_layout (label), &width, NULL);
  if (pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    pseudo_add_fault (self, "cut short", text);
  else if (width > gtk_widget_get_width (GTK_WIDGET (label)) + 1)
    pseudo_add_fault (self, "wider than its room", text);
  else
    check_place (self, GTK_WIDGET (label));
}

static void
check_boxes (PseudoFaults *self, GtkWidget *widget)
{
  GtkAccessible *child = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (widget));

  while (child != NULL)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (child);

      if (!GTK_IS_WIDGET (child))
        check_accessible (self, child);
      g_object_unref (child);
      child = next;
    }
}

/* All of a widget and what is in it, seen or not. */
void
pseudo_check_widget (PseudoFaults *self, GtkWidget *widget)
{
  static const char *const properties[] = { "tooltip-text", "placeholder-text", "title",
                                            "subtitle",     "description",      "heading" };

  /* What is typed is data, what stands on a key and all about smileys is GTK's, and days are those
   * of the locale. */
  if (GTK_IS_CALENDAR (widget) || GTK_IS_EMOJI_CHOOSER (widget) || GTK_IS_TEXT (widget) ||
      GTK_IS_TEXT_VIEW (widget) || strstr (G_OBJECT_TYPE_NAME (widget), "ShortcutLabel") != NULL ||
      g_str_equal (gtk_widget_get_css_name (widget), "accelerator"))
    return;

  if (GTK_IS_LABEL (widget))
    check_label (self, GTK_LABEL (widget));
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    check_property (self, widget, properties[i]);
  if (GTK_IS_MENU_BUTTON (widget))
    pseudo_check_menu (self, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)));
  check_accessible (self, GTK_ACCESSIBLE (widget));
  check_boxes (self, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pseudo_check_widget (self, child);
}
