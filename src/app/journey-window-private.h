/* journey-window-private.h: what the files of the window share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journey-autosave.h"
#include "journey-canvas.h"
#include "journey-document.h"
#include "journey-end-pane.h"
#include "journey-file-state.h"
#include "journey-find-bar.h"
#include "journey-mixture.h"
#include "journey-pane-handle.h"
#include "journey-print-dialog.h"
#include "journey-start-pane.h"
#include "journey-window.h"

G_BEGIN_DECLS

struct _JourneyWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  AdwBanner *read_only_banner;
  AdwBanner *findings_banner;
  AdwBanner *unsaved_banner;
  GtkRevealer *changed_bar;
  GtkLabel *changed_label;
  GtkRevealer *copy_bar;
  GtkLabel *copy_label;
  GtkStack *stack;
  JourneyCanvas *canvas;
  GtkLabel *focus_name;
  GtkButton *zoom_label;
  GtkWidget *add_button;
  GtkToggleButton *sketch_button;
  JourneyFindBar *find_bar;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *export_button;
  GtkWidget *map_bar;
  AdwOverlaySplitView *start_split;
  AdwOverlaySplitView *end_split;
  JourneyStartPane *start_pane;
  JourneyEndPane *end_pane;
  JourneyPaneHandle *start_handle;
  JourneyPaneHandle *end_handle;
  GtkWidget *filter_button;

  GSettings *settings;
  JourneyDocument *document; /* NULL on the welcome page */
  GFile *file; /* where the document is; while it is read, where it will be; NULL for a new one */
  GPtrArray *findings;       /* JourneyFinding, what is odd in the file; or NULL */
  GCancellable *cancellable; /* stops the reading of files */

  /* see journey-window-save.c */
  GQueue saves;           /* GTask; the first is being written */
  char *etag;             /* of the file on another machine that was read or written; or NULL */
  gboolean file_writable; /* as far as is known */

  /* see journey-window-draft.c */
  JourneyAutosave *autosave;    /* NULL as long as there is nothing to lose, and if read-only */
  JourneyFileState *file_state; /* what the file was like when it was read or written; or NULL */
  GBytes *file_content;         /* what was in it then; or NULL */

  /* see journey-window-watch.c */
  GFileMonitor *monitor;
  guint settling;                /* until the window looks at the file; or 0 */
  gboolean looking;              /* a thread does */
  JourneyFileState *other_state; /* what another program made of the file; or NULL */
  GBytes *other_content;         /* what it wrote there; or NULL */
  guint64 readable_state;        /* of the journal, when the file was fine last; or NO_STATE */

  GFile *counterpart; /* a conflicted copy of the file, or what it is a copy of; or NULL */
  gboolean counterpart_is_copy;

  /* see journey-window-close.c */
  gboolean close_when_saved;
  gboolean asked_to_discard; /* the user does not want these changes saved */
  gboolean discarded;        /* so the window may go */

  /* see journey-window-panels.c */
  gboolean wants_start; /* the panel at the start, where there is room for it */
  gboolean wants_end;
  gboolean updating_panels; /* by the window, not by its user */

  guint inhibition; /* keeps the session from ending while there are changes; or 0 */
};

/* What a file was read as; see journey-window-open.c. */
typedef struct
{
  GFile *file;
  JourneyDocument *document; /* where there is a mixture: the first of its versions */
  JourneyDocument *other;    /* the second one */
  JourneyDocument *base;     /* what both were made from; or NULL */
  JourneyMixture *mixture;   /* NULL where the file is one map, as it should be */
  GPtrArray *findings;
  JourneyFileState *state;
  GBytes *content;
  char *etag;
  GFile *counterpart;
  gboolean counterpart_is_copy;
  gboolean writable;
  gboolean sample;
} JourneyOpening;

/* journey-window.c */
void journey_window_show_document (JourneyWindow *self,
                                   JourneyDocument *document,
                                   GFile *file,
                                   GPtrArray *findings);
