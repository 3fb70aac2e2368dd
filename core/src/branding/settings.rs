//! The types for the usable content of `leg3.json`, and the limits of the file.
//!
//! The types have no field for a secret, and no field for a URL to which the page sends data. The function that reads
//! the file, [`Branding::read`], is in `parse_file`.

use crate::branding::accent::Accent;
use crate::branding::links::{Https, Picture};
use crate::oauth::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// The URL of the file, relative to the page. The file is in the page's folder.
pub const FILE: &str = "./leg3.json";

/// The maximum size of the file, in bytes. The keys of a larger file are not read.
pub const LARGEST: usize = 16 * 1024;

/// The maximum number of offers.
pub const MOST_OFFERS: usize = 5;

/// The usable content of the file. Without a file, every field is `None`.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Branding {
    /// `name`: the name that the page shows instead of its own name. 1 to 40 characters.
    pub name: Option<String>,
    /// `accent`: the colour of the main button and of links.
    pub accent: Option<Accent>,
    /// `logo`: a picture before the name of the page.
    pub logo: Option<Picture>,
    /// `links.help`: the page that explains the failure codes.
    pub help: Option<Https>,
    /// `links.support`: the page where users get help from people.
    pub support: Option<Https>,
    /// `offers` and `disclosure`: shown below the tokens, after the user has saved the tokens.
    pub offers: Option<Offers>,
    /// `options.userType`: the preset value of *User type*, until the user chooses one.
    pub user_type: Option<UserType>,
    /// `options.sendRedirect`: the preset value of *Send the redirect URI*, until the user changes it.
    pub send_redirect: Option<bool>,
}

/// The offers of the person who hosts the page, with the disclosure about them. Offers without a disclosure are not
/// shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offers {
    /// The sentence that tells users what the person who hosts the page gains from the offers. 1 to 300 characters.
    pub disclosure: String,
    /// The offers: 1 to [`MOST_OFFERS`].
    pub list: Vec<Offer>,
}

/// One offer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// The text of the link. 1 to 120 characters.
    pub text: String,
    /// The URL of the link.
    pub href: Https,
}

impl Branding {
    /// The URL that explains a failure code such as `L3-20`. It is the URL of the help page, with the failure code as
    /// its fragment. Browsers do not send a fragment to the server. If the URL of the help page already has a fragment,
    /// that fragment is replaced.
    ///
    /// `None` if there is no help page, or if `code` is empty or contains a character that is not an ASCII letter, a
    /// digit or `-`.
    #[must_use]
    pub fn help_with(&self, code: &str) -> Option<String> {
        let page = self.help.as_ref()?.as_str();
        let without_fragment = page.split_once('#').map_or(page, |(before, _)| before);
        let is_code = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (!code.is_empty() && code.bytes().all(is_code)).then(|| [without_fragment, "#", code].concat())
    }
}
