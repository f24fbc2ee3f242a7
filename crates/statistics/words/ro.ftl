# review: awaiting a native reader

## published tables

tables-title = Tabele publicate
tables-lead = Ce au publicat alții despre sclavia modernă, așa cum a fost publicat și în ce zi. Fiecare număr își păstrează ziua: tabelele sunt revizuite, iar aici nimic nu este suprascris.
tables-empty = Niciun tabel nu a fost importat încă. Cine administrează Daybreak le aduce cu „daybreak tables import”.
tables-measures = Ce se numără
tables-editions = Tabelele existente
tables-column-table = Tabel
tables-column-published = Așa cum a fost publicat la
tables-column-file = Din fișierul
tables-claims-link = Afirmații publicate, verificate
tables-disagree = Sume care nu ies
tables-disagree-lead = Părți care au fost publicate și nu dau împreună ce a fost publicat. Ambele rămân; niciuna nu este forțată.
tables-disagree-sum = { $period }, { $cell }: se spune { $told }, iar părțile sale după { $split } dau { $added }.
tables-disagree-quarters = { $period }, { $cell }: se spune { $told }, iar trimestrele sale dau { $added }.
tables-disagree-day = { $measure }, { $period }: { $one } în „{ $file }” și { $other } în „{ $beside }”, ambele publicate la { $day }.
tables-disagree-none = Toate sumele ies.
tables-disagree-more = { $count ->
    [one] Încă una nu iese.
    [few] Încă { $count } nu ies.
   *[other] Încă { $count } nu ies.
}
tables-back = Înapoi la tabele
tables-ask = Întrebați altceva
tables-show = Arată
tables-rank-show = Arată pe ce loc este
tables-field-by = Rânduri
tables-field-across = Coloane
tables-field-across-none = O singură coloană
tables-field-chart = Desen
tables-field-chart-none = Cel mai potrivit
tables-field-period = Perioadă
tables-field-period-hint = Pentru un tabel care nu este pe perioade: 2023, Q1 2023 sau year to June 2022. Cea mai nouă dacă nu se scrie nimic.
tables-field-from = De la
tables-field-to = Până la
tables-field-every = Fiecare
tables-field-as-of = Așa cum se știa la
tables-field-as-of-hint = O zi precum 2023-12-31. Astăzi dacă nu se scrie nimic.
tables-field-per = La fiecare atâția oameni care locuiesc acolo
tables-field-change = Schimbare și creștere
tables-field-share = Parte din total
tables-field-yes = Arată
tables-field-all = Toate împreună
tables-field-body = Locul cui
tables-field-among = Între
tables-downloads = Luați-l cu dumneavoastră
tables-download = Ca { $kind }
tables-by-period = Perioadă
tables-every-year = An
tables-every-quarter = Trimestru
tables-chart-line = Linii
tables-chart-bar = Bare
tables-chart-multiples = Grafice mici, unul lângă altul
tables-chart-tiles = Forțele de poliție ca pătrate
tables-chart-map = Hartă
tables-drawn-not = Nu se poate desena așa. Pătratele și hărțile sunt pe locuri; o hartă are nevoie de limite importate.
tables-drawn-some = Sunt desenate primele { $count } linii. Toate sunt în tabel.
tables-notes = Ce stă în spatele acestor numere
tables-marks = [c] ascuns de cine l-a publicat. [x] necunoscut, ceea ce nu înseamnă zero. [z] nu poate exista.
tables-measure-referrals = Trimiteri NRM făcute
tables-measure-sent = Trimiteri NRM către forțele de poliție
tables-measure-reasonable = Decizii privind motivele rezonabile
tables-measure-conclusive = Decizii privind motivele concludente
tables-measure-notifications = Notificări obligatorii
tables-measure-population = Oameni care locuiesc acolo
tables-dimension-place = Loc
tables-dimension-responder-kind = Felul primului respondent
tables-dimension-responder = Primul respondent
tables-dimension-kind = Felul exploatării
tables-dimension-age = Vârsta la momentul exploatării
tables-dimension-sex = Sex
tables-dimension-nationality = Naționalitate
tables-dimension-location = Unde a fost exploatarea
tables-dimension-decision = Decizie
tables-code-unknown = Necunoscut
tables-code-responder-kind-government = Agenție guvernamentală
tables-code-responder-kind-ngo = Organizație caritabilă
tables-code-responder-kind-police = Poliție
tables-code-responder-kind-council = Consiliu
tables-code-kind-sexual = Sexuală
tables-code-kind-labour = Prin muncă
tables-code-kind-domestic = Domestică
tables-code-kind-criminal = Infracțională
tables-code-kind-organs = Prelevare de organe
tables-code-kind-together = { $one } și { $other }
tables-code-age-adult = Adult
tables-code-age-child = Copil
tables-code-sex-female = Femei
tables-code-sex-male = Bărbați
tables-code-sex-other = Altul
tables-code-location-uk = Regatul Unit
tables-code-location-overseas = În străinătate
tables-code-location-both = Regatul Unit și străinătate
tables-code-decision-positive = Pozitivă
tables-code-decision-negative = Negativă
tables-total = Total
tables-period-quarter = Trimestrul { $quarter } din { $year }
tables-period-year-to = Anul până în { $month } { $year }
tables-period-month = { $month } { $year }
tables-period-span = { $from } până în { $to }
tables-word-people = Număr
tables-word-change = Schimbare
tables-word-percent-change = Schimbare, %
tables-word-share = Parte, %
tables-word-rate = La fiecare { $per } oameni
tables-word-published = Așa cum a fost publicat la
tables-word-note = Notă
tables-how-left-out = nu apare, într-un tabel care lasă afară rândurile fără nimeni
tables-how-added-over = adunat de noi după: { $split }
tables-how-added-quarters = patru trimestre, adunate de noi
tables-how-added-bodies = două instituții, adunate de noi
tables-say-same = De la { $first } ({ $from }) la { $last } ({ $to }): nicio schimbare.
tables-say-up = De la { $first } ({ $from }) la { $last } ({ $to }): în creștere cu { $by }{ $percent }.
tables-say-down = De la { $first } ({ $from }) la { $last } ({ $to }): în scădere cu { $by }{ $percent }.
tables-say-most = Cel mai mult: { $label }, { $people }. { $rows ->
    [one] Un rând are un număr.
    [few] { $rows } rânduri au un număr.
   *[other] { $rows } de rânduri au un număr.
}
tables-say-one = { $label }: { $people }.
tables-say-none = Niciun număr de aici nu este cunoscut.
tables-say-missing = { $rows ->
    [one] Un rând nu are număr: nu înseamnă zero, ci necunoscut.
    [few] { $rows } rânduri nu au număr: nu înseamnă zero, ci necunoscut.
   *[other] { $rows } de rânduri nu au număr: nu înseamnă zero, ci necunoscut.
}
tables-say-revised = { $label }: { $before } așa cum a fost publicat la { $before-day }, { $now } așa cum a fost publicat la { $day }.
tables-say-joined = { $before } până când { $after } a preluat în { $from }: o linie din două instituții.
tables-say-whole = Părțile sunt din { $people }.
tables-say-defined = { $label }: „{ $words }”. { $source }
tables-rank-title = Pe ce loc este o instituție
tables-rank-is = { $body }: { $people }. { $measure }, { $period }.
tables-rank-wider = Între toate care numără același lucru, indiferent de cuvinte
tables-rank-alike = Între cele definite cu aceleași cuvinte
tables-rank-all = Între toate
tables-rank-exact = Locul { $best } din { $of }. Toate sunt cunoscute.
tables-rank-between = Între locul { $best } și locul { $worst } din { $of }. { $known } sunt cunoscute, iar fiecare dintre celelalte { $missing } poate avea mai mult sau mai puțin.
tables-rank-tied = La egalitate cu { $bodies }.
tables-rank-definition = Definiția sa: „{ $words }”.
tables-rank-aside = Lăsat deoparte: { $body }, pentru că numărul său este altceva: „{ $words }”.
tables-unlike-made-sent = Acestea nu pot fi puse față în față. Una numără trimiterile făcute de o instituție, cealaltă trimiterile către ea: este vorba de alți oameni.
tables-unlike-decisions = Acestea nu pot fi puse față în față. Deciziile unei perioade privesc trimiteri din orice perioadă anterioară: niciuna nu este o parte din cealaltă.
tables-unlike-notified = Acestea nu pot fi puse față în față. O notificare nu numește pe nimeni, iar unii dintre acei oameni sunt trimiși mai târziu.
tables-unlike-adult-child = Acestea nu pot fi puse față în față. Adulții sunt numărați când sunt de acord să fie trimiși, copiii întotdeauna.
tables-unlike-measures = Acestea nu pot fi puse față în față. Numără lucruri diferite.
tables-no-measure = Tabelele nu numără asta. Alegeți din lista celor numărate.
tables-no-word = „{ $text }” nu este un mod de a împărți un tabel. Alegeți din liste.
tables-no-code = Niciun tabel nu are „{ $text }” la { $split }. { $near }
tables-no-code-near = Asemănătoare: { $near }.
tables-no-period = „{ $text }” nu este o perioadă. Scrieți 2023, Q1 2023 sau year to June 2022.
tables-no-day = „{ $text }” nu este o zi. Scrieți-o ca 2023-12-31.
tables-no-tables = Niciun tabel despre asta nu a fost importat încă.
tables-no-figures = Tabelele nu spun. Această împărțire nu a fost publicată pentru această perioadă. Nepublicat nu înseamnă zero.
tables-no-twice = „{ $text }” este cerut de două ori. Scoateți-l din rânduri, din coloane sau din filtru.
tables-no-rate = O rată este pentru locuri. Numiți un loc sau întrebați pe locuri.
tables-no-population = Niciun tabel de populație nu a fost importat pentru aceste locuri, așa că o rată nu are pe ce sta.
tables-no-rank = Un loc în clasament este între locuri, primii respondenți sau naționalități, nu „{ $text }”.
tables-no-figure = Niciun tabel nu are un număr pentru { $text }, așa că nu are un loc între ceilalți.

