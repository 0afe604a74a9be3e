# shellcheck shell=bash disable=SC2034
# The small programs of src/ that scripts run. To be sourced after lib.sh.

# build_tool NAME: builds src/NAME where something changed, in a folder of its own, and sets TOOL.
build_tool() {
    local build=$ROOT/artifacts/tools/$1 sources
    TOOL=$build/bin/$1/release/$1.dll
    sources=$(cd "$ROOT" && "$DOTNET" --version &&
        find global.json src/Directory.*.props src/Deadlines "src/$1" \( -name bin -o -name obj \) -prune -o -type f -exec cksum {} + | LC_ALL=C sort)
    [ "$(cat "$build/.sources" 2>/dev/null || true)" != "$sources" ] || return 0
    mkdir -p "$build" 2>/dev/null || fail "$build cannot be written to"
    "$DOTNET" build "$ROOT/src/$1" --configuration Release --artifacts-path "$build" >"$build/log" 2>&1 </dev/null || {
        grep -E "error|rror:" "$build/log" | sort -u | head -20 >&2
        fail "the build failed (all of it: $build/log)"
    }
    say "$sources" >"$build/.sources"
}
