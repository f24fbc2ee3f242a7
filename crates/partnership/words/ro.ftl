# review: awaiting a native reader

## On call

rota-title = De gardă
rota-heading = De gardă
rota-now-heading = Cine este chemat acum
rota-how = Dacă o viață sau un copil poate fi în pericol, primei persoane de aici i se trimite imediat un e-mail. Dacă nimeni nu confirmă în 15 minute, i se trimite următoarei, și așa mai departe.
rota-empty = Nu este nimeni de chemat. Rugați un coordonator să adauge un membru care poate citi sesizări.
rota-weeks-heading = Săptămânile care urmează
rota-week = Săptămâna din
rota-order = Ordine
rota-week-none = Neplanificată: întâi coordonatorii
rota-plan-heading = Planificați o săptămână
rota-plan-body = O săptămână neplanificată urmează ordinea săptămânii dinainte.
rota-plan-week = Săptămâna de luni
rota-place-1 = Prima persoană
rota-place-2 = A doua
rota-place-3 = A treia
rota-place-4 = A patra
rota-nobody = Nimeni
rota-plan-button = Salvați săptămâna
rota-refused-week = Alegeți o săptămână din listă
rota-refused-nobody = Alegeți cel puțin o persoană de chemat
rota-refused-twice = Alegeți fiecare persoană o singură dată
rota-refused-cannot = Alegeți persoane din organizația dumneavoastră care pot citi sesizări și s-au conectat
alert-waiting-heading = Așteaptă pe cineva
alert-none = Nu așteaptă nimic.
alert-since = din
alert-read = Citiți sesizarea { $reference }
alert-read-referral = Citiți trimiterea { $reference }
alert-read-person = Deschideți dosarul { $reference }
alert-next = Următoarea persoană este chemată la
alert-late = Nimeni nu a fost chemat și nimeni nu este: nu așteptați un e-mail. Cineva trebuia chemat la
alert-about = Cineva, sau un copil, poate fi în pericol. Confirmați și citiți sesizarea.
alert-about-referral = O trimitere este gata și nu a introdus-o nimeni, o înștiințare nu a fost trimisă sau timpul pentru a cere o reanalizare este aproape gata. Ori una s-a încheiat și nimeni de aici nu s-a uitat la ea. Confirmați și vedeți ce lipsește.
alert-about-person = A venit o zi în care dosarul cuiva trebuie privit din nou. Confirmați și deschideți dosarul.
alert-called = e-mail trimis
alert-mail-waits = e-mailul nu a plecat încă
alert-acknowledge-button = Mă ocup eu
alert-past-heading = Ultimele două săptămâni
alert-mail-subject = Vă rugăm să vă conectați
alert-mail-body = Așteaptă ceva ce poate nu suferă întârziere. Vă rugăm să vă conectați și să confirmați: { $address }
due-mail-subject = Ceva este de făcut
due-mail-body = A venit ziua pentru ceva ce ați preluat dumneavoastră sau organizația. Vă rugăm să vă conectați ca să vedeți ce: { $address }
waiting-mail-subject = Vă așteaptă ceva nou
waiting-mail-body = Ceva nou așteaptă organizația dumneavoastră. Vă rugăm să vă conectați ca să vedeți ce: { $address }
head-mail-subject = Un rând de păstrat
head-mail-body = Vă rugăm să păstrați acest rând împreună cu documentele dumneavoastră. Arată ce era astăzi registrul tuturor faptelor. Cu el se poate descoperi cine scoate mai târziu ceva din registru.

    { $head }

## Home

