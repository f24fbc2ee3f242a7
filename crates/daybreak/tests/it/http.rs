//! A request as bytes on a wire, and the whole of what came back.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub status: u16,
    /// Lower case names, in the order they came; the date left out.
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// The body as it came: a file need not be text.
    pub bytes: Vec<u8>,
}

impl Reply {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Asks the server on loopback. `host` decides the side.
pub fn ask(port: u16, method: &str, host: &str, path: &str, more: &[(&str, &str)], body: Option<&str>) -> Reply {
    try_ask(port, method, host, path, more, body).unwrap_or_else(|| panic!("no answer to {method} {path}"))
}

/// A body that says itself what it is and how long.
pub fn ask_with(port: u16, method: &str, host: &str, path: &str, more: &[(&str, &str)], body: &str) -> Reply {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    exchange(&mut stream, port, method, host, path, more, body).unwrap_or_else(|| panic!("no answer to {method} {path}"))
}

/// The same; `None` where the server is gone, or goes before its answer is whole.
pub fn try_ask_with(port: u16, method: &str, host: &str, path: &str, more: &[(&str, &str)], body: &str) -> Option<Reply> {
    exchange(&mut TcpStream::connect(("127.0.0.1", port)).ok()?, port, method, host, path, more, body)
}

/// A form; `None` where the server is gone, or goes before its answer is whole.
pub fn try_ask(port: u16, method: &str, host: &str, path: &str, more: &[(&str, &str)], body: Option<&str>) -> Option<Reply> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    let length = body.unwrap_or_default().len().to_string();
    let mut more = more.to_vec();
    if body.is_some() {
        more.extend([("Content-Type", "application/x-www-form-urlencoded"), ("Content-Length", &length)]);
    }
    exchange(&mut stream, port, method, host, path, &more, body.unwrap_or_default())
}

/// Sends these bytes, whatever they are.
pub fn raw(port: u16, bytes: &str) -> Reply {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(bytes.as_bytes()).unwrap();
    answered(&mut stream).unwrap_or_else(|| panic!("no answer to {bytes:?}"))
}

fn exchange(stream: &mut TcpStream, port: u16, method: &str, host: &str, path: &str, more: &[(&str, &str)], body: &str) -> Option<Reply> {
    stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
    let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n");
    for (name, value) in more {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    request.push_str("\r\n");
    request.push_str(body);
    stream.write_all(request.as_bytes()).ok()?;
    answered(stream)
}

/// The answer, when the server closes.
fn answered(stream: &mut TcpStream) -> Option<Reply> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok())?;
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .filter(|(name, _)| name != "date")
        .collect();
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let reply = Reply { status, headers, body: body.to_owned(), bytes: bytes.split_off(end + 4) };
    let whole = reply.header("content-length").and_then(|length| length.parse().ok()).is_none_or(|length: usize| reply.bytes.len() == length);
    whole.then_some(reply)
}
