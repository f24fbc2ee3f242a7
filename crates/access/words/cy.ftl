# review: awaiting a native reader

## signing in
sign-in-title = Mewngofnodi
sign-in-heading = Mewngofnodi
sign-in-who = Mae’r rhan hon o’r wefan ar gyfer pobl sy’n gweithio i’r bartneriaeth.
sign-in-mail = Cyfeiriad e-bost
sign-in-passphrase = Cyfrinymadrodd
sign-in-code = Cod
sign-in-code-hint = Y chwe digid y mae eich ap dilysu yn eu dangos nawr. Os ydych wedi colli eich ffôn, un o’r codau a gadwoch ar bapur.
sign-in-next-code = Y cod nesaf
sign-in-next-code-hint = Arhoswch nes bod eich ap yn dangos y chwe digid nesaf. Mae rhywun wedi rhoi cynnig ar yr enw hwn lawer gwaith, felly rydym yn gofyn am ddau god yn olynol.
sign-in-button = Mewngofnodi
sign-in-trouble = Os na allwch fewngofnodi
sign-in-trouble-body = Gofynnwch i gydlynydd yn eich sefydliad. Gallant anfon dolen atoch i ddewis cyfrinymadrodd newydd. Ni fydd neb yn y bartneriaeth byth yn gofyn i chi am eich un chi.
sign-in-wrong = Ni allwn eich mewngofnodi gyda’r rhain. Gwiriwch y tri a rhowch gynnig arall arni.
sign-in-two-codes = Ni allwn eich mewngofnodi gyda’r rhain. Mae rhywun wedi rhoi cynnig ar yr enw hwn lawer gwaith: teipiwch ddau god yn olynol.

## what was typed when the session had ended
typed-title = Yr hyn roeddech wedi’i deipio
typed-heading = Rydych wedi mewngofnodi eto
typed-body = Roedd eich sesiwn wedi dod i ben wrth i chi ysgrifennu. Dyma beth roeddech wedi’i deipio. Nid anfonwyd dim ohono.
typed-send = Ei anfon nawr
typed-leave = Peidio â’i anfon
typed-kept = Roedd eich sesiwn wedi dod i ben. Mae’r hyn a deipioch wedi’i gadw yn y dudalen hon. Mewngofnodwch, a gallwch ei anfon.

## joining
join-title = Ymuno â’r bartneriaeth
join-heading = Croeso, { $name }
join-heading-again = Dechrau eto, { $name }
join-mail = Byddwch yn mewngofnodi fel { $mail }.
join-again-body = Mae eich hen allweddi wedi mynd am byth. Pan fyddwch wedi dewis cyfrinymadrodd newydd, gofynnir i gydlynydd roi rhai newydd i chi.
join-passphrase-heading = Dewiswch gyfrinymadrodd
join-passphrase = Cyfrinymadrodd
join-passphrase-hint = O leiaf 14 nod. Mae ychydig eiriau nad ydynt yn perthyn i’w gilydd yn hawdd eu cofio ac yn anodd eu dyfalu.
join-again = Yr un cyfrinymadrodd eto
join-authenticator-heading = Ychwanegwch ap dilysu
join-authenticator-body = Pwyntiwch eich ap at y sgwâr hwn, neu teipiwch y llythrennau oddi tano. Bydd yr ap wedyn yn dangos cod newydd bob hanner munud.
join-qr = Sgwâr i bwyntio ap dilysu ato. Mae’n cynnwys y llythrennau isod.
join-secret = Llythrennau i’w teipio yn eich ap:
join-code = Cod
join-code-hint = Y chwe digid y mae eich ap yn eu dangos nawr.
join-button = Ymuno
join-wrong-code = Nid dyna’r cod y dylai’r ap ei ddangos nawr. Gwiriwch fod cloc eich ffôn yn gywir.
join-gone = Mae’r ddolen hon wedi cael ei defnyddio. Gofynnwch am un newydd.
passphrase-short = Mae angen o leiaf 14 nod ar gyfrinymadrodd
passphrase-long = Gall cyfrinymadrodd gael 200 nod ar y mwyaf
passphrase-monotonous = Defnyddiwch fwy o nodau gwahanol
passphrase-guessable = Dyma un o’r rhai cyntaf y byddai rhywun yn ei ddyfalu. Dewiswch eiriau nad oes a wnelont ddim â’ch enw
passphrase-differs = Nid yw’r ddau gyfrinymadrodd yr un fath
passphrase-wrong = Nid dyna eich cyfrinymadrodd presennol
meanwhile = Newidiodd rhywun arall hyn gynnau. Edrychwch eto, yna rhowch gynnig arall arni.

