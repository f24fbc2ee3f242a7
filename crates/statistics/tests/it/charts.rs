//! Every chart is read back, and is the table: its numbers as data, and where its marks stand.

use crate::typed::shelf;
use daybreak_statistics::answer::answer;
use daybreak_statistics::drawing::{Boundaries, Chart, NotBoundaries, Plot, draw};
use daybreak_statistics::grid::Grid;
use daybreak_statistics::question::Question;
use daybreak_statistics::tongue::English;
use std::collections::BTreeMap;

/// The marks of a drawing: row and series, with every attribute. Quick and strict: a drawing that is no XML fails.
fn marks(svg: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = quick_xml::Reader::from_str(svg);
    let mut found = Vec::new();
    let mut scale: BTreeMap<String, String> = BTreeMap::new();
    loop {
        match reader.read_event().expect("a drawing is XML") {
            quick_xml::events::Event::Eof => return found,
            quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                let mut attributes: BTreeMap<String, String> =
                    tag.attributes().map(|attribute| attribute.unwrap()).map(|attribute| (attribute.key.as_ref().to_owned(), attribute.value.to_string())).collect();
                if attributes.contains_key("data-end") {
                    scale.clone_from(&attributes);
                }
                if attributes.contains_key("data-row") {
                    for (key, value) in &scale {
                        attributes.entry(format!("scale-{key}")).or_insert_with(|| value.clone());
                    }
                    found.push(attributes);
                }
            }
            _ => {}
        }
    }
}

fn plot(measure: &str, pairs: &[(&str, &str)]) -> Plot {
    let shelf = shelf();
    let question = Question::read(&shelf, measure, pairs.iter().copied()).unwrap();
    let answer = answer(&shelf, &question).unwrap();
    Plot::of(&answer, &English, &Grid::of(&answer, &English).lead)
}

/// What the table says: every known number, by row and series.
fn table(plot: &Plot, series: usize) -> BTreeMap<(usize, usize), u64> {
    plot.series.iter().take(series).enumerate().flat_map(|(at, one)| one.values.iter().enumerate().filter_map(move |(row, value)| value.map(|value| ((row, at), value)))).collect()
}

fn drawn(marks: &[BTreeMap<String, String>]) -> BTreeMap<(usize, usize), u64> {
    let known = marks.iter().filter(|mark| mark.contains_key("data-value"));
    known.map(|mark| ((mark["data-row"].parse().unwrap(), mark["data-series"].parse().unwrap()), mark["data-value"].parse().unwrap())).collect()
}

#[test]
fn lines_stand_where_their_numbers_say() {
    for (chart, pairs) in [
        (Chart::Lines, vec![("by", "period")]),
        (Chart::Lines, vec![("by", "period"), ("every", "quarter"), ("across", "age")]),
        (Chart::Multiples, vec![("by", "period"), ("every", "quarter"), ("across", "age")]),
    ] {
        let plot = plot("referrals", &pairs);
        let svg = draw(chart, &plot, None).unwrap();
        let marks = marks(&svg);
        assert_eq!(drawn(&marks), table(&plot, 6));
        assert!(!marks.is_empty());
        for mark in &marks {
            let number = |key: &str| mark[key].parse::<f64>().unwrap();
            let expected = number("scale-data-top") + number("scale-data-height") * (1.0 - number("data-value") / number("scale-data-end"));
            assert!((number("data-y") - expected).abs() < 0.01, "{mark:?}");
        }
        for series in &plot.series {
            assert!(plot.series.len() == 1 || svg.contains(&series.name), "{} is named", series.name);
        }
    }
}

#[test]
fn bars_are_as_long_as_their_numbers_say_and_gaps_are_gaps() {
    let plot = plot("sent", &[("by", "place"), ("period", "2021")]);
    let marks = marks(&draw(Chart::Bars, &plot, None).unwrap());
    assert_eq!(drawn(&marks), table(&plot, 1));
    assert_eq!(marks.len(), 45);
    assert_eq!(marks.iter().filter(|mark| mark.contains_key("data-unknown")).count(), 32);
    for mark in marks.iter().filter(|mark| mark.contains_key("data-value")) {
        let number = |key: &str| mark[key].parse::<f64>().unwrap();
        assert!((number("width") - number("scale-data-length") * number("data-value") / number("scale-data-end")).abs() < 0.01);
    }
}

#[test]
fn tiles_and_maps_hold_every_force_and_darker_is_more() {
    let plot = plot("sent", &[("by", "place"), ("period", "2021")]);
    let tiles = draw(Chart::Tiles, &plot, None).unwrap();
    let of_tiles = marks(&tiles);
    assert_eq!(drawn(&of_tiles), table(&plot, 1));
    assert_eq!(of_tiles.len(), 45);
    // Two squares of our own making.
    let square = |code: &str, east: f64| format!("{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{east},52.0],[{},52.0],[{},52.5],[{east},52.5],[{east},52.0]]]}}}}", east + 0.5, east + 0.5);
    let json = format!("{{\"type\":\"FeatureCollection\",\"features\":[{},{}]}}", square("E23000026", -0.5), square("E23000028", 0.2));
    let boundaries = Boundaries::read(json.as_bytes()).unwrap();
    let map = draw(Chart::Map, &plot, Some(&boundaries)).unwrap();
    let of_map = marks(&map);
    assert_eq!(of_map.len(), 2);
    assert_eq!(of_map.iter().map(|mark| mark["data-value"].as_str()).collect::<std::collections::BTreeSet<_>>(), ["345", "402"].into());
    let brightness = |fill: &str| u32::from_str_radix(&fill[1..3], 16).unwrap();
    let mut fills: Vec<(u64, u32)> = of_map.iter().map(|mark| (mark["data-value"].parse().unwrap(), brightness(&mark["fill"]))).collect();
    fills.sort_unstable();
    assert!(fills.windows(2).all(|pair| pair[0].1 >= pair[1].1), "{fills:?}");
    assert_eq!(draw(Chart::Map, &plot, None), None);
    assert_eq!(Boundaries::read(b"[]"), Err(NotBoundaries::NotGeoJson));
    assert_eq!(Boundaries::read(b"{\"features\":[{\"properties\":{}}]}"), Err(NotBoundaries::NoCode(1)));
    assert_eq!(Boundaries::read(b"{\"features\":[{\"properties\":{\"code\":\"a\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[400,2]]]}}]}"), Err(NotBoundaries::NotAPolygon(1)));
}

#[test]
fn a_drawing_runs_nothing_and_says_what_it_shows() {
    let mut plot = plot("referrals", &[("by", "period")]);
    plot.title = "<script>alert(1)</script>".to_owned();
    plot.labels[0] = "\"><image href=x onerror=alert(1)>".to_owned();
    for chart in [Chart::Lines, Chart::Bars] {
        let svg = draw(chart, &plot, None).unwrap();
        assert!(!svg.contains("<script") && !svg.contains("<image") && !svg.contains("style="));
        assert!(svg.contains("role=\"img\"") && svg.contains(&format!("<desc>{}</desc>", plot.lead)));
        marks(&svg);
    }
}
