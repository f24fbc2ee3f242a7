# review: awaiting a native reader

## titles: neutral, because they stay in the browser's list

title-start = Început
title-form = Formular
title-done = Gata
title-return = Reveniți
title-feedback = Părerea dumneavoastră
title-privacy = Confidențialitate
title-accessibility = Folosirea acestui site
title-after = Ce urmează
title-price = Preț

## safety

start-heading = Vă îngrijorează felul în care este tratat cineva?
start-lead = Ne puteți spune aici. Nu trebuie să vă dați numele.
start-danger-heading = Este cineva în pericol acum?
start-danger-call = Sunați la { $number }. Faceți-o acum, dacă puteți.
start-danger-silent = Nu puteți vorbi? Sunați la 999 de pe mobil și rămâneți pe linie. Tușiți sau bateți în telefon. Apăsați 55 când vi se cere.
start-screen-heading = Poate cineva să vadă acest ecran?
start-screen-text = Dacă da, opriți-vă acum. Reveniți când sunteți singur sau singură.
start-screen-leave = Apăsați „Plecați acum” în partea de sus. Se deschide o pagină despre vreme. Puteți apăsa și Shift de trei ori.
start-screen-history = Plecarea nu vă șterge istoricul. Acest site poate rămâne în lista browserului. O fereastră privată nu păstrează nicio listă.
start-hours-heading = Acesta nu este un serviciu de urgență
start-hours = Citim ce trimiteți la aceste ore: { $hours }
start-hours-urgent = Dacă o viață sau un copil este în pericol, chemăm pe cineva să citească mai repede. Nu putem spune cât de repede.
start-talk-heading = Ați vrea să vorbiți cu cineva?
start-begin = Începeți
start-begin-young = Am sub 18 ani
start-return = Am trimis ceva mai demult
start-takes = Poate dura două minute. Este nevoie de un singur răspuns.
contact-checked = Verificat la { $day }
contact-unverified = Încă neverificat. Apare doar în această demonstrație.
contact-emergency = În caz de urgență
contact-emergency-what = Cineva poate fi rănit sau ucis. Cereți poliția.
contact-police = Poliția
contact-police-what = Mai poate aștepta puțin. Vreți să vorbiți cu poliția.
contact-helpline = Linia de ajutor pentru sclavia modernă (Modern Slavery Helpline)
contact-helpline-what = Apel gratuit, zi și noapte. Pot vorbi în multe limbi. Nu trebuie să vă dați numele.
contact-labour = Linia pentru drepturile la muncă
contact-labour-what = Despre plată și despre cum sunteți tratat la muncă.
leave-how-heading = Cum plecați repede
leave-how-text = Apăsați „Plecați acum” sau apăsați Shift de trei ori. Pagina devine goală. Apoi se deschide o pagină despre vreme.
leave-how-typed = Ce ați scris a dispărut. Dacă mergeți înapoi, nu se mai vede.
leave-how-history = Nu vă șterge istoricul.
receipt-dont-heading = Aveți grijă de dumneavoastră
receipt-dont-back = Nu vă întoarceți să vă uitați.
receipt-dont-confront = Nu le spuneți nimic oamenilor de acolo.
receipt-dont-photos = Nu faceți fotografii.
receipt-tell-nobody = Nu spuneți nimănui de acolo că ne-ați scris.
receipt-if-worse = Dacă se face mai rău, sunați la 999, dacă puteți.
receipt-danger = Ați spus că cineva este în pericol acum. Sunați la { $number }, dacă puteți. S-ar putea să nu citim imediat.

## consent: who will read it

readers-heading = Cine va citi
readers-lead = Mai întâi, aflați cine va citi ce ne spuneți.
readers-list = Aceste organizații lucrează aici împreună:
readers-place = Primesc doar organizațiile care lucrează în locul pe care îl numiți.
readers-locked = Se încuie pentru ele când trimiteți. Nimeni altcineva nu primește o cheie de la dumneavoastră. Nici cei care țin acest site.
readers-borders = Nu trimitem la Immigration Enforcement (controlul imigrației).
readers-passed-on = O organizație care citește poate da mai departe altei organizații de aici. Poate face asta dacă un copil sau o viață este în pericol, ca să oprească o infracțiune gravă sau dacă o cere legea. Poate face asta chiar dacă ne cereți să nu o facem. Nu ajunge la o organizație pe care ați scos-o.
readers-choice = Cine să citească?
readers-all = Toate organizațiile care lucrează în acel loc
readers-not-police = Fără poliție. Doar celelalte organizații.
readers-exclude = Este vreo organizație care nu ar trebui să vadă?
readers-exclude-hint = Cunoașteți pe cineva care lucrează acolo? Sau nu aveți încredere în ea? Bifați căsuța. Nu va putea deschide.
readers-young-lead = Nu ați făcut nimic rău. Mai întâi, aflați cine va citi ce ne spuneți.
readers-young-passed-on = Aveți sub 18 ani. Dacă nu sunteți în siguranță, trebuie să spunem cuiva care are datoria să vă apere. Vom încerca să vă spunem întâi dumneavoastră.
recipient-police = Poliție
recipient-council = Consiliu local
recipient-charity = Organizație caritabilă
recipient-helpline = Linie de ajutor
recipient-labour_inspectorate = Verifică felul în care sunt tratați oamenii la muncă
recipient-health = Sănătate
recipient-fire = Pompieri
recipient-immigration_enforcement = Immigration Enforcement (controlul imigrației)
recipient-other = Partener
nobody-heading = Nu a rămas nicio organizație care să citească
nobody-text = Ați scos toate organizațiile care puteau citi. De aceea nu putem trimite. Răspunsurile dumneavoastră sunt încă aici.
nobody-choose = Puteți lăsa una dintre ele să citească. Sau puteți suna la linia de ajutor. Nu au nevoie de numele dumneavoastră.

