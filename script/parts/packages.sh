# Sourced by run, test and check. Everything works from the repository's root.

# Says why when the .NET SDK is missing or older than global.json asks for.
require_dotnet() {
  if ! command -v dotnet >/dev/null; then
    echo "需要 .NET 10 SDK，但没有找到 dotnet 命令。 (.NET 10 SDK is needed; there is no dotnet command.)" >&2
    return 1
  fi
  if ! dotnet --version >/dev/null 2>&1; then
    echo "需要 .NET 10 SDK，已安装的版本不合要求： (.NET 10 SDK is needed; installed are:)" >&2
    dotnet --list-sdks >&2
    return 1
  fi
}

# Says why when Node is missing or older than the npm packages ask for.
node_is_ready() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "没有找到 Node.js（需要 20.19 或更新）。 (Node.js 20.19 or newer was not found.)" >&2
    return 1
  fi
  if ! node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)'; then
    echo "Node.js $(node --version) 太旧，需要 20.19 或更新。 (Node.js is too old; 20.19 or newer is needed.)" >&2
    return 1
  fi
}

# install_npm_packages FOLDER LOG: npm ci there, unless its package-lock.json is the one installed last time.
install_npm_packages() {
  local folder=$1 log=$2
  local stamp=$folder/node_modules/.installed-lock
  cmp -s "$folder/package-lock.json" "$stamp" && return 0
  (cd "$folder" && npm ci --no-audit --no-fund) >"$log" 2>&1 || return 1
  cp "$folder/package-lock.json" "$stamp"
}

# is_newer STAMP PATH…: whether something that people write under a path changed after the stamp, or there is no stamp.
is_newer() {
  local stamp=$1
  shift
  [ -e "$stamp" ] || return 0
  [ -n "$(find "$@" \( -name bin -o -name obj -o -name node_modules -o -name dist \) -prune -o -newer "$stamp" -print -quit)" ]
}
