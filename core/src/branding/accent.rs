//! The accent colour, and the check of its contrast (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
//!
//! A colour is accepted only if it is visible on every background of the page, and if text on it is readable.

use crate::messages::branding::BrandingText;
use alloc::string::String;

/// WCAG adds this value to both luminances of a contrast ratio.
const LUMINANCE_OFFSET: f64 = 0.05;

/// The minimum contrast ratio for a component to be visible (1.4.11).
const VISIBLE: f64 = 3.0;

/// The minimum contrast ratio for text to be readable (1.4.3).
const READABLE: f64 = 4.5;

/// An sRGB colour: red, green and blue, each from 0 to 255.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Colour([u8; 3]);

/// The two possible colours of text on the accent: white and dark. They are the same as in `style/colours.css`.
pub const ON_ACCENT: [Colour; 2] = [Colour([0xff, 0xff, 0xff]), Colour([0x0b, 0x15, 0x30])];

/// The colour scheme that the user's device prefers (`prefers-color-scheme`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scheme {
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
}

/// The accent colour for one colour scheme or for both. A scheme without an accent uses the page's own accent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Accent {
    /// The accent in the light scheme.
    pub light: Option<Colour>,
    /// The accent in the dark scheme.
    pub dark: Option<Colour>,
}

impl Colour {
    /// Parses `#rrggbb`. For any other text, the error is [`BrandingText::AccentForm`].
    pub(super) fn parse(text: &str) -> Result<Self, BrandingText> {
        let digits = text.strip_prefix('#').filter(|digits| crate::text::is_hex(digits, 6));
        let value =
            digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).ok_or(BrandingText::AccentForm)?;
        let [_, red, green, blue] = value.to_be_bytes();
        Ok(Self([red, green, blue]))
    }

    /// Writes the colour as `#rrggbb`, with lower-case digits.
    #[must_use]
    pub fn write(self) -> String {
        let digit = |nibble: u8| char::from_digit(nibble.into(), 16).unwrap_or_default();
        let digits = self.0.into_iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
        core::iter::once('#').chain(digits).collect()
    }

    /// The relative luminance of WCAG 2.2, from 0 to 1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// True if the contrast ratio of the two colours is at least `ratio` to 1.
    fn has_contrast(self, other: Self, ratio: f64) -> bool {
        let (one, other) = (self.luminance() + LUMINANCE_OFFSET, other.luminance() + LUMINANCE_OFFSET);
        one.max(other) / one.min(other) >= ratio
    }
}

/// The linear value of an sRGB channel, from 0 to 1.
fn linear(channel: u8) -> f64 {
    let channel = f64::from(channel) / 255.0;
    if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
}

impl Scheme {
    /// The three backgrounds on which text can have the accent colour, as in `style/colours.css`: the page, a card and
    /// a chip.
    #[must_use]
    pub fn text_grounds(self) -> [Colour; 3] {
        match self {
            Self::Light => [[0xf7, 0xf8, 0xfa], [0xff, 0xff, 0xff], [0xee, 0xf3, 0xff]],
            Self::Dark => [[0x0f, 0x12, 0x18], [0x18, 0x1c, 0x25], [0x18, 0x22, 0x38]],
        }
        .map(Colour)
    }

    /// The background of bars and tabs, as in `style/colours.css`. The accent is the colour of filled bars and of the
    /// focus ring on tabs. No text on this background has the accent colour.
    #[must_use]
    pub fn track(self) -> Colour {
        match self {
            Self::Light => Colour([0xe2, 0xe6, 0xec]),
            Self::Dark => Colour([0x2b, 0x32, 0x40]),
        }
    }

    /// The page's own accent, as in `style/colours.css`.
    #[must_use]
    pub fn own(self) -> Colour {
        match self {
            Self::Light => Colour([0x1d, 0x4f, 0xd1]),
            Self::Dark => Colour([0x8f, 0xb0, 0xff]),
        }
    }

    /// Accepts the colour if it is visible in this scheme (contrast 3 to 1 on every background), and if white or dark
    /// text on it is readable (4.5 to 1).
    pub(super) fn check(self, colour: Colour) -> Result<Colour, BrandingText> {
        if !self.is_visible(colour) {
            return Err(match self {
                Self::Light => BrandingText::AccentLight,
                Self::Dark => BrandingText::AccentDark,
            });
        }
        if ON_ACCENT.iter().any(|text| colour.has_contrast(*text, READABLE)) {
            Ok(colour)
        } else {
            Err(BrandingText::AccentText)
        }
    }

    /// True if a component of this colour can be seen on every background.
    fn is_visible(self, colour: Colour) -> bool {
        let grounds = self.text_grounds();
        grounds.iter().chain([&self.track()]).all(|ground| colour.has_contrast(*ground, VISIBLE))
    }

    /// True if text of this colour can be read on every background in [`Self::text_grounds`].
    fn is_readable(self, colour: Colour) -> bool {
        self.text_grounds().iter().all(|ground| colour.has_contrast(*ground, READABLE))
    }

    /// The colour of text on this accent: white if white text is readable, otherwise dark.
    fn text_on(self, accent: Colour) -> Colour {
        let [white, dark] = ON_ACCENT;
        if accent.has_contrast(white, READABLE) { white } else { dark }
    }

    /// The colour of links and of other text with the accent colour. If the contrast of the accent is too low for text,
    /// the page's own accent is used.
    fn link_colour(self, accent: Colour) -> Colour {
        if self.is_readable(accent) { accent } else { self.own() }
    }
}

impl Accent {
    /// The names and values of the CSS custom properties that this accent sets. Each value is a `light-dark()` pair.
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
            ("--link", pair(Scheme::link_colour)),
        ]
    }
}
