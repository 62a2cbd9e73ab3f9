/* random-value.h: values for stored properties, whatever they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

void random_value (GRand *rand, GParamSpec *pspec, GValue *value);
void random_other_value (GRand *rand, GParamSpec *pspec, const GValue *old, GValue *value);
