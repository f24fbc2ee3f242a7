# review: awaiting a native reader

# review: a name, the same in every language
layout-name = Daybreak
layout-skip = Neidio i’r brif ran
layout-demo = Arddangosiad yw hwn. Dychmygol yw ei bobl, ei leoedd a’i adroddiadau. Mae’r llinellau cymorth sydd ynddo yn rhai go iawn.
layout-demo-label = Arddangosiad
layout-unread = Cafodd y geiriau sydd â dotiau oddi tanynt eu cyfieithu, ond does neb wedi eu gwirio eto.
layout-navigation = Dewislen
layout-languages = Ieithoedd
layout-sign-out = Allgofnodi
layout-error-prefix = Gwall:
layout-error-summary = Mae problem
layout-warning = Rhybudd
layout-pages = Tudalennau
layout-page-before = Tudalen flaenorol
layout-page-after = Tudalen nesaf
language-en = Saesneg
language-cy = Cymraeg
language-ro = Rwmaneg

## safety

exit-leave = Gadael nawr
exit-how = I adael yn gyflym, pwyswch “Gadael nawr”. Nid yw hyn yn clirio’r rhestr o dudalennau rydych wedi’u gweld.
exit-keys = Ar fysellfwrdd, gallwch hefyd bwyso Shift dair gwaith, neu bwyso Escape.
exit-pressed-once = Shift wedi’i bwyso unwaith. Pwyswch ef ddwywaith eto i adael.
exit-pressed-twice = Shift wedi’i bwyso ddwywaith. Pwyswch ef unwaith eto i adael.
exit-escape-turn-off = Peidio â gadael wrth bwyso Escape
exit-escape-turn-on = Gadael eto wrth bwyso Escape
broken-danger = Os oes rhywun mewn perygl nawr, ffoniwch { $number }.

##

missing-heading = Heb ddod o hyd i’r dudalen
missing-body = Nid yw’r dudalen hon yma. Efallai fod y cyfeiriad yn anghywir, neu fod y dudalen wedi mynd.
missing-home = Ewch i’r dudalen gyntaf
broken-heading = Aeth rhywbeth o’i le
broken-body = Ein bai ni yw hyn, nid eich bai chi. Arhoswch ychydig a rhowch gynnig arall arni.
broken-kept = Ein bai ni yw hyn, nid eich bai chi. Nid yw’r hyn a ysgrifennoch wedi ei golli: mae’r dudalen hon yn dal i’w gadw. Arhoswch ychydig, yna pwyswch y botwm.
broken-locked = Ein bai ni yw hyn, nid eich bai chi. Nid yw’r hyn a ysgrifennoch wedi ei golli: mae’r dudalen hon yn dal i’w gadw. Mae eich cod dan glo yma, felly ni all neb ei ddarllen. Arhoswch ychydig, yna pwyswch y botwm.
broken-again = Rhowch gynnig arall arni
broken-reference = Cyfeirnod: { $reference }

unreadable-heading = Doedd dim modd i ni ddarllen hynny
unreadable-too-large = Mae’r hyn a anfonoch yn rhy fawr i ni ei dderbyn.
unreadable-too-many-fields = Mae gan yr hyn a anfonoch fwy o rannau nag y gallwn eu darllen.
unreadable-not-a-form = Daeth yr hyn a anfonoch mewn ffurf na allwn ei darllen.
unreadable-cut-short = Stopiodd yr hyn a anfonoch ar ei hanner. Anfonwch ef eto, os gwelwch yn dda.
unreadable-again = Yn ôl at eich atebion

form-too-long = Mae hwn yn { $length } o lythrennau. Defnyddiwch { $most } neu lai, os gwelwch yn dda.
form-encoding = Doedd dim modd darllen rhai llythrennau. Edrychwch ar yr hyn a ysgrifennoch a’i anfon eto.
form-control = Rydym wedi tynnu rhai arwyddion na ellir eu dangos. Edrychwch ar yr hyn a ysgrifennoch a’i anfon eto.
form-secret = Doedd dim modd derbyn hwn: roedd arwydd ynddo na ellir ei ddangos. Dydyn ni byth yn rhoi’n ôl yr hyn a deipiwch yma, felly teipiwch ef eto, os gwelwch yn dda. Os gwnaethoch ei ludo, teipiwch ef lythyren wrth lythyren.
form-no-files = Allwn ni ddim derbyn ffeiliau yma.
form-file-too-big = Mae’r ffeil { $name } yn rhy fawr. Gall pob ffeil fod hyd at { $most } MB.
form-files-too-big = Allem ni ddim derbyn { $name }. Gall y ffeiliau gyda’i gilydd fod hyd at { $most } MB.

date-field-day = Diwrnod
date-field-month = Mis
date-field-year = Blwyddyn
date-day = { $day } { $month } { $year }
date-day-in-full = { $weekday } { $day } { $month } { $year }
date-moment = { $day } { $month } { $year }, { $time }
date-today = heddiw
date-yesterday = ddoe
month-1 = Ionawr
month-2 = Chwefror
month-3 = Mawrth
month-4 = Ebrill
month-5 = Mai
month-6 = Mehefin
month-7 = Gorffennaf
month-8 = Awst
month-9 = Medi
month-10 = Hydref
month-11 = Tachwedd
month-12 = Rhagfyr
weekday-1 = Dydd Llun
weekday-2 = Dydd Mawrth
weekday-3 = Dydd Mercher
weekday-4 = Dydd Iau
weekday-5 = Dydd Gwener
weekday-6 = Dydd Sadwrn
weekday-7 = Dydd Sul
