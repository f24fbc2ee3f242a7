//! The page for a browser: one file that opens offline, without script, with its charts drawn in it.

use super::Report;
use super::page::{Grid, Line, Page};
use super::svg;

const STYLE: &str = "\
body{font:1rem/1.5 system-ui,sans-serif;max-width:62rem;margin:0 auto;padding:1rem;color:#0b0c0c;background:#fff;overflow-wrap:anywhere}\
h1{font-size:2rem}h2{font-size:1.4rem;margin-top:2.5rem;border-top:2px solid #0b0c0c;padding-top:.5rem}\
.mark{border:3px solid #942514;padding:.75rem 1rem;font-weight:700}.mark.out{border-color:#005a30}\
.warning{border-left:6px solid #942514;padding-left:.75rem}\
.scroll{overflow-x:auto}table{border-collapse:collapse;margin:1rem 0;font-variant-numeric:tabular-nums}\
caption{text-align:left;font-weight:700;padding:.25rem 0}th,td{text-align:left;padding:.25rem 1rem .25rem 0;\
border-bottom:1px solid #b1b4b6;vertical-align:top;white-space:nowrap}.long{white-space:normal;min-width:14rem}\
h3{font-size:1.1rem;margin:1.5rem 0 .25rem}h3~p{margin:.25rem 0}svg{width:100%;min-width:38rem;height:auto}a{color:#1a65a6}\
@media print{body{max-width:none}.scroll{overflow:visible}svg{min-width:0}}";

/// A cell longer than this may be broken into lines.
const LONG: usize = 28;

/// A report as HTML.
pub fn write(report: &Report) -> String {
    page(&report.page(), report.provenance.released)
}

/// A page as HTML; its mark's colour says whether it may go out.
pub fn page(page: &Page, released: bool) -> String {
    let title = escape(&page.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
         </head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    );
    let out_mark = if released { "mark out" } else { "mark" };
    out.push_str(&format!("<p class=\"{out_mark}\">{}</p>\n", escape(&page.marking)));
    for (at, section) in page.sections.iter().enumerate() {
        out.push_str(&format!("<section aria-labelledby=\"s{at}\">\n<h2 id=\"s{at}\">{}</h2>\n", escape(&section.heading)));
        for (grid_at, grid) in section.grids.iter().enumerate() {
            table(&mut out, grid, &format!("g{at}-{grid_at}"));
        }
        let mut in_list = false;
        for line in &section.lines {
            let item = matches!(line, Line::Item(_));
            if item != in_list {
                out.push_str(if item { "<ul>\n" } else { "</ul>\n" });
                in_list = item;
            }
            match line {
                Line::Item(text) => out.push_str(&format!("<li>{}</li>\n", escape(text))),
                Line::Head(text) => out.push_str(&format!("<h3>{}</h3>\n", escape(text))),
                Line::Plain(text) => out.push_str(&format!("<p>{}</p>\n", escape(text.trim_start()))),
                Line::Warning(text) => out.push_str(&format!("<p class=\"warning\">{}</p>\n", escape(text))),
            }
        }
        out.push_str(if in_list { "</ul>\n</section>\n" } else { "</section>\n" });
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn table(out: &mut String, grid: &Grid, id: &str) {
    if let Some(chart) = &grid.chart {
        let drawn = svg::draw(chart, &grid.caption, id);
        if !drawn.is_empty() {
            // Scrolled sideways on a telephone: as narrow as that, nobody could read it.
            out.push_str(&format!("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}-t\">\n{drawn}</div>\n"));
        }
    }
    out.push_str(&format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}\">\n<table>\n<caption id=\"{id}\">{}</caption>\n<thead><tr>",
        escape(&grid.caption)
    ));
    for head in &grid.head {
        out.push_str(&format!("<th scope=\"col\">{}</th>", escape(head)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &grid.rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            // A short row's last cell, a reason, runs to the end.
            let span = if at + 1 == row.len() && row.len() < grid.head.len() {
                format!(" colspan=\"{}\"", grid.head.len() - at)
            } else {
                String::new()
            };
            let long = if cell.chars().count() > LONG { " class=\"long\"" } else { "" };
            match at {
                0 => out.push_str(&format!("<th scope=\"row\"{long}>{}</th>", escape(cell))),
                _ => out.push_str(&format!("<td{span}{long}>{}</td>", escape(cell))),
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

/// Text as it must stand in HTML.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
