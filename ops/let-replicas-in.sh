#!/usr/bin/env bash
# What the database container runs once: an account that may follow the log, and nothing else.
set -euo pipefail
psql --username postgres --set password="$(cat /run/secrets/replica-password)" --quiet <<<"create role replica login replication password :'password'"
echo "host replication replica samenet scram-sha-256" >>"$PGDATA/pg_hba.conf"
