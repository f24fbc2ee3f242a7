//! A stranger at the public site of a server that runs, from a marked address with a marked browser: tells a concern with a mark in every field, a photograph
//! marked inside and out, comes back, says what they think of the site, and takes it all back.

use crate::running::between;
use crate::typed::Typed;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// What a browser and a proxy would tell of whoever asks: from where, through what, with which program, coming from where.
pub const VISITOR: [&str; 5] = ["127.77.66.55", "198.51.100.77", "Zzyqx/7.31 (marked agent)", "https://shelter.example.org/marked", "zz-marked"];

/// The only name under which the public site answers here.
const HOST: &str = "localhost";
/// Names the file, and lies in it: where it was taken, by whom, what a program wrote about it, a comment, what follows its end, and its picture.
const PHOTOGRAPH: &str = "Zzq lantern photograph by the harbour.jpg";
const HIDDEN: [&str; 4] = ["Zzq lantern in the exif", "Zzq lantern in the xmp", "Zzq lantern in the comment", "Zzq lantern after the end"];
const PICTURE: &str = "Zzq lantern in the picture";

/// What is typed into a field of a concern, and each form that whoever compares makes of it; nothing for a part of a day or a time, which can't be told from others'.
pub fn told(of: &str, name: &str) -> Vec<String> {
    let forms = |forms: &[&str]| forms.iter().map(|form| (*form).to_owned()).collect();
    match name {
        "time" => Vec::new(),
        name if ["-day", "-month", "-year"].iter().any(|part| name.ends_with(part)) => Vec::new(),
        "postcode" => forms(&["ZZ98 7ZQ", "ZZ987ZQ"]),
        // Kept rougher than it was typed.
        "point" => forms(&["SZ 90199 90188", "SZ 901 901"]),
        "vehicles" => forms(&["ZQ58 ZZQ", "ZQ58ZZQ"]),
        "phones" => forms(&["07700 900471", "447700900471"]),
        "phone" => forms(&["07700 900188", "447700900188"]),
        "links" => vec![format!("zz-lantern.example.org/{}", of.replace(' ', "/"))],
        "email" => vec![format!("zz.lantern.{}@example.org", of.replace(' ', "."))],
        name => vec![format!("Zzq lantern {of} {} kept by the harbour", name.replace(['_', '-'], " "))],
    }
}

/// What is chosen on each screen, beside the words.
fn chosen(step: &str) -> &'static [(&'static str, &'static str)] {
    match step {
        "readers" => &[("readers", "all"), ("telling", "noticed")],
        "what" => &[("danger", "yes"), ("setting", "car_wash")],
        "pack" => &[("q-cash", "yes"), ("q-sleep-there", "yes")],
        "where" => &[("district", "E07990002"), ("near", "Northmere town hall"), ("way", "north")],
        "people" => &[("ages", "from25to64")],
        "you" => &[("level", "shared"), ("safe-how", "call|text"), ("voicemail", "no")],
        _ => &[],
    }
}

