//! The complaints. Each complaint tells the person who hosts the page about one error in `leg3.json`.

use crate::messages::branding::BrandingText;
use crate::messages::text_of;
use alloc::string::String;
use alloc::vec::Vec;

/// The maximum number of complaints that are shown. If there are more, an extra complaint says that the list is not
/// complete.
pub const MOST_COMPLAINTS: usize = 24;

/// One error, which concerns either one key or the file as a whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Complaint {
    /// The path of the key, such as `offers[2].href`. Empty for the file as a whole. A key that looks like a secret is
    /// written as `••••••••`.
    pub key: String,
    /// The reason why the key or the file is not used.
    pub why: BrandingText,
}

impl Complaint {
    /// A complaint about the file as a whole.
    #[must_use]
    pub fn of_file(why: BrandingText) -> Self {
        Self { key: String::new(), why }
    }

    /// The path of the key, or a word for the file as a whole, for display.
    #[must_use]
    pub fn place(&self) -> &str {
        if self.key.is_empty() { text_of(BrandingText::File) } else { &self.key }
    }
}

/// The complaints about one file, at most one for each key.
#[derive(Default)]
pub(super) struct Complaints(Vec<Complaint>);

impl Complaints {
    /// Adds a complaint about a key. If the key already has a complaint, the earlier complaint is kept, because its
    /// reason is more precise.
    pub(super) fn refuse(&mut self, key: &str, why: BrandingText) {
        if self.0.iter().all(|known| known.key != key) {
            self.0.push(Complaint { key: key.into(), why });
        }
    }

    /// The list of complaints, limited to [`MOST_COMPLAINTS`].
    pub(super) fn list(mut self) -> Vec<Complaint> {
        if self.0.len() > MOST_COMPLAINTS {
            self.0.truncate(MOST_COMPLAINTS);
            self.0.push(Complaint::of_file(BrandingText::More));
        }
        self.0
    }
}
