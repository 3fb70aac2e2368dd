//! Takes pictures, and remembers them for the page that shows all of them.

use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install};
use e2e::{Size, Stage, eventually};
use std::cell::RefCell;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const SIZES: [(&str, Size); 2] =
    [("360", Size { width: 360, height: 740 }), ("1280", Size { width: 1280, height: 800 })];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// The window and the folder.
pub(crate) struct Camera<'s> {
    pub(crate) stage: &'s Stage,
    folder: PathBuf,
    /// Only pictures whose name begins so are taken.
    only: String,
    taken: RefCell<Vec<String>>,
}

impl<'s> Camera<'s> {
    pub(crate) fn new(stage: &'s Stage, folder: &Path, only: &str) -> Self {
        Self { stage, folder: folder.to_owned(), only: only.to_owned(), taken: RefCell::default() }
    }

    /// Takes the state that is shown, at two widths, light and dark.
    pub(crate) async fn take(&self, name: &str) {
        if !name.starts_with(&self.only) {
            return;
        }
        for (width, size) in SIZES {
            for scheme in SCHEMES {
                self.show(size, scheme).await;
                let picture = self.stage.browser.picture_of_page().await;
                fs::write(self.folder.join(format!("{name}-{width}-{scheme}.png")), picture).unwrap();
            }
        }
        self.stage.browser.resize(Size::LAPTOP).await;
        self.taken.borrow_mut().push(name.to_owned());
    }

    /// Shows the page at this size. Without transitions, so that no colour is caught on its way.
    async fn show(&self, size: Size, scheme: &str) {
        let browser = &self.stage.browser;
        browser.media(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await;
        browser.resize(size).await;
        let settled = "return matchMedia(`(prefers-color-scheme: ${arguments[0]})`).matches
            && document.getAnimations().every(({ playState }) => playState !== 'running')";
        eventually("the page is still", async || {
            browser.client().execute(settled, vec![scheme.into()]).await.ok().filter(|said| said == true)
        })
        .await;
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
                    let file = format!("{name}-{width}-{scheme}.png");
                    let _ = write!(page, "<img loading=\"lazy\" src=\"{file}\" alt=\"{file}\">");
                }
            }
            page.push_str("</section>\n");
        }
        fs::write(self.folder.join("index.html"), page).unwrap();
    }
}

/// A code for a sub-account arrives.
pub(crate) async fn arrive(stage: &Stage) {
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::sub_account("locSandbox0000000001"));
    stage.arrive(&format!("?code={code}")).await;
    stage.screen.heading_is("HighLevel sent this page your code").await;
}

/// Fills in the form.
pub(crate) async fn fill(stage: &Stage) {
    stage.screen.paste_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
}

/// Runs a script in the page.
pub(crate) async fn js(stage: &Stage, script: &str) {
    let ran = stage.browser.client().execute(script, vec![]).await;
    assert!(ran.is_ok(), "{ran:?}");
}
