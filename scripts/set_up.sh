#!/usr/bin/env bash
# Makes .venv and fetches what is missing, for ./run ("run") or ./test ("test").
# When all is there it only reads a stamp: no network, no apt, a few milliseconds.
set -euo pipefail

wanted=${1:?run or test}
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
venv=$here/.venv
run_lock=$here/requirements.lock
test_lock=$here/requirements-test.lock

say() { printf '%s\n' "$@" >&2; }
stop() {
    say "$@"
    exit 1
}

# --- the stamp: written last, so a half-made .venv never has one ---

# The path is in it because the scripts in a .venv stop working when their folder is moved.
place() { printf '%s in %s' "$("$venv/bin/python" -V 2>/dev/null)" "$here"; }
fingerprint() { # of the lock file $1
    place
    cat "$1" "$here/scripts/set_up.sh" | sha256sum
}
has_stamp() { # $1: run or test; $2: its lock file
    local stamp=$venv/set-up-for-$1
    [ -f "$stamp" ] && [ -x "$venv/bin/python" ] && [ "$(<"$stamp")" = "$(fingerprint "$2")" ]
}
is_ready() {
    # The test lock holds everything in the run lock, so ./run is content with either.
    has_stamp test "$test_lock" || { [ "$wanted" = run ] && has_stamp run "$run_lock"; }
}
is_whole() { # some earlier set-up was finished here, with this Python, in this folder
    local stamp
    for stamp in "$venv"/set-up-for-*; do
        if [ -f "$stamp" ] && [[ "$(<"$stamp")" = "$(place)"* ]]; then return 0; fi
    done
    return 1
}

# pip failed but was not cut off: it changed nothing, so the next try goes on from this .venv.
stop_for_now() {
    place >"$venv/set-up-for-later"
    stop "$@"
}

# --- Python ---

in_range='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))'
usable='import ensurepip, sqlite3, ssl, venv'

# Sets $python and $python_needs (an apt package, or nothing). One that needs none is preferred.
find_python() {
    local name
    python='' python_needs=''
    for name in python3 python3.13 python3.12 python3.11; do
        "$name" -c "$in_range" 2>/dev/null || continue
        if "$name" -c "$usable" 2>/dev/null; then
            python=$name python_needs=''
            return
        fi
        if [ -z "$python" ]; then
            python=$name
            python_needs=$("$name" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        fi
    done
    if [ -n "$python" ]; then return; fi
    if command -v apt-get >/dev/null && ! command -v python3 >/dev/null; then
        python_needs=python3-venv
    else
        stop "Our Night needs Python 3.11, 3.12 or 3.13. Please install one of them."
    fi
}

# --- system libraries ---

# Library and Debian package: what Qt's window, drawing, sound, camera and print parts load
# and do not bring along (from `ldd` on the PySide6 libraries and plugins in use).
libraries='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11-xcb.so.1 libx11-xcb1
libX11.so.6 libx11-6
libXext.so.6 libxext6
libXrandr.so.2 libxrandr2
libbrotlidec.so.1 libbrotli1
libcups.so.2 libcups2:t64
libdbus-1.so.3 libdbus-1-3
libdrm.so.2 libdrm2
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0:t64
libgssapi_krb5.so.2 libgssapi-krb5-2
libpulse.so.0 libpulse0
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-render.so.0 libxcb-render0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxcb.so.1 libxcb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxkbcommon.so.0 libxkbcommon0
libz.so.1 zlib1g
libzstd.so.1 libzstd1
'
# Program and Debian package, for the tests with a real screen.
test_programs='
Xvfb xvfb
xauth xauth
xdotool xdotool
dbus-run-session dbus
/usr/libexec/at-spi-bus-launcher at-spi2-core
'

# Sets $kind, the machine's name in ldconfig's list.
check_machine() {
    local glibc
    case $(uname -m) in
        x86_64) kind=x86-64 ;;
        aarch64) kind=AArch64 ;;
        *) stop "Our Night runs on 64-bit Intel, AMD and Arm machines. This is another kind." ;;
    esac
    # PySide6 6.11 for Arm is built for glibc 2.39, the one of Ubuntu 24.04.
    glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null || true)
    if [ "$kind" = AArch64 ] && [[ $glibc =~ 2\.([0-9]+)$ ]] && [ "${BASH_REMATCH[1]}" -lt 39 ]; then
        stop "On an Arm machine Our Night needs Ubuntu 24.04, Debian 13, or newer."
    fi
}

known_libraries() { # those of this machine's own word size, with a space on either side
    local ldconfig=/sbin/ldconfig
    [ -x "$ldconfig" ] || ldconfig=ldconfig
    printf ' %s ' "$("$ldconfig" -p | awk -v kind="$kind" 'index($0, kind) { printf "%s ", $1 }')"
}

