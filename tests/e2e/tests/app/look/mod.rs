//! How the screens look: on a narrow phone, magnified, and to assistive technology.

mod accessibility;
mod narrow;
mod states;