## claims

claims-title = Afirmații publicate, verificate
claims-lead = Ce s-a tipărit despre sclavia modernă, cu calculele pe care se bazează. O afirmație se confirmă, diferă cu atât, sau nu poate fi verificată, și atunci spune de ce.
claims-empty = Niciun fișier de afirmații nu a fost importat încă. Cine administrează Daybreak aduce unul cu „daybreak tables claims FILE --keep”.
claims-source = Unde se află
claims-mind = Rețineți
claims-holds = Se confirmă
claims-differs = Diferă: s-a spus { $said }, rezultă { $found }, o diferență de { $by }
claims-cannot = Nu poate fi verificată: { $why }
claims-unreadable = Fișierul de afirmații nu mai poate fi citit. Importați-l din nou.

## our own numbers

numbers-title = Numerele noastre
numbers-lead = Ce a făcut acest parteneriat, numărat. Numerele sunt făcute sigure înainte să le citească cineva: un număr de la 1 la 4 este ascuns, la fel și orice altceva l-ar da de gol. Odată ieșită, o publicare rămâne cum este.
numbers-quarters = Pentru consilieri, o pagină pentru fiecare trimestru
numbers-releases = Publicări
numbers-empty = Nu s-a publicat încă nimic.
numbers-make = Faceți o publicare
numbers-make-lead = Daybreak numără, ascunde ce nu trebuie arătat și compară cu fiecare publicare de dinainte. Durează câteva secunde. Dacă noul tabel și unul mai vechi împreună ar da pe cineva de gol, nu iese nimic și vi se spune de ce.
numbers-field-what = Care tabel
numbers-field-quarter = Care trimestru
numbers-table-reports = Sesizări după felul exploatării și loc
numbers-table-reading = Sesizări după cât au așteptat să fie citite
numbers-release = Numără și publică
numbers-no-what = Alegeți un tabel.
numbers-no-quarter = Alegeți un trimestru încheiat.
numbers-no-meanwhile = O altă publicare a fost făcută în același moment. Încercați din nou, ca ele să fie comparate.
numbers-no-revised = Nepublicat. De când a ieșit „{ $release }” ceva s-a schimbat cu mai puțin de { $threshold }. Cele două tabele alăturate i-ar arăta pe acei puțini. Așteptați până se schimbă mai mult.
numbers-no-worked-out = Nepublicat. Împreună cu { $releases } ar da de gol ce este ascuns, orice s-ar ascunde aici.
numbers-no-same = Există deja o publicare numită „{ $release }”.
numbers-no-other = Nepublicat. Nu se potrivește cu publicările care au ieșit.
numbers-what-reports = Sesizări după fel și loc, { $quarter }
numbers-what-reading = Sesizări după cât au așteptat să fie citite, { $quarter }
numbers-release-title = { $what }
numbers-release-lead = Așa cum a fost publicat. Sesizările retrase de cei care le-au trimis nu sunt numărate.
numbers-released-on = Publicat la
numbers-marks = [c] ascuns, ca nimeni să nu poată fi arătat cu degetul. [x] necunoscut, ceea ce nu înseamnă zero.
numbers-back = Înapoi la numerele noastre
numbers-count = Sesizări
numbers-dimension-kind = Felul exploatării
numbers-dimension-place = Loc
numbers-dimension-waited = Citite
numbers-waited-same_day = În ziua în care au venit
numbers-waited-next_day = În ziua următoare
numbers-waited-within_a_week = Într-o săptămână
numbers-waited-longer = Mai târziu
numbers-waited-not_read = Necitite încă

