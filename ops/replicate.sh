#!/usr/bin/env bash
# What the container "replica" runs: copies the first database once, and follows it from then on.
set -euo pipefail
export PGPASSWORD
PGPASSWORD=$(cat /run/secrets/replica-password)
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    # The slot keeps the log that a replica has not read yet, up to what max_slot_wal_keep_size allows.
    pg_basebackup --host postgres --username replica --pgdata "$PGDATA" --write-recovery-conf --create-slot --slot replica --checkpoint fast
    chmod 700 "$PGDATA"
fi
exec postgres -c hot_standby=on -c log_min_error_statement=panic -c log_parameter_max_length_on_error=0 \
    -c log_parameter_max_length=0 -c log_error_verbosity=terse -c log_statement=none
