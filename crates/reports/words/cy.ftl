# review: awaiting a native reader

## titles: neutral, because they stay in the browser's list

title-start = Dechrau
title-form = Ffurflen
title-done = Wedi gorffen
title-return = Dod yn ôl
title-feedback = Adborth
title-privacy = Preifatrwydd
title-accessibility = Defnyddio'r wefan hon
title-after = Beth sy'n digwydd nesaf
title-price = Pris

## safety

start-heading = Ydych chi'n poeni am sut mae rhywun yn cael ei drin?
start-lead = Gallwch ddweud wrthym ni yma. Does dim rhaid i chi roi eich enw.
start-danger-heading = A oes unrhyw un mewn perygl nawr?
start-danger-call = Ffoniwch { $number }. Gwnewch hynny nawr os gallwch chi.
start-danger-silent = Methu siarad? Ffoniwch 999 ar ffôn symudol ac arhoswch ar y lein. Pesychwch neu tapiwch y ffôn. Pwyswch 55 pan ofynnir i chi.
start-screen-heading = A all rhywun weld y sgrin hon?
start-screen-text = Os gallan nhw, stopiwch nawr. Dewch yn ôl pan fyddwch ar eich pen eich hun.
start-screen-leave = Pwyswch “Gadael nawr” ar y brig. Mae tudalen am y tywydd yn agor. Gallwch hefyd bwyso Shift dair gwaith.
start-screen-history = Dydy gadael ddim yn clirio eich hanes. Gall y wefan hon aros yn y rhestr yn eich porwr. Does dim rhestr mewn ffenestr breifat.
start-hours-heading = Dydy hwn ddim ar gyfer argyfwng
start-hours = Rydym yn darllen beth rydych chi'n ei anfon ar yr adegau hyn: { $hours }
start-hours-urgent = Os yw bywyd neu blentyn mewn perygl, rydym yn galw ar rywun i'w ddarllen yn gynt. Allwn ni ddim dweud pa mor fuan.
start-talk-heading = Hoffech chi siarad â rhywun?
start-begin = Dechrau
start-begin-young = Rwyf o dan 18 oed
start-return = Rwyf wedi anfon rhywbeth o'r blaen
start-takes = Gall gymryd dwy funud. Dim ond un ateb sydd ei angen.
contact-checked = Gwiriwyd ar { $day }
contact-unverified = Heb ei wirio eto. Dim ond yn y demo hwn y mae i'w weld.
contact-emergency = Mewn argyfwng
contact-emergency-what = Gall rhywun gael ei frifo neu ei ladd. Gofynnwch am yr heddlu.
contact-police = Yr heddlu
contact-police-what = Gall aros ychydig. Rydych chi eisiau siarad â'r heddlu.
contact-helpline = Llinell Gymorth Caethwasiaeth Fodern
contact-helpline-what = Am ddim i'w ffonio, ddydd a nos. Gallan nhw siarad sawl iaith. Does dim rhaid i chi roi eich enw.
contact-labour = Llinell hawliau gwaith
contact-labour-what = Am dâl a sut rydych chi'n cael eich trin yn y gwaith.
leave-how-heading = Sut i adael yn gyflym
leave-how-text = Pwyswch “Gadael nawr”, neu pwyswch Shift dair gwaith. Mae'r dudalen yn mynd yn wag. Yna mae tudalen am y tywydd yn agor.
leave-how-typed = Mae beth y gwnaethoch chi ei deipio wedi mynd. Ni fydd mynd yn ôl yn ei ddangos.
leave-how-history = Dydy hyn ddim yn clirio eich hanes.
receipt-dont-heading = Cadwch yn ddiogel
receipt-dont-back = Peidiwch â mynd yn ôl i edrych.
receipt-dont-confront = Peidiwch â dweud dim wrth y bobl yno.
receipt-dont-photos = Peidiwch â thynnu lluniau.
receipt-tell-nobody = Peidiwch â dweud wrth neb yno eich bod wedi ysgrifennu atom.
receipt-if-worse = Os yw'n gwaethygu, ffoniwch 999 os gallwch.
receipt-danger = Dywedoch fod rhywun mewn perygl nawr. Ffoniwch { $number } os gallwch. Efallai na fyddwn yn darllen hwn ar unwaith.

## consent: who will read it

readers-heading = Pwy fydd yn ei ddarllen
readers-lead = Yn gyntaf, dyma pwy fydd yn darllen beth rydych chi'n ei ddweud.
readers-list = Mae'r grwpiau hyn yn gweithio fel un tîm yma:
readers-place = Dim ond y grwpiau sy'n gweithio yn y lle rydych chi'n ei enwi fydd yn ei gael.
readers-locked = Mae'n cael ei gloi iddyn nhw pan fyddwch chi'n ei anfon. Nid oes neb arall yn cael allwedd gennych chi. All y bobl sy'n rhedeg y wefan hon ddim.
readers-borders = Dydyn ni ddim yn ei anfon at Immigration Enforcement (Gorfodi Mewnfudo).
readers-passed-on = Gall grŵp sy'n ei ddarllen ei basio i un grŵp arall yma. Gall wneud hynny os yw plentyn neu fywyd mewn perygl, i atal trosedd ddrwg, neu os yw'r gyfraith yn dweud. Gall wneud hynny hyd yn oed os gofynnwch i ni beidio. Nid yw'n mynd i grŵp a adawoch allan.
readers-choice = Pwy ddylai ei ddarllen?
readers-all = Pob grŵp sy'n gweithio yn y lle hwnnw
readers-not-police = Nid yr heddlu. Dim ond y grwpiau eraill.
readers-exclude = A oes grŵp na ddylai ei weld?
readers-exclude-hint = Ydych chi'n adnabod rhywun sy'n gweithio yno? Neu dydych chi ddim yn ymddiried ynddyn nhw? Ticiwch y blwch. Fyddan nhw ddim yn gallu ei agor.
readers-young-lead = Dydych chi ddim mewn trwbl. Yn gyntaf, dyma pwy fydd yn darllen beth rydych chi'n ei ddweud.
readers-young-passed-on = Rydych chi o dan 18 oed. Os nad ydych chi'n ddiogel, rhaid i ni ddweud wrth rywun sydd â'r gwaith o'ch cadw'n ddiogel. Byddwn yn ceisio dweud wrthych chi yn gyntaf.
recipient-police = Heddlu
recipient-council = Cyngor
recipient-charity = Elusen
recipient-helpline = Llinell gymorth
recipient-labour_inspectorate = Maen nhw'n gwirio sut mae pobl yn cael eu trin yn y gwaith
recipient-health = Iechyd
recipient-fire = Gwasanaeth tân
recipient-immigration_enforcement = Immigration Enforcement (Gorfodi Mewnfudo)
recipient-other = Partner
nobody-heading = Does dim grŵp ar ôl i'w ddarllen
nobody-text = Rydych wedi gadael allan bob grŵp a allai ddarllen hwn. Felly allwn ni ddim ei anfon. Mae eich atebion yma o hyd.
nobody-choose = Gallwch adael i un ohonyn nhw ei ddarllen. Neu gallwch ffonio'r llinell gymorth. Does dim angen eich enw arnyn nhw.

