//! The accent: a colour that is let through only where it can be seen, and text on it read (WCAG 2.2, 1.4.3 and 1.4.11).
//!
//! Luminance is computed in whole numbers, with 20 bits behind the point: no more than a hundred lines, and no
//! floating-point library for one colour.

use crate::copy::HostWord;
use alloc::string::String;

/// One.
const ONE: u64 = 1 << 20;

/// What WCAG adds to either luminance: 0.05.
const DIM: u64 = ONE / 20;

/// A colour: red, green, blue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Colour([u8; 3]);

/// Text on the accent: light, and dark. As in `style/app.css`.
pub const ON_ACCENT: [Colour; 2] = [Colour([0xff, 0xff, 0xff]), Colour([0x0e, 0x15, 0x24])];

/// How the person's device is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// An accent for one scheme or both. Where there is none, the page keeps its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Accent {
    /// On the light page.
    pub light: Option<Colour>,
    /// On the dark page.
    pub dark: Option<Colour>,
}

impl Colour {
    /// Reads `#rrggbb`.
    pub(super) fn parse(text: &str) -> Result<Self, HostWord> {
        let digits = text.strip_prefix('#').filter(|digits| crate::grant::text::is_hex(digits, 6));
        let all =
            digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).ok_or(HostWord::AccentForm)?;
        let [_, red, green, blue] = all.to_be_bytes();
        Ok(Self([red, green, blue]))
    }

    /// Writes `#rrggbb`.
    #[must_use]
    pub fn write(self) -> String {
        let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
        let digits = self.0.into_iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
        core::iter::once('#').chain(digits).collect()
    }

    fn luminance(self) -> u64 {
        let [red, green, blue] = self.0.map(linear);
        (red * 2126 + green * 7152 + blue * 722) / 10_000
    }

    /// True where these two have a contrast of so many tenths to one.
    fn reaches(self, other: Self, tenths: u64) -> bool {
        let (one, other) = (self.luminance() + DIM, other.luminance() + DIM);
        one.max(other) * 10 >= one.min(other) * tenths
    }
}

/// A channel of sRGB as light: `((c + 0.055) / 1.055) ^ 2.4`, and a straight line where it is dark.
fn linear(channel: u8) -> u64 {
    let channel = u64::from(channel);
    if channel <= 10 {
        return channel * ONE * 100 / (255 * 1292);
    }
    let base = u128::from((channel * 1000 + 14_025) * ONE / 269_025);
    let square = base * base;
    // x^2.4 is x² times the fifth root of x². The square has 40 bits behind the point, its fifth root is to have 20.
    let wanted = square << 60;
    let root = (0..=20).rev().fold(0_u128, |root, bit| {
        let tried = root | (1 << bit);
        if tried.pow(5) <= wanted { tried } else { root }
    });
    ((square * root) >> 40) as u64
}

impl Scheme {
    /// What the accent stands on, as in `style/app.css`: the ground, a card, what is sunken, a warning.
    #[must_use]
    pub fn grounds(self) -> [Colour; 4] {
        match self {
            Self::Light => [[0xf6, 0xf7, 0xf9], [0xff, 0xff, 0xff], [0xee, 0xf0, 0xf4], [0xff, 0xf6, 0xe5]],
            Self::Dark => [[0x14, 0x16, 0x1a], [0x1c, 0x1f, 0x25], [0x12, 0x14, 0x18], [0x2c, 0x24, 0x16]],
        }
        .map(Colour)
    }

    /// The page's own accent.
    #[must_use]
    pub fn own(self) -> Colour {
        match self {
            Self::Light => Colour([0x1f, 0x56, 0xd0]),
            Self::Dark => Colour([0x8f, 0xb2, 0xff]),
        }
    }

    /// The colour, where it can be seen in this scheme, and text on it read.
    pub(super) fn take(self, colour: Colour) -> Result<Colour, HostWord> {
        if !self.stands_out(colour, 30) {
            return Err(match self {
                Self::Light => HostWord::AccentLight,
                Self::Dark => HostWord::AccentDark,
            });
        }
        if ON_ACCENT.iter().any(|text| colour.reaches(*text, 45)) {
            Ok(colour)
        } else {
            Err(HostWord::AccentText)
        }
    }

    fn stands_out(self, colour: Colour, tenths: u64) -> bool {
        self.grounds().iter().all(|ground| colour.reaches(*ground, tenths))
    }

    /// Text on this accent: white wherever that can be read.
    fn text_on(self, accent: Colour) -> Colour {
        let [white, dark] = ON_ACCENT;
        if accent.reaches(white, 45) { white } else { dark }
    }

    /// Links are read, not only seen: an accent too faint for that is not theirs.
    fn link(self, accent: Colour) -> Colour {
        if self.stands_out(accent, 45) { accent } else { self.own() }
    }
}

impl Accent {
    /// What the stylesheet is told: each custom property with its value.
    #[must_use]
    pub fn properties(self) -> [(&'static str, String); 3] {
        let pair = |choose: fn(Scheme, Colour) -> Colour| {
            let one = |scheme: Scheme, colour: Option<Colour>| {
                choose(scheme, colour.unwrap_or(scheme.own())).write()
            };
            ["light-dark(", &one(Scheme::Light, self.light), ", ", &one(Scheme::Dark, self.dark), ")"]
                .concat()
        };
        [
            ("--accent", pair(|_, accent| accent)),
            ("--on-accent", pair(Scheme::text_on)),
            ("--link", pair(Scheme::link)),
        ]
    }
}
