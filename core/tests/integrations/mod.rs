//! Tests of the files, commands and steps for other tools.

mod dotenv;
mod make;
mod n8n;
mod outside_request;
mod postman;
mod quote;
mod request_fields;
mod template;
mod terminal;
mod tool;
mod try_today;
mod zapier;
