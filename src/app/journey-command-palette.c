/* journey-command-palette.c: every action, found by its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-command-palette.h"

#include <glib/gi18n-lib.h>

#include "journey-match.h"
#include "journey-shortcuts.h"

/**
 * JourneyCommandPalette:
 *
 * Lists the actions of the table that can be done now, the best match of what is typed first.
 */

struct _JourneyCommandPalette
{
  AdwDialog parent_instance;

  GtkWidget *target; /* what activates the actions: not owned, it outlives what is shown on it */
  GtkWidget *probes; /* in the target, which so tells them what is enabled there */
  GtkSearchEntry *entry;
  GtkListBox *list;
  GtkStack *stack;
  GPtrArray *commands; /* Command, in the order of the table */

  const JourneyShortcut *chosen;
};

typedef struct
{
  const JourneyShortcut *shortcut;
  char *text; /* what is matched: the section and the title */
  GtkWidget *row;
  GtkWidget *probe; /* as sensitive as the action is enabled */
  guint rate;
  guint place; /* in the table */
} Command;

G_DEFINE_FINAL_TYPE (JourneyCommandPalette, journey_command_palette, ADW_TYPE_DIALOG)

static void
command_free (Command *command)
{
  g_free (command->text);
  g_free (command);
}

static Command *
find_command (JourneyCommandPalette *self, GtkListBoxRow *row)
{
  for (guint i = 0; i < self->commands->len; i++)
    {
      Command *command = self->commands->pdata[i];

      if (command->row == GTK_WIDGET (row))
        return command;
    }

  return NULL;
}

/* What acts on a part of the map is of no use where no map is seen. */
static gboolean
is_enabled (JourneyCommandPalette *self, const Command *command)
{
  return gtk_widget_get_sensitive (command->probe) &&
         (!g_str_has_prefix (command->shortcut->action, "canvas.") ||
          gtk_widget_get_mapped (self->target));
}

static gboolean
is_shown (GtkListBoxRow *row, gpointer user_data)
{
  Command *command = find_command (user_data, row);

  return command && command->rate > 0 && is_enabled (user_data, command);
}

static int
compare (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  Command *first = find_command (user_data, a);
  Command *second = find_command (user_data, b);

  if (!first || !second)
    return 0;
  if (first->rate != second->rate)
    return first->rate > second->rate ? -1 : 1;

  return first->place < second->place ? -1 : first->place > second->place;
}

static Command *
get_first (JourneyCommandPalette *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (is_shown (row, self))
      return find_command (self, row);

  return NULL;
}

static void
update (JourneyCommandPalette *self)
{
  const char *query;
  Command *first;

  if (!self->entry)
    return;

  query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  for (guint i = 0; i < self->commands->len; i++)
    {
      Command *command = self->commands->pdata[i];

      command->rate = journey_match_rate (command->text, query);
    }
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_filter (self->list);

  first = get_first (self);
  gtk_list_box_select_row (self->list, first ? GTK_LIST_BOX_ROW (first->row) : NULL);
  gtk_stack_set_visible_child_name (self->stack, first ? "list" : "nothing");
}

/* What is done comes after the dialog, so that the focus is where it was before. */
static void
choose (JourneyCommandPalette *self, Command *command)
{
  if (!command)
    return;

  self->chosen = command->shortcut;
  adw_dialog_close (ADW_DIALOG (self));
}

/* The target may have gone before, and taken its children off. */
static void
drop_probes (JourneyCommandPalette *self)
{
  if (self->probes && gtk_widget_get_parent (self->probes))
    gtk_widget_unparent (self->probes);
  g_clear_object (&self->probes);
}

static void
closed_cb (JourneyCommandPalette *self)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) value = NULL;

  if (self->chosen && g_action_parse_detailed_name (self->chosen->action, &name, &value, NULL))
    gtk_widget_activate_action_variant (self->target, name, value);
  self->chosen = NULL;
}

static void
entry_activate_cb (JourneyCommandPalette *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  choose (self, row ? find_command (self, row) : NULL);
}

/* The entry takes Escape for itself, so the dialog does not hear of it. */
static void
stop_search_cb (JourneyCommandPalette *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
row_activated_cb (JourneyCommandPalette *self, GtkListBoxRow *row)
{
  choose (self, find_command (self, row));
}

/* The arrow keys go through the list while the entry keeps the focus. */
static void
select_beside (JourneyCommandPalette *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row ? gtk_list_box_row_get_index (row) : -step;

  while (
      (row = index + step < 0 ? NULL : gtk_list_box_get_row_at_index (self->list, index += step)))
    if (is_shown (row, self))
      {
        gtk_list_box_select_row (self->list, row);
        gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), find_command (self, row)->text,
                                 GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
        return;
      }
}

