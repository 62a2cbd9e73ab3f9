/* journey-exif.c: which way a camera was held
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-exif.h"

#include <string.h>

/* Exif 2.32: a JPEG's segment APP1 begins with a name of 6 bytes. A TIFF comes behind it: the order
 * of bytes (2), 42 (2), where the directory is (4); there are the number of entries (2) and the
 * entries: tag (2), type (2), how many (4), value (4). */

#define APP1          0xe1
#define START_OF_SCAN 0xda

#define NAME        "Exif\0"
#define NAME_LENGTH 6

#define ORIENTATION 0x0112
#define SHORT       3

#define ENTRY_LENGTH 12

typedef struct
{
  const guchar *bytes;
  gsize length;
  gboolean big_endian;
} Tiff;

/* Behind the end of the block all is 0, which is no tag and no type. */
static guint32
read_number (const Tiff *self, gsize at, guint n_bytes)
{
  guint32 number = 0;
  guint i;

  if (at > self->length || n_bytes > self->length - at)
    return 0;
  for (i = 0; i < n_bytes; i++)
    number = number << 8 | self->bytes[at + (self->big_endian ? i : n_bytes - 1 - i)];

  return number;
}

static guint
find_orientation (const Tiff *self)
{
  gsize at = read_number (self, 4, 4);
  guint n_entries = read_number (self, at, 2);
  guint i;

  if (read_number (self, 2, 2) != 42)
    return JOURNEY_EXIF_UPRIGHT;

  for (i = 0, at += 2; i < n_entries; i++, at += ENTRY_LENGTH)
    {
      guint value = read_number (self, at + 8, 2);

      if (read_number (self, at, 2) == ORIENTATION && read_number (self, at + 2, 2) == SHORT &&
          value > 0 && value < JOURNEY_EXIF_N_ORIENTATIONS)
        return value;
    }

  return JOURNEY_EXIF_UPRIGHT;
}

/* The length of the segment at a place, with its marker, or 0 where the pixels or nothing begins.
 */
static gsize
measure_segment (const guchar *jpeg, gsize length, gsize at)
{
  gsize size;

  if (at + 4 > length || jpeg[at] != 0xff || jpeg[at + 1] == START_OF_SCAN)
    return 0;
  if (jpeg[at + 1] == 0xff)
    return 1;

  size = 2 + MAX ((gsize) jpeg[at + 2] << 8 | jpeg[at + 3], 2);
  return size <= length - at ? size : 0;
}

static gboolean
is_exif (const guchar *segment, gsize size)
{
  return size >= 4 + NAME_LENGTH && segment[1] == APP1 &&
         memcmp (segment + 4, NAME, NAME_LENGTH) == 0;
}

/* As a number from 1 to 8, as Exif has it; the first block counts. */
guint
journey_exif_get_orientation (const guchar *jpeg, gsize length)
{
  gsize at = 2, size;

  for (; (size = measure_segment (jpeg, length, at)) > 0; at += size)
    {
      Tiff tiff = { .bytes = jpeg + at + 4 + NAME_LENGTH };

      if (!is_exif (jpeg + at, size))
        continue;
      tiff.length = size - 4 - NAME_LENGTH;
      tiff.big_endian = tiff.length > 0 && tiff.bytes[0] == 'M';
      return find_orientation (&tiff);
    }

  return JOURNEY_EXIF_UPRIGHT;
}

/* The JPEG without it, which shows the same to who heeds it and to who does not. */
GByteArray *
journey_exif_strip (const guchar *jpeg, gsize length)
{
  GByteArray *bare = g_byte_array_sized_new (length);
  gsize at = MIN (2, length), size;

  g_byte_array_append (bare, jpeg, at);
  for (; (size = measure_segment (jpeg, length, at)) > 0; at += size)
    {
      if (!is_exif (jpeg + at, size))
        g_byte_array_append (bare, jpeg + at, size);
    }
  g_byte_array_append (bare, jpeg + at, length - at);

  return bare;
}
