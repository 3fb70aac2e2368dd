//! Helper for the tests that run the page's programs: a folder with a program and its token file (the store), and a
//! sandbox instead of HighLevel.

use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install, Options, Sandbox};
use leg3_core::highlevel::origin;
use leg3_core::integrations::keep_alive_programs::Language;
use leg3_core::integrations::tool_context::ToolContext;
use leg3_core::oauth::form_encoding;
use leg3_core::oauth::request::UserType;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// Each program that runs the page's files, and the language of these files.
pub(crate) const TOOLS: [(&str, Language); 5] = [
    ("sh", Language::Shell),
    ("dash", Language::Shell),
    ("bash", Language::Shell),
    ("node", Language::JavaScript),
    ("python3", Language::Python),
];

pub(crate) const LOCATION: &str = "locSandbox0000000001";

/// A folder with a program and its token file (the store), and a sandbox. The sandbox is the first field, so that it
/// stops before its runtime stops.
pub(crate) struct Bench {
    pub(crate) sandbox: Sandbox,
    _runtime: Runtime,
    folder: TempDir,
    tool: &'static str,
    language: Language,
}

/// Returns a sandbox and its runtime. The caller must drop the sandbox before the runtime.
pub(crate) fn sandbox() -> (Sandbox, Runtime) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let sandbox = runtime.block_on(Sandbox::start(Options::http_only())).unwrap();
    (sandbox, runtime)
}

/// Exchanges a fresh authorization code from this install, and returns the sandbox's token response.
pub(crate) fn exchanged(sandbox: &Sandbox, install: Install) -> Vec<u8> {
    let code = sandbox.issue_code(DEMO_CLIENT_ID, install);
    let form = format!(
        "grant_type=authorization_code&code={code}&client_id={DEMO_CLIENT_ID}&client_secret={DEMO_CLIENT_SECRET}"
    );
    let url = format!("http://{}/oauth/token", sandbox.http().unwrap());
    let output = Command::new("curl").args(["-sS", "--noproxy", "*", "--data", &form, &url]).output();
    output.unwrap_or_else(|why| panic!("curl cannot be started: {why}")).stdout
}

/// The result of a run: whether the program succeeded, its output, and its error output.
pub(crate) struct Ran {
    pub(crate) well: bool,
    pub(crate) printed: String,
    pub(crate) said: String,
}

impl Bench {
    /// Starts a sandbox, and makes a folder with the programs in this language and with a token file from this install.
    pub(crate) fn new((tool, language): (&'static str, Language), install: Install, class: UserType) -> Self {
        let (sandbox, runtime) = sandbox();
        let folder = tempfile::tempdir().unwrap();
        let bench = Self { sandbox, _runtime: runtime, folder, tool, language };
        std::fs::write(bench.store(), exchanged(&bench.sandbox, install)).unwrap();
        assert!(bench.refresh_token().starts_with("ey"));
        let call = [origin(), "/locations/", LOCATION].concat();
        let program = ToolContext {
            client_id: DEMO_CLIENT_ID,
            user_type: Some(class),
            company_id: e2e::sandbox::COMPANY_ID,
            location_id: if class == UserType::Location { LOCATION } else { "" },
            call: Some(&call),
        };
        let here = format!("http://{}", bench.sandbox.http().unwrap());
        for template in [Some(language.keep_alive()), language.call()].into_iter().flatten() {
            let text = program.write(language, template);
            assert_eq!(text.matches(origin()).count(), 1, "the address is not in exactly one place");
            std::fs::write(bench.folder.path().join(template.0), text.replace(origin(), &here)).unwrap();
        }
        bench
    }

    /// Makes a bench with the tokens of a sub-account.
    pub(crate) fn location(tool: (&'static str, Language)) -> Self {
        Self::new(tool, Install::sub_account(LOCATION), UserType::Location)
    }

    /// Makes a bench with the tokens of an agency.
    pub(crate) fn agency(tool: (&'static str, Language)) -> Self {
        Self::new(tool, Install::agency(), UserType::Company)
    }

    fn store(&self) -> PathBuf {
        self.folder.path().join("tokens.json")
    }

    /// Returns the path of a file next to the store. The file's name is the store's name with this ending. With an
    /// empty ending, returns the path of the store.
    pub(crate) fn beside(&self, ending: &str) -> PathBuf {
        self.folder.path().join(format!("tokens.json{ending}"))
    }

    /// Writes the file that [`beside`](Self::beside) names. Its modification time is `ago` seconds ago.
    pub(crate) fn write(&self, ending: &str, text: &str, ago: u64) {
        std::fs::write(self.beside(ending), text).unwrap();
        let file = std::fs::File::options().write(true).open(self.beside(ending)).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(ago)).unwrap();
    }

    /// Returns the content of the store.
    pub(crate) fn stored(&self) -> String {
        std::fs::read_to_string(self.store()).unwrap()
    }

    /// Returns the refresh token in the store.
    pub(crate) fn refresh_token(&self) -> String {
        let answer: serde_json::Value = serde_json::from_str(&self.stored()).unwrap();
        answer["refresh_token"].as_str().unwrap().to_owned()
    }

    /// Changes the program's timeout from twelve seconds to one second.
    pub(crate) fn hurry(&self) {
        let file = self.folder.path().join(self.language.keep_alive().0);
        let text = std::fs::read_to_string(&file).unwrap();
        let waits = ["silence=12\n", "SILENCE = 12_000;", "SILENCE = 12\n"];
        let wait =
            waits.into_iter().find(|wait| text.contains(wait)).expect("find the timeout in the program");
        std::fs::write(&file, text.replace(wait, &wait.replacen("12", "1", 1))).unwrap();
    }

    /// Returns the refresh tokens that the sandbox received.
    pub(crate) fn refreshes(&self) -> Vec<String> {
        let all = self.sandbox.requests();
        let bodies = all.iter().map(|seen| seen.body_text());
        let token =
            |body: String| form_encoding::pairs(&body).into_iter().find(|(name, _)| name == "refresh_token");
        bodies.filter_map(token).map(|(_, token)| token).collect()
    }

    /// Starts the program that keeps tokens alive, with these arguments.
    pub(crate) fn start(&self, words: &[&str]) -> std::process::Child {
        self.start_file(self.language.keep_alive().0, words)
    }

    /// Starts the program in this file, with these arguments.
    pub(crate) fn start_file(&self, file: &str, words: &[&str]) -> std::process::Child {
        let mut program = Command::new(self.tool);
        program.arg(file).args(words).current_dir(self.folder.path());
        program.env("CLIENT_SECRET", DEMO_CLIENT_SECRET).env("NO_PROXY", "*").env("no_proxy", "*");
        program.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        program.spawn().unwrap_or_else(|why| panic!("{} cannot be started: {why}", self.tool))
    }

    /// Runs the program that keeps tokens alive, with these arguments, and waits for its end.
    pub(crate) fn run(&self, words: &[&str]) -> Ran {
        Ran::of(self.start(words))
    }
}

impl Ran {
    /// Waits until the program ends, and returns the result of the run.
    pub(crate) fn of(program: std::process::Child) -> Self {
        let output = program.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        Self { well: output.status.success(), printed: text(&output.stdout), said: text(&output.stderr) }
    }
}
