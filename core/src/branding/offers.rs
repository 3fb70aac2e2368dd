//! The offers: a list, each of them right by itself, and one disclosure for all.

use super::reader::Reader;
use super::{Https, MOST_OFFERS, Offer, Offers, text};
use crate::copy::HostWord;
use crate::grant::json::Json;
use crate::grant::text::number;
use alloc::string::String;
use alloc::vec::Vec;

impl Reader {
    /// As many as are right, with the disclosure that goes with them.
    /// `disclosure` is what [`Reader::disclosure`] made of it, if it is there.
    pub(super) fn offers(&mut self, value: &Json, disclosure: Option<Option<String>>) -> Option<Offers> {
        let Json::List(items) = value else {
            self.refuse("offers", HostWord::NotList);
            return None;
        };
        let mut list = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let key = ["offers[", &number(at), "]"].concat();
            if at >= MOST_OFFERS {
                self.refuse(&key, HostWord::OfferMany);
                break;
            }
            list.extend(self.offer(item, &key));
        }
        if disclosure.is_none() && !list.is_empty() {
            self.refuse("disclosure", HostWord::NoDisclosure);
        }
        let disclosure = disclosure.flatten()?;
        (!list.is_empty()).then_some(Offers { disclosure, list })
    }

    /// What a person is told of all the offers.
    pub(super) fn disclosure(&mut self, value: &Json) -> Option<String> {
        self.made(value, "disclosure", |words| text::line(words, 300, HostWord::DisclosureLength))
    }

    fn offer(&mut self, item: &Json, key: &str) -> Option<Offer> {
        let group = self.group(item, key, &["text", "href"])?;
        let mut part = |name: &str| {
            let key = [key, ".", name].concat();
            let found = group.get(name);
            if found.is_none() {
                self.refuse(&key, HostWord::OfferLacks);
            }
            (found, key)
        };
        let ((words, words_key), (href, href_key)) = (part("text"), part("href"));
        let words = words.and_then(|value| {
            self.made(value, &words_key, |words| text::line(words, 120, HostWord::OfferLength))
        });
        let href = href.and_then(|value| self.made(value, &href_key, Https::parse));
        Some(Offer { text: words?, href: href? })
    }
}
