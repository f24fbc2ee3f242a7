# review: awaiting a native reader

## a referral and its draft

referral-title = Drafft
referral-caption-nrm = Atgyfeiriad { $label }
referral-caption-dtn = Hysbysiad { $label }
referral-kind-nrm = Atgyfeiriad
referral-kind-dtn = Hysbysiad
referral-state-draft = Yn cael ei ysgrifennu
referral-state-prepared = Yn barod i’w gofnodi
referral-state-entered = Wedi’i gofnodi
referral-state-acknowledged = Wedi’i gydnabod
referral-state-withdrawn = Wedi’i dynnu’n ôl
referral-state-dropped = Wedi’i ollwng
referral-nameless = Nid yw’n enwi neb
referral-back = Yn ôl i’r drafft
referral-back-to-person = Yn ôl at y person
referral-no-key = Ni allwch ddarllen hwn eto. Gofynnwch i gydweithiwr sy’n gallu fewngofnodi: mae hynny’n rhoi’r allwedd i chi.
referral-kept-until = Os na fydd neb yn ysgrifennu arno, caiff ei ddileu ar
referral-held-by = Pwy sy’n gweithio arno
referral-reviewed-by = Wedi’i ddarllen gan ail berson
referral-reviewed-by-nobody = Nid fel y mae’n sefyll nawr
referral-prepared-by = Wedi’i baratoi gan
referral-acts = Beth allwch chi ei wneud
referral-check-link = Gweld beth sy’n gadael a beth sy’n aros
referral-look-link = Y ffurflen fel y’i paratowyd
referral-hand-over-link = Trosglwyddo
referral-review-button = Rwyf wedi’i ddarllen fel y mae
referral-drop-link = Ei ollwng
referral-sheets = Yr hanes
referral-nothing-yet = Dim byd eto
referral-records = { $count ->
    [one] 1 cofnod
   *[other] { $count } cofnod
}
referral-saved-by = { $name }, { $at }
referral-add-another = Ychwanegu un arall
referral-done-prepared = Mae’n barod. Nid oes neb wedi’i atgyfeirio eto: rhaid ei gofnodi yng ngwasanaeth y Swyddfa Gartref, sy’n rhoi cyfeirnod.
referral-done-redrafted = Drafft ydyw eto. Mae’r hyn a ysgrifennwyd yn aros.
referral-cancel = Canslo

## consent: beginning

referral-begin-title = Dechrau atgyfeiriad neu hysbysiad
referral-begin-child = Plentyn yw’r person hwn, neu gallai fod. Caiff plentyn ei atgyfeirio bob tro. Dywedir wrthynt beth sy’n cael ei wneud a pham; nodir eu dymuniadau.
referral-begin-adult = Dewisodd y person hwn gael ei atgyfeirio. Cânt newid eu meddwl unrhyw bryd.
referral-begin-named = Nid yw’r person hwn eisiau atgyfeiriad, a dewisodd gael ei enwi mewn hysbysiad.
referral-begin-nameless = Nid yw’r person hwn eisiau atgyfeiriad ac ni ddewisodd gael ei enwi. Dim ond codau sydd mewn hysbysiad, a’r hyn a ysgrifennir o’r newydd ar ei gyfer.
referral-begin-there-is-one = Mae drafft am y person hwn eisoes.
referral-begin-button-nrm = Dechrau’r atgyfeiriad
referral-begin-button-dtn = Dechrau’r hysbysiad
referral-nation = Ym mha wlad yr adroddir hyn?
referral-nation-hint = Defnyddir ei diwrnodau gwaith a’i gwasanaethau hi.
referral-no-ask-first = Nid yw’r person hwn wedi dewis eto. Eglurwch beth yw atgyfeiriad a beth all ddod ohono, cynigiwch gyfreithiwr ac amser, a nodwch yr hyn a ddywedant. Dim ond wedyn y dechreuir un.
referral-no-child-notified = Caiff plentyn, neu rywun a allai fod yn un, ei atgyfeirio. Nid oes hysbysiad amdanynt.
referral-no-chose-referral = Dywedon nhw ie wrth atgyfeiriad. Dechreuwch hwnnw yn lle hynny.
referral-no-refused = Dywedon nhw na wrth atgyfeiriad.
referral-no-another = Mae drafft amdanynt yn cael ei ysgrifennu eisoes.
referral-no-kind = Dywedwch pa un o’r ddau ydyw.
referral-no-nation = Dewiswch wlad.
referral-no-not-chosen = Nid yw’r hyn a ddewisodd y person hwn yn ei ganiatáu, neu nid mwyach. Edrychwch ar eu dewisiadau.

## writing a draft

draft-kept-until = Os na fydd neb yn ysgrifennu ar y drafft hwn, caiff ei ddileu ar { $day }.
draft-save-next = Cadw a mynd ymlaen
draft-save-another = Cadw ac ychwanegu un arall
draft-save-list = Cadw a mynd i’r drafft
draft-done-merged = Cadwodd cydweithiwr hwn yr un pryd. Cedwir yr hyn a newidiodd y ddau ohonoch.
draft-done-handed-over = Wedi’i drosglwyddo.
draft-done-reviewed = Nodwyd eich bod wedi’i ddarllen fel y mae.
draft-conflict-theirs = Cadwodd { $name }
draft-conflict-mine = Ysgrifennoch chi
draft-conflict-empty = Dim byd
draft-keep-theirs = Cadw’r hyn a gadwyd
draft-keep-mine = Cadw’r hyn a ysgrifennais
draft-keep-both = Cadw’r ddau, un ar ôl y llall
draft-no-already = Cadwyd hwn o’r blaen.
draft-no-behind = Newidiodd cydweithiwr yr un atebion wrth i chi ysgrifennu. Ni chollwyd dim: dewiswch isod beth i’w gadw, yna cadwch.
draft-no-kept = Dewiswch beth i’w gadw ar gyfer pob ateb.
draft-no-finished = Nid drafft yw hwn mwyach. Mae’r hyn a deipioch isod; ni chadwyd dim.
draft-no-changed = Ysgrifennodd rhywun tra oeddech yn edrych. Edrychwch eto, yna ewch ymlaen.
draft-no-day = Nid yw hwn yn ddiwrnod. Gallwch adael y diwrnod allan, neu’r diwrnod a’r mis.
draft-no-order = Mae’r diwedd cyn y dechrau.
draft-no-hash = Mae gan SHA-256 64 nod: 0 i 9 ac a i f.
draft-no-choice = Dewiswch un o’r atebion, neu ddim un.
draft-no-too-long = Mae hwn yn hirach nag y mae ffurflen y Swyddfa Gartref yn ei dderbyn: 15,000 nod. Byrhewch ef.
draft-no-colleague = Dewiswch gydweithiwr a gaiff ysgrifennu ynddo.
draft-no-two = Nid yw’r sawl a’i hysgrifennodd yn ei adolygu: gofynnwch i rywun arall.
draft-no-sure = Ticiwch y blwch os ydych yn siŵr.
draft-hand-over-title = Trosglwyddo’r drafft
draft-hand-over-what = Eich sefydliad chi sydd berchen arno o hyd. Enwir pwy bynnag sy’n ei gymryd i’r Swyddfa Gartref fel yr un sy’n adrodd.
draft-hand-over-to = I bwy?
draft-hand-over-nobody = Ni chaiff unrhyw gydweithiwr ysgrifennu ynddo.
draft-hand-over-button = Trosglwyddo
hand-all-referrals = Drafftiau o atgyfeiriadau a arhosodd gyda’r sawl a oedd â hwy, am na chaiff y derbynnydd weld am bwy y maent: { $count }. Trosglwyddwch hwy eto i rywun arall: mae drafft nad oes neb yn ysgrifennu arno yn dod i ben ohono’i hun.
draft-drop-title = Gollwng y drafft
draft-drop-what = Caiff yr hyn a ysgrifennwyd arno ei ddileu. Mae cofnod y person a’u dewisiadau yn aros.
draft-drop-sure = Ydych chi’n siŵr?
draft-drop-yes = Ydw, dileu’r hyn a ysgrifennwyd
draft-drop-button = Ei ollwng
redraft-title = Mynd ag ef yn ôl i’w ddrafft
redraft-what = Caiff yr hyn a baratowyd ei ddileu, ac mae’n gadael y gofrestr. Nid yw pwy bynnag y trosglwyddwyd ef iddo yn ei weld mwyach. Mae’r hyn a ysgrifennwyd yn aros: edrychwch arno, yna paratowch ef eto.
redraft-sure = A yw wedi’i gofnodi?
redraft-yes = Na, nid oes neb wedi’i gofnodi yng ngwasanaeth y Swyddfa Gartref
redraft-no-ready = Mae’n ddrafft eisoes, neu mae wedi’i gofnodi, neu mae ar ben.
redraft-no-sure = Ticiwch y blwch os nad oes neb wedi’i gofnodi. Os oes rhywun, nodwch y cyfeirnod yn lle hynny.
redraft-no-out = Mae sefydliad arall i’w gofnodi, ac mae wedi’i dynnu allan: gall fod yn ei gofnodi nawr. Gofynnwch iddynt. Os yw wedi’i gofnodi, byddant yn nodi’r cyfeirnod. Os nad yw, byddant yn ei roi yn ôl, ac yna gallwch fynd ag ef yn ôl i’w ddrafft.

