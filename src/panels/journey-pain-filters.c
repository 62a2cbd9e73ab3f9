/* journey-pain-filters.c: chooses what a list of pain points shows, and its order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-pain-filters.h"

#include <glib/gi18n-lib.h>

#include "journey-channel.h"
#include "journey-enums.h"
#include "journey-labels.h"
#include "journey-persona.h"
#include "journey-stage.h"
#include "journey-touchpoint.h"

/**
 * JourneyPainFilters:
 *
 * One choice for each thing that is asked of a pain point, and one for the order. It writes into
 * the query that it was made for. What can be chosen is what the map has.
 */

typedef enum
{
  CHOICE_ORDER,
  CHOICE_STATUS,
  CHOICE_PERSONA,
  CHOICE_STAGE,
  CHOICE_OWNER,
  CHOICE_CHANNEL,
  N_CHOICES,
} Choice;

struct _JourneyPainFilters
{
  AdwBin parent_instance;

  GtkDropDown *choices[N_CHOICES];
  GPtrArray *values[N_CHOICES]; /* what each place of a choice means, NULL for any; or NULL */

  JourneyPainQuery *query; /* not owned: whoever made us owns it */
  JourneyPainOrder order;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (JourneyPainFilters, journey_pain_filters, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const order_names[] = {
  [JOURNEY_PAIN_ORDER_SCORE] = N_ ("Score"),   [JOURNEY_PAIN_ORDER_SEVERITY] = N_ ("Severity"),
  [JOURNEY_PAIN_ORDER_STAGE] = N_ ("Stage"),   [JOURNEY_PAIN_ORDER_TITLE] = N_ ("Title"),
  [JOURNEY_PAIN_ORDER_STATUS] = N_ ("Status"),
};

static const char *const choice_names[] = {
  [CHOICE_ORDER] = N_ ("Order"), [CHOICE_STATUS] = N_ ("Status"), [CHOICE_PERSONA] = N_ ("Persona"),
  [CHOICE_STAGE] = N_ ("Stage"), [CHOICE_OWNER] = N_ ("Owner"),   [CHOICE_CHANNEL] = N_ ("Channel"),
};

/* Before those of the statuses themselves. */
#define N_STATUS_GROUPS 2

static int
get_status_at (guint place)
{
  if (place == 0)
    return JOURNEY_PAIN_STATUS_ANY;

  return place == 1 ? JOURNEY_PAIN_STATUS_UNRESOLVED : (int) place - N_STATUS_GROUPS;
}

static guint
get_place_of_status (int status)
{
  if (status == JOURNEY_PAIN_STATUS_ANY)
    return 0;

  return status == JOURNEY_PAIN_STATUS_UNRESOLVED ? 1 : (guint) status + N_STATUS_GROUPS;
}

static char **
get_text (JourneyPainFilters *self, Choice choice)
{
  switch (choice)
    {
    case CHOICE_PERSONA:
      return &self->query->persona;
    case CHOICE_STAGE:
      return &self->query->stage;
    case CHOICE_OWNER:
      return &self->query->owner;
    case CHOICE_CHANNEL:
      return &self->query->channel;
    case CHOICE_ORDER:
    case CHOICE_STATUS:
    case N_CHOICES:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
chosen_cb (GtkDropDown *drop_down, GParamSpec *pspec, JourneyPainFilters *self)
{
  guint place = gtk_drop_down_get_selected (drop_down);

  if (self->updating || place == GTK_INVALID_LIST_POSITION)
    return;

  for (Choice choice = 0; choice < N_CHOICES; choice++)
    {
      if (self->choices[choice] != drop_down)
        continue;
      if (choice == CHOICE_ORDER)
        self->order = (JourneyPainOrder) place;
      else if (choice == CHOICE_STATUS)
        self->query->status = get_status_at (place);
      else
        g_set_str (get_text (self, choice), self->values[choice]->pdata[place]);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
clear_cb (JourneyPainFilters *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "pains.clear-filters", NULL);
}

static void
set_choices (JourneyPainFilters *self, Choice choice, const char *const *names, guint place)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  gtk_drop_down_set_model (self->choices[choice], G_LIST_MODEL (model));
  gtk_drop_down_set_selected (self->choices[choice], place);
}

/* Names and values of one choice as they are gathered. */
typedef struct
{
  GPtrArray *names;
  GPtrArray *values;
  GHashTable *known; /* the values */
  guint selected;
  const char *wanted;
} Gathering;

/* Each value once. */
static void
gather (Gathering *self, const char *name, const char *value)
{
  if (value && !g_hash_table_add (self->known, g_strdup (value)))
    return;

  if (value && g_strcmp0 (value, self->wanted) == 0)
    self->selected = self->values->len;
  g_ptr_array_add (self->names, g_strdup (name));
  g_ptr_array_add (self->values, g_strdup (value));
}

static void
gather_items (Gathering *self, JourneyList *list, const char *untitled)
{
  for (guint i = 0; i < journey_list_get_length (list); i++)
    {
      JourneyItem *item = journey_list_get (list, i);
      const char *name = JOURNEY_IS_STAGE (item)
                             ? journey_stage_get_title (JOURNEY_STAGE (item))
                             : journey_persona_get_name (JOURNEY_PERSONA (item));

      gather (self, *name ? name : untitled, journey_item_get_id (item));
    }
}

static void
gather_owners (Gathering *self, JourneyDocument *document)
{
  JourneyList *list = journey_document_get_pain_points (document);

  for (guint i = 0; i < journey_list_get_length (list); i++)
    {
      g_autofree char *owner =
          g_strstrip (g_strdup (journey_pain_point_get_owner (journey_list_get (list, i))));

      if (*owner)
        gather (self, owner, owner);
    }
}

static void
gather_channels (Gathering *self, JourneyDocument *document)
{
  JourneyList *stages = journey_document_get_stages (document);

  for (guint i = 0; i < journey_list_get_length (stages); i++)
    {
      JourneyList *touchpoints = journey_stage_get_touchpoints (journey_list_get (stages, i));

      for (guint j = 0; j < journey_list_get_length (touchpoints); j++)
        {
          const char *word = journey_touchpoint_get_channel (journey_list_get (touchpoints, j));
          g_autofree char *title = journey_channel_dup_title (word);

          gather (self, title, word);
        }
    }
}

static void
fill_choice (JourneyPainFilters *self, Choice choice, JourneyDocument *document)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Gathering gathering = { names, values, known, 0, *get_text (self, choice) };

  gather (&gathering, _ ("Any"), NULL);
  if (document && choice == CHOICE_PERSONA)
    gather_items (&gathering, journey_document_get_personas (document), _ ("Persona"));
  else if (document && choice == CHOICE_STAGE)
    gather_items (&gathering, journey_document_get_stages (document), _ ("Stage"));
  else if (document && choice == CHOICE_OWNER)
    gather_owners (&gathering, document);
  else if (document)
    gather_channels (&gathering, document);
  g_ptr_array_add (names, NULL);

  g_clear_pointer (&self->values[choice], g_ptr_array_unref);
  self->values[choice] = values;
  set_choices (self, choice, (const char *const *) names->pdata, gathering.selected);
}

static void
fill_words (JourneyPainFilters *self)
{
  GEnumClass *klass = g_type_class_get (JOURNEY_TYPE_PAIN_POINT_STATUS);
  g_autoptr (GPtrArray) statuses = g_ptr_array_new ();
  const char *orders[G_N_ELEMENTS (order_names) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (order_names); i++)
    orders[i] = _ (order_names[i]);
  set_choices (self, CHOICE_ORDER, orders, self->order);

  g_ptr_array_add (statuses, _ ("Any"));
  /* Translators: pain points that are neither fixed nor accepted */
  g_ptr_array_add (statuses, _ ("Unresolved"));
  for (guint i = 0; i < klass->n_values; i++)
    g_ptr_array_add (statuses,
                     (gpointer) journey_label_for (JOURNEY_TYPE_PAIN_POINT_STATUS, (int) i));
  g_ptr_array_add (statuses, NULL);
  set_choices (self, CHOICE_STATUS, (const char *const *) statuses->pdata,
               get_place_of_status (self->query->status));
}

static void
journey_pain_filters_finalize (GObject *object)
{
  JourneyPainFilters *self = JOURNEY_PAIN_FILTERS (object);

  for (Choice choice = 0; choice < N_CHOICES; choice++)
    g_clear_pointer (&self->values[choice], g_ptr_array_unref);

  G_OBJECT_CLASS (journey_pain_filters_parent_class)->finalize (object);
}

static void
journey_pain_filters_class_init (JourneyPainFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_pain_filters_finalize;

  /**
   * JourneyPainFilters::changed:
   * @self: the filters
   *
   * The query or the order is another, by what the user chose.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_pain_filters_init (JourneyPainFilters *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *clear = gtk_button_new_with_mnemonic (_ ("_Clear Filters"));

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (Choice choice = 0; choice < N_CHOICES; choice++)
    {
      GtkWidget *label = gtk_label_new (_ (choice_names[choice]));
      GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_set_hexpand (drop_down, TRUE);
      gtk_widget_set_size_request (drop_down, 150, -1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (drop_down),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
      g_signal_connect (drop_down, "notify::selected", G_CALLBACK (chosen_cb), self);
      gtk_grid_attach (GTK_GRID (grid), label, 0, choice, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), drop_down, 1, choice, 1, 1);
      self->choices[choice] = GTK_DROP_DOWN (drop_down);
    }
  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (clear_cb), self);
  gtk_grid_attach (GTK_GRID (grid), clear, 0, N_CHOICES, 2, 1);
  adw_bin_set_child (ADW_BIN (self), grid);
}

/**
 * journey_pain_filters_new:
 * @query: what to write into; it has to last as long as the widget
 *
 * Returns: (transfer floating): the choices, not filled yet
 */
GtkWidget *
journey_pain_filters_new (JourneyPainQuery *query)
{
  JourneyPainFilters *self = g_object_new (JOURNEY_TYPE_PAIN_FILTERS, NULL);

  self->query = query;
  return GTK_WIDGET (self);
}

/**
 * journey_pain_filters_fill:
 * @self: the filters
 * @document: (nullable): the map
 *
 * Offers what the map has, and shows what is asked.
 */
void
journey_pain_filters_fill (JourneyPainFilters *self, JourneyDocument *document)
{
  g_return_if_fail (JOURNEY_IS_PAIN_FILTERS (self));

  self->updating = TRUE;
  fill_words (self);
  for (Choice choice = CHOICE_PERSONA; choice < N_CHOICES; choice++)
    fill_choice (self, choice, document);
  self->updating = FALSE;
}

/**
 * journey_pain_filters_get_order:
 * @self: the filters
 *
 * Returns: the order that was chosen
 */
JourneyPainOrder
journey_pain_filters_get_order (JourneyPainFilters *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_FILTERS (self), JOURNEY_PAIN_ORDER_SCORE);

  return self->order;
}

/**
 * journey_pain_filters_get_order_name:
 * @self: the filters
 *
 * Returns: what the order is called
 */
const char *
journey_pain_filters_get_order_name (JourneyPainFilters *self)
{
  g_return_val_if_fail (JOURNEY_IS_PAIN_FILTERS (self), "");

  return _ (order_names[self->order]);
}

static void
append_word (GString *words, const char *word)
{
  if (word && *word)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", word);
}

static const char *
get_status_name (int status)
{
  if (status == JOURNEY_PAIN_STATUS_ANY)
    return NULL;
  if (status == JOURNEY_PAIN_STATUS_UNRESOLVED)
    return _ ("Unresolved");

  return journey_label_for (JOURNEY_TYPE_PAIN_POINT_STATUS, status);
}

/**
 * journey_pain_filters_dup_words:
 * @self: the filters
 * @document: (nullable): the map
 *
 * Returns: (transfer full): what is asked, but for the search: "Unresolved · Website"
 */
char *
journey_pain_filters_dup_words (JourneyPainFilters *self, JourneyDocument *document)
{
  const JourneyPainQuery *query;
  JourneyItem *persona, *stage;
  g_autofree char *channel = NULL;
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (JOURNEY_IS_PAIN_FILTERS (self), NULL);

  query = self->query;
  persona = document && query->persona ? journey_document_find (document, query->persona) : NULL;
  stage = document && query->stage ? journey_document_find (document, query->stage) : NULL;
  channel = query->channel ? journey_channel_dup_title (query->channel) : NULL;
  append_word (words, get_status_name (query->status));
  if (persona && JOURNEY_IS_PERSONA (persona))
    append_word (words, journey_persona_get_name (JOURNEY_PERSONA (persona)));
  if (stage && JOURNEY_IS_STAGE (stage))
    append_word (words, journey_stage_get_title (JOURNEY_STAGE (stage)));
  append_word (words, query->owner);
  append_word (words, channel);

  return g_string_free_and_steal (words);
}
