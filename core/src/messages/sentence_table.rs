//! The `messages!` macro: makes an enum from a table of sentences, with one text per voice.

/// Makes an enum with one variant per sentence, and implements [`Message`](crate::messages::Message) for it.
///
/// The sentences in the first block are only in the program. The sentences in the `printed` block are also in
/// `index.html`, word for word; a test compares both.
macro_rules! messages {
    (
        $(#[$doc:meta])*
        $table:ident { $($name:ident = [$($piece:tt)+];)* }
        printed { $($printed:ident = [$($printed_piece:tt)+];)* }
    ) => {
        $(#[$doc])*
        #[allow(missing_docs, reason = "the text beside each name says what it is")]
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $table { $($name,)* $($printed,)* }

        impl $table {
            /// The sentences that are only in the program.
            pub const SAID: &[Self] = &[$(Self::$name,)*];
            /// The sentences that are also in `index.html`.
            pub const PRINTED: &[Self] = &[$(Self::$printed,)*];
        }

        impl $crate::messages::Message for $table {
            fn in_voice(self, voice: $crate::messages::Voice) -> &'static str {
                match self {
                    $(Self::$name => $crate::messages::say!(voice, $($piece)+),)*
                    $(Self::$printed => $crate::messages::say!(voice, $($printed_piece)+),)*
                }
            }
        }
    };
}

pub(crate) use messages;