## other referrals of the same person

others-heading = Un arall am yr un person
others-line = { $kind } { $label }: { $state }
others-link = Edrychwch ar y llall
others-do-written = Mae dau’n cael eu hysgrifennu am un person. Edrychwch ar y ddau, cymerwch drosodd yr hyn nad yw ond un ohonynt yn ei ddweud, yna gollyngwch un. Ni ellir paratoi’r naill na’r llall tra bo’r ddau’n sefyll.
others-do-ready = Mae un am y person hwn yn barod, heb ei gofnodi. Cofnodwch ef, neu nodwch na chaiff ei gofnodi. Tan hynny ni ellir paratoi hwn.
others-do-entered = Cofnodwyd un am y person hwn eisoes. Edrychwch arno’n gyntaf. Dim ond os oes angen y cofnodir ail un, megis am rywbeth a ddigwyddodd yn ddiweddarach.
others-do-beside = Nid yw’r naill yn rhwystro’r llall: atgyfeiriad yw un, a hysbysiad yw’r llall.
others-do-one = Unwaith y cofnodir un person. Edrychwch ar y llall: gollyngwch ef, neu nodwch na chaiff ei gofnodi, oni bai bod angen y ddau.
others-twice = A oes angen ail un?
others-twice-yes = Oes, rwyf wedi edrych ar y llall
others-no-written = Mae un arall am y person hwn yn cael ei ysgrifennu. Gollyngwch un o’r ddau yn gyntaf.
others-no-ready = Mae un arall am y person hwn yn barod. Cofnodwch ef yn gyntaf, neu nodwch na chaiff ei gofnodi.
others-no-twice = Cofnodwyd un arall am y person hwn eisoes. Edrychwch arno, yna ticiwch y blwch os oes angen ail un.

## the meter

meter-heading = Beth fydd y penderfynwr yn chwilio amdano
meter-hint = Cyngor yw hwn. Nid yw byth yn eich atal. Dywedir nad yw’n hysbys am yr hyn nad oes neb yn ei wybod.
meter-answered = Mae angen { $required } ateb yma ar ffurflen y Swyddfa Gartref. Mae { $answered } yn hysbys.
meter-no-gaps = Nid oes dim ar goll.
meter-held = Beth sydd ganddo
meter-gap-act = Beth a wnaed i ddod â nhw yno a’u cadw
meter-gap-means = Sut y cawsant eu rheoli
meter-gap-purpose = Ar gyfer beth y’u defnyddiwyd
meter-gap-dates = Pryd y dechreuodd a gorffen
meter-gap-place = Ble digwyddodd
meter-gap-exploiter = Pwy wnaeth
meter-gap-observed = Beth welsoch chi eich hun
meter-gap-interview = Sut aeth y sgyrsiau
meter-gap-view = Eich barn eich hun
meter-gap-unexplained = Pam nad yw rhywbeth yn cyd-fynd
meter-gap-read_back = Yr hanes wedi’i ddarllen yn ôl iddynt
meter-gap-evidence = Beth sy’n ei gefnogi
meter-gap-safe_contact = Ble gall y penderfyniad fynd yn ddiogel
meter-gap-interpreter = A ydynt eisiau cyfieithydd
meter-gap-council = Y cyngor a hysbyswyd
meter-why-act = Gweithred, dull a diben yw masnachu pobl. Heb y weithred ni ellir bodloni’r prawf.
meter-why-means = I oedolyn rhaid dangos y dull. Nid oes ei angen i rywun a oedd yn blentyn ar y pryd.
meter-why-purpose = Mae’n dweud pa fath o gamfanteisio ydyw, a pha gymorth sy’n addas.
meter-why-dates = Mae mis neu flwyddyn yn ddigon. Mae dyddiadau’n gwahaniaethu un sefyllfa oddi wrth un arall.
meter-why-place = Mae’n penderfynu pwy sy’n ymchwilio, a beth arall sy’n hysbys yno.
meter-why-exploiter = Gallai eraill fod yn nwylo’r un bobl.
meter-why-observed = Mae’r hyn a welsoch yn sefyll ar ei ben ei hun, beth bynnag y gallent ei ddweud.
meter-why-interview = Mae pwy oedd yno, pa iaith a pha mor flinedig oeddent yn egluro hanes byr neu doredig.
meter-why-view = Rydych chi wedi cwrdd â nhw. Nid yw’r penderfynwr wedi.
meter-why-unexplained = Mae ofn, cywilydd a niwed yn torri hanes. O’i ddweud yma, ni chaiff ei ddal yn eu herbyn.
meter-why-read_back = Gallant gywiro’r hyn a gamddeallwyd cyn iddo gyfrif.
meter-why-evidence = Nid oes angen llawer: pwy sy’n dal beth, ac ers pryd.
meter-why-safe_contact = Hebddo gallai’r penderfyniad gyrraedd y sawl y maent yn ei ofni.
meter-why-interpreter = O ofyn unwaith, mae pawb ar eich ôl yn gwybod.
meter-why-council = Mae atgyfeiriad plentyn angen y cyngor a hysbyswyd, a sut i’w gyrraedd.

## what leaves and what stays

check-title = Beth sy’n gadael a beth sy’n aros
check-nameless = Nid yw’r hysbysiad hwn yn enwi neb. Dim ond yr hyn sydd o dan “Beth sy’n gadael” sy’n gadael.
check-named = Dyma beth fydd yn ffurflen y Swyddfa Gartref.
check-leaves = Beth sy’n gadael
check-stays = Beth sy’n aros yma
check-nothing-leaves = Dim byd, fel y mae.
check-found = Beth sy’n dweud pwy yw hwn
check-not-known = Ddim yn hysbys
check-not-known-hint = Mae’r ffurflen yn gofyn y rhain ac nid oes neb yn gwybod. Fe’u cofnodir fel rhai anhysbys.
check-all-known = Mae popeth y mae’r ffurflen yn ei fynnu yn hysbys.
check-what-ready-means = Nid yw ei baratoi yn anfon dim. Yna gellir ei gofnodi yng ngwasanaeth y Swyddfa Gartref, ac ni ellir newid y taflenni mwyach.
check-button = Ei baratoi
stays-names = Pob enw
stays-birth = Y dyddiad geni
stays-contact = Pob rhif a chyfeiriad, a ble maent yn aros; dim ond y rhanbarth sy’n gadael
stays-references = Cyfeirnodau gyda’r Swyddfa Gartref neu’r heddlu
stays-background = Ble cawsant eu geni, eu teulu, eu hysgol a’u gwaith
stays-account = { $count ->
    [one] Yr hyn a ysgrifennwyd ar 1 daflen; dim ond ei chodau sy’n gadael
   *[other] Yr hyn a ysgrifennwyd ar { $count } taflen; dim ond eu codau sy’n gadael
}
stays-choices = Sut yr eglurwyd pob dewis, a’u geiriau amdano
stays-rules = Pwy na ddylai wybod ble maent, a beth nad yw’n ddiogel
stays-notes = Nodiadau eich staff eich hun
stays-evidence = { $count ->
    [one] 1 darn o dystiolaeth
   *[other] { $count } darn o dystiolaeth
}

## consent: a notification that names nobody

