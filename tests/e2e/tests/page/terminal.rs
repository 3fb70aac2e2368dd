//! The way out through a terminal: the command as it is copied from the page, run in real shells.
