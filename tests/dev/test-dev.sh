#!/usr/bin/env bash
# test-dev.sh: build-aux/dev, with an mmdebstrap and a bwrap that only pretend
#
# SPDX-License-Identifier: GPL-3.0-or-later

# Checks are called by name.
# shellcheck disable=SC2317,SC2329

set -euo pipefail

source_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
number=0

check () {
    local name=$1
    shift
    number=$((number + 1))
    if "$@" >"$work/check.log" 2>&1; then
        echo "ok $number - $name"
    else
        echo "not ok $number - $name"
        sed 's/^/# /' "$work/check.log" "$work/dev.log" || :
        status=1
    fi
}

# A checkout of its own, so that the real one's builds are left alone.
checkout=$work/'a checkout'
mkdir -p "$checkout" "$work/fake" "$work/home" "$work/elsewhere"
cp -r "$source_root/build-aux" "$checkout/build-aux"
dev=$checkout/build-aux/dev

# Makes a tree of one file, a line in a log, and a pause during which others may
# try; fails where $work/fail says so.
cat >"$work/fake/mmdebstrap" <<END
#!/bin/bash
[ "\$1" != --unshare-helper ] || exec "\${@:2}"
echo made >>"$work/made"
echo "\$@" >"$work/mmdebstrap.arguments"
[ ! -e "$work/fail" ] || exit 1
for folder; do [[ \$folder != *.new ]] || break; done
[[ \$folder == *.new ]] || { folder=$work/streamed; rm -rf "\$folder"; }
mkdir -p "\$folder"/{usr/bin,usr/lib,etc,var/cache,var/lib/dpkg}
sleep 0.3
echo compiler >"\$folder/usr/bin/gcc"
echo library >"\$folder/usr/lib/libgtk-4.so"
chmod +x "\$folder/usr/bin/gcc"
[ ! -e "$work/hang" ] || sleep 60
[[ \$folder == *.new ]] || tar -c -C "\$folder" .
END
# Runs the command on the system itself, in the folder that was asked for.
cat >"$work/fake/bwrap" <<END
#!/bin/bash
while [ "\$1" != -- ]; do
    [ "\$1" != --chdir ] || cd "\$2" || exit
    shift
done
shift
PATH=$work/fake:\$PATH
exec "\$@"
END
cat >"$work/fake/unshare" <<'END'
#!/bin/bash
while [[ $1 == --* ]]; do shift; done
exec "$@"
END
# Says that it is root, or whom $fake_uid names.
cat >"$work/fake/id" <<'END'
#!/bin/bash
case $1 in
    -un) echo somebody ;;
    *) echo "${fake_uid:-0}" ;;
esac
END
cat >"$work/fake/getsubids" <<END
#!/bin/bash
[ ! -e "$work/no-subids" ]
END
for name in meson ninja newuidmap fc-cache; do
    printf '#!/bin/sh\nexit 0\n' >"$work/fake/$name"