telling-legend = Pwy ydych chi?
telling-hint = Dim ond y ffordd rydym yn gofyn sy'n newid. Gallwch adael hyn allan.
telling-noticed = Sylwais ar rywbeth
telling-happens = Mae'n digwydd i mi
telling-worker = Rwy'n gweithio yno, neu roeddwn i
telling-professional = Des i ar ei draws yn fy ngwaith
telling-business = Rwy'n rhedeg busnes
telling-young = Rwyf o dan 18 oed

level-heading = Eich enw a sut i gael gafael arnoch
level-lead = Does dim rhaid i chi ddweud pwy ydych chi.
level-legend = Pwy gaiff wybod pwy ydych chi?
level-anonymous = Neb. Dydw i ddim yn rhoi enw.
level-anonymous-hint = Rydych yn cael cod. Gyda hwnnw gallwch ddod yn ôl a darllen ein cwestiynau.
level-answering = Dim ond y grŵp sy'n fy ateb i
level-answering-hint = Fydd y grwpiau eraill ddim yn gweld eich enw na sut i gael gafael arnoch.
level-shared = Pob grŵp sy'n ei ddarllen
level-shared-hint = Gall hyn eu helpu i weithio fel tîm.
level-later = Gallwch newid hyn yn nes ymlaen. Ond all neb ddad-weld beth mae wedi ei weld.
identity-heading = Sut allwn ni gael gafael arnoch?
identity-hint = Llenwch hwn dim ond os ydych yn gadael i grŵp wybod pwy ydych chi. Gadewch allan beth fynnwch chi.
identity-name = Enw
identity-name-hint = Does dim rhaid iddo fod yn enw go iawn.
identity-phone = Ffôn
identity-email = E-bost
safe-how = Mae'n ddiogel
safe-how-call = fy ffonio
safe-how-text = anfon neges destun ataf
safe-how-email = anfon e-bost ataf
safe-when = Pryd mae'n ddiogel?
safe-when-hint = Er enghraifft: dyddiau'r wythnos rhwng 10 a 12.
safe-voicemail = A yw'n ddiogel gadael neges llais?
safe-who-else = A oes rhywun arall yn ateb y ffôn hwn neu'n gweld y negeseuon hyn?

## answers

answer-yes = Ie
answer-no = Na
answer-unknown = Dydw i ddim yn gwybod
answer-unsaid = Byddai'n well gen i beidio â dweud
optional = Gallwch adael hyn allan.

## what was seen or heard

what-heading-noticed = Beth welsoch chi neu beth glywsoch chi?
what-heading-happens = Beth sy'n digwydd i chi?
what-heading-worker = Beth sy'n digwydd yn y gwaith?
what-heading-professional = Beth welsoch chi neu beth glywsoch chi?
what-heading-business = Beth welsoch chi neu beth glywsoch chi?
what-heading-young = Beth sy'n digwydd?
what-story = Dywedwch yn eich geiriau eich hun
what-story-hint = Mae ychydig eiriau'n ddigon. Does dim angen prawf. Peidiwch â mynd i chwilio am fwy.
what-story-hint-happens = Mae ychydig eiriau'n ddigon. Wnaethoch chi ddim byd o'i le. Gallwch stopio pan fynnwch chi.
what-story-hint-worker = Mae ychydig eiriau'n ddigon. Does dim angen prawf na phapurau.
what-story-hint-professional = Dywedwch beth welsoch chi, a beth ddywedwyd wrthych. Gadewch enw'r person allan os nad yw am iddo gael ei roi.
what-story-hint-business = Dywedwch beth welsoch chi, yn eich lle chi neu mewn cwmni rydych yn prynu ganddo.
what-story-hint-young = Mae ychydig eiriau'n ddigon. Dydych chi ddim mewn trwbl. Gallwch siarad am ffrind hefyd.
what-danger = A oes rhywun mewn perygl ar hyn o bryd?
what-danger-hint = Os oes, ffoniwch 999 os gallwch chi. Efallai na fyddwn yn darllen hwn ar unwaith.
what-danger-young = Ydych chi neu ffrind mewn perygl ar hyn o bryd?
what-setting = Pa fath o le yw e?
setting-car_wash = Golchfa ceir
setting-nail_bar = Bar ewinedd
setting-farm = Fferm
setting-factory = Ffatri
setting-warehouse = Warws neu ailgylchu
setting-building_site = Safle adeiladu
setting-restaurant = Bwyty neu fwyd i fynd
setting-care = Cartref gofal neu ofal yn y cartref
setting-fishing = Cwch pysgota neu harbwr
setting-private_home = Cartref rhywun, gyda pherson sy'n gweithio yno
setting-many_callers = Tŷ lle mae llawer o bobl yn galw
setting-sex_sold = Lle mae rhyw yn cael ei werthu
setting-cannabis_house = Tŷ lle mae canabis yn cael ei dyfu
setting-taken_over_home = Cartref y mae eraill yn ei ddefnyddio i werthu cyffuriau
setting-lorry_or_services = Lori, fan neu orsaf wasanaethau
setting-something_else = Rhywbeth arall
setting-unknown = Dydw i ddim yn gwybod
setting-unsaid = Byddai'n well gen i beidio â dweud

## packs

