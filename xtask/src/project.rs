//! Finds the project's folders, lists its files, and reads the current commit from git.

use anyhow::{Context as _, Result};
use etcetera::BaseStrategy as _;
use std::env;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;
use xshell::{Shell, cmd};

/// The name of the app and of its Cargo package.
pub const NAME: &str = "leg3";

/// The folders that every command uses, and a shell in the project.
pub struct Place {
    /// The root of the repository.
    pub root: PathBuf,
    /// Cargo's build folder.
    pub target: PathBuf,
    /// The folder of the installed tools: `LEG3_TOOLS`, or `leg3` in the user's cache folder. The default folder is
    /// outside `target`, so that `cargo clean` does not delete the tools.
    pub tools: PathBuf,
    /// Starts programs in `root`.
    pub sh: Shell,
}

impl Place {
    /// Finds the project in which `cargo xtask` was started.
    pub fn find() -> Result<Self> {
        let own = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
        let root = own.ancestors().find(|folder| folder.join("Trunk.toml").is_file());
        let root = root.context("Start this as `cargo xtask`.")?.to_owned();
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        let tools = match env::var_os("LEG3_TOOLS").filter(|folder| !folder.is_empty()) {
            Some(chosen) => chosen.into(),
            None => etcetera::base_strategy::choose_native_strategy()
                .context("Neither LEG3_TOOLS nor HOME is set, so there is no folder for the tools.")?
                .cache_dir()
                .join("leg3"),
        };
        let sh = Shell::new()?;
        sh.change_dir(&root);
        // Another folder may be set in Cargo's configuration. Every build must go to the folder in which the commands
        // look for its programs.
        sh.set_var("CARGO_TARGET_DIR", &target);
        Ok(Self { root, target, tools, sh })
    }

    /// Returns the folder of the release build.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }
}

/// Returns the names of all files below the folder, relative to it and sorted, with `/` between folders on every
/// system.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            names.push(entry.path().strip_prefix(folder)?.to_string_lossy().replace('\\', "/"));
        }
    }
    names.sort();
    Ok(names)
}

/// Returns the short hash of the current commit, with a `+` if tracked files were changed since that commit. Without
/// git, returns `unknown`.
pub fn commit(place: &Place) -> String {
    let sh = &place.sh;
    let commit = cmd!(sh, "git rev-parse --short=12 HEAD").ignore_stderr().read();
    let changes = cmd!(sh, "git status --porcelain --untracked-files=no").ignore_stderr().read();
    match (commit, changes) {
        (Ok(commit), Ok(changes)) if changes.is_empty() => commit,
        (Ok(commit), _) => commit + "+",
        (Err(_), _) => "unknown".to_owned(),
    }
}

/// Returns the time of the current commit, in seconds since 1970. Fails without git.
pub fn commit_time(place: &Place) -> Result<i64> {
    Ok(cmd!(place.sh, "git log -1 --format=%ct").ignore_stderr().read()?.parse()?)
}

/// Returns every file of the project: the files that git tracks, and the untracked files that git does not ignore.
pub fn project_files(place: &Place) -> Result<Vec<String>> {
    let listed = cmd!(place.sh, "git ls-files -co --exclude-standard").ignore_stderr().read()?;
    Ok(listed.lines().map(str::to_owned).collect())
}