notify-title = Hysbysu heb enw
notify-back = Pobl
notify-duty = Rhaid i’ch sefydliad ddweud wrth y Swyddfa Gartref pan fydd ganddo reswm i gredu y gallai rhywun gael ei gamfanteisio. Ffynhonnell: { $source }.
notify-duty-unverified = Gallai fod yn rhaid i’ch sefydliad ddweud wrth y Swyddfa Gartref. Nid ydym wedi gwirio hyn: gofynnwch i’ch cynghorwyr cyfreithiol. Ffynhonnell: { $source }.
notify-duty-scotland = Gallai fod yn rhaid i’ch sefydliad ddweud wrth Police Scotland. Nid ydym wedi gwirio hyn, nac ers pryd y mae mewn grym: gofynnwch i’ch cynghorwyr cyfreithiol. I’r Swyddfa Gartref y mae’r hyn a wneir yma’n mynd. Ffynhonnell: { $source }.
notify-duty-not-read = Mae gan y genedl hon ei dyletswydd ei hun i hysbysu. Nid ydym wedi darllen pwy y mae’n ei rwymo: gofynnwch i’ch cynghorwyr cyfreithiol.
notify-no-duty = Nid oes dyletswydd i hysbysu sy’n rhwymo’ch sefydliad y gwyddom amdani.
notify-age = Ai oedolyn ydynt?
notify-age-hint = Caiff pwy bynnag a allai fod dan 18 ei atgyfeirio, nid ei hysbysu.
notify-age-adult = Ie, 18 neu drosodd
notify-age-child = Na, dan 18
notify-age-unsure = Ddim yn siŵr
notify-referral = Beth ddywedon nhw am atgyfeiriad?
notify-referral-hint = Eglurwch yn gyntaf beth ydyw a beth all ddod ohono.
notify-referral-refused = Na
notify-referral-other = Ie, neu maent eisiau amser
notify-named = A gaiff yr hysbysiad eu henwi?
notify-named-no = Na
notify-named-yes = Caiff
notify-reason = Pam dim atgyfeiriad, yn eu geiriau nhw
notify-reason-hint = Nid oes rhaid i neb ddweud. Mae hyn yn aros yma.
notify-go-on = Ymlaen
notify-facts = Atebwch yr hyn a wyddoch. Gadewch y gweddill.
notify-gender = Rhywedd
notify-nationality = Cenedligrwydd
notify-nationality-hint = Mae’r ffurflen yn ei ofyn. Nid yw’n arwydd o ddim.
notify-region = Y rhanbarth lle maent yn aros
notify-region-hint = Byth y dref.
notify-no-age = Dywedwch ai oedolyn ydynt.
notify-no-refusal = Mae hysbysiad ar gyfer rhywun a ddywedodd na wrth atgyfeiriad. Os dywedon nhw ie neu os ydynt eisiau amser, dechreuwch gyda’u cofnod.
notify-no-named = Dywedwch a gaiff eu henwi.
notify-no-nameless = Os ydynt eisiau cael eu henwi, dechreuwch gyda’u cofnod.
notify-no-leaks = Byddai’r hyn a ysgrifennwyd o’r newydd yn dweud pwy yw hwn. Newidiwch ef ar ei daflen; ni pharatowyd dim.
notify-no-rare = Ticiwch y caiff fynd felly, neu tynnwch y lle, y cenedligrwydd neu’r oedran allan.
notify-leak-name = Mae “{ $found }” yn enw o’u cofnod. Ysgrifennwch hebddo.
notify-leak-birth = Mae “{ $found }” yn dweud pryd y cawsant eu geni. Ysgrifennwch hebddo.
notify-leak-day = Diwrnod yw “{ $found }”. Mae mis a blwyddyn yn ddigon.
notify-leak-contact = Mae “{ $found }” yn edrych fel rhif ffôn neu gyfeiriad e-bost, neu’n arwain atynt. Ysgrifennwch hebddo.
notify-leak-address = Mae “{ $found }” yn edrych fel cyfeiriad. Ysgrifennwch hebddo: mae cwestiwn ar wahân am ble y digwyddodd.
notify-leak-reference = Mae “{ $found }” yn edrych fel cyfeirnod. Ysgrifennwch hebddo.
notify-unconfirmed = Ni chadarnhawyd nad yw’r hyn a ysgrifennwyd o’r newydd yn enwi neb. Mae’n aros yma.
notify-rare = Ychydig o bobl fel hyn a hysbysir mewn chwarter yn y wlad gyfan. Gallai cenedligrwydd, lle ac oedran gyda’i gilydd ddangos pwy yw hwn.
notify-rare-together = Gyda’i gilydd byddent yn dweud: { $nationality }, { $age }, a’r lle.
rare-age-adult = oedolyn
rare-age-then-child = oedolyn nawr, plentyn pan ddigwyddodd
rare-age-years = { $years } oed
notify-rare-label = A gaiff fynd felly?
notify-rare-yes = Caiff, rwyf wedi ystyried hyn

## who reports

own-card-title = Eich cerdyn
own-card-back = Eich cyfrif
own-card-why = Mae ffurflen y Swyddfa Gartref yn gofyn hyn gyda phob atgyfeiriad. O’i ysgrifennu yma unwaith, caiff ei lenwi.
own-card-role = Eich rôl
own-card-phone = Ffôn gwaith
own-card-second-mail = Cyfeiriad e-bost ail gyswllt
own-card-second-mail-hint = Pwy y gofynnir iddo lle na ellir eich cyrraedd.
own-card-organisation = Eich sefydliad yn rhestr y ffurflen
own-card-organisation-hint = Mae cynghorau yno o dan eu henw eu hunain.
own-card-organisation-own = Fel y’i gelwir yma
own-card-button = Cadw
own-card-no-too-long = Mae hwn yn rhy hir: defnyddiwch 200 nod neu lai.
own-card-no-nation = Dewiswch wlad.
own-card-no-mail = Nid cyfeiriad e-bost yw hwn.

## the sheets

sheet-record = Cofnod { $number }
sheet-records = Cofnodion o’r math hwn
sheet-not-in-list = Ddim yn hysbys, neu ddim yn y rhestr
sheet-no-means = Nid oes angen dangos sut y rheolwyd plentyn. Ysgrifennwch ef lle dywedon nhw hynny.
sheet-answer-yes = Ie
sheet-answer-no = Na
sheet-answer-not-sure = Ddim yn siŵr
sheet-answer-not-yet = Ddim eto
sheet-purpose-forced-to-work = Gorfodi i weithio
sheet-purpose-wages-taken = Cymryd cyflog
sheet-purpose-forced-to-commit-fraud = Gorfodi i gyflawni twyll
sheet-purpose-prostitution = Gorfodi i werthu rhyw
sheet-purpose-child-exploitation = Camfanteisio rhywiol ar blentyn
sheet-purpose-taken-somewhere = Mynd â rhywle, eu dal, ymosod yn rhywiol arnynt
sheet-purpose-forced-to-commit-crime = Gorfodi i gyflawni trosedd: cyffuriau, dwyn, cardota
sheet-purpose-organs-removed = Tynnu organau
sheet-purpose-unpaid-household-work = Gwaith cartref, heb dâl neu am fawr ddim
sheet-purpose-other = Rhywbeth arall
sheet-act-recruited = Recriwtio
sheet-act-moved = Symud o le i le
sheet-act-handed-over = Trosglwyddo neu werthu
sheet-act-housed = Lletya neu guddio
sheet-act-received = Derbyn gan eraill
sheet-act-kept = Atal rhag gadael
sheet-means-threats = Bygythiadau
sheet-means-threats-authorities = Bygwth â’r heddlu neu’r awdurdodau
sheet-means-threats-family = Bygwth y teulu
sheet-means-debt = Dyled
sheet-means-promises = Addewidion ffug
sheet-means-violence = Trais
sheet-means-sexual-violence = Trais rhywiol
sheet-means-takes-earnings = Cymryd enillion
sheet-means-money = Eu cadw rhag eu harian
sheet-means-medical-care = Eu cadw rhag meddyg
sheet-means-necessities = Eu cadw rhag bwyd, cwsg neu anghenion eraill
sheet-means-psychological = Cam-drin seicolegol
sheet-means-substances = Cyffuriau neu alcohol
sheet-means-hours = Oriau gormodol
sheet-means-documents = Cadw dogfennau rhagddynt
sheet-means-other-means = Rhywbeth arall
sheet-often-once = Unwaith
sheet-often-now_and_then = Nawr ac yn y man
sheet-often-every_week = Bob wythnos
sheet-often-every_day = Bob dydd
sheet-often-unknown = Ddim yn hysbys
sheet-contact-within-the-last-week = O fewn yr wythnos ddiwethaf
sheet-contact-within-the-last-month = O fewn y mis diwethaf
sheet-contact-within-the-last-3-month = O fewn y 3 mis diwethaf
sheet-contact-within-the-last-6-month = O fewn y 6 mis diwethaf
sheet-contact-within-the-last-6-12-month = 6 i 12 mis yn ôl
sheet-contact-over-a-year-ago = Dros flwyddyn yn ôl
sheet-contact-not-sure = Ddim yn siŵr
sheet-relation-family = Teulu
sheet-relation-partner = Partner
sheet-relation-friend = Ffrind
sheet-relation-employer = Cyflogwr
sheet-relation-stranger = Dieithryn cynt
sheet-relation-unknown = Ddim yn hysbys
sheet-sure-names-nobody = Rwyf wedi’i ddarllen. Nid yw’n enwi neb ac nid oes dim ynddo’n dweud pwy yw hwn

sheet-situation = Beth ddigwyddodd
sheet-situation-intro = Un sefyllfa. Os oedd sawl un, mae tudalen i bob un. Atebwch yr hyn a ddywedon nhw; gadewch y gweddill.
sheet-situation-purpose = Ar gyfer beth y’u defnyddiwyd?
sheet-situation-purpose-hint = Ticiwch bob un sy’n addas.
sheet-situation-other = Os rhywbeth arall: beth
sheet-situation-required = Beth oedd rhaid iddynt ei wneud?
sheet-situation-required-hint = Gwaith, oriau, seibiannau, tâl, yn eu geiriau nhw.
sheet-situation-act = Beth a wnaed i ddod â nhw yno a’u cadw?
sheet-situation-started = Sut y dechreuodd?
sheet-situation-started-hint = Pwy ddaeth atynt, beth a addawyd, beth ddigwyddodd.
sheet-situation-means = Sut y cawsant eu rheoli?
sheet-situation-treated = Sut y cawsant eu trin?
sheet-situation-living = Sut oeddent yn byw yno?
sheet-situation-from = Pryd y dechreuodd?
sheet-situation-from-hint = Mae blwyddyn, neu fis a blwyddyn, yn ddigon.
sheet-situation-until = Pryd y daeth i ben?
sheet-situation-until-hint = Gadewch os yw’n parhau, neu os nad oes neb yn gwybod.
sheet-situation-often = Pa mor aml?
sheet-situation-as-child = A oeddent dan 18 ar unrhyw adeg ohono?
sheet-situation-as-child-hint = Gall rhywun a gamfanteisiwyd yn blentyn fod yn oedolyn nawr.