pack-heading = Ychydig mwy o gwestiynau
pack-heading-young = Ychydig mwy o gwestiynau
pack-lead = Atebwch beth rydych chi'n ei wybod. Gadewch y gweddill. Peidiwch â mynd i edrych.
q-price = Faint mae'n ei gostio yno? Beth gawsoch chi amdano?
q-price-you = Faint maen nhw'n ei godi yno?
q-workers = Faint o bobl sy'n gweithio yno?
q-workers-you = Faint ohonoch chi sy'n gweithio yno?
q-gangmaster = Pwy sy'n dod â'r bobl i'r gwaith? Mae enw cwmni neu berson yn helpu.
q-gangmaster-you = Pwy sy'n dod â chi i'r gwaith? Mae enw cwmni neu berson yn helpu.
q-boat = Beth yw enw'r cwch? A oes rhif arno?
q-boat-you = Beth yw enw'r cwch? A oes rhif arno?
q-cash = Ydyn nhw'n cymryd arian parod yn unig?
q-cash-you = Ydyn nhw'n cymryd arian parod yn unig?
q-gear = A oes ganddyn nhw'r menig, esgidiau neu fasgiau sydd eu hangen?
q-gear-you = A oes gennych chi'r menig, esgidiau neu fasgiau sydd eu hangen?
q-hours = Ydyn nhw'n gweithio dyddiau hir iawn?
q-hours-you = Ydych chi'n gweithio dyddiau hir iawn?
q-sleep-there = Ydyn nhw'n cysgu lle maen nhw'n gweithio?
q-sleep-there-you = Ydych chi'n cysgu lle rydych chi'n gweithio?
q-driven = A oes rhywun yn eu gyrru yno ac yn ôl?
q-driven-you = A oes rhywun yn eich gyrru yno ac yn ôl?
q-watched = A oes rhywun yn eu gwylio, neu'n siarad drostyn nhw?
q-watched-you = A oes rhywun yn eich gwylio, neu'n siarad drosoch chi?
q-afraid = Ydyn nhw'n edrych yn ofnus?
q-afraid-you = Oes arnoch chi ofn rhywun yno?
q-papers = A oes rhywun arall yn cadw eu pasbort neu eu papurau?
q-papers-you = A oes rhywun arall yn cadw eich pasbort neu eich papurau?
q-children = A oes plant yno?
q-children-you = A oes plant yno?
q-hurt = A oes rhywun wedi ei frifo neu'n sâl?
q-hurt-you = Ydych chi wedi eich brifo neu'n sâl?
q-young-staff = A oes rhywun sy'n gweithio yno yn edrych o dan 18 oed?
q-young-staff-you = A oes rhywun sy'n gweithio yno o dan 18 oed?
q-changes = A oes pobl newydd yn dod ac eraill yn mynd o hyd?
q-changes-you = A oes pobl newydd yn dod ac eraill yn mynd o hyd?
q-pay-theirs = Ydyn nhw'n cael yr holl dâl maen nhw'n ei ennill?
q-pay-theirs-you = Ydych chi'n cael yr holl dâl rydych chi'n ei ennill?
q-debt = Oes arnyn nhw arian i'r bòs, neu i bwy bynnag ddaeth â nhw?
q-debt-you = Ydyn nhw'n dweud bod arnoch chi arian iddyn nhw?
q-fee = Oedd rhaid iddyn nhw dalu i gael y swydd?
q-fee-you = Oedd rhaid i chi dalu i gael y swydd?
q-one-address = A oes llawer ohonyn nhw'n byw mewn un tŷ?
q-one-address-you = A oes llawer ohonoch chi'n byw mewn un tŷ?
q-leave = Allan nhw adael y swydd os ydyn nhw eisiau?
q-leave-you = Allwch chi adael y swydd os ydych chi eisiau?
q-contract = A oes ganddyn nhw gontract neu slipiau cyflog?
q-contract-you = A oes gennych chi gontract neu slipiau cyflog?
q-one-account = Ydy eu tâl yn mynd i fanc rhywun arall?
q-one-account-you = Ydy eich tâl yn mynd i fanc rhywun arall?
q-threats = A wnaeth rhywun fygwth?
q-threats-you = A wnaeth rhywun fygwth?
q-days-off = Ydyn nhw'n cael diwrnodau i ffwrdd?
q-days-off-you = Ydych chi'n cael diwrnodau i ffwrdd?
q-promised = Ai dyma'r swydd y dywedwyd wrthyn nhw amdani?
q-promised-you = Ai dyma'r swydd y dywedwyd wrthych chi amdani?
q-stay-aboard = Oes rhaid iddyn nhw aros ar y cwch pan fydd yn y porthladd?
q-stay-aboard-you = Oes rhaid i chi aros ar y cwch pan fydd yn y porthladd?
q-food = Ydyn nhw'n cael digon i'w fwyta?
q-food-you = Ydych chi'n cael digon i'w fwyta?
q-alone-out = Ydyn nhw byth yn mynd allan ar eu pennau eu hunain?
q-alone-out-you = Allwch chi fynd allan ar eich pen eich hun?
q-own-room = A oes ganddyn nhw ystafell eu hunain?
q-own-room-you = A oes gennych chi eich ystafell eich hun?
q-phone = Allan nhw ddefnyddio ffôn pan fyddan nhw eisiau?
q-phone-you = Allwch chi ddefnyddio ffôn pan fyddwch chi eisiau?
q-short-visits = A oes llawer o bobl yn galw, ac yn aros am amser byr yn unig?
q-short-visits-you = A oes llawer o bobl yn galw, ac yn aros am amser byr yn unig?
q-night = A oes pobl yn mynd a dod yn y nos?
q-night-you = A oes pobl yn mynd a dod yn y nos?
q-locked = A oes cloeon ar y tu allan, neu fariau?
q-locked-you = Ydyn nhw'n eich cloi i mewn?
q-windows = Ydy'r ffenestri wedi eu gorchuddio drwy'r dydd?
q-windows-you = Ydy'r ffenestri wedi eu gorchuddio drwy'r dydd?
q-adverts = Welsoch chi hysbysebion am y lle hwn?
q-adverts-you = A oes rhywun yn rhoi hysbysebion amdanoch chi?
q-live-there = Ydyn nhw'n byw ac yn cysgu yno?
q-live-there-you = Ydych chi'n byw ac yn cysgu yno?
q-keeps-money = A oes rhywun arall yn cymryd yr arian?
q-keeps-money-you = A oes rhywun arall yn cymryd yr arian?
q-young = A oes rhywun yno yn edrych o dan 18 oed?
q-young-you = A oes rhywun yno o dan 18 oed?
q-shut-in = A oes rhywun wedi ei gau i mewn?
q-shut-in-you = Ydych chi wedi eich cau i mewn?
q-smell = A oes arogl cryf, ddydd a nos?
q-smell-you = A oes arogl cryf, ddydd a nos?
q-cables = A oes ceblau, ffaniau neu bibellau od?
q-cables-you = A oes ceblau, ffaniau neu bibellau od?
q-food-brought = A oes rhywun yn dod â bwyd i berson sy'n aros i mewn?
q-food-brought-you = A oes rhywun yn dod â bwyd i chi er mwyn i chi aros i mewn?
q-strangers = A wnaeth pobl newydd symud i mewn gyda rhywun oedd yn byw ar ei ben ei hun?
q-strangers-you = A wnaeth pobl symud i mewn gyda chi pan nad oeddech chi eisiau hynny?
q-resident = Ydych chi'n gweld llai o'r person sy'n byw yno?
q-resident-you = Ydyn nhw'n eich cadw mewn un ystafell, neu allan o'ch cartref?
q-missing = A oes rhywun ifanc yn mynd ar goll ac yn dod yn ôl?
q-missing-you = Ydyn nhw'n eich anfon i drefi eraill?
q-new-things = A oes gan rywun bethau newydd na allai dalu amdanyn nhw?
q-new-things-you = A roeson nhw bethau i chi, ac eisiau rhywbeth yn ôl nawr?
q-many-phones = A oes gan rywun fwy nag un ffôn?
q-many-phones-you = A roeson nhw ffôn i chi ei ddefnyddio drostyn nhw?
q-knew = Oedden nhw'n gwybod i ble bydden nhw'n cael eu cludo?
q-knew-you = Oeddech chi'n gwybod i ble byddech chi'n cael eich cludo?
q-free-after = Allan nhw fynd lle mynnan nhw pan ddaw'r daith i ben?
q-free-after-you = Allwch chi fynd lle mynnwch chi pan ddaw'r daith i ben?
q-owe-trip = Oes rhaid iddyn nhw dalu am y daith o hyd?
q-owe-trip-you = Oes rhaid i chi dalu am y daith o hyd?
q-awaited = A fydd rhywun yn eu casglu?
q-awaited-you = A fydd rhywun yn eich casglu?
q-job-waiting = A ddywedodd rhywun pa waith fydden nhw'n ei wneud yma?
q-job-waiting-you = A ddywedodd rhywun pa waith fyddech chi'n ei wneud yma?
q-y-gifts = A oes rhywun yn rhoi pethau neu arian i chi, ac eisiau rhywbeth yn ôl?
q-y-carry = A oes rhywun yn gofyn i chi gario, cuddio neu werthu pethau?
q-y-owe = A oes rhywun yn dweud bod arnoch chi rywbeth iddyn nhw?
q-y-pictures = A oes gan rywun luniau ohonoch chi ac yn eu defnyddio i wneud i chi wneud pethau?
q-y-taken = A oes rhywun yn mynd â chi i drefi eraill neu i fflatiau?
q-y-work = Oes rhaid i chi weithio pan ddylech chi fod yn yr ysgol?
q-y-told-not = A ddywedodd rhywun wrthych chi am beidio â dweud?
q-y-hurt = A wnaeth rhywun eich brifo?
q-y-home = Oes arnoch chi ofn mynd adref?
q-y-adult = A oes oedolyn rydych chi'n ymddiried ynddo?

