//! A member's browser without a browser: the demo's people work through the same pages as everybody.

use crate::demo::NotMade;
use axum::Router;
use axum::body::Body;
use http::{Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;

/// Somebody signed in.
#[derive(Debug)]
pub struct Desk {
    router: Router,
    cookie: String,
    token: String,
}

/// The partners' host in the demo.
const HOST: &str = "127.0.0.1";
const PUBLIC_HOST: &str = "localhost";
const LONGEST_PAGE: usize = 4 * 1024 * 1024;

/// What a page answered.
#[derive(Debug)]
pub struct Got {
    pub status: StatusCode,
    pub text: String,
    /// Where it leads on, without what was done; empty where nowhere.
    pub location: String,
    cookie: Option<String>,
}

impl Desk {
    /// Signs in with a passphrase and a code, as the page asks.
    pub async fn sign_in(router: &Router, mail: &str, passphrase: &str, code: &str) -> Result<Desk, NotMade> {
        let form = encode(&[("mail", mail), ("passphrase", passphrase), ("code", code)]);
        let got = ask(router, HOST, Method::POST, "/", None, form).await?;
        let cookie = got.cookie.ok_or(NotMade::Refused("signing in"))?;
        let mut desk = Desk { router: router.clone(), cookie, token: String::new() };
        let home = desk.get("/account").await?;
        desk.token = between(&home.text, "name=\"token\" value=\"", "\"").ok_or(NotMade::Refused("reading the account page"))?.to_owned();
        Ok(desk)
    }

    pub async fn get(&self, path: &str) -> Result<Got, NotMade> {
        ask(&self.router, HOST, Method::GET, path, Some(&self.cookie), String::new()).await
    }

    /// Sends a form; anything but a way onwards is a refusal.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)], what: &'static str) -> Result<(), NotMade> {
        self.post_to(path, fields, what).await.map(|_| ())
    }

    /// Sends a form that is answered with a page to look at, and reads what that page sends back under a name.
    pub async fn shown(&self, path: &str, fields: &[(&str, &str)], name: &str, what: &'static str) -> Result<String, NotMade> {
        let got = self.send(path, fields).await?;
        let value = between(&got.text, &format!("name=\"{name}\" value=\""), "\"").filter(|_| got.status.is_success());
        value.map(str::to_owned).ok_or(NotMade::Refused(what))
    }

    async fn send(&self, path: &str, fields: &[(&str, &str)]) -> Result<Got, NotMade> {
        let mut fields = fields.to_vec();
        fields.push(("token", &self.token));
        ask(&self.router, HOST, Method::POST, path, Some(&self.cookie), encode(&fields)).await
    }

    /// The same as [`Desk::post`]; answers where it leads.
    pub async fn post_to(&self, path: &str, fields: &[(&str, &str)], what: &'static str) -> Result<String, NotMade> {
        let got = self.send(path, fields).await?;
        if got.status.is_redirection() { Ok(got.location) } else { Err(NotMade::Refused(what)) }
    }
}

/// Fills in a page of the public site and sends its form.
pub async fn tell_publicly(router: &Router, path: &str, fields: &[(&str, &str)]) -> Result<(), NotMade> {
    let page = ask(router, PUBLIC_HOST, Method::GET, path, None, String::new()).await?.text;
    // The last one: the button for leaving comes before the form.
    let (_, state) = page.rsplit_once("name=\"journey\" value=\"").ok_or(NotMade::Refused("reading a form of the public site"))?;
    let state = state.split('"').next().unwrap_or_default();
    let got = ask(router, PUBLIC_HOST, Method::POST, path, None, encode(&[fields, &[("journey", state)]].concat())).await?;
    if got.status.is_success() { Ok(()) } else { Err(NotMade::Refused("telling")) }
}

async fn ask(router: &Router, host: &'static str, method: Method, path: &str, cookie: Option<&str>, form: String) -> Result<Got, NotMade> {
    let mut request = Request::builder().method(method).uri(path).header(header::HOST, host);
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    if !form.is_empty() {
        request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
    let request = request.body(Body::from(form)).map_err(|_| NotMade::Refused("asking"))?;
    let Ok(answer) = router.clone().oneshot(request).await;
    let status = answer.status();
    let set = answer.headers().get(header::SET_COOKIE).and_then(|value| value.to_str().ok());
    let cookie = set.and_then(|text| text.split(';').next()).map(str::to_owned);
    let location = answer.headers().get(header::LOCATION).and_then(|value| value.to_str().ok()).and_then(|text| text.split('?').next());
    let location = location.unwrap_or_default().to_owned();
    let bytes = http_body_util::Limited::new(answer.into_body(), LONGEST_PAGE).collect().await.map_err(|_| NotMade::Refused("reading"))?.to_bytes();
    Ok(Got { status, text: String::from_utf8_lossy(&bytes).into_owned(), location, cookie })
}

/// The text between two marks, the first time they stand in order.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}

fn encode(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}
