/* journey-paper.c: the sizes of paper that maps are printed on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-paper.h"

#include <glib/gi18n-lib.h>

/* ISO 216 and ANSI/ASME Y14.1; US sizes are whole inches of 25.4 mm. */
static const JourneyPaper papers[] = {
  { "a4", "iso_a4", N_ ("A4"), 210, 297 },
  { "a3", "iso_a3", N_ ("A3"), 297, 420 },
  { "a2", "iso_a2", N_ ("A2"), 420, 594 },
  { "a1", "iso_a1", N_ ("A1"), 594, 841 },
  { "a0", "iso_a0", N_ ("A0"), 841, 1189 },
  { "letter", "na_letter", N_ ("Letter"), 215.9, 279.4 },
  { "legal", "na_legal", N_ ("Legal"), 215.9, 355.6 },
  { "tabloid", "na_ledger", N_ ("Tabloid"), 279.4, 431.8 },
};

/**
 * journey_paper_get_all:
 * @n_papers: (out): the length of the array
 *
 * Returns: (array length=n_papers): all sizes, A4 first
 */
const JourneyPaper *
journey_paper_get_all (guint *n_papers)
{
  *n_papers = G_N_ELEMENTS (papers);
  return papers;
}

/**
 * journey_paper_find:
 * @name: a name, in any case
 *
 * Returns: (nullable): the size that is called so
 */
const JourneyPaper *
journey_paper_find (const char *name)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_ascii_strcasecmp (papers[i].name, name) == 0)
        return &papers[i];
    }

  return NULL;
}

/**
 * journey_paper_find_pwg:
 * @pwg_name: a name as printers use it
 *
 * Returns: (nullable): the size that is called so
 */
const JourneyPaper *
journey_paper_find_pwg (const char *pwg_name)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_str_equal (papers[i].pwg_name, pwg_name))
        return &papers[i];
    }

  return NULL;
}
