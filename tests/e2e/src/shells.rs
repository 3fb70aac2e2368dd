//! Real shells, whose `curl` finds the sandbox where HighLevel would be.

use crate::fail::{OrFail, eventually, fail};
use crate::stage::Stage;
use std::ffi::OsString;
use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

const CURL: &str = "#!/bin/sh
PATH=$REAL_PATH exec curl --noproxy '*' --cacert \"$FOLDER/sandbox.pem\" \\
    --connect-to \"services.leadconnectorhq.com:443:$SANDBOX\" \"$@\"
";

/// Says when the terminal has stopped showing what is typed.
const STTY: &str = "#!/bin/sh
PATH=$REAL_PATH stty \"$@\"
status=$?
echo \"$*\" >> \"$FOLDER/stty.log\"
exit $status
";

const STORE: &str = "tokens.json";

/// Ids and secrets with every sign that a shell, a form or a terminal could stumble over.
pub const ODD: [(&str, &str); 3] = [
    ("id with spaces & 'quotes'", "it's \"so\" $HOME `id` $(id) \\n %41 a+b&c=d"),
    ("ïd-ä🍋+%2B", "sécrèt-ключ-鍵-🍋 100 % + $1"),
    ("\"; echo $(id) #", "'; cat /dev/null; # -d @x <&> | * ? ~ ! ^"),
];

/// A folder with the programs that stand in front of the real ones.
#[derive(Debug)]
pub struct Shells {
    folder: PathBuf,
    sandbox: String,
}

impl Shells {
    /// For commands that are to reach this stage's sandbox.
    ///
    /// # Panics
    ///
    /// When the folder cannot be made.
    pub fn for_stage(stage: &Stage) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("leg3-e2e-shells-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).or_fail("make a folder for programs");
        let certificate = stage.sandbox.certificate_pem().or_fail("find the sandbox's certificate");
        for (name, text) in [("curl", CURL), ("stty", STTY), ("sandbox.pem", certificate)] {
            std::fs::write(folder.join(name), text).or_fail("write a program");
            let all = std::fs::Permissions::from_mode(0o755);
            std::fs::set_permissions(folder.join(name), all).or_fail("make it a program");
        }
        let sandbox = stage.sandbox.https().or_fail("find the sandbox's TLS address").to_string();
        Self { folder, sandbox }
    }

    /// `curl`, which finds the sandbox where HighLevel would be.
    #[must_use]
    pub fn curl(&self) -> Command {
        let mut curl = self.command("curl");
        curl.stdin(Stdio::null());
        curl
    }

    fn command(&self, program: &str) -> Command {
        let real = std::env::var_os("PATH").unwrap_or_default();
        let mut path = OsString::from(&self.folder);
        path.push(":");
        path.push(&real);
        let mut command = Command::new(program);
        command.env("PATH", path).env("REAL_PATH", real).env("FOLDER", &self.folder);
        command.env("SANDBOX", &self.sandbox).env("HOME", &self.folder).env("SHELL", "/bin/sh");
        command.env("NO_PROXY", "*").env("no_proxy", "*");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }
}

impl Shells {
    /// Runs a program that keeps tokens alive, beside this store. Gives what it prints.
    ///
    /// # Panics
    ///
    /// When the program fails.
    pub async fn run(&self, shell: &str, program: &str, store: &str, secret: &str) -> String {
        self.save("keep-alive.sh", program);
        self.save(STORE, store);
        self.run_file(shell, &["keep-alive.sh"], &[("CLIENT_SECRET", secret)]).await
    }

    /// Saves a file where the programs run.
    ///
    /// # Panics
    ///
    /// When it cannot be saved.
    pub fn save(&self, name: &str, text: &str) {
        std::fs::write(self.folder.join(name), text).or_fail("save a file");
    }

    /// Saves the tokens where the programs look for them.
    ///
    /// # Panics
    ///
    /// When they cannot be saved.
    pub fn save_tokens(&self, text: &str) {
        self.save(STORE, text);
    }

    /// Runs `tool` with these words behind it, of which the first is a saved file, and with these variables in its
    /// environment. Gives what it prints.
    ///
    /// # Panics
    ///
    /// When the program fails.
    pub async fn run_file(&self, tool: &str, words: &[&str], variables: &[(&str, &str)]) -> String {
        let mut command = self.command(tool);
        command.args(words).current_dir(&self.folder).envs(variables.iter().copied());
        command.stdin(Stdio::null());
        let output = tokio::task::spawn_blocking(move || command.output()).await.or_fail("run the program");
        let output = output.or_fail("run the program");
        let complaints = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            fail(format_args!("the program failed: {complaints}"));
        }
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// What is in the store now.
    #[must_use]
    pub fn store(&self) -> String {
        std::fs::read_to_string(self.folder.join(STORE)).unwrap_or_default()
    }
}

impl Drop for Shells {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// Runs the command, with what a person types coming through a pipe. Gives what it prints.
///
/// # Panics
///
/// When the command fails, or does not ask for a secret.
pub async fn through_a_pipe(shells: &Shells, shell: &str, command: &str, typed: &str) -> String {
    let mut program = shells.command(shell);
    let typed = typed.to_owned();
    program.args(["-c", command]);
    let run = move || {
        let mut child = program.spawn().or_fail("start the shell");
        let mut stdin = child.stdin.take().or_fail("type into the shell");
        stdin.write_all(typed.as_bytes()).or_fail("type into the shell");
        drop(stdin);
        child.wait_with_output().or_fail("wait for the shell")
    };
    let output = tokio::task::spawn_blocking(run).await.or_fail("run the shell");
    let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        fail(format_args!("the command failed: {complaints}"));
    }
    if !complaints.contains("(stays hidden)") {
        fail(format_args!("it did not ask for a secret: {complaints}"));
    }
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Pastes the command into an interactive shell on a terminal of its own, and types the secret once the terminal
/// hides it. Gives what the terminal showed; `None` where there is no `script` to make a terminal with.
///
/// # Panics
///
/// When the terminal does not do what is expected of it.
pub async fn in_a_terminal(shells: &Shells, command: &str, secret: &str) -> Option<String> {
    let mut program = shells.command("script");
    program
        .args(["-qec", "bash --norc --noprofile -i", "/dev/null"])
        .env("TERM", "dumb")
        .env("PS1", "ready> ");
    let mut child = program.spawn().ok()?;
    let mut keyboard = child.stdin.take().or_fail("type into the terminal");
    let mut screen = child.stdout.take().or_fail("look at the terminal");
    let shown = Arc::new(Mutex::new(Vec::new()));
    let seen = || String::from_utf8_lossy(&shown.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
    let writer = Arc::clone(&shown);
    let look = std::thread::spawn(move || {
        let mut part = [0; 4096];
        while let Ok(length @ 1..) = screen.read(&mut part) {
            writer.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(&part[..length]);
        }
    });
    eventually("the shell is ready", async || seen().contains("ready> ")).await;
    keyboard.write_all(format!("{command}\n").as_bytes()).or_fail("paste the command");
    let log = shells.folder.join("stty.log");
    let hidden = async || std::fs::read_to_string(&log).is_ok_and(|log| log.contains("-echo"));
    eventually("the terminal hides what is typed", hidden).await;
    keyboard.write_all(format!("{secret}\n").as_bytes()).or_fail("type the secret");
    eventually("the answer is printed", async || seen().contains('}')).await;
    keyboard.write_all(b"exit\n").or_fail("leave the shell");
    tokio::task::spawn_blocking(move || child.wait()).await.ok();
    look.join().or_fail("look at the terminal");
    Some(seen())
}