telling-legend = Cine sunteți?
telling-hint = Schimbă doar felul în care întrebăm. Puteți sări peste.
telling-noticed = Am observat ceva
telling-happens = Mi se întâmplă mie
telling-worker = Lucrez acolo sau am lucrat
telling-professional = Am aflat la locul de muncă
telling-business = Am o firmă
telling-young = Am sub 18 ani

level-heading = Numele dumneavoastră și cum vă putem găsi
level-lead = Nu trebuie să ne spuneți cine sunteți.
level-legend = Cine poate ști cine sunteți?
level-anonymous = Nimeni. Nu dau niciun nume.
level-anonymous-hint = Primiți un cod. Cu el puteți reveni și citi întrebările noastre.
level-answering = Doar organizația care îmi răspunde
level-answering-hint = Celelalte organizații nu vă vor vedea numele și nici cum puteți fi găsit.
level-shared = Toate organizațiile care citesc
level-shared-hint = Le poate ajuta să lucreze împreună.
level-later = Puteți schimba mai târziu. Dar ce a văzut cineva nu mai poate fi nevăzut.
identity-heading = Cum vă putem găsi?
identity-hint = Completați doar dacă lăsați o organizație să știe cine sunteți. Săriți peste ce doriți.
identity-name = Nume
identity-name-hint = Nu trebuie să fie numele adevărat.
identity-phone = Telefon
identity-email = E-mail
safe-how = Este în siguranță să
safe-how-call = mă sunați
safe-how-text = îmi scrieți un mesaj
safe-how-email = îmi trimiteți un e-mail
safe-when = Când este în siguranță?
safe-when-hint = De exemplu: în zilele lucrătoare, între 10 și 12.
safe-voicemail = Este în siguranță să lăsăm un mesaj vocal?
safe-who-else = Mai răspunde cineva la acest telefon sau vede aceste mesaje?

## answers

answer-yes = Da
answer-no = Nu
answer-unknown = Nu știu
answer-unsaid = Prefer să nu spun
optional = Puteți sări peste.

## what was seen or heard

what-heading-noticed = Ce ați văzut sau auzit?
what-heading-happens = Ce vi se întâmplă?
what-heading-worker = Ce se întâmplă la muncă?
what-heading-professional = Ce ați văzut sau auzit?
what-heading-business = Ce ați văzut sau auzit?
what-heading-young = Ce se întâmplă?
what-story = Spuneți cu cuvintele dumneavoastră
what-story-hint = Ajung câteva cuvinte. Nu aveți nevoie de dovezi. Nu mergeți să căutați mai mult.
what-story-hint-happens = Ajung câteva cuvinte. Nu ați făcut nimic rău. Vă puteți opri oricând.
what-story-hint-worker = Ajung câteva cuvinte. Nu aveți nevoie de dovezi sau acte.
what-story-hint-professional = Spuneți ce ați văzut și ce vi s-a spus. Nu dați numele persoanei dacă nu vrea asta.
what-story-hint-business = Spuneți ce ați văzut, la dumneavoastră sau la o firmă de la care cumpărați.
what-story-hint-young = Ajung câteva cuvinte. Nu ați făcut nimic rău. Puteți vorbi și despre un prieten.
what-danger = Este cineva în pericol chiar acum?
what-danger-hint = Dacă da, sunați la 999 dacă puteți. S-ar putea să nu citim imediat.
what-danger-young = Sunteți dumneavoastră sau un prieten în pericol chiar acum?
what-setting = Ce fel de loc este?
setting-car_wash = Spălătorie auto
setting-nail_bar = Salon de manichiură
setting-farm = Fermă
setting-factory = Fabrică
setting-warehouse = Depozit sau reciclare
setting-building_site = Șantier
setting-restaurant = Restaurant sau mâncare la pachet
setting-care = Cămin de îngrijire sau îngrijire la domiciliu
setting-fishing = Vas de pescuit sau port
setting-private_home = Locuința cuiva, unde lucrează o persoană
setting-many_callers = Casă în care vin mulți oameni
setting-sex_sold = Loc în care se vinde sex
setting-cannabis_house = Casă în care se cultivă canabis
setting-taken_over_home = Locuință folosită de alții ca să vândă droguri
setting-lorry_or_services = Camion, dubă sau benzinărie
setting-something_else = Altceva
setting-unknown = Nu știu
setting-unsaid = Prefer să nu spun

## packs

