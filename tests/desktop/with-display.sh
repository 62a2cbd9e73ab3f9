#!/bin/sh
# with-display.sh: runs a test on a display and a session bus of its own
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: with-display.sh [--size WIDTHxHEIGHT] [--a11y] COMMAND [ARGUMENT…]
#
# --a11y also starts the bus of the assistive technologies. Nothing of the session that this is run
# from is touched, and nothing stays behind.

set -eu

size=1600x960
a11y=no
while :; do
  case "${1-}" in
    --size) size=$2; shift 2 ;;
    --a11y) a11y=yes; shift ;;
    *) break ;;
  esac
done

scratch=$(mktemp -d)
server=
window_manager=

clean_up () {
  for child in $window_manager $server; do
    kill "$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
  done
  rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# The server itself picks a display that is free, and names it once it is ready.
mkfifo "$scratch/display"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp >"$scratch/server.log" 2>&1 \
  3>"$scratch/display" &
server=$!
read -r number <"$scratch/display" || { cat "$scratch/server.log" >&2; exit 1; }

mkdir -m 700 "$scratch/runtime" "$scratch/home"
export DISPLAY=":$number"
export GDK_BACKEND=x11
export HOME="$scratch/home"
export XDG_RUNTIME_DIR="$scratch/runtime"
export XDG_CONFIG_HOME="$HOME/.config" XDG_DATA_HOME="$HOME/.local/share" XDG_CACHE_HOME="$HOME/.cache"
export XDG_STATE_HOME="$HOME/.local/state"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS

export GSETTINGS_BACKEND="${GSETTINGS_BACKEND-memory}"
export GSK_RENDERER="${GSK_RENDERER-cairo}"
export GDK_DEBUG="${GDK_DEBUG-no-portals}"
export G_DEBUG="${G_DEBUG-fatal-criticals}"
export LC_ALL="${LC_ALL-C.UTF-8}"

if command -v openbox >/dev/null; then
  openbox >/dev/null 2>&1 &
  window_manager=$!
  # Before it is there, no window can be made the active one.
  while kill -0 "$window_manager" && ! xprop -root _NET_SUPPORTING_WM_CHECK | grep -q '#'; do
    sleep 0.05
  done
fi

if [ "$a11y" = yes ]; then
  dbus-run-session -- sh -c '
    for launcher in /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher; do
      [ -x "$launcher" ] && break
    done
    "$launcher" --launch-immediately >/dev/null 2>&1 &
    gdbus wait --session --timeout 20 org.a11y.Bus
    gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
      --method org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled "<true>" >/dev/null
    "$@"
    status=$?
    kill %1 2>/dev/null || kill $! 2>/dev/null || true
    exit $status
  ' sh "$@"
else
  dbus-run-session -- "$@"
fi
