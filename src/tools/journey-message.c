/* journey-message.c: what was done, in words to be read out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-message-private.h"

#include <glib/gi18n-lib.h>

static void
get_place (gpointer item, guint *position, guint *length)
{
  JourneyList *list = journey_item_get_list (item);

  *position = 0;
  *length = 0;
  if (list == NULL)
    return;
  journey_list_find (list, item, position);
  *length = journey_list_get_length (list);
}

static char *
format_place (guint position, guint length)
{
  /* Translators: of a stage, lane or persona, after it was moved */
  return g_strdup_printf (_ ("Moved to position %u of %u"), position + 1, length);
}

/* Where @item, which was moved within the map, is now. */
char *
journey_message_moved (gpointer item)
{
  guint position, length;

  get_place (item, &position, &length);
  if (!JOURNEY_IS_TOUCHPOINT (item))
    return format_place (position, length);

  /* Translators: of a touchpoint, after it was moved: the stage, the place in it, and how many
   * there are */
  return g_strdup_printf (_ ("Moved to %s, position %u of %u"),
                          journey_stage_get_title (JOURNEY_STAGE (journey_item_get_parent (item))),
                          position + 1, length);
}

/* As above; @items stand side by side. */
char *
journey_message_moved_many (GPtrArray *items)
{
  JourneyItem *stage = journey_item_get_parent (items->pdata[0]);

  if (items->len == 1)
    return journey_message_moved (items->pdata[0]);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Moved %u touchpoint to %s",
                                       "Moved %u touchpoints to %s", items->len),
                          items->len, journey_stage_get_title (JOURNEY_STAGE (stage)));
}

char *
journey_message_moved_lane (JourneyDocument *document, guint position)
{
  return format_place (position, journey_list_get_length (journey_document_get_lanes (document)));
}

/* Where a pain point or the like stands now. */
char *
journey_message_pinned (JourneyTouchpoint *touchpoint)
{
  /* Translators: of a pain point or the like, which was moved below a touchpoint */
  return g_strdup_printf (_ ("Moved to %s"), journey_touchpoint_get_title (touchpoint));
}
