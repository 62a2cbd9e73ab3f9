/* journey-build-lanes.c: the lanes, one below the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-layout-private.h"

#include <glib/gi18n-lib.h>

#include "journey-enums.h"
#include "journey-labels.h"

/* English needs three. */
#define MAX_HINT_LINES 6

#define EMPTY_HEIGHT      34.0
#define EMPTY_NAME_TOP    9.0
#define NAME_TOP          12.0
#define DIVIDER_HEIGHT    26.0
#define DIVIDER_WIDTH     1.2
#define MAX_DIVIDER_LINES 3
#define DIVIDER_LENGTH    5400.0 /* of one box; a whole number of dashes */

typedef struct
{
  double (*build) (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane);
  gboolean band; /* bare content stands on a band; cards stand on the page */
  const char *hint;
} JourneyLaneLook;

static const JourneyLaneLook looks[] = {
  [JOURNEY_LANE_KIND_TOUCHPOINTS] = { journey_build_touchpoints, FALSE,
                                      N_ ("Where customer and brand meet") },
  [JOURNEY_LANE_KIND_DOING] = { journey_build_texts, TRUE, N_ ("What the customer does") },
  [JOURNEY_LANE_KIND_THINKING] = { journey_build_texts, FALSE, N_ ("In the customer’s own words") },
  [JOURNEY_LANE_KIND_FEELING] = { journey_build_feeling, TRUE,
                                  N_ ("Emotion at each touchpoint, one line a persona") },
  [JOURNEY_LANE_KIND_PAIN_POINTS] = { journey_build_pain_points, FALSE,
                                      N_ ("Ranked by severity × reach") },
  [JOURNEY_LANE_KIND_OPPORTUNITIES] = { journey_build_opportunities, FALSE,
                                        N_ ("What we could change, and what it would take") },
  [JOURNEY_LANE_KIND_METRICS] = { journey_build_metrics, TRUE,
                                  N_ ("KPI, latest reading and change since last review") },
  [JOURNEY_LANE_KIND_EVIDENCE] = { journey_build_evidence, FALSE,
                                   N_ ("What is known, and from where") },
  [JOURNEY_LANE_KIND_BACKSTAGE] = { journey_build_texts, TRUE,
                                    N_ ("What happens out of the customer’s sight") },
  [JOURNEY_LANE_KIND_TEXT] = { journey_build_texts, TRUE, NULL },
};

static gboolean
is_wanted (JourneyLayoutBuilder *self, JourneyLane *lane, JourneyLaneKind kind)
{
  const char *const *wanted = self->options->lanes;

  if (wanted == NULL)
    return lane == NULL || journey_lane_get_visible (lane);

  return g_strv_contains (wanted, journey_word_from_enum (JOURNEY_TYPE_LANE_KIND, kind)) ||
         (lane != NULL && (g_strv_contains (wanted, journey_item_get_id (JOURNEY_ITEM (lane))) ||
                           g_strv_contains (wanted, journey_lane_get_title (lane))));
}

static GArray *
find_lanes (JourneyLayoutBuilder *self)
{
  JourneyList *lanes = journey_document_get_lanes (self->document);
  GArray *found = g_array_new (FALSE, TRUE, sizeof (JourneyLaneBuild));
  guint n = journey_list_get_length (lanes);
  guint n_standard, i;
  const JourneyLaneKind *standard = journey_lane_get_standard (&n_standard);

  for (i = 0; i < (n > 0 ? n : n_standard); i++)
    {
      JourneyLane *item = n > 0 ? journey_list_get (lanes, i) : NULL;
      JourneyLaneBuild lane = {
        .item = item,
        .kind = item != NULL ? journey_lane_get_kind (item) : standard[i],
        .min_height = item != NULL ? journey_lane_get_height (item) : 0,
      };

      if (is_wanted (self, item, lane.kind))
        g_array_append_val (found, lane);
    }

  return found;
}

static const char *
get_title (JourneyLane *lane, JourneyLaneKind kind)
{
  const char *title = lane != NULL ? journey_lane_get_title (lane) : "";

  return *title != '\0' ? title : journey_label_for (JOURNEY_TYPE_LANE_KIND, kind);
}

/**
 * journey_layout_get_lane_title:
 * @self: a layout
 * @lane: the index of a lane
 *
 * Returns: (transfer none): the heading of the lane: its own title, or that of its kind
 */
const char *
journey_layout_get_lane_title (JourneyLayout *self, int lane)
{
  JourneyLayoutLane *entry = &g_array_index (self->lanes, JourneyLayoutLane, lane);

  return get_title (entry->item, entry->kind);
}

