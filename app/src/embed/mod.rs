//! This page inside another one.

pub mod frame_line;
