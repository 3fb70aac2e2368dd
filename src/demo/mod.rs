//! Pretend mode (`?demo`): made-up responses instead of HighLevel's, for rehearsing, teaching and filming.
//!
//! The page sends nothing to another host, for three reasons. An additional policy forbids every request to another
//! host (`boot/code.js`), [`demo_transport`] answers all requests to HighLevel, and the text fields accept no input,
//! except search fields.
//!
//! | file | content |
//! |---|---|
//! | `demo_transport` | the transport that answers each request with the response that a script chooses (a lazy part) |
//! | `show_state` | shows the state that the address names (a lazy part) |
//! | `banner` | the line that announces pretend mode on every screen (a lazy part) |
//! | `state_chooser` | the card in which the user chooses the state of pretend mode (a lazy part) |

pub mod banner;
pub mod demo_transport;
pub mod show_state;
pub mod state_chooser;
