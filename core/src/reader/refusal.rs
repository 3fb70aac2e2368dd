//! Finds the pages or responses in which HighLevel writes a pasted error, and makes a response from the error.

use crate::dictionary::entry::{Meaning, Place};
use crate::oauth::response::{HttpResponse, PASTED};
use crate::oauth::secret::Secret;
use crate::reader::item::Refusal;
use alloc::string::ToString;
use alloc::vec::Vec;

impl Refusal {
    /// True if the error has known texts, and each known text occurs only on HighLevel's own pages.
    #[must_use]
    pub fn is_of_a_page(&self) -> bool {
        !self.known.is_empty() && self.known.iter().all(|entry| entry.is_of_a_page())
    }

    /// True if the error can be the response to an exchange, but not to an API call: each known text in the error
    /// occurs at [`Place::Exchange`], and no known text occurs at [`Place::Call`]. False if no text is known.
    #[must_use]
    pub fn is_of_an_exchange(&self) -> bool {
        let occurs = |place: Place| self.known.iter().all(|entry| entry.meaning_at(place).is_some());
        let is_of_a_call = self.known.iter().any(|entry| entry.meaning_at(Place::Call).is_some());
        !self.known.is_empty() && occurs(Place::Exchange) && !is_of_a_call
    }

    /// The possible meanings of the error. Each meaning is listed with the places where the error text has this
    /// meaning. Empty if no text is known.
    #[must_use]
    pub fn meanings(&self) -> Vec<(Meaning, &'static [Place])> {
        let mut meanings: Vec<(Meaning, &'static [Place])> = Vec::new();
        for sense in self.known.iter().flat_map(|entry| entry.senses) {
            if meanings.iter().all(|(meaning, _)| *meaning != sense.meaning) {
                meanings.push((sense.meaning, sense.places));
            }
        }
        meanings
    }

    /// The same error without the JSON object, which may contain more than the error.
    #[must_use]
    pub fn without_json(&self) -> Self {
        Self { status: self.status, details: self.details.clone(), known: self.known.clone(), json: None }
    }

    /// Returns the error as a response with the status [`PASTED`]. The body is the pasted JSON object. If the user
    /// pasted no JSON object, the body is a new object that contains the error's messages.
    #[must_use]
    pub fn response(&self) -> HttpResponse {
        let body = match &self.json {
            Some(json) => json.expose().to_string(),
            // Writing a list of texts as JSON cannot fail.
            None => {
                let words = serde_json::to_string(&self.details.messages).unwrap_or_default();
                ["{\"message\":", &words, "}"].concat()
            }
        };
        HttpResponse { status: PASTED, headers: Vec::new(), body: Secret::new(body), complete: true }
    }
}
