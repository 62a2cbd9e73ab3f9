# shellcheck shell=bash
# dev-tree.sh: the private Debian tree: made once, checked at each use, entered
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A tree is a folder named after its suite and a hash of all that decides what
# is in it, so a changed list of packages asks for another folder and never
# disturbs a program that still runs in the old one. Everything is made under
# the name NAME.new and renamed when it is complete. Who uses a tree holds a
# shared lock on NAME.lock, who makes or removes it an exclusive one. The lock
# is on descriptor 9 and passes to every child, so a tree is in use for as long
# as anything in it runs.

cache=${XDG_CACHE_HOME:-$HOME/.cache}/journey-dev

tree_packages () {
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$here/packages.list"
}

tree_locales () {
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$here/locales.list"
}

# All that decides what is in the tree; its hash is in the tree's name. The form
# counts the changes to how this script makes it.
tree_recipe () {
    echo "form 2, $suite, $(uname -m)"
    tree_packages | LC_ALL=C sort
    tree_locales
}

tree_name () {
    local hash
    hash=$(tree_recipe | sha256sum)
    tree=$cache/$suite-${hash:0:12}
}

# The name and size of every file, by which a tree that lost some is noticed.
tree_inventory () (
    cd "$1" || exit
    find usr etc -type f -printf '%p %s\n' | LC_ALL=C sort | sha256sum
)

# Whether the tree is complete: its stamp is written last and holds the inventory.
tree_is_good () {
    [ -f "$tree/stamp" ] && [ -x "$tree/usr/bin/gcc" ] &&
        [ "$(tree_inventory "$tree" 2>&1)" = "$(cat "$tree/stamp")" ]
}

# lock HOW: takes the lock of the tree. `clean --all` removes lock files, so a
# lock counts only while its file is still the one of that name.
lock () {
    while :; do
        exec 9>>"$tree.lock"
        if ! flock --timeout 1 "$1" 9; then
            note "Waiting for another set-up of $tree, or for a program in it, to end …"
            flock "$1" 9
        fi
        [ "/proc/self/fd/9" -ef "$tree.lock" ] && return
    done
}

unlock () {
    exec 9>&-
}

# Takes the tree's shared lock and keeps it; makes the tree first where it must.
tree_ensure () {
    tree_name
    mkdir -p "$cache"
    while :; do
        lock --shared
        tree_is_good && break
        unlock
        lock --exclusive
        tree_is_good || tree_make
        unlock
    done
    touch "$tree.lock"
    command -v bwrap >/dev/null || need_tools
}

# remove_folder FOLDER: refuses one in which something is mounted.
remove_folder () {
    [ -e "$1" ] || return 0
    if cut -d ' ' -f 5 /proc/self/mountinfo | grep -qF "$(realpath "$1")/"; then
        die "Something is mounted inside $1; unmount it, then try again"
    fi
    chmod -R u+rwX "$1" 2>/dev/null || :
    rm -rf --one-file-system "$1"
}

# Removes what a killed set-up left behind.
remove_leavings () {
    remove_folder "$tree.new"
    remove_scratch
}

# Removes the folder in /var/tmp that an ordinary user's mmdebstrap works in,
# where the files belong to the user's subordinate ids.
remove_scratch () {
    local scratch
    [ -f "$tree.scratch" ] || return 0
    scratch=$(cat "$tree.scratch")
    if [[ $scratch == /var/tmp/journey-dev.* && -O $scratch ]]; then
        [ "$(id -u)" = 0 ] ||
            mmdebstrap --unshare-helper find "$scratch" -mindepth 1 -xdev -delete || :
        remove_folder "$scratch"
    fi
    rm -f "$tree.scratch"
}

# Removes trees of this suite that were replaced and not used for a week.
remove_old_trees () {
    local file
    find "$cache" -maxdepth 1 -name "$suite-*.lock" ! -path "$tree.lock" -mtime +7 |
        while read -r file; do
            tree_remove "${file%.lock}"
        done
}

# tree_remove TREE: fails, saying so, while something runs in it.
tree_remove () (
    tree=$1
    exec 9>>"$tree.lock"
    if ! flock --nonblock --exclusive 9; then
        note "Left $tree: it is in use"
        return 1
    fi
    remove_leavings
    rm -f "$tree/stamp"
    remove_folder "$tree.flatpak"
    remove_folder "$tree"
    rm -f "$tree.lock"
    note "Removed $tree"
)

