//! The `https` links and the path of the logo in `leg3.json`.

use crate::messages::branding::BrandingText;
use alloc::string::String;

/// The maximum length of a URL or path, in bytes.
const MAX_LENGTH: usize = 500;

/// An absolute `https` URL with a host name, and without a user name or password.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Https(String);

/// The relative path of a picture in the page's folder or below it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture(String);

impl Https {
    /// Parses a URL. The error is the sentence that explains the problem.
    pub(super) fn parse(text: &str) -> Result<Self, BrandingText> {
        const SCHEME: &str = "https://";
        let text = text.trim();
        let has_scheme = text.get(..SCHEME.len()).is_some_and(|start| start.eq_ignore_ascii_case(SCHEME));
        if !has_scheme {
            return Err(BrandingText::HttpsOnly);
        }
        let rest = text.get(SCHEME.len()..).unwrap_or_default();
        let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(end).unwrap_or_default();
        if authority.contains('@') {
            return Err(BrandingText::HoldsLogin);
        }
        // Browsers read a backslash as a slash, and may rewrite the other characters of this list.
        let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\\\"<>^`{|}".contains(&byte);
        if text.len() > MAX_LENGTH || !is_authority(authority) || !path.bytes().all(is_plain) {
            return Err(BrandingText::NoAddress);
        }
        Ok(Self([SCHEME, rest].concat()))
    }

    /// The URL, beginning with `https://` in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// True for a host name with an optional port. The last label must begin with a letter, because browsers read host
/// names such as `1` and `0x7f.1` as IP addresses.
fn is_authority(authority: &str) -> bool {
    let (name, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let is_port = port.len() <= 5 && port.parse::<u16>().is_ok_and(|port| port > 0) && !port.starts_with('+');
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last_label = name.rsplit('.').next().unwrap_or_default();
    is_port
        && name.len() <= 253
        && name.split('.').all(is_label)
        && last_label.starts_with(|character: char| character.is_ascii_alphabetic())
}

impl Picture {
    /// Parses a path. The error is the sentence that explains the problem.
    pub(super) fn parse(text: &str) -> Result<Self, BrandingText> {
        let path = text.strip_prefix("./").unwrap_or(text);
        let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
        let is_segment =
            |segment: &str| segment.bytes().all(is_allowed) && segment.bytes().any(|byte| byte != b'.');
        if text.len() > MAX_LENGTH || !path.split('/').all(is_segment) {
            return Err(BrandingText::LogoPlace);
        }
        let extension = path.rsplit_once('.').map(|(_, extension)| extension).unwrap_or_default();
        let is_picture =
            ["svg", "png", "webp", "jpg", "jpeg"].iter().any(|kind| extension.eq_ignore_ascii_case(kind));
        if is_picture { Ok(Self(["./", path].concat())) } else { Err(BrandingText::LogoKind) }
    }

    /// The path, beginning with `./`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
