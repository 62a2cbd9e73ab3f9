/* journey-persona-summary.c: the most important of what is known about a persona
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-persona-summary.h"

#include <glib/gi18n-lib.h>

#include "journey-number.h"

/* A file can hold texts that take minutes to be shaped. */
#define MAX_NAME 120
#define MAX_TEXT 600

typedef struct
{
  const char *title;
  const char *property;
  char *(*dup_text) (JourneyPersona *persona);
} Entry;

struct _JourneyPersonaSummary
{
  JourneyPersona *persona; /* owned */
  GtkWidget *nothing;      /* of who made this; seen where there are no texts */
  GtkWidget *entries[5];   /* likewise; boxes of a heading and a text */
  gulong changed_id;
};

static char *
dup_short (const char *text, glong length)
{
  g_autofree char *start = NULL;

  /* A character has six bytes at most. */
  if (g_utf8_strlen (text, 6 * (length + 1)) <= length)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, length);
  return g_strconcat (start, "…", NULL);
}

/**
 * journey_persona_dup_short_name:
 * @persona: a persona
 *
 * Returns: (transfer full): what to call it, on one line and not too long for one
 */
char *
journey_persona_dup_short_name (JourneyPersona *persona)
{
  const char *name;

  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), NULL);

  name = journey_persona_get_name (persona);
  if (!*name)
    return g_strdup (_ ("Unnamed persona"));

  return g_strdelimit (dup_short (name, MAX_NAME), "\n", ' ');
}

/**
 * journey_persona_dup_caption:
 * @persona: a persona
 *
 * Returns: (transfer full): what stands below the name, as on the map: who it is, or else its
 *   segment
 */
char *
journey_persona_dup_caption (JourneyPersona *persona)
{
  const char *background;

  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), NULL);

  background = journey_persona_get_background (persona);
  return g_strdelimit (dup_short (*background ? background : journey_persona_get_segment (persona),
                                  MAX_NAME),
                       "\n", ' ');
}

static char *
dup_segment (JourneyPersona *persona)
{
  g_autofree char *segment = dup_short (journey_persona_get_segment (persona), MAX_NAME);
  double share = journey_persona_get_share (persona);
  g_autofree char *number = NULL;

  if (!journey_is_set (share))
    return g_steal_pointer (&segment);
  number = journey_number_format (share);
  if (!*segment)
    /* Translators: how many of all customers are like this persona */
    return g_strdup_printf (_ ("%s %% of customers"), number);

  /* Translators: a market segment, and how many of all customers it is */
  return g_strdup_printf (_ ("%s, %s %% of customers"), segment, number);
}

static char *
dup_goals (JourneyPersona *persona)
{
  return dup_short (journey_persona_get_goals (persona), MAX_TEXT);
}

static char *
dup_motivations (JourneyPersona *persona)
{
  return dup_short (journey_persona_get_motivations (persona), MAX_TEXT);
}

static char *
dup_challenges (JourneyPersona *persona)
{
  return dup_short (journey_persona_get_challenges (persona), MAX_TEXT);
}

static char *
dup_quote (JourneyPersona *persona)
{
  g_autofree char *quote = dup_short (journey_persona_get_quote (persona), MAX_TEXT);

  /* Translators: what somebody says, in the quotation marks of your language */
  return *quote ? g_strdup_printf (_ ("“%s”"), quote) : g_strdup ("");
}

static const Entry entries[] = {
  { N_ ("Segment"), "segment", dup_segment },
  { N_ ("Goals"), "goals", dup_goals },
  { N_ ("Motivations"), "motivations", dup_motivations },
  { N_ ("Challenges"), "challenges", dup_challenges },
  { N_ ("In their words"), "quote", dup_quote },
};

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
create_entry (const Entry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = create_label (_ (entry->title), "caption-heading");
  GtkWidget *text = create_label (NULL, "body");

  gtk_widget_add_css_class (title, "dimmed");
  if (entry->dup_text == dup_quote)
    gtk_widget_add_css_class (text, "quote");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

static void
update_entry (JourneyPersonaSummary *self, guint i)
{
  g_autofree char *text = entries[i].dup_text (self->persona);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (self->entries[i])), text);
  gtk_widget_set_visible (self->entries[i], *text != '\0');
}

static void
update_nothing (JourneyPersonaSummary *self)
{
  gboolean nothing = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    nothing &= !gtk_widget_get_visible (self->entries[i]);
  gtk_widget_set_visible (self->nothing, nothing);
}

static void
persona_changed_cb (JourneyPersona *persona, GParamSpec *pspec, JourneyPersonaSummary *self)
{
  const char *property = g_str_equal (pspec->name, "share") ? "segment" : pspec->name;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (g_str_equal (entries[i].property, property))
      {
        update_entry (self, i);
        update_nothing (self);
      }
}

/**
 * journey_persona_summary_new:
 * @persona: a persona
 * @box: where the texts go
 * @nothing: what is to be seen where there are none; it and @box must live as long as the summary
 *
 * Returns: (transfer full): the texts
 */
JourneyPersonaSummary *
journey_persona_summary_new (JourneyPersona *persona, GtkBox *box, GtkWidget *nothing)
{
  JourneyPersonaSummary *self;

  G_STATIC_ASSERT (G_N_ELEMENTS (entries) == G_N_ELEMENTS (self->entries));
  g_return_val_if_fail (JOURNEY_IS_PERSONA (persona), NULL);
  g_return_val_if_fail (GTK_IS_BOX (box) && GTK_IS_WIDGET (nothing), NULL);

  self = g_new0 (JourneyPersonaSummary, 1);
  self->persona = g_object_ref (persona);
  self->nothing = nothing;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      self->entries[i] = create_entry (&entries[i]);
      gtk_box_append (box, self->entries[i]);
      update_entry (self, i);
    }
  update_nothing (self);
  self->changed_id = g_signal_connect (persona, "notify", G_CALLBACK (persona_changed_cb), self);

  return self;
}

/**
 * journey_persona_summary_free:
 * @self: (transfer full): the texts
 *
 * Lets go of the persona. The texts stay where they are.
 */
void
journey_persona_summary_free (JourneyPersonaSummary *self)
{
  g_clear_signal_handler (&self->changed_id, self->persona);
  g_object_unref (self->persona);
  g_free (self);
}
