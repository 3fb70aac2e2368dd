//! What several tests need: canned replies, and a person's usual belongings.
#![allow(dead_code, reason = "each test file uses its part of this")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use leg3::grant::credentials::{ClientId, ClientSecret, Code, Credentials};
use leg3::grant::form;
use leg3::grant::redirect::Arrival;
use leg3::grant::reply::{Reading, Reply};
use leg3::grant::request::TokenRequest;
use leg3::grant::secret::Secret;
use proptest::test_runner::Config;
use std::fs;

pub(crate) const ID: &str = "664ab0c1d2e3f4a5b6c7d8e9-lx4ab12c";
pub(crate) const SECRET: &str = "0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44";
pub(crate) const CODE: &str = "9b2e4d6f8a0c1e3b5d7f9a1c3e5b7d9f0a2c4e6b";
/// A moment: milliseconds since 1970.
pub(crate) const NOW: f64 = 1_763_900_000_500.0;

/// What tools take for their own.
pub(crate) const ODD: [&str; 12] = [
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

/// The text of a file of this project.
pub(crate) fn file(path: &str) -> String {
    let path = [env!("CARGO_MANIFEST_DIR"), "/", path].concat();
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// A canned reply, `tests/replies/NAME.http`: a status, headers, an empty line, the body.
pub(crate) fn canned(name: &str) -> Reply {
    let text = file(&["core/tests/replies/", name, ".http"].concat());
    let (head, body) = text.split_once("\n\n").expect("an empty line");
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.parse().ok()).expect("a status");
    let headers =
        lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.into(), value.into()));
    let body = body.strip_suffix('\n').unwrap_or(body);
    Reply { status, headers: headers.collect(), body: Secret::new(body.into()), whole: true }
}

/// The body of a canned reply.
pub(crate) fn body(name: &str) -> String {
    canned(name).body.expose().into()
}

/// A reply made up here.
pub(crate) fn reply(status: u16, body: &str) -> Reply {
    Reply { status, headers: Vec::new(), body: Secret::new(body.into()), whole: true }
}

/// The names of all canned replies.
pub(crate) fn all_canned() -> Vec<String> {
    let folder =
        fs::read_dir([env!("CARGO_MANIFEST_DIR"), "/core/tests/replies"].concat()).expect("the folder");
    let name = |entry: fs::DirEntry| entry.file_name().to_str()?.strip_suffix(".http").map(String::from);
    folder.filter_map(|entry| name(entry.ok()?)).collect()
}

/// The value of the string member `name`: found by looking, so that the parser is not tested with itself.
pub(crate) fn member(body: &str, name: &str) -> String {
    let start = ["\"", name, "\":\""].concat();
    body.split_once(&start).and_then(|(_, rest)| rest.split_once('"')).expect("the member").0.into()
}

pub(crate) fn credentials() -> Credentials {
    Credentials { id: ClientId::parse(ID).unwrap(), secret: ClientSecret::parse(SECRET).unwrap() }
}

/// An address that brought this code.
pub(crate) fn arrival(code: &str) -> Arrival {
    Arrival::Code(Code::parse(code).unwrap(), None)
}

/// The fields of a request's body.
pub(crate) fn fields(request: &TokenRequest) -> Vec<(String, String)> {
    form::pairs(core::str::from_utf8(&request.body).unwrap())
}

/// The value of one field of a request's body.
pub(crate) fn field(request: &TokenRequest, name: &str) -> Option<String> {
    fields(request).into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

/// A property tried this many times; a failure is printed, not written into a file.
pub(crate) fn tries(cases: u32) -> Config {
    Config { failure_persistence: None, ..Config::with_cases(cases) }
}

/// Access token, refresh token, and whether they were salvaged.
pub(crate) fn tokens(reply: &Reply) -> Option<(String, Option<String>, bool)> {
    match reply.read() {
        Reading::Tokens { tokens, salvaged } => {
            Some((tokens.access.expose().into(), tokens.refresh.map(|token| token.expose().into()), salvaged))
        }
        _ => None,
    }
}

/// The bytes of `text` before the middle of the token called `name`.
pub(crate) fn cut_inside<'a>(text: &'a str, name: &str) -> &'a str {
    let token = member(text, name);
    &text[..text.find(&token).unwrap_or_default() + token.len() / 2]
}

/// A token with this payload (RFC 7515 §3.1).
pub(crate) fn token(payload: &str) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut encoded = String::new();
    for part in payload.as_bytes().chunks(3) {
        let bits = part.iter().fold(0, |bits, byte| (bits << 8) | u32::from(*byte)) << (8 * (3 - part.len()));
        let signs = (0..=part.len()).map(|at| char::from(SIGNS[(bits >> (18 - 6 * at)) as usize & 63]));
        encoded.extend(signs);
    }
    ["eyJhbGciOiJSUzI1NiJ9.", &encoded, ".c2ln"].concat()
}
