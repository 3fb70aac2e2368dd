//! Runs the programs and commands that the page creates, in real shells. In these shells, `curl` connects to the
//! sandbox instead of HighLevel's API.

mod command;

pub use command::{in_a_terminal, through_a_pipe};

use crate::fail::{OrFail, fail};
use crate::stage::Stage;
use std::ffi::OsString;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A script with the name `curl`. It runs the real `curl`, which then connects to the sandbox instead of HighLevel's
/// API.
const CURL: &str = "#!/bin/sh
PATH=$REAL_PATH exec curl --noproxy '*' --cacert \"$FOLDER/sandbox.pem\" \\
    --connect-to \"services.leadconnectorhq.com:443:$SANDBOX\" \"$@\"
";

/// A script with the name `stty`. It runs the real `stty`, and then logs its arguments. The log tells a test when the
/// terminal starts to hide the typed text.
const STTY: &str = "#!/bin/sh
PATH=$REAL_PATH stty \"$@\"
status=$?
echo \"$*\" >> \"$FOLDER/stty.log\"
exit $status
";

/// The name of the file in which the programs store the tokens.
const STORE: &str = "tokens.json";

/// Pairs of a client ID and a client secret, with characters that a shell, a form or a terminal can misread.
pub const ODD: [(&str, &str); 3] = [
    ("id with spaces & 'quotes'", "it's \"so\" $HOME `id` $(id) \\n %41 a+b&c=d"),
    ("ïd-ä🍋+%2B", "sécrèt-ключ-鍵-🍋 100 % + $1"),
    ("\"; echo $(id) #", "'; cat /dev/null; # -d @x <&> | * ? ~ ! ^"),
];

/// A folder with `curl` and `stty`. The folder is first in the `PATH` of every program that this struct runs. The
/// folder is deleted when this value is dropped.
#[derive(Debug)]
pub struct Shells {
    folder: TempDir,
    /// The host and port of the sandbox.
    sandbox: String,
}

impl Shells {
    /// Makes the folder. Its `curl` connects to the sandbox of this stage.
    ///
    /// # Panics
    ///
    /// If the folder or one of its files cannot be made, or if the sandbox does not use TLS.
    pub fn for_stage(stage: &Stage) -> Self {
        let folder = tempfile::tempdir().or_fail("make a folder for programs");
        let certificate = stage.sandbox.certificate_pem().or_fail("find the sandbox's certificate");
        for (name, text) in [("curl", CURL), ("stty", STTY), ("sandbox.pem", certificate)] {
            std::fs::write(folder.path().join(name), text).or_fail("write a program");
            let executable = std::fs::Permissions::from_mode(0o755);
            std::fs::set_permissions(folder.path().join(name), executable).or_fail("make a file executable");
        }
        let sandbox = stage.sandbox.https().or_fail("find the sandbox's TLS address").to_string();
        Self { folder, sandbox }
    }

    /// A `curl` command that connects to the sandbox instead of HighLevel's API.
    #[must_use]
    pub fn curl(&self) -> Command {
        let mut curl = self.command("curl");
        curl.stdin(Stdio::null());
        curl
    }

    fn command(&self, program: &str) -> Command {
        let real = std::env::var_os("PATH").unwrap_or_default();
        let mut path = OsString::from(self.folder.path());
        path.push(":");
        path.push(&real);
        let mut command = Command::new(program);
        command.env("PATH", path).env("REAL_PATH", real).env("FOLDER", self.folder.path());
        command.env("SANDBOX", &self.sandbox).env("HOME", self.folder.path()).env("SHELL", "/bin/sh");
        command.env("NO_PROXY", "*").env("no_proxy", "*");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Saves a file in the folder.
    ///
    /// # Panics
    ///
    /// If the file cannot be saved.
    pub fn save(&self, name: &str, text: &str) {
        std::fs::write(self.folder.path().join(name), text).or_fail("save a file");
    }

    /// Saves the file with the tokens.
    ///
    /// # Panics
    ///
    /// If the file cannot be saved.
    pub fn save_tokens(&self, text: &str) {
        self.save(STORE, text);
    }

    /// Runs a program with these arguments and environment variables. Its working directory is the folder, so an
    /// argument can be the name of a saved file. Returns the output of the program.
    ///
    /// # Panics
    ///
    /// If the program fails.
    pub async fn run_file(&self, program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> String {
        let mut command = self.command(program);
        command.args(arguments).current_dir(self.folder.path()).envs(variables.iter().copied());
        command.stdin(Stdio::null());
        let output = tokio::task::spawn_blocking(move || command.output()).await.or_fail("run the program");
        let output = output.or_fail("run the program");
        if !output.status.success() {
            fail(format_args!("the program failed: {}", String::from_utf8_lossy(&output.stderr)));
        }
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// The current text of the file with the tokens. Empty if the file cannot be read.
    #[must_use]
    pub fn store(&self) -> String {
        std::fs::read_to_string(self.folder.path().join(STORE)).unwrap_or_default()
    }
}
