//! Tests of the support report, and of the detection of secrets in it.

mod contents;
mod encodings;
mod no_secret;
mod parts;
mod redaction;
mod redaction_examples;
