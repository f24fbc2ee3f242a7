//! What other rooms say on the first page after signing in: how much waits there for whoever looks.

use crate::member::Member;
use daybreak_database::{Failure, Transaction};
use daybreak_site::{Page, Said};
use std::future::Future;
use std::pin::Pin;

/// One part of the first page, under a heading of its own.
#[derive(Debug)]
pub struct AtHome {
    /// Keys of the words: the heading, and the link.
    pub heading: &'static str,
    pub go: &'static str,
    pub href: &'static str,
    pub said: Vec<Said>,
    /// Something of it should have been done by now.
    pub pressing: bool,
}

/// How a room is asked, within the page's own transaction. `None` where nothing waits for this member.
pub type AskAtHome = for<'a> fn(&'a mut Transaction, &'a Page, &'a Member) -> Pin<Box<dyn Future<Output = Result<Option<AtHome>, Failure>> + Send + 'a>>;