## where

where-heading = Ble mae e?
where-lead = Gadewch allan beth nad ydych yn ei wybod.
where-words = Dywedwch ble mae e
where-words-hint = Stryd, siop drws nesaf, arwydd. Mae eich geiriau eich hun yn iawn.
where-postcode = Cod post
where-postcode-hint = Y cyfan, neu'r rhan gyntaf yn unig.
where-near = Lle sy'n agos
where-near-hint = Dewiswch y lle agosaf ar y rhestr. Dydyn ni ddim yn defnyddio map gan unrhyw gwmni arall.
where-near-none = Dim un o'r rhain
where-way = Pa ffordd yw e oddi yno?
way-here = Yn union yno
way-north = Gogledd
way-east = Dwyrain
way-south = De
way-west = Gorllewin
where-point = Pwynt bras ar y map
where-point-hint = Os yw eich ffôn yn dangos un, copïwch ef yma. Er enghraifft 51.507, -0.128 neu TQ 302 804. Rydym yn ei gadw i tua 100 metr yn unig. Dydyn ni ddim yn gofyn i'ch ffôn ble rydych chi.
where-district-hint = Mae hyn yn dweud wrthym pwy ddylai ei ddarllen.
where-district = Ym mha ardal mae e?

## when

when-heading = Pryd oedd hi?
when-words = Dywedwch pryd oedd hi
when-words-hint = Mae bras amcan yn iawn. Er enghraifft: y gaeaf diwethaf, y rhan fwyaf o foreau am chwech.
when-first = Y diwrnod cyntaf rydych chi'n gwybod amdano
when-last = Y diwrnod olaf rydych chi'n gwybod amdano
when-part-hint = Mae'r flwyddyn yn unig yn iawn hefyd.
when-time = Pa amser o'r dydd oedd hi?
when-time-hint = Er enghraifft 2pm neu 14:30. Mae bras amcan yn iawn, a gallwch ei adael allan.
when-repeat = Ydy e'n parhau?
repeat-once = Unwaith oedd hi
repeat-now_and_then = Nawr ac yn y man
repeat-every_week = Bob wythnos
repeat-every_day = Bob dydd

## people

people-heading = Pwy sydd yno?
people-words = Sut mae'r bobl yn edrych? Beth yw eu henwau?
people-words-hint = Y rhai a all fod angen help, a'r rhai sydd wrth y llyw. Dywedwch pa rai yw pa rai.
people-count = Faint o bobl a all fod angen help?
people-ages = Pa mor hen maen nhw'n edrych?
age-under16 = O dan 16
age-from16to17 = 16 neu 17
age-from18to24 = 18 i 24
age-from25to64 = 25 i 64
age-from65 = 65 neu fwy
age-unknown = Ddim yn hysbys
people-vehicles = Ceir, faniau neu lorïau
people-vehicles-hint = Un ar bob llinell. Plât rhif, gwneuthuriad, lliw, neu enw ar yr ochr.
people-phones = Rhifau ffôn
people-phones-hint = Un ar bob llinell.
people-links = Tudalennau gwe neu enwau defnyddwyr
people-links-hint = Un ar bob llinell.

## files

