//! The body of a token response with made-up tokens, and a made-up list of sub-accounts.
//!
//! The tokens have the format of HighLevel's JWTs, so that the page can read them. The word `pretend` replaces the
//! signature.

use crate::demo::script::CLIENT_ID;
use alloc::string::String;
use alloc::vec::Vec;

/// The number of sub-accounts of the made-up agency.
const LOCATION_COUNT: usize = 240;

/// The maximum number of sub-accounts in one page of the list.
const PAGE_SIZE: usize = 100;

/// The granted scopes, separated by spaces, as in the token response.
const SCOPES: &str = "contacts.readonly locations.readonly companies.readonly oauth.readonly oauth.write";

/// Seconds in a day.
const DAY: f64 = 86_400.0;

/// The account that a token belongs to.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    /// A sub-account, with its location ID.
    SubAccount(&'a str),
    /// The agency.
    Agency,
}

/// The body of a successful token response (RFC 6749 §5.1), with HighLevel's own fields. `now` is in milliseconds since
/// 1970. The access token expires after a day, and the refresh token after a year. If `without_refresh` is true, the
/// response contains no refresh token.
pub(super) fn token_response(subject: Subject<'_>, without_refresh: bool, now: f64) -> String {
    let seconds = now / 1000.0;
    let (class, id, location) = match subject {
        Subject::SubAccount(id) => ("Location", id, [r#","locationId":""#, id, "\""].concat()),
        Subject::Agency => ("Company", "pretendCompany000001", String::new()),
    };
    let scopes = SCOPES.split(' ').collect::<Vec<_>>().join("\",\"");
    let token = |days: f64| {
        jwt(&[
            r#"{"authClass":""#,
            class,
            r#"","authClassId":""#,
            id,
            r#"","source":"INTEGRATION","sourceId":""#,
            CLIENT_ID,
            r#"","channel":"OAUTH","oauthMeta":{"scopes":[""#,
            &scopes,
            r#""]},"iat":"#,
            &(seconds as usize).to_string(),
            r#","exp":"#,
            &((seconds + days * DAY) as usize).to_string(),
            "}",
        ]
        .concat())
    };
    let refresh =
        if without_refresh { String::new() } else { [r#","refresh_token":""#, &token(365.0), "\""].concat() };
    [
        r#"{"access_token":""#,
        &token(1.0),
        r#"","token_type":"Bearer","expires_in":86399"#,
        &refresh,
        r#","scope":""#,
        SCOPES,
        r#"","userType":""#,
        class,
        r#"","companyId":"pretendCompany000001","userId":"pretendUser000000001""#,
        &location,
        r#","traceId":"pretend-trace"}"#,
    ]
    .concat()
}

/// One page of the list of sub-accounts. The page begins after the first `skip` entries of the list.
pub(super) fn locations(skip: usize) -> String {
    let entry = |position: usize| {
        let at = position.to_string();
        let id = [&"pretendLocation00000"[..20 - at.len()], &at].concat();
        [
            r#"{"_id":""#,
            &id,
            r#"","name":"Pretend sub-account "#,
            &at,
            r#"","address":"Pretend Street "#,
            &at,
            r#"","isInstalled":true}"#,
        ]
        .concat()
    };
    let entries: Vec<String> = (skip + 1..=LOCATION_COUNT.min(skip + PAGE_SIZE)).map(entry).collect();
    [r#"{"locations":["#, &entries.join(","), r#"],"count":"#, &LOCATION_COUNT.to_string(), "}"].concat()
}

/// A JWT with this payload and without a valid signature, in compact serialization (RFC 7515 §3.1).
fn jwt(payload: &str) -> String {
    let header = r#"{"alg":"none","typ":"JWT","pretend":true}"#;
    [&*base64url(header), ".", &base64url(payload), ".pretend"].concat()
}

/// Encodes `text` as base64url (RFC 4648 §5), without padding.
fn base64url(text: &str) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut out = String::new();
    for part in text.as_bytes().chunks(3) {
        let bits = part.iter().fold(0, |bits, byte| (bits << 8) | u32::from(*byte)) << (8 * (3 - part.len()));
        out.extend((0..=part.len()).map(|at| char::from(ALPHABET[(bits >> (18 - 6 * at)) as usize & 63])));
    }
    out
}
