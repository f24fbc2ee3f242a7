# review: awaiting a native reader

## a referral and its draft

referral-title = Ciornă
referral-caption-nrm = Trimitere { $label }
referral-caption-dtn = Notificare { $label }
referral-kind-nrm = Trimitere
referral-kind-dtn = Notificare
referral-state-draft = În lucru
referral-state-prepared = Gata de introdus
referral-state-entered = Introdusă
referral-state-acknowledged = Confirmată
referral-state-withdrawn = Retrasă
referral-state-dropped = Abandonată
referral-nameless = Nu numește pe nimeni
referral-back = Înapoi la ciornă
referral-back-to-person = Înapoi la persoană
referral-no-key = Este sigilat cu chei pe care nu le aveți încă. Un coleg care le are vi le acordă la următoarea autentificare.
referral-kept-until = Dacă nu mai scrie nimeni, se șterge pe
referral-held-by = Cine lucrează la ea
referral-reviewed-by = Citită de o a doua persoană
referral-reviewed-by-nobody = Nu în forma actuală
referral-prepared-by = Pregătită de
referral-acts = Ce puteți face
referral-check-link = Vedeți ce pleacă și ce rămâne
referral-look-link = Formularul așa cum a fost pregătit
referral-hand-over-link = Predați
referral-review-button = Am citit-o așa cum este
referral-drop-link = Renunțați
referral-sheets = Relatarea
referral-nothing-yet = Nimic încă
referral-records = { $count ->
    [one] 1 înregistrare
    [few] { $count } înregistrări
   *[other] { $count } de înregistrări
}
referral-saved-by = { $name }, { $at }
referral-add-another = Adăugați încă una
referral-done-prepared = Este gata. Nimeni nu este încă trimis: trebuie introdusă în serviciul Home Office, care dă o referință.
referral-cancel = Anulați

## consent: beginning

referral-begin-title = Începeți o trimitere sau o notificare
referral-begin-child = Această persoană este un copil sau ar putea fi. Un copil este trimis întotdeauna. I se spune ce se face și de ce; dorințele sale se notează.
referral-begin-adult = Această persoană a ales să fie trimisă. Se poate răzgândi oricând.
referral-begin-named = Această persoană nu dorește trimiterea și a ales să fie numită într-o notificare.
referral-begin-nameless = Această persoană nu dorește trimiterea și nu a ales să fie numită. O notificare conține doar coduri și ce se scrie din nou pentru ea.
referral-begin-there-is-one = Există deja o ciornă despre această persoană.
referral-begin-button-nrm = Începeți trimiterea
referral-begin-button-dtn = Începeți notificarea
referral-nation = În ce națiune se raportează?
referral-nation-hint = Se aplică calendarul și serviciile ei.
referral-no-ask-first = Această persoană nu a ales încă. Explicați ce este o trimitere și ce poate urma, oferiți un avocat și timp și notați ce spune. Nu se scrie nimic înainte.
referral-no-child-notified = Un copil sau cineva care ar putea fi copil este trimis. Nu există notificare despre el.
referral-no-chose-referral = A ales trimiterea: aceasta se face.
referral-no-refused = A refuzat trimiterea.
referral-no-another = Se scrie deja o ciornă despre această persoană.
referral-no-kind = Spuneți care dintre cele două este.
referral-no-nation = Alegeți o națiune.
referral-no-not-chosen = Ce a ales această persoană nu o permite sau nu o mai permite. Priviți alegerile ei.

## writing a draft

