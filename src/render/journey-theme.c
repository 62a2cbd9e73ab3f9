/* journey-theme.c: the colours of the map, all in one table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-theme.h"

/* A hue is one of the palette, or what a colour says. */
enum
{
  HUE_GOOD = JOURNEY_COLOR_SLATE + 1,
  HUE_BAD,
  HUE_NEUTRAL,
  N_HUES,
};

/* 0xrrggbb. White is legible on area, line stands out from the page and from soft, and text is
 * legible on all that map has under it; a test computes this. */
typedef struct
{
  guint32 area;
  guint32 line;
  guint32 text;
  guint32 soft;
} Shades;

static const Shades hues[N_HUES][JOURNEY_THEME_N_THEMES] = {
  [JOURNEY_COLOR_TEAL] = {
    { 0x0e7c86, 0x0e7c86, 0x0b6069, 0xdff3f3 },
    { 0x0f828d, 0x13abb9, 0x22d8e8, 0x25474d },
    { 0x0b626a, 0x0e7881, 0x08444a, 0xe7f2f3 },
    { 0x0b626a, 0x1195a1, 0x37dcea, 0x0c2225 },
  },
  [JOURNEY_COLOR_BLUE] = {
    { 0x1c71d8, 0x1c71d8, 0x1556a5, 0xe4effb },
    { 0x1d74df, 0x5e9eea, 0xa3c8f3, 0x294366 },
    { 0x1657a7, 0x1b6bcd, 0x103d75, 0xe8f1fb },
    { 0x1657a7, 0x3a88e6, 0xa9cbf4, 0x0e1f34 },
  },
  [JOURNEY_COLOR_PURPLE] = {
    { 0x813d9c, 0x813d9c, 0x783991, 0xf2e6f7 },
    { 0xa057bd, 0xbc89d1, 0xd9bbe4, 0x503a5c },
    { 0x7d3b98, 0x813d9c, 0x562968, 0xf2ecf5 },
    { 0x7e3b98, 0xad6ec6, 0xdabee5, 0x281830 },
  },
  [JOURNEY_COLOR_GREEN] = {
    { 0x1f8657, 0x259d66, 0x186743, 0xe1f5ea },
    { 0x1f8657, 0x29b173, 0x62dba3, 0x29483d },
    { 0x186541, 0x1d7d51, 0x10472e, 0xe9f6f0 },
    { 0x186541, 0x26a269, 0x74dfad, 0x0f221b },
  },
  [JOURNEY_COLOR_AMBER] = {
    { 0x9f6c00, 0xbd8000, 0x7b5300, 0xfdf3d3 },
    { 0x9f6c00, 0xd28f00, 0xffb71d, 0x504123 },
    { 0x775100, 0x956500, 0x543900, 0xfaf3e6 },
    { 0x785100, 0xc88800, 0xffc13b, 0x271d0a },
  },
  [JOURNEY_COLOR_ORANGE] = {
    { 0xc64600, 0xc64600, 0x983500, 0xfcebe0 },
    { 0xd04900, 0xff6b1a, 0xffaf82, 0x5f3623 },
    { 0x9c3700, 0xbf4300, 0x6d2700, 0xf9ece6 },
    { 0x9c3700, 0xeb5300, 0xffb48a, 0x30170a },
  },
  [JOURNEY_COLOR_RED] = {
    { 0xc01c28, 0xc01c28, 0xa31822, 0xfbe4e5 },
    { 0xe02e3b, 0xea717a, 0xf3b1b5, 0x632e35 },
    { 0xae1924, 0xc01c28, 0x761119, 0xf9e8ea },
    { 0xae1924, 0xe6505b, 0xf5b5ba, 0x340f14 },
  },
  [JOURNEY_COLOR_SLATE] = {
    { 0x5e6a7d, 0x5e6a7d, 0x4e5868, 0xe9ecf0 },
    { 0x6a778d, 0x949eae, 0xc1c7d0, 0x40444d },
    { 0x4f5969, 0x5e6a7d, 0x383f4a, 0xeff0f2 },
    { 0x4f5969, 0x7c899d, 0xc4cad2, 0x1d1f25 },
  },
  [HUE_GOOD] = {
    { 0x26a269, 0x259d66, 0x1a6f48, 0xe1f5ea },
    { 0x29b173, 0x29b173, 0x46d493, 0x1c3528 },
    { 0x186541, 0x186541, 0x114a30, 0xe9f6f0 },
    { 0x33c07f, 0x33c07f, 0x69dca7, 0x0f221b },
  },
  [HUE_BAD] = {
    { 0xc01c28, 0xc01c28, 0xb11a25, 0xfbe4e5 },
    { 0xea717a, 0xea717a, 0xf2a7ac, 0x3d2225 },
    { 0xae1924, 0xae1924, 0x781119, 0xf9e8ea },
    { 0xf08088, 0xf08088, 0xf4b0b5, 0x340f14 },
  },
  [HUE_NEUTRAL] = {
    { 0x5e5c64, 0x5e5c64, 0x5e5c64, 0xecebef },
    { 0xa9a6ae, 0xa9a6ae, 0xb6b3bb, 0x3a393f },
    { 0x3d3846, 0x3d3846, 0x2b2931, 0xe8e8ea },
    { 0xdedae0, 0xdedae0, 0xe9e6ea, 0x1c1c20 },
  },
};

