#!/usr/bin/env python3
"""Sends the refresh token and stores the new pair of tokens. Run it once a day. Two runs never work at the same time.

  TOKEN_STORE     the file with the saved tokens; ./tokens.json if not set
  CLIENT_SECRET   the client secret; the script asks for it if not set
#[[agency]]

If you add the ID of a sub-account, the script then makes that sub-account's token and calls the API with this token.
#[[end]]
"""

import getpass
import http.client
import json
import os
import socket
import ssl
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

STORE = os.environ.get("TOKEN_STORE", "tokens.json")
NEW, ODD, LOCK = STORE + ".new", STORE + ".odd", STORE + ".lock"
ORIGIN = @origin@
CLIENT_ID = @client_id@
USER_TYPE = @user_type@
#[[agency]]
COMPANY_ID = @company_id@
#[[end]]
# How many seconds to wait for a response before the token is sent once more; see below.
SILENCE = 12
NOT_SENT = (ConnectionRefusedError, socket.gaierror, ssl.SSLError)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Follows no redirect, so that secrets go to HighLevel only."""

    def redirect_request(self, *_):
        return None


def ask(path, form=None, token=None, patience=60):
    """Sends a request and returns the status and the body."""
    # HighLevel's firewall is reported to refuse Python's own User-Agent.
    headers = {"Accept": "application/json", "User-Agent": "leg3"}
    request = urllib.request.Request(ORIGIN + path, headers=headers)
    if form is not None:
        request.data = urllib.parse.urlencode(form).encode()
    if token is not None:
        request.add_header("Authorization", "Bearer " + token)
        request.add_header("Version", @version@)
    try:
        with urllib.request.build_opener(NoRedirect).open(request, timeout=patience) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read()


def tokens(text):
    """Returns the response if it contains both tokens."""
    try:
        answer = json.loads(text)
        return answer if answer["access_token"] and answer["refresh_token"] else None
    except (ValueError, TypeError, KeyError):
        return None


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""


def write(path, text):
    """Writes a file that only its owner can read. When this function returns, the file is on the disk."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def send_refresh_token(form):
    """Sends the refresh token. If the connection breaks, or HighLevel does not respond, it sends the token once more:
    HighLevel says that the same token gives the same pair for 30 seconds. After a response it never sends the token again."""
    began = time.time()
    for patience in (SILENCE, 60):
        try:
            return ask("/oauth/token", form, patience=patience)
        except (OSError, http.client.HTTPException) as error:
            if patience == SILENCE and isinstance(getattr(error, "reason", error), NOT_SENT):
                sys.exit(f"HighLevel could not be reached, so nothing changed: {STORE} is as it was. Run this again later.")
            if getattr(error, "partial", b""):
                write(ODD, error.partial)
        if time.time() - began >= 30:
            break
    sys.exit(f"No whole answer came. {STORE} is kept, but its refresh token may be used up: if the next run is refused, install the app again.")


def refresh():
    # An earlier run may have stopped before it replaced the old pair with the new pair.
    if tokens(read(NEW)) and os.path.getmtime(NEW) > os.path.getmtime(STORE):
        os.replace(NEW, STORE)
    held = tokens(read(STORE))
    if not held:
        sys.exit(f"There is no refresh token in {STORE}. Download one from the page that gave you this script.")
    secret = os.environ.get("CLIENT_SECRET")
    if not secret:
        if not sys.stdin.isatty():
            sys.exit("CLIENT_SECRET is not set; nothing was sent.")
        secret = getpass.getpass("Client secret (stays hidden): ")
    form = {"grant_type": "refresh_token", "client_id": CLIENT_ID, "client_secret": secret}
    form["refresh_token"] = held["refresh_token"]
    if USER_TYPE:
        form["user_type"] = USER_TYPE
    status, text = send_refresh_token(form)
    if not 200 <= status < 300:
        print("HighLevel wrote:", text[:500].decode(errors="replace"), file=sys.stderr)
        sys.exit(f"HighLevel refused ({status}). {STORE} is kept. If the problem is HighLevel's own (5..), run this again later.")
    if not tokens(text):
        write(ODD, text)
        sys.exit(f"HighLevel accepted the request but sent no new pair. Its answer is in {ODD}; {STORE} is kept.")
    write(NEW, text)
    os.replace(NEW, STORE)
    if os.path.exists(ODD):
        os.remove(ODD)
    print(f"The new tokens are in {STORE}.", file=sys.stderr)
    return tokens(text)


def main():
    try:
        os.close(os.open(LOCK, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        sys.exit(f"Another run is at work; nothing was sent. If there is none, remove {LOCK} and run this again.")
    try:
        held = refresh()
    finally:
        os.remove(LOCK)
#[[agency]]
    if len(sys.argv) > 1:
        location = sys.argv[1]
        form = {"companyId": COMPANY_ID, "locationId": location}
        status, text = ask("/oauth/locationToken", form, held["access_token"])
        if not 200 <= status < 300:
            print("HighLevel wrote:", text[:500].decode(errors="replace"), file=sys.stderr)
            sys.exit(f"HighLevel made no token for this sub-account ({status}).")
        minted = json.loads(text)["access_token"]
        print(ask("/locations/" + urllib.parse.quote(location, safe=""), token=minted)[1].decode())
#[[end]]
#[[sub-account]]
    # An example call with the new token.
    print(ask(@call@, token=held["access_token"])[1].decode())
#[[end]]


if __name__ == "__main__":
    main()