draft-kept-until = Dacă nu mai scrie nimeni în această ciornă, se șterge pe { $day }.
draft-save-next = Salvați și continuați
draft-save-another = Salvați și adăugați alta
draft-save-list = Salvați și mergeți la ciornă
draft-done-merged = Un coleg a salvat în același timp. S-a păstrat ce a schimbat fiecare.
draft-done-handed-over = Predată.
draft-done-reviewed = S-a notat că ați citit-o așa cum este.
draft-conflict-theirs = { $name } a salvat
draft-conflict-mine = Ați scris
draft-conflict-empty = Nimic
draft-keep-theirs = Păstrați ce s-a salvat
draft-keep-mine = Păstrați ce am scris eu
draft-keep-both = Păstrați ambele, una după alta
draft-no-already = A fost salvat deja.
draft-no-behind = Un coleg a schimbat aceleași răspunsuri în timp ce scriați. Nu s-a pierdut nimic: alegeți mai jos ce păstrați, apoi salvați.
draft-no-kept = Alegeți pentru fiecare răspuns ce păstrați.
draft-no-finished = Aceasta nu mai este o ciornă. Ce ați scris este mai jos; nu s-a salvat nimic.
draft-no-changed = Cineva a scris în timp ce priveați. Priviți din nou, apoi continuați.
draft-no-day = Aceasta nu este o zi. Puteți lăsa deoparte ziua sau ziua și luna.
draft-no-order = Sfârșitul este înaintea începutului.
draft-no-hash = Un SHA-256 are 64 de caractere: 0–9 și a–f.
draft-no-choice = Alegeți unul dintre răspunsuri sau niciunul.
draft-no-too-long = Este mai lung decât primește formularul Home Office: 15.000 de caractere. Scurtați-l.
draft-no-colleague = Alegeți un coleg care poate scrie în ea.
draft-no-two = Cine a scris-o nu o verifică: rugați pe altcineva.
draft-no-sure = Bifați dacă sunteți sigur.
draft-hand-over-title = Predați ciorna
draft-hand-over-what = Rămâne a organizației dumneavoastră. Cine o preia este numit către Home Office ca raportor.
draft-hand-over-to = Cui?
draft-hand-over-nobody = Niciun coleg nu poate scrie în ea.
draft-hand-over-button = Predați
draft-drop-title = Renunțați la ciornă
draft-drop-what = Ce s-a scris în ea se șterge. Dosarul persoanei și alegerile ei rămân.
draft-drop-sure = Sunteți sigur?
draft-drop-yes = Da, ștergeți ce s-a scris
draft-drop-button = Renunțați

## the meter

meter-heading = Ce va căuta cine decide
meter-hint = Aceasta doar sfătuiește. Nu vă oprește niciodată. Ce nu știe nimeni se spune ca necunoscut.
meter-answered = Formularul Home Office trebuie să aibă aici { $required } răspunsuri; { $answered } sunt cunoscute.
meter-no-gaps = Nu lipsește nimic.
meter-held = Ce conține
meter-gap-act = Ce s-a făcut ca să fie adusă și ținută acolo
meter-gap-means = Cum a fost controlată
meter-gap-purpose = La ce a fost folosită
meter-gap-dates = Când a început și s-a sfârșit
meter-gap-place = Unde s-a întâmplat
meter-gap-exploiter = Cine a făcut-o
meter-gap-observed = Ce ați văzut dumneavoastră
meter-gap-interview = Cum au decurs discuțiile
meter-gap-view = Părerea dumneavoastră
meter-gap-unexplained = De ce ceva nu se potrivește
meter-gap-read_back = Relatarea recitită persoanei
meter-gap-evidence = Ce o susține
meter-gap-safe_contact = Unde poate ajunge decizia în siguranță
meter-gap-interpreter = Dacă dorește interpret
meter-gap-council = Consiliul care a fost anunțat
meter-why-act = Traficul înseamnă o faptă, un mijloc și un scop. Fără faptă testul nu poate fi îndeplinit.
meter-why-means = Pentru un adult trebuie arătat mijlocul. Cine era copil atunci nu are nevoie.
meter-why-purpose = Spune ce fel de exploatare este și ce ajutor se potrivește.
meter-why-dates = O lună sau un an ajunge. Datele deosebesc o situație de alta.
meter-why-place = Decide cine anchetează și ce se mai știe acolo.
meter-why-exploiter = Și alții pot fi ținuți de aceiași oameni.
meter-why-observed = Ce ați văzut stă de sine, orice ar fi putut spune.
meter-why-interview = Cine era acolo, în ce limbă și cât de obosită era explică o relatare scurtă sau întreruptă.
meter-why-view = Ați întâlnit persoana. Cine decide nu.
meter-why-unexplained = Frica, rușinea și răul frâng o relatare. Spus aici, nu i se reproșează.
meter-why-read_back = Poate corecta ce a fost înțeles greșit înainte să conteze.
meter-why-evidence = Nu trebuie mult: cine deține ce și de când.
meter-why-safe_contact = Fără aceasta decizia poate ajunge la cei de care se teme.
meter-why-interpreter = Întrebat o dată, știu toți cei de după dumneavoastră.
meter-why-council = Trimiterea unui copil cere consiliul anunțat și cum poate fi contactat.

