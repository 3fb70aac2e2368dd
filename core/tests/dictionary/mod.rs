//! Tests of the dictionary of HighLevel's texts.

mod answers;
mod documented;
mod explanations;
mod lookup;
