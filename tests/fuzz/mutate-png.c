/* mutate-png.c: changes the pictures that libFuzzer tries so that they are looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz-target.h"

#include <string.h>

static uint32_t
read_number (const uint8_t *bytes)
{
  return (uint32_t) bytes[0] << 24 | (uint32_t) bytes[1] << 16 | (uint32_t) bytes[2] << 8 |
         bytes[3];
}

static void
write_number (uint8_t *bytes, uint32_t number)
{
  for (int i = 0; i < 4; i++)
    bytes[i] = number >> (24 - 8 * i) & 0xff;
}

/* The check of a chunk, as section 5.5 of the PNG specification has it. */
static uint32_t
check_sum (const uint8_t *bytes, size_t size)
{
  uint32_t sum = 0xffffffff;

  while (size-- > 0)
    {
      sum ^= *bytes++;
      for (int i = 0; i < 8; i++)
        sum = sum & 1 ? sum >> 1 ^ 0xedb88320 : sum >> 1;
    }

  return ~sum;
}

/* Behind the signature: length (4), name (4), what the length says, check (4). */
static void
mend_chunks (uint8_t *data, size_t size)
{
  size_t at = 8;

  while (at + 12 <= size && read_number (data + at) <= size - at - 12)
    {
      size_t length = read_number (data + at);

      write_number (data + at + 8 + length, check_sum (data + at + 4, length + 4));
      at += length + 12;
    }
}

/* A decoder looks no further than a chunk whose check is wrong, as it is after any change. */
size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
  size = LLVMFuzzerMutate (data, size, max_size);
  if (size > 8 && seed % 8 != 0 && memcmp (data + 1, "PNG", 3) == 0)
    mend_chunks (data, size);

  return size;
}