## the quarter's page

quarter-title = Trimestrul pentru consilieri
quarter-of = { $quarter }: ce s-a spus și ce s-a făcut
quarter-stands-on = Tabelele din spate
quarter-not-released = (nepublicat)
quarter-hidden = (prea puține ca să se spună, sau ascuns lângă altele)
quarter-ours-reports = În [quarter] oamenii au trimis către [partnership] atâtea sesizări despre ce ar putea fi sclavie modernă: [reports].
quarter-ours-kinds = Despre muncă forțată: [labour]. Despre exploatare sexuală: [sexual]. Despre oameni puși să comită infracțiuni: [criminal]. Despre muncă într-o casă: [domestic]. Despre organe: [organs]. De ce fel, nimeni nu a putut spune: [kind-unknown].
quarter-ours-reading = Citite în ziua în care au venit: [read-same-day]. În ziua următoare: [read-next-day]. Într-o săptămână: [read-within-a-week]. Mai târziu: [read-longer]. Necitite când s-a numărat: [not-read].
quarter-ours-marks = O sesizare este o îngrijorare pe care ne-a spus-o cineva. Nu este o victimă găsită, iar mai multe sesizări pot însemna că mai mulți oameni știu la cine să vină.
quarter-words-title = Cuvintele paginii trimestrului
quarter-words-lead = Scrieți ce ar trebui să citească consilierii, în cuvinte simple. Un nume între acolade este înlocuit cu un număr publicat, sau cu cuvinte care spun că nu există. Un rând gol începe un paragraf nou.
quarter-words-field = Pagina
quarter-words-keep = Păstrează aceste cuvinte
quarter-no-empty = Scrieți cel puțin o propoziție.
quarter-no-too-long = Este mai mult decât un ecran. Rămâneți sub { $count } de litere.
quarter-no-name = { $name } nu înseamnă nimic. Folosiți un nume din listă.
quarter-no-open = Unei acolade îi lipsește perechea.
quarter-name-partnership = Numele acestui parteneriat
quarter-name-quarter = Trimestrul
quarter-name-reports = Toate sesizările
quarter-name-labour = Sesizări de exploatare prin muncă
quarter-name-sexual = Sesizări de exploatare sexuală
quarter-name-criminal = Sesizări de exploatare infracțională
quarter-name-domestic = Sesizări de exploatare domestică
quarter-name-organs = Sesizări de prelevare de organe
quarter-name-kind-unknown = Sesizări de fel necunoscut
quarter-name-read-same-day = Citite în aceeași zi
quarter-name-read-next-day = Citite în ziua următoare
quarter-name-read-within-a-week = Citite într-o săptămână
quarter-name-read-longer = Citite mai târziu
quarter-name-not-read = Necitite încă
