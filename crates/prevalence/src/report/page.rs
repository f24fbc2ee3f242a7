//! A page before it is set: sections of sentences, tables and charts. Every chart stands beside a table of the same
//! numbers.

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Where it may go.
    pub marking: String,
    /// Its sections.
    pub sections: Vec<Section>,
}

/// A section.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// Its sentences; those of the second kind are warnings.
    pub lines: Vec<Line>,
    /// Its tables, each with its chart if it has one.
    pub grids: Vec<Grid>,
}

/// A sentence.
#[derive(Clone, Debug)]
pub enum Line {
    /// A heading over those that follow.
    Head(String),
    /// Plain.
    Plain(String),
    /// One of a list.
    Item(String),
    /// To be seen.
    Warning(String),
}

/// A table.
#[derive(Clone, Debug)]
pub struct Grid {
    /// What it shows.
    pub caption: String,
    /// The columns' heads.
    pub head: Vec<String>,
    /// The rows; the first column names the row.
    pub rows: Vec<Vec<String>>,
    /// The same as a picture.
    pub chart: Option<Chart>,
}

/// A picture.
#[derive(Clone, Debug)]
pub enum Chart {
    /// A point and its interval per row: (label, point, low, high).
    Intervals(Vec<(String, f64, f64, f64)>),
    /// Points: across, up.
    Points {
        /// What is across.
        across: String,
        /// What is up.
        up: String,
        /// The points.
        points: Vec<(f64, f64)>,
    },
    /// Bars: (from, to, how many).
    Bars(Vec<(f64, f64, usize)>),
}

impl Section {
    /// With a heading.
    pub fn new(heading: &str) -> Section {
        Section { heading: heading.to_owned(), ..Section::default() }
    }

    /// Adds a sentence.
    pub fn say(&mut self, line: impl Into<String>) {
        self.lines.push(Line::Plain(line.into()));
    }

    /// Adds a heading.
    pub fn head(&mut self, line: impl Into<String>) {
        self.lines.push(Line::Head(line.into()));
    }

    /// Adds one of a list.
    pub fn item(&mut self, line: impl Into<String>) {
        self.lines.push(Line::Item(line.into()));
    }

    /// Adds a warning.
    pub fn warn(&mut self, line: impl Into<String>) {
        self.lines.push(Line::Warning(line.into()));
    }

    /// Adds a table.
    pub fn show(&mut self, caption: &str, head: &[&str], rows: Vec<Vec<String>>, chart: Option<Chart>) {
        if !rows.is_empty() {
            let head = head.iter().map(ToString::to_string).collect();
            self.grids.push(Grid { caption: caption.to_owned(), head, rows, chart });
        }
    }
}
