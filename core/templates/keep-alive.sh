#!/bin/sh
# Sends the refresh token and stores the new pair of tokens. Run it once a day. Two runs never work at the same time.
#
#   TOKEN_STORE     the file with the saved tokens; ./tokens.json if not set
#   CLIENT_SECRET   the client secret; the script asks for it if not set
#[[agency]]
#
# If you add the ID of a sub-account, the script then makes that sub-account's token and calls the API with this token.
#[[end]]
set -u
umask 077
store=${TOKEN_STORE:-tokens.json}
new=$store.new
origin=@origin@
version=@version@
client_id=@client_id@
user_type=@user_type@
# How many seconds to wait for a response before the token is sent once more; see below.
silence=12
#[[agency]]
company_id=@company_id@
#[[end]]

fail() {
  echo "$1" >&2
  exit 1
}

# Prints the value of a field in a JSON file. HighLevel's tokens contain no character that JSON would escape.
field() {
  sed -n 's/.*"'"$1"'"[[:space:]]*:[[:space:]]*"\([^"]*\)".*/\1/p' "$2" 2>/dev/null | head -n 1
}

# Prints one line of curl's configuration. Command-line arguments would show the secrets in the list of processes.
say() {
  printf '%s = "%s"\n' "$1" "$(printf %s "$2" | sed 's/[\\"]/\\&/g')"
}

# Sends a request with the curl configuration from standard input, and writes the response to a file. Prints the status, or 000
# without a response.
send() {
  curl -sS -K - -H 'Accept: application/json' --max-time "${3:-60}" -o "$2" -w '%{http_code}' "$origin$1"
}

# Sends the refresh token. The argument is how many seconds to wait for the response.
send_refresh_token() {
  {
    say data-urlencode grant_type=refresh_token
    say data-urlencode "client_id=$client_id"
    say data-urlencode "client_secret=$secret"
    say data-urlencode "refresh_token=$token"
    [ -z "$user_type" ] || say data-urlencode "user_type=$user_type"
  } | send /oauth/token "$new" "$1"
}

mkdir "$store.lock" 2>/dev/null ||
  fail "Another run is at work; nothing was sent. If there is none, remove $store.lock and run this again."
terminal=
trap 'rmdir "$store.lock"; [ -z "$terminal" ] || stty "$terminal"' EXIT
trap 'exit 130' INT TERM HUP

# An earlier run may have stopped before it replaced the old pair with the new pair.
if [ "$new" -nt "$store" ] && [ -n "$(field refresh_token "$new")" ]; then mv "$new" "$store"; fi
token=$(field refresh_token "$store")
[ -n "$token" ] || fail "There is no refresh token in $store. Download one from the page that gave you this script."
secret=${CLIENT_SECRET:-}
if [ -z "$secret" ]; then
  [ -t 0 ] || fail "CLIENT_SECRET is not set; nothing was sent."
  printf 'Client secret (stays hidden): ' >&2
  terminal=$(stty -g)
  stty -echo
  IFS= read -r secret
  stty "$terminal"
  terminal=
  echo >&2
fi

began=$(date +%s)
status=$(send_refresh_token "$silence")
end=$?
case $end in
0 | 5 | 6 | 7 | 35) ;;
*)
  # The connection broke, or HighLevel did not respond. HighLevel says that the same token gives the same pair for 30 seconds,
  # so the token is sent once more within that time. After a response, the token is never sent again.
  [ ! -s "$new" ] || mv "$new" "$store.odd"
  end=1
  if [ $(($(date +%s) - began)) -lt 29 ]; then
    status=$(send_refresh_token 60) && end=0
  fi
  ;;
esac
case $end in
0) ;;
5 | 6 | 7 | 35) fail "HighLevel could not be reached, so nothing changed: $store is as it was. Run this again later." ;;
*)
  [ ! -s "$new" ] || mv "$new" "$store.odd"
  fail "No whole answer came. $store is kept, but its refresh token may be used up: if the next run is refused, install the app again."
  ;;
esac
case $status in
2??)
  if [ -z "$(field access_token "$new")" ] || [ -z "$(field refresh_token "$new")" ]; then
    [ ! -s "$new" ] || mv "$new" "$store.odd"
    fail "HighLevel accepted the request but sent no new pair. Its answer is in $store.odd; $store is kept."
  fi
  mv "$new" "$store"
  rm -f "$store.odd"
  echo "The new tokens are in $store." >&2
  ;;
*)
  echo "HighLevel wrote: $(head -c 500 "$new")" >&2
  rm -f "$new"
  fail "HighLevel refused ($status). $store is kept. If the problem is HighLevel's own (5..), run this again later."
  ;;
esac
#[[agency]]

location=${1:-}
[ -n "$location" ] || exit 0
case $location in *[!A-Za-z0-9_-]*) fail "This is no ID of a sub-account: $location" ;; esac
minted=$store.$location
status=$({
  say header "Authorization: Bearer $(field access_token "$store")"
  say header "Version: $version"
  say data-urlencode "companyId=$company_id"
  say data-urlencode "locationId=$location"
} | send /oauth/locationToken "$minted.new") || fail "No token of the sub-account came. Run this again."
case $status in
2??) mv "$minted.new" "$minted" ;;
*)
  echo "HighLevel wrote: $(head -c 500 "$minted.new")" >&2
  rm -f "$minted.new"
  fail "HighLevel made no token for this sub-account ($status)."
  ;;
esac
{
  say header "Authorization: Bearer $(field access_token "$minted")"
  say header "Version: $version"
} | curl -sS -K - -H 'Accept: application/json' "$origin/locations/$location"
echo
#[[end]]
#[[sub-account]]

# An example call with the new token.
{
  say header "Authorization: Bearer $(field access_token "$store")"
  say header "Version: $version"
} | curl -sS -K - -H 'Accept: application/json' "$origin"@call@
echo
#[[end]]
