//! The SQL of the subset as a tree: what DuckDB's grammar says of it, no more.

/// A term or a condition.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sql {
    /// A name, with the table before the point if there is one.
    Name(Option<String>, String),
    Text(String),
    Number(f64),
    /// A function in lower case, and what it is of.
    Call(String, Vec<Sql>),
    /// `a || b || c`.
    Concat(Vec<Sql>),
    /// `=`, `>=`, `<=`, `>`, `<`, `-`.
    Pair(&'static str, Box<Sql>, Box<Sql>),
    IsNull(Box<Sql>),
    Not(Box<Sql>),
    And(Vec<Sql>),
    Or(Vec<Sql>),
    True,
    Else,
}

/// Deeper than this the library's SQL is not nested.
const DEEPEST: usize = 24;

#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// A bare word, in lower case, and as it was written.
    Word(String, String),
    Quoted(String),
    Text(String),
    Number(f64),
    Mark(&'static str),
}

const MARKS: [&str; 14] = ["||", ">=", "<=", "<>", "=", ">", "<", "(", ")", ",", ".", "-", "*", "+"];

fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        if first == '\'' || first == '"' {
            let mut made = String::new();
            let mut ahead = &rest[1..];
            loop {
                let Some(end) = ahead.find(first) else { return Err("a quotation mark that is never closed".to_owned()) };
                made.push_str(&ahead[..end]);
                ahead = &ahead[end + 1..];
                match ahead.strip_prefix(first) {
                    Some(more) => {
                        made.push(first);
                        ahead = more;
                    }
                    None => break,
                }
            }
            tokens.push(if first == '"' { Token::Quoted(made) } else { Token::Text(made) });
            rest = ahead.trim_start();
            continue;
        }
        if first.is_ascii_digit() {
            let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(rest.len());
            let number = rest[..end].parse().ok().filter(|number: &f64| number.is_finite());
            tokens.push(Token::Number(number.ok_or_else(|| "a number that is none".to_owned())?));
            rest = rest[end..].trim_start();
            continue;
        }
        if first.is_alphabetic() || first == '_' {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            tokens.push(Token::Word(rest[..end].to_lowercase(), rest[..end].to_owned()));
            rest = rest[end..].trim_start();
            continue;
        }
        let Some(mark) = MARKS.iter().find(|mark| rest.starts_with(**mark)) else { return Err(format!("the mark “{first}”")) };
        tokens.push(Token::Mark(mark));
        rest = rest[mark.len()..].trim_start();
    }
    Ok(tokens)
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
}

/// Reads a condition; the error names what is not in the subset.
pub(super) fn parse(text: &str) -> Result<Sql, String> {
    let mut parser = Parser { tokens: tokens(text)?, at: 0 };
    let sql = parser.or(0)?;
    match parser.tokens.get(parser.at) {
        None => Ok(sql),
        Some(token) => Err(named(token)),
    }
}

fn named(token: &Token) -> String {
    match token {
        Token::Word(_, word) => format!("“{word}”"),
        Token::Quoted(name) => format!("the name “{name}” here"),
        Token::Text(_) => "a text here".to_owned(),
        Token::Number(_) => "a number here".to_owned(),
        Token::Mark(mark) => format!("“{mark}” here"),
    }
}

impl Parser {
    fn word(&mut self, wanted: &str) -> bool {
        let here = matches!(self.tokens.get(self.at), Some(Token::Word(word, _)) if word == wanted);
        self.at += usize::from(here);
        here
    }

    fn mark(&mut self, wanted: &str) -> bool {
        let here = matches!(self.tokens.get(self.at), Some(Token::Mark(mark)) if *mark == wanted);
        self.at += usize::from(here);
        here
    }

    fn missing(&self, what: &str) -> String {
        self.tokens.get(self.at).map_or_else(|| format!("it ends where {what} should be"), named)
    }

    fn or(&mut self, depth: usize) -> Result<Sql, String> {
        if depth > DEEPEST {
            return Err("so many parentheses".to_owned());
        }
        let mut parts = vec![self.and(depth)?];
        while self.word("or") {
            parts.push(self.and(depth)?);
        }
        Ok(if parts.len() == 1 { parts.swap_remove(0) } else { Sql::Or(parts) })
    }

