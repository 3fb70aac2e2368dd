//! The words on the page, wherever `copy` keeps them, so that no test holds a sentence of its own.

use leg3::copy::{HostWord, Late, Printed, Sentence, Setup, Take, Tool, VOICE};

/// Something the page says.
pub(crate) trait Words: Copy {
    /// How it says it.
    fn words(self) -> &'static str;
}

impl Words for Sentence {
    fn words(self) -> &'static str {
        self.text(VOICE)
    }
}

impl Words for Late {
    fn words(self) -> &'static str {
        self.text(VOICE)
    }
}

impl Words for HostWord {
    fn words(self) -> &'static str {
        self.text(VOICE)
    }
}

impl Words for Setup {
    fn words(self) -> &'static str {
        self.text(VOICE)
    }
}

impl Words for Take {
    fn words(self) -> &'static str {
        self.text(VOICE)
    }
}

impl Words for Tool {
    fn words(self) -> &'static str {
        self.text(VOICE)
    }
}

impl Words for Printed {
    fn words(self) -> &'static str {
        self.text(VOICE)
    }
}

impl Words for &'static str {
    fn words(self) -> &'static str {
        self
    }
}

/// How the page says it.
pub(crate) fn say(what: impl Words) -> &'static str {
    what.words()
}
