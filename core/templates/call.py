"""Makes one API call with the access token. Needs only Python 3.

tokens.json is the file with the saved tokens.
"""

import json
import sys
import urllib.error
import urllib.request


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Follows no redirect, so that secrets go to HighLevel only."""

    def redirect_request(self, *_):
        return None


with open("tokens.json", encoding="utf-8") as file:
    token = json.load(file)["access_token"]
# HighLevel's firewall is reported to refuse Python's own User-Agent.
headers = {"Authorization": "Bearer " + token, "Version": @version@, "Accept": "application/json", "User-Agent": "leg3"}
try:
    request = urllib.request.Request(@origin@ + @call@, headers=headers)
    with urllib.request.build_opener(NoRedirect).open(request, timeout=60) as answer:
        print(answer.read().decode())
except urllib.error.HTTPError as refusal:
    print(refusal.read().decode())
    sys.exit(f"HighLevel refused ({refusal.code}).")
