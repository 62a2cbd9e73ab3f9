/* journey-detail-field.c: how stored properties are shown as rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-detail-field.h"

#include <glib/gi18n-lib.h>

#include "journey-channel-row.h"
#include "journey-choice-row.h"
#include "journey-date-row.h"
#include "journey-link-row.h"
#include "journey-persona.h"
#include "journey-text-row.h"

/* By its type alone, a property would have the kind that BY_TYPE stands for. */
#define BY_TYPE ((JourneyDetailKind) - 1)

/* A property is declared in the model. Here is said what it is called, and how it is written where
 * its type does not tell. A name means the same wherever it occurs. */
static const struct
{
  const char *property;
  const char *label;
  JourneyDetailKind kind;
} fields[] = {
  { "background", N_ ("Background"), JOURNEY_DETAIL_TEXT },
  { "backstage", N_ ("Backstage"), JOURNEY_DETAIL_TEXT },
  { "behaviours", N_ ("Behaviors"), JOURNEY_DETAIL_TEXT },
  { "better", N_ ("Better"), BY_TYPE },
  { "challenges", N_ ("Challenges"), JOURNEY_DETAIL_TEXT },
  { "channel", N_ ("Channel"), JOURNEY_DETAIL_CHANNEL },
  { "color", N_ ("Color"), BY_TYPE },
  { "confidence", N_ ("Confidence"), BY_TYPE },
  { "customers", N_ ("Customers"), BY_TYPE },
  { "date", N_ ("Date"), JOURNEY_DETAIL_DATE },
  { "demographics", N_ ("Demographics"), JOURNEY_DETAIL_TEXT },
  { "detail", N_ ("Detail"), JOURNEY_DETAIL_TEXT },
  { "doing", N_ ("Doing"), JOURNEY_DETAIL_TEXT },
  { "due", N_ ("Due"), JOURNEY_DETAIL_DATE },
  { "effort", N_ ("Effort, 1 to 5"), BY_TYPE },
  { "expected", N_ ("Expected score"), BY_TYPE },
  { "frequency", N_ ("Frequency, 1 to 5"), BY_TYPE },
  { "from", N_ ("From"), BY_TYPE },
  { "goal", N_ ("Goal"), JOURNEY_DETAIL_TEXT },
  { "goals", N_ ("Goals"), JOURNEY_DETAIL_TEXT },
  { "height", N_ ("Height, 0: automatic"), BY_TYPE },
  { "high", N_ ("High end"), BY_TYPE },
  { "ignored", N_ ("Ignored findings"), JOURNEY_DETAIL_ELSEWHERE },
  { "impact", N_ ("Impact, 1 to 5"), BY_TYPE },
  { "importance", N_ ("Importance, 1 to 5"), BY_TYPE },
  { "kind", N_ ("Kind"), BY_TYPE },
  { "label", N_ ("Label"), BY_TYPE },
  { "labels", N_ ("Labels"), BY_TYPE },
  { "lane", N_ ("Lane"), BY_TYPE },
  { "link", N_ ("Link"), JOURNEY_DETAIL_LINK },
  { "low", N_ ("Low end"), BY_TYPE },
  { "maximum", N_ ("Highest score"), BY_TYPE },
  { "minimum", N_ ("Lowest score"), BY_TYPE },
  { "moment", N_ ("Moment"), BY_TYPE },
  { "motivations", N_ ("Motivations"), JOURNEY_DETAIL_TEXT },
  { "name", N_ ("Name"), BY_TYPE },
  { "note", N_ ("Note"), JOURNEY_DETAIL_WORDS },
  { "on", N_ ("Measures"), BY_TYPE },
  { "outcome", N_ ("Outcome"), JOURNEY_DETAIL_TEXT },
  { "owner", N_ ("Owner"), BY_TYPE },
  { "pain-points", N_ ("Pain points"), BY_TYPE },
  { "persona", N_ ("Persona"), BY_TYPE },
  { "personas", N_ ("Personas"), BY_TYPE },
  { "phase", N_ ("Phase"), BY_TYPE },
  { "portrait", N_ ("Portrait"), JOURNEY_DETAIL_ELSEWHERE },
  { "preferences", N_ ("Preferences"), JOURNEY_DETAIL_TEXT },
  { "psychographics", N_ ("Psychographics"), JOURNEY_DETAIL_TEXT },
  { "quote", N_ ("In their words"), JOURNEY_DETAIL_WORDS },
  { "review-months", N_ ("Review after months"), BY_TYPE },
  { "reviewed", N_ ("Last review"), JOURNEY_DETAIL_DATE },
  { "role", N_ ("Role"), BY_TYPE },
  { "scenario", N_ ("Scenario"), JOURNEY_DETAIL_TEXT },
  { "score", N_ ("Score"), BY_TYPE },
  { "segment", N_ ("Segment"), BY_TYPE },
  { "severity", N_ ("Severity, 1 to 5"), BY_TYPE },
  { "share", N_ ("Share in percent"), BY_TYPE },
  { "source", N_ ("Source"), BY_TYPE },
  { "state", N_ ("State"), BY_TYPE },
  { "status", N_ ("Status"), BY_TYPE },
  { "supports", N_ ("Supports"), BY_TYPE },
  { "tags", N_ ("Tags, with commas"), BY_TYPE },
  { "target", N_ ("Target"), BY_TYPE },
  { "text", N_ ("Text"), JOURNEY_DETAIL_TEXT },
  { "thinking", N_ ("Thinking"), JOURNEY_DETAIL_WORDS },
  { "title", N_ ("Title"), BY_TYPE },
  { "to", N_ ("To"), BY_TYPE },
  { "touchpoints", N_ ("Touchpoints"), BY_TYPE },
  { "unit", N_ ("Unit"), BY_TYPE },
  { "value", N_ ("Value"), BY_TYPE },
  { "visible", N_ ("Visible"), BY_TYPE },
};