static gboolean
key_pressed_cb (JourneyCommandPalette *self, guint keyval)
{
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    select_beside (self, 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    select_beside (self, -1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
add_command (JourneyCommandPalette *self, const char *section, const JourneyShortcut *shortcut)
{
  Command *command = g_new0 (Command, 1);
  GtkWidget *row = adw_action_row_new ();
  const char *title = g_dgettext (GETTEXT_PACKAGE, shortcut->title);
  g_autofree char *keys = journey_shortcut_dup_keys (shortcut);

  command->shortcut = shortcut;
  command->place = self->commands->len;
  command->text = g_strdup_printf ("%s %s", title, section);
  command->row = row;
  command->rate = 1;
  command->probe = gtk_button_new ();
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (command->probe), shortcut->action);
  gtk_box_append (GTK_BOX (self->probes), command->probe);
  g_signal_connect_object (command->probe, "notify::sensitive", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (keys)
    {
      GtkWidget *label = gtk_label_new (keys);

      gtk_widget_add_css_class (label, "dimmed");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_ptr_array_add (self->commands, command);
  gtk_list_box_append (self->list, row);
}

static void
add_commands (JourneyCommandPalette *self)
{
  for (guint i = 0; i < journey_shortcuts_get_n_sections (); i++)
    {
      const char *title;
      guint n_shortcuts;
      const JourneyShortcut *shortcuts = journey_shortcuts_get_section (i, &title, &n_shortcuts);

      for (guint j = 0; j < n_shortcuts; j++)
        if (shortcuts[j].action && !g_str_equal (shortcuts[j].action, "win.command-palette"))
          add_command (self, title, &shortcuts[j]);
    }
}

static void
journey_command_palette_dispose (GObject *object)
{
  JourneyCommandPalette *self = JOURNEY_COMMAND_PALETTE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_COMMAND_PALETTE);
  drop_probes (self);

  G_OBJECT_CLASS (journey_command_palette_parent_class)->dispose (object);
}

static void
journey_command_palette_finalize (GObject *object)
{
  JourneyCommandPalette *self = JOURNEY_COMMAND_PALETTE (object);

  g_ptr_array_unref (self->commands);

  G_OBJECT_CLASS (journey_command_palette_parent_class)->finalize (object);
}

static void
journey_command_palette_class_init (JourneyCommandPaletteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_command_palette_dispose;
  object_class->finalize = journey_command_palette_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/journeymaps/Journey/journey-command-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyCommandPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, JourneyCommandPalette, list);
  gtk_widget_class_bind_template_child (widget_class, JourneyCommandPalette, stack);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
journey_command_palette_init (JourneyCommandPalette *self)
{
  GtkEventController *keys;

  self->commands = g_ptr_array_new_with_free_func ((GDestroyNotify) command_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
  gtk_list_box_set_sort_func (self->list, compare, self, NULL);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * journey_command_palette_new:
 * @target: the widget whose actions are meant; the dialog is shown on it
 *
 * Returns: (transfer floating): a palette
 */
AdwDialog *
journey_command_palette_new (GtkWidget *target)
{
  JourneyCommandPalette *self;

  g_return_val_if_fail (GTK_IS_WIDGET (target), NULL);

  self = g_object_new (JOURNEY_TYPE_COMMAND_PALETTE, NULL);
  self->target = target;
  self->probes = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_visible (self->probes, FALSE);
  gtk_widget_set_parent (self->probes, target);
  add_commands (self);
  update (self);
  return ADW_DIALOG (self);
}

/**
 * journey_command_palette_set_query:
 * @self: a palette
 * @query: what is looked for
 *
 * Types for the user.
 */
void
journey_command_palette_set_query (JourneyCommandPalette *self, const char *query)
{
  g_return_if_fail (JOURNEY_IS_COMMAND_PALETTE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), query);
  update (self);
}

/**
 * journey_command_palette_dup_first:
 * @self: a palette
 *
 * Returns: (transfer full) (nullable): the detailed name of the action that Enter activates
 */
char *
journey_command_palette_dup_first (JourneyCommandPalette *self)
{
  Command *first;

  g_return_val_if_fail (JOURNEY_IS_COMMAND_PALETTE (self), NULL);

  first = get_first (self);
  return first ? g_strdup (first->shortcut->action) : NULL;
}

/**
 * journey_command_palette_activate_first:
 * @self: a palette
 *
 * Presses Enter for the user.
 */
void
journey_command_palette_activate_first (JourneyCommandPalette *self)
{
  g_return_if_fail (JOURNEY_IS_COMMAND_PALETTE (self));

  choose (self, get_first (self));
}