sheet-place = Ble digwyddodd
sheet-place-intro = Un lle. Mae tudalen i bob un arall.
sheet-place-district = Ardal
sheet-place-town = Tref, neu le arall
sheet-place-town-hint = Os nad yw mewn ardal ar y rhestr.
sheet-place-country = Gwlad, os nad yn y Deyrnas Unedig
sheet-place-address = Cyfeiriad neu dirnodau
sheet-place-address-hint = Fel y maent yn ei ddisgrifio: beth sydd wrth ei ymyl, beth a welir o’r ffenestr.

sheet-journey = Sut y cawsant eu symud
sheet-journey-intro = Un daith. Mae tudalen i bob un arall.
sheet-journey-any = A symudodd camfanteisiwr nhw?
sheet-journey-origin = O
sheet-journey-destination = I
sheet-journey-on = Pryd
sheet-journey-how = Sut, gyda phwy, pwy drefnodd
sheet-journey-how-hint = Cerbydau, tocynnau, papurau, ffiniau, hyd y gwyddant.

sheet-exploiter = Pwy wnaeth
sheet-exploiter-intro = Un person neu grŵp. Mae tudalen i bob un arall.
sheet-exploiter-name = Enw, os yw’n hysbys
sheet-exploiter-who = Pwy ydynt
sheet-exploiter-who-hint = Sut maent yn edrych, beth mae eraill yn eu galw, beth maent yn ei wneud.
sheet-exploiter-relation = I’r person maent yn
sheet-exploiter-uk = A ydynt yn y Deyrnas Unedig?
sheet-exploiter-where = Ble maent nawr
sheet-exploiter-where-hint = Gadewch os nad oes neb yn gwybod. Peidiwch â mynd i edrych.

sheet-leaving = Sut y daeth i ben, a beth a ofnir
sheet-leaving-intro = Atebwch yr hyn a ddywedon nhw; gadewch y gweddill.
sheet-leaving-still = A ydynt yn dal ynddo?
sheet-leaving-keeping = Beth sy’n eu cadw yno
sheet-leaving-left = Sut a pham y gadawsant
sheet-leaving-contact = Pryd oedd camfanteisiwr mewn cysylltiad ddiwethaf?
sheet-leaving-contact-details = Sut oedd hynny
sheet-leaving-again = A allai ddigwydd eto?
sheet-leaving-again-why = Pam

sheet-other = Eraill y mae’n digwydd iddynt
sheet-other-intro = Un person neu grŵp. Gallai pob un fod angen ei atgyfeiriad ei hun.
sheet-other-any = A oes eraill?
sheet-other-who = Pwy ydynt, hyd y gwyddys
sheet-other-who-hint = Mae disgrifiad yn ddigon.

sheet-before = Dweud o’r blaen, a’r heddlu
sheet-before-intro = Atebwch yr hyn a ddywedon nhw; gadewch y gweddill.
sheet-before-reported = A ddywedwyd wrth awdurdod o’r blaen?
sheet-before-reported-details = Wrth bwy, pryd, pa gyfeirnod
sheet-before-why-now = Os na: beth oedd yn ei gwneud yn anodd
sheet-before-why-now-hint = Nid oes rhaid i neb gyfrif am fod yn dawel.
sheet-before-crime = A oes cyfeirnod trosedd?
sheet-before-force = Heddlu
sheet-before-crime-reference = Y cyfeirnod
sheet-before-help-details = Os ydynt eisiau helpu ymchwiliad: sut

sheet-signs = Beth welsoch, glywsoch a’ch barn
sheet-signs-intro = Mae’r tri ar wahân, fel y gall y penderfynwr bwyso pob un.
sheet-signs-seen = A welsoch arwyddion o gamfanteisio?
sheet-signs-observed = Beth welsoch chi eich hun
sheet-signs-observed-hint = Anafiadau, pwy siaradodd drostynt, beth oedd ganddynt.
sheet-signs-disclosed = Beth ddywedon nhw wrthych
sheet-signs-disclosed-hint = Yn eu geiriau nhw lle gallwch.
sheet-signs-inferred = Beth ydych yn ei gasglu, ac o beth
sheet-signs-inferred-hint = Nid yw cenedligrwydd yn arwydd o ddim.

sheet-interview = Y sgyrsiau
sheet-interview-intro = Un sgwrs. Mae tudalen i bob un arall.
sheet-interview-on = Pryd
sheet-interview-where = Ble
sheet-interview-present = Pwy oedd yno
sheet-interview-present-hint = Byth y sawl a ddaeth gyda nhw fel cyfieithydd.
sheet-interview-spoken = Ym mha iaith
sheet-interview-interpreter = Cyfieithydd
sheet-interview-how = Sut aeth
sheet-interview-how-hint = Pa mor hir, pa seibiannau, pa mor flinedig neu ofnus oeddent, beth na ellid ei ofyn.

sheet-inconsistency = Beth nad yw’n cyd-fynd
sheet-inconsistency-intro = Mae ofn, cywilydd, niwed a chyfieithwyr yn torri hanes. O’i ddweud yma, ni chaiff ei ddal yn eu herbyn wedyn.
sheet-inconsistency-any = A oes unrhyw beth?
sheet-inconsistency-what = Beth nad yw’n cyd-fynd
sheet-inconsistency-explained = Beth all ei egluro
sheet-inconsistency-explained-hint = Beth ddywedon nhw amdano, beth welsoch, beth sy’n hysbys am niwed fel hyn.

sheet-evidence = Beth sy’n ei gefnogi
sheet-evidence-intro = Un eitem. Mae tudalen i bob un arall. Mae’r eitem yn aros lle mae.
sheet-evidence-what = Beth ydyw
sheet-evidence-what-hint = Slip cyflog, llun, neges, llythyr meddyg.
sheet-evidence-on = Ei ddyddiad
sheet-evidence-holder = Pwy sy’n ei ddal
sheet-evidence-hash = Ei SHA-256, os ffeil ydyw
sheet-evidence-hash-hint = 64 nod: mae’n profi’n ddiweddarach mai’r un ffeil ydyw.
sheet-evidence-goes = A yw’n mynd i’r Swyddfa Gartref?

sheet-involved = Gweithwyr proffesiynol eraill
sheet-involved-intro = Enwir sefydliadau sy’n rhannu’r cofnod yn awtomatig.
sheet-involved-any = A oes eraill yn gysylltiedig?
sheet-involved-who = Pwy, a beth maent yn ei wneud
sheet-involved-who-hint = Meddyg, cyfreithiwr, gweithiwr cymdeithasol, gyda’u cyfeirnodau.

sheet-view = Eich barn eich hun
sheet-view-intro = Rydych chi wedi cwrdd â nhw. Nid yw’r penderfynwr wedi.
sheet-view-view = Pam y credwch y gallent fod wedi’u camfanteisio
sheet-view-view-hint = Beth sy’n nodweddiadol, beth sy’n ei wneud yn gredadwy, beth na wyddoch.

sheet-read_back = Darllen yn ôl
sheet-read_back-intro = Eu hanes nhw ydyw. Darllenwch ef iddynt yn eu geiriau cyn iddo fynd.
sheet-read_back-done = A ddarllenwyd yn ôl iddynt?
sheet-read_back-on = Pryd
sheet-read_back-spoken = Ym mha iaith
sheet-read_back-by = Gan bwy
sheet-read_back-corrected = Beth gywiron nhw
sheet-read_back-corrected-hint = Newidiwch ef ar ei daflen hefyd.

sheet-notice = Beth a ysgrifennir o’r newydd
sheet-notice-intro = Nid oes dim o’r hanes yn mynd gydag ef ar ei ben ei hun. Ysgrifennwch yma’r hyn y gellir ei ddweud heb ddweud pwy ydyw, neu gadewch.
sheet-notice-started = Sut y dechreuodd
sheet-notice-started-hint = Dim enwau, dim diwrnodau, dim cyfeiriadau, dim cyfeirnodau. Mae mis a blwyddyn yn ddigon.
sheet-notice-required = Beth oedd rhaid iddynt ei wneud
sheet-notice-living = Sut oeddent yn byw yno
sheet-notice-treated = Sut y cawsant eu trin
sheet-notice-view = Eich barn eich hun
sheet-notice-sure = Cadarnhau

## the register