# Debian 13 and Ubuntu 24.04 gave some packages a new ending.
package_name() {
    local ending=''
    dpkg-query -W '*t64' >/dev/null 2>&1 && ending=t64
    printf '%s' "${1/:t64/$ending}"
}

# Sets $missing (names a person can look up) and $packages (for apt).
find_missing() {
    local known thing package
    missing=() packages=()
    if [ -n "$python_needs" ]; then
        missing+=("$python_needs")
        packages+=("$python_needs")
    fi
    known=$(known_libraries)
    while read -r thing package; do
        if [ -z "$thing" ] || [[ $known == *" $thing "* ]]; then continue; fi
        missing+=("$thing")
        packages+=("$(package_name "$package")")
    done <<<"$libraries"
    [ "$wanted" = test ] || return 0
    while read -r thing package; do
        if [ -z "$thing" ] || command -v "$thing" >/dev/null; then continue; fi
        missing+=("$thing")
        packages+=("$package")
    done <<<"$test_programs"
    # What a screen reader is made of. It comes with the system's own Python only.
    if ! /usr/bin/python3 -c 'import pyatspi' 2>/dev/null; then
        missing+=(python3-pyatspi)
        packages+=(python3-pyatspi)
    fi
}

install_packages() {
    local as_root=(env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes)
    if [ "$(id -u)" != 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            say "This computer lacks some parts. Please type this line, then start again:"
            stop "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages[*]}"
        fi
        as_root=(sudo -n "${as_root[@]}")
    fi
    say "Fetching ${#packages[@]} system packages. This takes a minute or two."
    # (9>&-: a service that a package starts must not hold on to the lock.)
    # A set-up that was cut off can leave packages half configured; apt then refuses to go on.
    "${as_root[@]}" dpkg --configure -a >/dev/null 9>&- || true
    # One broken source must not stop the others: the install below says if something lacks.
    "${as_root[@]}" apt-get -qq update 9>&- || true
    "${as_root[@]}" apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
        install --no-install-recommends "${packages[@]}" >/dev/null 9>&- ||
        stop "The system packages could not be fetched. Is the internet on? Then start again."
}

get_system_parts() {
    find_missing
    [ ${#missing[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null || stop "Please install these, then start again: ${missing[*]}"
    install_packages
    find_python
    find_missing
    [ ${#missing[@]} -eq 0 ] || stop "These are still missing. Please install them: ${missing[*]}"
}

# --- the Python parts ---

make_venv() {
    say "Making .venv with $("$python" -V). Its parts, 270 MB, take a few minutes, once."
    rm -rf "$venv"
    "$python" -m venv "$venv" || stop "The folder .venv could not be made in $here."
}

show_progress() { # from pip's many lines, one for each thing that is fetched
    sed -u -n -e '/\.metadata/d' \
        -e 's/^ *Downloading \(.*\/\)\{0,1\}\([A-Za-z][A-Za-z0-9_.]*\)-[0-9][^ ]* \((.*)\)$/  \2 \3/p' \
        -e 's/^Installing collected packages.*/Unpacking. This takes about a minute./p' >&2
}

pip_install() { PIP_USER=0 "$venv/bin/python" -m pip --disable-pip-version-check install "$@"; }

get_python_parts() {
    local lock=$run_lock report
    [ "$wanted" = run ] || lock=$test_lock
    say "Fetching the parts that are missing."
    pip_install --require-hashes --only-binary :all: -r "$lock" | show_progress ||
        stop_for_now "The parts could not be fetched: the reason is above. Is the internet on? Then start again."
    # Its warnings are for packagers: they are shown only when it fails.
    report=$(pip_install --no-deps --no-build-isolation --no-index -e "$here" 2>&1) ||
        stop_for_now "$report" "Our Night could not be put into .venv: the reason is above."
    fingerprint "$lock" >"$venv/set-up-for-$wanted"
}

if is_ready; then exit 0; fi

# Two starts at once must not make the same .venv: the second waits here, then finds it made.
exec 9<"$here"
if ! flock -n 9; then
    say "Another set-up is at work. Waiting for it."
    flock 9
fi
if is_ready; then exit 0; fi

say "Setting up Our Night."
# The .venv may be switched on in this shell: its own Python cannot make it again.
PATH=":$PATH:"
PATH=${PATH//":$venv/bin:"/:}
PATH=${PATH#:}
PATH=${PATH%:}
check_machine
find_python
get_system_parts
if is_whole; then
    rm -f "$venv"/set-up-for-*
else
    make_venv
fi
get_python_parts
say "Everything is set up."
