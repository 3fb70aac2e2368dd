//! Reads `offers` and `disclosure`. Each offer is checked separately, and one disclosure covers all offers.

use crate::branding::key_reader::Reader;
use crate::branding::links::Https;
use crate::branding::settings::{MOST_OFFERS, Offer, Offers};
use crate::branding::text_field;
use crate::messages::branding::BrandingText;
use crate::oauth::json::Json;
use alloc::string::String;
use alloc::vec::Vec;

impl Reader {
    /// Reads the first [`MOST_OFFERS`] offers. Returns the valid offers with their disclosure. `None` if there is no
    /// valid offer or no valid disclosure.
    ///
    /// `disclosure` is the result of [`Reader::disclosure`]: `None` if the file has no key `disclosure`, and
    /// `Some(None)` if the value of this key is wrong. If there is a valid offer, a missing disclosure adds a
    /// complaint. A wrong disclosure already has a complaint.
    pub(super) fn offers(&mut self, value: &Json, disclosure: Option<Option<String>>) -> Option<Offers> {
        let Json::List(items) = value else {
            self.refuse("offers", BrandingText::NotList);
            return None;
        };
        let mut list = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let key = ["offers[", &at.to_string(), "]"].concat();
            if at >= MOST_OFFERS {
                self.refuse(&key, BrandingText::OfferMany);
                break;
            }
            list.extend(self.offer(item, &key));
        }
        if disclosure.is_none() && !list.is_empty() {
            self.refuse("disclosure", BrandingText::NoDisclosure);
        }
        let disclosure = disclosure.flatten()?;
        (!list.is_empty()).then_some(Offers { disclosure, list })
    }

    /// Reads the disclosure. `None` if the value is wrong.
    pub(super) fn disclosure(&mut self, value: &Json) -> Option<String> {
        self.text_value(value, "disclosure", |words| {
            text_field::line(words, 300, BrandingText::DisclosureLength)
        })
    }

    /// Reads one offer. `key` is its path, such as `offers[2]`.
    fn offer(&mut self, item: &Json, key: &str) -> Option<Offer> {
        let members = self.members(item, key, &["text", "href"])?;
        let mut member = |name: &str| {
            let key = [key, ".", name].concat();
            let found = members.get(name);
            if found.is_none() {
                self.refuse(&key, BrandingText::OfferLacks);
            }
            (found, key)
        };
        let ((words, words_key), (href, href_key)) = (member("text"), member("href"));
        let words = words.and_then(|value| {
            self.text_value(value, &words_key, |words| {
                text_field::line(words, 120, BrandingText::OfferLength)
            })
        });
        let href = href.and_then(|value| self.text_value(value, &href_key, Https::parse));
        Some(Offer { text: words?, href: href? })
    }
}
