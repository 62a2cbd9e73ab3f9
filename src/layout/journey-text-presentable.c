/* journey-text-presentable.c: what of a text is shaped at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "journey-text-private.h"

/* What is shaped of a text at the most. The model keeps all; but Pango needs minutes for a hundred
 * thousand combining marks, and nobody can read more than this in a box. */
#define MAX_CHARACTERS 2000
#define MAX_MARKS      30

static gboolean
is_mark (gunichar c)
{
  return g_unichar_ismark (c) || c == 0x200d;
}

/* What text becomes before it is shaped: control characters, which no font has and no XML may hold,
 * are left out, and those that part words are spaces. Returns 0 for what is left out. */
static gunichar
make_presentable (gunichar character, gunichar next)
{
  if (character == '\r' && next != '\n')
    return '\n';
  if (character == '\t' || character == '\v' || character == '\f' || character == 0x85 ||
      character == 0x2028 || character == 0x2029)
    return ' ';
  if (character == 0xfffe || character == 0xffff ||
      (character != '\n' && g_unichar_iscntrl (character)))
    return 0;

  return character;
}

/**
 * journey_text_trim_end:
 * @text: a text
 *
 * Takes the white space from the end of @text.
 */
void
journey_text_trim_end (GString *text)
{
  while (text->len > 0)
    {
      char *last = g_utf8_find_prev_char (text->str, text->str + text->len);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      g_string_truncate (text, last - text->str);
    }
}

/**
 * journey_text_dup_presentable:
 * @text: UTF-8
 * @cut: (out): whether something was left out at the end
 *
 * Makes the text as far as it is worth shaping: the first lines, with no white space around them
 * and one space between words, as SVG has it too, and with no more marks on one base than a script
 * can need. Empty where nothing would be seen.
 *
 * Returns: (transfer full): the text
 */
char *
journey_text_dup_presentable (const char *text, gboolean *cut)
{
  GString *result = g_string_sized_new (strlen (text) < 256 ? strlen (text) : 256);
  guint n_characters = 0, n_marks = 0;
  gboolean visible = FALSE;
  const char *c;

  for (c = text; *c != '\0' && n_characters < MAX_CHARACTERS; c = g_utf8_next_char (c))
    {
      gunichar character =
          make_presentable (g_utf8_get_char (c), g_utf8_get_char (g_utf8_next_char (c)));

      if (character == 0 || (result->len == 0 && g_unichar_isspace (character)) ||
          (character == ' ' && strchr (" \n", result->str[result->len - 1]) != NULL))
        continue;
      n_marks = is_mark (character) ? n_marks + 1 : 0;
      if (n_marks > MAX_MARKS)
        continue;
      while (character == '\n' && result->str[result->len - 1] == ' ')
        g_string_truncate (result, result->len - 1);
      g_string_append_unichar (result, character);
      visible |= !g_unichar_isspace (character) && g_unichar_type (character) != G_UNICODE_FORMAT;
      n_characters++;
    }

  if (!visible)
    g_string_truncate (result, 0);
  journey_text_trim_end (result);
  *cut = visible && *c != '\0';
  if (*cut)
    g_string_append (result, JOURNEY_TEXT_ELLIPSIS);

  return g_string_free_and_steal (result);
}
