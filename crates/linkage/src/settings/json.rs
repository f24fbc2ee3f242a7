//! JSON that knows its lines (RFC 8259), so that a refusal can name them.

use crate::error::What;

/// Deeper than this nothing of ours is nested.
const DEEPEST: usize = 32;

/// A value and the line it begins on.
#[derive(Debug)]
pub(super) struct Node {
    pub line: u64,
    pub value: Json,
}

#[derive(Debug)]
pub(super) enum Json {
    Null,
    Truth(bool),
    Number(f64),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

struct Reader<'a> {
    rest: &'a str,
    line: u64,
}

/// Reads one value and nothing after it.
pub(super) fn parse(text: &str) -> Result<Node, (u64, What)> {
    let mut reader = Reader { rest: text.strip_prefix('\u{feff}').unwrap_or(text), line: 1 };
    let node = reader.value(0)?;
    reader.space();
    if reader.rest.is_empty() { Ok(node) } else { Err(reader.bad("something stands after the end")) }
}

impl<'a> Reader<'a> {
    fn bad(&self, what: &'static str) -> (u64, What) {
        (self.line, What::BadJson(what))
    }

    fn space(&mut self) {
        let trimmed = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
        let passed = &self.rest[..self.rest.len() - trimmed.len()];
        self.line += passed.bytes().filter(|byte| *byte == b'\n').count() as u64;
        self.rest = trimmed;
    }

    fn takes(&mut self, start: &str) -> bool {
        match self.rest.strip_prefix(start) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node, (u64, What)> {
        self.space();
        let line = self.line;
        if depth > DEEPEST {
            return Err(self.bad("it is nested too deeply"));
        }
        let value = match self.rest.bytes().next() {
            Some(b'{') => self.map(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Json::Text(self.text()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ if self.takes("null") => Json::Null,
            _ if self.takes("true") => Json::Truth(true),
            _ if self.takes("false") => Json::Truth(false),
            None => return Err(self.bad("it ends too soon")),
            Some(_) => return Err(self.bad("a value is missing or not written as JSON writes it")),
        };
        Ok(Node { line, value })
    }

    fn map(&mut self, depth: usize) -> Result<Json, (u64, What)> {
        self.takes("{");
        let mut entries: Vec<(String, Node)> = Vec::new();
        self.space();
        if self.takes("}") {
            return Ok(Json::Map(entries));
        }
        loop {
            self.space();
            if !self.rest.starts_with('"') {
                return Err(self.bad("a name in quotation marks is missing"));
            }
            let key = self.text()?;
            if entries.iter().any(|(held, _)| *held == key) {
                return Err((self.line, What::RepeatedSetting(key)));
            }
            self.space();
            if !self.takes(":") {
                return Err(self.bad("a colon is missing"));
            }
            let node = self.value(depth + 1)?;
            entries.push((key, node));
            self.space();
            if self.takes("}") {
                return Ok(Json::Map(entries));
            }
            if !self.takes(",") {
                return Err(self.bad("a comma or a closing brace is missing"));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Json, (u64, What)> {
        self.takes("[");
        let mut items = Vec::new();
        self.space();
        if self.takes("]") {
            return Ok(Json::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.space();
            if self.takes("]") {
                return Ok(Json::List(items));
            }
            if !self.takes(",") {
                return Err(self.bad("a comma or a closing bracket is missing"));
            }
        }
    }

    fn number(&mut self) -> Result<Json, (u64, What)> {
        let end = self.rest.find(|c: char| !matches!(c, '0'..='9' | '+' | '-' | '.' | 'e' | 'E')).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        let number = digits.parse::<f64>().ok().filter(|number| number.is_finite());
        let number = number.ok_or_else(|| self.bad("a number is not written as JSON writes it"))?;
        self.rest = rest;
        Ok(Json::Number(number))
    }

    fn text(&mut self) -> Result<String, (u64, What)> {
        self.takes("\"");
        let mut made = String::new();
        loop {
            let end = self.rest.find(|c: char| c == '"' || c == '\\' || c < ' ').unwrap_or(self.rest.len());
            let (plain, rest) = self.rest.split_at(end);
            made.push_str(plain);
            self.rest = rest;
            if self.takes("\"") {
                return Ok(made);
            }
            if !self.takes("\\") {
                return Err(self.bad("a text is never closed, or runs over a line's end"));
            }
            let escaped = self.rest.chars().next().ok_or_else(|| self.bad("it ends too soon"))?;
            self.rest = &self.rest[escaped.len_utf8()..];
            made.push(match escaped {
                '"' | '\\' | '/' => escaped,
                'b' => '\u{8}',
                'f' => '\u{c}',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => self.unicode()?,
                _ => return Err(self.bad("an escape that JSON does not have")),
            });
        }
    }

    fn unicode(&mut self) -> Result<char, (u64, What)> {
        let unit = |reader: &mut Self| -> Option<u32> {
            let digits = reader.rest.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
            let unit = u32::from_str_radix(digits, 16).ok()?;
            reader.rest = &reader.rest[4..];
            Some(unit)
        };
        let code = match unit(self) {
            Some(high @ 0xd800..0xdc00) if self.takes("\\u") => match unit(self) {
                Some(low @ 0xdc00..0xe000) => Some(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00)),
                _ => None,
            },
            other => other,
        };
        code.and_then(char::from_u32).ok_or_else(|| self.bad("an escape of four digits that is no character"))
    }
}
