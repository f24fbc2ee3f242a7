//! Every component of `forms.html`, written once.

use askama::Template;
use daybreak_site::{Choice, Form, Page};

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% extends "layout.html" %}{% import "forms.html" as forms %}{% block main %}
{% call forms::error_summary(page, form) %}{% endcall %}
<form method="post">{% call forms::carried(page) %}{% endcall %}
{% call forms::text(page, form, "one", "date-field-day", hint = "date-today") %}{% endcall %}
{% call forms::textarea(page, form, "many", "date-field-day", rows = 8) %}{% endcall %}
{% call forms::radios(page, form, "which", "date-field-month", choices, heading = true) %}{% endcall %}
{% call forms::checkboxes(page, form, "any", "date-field-month", choices) %}{% endcall %}
{% call forms::select(page, form, "pick", "date-field-month", choices) %}{% endcall %}
{% call forms::date(page, form, "seen", "date-field-year") %}{% endcall %}
{% call forms::file(page, form, "files", "date-field-year") %}{% endcall %}
{% call forms::button(page, "layout-page-after") %}{% endcall %}
{% call forms::link_button(page, "layout-page-before", "go", "back") %}{% endcall %}
</form>
{% call forms::details(page, "layout-pages") %}<p>More.</p>{% endcall %}
{% call forms::tag(page, "date-today", colour = "red") %}{% endcall %}
{% call forms::notification(page, "layout-pages", success = true) %}<p>Done.</p>{% endcall %}
{% call forms::panel(page, "layout-pages") %}Kept.{% endcall %}
{% call forms::inset(page) %}Beside.{% endcall %}
{% call forms::warning(page, "layout-warning") %}{% endcall %}
{% call forms::link(page, "/x", "layout-pages") %}{% endcall %}
{% call forms::button_link(page, "/x", "layout-pages") %}{% endcall %}
{% call forms::pagination(page, "", "/?after=1") %}{% endcall %}
{% endblock %}"#
)]
#[allow(dead_code)]
struct Everything {
    page: Page,
    form: Form,
    choices: Vec<Choice>,
}
