//! Pretend mode (`?demo`): made-up answers in the place of HighLevel's, for rehearsing, teaching and filming.
//!
//! Nothing is sent. Three things see to it: a policy of its own forbids every request to another host (`boot/code.js`),
//! requests are answered by [`pretend_transport`], and the fields take no values.
//!
//! | file | what it holds |
//! |---|---|
//! | `pretend_transport` | answers each request as the script says |
//! | `pretend_state` | shows the state that the address names (a lazy part) |
//! | `banner` | says on every screen that this is pretend mode |
//! | `state_chooser` | chooses what is pretended (a lazy part) |

pub mod banner;
pub mod pretend_state;
pub mod pretend_transport;
pub mod state_chooser;
