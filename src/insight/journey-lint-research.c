/* journey-lint-research.c: what evidence and metrics lack
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-lint-private.h"

#include "journey-evidence.h"
#include "journey-metric.h"

void
journey_lint_check_evidence_unused (JourneyLint *lint)
{
  JourneyList *evidence = journey_document_get_evidence (lint->document);
  guint i;

  for (i = 0; i < journey_list_get_length (evidence); i++)
    {
      if (*journey_evidence_get_supports (journey_list_get (evidence, i)) == NULL)
        journey_lint_add (lint, journey_list_get (evidence, i), NULL, 0);
    }
}

typedef gboolean (*MetricFunc) (JourneyLint *lint, JourneyMetric *metric);

static void
find_metrics (JourneyLint *lint, MetricFunc func)
{
  JourneyList *metrics = journey_document_get_metrics (lint->document);
  guint i;

  for (i = 0; i < journey_list_get_length (metrics); i++)
    {
      if (func (lint, journey_list_get (metrics, i)))
        journey_lint_add (lint, journey_list_get (metrics, i), NULL, 0);
    }
}

static gboolean
is_without_place (JourneyLint *lint, JourneyMetric *metric)
{
  return *journey_metric_get_on (metric) == '\0';
}

void
journey_lint_check_metric_without_place (JourneyLint *lint)
{
  find_metrics (lint, is_without_place);
}

static gboolean
is_without_target (JourneyLint *lint, JourneyMetric *metric)
{
  return !journey_is_set (journey_metric_get_target (metric));
}

void
journey_lint_check_metric_without_target (JourneyLint *lint)
{
  find_metrics (lint, is_without_target);
}

/* The known kinds of metric are points or percent. */
static gboolean
is_without_unit (JourneyLint *lint, JourneyMetric *metric)
{
  return journey_metric_get_kind (metric) == JOURNEY_METRIC_KIND_CUSTOM &&
         *journey_metric_get_unit (metric) == '\0';
}

void
journey_lint_check_metric_without_unit (JourneyLint *lint)
{
  find_metrics (lint, is_without_unit);
}

static gboolean
is_without_readings (JourneyLint *lint, JourneyMetric *metric)
{
  return journey_list_get_length (journey_metric_get_readings (metric)) == 0;
}

void
journey_lint_check_metric_without_readings (JourneyLint *lint)
{
  find_metrics (lint, is_without_readings);
}
