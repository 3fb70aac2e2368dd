// Returns the values for the row. If this code runs again with the same refresh token, it keeps the pair of a later refresh.
const { account, ...typed } = $('Your secrets').first().json;
const client_secret = String(typed.client_secret).trim();
const refresh_token = String(typed.refresh_token).trim();
if (!client_secret || !refresh_token) {
  throw new Error('Fill in both values in "Your secrets" and run this again. Nothing was sent.');
}
const first = { refresh_token, set_up_with: refresh_token, access_token: '', busy_until: 0, run: '', said: '', odd: '' };
const isKnown = $input.first().json.id !== undefined;
return [{ json: { account, client_secret, ...(isKnown ? {} : first) } }];