pack-heading = Încă vreo câteva întrebări
pack-heading-young = Încă vreo câteva întrebări
pack-lead = Răspundeți la ce știți. Lăsați restul. Nu mergeți să vă uitați.
q-price = Cât costă acolo? Ce ați primit pentru bani?
q-price-you = Cât se cere acolo?
q-workers = Câți oameni lucrează acolo?
q-workers-you = Câți lucrați acolo?
q-gangmaster = Cine îi aduce pe oameni la muncă? Ajută numele unei firme sau al unei persoane.
q-gangmaster-you = Cine vă aduce la muncă? Ajută numele unei firme sau al unei persoane.
q-boat = Cum se numește vasul? Are un număr?
q-boat-you = Cum se numește vasul? Are un număr?
q-cash = Iau numai bani gheață?
q-cash-you = Iau numai bani gheață?
q-gear = Au mănușile, cizmele sau măștile de care au nevoie?
q-gear-you = Aveți mănușile, cizmele sau măștile de care aveți nevoie?
q-hours = Lucrează zile foarte lungi?
q-hours-you = Lucrați zile foarte lungi?
q-sleep-there = Dorm unde lucrează?
q-sleep-there-you = Dormiți unde lucrați?
q-driven = Îi duce și îi aduce cineva cu mașina?
q-driven-you = Vă duce și vă aduce cineva cu mașina?
q-watched = Îi păzește cineva sau vorbește în locul lor?
q-watched-you = Vă păzește cineva sau vorbește în locul dumneavoastră?
q-afraid = Par speriați?
q-afraid-you = Vă este frică de cineva de acolo?
q-papers = Le ține altcineva pașaportul sau actele?
q-papers-you = Vă ține altcineva pașaportul sau actele?
q-children = Sunt copii acolo?
q-children-you = Sunt copii acolo?
q-hurt = Este cineva rănit sau bolnav?
q-hurt-you = Sunteți rănit sau bolnav?
q-young-staff = Pare cineva care lucrează acolo să aibă sub 18 ani?
q-young-staff-you = Are cineva care lucrează acolo sub 18 ani?
q-changes = Vin mereu oameni noi și alții pleacă?
q-changes-you = Vin mereu oameni noi și alții pleacă?
q-pay-theirs = Primesc toată plata pe care o câștigă?
q-pay-theirs-you = Primiți toată plata pe care o câștigați?
q-debt = Au datorii la șef sau la cine i-a adus?
q-debt-you = Spun că le datorați bani?
q-fee = Au trebuit să plătească pentru a primi munca?
q-fee-you = A trebuit să plătiți pentru a primi munca?
q-one-address = Locuiesc mulți dintre ei într-o singură casă?
q-one-address-you = Locuiți mulți într-o singură casă?
q-leave = Pot lăsa munca dacă vor?
q-leave-you = Puteți lăsa munca dacă vreți?
q-contract = Au contract sau fluturași de salariu?
q-contract-you = Aveți contract sau fluturași de salariu?
q-one-account = Merge plata lor în contul altcuiva?
q-one-account-you = Merge plata dumneavoastră în contul altcuiva?
q-threats = A amenințat cineva?
q-threats-you = A amenințat cineva?
q-days-off = Au zile libere?
q-days-off-you = Aveți zile libere?
q-promised = Este munca așa cum li s-a spus?
q-promised-you = Este munca așa cum vi s-a spus?
q-stay-aboard = Trebuie să rămână pe vas când este în port?
q-stay-aboard-you = Trebuie să rămâneți pe vas când este în port?
q-food = Au destulă mâncare?
q-food-you = Aveți destulă mâncare?
q-alone-out = Ies vreodată singuri?
q-alone-out-you = Puteți ieși singur sau singură?
q-own-room = Au o cameră a lor?
q-own-room-you = Aveți o cameră a dumneavoastră?
q-phone = Pot folosi un telefon când vor?
q-phone-you = Puteți folosi un telefon când vreți?
q-short-visits = Vin mulți oameni și stau doar puțin?
q-short-visits-you = Vin mulți oameni și stau doar puțin?
q-night = Vin și pleacă oameni noaptea?
q-night-you = Vin și pleacă oameni noaptea?
q-locked = Sunt încuietori pe dinafară sau gratii?
q-locked-you = Vă încuie înăuntru?
q-windows = Sunt ferestrele acoperite toată ziua?
q-windows-you = Sunt ferestrele acoperite toată ziua?
q-adverts = Ați văzut anunțuri pentru acest loc?
q-adverts-you = Pune cineva anunțuri cu dumneavoastră?
q-live-there = Locuiesc și dorm acolo?
q-live-there-you = Locuiți și dormiți acolo?
q-keeps-money = Ia altcineva banii?
q-keeps-money-you = Ia altcineva banii?
q-young = Pare cineva de acolo să aibă sub 18 ani?
q-young-you = Are cineva de acolo sub 18 ani?
q-shut-in = Este cineva închis acolo?
q-shut-in-you = Sunteți închis acolo?
q-smell = Este un miros puternic, zi și noapte?
q-smell-you = Este un miros puternic, zi și noapte?
q-cables = Sunt cabluri, ventilatoare sau țevi ciudate?
q-cables-you = Sunt cabluri, ventilatoare sau țevi ciudate?
q-food-brought = Aduce cineva mâncare unei persoane care stă înăuntru?
q-food-brought-you = Vă aduce cineva mâncare ca să rămâneți înăuntru?
q-strangers = S-au mutat oameni noi la cineva care locuia singur?
q-strangers-you = S-au mutat oameni la dumneavoastră fără să vreți?
q-resident = O vedeți mai rar pe persoana care locuiește acolo?
q-resident-you = Vă țin într-o cameră sau afară din locuință?
q-missing = Dispare cineva tânăr și apoi revine?
q-missing-you = Vă trimit în alte orașe?
q-new-things = Are cineva lucruri noi pe care nu și le putea permite?
q-new-things-you = V-au dat lucruri și acum vor ceva în schimb?
q-many-phones = Are cineva mai multe telefoane?
q-many-phones-you = V-au dat un telefon ca să îl folosiți pentru ei?
q-knew = Știau unde vor fi duși?
q-knew-you = Știați unde veți fi dus?
q-free-after = Pot merge unde vor când se termină drumul?
q-free-after-you = Puteți merge unde vreți când se termină drumul?
q-owe-trip = Mai au de plătit pentru drum?
q-owe-trip-you = Mai aveți de plătit pentru drum?
q-awaited = Îi va lua cineva?
q-awaited-you = Vă va lua cineva?
q-job-waiting = Le-a spus cineva ce vor munci aici?
q-job-waiting-you = V-a spus cineva ce veți munci aici?
q-y-gifts = Vă dă cineva lucruri sau bani și vrea ceva în schimb?
q-y-carry = Vă cere cineva să cărați, să ascundeți sau să vindeți lucruri?
q-y-owe = Spune cineva că îi sunteți dator?
q-y-pictures = Are cineva poze cu dumneavoastră și le folosește ca să vă pună să faceți lucruri?
q-y-taken = Vă duce cineva în alte orașe sau în apartamente?
q-y-work = Trebuie să munciți când ar trebui să fiți la școală?
q-y-told-not = V-a spus cineva să nu spuneți?
q-y-hurt = V-a rănit cineva?
q-y-home = Vă este frică să mergeți acasă?
q-y-adult = Există un adult în care aveți încredere?

