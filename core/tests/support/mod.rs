//! Helpers for the tests of several features: canned responses, credentials, hostile texts, and small parsers of
//! request bodies.

pub(crate) mod reading;

use leg3_core::oauth::credentials::{ClientId, ClientSecret, Code, Credentials};
use leg3_core::oauth::form_encoding;
use leg3_core::oauth::redirect::Arrival;
use leg3_core::oauth::request::TokenRequest;
use leg3_core::oauth::response::{HttpResponse, TokenResponse};
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::pasted_answer::{self, Pasted};
use proptest::test_runner::{Config, RngAlgorithm};
use std::fs;

/// A client ID.
pub(crate) const ID: &str = "664ab0c1d2e3f4a5b6c7d8e9-lx4ab12c";
/// A client secret.
pub(crate) const SECRET: &str = "0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44";
/// An authorization code.
pub(crate) const CODE: &str = "9b2e4d6f8a0c1e3b5d7f9a1c3e5b7d9f0a2c4e6b";
/// A point in time, in milliseconds since 1970.
pub(crate) const NOW: f64 = 1_763_900_000_500.0;

/// Texts that shells, templates and tools would interpret if they were not quoted.
pub(crate) const HOSTILE_TEXTS: [&str; 12] = [
    "",
    "it's \"so\" `id` $(id) $HOME ${HOME} \\ \\n %41 !! ~ * ? # ; & | < >",
    "{{$env.HOME}}",
    "={{1+1}}",
    "{{1.x}}",
    "</script><!--",
    "'; echo run #",
    "\"; run(); \"",
    "\u{2018}\u{2019}\u{201a}\u{201b}\u{201c}",
    "line\nline\r\nline\u{2028}line\u{2029}\ttab\u{7f}\u{1b}[31m",
    "🦊 Þóra 李 \u{200f}\u{feff}e\u{301}",
    "\\u0041 \\U0001F98A \\x41 \\",
];

/// Returns the text of a file. `path` is relative to the folder of the crate.
pub(crate) fn file(path: &str) -> String {
    let path = [env!("CARGO_MANIFEST_DIR"), "/", path].concat();
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// Reads the canned response `tests/replies/NAME.http`. The file contains the status, the headers, an empty line and
/// the body.
pub(crate) fn canned(name: &str) -> HttpResponse {
    let text = file(&["tests/replies/", name, ".http"].concat());
    let (head, body) = text.split_once("\n\n").expect("find the empty line");
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.parse().ok()).expect("read the status");
    let headers =
        lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.into(), value.into()));
    let body = body.strip_suffix('\n').unwrap_or(body);
    HttpResponse { status, headers: headers.collect(), body: Secret::new(body.into()), complete: true }
}

/// Returns the token response or the error response in a pasted text. `None` for any other text.
pub(crate) fn pasted(text: &str) -> Option<HttpResponse> {
    match pasted_answer::read(text) {
        Pasted::Tokens(answer) => Some(answer),
        Pasted::Refusal(refusal) => Some(refusal.response()),
        Pasted::SeveralTokens | Pasted::SomethingElse(_) => None,
    }
}

/// The body of a canned response.
pub(crate) fn body(name: &str) -> String {
    canned(name).body.expose().into()
}

/// A response with this status and this body, without headers.
pub(crate) fn reply(status: u16, body: &str) -> HttpResponse {
    HttpResponse { status, headers: Vec::new(), body: Secret::new(body.into()), complete: true }
}

/// The names of all canned responses.
pub(crate) fn all_canned() -> Vec<String> {
    let folder =
        fs::read_dir([env!("CARGO_MANIFEST_DIR"), "/tests/replies"].concat()).expect("read the folder");
    let name = |entry: fs::DirEntry| entry.file_name().to_str()?.strip_suffix(".http").map(String::from);
    folder.filter_map(|entry| name(entry.ok()?)).collect()
}

/// Returns the value of the JSON string member `name` in `body`. This function uses a text search, so that the tests of
/// the JSON parser do not depend on this parser.
pub(crate) fn member(body: &str, name: &str) -> String {
    let start = ["\"", name, "\":\""].concat();
    body.split_once(&start).and_then(|(_, rest)| rest.split_once('"')).expect("find the member").0.into()
}

/// The credentials [`ID`] and [`SECRET`].
pub(crate) fn credentials() -> Credentials {
    Credentials { id: ClientId::parse(ID).unwrap(), secret: ClientSecret::parse(SECRET).unwrap() }
}

/// The arrival of this authorization code in the page's address.
pub(crate) fn arrival(code: &str) -> Arrival {
    Arrival::Code(Code::parse(code).unwrap(), None)
}

/// The fields of a request's body.
pub(crate) fn fields(request: &TokenRequest) -> Vec<(String, String)> {
    form_encoding::pairs(core::str::from_utf8(&request.body).unwrap())
}

/// The value of one field of a request's body.
pub(crate) fn field(request: &TokenRequest, name: &str) -> Option<String> {
    fields(request).into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

/// The configuration of a property test with this many cases. A failure is printed and not written to a file. The
/// default random number generator, ChaCha, would take a fifth of the test time in an unoptimised build.
pub(crate) fn with_cases(cases: u32) -> Config {
    Config { failure_persistence: None, rng_algorithm: RngAlgorithm::XorShift, ..Config::with_cases(cases) }
}

/// The access token and the refresh token of a response, and whether the tokens were recovered from a damaged body.
/// `None` if the response has no tokens.
pub(crate) fn tokens(reply: &HttpResponse) -> Option<(String, Option<String>, bool)> {
    match reply.read() {
        TokenResponse::Tokens { tokens, salvaged } => {
            Some((tokens.access.expose().into(), tokens.refresh.map(|token| token.expose().into()), salvaged))
        }
        _ => None,
    }
}

/// Returns the start of `text`, up to the middle of the token that is the value of the member `name`.
pub(crate) fn cut_inside<'a>(text: &'a str, name: &str) -> &'a str {
    let token = member(text, name);
    &text[..text.find(&token).unwrap_or_default() + token.len() / 2]
}

/// A JWT with this payload (RFC 7515, section 3.1).
pub(crate) fn token(payload: &str) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut encoded = String::new();
    for part in payload.as_bytes().chunks(3) {
        let bits = part.iter().fold(0, |bits, byte| (bits << 8) | u32::from(*byte)) << (8 * (3 - part.len()));
        let characters =
            (0..=part.len()).map(|at| char::from(ALPHABET[(bits >> (18 - 6 * at)) as usize & 63]));
        encoded.extend(characters);
    }
    ["eyJhbGciOiJSUzI1NiJ9.", &encoded, ".c2ln"].concat()
}
