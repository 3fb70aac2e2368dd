//! The accent colour: an accepted colour is visible, and the text on it is readable.

use super::config::{assert_complaint, branding, complaints_about};
use crate::support::{file, with_cases};
use leg3_core::branding::accent::{Accent, ON_ACCENT, Scheme};
use leg3_core::branding::settings::Branding;
use leg3_core::messages::branding::BrandingText;
use proptest::prelude::any;
use proptest::{prop_assert, prop_assert_eq, proptest};

#[test]
fn a_colour_that_cannot_be_seen_or_read_is_refused_with_the_reason() {
    for (text, key, why) in [
        (r##"{"accent": "blue"}"##, "accent", BrandingText::AccentForm),
        (r##"{"accent": "#12345"}"##, "accent", BrandingText::AccentForm),
        (r##"{"accent": "#12345g"}"##, "accent", BrandingText::AccentForm),
        (r##"{"accent": "#ffffff; --x: url(//example.com)"}"##, "accent", BrandingText::AccentForm),
        (r##"{"accent": "#ffff00"}"##, "accent", BrandingText::AccentLight),
        (r##"{"accent": "#101080"}"##, "accent", BrandingText::AccentDark),
        (r##"{"accent": {"light": "#ffff00"}}"##, "accent.light", BrandingText::AccentLight),
        (r##"{"accent": {"dark": "#101080"}}"##, "accent.dark", BrandingText::AccentDark),
        (r##"{"accent": {"blue": "#101080"}}"##, "accent.blue", BrandingText::Unknown),
    ] {
        assert_complaint(text, key, why);
        assert_eq!(branding(text).accent, None);
    }
    assert_eq!(complaints_about(r##"{"accent": "#2F80ED"}"##), [], "one colour may do for both");
    let half = branding(r##"{"accent": {"light": "#101080", "dark": "#101080"}}"##).accent.unwrap();
    assert!(half.light.is_some() && half.dark.is_none());
}

#[test]
fn the_grounds_and_accents_are_those_of_the_stylesheet() {
    let css = file("../style/app.css");
    let value = |name: &str| -> (String, String) {
        let start = ["--", name, ": light-dark("].concat();
        let pair = css.split_once(&start).unwrap().1.split_once(')').unwrap().0;
        let (light, dark) = pair.split_once(", ").unwrap();
        (light.into(), dark.into())
    };
    for (at, name) in ["ground", "surface", "sunken", "warn-ground"].into_iter().enumerate() {
        let ours = (Scheme::Light.grounds()[at].write(), Scheme::Dark.grounds()[at].write());
        assert_eq!(ours, value(name), "{name}");
    }
    assert_eq!((Scheme::Light.own().write(), Scheme::Dark.own().write()), value("accent"));
    assert_eq!((ON_ACCENT[0].write(), ON_ACCENT[1].write()), value("on-accent"));
    let plain = Accent { light: None, dark: None }.properties();
    let standard = |name: &str| {
        let (light, dark) = value(name);
        format!("light-dark({light}, {dark})")
    };
    assert_eq!(plain.map(|(_, value)| value), ["accent", "on-accent", "accent"].map(standard));
}

/// The contrast ratio as WCAG defines it.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |colour: &str| {
        let channel = |at: usize| {
            let c = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    };
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

/// The two colours of `light-dark(…)`.
fn both(value: &str) -> [String; 2] {
    let (light, dark) = value["light-dark(".len()..value.len() - 1].split_once(", ").unwrap();
    [light.into(), dark.into()]
}

/// True if a colour has enough contrast in a scheme, by the floating-point definition; `None` near a limit, where rounding
/// decides.
fn has_contrast(colour: &str, scheme: Scheme) -> Option<bool> {
    let least = scheme.grounds().iter().map(|ground| contrast(colour, &ground.write())).fold(99.0, f64::min);
    let text = ON_ACCENT.iter().map(|text| contrast(colour, &text.write())).fold(0.0, f64::max);
    let clear = |is: f64, needed: f64| (is - needed).abs() > 0.001;
    (clear(least, 3.0) && clear(text, 4.5)).then_some(least >= 3.0 && text >= 4.5)
}

proptest! {
    #![proptest_config(with_cases(2000))]

    #[test]
    fn an_accent_that_is_let_through_has_the_contrast_and_one_that_is_not_lacks_it(colour in any::<[u8; 3]>()) {
        let colour = format!("#{:02x}{:02x}{:02x}", colour[0], colour[1], colour[2]);
        let text = format!(r#"{{"accent": {{"light": "{colour}", "dark": "{colour}"}}}}"#);
        let accent = Branding::read(&text).0.accent.unwrap_or(Accent { light: None, dark: None });
        for (scheme, accepted) in [(Scheme::Light, accent.light), (Scheme::Dark, accent.dark)] {
            if let Some(enough) = has_contrast(&colour, scheme) {
                prop_assert_eq!(accepted.is_some(), enough);
            }
        }
        let one = Branding::read(&format!(r#"{{"accent": "{colour}"}}"#)).0.accent;
        prop_assert_eq!(one.is_some(), accent.light.is_some() && accent.dark.is_some());
        let [shown, text, link] = accent.properties().map(|(_, value)| both(&value));
        for (at, scheme) in [Scheme::Light, Scheme::Dark].into_iter().enumerate() {
            prop_assert!(contrast(&shown[at], &text[at]) > 4.499);
            for ground in scheme.grounds() {
                prop_assert!(contrast(&shown[at], &ground.write()) > 2.999);
                prop_assert!(contrast(&link[at], &ground.write()) > 4.499);
            }
        }
    }
}
