/** What the environment holds under this name. It is a text and stays one: Postman looks nothing up in it. */
const held = (name) => String(pm.environment.get(name) ?? "").trim();

/** Whether this can be a token (RFC 6750, b64token). Nothing else goes into a header. */
const isToken = (text) => typeof text === "string" && /^[\w.~+\/-]+=*$/.test(text);

/** When a token ends, in milliseconds since 1970; NaN where it does not say so. */
function endOf(token) {
  try {
    return JSON.parse(Buffer.from(token.split(".")[1], "base64").toString()).exp * 1000;
  } catch {
    return NaN;
  }
}

/** Takes HighLevel's answer to a refresh. Gives nothing where the new pair is stored, else what to say. */
function take(status, text) {
  if (status < 200 || status > 299) {
    console.error("HighLevel wrote:", text.slice(0, 500));
    const next = status < 500 && status !== 429 ? "If another tab or computer has refreshed just now, send again." : "Send again later.";
    return `HighLevel refused (${status}); its words are in the Postman Console. The tokens in the environment are kept. ${next}`;
  }
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {}
  if (!answer || !isToken(answer.access_token) || !isToken(answer.refresh_token)) {
    pm.environment.set("unread_answer", text.slice(0, 20000));
    return "HighLevel said yes without a new pair. The old tokens are kept. What came is in the Postman Console, or in the environment as unread_answer.";
  }
  const end = new Date(endOf(answer.access_token) || Date.now() + answer.expires_in * 1000);
  pm.environment.set("access_token", answer.access_token);
  pm.environment.set("refresh_token", answer.refresh_token);
  pm.environment.set("access_token_ends_at", Number.isNaN(end.getTime()) ? "" : end.toISOString());
}

/** Fails, in words. */
const fail = (message) => pm.test(message, () => { throw new Error(message); });
