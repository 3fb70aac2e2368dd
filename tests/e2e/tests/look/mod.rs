//! Tests how the screens look: on a narrow phone, magnified, printed, and with assistive technology.

pub(crate) mod accessibility;
mod agency_states;
mod every_state;
pub(crate) mod layout;
mod print;
mod refresh_states;
mod start_states;
mod states;
