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
referral-no-key = Încă nu puteți citi aceasta. Rugați un coleg care poate să se conecteze: astfel primiți cheia.
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
referral-done-redrafted = Este din nou o ciornă. Ce s-a scris rămâne.
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
referral-nation-hint = Se folosesc zilele lucrătoare și serviciile ei.
referral-no-ask-first = Această persoană nu a ales încă. Explicați ce este o trimitere și ce poate urma, oferiți un avocat și timp și notați ce spune. Abia apoi se începe una.
referral-no-child-notified = Un copil sau cineva care ar putea fi copil este trimis. Nu există notificare despre el.
referral-no-chose-referral = A spus da trimiterii. Începeți-o pe aceea.
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
hand-all-referrals = Ciorne de trimiteri care au rămas la cine le avea, pentru că cine le primea nu poate vedea despre cine sunt: { $count }. Predați-le din nou altcuiva: o ciornă pe care nu scrie nimeni se încheie de la sine.
draft-drop-title = Renunțați la ciornă
draft-drop-what = Ce s-a scris în ea se șterge. Dosarul persoanei și alegerile ei rămân.
draft-drop-sure = Sunteți sigur?
draft-drop-yes = Da, ștergeți ce s-a scris
draft-drop-button = Renunțați
redraft-title = Înapoi la ciornă
redraft-what = Ce a fost pregătit se șterge și iese din registru. Cine a primit-o nu o mai vede. Ce s-a scris rămâne: uitați-vă la ea, apoi pregătiți-o din nou.
redraft-sure = A fost introdusă?
redraft-yes = Nu, nimeni nu a introdus-o în serviciul Ministerului de Interne
redraft-no-ready = Este deja o ciornă, a fost introdusă sau s-a încheiat.
redraft-no-sure = Bifați căsuța dacă nu a introdus-o nimeni. Dacă a introdus-o cineva, notați în schimb referința.
redraft-no-out = O altă organizație urmează să o introducă și a scos-o deja: poate că o introduce chiar acum. Întrebați-o. Dacă a fost introdusă, notează ea referința. Dacă nu, o dă înapoi, iar apoi o puteți readuce la ciornă.

## other referrals of the same person

others-heading = Încă una despre aceeași persoană
others-line = { $kind } { $label }: { $state }
others-link = Uitați-vă la cealaltă
others-do-written = Se scriu două despre aceeași persoană. Uitați-vă la amândouă, preluați ce spune numai una dintre ele, apoi renunțați la una. Niciuna nu poate fi pregătită cât timp stau amândouă.
others-do-ready = Una despre această persoană este gata, dar neintrodusă. Introduceți-o sau notați că nu va fi introdusă. Până atunci aceasta nu poate fi pregătită.
others-do-entered = Una despre această persoană a fost deja introdusă. Uitați-vă întâi la ea. A doua se introduce numai dacă este nevoie, de exemplu pentru ceva întâmplat mai târziu.
others-do-beside = Niciuna nu o împiedică pe cealaltă: una este o trimitere, cealaltă o notificare.
others-do-one = O persoană se introduce o singură dată. Uitați-vă la cealaltă: renunțați la ea sau notați că nu va fi introdusă, dacă nu este nevoie de amândouă.
others-twice = Este nevoie de a doua?
others-twice-yes = Da, m-am uitat la cealaltă
others-no-written = Se scrie încă una despre această persoană. Renunțați întâi la una dintre ele.
others-no-ready = Încă una despre această persoană este gata. Introduceți-o întâi sau notați că nu va fi introdusă.
others-no-twice = Încă una despre această persoană a fost deja introdusă. Uitați-vă la ea, apoi bifați dacă este nevoie de a doua.

## the meter

