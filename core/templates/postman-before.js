// Runs before every request: refreshes the access token if it expires within an hour, and adds it to the request. A request
// without authorization gets no token.
const HOUR = 3600000;
const origin = pm.collectionVariables.get("api_origin");
const address = () => pm.variables.replaceIn(pm.request.url.toString());
const own = pm.request.auth;
let stored = false;

// Sets each value as a local variable, in a form that cannot change the structure of an address, a body or a header. For this
// one request, the local variable replaces the value with the same name in the environment.
pm.variables.set("api_origin", origin);
for (const name of ["company_id", "location_id"]) pm.variables.set(name, encodeURIComponent(held(name)));

/** Stops the request and says why. If a new pair has just been stored, the request continues without a token instead:
    if a script stops the request, Postman discards the values that the script has stored. */
function stop(message) {
  fail(message);
  if (stored) return;
  setTimeout(() => pm.execution.skipRequest(), 0);
  throw new Error(message);
}

/** Sends a form to HighLevel. Calls `then` after Postman's callback, because Postman repeats a callback that throws. */
function post(path, fields, headers, then) {
  const form = Object.entries(fields).filter(([, value]) => value);
  const raw = form.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  const header = { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json", ...headers };
  const request = { url: origin + path, method: "POST", header, body: { mode: "raw", raw } };
  pm.sendRequest(request, (error, answer) => setTimeout(() => then(error, answer), 0));
}

/** Stops if one of these values is missing. */
function need(names) {
  for (const name of names) {
    if (!held(name)) stop(`${name} is empty, so nothing was sent. Choose the environment that belongs to this collection, and fill it in.`);
  }
}

const NOT_SENT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];
const FOR_REFRESH = ["client_id", "client_secret", "refresh_token"];

/** Sends the refresh token. If the connection breaks, it sends the token once more: HighLevel says that the same token gives
    the same pair for 30 seconds. It does not send the token again after a response, or if nothing was sent. */
function sendRefreshToken(fields, then) {
  const began = Date.now();
  post("/oauth/token", fields, {}, (error, answer) => {
    if (!error || NOT_SENT.includes(error.code)) return then(error, answer);
    if (Date.now() - began >= 30000) return then({}, answer);
    post("/oauth/token", fields, {}, (again, late) => then(again && {}, late));
  });
}

/** Sends the refresh token and stores the new pair before anything else happens. */
function refresh(then) {
  need(FOR_REFRESH);
  const [client_id, client_secret, refresh_token] = FOR_REFRESH.map(held);
  const fields = { grant_type: "refresh_token", client_id, client_secret, refresh_token, user_type: @user_type@ };
  sendRefreshToken(fields, (error, answer) => {
    if (error && NOT_SENT.includes(error.code)) {
      stop("HighLevel could not be reached, so nothing changed: the tokens in the environment are as they were. Send again later.");
    }
    if (error) {
      stop("No whole answer came. The tokens in the environment are kept, but the refresh token may be used up: if the next try is refused, install the app again.");
    }
    const why = take(answer.code, answer.text());
    if (why) stop(why);
    stored = true;
    then(pm.environment.get("access_token"));
  });
}

/** Calls `then` with a valid token, or stops the request. */
function withToken(then) {
  const token = held("access_token");
  if (token && !isToken(token)) stop("access_token does not hold a token, so nothing was sent.");
  const left = (endOf(token) || Date.parse(held("access_token_ends_at"))) - Date.now();
  // If a value for a refresh is missing, the token is used until it expires.
  const lasts = !(left < HOUR) || (left > 0 && !FOR_REFRESH.every(held));
  if (token && lasts) then(token);
  else refresh(then);
}
//[[agency]]

/** Calls `then` with the token of the sub-account in location_id: the stored token, or a new token. */
function withSubAccount(agencyToken, then) {
  const locationId = held("location_id");
  const kept = held("sub_account_token");
  const mine = held("sub_account_token_of") === locationId && isToken(kept);
  if (mine && endOf(kept) > Date.now() + 60000) return then(kept);
  const headers = { Authorization: `Bearer ${agencyToken}`, Version: @version@ };
  post("/oauth/locationToken", { companyId: held("company_id"), locationId }, headers, (error, answer) => {
    let token;
    try {
      token = answer.code < 300 && JSON.parse(answer.text()).access_token;
    } catch {}
    if (!isToken(token)) {
      if (!error) console.error("HighLevel wrote:", answer.text().slice(0, 500));
      return stop(`HighLevel made no token for this sub-account (${error ? "no answer" : answer.code}).`);
    }
    pm.environment.set("sub_account_token", token);
    pm.environment.set("sub_account_token_of", locationId);
    then(token);
  });
}
//[[end]]

/** Adds this token to the request, and the Version header, without which HighLevel answers 401. */
function go(name, token) {
  pm.variables.set(name, token);
  if (!pm.request.headers.has("Version")) pm.request.headers.add({ key: "Version", value: @version@ });
}

function main() {
  if (own && own.type === "noauth") {
    if (address() !== origin + "/oauth/token") return;
    need(FOR_REFRESH);
    for (const name of FOR_REFRESH) pm.variables.set(name, encodeURIComponent(held(name)));
    return;
  }
  // Secrets go to HighLevel only.
  if (!address().startsWith(origin + "/")) stop("This request is not for HighLevel, so your token was not sent. Give it an authorization of its own: No Auth.");
//[[agency]]
  const asAgency = own && !JSON.stringify(own).includes("sub_account_token");
  if (!asAgency) {
    pm.variables.set("sub_account_token", "none");
    need(["company_id", "location_id"]);
    if (/^\.+$/.test(held("location_id"))) stop("location_id holds no ID, so nothing was sent.");
    return withToken((token) => withSubAccount(token, (minted) => go("sub_account_token", minted)));
  }
//[[end]]
  withToken((token) => go("access_token", token));
}

main();