register-title = Atgyfeiriadau
register-what = Pob atgyfeiriad a hysbysiad y mae eich sefydliad yn ei weld, a lle mae’n sefyll. Daw’r rhai diweddaraf yn gyntaf.
register-caption = { $kind } { $label }
register-table = Atgyfeiriadau a hysbysiadau, y diweddaraf yn gyntaf
register-kind-nrm = Atgyfeiriad
register-kind-dtn = Hysbysiad
register-nation-england = Lloegr
register-nation-wales = Cymru
register-nation-scotland = Yr Alban
register-nation-northern_ireland = Gogledd Iwerddon
register-filter-standing = Lle mae’n sefyll
register-filter-kind = Atgyfeiriad neu hysbysiad
register-filter-nation = Gwlad
register-filter-overdue = Wedi mynd heibio’i ddiwrnod
register-filter-overdue-yes = Dim ond y rhai sydd wedi mynd heibio
register-filter-open = Mae rhywun yn aros
register-filter-all = Pob un
register-filter-show = Dangos
register-column-referral = Atgyfeiriad
register-column-kind = Math
register-column-stands = Lle mae’n sefyll
register-column-who = Pwy
register-column-where = Ble
register-column-day = Diwrnod nesaf
register-prepared = Yn barod ers { $day }
register-news = Rhywbeth newydd
register-feedback = Gair i chi
word-back-heading = Geiriau yn ôl
word-back-title = Ysgrifennu gair yn ôl
word-back-what = Beth ddaeth ohono, i bwy bynnag a atgyfeiriodd: brawddeg neu ddwy. Mae pawb sy’n gweld yr atgyfeiriad hwn yn ei ddarllen; mae wedi’i selio fel y gweddill.
word-back-words = Beth ddylent ei wybod?
word-back-words-hint = Beth oedd yn dda yn yr hyn a ysgrifennwyd, beth oedd ar goll, beth ddigwyddodd wedyn. Dim byd na ddywedwyd wrth y person.
word-back-button = Anfon
word-back-read = { $name }, { $at }. Darllenwyd gan { $reader }, { $read }.
word-back-unread = { $name }, { $at }. Heb ei ddarllen eto.
word-back-no-words = Ysgrifennwch frawddeg.
word-back-no-long = Ysgrifennwch lai: brawddeg neu ddwy, 1,000 o nodau ar y mwyaf.
word-back-no-another = Mae sefydliad arall yn gweithio ar yr atgyfeiriad hwn: nhw piau’r gair yn ôl.
word-back-no-own = Chi a wnaeth yr atgyfeiriad hwn yn barod. Cydweithiwr sy’n ysgrifennu’r gair yn ôl.
register-referred_by = Atgyfeiriwyd gan { $name }
register-handled_by = Yng ngofal { $name }
register-handled_by-nobody = Yng ngofal pwy bynnag a atgyfeiriodd
register-fact-referred_by = Atgyfeiriwyd gan
register-fact-handled_by = Yng ngofal
register-lives_in = Yn byw yn
register-lives_in-is = Yn byw yn { $place }
register-lives_in-unknown = Yn byw yn: anhysbys
register-exploited_in = Camfanteisiwyd yn
register-exploited_in-is = Camfanteisiwyd yn { $place }
register-exploited_in-unknown = Camfanteisiwyd yn: anhysbys
register-place-unknown = Anhysbys
register-overdue = Heibio { $day }
register-no-day = Dim diwrnod wedi’i osod
register-empty = Does dim atgyfeiriadau agored. Daw drafft yma pan fydd yn barod.
register-empty-filter = Does dim atgyfeiriad yn cyfateb. Ehangwch y dewis i weld mwy.
register-empty-page = Rydych wedi gweld pob un. Ewch yn ôl i’r dudalen gyntaf am unrhyw beth newydd.
register-link-waiting = Beth sy’n aros i’w gofnodi
register-link-rules = Rheolau ac ymatebwyr cyntaf, gyda’u ffynonellau

## what waits

waiting-title = Yn aros i’w cofnodi
waiting-what = Mae’r rhain yn barod, ac nid yw’r Swyddfa Gartref wedi’u cael. Nid yw neb wedi’i atgyfeirio nes bod ei gwasanaeth yn rhoi cyfeirnod. Caiff eich sefydliad ei atgoffa bob dydd nes ei fod wedi’i wneud.
waiting-not-responder = Nid yw eich sefydliad ar restr yr ymatebwyr cyntaf, felly ni allwch gofnodi atgyfeiriad eich hunain. Rhowch ef i un sydd.
waiting-empty = Does dim yn aros.
waiting-enter = Cofnodi atgyfeiriad { $label }
waiting-notice = Anfon yr hysbysiad ar gyfer { $label }: mae’r person am adael
waiting-since = { $days ->
    [0] Yn barod ers heddiw, { $day }
    [one] Yn barod ers diwrnod, ers { $day }
    [two] Yn barod ers { $days } ddiwrnod, ers { $day }
   *[other] Yn barod ers { $days } diwrnod, ers { $day }
}

## rules

rules-title = Rheolau ac ymatebwyr cyntaf
rules-what = Mae gan bob rhif yma ffynhonnell a’r diwrnod y gwiriodd rhywun ef yno. Mae’r gyfraith a chanllawiau’n newid: edrychwch ar y ffynhonnell cyn dibynnu ar un.
rules-heading = Rheolau
rules-nation-england_and_wales = Cymru a Lloegr
rules-always = Ers pryd, nid yw’n hysbys yma
rules-from = O { $day }
rules-until = Tan { $day }
rules-between = O { $from } tan { $until }
rules-checked-on = Gwiriwyd ar { $day }
rules-responders = Ymatebwyr cyntaf
rules-responders-what = Dim ond y rhain all gofnodi atgyfeiriad. Mae gosodiadau eich partneriaeth yn dweud pa un ohonynt yw partner.
rules-month-only = Dim ond mis y newid a welwyd, nid y diwrnod.
rules-unverified-in = Heb ei wirio ar gyfer { $nations }: nid oes neb wedi darllen ffynhonnell sy’n dweud hynny yno.

## one referral

