/* journey-paper.h: the sizes of paper that maps are printed on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JourneyPaper:
 * @name: in settings and as an argument, like "a4"
 * @pwg_name: as printers call it; see [PWG 5101.1](https://www.pwg.org/)
 * @title: what people call it, untranslated
 * @width: in mm
 * @height: in mm, at least as much
 *
 * A size of paper, upright.
 */
typedef struct
{
  const char *name;
  const char *pwg_name;
  const char *title;
  double width;
  double height;
} JourneyPaper;

const JourneyPaper *journey_paper_get_all (guint *n_papers);
const JourneyPaper *journey_paper_find (const char *name);
const JourneyPaper *journey_paper_find_pwg (const char *pwg_name);

G_END_DECLS
