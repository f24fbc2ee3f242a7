//! The binary as it runs, and a stranger's browser that tells it something.

use crate::http::{Reply, try_ask, try_ask_with};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The binary with this command, once it answers on its port.
pub fn start_as(settings: &Path, database: &str, port: u16, command: &[&str]) -> Child {
    let mut server = Command::new(env!("CARGO_BIN_EXE_daybreak"))
        .arg("--settings")
        .arg(settings)
        .args(["--database", database])
        .args(command)
        .env_clear()
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    for _ in 0..400 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return server;
        }
        std::thread::sleep(Duration::from_millis(25));
    }
    let _ = server.kill();
    let _ = server.wait();
    panic!("the server does not answer");
}

/// The value of a hidden field or of the receipt's code, where the page has one: the last, since the button for leaving comes before the form.
pub fn between<'a>(page: &'a str, before: &str, after: char) -> Option<&'a str> {
    page.rsplit_once(before)?.1.split(after).next()
}

/// What a stranger tells, each time something else.
pub fn story(number: usize) -> String {
    format!("Story {number}: six men sleep behind the wash.")
}

/// Walks the journey as a browser does, with a district or none; the receipt, if one was shown.
pub fn submit(port: u16, host: &str, district: &str, number: usize) -> Option<String> {
    tell(port, host, district, &story(number), None)
}

/// The same with one's own words, the shortest way; with a file it goes past every question, and the file is brought on its own.
pub fn tell(port: u16, host: &str, district: &str, story: &str, file: Option<&str>) -> Option<String> {
    let mut page = try_ask(port, "GET", host, "/form", &[], None)?.body;
    let mut brought = false;
    for _ in 0..16 {
        if let Some(receipt) = between(&page, "id=\"receipt\" translate=\"no\">", '<') {
            return Some(receipt.to_owned());
        }
        let hidden = |name: &str| between(&page, &format!("name=\"{name}\" value=\""), '"').map(str::to_owned);
        let (journey, step) = (hidden("journey")?, hidden("step")?);
        let brings = file.filter(|_| step == "files" && !brought);
        let go = match step.as_str() {
            "where" if file.is_none() => "skip",
            "files" if brings.is_some() => "file-add",
            "check" => "send",
            _ => "next",
        };
        let mut fields = vec![("journey", journey.as_str()), ("step", step.as_str()), ("go", go)];
        match step.as_str() {
            "what" => fields.push(("story", story)),
            "where" => fields.push(("district", district)),
            _ => {}
        }
        let answer = match brings {
            Some(file) => bring(port, host, &fields, file)?,
            None => {
                let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
                try_ask(port, "POST", host, "/form", &[], Some(&form))?
            }
        };
        brought |= brings.is_some();
        page = answer.body;
    }
    None
}

/// Sends a form with a file, as a browser does.
fn bring(port: u16, host: &str, fields: &[(&str, &str)], file: &str) -> Option<Reply> {
    let part = |(name, value): &(&str, &str)| format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let mut body: String = fields.iter().map(part).collect();
    body += "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"paid.txt\"\r\nContent-Type: text/plain\r\n\r\n";
    body += file;
    body += "\r\n--line--\r\n";
    let length = body.len().to_string();
    try_ask_with(port, "POST", host, "/form", &[("Content-Type", "multipart/form-data; boundary=line"), ("Content-Length", &length)], &body)
}
