/* faults.c: makes the system refuse what a program asks of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Preloaded into a program. Of the calls of the kind FAULT_CALL that concern files below
 * FAULT_FOLDER, the one with the number FAULT_AT fails with the error FAULT_ERRNO; a write with the
 * error 0 is cut short instead. That it did is told on descriptor 2. Where FAULT_CALL is "none",
 * none fails, and all are told.
 *
 * Where FAULT_ONLY is given, no other file can be made in its folder, nor anything be put in its
 * place, as the strictest of portals would have it. */

static int
reached (const char *call, const char *path)
{
  static int n_calls;
  const char *wanted = getenv ("FAULT_CALL");
  const char *folder = getenv ("FAULT_FOLDER");

  if (wanted == NULL || folder == NULL || path == NULL ||
      strncmp (path, folder, strlen (folder)) != 0)
    return 0;
  if (strcmp (wanted, "none") == 0)
    dprintf (2, "%s %s\n", call, path);
  if (strcmp (wanted, call) != 0)
    return 0;

  return ++n_calls == atoi (getenv ("FAULT_AT"));
}

static int
reached_fd (const char *call, int fd)
{
  char link[64];
  char path[4096];
  ssize_t length;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return 0;
  path[length] = '\0';

  return reached (call, path);
}

static int
is_refused (const char *path, int replaces)
{
  const char *only = getenv ("FAULT_ONLY");
  const char *base = only != NULL ? strrchr (only, '/') : NULL;

  if (base == NULL || strncmp (path, only, (size_t) (base + 1 - only)) != 0)
    return 0;

  return replaces || strcmp (path, only) != 0;
}

static int
fail (void)
{
  dprintf (2, "fault\n");
  errno = atoi (getenv ("FAULT_ERRNO"));

  return -1;
}

ssize_t
write (int fd, const void *data, size_t size)
{
  ssize_t (*real) (int, const void *, size_t) = dlsym (RTLD_NEXT, "write");

  if (!reached_fd ("write", fd))
    return real (fd, data, size);
  if (atoi (getenv ("FAULT_ERRNO")) != 0)
    return fail ();
  fail ();

  return real (fd, data, size / 2);
}

int
fsync (int fd)
{
  int (*real) (int) = dlsym (RTLD_NEXT, "fsync");

  return reached_fd ("fsync", fd) ? fail () : real (fd);
}

/* As the system does, it closes even where it complains. */
int
close (int fd)
{
  int (*real) (int) = dlsym (RTLD_NEXT, "close");
  int hit = reached_fd ("close", fd);
  int result = real (fd);

  return hit ? fail () : result;
}

int
rename (const char *from, const char *to)
{
  int (*real) (const char *, const char *) = dlsym (RTLD_NEXT, "rename");

  if (is_refused (to, 1))
    {
      errno = EACCES;
      return -1;
    }
  return reached ("rename", to) ? fail () : real (from, to);
}

static int
open_with (const char *name, const char *path, int flags, va_list args)
{
  int (*real) (const char *, int, ...) = dlsym (RTLD_NEXT, name);
  int mode = (flags & O_CREAT) != 0 ? va_arg (args, int) : 0;

  if ((flags & O_CREAT) != 0 && is_refused (path, 0))
    {
      errno = EACCES;
      return -1;
    }
  return reached ("open", path) ? fail () : real (path, flags, mode);
}

int
open (const char *path, int flags, ...)
{
  va_list args;
  int fd;

  va_start (args, flags);
  fd = open_with ("open", path, flags, args);
  va_end (args);

  return fd;
}

int
open64 (const char *path, int flags, ...)
{
  va_list args;
  int fd;

  va_start (args, flags);
  fd = open_with ("open64", path, flags, args);
  va_end (args);

  return fd;
}