done
chmod +x "$work"/fake/*

unset JOURNEY_INSIDE JOURNEY_SUITE "${!XDG_@}"
export PATH=$work/fake:$PATH HOME=$work/home XDG_CACHE_HOME=$work/cache

run_dev () {
    JOURNEY_SUITE=${suite:-trixie} "$dev" "$@" >"$work/dev.out" 2>"$work/dev.log"
}

exits_with () {
    local expected=$1 got=0
    shift
    "$@" || got=$?
    [ "$got" = "$expected" ]
}

# appears FILE: waits for it to hold something, half a minute at most.
appears () {
    local tries
    for tries in {1..300}; do
        [ ! -s "$1" ] || return 0
        sleep 0.1
    done
    echo "$1 did not appear in $tries tries"
    return 1
}

times_made () {
    [ "$(wc -l <"$work/made")" = "$1" ]
}

the_tree () {
    echo "$work"/cache/journey-dev/"${suite:-trixie}"-????????????
}

status=0
for command in setup build run test bench fuzz flatpak shell clean; do
    explains () {
        run_dev "$command" --help && grep -q "^Usage: build-aux/dev $command" "$work/dev.out"
    }
    check "$command explains itself" explains
    listed () {
        run_dev --help && grep -q "^  $command" "$work/dev.out"
    }
    check "$command is listed" listed
done

check 'an unknown command exits with 2' exits_with 2 run_dev nonsense
check 'no command exits with 2' exits_with 2 run_dev
check 'a wrong argument exits with 2' exits_with 2 run_dev setup now
check 'fuzz without seconds exits with 2' exits_with 2 run_dev fuzz reader
check 'flatpak --bundle without a file exits with 2' exits_with 2 run_dev flatpak --bundle
check 'flatpak opens nothing in a test' exits_with 2 run_dev flatpak --test map.journey
JOURNEY_INSIDE=trixie: check 'flatpak is refused inside' exits_with 1 run_dev flatpak
check 'help makes no tree' test ! -e "$work/made"
suite=../etc check 'a suite is a plain word' exits_with 1 run_dev setup
suite=trixy check 'a suite is one that we know' exits_with 1 run_dev setup
check 'fuzz refuses what is no target' exits_with 2 run_dev fuzz dance 1

check 'setup makes a tree' run_dev setup
check 'with one run of mmdebstrap' times_made 1
check 'whose stamp is there' test -s "$(the_tree)/stamp"
check 'of the listed packages' grep -q 'libadwaita-1-dev,' "$work/mmdebstrap.arguments"
no_host () {
    ! grep -q '://' "$work/mmdebstrap.arguments"
}
check 'from no host in particular' no_host
check 'setup again' run_dev setup
check 'makes nothing' times_made 1

rm "$(the_tree)/stamp"
check 'setup without the stamp' run_dev setup
check 'makes the tree again' times_made 2
rm "$(the_tree)/usr/bin/gcc"
check 'setup without the compiler' run_dev setup
check 'makes the tree again' times_made 3
rm "$(the_tree)/usr/lib/libgtk-4.so"
check 'setup without a library' run_dev setup
check 'makes the tree again' times_made 4
: >"$(the_tree)/usr/lib/libgtk-4.so"
check 'setup with an emptied library' run_dev setup
check 'makes the tree again' times_made 5

first=$(the_tree)
echo hello >>"$checkout/build-aux/packages.list"
check 'setup with another package' run_dev setup
check 'makes another tree' times_made 6
check 'and leaves the first' test -s "$first/stamp"
check 'asking for the package' grep -q ',hello' "$work/mmdebstrap.arguments"
echo '# a remark' >>"$checkout/build-aux/packages.list"
check 'setup with a remark in the list' run_dev setup
check 'makes nothing' times_made 6
cp "$source_root/build-aux/packages.list" "$checkout/build-aux/packages.list"

suite=forky
check 'setup of another suite' run_dev setup
check 'makes its tree' times_made 7
suite=trixie

rm -rf "$work/cache" "$work/made"
export fake_uid=1000
touch "$work/no-subids"
check 'setup without subordinate ids is an error' exits_with 1 run_dev setup
check 'that names the remedy' grep -q 'usermod --add-subuids .* somebody' "$work/dev.log"
rm "$work/no-subids"
unset fake_uid

rm -rf "$work/cache" "$work/made"
touch "$work/fail"
check 'a failed mmdebstrap is an error' exits_with 1 run_dev setup
rm "$work/fail"
check 'setup afterwards' run_dev setup
check 'makes the tree' times_made 2

rm -rf "$work/cache" "$work/made"
two_at_once () {
    JOURNEY_SUITE=trixie "$dev" setup &
    JOURNEY_SUITE=trixie "$dev" setup && wait $!
}
check 'two set-ups at once succeed' two_at_once
check 'and make one tree' times_made 1

killed () {
    local pid
    touch "$work/hang"
    JOURNEY_SUITE=trixie setsid "$dev" setup &
    pid=$!
    appears "$work/made" || return
    kill -KILL -- "-$pid"
    wait "$pid" || :
    rm "$work/hang"
    [ ! -e "$(the_tree)/stamp" ]
}
leavings () {
    ! compgen -G "$work/cache/journey-dev/*.new" && ! compgen -G "$work/cache/journey-dev/*.scratch"
}
for who in 0 1000; do
    export fake_uid=$who
    rm -rf "$work/cache" "$work/made"
    check "a killed set-up leaves no tree (user $who)" killed
    check 'the next set-up succeeds' run_dev setup
    check 'by making the tree' times_made 2
    check 'whose stamp is there' test -s "$(the_tree)/stamp"
    check 'and leaves nothing half made' leavings
done
unset fake_uid

check 'shell hands on success' run_dev shell true
check 'shell hands on the exit status' exits_with 42 run_dev shell sh -c 'exit 42'
shell_prints () {
    local expected=$1
    shift
    (cd "$work/elsewhere" && run_dev shell "$@") && [ "$(cat "$work/dev.out")" = "$expected" ]
}
check 'shell stays in the folder' shell_prints "$work/elsewhere" pwd
check 'shell keeps arguments whole' shell_prints '<a b><*><>' printf '<%s>' 'a b' '*' ''
check 'shell passes options on' shell_prints '<--help>' printf '<%s>' --help
check 'shell takes a --' shell_prints yes -- echo yes
# shellcheck disable=SC2016 # for the shell inside
check 'shell puts the programs first on PATH' shell_prints \
    "$checkout/_build/trixie/src/app:$checkout/_build/trixie/src/cli" sh -c 'echo "$PATH" | cut -d : -f 1-2'
# shellcheck disable=SC2016 # for the shell inside
check 'the locale is UTF-8' shell_prints C.UTF-8 sh -c 'echo "$LANG"'
# shellcheck disable=SC2016 # for the shell inside
LANG=de_DE.UTF-8 check 'the language is kept' shell_prints 'de_DE C.UTF-8' sh -c 'echo "$LANGUAGE $LANG"'
shell_reads () {
    [ "$(echo words | JOURNEY_SUITE=trixie "$dev" shell cat)" = words ]
}
check 'shell reads its input' shell_reads

count_prints () {
    printf '%s\n' "$2" >"$work/log.json"
    [ "$(python3 "$checkout/build-aux/count-tests.py" "$work/log.json")" = "$1" ]
}
check 'subtests are counted' count_prints '2 0' '{"result": "OK", "stdout": "1..2\nok 1 /a\nok 2 /b\n"}'
check 'failed ones too' count_prints '1 1' '{"result": "FAIL", "stdout": "1..2\nnot ok 1 /a\nok 2 /b\n"}'
check 'a crash is a failure' count_prints '1 1' '{"result": "ERROR", "stdout": "1..2\nok 1 /a\n"}'
check 'a test without TAP counts once' count_prints '1 0' '{"result": "OK", "stdout": "fine"}'
check 'a timeout is a failure' count_prints '0 1' '{"result": "TIMEOUT", "stdout": null}'
check 'what was skipped is not counted' count_prints '1 0' '{"result": "OK", "stdout": "1..2\nok 1 # SKIP\nok 2\n"}'
check 'tests add up' count_prints '2 1' '{"result": "OK", "stdout": "1..1\nok 1\n"}
{"result": "OK"}
{"result": "FAIL"}'
leak_names () {
    printf '{"name": "%s", "stderr": "LeakSanitizer: detected memory leaks"}\n' "$1" >"$work/log.json"
    [ "$(python3 "$checkout/build-aux/count-tests.py" --leaking "$work/log.json")" = "$2" ]
}
check 'what leaks is named' leak_names 'canvas / canvas-menu' canvas-menu
check 'as newer Mesons call it' leak_names 'canvas - journey:canvas-menu' canvas-menu
check 'or where there is no suite' leak_names canvas-menu canvas-menu

mkdir -p "$checkout/_build"
check 'clean' run_dev clean
check 'removes what was built' test ! -e "$checkout/_build"
check 'and leaves the tree' test -s "$(the_tree)/stamp"
busy () {
    JOURNEY_SUITE=trixie "$dev" shell sh -c "echo in >'$work/inside'; exec sleep 60" &
    appears "$work/inside" && exits_with 1 run_dev clean --all
}
check 'clean --all refuses a tree in use' busy
check 'and leaves it' test -s "$(the_tree)/stamp"
kill %% 2>/dev/null || :
wait
check 'clean --all otherwise' run_dev clean --all
check 'removes the trees' test ! -e "$work/cache/journey-dev"

lint () {
    cd "$source_root" && shellcheck --external-sources --source-path="$source_root" \
        build-aux/dev tests/dev/test-dev.sh .ci/run
}
check 'the scripts pass shellcheck' lint

echo "1..$number"
exit "$status"
