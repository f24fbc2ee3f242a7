# review: awaiting a native reader

## consent: what is explained

explain-title = Ce putem face pentru dumneavoastră
explain-first-heading = Întâi
explain-first-1 = Dumneavoastră hotărâți. Nimeni nu poate hotărî în locul dumneavoastră.
explain-first-2 = Puteți vorbi întâi cu un avocat. Putem cere unul pentru dumneavoastră.
explain-first-3 = Aveți timp. Nu trebuie să spuneți da sau nu astăzi.
explain-first-4 = Vă puteți odihni, mânca și merge la doctor, orice ați spune.
explain-what-heading = Ce este NRM
explain-what-1 = NRM este felul în care Regatul Unit află dacă cineva a fost silit să muncească sau a fost folosit de alții.
explain-what-2 = Home Office hotărăște. Este o parte a guvernului.
explain-what-3 = Una din cele două echipe hotărăște: Single Competent Authority sau Immigration Enforcement Competent Authority. Întrebați un avocat care poate fi pentru dumneavoastră.
explain-what-4 = Poliția este anunțată și notează o infracțiune. Dumneavoastră alegeți dacă vorbiți cu ea.
explain-what-4-unverified = Nu am găsit regula de azi despre notarea infracțiunii. Întrebați un avocat.
explain-then-heading = Ce urmează apoi
explain-then-1 = Sunt două răspunsuri. Primul poate veni repede sau târziu. Al doilea durează adesea multe luni.
explain-then-2 = Dacă primul răspuns este da, puteți primi ajutor și timp de odihnă.
explain-then-3 = Dacă un răspuns este nu, le puteți cere să se uite din nou. Un avocat vă poate ajuta. Nu e mult timp să cereți.
explain-then-4 = Un da nu înseamnă că puteți rămâne în Regatul Unit. Și un nu poate conta. Întrebați un avocat.
explain-no-heading = Dacă spuneți nu
explain-no-1 = Atunci nimeni nu vă trimite. Vă ajutăm în continuare.
explain-no-2 = Unele instituții trebuie să anunțe Home Office că au întâlnit pe cineva. Numele nu apare, dacă nu doriți.
explain-no-3 = Vă puteți răzgândi oricând. Spuneți oricăruia dintre noi.
explain-four-heading = Ce vă întrebăm
choice-ask-referral = Doriți să fiți trimis(ă) la NRM?
choice-ask-support = Doriți sprijin, cum ar fi un loc sigur și cineva care să vă ajute?
choice-ask-police = Doriți să vorbiți cu poliția?
choice-ask-named = Dacă nu sunteți trimis(ă): poate sta numele în nota pe care o instituție publică trebuie să o trimită?
explain-four-end = Puteți spune da la una și nu la alta.
explain-child-1 = Nu ați greșit cu nimic spunându-ne.
explain-child-2 = Aveți sub 18 ani sau poate aveți. De aceea anunțăm consiliul și Home Office. Trebuie.
explain-child-3 = Consiliul trebuie să aibă grijă de dumneavoastră. Vă găsește un loc de dormit.
explain-child-4 = Un adult poate fi acolo doar pentru dumneavoastră, ca să vă apere. Puteți cere.
explain-child-5 = Vrem să știm ce doriți. La 18 ani hotărâți dumneavoastră și vă întrebăm din nou.
explain-checked = Aceste fapte au fost verificate la { $day }.{ $month }.{ $year }. Regulile se schimbă: întrebați un avocat.

## safety: the card

card-heading = Ce urmează
card-your-person = Cereți cu
card-next-time-label = Ne vedem:
card-where = Unde:
card-next-sleep = Aveți unde dormi în seara asta.
card-next-food = Primiți mâncare și haine curate.
card-next-doctor = Puteți merge la doctor.
card-next-call = Vă sunăm noi.
card-next-visit = Venim să vă vedem.
card-next-lawyer = Puteți vorbi cu un avocat.
card-next-interpreter = E cineva care vă vorbește limba.
card-next-time = Aveți timp. Vă puteți odihni întâi.
card-next-decide = Dumneavoastră hotărâți. Puteți spune nu.
card-next-leave = Puteți pleca oricând doriți.
card-danger = În pericol, sunați la 999. Este gratuit.
