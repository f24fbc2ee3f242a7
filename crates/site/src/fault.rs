//! What a handler answers when it can't answer: the page is not there, or something broke. The edge makes the page.

use crate::form::Form;
use axum::response::{IntoResponse, Response};
use daybreak_database::Failure;
use http::StatusCode;
use std::borrow::Cow;
use thiserror::Error;

/// What a handler gives back.
pub type Answer = Result<Response, Fault>;

/// Why there is no page. Turned into one by the edge, which knows the language and draws the reference.
#[derive(Debug)]
pub enum Fault {
    /// There is no such page, or none this person may see: the two look the same.
    Missing,
    /// What was sent can't be read as a whole. What could be read of it is offered again.
    Unreadable(Unreadable, Box<Form>),
    /// Something is broken. The text is logged with a reference: no content, no personal data.
    Broken(Cow<'static, str>),
}

/// Why a sent form can't be taken as a whole. What could be read of it is offered again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// More than a form of ours can hold.
    #[error("what was sent is too large")]
    TooLarge,
    /// More fields than a form of ours can have.
    #[error("what was sent has too many fields")]
    TooManyFields,
    /// Not a form, or not in an encoding we read.
    #[error("what was sent is not a form")]
    NotAForm,
    /// The sending stopped before its end.
    #[error("the sending stopped before its end")]
    CutShort,
}

/// The mark a faulty response carries to the edge.
#[derive(Clone, Debug)]
pub(crate) struct Faulty {
    pub why: Cow<'static, str>,
}

/// What could be read of a form that could not be taken as a whole.
#[derive(Clone, Debug)]
pub(crate) struct Kept(pub Box<Form>);

/// The mark of a response that already is a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Complete;

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Fault {
        Fault::Broken(failure.to_string().into())
    }
}

impl From<askama::Error> for Fault {
    fn from(_: askama::Error) -> Fault {
        Fault::Broken("a template could not be written".into())
    }
}

impl From<Unreadable> for Fault {
    fn from(unreadable: Unreadable) -> Fault {
        Fault::Unreadable(unreadable, Box::default())
    }
}

impl Unreadable {
    pub fn status(self) -> StatusCode {
        match self {
            Unreadable::TooLarge | Unreadable::TooManyFields => StatusCode::PAYLOAD_TOO_LARGE,
            Unreadable::NotAForm | Unreadable::CutShort => StatusCode::BAD_REQUEST,
        }
    }

    /// The key of the words that say it.
    pub fn key(self) -> &'static str {
        match self {
            Unreadable::TooLarge => "unreadable-too-large",
            Unreadable::TooManyFields => "unreadable-too-many-fields",
            Unreadable::NotAForm => "unreadable-not-a-form",
            Unreadable::CutShort => "unreadable-cut-short",
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        match self {
            Fault::Missing => StatusCode::NOT_FOUND.into_response(),
            Fault::Unreadable(unreadable, form) => {
                let mut response = unreadable.status().into_response();
                response.extensions_mut().insert(unreadable);
                response.extensions_mut().insert(Kept(form));
                response
            }
            Fault::Broken(why) => {
                let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
                response.extensions_mut().insert(Faulty { why });
                response
            }
        }
    }
}