standing-title = Lle mae’n sefyll
standing-back = Yn ôl i ble mae’n sefyll
standing-acts = Beth y gallwch ei nodi
standing-treated_as_child = Yn cael ei drin fel plentyn
standing-person = Person
standing-person-link = Agor cofnod y person
standing-sealed = Ni allwch ddarllen y ffurflen eto. Gofynnwch i gydweithiwr sy’n gallu fewngofnodi: mae hynny’n rhoi’r allwedd i chi.
standing-urge-enter = Yn barod, heb ei gofnodi. Nid yw neb wedi’i atgyfeirio eto. Cofnodwch ef yng ngwasanaeth y Swyddfa Gartref a nodwch y cyfeirnod.
standing-urge-enter-dtn = Yn barod, heb ei gofnodi. Nid yw’r Swyddfa Gartref wedi’i hysbysu eto. Cofnodwch ef yng ngwasanaeth y Swyddfa Gartref a nodwch y cyfeirnod.
standing-urge-hand_over = Yn barod, heb ei gofnodi. Nid yw neb wedi’i atgyfeirio eto. Ni all eich sefydliad ei gofnodi: rhowch ef i un all wneud.
standing-urge-hand_over-dtn = Yn barod, heb ei gofnodi. Nid yw’r Swyddfa Gartref wedi’i hysbysu eto. Ni all eich sefydliad ei gofnodi: rhowch ef i un all wneud.
standing-urge-handed = Yn barod, heb ei gofnodi. Fe’i rhoddwyd i sefydliad arall i’w gofnodi.
standing-urge-ask = Mae’n cael ei drin fel oedolyn nawr. Gofynnwch beth mae arno ei eisiau: nid yw’r hyn a ddywedodd o’r blaen yn cyfrif ar gyfer hyn. Mae ie yn gadael iddo fynd ymlaen, a na yn ei derfynu.
standing-urge-ask-entered = Mae’n cael ei drin fel oedolyn nawr, ac roedd hwn wedi’i dynnu allan cyn hynny. Os cofnodwyd ef tra oedd yn cael ei drin fel plentyn, nodwch y cyfeirnod a’r diwrnod hwnnw. Yna gofynnwch beth mae arno ei eisiau: nid yw’r hyn a ddywedodd o’r blaen yn cyfrif ar gyfer hyn. Mae ie yn gadael iddo fynd ymlaen, a na yn ei derfynu.
standing-urge-child-dtn = Gall fod yn blentyn. Ni hysbysir am blentyn: peidiwch â chofnodi hwn. Mae plentyn yn cael ei atgyfeirio. Os cofnodwyd ef cyn i neb wybod, nodwch y cyfeirnod a’r diwrnod hwnnw.
standing-urge-notice = Mae’r person am adael. Argraffwch yr hysbysiad, gadewch iddynt ei lofnodi, a’i anfon at yr awdurdod.
standing-urge-notice-dtn = Nid yw’r person am gael ei enwi mwyach. Argraffwch yr hysbysiad, gadewch iddynt ei lofnodi, a’i anfon at y Swyddfa Gartref.
standing-urge-left = Mae ar ben: nodwyd na i’r atgyfeiriad. Os camgymeriad oedd hynny, gofynnwch i’r person, a nodwch yr hyn a ddywedant. Ar ôl ie gall sefyll eto fel yr oedd.
standing-urge-left-dtn = Mae ar ben: nodwyd na i gael ei enwi. Os camgymeriad oedd hynny, gofynnwch i’r person, a nodwch yr hyn a ddywedant. Ar ôl ie gall sefyll eto fel yr oedd. Heb enw, dechreuwch un newydd.
standing-urge-again = Nodwyd na, ac mae’r person yn dweud ie nawr. Nodwch ei fod yn sefyll eto, a bydd fel yr oedd o’r blaen.
standing-urge-after_all = Daeth i ben am nad yw’r person am ei gael. Roedd wedi’i dynnu allan cyn hynny: os cofnodwyd ef, nodwch y cyfeirnod, am fod yn rhaid dweud wrth yr awdurdod ei fod yn gadael.
standing-urge-after_all-dtn = Daeth i ben am nad yw’r person am gael ei enwi. Roedd wedi’i dynnu allan cyn hynny: os cofnodwyd ef, nodwch y cyfeirnod, am fod yn rhaid dweud wrth y Swyddfa Gartref.
standing-happened = Beth ddigwyddodd
standing-by = Nodwyd gan { $name }, { $at }
standing-by-itself = Dilynodd ohono’i hun o ddewis y person
standing-reference = Cyfeirnod: { $reference }
standing-reason = Rheswm:
standing-reason-unseen = (nid yw’r categori hwn wedi’i wirio)
standing-told = Dywedwyd ar { $day } gan { $by }. Iaith: { $language }
standing-not-told = Nid oes neb wedi dweud wrth y person eto.
standing-crimes = Trosedd a gofnodwyd gan yr heddlu
standing-crime = { $day }, { $by }, { $reference }
standing-now-prepared = Yn barod, heb ei gofnodi
standing-now-entered = Wedi’i gofnodi
standing-now-acknowledged = Cydnabuwyd
standing-now-recovering = Yn aros am yr ail benderfyniad
standing-now-refused_first = Penderfyniad cyntaf: na
standing-now-recognised = Ail benderfyniad: ie
standing-now-refused_second = Ail benderfyniad: na
standing-now-reconsidered = Yn cael ei ystyried eto
standing-now-disqualified = Diogelwch wedi’i dynnu
standing-now-leaving = Am adael
standing-now-leaving-dtn = Ddim i’w enwi mwyach
standing-now-withdrawn = Wedi gadael
standing-now-withdrawn-dtn = Ar ben: ddim i’w enwi
standing-now-closed = Wedi cau
standing-what-prepared = Wedi’i wneud yn barod
standing-again = Mae’n sefyll eto: dywedodd y person ie
standing-what-entered = Cofnodwyd yng ngwasanaeth y Swyddfa Gartref
standing-what-acknowledged = Dywedodd y Swyddfa Gartref ei fod ganddi
standing-what-rg_positive = Sail resymol: oes
standing-what-rg_negative = Sail resymol: nac oes
standing-what-cg_positive = Sail derfynol: oes
standing-what-cg_negative = Sail derfynol: nac oes
standing-what-rg_again = Gofynnwyd am edrych eto ar y sail resymol
standing-what-cg_again = Gofynnwyd am edrych eto ar y sail derfynol
standing-what-upheld = Edrychwyd eto: yr un ateb
standing-what-overturned = Edrychwyd eto: ie nawr
standing-what-not_taken_up = Nid edrychwyd eto
standing-what-further_positive = Penderfyniad pellach ar sail resymol: ie
standing-what-further_negative = Penderfyniad pellach ar sail resymol: na
standing-what-disqualified = Anghymhwyswyd: tynnwyd y diogelwch
standing-what-leaving = Mae’r person am adael
standing-what-leaving-dtn = Nid yw’r person am gael ei enwi mwyach
standing-what-withdrawn = Wedi gadael: mae’r hysbysiad gan yr awdurdod, neu nid oedd dim wedi’i nodi fel rhywbeth a gofnodwyd
standing-what-withdrawn-dtn = Ar ben: mae’r hysbysiad gan yr awdurdod, neu nid oedd dim wedi’i nodi fel rhywbeth a gofnodwyd
standing-what-closed = Caewyd gan yr awdurdod
standing-what-dropped = Heb ei gofnodi erioed
standing-beside-told = Dywedwyd wrth y person
standing-beside-crime = Cofnododd yr heddlu drosedd
standing-authority-sca = Yr Awdurdod Cymwys Sengl
standing-authority-ieca = Awdurdod Cymwys Gorfodi Mewnfudo
standing-authority-panel = Panel lleol
standing-reason-insufficient = Rhy ychydig o wybodaeth
standing-reason-definition = Ddim yn bodloni’r diffiniad
standing-reason-credibility = Ni chredwyd
standing-reason-other = Rheswm arall
standing-reason-not_given = Ni roddwyd rheswm
standing-remark-sooner = Yn gynt nag y dywed y rheol.
standing-remark-after_limit = Ar ôl yr amser i ofyn: dim ond mewn amgylchiadau eithriadol.
standing-remark-child_ieca = Penderfynodd yr awdurdod mewnfudo ynghylch rhywun sy’n cael ei drin fel plentyn. Gofynnwch pam.
standing-remark-adult_panel = Penderfynodd panel lleol ynghylch oedolyn. Gofynnwch pam.
standing-do-entered = Mae wedi’i gofnodi
standing-do-again = Mae’n sefyll eto: mae’r person yn dweud ie
standing-do-acknowledged = Dywedodd y Swyddfa Gartref ei fod ganddi
standing-do-rg_positive = Sail resymol: oes
standing-do-rg_negative = Sail resymol: nac oes
standing-do-cg_positive = Sail derfynol: oes
standing-do-cg_negative = Sail derfynol: nac oes
standing-do-rg_again = Gofynnom iddynt edrych eto
standing-do-cg_again = Gofynnom iddynt edrych eto ar yr ail benderfyniad
standing-do-upheld = Cadwasant at eu hateb
standing-do-overturned = Newidiasant ef i ie
standing-do-not_taken_up = Nid edrychasant eto
standing-do-further_positive = Penderfyniad pellach: ie
standing-do-further_negative = Penderfyniad pellach: na
standing-do-disqualified = Tynnwyd y diogelwch
standing-do-leaving = Mae’r person am adael
standing-do-withdrawn = Anfonwyd yr hysbysiad
standing-do-closed = Caeodd yr awdurdod ef
standing-do-dropped = Ni chaiff ei gofnodi
standing-do-hand_to = Ei roi i ymatebwr cyntaf
standing-do-crime = Cofnododd yr heddlu drosedd
standing-do-told = Nodi y dywedwyd wrth y person
standing-on = Ar ba ddiwrnod y digwyddodd?
standing-on-hint = Y diwrnod ar y llythyr, nid y diwrnod y daeth.
standing-enter-what = Ni elwir dim yn atgyfeiriad heb y cyfeirnod. Mae ar dudalen olaf y gwasanaeth ac yn ei neges atoch.
standing-enter-on = Ar ba ddiwrnod y cofnodwyd ef?
standing-enter-reference = Cyfeirnod gan y Swyddfa Gartref
standing-enter-reference-hint = Fel y’i rhoddwyd. Mae wedi’i selio: dim ond pwy sy’n gweld yr atgyfeiriad sy’n ei ddarllen.
standing-enter-outdated = Newidiodd rhywbeth ers i hwn gael ei baratoi. Os nad yw wedi’i gofnodi eto, peidiwch â’i gofnodi.
standing-enter-telling = Nid yw i enwi neb, a gall ddweud pwy yw hwn. Os nad yw wedi’i gofnodi eto, peidiwch â’i gofnodi.
standing-enter-already = A gafodd ei gofnodi fel yr oedd?
standing-enter-already-yes = Do, cafodd ei gofnodi cyn i mi ddarllen hyn
standing-enter-after_all = Nodwch hyn os cofnodwyd ef cyn i’r person ddweud nad yw am ei gael. Yna paratoir yr hysbysiad ei fod yn gadael. Os na chofnodwyd ef, peidiwch â’i gofnodi.
standing-enter-after_all-dtn = Nodwch hyn os cofnodwyd ef cyn i’r person ddweud nad yw am gael ei enwi. Yna paratoir yr hysbysiad am hynny. Os na chofnodwyd ef, peidiwch â’i gofnodi.
standing-enter-child-dtn = Nodwch hyn os cofnodwyd ef cyn i neb wybod y gall fod yn blentyn. Os nad yw wedi’i gofnodi, peidiwch â’i gofnodi: mae plentyn yn cael ei atgyfeirio.
standing-withdrawn-what = Nodwch hyn pan fydd yr hysbysiad wedi’i lofnodi wedi mynd at yr awdurdod.
standing-again-what = Ar gyfer na a nodwyd trwy gamgymeriad, neu a gymerodd y person yn ôl cyn i’r hysbysiad fynd. Mae eu ie yn eu dewisiadau eisoes. Nid oes rhaid teipio dim eto.
standing-dropped-what = Ar gyfer cofnod a wnaed ddwywaith neu drwy gamgymeriad. Os newidiodd y person ei feddwl, nodwch hynny yn ei ddewisiadau yn lle hynny.
standing-dropped-child = Caiff plentyn ei atgyfeirio bob amser. Dywedwch pwy sydd wedi’u hatgyfeirio, ac o dan ba gyfeirnod.
standing-authority = Pwy benderfynodd?
standing-authority-hint = Gadewch ef ar agor os nad yw’r llythyr yn dweud.
standing-reason-asked = Pa reswm a roddwyd?
standing-reason-hint = Dewiswch yr agosaf. Mae’r geiriau’n mynd i’r blwch isod.
standing-words = Unrhyw beth i’w gadw gydag ef
standing-words-hint = Wedi’i selio i bwy sy’n gweld yr atgyfeiriad. Nid oes rhaid ysgrifennu dim.
standing-record-button = Ei nodi
standing-told-what = { $what }
standing-told-on = Ar ba ddiwrnod y dywedwyd wrthynt?
standing-told-by = Pwy ddywedodd wrthynt?
standing-told-language = Ym mha iaith?
standing-told-words = Beth a ddywedwyd wrthynt, a beth ddywedon nhw
standing-told-words-hint = Nid oes rhaid ysgrifennu dim.
standing-crime-what = Mae’r heddlu’n cofnodi trosedd ar gyfer pob atgyfeiriad. Mae hyn yn dweud pa heddlu a wnaeth, ac o dan ba rif.
standing-crime-on = Ar ba ddiwrnod y cofnodwyd ef?
standing-crime-by = Heddlu
standing-crime-reference = Cyfeirnod trosedd
standing-hand_to-what = Byddant yn gweld y ffurflen ac yn ei chofnodi. Nes gwnânt, nid yw neb wedi’i atgyfeirio.
standing-hand_to-others = Gall y rhain gofnodi atgyfeiriad, ond nid ydynt yn gweld cofnod y person eto: { $names }. Rhannwch y cofnod yn gyntaf, fel y dewisodd y person.
standing-hand_to-nobody = Nid oes ymatebwr cyntaf yn gweld cofnod y person hwn eto.
standing-hand_to-to = Pwy fydd yn ei gofnodi?
standing-hand_to-back = Nhw a’i paratôdd. Os rhowch ef yn ôl, rydych yn dweud nad oes neb o’ch sefydliad wedi’i gofnodi.
standing-hand_to-button = Ei roi iddynt
standing-no-already = Mae hynny wedi’i nodi eisoes, neu mae rhywbeth a ddigwyddodd ers hynny yn ei atal.
standing-no-too_early = Rhaid nodi rhywbeth arall yn gyntaf. Edrychwch ar yr hyn a ddigwyddodd hyd yma.
standing-no-notification = Nid oes neb yn penderfynu ar hysbysiad.
standing-no-over = Mae hyn ar ben. Ni ellir nodi dim mwy.
standing-no-child = Nid yw atgyfeiriad plentyn yn dibynnu ar gydsyniad, ac ni ellir ei dynnu’n ôl.
standing-no-nothing_refused = Does dim ateb i edrych arno eto.
standing-no-future = Rhowch ddiwrnod sydd wedi dod.
standing-no-before_the_last = Rhowch ddiwrnod nad yw cyn yr hyn a nodwyd ddiwethaf.
standing-no-before_event = Rhowch ddiwrnod nad yw cyn y diwrnod y digwyddodd.
standing-no-day = Rhowch ddiwrnod, fel 3 11 2026.
standing-no-reference = Rhowch y cyfeirnod a roddodd y Swyddfa Gartref.
standing-no-responder = Dim ond ymatebwr cyntaf dynodedig all gofnodi atgyfeiriad. Rhowch ef i un.
standing-no-another = Mae yng ngofal sefydliad arall.
standing-no-out = Mae sefydliad arall i’w gofnodi, ac mae wedi’i dynnu allan: gall fod yn ei gofnodi nawr. Gofynnwch iddynt. Os yw wedi’i gofnodi, byddant yn nodi’r cyfeirnod. Os nad yw, byddant yn ei roi yn ôl, ac yna gallwch ddod ag ef i ben yma.
standing-was_out = Roedd sefydliad arall i gofnodi hwn, ac roedd wedi’i dynnu allan. Nid yw yn ei ofal mwyach, ac ni all ysgrifennu dim yma. Gofynnwch iddynt yn gyntaf a wnaethant ei gofnodi. Os do, peidiwch â mynd ymlaen yma: nodwch y cyfeirnod, neu rhowch ef i ymatebwr cyntaf a all wneud hynny.
standing-no-ground = Nid yw’r person wedi dewis hyn, neu ddim mwyach. Edrychwch ar ei ddewisiadau. Os cofnodwyd ef tra oedd yn cytuno, neu cyn bod ei oedran yn hysbys, rhowch y diwrnod hwnnw.
standing-no-not_chosen = Nodwch ddewis y person yn ei gofnod yn gyntaf. Mae’r atgyfeiriad wedyn yn dilyn ohono’i hun.
standing-no-words = Dywedwch pam na chaiff ei gofnodi.
standing-no-outdated = Newidiodd rhywbeth ers i hwn gael ei baratoi. Os cofnodwyd ef cyn hynny, ticiwch y blwch. Os na, edrychwch arno eto yn gyntaf.
standing-no-telling = Nid yw i enwi neb, a gall ddweud pwy yw hwn. Os cofnodwyd ef cyn hynny, ticiwch y blwch. Os na, mae’n mynd yn ôl i’w ddrafft yn gyntaf.
standing-no-changed = Nodwyd rhywbeth yn y cyfamser. Edrychwch arno eto, yna ceisiwch unwaith yn rhagor.
standing-no-event = Does dim o’r math hwnnw i’w ddweud.
standing-no-by = Dywedwch pwy.
standing-no-nameless = Nid yw hysbysiad heb enw am neb y gellid dweud wrthynt yma.
standing-no-receiver = Dewiswch sefydliad all ei gofnodi ac sy’n gweld cofnod y person.
standing-no-entered = Fe’i cofnodwyd. Pwy bynnag a’i cofnododd sy’n gweithio arno ymlaen.
standing-no-sealed = Nid yw eich allweddi’n agor y cyfan, neu mae eu rhai nhw ar goll.

