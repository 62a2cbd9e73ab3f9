/* journey-match.c: texts compared as people mean them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-match.h"

#include <string.h>

/* How well a word of a query fits; a better fit is greater. */
enum
{
  RATE_SCATTERED = 1,
  RATE_INSIDE = 10,
  RATE_WORD_START = 20,
  RATE_TEXT_START = 30,
};

/**
 * journey_match_fold:
 * @text: a text
 *
 * Takes case and accents off a text, and makes one space of all that is between words.
 *
 * Returns: (transfer full): what is left, for [func@journey_match_contains]
 */
char *
journey_match_fold (const char *text)
{
  g_autofree char *apart = NULL;
  g_autofree char *valid = NULL;
  g_autoptr (GString) bare = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  apart = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  bare = g_string_sized_new (strlen (apart));
  for (const char *c = apart; *c; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_ismark (letter))
        continue;
      if (!g_unichar_isspace (letter))
        g_string_append_unichar (bare, letter);
      else if (bare->len > 0 && bare->str[bare->len - 1] != ' ')
        g_string_append_c (bare, ' ');
    }
  if (bare->len > 0 && bare->str[bare->len - 1] == ' ')
    g_string_truncate (bare, bare->len - 1);

  return g_utf8_casefold (bare->str, -1);
}

/**
 * journey_match_contains:
 * @text: a text
 * @folded: what is looked for, from [func@journey_match_fold]
 *
 * Returns: whether @text has @folded in it, whatever the case and the accents
 */
gboolean
journey_match_contains (const char *text, const char *folded)
{
  g_autofree char *own = journey_match_fold (text);

  return strstr (own, folded) != NULL;
}

/* All letters in their order, with others between them. */
static gboolean
is_scattered (const char *text, const char *word)
{
  for (; *text && *word; text = g_utf8_next_char (text))
    if (g_utf8_get_char (text) == g_utf8_get_char (word))
      word = g_utf8_next_char (word);

  return !*word;
}

static guint
rate_word (const char *text, const char *word)
{
  const char *found = strstr (text, word);
  g_autofree char *start = NULL;

  if (found == text)
    return RATE_TEXT_START;
  if (!found)
    return is_scattered (text, word) ? RATE_SCATTERED : 0;

  start = g_strconcat (" ", word, NULL);
  return strstr (text, start) ? RATE_WORD_START : RATE_INSIDE;
}

/**
 * journey_match_rate:
 * @text: what is offered
 * @query: what was typed
 *
 * Tells how well @text fits @query: each word of the query is best at the start of the text, then
 * at the start of a word, then inside one; letters that only come in that order are the least.
 *
 * Returns: the sum over the words of the query; 0 if one of them does not fit at all
 */
guint
journey_match_rate (const char *text, const char *query)
{
  g_autofree char *folded_text = journey_match_fold (text);
  g_autofree char *folded_query = journey_match_fold (query);
  g_auto (GStrv) words = g_strsplit (folded_query, " ", -1);
  guint sum = 0;

  for (guint i = 0; words[i]; i++)
    {
      guint rate = rate_word (folded_text, words[i]);

      if (rate == 0)
        return 0;
      sum += rate;
    }

  return MAX (sum, 1);
}
