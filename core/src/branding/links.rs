//! Where a link of the host may lead, and where its logo may lie.

use crate::copy::HostWord;
use alloc::string::String;

/// No address of a page is longer.
const LONGEST: usize = 500;

/// An address that begins with `https://`, with a host of its own and nobody's name or password in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Https(String);

/// The path of a picture in the page's folder, or below.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture(String);

impl Https {
    /// Reads one, or says what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Self, HostWord> {
        const SCHEME: &str = "https://";
        let text = text.trim();
        let begins = text.get(..SCHEME.len()).is_some_and(|start| start.eq_ignore_ascii_case(SCHEME));
        if !begins {
            return Err(HostWord::HttpsOnly);
        }
        let rest = text.get(SCHEME.len()..).unwrap_or_default();
        let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
        let (place, path) = rest.split_at_checked(end).unwrap_or_default();
        if place.contains('@') {
            return Err(HostWord::HoldsLogin);
        }
        // A backslash is a slash to browsers; these others they would rewrite.
        let plain = |byte: u8| byte.is_ascii_graphic() && !b"\\\"<>^`{|}".contains(&byte);
        if text.len() > LONGEST || !is_host(place) || !path.bytes().all(plain) {
            return Err(HostWord::NoAddress);
        }
        Ok(Self([SCHEME, rest].concat()))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A name, and perhaps a port. No bare number: browsers read `1` and `0x7f.1` as addresses nobody expects.
fn is_host(place: &str) -> bool {
    let (name, port) = place.split_once(':').unwrap_or((place, "443"));
    let is_port = port.len() <= 5 && port.parse::<u16>().is_ok_and(|port| port > 0) && !port.starts_with('+');
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let top = name.rsplit('.').next().unwrap_or_default();
    is_port
        && name.len() <= 253
        && name.split('.').all(is_label)
        && top.starts_with(|sign: char| sign.is_ascii_alphabetic())
}

impl Picture {
    /// Reads one, or says what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Self, HostWord> {
        let path = text.strip_prefix("./").unwrap_or(text);
        let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
        let is_part = |part: &str| part.bytes().all(is_sign) && part.bytes().any(|byte| byte != b'.');
        if text.len() > LONGEST || !path.split('/').all(is_part) {
            return Err(HostWord::LogoPlace);
        }
        let ending = path.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
        let known =
            ["svg", "png", "webp", "jpg", "jpeg"].iter().any(|kind| ending.eq_ignore_ascii_case(kind));
        if known { Ok(Self(["./", path].concat())) } else { Err(HostWord::LogoKind) }
    }

    /// The path, beginning with `./`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
