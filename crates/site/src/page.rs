//! What the layout needs to know; every page struct holds one as `page`.

use crate::assets;
use crate::fault::{Answer, Complete};
use crate::form::Form;
use crate::house::{House, Side};
use crate::visit::{ESCAPE, LANGUAGE, Visit};
use crate::words::{Args, Said, Words};
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use daybreak_vocabulary::{Day, Language, Moment};
use http::StatusCode;
use std::sync::Arc;

/// The context of one page: its language and words, its side, its title, what stands around it.
///
/// ```text
/// #[derive(Template)]
/// #[template(path = "who_reads.html")]
/// struct WhoReads { page: Page, readers: Vec<String> }
///
/// async fn who_reads(visit: Visit) -> Answer {
///     render(&WhoReads { page: visit.page("who-reads-title"), readers })
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Page {
    pub house: Arc<House>,
    pub words: Words,
    pub side: Side,
    /// The whole title, said: neutral on the public side.
    pub title: Said,
    pub path: String,
    pub language: Language,
    pub chosen: bool,
    pub escape_off: bool,
    /// The journey under way, which leaving ends; public side only.
    pub journey: Option<String>,
    /// The id of the form in which the languages are buttons, so that no answer is lost; elsewhere they are links.
    pub journey_form: Option<&'static str>,
    /// No other language is offered: a link to it would lose what this page alone holds.
    pub in_this_language: bool,
    /// Where the errors of a form are told first, the title begins with "Error": [`Page::answering`].
    pub refused: bool,
    /// The member who is signed in; partners' side only.
    pub member: Option<Signed>,
    pub navigation: Vec<Link>,
    /// Links at the foot of the page.
    pub foot: Vec<Link>,
}

/// What the layout shows of a member who is signed in.
#[derive(Clone, Debug)]
pub struct Signed {
    pub name: String,
    pub organisation: String,
    /// Bound to the session; every form of the partners' side carries it as `token`.
    pub token: String,
}

/// One entry of the navigation or of the foot; `label` is a words key.
#[derive(Clone, Debug)]
pub struct Link {
    pub href: String,
    pub label: &'static str,
    pub current: bool,
}

impl Link {
    pub fn to(href: impl Into<String>, label: &'static str) -> Link {
        Link { href: href.into(), label, current: false }
    }
}

impl Page {
    pub(crate) fn new(visit: &Visit, title: &str) -> Page {
        let words = visit.house.words.speak(visit.language);
        Page {
            house: Arc::clone(&visit.house),
            title: words.say(title),
            words,
            side: visit.side,
            path: visit.path.clone(),
            language: visit.language,
            chosen: visit.chosen,
            escape_off: visit.escape_off,
            journey: None,
            journey_form: None,
            in_this_language: false,
            refused: false,
            member: None,
            navigation: Vec::new(),
            foot: Vec::new(),
        }
    }

    /// A title with values in it.
    #[must_use]
    pub fn titled(mut self, title: &str, args: impl Into<Args>) -> Page {
        self.title = self.words.say_with(title, args);
        self
    }

    /// A page in the middle of a journey: leaving ends the journey, and the languages are buttons of the form with this id.
    #[must_use]
    pub fn within(mut self, journey: impl Into<String>, form: &'static str) -> Page {
        self.journey = Some(journey.into());
        self.journey_form = Some(form);
        self
    }

    /// The page of a form that may have been refused: its title says so first.
    #[must_use]
    pub fn answering(mut self, form: &Form) -> Page {
        self.refused = form.is_refused();
        self
    }

    /// A sentence; safe to show as it is.
    pub fn say(&self, key: impl AsRef<str>) -> Said {
        self.words.say(key)
    }

    pub fn say_with(&self, key: impl AsRef<str>, args: impl Into<Args>) -> Said {
        self.words.say_with(key, args)
    }

    /// A sentence without markup: for attributes.
    pub fn plain(&self, key: impl AsRef<str>) -> String {
        self.words.say(key).plain().to_owned()
    }

    /// What a language is called in the page's own.
    pub fn language_name(&self, language: Language) -> String {
        self.plain(match language {
            Language::En => "language-en",
            Language::Cy => "language-cy",
            Language::Ro => "language-ro",
        })
    }

    /// `22 November 2026`.
    pub fn day(&self, day: impl std::borrow::Borrow<Day>) -> Said {
        self.words.day(*day.borrow())
    }

    /// `today`, `yesterday`, otherwise the day.
    pub fn day_from_today(&self, day: impl std::borrow::Borrow<Day>) -> Said {
        self.words.day_from(*day.borrow(), self.house.today())
    }

    /// `22 November 2026, 03:10`.
    pub fn moment(&self, moment: impl std::borrow::Borrow<Moment>) -> Said {
        self.words.moment(*moment.borrow())
    }

    /// A link on this side that keeps the chosen language and the Escape switch.
    pub fn href(&self, path: &str) -> String {
        let mut href = path.to_owned();
        if self.chosen {
            push(&mut href, LANGUAGE, self.language.tag());
        }
        if self.escape_off {
            push(&mut href, ESCAPE, "off");
        }
        href
    }

    /// This page in another language.
    pub fn in_language(&self, language: &Language) -> String {
        let mut href = self.path.clone();
        push(&mut href, LANGUAGE, language.tag());
        href
    }

    pub fn languages(&self) -> [Language; 3] {
        Language::ALL
    }

    /// The address of a file of ours, by its plain name: `page.asset("daybreak.css")`.
    pub fn asset(&self, name: &str) -> &'static str {
        assets::address(name)
    }

    /// The icon of the tab: on the public side it tells nothing.
    pub fn icon(&self) -> &'static str {
        if self.is_public() { "page.svg" } else { "dawn.svg" }
    }

    pub fn is_public(&self) -> bool {
        self.side == Side::Public
    }
}

fn push(href: &mut String, name: &str, value: &str) {
    href.push(if href.contains('?') { '&' } else { '?' });
    href.extend([name, "=", value]);
}

/// Answers with a page.
pub fn render<T: Template>(page: &T) -> Answer {
    render_as(StatusCode::OK, page)
}

/// Answers with a page under another status, such as 422 for a form that was refused.
pub fn render_as<T: Template>(status: StatusCode, page: &T) -> Answer {
    let mut response = (status, Html(page.render()?)).into_response();
    response.extensions_mut().insert(Complete);
    Ok(response)
}

/// Answers with the page of a form: under 422 where it was refused and is shown again.
pub fn render_form<T: Template>(refused: bool, page: &T) -> Answer {
    render_as(if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, page)
}

/// After a form on the partners' side: go and read the next page.
pub fn go_to(path: &str) -> Answer {
    let location = http::HeaderValue::from_str(path).map_err(|_| crate::Fault::Missing)?;
    let mut response: Response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(http::header::LOCATION, location);
    response.extensions_mut().insert(Complete);
    Ok(response)
}