## where

where-heading = Unde este?
where-lead = Săriți peste ce nu știți.
where-words = Spuneți unde este
where-words-hint = O stradă, un magazin de alături, o firmă. Cuvintele dumneavoastră sunt bune.
where-postcode = Cod poștal
where-postcode-hint = Întreg sau doar prima parte.
where-near = Un loc din apropiere
where-near-hint = Alegeți cel mai apropiat loc din listă. Nu folosim harta altei firme.
where-near-none = Niciunul dintre acestea
where-way = În ce direcție este de acolo?
way-here = Chiar acolo
way-north = Nord
way-east = Est
way-south = Sud
way-west = Vest
where-point = Un punct aproximativ pe hartă
where-point-hint = Dacă telefonul arată unul, copiați-l aici. De exemplu 51.507, -0.128 sau TQ 302 804. Îl păstrăm doar la vreo 100 de metri. Nu întrebăm telefonul unde sunteți.
where-district-hint = Ne spune cine ar trebui să citească.
where-district = În ce zonă este?

## when

when-heading = Când a fost?
when-words = Spuneți când a fost
when-words-hint = Ajunge o părere. De exemplu: iarna trecută, aproape în fiecare dimineață la șase.
when-first = Prima zi despre care știți
when-last = Ultima zi despre care știți
when-part-hint = Ajunge și doar anul.
when-time = La ce oră a fost?
when-time-hint = De exemplu 2pm sau 14:30. Ajunge o părere, și puteți sări peste.
when-repeat = Se repetă?
repeat-once = A fost o dată
repeat-now_and_then = Din când în când
repeat-every_week = În fiecare săptămână
repeat-every_day = În fiecare zi

## people

people-heading = Cine este acolo?
people-words = Cum arată oamenii? Cum îi cheamă?
people-words-hint = Cei care pot avea nevoie de ajutor și cei care conduc. Spuneți care sunt unii și care ceilalți.
people-count = Câți oameni pot avea nevoie de ajutor?
people-ages = Ce vârstă par să aibă?
age-under16 = Sub 16
age-from16to17 = 16 sau 17
age-from18to24 = 18 până la 24
age-from25to64 = 25 până la 64
age-from65 = 65 sau mai mult
age-unknown = Nu se știe
people-vehicles = Mașini, dube sau camioane
people-vehicles-hint = Câte una pe rând. Numărul, marca, culoarea sau un nume scris pe ea.
people-phones = Numere de telefon
people-phones-hint = Câte unul pe rând.
people-links = Pagini web sau nume de utilizator
people-links-hint = Câte unul pe rând.

## files