## what changed since it was made ready, and what tells who it is

since-changed = Newidiodd hyn ers iddo gael ei baratoi
since-contact = Sut i gysylltu â nhw, neu ble maent yn aros
since-support = A ydynt am gael cymorth
since-police = A ydynt am gael cyswllt â’r heddlu
since-responder = Nid yw pwy bynnag a enwir ynddo fel cyswllt yn gweithio yno mwyach
since-look-again = Ewch ag ef yn ôl i’w ddrafft, edrychwch arno eto, yna paratowch ef unwaith yn rhagor.
since-theirs = Pwy bynnag a’i paratôdd sy’n edrych arno eto: dywedwch wrthynt.
since-tell = Mae gan y Swyddfa Gartref ef fel yr oedd. Dywedwch wrth yr awdurdod beth a newidiodd, cyn belled ag y mae’r person am hynny.
telling-in = { $field }: { $said }
telling-unseen = Nodwyd rhywbeth yn y cofnod ers i hwn gael ei baratoi, ac nid yw’n agor yma. Ni all neb yma ddweud a yw’n sefyll yn y geiriau hyn.
telling-look-again = Ewch ag ef yn ôl i’w ddrafft. Mae’r gwiriad yn dweud ar ba daflen i’w ysgrifennu hebddo. Yna paratowch ef unwaith yn rhagor.
telling-tell = Mae wedi’i nodi fel un a gofnodwyd, ac nid oes rhagor o gopïau’n gadael. Os oes gan y Swyddfa Gartref y geiriau hyn, gofynnwch i’r awdurdod eu tynnu allan.

## clocks

