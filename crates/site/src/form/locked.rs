//! A secret of a journey that could not be taken: the page that offers its form again holds it, sealed, so that nobody reads it there.
//!
//! It is sealed under the day's form key, as the answers of a journey are, and belongs to its journey: once that was left it opens nothing.

use super::{Form, SECRETS, Unlocked};
use crate::leave::{self, LEAVING};
use crate::visit::Visit;
use uuid::Uuid;

/// The hidden field that carries it, and what its seal is bound to.
pub(crate) const FIELD: &str = "locked";

/// The form as a page may hold it, with what is secret in it sealed. `None` where a secret belongs to no journey: it is typed again.
pub(crate) fn lock(visit: &Visit, form: &Form) -> Option<Form> {
    if !form.holds_a_secret() {
        return Some(form.clone());
    }
    let journey = visit.leaving()?;
    let is_secret = |name: &str| SECRETS.contains(&name);
    let mut text = form_urlencoded::Serializer::new(String::new());
    text.append_pair(LEAVING, &journey.to_string());
    let mut held = Form::new();
    if form.values().any(|(name, value)| is_secret(name) && !value.is_empty()) {
        text.extend_pairs(form.values().filter(|(name, _)| is_secret(name)));
        let house = &visit.house;
        held.put(FIELD, house.form_keys.seal(house.chance.as_ref(), house.today(), FIELD, text.finish().as_bytes()));
    }
    for (name, value) in form.values().filter(|(name, _)| !is_secret(name)) {
        held.put(name, value);
    }
    Some(held)
}

/// Puts back what a page held: nothing of a journey that was left, or where the key is gone. What was typed anew stands before it.
pub(super) async fn unlock(visit: &Visit, form: &mut Form) {
    if !visit.is_public() || !form.sent(FIELD) {
        return;
    }
    let sealed = form.raw(FIELD).to_owned();
    form.values.retain(|(name, _)| name != FIELD);
    let Ok((_, plain)) = visit.house.form_keys.open(visit.house.today(), FIELD, &sealed) else { return };
    let mut pairs = form_urlencoded::parse(&plain).into_owned();
    let Some(Ok(journey)) = pairs.next().filter(|(name, _)| name == LEAVING).map(|(_, journey)| journey.parse::<Uuid>()) else { return };
    // A database that is away takes nothing from them: the page that says so holds it once more.
    if leave::has_ended(&visit.house, journey).await.unwrap_or(false) {
        return;
    }
    let held: Vec<(String, String)> = pairs.filter(|(name, _)| form.value(name).is_empty()).collect();
    form.values.retain(|(name, _)| !held.iter().any(|(one, _)| one == name));
    if !held.is_empty() {
        form.unlocked = Some(Unlocked { seal: sealed, fields: held.iter().map(|(name, _)| name.clone()).collect() });
    }
    form.values.extend(held);
}
