//! Pretend mode (`?demo`): made-up answers instead of HighLevel's, for rehearsing, teaching and filming.
//!
//! Nothing is sent. Three things ensure that: a policy of its own forbids every request to another host
//! (`boot/code.js`), requests are answered by [`demo_transport`], and the fields accept no input.
//!
//! | file | what it holds |
//! |---|---|
//! | `demo_transport` | answers each request as the script says |
//! | `show_state` | shows the state that the address names (a lazy part) |
//! | `banner` | says on every screen that this is pretend mode |
//! | `state_chooser` | chooses the state of pretend mode (a lazy part) |

pub mod banner;
pub mod demo_transport;
pub mod show_state;
pub mod state_chooser;