files-heading = Fotografii și fișiere
files-lead = Adăugați doar ce aveți acum. Nu mergeți să faceți fotografii.
files-add = Alegeți un fișier
files-limit = Până la 25 MB pentru fiecare fișier și 100 MB cu totul.
files-button = Adăugați acest fișier
files-kept = Fișiere adăugate
files-remove = Scoateți { $name }
files-not-sent = Aceste fișiere nu sunt trimise încă. Uitați-vă ce am găsit în fiecare.
files-send = Trimiteți aceste fișiere
files-sent = Fișierele dumneavoastră sunt trimise. Nu se văd aici.
files-message = Fișiere adăugate: { $count }
files-hidden-none = Nu am găsit nimic ascuns în el.
files-hidden-lead = Fișierele pot ține lucruri care nu se văd. În acesta am găsit:
files-original = Fișierul, așa cum l-ați trimis, rămâne încuiat. Doar câțiva oameni îl pot deschide, dacă este nevoie.
file-hidden-position = locul în care a fost făcut
file-hidden-camera = aparatul, telefonul sau programul
file-hidden-date = ziua sau ora
file-hidden-author = numele celui care l-a făcut
file-hidden-comment = cuvinte despre el
file-hidden-thumbnail = o poză mică, mai veche
file-hidden-appendix = ceva după sfârșitul lui
file-hidden-other = alte date ascunse
file-treated-cleaned = Le-am scos. Cititorii văd copia curată.
file-treated-copied = Cititorii văd o copie curată.
file-treated-plain = În acest fel de fișier nu se poate ascunde nimic.
file-treated-unclean = Nu putem vedea sau scoate tot ce poate fi ascuns în acest fel de fișier. Cine îl deschide poate vedea cine l-a făcut și când. O captură de ecran este mai sigură. Scoateți-l dacă nu este în siguranță.
file-treated-broken = Se dă drept poză, dar nu este făcut ca una. Cine îl deschide poate vedea date ascunse. Scoateți-l dacă nu este în siguranță.
file-treated-too-many-pixels = Poza este mult prea mare pentru a fi curățată. Cine o deschide poate vedea date ascunse. Scoateți-o dacă nu este în siguranță.
file-mislabelled = Numele lui spune că este alt fel de fișier.
file-refused-empty = Fișierul este gol. Alegeți altul.
file-refused-too-long = Fișierul este prea mare. Un fișier poate avea până la 25 MB.
file-refused-no-room = Acum nu mai putem primi fișiere. Încercați mai târziu sau trimiteți fără el.
file-refused-expired = Un fișier a așteptat prea mult și a dispărut. Adăugați-l din nou sau trimiteți fără el.

## check, send

check-heading = Verificați răspunsurile
check-lead = Încă nu este trimis.
check-readers = Cine va citi
check-answers-you = { $name } va citi prima și vă va răspunde.
check-no-place = Nu ne dăm seama în ce zonă este. De aceea primesc aceste organizații. Mai puteți alege zona.
check-change = Schimbați
check-nothing = Nimic
check-file = Fișier
check-send = Trimiteți
check-passed-on = O pot da mai departe dacă un copil sau o viață este în pericol, ca să oprească o infracțiune gravă sau dacă o cere legea.
section-readers = Cine va citi
section-what = Ce ați văzut sau auzit
section-pack = Întrebările
section-where = Unde
section-when = Când
section-people = Oameni, mașini și telefoane
section-files = Fișiere
section-you = Dumneavoastră
check-readers-changed = S-a schimbat cine va citi. Uitați-vă la listă. Apoi apăsați Trimiteți.
send-failed-heading = Nu este trimis
send-failed = Nu am putut păstra acum. Răspunsurile sunt încă aici, pe această pagină. Așteptați puțin, apoi apăsați din nou Trimiteți.
send-failed-reference = Referință: { $reference }
send-failed-call = Nu poate aștepta? Sunați la linia de ajutor.

## receipt

done-heading = Este trimis
done-lead = Mulțumim. Este încuiat și merge la: { $names }
done-again = Ați mai trimis asta. Dacă ați schimbat un răspuns de atunci, reveniți cu codul și spuneți-ne.
done-code-heading = Codul dumneavoastră
done-code = Cu acest cod puteți reveni. Puteți vedea dacă avem o întrebare, ne puteți spune mai mult sau puteți retrage totul.
done-code-copy = Copiați-l de mână, dacă puteți. Nu vi-l putem da din nou.
done-code-where = Țineți-l unde nu se uită nimeni altcineva. Nu îl țineți pe un telefon pe care îl vede altcineva.
done-code-shows = Cine găsește codul poate citi mesajele, ne poate scrie în locul dumneavoastră și poate retrage tot. Nu poate citi ce ne-ați spus la început.
done-address = Reveniți aici:
done-try-heading = L-ați copiat bine?
done-try-lead = Sesizarea este trimisă, faceți acum ce doriți. Dacă vreți, scrieți codul o dată, ca să îl verificați.
done-try-code = Scrieți codul
done-try-button = Verificați codul
done-try-right = Este bun. Păstrați-l bine.
done-try-wrong = Nu este același. Uitați-vă încă o dată la codul de pe această pagină.
done-unsafe = Nu îl pot păstra în siguranță
done-unsafe-heading = Nu este nimic
done-unsafe-text = Nu aveți nevoie de cod. Ce ați trimis este tot aici, ca să citim. Nu puteți reveni la sesizare, dar puteți trimite o sesizare nouă. Sau puteți suna la linia de ajutor.
done-finish = Am terminat
done-next-heading = Ce se întâmplă acum
done-next-read = Citim la aceste ore: { $hours }
done-next-may = S-ar putea să vă punem o întrebare. O vedeți când reveniți cu codul.
done-next-tell = S-ar putea să nu vă putem spune ce găsim. Așa sunt oamenii feriți.
proof-heading = Pentru evidența dumneavoastră
proof-text = Această pagină spune doar că în această zi a fost trimisă o sesizare. Nu spune ce, unde sau cine.
proof-line = O sesizare a fost trimisă la { $partnership } pe { $day }.
proof-number = Numărul dovezii: { $number }
proof-print = Tipăriți sau salvați această pagină. Codul dumneavoastră nu este pe ea.
proof-show = Arată dovada pentru evidența mea

