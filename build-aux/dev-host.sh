# shellcheck shell=bash
# dev-host.sh: what this system must have to build and test without the tree
#
# SPDX-License-Identifier: GPL-3.0-or-later

host_modules=(
    'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' 'glib-2.0 >= 2.84' 'json-glib-1.0 >= 1.10'
    'librsvg-2.0 >= 2.60' 'pangocairo >= 1.56' 'cairo >= 1.18'
)
host_programs=(
    gcc clang ninja msgfmt xgettext git python3 clang-format valgrind shellcheck
    glib-compile-resources glib-compile-schemas gtk4-builder-tool
    Xvfb xdotool openbox weston import xprop xdpyinfo dbus-run-session ps
    appstreamcli desktop-file-validate update-mime-database
    xmllint rsvg-convert pdftotext fc-list mandoc mount unshare
)
host_python=(gi pyatspi jsonschema)
host_fonts=('Inter' 'DejaVu Sans' 'Noto Color Emoji' 'Droid Sans Fallback')

# Prints what the system lacks, one thing a line.
host_lacks () {
    local name
    command -v pkg-config >/dev/null || echo pkg-config
    for name in "${host_modules[@]}"; do
        pkg-config --exists "$name" 2>/dev/null || echo "$name, with its development files"
    done
    for name in "${host_programs[@]}"; do
        command -v "$name" >/dev/null || echo "$name"
    done
    host_meson_is_new || echo 'meson >= 1.7'
    [ -f "$(gcc -print-file-name=libasan.so 2>/dev/null)" ] || echo "gcc's sanitizers"
    for name in "${host_python[@]}"; do
        python3 -c "import $name" 2>/dev/null || echo "python3's module $name"
    done
    for name in "${host_fonts[@]}"; do
        [ -n "$(fc-list "$name" 2>/dev/null)" ] || echo "the font $name"
    done
    for name in $(tree_locales); do
        locale -a 2>/dev/null | grep -qix "$name.utf-\?8" || echo "the locale $name.UTF-8"
    done
}

host_meson_is_new () {
    local version
    version=$(meson --version 2>/dev/null) &&
        [ "$(printf '%s\n' 1.7 "$version" | sort -V | head -n 1)" = 1.7 ]
}

# Whether the system has everything; asks the likeliest lack first.
host_is_enough () {
    pkg-config --exists "${host_modules[@]}" 2>/dev/null && [ -z "$(host_lacks)" ]
}
