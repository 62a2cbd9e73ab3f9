# shellcheck shell=bash
# dev-flatpak.sh: the Flatpak: built, installed for the user, started, packed
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Where GNOME's own runtime is installed, or one of the system's remotes has it,
# the program is built on that and installed beside the user's other programs.
# Elsewhere a stand-in is exported from the forky tree, which has about the same
# libraries. It lies beside that tree, in an installation of its own, so that no
# remote and no runtime of the user's is ever touched, and goes when the tree
# goes.

flatpak_id=org.journeymaps.Journey
flatpak_manifest=$root/flatpak/$flatpak_id.json
flatpak_folder=$root/_build/flatpak
flatpak_branch='' # GNOME's, as the manifest has it
stand_in='' # the folder of the stand-in; empty where GNOME's runtime is used

# flatpak_need WHAT: installs what lacks of this system's programs.
flatpak_need () {
    local pair missing=()
    local pairs=(flatpak=flatpak flatpak-builder=flatpak-builder eu-strip=elfutils)
    [ "$1" != test ] || pairs+=(dbus-daemon=dbus-daemon fusermount3=fuse3
        /usr/libexec/xdg-desktop-portal=xdg-desktop-portal /usr/libexec/at-spi-bus-launcher=at-spi2-core)
    for pair in "${pairs[@]}"; do
        command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
    done
    mkdir -p "$cache"
    [ "${#missing[@]}" = 0 ] || install_on_host "${missing[@]}"
}

