//! Texts on HighLevel's own pages: the install page and the developer portal.

use crate::dictionary::entry::Place::{InstallPage, Portal};
use crate::dictionary::entry::{Confidence, Entry, Meaning, PageError, Sense};

/// Texts on HighLevel's own pages.
pub const PAGE_TEXTS: &[Entry] = &[
    Entry {
        text: "error.noAppVersionIdFound",
        senses: &[Sense { places: &[InstallPage], meaning: Meaning::Page(PageError::NoAppVersion) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "No integration found with the id: …",
        senses: &[Sense { places: &[InstallPage], meaning: Meaning::Page(PageError::NoIntegration) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "Cast to ObjectId failed for value … at path \"appId\"",
        senses: &[Sense { places: &[InstallPage], meaning: Meaning::Page(PageError::NoClientId) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "This integration cannot be added, please contact the developer!",
        senses: &[Sense { places: &[InstallPage], meaning: Meaning::Page(PageError::CannotBeAdded) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "redirect uri contains a Highlevel reference",
        senses: &[Sense { places: &[Portal], meaning: Meaning::Page(PageError::BrandInRedirect) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "You do not have access to this feature!",
        senses: &[Sense { places: &[Portal], meaning: Meaning::Page(PageError::NoFeature) }],
        confidence: Confidence::Measured,
    },
];
