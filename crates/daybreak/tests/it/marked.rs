//! Somebody signed in on a server that runs: what they make of a report, and a person and their referral, marked in every field that takes words, through their whole
//! life.

use crate::http::{Reply, try_ask};
use crate::running::between;
use crate::typed::Typed;
use crate::visitor::told;
use daybreak::demo::{PASSPHRASE, Persona};
use daybreak::system::SystemClock;
use daybreak_referrals::account::SHEETS;
use daybreak_vocabulary::Clock;
use std::time::Duration;

const SAME_ORIGIN: (&str, &str) = ("Sec-Fetch-Site", "same-origin");
const HOST: &str = "127.0.0.1";

/// A member's desk at one port. A session outlives the server that began it.
#[derive(Clone)]
pub struct Desk {
    port: u16,
    cookie: String,
    token: String,
}

fn encoded(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

impl Desk {
    pub fn sign_in(port: u16, persona: &Persona) -> Desk {
        for _ in 0..8 {
            let code = persona.code(SystemClock.now()).unwrap();
            let form = encoded(&[("mail", persona.mail.as_deref().unwrap()), ("passphrase", PASSPHRASE), ("code", &code)]);
            let answer = try_ask(port, "POST", HOST, "/", &[SAME_ORIGIN], Some(&form)).unwrap();
            if let (303, Some(set)) = (answer.status, answer.header("set-cookie")) {
                let mut desk = Desk { port, cookie: set.split(';').next().unwrap().to_owned(), token: String::new() };
                let home = desk.get("/").unwrap().body;
                desk.token = home.split("name=\"token\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
                return desk;
            }
            // The code was used before, or the clock is about to turn.
            std::thread::sleep(Duration::from_secs(20));
        }
        panic!("{} can't sign in", persona.name);
    }

    /// `None` where the server is gone, or goes before its answer is whole.
    pub fn get(&self, path: &str) -> Option<Reply> {
        try_ask(self.port, "GET", HOST, path, &[("Cookie", &self.cookie)], None)
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Option<Reply> {
        let form = encoded(&[&[("token", self.token.as_str())], fields].concat());
        try_ask(self.port, "POST", HOST, path, &[("Cookie", &self.cookie), SAME_ORIGIN], Some(&form))
    }

    /// The page a path leads to, after at most one step onwards.
    pub fn page(&self, path: &str) -> Option<Reply> {
        let reply = self.get(path)?;
        match reply.header("location") {
            Some(on) if reply.status == 303 => self.get(on),
            _ => Some(reply),
        }
    }

    /// The form of a page.
    pub fn form(&self, path: &str) -> Option<Typed> {
        let page = self.page(path)?;
        (page.status == 200).then(|| Typed::read(&page.body))
    }

    /// Opens a form, types and sends it; where that leads. It must be taken.
    pub fn sends(&self, path: &str, typed: &[(&str, &str)]) -> String {
        let mut form = self.form(path).unwrap_or_else(|| panic!("no form at {path}"));
        for (name, value) in typed {
            form.set(name, value);
        }
        self.taken(path, &form)
    }

    fn taken(&self, path: &str, form: &Typed) -> String {
        let reply = self.post(&form.action, &form.fields()).unwrap();
        assert_eq!(reply.status, 303, "{path}: {}", reply.body);
        reply.header("location").unwrap_or_default().to_owned()
    }
}

/// Writes marks, and remembers them.
pub struct Marker<'a> {
    desk: &'a Desk,
    pub marks: Vec<String>,
}

impl Marker<'_> {
    pub fn new(desk: &Desk) -> Marker<'_> {
        Marker { desk, marks: Vec::new() }
    }

    /// Fills every field of a form that takes words with a mark of its own, chooses what is given, and sends it.
    fn fills(&mut self, path: &str, chosen: &[(&str, &str)]) -> String {
        let mut form = self.desk.form(path).unwrap_or_else(|| panic!("no form at {path}"));
        let of: String = path.rsplit('/').take(2).filter(|part| part.parse::<uuid::Uuid>().is_err()).collect::<Vec<_>>().join(" ");
        for name in form.texts.clone() {
            if chosen.iter().any(|(own, _)| *own == name) || ["-day", "-month", "-year"].iter().any(|part| name.ends_with(part)) {
                continue;
            }
            let mark = match name.as_str() {
                "years" | "from_hour" | "to_hour" | "children_count" => continue,
                "phone" => "07700 900273".to_owned(),
                "email" | "decision_email" => format!("zz.marked.{}@example.org", name.replace('_', ".")),
                "hash" => "5a5a71".repeat(10) + "5a5a",
                // Letters and spaces alone: what stands in a notification may look like no number and no reference.
                _ => format!("Zzq lantern {} {} kept by the harbour", of.replace(['_', '-'], " "), name.replace(['_', '-'], " ")),
            };
            form.set(&name, &mark);
            self.marks.push(mark);
        }
        for (name, value) in chosen {
            form.set(name, value);
        }
        self.desk.taken(path, &form)
    }

    /// A record, from nothing to every form of it; answers its path.
    fn person(&mut self) -> String {
        let at = self.fills("/people/new", &[("says", "adult"), ("source", "claimed"), ("tongue", "ro"), ("jurisdiction", "england")]);
        let person = at.split('?').next().unwrap().to_owned();
        let explained = [("how", "read_aloud"), ("tongue", "ro"), ("interpreted", "professional"), ("advice", "taken"), ("time", "taken")];
        self.fills(&format!("{person}/names"), &[]);
        self.fills(&format!("{person}/age"), &[("says", "adult"), ("source", "documented")]);
        self.fills(&format!("{person}/details"), &[("nationality", "RO"), ("gender", "female"), ("interpreter", "yes"), ("communication", "yes"), ("children", "yes"), ("jurisdiction", "england")]);
        self.fills(&format!("{person}/contact"), &[("safe", "email"), ("never", "post"), ("decision", "else"), ("permitted", "yes")]);
        self.fills(&format!("{person}/close"), &[("relation", "partner"), ("may_know", "nothing")]);
        self.fills(&format!("{person}/council"), &[]);
        self.fills(&format!("{person}/status"), &[("has", "yes")]);
        self.fills(&format!("{person}/choices"), &[&explained[..], &[("referral", "given"), ("support", "given"), ("police", "given")]].concat());
        person
    }

    fn sheets(&mut self, draft: &str, but: &[&str]) {
        for sheet in SHEETS.iter().filter(|sheet| !but.contains(&sheet.kind.code())) {
            self.fills(&format!("{draft}/sheet/{}", sheet.kind.code()), &[("then", "list")]);
        }
    }

    /// A referral: every sheet, one of them twice, made ready, taken out in every form, entered, told, decided, asked about again, a crime; then they take it back.
    pub fn referral(&mut self) {
        let person = self.person();
        let begun = self.desk.sends(&format!("{person}/refer"), &[("nation", "england")]);
        let draft = begun.split("/sheet/").next().unwrap().to_owned();
        self.sheets(&draft, &["notice"]);
        self.fills(&format!("{draft}/sheet/view"), &[("then", "list")]);
        self.desk.sends(&format!("{draft}/check"), &[("aware", "yes")]);
        for format in ["sheet", "json", "htcds", "pdf"] {
            assert_eq!(self.desk.get(&format!("{draft}/out/{format}")).unwrap().status, 200, "{format}");
        }
        let case = format!("{draft}/standing");
        self.fills(&format!("{case}/record/entered"), &[]);
        let event = self.desk.get(&case).unwrap().body.split("/standing/told/").nth(1).and_then(|rest| rest.get(..36)).unwrap().to_owned();
        let today = SystemClock.today().date();
        let (day, month, year) = (today.day().to_string(), today.month().to_string(), today.year().to_string());
        let on = [("on-day", day.as_str()), ("on-month", month.as_str()), ("on-year", year.as_str())];
        self.fills(&format!("{case}/told/{event}"), &on);
        self.fills(&format!("{case}/record/rg_negative"), &[("authority", "sca"), ("reason", "other")]);
        self.fills(&format!("{case}/record/rg_again"), &[]);
        self.fills(&format!("{case}/crime"), &on);
        self.fills(&format!("{person}/choices"), &[("referral", "withdrawn"), ("how", "spoken"), ("tongue", "ro")]);
        assert!(self.desk.get(&case).unwrap().body.contains("Zzq lantern"), "it is there to be read");
    }

    /// A notification that names nobody, from nothing, with words written anew.
    pub fn notification(&mut self) {
        let door = self.desk.form("/people/notify").unwrap();
        let reason = "Zzq lantern notify reason kept by the harbour".to_owned();
        let mut fields = door;
        for (name, value) in [("age", "adult"), ("referral", "refused"), ("named", "no"), ("reason", &reason)] {
            fields.set(name, value);
        }
        let facts = self.desk.post("/people/notify", &fields.fields()).unwrap();
        assert_eq!(facts.status, 200, "{}", facts.body);
        let mut fields = Typed::read(&facts.body);
        for (name, value) in [("gender", "male"), ("nationality", "VN"), ("purpose", "forced-to-work"), ("district", "E07990001"), ("nation", "england")] {
            fields.set(name, value);
        }
        let at = self.desk.taken("/people/notify", &fields);
        let draft = at.trim_end_matches("/check").to_owned();
        self.marks.push(reason);
        self.fills(&format!("{draft}/sheet/notice"), &[("sure", "names-nobody"), ("then", "list")]);
        self.desk.sends(&format!("{draft}/check"), &[("rare", "yes"), ("aware", "yes")]);
        assert_eq!(self.desk.get(&format!("{draft}/out/json")).unwrap().status, 200);
    }

    /// A report: opened, translated, noted, a mark put down that was read in its photograph, its sender asked, passed on, closed. Answers what was asked.
    pub fn report(&mut self, report: &str) -> String {
        let at = format!("/reports/{report}");
        let opened = self.desk.page(&at).unwrap().body;
        let story = opened.split(&format!("{at}/translate/")).nth(1).and_then(|rest| rest.get(..36)).unwrap().to_owned();
        self.fills(&format!("{at}/translate/{story}"), &[("into", "en")]);
        self.fills(&format!("{at}/note"), &[]);
        self.fills(&format!("{at}/mark"), &[("mark", "vehicle"), ("text", "ZQ59 ZZQ"), ("read-in", "file")]);
        self.fills(&format!("{at}/write"), &[("ready", ""), ("in", "en"), ("kind", "question")]);
        let asked = self.marks.last().cloned().unwrap();
        let choices = self.desk.page(&format!("{at}/pass-on")).unwrap().body;
        let to = choices.split("name=\"to\"").nth(1).and_then(|rest| rest.split("value=\"").nth(1)).and_then(|rest| rest.get(..36)).unwrap();
        self.fills(&format!("{at}/pass-on"), &[("to", to), ("basis", "danger"), ("answering", "we")]);
        self.fills(&format!("{at}/close"), &[("reason", "looked"), ("conclusion", "acted_on")]);
        self.marks.extend(["ZQ59 ZZQ", "ZQ59ZZQ"].map(str::to_owned));
        let left = self.desk.page(&at).unwrap().body;
        assert!(left.contains("Zzq lantern note text") && left.contains("ZQ59 ZZQ"), "it is there to be read: {left}");
        asked
    }

    /// A call, put down with every field filled, and a number looked up that nobody told.
    pub fn call(&mut self) {
        let mut form = self.desk.form("/key-in").unwrap();
        let chosen = [("came", "call"), ("telling", "noticed"), ("danger", "no"), ("setting", "car_wash"), ("district", "E07990002"), ("level", "answering")];
        for (name, value) in chosen {
            form.set(name, value);
        }
        // The questions of its kind of place are asked once that is chosen; they are filled on the way to its check.
        for go in ["questions", "check"] {
            for name in form.texts.clone() {
                let forms = told("called", &name);
                if let Some(typed) = forms.first() {
                    form.set(&name, typed);
                }
                self.marks.extend(forms);
            }
            form.set("go", go);
            let page = self.desk.post("/key-in", &form.fields()).unwrap();
            assert_eq!(page.status, 200, "{go}: {}", page.body);
            form = Typed::read(&page.body);
        }
        assert!(form.texts.contains(&"q-price".to_owned()) && form.value("q-price").contains("Zzq lantern"));
        form.set("go", "send");
        let sent = self.desk.post("/key-in", &form.fields()).unwrap().body;
        let receipt = between(&sent, "id=\"receipt\" translate=\"no\">", '<').unwrap_or_else(|| panic!("no receipt: {sent}"));
        self.marks.extend([receipt.to_owned(), receipt.replace('-', "")]);
        let number = ("07700 900472", "447700900472");
        let answer = self.desk.post("/look-up", &[("mark", "phone"), ("text", number.0), ("why", "visit")]).unwrap();
        assert!(answer.status == 200 && answer.body.contains(number.0), "{}", answer.body);
        self.marks.extend([number.0, number.1].map(str::to_owned));
    }

    /// A word back to whoever referred, by a colleague.
    pub fn feedback(&mut self, colleague: &Desk) {
        let register = self.desk.get("/referrals").unwrap().body;
        let ids = register.split("href=\"/referrals/").skip(1).filter_map(|rest| rest.get(..36)).filter(|id| id.parse::<uuid::Uuid>().is_ok());
        let mut marker = Marker::new(colleague);
        for id in ids.collect::<std::collections::BTreeSet<_>>() {
            let path = format!("/referrals/{id}/standing/feedback");
            if colleague.form(&path).is_some_and(|form| form.texts.contains(&"words".to_owned())) {
                marker.fills(&path, &[]);
                self.marks.append(&mut marker.marks);
                return;
            }
        }
        panic!("no referral to feed back about");
    }
}