# Removes all trees but those in use.
trees_remove () {
    local file status=0
    for file in "$cache"/*.lock; do
        [ ! -e "$file" ] || tree_remove "${file%.lock}" || status=1
    done
    rmdir "$cache" 2>/dev/null || :
    return "$status"
}

tree_make () {
    local begun=$SECONDS
    need_tools
    if [ -e "$tree" ]; then
        note "The private $suite tree is broken or half-made: making it again"
    else
        note "Making the private Debian tree ($suite) in $tree"
    fi
    note "It is made once, takes a few minutes and about 2 GB, and changes nothing else."
    remove_leavings
    remove_folder "$tree"
    tree_fill "$tree.new" || die "mmdebstrap did not make the tree; see above. Run the command again to retry"
    tree_finish "$tree.new" || die "bubblewrap cannot enter the tree; see above. It must be allowed to make user namespaces"
    tree_inventory "$tree.new" >"$tree.new/stamp"
    mv -T "$tree.new" "$tree"
    note "Made the tree in $((SECONDS - begun)) s."
    remove_old_trees
}

# tree_fill FOLDER: root writes into the folder at once, in a process and mount
# namespace that dies with this script. What mmdebstrap makes for an ordinary
# user belongs to subordinate ids, which cannot enter a private home: it is
# made in /var/tmp and unpacked from a tar stream as the user's own.
tree_fill () {
    local options=(--variant=apt --format=directory
        --include="$(tree_packages | paste -sd ,)"
        --dpkgopt='path-exclude=/usr/share/doc/*'
        --dpkgopt='path-exclude=/usr/share/man/*'
        --customize-hook='chroot "$1" dbus-uuidgen >"$1/etc/machine-id"')
    local locale
    for locale in $(tree_locales); do
        options+=(--customize-hook="chroot \"\$1\" localedef --no-archive -i $locale -f UTF-8 $locale.UTF-8")
    done
    # The list of a suite in development lapses within days, and mirrors lag.
    # Its signature is checked all the same.
    [ "$suite" = trixie ] || options+=(--aptopt='Acquire::Check-Valid-Until "false"')

    if [ "$(id -u)" = 0 ]; then
        setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc \
            mmdebstrap --mode=root "${options[@]}" "$suite" "$1"
        return
    fi
    local scratch status=0
    scratch=$(mktemp -d /var/tmp/journey-dev.XXXXXX) && echo "$scratch" >"$tree.scratch" &&
        chmod 755 "$scratch" && mkdir "$1" || return
    TMPDIR=$scratch mmdebstrap --mode=unshare --skip=output/dev "${options[@]}" --format=tar "$suite" - |
        (umask 022 && tar -x -C "$1" --no-same-owner --no-same-permissions --exclude='./dev/*') || status=$?
    remove_scratch
    return "$status"
}

# tree_finish FOLDER: the host's files are laid over some of the tree's; they
# must be there as plain files. Fontconfig compares its caches to the folders'
# times, which unpacking rounds, and complains where it cannot write new ones.
tree_finish () {
    local file
    for file in resolv.conf hosts localtime passwd group; do
        [ ! -L "$1/etc/$file" ] || rm "$1/etc/$file"
        touch "$1/etc/$file"
    done
    bwrap --bind "$1" / --dev /dev --proc /proc -- fc-cache --system-only --force
}

# Installs mmdebstrap, bubblewrap and what these need to make a tree, the only
# change that is made to the host.
need_tools () {
    local missing=() user
    command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
    command -v bwrap >/dev/null || missing+=(bubblewrap)
    [ "$(id -u)" = 0 ] || command -v newuidmap >/dev/null || missing+=(uidmap)
    [ -e /usr/share/keyrings/debian-archive-trixie-stable.gpg ] || missing+=(debian-archive-keyring)
    [ "${#missing[@]}" = 0 ] || install_on_host "${missing[@]}"

    [ "$(id -u)" != 0 ] || return 0
    user=$(id -un)
    if ! getsubids "$user" >/dev/null 2>&1 || ! getsubids -g "$user" >/dev/null 2>&1; then
        die "The user $user has no subordinate ids, which mmdebstrap needs. Once, as root:
    usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $user"
    fi
}

install_on_host () {
    local as=() command log=$cache/install.log
    command -v apt-get >/dev/null ||
        die "Missing: $*. Install them with this system's package manager, then try again"
    command="apt-get install --no-install-recommends $*"
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || die "Missing: $*. Once, as root:
    $command"
        if ! sudo -n true 2>/dev/null && [ ! -t 0 ]; then
            die "Missing: $*. Once:
    sudo $command"
        fi
        as=(sudo)
        note "This system lacks: $*. Installing with sudo, the only step that needs it:
    sudo $command"
    else
        note "This system lacks: $*. Installing:
    $command"
    fi
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq update >"$log" 2>&1 || :
    if ! "${as[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -y install --no-install-recommends "$@" >>"$log" 2>&1; then
        cat "$log" >&2
        die "The installation failed; see above"
    fi
    rm -f "$log"
}

# tree_enter COMMAND…: replaces this process by the command, run in the tree.
# The tree's folders are read-only. All other folders at the top of the host's
# root (homes, temporary folders, disks) are seen where they are.
tree_enter () {
    local bwrap args=() path name
    bwrap=$(command -v bwrap)

    # /usr is a folder of its own, so that a checkout below /usr/src or
    # /usr/local can be bound into it. What bwrap makes unasked is for one user.
    args+=(--dir /usr --dir /var)
    for path in "$tree"/usr/*; do
        name=${path##*/}
        case $name in
            local | src) args+=(--dir "/usr/$name") ;;
            *) args+=(--ro-bind "$path" "/usr/$name") ;;
        esac
    done
    for name in bin sbin lib lib32 lib64 libx32; do
        [ ! -L "$tree/$name" ] || args+=(--symlink "$(readlink "$tree/$name")" "/$name")
    done
    args+=(--ro-bind "$tree/etc" /etc
        --ro-bind "$tree/var/cache" /var/cache --ro-bind "$tree/var/lib/dpkg" /var/lib/dpkg
        --dev-bind /dev /dev --proc /proc --ro-bind-try /sys /sys --dir /run)
    for name in resolv.conf hosts localtime; do
        path=$(realpath -q "/etc/$name") && [ -f "$path" ] && args+=(--ro-bind "$path" "/etc/$name")
    done

    for path in /*; do
        case $path in
            /bin | /sbin | /lib* | /usr | /etc | /var | /run | /dev | /proc | /sys | /boot | /lost+found) ;;
            *)
                if [ -L "$path" ]; then
                    args+=(--symlink "$(readlink "$path")" "$path")
                elif [ -d "$path" ]; then
                    args+=(--bind-try "$path" "$path")
                fi
                ;;
        esac
    done
    for path in /var/tmp /run/dbus /run/user /run/media /var/home "${XDG_RUNTIME_DIR:-}" \
        "$HOME" "$root" "$PWD" "${TMPDIR:-}"; do
        case $path in
            /var/?* | /run/?* | /usr/src/?* | /usr/local/?*)
                [ ! -d "$path" ] || args+=(--bind "$path" "$path")
                ;;
        esac
    done

    tree_environment
    # bwrap's own death reaches the command as a plain SIGTERM.
    exec "$bwrap" "${args[@]}" --ro-bind-data 10 /etc/passwd --ro-bind-data 11 /etc/group \
        --chdir "$PWD" -- /usr/bin/setpriv --pdeathsig TERM -- "$@" \
        10< <(tree_accounts passwd "$(id -u)") 11< <(tree_accounts group "$(id -g)")
}

# tree_accounts DATABASE ID: the tree's accounts, and that of the user where it has another.
tree_accounts () {
    grep -v ":x:$2:" "$tree/etc/$1"
    getent "$1" "$2" || :
}

# What the host's environment says of the host's own libraries and locales
# does not hold in the tree.
tree_environment () {
    local name
    unset LD_LIBRARY_PATH LD_PRELOAD PYTHONPATH PYTHONHOME PERL5LIB PKG_CONFIG PKG_CONFIG_PATH PKG_CONFIG_LIBDIR \
        GI_TYPELIB_PATH GIO_MODULE_DIR GIO_EXTRA_MODULES GTK_PATH GTK_EXE_PREFIX GTK_DATA_PREFIX GTK_MODULES \
        GTK_IM_MODULE GTK_IM_MODULE_FILE GDK_PIXBUF_MODULE_FILE GDK_PIXBUF_MODULEDIR GSETTINGS_SCHEMA_DIR \
        XDG_DATA_DIRS XDG_CONFIG_DIRS FONTCONFIG_FILE FONTCONFIG_PATH LOCPATH LOCALE_ARCHIVE BASH_ENV ENV
    export PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
    # The user's language is kept even where the tree lacks the locale.
    name=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
    case ${name%%.*} in '' | C | POSIX) ;; *) export LANGUAGE=${LANGUAGE:-${name%%.*}} ;; esac
    for name in $(compgen -e LC_) LANG; do
        tree_has_locale "${!name:-}" || unset "$name"
    done
    export LANG=${LANG:-C.UTF-8}
}

# tree_has_locale NAME: only those in UTF-8 count.
tree_has_locale () {
    case $1 in
        C.UTF-8 | C.utf8) ;;
        *.UTF-8 | *.utf8) [ -d "$tree/usr/lib/locale/${1%.*}.utf8" ] ;;
        *) false ;;
    esac
}