## what leaves and what stays

check-title = Ce pleacă și ce rămâne
check-nameless = Această notificare nu numește pe nimeni. Pleacă doar ce este în stânga.
check-named = Aceasta va conține formularul Home Office.
check-leaves = Ce pleacă
check-stays = Ce rămâne aici
check-nothing-leaves = Nimic, așa cum este.
check-not-known = Necunoscute
check-not-known-hint = Formularul le cere și nimeni nu știe. Se introduc ca necunoscute.
check-all-known = Tot ce cere formularul este cunoscut.
check-what-ready-means = Pregătirea nu trimite nimic. Apoi poate fi introdusă în serviciul Home Office, iar foile nu se mai pot schimba.
check-button = Pregătiți-o
stays-names = Toate numele
stays-birth = Data nașterii
stays-contact = Toate numerele și adresele și unde stă, în afară de regiune
stays-references = Referințele la Home Office sau poliție
stays-background = Unde s-a născut, familia, școala și munca
stays-account = { $count ->
    [one] Ce s-a scris pe o foaie, în afară de coduri
    [few] Ce s-a scris pe { $count } foi, în afară de coduri
   *[other] Ce s-a scris pe { $count } de foi, în afară de coduri
}
stays-choices = Cum a fost explicată fiecare alegere și cuvintele sale
stays-rules = Cine nu trebuie să știe unde este și ce nu este sigur
stays-notes = Notele personalului dumneavoastră
stays-evidence = { $count ->
    [one] o probă
    [few] { $count } probe
   *[other] { $count } de probe
}

## consent: a notification that names nobody

notify-title = Notificați fără nume
notify-back = Persoane
notify-duty = Organizația dumneavoastră trebuie să anunțe Home Office când are motive să creadă că cineva ar putea fi exploatat. Sursa: { $source }.
notify-duty-unverified = Organizația dumneavoastră ar putea fi obligată să anunțe Home Office. Nu am verificat: întrebați consilierii juridici. Sursa: { $source }.
notify-no-duty = Nu știm de o obligație de a notifica pentru organizația dumneavoastră.
notify-age = Este adult?
notify-age-hint = Cine ar putea avea sub 18 ani este trimis, nu notificat.
notify-age-adult = Da, 18 ani sau peste
notify-age-child = Nu, sub 18 ani
notify-age-unsure = Nu este sigur
notify-referral = Ce a spus despre trimitere?
notify-referral-hint = Explicați mai întâi ce este și ce poate urma.
notify-referral-refused = Nu
notify-referral-other = Da, sau vrea timp
notify-named = Poate notificarea să o numească?
notify-named-no = Nu
notify-named-yes = Da
notify-reason = De ce nu, în cuvintele sale
notify-reason-hint = Nimeni nu trebuie să spună. Rămâne aici.
notify-go-on = Continuați
notify-facts = Răspundeți la ce știți. Lăsați restul.
notify-gender = Gen
notify-nationality = Naționalitate
notify-nationality-hint = Formularul o cere. Nu este un semn de nimic.
notify-region = Regiunea unde stă
notify-region-hint = Niciodată orașul.
notify-no-age = Spuneți dacă este adult.
notify-no-refusal = Notificarea este pentru cineva care a refuzat trimiterea. Dacă a spus da sau vrea timp, începeți cu dosarul.
notify-no-named = Spuneți dacă poate fi numită.
notify-no-nameless = Dacă vrea să fie numită, începeți cu dosarul.
notify-no-leaks = Ce s-a scris din nou ar spune cine este. Schimbați pe foaia sa; nu s-a pregătit nimic.
notify-no-rare = Bifați că poate pleca așa sau scoateți locul ori naționalitatea.
notify-leak-name = Aici apare un nume al său. Scrieți fără el.
notify-leak-birth = Aici apare o dată. Luna și anul ajung.
notify-leak-contact = Aici apare un telefon sau o adresă de e-mail. Scrieți fără ele.
notify-leak-address = Aici apare o adresă sau un cod poștal. Scrieți fără ele.
notify-leak-reference = Aici apare o referință. Scrieți fără ea.
notify-unconfirmed = Nu s-a confirmat că ce s-a scris din nou nu numește pe nimeni. Rămâne aici.
notify-rare = Puțini oameni de această naționalitate sunt notificați într-un trimestru în toată țara. Cu locul alături, se poate vedea cine este.
notify-rare-label = Poate pleca așa?
notify-rare-yes = Da, m-am gândit la asta

