# review: awaiting a native reader

## signing in
sign-in-title = Autentificare
sign-in-heading = Autentificare
sign-in-who = Această parte a site-ului este pentru cei care lucrează în parteneriat.
sign-in-mail = Adresa de e-mail
sign-in-passphrase = Fraza de acces
sign-in-code = Cod
sign-in-code-hint = Cele șase cifre pe care le arată acum aplicația de autentificare. Dacă v-ați pierdut telefonul, unul dintre codurile păstrate pe hârtie.
sign-in-next-code = Codul următor
sign-in-next-code-hint = Așteptați până când aplicația arată următoarele șase cifre. Cineva a încercat acest nume de multe ori, de aceea cerem două coduri la rând.
sign-in-button = Intrați
sign-in-trouble = Dacă nu puteți intra
sign-in-trouble-body = Întrebați un coordonator din organizația dumneavoastră. Vă poate trimite un link ca să alegeți o frază de acces nouă. Nimeni din parteneriat nu v-o va cere vreodată pe a dumneavoastră.
sign-in-wrong = Nu vă putem autentifica cu acestea. Verificați-le pe toate trei și încercați din nou.
sign-in-two-codes = Nu vă putem autentifica cu acestea. Cineva a încercat acest nume de multe ori: scrieți două coduri la rând.

## what was typed when the session had ended
typed-title = Ce ați scris
typed-heading = V-ați autentificat din nou
typed-body = Sesiunea s-a încheiat în timp ce scriați. Iată ce ați scris. Nu s-a trimis nimic.
typed-send = Trimiteți acum
typed-leave = Nu trimiteți
typed-kept = Sesiunea s-a încheiat. Ce ați scris este păstrat în această pagină. Autentificați-vă și puteți trimite.

## joining
join-title = Intrați în parteneriat
join-heading = Bun venit, { $name }
join-heading-again = Începeți din nou, { $name }
join-mail = Vă veți autentifica drept { $mail }.
join-again-body = Cheile vechi s-au pierdut definitiv. După ce alegeți o frază de acces nouă, un coordonator va fi rugat să vă dea altele.
join-passphrase-heading = Alegeți o frază de acces
join-passphrase = Fraza de acces
join-passphrase-hint = Cel puțin 14 caractere. Câteva cuvinte care nu au legătură între ele sunt ușor de ținut minte și greu de ghicit.
join-again = Aceeași frază de acces, încă o dată
join-authenticator-heading = Adăugați o aplicație de autentificare
join-authenticator-body = Îndreptați aplicația spre acest pătrat sau scrieți literele de sub el. Aplicația va arăta apoi un cod nou la fiecare jumătate de minut.
join-qr = Un pătrat spre care se îndreaptă aplicația de autentificare. Conține literele de mai jos.
join-secret = Litere de scris în aplicație:
join-code = Cod
join-code-hint = Cele șase cifre pe care le arată acum aplicația.
join-button = Intrați
join-wrong-code = Nu acesta este codul pe care ar trebui să îl arate acum aplicația. Verificați dacă ceasul telefonului este corect.
join-gone = Acest link a fost folosit. Cereți unul nou.
passphrase-short = O frază de acces are nevoie de cel puțin 14 caractere
passphrase-long = O frază de acces poate avea cel mult 200 de caractere
passphrase-monotonous = Folosiți mai multe caractere diferite
passphrase-guessable = Este una dintre primele pe care le-ar încerca cineva. Alegeți cuvinte fără legătură cu numele dumneavoastră
passphrase-differs = Cele două fraze de acces nu sunt la fel
passphrase-wrong = Nu aceasta este fraza dumneavoastră de acces actuală
meanwhile = Altcineva tocmai a schimbat acest lucru. Priviți din nou, apoi mai încercați o dată.

## codes for a lost telephone
codes-title = Coduri pentru un telefon pierdut
codes-heading = Coduri pentru un telefon pierdut
codes-body = Dacă vă pierdeți telefonul, scrieți unul dintre acestea în locul celor șase cifre. Fiecare funcționează o dată. Nu folosesc nimănui fără fraza dumneavoastră de acces.
codes-once = Notați-le acum. Nu mai sunt arătate din nou.
codes-next = Acum vă puteți autentifica. Un coordonator din organizația dumneavoastră a fost rugat să vă dea cheile de care aveți nevoie.
codes-sign-in = Intrați
codes-kept = Le-am notat

## one's own account
account-title = Contul dumneavoastră
account-heading = Contul dumneavoastră
account-done = Gata
account-name = Nume
account-organisation = Organizație
account-roles = Ce faceți aici
account-keys = Cheile pe care le aveți
account-keys-none = Încă niciuna. Până când un coordonator vă dă o cheie, puteți vedea că există sesizări, dar nu le puteți citi.
account-key-waits = în așteptare
account-language-heading = Limba
account-language = Limba paginilor și a alertelor dumneavoastră
account-language-button = Schimbați limba
account-passphrase-heading = Fraza de acces
account-passphrase-body = O frază de acces nouă deconectează toate celelalte browsere. Dacă o uitați, un coordonator vă poate lăsa să începeți din nou, cu chei noi.
account-present = Fraza dumneavoastră de acces actuală
account-new = Fraza de acces nouă
account-passphrase-button = Schimbați fraza de acces
account-passphrase-changed = Fraza dumneavoastră de acces este schimbată. Toate celelalte browsere sunt deconectate.
account-codes-left = { $count ->
    [0] Nu mai aveți niciun cod.
    [one] Mai aveți un cod.
    [few] Mai aveți { $count } coduri.
   *[other] Mai aveți { $count } de coduri.
}
account-codes-button = Faceți coduri noi
account-sessions-heading = Unde sunteți autentificat
account-sessions = { $count ->
    [one] Sunteți autentificat numai în acest browser.
    [few] Sunteți autentificat în { $count } browsere.
   *[other] Sunteți autentificat în { $count } de browsere.
}
account-sign-out-everywhere = Ieșiți de peste tot