# The builder of before 1.4 calls a program that GNOME's runtime no longer has.
builder_is_new () {
    local version
    version=$(flatpak-builder --version)
    [ "$(printf '%s\n' 1.4 "${version##* }" | sort -V | head -n 1)" = 1.4 ]
}

gnome_is_installed () {
    flatpak info "org.gnome.Platform//$flatpak_branch" >/dev/null 2>&1 &&
        flatpak info "org.gnome.Sdk//$flatpak_branch" >/dev/null 2>&1
}

# Installs GNOME's runtime from the first remote that has it. No remote is
# added: whom to trust is for the user to say.
gnome_install () {
    local where remote
    for where in --user --system; do
        for remote in $(flatpak remotes "$where" --columns=name 2>/dev/null); do
            timeout 60 flatpak remote-info "$where" "$remote" "org.gnome.Sdk//$flatpak_branch" >/dev/null 2>&1 || continue
            note "Installing GNOME's runtime $flatpak_branch from $remote ($where), once"
            flatpak install "$where" -y --noninteractive "$remote" \
                "org.gnome.Platform//$flatpak_branch" "org.gnome.Sdk//$flatpak_branch" >&2 && return
        done
    done
    return 1
}

# choose_runtime [stand-in]: GNOME's runtime, or the stand-in, which may be asked for.
choose_runtime () {
    flatpak_branch=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$flatpak_manifest")
    if [ "${1:-}" != stand-in ]; then
        if ! builder_is_new; then
            note "GNOME's runtime $flatpak_branch takes flatpak-builder 1.4, and this is older: a stand-in is used."
        elif gnome_is_installed || gnome_install; then
            return
        else
            note "No remote here has GNOME's runtime $flatpak_branch: a stand-in is used."
        fi
    fi
    place=tree suite=forky
    tree_ensure
    stand_in=$tree.flatpak
    mkdir -p "$stand_in"
    export FLATPAK_USER_DIR=$stand_in/installation
    export XDG_DATA_DIRS=$FLATPAK_USER_DIR/exports/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
    exec 7>>"$stand_in/lock"
    flock --timeout 1 7 || { note "Waiting for another to make the stand-in …" && flock 7; }
    [ "$(stand_in_identity)" = "$(cat "$stand_in/stamp" 2>/dev/null)" ] || stand_in_make
    exec 7>&-
}

# The form counts the changes to how this script makes the stand-in.
stand_in_identity () {
    echo "form 1, $flatpak_branch, $(cat "$tree/stamp")"
}

# The tree's files are linked, not copied, and no program of the export or of
# the installation writes into a file that is there.
stand_in_make () {
    local begun=$SECONDS made=$stand_in/made name
    note "Making a stand-in for GNOME's runtime in $stand_in"
    note "It is made once, takes a minute or two and another 2 GB."
    rm -f "$stand_in/stamp"
    for name in made repo installation; do
        remove_folder "$stand_in/$name"
    done
    mkdir -p "$made/files"
    cp -al "$tree/usr" "$made/usr"
    mkdir "$made/usr/etc"
    # What only the superuser may read is of no use in a sandbox.
    tar -C "$tree/etc" -c --exclude='./shadow*' --exclude='./gshadow*' . | tar -C "$made/usr/etc" -x
    stand_in_compose >"$made/usr/bin/appstream-compose"
    chmod +x "$made/usr/bin/appstream-compose"
    ostree init --mode=bare-user-only --repo="$stand_in/repo"
    for name in Platform Sdk; do
        stand_in_metadata "$name" >"$made/metadata"
        flatpak build-export --runtime "$stand_in/repo" "$made" "$flatpak_branch" >/dev/null ||
            die "The stand-in could not be exported; see above"
    done
    flatpak remote-add --user --no-gpg-verify stand-in "$stand_in/repo"
    flatpak install --user -y --noninteractive stand-in \
        "org.gnome.Platform//$flatpak_branch" "org.gnome.Sdk//$flatpak_branch" >/dev/null ||
        die "The stand-in could not be installed; see above"
    remove_folder "$made"
    stand_in_identity >"$stand_in/stamp"
    note "Made the stand-in in $((SECONDS - begun)) s."
}

stand_in_metadata () {
    local arch
    arch=$(flatpak --default-arch)
    printf '[Runtime]\nname=org.gnome.%s\n' "$1"
    printf 'runtime=org.gnome.Platform/%s/%s\nsdk=org.gnome.Sdk/%s/%s\n' \
        "$arch" "$flatpak_branch" "$arch" "$flatpak_branch"
}

# What a builder of before 1.4 calls inside, made of what took its place and no
# longer looks where such a builder puts the description.
stand_in_compose () {
    cat <<END
#!/bin/sh
set -e
mkdir -p /app/share/metainfo
cp /app/share/appdata/$flatpak_id.appdata.xml /app/share/metainfo/$flatpak_id.metainfo.xml
appstreamcli compose --print-report=full --prefix=/ --origin=$flatpak_id --result-root=/app \\
    --data-dir=/app/share/app-info/xmls --icons-dir=/app/share/app-info/icons/flatpak \\
    --components=$flatpak_id /app
rm /app/share/metainfo/$flatpak_id.metainfo.xml
END
}

# Builds into _build/flatpak and exports to the repository there.
flatpak_build () {
    local builder=(flatpak-builder --user --force-clean --disable-rofiles-fuse
        --state-dir="$flatpak_folder/state" --repo="$flatpak_folder/repo"
        "$flatpak_folder/app" "$flatpak_manifest")
    mkdir -p "$flatpak_folder"
    exec 8>"$flatpak_folder.lock"
    flock --timeout 1 8 || { note "Waiting for another build in $flatpak_folder …" && flock 8; }
    note "Building in ${flatpak_folder#"$root"/}, in the sandbox"
    if [ -t 2 ]; then
        "${builder[@]}" >&2 8>&- || die "The build failed; see above"
    elif ! "${builder[@]}" >"$flatpak_folder.log" 2>&1 8>&-; then
        cat "$flatpak_folder.log" >&2
        die "The build failed; see above"
    fi
    exec 8>&-
}

# flatpak_install FROM…: from a repository, by its id, or from a bundle. What
# was installed from elsewhere gives way: an installation sticks to its origin.
flatpak_install () {
    # Flatpak asks there what the user's parents allow.
    [ "$(id -u)" = 0 ] || [ -S /run/dbus/system_bus_socket ] ||
        die "Installing takes the system's D-Bus, for all but root, and none runs here."
    if flatpak info --user "$flatpak_id" >/dev/null 2>&1; then
        flatpak uninstall --user -y --noninteractive "$flatpak_id" >/dev/null
    fi
    flatpak install --user -y --noninteractive "$@" >/dev/null || die "The installation failed; see above"
}

# flatpak_start FILE…: opens each file in the sandbox, through the portal that
# lets the program see this one file.
flatpak_start () {
    local bus=() files=()
    if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        note "There is no display that a window could open on; what the sandbox says of its sample:"
        flatpak run --user --command=journey-tool "$flatpak_id" info /app/share/journey/samples/ebike.journey
        return
    fi
    [ -n "${DBUS_SESSION_BUS_ADDRESS:-}" ] || [ -S "${XDG_RUNTIME_DIR:-}/bus" ] || bus=(dbus-run-session --)
    [ "$#" = 0 ] || files=(@@ "$@" @@)
    "${bus[@]}" flatpak run --user --file-forwarding "$flatpak_id" "${files[@]}"
}

# flatpak_bundle FILE: all of the program but its runtime, as one file.
flatpak_bundle () {
    mkdir -p "$(dirname "$1")"
    flatpak build-bundle "$flatpak_folder/repo" "$1" "$flatpak_id" || die "The bundle could not be written; see above"
    note "Wrote $1"
    [ -z "$stand_in" ] || note "It was built on the stand-in, and runs only where that is."
}

# Tests what is installed where nothing of the user's session is seen: with
# mounts, processes, a display and a bus of its own. There the user is root, of
# nothing but those, so that a portal can mount its files.
flatpak_test () {
    local as=(--mount --pid --fork --kill-child --mount-proc)
    [ "$(id -u)" = 0 ] || as+=(--map-root-user)
    note "Testing in the sandbox"
    unshare "${as[@]}" -- "$here/dev" flatpak ${stand_in:+--stand-in} --within
}

# The inside of that: the portals and the sandbox are of this system, all else
# that is needed comes from the tree.
flatpak_session () {
    local home number bus
    if [ "$place" != tree ]; then
        place=tree suite=forky
        tree_ensure
    fi
    home=$(mktemp -d "${TMPDIR:-/tmp}/journey-flatpak.XXXXXX")
    # shellcheck disable=SC2064 # the folder of now
    trap "rm -rf '$home'" EXIT
    mkdir -p /run/user
    mount -t tmpfs -o mode=755 none /run/user
    mkdir -m 700 "/run/user/$(id -u)"
    flatpak_environment "$home" "/run/user/$(id -u)"

    mkfifo "$home/display"
    inside Xvfb -displayfd 3 -screen 0 1500x960x24 -nolisten tcp 3>"$home/display" >"$home/display.log" 2>&1 &
    read -r number <"$home/display" || { cat "$home/display.log" >&2 && die "Xvfb did not start"; }
    export DISPLAY=:$number
    inside openbox >/dev/null 2>&1 &

    mkfifo "$home/bus"
    dbus-daemon --session --nofork --nopidfile --address="unix:path=$XDG_RUNTIME_DIR/bus" --print-address=3 \
        3>"$home/bus" >"$home/bus.log" 2>&1 &
    read -r bus <"$home/bus" || { cat "$home/bus.log" >&2 && die "The session bus did not start"; }
    export DBUS_SESSION_BUS_ADDRESS=$bus
    flatpak_lend "$home/lent" >&2 || die "journey-tool failed in the sandbox; see above"
    inside env "PYTHONPATH=$root/tests:$root/tests/desktop" python3 "$root/tests/flatpak/test-sandbox.py" || {
        cat "$home/bus.log" >&2
        return 1
    }
}

# flatpak_lend FOLDER: lets journey-tool write into a folder of which it sees a
# map and, by their names alone, the files that it is to write.
flatpak_lend () {
    local map name tool=(flatpak run --user --command=journey-tool "$flatpak_id")
    mkdir "$1" && cp "$root/data/samples/ebike.journey" "$1/map.journey" || return
    map=$(flatpak document-export --app="$flatpak_id" "$1/map.journey") || return
    for name in picture.png picture.svg picture.pdf; do
        "${tool[@]}" export "$map" -o "$(flatpak_lend_name "$1/$name")" || return
    done
    "${tool[@]}" merge "$map" "$map" "$map" -o "$(flatpak_lend_name "$1/merged")"
}

# flatpak_lend_name FILE: where the program finds it. It is there, but empty.
flatpak_lend_name () {
    touch "$1" && flatpak document-export --allow-read --allow-write --app="$flatpak_id" "$1"
}

# flatpak_environment HOME RUNTIME-FOLDER: that of a user who has just come.
flatpak_environment () {
    export XDG_DATA_DIRS FLATPAK_USER_DIR=${FLATPAK_USER_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/flatpak}
    XDG_DATA_DIRS=$FLATPAK_USER_DIR/exports/share:/usr/local/share:/usr/share
    unset WAYLAND_DISPLAY XAUTHORITY AT_SPI_BUS_ADDRESS LANGUAGE XDG_SESSION_TYPE "${!LC_@}" "${!GTK_@}" "${!GDK_@}" \
        XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME
    export HOME=$1 XDG_RUNTIME_DIR=$2 LC_ALL=C.UTF-8 G_DEBUG=fatal-criticals GDK_BACKEND=x11 GSK_RENDERER=cairo
    export XDG_CURRENT_DESKTOP=journey-test XDG_DESKTOP_PORTAL_DIR=$1/portals
    export JOURNEY_SOURCE_ROOT=$root JOURNEY_EXPORTS=$FLATPAK_USER_DIR/exports/share
    export JOURNEY_PROGRAM=$flatpak_id JOURNEY_OFFLINE='' # the sandbox has no network anyway
    JOURNEY_INSTALLED=$(flatpak info --user --show-location "$flatpak_id")/files
    export JOURNEY_INSTALLED JOURNEY_PICTURES=$flatpak_folder/pictures JOURNEY_LENT=$1/lent PYTHONDONTWRITEBYTECODE=1
    mkdir -p "$XDG_DESKTOP_PORTAL_DIR" "$JOURNEY_PICTURES"
    flatpak_dialogs >"$XDG_DESKTOP_PORTAL_DIR/journey-test.portal"
    printf '[preferred]\ndefault=journey-test\n' >"$XDG_DESKTOP_PORTAL_DIR/journey-test-portals.conf"
}

# Says that the file dialogs are those of the test, to a portal of any age.
flatpak_dialogs () {
    echo '[portal]'
    echo 'DBusName=org.freedesktop.impl.portal.desktop.journey'
    echo 'Interfaces=org.freedesktop.impl.portal.FileChooser'
    echo 'UseIn=journey-test'
}
