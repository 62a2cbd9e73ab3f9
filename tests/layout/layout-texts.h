/* layout-texts.h: texts that are hard to set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* What people write, paste and try on: other scripts, signs without an ink of their own, pieces of
 * other programs. The long ones are made by hard_text (). */
static const char *const hard_texts[] = {
  "",
  " ",
  "\n",
  " \t\n\u00a0\u3000 ",
  "\u200b",
  "\u200f",
  "\x01\x02\x1b\x7f",
  "\u2028",
  "a",
  "…",
  "\"",
  "<b>&amp;]]></b>",
  "%s %n %d",
  "one\ntwo\n\nfour",
  "one\r\ntwo\rthree",
  "  spaces at both ends  ",
  "spaces          \n     before a break",
  "tab\tand\vother\fwhite\302\205space",
  "line\u2028separator, paragraph\u2029separator",
  "\ufeffbyte order mark",
  "not \ufffe a \uffff character, nor this: \U0001fffe",
  "private \ue000 and unassigned \U000e0fff",
  "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
  "https://www.example.org/a/very/long/address?with=questions&and=answers#and-a-fragment",
  "soft\u00adhyphens\u00adin\u00ada\u00adword\u00adthat\u00adis\u00adlong",
  "no\u00a0break\u00a0spaces\u00a0between\u00a0all\u00a0of\u00a0these\u00a0words",
  "أين يمكنني تجربة الدراجة قبل الشراء؟",
  "العميل يقارن الأسعار على website ثم يتصل بالمتجر",
  "היכן אפשר לנסות את האופניים לפני הקנייה?",
  "Mixed שלום and مرحبا in 3 parts",
  "\u202eright to left by force\u202c and back",
  "\u202e\u202e\u202e never closed",
  "\u2067isolated\u2069 and \u2068first strong",
  "电动自行车在购买之前可以试骑吗这是一个没有空格的很长的句子",
  "電動アシスト自転車は購入前に試乗できますか。長い文章です。",
  "전기자전거를 구매하기 전에 시승할 수 있나요",
  "จักรยานไฟฟ้าสามารถทดลองขี่ก่อนซื้อได้หรือไม่ครับ",
  "खरीदने से पहले मैं इलेक्ट्रिक साइकिल कहाँ आज़मा सकता हूँ?",
  "Ở đâu có thể thử xe đạp điện trước khi mua?",
  "👩‍👩‍👧‍👦👨🏽‍🚀🏳️‍🌈🇩🇪🇫🇷🚲🚲🚲",
  "🇩🇪🇫🇷🇮🇹🇪🇸🇵🇹🇳🇱🇧🇪🇱🇺🇩🇰🇸🇪🇫🇮🇦🇹",
  "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u0316\u0317"
  "\u0318"
  "\u0319\u031c\u031d\u031e\u031f\u0320 a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308",
  "\u0301\u0301\u0301 marks without a base",
  "﷽",
  "𒐫𒈙⸻꧅",
};

#define N_HARD_TEXTS (G_N_ELEMENTS (hard_texts) + 5)

static inline char *
repeat_text (const char *text, guint times)
{
  GString *result = g_string_new (NULL);

  while (times-- > 0)
    g_string_append (result, text);

  return g_string_free_and_steal (result);
}

/**
 * hard_text:
 * @which: below %N_HARD_TEXTS
 *
 * Returns: (transfer full): a text that is hard to set
 */
static inline char *
hard_text (guint which)
{
  g_autofree char *marks = NULL;

  switch ((int) (which - G_N_ELEMENTS (hard_texts)))
    {
    case 0:
      return repeat_text ("Where can I try one? ", 250);
    case 1:
      return repeat_text ("x", 5000);
    case 2:
      return repeat_text ("試乗できますか", 800);
    case 3:
      return repeat_text ("line\n", 1000);
    case 4:
      marks = repeat_text ("\u0336", 100000);
      return g_strconcat ("a", marks, NULL);
    default:
      return g_strdup (hard_texts[which]);
    }
}