files-heading = Lluniau a ffeiliau
files-lead = Ychwanegwch dim ond beth sydd gennych nawr. Peidiwch â mynd i dynnu lluniau.
files-add = Dewiswch ffeil
files-limit = Hyd at 25 MB ar gyfer pob ffeil, a 100 MB i gyd.
files-button = Ychwanegu'r ffeil hon
files-kept = Ffeiliau rydych wedi eu hychwanegu
files-remove = Tynnu { $name }
files-not-sent = Nid yw'r ffeiliau hyn wedi eu hanfon eto. Edrychwch beth ddaeth i'r golwg ym mhob un.
files-send = Anfon y ffeiliau hyn
files-sent = Mae eich ffeiliau wedi eu hanfon. Nid ydynt yn dangos yma.
files-message = Ffeiliau wedi'u hychwanegu: { $count }
files-hidden-none = Ni welsom ddim byd cudd ynddi.
files-hidden-lead = Gall ffeiliau ddal pethau na allwch eu gweld. Yn hon gwelsom:
files-original = Mae'r ffeil fel y gwnaethoch ei hanfon yn aros dan glo. Dim ond ychydig o bobl all ei hagor, os oes angen.
file-hidden-position = y lle y cafodd ei gwneud
file-hidden-camera = y camera, y ffôn neu'r rhaglen
file-hidden-date = y diwrnod neu'r amser
file-hidden-author = enw pwy wnaeth hi
file-hidden-comment = geiriau amdani
file-hidden-thumbnail = llun bach, hŷn
file-hidden-appendix = rhywbeth ar ôl ei diwedd
file-hidden-other = data cudd arall
file-treated-cleaned = Rydym wedi eu tynnu allan. Mae darllenwyr yn gweld y copi glân.
file-treated-copied = Mae darllenwyr yn gweld copi glân.
file-treated-plain = All dim gael ei guddio yn y math hwn o ffeil.
file-treated-unclean = Allwn ni ddim gweld na thynnu popeth a all fod yn gudd yn y math hwn o ffeil. Gall pwy bynnag sy'n ei hagor weld pwy wnaeth hi, a phryd. Mae llun o'r sgrin yn fwy diogel. Tynnwch hi i ffwrdd os nad yw'n ddiogel.
file-treated-broken = Mae'n dweud mai llun yw hi, ond nid yw wedi ei gwneud fel un. Gall pwy sy'n ei hagor weld data cudd. Tynnwch hi os nad yw hynny'n ddiogel.
file-treated-too-many-pixels = Mae'r llun hwn yn llawer rhy fawr i'w lanhau. Gall pwy sy'n ei agor weld data cudd. Tynnwch ef os nad yw hynny'n ddiogel.
file-mislabelled = Mae ei henw'n dweud mai math gwahanol o ffeil yw hi.
file-refused-empty = Mae'r ffeil hon yn wag. Dewiswch un arall.
file-refused-too-long = Mae'r ffeil hon yn rhy fawr. Gall un ffeil fod hyd at 25 MB.
file-refused-no-room = Allwn ni ddim cymryd mwy o ffeiliau ar hyn o bryd. Rhowch gynnig arall arni wedyn, neu anfonwch hebddi.
file-refused-expired = Arhosodd ffeil yn rhy hir ac mae wedi mynd. Ychwanegwch hi eto, neu anfonwch hebddi.

## check, send

check-heading = Gwiriwch eich atebion
check-lead = Nid yw wedi ei anfon eto.
check-readers = Pwy fydd yn ei ddarllen
check-answers-you = Bydd { $name } yn ei ddarllen yn gyntaf ac yn eich ateb.
check-no-place = Allwn ni ddim dweud ym mha ardal y mae. Felly mae'r grwpiau hyn yn ei gael. Gallwch ddewis yr ardal o hyd.
check-change = Newid
check-nothing = Dim byd
check-file = Ffeil
check-send = Anfon
check-passed-on = Gallan nhw ei basio ymlaen os yw plentyn neu fywyd mewn perygl, i atal trosedd ddrwg, neu os yw'r gyfraith yn dweud.
section-readers = Pwy fydd yn ei ddarllen
section-what = Beth welsoch chi neu beth glywsoch chi
section-pack = Y cwestiynau
section-where = Ble
section-when = Pryd
section-people = Pobl, ceir a ffonau
section-files = Ffeiliau
section-you = Chi
check-readers-changed = Mae pwy fydd yn ei ddarllen wedi newid. Edrychwch ar y rhestr. Yna pwyswch Anfon.
send-failed-heading = Nid yw wedi ei anfon
send-failed = Ni allem ei gadw ar hyn o bryd. Mae eich atebion yma o hyd, ar y dudalen hon. Arhoswch ychydig, yna pwyswch Anfon eto.
send-failed-reference = Cyfeirnod: { $reference }
send-failed-call = Methu aros? Ffoniwch y llinell gymorth.

## receipt

done-heading = Mae wedi ei anfon
done-lead = Diolch. Mae dan glo ac ar ei ffordd at: { $names }
done-again = Gwnaethoch anfon hwn o'r blaen. Os ydych wedi newid ateb ers hynny, dewch yn ôl gyda'ch cod a dywedwch wrthym.
done-code-heading = Eich cod
done-code = Gyda'r cod hwn gallwch ddod yn ôl. Gallwch weld a oes gennym gwestiwn, dweud mwy wrthym, neu ei dynnu'n ôl.
done-code-copy = Ysgrifennwch ef â llaw os gallwch. Allwn ni ddim ei roi i chi eto.
done-code-where = Cadwch ef lle nad oes neb arall yn edrych. Peidiwch â'i gadw ar ffôn y mae rhywun arall yn ei weld.
done-code-shows = Gall pwy bynnag sy'n dod o hyd i'r cod ddarllen y negeseuon, ysgrifennu atom fel chi, a'i dynnu'n ôl. All e ddim darllen beth ddywedoch chi'n gyntaf.
done-address = Dewch yn ôl yma:
done-try-heading = Ydych chi wedi ei gopïo'n iawn?
done-try-lead = Mae eich adroddiad wedi ei anfon, gwnewch beth fynnwch chi nawr. Os ydych eisiau, teipiwch y cod unwaith i'w wirio.
done-try-code = Teipiwch eich cod
done-try-button = Gwirio fy nghod
done-try-right = Mae hynny'n gywir. Cadwch ef yn ddiogel.
done-try-wrong = Nid yw hwnnw yr un peth. Edrychwch ar y cod ar y dudalen hon eto.
done-unsafe = Alla i ddim cadw hwn yn ddiogel
done-unsafe-heading = Mae hynny'n iawn
done-unsafe-text = Does dim angen y cod arnoch. Mae beth anfonoch chi yma o hyd i ni ei ddarllen. Allwch chi ddim dod yn ôl ato, ond gallwch anfon un newydd. Neu gallwch ffonio'r llinell gymorth.
done-finish = Rwyf wedi gorffen
done-next-heading = Beth sy'n digwydd nawr
done-next-read = Rydym yn ei ddarllen ar yr adegau hyn: { $hours }
done-next-may = Efallai y byddwn yn gofyn cwestiwn i chi. Gallwch ei weld pan ddewch yn ôl gyda'ch cod.
done-next-tell = Efallai na fyddwn yn gallu dweud wrthych beth rydym yn ei ganfod. Mae hynny'n cadw pobl yn ddiogel.
proof-heading = Ar gyfer eich cofnodion
proof-text = Mae'r dudalen hon yn dweud dim ond bod pryder wedi ei anfon ar y diwrnod hwn. Nid yw'n dweud beth, ble na phwy.
proof-line = Anfonwyd pryder at { $partnership } ar { $day }.
proof-number = Rhif y prawf: { $number }
proof-print = Argraffwch neu cadwch y dudalen hon. Nid yw eich cod arni.
proof-show = Dangos prawf ar gyfer fy nghofnodion