home-title = Acasă
home-heading = Bună ziua, { $name }
home-alerts = { $count ->
    [one] O alertă așteaptă ca cineva să o confirme.
    [few] { $count } alerte așteaptă ca cineva să le confirme.
   *[other] { $count } de alerte așteaptă ca cineva să le confirme.
}
home-alerts-go = Vedeți cine este chemat
home-wall-heading = De ce nu vedeți sesizări aici
home-wall-why = Organizația dumneavoastră aplică legea imigrației. Oamenii ne spun ce au văzut pentru că nu vi se transmite. De aceea nicio sesizare, niciun nume și nicio cifră despre o persoană nu ajunge aici la organizația dumneavoastră, decât dacă acea persoană a ales acest lucru, iar alegerea este înregistrată.
home-wall-what = Puteți vedea cine face parte din parteneriat și cum poate fi contactat, precum și cât timp se păstrează înregistrările.
home-reports-heading = Sesizări
home-reports-body = Ce au povestit oamenii organizației dumneavoastră, mai întâi pericolul și copiii.
home-reports-go = Deschideți sesizările
home-needs-code = Nimeni din organizația dumneavoastră nu are încă cheile ei, deci nimeni nu îi poate citi sesizările. Folosiți codul de recuperare notat când organizația a intrat în parteneriat.
home-needs-code-go = Folosiți codul de recuperare
home-waits-for-key = Încă nu puteți citi sesizări: un coordonator trebuie să vă dea o cheie. Până atunci vedeți doar că există sesizări.
home-waiting = { $count ->
    [one] O cheie este așteptată.
    [few] { $count } chei sunt așteptate.
   *[other] { $count } de chei sunt așteptate.
}
home-waiting-go = Vedeți cine așteaptă
home-counts-heading = Cifre
home-counts-body = Lucrați cu cifre publicate. Nu vi se arată niciodată o sesizare, un nume sau o cifră atât de mică încât să indice pe cineva.
home-audits-heading = Registrul faptelor
home-audits-body = Fiecare faptă a membrilor organizației dumneavoastră, cu cine și când. Nu spune niciodată despre ce era o sesizare.
home-audits-go = Citiți registrul
home-manages-body = Invitați colegi, schimbați ce fac, lăsați pe cineva să înceapă din nou sau eliminați pe cineva care a plecat.
home-manages-go = Vedeți membrii
home-everybody-heading = Pentru toți
home-everybody-directory = Cine face parte din parteneriat și cum poate fi contactat
home-everybody-retention = Cât timp se păstrează
home-everybody-account = Contul dumneavoastră: frază de acces, coduri, limbă

## Members

members-title = Membri
members-heading = Membrii organizației dumneavoastră
members-back = Înapoi la membri
members-invite-heading = Invitați pe cineva
members-invite-body = Primiți un link pe care să i-l dați. Este valabil șapte zile și o singură dată. Nu conține nicio cheie: un coordonator îi dă una după ce s-a alăturat.
members-invite-button = Faceți linkul
member-title = Membru
member-name = Nume
member-invited = încă nu s-a alăturat
member-no-keys = Nicio cheie
member-roles-hint = Dacă luați un rol, se iau și cheile lui, iar încuietorile se schimbă.
member-roles-button = Salvați rolurile
member-again-heading = Trimiteți un link nou
member-again-body = Linkul dinainte nu mai funcționează.
member-reset-heading = Lăsați-l să înceapă din nou
member-reset-body = Pentru cineva care și-a pierdut fraza de acces. Este deconectat de peste tot și își pierde acum cheile. Linkul îi permite să aleagă o frază nouă; apoi așteaptă chei noi. Asigurați-vă că persoana însăși cere acest lucru.
member-link-button = Faceți un link nou
member-remove-heading = Eliminare
member-remove-body = Este deconectat de peste tot și își pierde acum cheile, iar încuietorile pe care le putea deschide se schimbă. Ce a făcut rămâne în registru.
member-remove-desk = Ce a preluat rămâne pe biroul său, înainte și după, până când este predat.
member-remove-hand-over = Predați totul
member-remove-button = Eliminați acest membru
member-link-title = Link
member-link-heading = Înmânați acest link
member-link-body = Dați-l personal sau pe o cale în care aveți încredere. Cine îl are primul se poate alătura în numele lui, dar nu poate citi nimic până când un coordonator nu dă o cheie.
member-link-once = Copiați-l acum. Nu mai este arătat din nou.

## Keys

