//! Reads the keys in `leg3.json`. The value of each key is either accepted or refused with a complaint.

use crate::branding::accent::{Accent, Colour, Scheme};
use crate::branding::config_errors::Complaints;
use crate::branding::links::{Https, Picture};
use crate::branding::settings::Branding;
use crate::branding::{secret_filter, text_field};
use crate::messages::branding::BrandingText;
use crate::oauth::json::Json;
use crate::oauth::request::UserType;
use crate::text::letters;
use alloc::string::String;
use alloc::vec::Vec;

/// HighLevel's brand names, normalised by [`letters`]. The name of the page must not contain them.
const BRAND_NAMES: [&[u8]; 2] = [b"highlevel", b"leadconnector"];

/// HighLevel's abbreviation. The abbreviation is refused only as a separate word, because other words contain these
/// letters.
const BRAND_ABBREVIATION: &str = "ghl";

/// Reads the keys, and collects the complaints about them.
#[derive(Default)]
pub(super) struct Reader {
    /// The complaints so far.
    pub(super) complaints: Complaints,
}

/// The known members of a JSON object, each only once.
pub(super) struct Members<'a>(Vec<(&'a str, &'a Json)>);

impl<'a> Members<'a> {
    /// The value of the member with this name.
    pub(super) fn get(&self, name: &str) -> Option<&'a Json> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }
}

impl Reader {
    /// Adds a complaint about this key, with the reason. Does nothing if there is already a complaint about the key.
    pub(super) fn refuse(&mut self, key: &str, why: BrandingText) {
        self.complaints.refuse(key, why);
    }

    /// Reads every known key of the file.
    pub(super) fn branding(&mut self, json: &Json) -> Branding {
        let known = ["name", "accent", "logo", "links", "offers", "disclosure", "options"];
        let Some(all) = self.members(json, "", &known) else { return Branding::default() };
        let links = self.inner_members(&all, "links", &["help", "support"]);
        let options = self.inner_members(&all, "options", &["userType", "sendRedirect"]);
        let disclosure = all.get("disclosure").map(|value| self.disclosure(value));
        if all.get("offers").is_none() && matches!(disclosure, Some(Some(_))) {
            self.refuse("disclosure", BrandingText::NoOffer);
        }
        Branding {
            name: all.get("name").and_then(|value| self.name(value)),
            accent: all.get("accent").and_then(|value| self.accent(value)),
            logo: all.get("logo").and_then(|value| self.text_value(value, "logo", Picture::parse)),
            help: links.get("help").and_then(|value| self.text_value(value, "links.help", Https::parse)),
            support: links
                .get("support")
                .and_then(|value| self.text_value(value, "links.support", Https::parse)),
            offers: all.get("offers").and_then(|value| self.offers(value, disclosure)),
            user_type: options
                .get("userType")
                .and_then(|value| self.text_value(value, "options.userType", user_type)),
            send_redirect: options
                .get("sendRedirect")
                .and_then(|value| self.boolean(value, "options.sendRedirect")),
        }
    }

    /// The known members of the inner object with this name. Empty if the inner object is missing, or if the value is
    /// not an object.
    fn inner_members<'a>(&mut self, all: &Members<'a>, name: &str, known: &[&str]) -> Members<'a> {
        all.get(name).and_then(|value| self.members(value, name, known)).unwrap_or(Members(Vec::new()))
    }

    /// The known members of an object. Each unknown or repeated member adds a complaint. `path` is the path of the
    /// object. `None`, with a complaint, if the value is not an object.
    pub(super) fn members<'a>(&mut self, value: &'a Json, path: &str, known: &[&str]) -> Option<Members<'a>> {
        let Json::Object(entries) = value else {
            self.refuse(path, BrandingText::NotGroup);
            return None;
        };
        let mut found = Members(Vec::new());
        for (key, value) in entries {
            let member_path = secret_filter::member_path(path, key);
            if !known.contains(&key.as_str()) {
                self.refuse(&member_path, BrandingText::Unknown);
            } else if found.get(key).is_some() {
                self.refuse(&member_path, BrandingText::Twice);
            } else {
                found.0.push((key, value));
            }
        }
        Some(found)
    }

    /// Reads a text value, and parses it with `parse`. A wrong value adds a complaint about `key`.
    pub(super) fn text_value<T>(
        &mut self,
        value: &Json,
        key: &str,
        parse: fn(&str) -> Result<T, BrandingText>,
    ) -> Option<T> {
        let parsed = match value {
            Json::Text(text) => parse(text),
            _ => Err(BrandingText::NotText),
        };
        parsed.map_err(|why| self.refuse(key, why)).ok()
    }

    /// Reads `true` or `false`.
    fn boolean(&mut self, value: &Json, key: &str) -> Option<bool> {
        let Json::Bool(on) = value else {
            self.refuse(key, BrandingText::NotSwitch);
            return None;
        };
        Some(*on)
    }

    /// Reads the name of the page, which must not contain a brand name or the abbreviation of HighLevel.
    fn name(&mut self, value: &Json) -> Option<String> {
        self.text_value(value, "name", |name| {
            let name = text_field::line(name, 40, BrandingText::NameLength)?;
            let name_letters = letters(&name);
            let has_brand_name =
                BRAND_NAMES.iter().any(|brand| name_letters.windows(brand.len()).any(|part| part == *brand));
            let mut words = name.split(|character: char| !character.is_alphanumeric());
            if has_brand_name || words.any(|word| word.eq_ignore_ascii_case(BRAND_ABBREVIATION)) {
                Err(BrandingText::NamesBrand)
            } else {
                Ok(name)
            }
        })
    }

    /// Reads the accent colour. The value is either one colour, which must be valid in both schemes, or an object with
    /// a colour for one scheme or for each scheme. The colours in an object are checked separately.
    fn accent(&mut self, value: &Json) -> Option<Accent> {
        if let Json::Text(_) = value {
            let colour = self.text_value(value, "accent", Colour::parse)?;
            let both = Scheme::Light.check(colour).and_then(|light| Ok((light, Scheme::Dark.check(colour)?)));
            let (light, dark) = both.map_err(|why| self.refuse("accent", why)).ok()?;
            return Some(Accent { light: Some(light), dark: Some(dark) });
        }
        if !value.is_object() {
            self.refuse("accent", BrandingText::AccentForm);
            return None;
        }
        let members = self.members(value, "accent", &["light", "dark"])?;
        let light = |text: &str| Colour::parse(text).and_then(|colour| Scheme::Light.check(colour));
        let dark = |text: &str| Colour::parse(text).and_then(|colour| Scheme::Dark.check(colour));
        let light = members.get("light").and_then(|value| self.text_value(value, "accent.light", light));
        let dark = members.get("dark").and_then(|value| self.text_value(value, "accent.dark", dark));
        (light.is_some() || dark.is_some()).then_some(Accent { light, dark })
    }
}

/// Parses the value of `options.userType`.
fn user_type(text: &str) -> Result<UserType, BrandingText> {
    match text {
        "Location" => Ok(UserType::Location),
        "Company" => Ok(UserType::Company),
        _ => Err(BrandingText::UserTypeValue),
    }
}
