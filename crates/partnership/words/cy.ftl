# review: awaiting a native reader

## On call

rota-title = Ar alwad
rota-heading = Ar alwad
rota-now-heading = Pwy sy'n cael ei alw nawr
rota-how = Os gall bywyd neu blentyn fod mewn perygl, anfonir e-bost ar unwaith at y person cyntaf yma. Os nad oes neb yn cydnabod hynny o fewn 15 munud, anfonir un at y nesaf, ac yn y blaen.
rota-empty = Nid oes neb i'w alw. Gofynnwch i gydlynydd ychwanegu aelod sy'n gallu darllen adroddiadau.
rota-weeks-heading = Yr wythnosau i ddod
rota-week = Wythnos o
rota-order = Trefn
rota-week-none = Heb ei chynllunio: cydlynwyr yn gyntaf
rota-plan-heading = Cynllunio wythnos
rota-plan-body = Mae wythnos nad ydych yn ei chynllunio yn dilyn yr wythnos o'i blaen.
rota-plan-week = Wythnos o ddydd Llun
rota-place-1 = Cyntaf
rota-place-2 = Ail
rota-place-3 = Trydydd
rota-place-4 = Pedwerydd
rota-nobody = Neb
rota-plan-button = Cadw'r wythnos hon
rota-refused-week = Dewiswch wythnos o'r rhestr
rota-refused-nobody = Dewiswch o leiaf un person i'w alw
rota-refused-twice = Dewiswch bob person unwaith yn unig
rota-refused-cannot = Dewiswch bobl o'ch sefydliad sy'n gallu darllen adroddiadau ac sydd wedi mewngofnodi
alert-waiting-heading = Yn aros am rywun
alert-none = Nid oes dim yn aros.
alert-since = ers
alert-read = Darllen adroddiad { $reference }
alert-read-referral = Darllen atgyfeiriad { $reference }
alert-read-person = Agor cofnod { $reference }
alert-next = Caiff y person nesaf ei alw am
alert-late = Ni alwyd neb, ac ni elwir neb: peidiwch ag aros am e-bost. Dylai rhywun fod wedi cael ei alw am
alert-about = Efallai fod rhywun, neu blentyn, mewn perygl. Cydnabyddwch hyn a darllenwch yr adroddiad.
alert-about-referral = Mae atgyfeiriad yn barod ac nid oes neb wedi’i gofnodi, nid yw hysbysiad wedi’i anfon, neu mae’r amser i ofyn iddynt edrych eto bron ar ben. Neu mae un wedi dod i ben, ac nid oes neb yma wedi edrych arno. Cydnabyddwch hyn a gweld beth sydd ar goll.
alert-about-person = Mae diwrnod wedi dod pan fo’n rhaid edrych eto ar gofnod rhywun. Cydnabyddwch hyn ac agorwch y cofnod.
alert-called = anfonwyd e-bost
alert-mail-waits = nid yw'r e-bost wedi mynd eto
alert-acknowledge-button = Rwy'n delio â hyn
alert-past-heading = Y pythefnos diwethaf
alert-mail-subject = Mewngofnodwch, os gwelwch yn dda
alert-mail-body = Mae rhywbeth yn aros na all oedi efallai. Mewngofnodwch a'i gydnabod, os gwelwch yn dda: { $address }
due-mail-subject = Mae rhywbeth yn ddyledus
due-mail-body = Mae rhywbeth y gwnaethoch chi neu’ch sefydliad ymgymryd ag ef yn ddyledus. Mewngofnodwch i weld beth, os gwelwch yn dda: { $address }
waiting-mail-subject = Mae rhywbeth newydd yn aros
waiting-mail-body = Mae rhywbeth newydd yn aros am eich sefydliad. Mewngofnodwch i weld beth, os gwelwch yn dda: { $address }
head-mail-subject = Llinell i'w chadw
head-mail-body = Cadwch y llinell hon gyda'ch cofnodion, os gwelwch yn dda. Mae'n dangos beth oedd cofnod yr holl weithredoedd heddiw. Gyda hi gellir darganfod pwy bynnag sy'n tynnu rhywbeth o'r cofnod yn ddiweddarach.

    { $head }