keys-title = Chei
keys-heading = Chei
keys-body = Ce au povestit oamenii este încuiat. Numai cine are o cheie poate citi și numai cine are o cheie o poate da mai departe. Înainte să o faceți, asigurați-vă că persoana este cine credeți.
keys-waiting-heading = Așteaptă o cheie
keys-waiting-none = Nimeni nu așteaptă o cheie.
keys-outside = Nu este obișnuită pentru rolurile sale: trebuie să fie de acord doi coordonatori.
keys-agreed-by = { $name } a fost de acord.
keys-agreed = Ați fost de acord. Trebuie să fie de acord și alt coordonator.
keys-hand-over = Dați cheia
keys-decline = Refuzați
keys-held-heading = Cine ce are
keys-held-nobody = Nimeni nu are încă o cheie.
keys-recovery = Folosiți codul de recuperare
keys-ask-heading = Cereți o cheie pentru cineva
keys-ask-body = Pentru o cheie care nu este obișnuită pentru rolurile sale. Apoi trebuie să fie de acord doi coordonatori.
keys-ask-member = Cine
keys-ask-compartment = Ce cheie
keys-ask-button = Cereți

## Organisations

organisation-title = Organizația dumneavoastră
organisation-hours = Când sunt citite sesizările
organisation-hours-hint = De exemplu: în fiecare zi de la 8 la 20 și noaptea când cineva este în pericol
organisation-telephone = Telefon pentru parteneri
organisation-mail = E-mail pentru parteneri
organisation-places = Locuri despre care citește
organisation-places-hint = De acum, o sesizare despre unul dintre acestea este sigilată pentru dumneavoastră. Ce s-a trimis înainte rămâne la cei pentru care a fost sigilat.
organisation-button = Salvați
organisation-no-name = Organizația are nevoie de un nume
organisation-hours-long = Spuneți când sunt citite sesizările în cel mult 200 de caractere
organisation-telephone-odd = Scrieți un număr de telefon, de exemplu 01632 960 001
organisation-mail-odd = Scrieți o adresă de e-mail, de exemplu birou@example.org
organisation-no-such-place = Alegeți locuri în care lucrează parteneriatul
directory-title = Director
directory-heading = Cine face parte din parteneriat
directory-body = Cum ne contactăm unii pe alții. Nimic de aici nu este despre o sesizare.
directory-kind = Ce este
directory-no-places = Niciun loc propriu.
directory-fallback = Citește și ce nu acoperă nimeni altcineva.
kind-police = Poliție
kind-council = Consiliu local
kind-charity = Organizație caritabilă
kind-helpline = Linie de ajutor
kind-labour_inspectorate = Inspecția muncii
kind-health = Sănătate
kind-fire = Pompieri
kind-immigration_enforcement = Aplicarea legii imigrației
kind-other = Altă organizație

## How long things are kept

retention-title = Cât timp se păstrează
retention-heading = Cât timp se păstrează
retention-body = Fiecare înregistrare a ceea ce au povestit oamenii are o zi în care este ștearsă. Atunci i se distrug cheile și nu mai poate fi citită, nici dintr-o copie de rezervă.
retention-hold = Cine citește o înregistrare o poate păstra mai mult timp, imediat; altă persoană ridică reținerea. Este nevoie de doi oameni pentru a o șterge mai devreme. Totul se scrie în registru.
retention-report = O sesizare, din ziua în care a fost trimisă
retention-report-withdrawn = Ce rămâne dintr-o sesizare retrasă: ziua ei și faptul că a existat. Ce s-a povestit dispare imediat.
retention-waiting-file = Un fișier al unei sesizări care nu a fost trimisă
retention-intelligence = Un raport informativ, din ziua în care a fost scris. Cel făcut dintr-o sesizare dispare odată cu ea, dacă aceasta dispare mai devreme.
retention-conference = O conferință, procesul ei verbal și ce a cerut să se facă, din ziua pentru care a fost convocată
retention-feedback = Ce au spus oamenii despre serviciu
retention-member = Un membru care a fost eliminat: numele, din acea zi
retention-alert = Alertele, cine le-a confirmat și săptămânile de gardă care au trecut
retention-account = O înregistrare din registrul actelor. Veriga ei din lanț rămâne: un număr care nu spune nimic
retention-asking = O întrebare către cine deține ceva despre același număr, vehicul sau adresă
retention-proposal = O organizație propusă și neacceptată
retention-erasure = Că un document a fost șters: codul și ziua, ca să fie șters din nou după o restaurare
retention-person = Fișa unei persoane, din ziua în care s-a lucrat ultima dată la ea
retention-draft = O ciornă de trimitere, din ziua ultimei scrieri
retention-counts = Numerele adevărate ale unui trimestru și registrul cu care se compară publicările lui, din prima zi a trimestrului
retention-others = Organizațiile și membrii se păstrează cât timp participă. Sesiunile, încercările greșite și formularele neterminate se încheie în trei zile.
retention-days = { $count ->
    [one] O zi
    [few] { $count } zile
   *[other] { $count } de zile
}
retention-years = { $count ->
    [one] Un an
    [few] { $count } ani
   *[other] { $count } de ani
}
retention-since = În vigoare din { $day }

