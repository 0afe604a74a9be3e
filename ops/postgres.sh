# shellcheck shell=bash disable=SC2034
# A private PostgreSQL cluster. To be sourced after lib.sh.
# Callers set CLUSTER, the folder that holds it; it listens on a socket in that folder and nowhere else.

unset PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE PGDATA PGOPTIONS PGSERVICE
PG_LEAST=15
PG_PID=

# find_postgres [MAJOR]: sets PG_BIN and PG_MAJOR to that version, or to the newest there is.
find_postgres() {
    local bin major
    PG_BIN='' PG_MAJOR=0
    for bin in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql/bin /opt/homebrew/opt/postgresql*/bin \
        /usr/local/opt/postgresql*/bin /Applications/Postgres.app/Contents/Versions/*/bin \
        "$(pg_config --bindir 2>/dev/null || true)" "$(dirname "$(command -v postgres || true)")"; do
        [ -x "$bin/initdb" ] && [ -x "$bin/postgres" ] || continue
        major=$("$bin/postgres" --version | sed -E 's/^[^0-9]*([0-9]+).*/\1/')
        if [ "${1:-$major}" = "$major" ] && [ "$major" -ge $PG_LEAST ] && [ "$major" -gt "$PG_MAJOR" ]; then
            PG_BIN=$bin PG_MAJOR=$major
        fi
    done
    [ -n "$PG_BIN" ]
}

# Finds PostgreSQL, or installs it without the system's own cluster and service.
require_postgres() {
    local no_service=/etc/postgresql-common/createcluster.d/access-requests.conf
    find_postgres && return
    if command -v apt-get >/dev/null && as_admin mkdir -p "${no_service%/*}" 2>/dev/null; then
        say "create_main_cluster = false" | as_admin tee $no_service >/dev/null
        install_packages postgresql || true
        as_admin rm -f $no_service
    fi
    find_postgres || fail "PostgreSQL $PG_LEAST or newer is missing and could not be installed; install the package postgresql"
}

# Sets OWNER, the account that owns the cluster, and AS_OWNER: PostgreSQL refuses to run as root.
choose_owner() {
    OWNER=$(id -un)
    AS_OWNER=(env)
    is_root || return 0
    OWNER=nobody
    ! id postgres >/dev/null 2>&1 || OWNER=postgres
    [ ! -e "$CLUSTER/PG_VERSION" ] || OWNER=$(stat -L -c %U "$CLUSTER")
    AS_OWNER=(setpriv --reuid "$OWNER" --regid "$(id -g "$OWNER")" --init-groups)
}

own() { ! is_root || chown "$OWNER:" "$1"; }

# place_cluster FOLDER: sets CLUSTER. In a place that the owner cannot reach (a checkout in /root) only a link stays.
place_cluster() {
    CLUSTER=$1
    choose_owner
    if ! "${AS_OWNER[@]}" test -x "$(dirname "$CLUSTER")"; then
        local elsewhere=/var/lib/access-requests/${CLUSTER//\//-}
        as_admin mkdir -p "${elsewhere%/*}"
        [ -L "$CLUSTER" ] || [ -e "$CLUSTER" ] || ln -s "$elsewhere" "$CLUSTER"
    fi
    [ ! -L "$CLUSTER" ] || CLUSTER=$(readlink "$CLUSTER")
    choose_owner
}

# make_cluster: unless it is there; complete or not at all.
make_cluster() {
    local locale=C
    if [ -e "$CLUSTER/PG_VERSION" ]; then
        local made_by
        made_by=$(head -1 "$CLUSTER/PG_VERSION" 2>/dev/null) || fail "$CLUSTER belongs to $(stat -L -c %U "$CLUSTER" 2>/dev/null || echo another account); use that account, or another folder with --data"
        find_postgres "$made_by" || fail "$CLUSTER was made by PostgreSQL $made_by, which is not installed here"
        return
    fi
    [ ! -e "$CLUSTER" ] || rmdir "$CLUSTER" 2>/dev/null || fail "$CLUSTER is not a PostgreSQL cluster; move it away, or choose another folder with --data"
    rm -rf "$CLUSTER.new"
    mkdir -m 700 "$CLUSTER.new"
    own "$CLUSTER.new"
    case $'\n'$(locale -a 2>/dev/null | tr '[:upper:]' '[:lower:]') in *$'\n'c.utf*) locale=C.UTF-8 ;; esac
    (cd / && exec "${AS_OWNER[@]}" "$PG_BIN/initdb" --pgdata="$CLUSTER.new" --data-checksums --encoding=UTF8 \
        --locale=$locale --username=postgres --auth-local=trust --auth-host=reject) </dev/null >"$PG_LOG" 2>&1 9>&- ||
        fail "initdb could not make $CLUSTER: $(why_not)"
    mv "$CLUSTER.new" "$CLUSTER"
}

why_not() { sed -nE 's/^.*(FATAL|PANIC|error):  ?//p' "$PG_LOG" | tail -1 | grep . || tail -1 "$PG_LOG"; }