## Home

home-title = Hafan
home-heading = Helo, { $name }
home-alerts = { $count ->
    [one] Mae un rhybudd yn aros i rywun ei gydnabod.
   *[other] Mae { $count } rhybudd yn aros i rywun eu cydnabod.
}
home-alerts-go = Gweld pwy sy’n cael ei alw
home-wall-heading = Pam nad ydych yn gweld adroddiadau yma
home-wall-why = Mae eich sefydliad yn gorfodi cyfraith mewnfudo. Mae pobl yn dweud wrthym beth a welsant am nad yw’n cael ei drosglwyddo i chi. Felly nid oes unrhyw adroddiad, enw na chyfrif am berson yn cyrraedd eich sefydliad yma, oni bai bod y person hwnnw wedi dewis hynny a bod y dewis wedi’i gofnodi.
home-wall-what = Gallwch weld pwy sydd yn y bartneriaeth a sut i’w cyrraedd, ac am ba hyd y cedwir cofnodion.
home-reports-heading = Adroddiadau
home-reports-body = Yr hyn a ddywedodd pobl wrth eich sefydliad, gyda pherygl a phlant yn gyntaf.
home-reports-go = Agor yr adroddiadau
home-needs-code = Nid oes neb yn eich sefydliad yn dal ei allweddi eto, felly ni all neb ddarllen ei adroddiadau. Defnyddiwch y cod adfer a ysgrifennwyd pan ymunodd eich sefydliad.
home-needs-code-go = Defnyddio’r cod adfer
home-waits-for-key = Ni allwch ddarllen adroddiadau eto: mae cydlynydd eto i roi allwedd i chi. Tan hynny gallwch weld bod adroddiadau yno.
home-waiting = { $count ->
    [one] Mae rhywun yn aros am un allwedd.
   *[other] Mae { $count } allwedd yn cael eu disgwyl.
}
home-waiting-go = Gweld pwy sy’n aros
home-counts-heading = Rhifau
home-counts-body = Rydych yn gweithio gyda rhifau cyhoeddedig. Ni ddangosir byth adroddiad, enw na chyfrif mor fach fel ei fod yn pwyntio at rywun.
home-audits-heading = Cofnod gweithredoedd
home-audits-body = Pob gweithred gan aelodau eich sefydliad, gyda phwy a phryd. Nid yw byth yn dweud am beth yr oedd adroddiad.
home-audits-go = Darllen y cofnod
home-manages-body = Gwahodd cydweithwyr, newid yr hyn y maent yn ei wneud, gadael i rywun ddechrau eto, neu dynnu rhywun sydd wedi gadael.
home-manages-go = Gweld yr aelodau
home-everybody-heading = I bawb
home-everybody-directory = Pwy sydd yn y bartneriaeth, a sut i’w cyrraedd
home-everybody-retention = Am ba hyd y cedwir pethau
home-everybody-account = Eich cyfrif: cyfrinymadrodd, codau, iaith

## Members