## codes for a lost telephone
codes-title = Codau ar gyfer ffôn coll
codes-heading = Codau ar gyfer ffôn coll
codes-body = Os collwch eich ffôn, teipiwch un o’r rhain yn lle’r chwe digid. Mae pob un yn gweithio unwaith. Nid ydynt o unrhyw werth i neb heb eich cyfrinymadrodd.
codes-once = Ysgrifennwch nhw nawr. Ni fyddant yn cael eu dangos eto.
codes-next = Gallwch fewngofnodi nawr. Gofynnwyd i gydlynydd yn eich sefydliad roi’r allweddi sydd eu hangen arnoch.
codes-sign-in = Mewngofnodi
codes-kept = Rwyf wedi eu hysgrifennu

## one's own account
account-title = Eich cyfrif
account-heading = Eich cyfrif
account-done = Wedi’i wneud
account-name = Enw
account-organisation = Sefydliad
account-roles = Beth rydych yn ei wneud yma
account-keys = Allweddi sydd gennych
account-keys-none = Dim eto. Nes bod cydlynydd yn rhoi allwedd i chi gallwch weld bod adroddiadau yno, ond nid eu darllen.
account-key-waits = yn aros
account-language-heading = Iaith
account-language = Iaith eich tudalennau a’ch rhybuddion
account-language-button = Newid iaith
account-passphrase-heading = Cyfrinymadrodd
account-passphrase-body = Mae cyfrinymadrodd newydd yn allgofnodi pob porwr arall. Os anghofiwch ef, gall cydlynydd adael i chi ddechrau eto, gydag allweddi newydd.
account-present = Eich cyfrinymadrodd presennol
account-new = Cyfrinymadrodd newydd
account-passphrase-button = Newid cyfrinymadrodd
account-passphrase-changed = Mae eich cyfrinymadrodd wedi newid. Mae pob porwr arall wedi’i allgofnodi.
account-codes-left = { $count ->
    [0] Nid oes gennych godau ar ôl.
    [one] Mae gennych un cod ar ôl.
    [two] Mae gennych ddau god ar ôl.
   *[other] Mae gennych { $count } cod ar ôl.
}
account-codes-button = Gwneud codau newydd
account-sessions-heading = Lle rydych wedi mewngofnodi
account-sessions = { $count ->
    [one] Rydych wedi mewngofnodi ar y porwr hwn yn unig.
   *[other] Rydych wedi mewngofnodi ar { $count } porwr.
}
account-sign-out-everywhere = Allgofnodi ym mhobman

## the organisation's recovery code
recovery-title = Cod adfer
recovery-heading = Agorwch allweddi eich sefydliad gyda’r cod adfer
recovery-body = Defnyddiwch hwn pan nad oes neb yn eich sefydliad yn dal ei allweddi: y tro cyntaf, neu ar ôl i’r deiliad olaf fynd. Mae’r cod yn agor yr allweddi i chi ac yna’n cael ei ddisodli gan un newydd.
recovery-code = Cod adfer
recovery-code-hint = Saith grŵp o bedair llythyren a digid. Nid yw priflythrennau na llinellau toriad o bwys.
recovery-button = Agor yr allweddi
recovery-miscopied = Ni chopïwyd y cod hwn fel yr ysgrifennwyd ef. Cymharwch ef fesul llythyren
recovery-wrong = Nid dyma god adfer presennol eich sefydliad
recovery-done-heading = Chi sy’n dal yr allweddi nawr
recovery-done-body = Dyma god adfer newydd eich sefydliad. Nid yw’r hen un yn agor dim mwyach.
recovery-once = Ysgrifennwch ef nawr a’i gloi. Ni fydd yn cael ei ddangos eto.
recovery-kept = Rwyf wedi ei ysgrifennu

