//! A browser without scripts or cookies: it sends what the page's form holds, and what was typed.

use crate::county::{County, SCHEMAS, county};
use axum::Router;
use axum::body::Body;
use daybreak_site::{Dictionary, Doors, Hosts, House, Settings, router};
use daybreak_testing::World;
use daybreak_vault::FormKeys;
use daybreak_vocabulary::Contacts;
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use std::sync::Arc;
use tower::ServiceExt;

pub struct Site {
    pub world: World,
    pub county: County,
    pub house: Arc<House>,
    router: Router,
}

pub async fn sites() -> Vec<Site> {
    sites_with(|_| {}).await
}

/// The same with other settings.
pub async fn sites_with(change: impl Fn(&mut Settings)) -> Vec<Site> {
    let mut sites = Vec::new();
    for world in daybreak_testing::engines(&[&SCHEMAS[..], &[daybreak_site::SCHEMA]].concat()).await {
        let county = county(&world).await;
        let words = [("site", daybreak_site::WORDS), ("reports", daybreak_reports::WORDS)];
        let mut settings = Settings {
            hosts: Hosts { public: vec!["public.test".into()], partners: vec!["partners.test".into()] },
            public_address: "https://public.test:8443/".into(),
            contacts: Contacts::england_and_wales(),
            reading_hours: vec![("en".into(), "each day, 8 to 8".into())],
            ..Settings::fictional()
        };
        change(&mut settings);
        let house = Arc::new(House {
            db: world.db.clone(),
            clock: world.clock.clone(),
            chance: world.chance.clone(),
            words: Arc::new(Dictionary::read(words, true).unwrap()),
            form_keys: FormKeys::new([7; 32], None),
            leavings: Default::default(),
            partnership_key: county.pinned,
            settings,
        });
        let router = router(&house, Doors::new().public(&house, daybreak_reports::room().pages));
        sites.push(Site { world, county, house, router });
    }
    sites
}

#[derive(Clone, Debug)]
pub struct Seen {
    pub status: StatusCode,
    pub html: String,
    pub headers: http::HeaderMap,
}

impl Site {
    /// Serves it to a real browser, under a name it must know; the address.
    pub async fn serve(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let router = self.router.clone();
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://localhost:{port}")
    }

    pub async fn get(&self, path: &str) -> Seen {
        self.send(Request::get(path).header("host", "public.test").body(Body::empty()).unwrap()).await
    }

    /// Sends a form of the page: its hidden fields, what is typed, and the button.
    pub async fn press(&self, page: &Seen, go: &str, typed: &[(&str, &str)]) -> Seen {
        let mut fields = page.hidden();
        fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        fields.push(("go".into(), go.into()));
        self.post(&page.action(), &fields).await
    }

    pub async fn post(&self, path: &str, fields: &[(String, String)]) -> Seen {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        self.post_body(path, "application/x-www-form-urlencoded", body.finish().into_bytes()).await
    }

    /// Sends these bytes, whatever they are.
    pub async fn post_body(&self, path: &str, kind: &str, body: Vec<u8>) -> Seen {
        let request = Request::post(path).header("host", "public.test").header("content-type", kind).body(Body::from(body)).unwrap();
        self.send(request).await
    }

    /// Sends a form of the page with files: name and bytes.
    pub async fn attach(&self, page: &Seen, go: &str, files: &[(&str, &[u8])]) -> Seen {
        self.post_body(&page.action(), MULTIPART, multipart(page, go, files)).await
    }

    /// The same with one file, of which the second half never arrives.
    pub async fn attach_cut(&self, page: &Seen, go: &str, name: &str, bytes: &[u8]) -> Seen {
        let mut body = multipart(page, go, &[(name, bytes)]);
        body.truncate(body.len() - bytes.len() / 2);
        self.post_body(&page.action(), MULTIPART, body).await
    }

    async fn send(&self, request: Request<Body>) -> Seen {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let html = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
        Seen { status: parts.status, html, headers: parts.headers }
    }

    /// Walks the shortest way to the receipt.
    pub async fn tell(&self, story: &str) -> Seen {
        let page = self.get("/form").await;
        let page = self.press(&page, "next", &[]).await;
        let page = self.press(&page, "skip", &[("story", story)]).await;
        let page = self.press(&page, "next", &[]).await;
        self.press(&page, "send", &[]).await
    }
}

const MULTIPART: &str = "multipart/form-data; boundary=line";

/// The form of a page as a browser sends it with files: name and bytes.
fn multipart(page: &Seen, go: &str, files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in page.hidden().iter().chain(&[("go".to_owned(), go.to_owned())]) {
        body.extend_from_slice(format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes());
    }
    for (name, bytes) in files {
        let head = format!("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: image/png\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--line--\r\n");
    body
}

impl Seen {
    /// The form of the journey or of the return, else the last one of the page.
    fn form(&self) -> &str {
        let at = ["<form id=\"journey\"", "<form id=\"returning\""].into_iter().find_map(|mark| self.html.find(mark));
        let at = at.or_else(|| self.html.rfind("<form ")).expect("a form");
        let end = self.html[at..].find("</form>").map_or(self.html.len(), |end| at + end);
        &self.html[at..end]
    }

    pub fn action(&self) -> String {
        attribute(self.form(), "action").unwrap_or_else(|| "/form".into())
    }

    pub fn hidden(&self) -> Vec<(String, String)> {
        self.form()
            .split("<input ")
            .skip(1)
            .map(|tag| tag.split('>').next().unwrap_or_default())
            .filter(|tag| tag.contains("type=\"hidden\""))
            .filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value")?)))
            .collect()
    }

    /// The journey that the button for leaving ends.
    pub fn leaving(&self) -> Option<String> {
        let (_, exit) = self.html.split_once("action=\"/leave\"")?;
        attribute(exit.split("</form>").next()?.split_once("name=\"journey\"")?.1, "value")
    }

    pub fn step(&self) -> String {
        self.hidden().into_iter().find(|(name, _)| name == "step").map(|(_, step)| step).unwrap_or_default()
    }

    /// The code shown on the receipt's page.
    pub fn code(&self) -> String {
        let (_, after) = self.html.split_once("id=\"receipt\" translate=\"no\">").expect("a receipt");
        after.split('<').next().unwrap_or_default().to_owned()
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, after) = tag.split_once(&format!("{name}=\""))?;
    Some(after.split('"').next()?.to_owned())
}