members-title = Aelodau
members-heading = Aelodau eich sefydliad
members-back = Yn ôl at yr aelodau
members-invite-heading = Gwahodd rhywun
members-invite-body = Cewch ddolen i’w rhoi iddynt. Mae’n dda am saith diwrnod, ac unwaith. Nid yw’n cario allwedd: mae cydlynydd yn rhoi un iddynt ar ôl iddynt ymuno.
members-invite-button = Gwneud y ddolen
member-title = Aelod
member-name = Enw
member-invited = heb ymuno eto
member-no-keys = Dim allweddi
member-roles-hint = Mae tynnu rôl yn tynnu ei hallweddi hefyd, a newidir y cloeon.
member-roles-button = Cadw’r rolau
member-again-heading = Anfon dolen newydd
member-again-body = Mae’r ddolen o’i blaen yn peidio â gweithio.
member-reset-heading = Gadael iddynt ddechrau eto
member-reset-body = I rywun a gollodd ei gyfrinymadrodd. Cânt eu hallgofnodi ym mhobman a cholli eu hallweddi nawr. Mae’r ddolen yn gadael iddynt ddewis cyfrinymadrodd newydd; yna maent yn aros am allweddi newydd. Gwnewch yn siŵr mai nhw sy’n gofyn.
member-link-button = Gwneud dolen newydd
member-remove-heading = Tynnu
member-remove-body = Cânt eu hallgofnodi ym mhobman a cholli eu hallweddi nawr, a newidir y cloeon y gallent eu hagor. Mae’r hyn a wnaethant yn aros yn y cofnod.
member-remove-desk = Mae’r hyn a gymerasant yn aros ar eu desg, cynt ac wedyn, nes ei drosglwyddo.
member-remove-hand-over = Trosglwyddo popeth
member-remove-button = Tynnu’r aelod hwn
member-link-title = Dolen
member-link-heading = Rhowch y ddolen hon iddynt
member-link-body = Rhowch hi iddynt wyneb yn wyneb neu mewn ffordd yr ydych yn ymddiried ynddi. Gall pwy bynnag sydd â hi gyntaf ymuno yn eu henw, ond ni all ddarllen dim nes bod cydlynydd yn rhoi allwedd.
member-link-once = Copïwch hi nawr. Ni fydd yn cael ei dangos eto.

## Keys

keys-title = Allweddi
keys-heading = Allweddi
keys-body = Mae’r hyn a ddywedodd pobl dan glo. Dim ond y sawl sydd ag allwedd all ei ddarllen, a dim ond y sawl sydd ag allwedd all ei throsglwyddo. Cyn gwneud hynny, gwnewch yn siŵr mai’r person yw’r un yr ydych yn ei feddwl.
keys-waiting-heading = Yn aros am allwedd
keys-waiting-none = Nid oes neb yn aros am allwedd.
keys-outside = Nid yw hyn yn arferol i’w rolau: rhaid i ddau gydlynydd gytuno.
keys-agreed-by = Mae { $name } wedi cytuno.
keys-agreed = Rydych wedi cytuno. Rhaid i gydlynydd arall gytuno hefyd.
keys-hand-over = Trosglwyddo
keys-decline = Gwrthod
keys-held-heading = Pwy sy’n dal beth
keys-held-nobody = Nid oes neb yn dal allwedd eto.
keys-recovery = Defnyddio’r cod adfer
keys-ask-heading = Gofyn am allwedd i rywun
keys-ask-body = Ar gyfer allwedd nad yw’n arferol i’w rolau. Rhaid i ddau gydlynydd gytuno wedyn.
keys-ask-member = Pwy
keys-ask-compartment = Pa allwedd
keys-ask-button = Gofyn

## Organisations

organisation-title = Eich sefydliad
organisation-hours = Pryd y darllenir pryderon
organisation-hours-hint = Er enghraifft: bob dydd rhwng 8 ac 20, ac yn y nos pan fydd rhywun mewn perygl
organisation-telephone = Ffôn i bartneriaid
organisation-mail = E-bost i bartneriaid
organisation-places = Lleoedd y mae’n darllen amdanynt
organisation-places-hint = Bydd adroddiad am un o’r rhain yn cael ei selio i chi o hyn ymlaen. Mae’r hyn a anfonwyd o’r blaen yn aros gyda’r rhai y’i seliwyd iddynt.
organisation-button = Cadw
organisation-no-name = Mae angen enw ar y sefydliad
organisation-hours-long = Dywedwch pryd y darllenir pryderon mewn 200 nod ar y mwyaf
organisation-telephone-odd = Ysgrifennwch rif ffôn, fel 01632 960 001
organisation-mail-odd = Ysgrifennwch gyfeiriad e-bost, fel desg@example.org
organisation-no-such-place = Dewiswch leoedd y mae’r bartneriaeth yn gweithio ynddynt
directory-title = Cyfeiriadur
directory-heading = Pwy sydd yn y bartneriaeth
directory-body = Sut i gyrraedd ein gilydd. Nid oes dim yma am adroddiad.
directory-kind = Beth ydyw
directory-no-places = Dim lleoedd ei hun.
directory-fallback = Mae hefyd yn darllen yr hyn nad oes neb arall yn ei gwmpasu.
kind-police = Heddlu
kind-council = Cyngor
kind-charity = Elusen
kind-helpline = Llinell gymorth
kind-labour_inspectorate = Arolygiaeth lafur
kind-health = Iechyd
kind-fire = Tân ac achub
kind-immigration_enforcement = Gorfodi mewnfudo
kind-other = Sefydliad arall

