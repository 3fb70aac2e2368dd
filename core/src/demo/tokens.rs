//! Pretend tokens: shaped like HighLevel's, so that the page reads them, and signed by nobody.

use super::CLIENT_ID;
use crate::grant::text::number;
use alloc::string::String;
use alloc::vec::Vec;

/// How many sub-accounts the pretend agency has.
const LOCATIONS: usize = 240;

/// How many come at once.
const PAGE: usize = 100;

const SCOPES: &str = "contacts.readonly locations.readonly companies.readonly oauth.readonly oauth.write";

const DAY: f64 = 86_400.0;

/// Whose token.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    /// A sub-account's, by its location id.
    SubAccount(&'a str),
    /// The agency's.
    Agency,
}

/// The body of a success.
pub(super) fn pair(subject: Subject<'_>, without_refresh: bool, now: f64) -> String {
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
            &number(seconds as usize),
            r#","exp":"#,
            &number((seconds + days * DAY) as usize),
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

/// A page of the installed locations.
pub(super) fn locations(skip: usize) -> String {
    let one = |at: usize| {
        let at = number(at);
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
    let all: Vec<String> = (skip + 1..=LOCATIONS.min(skip + PAGE)).map(one).collect();
    [r#"{"locations":["#, &all.join(","), r#"],"count":"#, &number(LOCATIONS), "}"].concat()
}

/// A token with this payload (RFC 7515 §3.1), signed by nobody.
fn jwt(payload: &str) -> String {
    let pretend_header = r#"{"alg":"none","typ":"JWT","pretend":true}"#;
    [&*base64url(pretend_header), ".", &base64url(payload), ".pretend"].concat()
}

/// RFC 4648 §5, without padding.
fn base64url(text: &str) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut out = String::new();
    for part in text.as_bytes().chunks(3) {
        let bits = part.iter().fold(0, |bits, byte| (bits << 8) | u32::from(*byte)) << (8 * (3 - part.len()));
        out.extend((0..=part.len()).map(|at| char::from(SIGNS[(bits >> (18 - 6 * at)) as usize & 63])));
    }
    out
}
