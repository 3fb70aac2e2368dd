#[[call]]
# Reads data with today's access token. Needs Python 3, and ACCESS_TOKEN in the environment.
#[[sub-account]]
# Makes the token of a sub-account. Needs Python 3, and the agency's ACCESS_TOKEN in the environment.
#[[refresh]]
# Sends the refresh token and prints the new pair. Needs Python 3, and the environment variables that it reads.
#[[end]]
import os
import sys
#[[refresh or sub-account]]
import urllib.parse
#[[end]]
import urllib.request as web

# HighLevel's firewall is reported to refuse Python's own User-Agent.
headers = {"Accept": "application/json", "User-Agent": "leg3"}
#[[call or sub-account]]
headers["Authorization"] = "Bearer " + os.environ["ACCESS_TOKEN"]
headers["Version"] = @version@
#[[sub-account]]
form = {"companyId": @company_id@, "locationId": @location_id@}
#[[refresh]]
form = {
    "grant_type": "refresh_token",
#[[id]]
    "client_id": @client_id@,
#[[no id]]
    "client_id": os.environ["CLIENT_ID"],
#[[refresh]]
    "client_secret": os.environ["CLIENT_SECRET"],
    "refresh_token": os.environ["REFRESH_TOKEN"],
#[[user type]]
    "user_type": @user_type@,
#[[refresh]]
}
#[[call]]
request = web.Request(@url@, headers=headers)
#[[refresh or sub-account]]
request = web.Request(@url@, urllib.parse.urlencode(form).encode(), headers)
#[[end]]
# This opener follows no redirect, so that secrets go to HighLevel only.
opener = web.OpenerDirector()
for handler in (web.ProxyHandler, web.HTTPHandler, web.HTTPSHandler):
    opener.add_handler(handler())
with opener.open(request, timeout=60) as answer:
    print(answer.read().decode())
sys.exit(0 if answer.status < 300 else 1)
