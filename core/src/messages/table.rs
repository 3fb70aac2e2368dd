//! How a table of sentences becomes an enum with a text per voice.

/// `sentences! { /// What they are. Name { One = ["text"]; Two = [Brand " text"]; } }`
macro_rules! sentences {
    ($(#[$doc:meta])* $table:ident { $($name:ident = [$($piece:tt)+];)+ }) => {
        $(#[$doc])*
        #[allow(missing_docs, reason = "the text beside each name says what it is")]
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $table { $($name),+ }

        impl $table {
            /// Every sentence, for tests that read them all.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// What it says, in this voice.
            #[must_use]
            pub fn text(self, voice: $crate::copy::Voice) -> &'static str {
                match self { $(Self::$name => $crate::copy::say!(voice, $($piece)+)),+ }
            }
        }
    };
}

pub(crate) use sentences;
