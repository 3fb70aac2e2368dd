// Fills the request with the values under "Variables" of this collection. Each value stays plain text.
const blanks = @blanks@;

/** Stops the request and says why. */
function stop(message) {
  pm.test(message, () => { throw new Error(message); });
  setTimeout(() => pm.execution.skipRequest(), 0);
  throw new Error(message);
}

for (const name of blanks) {
  const value = String(pm.collectionVariables.get(name) ?? "").trim();
  if (!value) stop(`${name} is empty, so nothing was sent. Fill it in under Variables of this collection, save, and send again.`);
  const isHeader = name === "access_token";
  // Only a token goes into a header (RFC 6750, b64token).
  if (isHeader && !/^[\w.~+\/-]+=*$/.test(value)) stop(`${name} does not hold a token, so nothing was sent.`);
  pm.variables.set(name, isHeader ? value : encodeURIComponent(value));
}
