# Sourced by test. A private PostgreSQL of its own for the tests: a unix socket in a temporary folder, no port, no password,
# nothing flushed to disk, gone at the end.

postgres_folder=""

# Sets CASEFLOW_TEST_POSTGRES, or says in one line why it cannot.
start_postgres() {
  local log=$1
  if [ -n "${CASEFLOW_TEST_POSTGRES:-}" ]; then
    echo "PostgreSQL: the one named by CASEFLOW_TEST_POSTGRES"
    return
  fi
  local bin
  if ! bin=$(postgres_bin) && ! { install_postgres "$log" && bin=$(postgres_bin); }; then
    echo "PostgreSQL: none found (initdb, pg_ctl); tests that need it are skipped"
    return
  fi
  if run_postgres "$bin" >>"$log" 2>&1; then
    export CASEFLOW_TEST_POSTGRES="Host=$postgres_folder;Username=caseflow;Database=postgres"
    echo "PostgreSQL: a private $("$bin/postgres" --version | awk '{ print $3 }') for these tests"
  else
    echo "PostgreSQL: found in $bin but did not start (see $log); tests that need it are skipped"
  fi
}

stop_postgres() {
  [ -n "$postgres_folder" ] || return 0
  [ ! -e "$postgres_folder/data/postmaster.pid" ] || as_server_owner "$postgres_bin_in_use/pg_ctl" stop -D "$postgres_folder/data" -m immediate >/dev/null || true
  rm -rf "$postgres_folder"
  postgres_folder=""
}

# Prints the folder that holds initdb and its companions: the newest installed, or the one on the PATH.
postgres_bin() {
  local bin
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [ -n "$bin" ] || bin=$(dirname "$(command -v initdb)") 2>/dev/null
  [ -x "$bin/initdb" ] && [ -x "$bin/pg_ctl" ] && echo "$bin"
}

install_postgres() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  echo "PostgreSQL: installing it (apt-get install postgresql-15)" >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql-15; } >"$1" 2>&1
}

run_postgres() {
  postgres_bin_in_use=$1
  postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/caseflow-postgres.XXXXXX")
  [ "$(id -u)" != 0 ] || chown "$(server_owner)" "$postgres_folder"
  # In a language, as servers of offices are, where the server can: what hangs on the order of letters shows.
  local language="--locale=C"
  ! "$1/initdb" --help | grep -q icu-locale || language="--locale=C --locale-provider=icu --icu-locale=zh-CN"
  as_server_owner "$1/initdb" -D "$postgres_folder/data" --username=caseflow --auth=trust --encoding=UTF8 $language --no-sync &&
    as_server_owner "$1/pg_ctl" start -w -D "$postgres_folder/data" -l "$postgres_folder/server.log" -o "-c listen_addresses= \
      -c unix_socket_directories=$postgres_folder -c max_connections=200 -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
}

# PostgreSQL refuses to run as root.
as_server_owner() (
  cd /
  if [ "$(id -u)" != 0 ]; then
    exec "$@"
  elif command -v runuser >/dev/null; then
    exec runuser -u "$(server_owner)" -- "$@"
  else
    exec su -s /bin/sh "$(server_owner)" -c '"$0" "$@"' -- "$@"
  fi
)

server_owner() {
  if id postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi
}
