//! A refusal of HighLevel's that was pasted: where it occurs, and the response it stands for.

use crate::dictionary::entry::{Meaning, Place};
use crate::oauth::response::{HttpResponse, PASTED};
use crate::oauth::secret::Secret;
use crate::reader::item::Refusal;
use alloc::string::String;
use alloc::vec::Vec;

impl Refusal {
    /// True where every known text in it occurs on HighLevel's own pages.
    #[must_use]
    pub fn is_of_a_page(&self) -> bool {
        !self.known.is_empty() && self.known.iter().all(|entry| entry.is_of_a_page())
    }

    /// True where it may be the answer to an exchange: a known text occurs there, or none is known.
    #[must_use]
    pub fn may_be_of_an_exchange(&self) -> bool {
        let occurs = |place: Place| self.known.iter().any(|entry| entry.meaning_at(place).is_some());
        self.known.is_empty() || occurs(Place::Exchange)
    }

    /// What it may mean, each meaning with a place where it has that meaning. Empty where no text in it is known.
    #[must_use]
    pub fn meanings(&self) -> Vec<(Meaning, Place)> {
        let mut meanings: Vec<(Meaning, Place)> = Vec::new();
        for sense in self.known.iter().flat_map(|entry| entry.senses) {
            let place = sense.places.first().copied().unwrap_or(Place::Call);
            if meanings.iter().all(|(meaning, _)| *meaning != sense.meaning) {
                meanings.push((sense.meaning, place));
            }
        }
        meanings
    }

    /// The response that it stands for, with status 0, because it was pasted. Where the text has no JSON object of its
    /// own, one is made of its words.
    #[must_use]
    pub fn response(&self) -> HttpResponse {
        let body = if self.json.is_empty() {
            let texts = self.known.iter().map(|entry| entry.text);
            let words: Vec<&str> = self.details.messages.iter().map(String::as_str).chain(texts).collect();
            // Writing a list of texts as JSON cannot fail.
            ["{\"message\":", &serde_json::to_string(&words).unwrap_or_default(), "}"].concat()
        } else {
            self.json.clone()
        };
        HttpResponse { status: PASTED, headers: Vec::new(), body: Secret::new(body), complete: true }
    }
}
