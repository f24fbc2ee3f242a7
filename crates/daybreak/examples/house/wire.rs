//! The smallest client that keeps a connection open: what it costs is not to be taken for the server's.

use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Longer than any answer that is still worth counting.
const PATIENCE: Duration = Duration::from_secs(30);

/// One browser's connection.
#[derive(Debug)]
pub struct Wire {
    port: u16,
    stream: Option<TcpStream>,
}

/// What came back, and how long it took.
#[derive(Clone, Debug, Default)]
pub struct Got {
    pub status: u16,
    pub head: String,
    pub body: String,
    /// Everything that went over the wire towards us, headings included.
    pub bytes: usize,
    pub took: Duration,
}

impl Got {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().filter_map(|line| line.split_once(": ")).find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// Which side, and who one is there.
#[derive(Clone, Copy, Debug)]
pub enum Side<'a> {
    Public,
    Partners(&'a str),
}

impl Wire {
    pub fn new(port: u16) -> Wire {
        Wire { port, stream: None }
    }

    pub async fn get(&mut self, side: Side<'_>, path: &str) -> Got {
        self.ask(side, "GET", path, None).await
    }

    pub async fn post(&mut self, side: Side<'_>, path: &str, form: &[(&str, &str)]) -> Got {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        self.ask(side, "POST", path, Some(&body)).await
    }

    /// Status 0 where there was no whole answer.
    async fn ask(&mut self, side: Side<'_>, method: &str, path: &str, body: Option<&str>) -> Got {
        let begun = Instant::now();
        let mut got = match tokio::time::timeout(PATIENCE, self.try_ask(side, method, path, body)).await {
            Ok(Ok(got)) => got,
            _ => {
                self.stream = None;
                Got::default()
            }
        };
        got.took = begun.elapsed();
        got
    }

    async fn try_ask(&mut self, side: Side<'_>, method: &str, path: &str, body: Option<&str>) -> std::io::Result<Got> {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => {
                let stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
                stream.set_nodelay(true)?;
                stream
            }
        };
        let (host, cookie) = match side {
            Side::Public => ("localhost", String::new()),
            Side::Partners(cookie) => ("127.0.0.1", format!("Cookie: {cookie}\r\n")),
        };
        let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {host}:{}\r\nAccept-Encoding: br\r\n{cookie}", self.port);
        if let Some(body) = body {
            request.push_str(&format!("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", body.len()));
        }
        request.push_str("\r\n");
        request.push_str(body.unwrap_or_default());
        stream.write_all(request.as_bytes()).await?;
        let mut bytes = Vec::with_capacity(16 * 1024);
        let head = loop {
            if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
                break at;
            }
            if stream.read_buf(&mut bytes).await? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
        };
        let mut got = Got { head: String::from_utf8_lossy(&bytes[..head]).into_owned(), ..Got::default() };
        got.status = got.head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or_default();
        let length: usize = got.header("content-length").and_then(|length| length.parse().ok()).unwrap_or_default();
        while bytes.len() < head + 4 + length {
            if stream.read_buf(&mut bytes).await? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
        }
        got.bytes = bytes.len();
        got.body = String::from_utf8_lossy(&bytes[head + 4..]).into_owned();
        if got.header("connection") != Some("close") {
            self.stream = Some(stream);
        }
        Ok(got)
    }
}

/// The text after the last `before`, up to `after`: the button for leaving comes before the form.
pub fn between<'a>(page: &'a str, before: &str, after: char) -> Option<&'a str> {
    page.rsplit_once(before)?.1.split(after).next()
}
