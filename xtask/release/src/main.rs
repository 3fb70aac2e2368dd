//! Starts the release program. Its code is in the library, so that the tests can call it.

fn main() -> std::process::ExitCode {
    release::start()
}
