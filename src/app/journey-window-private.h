/* journey-window-private.h: what the files of the window share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-canvas.h"
#include "journey-document.h"
#include "journey-window.h"

G_BEGIN_DECLS

struct _JourneyWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  AdwBanner *read_only_banner;
  AdwBanner *findings_banner;
  GtkStack *stack;
  JourneyCanvas *canvas;
  GtkLabel *focus_name;
  GtkButton *zoom_label;
  GtkWidget *export_button;
  GtkWidget *map_bar;

  GSettings *settings;
  JourneyDocument *document; /* NULL on the welcome page */
  GFile *file;               /* where the document is; while it is being read, where it will be */
  GPtrArray *findings;       /* JourneyFinding, what is odd in the file; or NULL */
  GCancellable *cancellable; /* stops the reading of files */
};

/* journey-window.c */
void journey_window_show_document (JourneyWindow *self,
                                   JourneyDocument *document,
                                   GFile *file,
                                   GPtrArray *findings);
gboolean journey_window_is_closed (JourneyWindow *self);

/* journey-window-open.c */
void journey_window_class_init_open (GtkWidgetClass *widget_class);
void journey_window_init_open (JourneyWindow *self);

/* journey-window-export.c */
void journey_window_class_init_export (GtkWidgetClass *widget_class);

G_END_DECLS