/* The heading of a lane, and what the lane is for. Returns how high it is. */
static double
build_name (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane, gboolean empty)
{
  JourneyRect rect = { JOURNEY_PAGE_MARGIN, lane->top, JOURNEY_GRID_X - JOURNEY_PAGE_MARGIN - 12,
                       EMPTY_HEIGHT };
  const char *title = get_title (lane->item, lane->kind);
  JourneyTextPlace place = { JOURNEY_LABEL_X, lane->top + (empty ? EMPTY_NAME_TOP : NAME_TOP),
                             JOURNEY_LABEL_WIDTH, 2, JOURNEY_ALIGN_LEFT };
  JourneyBox *box = journey_build_box (self, JOURNEY_BOX_LANE_NAME, rect, lane->item);

  box->pin = JOURNEY_BOX_PIN_START;
  box->lane = lane->index;
  if (empty)
    place.y -= journey_build_measure_growth (self, title, JOURNEY_TEXT_LANE, place.width,
                                             place.max_lines) /
               2;
  place.y += journey_build_text (self, title, JOURNEY_TEXT_LANE, JOURNEY_INK_TEXT, place);
  if (empty || looks[lane->kind].hint == NULL)
    return place.y - lane->top;

  /* The faces of the scale stand beside the hint. */
  if (lane->kind == JOURNEY_LANE_KIND_FEELING)
    place.width -= 14;
  place.max_lines = MAX_HINT_LINES;
  place.y += journey_build_text (self, _ (looks[lane->kind].hint), JOURNEY_TEXT_LANE_HINT,
                                 JOURNEY_INK_TEXT_DIM, place);
  return place.y - lane->top;
}

static double
get_hint_height (JourneyLayoutBuilder *self, const JourneyLaneBuild *lane)
{
  double width = JOURNEY_LABEL_WIDTH - (lane->kind == JOURNEY_LANE_KIND_FEELING ? 14 : 0);
  double height = NAME_TOP;
  g_autoptr (JourneyTextBlock) title = journey_build_measure (
      self, get_title (lane->item, lane->kind), JOURNEY_TEXT_LANE, JOURNEY_LABEL_WIDTH, 2);
  g_autoptr (JourneyTextBlock) hint = NULL;

  if (title != NULL)
    height += title->height;
  if (looks[lane->kind].hint != NULL)
    hint = journey_build_measure (self, _ (looks[lane->kind].hint), JOURNEY_TEXT_LANE_HINT, width,
                                  MAX_HINT_LINES);
  if (hint != NULL)
    height += hint->height;

  return height + NAME_TOP;
}

/* The band lies below everything in the lane, but is as high as what stands on it. So it is built
 * first and stretched afterwards. */
static void
build_lane (JourneyLayoutBuilder *self, JourneyLaneBuild *lane)
{
  JourneyLayout *layout = self->layout;
  JourneyBuildState before = journey_build_get_state (self), contents;
  JourneyRect rect = { JOURNEY_PAGE_MARGIN, lane->top, layout->width - 2 * JOURNEY_PAGE_MARGIN, 0 };
  gboolean band = looks[lane->kind].band, narrow;
  JourneyLayoutLane entry = { .kind = lane->kind };
  JourneyBox *box = journey_build_box (self, JOURNEY_BOX_LANE, rect, lane->item);
  double height;

  box->lane = lane->index;
  if (band)
    journey_build_rect (self, rect, JOURNEY_CARD_RADIUS, JOURNEY_INK_BAND, JOURNEY_INK_NONE);

  lane->min_height = MAX (lane->min_height, get_hint_height (self, lane));
  contents = journey_build_get_state (self);
  height = looks[lane->kind].build (self, lane);
  entry.empty = journey_build_is_empty (self, contents.n_boxes);
  if (entry.empty && self->options->hide_empty_lanes)
    {
      journey_build_reset (self, &before);
      return;
    }

  narrow = entry.empty &&
           (!self->options->editable || height <= 0 || journey_build_get_n_columns (self) == 0);
  /* The scale of scores that nobody shown has is no content, and has no room there. */
  if (narrow)
    journey_build_reset (self, &contents);
  rect.height = narrow ? EMPTY_HEIGHT : MAX (height, lane->min_height);
  journey_build_empty_cells (self, lane, contents.n_boxes, rect.height);
  build_name (self, lane, narrow);
  g_array_index (layout->boxes, JourneyBox, layout->boxes->len - 1).rect.height = rect.height;

  g_array_index (layout->boxes, JourneyBox, before.n_boxes).rect = rect;
  if (band)
    g_array_index (layout->marks, JourneyMark, before.n_marks).rect = rect;

  entry.item = lane->item != NULL ? g_object_ref (lane->item) : NULL;
  entry.rect = (JourneyRect) { 0, rect.y, layout->width, rect.height };
  g_array_append_val (layout->lanes, entry);
  self->y = journey_rect_bottom (&rect) + JOURNEY_LANE_GAP;
}

/* A service blueprint's lines: they follow from who acts above and below, never from a title. */
typedef enum
{
  JOURNEY_DIVIDER_NONE,
  JOURNEY_DIVIDER_INTERACTION,
  JOURNEY_DIVIDER_VISIBILITY,
  JOURNEY_DIVIDER_INTERNAL,
} JourneyDivider;

