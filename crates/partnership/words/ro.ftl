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
alert-since = Din
alert-about = Cineva, sau un copil, poate fi în pericol. Confirmați și citiți sesizarea.
alert-called = e-mail trimis
alert-mail-waits = e-mailul nu a plecat încă
alert-acknowledge-button = Mă ocup eu
alert-past-heading = Ultimele două săptămâni
alert-mail-subject = Vă rugăm să vă conectați
alert-mail-body = Așteaptă ceva ce poate nu suferă întârziere. Vă rugăm să vă conectați și să confirmați: { $address }