## Account of acts

account-of-acts-title = Registrul faptelor
account-of-acts-heading = Ce au făcut membrii organizației dumneavoastră
account-of-acts-body = Cele mai noi întâi: cine ce a făcut și când. Nu spune niciodată despre ce era o sesizare, nici ce a răspuns o persoană sau ce s-a întâmplat cu ea: aceasta stă în fișa ei. Registrul este înlănțuit: o înregistrare schimbată sau scoasă este găsită de verificare.
account-of-acts-records = fișe: { $count }
account-of-acts-often = În ultimele 30 de zile aceștia au căutat cincizeci de semne sau mai multe într-o zi
account-of-acts-head = Cel mai nou rând de păstrat
account-of-acts-head-body = Păstrați acest rând în afara sistemului, în fiecare zi. Cu el, verificarea găsește un registru care a fost scurtat mai târziu.
account-of-acts-none = Încă nu este înregistrat nimic.
act-alert-acknowledged = A confirmat o alertă
act-compartment-agreed-to = A fost de acord să dea o cheie
act-compartment-asked-for = A cerut o cheie
act-compartment-declined = A refuzat să dea o cheie
act-compartment-granted = A dat o cheie
act-feedback-read = A citit ce au spus oamenii despre site
act-member-codes-renewed = Și-a reînnoit codurile
act-member-invited = A invitat un membru
act-member-joined = A intrat
act-member-language-changed = Și-a schimbat limba
act-member-passphrase-changed = Și-a schimbat fraza de acces
act-member-removed = A scos un membru
act-member-reset = A lăsat un membru să înceapă din nou
act-member-roles-changed = A schimbat ce face un membru
act-member-signed-in = A intrat în cont
act-member-signed-out = A ieșit din cont
act-member-signed-out-everywhere = A ieșit din cont peste tot
act-organisation-edited = A schimbat pagina organizației
act-organisation-agreed-to = A fost de acord cu primirea unei organizații
act-organisation-declined = A refuzat primirea unei organizații
act-organisation-joined = A primit o organizație
act-organisation-proposed = A propus primirea unei organizații
act-claim-file-imported = A adus afirmații publicate ca să fie verificate
act-published-table-imported = A adus un tabel publicat
act-published-table-seen-again = A adus un tabel publicat care era deja aici
act-published-table-taken-back = A retras un tabel publicat
act-quarter-release-made = A publicat un tabel cu cifrele noastre
act-quarter-words-changed = A schimbat cuvintele paginii trimestrului
act-referral-begun = A început o trimitere sau o notificare
act-referral-card-kept = Și-a scris cartonașul pentru trimiteri
act-referral-dropped = A renunțat la o ciornă
act-referral-prepared = A pregătit o trimitere sau o notificare
act-referral-redrafted = A dus o trimitere sau o notificare înapoi la ciornă
act-referral-reviewed = A citit o ciornă ca a doua persoană
act-referral-sheet-saved = A scris într-o ciornă
act-report-overruled = A schimbat o măsură
act-reports-measured-again = A măsurat din nou sesizări
act-service-added = A notat un serviciu pentru „În seara asta”
act-person-begun = A început fișa unei persoane
act-person-chose = A notat ce a ales o persoană
act-person-corrected = A scris în fișa unei persoane
act-person-erased = A șters fișa unei persoane
act-person-erased-early = A șters fișa unei persoane mai devreme
act-person-erasure-dropped = A renunțat la cererea de a șterge fișa unei persoane
act-person-erasure-wished = A cerut ștergerea mai devreme a fișei unei persoane
act-person-held = A pus păstrare pe fișa unei persoane
act-person-linked = A legat o sesizare de fișa unei persoane
act-person-looked = S-a uitat la ceva păstrat separat sau a făcut un cartonaș
act-person-merged = A constatat că două fișe sunt ale aceleiași persoane
act-person-named = A văzut numele unei persoane într-o listă sau lângă altă fișă
act-person-opened = A deschis fișa unei persoane
act-person-parted = A despărțit din nou două fișe
act-person-reached = I s-a arătat cum poate fi contactată o persoană
act-person-recused = S-a retras de la o persoană
act-person-released = A ridicat păstrarea de pe fișa unei persoane
act-person-shared = A împărtășit fișa unei persoane
act-person-standing-changed = A schimbat modul în care este tratată o persoană
act-person-unshared = Împărtășirea fișei unei persoane s-a încheiat
act-recipient-key-started = A schimbat încuietorile
act-recipient-places-changed = A schimbat locurile despre care se citește
act-recipient-recovery-set = A pus un nou cod de recuperare
act-recovery-claimed = A folosit codul de recuperare
act-asking-made = A întrebat cine deține ceva despre un semn
act-mark-looked-up = A scris un semn ca să vadă dacă îl știe cineva
act-mark-added = A notat un semn citit într-o sesizare
act-mark-taken-away = A scos un semn notat de mână
act-mark-set-aside = A pus deoparte o valoare comună
act-mark-taken-back = A luat înapoi o valoare pusă deoparte
act-member-looked-up-often = A căutat cincizeci de semne, sau încă cincizeci, într-o zi
act-report-asked-around = A întrebat alte organizații despre un semn dintr-o sesizare
act-report-asking-declined = A refuzat să împărtășească o sesizare despre care s-a întrebat
act-report-keyed-in = A notat ce a spus cineva prin telefon, în persoană sau prin scrisoare
act-report-looked-up = A căutat ce are un semn în comun cu o sesizare
act-referral-followed = O trimitere a urmat alegerea unei persoane
act-referral-limit-passed = A trecut timpul pentru a cere o reanalizare
act-referral-day-passed = A trecut o zi în care dosarul trebuia privit
act-referral-handed-over = A predat o trimitere cui o poate introduce
act-referral-noted = A consemnat că cineva a fost anunțat sau un număr de infracțiune
act-referral-fed-back = A scris un cuvânt înapoi celui care a trimis
act-referral-feedback-read = A citit un cuvânt înapoi
act-referral-opened = A deschis o trimitere
act-referral-stands = A consemnat stadiul unei trimiteri
act-referral-taken-out = A scos o trimitere
act-report-answered = A scris celui care a trimis o sesizare
act-report-asked = A întrebat pe cel care a trimis o sesizare
act-report-closed = A închis o sesizare
act-report-copy-opened = A deschis un fișier curățat
act-report-erased = A șters o sesizare
act-report-erased-early = A șters o sesizare înainte de termen
act-report-erasure-dropped = A renunțat la ștergerea unei sesizări
act-report-erasure-wished = A cerut ștergerea unei sesizări
act-report-given-back = A dat înapoi o sesizare
act-report-handed-over = A predat o sesizare unui coleg
act-report-held = A păstrat o sesizare peste termen
act-report-identity-opened = A văzut cine a trimis o sesizare
act-report-moved = A trecut o sesizare mai departe
act-report-noted = A scris o notă la o sesizare
act-report-official-recorded = A notat că o sesizare numește un funcționar
act-report-opened = A deschis o sesizare
act-report-original-opened = A deschis un fișier așa cum a fost trimis
act-report-passed-on = A dat mai departe o sesizare
act-report-recused = S-a retras de la o sesizare
act-report-released = A ridicat păstrarea unei sesizări
act-report-reopened = A redeschis o sesizare închisă
act-report-shared = A lăsat altă organizație să citească o sesizare
act-report-taken-on = A preluat o sesizare
act-report-translated = A înregistrat o traducere
act-report-unshared = A oprit citirea unei sesizări de către o organizație
act-intelligence-given = A dat un raport informativ altei organizații
act-intelligence-handed-over = A predat o ciornă informativă
act-intelligence-opened = A deschis un raport informativ
act-intelligence-printed = A tipărit un raport informativ
act-intelligence-rewritten = A scris din nou un raport informativ
act-intelligence-sanitised = A curățat un raport informativ
act-intelligence-source-opened = A deschis de unde vine un raport informativ
act-intelligence-written = A scris un raport informativ
act-conference-called = A convocat o conferință
act-conference-called-off = A anulat o conferință
act-conference-moved = A mutat o conferință
act-conference-minuted = A păstrat procesul verbal al unei conferințe
act-conference-opened = A deschis o conferință
act-conference-told = O organizație a fost înștiințată că este chemată la o conferință
act-task-set = A notat ce este de făcut
act-task-taken-on = A preluat ce este de făcut
act-task-given-back = A dat înapoi ce este de făcut
act-task-handed-over = A predat ce este de făcut
act-task-done = A spus că este făcut
act-task-not-done = A spus că totuși nu este făcut
act-task-corrected = A corectat ce este de făcut
act-task-taken-back = A retras ce era de făcut
act-clock-set = A stabilit un termen
act-member-handed-over = A predat tot de pe un birou
act-report-laid-before = A pus o sesizare în fața unei conferințe
act-report-taken-away = A luat o sesizare de la o conferință
act-report-read-in-pack = A citit o sesizare în dosarul unei conferințe
act-report-intelligence-written = A scris un raport informativ dintr-o sesizare
act-report-intelligence-given = A dat altei organizații un text făcut dintr-o sesizare
act-rota-set = A stabilit cine este chemat

