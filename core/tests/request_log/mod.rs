//! Tests of the request log.

mod log;