static const char *const divider_titles[] = {
  [JOURNEY_DIVIDER_NONE] = NULL,
  [JOURNEY_DIVIDER_INTERACTION] = N_ ("Line of interaction"),
  [JOURNEY_DIVIDER_VISIBILITY] = N_ ("Line of visibility"),
  [JOURNEY_DIVIDER_INTERNAL] = N_ ("Line of internal interaction"),
};

static JourneyDivider
get_divider (const JourneyLaneBuild *above, const JourneyLaneBuild *below)
{
  JourneyLaneRole over, under;

  if (above == NULL || above->item == NULL || below->item == NULL)
    return JOURNEY_DIVIDER_NONE;

  over = journey_lane_get_role (above->item);
  under = journey_lane_get_role (below->item);
  if (over == JOURNEY_LANE_ROLE_CUSTOMER && under == JOURNEY_LANE_ROLE_FRONTSTAGE)
    return JOURNEY_DIVIDER_INTERACTION;
  if (over < JOURNEY_LANE_ROLE_BACKSTAGE && under >= JOURNEY_LANE_ROLE_BACKSTAGE)
    return JOURNEY_DIVIDER_VISIBILITY;
  if (over == JOURNEY_LANE_ROLE_BACKSTAGE && under == JOURNEY_LANE_ROLE_SUPPORT)
    return JOURNEY_DIVIDER_INTERNAL;

  return JOURNEY_DIVIDER_NONE;
}

static void
build_divider_line (JourneyLayoutBuilder *self, double left, double right, double y)
{
  JourneyPath *path = journey_path_new_sized (2);

  journey_path_move_to (path, left, y);
  journey_path_line_to (path, right, y);
  journey_build_path (self, path, JOURNEY_INK_NONE, JOURNEY_INK_BRACKET, DIVIDER_WIDTH)->dash =
      JOURNEY_DASH_DASHES;
}

/* Of a long map in several boxes, as the guides of the emotion lane. What it is called stays in the
 * column of names, which stands still while the map scrolls. */
static void
build_divider (JourneyLayoutBuilder *self, const char *text)
{
  JourneyTextBlock *block = journey_build_measure (self, text, JOURNEY_TEXT_LANE_HINT,
                                                   JOURNEY_LABEL_WIDTH, MAX_DIVIDER_LINES);
  double height = MAX (DIVIDER_HEIGHT - JOURNEY_LANE_GAP, block->height);
  JourneyRect rect = { JOURNEY_PAGE_MARGIN, self->y, 0, height };
  double end = self->layout->width - JOURNEY_PAGE_MARGIN;
  double y = rect.y + rect.height / 2;
  double left = JOURNEY_LABEL_X + block->width + 10;
  double right = MIN (left + DIVIDER_LENGTH, end);

  rect.width = right - rect.x;
  journey_build_box (self, JOURNEY_BOX_DIVIDER, rect, NULL);
  build_divider_line (self, left, right, y);
  journey_build_block (self, block, JOURNEY_TEXT_LANE_HINT, JOURNEY_INK_TEXT_DIM,
                       (JourneyTextPlace) { JOURNEY_LABEL_X, y - block->height / 2,
                                            JOURNEY_LABEL_WIDTH, MAX_DIVIDER_LINES,
                                            JOURNEY_ALIGN_LEFT });
  for (left = right; left < end; left = right)
    {
      right = MIN (left + DIVIDER_LENGTH, end);
      journey_build_box (self, JOURNEY_BOX_DIVIDER,
                         (JourneyRect) { left, rect.y, right - left, rect.height }, NULL);
      build_divider_line (self, left, right, y);
    }
  self->y += height + JOURNEY_LANE_GAP;
}

void
journey_build_lanes (JourneyLayoutBuilder *self)
{
  g_autoptr (GArray) lanes = find_lanes (self);
  JourneyLaneBuild *above = NULL;
  guint drawn = 1u << JOURNEY_DIVIDER_NONE; /* bit set: each line is drawn once, where it is first
                                               crossed */
  guint i;

  self->y += JOURNEY_LANE_GAP;
  for (i = 0; i < lanes->len; i++)
    {
      JourneyLaneBuild *lane = &g_array_index (lanes, JourneyLaneBuild, i);
      JourneyDivider divider = get_divider (above, lane);
      JourneyBuildState before = journey_build_get_state (self);
      double y = self->y;

      if ((drawn & (1u << divider)) == 0)
        build_divider (self, _ (divider_titles[divider]));
      lane->index = (int) self->layout->lanes->len;
      lane->top = self->y;
      lane->first = above == NULL;
      lane->above = above != NULL ? above->kind : lane->kind;
      build_lane (self, lane);
      if (self->layout->lanes->len == (guint) lane->index)
        {
          /* The lane is empty and left out, and so is the line above it. */
          journey_build_reset (self, &before);
          self->y = y;
          continue;
        }

      drawn |= 1u << divider;
      above = lane;
    }
}
