//[[call]]
// Reads data with today's access token. Needs Node.js 18 or newer, and ACCESS_TOKEN in the environment.
//[[sub-account]]
// Makes the token of a sub-account. Needs Node.js 18 or newer, and the agency's ACCESS_TOKEN in the environment.
//[[call or sub-account]]
const { ACCESS_TOKEN } = process.env;
if (!ACCESS_TOKEN) throw new Error("ACCESS_TOKEN is not set.");
//[[refresh]]
// Sends the refresh token and prints the new pair. Needs Node.js 18 or newer, and the environment variables that it reads.
const { CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN } = process.env;
if (!CLIENT_SECRET || !REFRESH_TOKEN) throw new Error("CLIENT_SECRET or REFRESH_TOKEN is not set.");
//[[no id]]
if (!CLIENT_ID) throw new Error("CLIENT_ID is not set.");
//[[end]]
const answer = await fetch(@url@, {
//[[refresh]]
  method: "POST",
  headers: { Accept: "application/json" },
  body: new URLSearchParams({
    grant_type: "refresh_token",
//[[id]]
    client_id: @client_id@,
//[[no id]]
    client_id: CLIENT_ID,
//[[refresh]]
    client_secret: CLIENT_SECRET,
    refresh_token: REFRESH_TOKEN,
//[[user type]]
    user_type: @user_type@,
//[[refresh]]
  }),
//[[sub-account]]
  method: "POST",
//[[call or sub-account]]
  headers: { Authorization: `Bearer ${ACCESS_TOKEN}`, Version: @version@, Accept: "application/json" },
//[[sub-account]]
  body: new URLSearchParams({ companyId: @company_id@, locationId: @location_id@ }),
//[[end]]
  redirect: "error",
});
console.log(await answer.text());
process.exitCode = answer.ok ? 0 : 1;
