# shellcheck shell=bash
# dev-build.sh: the build folders under _build, and running what is in them
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A flavour is one way to build: '' for daily work, or asan, fuzz, release.
# Each has its own folder for each kind of surroundings, so none is ever
# switched back and forth.

flavour_folder () {
    echo "$root/_build/$suite${1:+-$1}"
}

flavour_options () {
    case $1 in
        '') ;;
        asan) printf '%s\n' -Db_sanitize=address,undefined ;;
        # clang warns of other things than gcc, which keeps the code clean.
        fuzz) printf '%s\n' -Dfuzz=true -Db_sanitize=address,undefined -Db_lundef=false -Dc_args=-Wno-error ;;
        release) printf '%s\n' -Dbuildtype=release ;;
    esac
}

# What a build folder was configured for. Where this changes, Meson's own
# memory of compilers and libraries is wrong and the folder is begun again.
flavour_identity () {
    echo "$root"
    flavour_options "$1"
    if [ -n "$tree" ]; then echo "$tree"; else pkg-config --modversion gtk4 libadwaita-1; fi
}

# build_flavour FLAVOUR [TARGET…]: says in one line what it does.
build_flavour () {
    local flavour=$1 folder
    shift
    folder=$(flavour_folder "$flavour")
    mkdir -p "$folder"
    exec 8>"$folder.lock"
    flock --timeout 1 8 || { note "Waiting for another build in $folder …" && flock 8; }
    configure_flavour "$flavour" "$folder"
    note "Building in ${folder#"$root"/}"
    if [ -t 2 ]; then
        inside ninja -C "$folder" "$@" >&2 8>&- || die "The build failed; see above"
    elif ! inside ninja --quiet -C "$folder" "$@" >"$folder.log" 2>&1 8>&-; then
        cat "$folder.log" >&2
        die "The build failed; see above"
    fi
    if [ "$folder/build.ninja" -nt "$folder.env" ]; then
        inside meson devenv -C "$folder" --dump "$folder.env" >/dev/null 8>&-
    fi
    exec 8>&-
}

configure_flavour () {
    local flavour=$1 folder=$2 options=() compiler=()
    [ -e "$folder/build.ninja" ] && [ "$(flavour_identity "$flavour")" = "$(cat "$folder.made-for" 2>/dev/null)" ] && return
    note "Configuring ${folder#"$root"/}"
    rm -rf "$folder"
    mkdir -p "$folder"
    mapfile -t options < <(flavour_options "$flavour")
    [ "$flavour" != fuzz ] || compiler=(env CC=clang)
    if ! inside "${compiler[@]}" meson setup "${options[@]}" "$folder" "$root" >"$folder.log" 2>&1 8>&-; then
        cat "$folder.log" >&2
        die "Meson could not configure the build; see above"
    fi
    flavour_identity "$flavour" >"$folder.made-for"
}

# with_programs FLAVOUR COMMAND…: replaces this process by the command, run
# with the programs of the flavour first on PATH and their data found.
with_programs () {
    local folder
    folder=$(flavour_folder "$1")
    shift
    # shellcheck disable=SC2016 # for the shell inside
    enter sh -c '
        folder=$1; shift
        [ ! -f "$folder.env" ] || . "$folder.env"
        PATH=$folder/src/app:$folder/src/cli:$folder/tests/bench:$PATH
        export PATH
        exec "$@"' sh "$folder" "$@"
}

# Whether a window can open: a Wayland or X11 server answers.
has_display () {
    local wayland=${WAYLAND_DISPLAY:-wayland-0}
    [[ $wayland == /* ]] || wayland=${XDG_RUNTIME_DIR:-/nonexistent}/$wayland
    [ -S "$wayland" ] || { [ -n "${DISPLAY:-}" ] && inside xdpyinfo >/dev/null 2>&1; }
}

# open_window FILE…: replaces this process by the window. Where there is no
# session bus, one is lent to it, for its settings and for screen readers.
open_window () {
    local bus=()
    [ -n "${DBUS_SESSION_BUS_ADDRESS:-}" ] || [ -S "${XDG_RUNTIME_DIR:-}/bus" ] || bus=(dbus-run-session --)
    with_programs '' "${bus[@]}" journey "$@"
}

# draw_pictures FILE…: draws each map to a PNG in the build folder.
draw_pictures () {
    local file picture
    for file in "$@"; do
        picture=$(basename "$file" .journey).png
        picture=$(flavour_folder '')/$picture
        (with_programs '' journey-tool export --output "$picture" -- "$file")
        note "Drew $picture"
    done
}

# inside COMMAND…: runs a command in the surroundings.
inside () (
    enter "$@"
)

# enter COMMAND…: replaces this process by the command, run in the surroundings.
enter () {
    if [ "$place" = tree ]; then
        tree_enter "$@"
    fi
    exec "$@"
}

# test_flavour FLAVOUR MESON-ARGUMENTS…: adds to $passed and $failed.
test_flavour () {
    local flavour=$1 folder log counts turn status=0 leaking=()
    folder=$(flavour_folder "$flavour")
    log=$folder/meson-logs/testlog.json
    shift
    rm -f "$log" "$log."*
    test_environment inside meson test -C "$folder" --no-rebuild --print-errorlogs "$@" || status=$?
    for turn in 1 2; do
        [ "$flavour" = asan ] || break
        mapfile -t leaking < <(inside python3 "$here/count-tests.py" --leaking "$log")
        [ "${#leaking[@]}" != 0 ] || break
        mv "$log" "$log.$turn"
        look_again "$turn" "$folder" "${leaking[@]}"
    done
    counts=$(inside python3 "$here/count-tests.py" "$log.1" "$log.2" "$log")
    passed=$((passed + ${counts% *}))
    failed=$((failed + ${counts#* }))
    # Meson itself may fail, with no test to blame.
    [ "$status" = 0 ] || [ "${counts#* }" != 0 ] || [ -f "$log.1" ] || failed=$((failed + 1))
}

# A thread that is just ending looks like a leak: what does not leak a second
# time has none. The sanitizer's fast way of looking at the stack ends at the
# first library without frame pointers: it can tell neither whose a leak is nor
# that it is a known one of GTK. The slow way can, so it comes last.
look_again () {
    local turn=$1 folder=$2 options=halt_on_error=1:abort_on_error=1
    shift 2
    [ "$turn" = 1 ] || options+=:fast_unwind_on_malloc=0:malloc_context_size=20
    note "Looking again at what leaks: $*"
    ASAN_OPTIONS=$options test_environment inside meson test -C "$folder" --no-rebuild \
        --print-errorlogs --timeout-multiplier 20 "$@" || true
}

# Runs a command where tests neither see the user's settings, fonts, display
# and session nor leave anything there.
test_environment () (
    home=$(mktemp -d "${TMPDIR:-/tmp}/journey-test.XXXXXX")
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/run"
    unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS \
        LANGUAGE XDG_CURRENT_DESKTOP XDG_SESSION_TYPE "${!LC_@}" "${!GTK_@}" "${!GDK_@}" "${!GSK_@}"
    export HOME=$home XDG_RUNTIME_DIR=$home/run LANG=C.UTF-8
    export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache XDG_STATE_HOME=$home/state
    export LSAN_OPTIONS=suppressions=$here/lsan.supp:print_suppressions=0
    "$@"
)