## Încă o organizație

joining-title = Încă o organizație
joining-heading = Primiți încă o organizație
joining-body = Cine se alătură, și pentru ce locuri, hotărăște cine citește ce spun oamenii. De aceea un coordonator o propune, iar un coordonator din altă organizație este de acord. Ce nu este acceptat în 30 de zile se uită.
joining-waiting-heading = Așteaptă acordul cuiva
joining-none = Nu este propus nimic.
joining-proposed = Propusă de un coordonator de la { $organisation } pe { $day }.
joining-agree = De acord: se alătură acum
joining-decline = Refuzați
joining-take-back = Retrageți
joining-propose-heading = Propuneți una
joining-name = Numele, așa cum îl știe publicul
joining-kind-none = Alegeți
joining-places-hint = Sesizările despre acestea îi sunt sigilate din ziua în care se alătură.
joining-fallback = Unde nu citește nimeni altcineva
joining-fallback-yes = Citește și ce nu acoperă sau nu poate vedea nimeni altcineva
joining-person = Primul ei coordonator
joining-button = Propuneți
joining-wall = O organizație de control al imigrației nu acoperă niciun loc și nu citește nimic
joining-no-kind = Alegeți ce este
joining-name-taken = Există o organizație cu acest nume, sau una este propusă
joining-same-organisation = Propria organizație a propus-o, deci un coordonator din alta este de acord
joining-not-two = Dumneavoastră și cine a propus-o nu puteți fi cele două persoane: una a invitat-o pe cealaltă, a lăsat-o să înceapă din nou sau i-a dat rolul
joining-proposer-gone = Cine a propus-o nu mai este coordonator. Refuzați-o și lăsați pe altcineva să o propună
joining-gone = Aceasta nu mai așteaptă. Uitați-vă din nou
joined-title = S-a alăturat
joined-heading = { $name } s-a alăturat
joined-link = Dați acest link primului ei coordonator, personal sau pe o cale în care aveți încredere. Este valabil șapte zile, o singură dată.
joined-code = Dați acest cod altcuiva de acolo, nu împreună cu linkul. Deschide cheile organizației prima dată și este apoi înlocuit.
joined-no-code = Nu are chei, deci nu există cod.
joined-once = Scrieți-le acum. Nu se mai arată.
home-proposed = { $count ->
    [one] O organizație este propusă și așteaptă acordul cuiva.
   *[other] { $count } organizații sunt propuse și așteaptă acordul cuiva.
}
home-proposed-go = Vedeți ce este propus

## Ce tocmai s-a făcut

done-organisation = Ce ați schimbat a fost păstrat și se află mai jos.
done-roles = Rolurile au fost schimbate.
done-removed = A fost eliminat și nu se mai poate conecta.
done-key-handed = Cheia a fost dată.
done-key-declined = A fost refuzată. Nu mai așteaptă acea cheie.
done-key-asked = A fost cerută și se află printre cele care așteaptă.
done-proposed = A fost propusă. Trebuie să fie de acord un coordonator din altă organizație.
done-proposal-gone = Nu mai este propusă.
done-week = Săptămâna a fost planificată.
