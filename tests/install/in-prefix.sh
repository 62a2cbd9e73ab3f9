#!/bin/sh
# in-prefix.sh: installs the program where it was configured for, and runs a command there
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: in-prefix.sh BUILD-FOLDER PREFIX COMMAND [ARGUMENT…]
#
# The prefix is empty at first, and only the command and its children see what is installed there:
# nothing of the system changes. Variables that lead to the build folder or the source are gone.

set -eu

if [ "${JOURNEY_IN_PREFIX-}" != yes ]; then
  JOURNEY_IN_PREFIX=yes exec unshare --map-root-user --mount sh "$0" "$@"
fi

build=$1
prefix=$2
shift 2

mount -t tmpfs none "$prefix"
meson install -C "$build" --no-rebuild >"$prefix/install.log" 2>&1 ||
  { cat "$prefix/install.log" >&2; exit 1; }
rm "$prefix/install.log"

unset JOURNEY_IN_PREFIX JOURNEY_DATA_DIR GSETTINGS_SCHEMA_DIR
export PATH="$prefix/bin:/usr/bin:/bin"
export XDG_DATA_DIRS="$prefix/share:/usr/share"
exec "$@"
