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
  "Journey", "PNG", "SVG", "PDF", "Ctrl", "Shift", "Alt", "Super", "px", "8.journey",
};

/* What libadwaita asks the wrong catalog for, that of the program. */
static const char *const strays[] = { "Close", "Avatar of " };

void
pseudo_faults_init (PseudoFaults *self)
{
  self->where = "";
  self->faults = g_ptr_array_new_with_free_func (g_free);
  self->seen = g_hash_table_new (g_str_hash, g_str_equal);
  self->n_texts = 0;
  self->widths = FALSE;
}

void
pseudo_faults_clear (PseudoFaults *self)
{
  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->faults);
}

static void
add_fault (PseudoFaults *self, const char *what, const char *text)
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
  g_autofree char *outside = dup_outside (text);
  g_autoptr (GString) left = g_string_new (outside);

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
    add_fault (self, what, text);
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

static void
check_label (PseudoFaults *self, GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);

  pseudo_check_text (self, "label", text);
  if (self->widths && strstr (text, OPENING) != NULL &&
      gtk_widget_get_mapped (GTK_WIDGET (label)) &&
      pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    add_fault (self, "cut short", text);
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

  /* What is typed is data, and what stands on a key is GTK's. */
  if (GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) ||
      strstr (G_OBJECT_TYPE_NAME (widget), "ShortcutLabel") != NULL ||
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
