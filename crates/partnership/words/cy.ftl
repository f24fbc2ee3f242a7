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
alert-since = Ers
alert-about = Efallai fod rhywun, neu blentyn, mewn perygl. Cydnabyddwch hyn a darllenwch yr adroddiad.
alert-called = anfonwyd e-bost
alert-mail-waits = nid yw'r e-bost wedi mynd eto
alert-acknowledge-button = Rwy'n delio â hyn
alert-past-heading = Y pythefnos diwethaf
alert-mail-subject = Mewngofnodwch, os gwelwch yn dda
alert-mail-body = Mae rhywbeth yn aros na all oedi efallai. Mewngofnodwch a'i gydnabod, os gwelwch yn dda: { $address }