## coming back: receipt

return-heading = Dod yn ôl
return-lead = Teipiwch y cod a ysgrifennoch.
return-code = Eich cod
return-code-hint = Mae llythrennau bach yn iawn. Felly hefyd bylchau. Does dim ots os ydych yn cymysgu O a 0.
return-button = Agor
return-wrong = Allwn ni ddim dod o hyd i'r cod hwnnw. Edrychwch ar bob llythyren eto. Efallai y bydd rhaid aros ychydig bob tro.
return-miscopied = Mae camgymeriad yn y cod hwnnw. Mae ynddo 28 o lythrennau a rhifau. Edrychwch ar bob un.
return-stale = Roedd y dudalen hon ar agor yn rhy hir. Teipiwch eich cod eto. Mae beth ysgrifennoch chi yma o hyd.
return-gone = Does dim byd yma bellach. Cafodd ei dynnu'n ôl neu ei ddileu.
return-failed = Ni allem ei gadw ar hyn o bryd. Mae beth deipioch chi yma o hyd. Rhowch gynnig arall arni. Cyfeirnod: { $reference }
return-changed = Newidiodd pwy sy’n darllen hwn wrth i chi ysgrifennu. Mae beth deipioch chi yma o hyd. Pwyswch unwaith eto.
change-nobody = All y grŵp sy’n eich ateb ddim derbyn enw ar hyn o bryd. Newidiwyd dim. Gallwch ysgrifennu atom o hyd.
return-lost = Wedi colli eich cod? Allwn ni ddim dod o hyd iddo, gan nad ydym yn gwybod pwy ydych chi. Gallwch anfon adroddiad newydd.
state-heading = Ble mae'n sefyll
state-since = Ers { $day }
state-received = Mae gennym ni
state-received-text = Mae yma. Does neb wedi ei agor eto.
state-read = Mae wedi ei ddarllen
state-read-text = Mae person wedi ei ddarllen.
state-asked = Mae gennym gwestiwn i chi
state-asked-text = Gallwch ateb isod, os ydych eisiau.
state-passed_on = Mae wedi ei basio ymlaen
state-passed_on-text = Mae gan y rhai all wneud mwy ef nawr.
state-closed = Mae wedi cau
state-withdrawn = Rydych wedi ei dynnu'n ôl
closed-looked = Darllenom ef yn ofalus a gwnaethom beth allem. Allwn ni ddim dweud mwy. Mae hynny'n cadw pobl yn ddiogel.
closed-too_little = Does dim digon i fynd arno. Os ydych yn gwybod mwy, dywedwch wrthym isod.
closed-another_service = Gall gwasanaeth gwahanol helpu mwy. Gweler ein neges.
closed-as_asked = Gofynnoch i ni stopio.
sent-on = Anfonoch ef ar { $day }
messages-heading = Negeseuon
messages-none = Does dim negeseuon eto.
message-from-us = Gennym ni, { $day }
message-from-you = Gennych chi, { $day }
message-unreadable = Ni ellir agor y neges hon.
message-hidden = Rydych wedi cuddio'r neges hon. Gallwn ni ei darllen o hyd.
reply-heading = Ysgrifennwch atom
reply-text = Eich neges
reply-hint = Dywedwch fwy, neu atebwch ein cwestiwn. Bydd yn dangos yma i bwy bynnag sydd â'ch cod. Gallwch ei guddio ar ôl ei anfon.
reply-button = Anfon y neges
reply-sent = Mae eich neges wedi ei hanfon.
hide-heading = Cuddio beth ysgrifennoch chi
hide-why = Gall rhywun ddod o hyd i'ch cod, neu wneud i chi agor y dudalen hon. Yna gallant ddarllen y negeseuon a anfonoch oddi yma.
hide-what = Cuddiwch nhw, ac ni fyddant yn dangos yma eto. Allwch chi ddim dadwneud hyn. Gallwn ni eu darllen o hyd. Mae beth ysgrifennon ni atoch chi yn dal i ddangos.
hide-button = Cuddio fy negeseuon
hide-done = Mae eich negeseuon wedi'u cuddio.
mend-level = Dewiswch pwy gaiff wybod pwy ydych chi.
mend-level-typed = Dywedoch sut i gael gafael arnoch, ond dewisoch nad oes neb i wybod. Dewiswch pwy gaiff wybod, neu dilëwch beth deipioch chi.
you-no-contact = Rydych yn gadael i grŵp wybod pwy ydych chi. Ond does dim enw a dim ffordd o gael gafael arnoch. Ychwanegwch un os hoffech chi. Neu pwyswch yr un botwm eto i fynd ymlaen hebddo.
mend-identity = Dywedwch sut allwn ni gael gafael arnoch, neu dewiswch beidio â rhoi enw.
mend-reply = Ysgrifennwch ychydig eiriau yn gyntaf.
change-heading = Newid pwy gaiff wybod pwy ydych chi
change-lead = All neb ddad-weld beth mae wedi ei weld. O hyn ymlaen bydd fel y dewiswch chi.
change-now = Gallwch lenwi hwn nawr. Mae'n cymryd lle beth roddoch chi o'r blaen.
change-button = Ei newid
change-done = Mae wedi ei newid.
withdraw-heading = Ei dynnu'n ôl
withdraw-lead = Rydym yn stopio ei rannu ac yn ei ddileu. All neb ddad-ddarllen beth mae wedi ei ddarllen.
withdraw-duty = Os oes rhaid i ni gadw person yn ddiogel, rhaid i ni gadw rhan ohono. Wedyn does neb arall yn ei gael.
withdraw-sure = Ie, tynnwch ef yn ôl
withdraw-button = Ei dynnu'n ôl
withdraw-done-erased = Rydych wedi ei dynnu'n ôl. Mae wedi ei ddileu.
withdraw-done-kept = Rydych wedi ei dynnu'n ôl. Does neb arall yn ei gael. Rhaid i ni gadw rhan, i gadw person yn ddiogel.
mend-withdraw = Ticiwch y blwch os ydych am ei dynnu'n ôl.
return-finish = Cau'r dudalen hon

