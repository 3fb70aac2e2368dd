/** Returns the value with this name in the environment. Postman replaces no variables in this value. */
const held = (name) => String(pm.environment.get(name) ?? "").trim();

/** Whether this can be a token (RFC 6750, b64token). Only a token goes into a header. */
const isToken = (text) => typeof text === "string" && /^[\w.~+\/-]+=*$/.test(text);

/** Returns the expiry of a token in milliseconds since 1970, or NaN if the token does not contain its expiry. */
function endOf(token) {
  try {
    return JSON.parse(Buffer.from(token.split(".")[1], "base64").toString()).exp * 1000;
  } catch {
    return NaN;
  }
}

/** Reads HighLevel's response to a refresh. Returns nothing if the new pair is stored, and otherwise the message to show. */
function take(status, text) {
  if (status < 200 || status > 299) {
    console.error("HighLevel wrote:", text.slice(0, 500));
    const next = status < 500 && status !== 429 ? "If another tab or computer has refreshed just now, send again." : "Send again later.";
    return `HighLevel refused (${status}). Its answer is in the Postman Console. The tokens in the environment are kept. ${next}`;
  }
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {}
  if (!answer || !isToken(answer.access_token) || !isToken(answer.refresh_token)) {
    pm.environment.set("unread_answer", text.slice(0, 20000));
    return "HighLevel accepted the request but sent no new pair. The old tokens are kept. The answer is in the Postman Console, and in the environment as unread_answer.";
  }
  const end = new Date(endOf(answer.access_token) || Date.now() + answer.expires_in * 1000);
  pm.environment.set("access_token", answer.access_token);
  pm.environment.set("refresh_token", answer.refresh_token);
  pm.environment.set("access_token_ends_at", Number.isNaN(end.getTime()) ? "" : end.toISOString());
}

/** Makes the request fail with this message. */
const fail = (message) => pm.test(message, () => { throw new Error(message); });