## who reports

own-card-title = Cardul dumneavoastră
own-card-back = Contul dumneavoastră
own-card-why = Formularul Home Office cere aceasta la fiecare trimitere. Scris o dată aici, se completează.
own-card-role = Rolul dumneavoastră
own-card-phone = Telefon la serviciu
own-card-second-mail = Adresa de e-mail a unui al doilea contact
own-card-second-mail-hint = Cine este întrebat când nu puteți fi găsit.
own-card-organisation = Organizația dumneavoastră în lista formularului
own-card-organisation-hint = Consiliile apar acolo cu numele lor.
own-card-organisation-own = Cum se numește aici
own-card-button = Păstrați
own-card-no-too-long = Este prea lung: folosiți cel mult 200 de caractere.
own-card-no-nation = Alegeți o națiune.
own-card-no-mail = Aceasta nu este o adresă de e-mail.

## the sheets

sheet-record = Înregistrarea { $number }
sheet-records = Înregistrări de acest fel
sheet-not-in-list = Necunoscut sau nu este în listă
sheet-no-means = Nu trebuie arătat cum a fost controlat un copil. Scrieți unde a povestit.
sheet-answer-yes = Da
sheet-answer-no = Nu
sheet-answer-not-sure = Nu este sigur
sheet-answer-not-yet = Nu încă
sheet-purpose-forced-to-work = Forțată să muncească
sheet-purpose-wages-taken = Salariul luat
sheet-purpose-forced-to-commit-fraud = Forțată să comită fraude
sheet-purpose-prostitution = Forțată la prostituție
sheet-purpose-child-exploitation = Exploatarea sexuală a unui copil
sheet-purpose-taken-somewhere = Dusă undeva, ținută, agresată sexual
sheet-purpose-forced-to-commit-crime = Forțată să comită infracțiuni: droguri, furt, cerșit
sheet-purpose-organs-removed = Organe prelevate
sheet-purpose-unpaid-household-work = Muncă în gospodărie, neplătită sau aproape
sheet-purpose-other = Altceva
sheet-act-recruited = Recrutată
sheet-act-moved = Mutată din loc în loc
sheet-act-handed-over = Predată sau vândută
sheet-act-housed = Găzduită sau ascunsă
sheet-act-received = Primită de alții
sheet-act-kept = Împiedicată să plece
sheet-means-threats = Amenințări
sheet-means-threats-authorities = Amenințări cu poliția sau autoritățile
sheet-means-threats-family = Amenințări la adresa familiei
sheet-means-debt = O datorie
sheet-means-promises = Promisiuni false
sheet-means-violence = Violență
sheet-means-sexual-violence = Violență sexuală
sheet-means-takes-earnings = Câștiguri luate
sheet-means-money = Fără acces la bani
sheet-means-medical-care = Fără acces la medic
sheet-means-necessities = Fără mâncare, somn sau alte nevoi
sheet-means-psychological = Abuz psihologic
sheet-means-substances = Droguri sau alcool
sheet-means-hours = Ore excesive
sheet-means-documents = Documente reținute
sheet-means-other-means = Altceva
sheet-often-once = O dată
sheet-often-now_and_then = Din când în când
sheet-often-every_week = În fiecare săptămână
sheet-often-every_day = În fiecare zi
sheet-often-unknown = Necunoscut
sheet-contact-within-the-last-week = În ultima săptămână
sheet-contact-within-the-last-month = În ultima lună
sheet-contact-within-the-last-3-month = În ultimele 3 luni
sheet-contact-within-the-last-6-month = În ultimele 6 luni
sheet-contact-within-the-last-6-12-month = Acum 6–12 luni
sheet-contact-over-a-year-ago = Acum peste un an
sheet-contact-not-sure = Nu este sigur
sheet-relation-family = Familie
sheet-relation-partner = Partener
sheet-relation-friend = Prieten
sheet-relation-employer = Angajator
sheet-relation-stranger = Necunoscut înainte
sheet-relation-unknown = Necunoscut
sheet-sure-names-nobody = Am citit. Nu numește pe nimeni și nimic nu arată cine este