## coming back: receipt

return-heading = Reveniți
return-lead = Scrieți codul pe care l-ați notat.
return-code = Codul dumneavoastră
return-code-hint = Literele mici sunt bune. La fel și spațiile. Nu contează dacă încurcați O cu 0.
return-button = Deschideți
return-wrong = Nu găsim acest cod. Uitați-vă încă o dată la fiecare literă. S-ar putea să așteptați puțin de fiecare dată.
return-miscopied = În acest cod este o greșeală. Are 28 de litere și cifre. Uitați-vă la fiecare.
return-stale = Pagina a fost deschisă prea mult timp. Scrieți codul încă o dată. Ce ați scris este încă aici.
return-gone = Aici nu mai este nimic. A fost retras sau șters.
return-failed = Nu am putut păstra acum. Ce ați scris este încă aici. Încercați din nou. Referință: { $reference }
return-changed = S-a schimbat cine citește în timp ce scriați. Ce ați scris este încă aici. Apăsați încă o dată.
change-nobody = Grupul care vă răspunde nu poate primi un nume acum. Nu s-a schimbat nimic. Ne puteți scrie în continuare.
return-lost = Ați pierdut codul? Nu îl putem găsi, fiindcă nu știm cine sunteți. Puteți trimite o sesizare nouă.
state-heading = Unde se află
state-since = Din { $day }
state-received = Am primit
state-received-text = Este aici. Nimeni nu a deschis încă.
state-read = A fost citită
state-read-text = A citit o persoană.
state-asked = Avem o întrebare pentru dumneavoastră
state-asked-text = Puteți răspunde mai jos, dacă vreți.
state-passed_on = A fost dată mai departe
state-passed_on-text = O au acum cei care pot face mai mult.
state-closed = Este închisă
state-withdrawn = Ați retras-o
closed-looked = Am citit cu grijă și am făcut ce am putut. Nu putem spune mai mult. Așa sunt oamenii feriți.
closed-too_little = Este prea puțin de la ce porni. Dacă știți mai mult, spuneți-ne mai jos.
closed-another_service = Alt serviciu poate ajuta mai mult. Vedeți mesajul nostru.
closed-as_asked = Ne-ați cerut să ne oprim.
sent-on = Ați trimis pe { $day }
messages-heading = Mesaje
messages-none = Încă nu sunt mesaje.
message-from-us = De la noi, { $day }
message-from-you = De la dumneavoastră, { $day }
message-unreadable = Acest mesaj nu poate fi deschis.
message-hidden = Ați ascuns acest mesaj. Noi îl putem citi în continuare.
reply-heading = Scrieți-ne
reply-text = Mesajul dumneavoastră
reply-hint = Spuneți-ne mai mult sau răspundeți la întrebarea noastră. Se va vedea aici de oricine are codul. Îl puteți ascunde după ce îl trimiteți.
reply-button = Trimiteți mesajul
reply-sent = Mesajul dumneavoastră este trimis.
hide-heading = Ascundeți ce ați scris
hide-why = Cineva v-ar putea găsi codul sau v-ar putea pune să deschideți pagina. Atunci poate citi mesajele trimise de aici.
hide-what = Ascundeți-le și nu se vor mai vedea aici. Nu puteți reveni asupra acestui lucru. Noi le putem citi în continuare. Ce v-am scris noi se vede în continuare.
hide-button = Ascundeți mesajele mele
hide-done = Mesajele dumneavoastră sunt ascunse.
mend-level = Alegeți cine poate ști cine sunteți.
mend-level-typed = Ne-ați spus cum vă putem găsi, dar ați ales să nu știe nimeni. Alegeți cine poate ști sau ștergeți ce ați scris.
you-no-contact = Lăsați o organizație să știe cine sunteți. Dar nu este niciun nume și nu vă putem găsi. Adăugați ceva, dacă doriți. Sau apăsați încă o dată același buton ca să mergeți mai departe fără.
mend-identity = Spuneți cum vă putem găsi sau alegeți să nu dați niciun nume.
mend-reply = Scrieți întâi câteva cuvinte.
change-heading = Schimbați cine poate ști cine sunteți
change-lead = Ce a văzut cineva nu mai poate fi nevăzut. De acum încolo va fi cum alegeți.
change-now = Puteți completa acum. Ia locul a ce ați dat înainte.
change-button = Schimbați
change-done = S-a schimbat.
withdraw-heading = Retrageți
withdraw-lead = Nu mai dăm nimănui și ștergem. Ce a citit cineva nu mai poate fi necitit.
withdraw-duty = Dacă trebuie să apărăm o persoană, trebuie să păstrăm o parte. Atunci nu mai primește nimeni altcineva.
withdraw-sure = Da, retrageți
withdraw-button = Retrageți
withdraw-done-erased = Ați retras. A fost șters.
withdraw-done-kept = Ați retras. Nu mai primește nimeni altcineva. Trebuie să păstrăm o parte, ca să apărăm o persoană.
mend-withdraw = Bifați căsuța dacă vreți să retrageți.
return-finish = Închideți această pagină

