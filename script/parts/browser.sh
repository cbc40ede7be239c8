# Sourced by test, pictures and measure-web. What browser tests need: Chromium, a font with Chinese, the built web client inside
# the built program.

# Makes sure that there is a browser, or says in one line why there is none.
browser_is_ready() {
  local log=$1
  if has_browser && has_chinese_font; then return 0; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Chromium: installing it and a Chinese font (apt-get install chromium-headless-shell fonts-noto-cjk)" >&2
    { apt-get update && { install_packages chromium-headless-shell fonts-noto-cjk || install_packages chromium fonts-noto-cjk; }; } >"$log" 2>&1 || true
  fi
  has_browser
}

install_packages() { DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; }

has_browser() {
  [ -n "${CASEFLOW_CHROMIUM:-}" ] || [ -x /usr/bin/chromium-headless-shell ] || [ -x /usr/bin/chromium ] || [ -x /usr/bin/chromium-browser ] || [ -x /usr/bin/google-chrome ] ||
    [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}

# Without a way to ask, the font is taken to be there.
has_chinese_font() {
  ! command -v fc-list >/dev/null || [ -n "$(fc-list :lang=zh family | head -n 1)" ]
}

# build_for_browser LOGS [PROJECT…]: the web client first, for the program takes it in.
build_for_browser() {
  local logs=$1 project
  shift
  mkdir -p "$logs"
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
  require_dotnet
  node_is_ready
  browser_is_ready "$logs/browser.log"
  install_npm_packages . "$logs/npm.log"
  npm run build --workspace web >"$logs/web.log" 2>&1 || { tail -n 20 "$logs/web.log" >&2; return 1; }
  for project in Api "$@"; do
    dotnet build "$project" -c Release -v q >"$logs/build.log" 2>&1 || { grep error "$logs/build.log" | sort -u | head -n 20 >&2; return 1; }
  done
}
