# What the set-ups of the foreign readers share; to be sourced by them.

# debian_packages PACKAGE..: installs those that are missing.
debian_packages() {
  local missing=() package
  for package in "$@"; do
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
      missing+=("$package")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  echo "setup: installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  thrice "${as_root[@]}" apt-get update -qq
  thrice "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# thrice COMMAND..: runs what downloads, up to three times.
thrice() {
  local try
  for try in 1 2 3; do
    ! "$@" || return 0
    [ "$try" -eq 3 ] || sleep $((try * 5))
  done
  echo "setup: failed three times: $1" >&2
  return 1
}