## How long things are kept

retention-title = Am ba hyd y cedwir pethau
retention-heading = Am ba hyd y cedwir pethau
retention-body = Mae gan bob cofnod o’r hyn a ddywedodd pobl ddiwrnod y caiff ei ddileu. Dinistrir ei allweddi bryd hynny, ac ni ellir ei ddarllen mwyach, nid o gopi wrth gefn chwaith.
retention-hold = Gall pwy bynnag sy’n darllen cofnod ei gadw’n hirach, ar unwaith; person arall sy’n codi’r ataliad. Mae angen dau i ddileu un yn gynt. Ysgrifennir y cyfan yn y cofnod gweithredoedd.
retention-report = Pryder, o’r diwrnod y’i hanfonwyd
retention-report-withdrawn = Yr hyn sy’n weddill o bryder a gymerodd ei anfonwr yn ôl: ei ddiwrnod, a bod un wedi bod. Mae’r hyn a ddywedwyd yn mynd ar unwaith.
retention-waiting-file = Ffeil pryder na chafodd ei anfon byth
retention-intelligence = Adroddiad cudd-wybodaeth, o’r diwrnod yr ysgrifennwyd ef. Mae un a wnaed o bryder yn mynd gydag ef, os yw hwnnw’n mynd yn gynt.
retention-conference = Cynhadledd, ei chofnodion a’r hyn y gofynnodd i bobl ei wneud, o’r diwrnod y’i galwyd ar ei gyfer
retention-feedback = Yr hyn a ddywedodd pobl am y gwasanaeth
retention-member = Aelod a dynnwyd: ei enw, o’r diwrnod hwnnw
retention-alert = Rhybuddion, pwy a’u cydnabu, ac wythnosau rota sydd drosodd
retention-account = Cofnod yng nghyfrif y gweithredoedd. Mae ei ddolen yn y gadwyn yn aros: rhif nad yw’n dweud dim
retention-asking = Cwestiwn i bwy bynnag sydd â rhywbeth am yr un rhif, cerbyd neu gyfeiriad
retention-proposal = Sefydliad a gynigiwyd ac na chytunwyd arno
retention-erasure = Bod dogfen wedi’i dileu: ei rhif a’r diwrnod, i’w dileu eto ar ôl adfer
retention-person = Cofnod person, o’r diwrnod y gweithiwyd arno ddiwethaf
retention-draft = Drafft o atgyfeiriad, o’r diwrnod yr ysgrifennwyd arno ddiwethaf
retention-counts = Gwir gyfrifon un chwarter, a’r cofnod y delir ei ddatganiadau yn ei erbyn, o ddiwrnod cyntaf y chwarter
retention-others = Cedwir sefydliadau ac aelodau cyhyd ag y byddant yn cymryd rhan. Mae sesiynau, cynigion anghywir a ffurflenni anorffenedig yn dod i ben o fewn tridiau.
retention-days = { $count ->
    [one] Un diwrnod
   *[other] { $count } diwrnod
}
retention-years = { $count ->
    [one] Blwyddyn
    [two] Dwy flynedd
   *[other] { $count } o flynyddoedd
}
retention-since = Mewn grym ers { $day }

