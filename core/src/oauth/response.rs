//! An answer as it came, and what it means.

use super::claims;
use super::json::{Json, salvage};
use super::refusal::{Refusal, Wording, classify};
use super::secret::Secret;
use super::tokens::Tokens;
use alloc::string::String;
use alloc::vec::Vec;

/// Whatever came back, kept until the person lets it go. The body of a success is a secret, so all bodies are.
pub struct Reply {
    /// The HTTP status; `0` for an answer that was pasted.
    pub status: u16,
    /// The headers this page was allowed to read.
    pub headers: Vec<(String, String)>,
    /// Every byte that arrived, as text.
    pub body: Secret,
    /// False when the connection broke inside the body.
    pub whole: bool,
}

/// What an answer means.
pub enum Reading {
    /// Tokens. `salvaged` where the answer was cut off or damaged and these are what was whole of it.
    Tokens {
        /// What it held.
        tokens: Tokens,
        /// True where something behind the tokens is missing.
        salvaged: bool,
    },
    /// HighLevel, or something in front of it, said no.
    Refused(Refusal, Wording),
    /// A success that holds no tokens this page can find.
    Unreadable(Unreadable),
}

/// What is wrong with a success that is no success.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unreadable {
    /// Not one byte.
    Empty,
    /// Cut off, or damaged, before the tokens were whole.
    Broken,
    /// Whole, but without an access token.
    NoTokens,
}

/// A bare access token, or private integration token, as the answer that would have brought it.
fn bare_token(text: &str) -> Option<String> {
    let token = text.split_whitespace().last()?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let shaped = (token.starts_with("eyJ") && token.split('.').count() == 3) || token.starts_with("pit-");
    let one = shaped && token.bytes().all(plain) && !claims::is_refresh_token(token);
    one.then(|| ["{\"access_token\":\"", token, "\"}"].concat())
}

impl Reply {
    /// A pasted answer: the JSON object with tokens or a refusal in `text`, whatever stands around it; or a bare token.
    /// A terminal's session holds braces of its own, and often a refused attempt before the answer.
    #[must_use]
    pub fn pasted(text: &str) -> Option<Self> {
        let mut answer = None;
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            rest = rest.get(at..)?;
            let Some((json, length)) = Json::first(rest) else {
                rest = rest.get(1..)?;
                continue;
            };
            let (body, behind) = rest.split_at_checked(length)?;
            rest = behind;
            let has_tokens = Tokens::read(&json).is_some();
            if has_tokens || Wording::read(&json) != Wording::default() {
                answer = Some(body);
            }
            if has_tokens {
                break;
            }
        }
        let body = answer.map(String::from).or_else(|| bare_token(text))?;
        Some(Self { status: 0, headers: Vec::new(), body: Secret::new(body), whole: true })
    }

    /// True for a 2xx: then the code is spent, whatever the body says.
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// True for a 2xx with anything in it.
    #[must_use]
    pub fn brought_something(&self) -> bool {
        self.is_success() && !self.body.expose().is_empty()
    }

    /// What it means. The content type is ignored: what parses as JSON is JSON.
    #[must_use]
    pub fn read(&self) -> Reading {
        let body = self.body.expose();
        let parsed = Json::parse(body);
        let salvaged = parsed.is_none();
        let json = parsed.or_else(|| salvage(body).filter(|_| self.is_success()));
        let tokens = json.as_ref().and_then(Tokens::read);
        match (tokens, self.is_success()) {
            (Some(tokens), true) => Reading::Tokens { tokens, salvaged },
            (Some(tokens), false) if self.status == 0 => Reading::Tokens { tokens, salvaged },
            (None, true) if body.trim().is_empty() => Reading::Unreadable(Unreadable::Empty),
            (None, true) if salvaged => Reading::Unreadable(Unreadable::Broken),
            (None, true) => Reading::Unreadable(Unreadable::NoTokens),
            _ => Reading::Refused(
                classify(self.status, json.as_ref()),
                json.as_ref().map(Wording::read).unwrap_or_default(),
            ),
        }
    }

    /// How a refusal was worded. Empty for anything else.
    #[must_use]
    pub fn wording(&self) -> Wording {
        match self.read() {
            Reading::Refused(_, wording) => wording,
            _ => Wording::default(),
        }
    }

    /// True where HighLevel itself answered: a refusal in JSON. That is what the probe hopes for.
    #[must_use]
    pub fn is_highlevels_own(&self) -> bool {
        (400..500).contains(&self.status)
            && self.status != 429
            && Json::parse(self.body.expose()).is_some_and(|body| body.is_object())
    }
}
