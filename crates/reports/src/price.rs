//! Is this price possible? The questions, and the sum as sentences. The public page and the partners' page ask the same; neither keeps anything.

use daybreak_site::{Args, Choice, Form, Page, Said};
use daybreak_vocabulary::price::{self, Sum, WholeDay, Work};
use daybreak_vocabulary::wages::{self, Worker};
use daybreak_vocabulary::{Day, price::NoRate};

/// What was worked out, sentence by sentence, and whether the price can pay for the work and the takings for the day.
#[derive(Clone, Debug)]
pub struct Worked {
    pub possible: bool,
    pub lines: Vec<Said>,
}

/// The form as it is first shown: an adult, today, no VAT asked about, all of the price for pay.
pub fn first(today: Day) -> Form {
    let date = today.date();
    Form::new()
        .with("worker", Worker::Adult.code())
        .with("vat", "no")
        .with("on-day", date.day().to_string())
        .with("on-month", date.month().to_string())
        .with("on-year", date.year().to_string())
}

pub fn workers() -> Vec<Choice> {
    Worker::ALL.into_iter().map(|worker| Choice::new(worker.code(), format!("price-worker-{}", worker.code()))).collect()
}

pub fn vat() -> Vec<Choice> {
    vec![Choice::new("no", "price-vat-no"), Choice::new("yes", "price-vat-yes")]
}

/// A number somebody typed, within what can be; refused in place where it is none.
fn number(form: &mut Form, field: &'static str, least: i64, most: i64) -> i64 {
    match form.value(field).parse::<i64>() {
        Ok(number) if (least..=most).contains(&number) => number,
        _ => {
            form.refuse(field, "price-mend-number");
            0
        }
    }
}

/// Reads the form and works it out. `None` where something has to be mended first: the form says what.
pub fn work_out(page: &Page, form: &mut Form) -> Option<Worked> {
    let Some(price) = price::pence(form.value("price")) else {
        form.refuse("price", "price-mend-money");
        return None;
    };
    let (people, minutes) = (number(form, "people", 1, 1000), number(form, "minutes", 1, 10_000));
    let share = if form.value("share").is_empty() { 100 } else { number(form, "share", 1, 100) };
    let on = match form.day("on") {
        Ok(Some(day)) => Some(day),
        Ok(None) | Err(_) => {
            form.refuse("on", "price-mend-day");
            None
        }
    };
    let worker = Worker::from_code(form.value("worker")).unwrap_or_default();
    let whole_day = whole_day(form);
    let on = on.filter(|_| !form.is_refused())?;
    let work = Work { price, people, minutes, on, worker, vat: form.value("vat") == "yes", labour_share: share };
    let sum = match price::of_work(&work) {
        Ok(sum) => sum,
        Err(NoRate { on }) => {
            form.refuse_with("on", "price-no-rate", [("day", &page.day(on))]);
            return None;
        }
    };
    let mut lines = lines(page, &work, &sum);
    let mut possible = sum.is_possible();
    if let Some((takings, hours)) = whole_day
        && let Ok((wages, times)) = price::of_day(&WholeDay { takings, people, hours, on, worker })
    {
        let args = Args::new().set("people", people).set("hours", hours).set("wages", money(wages)).set("takings", money(takings));
        lines.push(page.say_with("price-day", args));
        if let Some(times) = times.filter(|times| *times > 10) {
            possible = false;
            lines.push(page.say_with("price-day-times", [("times", tenths(page, times))]));
        }
    }
    // Neither way is it proof: what can be paid is not always paid.
    lines.push(page.say(if possible { "price-no-proof-of-pay" } else { "price-never-proof" }));
    Some(Worked { possible, lines })
}

/// What a day takes and how long it is: only where both were given.
fn whole_day(form: &mut Form) -> Option<(i64, i64)> {
    if form.value("takings").is_empty() && form.value("hours").is_empty() {
        return None;
    }
    let Some(takings) = price::pence(form.value("takings")) else {
        form.refuse("takings", "price-mend-money");
        return None;
    };
    Some((takings, number(form, "hours", 1, 24)))
}

fn lines(page: &Page, work: &Work, sum: &Sum) -> Vec<Said> {
    let rate = Args::new()
        .set("rate", money(sum.hour))
        .set("from", &page.day(sum.period.from))
        .set("checked", wages::checked_on().map(|day| page.day(day).plain().to_owned()).unwrap_or_default());
    let buys = Args::new().set("price", money(sum.for_pay)).set("minutes", tenths(page, sum.buys)).set("holiday", tenths(page, sum.buys_with_holiday));
    let needs = Args::new().set("people", work.people).set("minutes", work.minutes).set("all", tenths(page, sum.needed));
    let costs = Args::new().set("wages", money(sum.wages)).set("holiday", money(sum.wages_with_holiday));
    let verdict = if sum.is_possible() { "price-can" } else { "price-can-not" };
    let mut lines = vec![page.say(verdict)];
    // Without this step nobody could follow how so little comes of the price.
    if sum.for_pay != work.price {
        lines.push(page.say_with("price-for-pay", Args::new().set("price", money(work.price)).set("left", money(sum.for_pay))));
    }
    lines.extend([
        page.say_with("price-buys", buys),
        page.say_with("price-needs", needs),
        page.say_with("price-costs", costs),
        page.say_with("price-rate", rate),
    ]);
    lines
}

/// `£7.12`; whole pounds without pence.
pub fn money(pence: i64) -> String {
    let (pounds, rest) = (pence / 100, pence % 100);
    if rest == 0 { format!("£{pounds}") } else { format!("£{pounds}.{rest:02}") }
}

/// Tenths with the mark of the page's language; whole numbers without.
fn tenths(page: &Page, tenths: i64) -> String {
    let (whole, rest) = (tenths / 10, tenths % 10);
    let mark = page.plain("price-decimal-mark");
    if rest == 0 { whole.to_string() } else { format!("{whole}{mark}{rest}") }
}