clock-heading = Amseroedd
clock-what = Beth y dywed y rheolau, gyda’u ffynonellau. Nid yw nod yr awdurdod yn addewid: mae’r amser y bu pobl yn aros mewn gwirionedd wrth ei ymyl.
clock-none = Does dim amser yn rhedeg nawr.
clock-none-notification = Nid oes neb yn ateb hysbysiad, felly does dim amser yn rhedeg.
clock-says = { $sense } { $pace }
clock-reasonable_grounds = Penderfyniad sail resymol
clock-panel = Penderfyniad y panel lleol
clock-recovery = Amser i adfer
clock-conclusive_grounds = Penderfyniad sail derfynol
clock-reconsideration = Gofyn iddynt edrych eto
clock-support_scotland = Cymorth yn yr Alban
clock-move_on_positive = Cymorth ar ôl ie
clock-move_on_negative_conclusive = Cymorth ar ôl na i sail derfynol
clock-move_on_negative_reasonable = Cymorth ar ôl na i sail resymol
clock-eighteen = Troi’n 18
clock-sense-target = Mae’r awdurdod yn anelu at { $day }, lle gall.
clock-sense-at_least = Mae’n para o leiaf tan { $day }.
clock-sense-not_before = Nid cyn { $day }. Nid oes diwrnod wedi’i osod y mae’n rhaid iddo ddod erbyn hynny.
clock-sense-limit = Gofynnwch erbyn { $day }.
clock-sense-until = Mae’n para tan { $day }, neu tan yr ail benderfyniad os daw hwnnw’n gyntaf.
clock-sense-due = Maent yn troi’n 18 ar { $day }. Gofynnwch iddynt bryd hynny a ydynt am aros, ac a ydynt am gael cymorth.
clock-between = Maent yn troi’n 18 rhwng { $first } a { $last }. Gofynnwch iddynt bryd hynny a ydynt am aros, ac a ydynt am gael cymorth.
clock-day-not-known = Nid yw gwyliau banc y flwyddyn honno’n hysbys yma eto, felly ni roddir diwrnod.
clock-pace-running = { $days ->
    [0] Heddiw yw hynny.
    [one] Diwrnod o nawr.
    [two] { $days } ddiwrnod o nawr.
   *[other] { $days } diwrnod o nawr.
}
clock-pace-past = { $days ->
    [one] Ddoe oedd hynny, ac nid oes dim wedi dod.
    [two] Roedd hynny { $days } ddiwrnod yn ôl, ac nid oes dim wedi dod.
   *[other] Roedd hynny { $days } diwrnod yn ôl, ac nid oes dim wedi dod.
}
clock-pace-on = { $days ->
    [one] Ddoe oedd hynny.
    [two] Roedd hynny { $days } ddiwrnod yn ôl.
   *[other] Roedd hynny { $days } diwrnod yn ôl.
}
clock-pace-ended = Peidiodd yr amser hwn â rhedeg ar { $day }.
clock-pace-unsure = Cyfrwch ef â llaw.
clock-unit-working_days = { $count ->
    [one] 1 diwrnod gwaith
    [two] { $count } ddiwrnod gwaith
   *[other] { $count } diwrnod gwaith
}
clock-unit-calendar_days = { $count ->
    [one] 1 diwrnod
    [two] { $count } ddiwrnod
   *[other] { $count } diwrnod
}
clock-unit-years = { $count ->
    [one] 1 flwyddyn
    [two] { $count } flynedd
   *[other] { $count } mlynedd
}
clock-rule = Rheol: { $count }, wedi’i gyfrif o { $start }. { $source }. Gwiriwyd ar { $day }.
clock-rule-birth = Rheol: { $count }, wedi’i gyfrif o’r enedigaeth. { $source }. Gwiriwyd ar { $day }.
clock-unverified = Heb ei wirio: nid oes neb wedi darllen ffynhonnell ar gyfer hyn. Peidiwch â dibynnu arno.
clock-unverified-start = Gwelwyd y rhif mewn ffynhonnell. Ni welwyd o ba ddiwrnod y mae’n cyfrif: gofynnwch cyn dibynnu arno.
clock-wait = Yma, arhosodd hanner y bobl y penderfynwyd arnynt yn y flwyddyn ddiwethaf { $half } diwrnod neu lai, a naw o bob deg { $most } neu lai (tua { $count } penderfyniad).
clock-wait-not-known = Nid yw’n hysbys pa mor hir y bu pobl yn aros mewn gwirionedd yma: penderfynwyd ar rhy ychydig yn y flwyddyn ddiwethaf.

## taking it out

out-heading = Ei dynnu allan
out-what = Nodir pob tro gyda’ch enw. Peidiwch â chadw copi yn hwy nag sydd ei angen arnoch.
out-format-sheet = Taflen gopïo, yn nhrefn gwasanaeth y Swyddfa Gartref
out-format-pdf = Y ffurflen ar bapur (PDF)
out-format-json = Y ffurflen fel data (JSON)
out-format-htcds = Y ffurflen fel data (HTCDS 2.0, CSV)
out-format-notice = Hysbysiad bod y person yn gadael
out-format-notice-dtn = Hysbysiad nad yw’r person i’w enwi
out-basis-consent = Dewis oedolyn ei hun
out-basis-child = Caiff plentyn ei atgyfeirio bob amser
out-basis-duty = Dyletswydd i hysbysu
out-basis-voluntary = O’u gwirfodd: nid oes dyletswydd y gwyddom amdani yn eu rhwymo
out-basis-leaving = Dewis y person i adael
out-no-consent = Ni all hwn adael: nid yw’r person wedi dewis cael ei atgyfeirio, neu ddim mwyach. Edrychwch ar ei ddewisiadau.
out-no-child = Ni all hwn adael: caiff plentyn ei atgyfeirio, byth ei hysbysu.
out-no-named = Ni all hwn adael: mae’n enwi rhywun na ddewisodd gael ei enwi.
out-no-over = Ni all hwn adael: mae ar ben, neu mae’r person yn gadael.
out-no-not_leaving = Does dim hysbysiad i’w anfon: ni ddywedodd neb eu bod am adael.
out-no-outdated = Ni all hwn adael: fe’i paratowyd cyn i rywbeth y mae’n ei ddweud newid.
out-no-telling = Ni all hwn adael: nid yw i enwi neb, ac yn ôl yr hyn a nodwyd yn y cofnod ers hynny, mae ei eiriau’n dweud pwy yw hwn.
out-no-unseen = Ni all hwn adael: nid yw i enwi neb, ac ers iddo gael ei baratoi nodwyd rhywbeth yn y cofnod nad yw’n agor yma.
out-ticked = Ticiwch hwn
out-not-known = Anhysbys
out-not-given = Heb ei roi: ni chaiff neb ei enwi
out-wall-no = Nid yw’r person wedi cytuno i awdurdodau mewnfudo gael gwybod dim am hyn, y tu hwnt i’r atgyfeiriad ei hun. Peidiwch â’i ddangos iddynt.
out-wall-yes = Mae’r person wedi cytuno y caiff awdurdodau mewnfudo wybod am hyn. Gall dynnu hynny’n ôl.
out-empty = Gadael yn wag
out-pdf-title = { $caption }, wedi’i baratoi
out-pdf-mark = Personol a sensitif. Cadwch ef yn ddiogel.
out-pdf-what-nrm = Paratowyd hwn ar gyfer atgyfeiriad i’r Mecanwaith Atgyfeirio Cenedlaethol. Nid atgyfeiriad mohono: dim ond gwasanaeth y Swyddfa Gartref sy’n derbyn un, ac yn rhoi cyfeirnod.
out-pdf-what-dtn = Paratowyd hwn ar gyfer hysbysiad i’r Swyddfa Gartref. Nid hysbysiad mohono: dim ond gwasanaeth y Swyddfa Gartref sy’n derbyn un, ac yn rhoi cyfeirnod.
sheet-out-what-nrm = Agorwch wasanaeth y Swyddfa Gartref wrth ymyl y dudalen hon a’i gofnodi dudalen wrth dudalen. Mae pob pennawd yn gyfeiriad tudalen yno. Copïwch eiriau fel y maent.
sheet-out-what-dtn = Agorwch wasanaeth y Swyddfa Gartref wrth ymyl y dudalen hon a chofnodwch yr hysbysiad dudalen wrth dudalen. Nid yw’n enwi neb: peidiwch ag ychwanegu dim.
sheet-out-what-named = Agorwch wasanaeth y Swyddfa Gartref wrth ymyl y dudalen hon a chofnodwch yr hysbysiad dudalen wrth dudalen. Dewisodd y person gael ei enwi ynddo. Copïwch y geiriau fel y maent.
sheet-out-not-known = { $count ->
    [0] Mae popeth y mae’r gwasanaeth yn ei ofyn wedi’i ateb.
    [one] Mae un peth y mae’r gwasanaeth yn ei ofyn yn anhysbys. Ysgrifennwch “Not known” yno.
    [two] Mae { $count } beth y mae’r gwasanaeth yn eu gofyn yn anhysbys. Ysgrifennwch “Not known” yno.
   *[other] Mae { $count } o bethau y mae’r gwasanaeth yn eu gofyn yn anhysbys. Ysgrifennwch “Not known” yno.
}
sheet-out-choose = Dewiswch o’r rhestr:
sheet-out-next = Dim i’w ateb: ewch ymlaen.
sheet-out-then = Pan fydd y gwasanaeth yn rhoi cyfeirnod, nodwch ef yma. Tan hynny nid yw neb wedi’i atgyfeirio.
sheet-out-then-dtn = Pan fydd y gwasanaeth yn rhoi cyfeirnod, nodwch ef yma. Tan hynny nid yw’r Swyddfa Gartref wedi’i hysbysu.
notice-what = Argraffwch hwn, ewch drwyddo gyda’r person yn ei iaith, a gadewch iddynt ei lofnodi. Yna anfonwch ef at yr awdurdod sydd â’r achos, a nodwch iddo gael ei anfon.
notice-read = Caiff y person newid ei feddwl nes iddo gael ei anfon. Nid oes angen rheswm ar neb i adael, nac i aros.
notice-read-dtn = Caiff y person newid ei feddwl nes iddo gael ei anfon. Nid oes angen rheswm ar neb.

## first responders

responder-sort-police = heddlu
responder-sort-council = cyngor
responder-sort-home_office = y Swyddfa Gartref
responder-sort-agency = asiantaeth
responder-sort-charity = elusen
responder-sort-health = gwasanaeth iechyd