/// A photograph as a telephone makes it: a picture, and all that nobody sees in it.
fn photograph() -> Vec<u8> {
    let segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], length.as_slice(), content].concat()
    };
    let [exif, xmp, comment, after] = HIDDEN;
    // One entry, "by whom", whose words follow the directory: at the 26th byte.
    let mut block = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x3b\0\x02".to_vec();
    block.extend(u32::try_from(exif.len()).unwrap().to_be_bytes());
    block.extend([0, 0, 0, 26, 0, 0, 0, 0]);
    block.extend_from_slice(exif.as_bytes());
    [
        vec![0xff, 0xd8],
        segment(0xe0, b"JFIF\0\x01\x01\0\0\x48\0\x48\0\0"),
        segment(0xe1, &block),
        segment(0xe1, format!("http://ns.adobe.com/xap/1.0/\0<x dc:creator='{xmp}'/>").as_bytes()),
        segment(0xfe, comment.as_bytes()),
        segment(0xdb, &[0; 65]),
        segment(0xc0, &[8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        segment(0xda, &[1, 1, 0, 0, 63, 0]),
        PICTURE.as_bytes().to_vec(),
        vec![0xff, 0xd9],
        after.as_bytes().to_vec(),
    ]
    .concat()
}

/// One request from a marked address with marked headings; the page. `None` where the answer is not whole.
pub async fn visit(port: u16, method: &str, host: &str, path: &str, form: &[(&str, &str)]) -> Option<String> {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    ask(port, method, host, path, "application/x-www-form-urlencoded", body.as_bytes()).await
}

async fn ask(port: u16, method: &str, host: &str, path: &str, kind: &str, body: &[u8]) -> Option<String> {
    let [from, forwarded, agent, referrer, language] = VISITOR;
    let socket = tokio::net::TcpSocket::new_v4().ok()?;
    socket.bind(format!("{from}:0").parse().ok()?).ok()?;
    let mut stream = socket.connect(([127, 0, 0, 1], port).into()).await.ok()?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\nUser-Agent: {agent}\r\nReferer: {referrer}\r\n\
         X-Forwarded-For: {forwarded}\r\nX-Real-IP: {forwarded}\r\nForwarded: for={forwarded}\r\nAccept-Language: {language}\r\n\
         Cookie: kept={agent}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(&[head.as_bytes(), body].concat()).await.ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// Writes marks, and remembers them.
pub struct Visitor {
    port: u16,
    pub marks: Vec<String>,
    /// What was typed and stands on the report's page for whoever may read it.
    pub shown: Vec<String>,
    /// Opens the conversation, and is kept nowhere.
    pub receipt: String,
}

impl Visitor {
    pub fn new(port: u16) -> Visitor {
        let marks = HIDDEN.into_iter().chain([PHOTOGRAPH, PICTURE]).map(str::to_owned).collect();
        Visitor { port, marks, shown: vec![PHOTOGRAPH.to_owned()], receipt: String::new() }
    }

    async fn get(&self, path: &str) -> String {
        visit(self.port, "GET", HOST, path, &[]).await.unwrap_or_else(|| panic!("no page at {path}"))
    }

    /// Presses a button of a form.
    async fn press(&self, form: &Typed, go: &str) -> String {
        let fields = [form.fields(), vec![("go", go)]].concat();
        visit(self.port, "POST", HOST, &form.action, &fields).await.unwrap_or_else(|| panic!("no answer from {}", form.action))
    }

    /// The same with the photograph: its sender is shown its name, and that there is more in it than one sees.
    async fn brings(&self, form: &Typed) -> String {
        let mut body = String::new();
        for (name, value) in form.fields().into_iter().filter(|(name, _)| *name != "file").chain([("go", "file-add")]) {
            body.push_str(&format!("--marked\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
        }
        body.push_str(&format!("--marked\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{PHOTOGRAPH}\"\r\nContent-Type: image/jpeg\r\n\r\n"));
        let body = [body.as_bytes(), &photograph(), b"\r\n--marked--\r\n"].concat();
        let page = ask(self.port, "POST", HOST, &form.action, "multipart/form-data; boundary=marked", &body).await.expect("an answer");
        assert!(page.contains(PHOTOGRAPH) && page.contains("file-remove-0"), "{page}");
        page
    }

    /// Fills every field that takes words.
    fn fill(&mut self, form: &mut Typed, of: &str) {
        for name in form.texts.clone() {
            let forms = told(of, &name);
            if let Some(typed) = forms.first() {
                form.set(&name, typed);
            }
            self.marks.extend(forms);
        }
    }

    /// Every screen of the journey, in Romanian, with every field filled; the receipt.
    pub async fn tells(&mut self) {
        let mut page = self.get("/form?language=ro").await;
        let mut brought = false;
        for _ in 0..12 {
            let mut form = Typed::read(&page);
            let step = form.value("step").to_owned();
            let before = self.marks.len();
            self.fill(&mut form, &format!("told {step}"));
            for (name, value) in chosen(&step) {
                form.set(name, value);
            }
            // Of each field the form that is shown: a point as it is kept.
            self.shown.extend(self.marks[before..].iter().filter(|mark| mark.contains("Zzq lantern")).cloned());
            page = match step.as_str() {
                "files" if !brought => {
                    brought = true;
                    self.brings(&form).await
                }
                "check" => self.press(&form, "send").await,
                _ => self.press(&form, "next").await,
            };
            if let Some(receipt) = between(&page, "id=\"receipt\" translate=\"no\">", '<') {
                assert!(brought, "the journey asks for no photograph");
                self.receipt = receipt.to_owned();
                self.marks.extend([receipt.to_owned(), receipt.replace('-', "")]);
                return;
            }
        }
        panic!("no receipt: {page}");
    }

    /// Comes back with the receipt: the page of the conversation.
    async fn returns(&self) -> String {
        let mut form = Typed::read(&self.get("/return?language=ro").await);
        form.set("code", &self.receipt);
        let page = self.press(&form, "open").await;
        assert!(page.contains("value=\"withdraw\""), "{page}");
        page
    }

    /// Writes something more, adds the photograph again, and says anew who they are and who may know it.
    pub async fn adds(&mut self) {
        let mut form = Typed::read(&self.returns().await);
        self.fill(&mut form, "added");
        let written = form.value("reply").to_owned();
        let page = self.press(&form, "reply").await;
        assert!(page.contains(&written), "{page}");
        let page = self.brings(&Typed::read(&page)).await;
        let page = self.press(&Typed::read(&page), "files-send").await;
        assert!(!page.contains("file-remove-0"), "{page}");
        let mut form = Typed::read(&page);
        self.fill(&mut form, "changed");
        form.set("level", "shared");
        let name = form.value("name").to_owned();
        let page = self.press(&form, "change").await;
        assert!(!page.contains(&format!("value=\"{name}\"")), "who they are was not taken: {page}");
        // What was typed beside it and not sent stays on the page, and is nowhere else.
        self.shown.retain(|mark| !mark.contains("told you"));
        self.shown.extend([written, name]);
    }

    /// Reads what was asked, and answers it.
    pub async fn answers(&mut self, question: &str) {
        let page = self.returns().await;
        assert!(page.contains(question), "{page}");
        let mut form = Typed::read(&page);
        self.fill(&mut form, "answered");
        let written = form.value("reply").to_owned();
        assert!(self.press(&form, "reply").await.contains(&written));
    }

    /// What they think of the site, and a price with words where numbers belong: both pages of the public site that keep nothing, or next to it.
    pub async fn thinks(&mut self) {
        let mut form = Typed::read(&self.get("/feedback").await);
        self.fill(&mut form, "thought");
        let written = form.value("feedback").to_owned();
        assert!(!written.is_empty() && !self.press(&form, "").await.contains("name=\"feedback\""), "it was not taken");
        let mut form = Typed::read(&self.get("/price").await);
        self.fill(&mut form, "sum");
        let written = form.value("price").to_owned();
        let refused = self.press(&form, "").await;
        assert!(!written.is_empty() && refused.starts_with("HTTP/1.1 422") && refused.contains(&written), "{refused}");
    }

    /// Takes it all back.
    pub async fn withdraws(&self) {
        let mut form = Typed::read(&self.returns().await);
        form.set("sure", "yes");
        let page = self.press(&form, "withdraw").await;
        assert!(!page.contains("name=\"reply\""), "it was not taken back: {page}");
    }
}

/// What readers get of the photograph, and what was hidden in it.
pub fn is_the_copy(body: &str) -> bool {
    body.contains(PICTURE) && HIDDEN.iter().all(|mark| !body.contains(mark))
}

pub fn is_the_original(body: &str) -> bool {
    body.contains(PICTURE) && HIDDEN.iter().all(|mark| body.contains(mark))
}
