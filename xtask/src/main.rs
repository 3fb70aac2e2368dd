//! Starts the project's commands. They are in the library, where their tests reach them.

fn main() -> std::process::ExitCode {
    xtask::start()
}
