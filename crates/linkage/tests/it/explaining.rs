//! The page that explains a run, and charts.

use crate::cli::{lists, said};

#[test]
fn one_page_holds_charts_tables_sentences_and_json_and_asks_for_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 2_500);
    let (page, charts) = (folder.path().join("page.html"), folder.path().join("charts"));
    let words = ["report", "--page", page.to_str().unwrap(), "--truth", "who", "--pairs", "12", "--clusters", "15", "--charts", charts.to_str().unwrap()];
    said(&words, &files, &[]).unwrap();
    let text = std::fs::read_to_string(&page).unwrap();
    assert_eq!(text.matches("<details class=\"pair\">").count(), 12);
    assert_eq!(text.matches("<article class=\"cluster\"").count(), 15);
    for part in ["speak for one person", "Precision against recall", "Weights, m and u", "The same as JSON", "&quot;probability&quot;", "Records of cluster 1"] {
        assert!(text.contains(part), "{part}");
    }
    // Nothing is asked of anybody: no address, no file, and a policy that forbids both.
    assert!(text.contains("default-src 'none'"));
    for asked in [" src=", "url(", "@import", "<link", "https:", "{{"] {
        assert!(!text.contains(asked), "{asked}");
    }
    assert_eq!(text.matches("http").count(), text.matches("http-equiv").count() + text.matches("http://www.w3.org/2000/svg").count());
    let mut names: Vec<String> = std::fs::read_dir(&charts).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names.len(), 4 + 12);
    assert!(names.contains(&"precision-recall.svg".to_owned()) && std::fs::read_to_string(charts.join("weights.svg")).unwrap().ends_with("</svg>\n"));
    // The same bytes again.
    said(&words, &files, &["--threads", "3"]).unwrap();
    assert_eq!(std::fs::read_to_string(&page).unwrap(), text);
}

#[test]
fn a_value_can_not_become_part_of_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 1_500);
    let page = folder.path().join("page.html");
    let text = std::fs::read_to_string(&files[0]).unwrap();
    let evil = "</td><script>alert(1)</script>' \"\" &";
    let changed: Vec<String> = text.lines().enumerate().map(|(at, line)| if at == 0 { line.to_owned() } else { line.replacen("\",\"", &format!("\",\"{evil}"), 1) }).collect();
    std::fs::write(&files[0], changed.join("\n")).unwrap();
    said(&["report", "--page", page.to_str().unwrap()], &files, &[]).unwrap();
    let text = std::fs::read_to_string(&page).unwrap();
    assert_eq!(text.matches("<script>").count(), 1, "its own alone");
    assert!(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;&#39;"));
}

#[test]
fn a_pair_has_a_chart_that_stands_alone() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 1_500);
    let pairs = folder.path().join("pairs.csv");
    said(&["run", "--pairs", pairs.to_str().unwrap()], &files, &[]).unwrap();
    let text = std::fs::read_to_string(&pairs).unwrap();
    let first: Vec<&str> = text.lines().nth(1).unwrap().split(',').collect();
    let chart = folder.path().join("chart.svg");
    said(&["explain", "--chart", chart.to_str().unwrap(), "--ids", first[1], first[3]], &files, &[]).unwrap();
    let svg = std::fs::read_to_string(&chart).unwrap();
    assert!(svg.starts_with("<?xml") && svg.contains("any two records") && svg.contains("together"), "{svg}");
}
