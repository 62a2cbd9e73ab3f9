/* journey-preferences.c: what the user wants of the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-preferences.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *word; /* in the settings */
  const char *title;
  AdwColorScheme scheme;
} Style;

typedef struct
{
  const char *word; /* in the settings */
  const char *title;
} Curve;

typedef struct
{
  const char *word; /* in the settings */
  const char *title;
  double minimum;
  double maximum;
} Scale;

static const Style styles[] = {
  { "system", N_ ("Follow System"), ADW_COLOR_SCHEME_DEFAULT },
  { "light", N_ ("Light"), ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", N_ ("Dark"), ADW_COLOR_SCHEME_FORCE_DARK },
};

static const Curve curves[] = {
  { "smooth", N_ ("Smooth") },
  { "straight", N_ ("Straight") },
  { "steps", N_ ("Steps") },
};

static const Scale scales[] = {
  { "around-zero", N_ ("−2 to 2"), -2, 2 },
  { "one-to-five", N_ ("1 to 5"), 1, 5 },
  { "zero-to-ten", N_ ("0 to 10"), 0, 10 },
};

static const char *
get_style (guint place)
{
  return styles[place].word;
}

static const char *
get_curve (guint place)
{
  return curves[place].word;
}

static const char *
get_scale (guint place)
{
  return scales[place].word;
}

static gboolean
style_to_scheme (GValue *value, GVariant *variant, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i].word, g_variant_get_string (variant, NULL)))
      g_value_set_enum (value, styles[i].scheme);

  return TRUE;
}

/**
 * journey_preferences_bind_style:
 * @settings: of the program
 *
 * Lets windows be light or dark as is wanted, from now on.
 */
void
journey_preferences_bind_style (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_bind_with_mapping (settings, "style", adw_style_manager_get_default (), "color-scheme",
                                G_SETTINGS_BIND_GET, style_to_scheme, NULL, NULL, NULL);
}

/**
 * journey_preferences_sign:
 * @settings: of the program
 * @document: a new map, without a journal
 *
 * Makes the user its owner, unless it has one.
 */
void
journey_preferences_sign (GSettings *settings, JourneyDocument *document)
{
  g_autofree char *owner = g_settings_get_string (settings, "owner");

  if (!*journey_document_get_owner (document))
    g_object_set (document, "owner", owner, NULL);
}

/**
 * journey_preferences_create_map:
 * @settings: of the program
 *
 * Returns: (transfer full): an empty map as the user wants new ones, without a journal
 */
JourneyDocument *
journey_preferences_create_map (GSettings *settings)
{
  JourneyDocument *document = journey_document_new ();
  g_autofree char *scale = g_settings_get_string (settings, "scale");

  journey_preferences_sign (settings, document);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (g_str_equal (scales[i].word, scale))
      g_object_set (journey_document_get_scale (document), "minimum", scales[i].minimum, "maximum",
                    scales[i].maximum, NULL);

  return document;
}

typedef const char *(*GetWord) (guint place);

static gboolean
word_to_place (GValue *value, GVariant *variant, gpointer user_data)
{
  GetWord get_word = (GetWord) user_data;

  /* All choices have three words. */
  for (guint i = 0; i < 3; i++)
    if (g_str_equal (get_word (i), g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
place_to_word (const GValue *value, const GVariantType *type, gpointer user_data)
{
  GetWord get_word = (GetWord) user_data;
  guint place = g_value_get_uint (value);

  return place < 3 ? g_variant_new_string (get_word (place)) : NULL;
}

G_STATIC_ASSERT (G_N_ELEMENTS (styles) == 3 && G_N_ELEMENTS (curves) == 3 &&
                 G_N_ELEMENTS (scales) == 3);

static GtkWidget *
create_choice (GSettings *settings,
               const char *key,
               const char *title,
               const char *const *titles,
               GetWord get_word)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (titles);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                word_to_place, place_to_word, (gpointer) get_word, NULL);
  return row;
}

static GtkWidget *
create_style_row (GSettings *settings)
{
  const char *titles[] = { _ (styles[0].title), _ (styles[1].title), _ (styles[2].title), NULL };

  return create_choice (settings, "style", _ ("Style"), titles, get_style);
}

static GtkWidget *
create_curve_row (GSettings *settings)
{
  const char *titles[] = { _ (curves[0].title), _ (curves[1].title), _ (curves[2].title), NULL };

  return create_choice (settings, "curve", _ ("Emotion Lines"), titles, get_curve);
}

static GtkWidget *
create_scale_row (GSettings *settings)
{
  const char *titles[] = { _ (scales[0].title), _ (scales[1].title), _ (scales[2].title), NULL };
  GtkWidget *row = create_choice (settings, "scale", _ ("Emotion Scale"), titles, get_scale);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("From the worst to the best"));
  return row;
}

static GtkWidget *
create_owner_row (GSettings *settings)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Owner"));
  gtk_widget_set_tooltip_text (row, _ ("Your name or that of your team"));
  g_settings_bind (settings, "owner", row, "text", G_SETTINGS_BIND_DEFAULT);
  return row;
}

static GtkWidget *
create_reminders_row (GSettings *settings)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Remind of Reviews"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("When a map is opened whose review is overdue"));
  g_settings_bind (settings, "reminders", row, "active", G_SETTINGS_BIND_DEFAULT);
  return row;
}

/**
 * journey_preferences_create_dialog:
 * @settings: of the program
 *
 * Returns: (transfer floating): what of the settings is to be chosen by hand; they change at once
 */
AdwDialog *
journey_preferences_create_dialog (GSettings *settings)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *program = adw_preferences_group_new ();
  GtkWidget *new_maps = adw_preferences_group_new ();

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (program), create_style_row (settings));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (program), create_curve_row (settings));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (program), create_reminders_row (settings));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (new_maps), _ ("New Maps"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (new_maps), create_owner_row (settings));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (new_maps), create_scale_row (settings));

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (program));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (new_maps));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));
  return dialog;
}
