//! What may be said of a table, and what may not, in plain sentences.

use super::Analysis;
use crate::answer::{Estimate, Method, count};

/// An interval whose ends are further apart than this factor names an order of magnitude, no more.
const ORDER_OF_MAGNITUDE: f64 = 3.0;

/// (may, may not). `people` are those on the lists, where that may be said; `thin` says that too few of them are on two lists.
pub(crate) fn of(people: Option<u64>, thin: bool, analysis: &Analysis) -> (Vec<String>, Vec<String>) {
    let mut may: Vec<String> = people.map(|people| format!("{} different people are on these lists.", count(people as f64))).into_iter().collect();
    let mut not = Vec::new();
    let bounds = |estimate: &&Estimate| estimate.method() == Method::Chao;
    let estimates: Vec<&Estimate> = analysis.answers.iter().flatten().filter(|estimate| !bounds(estimate)).collect();
    if estimates.is_empty() {
        not.push("Any number for the people who were never found: no method used here gives one that can be defended.".to_owned());
        if thin {
            may.push("Too few people are on two lists or more to say how many are on none.".to_owned());
        }
        return (may, not);
    }
    let least = |value: &dyn Fn(&Estimate) -> f64| estimates.iter().map(|one| value(one)).fold(f64::INFINITY, f64::min);
    let most = |value: &dyn Fn(&Estimate) -> f64| estimates.iter().map(|one| value(one)).fold(0.0f64, f64::max);
    let (low, high) = (least(&|one| one.people()), most(&|one| one.people()));
    let (widest_low, widest_high) = (least(&|one| one.interval().low), most(&|one| one.interval().high));
    if estimates.len() > 1 {
        may.push(format!(
            "{} methods in serious use estimate from {} to {} people in all; their intervals together reach from {} to {}.",
            estimates.len(),
            count(low),
            count(high),
            count(widest_low),
            count(widest_high)
        ));
        not.push(format!("“There are {} people”, or any other single number: it hides what the methods disagree about.", count(low)));
    } else {
        may.push(format!("By one method: {}.", estimates[0]));
        not.push("The estimate without its interval and method, or as if other methods had been tried.".to_owned());
    }
    if widest_high > ORDER_OF_MAGNITUDE * widest_low {
        may.push("The lists show an order of magnitude, no more.".to_owned());
        not.push("A rise or fall since an earlier estimate: the doubt here is larger than any change.".to_owned());
    }
    for spread in analysis.models.iter().flat_map(|models| &models.spread).filter(|spread| spread.models > 1) {
        may.push(format!(
            "{} models fit within BIC {} of the best; they put the number from {} to {}.",
            spread.models,
            spread.reach,
            count(spread.low),
            count(spread.high)
        ));
    }
    if let Some(chao) = analysis.answers.iter().flatten().find(bounds) {
        may.push(format!(
            "If people on one list are more likely than others to be on another, there are at least about {} (lower end {}).",
            count(chao.people()),
            count(chao.interval().low)
        ));
    }
    not.push("That a person on the lists has or has not been found by chance, or anything else about one person.".to_owned());
    not.push(
        "That the number is right if the lists cover different places or times, if the same person can't be recognised on \
         two lists, or if some people could be on no list whatever happened: those are not in the number."
            .to_owned(),
    );
    let swept = |odds_ratio: f64| {
        let rows = analysis.sensitivity.first().map_or(&[][..], |moved| &moved.odds_ratio);
        rows.iter().find(|row| row.odds_ratio == odds_ratio).map(|row| row.people)
    };
    if analysis.sensitivity.first().is_none_or(|moved| moved.odds_ratio.is_empty()) {
        not.push("That the data test the absence of the highest-order interaction: no data of this kind can.".to_owned());
    } else if let (Some(half), Some(double)) = (swept(0.5), swept(2.0)) {
        let (low, high) = (half.min(double), half.max(double));
        not.push(format!(
            "That the data test the absence of the highest-order interaction: an odds ratio of a half or two, which no data \
             can rule out, would turn the stepwise estimate into {} or {}.",
            count(low),
            count(high)
        ));
    }
    (may, not)
}
