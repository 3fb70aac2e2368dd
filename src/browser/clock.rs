//! Tells the time, writes a time as text, and counts the days between two times. The prerendering uses a stopped clock.

use js_sys::{Date, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Tells the time, in milliseconds since 1970.
#[derive(Clone)]
pub struct Clock(Rc<dyn Fn() -> f64>);

impl Clock {
    /// The browser's clock.
    #[must_use]
    pub fn of_browser() -> Self {
        Self(Rc::new(js_sys::Date::now))
    }

    /// A clock that always shows this time.
    #[must_use]
    pub fn stopped_at(time: f64) -> Self {
        Self(Rc::new(move || time))
    }

    /// The time now, in milliseconds since 1970.
    #[must_use]
    pub fn now(&self) -> f64 {
        (self.0)()
    }
}

/// A moment as date and time in the user's locale. Takes milliseconds since 1970. `None` if JavaScript cannot hold the
/// moment.
#[must_use]
pub fn date_and_time(moment: f64) -> Option<String> {
    let date = date(moment);
    (!date.get_time().is_nan()).then(|| String::from(date.to_locale_string("default", &JsValue::UNDEFINED)))
}

/// The time of day in the user's locale, without seconds. Takes milliseconds since 1970.
#[must_use]
pub fn time_of_day(moment: f64) -> String {
    let style = Object::new();
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(&style, &"timeStyle".into(), &"short".into());
    String::from(date(moment).to_locale_time_string_with_options("default", &style))
}

/// The number of local midnights between two moments. Takes milliseconds since 1970. NaN if JavaScript cannot hold one
/// of the moments.
#[must_use]
pub fn days_between(earlier: f64, later: f64) -> f64 {
    // `set_hours` keeps the minutes, and summer time moves noon by one hour. Rounding the number of days removes both
    // differences.
    let noon = |moment: f64| date(moment).set_hours(12).floor();
    ((noon(later) - noon(earlier)) / 86_400_000.0).round()
}

fn date(moment: f64) -> Date {
    Date::new(&JsValue::from_f64(moment))
}

/// The time as ISO 8601 in UTC. Takes milliseconds since 1970. Empty for a time that JavaScript cannot hold.
#[must_use]
pub fn iso(milliseconds: f64) -> String {
    let date = Date::new(&milliseconds.into());
    if date.get_time().is_nan() { String::new() } else { String::from(date.to_iso_string()) }
}
