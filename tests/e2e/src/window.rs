//! Sizes of the window.

/// The size of the viewport in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Size {
    /// The size of the viewport on a laptop.
    pub const LAPTOP: Self = Self { width: 1280, height: 900 };
    /// The narrowest phone on which the page must work.
    pub const NARROWEST: Self = Self { width: 320, height: 640 };
}