/* 0xrrggbbaa; inks that are not here come from the hues. */
static const guint32 inks[JOURNEY_INK_N_INKS][JOURNEY_THEME_N_THEMES] = {
  [JOURNEY_INK_PAGE] = { 0xffffffff, 0x1d1d20ff, 0xffffffff, 0x000000ff },
  [JOURNEY_INK_TEXT] = { 0x241f31ff, 0xf6f5f4ff, 0x000000ff, 0xffffffff },
  [JOURNEY_INK_TEXT_SOFT] = { 0x3d3846ff, 0xdedae0ff, 0x000000ff, 0xffffffff },
  [JOURNEY_INK_TEXT_DIM] = { 0x5e5c64ff, 0xb6b3bbff, 0x2b2931ff, 0xe9e6eaff },
  [JOURNEY_INK_BAND] = { 0xf6f5f4ff, 0x26262aff, 0xf2f2f2ff, 0x161618ff },
  [JOURNEY_INK_HALO] = { 0xf6f5f4cc, 0x26262acc, 0xf2f2f2e6, 0x161618e6 },
  [JOURNEY_INK_CARD] = { 0xffffffff, 0x2e2e32ff, 0xffffffff, 0x0c0c0eff },
  [JOURNEY_INK_BUBBLE] = { 0xfbfaf9ff, 0x333338ff, 0xffffffff, 0x0c0c0eff },
  [JOURNEY_INK_SHADOW] = { 0x0000000f, 0x00000038, 0x00000000, 0x00000000 },
  [JOURNEY_INK_LINE] = { 0xdedddaff, 0x47464cff, 0x5e5c64ff, 0xa9a6aeff },
  [JOURNEY_INK_LINE_STRONG] = { 0xc0bfbcff, 0x6a6970ff, 0x000000ff, 0xffffffff },
  [JOURNEY_INK_BRACKET] = { 0x9a9996ff, 0x85838aff, 0x000000ff, 0xffffffff },
  [JOURNEY_INK_PILL] = { 0xecebefff, 0x3a393fff, 0xe8e8eaff, 0x2a2a2eff },
  [JOURNEY_INK_PILL_TEXT] = { 0x3d3846ff, 0xdedae0ff, 0x000000ff, 0xffffffff },
  [JOURNEY_INK_ON_TINT] = { 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff },
  [JOURNEY_INK_ON_TINT_DIM] = { 0xffffffd0, 0xffffffd0, 0xffffffff, 0xffffffff },
  [JOURNEY_INK_ON_TINT_PILL] = { 0xfffffff0, 0x1d1d20d6, 0xffffffff, 0x000000ff },
  [JOURNEY_INK_GOOD_LINE] = { 0xbfe6cfff, 0x2f5f45ff, 0x186541ff, 0x33c07fff },
  [JOURNEY_INK_GOOD_TEXT] = { 0x0f4a2eff, 0xb9ecd0ff, 0x0a331fff, 0xd3f5e2ff },
  [JOURNEY_INK_BAD_FAINT] = { 0xf0bfc2ff, 0x6e383eff, 0xe08a90ff, 0x8a3a41ff },
  [JOURNEY_INK_BAD_LINE] = { 0xf3c2c5ff, 0x6e383eff, 0xae1924ff, 0xf08088ff },
  [JOURNEY_INK_BAD_TEXT] = { 0x5c0f15ff, 0xf9cdd0ff, 0x40090eff, 0xfbdfe1ff },
};

/* How much of the colour is in a wash, in a face, and at the ends and in the middle of an area. */
static const struct
{
  float wash;
  float face;
  float end;
  float middle;
} veils[JOURNEY_THEME_N_THEMES] = {
  { .08f, .16f, .20f, .04f },
  { .14f, .20f, .28f, .06f },
  { .08f, .16f, .14f, .04f },
  { .12f, .20f, .18f, .06f },
};

static JourneyRgba
unpack (guint32 rgb, float alpha)
{
  return (JourneyRgba) { ((rgb >> 16) & 0xff) / 255.f, ((rgb >> 8) & 0xff) / 255.f,
                         (rgb & 0xff) / 255.f, alpha };
}

