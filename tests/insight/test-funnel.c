/* test-funnel.c: the sales funnel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-funnel.h"
#include "journey-stage.h"

#define U JOURNEY_UNSET

typedef struct
{
  const char *path;
  guint n_stages;
  double customers[6];
  double shares[6];
  int worst;
} Case;

static const Case cases[] = {
  { "/funnel/no-stages", 0, { 0 }, { 0 }, -1 },
  { "/funnel/one-stage", 1, { 100 }, { U }, -1 },
  { "/funnel/one-stage-unknown", 1, { U }, { U }, -1 },
  { "/funnel/e-bike",
    5,
    { 12400, 3100, 420, 396, 118 },
    { 0.25, 420.0 / 3100, 396.0 / 420, 118.0 / 396, U },
    1 },
  { "/funnel/none-counted", 3, { U, U, U }, { U, U, U }, -1 },
  { "/funnel/one-counted", 3, { U, 5, U }, { U, U, U }, -1 },
  { "/funnel/gap", 4, { 100, U, 50, 10 }, { 0.5, U, 0.2, U }, 2 },
  { "/funnel/unknown-end", 3, { 100, 50, U }, { 0.5, U, U }, 0 },
  { "/funnel/unknown-start", 3, { U, 100, 50 }, { U, 0.5, U }, 1 },
  { "/funnel/nobody", 3, { 0, 0, 0 }, { U, U, U }, -1 },
  { "/funnel/nobody-left", 3, { 100, 0, 10 }, { 0, U, U }, 0 },
  { "/funnel/joining", 3, { 100, 250, 250 }, { 2.5, 1, U }, -1 },
  { "/funnel/first-of-equals", 4, { 8, 4, 2, 1 }, { 0.5, 0.5, 0.5, U }, 0 },
  { "/funnel/huge", 3, { 1e15, 1e-15, 1e15 }, { 1e-30, 1e30, U }, 0 },
};

static void
assert_number (double found, double expected)
{
  g_assert_true (journey_is_set (found) == journey_is_set (expected));
  if (journey_is_set (expected))
    g_assert_cmpfloat_with_epsilon (found, expected, fabs (expected) * 1e-12 + 1e-300);
}

static void
test_funnel (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JourneyDocument) document = journey_document_new ();
  g_autoptr (JourneyFunnel) funnel = NULL;
  guint i;

  for (i = 0; i < c->n_stages; i++)
    {
      g_autoptr (JourneyStage) stage = journey_stage_new ();

      g_object_set (stage, "customers", c->customers[i], NULL);
      journey_list_append (journey_document_get_stages (document), stage);
    }

  funnel = journey_funnel_new (document);
  g_assert_cmpuint (funnel->n_steps, ==, c->n_stages);
  for (i = 0; i < c->n_stages; i++)
    {
      assert_number (funnel->steps[i].customers, c->customers[i]);
      assert_number (funnel->steps[i].share, c->shares[i]);
    }
  g_assert_cmpint (funnel->worst, ==, c->worst);
}

/* Customers of a stage, the share of a persona, and how many are like it. */
static void
test_persona (void)
{
  static const double numbers[][3] = {
    { 12400, 60, 7440 }, { 100, 0, 0 }, { 0, 50, 0 }, { U, 50, U }, { 100, U, U }, { U, U, U },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (JourneyDocument) document = journey_document_new ();
      g_autoptr (JourneyStage) stage = journey_stage_new ();
      g_autoptr (JourneyPersona) persona = journey_persona_new ();
      g_autoptr (JourneyFunnel) funnel = NULL;

      g_object_set (stage, "customers", numbers[i][0], NULL);
      g_object_set (persona, "share", numbers[i][1], NULL);
      journey_list_append (journey_document_get_stages (document), stage);
      journey_list_append (journey_document_get_personas (document), persona);
      funnel = journey_funnel_new (document);
      assert_number (journey_funnel_get_customers_of (funnel, 0, persona), numbers[i][2]);
    }
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_funnel);

  g_test_add_func ("/funnel/persona", test_persona);

  return g_test_run ();
}
