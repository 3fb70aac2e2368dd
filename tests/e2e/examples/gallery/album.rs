//! The folder of pictures, and the page that shows all of them.

use e2e::Size;
use std::cell::RefCell;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) const SIZES: [(&str, Size); 2] =
    [("360", Size { width: 360, height: 740 }), ("1280", Size { width: 1280, height: 800 })];
pub(crate) const SCHEMES: [&str; 2] = ["light", "dark"];

/// The name of the file of a picture.
pub(crate) fn picture_name(state: &str, width: &str, scheme: &str) -> String {
    format!("{state}-{width}-{scheme}.png")
}

/// The pictures that were taken.
pub(crate) struct Album {
    folder: PathBuf,
    /// Only pictures whose names begin with this text are taken.
    only: String,
    taken: RefCell<Vec<String>>,
}

impl Album {
    /// Makes the folder.
    pub(crate) fn new(folder: &Path, only: &str) -> Self {
        fs::create_dir_all(folder).unwrap();
        Self { folder: folder.to_owned(), only: only.to_owned(), taken: RefCell::default() }
    }

    /// True if a picture is wanted whose name has one of these beginnings.
    pub(crate) fn wants(&self, beginnings: &[&str]) -> bool {
        beginnings.iter().any(|begins| begins.starts_with(&self.only) || self.only.starts_with(begins))
    }

    /// True if pictures of this state are taken.
    pub(crate) fn is_wanted(&self, state: &str) -> bool {
        state.starts_with(&self.only)
    }

    /// Keeps a picture.
    pub(crate) fn put(&self, file: &str, picture: &[u8]) {
        fs::write(self.folder.join(file), picture).unwrap();
    }

    /// Adds a state to the page.
    pub(crate) fn list(&self, state: &str) {
        self.taken.borrow_mut().push(state.to_owned());
    }

    /// Writes the page that shows every picture.
    pub(crate) fn bind(&self) {
        let mut page = String::from(concat!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Every state of Leg 3</title>",
            "<style>body{font:16px system-ui;margin:2rem}section{display:flex;gap:1rem;align-items:start;overflow-x:auto}",
            "img{border:1px solid #888}</style><h1>Every state of Leg 3</h1>\n",
        ));
        for name in self.taken.borrow().iter() {
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
