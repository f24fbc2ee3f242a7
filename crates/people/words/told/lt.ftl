# review: awaiting a native reader

## consent: what is explained

explain-title = Ką galime dėl jūsų padaryti
explain-first-heading = Pirmiausia
explain-first-1 = Sprendžiate jūs. Niekas negali nuspręsti už jus.
explain-first-2 = Pirmiausia galite pasikalbėti su teisininku. Galime paprašyti, kad teisininkas jums padėtų.
explain-first-3 = Galite neskubėti. Šiandien nebūtina sakyti nei „taip“, nei „ne“.
explain-first-4 = Galite pailsėti, pavalgyti ir nueiti pas gydytoją, kad ir ką pasakytumėte.
explain-what-heading = Kas yra NRM
explain-what-1 = NRM – tai būdas, kuriuo Jungtinė Karalystė sužino, ar žmogus buvo verčiamas dirbti arba kitų išnaudojamas.
explain-what-2 = Sprendžia Home Office (Vidaus reikalų ministerija). Tai vyriausybės dalis.
explain-what-3 = Sprendžia viena iš dviejų jos grupių: Single Competent Authority arba Immigration Enforcement Competent Authority. Paklauskite teisininko, kuri galėtų spręsti dėl jūsų.
explain-what-4 = Policijai pranešama, ir ji užrašo, kad įvyko nusikaltimas. Jūs renkatės, ar su ja kalbėti.
explain-what-4-unverified = Neradome, kokia taisyklė dėl šio įrašo galioja šiandien. Paklauskite teisininko.
explain-then-heading = Kas būna paskui
explain-then-1 = Yra du atsakymai. Pirmasis gali ateiti greitai arba vėlai. Antrojo dažnai reikia laukti daug mėnesių.
explain-then-2 = Jei pirmasis atsakymas yra „taip“, galite gauti pagalbą ir laiko pailsėti.
explain-then-3 = Jei atsakymas yra „ne“, galite paprašyti, kad pažiūrėtų dar kartą. Teisininkas gali padėti. Laiko paprašyti nėra daug.
explain-then-4 = „Taip“ nereiškia, kad galite likti Jungtinėje Karalystėje. „Ne“ tam taip pat gali turėti reikšmės. Paklauskite teisininko.
explain-no-heading = Jei pasakote „ne“
explain-no-1 = Tada niekas neperduoda jūsų atvejo NRM. Mes vis tiek jums padedame.
explain-no-2 = Kai kurios viešosios įstaigos privalo pranešti Home Office, kad sutiko žmogų. Jūsų vardo ten nėra, jei to nenorite.
explain-no-3 = Galite bet kada persigalvoti. Pasakykite bet kuriam iš mūsų.
explain-four-heading = Ko jūsų klausiame
choice-ask-referral = Ar norite, kad jūsų atvejis būtų perduotas NRM?
choice-ask-support = Ar norite pagalbos, pavyzdžiui, saugios vietos ir žmogaus, kuris jums padėtų?
choice-ask-police = Ar norite pasikalbėti su policija?
choice-ask-named = Jei jūsų atvejis neperduodamas NRM: ar jūsų vardas gali būti pranešime, kurį privalo išsiųsti viešoji įstaiga?
explain-four-end = Į vieną klausimą galite atsakyti „taip“, o į kitą – „ne“.
explain-child-1 = Tu nepadarei nieko blogo, kad mums papasakojai.
explain-child-2 = Tau dar nėra 18 metų arba gali nebūti. Todėl apie tave pranešame savivaldybei ir Home Office. Privalome tai padaryti.
explain-child-3 = Savivaldybė turi pasirūpinti tavo saugumu. Ji suranda tau, kur miegoti.
explain-child-4 = Gali būti suaugęs žmogus, skirtas tik tau, kuris kalba už tave. Gali jo paprašyti.
explain-child-5 = Norime žinoti, ko tu nori. Kai tau sueis 18 metų, spręsi tu, ir mes paklausime tavęs dar kartą.
explain-checked = Šie faktai patikrinti { $year }-{ $month }-{ $day }. Taisyklės keičiasi: apie jas galima paklausti teisininko.

## safety: the card

card-heading = Kas bus toliau
card-your-person = Klauskite:
card-next-time-label = Kitas susitikimas:
card-where = Kur:
card-next-sleep = Šiąnakt turite kur miegoti.
card-next-food = Gaunate maisto ir švarių drabužių.
card-next-doctor = Galite nueiti pas gydytoją.
card-next-call = Mes jums paskambinsime.
card-next-visit = Mes ateisime jūsų aplankyti.
card-next-lawyer = Galite pasikalbėti su teisininku.
card-next-interpreter = Ten yra žmogus, kuris kalba jūsų kalba.
card-next-time = Turite laiko. Pirmiausia galite pailsėti.
card-next-decide = Sprendžiate jūs. Galite pasakyti „ne“.
card-next-leave = Galite išeiti, kada norite.
card-danger = Jei gresia pavojus, skambinkite 999. Tai nemokama.
