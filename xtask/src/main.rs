//! Starts the project's commands. Their code is in the library, so that the tests can call it.

fn main() -> std::process::ExitCode {
    xtask::start()
}