## keys handed on
compartment-reading = Darllen: yr hyn a ddywedwyd, a’r sgwrs
compartment-identities = Hunaniaethau: pwy yw rhywun a sut i’w gyrraedd
compartment-originals = Gwreiddiolion: ffeiliau fel y’u hanfonwyd
compartment-sources = Ffynonellau: pwy ddywedodd rywbeth wrthym yn gyfrinachol
grant-not-asked = Nid oes neb yn aros am yr allwedd hon mwyach
grant-not-held = Nid yw’r allwedd hon gennych, felly ni allwch ei throsglwyddo
grant-needs-another = Rydych wedi cytuno eisoes. Rhaid i gydlynydd arall gytuno hefyd
grant-never = Ni chaiff yr un o’u rolau gael yr allwedd hon
grant-not-vouched = Ni ardystiodd y bartneriaeth allwedd yr aelod hwn. Peidiwch â throsglwyddo dim, a dywedwch wrth bwy bynnag sy’n rhedeg y system
grant-oneself = Nid oes neb yn rhoi allwedd iddo’i hun
grant-not-two = Allwch chi a’r sawl a gytunodd gyntaf ddim bod y ddau: gwahoddodd un ohonoch y llall, gadael iddynt ddechrau eto neu roi eu rôl iddynt. Gofynnwch i gydlynydd arall
coordinator-not-yours = Dim ond cydlynydd all wneud rhywun yn gydlynydd, neu dynnu’r rôl honno. Gofynnwch i un
coordinator-link-not-yours = Dim ond cydlynydd all anfon dolen newydd at gydlynydd. Gofynnwch i un
coordinator-remove-not-yours = Dim ond cydlynydd all dynnu cydlynydd. Gofynnwch i un

## members
role-reader = Darllenydd
role-reader-does = yn darllen yr hyn a ddaeth i mewn, yn ychwanegu nodiadau, yn ateb y rhybudd yn y nos
role-caseworker = Gweithiwr achos
role-caseworker-does = yn cymryd adroddiadau, yn gofyn, yn ateb, yn trosglwyddo ac yn cau
role-coordinator = Cydlynydd
role-coordinator-does = yn atebol am waith y sefydliad, ei aelodau a’i allweddi
role-analyst = Dadansoddwr
role-analyst-does = yn gweithio gyda rhifau cyhoeddedig, byth gydag adroddiadau
role-auditor = Archwilydd
role-auditor-does = yn darllen pwy wnaeth beth a phryd, byth am beth yr oedd
role-administrator = Gweinyddwr
role-administrator-does = yn cadw cyfrifon a thudalen y sefydliad, heb ddal allwedd
invite-no-name = Ysgrifennwch yr enw y mae cydweithwyr yn ei adnabod
invite-no-mail = Ysgrifennwch gyfeiriad e-bost, fel enw@example.org
invite-mail-taken = Mae rhywun eisoes yn mewngofnodi gyda’r cyfeiriad hwn
invite-no-role = Dewiswch o leiaf un rôl
remove-oneself = Ni allwch dynnu eich hun. Gofynnwch i gydlynydd arall
remove-last-coordinator = Nhw yw’r cydlynydd olaf. Gwnewch rywun arall yn gydlynydd yn gyntaf

## navigation
navigation-home = Hafan
navigation-queue = Adroddiadau
navigation-key-in = Cofnodi galwad
navigation-look-up = A oes rhywun yn gwybod?
navigation-asked = Gofynnwyd
navigation-people = Pobl
navigation-tonight = Heno
navigation-due = Beth sy’n ddyledus
navigation-intelligence = Cudd-wybodaeth
navigation-conferences = Cynadleddau
navigation-referrals = Atgyfeiriadau
navigation-rota = Ar alwad
navigation-members = Aelodau
navigation-keys = Allweddi
navigation-organisation = Sefydliad
navigation-directory = Cyfeiriadur
navigation-numbers = Ein rhifau
navigation-tables = Tablau cyhoeddedig
navigation-feedback = Yr hyn a ddywedodd pobl
navigation-account-of-acts = Cofnod gweithredoedd
navigation-retention = Am ba hyd y cedwir pethau
navigation-own-account = Eich cyfrif

## what is printed
sheet-page = Tudalen { $page } o { $pages }
sheet-undrawn = Mae ▯ yn sefyll am lythyren na allai’r cyfrifiadur hwn ei hargraffu.
