//! Starts the release program. It is in the library, where the tests can call it.

fn main() -> std::process::ExitCode {
    release::start()
}