    fn and(&mut self, depth: usize) -> Result<Sql, String> {
        let mut parts = vec![self.not(depth)?];
        while self.word("and") {
            parts.push(self.not(depth)?);
        }
        Ok(if parts.len() == 1 { parts.swap_remove(0) } else { Sql::And(parts) })
    }

    fn not(&mut self, depth: usize) -> Result<Sql, String> {
        if depth > DEEPEST {
            return Err("so many NOTs".to_owned());
        }
        if self.word("not") { Ok(Sql::Not(Box::new(self.not(depth + 1)?))) } else { self.comparison(depth) }
    }

    fn comparison(&mut self, depth: usize) -> Result<Sql, String> {
        let left = self.difference(depth)?;
        if self.word("is") {
            let not = self.word("not");
            if !self.word("null") {
                return Err(self.missing("NULL"));
            }
            let missing = Sql::IsNull(Box::new(left));
            return Ok(if not { Sql::Not(Box::new(missing)) } else { missing });
        }
        for mark in ["=", ">=", "<=", ">", "<"] {
            if self.mark(mark) {
                return Ok(Sql::Pair(mark, Box::new(left), Box::new(self.difference(depth)?)));
            }
        }
        if self.mark("<>") {
            return Ok(Sql::Not(Box::new(Sql::Pair("=", Box::new(left), Box::new(self.difference(depth)?)))));
        }
        Ok(left)
    }

    fn difference(&mut self, depth: usize) -> Result<Sql, String> {
        let mut left = self.concat(depth)?;
        while self.mark("-") {
            left = Sql::Pair("-", Box::new(left), Box::new(self.concat(depth)?));
        }
        Ok(left)
    }

    fn concat(&mut self, depth: usize) -> Result<Sql, String> {
        let mut parts = vec![self.term(depth)?];
        while self.mark("||") {
            parts.push(self.term(depth)?);
        }
        Ok(if parts.len() == 1 { parts.swap_remove(0) } else { Sql::Concat(parts) })
    }

    fn term(&mut self, depth: usize) -> Result<Sql, String> {
        if self.mark("(") {
            let inner = self.or(depth + 1)?;
            return if self.mark(")") { Ok(inner) } else { Err(self.missing("a closing parenthesis")) };
        }
        if self.mark("-") {
            return match self.tokens.get(self.at) {
                Some(Token::Number(number)) => {
                    self.at += 1;
                    Ok(Sql::Number(-number))
                }
                _ => Err(self.missing("a number")),
            };
        }
        let token = self.tokens.get(self.at).cloned().ok_or_else(|| "it ends too soon".to_owned())?;
        self.at += 1;
        match token {
            Token::Text(text) => Ok(Sql::Text(text)),
            Token::Number(number) => Ok(Sql::Number(number)),
            Token::Word(word, _) if word == "else" => Ok(Sql::Else),
            Token::Word(word, _) if word == "true" => Ok(Sql::True),
            Token::Word(word, as_written) => {
                if self.mark("(") {
                    let mut parts = Vec::new();
                    if !self.mark(")") {
                        loop {
                            parts.push(self.or(depth + 1)?);
                            if self.mark(")") {
                                break;
                            }
                            if !self.mark(",") {
                                return Err(self.missing("a closing parenthesis"));
                            }
                        }
                    }
                    return Ok(Sql::Call(word, parts));
                }
                self.name(as_written)
            }
            Token::Quoted(name) => self.name(name),
            Token::Mark(_) => Err(named(&token)),
        }
    }

    fn name(&mut self, first: String) -> Result<Sql, String> {
        if !self.mark(".") {
            return Ok(Sql::Name(None, first));
        }
        match self.tokens.get(self.at).cloned() {
            Some(Token::Word(_, second) | Token::Quoted(second)) => {
                self.at += 1;
                Ok(Sql::Name(Some(first), second))
            }
            _ => Err(self.missing("a column's name")),
        }
    }
}
