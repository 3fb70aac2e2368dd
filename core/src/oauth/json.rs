//! A small JSON tree. The parser reads any JSON, keeps unknown fields, and recovers the complete part of a truncated
//! object.
//!
//! The tree has its own `serde` visitor, because `serde_json::Value` loses the order of members, and keeps only one of
//! several members with the same name. Parsing to `Value` first would make the download about 2,700 bytes larger after
//! brotli compression.

use crate::text::same_name;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value.
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number. The type is `f64`, because HighLevel writes times in seconds with fractions.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, with its members in the order in which the text contains them.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a text that is exactly one JSON value. `None` for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Reads the JSON value at the start of `text`. Returns the value and its length in bytes. Other text may follow
    /// the value.
    #[must_use]
    pub fn first(text: &str) -> Option<(Self, usize)> {
        let mut values = serde_json::Deserializer::from_str(text).into_iter();
        let value = values.next()?.ok()?;
        Some((value, values.byte_offset()))
    }

    /// If this is an object, the value of the first member with the name `name`. HighLevel's two spellings
    /// (`access_token`, `accessToken`) count as the same name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => {
                members.iter().find(|(key, _)| same_name(key, name)).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The text, if this is a string that is not blank.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) if !text.trim().is_empty() => Some(text),
            _ => None,
        }
    }

    /// The number. `None` for any other JSON value.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The text of the member `name`, if it is a string that is not blank.
    #[must_use]
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name)?.text()
    }

    /// True for an object.
    #[must_use]
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }
}

/// Recovers a truncated object. Returns an object with all complete members, without the truncated last member.
///
/// `None` if no member is complete.
#[must_use]
pub fn salvage(text: &str) -> Option<Json> {
    let text = text.trim_end();
    let parse_closed = |part: &str| Json::parse(&[part, "}"].concat());
    // A number at the end of the text may have lost its last digits. So the last member counts as complete only if the
    // text ends with a quote, a closing bracket or a closing brace.
    let complete = text.ends_with(['"', ']', '}']).then(|| parse_closed(text)).flatten();
    complete.or_else(|| parse_closed(text.get(..last_member_end(text)?)?))
}

/// The byte offset of the last comma between two members of the outermost object.
fn last_member_end(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut escaped, mut end) = (0_usize, false, false, None);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 1 => end = Some(at),
            _ => {}
        }
    }
    end
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = items.next_entry()? {
            members.push(member);
        }
        Ok(Json::Object(members))
    }
}
