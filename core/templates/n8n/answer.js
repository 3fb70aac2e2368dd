// Turns HighLevel's response into the changed columns of the row. Only a complete new pair replaces the old pair.
const answer = $input.first().json;
if (answer.error !== undefined) {
  const neverSent = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(String(answer.error.code ?? answer.error.message ?? answer.error));
  const said = neverSent
    ? 'HighLevel could not be reached, so nothing changed: the old pair is kept. The next run tries again.'
    : 'No whole answer came. The old pair is kept, but its refresh token may be used up: if the next run is refused, install the app again.';
  return [{ json: { busy_until: 0, said } }];
}
const text = typeof answer.text === 'string' ? answer.text : '';
if (answer.statusCode < 200 || answer.statusCode > 299) {
  const said = `HighLevel refused (${answer.statusCode}). The old pair is kept. If the problem is HighLevel's own (5..), the next run tries again. HighLevel wrote: ${text.slice(0, 500)}`;
  return [{ json: { busy_until: 0, said } }];
}
let pair = {};
try {
  pair = JSON.parse(text) ?? {};
} catch {
  // This is not complete JSON, so it contains no pair.
}
const { access_token, refresh_token } = pair;
if (typeof access_token !== 'string' || typeof refresh_token !== 'string' || !access_token || !refresh_token) {
  const said = 'HighLevel accepted the request but sent no complete new pair. Its answer is in the column "odd". The old pair is kept, but its refresh token may be used up: if the next run is refused, install the app again.';
  return [{ json: { busy_until: 0, said, odd: text.slice(0, 100000) } }];
}
const said = `The pair is of ${new Date().toISOString()}.`;
return [{ json: { access_token, refresh_token, busy_until: 0, said } }];
