//! What leaves the browser, what stays in it, and what is gone after *Forget everything*.