## the organisation's recovery code
recovery-title = Cod de recuperare
recovery-heading = Deschideți cheile organizației cu codul de recuperare
recovery-body = Folosiți-l când nimeni din organizația dumneavoastră nu are cheile ei: prima dată sau după ce a plecat ultimul deținător. Codul vă deschide cheile și apoi este înlocuit cu unul nou.
recovery-code = Cod de recuperare
recovery-code-hint = Șapte grupuri de câte patru litere și cifre. Majusculele și liniuțele nu contează.
recovery-button = Deschideți cheile
recovery-miscopied = Acest cod nu a fost copiat așa cum a fost scris. Comparați-l literă cu literă
recovery-wrong = Nu acesta este codul de recuperare actual al organizației dumneavoastră
recovery-done-heading = Acum aveți cheile
recovery-done-body = Acesta este noul cod de recuperare al organizației. Cel vechi nu mai deschide nimic.
recovery-once = Notați-l acum și încuiați-l undeva. Nu mai este arătat din nou.
recovery-kept = L-am notat

## keys handed on
compartment-reading = Citire: ce s-a povestit și conversația
compartment-identities = Identități: cine este cineva și cum poate fi contactat
compartment-originals = Originale: fișierele așa cum au fost trimise
compartment-sources = Surse: cine ne-a spus ceva în încredere
grant-not-asked = Nimeni nu mai așteaptă această cheie
grant-not-held = Nu aveți această cheie, deci nu o puteți da mai departe
grant-needs-another = Ați fost deja de acord. Trebuie să fie de acord și alt coordonator
grant-never = Niciunul dintre rolurile lor nu poate avea această cheie
grant-not-vouched = Parteneriatul nu a garantat pentru cheia acestui membru. Nu dați nimic mai departe și anunțați pe cine administrează sistemul
grant-oneself = Nimeni nu își dă singur o cheie
grant-not-two = Dumneavoastră și cine a fost primul de acord nu puteți fi cele două persoane: una a invitat-o pe cealaltă, a lăsat-o să înceapă din nou sau i-a dat rolul. Cereți altui coordonator
coordinator-not-yours = Numai un coordonator poate face pe cineva coordonator sau îi poate lua acest rol. Cereți-i unuia
coordinator-link-not-yours = Numai un coordonator poate trimite unui coordonator un link nou. Cereți-i unuia
coordinator-remove-not-yours = Numai un coordonator poate elimina un coordonator. Cereți-i unuia

## members
role-reader = Cititor
role-reader-does = citește ce a sosit, adaugă note, răspunde la alerta de noapte
role-caseworker = Responsabil de caz
role-caseworker-does = preia sesizări, întreabă, răspunde, transmite mai departe și închide
role-coordinator = Coordonator
role-coordinator-does = răspunde de munca organizației, de membrii și de cheile ei
role-analyst = Analist
role-analyst-does = lucrează cu cifre publicate, niciodată cu sesizări
role-auditor = Auditor
role-auditor-does = citește cine ce a făcut și când, niciodată despre ce era vorba
role-administrator = Administrator
role-administrator-does = ține conturile și pagina organizației, nu are nicio cheie
invite-no-name = Scrieți numele după care îl cunosc colegii
invite-no-mail = Scrieți o adresă de e-mail, de exemplu nume@example.org
invite-mail-taken = Cineva se autentifică deja cu această adresă
invite-no-role = Alegeți cel puțin un rol
remove-oneself = Nu vă puteți elimina singur. Rugați alt coordonator
remove-last-coordinator = Este ultimul coordonator. Numiți mai întâi alt coordonator

## navigation
navigation-home = Acasă
navigation-queue = Sesizări
navigation-key-in = Notați un apel
navigation-look-up = Știe cineva?
navigation-asked = Întrebări
navigation-people = Persoane
navigation-tonight = În seara asta
navigation-due = Ce este de făcut
navigation-intelligence = Informații
navigation-conferences = Conferințe
navigation-referrals = Trimiteri
navigation-rota = De gardă
navigation-members = Membri
navigation-keys = Chei
navigation-organisation = Organizație
navigation-directory = Director
navigation-numbers = Numerele noastre
navigation-tables = Tabele publicate
navigation-feedback = Ce au spus oamenii
navigation-account-of-acts = Registrul faptelor
navigation-retention = Cât timp se păstrează
navigation-own-account = Contul dumneavoastră

## what is printed
sheet-page = Pagina { $page } din { $pages }
sheet-undrawn = ▯ ține locul unei litere pe care acest calculator nu a putut-o tipări.
