//! The shipped bytes in a real browser, from the redirect to the tokens.
//!
//! What a person does stands in the tests by the names a person sees; what the page promises is checked from outside:
//! in the sandbox's record, in the proxy's, in the browser's storage and in the app's memory.

mod accounts;
mod arrivals;
mod before_wasm;
mod bodies;
mod broken;
mod commands;
mod cors;
mod dead;
mod embed;
mod entry;
mod exchange_answers;
mod exchange_faults;
mod forget;
mod form;
mod happy;
mod host;
mod hosted;
mod install;
mod large;
mod lasting;
mod leaving;
mod link_check;
mod narrow;
mod neutral;
mod never_stored;
mod passport;
mod paste_back;
mod play;
mod pretend;
mod probe_faults;
mod queue;
mod quiet;
mod redirect_check;
mod refresh;
mod refresh_window;
mod refusals;
mod reload;
mod report;
mod scope_catalogue;
mod second;
mod slow;
mod spreadsheet;
mod tabs;
mod taking;
mod terminal;
mod trial;
mod unstarted;
mod using;
mod wire;
mod words;