## moving on

next = Nesaf
back = Yn ôl
skip = Neidio i'r diwedd
to-check = Cadw a gwirio
step-of = Dim ond ar y dudalen hon mae eich atebion nes i chi anfon.
mend-story = Dywedwch ychydig wrthym am beth welsoch neu beth glywsoch. Mae un llinell yn ddigon.
mend-too-long = Mae hwn yn rhy hir. Gwnewch ef yn fyrrach, neu anfonwch y gweddill pan ddewch yn ôl gyda'ch cod.
mend-day = Does dim diwrnod fel hwnnw. Newidiwch ef, neu gadewch ef allan.
mend-year = Ychwanegwch y flwyddyn hefyd. Neu dilëwch y diwrnod a'r mis.
mend-month = Ychwanegwch y mis hefyd. Neu dilëwch y diwrnod.
mend-days-order = Mae'r diwrnod olaf cyn y cyntaf. Newidiwch un ohonynt, neu gadewch un allan.
mend-no-such-time = Does dim cloc yn dangos yr amser hwn. Ysgrifennwch ef fel 2pm neu 14:30. Neu gadewch ef allan.
mend-time = Allwn ni ddim darllen yr amser hwn. Ysgrifennwch ef fel 2pm neu 14:30. Neu gadewch ef allan.
mend-point = Allwn ni ddim darllen y pwynt hwn. Ysgrifennwch ef fel 51.507, -0.128 neu TQ 302 804. Neu gadewch ef allan.
mend-file-none = Dewiswch ffeil yn gyntaf.
mend-files-large = Gall pob ffeil gyda'i gilydd fod hyd at 100 MB. Tynnwch un yn gyntaf.
mend-files-many = Mae hynny'n ormod o ffeiliau. Gall fod hyd at 20 i gyd.
form-stale = Cafodd y dudalen hon ei gadael ar agor yn rhy hir. Felly allwn ni ddim darllen yr hen atebion. Mae beth deipioch chi ar y dudalen hon yma o hyd.
form-forged = Ni allem ddarllen yr hen atebion yn y dudalen hon. Mae beth deipioch chi ar y dudalen hon yma o hyd.
form-left-heading = Mae'r dudalen hon wedi cau
form-left = Rydych wedi gadael y dudalen hon. Felly does dim byd yn cael ei ddangos yma.
form-start-again = Dechrau

## after: what happens to what I tell

after-heading = Beth sy'n digwydd i'r hyn rwy'n ei ddweud
after-locked = Pan fyddwch yn pwyso Anfon, mae'n cael ei gloi. Ar y dechrau, dim ond y grwpiau a welsoch sydd ag allwedd.
after-read = Mae person yn ei ddarllen. Mae'n edrych arno'n ofalus. Gall ofyn cwestiwn i chi.
after-danger = A yw bywyd neu blentyn mewn perygl? Yna rydym yn gweithredu yn gyntaf, a gallwn ddweud wrth yr heddlu neu'r cyngor.
after-help = Os oes angen help ar berson, rydym yn ceisio ei gyrraedd mewn ffordd sy'n ddiogel iddo. Does neb yn cael ei orfodi i gymryd help.
after-tell = Efallai na fyddwn yn gallu dweud wrthych beth rydym yn ei wneud. Gallai roi pobl mewn perygl.
after-wrong = Gallwch fod yn anghywir. Mae hynny'n iawn. Dydych chi ddim mewn trwbl am ddweud wrthym beth welsoch.
after-kept = Rydym yn ei gadw am ddwy flynedd. Yna rydym yn ei ddileu. Rydym yn ei gadw'n hirach dim ond os oes angen hynny ar gyfer y gyfraith neu ddiogelwch person.
after-back = Gallwch ei dynnu'n ôl gyda'ch cod.
after-papers = Dydyn ni ddim yn gofyn ble cafodd rhywun ei eni, nac a gaiff fyw yma.
after-no-promise = Allwn ni ddim addo beth fydd yn digwydd, na pha mor fuan.

## privacy

privacy-heading = Preifatrwydd
privacy-cookies-heading = Dim cwcis
privacy-cookies = Dydyn ni ddim yn defnyddio cwcis. Dim un o gwbl. Dydyn ni ddim yn eich cyfrif nac yn eich dilyn.
privacy-kept-heading = Beth rydym yn ei gadw
privacy-kept-typed = Mae beth rydych yn ei deipio yn aros yn y dudalen a welwch nes i chi bwyso Anfon. Dydyn ni ddim yn ei storio cyn hynny.
privacy-kept-files = Mae ffeil rydych yn ei hychwanegu yn aros gyda ni, dan glo, am un diwrnod. Os na fyddwch yn anfon, mae'n cael ei dileu.
privacy-kept-address = Dydyn ni ddim yn cadw cyfeiriad eich ffôn na'ch cyfrifiadur.
privacy-kept-sent = Mae beth rydych yn ei anfon yn cael ei gloi i'r grwpiau sy'n ei ddarllen. Rydym yn cadw ychydig ffeithiau plaen i ddidoli wrthyn nhw: y math o beth, yr ardal, yr oedrannau, a oes perygl neu blentyn, ble mae'n sefyll, a'r diwrnod.
privacy-who-heading = Pwy sy'n rhedeg hwn
privacy-who = Mae'r wefan hon yn cael ei rhedeg gan { $partnership }. Mae pob grŵp ynddi yn ateb dros beth mae'n ei ddarllen.
privacy-why = Gallwn ddefnyddio beth rydych yn ei ddweud oherwydd ein tasg yn ôl y gyfraith yw cadw pobl yn ddiogel a stopio troseddau.
privacy-rights-heading = Eich hawliau
privacy-rights = Gallwch ofyn beth sy'n cael ei gadw amdanoch. Gallwch ofyn iddo gael ei gywiro neu ei ddileu. Defnyddiwch eich cod, fel nad oes rhaid i ni wybod eich enw.
privacy-complain = Ddim yn hapus gyda sut rydym yn ei ddefnyddio? Gallwch ddweud wrthym ar y dudalen adborth. Gallwch hefyd fynd at yr ICO, sy'n gofalu am gyfraith preifatrwydd.
privacy-history = Mae eich porwr yn cadw rhestr o'r gwefannau a welwch. Allwn ni ddim ei chlirio.