## Account of acts

account-of-acts-title = Cofnod gweithredoedd
account-of-acts-heading = Yr hyn a wnaeth aelodau eich sefydliad
account-of-acts-body = Y diweddaraf yn gyntaf: pwy wnaeth beth, a phryd. Nid yw byth yn dweud am beth oedd adroddiad, na beth a atebodd person na beth ddaeth ohonynt: mae hynny ar eu cofnod eu hunain. Mae’r cofnod wedi’i gadwyno: mae’r gwiriad yn canfod cofnod sydd wedi’i newid neu ei dynnu allan.
account-of-acts-records = cofnodion: { $count }
account-of-acts-often = Yn y 30 diwrnod diwethaf chwiliodd y rhain am hanner cant o nodau neu fwy mewn un diwrnod
account-of-acts-head = Y llinell ddiweddaraf i’w chadw
account-of-acts-head-body = Cadwch y llinell hon y tu allan i’r system, bob dydd. Gyda hi mae’r gwiriad yn canfod cofnod a gafodd ei dorri’n fyr yn ddiweddarach.
account-of-acts-none = Nid oes dim wedi’i gofnodi eto.
act-alert-acknowledged = Dywedodd fod rhybudd ganddynt
act-compartment-agreed-to = Cytunodd i drosglwyddo allwedd
act-compartment-asked-for = Gofynnodd am allwedd
act-compartment-declined = Gwrthododd drosglwyddo allwedd
act-compartment-granted = Trosglwyddodd allwedd
act-feedback-read = Darllenodd beth ddywedodd pobl am y wefan
act-member-codes-renewed = Adnewyddodd eu codau
act-member-invited = Gwahoddodd aelod
act-member-joined = Ymunodd
act-member-language-changed = Newidiodd eu hiaith
act-member-passphrase-changed = Newidiodd eu cyfrinair
act-member-removed = Tynnodd aelod
act-member-reset = Gadawodd i aelod ddechrau eto
act-member-roles-changed = Newidiodd beth mae aelod yn ei wneud
act-member-signed-in = Mewngofnododd
act-member-signed-out = Allgofnododd
act-member-signed-out-everywhere = Allgofnododd ym mhobman
act-organisation-edited = Newidiodd dudalen y sefydliad
act-organisation-agreed-to = Cytunodd i dderbyn sefydliad
act-organisation-declined = Gwrthododd dderbyn sefydliad
act-organisation-joined = Derbyniodd sefydliad
act-organisation-proposed = Cynigiodd dderbyn sefydliad
act-claim-file-imported = Daeth â brawddegau cyhoeddedig i mewn i’w gwirio
act-published-table-imported = Daeth â thabl cyhoeddedig i mewn
act-published-table-seen-again = Daeth â thabl cyhoeddedig i mewn a oedd yma eisoes
act-published-table-taken-back = Tynnodd dabl cyhoeddedig yn ôl
act-quarter-release-made = Rhyddhaodd dabl o’n rhifau ein hunain
act-quarter-words-changed = Newidiodd eiriau tudalen y chwarter
act-referral-begun = Dechreuodd atgyfeiriad neu hysbysiad
act-referral-card-kept = Ysgrifennodd ei gerdyn ar gyfer atgyfeiriadau
act-referral-dropped = Rhoddodd y gorau i ddrafft
act-referral-prepared = Paratôdd atgyfeiriad neu hysbysiad
act-referral-redrafted = Aeth ag atgyfeiriad neu hysbysiad yn ôl i’w ddrafft
act-referral-reviewed = Darllenodd ddrafft fel ail berson
act-referral-sheet-saved = Ysgrifennodd ar ddrafft
act-report-overruled = Gwrthdrôdd fesur
act-reports-measured-again = Mesurodd adroddiadau eto
act-service-added = Nododd wasanaeth ar gyfer Heno
act-person-begun = Dechreuodd gofnod person
act-person-chose = Nododd beth a ddewisodd person
act-person-corrected = Ysgrifennodd yng nghofnod person
act-person-erased = Dileodd gofnod person
act-person-erased-early = Dileodd gofnod person yn gynnar
act-person-erasure-dropped = Gollyngodd y dymuniad i ddileu cofnod person
act-person-erasure-wished = Gofynnodd am ddileu cofnod person yn gynnar
act-person-held = Rhoddodd ddaliad ar gofnod person
act-person-linked = Cysylltodd adroddiad â chofnod person
act-person-looked = Edrychodd ar rywbeth a gedwir ar wahân, neu gwnaeth gerdyn
act-person-merged = Canfu fod dau gofnod am yr un person
act-person-named = Gwelodd enw person mewn rhestr neu wrth ymyl cofnod arall
act-person-opened = Agorodd gofnod person
act-person-parted = Gwahanodd ddau gofnod eto
act-person-reached = Gwelodd sut i gyrraedd person
act-person-recused = Camodd yn ôl oddi wrth berson
act-person-released = Tynnodd y daliad oddi ar gofnod person
act-person-shared = Rhannodd gofnod person
act-person-standing-changed = Newidiodd sut y caiff person ei drin
act-person-unshared = Daeth rhannu cofnod person i ben
act-recipient-key-started = Newidiodd y cloeon
act-recipient-places-changed = Newidiodd pa leoedd y darllenir amdanynt
act-recipient-recovery-set = Gosododd god adfer newydd
act-recovery-claimed = Defnyddiodd y cod adfer
act-asking-made = Gofynnodd i bwy bynnag sydd â rhywbeth am nod
act-mark-looked-up = Teipiodd nod i weld a oes rhywun yn ei adnabod
act-mark-added = Ychwanegodd nod a ddarllenwyd mewn adroddiad
act-mark-taken-away = Tynnodd nod i ffwrdd a ychwanegwyd â llaw
act-mark-set-aside = Rhoddodd werth cyffredin o’r neilltu
act-mark-taken-back = Cymerodd werth yn ôl a roddwyd o’r neilltu
act-member-looked-up-often = Chwiliodd am hanner cant o nodau, neu hanner cant yn rhagor, mewn un diwrnod
act-report-asked-around = Gofynnodd i sefydliadau eraill am nod mewn adroddiad
act-report-asking-declined = Gwrthododd rannu adroddiad y gofynnwyd amdano
act-report-keyed-in = Cofnododd yr hyn a ddywedodd rhywun dros y ffôn, wyneb yn wyneb neu drwy lythyr
act-report-looked-up = Chwiliodd am yr hyn sy’n rhannu nod ag adroddiad
act-referral-followed = Dilynodd atgyfeiriad ddewis person
act-referral-limit-passed = Daeth yr amser i ofyn iddynt edrych eto i ben
act-referral-day-passed = Daeth diwrnod yr oedd yn rhaid edrych ar eu cofnod i ben
act-referral-handed-over = Rhoddodd atgyfeiriad i bwy all ei gofnodi
act-referral-noted = Nododd y dywedwyd wrth rywun, neu rif trosedd
act-referral-fed-back = Ysgrifennodd air yn ôl at bwy bynnag a atgyfeiriodd
act-referral-feedback-read = Darllenodd air yn ôl
act-referral-opened = Agorodd atgyfeiriad
act-referral-stands = Nododd lle mae atgyfeiriad yn sefyll
act-referral-taken-out = Tynnodd atgyfeiriad allan
act-report-answered = Ysgrifennodd at bwy bynnag anfonodd adroddiad
act-report-asked = Gofynnodd i bwy bynnag anfonodd adroddiad
act-report-closed = Caeodd adroddiad
act-report-copy-opened = Agorodd ffeil lân
act-report-erased = Dileodd adroddiad
act-report-erased-early = Dileodd adroddiad cyn ei ddiwrnod
act-report-erasure-dropped = Gollyngodd y dymuniad i ddileu adroddiad
act-report-erasure-wished = Gofynnodd am ddileu adroddiad
act-report-given-back = Rhoddodd adroddiad yn ôl
act-report-handed-over = Trosglwyddodd adroddiad i gydweithiwr
act-report-held = Cadwodd adroddiad y tu hwnt i’w ddiwrnod
act-report-identity-opened = Gwelodd pwy anfonodd adroddiad
act-report-moved = Symudodd adroddiad ymlaen
act-report-noted = Ysgrifennodd nodyn ar adroddiad
act-report-official-recorded = Cofnododd fod adroddiad yn enwi swyddog
act-report-opened = Agorodd adroddiad
act-report-original-opened = Agorodd ffeil fel yr anfonwyd hi
act-report-passed-on = Trosglwyddodd adroddiad i sefydliad arall
act-report-recused = Camodd yn ôl o adroddiad
act-report-released = Tynnodd y cadw oddi ar adroddiad
act-report-reopened = Ailagorodd adroddiad caeedig
act-report-shared = Gadawodd i sefydliad arall ddarllen adroddiad
act-report-taken-on = Cymerodd adroddiad
act-report-translated = Cofnododd gyfieithiad
act-report-unshared = Daeth â darllen sefydliad o adroddiad i ben
act-intelligence-given = Rhoddodd adroddiad cudd-wybodaeth i sefydliad arall
act-intelligence-handed-over = Trosglwyddodd ddrafft o gudd-wybodaeth
act-intelligence-opened = Agorodd adroddiad cudd-wybodaeth
act-intelligence-printed = Argraffodd adroddiad cudd-wybodaeth
act-intelligence-rewritten = Ysgrifennodd adroddiad cudd-wybodaeth o’r newydd
act-intelligence-sanitised = Glanhaodd adroddiad cudd-wybodaeth
act-intelligence-source-opened = Agorodd o ble y daeth adroddiad cudd-wybodaeth
act-intelligence-written = Ysgrifennodd adroddiad cudd-wybodaeth
act-conference-called = Galwodd gynhadledd
act-conference-called-off = Canslodd gynhadledd
act-conference-moved = Symudodd gynhadledd
act-conference-minuted = Cadwodd gofnodion cynhadledd
act-conference-opened = Agorodd gynhadledd
act-conference-told = Dywedwyd wrth sefydliad ei fod wedi’i wahodd i gynhadledd
act-task-set = Nododd yr hyn sydd i’w wneud
act-task-taken-on = Cymerodd yr hyn sydd i’w wneud
act-task-given-back = Rhoddodd yn ôl yr hyn sydd i’w wneud
act-task-handed-over = Trosglwyddodd yr hyn sydd i’w wneud
act-task-done = Dywedodd ei fod wedi’i wneud
act-task-not-done = Dywedodd nad yw wedi’i wneud wedi’r cyfan
act-task-corrected = Cywirodd yr hyn sydd i’w wneud
act-task-taken-back = Tynnodd yn ôl yr hyn a oedd i’w wneud
act-clock-set = Gosododd amser
act-member-handed-over = Trosglwyddodd bopeth ar ddesg
act-report-laid-before = Gosododd adroddiad gerbron cynhadledd
act-report-taken-away = Cymerodd adroddiad ymaith o gynhadledd
act-report-read-in-pack = Darllenodd adroddiad ym mhecyn cynhadledd
act-report-intelligence-written = Ysgrifennodd adroddiad cudd-wybodaeth o adroddiad
act-report-intelligence-given = Rhoddodd destun a wnaed o adroddiad i sefydliad arall
act-rota-set = Gosododd pwy sy’n cael ei alw