## moving on

next = Mai departe
back = Înapoi
skip = Săriți la sfârșit
to-check = Salvați și verificați
step-of = Răspunsurile sunt doar pe această pagină până când trimiteți.
mend-story = Spuneți-ne puțin din ce ați văzut sau auzit. Ajunge un rând.
mend-too-long = Este prea lung. Scurtați sau trimiteți restul când reveniți cu codul.
mend-day = Nu există o astfel de zi. Schimbați-o sau săriți peste.
mend-year = Adăugați și anul. Sau ștergeți ziua și luna.
mend-month = Adăugați și luna. Sau ștergeți ziua.
mend-days-order = Ultima zi este înainte de prima. Schimbați una dintre ele sau săriți peste una.
mend-no-such-time = Niciun ceas nu arată ora aceasta. Scrieți-o ca 2pm sau 14:30. Sau săriți peste ea.
mend-time = Nu putem citi ora aceasta. Scrieți-o ca 2pm sau 14:30. Sau săriți peste ea.
mend-point = Nu putem citi acest punct. Scrieți-l ca 51.507, -0.128 sau TQ 302 804. Sau săriți peste el.
mend-file-none = Alegeți întâi un fișier.
mend-files-large = Toate fișierele împreună pot avea până la 100 MB. Scoateți întâi unul.
mend-files-many = Sunt prea multe fișiere. Pot fi până la 20 cu totul.
form-stale = Această pagină a rămas deschisă prea mult timp. De aceea nu putem citi răspunsurile vechi. Ce ați scris pe această pagină este încă aici.
form-forged = Nu am putut citi răspunsurile vechi din această pagină. Ce ați scris pe această pagină este încă aici.
form-left-heading = Această pagină este închisă
form-left = Ați plecat de pe această pagină. De aceea aici nu se arată nimic.
form-start-again = Început

## after: what happens to what I tell

after-heading = Ce se întâmplă cu ce spun
after-locked = Când apăsați Trimiteți, se încuie. La început, doar organizațiile pe care le-ați văzut au cheia.
after-read = Citește o persoană. Se uită cu grijă. S-ar putea să vă pună o întrebare.
after-danger = Este o viață sau un copil în pericol? Atunci facem întâi ceva și putem spune poliției sau consiliului.
after-help = Dacă o persoană are nevoie de ajutor, încercăm să ajungem la ea într-un fel care este sigur pentru ea. Nimeni nu este obligat să primească ajutor.
after-tell = S-ar putea să nu vă putem spune ce facem. Ar putea pune oameni în pericol.
after-wrong = S-ar putea să vă înșelați. Nu este nimic. Nu aveți necazuri pentru că ne-ați spus ce ați văzut.
after-kept = Păstrăm doi ani. Apoi ștergem. Păstrăm mai mult doar dacă o cere legea sau siguranța unei persoane.
after-back = Puteți retrage cu codul dumneavoastră.
after-papers = Nu întrebăm unde s-a născut cineva și nici dacă are voie să locuiască aici.
after-no-promise = Nu putem promite ce se va întâmpla sau cât de repede.

## privacy

privacy-heading = Confidențialitate
privacy-cookies-heading = Fără cookie-uri
privacy-cookies = Nu folosim cookie-uri. Niciunul. Nu vă numărăm și nu vă urmărim.
privacy-kept-heading = Ce păstrăm
privacy-kept-typed = Ce scrieți rămâne în pagina pe care o vedeți până când apăsați Trimiteți. Înainte nu păstrăm nimic.
privacy-kept-files = Un fișier adăugat așteaptă la noi, încuiat, o zi. Dacă nu trimiteți, este șters.
privacy-kept-address = Nu păstrăm adresa telefonului sau a calculatorului dumneavoastră.
privacy-kept-sent = Ce trimiteți se încuie pentru organizațiile care citesc. Păstrăm câteva lucruri simple după care să sortăm: felul, districtul, vârstele, dacă este pericol sau un copil, unde se află și ziua.
privacy-who-heading = Cine ține acest site
privacy-who = Acest site este ținut de { $partnership }. Fiecare organizație din el răspunde pentru ce citește.
privacy-why = Putem folosi ce ne spuneți fiindcă este sarcina noastră prin lege să apărăm oameni și să oprim infracțiuni.
privacy-rights-heading = Drepturile dumneavoastră
privacy-rights = Puteți întreba ce se păstrează despre dumneavoastră. Puteți cere să fie corectat sau șters. Folosiți codul, ca să nu trebuiască să vă știm numele.
privacy-complain = Nu sunteți mulțumit de felul în care folosim datele? Ne puteți spune pe pagina de păreri. Puteți merge și la ICO, care are grijă de legea confidențialității.
privacy-history = Browserul dumneavoastră ține o listă a site-urilor văzute. Noi nu o putem șterge.

