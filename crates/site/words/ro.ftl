# review: awaiting a native reader

# review: a name, the same in every language
layout-name = Daybreak
layout-skip = Treci la partea principală
layout-demo = Aceasta este o demonstrație. Toți oamenii, toate locurile și toate numerele sunt inventate.
layout-demo-label = Demonstrație
layout-unread = Cuvintele cu puncte dedesubt au fost traduse, dar nu le-a verificat încă nimeni.
layout-navigation = Meniu
layout-languages = Limbi
layout-sign-out = Ieși din cont
layout-error-prefix = Eroare:
layout-error-summary = Este o problemă
layout-warning = Atenție
layout-pages = Pagini
layout-page-before = Pagina dinainte
layout-page-after = Pagina următoare

## safety

exit-leave = Pleacă acum
exit-how = Ca să pleci repede, apasă „Pleacă acum”. De la tastatură, apasă Shift de trei ori sau apasă Escape. Asta nu șterge lista paginilor pe care le-ai văzut.
exit-pressed-once = Ai apăsat Shift o dată. Mai apasă de două ori ca să pleci.
exit-pressed-twice = Ai apăsat Shift de două ori. Mai apasă o dată ca să pleci.
exit-escape-turn-off = Nu mai pleca la apăsarea tastei Escape
exit-escape-turn-on = Pleacă din nou la apăsarea tastei Escape
broken-danger = Dacă cineva este în pericol acum, sună la { $number }.

##

missing-heading = Pagina nu a fost găsită
missing-body = Pagina aceasta nu este aici. Poate că adresa este greșită sau pagina nu mai există.
missing-home = Mergi la prima pagină
broken-heading = Ceva nu a mers
broken-body = Este vina noastră, nu a ta. Te rugăm să aștepți puțin și să încerci din nou.
broken-reference = Referință: { $reference }

unreadable-heading = Nu am putut citi ce ai trimis
unreadable-too-large = Ce ai trimis este prea mare ca să putem primi.
unreadable-too-many-fields = Ce ai trimis are mai multe părți decât putem citi.
unreadable-not-a-form = Ce ai trimis a venit într-o formă pe care nu o putem citi.
unreadable-cut-short = Trimiterea s-a oprit la jumătate. Te rugăm să trimiți din nou.
unreadable-again = Înapoi la răspunsurile tale

form-too-long = Textul are { $length } de litere. Te rugăm să folosești cel mult { $most }.
form-encoding = Unele litere nu au putut fi citite. Uită-te la ce ai scris și trimite din nou.
form-control = Am scos câteva semne care nu pot fi arătate. Uită-te la ce ai scris și trimite din nou.
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