## Un sefydliad arall

joining-title = Un sefydliad arall
joining-heading = Derbyn un sefydliad arall
joining-body = Mae pwy sy’n ymuno, ac ar gyfer pa leoedd, yn penderfynu pwy sy’n darllen yr hyn y mae pobl yn ei ddweud. Felly mae cydlynydd yn ei gynnig, a chydlynydd o sefydliad arall yn cytuno. Caiff yr hyn na chytunir arno o fewn 30 diwrnod ei anghofio.
joining-waiting-heading = Yn aros i rywun gytuno
joining-none = Does dim wedi’i gynnig.
joining-proposed = Cynigiwyd gan gydlynydd { $organisation } ar { $day }.
joining-agree = Cytuno: mae’n ymuno nawr
joining-decline = Gwrthod
joining-take-back = Ei dynnu’n ôl
joining-propose-heading = Cynnig un
joining-name = Enw, fel y mae’r cyhoedd yn ei adnabod
joining-kind-none = Dewiswch un
joining-places-hint = Caiff adroddiadau am y rhain eu selio iddo o’r diwrnod y mae’n ymuno.
joining-fallback = Lle nad oes neb arall yn darllen
joining-fallback-yes = Mae hefyd yn darllen yr hyn nad oes neb arall yn ei gwmpasu neu’n cael ei weld
joining-person = Ei gydlynydd cyntaf
joining-button = Ei gynnig
joining-wall = Nid yw sefydliad gorfodi mewnfudo yn cwmpasu unrhyw leoedd nac yn darllen dim
joining-no-kind = Dewiswch beth ydyw
joining-name-taken = Mae sefydliad o’r enw hwn, neu mae un wedi’i gynnig
joining-same-organisation = Eich sefydliad chi a gynigiodd hwn, felly cydlynydd o un arall sy’n cytuno
joining-not-two = Allwch chi a’r sawl a’i cynigiodd ddim bod y ddau: gwahoddodd un ohonoch y llall, gadael iddynt ddechrau eto neu roi eu rôl iddynt
joining-proposer-gone = Nid yw’r sawl a’i cynigiodd yn gydlynydd mwyach. Gwrthodwch ef, a gadewch i rywun arall ei gynnig
joining-gone = Nid yw hwn yn aros mwyach. Edrychwch eto
joined-title = Mae wedi ymuno
joined-heading = Mae { $name } wedi ymuno
joined-link = Rhowch y ddolen hon i’w gydlynydd cyntaf, wyneb yn wyneb neu mewn ffordd rydych yn ymddiried ynddi. Mae’n dda am saith diwrnod, ac unwaith.
joined-code = Rhowch y cod hwn i rywun arall yno, nid gyda’r ddolen. Mae’n agor allweddi’r sefydliad y tro cyntaf, ac yna caiff ei ddisodli.
joined-no-code = Nid oes ganddo allweddi, felly nid oes cod.
joined-once = Ysgrifennwch y rhain nawr. Ni chânt eu dangos eto.
home-proposed = { $count ->
    [one] Mae un sefydliad wedi’i gynnig ac yn aros i rywun gytuno.
   *[other] Mae { $count } o sefydliadau wedi’u cynnig ac yn aros i rywun gytuno.
}
home-proposed-go = Gweld beth sydd wedi’i gynnig

## Yr hyn sydd newydd ei wneud

done-organisation = Mae’r hyn a newidiasoch wedi’i gadw, ac mae isod.
done-roles = Mae’r rolau wedi’u newid.
done-removed = Maent wedi’u tynnu, ac ni allant fewngofnodi mwyach.
done-key-handed = Mae’r allwedd wedi’i throsglwyddo.
done-key-declined = Fe’i gwrthodwyd. Nid ydynt yn aros am yr allwedd honno mwyach.
done-key-asked = Gofynnwyd amdani, ac mae ymhlith y rhai sy’n aros.
done-proposed = Fe’i cynigiwyd. Rhaid i gydlynydd sefydliad arall gytuno.
done-proposal-gone = Nid yw wedi’i gynnig mwyach.
done-week = Mae’r wythnos wedi’i chynllunio.