static guint32
get_shade (const Shades *shades, JourneyTone tone)
{
  switch (tone)
    {
    case JOURNEY_TONE_LINE:
      return shades->line;
    case JOURNEY_TONE_TEXT:
      return shades->text;
    case JOURNEY_TONE_AREA:
    default:
      return shades->area;
    }
}

/**
 * journey_theme_get_tone:
 * @theme: a theme
 * @ink: what the colour is for
 * @tint: the palette colour, for inks of one
 * @tone: what is drawn
 *
 * Returns: the colour; of a gradient that of its ends
 */
JourneyRgba
journey_theme_get_tone (JourneyTheme theme, JourneyInk ink, JourneyColor tint, JourneyTone tone)
{
  g_return_val_if_fail (theme < JOURNEY_THEME_N_THEMES, (JourneyRgba) { 0 });
  g_return_val_if_fail (ink < JOURNEY_INK_N_INKS, (JourneyRgba) { 0 });
  g_return_val_if_fail (tint <= JOURNEY_COLOR_SLATE, (JourneyRgba) { 0 });

  switch ((int) ink)
    {
    case JOURNEY_INK_NONE:
      return (JourneyRgba) { 0 };
    case JOURNEY_INK_TINT:
      return unpack (get_shade (&hues[tint][theme], tone), 1);
    case JOURNEY_INK_TINT_TEXT:
    case JOURNEY_INK_ON_PILL:
      return unpack (hues[tint][theme].text, 1);
    case JOURNEY_INK_TINT_SOFT:
      return unpack (hues[tint][theme].soft, 1);
    case JOURNEY_INK_TINT_AREA:
      return unpack (hues[tint][theme].line, veils[theme].end);
    case JOURNEY_INK_GOOD:
      return unpack (get_shade (&hues[HUE_GOOD][theme], tone), 1);
    case JOURNEY_INK_GOOD_WASH:
      return unpack (hues[HUE_GOOD][theme].area, veils[theme].wash);
    case JOURNEY_INK_GOOD_FACE:
      return unpack (hues[HUE_GOOD][theme].area, veils[theme].face);
    case JOURNEY_INK_GOOD_CARD:
      return unpack (hues[HUE_GOOD][theme].soft, 1);
    case JOURNEY_INK_GOOD_TAG:
      return unpack (hues[HUE_GOOD][theme].text, 1);
    case JOURNEY_INK_BAD:
      return unpack (get_shade (&hues[HUE_BAD][theme], tone), 1);
    case JOURNEY_INK_BAD_WASH:
      return unpack (hues[HUE_BAD][theme].area, veils[theme].wash);
    case JOURNEY_INK_BAD_FACE:
      return unpack (hues[HUE_BAD][theme].area, veils[theme].face);
    case JOURNEY_INK_BAD_CARD:
      return unpack (hues[HUE_BAD][theme].soft, 1);
    case JOURNEY_INK_BAD_TAG:
    case JOURNEY_INK_ON_PILL_WORST:
      return unpack (hues[HUE_BAD][theme].text, 1);
    case JOURNEY_INK_NEUTRAL:
      return unpack (get_shade (&hues[HUE_NEUTRAL][theme], tone), 1);
    case JOURNEY_INK_NEUTRAL_WASH:
      return unpack (hues[HUE_NEUTRAL][theme].area, veils[theme].wash);
    case JOURNEY_INK_NEUTRAL_FACE:
      return unpack (hues[HUE_NEUTRAL][theme].area, veils[theme].face);
    default:
      return unpack (inks[ink][theme] >> 8, (inks[ink][theme] & 0xff) / 255.f);
    }
}

/**
 * journey_theme_get_color:
 * @theme: a theme
 * @ink: what the colour is for
 * @tint: the palette colour, for inks of one
 *
 * Returns: the colour of a surface
 */
JourneyRgba
journey_theme_get_color (JourneyTheme theme, JourneyInk ink, JourneyColor tint)
{
  return journey_theme_get_tone (theme, ink, tint, JOURNEY_TONE_AREA);
}

/**
 * journey_theme_get_fill:
 * @theme: a theme
 * @ink: what the fill is for
 * @tint: the palette colour, for inks of one
 * @top: where a gradient begins
 * @bottom: where it ends
 *
 * Returns: the fill of a surface
 */
JourneyFill
journey_theme_get_fill (JourneyTheme theme,
                        JourneyInk ink,
                        JourneyColor tint,
                        double top,
                        double bottom)
{
  JourneyRgba color = journey_theme_get_color (theme, ink, tint);
  JourneyFill fill = { .n_stops = color.alpha > 0 ? 1 : 0, .colors = { color } };

  if (ink == JOURNEY_INK_TINT_AREA)
    {
      fill.n_stops = 3;
      fill.colors[1] = color;
      fill.colors[1].alpha = veils[theme].middle;
      fill.colors[2] = color;
      fill.top = top;
      fill.bottom = bottom;
    }

  return fill;
}