## using the site

accessibility-heading = Defnyddio'r wefan hon
accessibility-lead = Rydym am i bawb allu defnyddio'r wefan hon.
accessibility-can = Gallwch wneud y geiriau'n fwy, defnyddio bysellfwrdd yn unig, defnyddio darllenydd sgrin, a diffodd sgriptiau. Dylai weithio o hyd.
accessibility-words = Rydym yn defnyddio geiriau byr. Gallwch ei darllen yn Saesneg, Cymraeg a Rwmaneg.
accessibility-standard = Ein nod yw bodloni WCAG 2.2 ar lefel AA.
accessibility-tested = Rydym yn profi pob tudalen gydag offeryn o'r enw axe a gyda bysellfwrdd. Does neb o'r tu allan wedi ei phrofi eto.
accessibility-known = Beth rydym yn gwybod nad yw'n gweithio'n dda: mae'r geiriau Cymraeg a Rwmaneg yn aros i gael eu darllen gan siaradwr brodorol.
accessibility-problem = A oes rhywbeth yn anodd ei ddefnyddio? Dywedwch wrthym ar y dudalen adborth. Neu ffoniwch y llinell gymorth, a gallan nhw ei llenwi gyda chi.
accessibility-dated = Ysgrifennwyd ar 22 Tachwedd 2026.
accessibility-enforce = Os na fyddwn yn ei gywiro, gallwch fynd at yr Equality Advisory and Support Service.

## feedback

feedback-heading = Dywedwch wrthym am y wefan hon
feedback-lead = Oedd hi'n hawdd ei defnyddio? Beth ddylem ni ei newid?
feedback-not-report = Peidiwch â defnyddio'r dudalen hon i ddweud wrthym am berson neu le. Defnyddiwch y ffurflen ar gyfer hynny.
feedback-text = Beth yw eich barn?
feedback-button = Anfon
feedback-done-heading = Diolch
feedback-done = Rydym yn darllen beth rydych yn ei anfon am y wefan. Allwn ni ddim ateb, gan nad ydym yn gwybod pwy ydych chi.
mend-feedback = Ysgrifennwch ychydig eiriau yn gyntaf.

## around the pages

footer-after = Beth sy'n digwydd i'r hyn rwy'n ei ddweud
footer-privacy = Preifatrwydd
footer-accessibility = Defnyddio'r wefan hon
footer-feedback = Adborth
home = Dechrau

## price: a sum for anyone

after-price = A yw'r pris hwn yn bosibl?
price-heading = A yw'r pris hwn yn bosibl?
price-lead = Gall pris isel olygu nad yw'r rhai sy'n gwneud y gwaith yn cael eu talu. Rhowch yr hyn rydych yn ei wybod. Fe wnawn ni'r sym.
price-kept = Dydyn ni ddim yn cadw'r hyn a rowch yma.
price-price = Faint oedd y gost?
price-price-hint = Mewn punnoedd, fel 5 neu 7.50
price-people = Faint o bobl wnaeth y gwaith?
price-minutes = Faint o funudau gymerodd?
price-on = Pa ddiwrnod oedd hi?
price-worker = Pwy wnaeth y gwaith?
price-worker-adult = Rhywun 23 oed neu hŷn, neu dydw i ddim yn gwybod
price-worker-from21to22 = Rhywun 21 neu 22 oed
price-worker-from18to20 = Rhywun rhwng 18 ac 20 oed
price-worker-under18 = Rhywun dan 18 oed
price-worker-apprentice = Rhywun sy'n dysgu'r gwaith, yn y flwyddyn gyntaf
price-vat = A yw'r pris yn cynnwys TAW?
price-vat-hint = Does dim rhaid i gwmnïau bach ei ychwanegu. Os nad ydych yn gwybod, dywedwch na.
price-vat-no = Nac ydy
price-vat-yes = Ydy
price-share = Faint o bob £100 sydd ar ôl i dalu cyflog?
price-share-hint = Mae rhent, sebon a thrydan yn costio hefyd. Gadewch ef allan ac fe gyfrifwn y cyfan yn gyflog.
price-takings = Faint maen nhw'n ei gymryd mewn diwrnod?
price-takings-hint = Gadewch ef allan os nad ydych yn gwybod.
price-hours = Sawl awr yw'r diwrnod?
price-button = Gwneud y sym
price-can = Gall y pris hwn dalu am y gwaith.
price-can-not = All y pris hwn ddim talu am y gwaith.
price-buys = Mae { $price } yn prynu { $minutes } munud o waith. Gyda thâl gwyliau mae'n prynu { $holiday }.
price-needs = Pobl wrth eu gwaith: { $people }. Munudau i bob un: { $minutes }. Dyna { $all } munud o waith.
price-costs = Y lleiaf y gellir ei dalu amdano yw { $wages }. Gyda thâl gwyliau mae'n { $holiday }.
price-rate = Mae'r gyfraith yn dweud bod rhaid i awr dalu o leiaf { $rate }. Mae hynny ers { $from }. Fe wnaethom wirio ar { $checked }.
price-day = Pobl wrth eu gwaith drwy'r dydd: { $people }. Oriau: { $hours }. Eu cyflog yw { $wages }. Mae'r diwrnod yn cymryd { $takings }.
price-day-times = Mae cyflog yn costio { $times } gwaith yr hyn y mae'r diwrnod yn ei gymryd.
price-never-proof = Nid prawf yw hyn. Efallai fod y cwmni'n cael ei redeg yn wael. Mae'n rheswm da i edrych.
price-tell = Dywedwch wrthym beth welsoch chi
price-decimal-mark = .
price-mend-money = Rhowch swm mewn punnoedd, fel 5 neu 7.50
price-mend-number = Rhowch rif cyfan.
price-mend-day = Does dim diwrnod o'r fath. Newidiwch ef.
price-no-rate = Dydyn ni ddim yn gwybod y gyfradd gyflog ar gyfer { $day }, felly allwn ni ddim gwneud y sym. Rhowch gynnig ar ddiwrnod arall.
