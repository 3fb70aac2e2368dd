//! Starts the project's commands. They are in the library, where the tests can call them.

fn main() -> std::process::ExitCode {
    xtask::start()
}
