/* journey-pain-points-panel-private.h: what the files of the panel share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-pain-filters.h"
#include "journey-pain-list.h"
#include "journey-pain-points-panel.h"
#include "journey-pain-row.h"
#include "journey-selection-link.h"

G_BEGIN_DECLS

struct _JourneyPainPointsPanel
{
  JourneyPanel parent_instance;

  AdwToastOverlay *toasts;
  GtkLabel *count;
  GtkMenuButton *order_button;
  GtkLabel *order;
  JourneyPainFilters *filters;
  GtkSearchBar *search_bar;
  GtkEditable *search;
  GtkWidget *filter_bar;
  GtkLabel *filter_words;
  GtkWidget *patterns;
  GtkStack *stack;
  GtkListView *view;
  GtkWidget *opportunities;
  GtkWidget *matrix;
  GtkWidget *opportunity_list;

  JourneyPainList *list;      /* owned */
  GtkSortListModel *sorted;   /* owned: what is shown */
  GtkCustomFilter *filter;    /* not owned: that of the models */
  GtkCustomSorter *sorter;    /* likewise */
  JourneySelectionLink *link; /* owned */
  GHashTable *rows;           /* of the entries that have one, their JourneyPainRow */
  GPtrArray *spare_rows;      /* JourneyPainRow, of no entry */
  char *pattern_words;        /* what the patterns shown say, to know others */

  JourneyPainQuery query;
  JourneyPainOrder sorted_by;
};

/* journey-pain-points-panel.c */
void journey_pain_points_panel_query_changed (JourneyPainPointsPanel *self);

/* journey-pain-points-panel-actions.c */
void journey_pain_points_panel_class_init_actions (GtkWidgetClass *widget_class);
void journey_pain_points_panel_update_actions (JourneyPainPointsPanel *self);

/* journey-pain-points-panel-build.c */
void journey_pain_points_panel_build (JourneyPainPointsPanel *self);
void journey_pain_points_panel_show_patterns (JourneyPainPointsPanel *self);

G_END_DECLS
