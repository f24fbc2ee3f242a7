# review: awaiting a native reader

# review: a name, the same in every language
layout-name = Daybreak
layout-skip = Treceți la partea principală
layout-demo = Aceasta este o demonstrație. Oamenii, locurile și sesizările din ea sunt inventate. Liniile de ajutor pe care le arată sunt reale.
layout-demo-label = Demonstrație
layout-unread = Cuvintele cu puncte dedesubt au fost traduse, dar nu le-a verificat încă nimeni.
layout-navigation = Meniu
layout-languages = Limbi
layout-sign-out = Ieșiți din cont
layout-error-prefix = Eroare:
layout-error-summary = Este o problemă
layout-warning = Atenție
layout-pages = Pagini
layout-page-before = Pagina dinainte
layout-page-after = Pagina următoare
language-en = engleză
language-cy = galeză
language-ro = română

## safety

exit-leave = Plecați acum
exit-how = Ca să plecați repede, apăsați „Plecați acum”. Asta nu șterge lista paginilor pe care le-ați văzut.
exit-keys = De la tastatură, puteți apăsa și Shift de trei ori sau Escape.
exit-pressed-once = Ați apăsat Shift o dată. Mai apăsați de două ori ca să plecați.
exit-pressed-twice = Ați apăsat Shift de două ori. Mai apăsați o dată ca să plecați.
exit-escape-turn-off = Fără plecare la apăsarea tastei Escape
exit-escape-turn-on = Din nou plecare la apăsarea tastei Escape
broken-danger = Dacă cineva este în pericol acum, sunați la { $number }.

##

missing-heading = Pagina nu a fost găsită
missing-body = Pagina aceasta nu este aici. Poate că adresa este greșită sau pagina nu mai există.
missing-home = Mergeți la prima pagină
broken-heading = Ceva nu a mers
broken-body = Este vina noastră, nu a dumneavoastră. Vă rugăm să așteptați puțin și să încercați din nou.
broken-kept = Este vina noastră, nu a dumneavoastră. Ce ați scris nu s-a pierdut: pagina aceasta păstrează încă textul. Așteptați puțin, apoi apăsați butonul.
broken-locked = Este vina noastră, nu a dumneavoastră. Ce ați scris nu s-a pierdut: pagina aceasta păstrează încă textul. Codul dumneavoastră este încuiat aici, așa că nimeni nu îl poate citi. Așteptați puțin, apoi apăsați butonul.
broken-again = Încercați din nou
broken-reference = Referință: { $reference }

unreadable-heading = Nu am putut citi ce ați trimis
unreadable-too-large = Ce ați trimis este prea mare ca să putem primi.
unreadable-too-many-fields = Ce ați trimis are mai multe părți decât putem citi.
unreadable-not-a-form = Ce ați trimis a venit într-o formă pe care nu o putem citi.
unreadable-cut-short = Trimiterea s-a oprit la jumătate. Vă rugăm să trimiteți din nou.
unreadable-again = Înapoi la răspunsurile dumneavoastră

form-too-long = Textul are { $length } de litere. Vă rugăm să folosiți cel mult { $most }.
form-encoding = Unele litere nu au putut fi citite. Uitați-vă la ce ați scris și trimiteți din nou.
form-control = Am scos câteva semne care nu pot fi arătate. Uitați-vă la ce ați scris și trimiteți din nou.
form-secret = Nu am putut primi acest text: avea în el un semn care nu poate fi arătat. Nu dăm niciodată înapoi ce scrieți aici, așa că vă rugăm să scrieți din nou. Dacă l-ați lipit, scrieți-l literă cu literă.
form-no-files = Aici nu putem primi fișiere.
form-file-too-big = Fișierul { $name } este prea mare. Fiecare fișier poate avea cel mult { $most } MB.
form-files-too-big = Nu am putut primi { $name }. Toate fișierele împreună pot avea cel mult { $most } MB.

date-field-day = Ziua
date-field-month = Luna
date-field-year = Anul
date-day = { $day } { $month } { $year }
date-day-in-full = { $weekday }, { $day } { $month } { $year }
date-moment = { $day } { $month } { $year }, { $time }
date-today = astăzi
date-yesterday = ieri
month-1 = ianuarie
month-2 = februarie
month-3 = martie
month-4 = aprilie
month-5 = mai
month-6 = iunie
month-7 = iulie
month-8 = august
month-9 = septembrie
month-10 = octombrie
month-11 = noiembrie
month-12 = decembrie
weekday-1 = luni
weekday-2 = marți
weekday-3 = miercuri
weekday-4 = joi
weekday-5 = vineri
weekday-6 = sâmbătă
weekday-7 = duminică
