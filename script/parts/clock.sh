# Sourced by test. Some tests set the clock of a running program: that takes libfaketime.

# Makes sure that it is there, or says in one line why those tests are skipped.
clock_can_be_set() {
  local log=$1
  if has_faketime; then return 0; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "libfaketime: installing it (apt-get install libfaketime)" >&2
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libfaketime; } >"$log" 2>&1 || true
  fi
  has_faketime || echo "libfaketime: none found; tests that set the clock of a running program are skipped"
}

has_faketime() {
  local library
  for library in /usr/lib/*/faketime/libfaketimeMT.so.1 /usr/lib64/faketime/libfaketimeMT.so.1 /usr/lib/faketime/libfaketimeMT.so.1; do
    [ ! -e "$library" ] || return 0
  done
  return 1
}
