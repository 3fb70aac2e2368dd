//! Key by key: what is taken over, and what is refused with which reason.

use super::accent::{Accent, Colour, Scheme};
use super::{Complaint, Host, Https, MOST_COMPLAINTS, Picture, secret, text};
use crate::copy::HostWord;
use crate::grant::json::Json;
use crate::grant::request::UserType;
use crate::grant::text::letters;
use alloc::string::String;
use alloc::vec::Vec;

/// Names that this page must not go by.
const TAKEN: [&[u8]; 2] = [b"highlevel", b"leadconnector"];

/// What it is called for short; as a word of its own, because other words have these letters in them.
const SHORT: &str = "ghl";

/// Collects what is wrong.
#[derive(Default)]
pub(super) struct Reader {
    complaints: Vec<Complaint>,
}

/// The members of an object that are known, each once.
pub(super) struct Group<'a>(Vec<(&'a str, &'a Json)>);

impl<'a> Group<'a> {
    /// The value of this member.
    pub(super) fn get(&self, name: &str) -> Option<&'a Json> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }
}

impl Reader {
    /// Everything that is wrong, as much as anybody reads.
    pub(super) fn complaints(mut self) -> Vec<Complaint> {
        if self.complaints.len() > MOST_COMPLAINTS {
            self.complaints.truncate(MOST_COMPLAINTS);
            self.complaints.push(Complaint::of_file(HostWord::More));
        }
        self.complaints
    }

    /// This key is not used. What was refused already for a better reason stays with that.
    pub(super) fn refuse(&mut self, key: &str, why: HostWord) {
        if self.complaints.iter().all(|known| known.key != key) {
            self.complaints.push(Complaint { key: key.into(), why });
        }
    }

    pub(super) fn host(&mut self, json: &Json) -> Host {
        let known = ["name", "accent", "logo", "links", "offers", "disclosure", "options"];
        let Some(all) = self.group(json, "", &known) else { return Host::default() };
        let links = self.inner(&all, "links", &["help", "support"]);
        let options = self.inner(&all, "options", &["userType", "sendRedirect"]);
        let disclosure = all.get("disclosure").map(|value| self.disclosure(value));
        if all.get("offers").is_none() && matches!(disclosure, Some(Some(_))) {
            self.refuse("disclosure", HostWord::NoOffer);
        }
        Host {
            name: all.get("name").and_then(|value| self.name(value)),
            accent: all.get("accent").and_then(|value| self.accent(value)),
            logo: all.get("logo").and_then(|value| self.made(value, "logo", Picture::parse)),
            help: links.get("help").and_then(|value| self.made(value, "links.help", Https::parse)),
            support: links.get("support").and_then(|value| self.made(value, "links.support", Https::parse)),
            offers: all.get("offers").and_then(|value| self.offers(value, disclosure)),
            user_type: options
                .get("userType")
                .and_then(|value| self.made(value, "options.userType", user_type)),
            send_redirect: options
                .get("sendRedirect")
                .and_then(|value| self.switch(value, "options.sendRedirect")),
        }
    }

    fn inner<'a>(&mut self, all: &Group<'a>, name: &str, known: &[&str]) -> Group<'a> {
        all.get(name).and_then(|value| self.group(value, name, known)).unwrap_or(Group(Vec::new()))
    }

    /// What is known of an object; the rest is named.
    pub(super) fn group<'a>(&mut self, value: &'a Json, path: &str, known: &[&str]) -> Option<Group<'a>> {
        let Json::Object(members) = value else {
            self.refuse(path, HostWord::NotGroup);
            return None;
        };
        let mut group = Group(Vec::new());
        for (key, value) in members {
            let place = secret::place(path, key);
            if !known.contains(&key.as_str()) {
                self.refuse(&place, HostWord::Unknown);
            } else if group.get(key).is_some() {
                self.refuse(&place, HostWord::Twice);
            } else {
                group.0.push((key, value));
            }
        }
        Some(group)
    }

    /// A text, made into something that knows what is right.
    pub(super) fn made<T>(
        &mut self,
        value: &Json,
        key: &str,
        make: fn(&str) -> Result<T, HostWord>,
    ) -> Option<T> {
        let made = match value {
            Json::Text(text) => make(text),
            _ => Err(HostWord::NotText),
        };
        made.map_err(|why| self.refuse(key, why)).ok()
    }

    fn switch(&mut self, value: &Json, key: &str) -> Option<bool> {
        let Json::Bool(on) = value else {
            self.refuse(key, HostWord::NotSwitch);
            return None;
        };
        Some(*on)
    }

    fn name(&mut self, value: &Json) -> Option<String> {
        self.made(value, "name", |name| {
            let name = text::line(name, 40, HostWord::NameLength)?;
            let plain = letters(&name);
            let taken = TAKEN.iter().any(|taken| plain.windows(taken.len()).any(|part| part == *taken));
            let mut words = name.split(|sign: char| !sign.is_alphanumeric());
            if taken || words.any(|word| word.eq_ignore_ascii_case(SHORT)) {
                Err(HostWord::NamesBrand)
            } else {
                Ok(name)
            }
        })
    }

    /// One colour for both schemes, which has to do in both; or one for each, each on its own.
    fn accent(&mut self, value: &Json) -> Option<Accent> {
        if let Json::Text(_) = value {
            let colour = self.made(value, "accent", Colour::parse)?;
            let both = Scheme::Light.take(colour).and_then(|light| Ok((light, Scheme::Dark.take(colour)?)));
            let (light, dark) = both.map_err(|why| self.refuse("accent", why)).ok()?;
            return Some(Accent { light: Some(light), dark: Some(dark) });
        }
        if !value.is_object() {
            self.refuse("accent", HostWord::AccentForm);
            return None;
        }
        let group = self.group(value, "accent", &["light", "dark"])?;
        let light = |text: &str| Colour::parse(text).and_then(|colour| Scheme::Light.take(colour));
        let dark = |text: &str| Colour::parse(text).and_then(|colour| Scheme::Dark.take(colour));
        let light = group.get("light").and_then(|value| self.made(value, "accent.light", light));
        let dark = group.get("dark").and_then(|value| self.made(value, "accent.dark", dark));
        (light.is_some() || dark.is_some()).then_some(Accent { light, dark })
    }
}

fn user_type(text: &str) -> Result<UserType, HostWord> {
    match text {
        "Location" => Ok(UserType::Location),
        "Company" => Ok(UserType::Company),
        _ => Err(HostWord::UserTypeValue),
    }
}