# A path to a socket must fit in 100 characters or so.
choose_socket_folder() {
    SOCKET=$CLUSTER
    if [ ${#CLUSTER} -gt 80 ]; then
        SOCKET=$(mktemp -d /tmp/access-requests.XXXXXX)
        own "$SOCKET"
    fi
}

# start_cluster [SETTING=VALUE…]: sets PG_PID and SOCKET.
start_cluster() {
    local setting settings=()
    # Its log shall hold no statement and no parameter: they carry what people wrote.
    for setting in listen_addresses= unix_socket_permissions=0700 timezone=UTC log_timezone=UTC \
        shared_buffers=128MB fsync=on synchronous_commit=on full_page_writes=on \
        log_min_error_statement=panic log_parameter_max_length_on_error=0 log_parameter_max_length=0 \
        log_error_verbosity=terse log_statement=none "$@"; do
        settings+=(-c "$setting")
    done
    forget_dead_server
    choose_socket_folder
    leash INT
    set -m
    (cd / && exec "${AS_OWNER[@]}" "${LEASH[@]}" "$PG_BIN/postgres" -D "$CLUSTER" -p 5432 \
        -c "unix_socket_directories=$SOCKET" "${settings[@]}") </dev/null >>"$PG_LOG" 2>&1 9>&- &
    PG_PID=$!
    set +m
    disown
    until "$PG_BIN/pg_isready" -q -h "$SOCKET" -p 5432 -U postgres; do
        kill -0 "$PG_PID" 2>/dev/null || { PG_PID=; fail "PostgreSQL did not start: $(why_not) (all of it: $PG_LOG)"; }
        sleep 0.1
    done
}

# After a crash the number in postmaster.pid may belong to another program by now, which PostgreSQL cannot tell.
forget_dead_server() {
    local pid waited=0
    pid=$(head -1 "$CLUSTER/postmaster.pid" 2>/dev/null || true)
    [ -n "$pid" ] || return 0
    while case $(ps -o comm= -p "$pid" 2>/dev/null) in *postgres*) ;; *) false ;; esac; do
        [ $((waited += 1)) -le 100 ] || fail "the PostgreSQL server with process id $pid already uses $CLUSTER"
        sleep 0.1
    done
    ! kill -0 "$pid" 2>/dev/null || rm -f "$CLUSTER/postmaster.pid"
}

# stop_cluster: fast, and if it hangs at once; never by force.
stop_cluster() {
    [ -n "$PG_PID" ] || return 0
    stop_process "$PG_PID" INT 30 || stop_process "$PG_PID" QUIT 10 || true
    PG_PID=
    [ "$SOCKET" = "$CLUSTER" ] || rm -rf "$SOCKET"
}

# sql DATABASE ARGUMENTS…: psql, bare.
sql() { "$PG_BIN/psql" -X -q -w -A -t -v ON_ERROR_STOP=1 -d "$@"; }
as_superuser() { sql postgres -h "$SOCKET" -p 5432 -U postgres "$@"; }

# open_database [REASON TO REFUSE]: sets ConnectionStrings__Postgres, unless the caller brought one. Uses the
# cluster in $DATA: the running one, unless a reason to refuse that is given, or else one started until the script ends.
open_database() {
    [ -z "${ConnectionStrings__Postgres:-}" ] || return 0
    PG_LOG=$DATA/postgres.log
    require_postgres
    place_cluster "$DATA/postgres"
    SOCKET=$(sed -n 5p "$CLUSTER/postmaster.pid" 2>/dev/null || true)
    if [ $# -gt 0 ] || [ -z "$SOCKET" ] || ! "$PG_BIN/pg_isready" -q -h "$SOCKET" -p 5432; then
        lock_data_folder "${1:-$DATA is in use by another of these scripts}"
        [ -e "$CLUSTER" ] || say "Making a private PostgreSQL cluster in $CLUSTER"
        make_cluster
        start_cluster
    fi
    [ -n "$(as_superuser -c "select 1 from pg_roles where rolname = 'access_requests'")" ] ||
        as_superuser -c "create role access_requests login createdb"
    [ -n "$(as_superuser -c "select 1 from pg_database where datname = 'access_requests'")" ] ||
        as_superuser -c "create database access_requests owner access_requests"
    export ConnectionStrings__Postgres="Host=$SOCKET;Username=access_requests;Database=access_requests"
}

# export_libpq: lets PostgreSQL's own tools use the server that ConnectionStrings__Postgres names.
export_libpq() {
    local pairs pair value
    IFS=';' read -r -a pairs <<<"$ConnectionStrings__Postgres"
    for pair in "${pairs[@]}"; do
        value=${pair#*=}
        case $(tr '[:upper:]' '[:lower:]' <<<"${pair%%=*}" | tr -d ' ') in
            host | server) export PGHOST=$value ;;
            port) export PGPORT=$value ;;
            database | db) export PGDATABASE=$value ;;
            username | userid | user) export PGUSER=$value ;;
            password | pwd) export PGPASSWORD=$value ;;
            passfile) export PGPASSFILE=$value ;;
            sslmode) PGSSLMODE=$(tr '[:upper:]' '[:lower:]' <<<"$value" | sed 's/^verify/verify-/') && export PGSSLMODE ;;
        esac
    done
    [ -n "${PGHOST:-}" ] && [ -n "${PGDATABASE:-}" ] || fail "ConnectionStrings__Postgres names no Host or no Database"
    find_postgres || require_postgres
}

# tell_application COMMAND…: has the installed application do one thing to the data in $DATA.
tell_application() {
    [ -d "$DATA/app" ] || fail "nothing is installed in $DATA yet; start ops/run first"
    stop_on_exit stop_cluster
    find_dotnet
    open_data_folder
    open_database
    local answer
    answer=$(ASPNETCORE_ENVIRONMENT=Production application "$@" 2>>"$DATA/app.log" </dev/null) ||
        fail "${answer:-it could not be done; $DATA/app.log says why}"
    say "$answer"
}