sheet-situation = Ce s-a întâmplat
sheet-situation-intro = O situație. Dacă au fost mai multe, fiecare are pagina ei. Răspundeți la ce a povestit; lăsați restul.
sheet-situation-purpose = La ce a fost folosită?
sheet-situation-purpose-hint = Bifați tot ce se potrivește.
sheet-situation-other = Dacă altceva: ce
sheet-situation-required = Ce trebuia să facă?
sheet-situation-required-hint = Muncă, ore, pauze, plată, în cuvintele sale.
sheet-situation-act = Ce s-a făcut ca să fie adusă și ținută acolo?
sheet-situation-started = Cum a început?
sheet-situation-started-hint = Cine a contactat-o, ce s-a promis, ce a ieșit.
sheet-situation-means = Cum a fost controlată?
sheet-situation-treated = Cum a fost tratată?
sheet-situation-living = Cum locuia acolo?
sheet-situation-from = Când a început?
sheet-situation-from-hint = Un an sau o lună și un an ajung.
sheet-situation-until = Când s-a sfârșit?
sheet-situation-until-hint = Lăsați gol dacă continuă sau nu știe nimeni.
sheet-situation-often = Cât de des?
sheet-situation-as-child = Avea sub 18 ani în vreun moment?
sheet-situation-as-child-hint = Cine a fost exploatat în copilărie poate fi adult acum.

sheet-place = Unde s-a întâmplat
sheet-place-intro = Un loc. Fiecare alt loc are pagina sa.
sheet-place-district = Districtul
sheet-place-town = Oraș sau alt loc
sheet-place-town-hint = Dacă nu este într-un district din listă.
sheet-place-country = Țara, dacă nu este în Regatul Unit
sheet-place-address = Adresa sau repere
sheet-place-address-hint = Cum o descrie: ce este alături, ce se vede pe fereastră.

sheet-journey = Cum a fost mutată
sheet-journey-intro = O călătorie. Fiecare alta are pagina sa.
sheet-journey-any = A fost mutată de un exploatator?
sheet-journey-origin = De la
sheet-journey-destination = La
sheet-journey-on = Când
sheet-journey-how = Cum, cu cine, cine a aranjat
sheet-journey-how-hint = Vehicule, bilete, acte, frontiere, cât știe.

sheet-exploiter = Cine a făcut-o
sheet-exploiter-intro = O persoană sau un grup. Fiecare alta are pagina sa.
sheet-exploiter-name = Numele, dacă se știe
sheet-exploiter-who = Cine este
sheet-exploiter-who-hint = Cum arată, cum îi spun alții, ce face.
sheet-exploiter-relation = Față de persoană este
sheet-exploiter-uk = Este în Regatul Unit?
sheet-exploiter-where = Unde este acum
sheet-exploiter-where-hint = Lăsați gol dacă nu știe nimeni. Nu mergeți să vedeți.

sheet-leaving = Cum s-a sfârșit și ce se teme
sheet-leaving-intro = Răspundeți la ce a povestit; lăsați restul.
sheet-leaving-still = Este încă în situație?
sheet-leaving-keeping = Ce o ține acolo
sheet-leaving-left = Cum și de ce a plecat
sheet-leaving-contact = Când a fost ultimul contact cu un exploatator?
sheet-leaving-contact-details = Cum a fost
sheet-leaving-again = S-ar putea întâmpla din nou?
sheet-leaving-again-why = De ce

sheet-other = Alții cărora li se întâmplă
sheet-other-intro = O persoană sau un grup. Fiecare poate avea nevoie de trimiterea sa.
sheet-other-any = Sunt și alții?
sheet-other-who = Cine sunt, cât se știe
sheet-other-who-hint = O descriere ajunge.

