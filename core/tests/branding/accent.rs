//! Tests of the accent colour: an accepted colour is visible, and the text on it is readable.

use super::config::{assert_complaint, branding, complaints_about};
use crate::support::{file, with_cases};
use leg3_core::branding::accent::{Accent, Colour, ON_ACCENT, Scheme};
use leg3_core::branding::settings::Branding;
use leg3_core::messages::branding::BrandingText;
use proptest::prelude::any;
use proptest::{prop_assert, prop_assert_eq, proptest};

#[test]
fn an_invalid_or_low_contrast_accent_is_refused_with_a_reason() {
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
    assert_eq!(complaints_about(r##"{"accent": "#2F80ED"}"##), [], "one colour is refused for both schemes");
    let half = branding(r##"{"accent": {"light": "#101080", "dark": "#101080"}}"##).accent.unwrap();
    assert!(half.light.is_some() && half.dark.is_none());
}

/// Returns the text of all stylesheets, in the order in which the page includes them.
fn stylesheet() -> String {
    ["colours", "page", "components"].map(|name| file(&format!("../style/{name}.css"))).concat()
}

/// Returns the values of a custom property in `colours.css` for the light and the dark scheme, as `#rrggbb`.
fn property(css: &str, name: &str) -> [String; 2] {
    let (light, dark) = css.split_once("(prefers-color-scheme: dark)").unwrap();
    [light, dark].map(|css| {
        let (_, rest) = css.split_once(&["  --", name, ": "].concat()).unwrap();
        let (value, _) = rest.split_once(';').unwrap();
        if value == "#fff" { "#ffffff".into() } else { value.into() }
    })
}

#[test]
fn the_colours_in_the_code_match_the_stylesheet() {
    let css = file("../style/colours.css");
    let both = |colour: fn(Scheme) -> Colour| [Scheme::Light, Scheme::Dark].map(|it| colour(it).write());
    assert_eq!(both(|scheme| scheme.text_grounds()[0]), property(&css, "ground"));
    assert_eq!(both(|scheme| scheme.text_grounds()[1]), property(&css, "surface"));
    assert_eq!(both(|scheme| scheme.text_grounds()[2]), property(&css, "info-ground"));
    assert_eq!(both(Scheme::track), property(&css, "track"));
    assert_eq!(both(Scheme::own), property(&css, "accent"));
    assert_eq!(ON_ACCENT.map(Colour::write), property(&css, "on-accent"));
}

#[test]
fn an_accent_without_colours_sets_the_colours_of_the_stylesheet() {
    let css = stylesheet();
    assert!(css.contains("  --link: var(--accent);"));
    let plain = Accent { light: None, dark: None };
    for ((name, value), own) in plain.properties().into_iter().zip(["accent", "on-accent", "accent"]) {
        let [light, dark] = property(&css, own);
        assert_eq!(value, format!("light-dark({light}, {dark})"), "{name}");
        assert!(css.contains(&format!("var({name})")), "{name} is used nowhere");
    }
}

#[test]
fn the_stylesheet_does_not_use_the_accent_as_a_text_colour() {
    let css = stylesheet();
    let accent: Vec<&str> = css.lines().filter(|line| line.contains(" color: var(--accent)")).collect();
    assert!(accent.is_empty(), "{accent:#?}");
}

#[test]
fn links_keep_their_default_colour_if_the_accent_is_not_readable_as_text() {
    let faint = branding(r##"{"accent": {"light": "#2f80ed", "dark": "#8573d6"}}"##).accent.unwrap();
    assert!(faint.light.is_some() && faint.dark.is_some());
    let [accent, _, link] = faint.properties().map(|(_, value)| value);
    assert_eq!(accent, "light-dark(#2f80ed, #8573d6)");
    assert_eq!(link, "light-dark(#1d4fd1, #8fb0ff)");
}

/// Returns the contrast ratio of two colours, as WCAG defines it.
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

/// Returns the two colours in the CSS value `light-dark(…)`.
fn both(value: &str) -> [String; 2] {
    let (light, dark) = value["light-dark(".len()..value.len() - 1].split_once(", ").unwrap();
    [light.into(), dark.into()]
}

/// Returns the lowest contrast between a colour and these backgrounds.
fn least(colour: &str, grounds: &[Colour]) -> f64 {
    grounds.iter().map(|ground| contrast(colour, &ground.write())).fold(99.0, f64::min)
}

/// Returns every background on which the accent colour must be visible.
fn grounds(scheme: Scheme) -> Vec<Colour> {
    [&scheme.text_grounds()[..], &[scheme.track()]].concat()
}

/// Whether a colour has enough contrast in a scheme, computed with floating-point numbers. `None` if the contrast is so
/// close to a limit that a rounding error could change the result.
fn has_contrast(colour: &str, scheme: Scheme) -> Option<bool> {
    let visible = least(colour, &grounds(scheme));
    let text = ON_ACCENT.iter().map(|text| contrast(colour, &text.write())).fold(0.0, f64::max);
    let clear = |is: f64, needed: f64| (is - needed).abs() > 0.001;
    (clear(visible, 3.0) && clear(text, 4.5)).then_some(visible >= 3.0 && text >= 4.5)
}

proptest! {
    #![proptest_config(with_cases(2000))]

    #[test]
    fn an_accent_is_accepted_if_and_only_if_its_contrast_is_sufficient(colour in any::<[u8; 3]>()) {
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
            prop_assert!(least(&shown[at], &grounds(scheme)) > 2.999);
            prop_assert!(least(&link[at], &scheme.text_grounds()) > 4.499);
        }
    }
}
