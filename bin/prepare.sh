# Sourced by the other commands: finds what they need, installs what is missing where apt-get can, says what else to do.

# prepare COMMAND...: a JDK 25 in JAVA_HOME, and the commands named.
prepare() {
  local missing=() tool
  find_jdk || missing+=(openjdk-25-jdk-headless)
  for tool in "$@"; do
    [ "$tool" != chromium ] || ! lacks_shell || missing+=(chromium-headless-shell)
    (find_tool "$tool") || missing+=("$(package_of "$tool")")
  done
  [ ${#missing[@]} -eq 0 ] || install "${missing[@]}"
  find_jdk || fail "no JDK 25. Install one, for instance Temurin 25 from https://adoptium.net/temurin/releases/?version=25, under /usr/lib/jvm or with JAVA_HOME set to its folder."
  for tool in "$@"; do
    find_tool "$tool" || fail "'$tool' is missing. Install $(package_of "$tool") and try again."
  done
  # Maven 3 on a new JDK warns about its own libraries at every turn.
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
}

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$(java_on_path)"; do
    if [ -x "$home/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$home/release" 2>/dev/null; then
      export JAVA_HOME=$home
      return
    fi
  done
  return 1
}

java_on_path() {
  local java
  java=$(command -v java) && dirname "$(dirname "$(readlink -f "$java")")" || true
}

# Chromium without windows opens a page with a quarter of the work. Any other will do as well, so nobody is asked for a
# password for it: it is installed for root alone.
lacks_shell() {
  [ -z "${CHROMIUM:-}" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null && ! command -v chromium-headless-shell >/dev/null
}

find_tool() {
  if [ "$1" != chromium ]; then
    command -v "$1" >/dev/null
    return
  fi
  local name
  for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome; do
    if command -v "${name:-none}" >/dev/null; then
      CHROMIUM=$(command -v "$name")
      export CHROMIUM
      return
    fi
  done
  return 1
}

package_of() {
  case $1 in
    mvn) echo maven ;;
    node) echo nodejs ;;
    *) echo "$1" ;;
  esac
}

# Installs each by itself: one that this release lacks must not keep the others away.
install() {
  command -v apt-get >/dev/null || fail "missing: $*. Install them with your system's package manager and try again."
  local sudo='' package
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  echo "Installing with apt-get: $*"
  $sudo apt-get update -qq || true
  for package in "$@"; do
    $sudo apt-get install -y -qq "$package" >/dev/null || echo "apt-get could not install $package." >&2
  done
}

fail() {
  echo "Dugnad can't start: $1" >&2
  exit 1
}
