//! The `messages!` macro: makes an enum from a table of sentences. Each sentence has one text per voice.

/// Makes an enum with one variant per sentence, and implements [`Message`](crate::messages::Message) for it.
macro_rules! messages {
    (
        $(#[$doc:meta])*
        $table:ident { $($name:ident = [$($piece:tt)+];)* }
    ) => {
        $(#[$doc])*
        #[allow(missing_docs, reason = "the text beside each name says what it is")]
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $table { $($name,)* }

        impl $table {
            /// Every sentence of this table.
            pub const ALL: &[Self] = &[$(Self::$name,)*];
        }

        impl $crate::messages::Message for $table {
            fn in_voice(self, voice: $crate::messages::Voice) -> &'static str {
                match self {
                    $(Self::$name => $crate::messages::say!(voice, $($piece)+),)*
                }
            }
        }
    };
}

pub(crate) use messages;
