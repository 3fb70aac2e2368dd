//! The host's own words: what `leg3.json`, an optional file beside the page, may say, and what is wrong with it.
//!
//! It can change words, a colour and a picture. It says nothing about where anything is sent, and nothing secret can be
//! in it. What is wrong loses only itself: the rest counts.

#[path = "accent.rs"]
mod accent;
#[path = "links.rs"]
mod address;
#[path = "offers.rs"]
mod offers;
#[path = "reader.rs"]
mod reader;
#[path = "secret_filter.rs"]
mod secret;
#[path = "text.rs"]
mod text;

pub use accent::{Accent, Colour, ON_ACCENT, Scheme};
pub use address::{Https, Picture};

use crate::copy::{HostWord, host_word};
use crate::grant::json::Json;
use crate::grant::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;
use reader::Reader;

/// The file, as the page asks for it: beside itself, whatever folder that is.
pub const FILE: &str = "./leg3.json";

/// A larger file is not read.
pub const LARGEST: usize = 16 * 1024;

/// How many offers are shown.
pub const MOST_OFFERS: usize = 5;

/// Who sees more than this has enough to do.
pub const MOST_COMPLAINTS: usize = 24;

/// What is usable of the file. Nothing, where there is none.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Host {
    /// What the product is called here.
    pub name: Option<String>,
    /// The colour of the main button and of links.
    pub accent: Option<Accent>,
    /// A picture before the name.
    pub logo: Option<Picture>,
    /// Where failure codes are explained.
    pub help: Option<Https>,
    /// Where people are.
    pub support: Option<Https>,
    /// What is shown after success.
    pub offers: Option<Offers>,
    /// What stands in *User type* until somebody chooses.
    pub user_type: Option<UserType>,
    /// Whether *Send the redirect URI* is on until somebody chooses.
    pub send_redirect: Option<bool>,
}

/// Offers. There are none without a disclosure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offers {
    /// What the host gets for them.
    pub disclosure: String,
    /// One to [`MOST_OFFERS`] of them.
    pub list: Vec<Offer>,
}

/// One of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub href: Https,
}

/// What is wrong with the file, or with one key of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Complaint {
    /// The key, such as `offers[2].href`; empty for the file as a whole. Never a secret, however the file is written.
    pub key: String,
    /// Why it is not used.
    pub why: HostWord,
}

impl Complaint {
    /// About the file as a whole.
    #[must_use]
    pub fn of_file(why: HostWord) -> Self {
        Self { key: String::new(), why }
    }

    /// The key, or a word for the file as a whole.
    #[must_use]
    pub fn place(&self) -> &str {
        if self.key.is_empty() { host_word(HostWord::File) } else { &self.key }
    }
}

impl Host {
    /// What is usable of this file, and what is wrong with it.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<Complaint>) {
        match Self::parsed(text) {
            Ok(mut json) => {
                let mut reader = Reader::default();
                secret::take_out(&mut json, "", &mut reader);
                let host = reader.host(&json);
                (host, reader.complaints())
            }
            Err(why) => (Self::default(), Vec::from([Complaint::of_file(why)])),
        }
    }

    fn parsed(text: &str) -> Result<Json, HostWord> {
        if text.len() > LARGEST {
            return Err(HostWord::TooLarge);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        match Json::parse(text) {
            Some(json) if json.is_object() => Ok(json),
            Some(_) => Err(HostWord::NotObject),
            None if text.starts_with('<') => Err(HostWord::IsPage),
            None => Err(HostWord::NotJson),
        }
    }

    /// Where this failure code is explained. The code goes behind a `#`, which no server is told.
    #[must_use]
    pub fn help_with(&self, code: &str) -> Option<String> {
        let page = self.help.as_ref()?.as_str();
        let page = page.split_once('#').map_or(page, |(page, _)| page);
        let is_code = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (!code.is_empty() && code.bytes().all(is_code)).then(|| [page, "#", code].concat())
    }
}
