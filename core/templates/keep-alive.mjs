#!/usr/bin/env node
// Sends the refresh token and stores the new pair of tokens. Run it once a day. Two runs never work at the same time.
// Needs only Node.js 18 or newer.
//
//   TOKEN_STORE     the file with the saved tokens; ./tokens.json if not set
//   CLIENT_SECRET   the client secret
//[[agency]]
//
// If you add the ID of a sub-account, the script then makes that sub-account's token and calls the API with this token.
//[[end]]
import { open, readFile, rename, rm, stat } from "node:fs/promises";

const store = process.env.TOKEN_STORE ?? "tokens.json";
const [fresh, odd, lock] = [`${store}.new`, `${store}.odd`, `${store}.lock`];
const origin = @origin@;
const clientId = @client_id@;
const userType = @user_type@;
//[[agency]]
const companyId = @company_id@;
//[[end]]
// How many milliseconds to wait for a response before the token is sent once more; see below.
const SILENCE = 12_000;
const NOT_SENT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];

class Stop extends Error {}

/** Sends a request and returns the status and the body. An error contains the part of the body that arrived before the
    error. This function follows no redirect, so that secrets go to HighLevel only. */
async function ask(path, { form, token, patience = 60_000 } = {}) {
  const headers = { Accept: "application/json" };
  if (token) Object.assign(headers, { Authorization: `Bearer ${token}`, Version: @version@ });
  const body = form && new URLSearchParams(form);
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(origin + path, { method: body ? "POST" : "GET", headers, body, redirect: "manual", signal });
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const part of answer.body ?? []) text += decoder.decode(part, { stream: true });
  } catch (error) {
    // The property is not enumerable, so that a log of the error does not contain the body.
    throw Object.defineProperty(new Error(error.message), "came", { value: text });
  }
  return { status: answer.status, ok: answer.ok, text: text + decoder.decode() };
}

/** Returns the response if it contains both tokens. */
function tokens(text) {
  try {
    const answer = JSON.parse(text);
    return answer.access_token && answer.refresh_token ? answer : null;
  } catch {
    return null;
  }
}

const read = (path) => readFile(path, "utf8").catch(() => "");

/** Writes a file that only its owner can read. When this function returns, the file is on the disk. */
async function write(path, text) {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Sends the refresh token. If the connection breaks, or HighLevel does not respond, it sends the token once more:
    HighLevel says that the same token gives the same pair for 30 seconds. After a response it never sends the token again. */
async function sendRefreshToken(form) {
  const began = Date.now();
  for (const patience of [SILENCE, 60_000]) {
    try {
      return await ask("/oauth/token", { form, patience });
    } catch (error) {
      if (patience === SILENCE && NOT_SENT.includes(error.cause?.code)) {
        throw new Stop(`HighLevel could not be reached, so nothing changed: ${store} is as it was. Run this again later.`);
      }
      if (error.came) await write(odd, error.came);
      if (Date.now() - began >= 30_000) break;
    }
  }
  throw new Stop(`No whole answer came. ${store} is kept, but its refresh token may be used up: if the next run is refused, install the app again.`);
}

async function refresh() {
  // An earlier run may have stopped before it replaced the old pair with the new pair.
  if (tokens(await read(fresh)) && (await stat(fresh)).mtimeMs > (await stat(store)).mtimeMs) await rename(fresh, store);
  const held = tokens(await read(store));
  if (!held) throw new Stop(`There is no refresh token in ${store}. Download one from the page that gave you this script.`);
  const secret = process.env.CLIENT_SECRET;
  if (!secret) throw new Stop("CLIENT_SECRET is not set; nothing was sent.");
  const form = { grant_type: "refresh_token", client_id: clientId, client_secret: secret, refresh_token: held.refresh_token };
  if (userType) form.user_type = userType;
  const answer = await sendRefreshToken(form);
  if (!answer.ok) {
    console.error("HighLevel wrote:", answer.text.slice(0, 500));
    throw new Stop(`HighLevel refused (${answer.status}). ${store} is kept. If the problem is HighLevel's own (5..), run this again later.`);
  }
  const pair = tokens(answer.text);
  if (!pair) {
    await write(odd, answer.text);
    throw new Stop(`HighLevel accepted the request but sent no new pair. Its answer is in ${odd}; ${store} is kept.`);
  }
  await write(fresh, answer.text);
  await rename(fresh, store);
  await rm(odd, { force: true });
  console.error(`The new tokens are in ${store}.`);
  return pair;
}

async function main() {
  const taken = await open(lock, "wx").catch(() => null);
  if (!taken) throw new Stop(`Another run is at work; nothing was sent. If there is none, remove ${lock} and run this again.`);
  await taken.close();
  let held;
  try {
    held = await refresh();
  } finally {
    await rm(lock);
  }
//[[agency]]
  const locationId = process.argv[2];
  if (!locationId) return;
  const minted = await ask("/oauth/locationToken", { form: { companyId, locationId }, token: held.access_token });
  if (!minted.ok) {
    console.error("HighLevel wrote:", minted.text.slice(0, 500));
    throw new Stop(`HighLevel made no token for this sub-account (${minted.status}).`);
  }
  const { access_token: token } = JSON.parse(minted.text);
  console.log((await ask(`/locations/${encodeURIComponent(locationId)}`, { token })).text);
//[[end]]
//[[sub-account]]
  // An example call with the new token.
  console.log((await ask(@call@, { token: held.access_token })).text);
//[[end]]
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
