# Sourced by test. The proxy of docs/operations/nginx.conf, which tests start by themselves on ports of the loopback.

# Makes sure that there is an nginx. Only its program is wanted: the package's own server, which would take port 80, is not started.
nginx_is_ready() {
  local log=$1
  if has_nginx; then return 0; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "nginx: installing it (apt-get install nginx-light)" >&2
    { apt-get update && DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y --no-install-recommends nginx-light; } >"$log" 2>&1 || true
  fi
  has_nginx
}

has_nginx() {
  [ -x /usr/sbin/nginx ] || [ -x /usr/bin/nginx ] || [ -x /usr/local/sbin/nginx ] || [ -x /opt/homebrew/bin/nginx ]
}