sheet-before = Spus înainte și poliția
sheet-before-intro = Răspundeți la ce a povestit; lăsați restul.
sheet-before-reported = A fost spus unei autorități înainte?
sheet-before-reported-details = Cui, când, ce referință
sheet-before-why-now = Dacă nu: ce a făcut-o greu
sheet-before-why-now-hint = Nimeni nu trebuie să dea socoteală că a tăcut.
sheet-before-crime = Există o referință penală?
sheet-before-force = Forța de poliție
sheet-before-crime-reference = Referința
sheet-before-help-details = Dacă vrea să ajute ancheta: cum

sheet-signs = Ce ați văzut, auzit și înțeles
sheet-signs-intro = Cele trei rămân separate, ca să poată fi cântărite.
sheet-signs-seen = Ați văzut semne de exploatare?
sheet-signs-observed = Ce ați văzut dumneavoastră
sheet-signs-observed-hint = Răni, cine vorbea în locul ei, ce avea la ea.
sheet-signs-disclosed = Ce v-a spus
sheet-signs-disclosed-hint = În cuvintele sale, unde puteți.
sheet-signs-inferred = Ce deduceți și din ce
sheet-signs-inferred-hint = O naționalitate nu este semn de nimic.

sheet-interview = Discuțiile
sheet-interview-intro = O discuție. Fiecare alta are pagina sa.
sheet-interview-on = Când
sheet-interview-where = Unde
sheet-interview-present = Cine a fost prezent
sheet-interview-present-hint = Niciodată însoțitorul ca interpret.
sheet-interview-spoken = În ce limbă
sheet-interview-interpreter = Interpret
sheet-interview-how = Cum a decurs
sheet-interview-how-hint = Cât a durat, pauzele, cât de obosită sau speriată era, ce nu s-a putut întreba.

sheet-inconsistency = Ce nu se potrivește
sheet-inconsistency-intro = Frica, rușinea, răul și interpreții frâng o relatare. Spus aici, nu i se reproșează mai târziu.
sheet-inconsistency-any = Este ceva?
sheet-inconsistency-what = Ce nu se potrivește
sheet-inconsistency-explained = Ce poate explica
sheet-inconsistency-explained-hint = Ce a spus despre asta, ce ați văzut, ce se știe despre astfel de răni.

sheet-evidence = Ce o susține
sheet-evidence-intro = Un obiect. Fiecare altul are pagina sa. Obiectul rămâne unde este.
sheet-evidence-what = Ce este
sheet-evidence-what-hint = Un fluturaș, o fotografie, un mesaj, o scrisoare medicală.
sheet-evidence-on = Data
sheet-evidence-holder = Cine îl deține
sheet-evidence-hash = SHA-256, dacă este un fișier
sheet-evidence-hash-hint = 64 de caractere: dovedește mai târziu că fișierul este același.
sheet-evidence-goes = Merge la Home Office?

sheet-involved = Alți profesioniști
sheet-involved-intro = Organizațiile care împart dosarul sunt numite automat.
sheet-involved-any = Sunt implicați și alții?
sheet-involved-who = Cine și ce fac
sheet-involved-who-hint = Un medic, un avocat, un asistent social, cu referințele lor.

sheet-view = Părerea dumneavoastră
sheet-view-intro = Ați întâlnit persoana. Cine decide nu.
sheet-view-view = De ce credeți că ar fi putut fi exploatată
sheet-view-view-hint = Ce este tipic, ce o face credibilă, ce nu știți.

sheet-read_back = Recitită
sheet-read_back-intro = Relatarea este a sa. Citiți-i-o în cuvintele sale înainte să plece.
sheet-read_back-done = I s-a recitit?
sheet-read_back-on = Când
sheet-read_back-spoken = În ce limbă
sheet-read_back-by = De către cine
sheet-read_back-corrected = Ce a corectat
sheet-read_back-corrected-hint = Schimbați și pe foaia respectivă.

sheet-notice = Ce se scrie din nou
sheet-notice-intro = Nimic din relatare nu pleacă de la sine. Scrieți aici ce se poate spune fără a arăta cine este sau lăsați gol.
sheet-notice-started = Cum a început
sheet-notice-started-hint = Fără nume, date de naștere, adrese sau referințe.
sheet-notice-required = Ce trebuia să facă
sheet-notice-living = Cum locuia acolo
sheet-notice-treated = Cum a fost tratată
sheet-notice-view = Părerea dumneavoastră
sheet-notice-sure = Confirmați