gboolean journey_window_is_closed (JourneyWindow *self);
void journey_window_update_title (JourneyWindow *self);
void journey_window_leave (JourneyWindow *self);

/* journey-window-open.c */
void journey_opening_free (JourneyOpening *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyOpening, journey_opening_free)
JourneyWindow *journey_window_show_opening (JourneyWindow *self, JourneyOpening *opening);
GListModel *journey_window_create_filters (void);
void journey_window_class_init_open (GtkWidgetClass *widget_class);
void journey_window_init_open (JourneyWindow *self);

/* journey-window-export.c */
char *journey_window_dup_safe_name (const char *title, const char *suffix);
char *journey_window_dup_file_name (JourneyWindow *self, const char *suffix);
void journey_window_save_print (JourneyWindow *self, JourneyPrintDialog *dialog);
void journey_window_class_init_export (GtkWidgetClass *widget_class);

/* journey-window-print.c */
void journey_window_class_init_print (GtkWidgetClass *widget_class);

/* journey-window-save.c */
void journey_window_class_init_save (GtkWidgetClass *widget_class);
void journey_window_show_save_error (JourneyWindow *self, GFile *file, const GError *error);

/* journey-window-draft.c */
void journey_window_init_draft (JourneyWindow *self);
void journey_window_start_draft (JourneyWindow *self, JourneyDraft *draft);
void journey_window_stop_draft (JourneyWindow *self);
void
journey_window_set_file_state (JourneyWindow *self, const JourneyFileState *state, GBytes *content);

/* journey-window-watch.c */
void journey_window_class_init_watch (GtkWidgetClass *widget_class);
void journey_window_watch_file (JourneyWindow *self);
void journey_window_unwatch_file (JourneyWindow *self);
void journey_window_look_at_file (JourneyWindow *self);

/* journey-window-copy.c */
void journey_window_class_init_copy (GtkWidgetClass *widget_class);
GFile *journey_window_find_counterpart (GFile *file, gboolean *is_copy, GCancellable *cancellable);
void journey_window_offer_counterpart (JourneyWindow *self, GFile *counterpart, gboolean is_copy);

/* journey-window-mixture.c */
void journey_window_offer_mixture (JourneyWindow *self, JourneyOpening *opening);

/* journey-window-close.c */
gboolean journey_window_may_close (JourneyWindow *self);

/* journey-window-add.c */
void journey_window_class_init_add (GtkWidgetClass *widget_class);
void journey_window_update_add (JourneyWindow *self);

/* journey-window-commands.c */
void journey_window_class_init_commands (GtkWidgetClass *widget_class);

/* journey-window-panels.c */
void journey_window_class_init_panels (GtkWidgetClass *widget_class);
void journey_window_init_panels (JourneyWindow *self);
gboolean journey_window_is_panel_shown (AdwOverlaySplitView *split);
void journey_window_update_panels (JourneyWindow *self);
void journey_window_remember_panels (JourneyWindow *self);

/* journey-window-personas.c */
void journey_window_class_init_personas (GtkWidgetClass *widget_class);
void journey_window_init_personas (JourneyWindow *self);
void journey_window_update_personas (JourneyWindow *self, gboolean enabled);
void journey_window_set_portrait (JourneyWindow *self, JourneyPersona *persona, gpointer picture);
guint journey_window_add_personas_of (JourneyWindow *self, JourneyDocument *other);

/* journey-window-channels.c */
void journey_window_class_init_channels (GtkWidgetClass *widget_class);
void journey_window_update_channels (JourneyWindow *self, gboolean enabled);

/* journey-window-filter.c */
void journey_window_class_init_filter (GtkWidgetClass *widget_class);
void journey_window_init_filter (JourneyWindow *self);

/* journey-window-edit.c */
void journey_window_class_init_edit (GtkWidgetClass *widget_class);
void journey_window_finish_typing (JourneyWindow *self);
void journey_window_watch_document (JourneyWindow *self);
void journey_window_unwatch_document (JourneyWindow *self);

G_END_DECLS
