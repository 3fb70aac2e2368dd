//! Starts what makes the page as it ships. It is in the library, where its tests reach it.

fn main() -> std::process::ExitCode {
    release::start()
}
