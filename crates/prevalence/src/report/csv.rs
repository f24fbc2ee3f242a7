//! Answers as comma-separated lines: one per method and interval, and each with its warnings.

use super::Report;
use crate::answer::Answer;

/// A line per interval of each answer, and a line with the reason for each that has none.
pub fn write(report: &Report) -> String {
    let made = &report.provenance;
    let mut out = String::from(
        "part,method,people,low,high,level,kind,low_error,high_error,model,warnings,no_estimate,seed,version,date,input_sha256,marking\n",
    );
    let end = [made.seed.to_string(), made.version.clone(), made.date.clone(), made.input_sha256.clone().unwrap_or_default(), report.marking.to_owned()];
    let mut all: Vec<(&str, &Answer)> = report.analysis.answers.iter().map(|answer| ("all", answer)).collect();
    if let Some(strata) = &report.strata {
        all.extend(strata.parts.iter().map(|part| (part.name.as_str(), &part.answer)));
        all.push(("total of parts", &strata.total));
    }
    for (part, answer) in all {
        match answer {
            Ok(estimate) => {
                for interval in estimate.intervals() {
                    let noise = |end: Option<f64>| end.map_or(String::new(), |end| format!("{end:.4}"));
                    let fields = [
                        part.to_owned(),
                        estimate.method().name().to_owned(),
                        format!("{:.4}", estimate.people()),
                        format!("{:.4}", interval.low),
                        format!("{:.4}", interval.high),
                        interval.level.to_string(),
                        interval.kind.words().to_owned(),
                        noise(interval.noise.map(|noise| noise.0)),
                        noise(interval.noise.map(|noise| noise.1)),
                        estimate.model().unwrap_or("").to_owned(),
                        estimate.warnings().join("; "),
                        String::new(),
                    ];
                    line(&mut out, fields.iter().chain(&end));
                }
            }
            Err(silence) => {
                let mut fields = vec![String::new(); 12];
                part.clone_into(&mut fields[0]);
                silence.method.name().clone_into(&mut fields[1]);
                fields[11].clone_from(&silence.reason);
                line(&mut out, fields.iter().chain(&end));
            }
        }
    }
    out
}

/// One line, fields in quotation marks where they must be. A field that a spreadsheet would take for a formula gets a
/// space before it.
fn line<'a>(out: &mut String, fields: impl Iterator<Item = &'a String>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            out.push(',');
        }
        let formula = field.starts_with(['=', '+', '@', '\t']) || (field.starts_with('-') && field.parse::<f64>().is_err());
        let field = if formula { format!(" {field}") } else { field.clone() };
        if field.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&field);
        }
    }
    out.push('\n');
}
