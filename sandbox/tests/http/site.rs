//! Tests of the static site.

use std::fs;
use std::path::PathBuf;

use sandbox::{Options, PageDir};

use super::client::{Answer, Connection};
use super::stage::Stage;

/// A folder with the files of a static site, and with a file outside this site. It is deleted after the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(root.join("dist/deep")).unwrap();
        fs::write(root.join("secret.txt"), "outside").unwrap();
        for (file, text) in [
            ("index.html", "<h1>home</h1>"),
            ("deep/index.html", "deep"),
            ("app.js", "1"),
            ("app.css", "a{}"),
            ("app.wasm", "\0asm"),
            ("_headers", "/*"),
            (".hidden", "no"),
            ("a b.txt", "spaced"),
        ] {
            fs::write(root.join("dist").join(file), text).unwrap();
        }
        Self(root)
    }

    fn serve(&self) -> Stage {
        let headers = vec![("X-Own".to_owned(), "yes".to_owned())];
        let page = PageDir { headers, ..PageDir::new(self.0.join("dist")) };
        Stage::with(Options { page: Some(page), ..Options::http_only() })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn get(stage: &Stage, path: &str) -> Answer {
    Connection::open(stage.sandbox.page().unwrap()).unwrap().send("GET", path, &[], b"").unwrap()
}

#[test]
fn files_have_a_content_type_and_are_never_cached() {
    let folder = Folder::new("types");
    let stage = folder.serve();
    for (path, content_type) in [
        ("/", "text/html; charset=utf-8"),
        ("/?code=x", "text/html; charset=utf-8"),
        ("/deep/", "text/html; charset=utf-8"),
        ("/app.js", "text/javascript; charset=utf-8"),
        ("/app.css", "text/css; charset=utf-8"),
        ("/app.wasm", "application/wasm"),
        ("/a%20b.txt", "text/plain; charset=utf-8"),
    ] {
        let answer = get(&stage, path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some(content_type), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(answer.header("x-own"), Some("yes"), "{path}");
    }
    assert!(stage.sandbox.requests().is_empty());
}

#[test]
fn the_site_serves_its_own_404_page() {
    let folder = Folder::new("not-found");
    let stage = folder.serve();
    assert!(get(&stage, "/nothing").text().contains("Not found"));
    fs::write(folder.0.join("dist/404.html"), "<h1>lost</h1>").unwrap();
    let answer = get(&stage, "/nothing");
    assert_eq!((answer.status, answer.text().as_str()), (404, "<h1>lost</h1>"));
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
}

#[test]
fn the_site_refuses_post_requests() {
    let folder = Folder::new("methods");
    let stage = folder.serve();
    let mut connection = Connection::open(stage.sandbox.page().unwrap()).unwrap();
    let answer = connection.send("POST", "/", &[], b"").unwrap();
    assert_eq!((answer.status, answer.header("allow")), (405, Some("GET,HEAD")));
}

#[test]
fn nothing_outside_the_folder_and_nothing_hidden_is_served() {
    let folder = Folder::new("traversal");
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.0.join("secret.txt"), folder.0.join("dist/link.txt")).unwrap();
    let stage = folder.serve();
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/deep/../../secret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/link.txt",
        "/_headers",
        "/.hidden",
        "/nothing",
        "/%ff",
        "/a%00.txt",
    ] {
        let answer = get(&stage, path);
        assert_eq!((answer.status, answer.header("cache-control")), (404, Some("no-store")), "{path}");
        assert!(!answer.text().contains("outside"), "{path}");
    }
}

#[test]
fn the_redirect_uri_of_the_control_page_and_of_the_install_link_is_the_static_site() {
    let folder = Folder::new("origin");
    let stage = folder.serve();
    let page = stage.sandbox.page().unwrap();
    let own = format!("name=\"redirect_uri\" value=\"http://{page}/\"");
    assert!(stage.get("/", &[]).text().contains(&own));
    let own = format!("&redirect_uri=http%3A%2F%2F127.0.0.1%3A{}%2F", page.port());
    assert!(stage.sandbox.install_link().unwrap().ends_with(&own));
}