## using the site

accessibility-heading = Folosirea acestui site
accessibility-lead = Vrem ca toată lumea să poată folosi acest site.
accessibility-can = Puteți mări literele, folosi doar tastatura, folosi un cititor de ecran și opri scripturile. Ar trebui să meargă în continuare.
accessibility-words = Folosim cuvinte scurte. Puteți citi în engleză, galeză și română.
accessibility-standard = Ne străduim să respectăm WCAG 2.2, nivelul AA.
accessibility-tested = Verificăm fiecare pagină cu un program numit axe și cu tastatura. Nimeni din afară nu a verificat încă.
accessibility-known = Ce știm că nu merge bine: cuvintele în galeză și română așteaptă să fie citite de un vorbitor nativ.
accessibility-problem = Este ceva greu de folosit? Spuneți-ne pe pagina de păreri. Sau sunați la linia de ajutor, iar ei pot completa împreună cu dumneavoastră.
accessibility-dated = Scris pe 22 noiembrie 2026.
accessibility-enforce = Dacă nu îndreptăm lucrurile, puteți merge la Equality Advisory and Support Service.

## feedback

feedback-heading = Spuneți-ne despre acest site
feedback-lead = A fost ușor de folosit? Ce ar trebui să schimbăm?
feedback-not-report = Nu folosiți această pagină ca să ne spuneți despre o persoană sau un loc. Pentru asta folosiți formularul.
feedback-text = Ce părere aveți?
feedback-button = Trimiteți
feedback-done-heading = Mulțumim
feedback-done = Citim ce trimiteți despre site. Nu putem răspunde, fiindcă nu știm cine sunteți.
mend-feedback = Scrieți întâi câteva cuvinte.

## around the pages

footer-after = Ce se întâmplă cu ce spun
footer-privacy = Confidențialitate
footer-accessibility = Folosirea acestui site
footer-feedback = Părerea dumneavoastră
home = Început

## price: a sum for anyone

after-price = Este posibil acest preț?
price-heading = Este posibil acest preț?
price-lead = Un preț mic poate însemna că cei care fac munca nu sunt plătiți. Scrieți ce știți. Noi facem calculul.
price-kept = Nu păstrăm ce scrieți aici.
price-price = Cât a costat?
price-price-hint = În lire, de exemplu 5 sau 7.50
price-people = Câți oameni au făcut munca?
price-minutes = Câte minute a durat?
price-on = În ce zi a fost?
price-worker = Cine a făcut munca?
price-worker-adult = Cineva de 23 de ani sau mai mult, sau nu știu
price-worker-from21to22 = Cineva de 21 sau 22 de ani
price-worker-from18to20 = Cineva între 18 și 20 de ani
price-worker-under18 = Cineva sub 18 ani
price-worker-apprentice = Cineva care învață meseria, în primul an
price-vat = Prețul include TVA?
price-vat-hint = Firmele mici nu trebuie să o adauge. Dacă nu știți, spuneți nu.
price-vat-no = Nu
price-vat-yes = Da
price-share = Cât din fiecare 100 de lire rămâne pentru plată?
price-share-hint = Chiria, detergentul și curentul costă și ele. Lăsați gol și socotim totul ca plată.
price-takings = Cât încasează într-o zi?
price-takings-hint = Lăsați gol dacă nu știți.
price-hours = Câte ore are ziua?
price-button = Fă calculul
price-can = Acest preț poate plăti munca.
price-can-not = Acest preț nu poate plăti munca.
price-buys = { $price } cumpără { $minutes } minute de muncă. Cu plata concediului cumpără { $holiday }.
price-needs = Oameni la lucru: { $people }. Minute pentru fiecare: { $minutes }. Adică { $all } minute de muncă.
price-costs = Cel mai puțin care se poate plăti este { $wages }. Cu plata concediului este { $holiday }.
price-rate = Legea spune că o oră se plătește cu cel puțin { $rate }. Așa este din { $from }. Am verificat la { $checked }.
price-day = Oameni la lucru toată ziua: { $people }. Ore: { $hours }. Plata lor este { $wages }. Ziua aduce { $takings }.
price-day-times = Plata costă de { $times } ori cât aduce ziua.
price-never-proof = Asta nu este o dovadă. Poate firma este doar prost condusă. Este un motiv bun să se uite cineva.
price-tell = Spuneți-ne ce ați văzut
price-decimal-mark = ,
price-mend-money = Scrieți o sumă în lire, de exemplu 5 sau 7.50
price-mend-number = Scrieți un număr întreg.
price-mend-day = Nu există o astfel de zi. Schimbați-o.
price-no-rate = Nu știm plata pe oră pentru { $day }, deci nu putem face calculul. Încercați altă zi.
