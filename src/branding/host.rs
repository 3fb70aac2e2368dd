//! The usable parts of the host's `leg3.json`, and the errors in the file.

#[cfg(doc)]
use crate::store::Store;
use leg3_core::branding::config_errors::Complaint;
use leg3_core::branding::settings::Branding;
use leg3_core::messages::branding::BrandingText;
use leptos::prelude::*;

/// The usable parts of the host's file, and the errors in the file. [`Store::host`] returns this value.
#[derive(Clone, Copy)]
pub struct Host {
    file: StoredValue<HostFile, LocalStorage>,
    changed: Trigger,
}

#[derive(Default)]
struct HostFile {
    words: Branding,
    complaints: Vec<Complaint>,
}

impl Host {
    /// Creates the value that is used until the host's file arrives. `name` is the name that the build wrote into the
    /// page. It is empty if the build wrote no name.
    #[must_use]
    pub fn named(name: String) -> Self {
        let name = (!name.is_empty()).then_some(name);
        let words = Branding { name, ..Branding::default() };
        Self {
            file: StoredValue::new_local(HostFile { words, complaints: Vec::new() }),
            changed: Trigger::new(),
        }
    }

    /// Calls `read` with the usable parts of the file. Without a usable file, these parts contain at most the name from
    /// the build. Subscribes to changes.
    pub fn with_words<T>(self, read: impl FnOnce(&Branding) -> T) -> T {
        self.changed.track();
        self.file.with_value(|file| read(&file.words))
    }

    /// The errors in the file. Subscribes to changes.
    #[must_use]
    pub fn complaints(self) -> Vec<Complaint> {
        self.changed.track();
        self.file.with_value(|file| file.complaints.clone())
    }

    /// True if the file adds something to the footer. Subscribes to changes.
    #[must_use]
    pub fn has_foot(self) -> bool {
        self.changed.track();
        self.file.with_value(|HostFile { words, complaints }| {
            words.help.is_some() || words.support.is_some() || !complaints.is_empty()
        })
    }

    /// Stores the usable parts and the errors of a file. They replace the name from the build.
    pub fn set(self, words: Branding, complaints: Vec<Complaint>) {
        self.file.set_value(HostFile { words, complaints });
        self.changed.notify();
    }

    /// Records that the whole file is unusable, and why. The name from the build stays.
    pub fn refuse_file(self, why: BrandingText) {
        self.file.update_value(|file| file.complaints = Vec::from([Complaint::of_file(why)]));
        self.changed.notify();
    }

    /// Removes the logo, because it could not be loaded, and records the error.
    pub fn drop_logo(self) {
        self.file.update_value(|file| {
            file.words.logo = None;
            file.complaints.push(Complaint { key: "logo".into(), why: BrandingText::LogoGone });
        });
        self.changed.notify();
    }
}
