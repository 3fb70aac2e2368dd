//! Installs or unpacks packages with apt-get, on Debian and its derivatives.

use crate::project::Place;
use crate::say;
use anyhow::{Context as _, Result, ensure};
use fs_err as fs;
use std::path::PathBuf;
use xshell::cmd;

/// Installs the Debian packages with these names system-wide. `what` names the programs, and `why` says what they are
/// for. Fails if there is no apt-get, or if apt-get fails, for example because a derivative lacks a package.
pub(crate) fn install(place: &Place, packages: &[&str], what: &str, why: &str) -> Result<()> {
    let missing = format!("This command needs {what}. Install what is missing");
    ensure!(which::which("apt-get").is_ok(), "{missing}.");
    say::line(&format!(
        "Installing Debian's {} with apt-get, system-wide: {why}. About 1 minute, once.",
        packages.join(" and ")
    ));
    let sh = &place.sh;
    let is_root = cmd!(sh, "id -u").read().is_ok_and(|id| id == "0");
    let start = if is_root || which::which("sudo").is_err() { "env" } else { "sudo" };
    let apt = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet=2"];
    cmd!(sh, "{start} {apt...} update").quiet().run().with_context(|| missing.clone())?;
    let install = ["install", "--yes", "--no-install-recommends"];
    cmd!(sh, "{start} {apt...} {install...} {packages...}").quiet().run().context(missing)
}

/// Returns the program with this name from PATH. If it is not there, unpacks Debian's package of the same name into the
/// tools' folder, or uses the package that an earlier call has unpacked. Unpacking starts no service and changes no
/// other folder of the computer. `path` is the program's path in the package. Fails if there is no apt-get, or if the
/// package cannot be downloaded.
pub(crate) fn unpacked(place: &Place, name: &str, path: &str, why: &str) -> Result<PathBuf> {
    if let Ok(found) = which::which(name) {
        return Ok(found);
    }
    let folder = place.tools.join(format!("{name}-debian"));
    let program = folder.join(path);
    if program.is_file() {
        return Ok(program);
    }
    ensure!(which::which("apt-get").is_ok(), "{name} is not installed. Install it, so that it is on PATH.");
    say::line(&format!(
        "Unpacking Debian's package of {name} into {}: {why}. About 10 seconds, once.",
        folder.display()
    ));
    let part = folder.with_added_extension("part");
    let _ = fs::remove_dir_all(&part);
    fs::create_dir_all(&part)?;
    let _dir = place.sh.push_dir(&part);
    cmd!(place.sh, "apt-get download --quiet=2 {name}").quiet().run()?;
    let package = fs::read_dir(&part)?.flatten().next();
    let package = package.context("apt-get downloaded nothing; `apt-get update` may help.")?.path();
    cmd!(place.sh, "dpkg-deb --extract {package} {part}").quiet().run()?;
    fs::rename(&part, &folder)?;
    Ok(program)
}
