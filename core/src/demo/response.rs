//! The made-up responses of pretend mode: their content and their delivery.

use alloc::string::String;

/// A made-up response.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DemoAnswer {
    /// How the response arrives.
    pub delivery: Delivery,
    /// The HTTP status. 0 if there is no response.
    pub status: u16,
    /// The `Content-Type` header. Empty if there is no response.
    pub content_type: &'static str,
    /// The body. Empty if there is no response.
    pub body: String,
}

/// How a response arrives, or the reason why there is no response.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Delivery {
    /// The response arrives completely.
    Whole,
    /// The connection breaks in the middle of the body.
    CutOff,
    /// `fetch` fails, and the browser gives no reason.
    Throws,
    /// No response arrives before the time limit.
    Never,
}

pub(super) fn json(status: u16, body: String) -> DemoAnswer {
    DemoAnswer { delivery: Delivery::Whole, status, content_type: "application/json; charset=utf-8", body }
}

pub(super) fn page(status: u16, title: &str) -> DemoAnswer {
    let body = ["<!DOCTYPE html><title>", title, "</title><h1>", title, "</h1>"].concat();
    DemoAnswer { delivery: Delivery::Whole, status, content_type: "text/html", body }
}

pub(super) fn no_response(how: Delivery) -> DemoAnswer {
    DemoAnswer { delivery: how, status: 0, content_type: "", body: String::new() }
}
