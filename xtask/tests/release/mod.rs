//! The steps from a compiled program to the page as it ships.

mod budget;
mod content_names;
mod index_page;
mod split;
