//! Horizontal bars, the label above each, so that a long one fits on a telephone.

use super::{Plot, WIDTH, data, escaped, framed, round_up};
use crate::tongue::grouped;
use std::fmt::Write;

const TOP: u32 = 8;
const ROW: u32 = 38;
/// Room at the right for the number.
const RIGHT: u32 = 70;

/// The first series of a plot.
pub fn bars(plot: &Plot) -> String {
    let end = round_up(plot.most());
    let wide = f64::from(WIDTH - RIGHT);
    let mut inside = String::new();
    let values = plot.series.first().map(|series| series.values.as_slice()).unwrap_or_default();
    for (row, (label, value)) in plot.labels.iter().zip(values).enumerate() {
        let y = TOP + ROW * u32::try_from(row).unwrap_or(0);
        let _ = write!(inside, "<text x=\"0\" y=\"{}\">{}</text>", y + 12, escaped(label));
        match value {
            Some(people) => {
                let length = wide * *people as f64 / end as f64;
                let _ = write!(
                    inside,
                    "<rect x=\"0\" y=\"{}\" width=\"{length:.2}\" height=\"14\" fill=\"#3f4f5f\" {}><title>{}: {}</title></rect><text x=\"{:.2}\" y=\"{}\">{}</text>",
                    y + 17,
                    data(row, 0, *people),
                    escaped(label),
                    grouped(*people),
                    length + 5.0,
                    y + 29,
                    grouped(*people),
                );
            }
            None => {
                let _ = write!(inside, "<text x=\"0\" y=\"{}\" data-row=\"{row}\" data-series=\"0\" data-unknown=\"\">{}</text>", y + 29, escaped(&plot.unknown));
            }
        }
    }
    let height = TOP + ROW * u32::try_from(plot.labels.len()).unwrap_or(0) + 4;
    framed("bar", plot, height, &format!("<g data-end=\"{end}\" data-length=\"{wide}\">{inside}</g>"))
}