meter-heading = Ce va căuta cine decide
meter-hint = Aceasta doar sfătuiește. Nu vă oprește niciodată. Ce nu știe nimeni se spune ca necunoscut.
meter-answered = Formularul Home Office cere aici { $required } răspunsuri. { $answered } sunt cunoscute.
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
check-nameless = Această notificare nu numește pe nimeni. Pleacă doar ce este sub „Ce pleacă”.
check-named = Aceasta va conține formularul Home Office.
check-leaves = Ce pleacă
check-stays = Ce rămâne aici
check-nothing-leaves = Nimic, așa cum este.
check-found = Ce spune cine este
check-not-known = Necunoscute
check-not-known-hint = Formularul le cere și nimeni nu știe. Se introduc ca necunoscute.
check-all-known = Tot ce cere formularul este cunoscut.
check-what-ready-means = Pregătirea nu trimite nimic. Apoi poate fi introdusă în serviciul Home Office, iar foile nu se mai pot schimba.
check-button = Pregătiți-o
stays-names = Toate numele
stays-birth = Data nașterii
stays-contact = Toate numerele și adresele și unde stă; pleacă doar regiunea
stays-references = Referințele la Home Office sau poliție
stays-background = Unde s-a născut, familia, școala și munca
stays-account = { $count ->
    [one] Ce s-a scris pe o foaie; pleacă doar codurile
    [few] Ce s-a scris pe { $count } foi; pleacă doar codurile
   *[other] Ce s-a scris pe { $count } de foi; pleacă doar codurile
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
notify-duty-scotland = Organizația dumneavoastră ar putea fi obligată să anunțe Police Scotland. Nu am verificat nici asta, nici de când este în vigoare: întrebați consilierii juridici. Ce se face aici merge la Home Office. Sursa: { $source }.
notify-duty-not-read = Această țară are propria obligație de a notifica. Nu am citit pe cine obligă: întrebați consilierii juridici.
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
notify-no-rare = Bifați că poate pleca așa sau scoateți locul, naționalitatea ori vârsta.
notify-leak-name = „{ $found }” este un nume din dosarul său. Scrieți fără el.
notify-leak-birth = „{ $found }” spune când s-a născut. Scrieți fără.
notify-leak-day = „{ $found }” este o zi. Luna și anul ajung.
notify-leak-contact = „{ $found }” pare un telefon sau o adresă de e-mail ori duce la persoană. Scrieți fără.
notify-leak-address = „{ $found }” pare o adresă. Scrieți fără: unde s-a întâmplat are întrebarea sa.
notify-leak-reference = „{ $found }” pare o referință. Scrieți fără ea.
notify-unconfirmed = Nu s-a confirmat că ce s-a scris din nou nu numește pe nimeni. Rămâne aici.
notify-rare = Puțini oameni ca acesta sunt notificați într-un trimestru în toată țara. Naționalitatea, locul și vârsta împreună pot arăta cine este.
notify-rare-together = Împreună ar spune: { $nationality }, { $age } și locul.
rare-age-adult = adult
rare-age-then-child = adult acum, copil când s-a întâmplat
rare-age-years = { $years } ani
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
sheet-notice-started-hint = Fără nume, zile, adrese sau referințe. Luna și anul ajung.
sheet-notice-required = Ce trebuia să facă
sheet-notice-living = Cum locuia acolo
sheet-notice-treated = Cum a fost tratată
sheet-notice-view = Părerea dumneavoastră
sheet-notice-sure = Confirmați

## the register

register-title = Trimiteri
register-what = Fiecare trimitere și notificare pe care o vede organizația dumneavoastră, cu stadiul ei. Cele mai noi apar primele.
register-caption = { $kind } { $label }
register-table = Trimiteri și notificări, cele mai noi primele
register-kind-nrm = Trimitere
register-kind-dtn = Notificare
register-nation-england = Anglia
register-nation-wales = Țara Galilor
register-nation-scotland = Scoția
register-nation-northern_ireland = Irlanda de Nord
register-filter-standing = În ce stadiu este
register-filter-kind = Trimitere sau notificare
register-filter-nation = Națiune
register-filter-overdue = Termen depășit
register-filter-overdue-yes = Doar cele cu termen depășit
register-filter-open = Cineva așteaptă
register-filter-all = Toate
register-filter-show = Arată
register-column-referral = Trimitere
register-column-kind = Tip
register-column-stands = În ce stadiu este
register-column-who = Cine
register-column-where = Unde
register-column-day = Următoarea zi
register-prepared = Gata din { $day }
register-news = Ceva nou
register-feedback = Un cuvânt pentru dumneavoastră
word-back-heading = Cuvinte înapoi
word-back-title = Scrieți un cuvânt înapoi
word-back-what = Ce a urmat, pentru cine a trimis: o propoziție sau două. Citește oricine vede această trimitere; este sigilat ca restul.
word-back-words = Ce ar trebui să știe?
word-back-words-hint = Ce a fost bun în ce au scris, ce a lipsit, ce s-a întâmplat apoi. Nimic din ce persoanei nu i s-a spus.
word-back-button = Trimiteți
word-back-read = { $name }, { $at }. Citit de { $reader }, { $read }.
word-back-unread = { $name }, { $at }. Necitit încă.
word-back-no-words = Scrieți o propoziție.
word-back-no-long = Scrieți mai puțin: o propoziție sau două, cel mult 1.000 de caractere.
word-back-no-another = Altă organizație lucrează la această trimitere: cuvântul înapoi este al ei.
word-back-no-own = Ați pregătit chiar dumneavoastră această trimitere. Un coleg scrie cuvântul înapoi.
register-referred_by = Trimisă de { $name }
register-handled_by = Se ocupă { $name }
register-handled_by-nobody = Se ocupă cine a trimis
register-fact-referred_by = Trimisă de
register-fact-handled_by = Se ocupă
register-lives_in = Locuiește în
register-lives_in-is = Locuiește în { $place }
register-lives_in-unknown = Unde locuiește: nu se știe
register-exploited_in = Exploatare în
register-exploited_in-is = Exploatare în { $place }
register-exploited_in-unknown = Locul exploatării: nu se știe
register-place-unknown = Nu se știe
register-overdue = Depășit: { $day }
register-no-day = Fără termen
register-empty = Nu există trimiteri deschise. O ciornă apare aici când este gata.
register-empty-filter = Nicio trimitere nu corespunde. Lărgiți alegerea ca să vedeți mai multe.
register-empty-page = Le-ați văzut pe toate. Reveniți la prima pagină pentru ce este nou.
register-link-waiting = Ce așteaptă să fie introdus
register-link-rules = Reguli și organizații care pot trimite, cu sursele lor

## what waits

waiting-title = Așteaptă să fie introduse
waiting-what = Acestea sunt gata, iar Ministerul de Interne nu le-a primit. Nimeni nu este trimis până când serviciul lui nu dă o referință. Organizației dumneavoastră i se amintește zilnic până se face.
waiting-not-responder = Organizația dumneavoastră nu este pe lista celor care pot trimite, deci nu puteți introduce singuri o trimitere. Predați-o uneia care poate.
waiting-empty = Nu așteaptă nimic.
waiting-enter = Introduceți trimiterea { $label }
waiting-notice = Trimiteți înștiințarea pentru { $label }: persoana vrea să plece
waiting-since = { $days ->
    [0] Gata de astăzi, { $day }
    [one] Gata de o zi, din { $day }
    [few] Gata de { $days } zile, din { $day }
   *[other] Gata de { $days } de zile, din { $day }
}

## rules

rules-title = Reguli și organizații care pot trimite
rules-what = Fiecare număr de aici are o sursă și ziua în care cineva l-a verificat. Legea și îndrumările se schimbă: uitați-vă la sursă înainte să vă bazați pe un număr.
rules-heading = Reguli
rules-nation-england_and_wales = Anglia și Țara Galilor
rules-always = De când, nu se știe aici
rules-from = Din { $day }
rules-until = Până la { $day }
rules-between = Din { $from } până la { $until }
rules-checked-on = Verificat la { $day }
rules-responders = Organizații care pot trimite
rules-responders-what = Numai acestea pot introduce o trimitere. Care dintre ele este un partener, spun setările parteneriatului.
rules-month-only = S-a văzut numai luna schimbării, nu și ziua.
rules-unverified-in = Neverificat pentru { $nations }: nimeni nu a citit o sursă care spune asta acolo.

## one referral

standing-title = În ce stadiu este
standing-back = Înapoi la stadiu
standing-acts = Ce puteți consemna
standing-treated_as_child = Tratată ca un copil
standing-person = Persoana
standing-person-link = Deschideți dosarul persoanei
standing-sealed = Încă nu puteți citi formularul. Rugați un coleg care poate să se conecteze: astfel primiți cheia.
standing-urge-enter = Gata, dar neintrodusă. Nimeni nu este trimis încă. Introduceți-o în serviciul Ministerului de Interne și notați referința.
standing-urge-enter-dtn = Gata, dar neintrodusă. Ministerul de Interne nu este anunțat încă. Introduceți-o în serviciul Ministerului de Interne și notați referința.
standing-urge-hand_over = Gata, dar neintrodusă. Nimeni nu este trimis încă. Organizația dumneavoastră nu o poate introduce: predați-o uneia care poate.
standing-urge-hand_over-dtn = Gata, dar neintrodusă. Ministerul de Interne nu este anunțat încă. Organizația dumneavoastră nu o poate introduce: predați-o uneia care poate.
standing-urge-handed = Gata, dar neintrodusă. A fost predată altei organizații ca să o introducă.
standing-urge-ask = Acum este tratată ca adult. Întrebați-o ce vrea: ce a spus înainte nu contează pentru aceasta. Un da o lasă să continue, un nu o încheie.
standing-urge-ask-entered = Acum este tratată ca adult, iar aceasta fusese scoasă înainte. Dacă a fost introdusă cât timp era tratată ca un copil, notați referința și acea zi. Apoi întrebați-o ce vrea: ce a spus înainte nu contează pentru aceasta. Un da o lasă să continue, un nu o încheie.
standing-urge-child-dtn = Persoana poate fi copil. Despre un copil nu se face notificare: nu o introduceți. Un copil este trimis. Dacă a fost introdusă înainte să se știe, notați referința și acea zi.
standing-urge-notice = Persoana vrea să plece. Tipăriți înștiințarea, lăsați persoana să o semneze și trimiteți-o autorității.
standing-urge-notice-dtn = Persoana nu mai vrea să fie numită. Tipăriți înștiințarea, lăsați persoana să o semneze și trimiteți-o Ministerului de Interne.
standing-urge-left = S-a încheiat: s-a notat un „nu” la trimitere. Dacă a fost o greșeală, întrebați persoana și notați ce spune. După un „da” poate sta din nou ca înainte.
standing-urge-left-dtn = S-a încheiat: s-a notat un „nu” la a fi numită. Dacă a fost o greșeală, întrebați persoana și notați ce spune. După un „da” poate sta din nou ca înainte. Fără nume, începeți una nouă.
standing-urge-again = S-a notat un „nu”, iar acum persoana spune „da”. Consemnați că stă din nou și este ca înainte.
standing-urge-after_all = S-a încheiat pentru că persoana nu o vrea. Fusese scoasă înainte: dacă a fost introdusă, notați referința, pentru că autoritatea trebuie să afle că persoana pleacă.
standing-urge-after_all-dtn = S-a încheiat pentru că persoana nu vrea să fie numită. Fusese scoasă înainte: dacă a fost introdusă, notați referința, pentru că Ministerul de Interne trebuie să afle.
standing-happened = Ce s-a întâmplat
standing-by = Consemnat de { $name }, { $at }
standing-by-itself = A urmat de la sine din alegerea persoanei
standing-reference = Referință: { $reference }
standing-reason = Motiv:
standing-reason-unseen = (această categorie nu este verificată)
standing-told = Spus la { $day } de { $by }. Limba: { $language }
standing-not-told = Încă nu i-a spus nimeni persoanei.
standing-crimes = Infracțiune înregistrată de poliție
standing-crime = { $day }, { $by }, { $reference }
standing-now-prepared = Gata, neintrodusă
standing-now-entered = Introdusă
standing-now-acknowledged = Confirmată
standing-now-recovering = Așteaptă a doua decizie
standing-now-refused_first = Prima decizie: nu
standing-now-recognised = A doua decizie: da
standing-now-refused_second = A doua decizie: nu
standing-now-reconsidered = Se analizează din nou
standing-now-disqualified = Protecție retrasă
standing-now-leaving = Vrea să plece
standing-now-leaving-dtn = Nu mai vrea să fie numită
standing-now-withdrawn = A plecat
standing-now-withdrawn-dtn = Încheiată: nu se numește
standing-now-closed = Închisă
standing-what-prepared = Pregătită
standing-again = Stă din nou: persoana a spus „da”
standing-what-entered = Introdusă în serviciul Ministerului de Interne
standing-what-acknowledged = Ministerul de Interne a spus că o are
standing-what-rg_positive = Motive rezonabile: da
standing-what-rg_negative = Motive rezonabile: nu
standing-what-cg_positive = Motive concludente: da
standing-what-cg_negative = Motive concludente: nu
standing-what-rg_again = S-a cerut reanalizarea motivelor rezonabile
standing-what-cg_again = S-a cerut reanalizarea motivelor concludente
standing-what-upheld = Reanalizată: același răspuns
standing-what-overturned = Reanalizată: acum da
standing-what-not_taken_up = Nu a fost reanalizată
standing-what-further_positive = O nouă decizie privind motivele rezonabile: da
standing-what-further_negative = O nouă decizie privind motivele rezonabile: nu
standing-what-disqualified = Descalificare: protecția a fost retrasă
standing-what-leaving = Persoana vrea să plece
standing-what-leaving-dtn = Persoana nu mai vrea să fie numită
standing-what-withdrawn = A plecat: autoritatea are înștiințarea sau nu se consemnase nimic ca introdus
standing-what-withdrawn-dtn = Încheiată: autoritatea are înștiințarea sau nu se consemnase nimic ca introdus
standing-what-closed = Închisă de autoritate
standing-what-dropped = Nu a fost introdusă
standing-beside-told = I s-a spus persoanei
standing-beside-crime = Poliția a înregistrat o infracțiune
standing-authority-sca = Autoritatea competentă unică
standing-authority-ieca = Autoritatea competentă pentru imigrație
standing-authority-panel = Comisie locală
standing-reason-insufficient = Prea puține informații
standing-reason-definition = Nu corespunde definiției
standing-reason-credibility = Nu a fost crezută
standing-reason-other = Alt motiv
standing-reason-not_given = Nu s-a dat niciun motiv
standing-remark-sooner = Mai devreme decât spune regula.
standing-remark-after_limit = După termenul de cerere: numai în împrejurări excepționale.
standing-remark-child_ieca = Autoritatea pentru imigrație a decis despre cineva tratat ca un copil. Întrebați de ce.
standing-remark-adult_panel = O comisie locală a decis despre un adult. Întrebați de ce.
standing-do-entered = Este introdusă
standing-do-again = Stă din nou: persoana spune „da”
standing-do-acknowledged = Ministerul de Interne a spus că o are
standing-do-rg_positive = Motive rezonabile: da
standing-do-rg_negative = Motive rezonabile: nu
standing-do-cg_positive = Motive concludente: da
standing-do-cg_negative = Motive concludente: nu
standing-do-rg_again = Am cerut o reanalizare
standing-do-cg_again = Am cerut reanalizarea celei de-a doua decizii
standing-do-upheld = Au păstrat răspunsul
standing-do-overturned = L-au schimbat în da
standing-do-not_taken_up = Nu au reanalizat
standing-do-further_positive = O nouă decizie: da
standing-do-further_negative = O nouă decizie: nu
standing-do-disqualified = Protecția a fost retrasă
standing-do-leaving = Persoana vrea să plece
standing-do-withdrawn = Înștiințarea a fost trimisă
standing-do-closed = Autoritatea a închis-o
standing-do-dropped = Nu va fi introdusă
standing-do-hand_to = Predați-o unei organizații care poate trimite
standing-do-crime = Poliția a înregistrat o infracțiune
standing-do-told = Consemnați că i s-a spus persoanei
standing-on = În ce zi s-a întâmplat?
standing-on-hint = Ziua de pe scrisoare, nu ziua în care a sosit.
standing-enter-what = Nimic nu se numește trimis fără referință. Ea stă pe ultima pagină a serviciului și în mesajul pe care vi-l trimite.
standing-enter-on = În ce zi a fost introdusă?
standing-enter-reference = Referința de la Ministerul de Interne
standing-enter-reference-hint = Așa cum a fost dată. Este sigilată: o citește numai cine vede trimiterea.
standing-enter-outdated = Ceva s-a schimbat de când a fost pregătită. Dacă nu este încă introdusă, nu o introduceți.
standing-enter-telling = Nu trebuie să numească pe nimeni și poate spune cine este. Dacă nu este încă introdusă, nu o introduceți.
standing-enter-already = A fost introdusă așa cum era?
standing-enter-already-yes = Da, a fost introdusă înainte să citesc aceasta
standing-enter-after_all = Consemnați aceasta dacă a fost introdusă înainte ca persoana să spună că nu o vrea. Apoi se pregătește înștiințarea că pleacă. Dacă nu a fost introdusă, nu o introduceți.
standing-enter-after_all-dtn = Consemnați aceasta dacă a fost introdusă înainte ca persoana să spună că nu vrea să fie numită. Apoi se pregătește înștiințarea despre aceasta. Dacă nu a fost introdusă, nu o introduceți.
standing-enter-child-dtn = Notați aceasta dacă a fost introdusă înainte să se știe că persoana poate fi copil. Dacă nu a fost introdusă, nu o introduceți: un copil este trimis.
standing-withdrawn-what = Consemnați aceasta când înștiințarea semnată a plecat la autoritate.
standing-again-what = Pentru un „nu” notat din greșeală sau pe care persoana l-a retras înainte să plece înștiințarea. „Da”-ul este deja între alegerile ei. Nimic nu trebuie tastat din nou.
standing-dropped-what = Pentru o înregistrare făcută de două ori sau din greșeală. Dacă persoana s-a răzgândit, consemnați în schimb alegerea ei.
standing-dropped-child = Un copil este întotdeauna trimis. Spuneți cine l-a trimis și cu ce referință.
standing-authority = Cine a decis?
standing-authority-hint = Lăsați necompletat dacă scrisoarea nu spune.
standing-reason-asked = Ce motiv s-a dat?
standing-reason-hint = Alegeți cel mai apropiat. Cuvintele merg în căsuța de mai jos.
standing-words = Altceva de păstrat
standing-words-hint = Sigilat pentru cine vede trimiterea. Nu trebuie să scrieți nimic.
standing-record-button = Consemnați
standing-told-what = { $what }
standing-told-on = În ce zi i s-a spus?
standing-told-by = Cine i-a spus?
standing-told-language = În ce limbă?
standing-told-words = Ce i s-a spus și ce a răspuns
standing-told-words-hint = Nu trebuie să scrieți nimic.
standing-crime-what = Poliția înregistrează o infracțiune pentru fiecare trimitere. Aici se spune care poliție și sub ce număr.
standing-crime-on = În ce zi a fost înregistrată?
standing-crime-by = Poliția
standing-crime-reference = Numărul infracțiunii
standing-hand_to-what = Ei vor vedea formularul și îl vor introduce. Până atunci nimeni nu este trimis.
standing-hand_to-others = Acestea pot introduce o trimitere, dar nu văd încă dosarul persoanei: { $names }. Partajați mai întâi dosarul, așa cum a ales persoana.
standing-hand_to-nobody = Nicio organizație care poate trimite nu vede încă dosarul acestei persoane.
standing-hand_to-to = Cine o va introduce?
standing-hand_to-back = Ei au pregătit-o. Dacă o dați înapoi, spuneți că nimeni de la dumneavoastră nu a introdus-o.
standing-hand_to-button = Predați-o
standing-no-already = Este consemnat deja sau ceva petrecut de atunci îl exclude.
standing-no-too_early = Mai întâi trebuie consemnat altceva. Uitați-vă la ce s-a întâmplat până acum.
standing-no-notification = Nimeni nu decide asupra unei notificări.
standing-no-over = S-a încheiat. Nu se mai poate consemna nimic.
standing-no-child = Trimiterea unui copil nu se bazează pe acord și nu poate fi retrasă.
standing-no-nothing_refused = Nu există niciun răspuns de reanalizat.
standing-no-future = Introduceți o zi care a venit.
standing-no-before_the_last = Introduceți o zi care nu este înainte de ultima consemnată.
standing-no-before_event = Introduceți o zi care nu este înainte de ziua în care s-a întâmplat.
standing-no-day = Introduceți o zi, de exemplu 3 11 2026.
standing-no-reference = Introduceți referința dată de Ministerul de Interne.
standing-no-responder = Numai o organizație desemnată poate introduce o trimitere. Predați-o uneia.
standing-no-another = Se ocupă altă organizație.
standing-no-out = O altă organizație urmează să o introducă și a scos-o deja: poate că o introduce chiar acum. Întrebați-o. Dacă a fost introdusă, notează ea referința. Dacă nu, o dă înapoi, iar apoi o puteți încheia aici.
standing-was_out = O altă organizație urma să o introducă și o scosese deja. Nu se mai ocupă de ea și nu mai poate scrie nimic aici. Întrebați-o întâi dacă a introdus-o. Dacă da, nu continuați aici: notați referința sau predați-o unei organizații care poate trimite, ca s-o noteze ea.
standing-no-ground = Persoana nu a ales aceasta sau nu mai alege. Uitați-vă la alegerile ei. Dacă a fost introdusă cât timp era de acord sau înainte să se știe ce vârstă are, scrieți ziua aceea.
standing-no-not_chosen = Consemnați mai întâi alegerea persoanei în dosarul ei. Trimiterea urmează apoi de la sine.
standing-no-words = Spuneți de ce nu va fi introdusă.
standing-no-outdated = Ceva s-a schimbat de când a fost pregătită. Dacă a fost introdusă înainte, bifați căsuța. Dacă nu, uitați-vă întâi din nou la ea.
standing-no-telling = Nu trebuie să numească pe nimeni și poate spune cine este. Dacă a fost introdusă înainte, bifați căsuța. Dacă nu, se întoarce întâi la ciornă.
standing-no-changed = Între timp s-a consemnat ceva. Priviți din nou, apoi încercați încă o dată.
standing-no-event = Nu există nimic de acest fel de spus.
standing-no-by = Spuneți cine.
standing-no-nameless = O notificare fără nume nu este despre cineva căruia i s-ar putea spune aici.
standing-no-receiver = Alegeți o organizație care o poate introduce și vede dosarul persoanei.
standing-no-entered = A fost introdusă. Cine a introdus-o lucrează mai departe.
standing-no-sealed = Cheile dumneavoastră nu deschid totul sau ale lor lipsesc.

## what changed since it was made ready, and what tells who it is

since-changed = De când a fost pregătită s-a schimbat
since-contact = Cum poate fi contactată sau unde stă
since-support = Dacă vrea sprijin
since-police = Dacă vrea contact cu poliția
since-responder = Persoana de contact numită în ea nu mai lucrează acolo
since-look-again = Duceți-o înapoi la ciornă, uitați-vă din nou la ea, apoi pregătiți-o încă o dată.
since-theirs = Cine a pregătit-o se uită din nou la ea: anunțați-l.
since-tell = Ministerul de Interne o are așa cum era. Spuneți autorității ce s-a schimbat, atât cât vrea persoana.
telling-in = { $field }: { $said }
telling-unseen = De când a fost pregătită s-a notat în dosar ceva ce nu se deschide aici. Dacă se află în aceste cuvinte, nimeni de aici nu poate spune.
telling-look-again = Duceți-o înapoi la ciornă. Verificarea spune pe ce foaie să scrieți fără. Apoi pregătiți-o încă o dată.
telling-tell = Este consemnată ca introdusă și nu mai pleacă nicio copie. Dacă Ministerul de Interne are aceste cuvinte, cereți autorității să le scoată.

## clocks

clock-heading = Termene
clock-what = Ce spun regulile, cu sursele lor. O țintă a autorității nu este o promisiune: alături stă cât au așteptat oamenii cu adevărat.
clock-none = Acum nu curge niciun termen.
clock-none-notification = Nimeni nu răspunde la o notificare, deci nu curge niciun termen.
clock-says = { $sense } { $pace }
clock-reasonable_grounds = Decizia privind motivele rezonabile
clock-panel = Decizia comisiei locale
clock-recovery = Timp de recuperare
clock-conclusive_grounds = Decizia privind motivele concludente
clock-reconsideration = Cererea de reanalizare
clock-support_scotland = Sprijin în Scoția
clock-move_on_positive = Sprijin după un da
clock-move_on_negative_conclusive = Sprijin după un nu la motivele concludente
clock-move_on_negative_reasonable = Sprijin după un nu la motivele rezonabile
clock-eighteen = Împlinirea vârstei de 18 ani
clock-sense-target = Autoritatea își propune { $day }, dacă poate.
clock-sense-at_least = Durează cel puțin până la { $day }.
clock-sense-not_before = Nu înainte de { $day }. Nu este stabilită o zi până la care să vină.
clock-sense-limit = Cereți până la { $day }.
clock-sense-until = Durează până la { $day } sau până la a doua decizie, dacă vine mai întâi.
clock-sense-due = Împlinește 18 ani la { $day }. Întrebați atunci dacă vrea să rămână și dacă vrea sprijin.
clock-between = Împlinește 18 ani între { $first } și { $last }. Întrebați atunci dacă vrea să rămână și dacă vrea sprijin.
clock-day-not-known = Zilele libere ale acelui an nu sunt încă știute aici, deci nu se dă nicio zi.
clock-pace-running = { $days ->
    [0] Este astăzi.
    [one] Peste o zi.
    [few] Peste { $days } zile.
   *[other] Peste { $days } de zile.
}
clock-pace-past = { $days ->
    [one] A fost ieri și nu a venit nimic.
    [few] A fost acum { $days } zile și nu a venit nimic.
   *[other] A fost acum { $days } de zile și nu a venit nimic.
}
clock-pace-on = { $days ->
    [one] A fost ieri.
    [few] A fost acum { $days } zile.
   *[other] A fost acum { $days } de zile.
}
clock-pace-ended = Acest termen nu mai curge din { $day }.
clock-pace-unsure = Numărați cu mâna.
clock-unit-working_days = { $count ->
    [one] 1 zi lucrătoare
    [few] { $count } zile lucrătoare
   *[other] { $count } de zile lucrătoare
}
clock-unit-calendar_days = { $count ->
    [one] 1 zi
    [few] { $count } zile
   *[other] { $count } de zile
}
clock-unit-years = { $count ->
    [one] 1 an
    [few] { $count } ani
   *[other] { $count } de ani
}
clock-rule = Regula: { $count }, numărate de la { $start }. { $source }. Verificat la { $day }.
clock-rule-birth = Regula: { $count }, numărați de la naștere. { $source }. Verificat la { $day }.
clock-unverified = Neverificat: nimeni nu a citit o sursă pentru aceasta. Nu vă bazați pe ea.
clock-unverified-start = Numărul a fost văzut într-o sursă. Din ce zi se numără, nu: întrebați înainte să vă bazați pe el.
clock-wait = Aici, jumătate dintre oamenii despre care s-a decis în ultimul an au așteptat { $half } zile sau mai puțin, iar nouă din zece { $most } sau mai puțin (aproximativ { $count } decizii).
clock-wait-not-known = Nu se știe cât au așteptat oamenii aici cu adevărat: s-a decis despre prea puțini în ultimul an.

## taking it out

out-heading = Scoateți
out-what = De fiecare dată se consemnează numele dumneavoastră. Nu păstrați o copie mai mult decât aveți nevoie.
out-format-sheet = Fișă de copiat, în ordinea serviciului Ministerului de Interne
out-format-pdf = Formularul pe hârtie (PDF)
out-format-json = Formularul ca date (JSON)
out-format-htcds = Formularul ca date (HTCDS 2.0, CSV)
out-format-notice = Înștiințare că persoana pleacă
out-format-notice-dtn = Înștiințare că persoana nu se numește
out-basis-consent = Alegerea unui adult
out-basis-child = Un copil este întotdeauna trimis
out-basis-duty = Obligația de a notifica
out-basis-voluntary = Din proprie inițiativă: nu știm de o obligație care să-i privească
out-basis-leaving = Alegerea persoanei de a pleca
out-no-consent = Nu poate fi scos: persoana nu a ales să fie trimisă sau nu mai alege. Uitați-vă la alegerile ei.
out-no-child = Nu poate fi scos: un copil este trimis, niciodată notificat.
out-no-named = Nu poate fi scos: numește pe cineva care nu a ales să fie numit.
out-no-over = Nu poate fi scos: s-a încheiat sau persoana pleacă.
out-no-not_leaving = Nu este nicio înștiințare de trimis: nimeni nu a spus că vrea să plece.
out-no-outdated = Nu poate fi scoasă: a fost pregătită înainte să se schimbe ceva din ce spune ea.
out-no-telling = Nu poate fi scoasă: nu trebuie să numească pe nimeni, iar după ce s-a notat de atunci în dosar, cuvintele ei spun cine este.
out-no-unseen = Nu poate fi scoasă: nu trebuie să numească pe nimeni, iar de când a fost pregătită s-a notat în dosar ceva ce nu se deschide aici.
out-ticked = Bifați
out-not-known = Nu se știe
out-not-given = Nu se dă: nu este numit nimeni
out-wall-no = Persoana nu a fost de acord ca autoritățile de imigrare să afle ceva din acestea, în afara trimiterii înseși. Nu le arătați.
out-wall-yes = Persoana a fost de acord ca autoritățile de imigrare să afle despre aceasta. Își poate retrage acordul.
out-empty = Lăsați gol
out-pdf-title = { $caption }, pregătită
out-pdf-mark = Personal și sensibil. Păstrați în siguranță.
out-pdf-what-nrm = A fost pregătit pentru o trimitere către Mecanismul Național de Referire. Nu este o trimitere: numai serviciul Ministerului de Interne primește una și dă o referință.
out-pdf-what-dtn = A fost pregătit pentru o notificare către Ministerul de Interne. Nu este o notificare: numai serviciul Ministerului de Interne primește una și dă o referință.
sheet-out-what-nrm = Deschideți serviciul Ministerului de Interne lângă această pagină și introduceți pagină cu pagină. Fiecare titlu este adresa unei pagini de acolo. Copiați cuvintele așa cum sunt.
sheet-out-what-dtn = Deschideți serviciul Ministerului de Interne lângă această pagină și introduceți notificarea pagină cu pagină. Nu numește pe nimeni: nu adăugați nimic.
sheet-out-what-named = Deschideți serviciul Ministerului de Interne lângă această pagină și introduceți notificarea pagină cu pagină. Persoana a ales să fie numită în ea. Copiați cuvintele așa cum sunt.
sheet-out-not-known = { $count ->
    [0] La tot ce cere serviciul există un răspuns.
    [one] Un lucru cerut de serviciu nu se știe. Scrieți acolo „Not known”.
    [few] { $count } lucruri cerute de serviciu nu se știu. Scrieți acolo „Not known”.
   *[other] { $count } de lucruri cerute de serviciu nu se știu. Scrieți acolo „Not known”.
}
sheet-out-choose = Alegeți din listă:
sheet-out-next = Nu este nimic de răspuns: mergeți mai departe.
sheet-out-then = Când serviciul dă o referință, notați-o aici. Până atunci nimeni nu este trimis.
sheet-out-then-dtn = Când serviciul dă o referință, notați-o aici. Până atunci Ministerul de Interne nu este anunțat.
notice-what = Tipăriți, parcurgeți împreună cu persoana în limba ei și lăsați-o să semneze. Apoi trimiteți la autoritatea care are cazul și consemnați că a fost trimisă.
notice-read = Persoana se poate răzgândi până la trimitere. Nimeni nu are nevoie de un motiv ca să plece sau ca să rămână.
notice-read-dtn = Persoana se poate răzgândi până la trimitere. Nimeni nu are nevoie de un motiv.

## first responders

responder-sort-police = poliție
responder-sort-council = consiliu
responder-sort-home_office = Ministerul de Interne
responder-sort-agency = agenție
responder-sort-charity = organizație caritabilă
responder-sort-health = serviciu de sănătate
