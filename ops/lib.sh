# shellcheck shell=bash disable=SC2034
# What the scripts in this folder share; postgres.sh adds the database. To be sourced.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
[ -n "${HOME:-}" ] || export HOME=~
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# No build servers: what a script started is gone when the script is.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

say() { printf '%s\n' "$*"; }
fail() { printf 'ops/%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }
is_root() { [ "$(id -u)" -eq 0 ]; }

# stop_on_exit FUNCTION: runs it once, however the script ends.
stop_on_exit() {
    # shellcheck disable=SC2064 # the name is wanted now
    trap "trap '' INT TERM HUP; $1" EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    trap 'exit 129' HUP
}

CHILDREN=' '
# begin COMMAND…: starts it in the background, sets CHILD. It has a process group of its own, so that
# Ctrl-C reaches this script alone, at once, and the script stops things in their order.
begin() {
    set -m
    "$@" </dev/null &
    CHILD=$!
    set +m
    CHILDREN+="$CHILD "
}

# finish PID: waits for it, and answers as it did.
finish() {
    local status=0
    wait "$1" || status=$?
    CHILDREN=${CHILDREN/ $1 / }
    return $status
}

attended() { begin "$@" && finish "$CHILD"; }

stop_children() {
    local pid
    for pid in $CHILDREN; do kill -TERM -- "-$pid" 2>/dev/null || true; done
    for pid in $CHILDREN; do stop_process "-$pid" TERM 5 || kill -KILL -- "-$pid" 2>/dev/null || true; done
}

# stop_process PID SIGNAL SECONDS: true once it is gone; -PID means the whole group.
stop_process() {
    local tenths=$(($3 * 10))
    kill -"$2" -- "$1" 2>/dev/null || return 0
    while kill -0 -- "$1" 2>/dev/null; do
        [ $((tenths -= 1)) -gt 0 ] || return 1
        sleep 0.1
    done
}

# Where Linux can, a server dies with the script even when the script is killed outright.
LEASH=(env)
leash() { if setpriv --pdeathsig "$1" true 2>/dev/null; then LEASH=(setpriv --pdeathsig "$1"); fi; }

# Sets DOTNET and puts it on the PATH.
find_dotnet() {
    local candidate
    for candidate in "$(command -v dotnet || true)" "${DOTNET_ROOT:-}/dotnet" "$HOME/.dotnet/dotnet" \
        /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet /usr/local/share/dotnet/dotnet /opt/homebrew/bin/dotnet; do
        [ -x "$candidate" ] || continue
        case $'\n'$("$candidate" --list-sdks 2>/dev/null || true) in *$'\n'10.*)
            DOTNET=$candidate
            PATH=$(dirname "$candidate"):$PATH
            return ;;
        esac
    done
    fail "the .NET 10 SDK is missing; install it from https://dotnet.microsoft.com/download/dotnet/10.0"
}

as_admin() (umask 022 && if is_root; then "$@"; else sudo -n "$@"; fi)

# install_packages NAME…: with apt-get; false where there is none, or no right to use it.
install_packages() {
    command -v apt-get >/dev/null && as_admin true 2>/dev/null || return 1
    say "Installing $* with apt-get"
    as_admin apt-get update -qq </dev/null >/dev/null 2>&1 || true
    as_admin env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o DPkg::Lock::Timeout=60 \
        --no-install-recommends "$@" </dev/null >/dev/null 2>&1
}

# Letters are printed in a typeface that the machine has.
has_typeface() {
    local folder found
    for folder in "${Documents__FontFolder:-}" /usr/share/fonts /usr/local/share/fonts "$HOME/.local/share/fonts" "$HOME/Library/Fonts" /System/Library/Fonts /Library/Fonts; do
        [ -d "$folder" ] || continue
        found=$(find "$folder" \( -name LiberationSans-Regular.ttf -o -iname Arial.ttf -o -name DejaVuSans.ttf \) -print -quit 2>/dev/null || true)
        [ -z "$found" ] || return 0
    done
    return 1
}

find_typeface() { has_typeface || { install_packages fonts-liberation && has_typeface; }; }

# load_settings FILE: NAME=value lines, read literally as a container engine reads them; the environment wins.
load_settings() {
    local line name
    [ -f "$1" ] || return 0
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in '' | '#'*) continue ;; esac
        name=${line%%=*}
        [[ $line == *=* && $name =~ ^[A-Za-z_][A-Za-z0-9_]*$ ]] || fail "$1: \"$name\" is not NAME=value"
        [ -n "${!name+set}" ] || export "${line?}"
    done <"$1"
}

# open_data_folder: makes $DATA where it is missing, and reads its settings.
open_data_folder() {
    # Others may pass through (the database's account has to), and read nothing.
    [ -d "$DATA" ] || (umask 022 && mkdir -p "$DATA" && chmod 711 "$DATA") 2>/dev/null || fail "$DATA cannot be made; choose another folder with --data"
    [ -w "$DATA" ] && [ -x "$DATA" ] || fail "$DATA cannot be written to by $(id -un); choose another folder with --data"
    DATA=$(cd "$DATA" && pwd -P)
    umask 077
    load_settings "$DATA/settings.env"
    export Keys__Directory="${Keys__Directory:-$DATA/keys}"
    export Mail__Folder="${Mail__Folder:-$DATA/mail}"
    export Deadlines__BankHolidays="${Deadlines__BankHolidays:-$DATA/calendar/bank-holidays.json}"
}

# Held until the script ends, by the script alone: children are started with 9>&-.
lock_data_folder() {
    exec 9>"$DATA/lock"
    ! command -v flock >/dev/null || flock -n 9 || fail "$1"
}

# application ARGUMENTS…: the published application, from its own folder; standard output is for its answers alone.
application() (cd "$DATA/app" && Logging__Console__LogToStandardErrorThreshold=Trace exec "$DOTNET" AccessRequests.dll "$@")
