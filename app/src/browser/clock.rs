//! The time of day. A test or a demonstration gives its own.

use std::rc::Rc;

/// Tells the time, in milliseconds since 1970.
#[derive(Clone)]
pub struct Clock(Rc<dyn Fn() -> f64>);

impl Clock {
    /// The browser's clock.
    #[must_use]
    pub fn of_browser() -> Self {
        Self(Rc::new(js_sys::Date::now))
    }

    /// A clock that stands still at this time.
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
