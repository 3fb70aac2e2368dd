//! Stores the pictures in a folder, and writes an HTML page that shows all of them.

use e2e::Size;
use std::cell::RefCell;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The window sizes, each with the width as it is written in the file names.
pub(crate) const SIZES: [(&str, Size); 2] =
    [("360", Size { width: 360, height: 740 }), ("1280", Size { width: 1280, height: 800 })];
/// The colour schemes.
pub(crate) const SCHEMES: [&str; 2] = ["light", "dark"];

/// The file name of a picture.
pub(crate) fn picture_name(state: &str, width: &str, scheme: &str) -> String {
    format!("{state}-{width}-{scheme}.png")
}

/// The folder of the pictures, and the names of the states that the pictures show.
pub(crate) struct Album {
    folder: PathBuf,
    /// The beginning of the names of the pictures to take. Empty to take all pictures.
    only: String,
    states: RefCell<Vec<String>>,
}

impl Album {
    /// Makes the folder.
    pub(crate) fn new(folder: &Path, only: &str) -> Self {
        fs::create_dir_all(folder).unwrap();
        Self { folder: folder.to_owned(), only: only.to_owned(), states: RefCell::default() }
    }

    /// True if a picture whose name starts with one of `beginnings` may be among the pictures to take.
    pub(crate) fn wants_any(&self, beginnings: &[&str]) -> bool {
        beginnings.iter().any(|begins| begins.starts_with(&self.only) || self.only.starts_with(begins))
    }

    /// True if the pictures of this state are to be taken.
    pub(crate) fn wants(&self, state: &str) -> bool {
        state.starts_with(&self.only)
    }

    /// Saves a picture.
    pub(crate) fn save(&self, file: &str, picture: &[u8]) {
        fs::write(self.folder.join(file), picture).unwrap();
    }

    /// Adds a state to the HTML page.
    pub(crate) fn add(&self, state: &str) {
        self.states.borrow_mut().push(state.to_owned());
    }

    /// Writes the HTML page.
    pub(crate) fn write_page(&self) {
        let mut page = String::from(concat!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Every state of Leg 3</title>",
            "<style>body{font:16px system-ui;margin:2rem}section{display:flex;gap:1rem;align-items:start;overflow-x:auto}",
            "img{border:1px solid #888}</style><h1>Every state of Leg 3</h1>\n",
        ));
        for name in self.states.borrow().iter() {
            let _ = write!(page, "<h2>{name}</h2><section>");
            for (width, _) in SIZES {
                for scheme in SCHEMES {
                    let file = picture_name(name, width, scheme);
                    let _ = write!(page, "<img loading=\"lazy\" src=\"{file}\" alt=\"{file}\">");
                }
            }
            page.push_str("</section>\n");
        }
        fs::write(self.folder.join("index.html"), page).unwrap();
    }
}