static int
find_field (GParamSpec *pspec)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].property, pspec->name))
      return (int) i;

  return -1;
}

static JourneyDetailKind
get_kind_of_type (GParamSpec *pspec)
{
  if (journey_field_is_list (pspec) || journey_field_is_part (pspec))
    return JOURNEY_DETAIL_ITEMS;
  if (pspec->flags & JOURNEY_PARAM_REFERENCE)
    return JOURNEY_DETAIL_REFERENCES;
  if (journey_field_get_enum_type (pspec) != G_TYPE_INVALID)
    return JOURNEY_DETAIL_WORD;
  if (pspec->value_type == G_TYPE_STRV)
    return JOURNEY_DETAIL_TAGS;
  if (pspec->value_type == G_TYPE_INT)
    return JOURNEY_DETAIL_COUNT;
  if (pspec->value_type == G_TYPE_DOUBLE)
    return JOURNEY_DETAIL_NUMBER;
  if (pspec->value_type == G_TYPE_BOOLEAN)
    return JOURNEY_DETAIL_FLAG;

  return JOURNEY_DETAIL_LINE;
}

/**
 * journey_detail_get_kind:
 * @pspec: a stored property
 *
 * Returns: what kind of row it has
 */
JourneyDetailKind
journey_detail_get_kind (GParamSpec *pspec)
{
  JourneyDetailKind kind = get_kind_of_type (pspec);
  int field;

  g_return_val_if_fail (pspec->flags & JOURNEY_PARAM_STORED, JOURNEY_DETAIL_ELSEWHERE);

  field = find_field (pspec);
  if (field < 0 || fields[field].kind == BY_TYPE)
    return kind;

  return kind == JOURNEY_DETAIL_LINE || fields[field].kind == JOURNEY_DETAIL_ELSEWHERE
             ? fields[field].kind
             : kind;
}

/**
 * journey_detail_get_label:
 * @pspec: a stored property
 *
 * Returns: what it is called to a person, translated
 */
const char *
journey_detail_get_label (GParamSpec *pspec)
{
  int field = find_field (pspec);

  return field >= 0 ? _ (fields[field].label) : pspec->name;
}

/**
 * journey_detail_is_fact:
 * @pspec: a stored property
 *
 * Returns: whether it is rather chosen or counted than told, and so goes below what is told
 */
gboolean
journey_detail_is_fact (GParamSpec *pspec)
{
  switch ((int) journey_detail_get_kind (pspec))
    {
    case JOURNEY_DETAIL_TEXT:
    case JOURNEY_DETAIL_WORDS:
      return FALSE;
    case JOURNEY_DETAIL_LINE:
      return !g_str_equal (pspec->name, "title") && !g_str_equal (pspec->name, "name") &&
             !g_str_equal (pspec->name, "label");
    default:
      return TRUE;
    }
}

/* Nothing that was counted is not the same as a count of nothing. */
static gboolean
show_count_cb (AdwSpinRow *row)
{
  if (adw_spin_row_get_value (row) > 0)
    return FALSE;

  gtk_editable_set_text (GTK_EDITABLE (row), "–");
  return TRUE;
}

static int
read_count_cb (AdwSpinRow *row, double *value)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), "–"))
    return FALSE;

  *value = 0;
  return TRUE;
}

static GtkWidget *
create_count_row (GParamSpec *pspec)
{
  GtkWidget *row = adw_spin_row_new_with_range (0, G_PARAM_SPEC_INT (pspec)->maximum, 1);

  g_signal_connect (row, "output", G_CALLBACK (show_count_cb), NULL);
  g_signal_connect (row, "input", G_CALLBACK (read_count_cb), NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), "–");
  return row;
}

static GtkWidget *
create_words_row (void)
{
  GtkWidget *row = journey_text_row_new ();

  journey_text_row_add_emoji (JOURNEY_TEXT_ROW (row));
  return row;
}

/**
 * journey_detail_create_row:
 * @pspec: a stored property
 *
 * Returns: (transfer floating) (nullable): a row for it, which a [class@PropertyBinding] can be
 * made with; %NULL for one that is not shown in a row
 */
GtkWidget *
journey_detail_create_row (GParamSpec *pspec)
{
  switch (journey_detail_get_kind (pspec))
    {
    case JOURNEY_DETAIL_LINE:
    case JOURNEY_DETAIL_TAGS:
      return adw_entry_row_new ();
    case JOURNEY_DETAIL_NUMBER:
      return g_object_new (ADW_TYPE_ENTRY_ROW, "input-purpose", GTK_INPUT_PURPOSE_NUMBER, NULL);
    case JOURNEY_DETAIL_TEXT:
      return journey_text_row_new ();
    case JOURNEY_DETAIL_WORDS:
      return create_words_row ();
    case JOURNEY_DETAIL_DATE:
      return journey_date_row_new ();
    case JOURNEY_DETAIL_LINK:
      return journey_link_row_new ();
    case JOURNEY_DETAIL_CHANNEL:
      return journey_channel_row_new ();
    case JOURNEY_DETAIL_WORD:
      return journey_choice_row_new ();
    case JOURNEY_DETAIL_COUNT:
      return create_count_row (pspec);
    case JOURNEY_DETAIL_FLAG:
      return adw_switch_row_new ();
    case JOURNEY_DETAIL_REFERENCES:
    case JOURNEY_DETAIL_ITEMS:
    case JOURNEY_DETAIL_ELSEWHERE:
    default:
      return NULL;
    }
}
