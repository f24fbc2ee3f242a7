# review: awaiting a native reader

## consent: what is explained

explain-title = Beth allwn ni ei wneud i chi
explain-first-heading = Yn gyntaf
explain-first-1 = Chi sy’n penderfynu. Ni all neb benderfynu drosoch.
explain-first-2 = Gallwch siarad â chyfreithiwr yn gyntaf. Gallwn ofyn i un ar eich rhan.
explain-first-3 = Gallwch gymryd eich amser. Ni raid i chi ddweud ie neu na heddiw.
explain-first-4 = Gallwch orffwys, bwyta a gweld meddyg, beth bynnag a ddywedwch.
explain-what-heading = Beth yw’r NRM
explain-what-1 = Yr NRM yw sut mae’r DU yn darganfod a gafodd rhywun ei orfodi i weithio, neu ei ddefnyddio gan eraill.
explain-what-2 = Y Swyddfa Gartref sy’n penderfynu. Mae’n rhan o’r llywodraeth.
explain-what-3 = Mae un o’i ddau dîm yn penderfynu: y Single Competent Authority, neu’r Immigration Enforcement Competent Authority. Gofynnwch i gyfreithiwr pa un y gallai fod i chi.
explain-what-4 = Caiff yr heddlu wybod, ac maent yn nodi trosedd. Chi sy’n dewis a ydych yn siarad â nhw.
explain-what-4-unverified = Nid ydym wedi dod o hyd i reol heddiw am nodi’r drosedd. Gofynnwch i gyfreithiwr.
explain-then-heading = Beth ddaw wedyn
explain-then-1 = Mae dau ateb. Gall y cyntaf ddod yn fuan neu’n hwyr. Mae’r ail yn aml yn cymryd misoedd lawer.
explain-then-2 = Os ie yw’r ateb cyntaf, gallwch gael help ac amser i orffwys.
explain-then-3 = Os na yw ateb, gallwch ofyn iddynt edrych eto. Gall cyfreithiwr helpu. Nid oes llawer o amser i ofyn.
explain-then-4 = Nid yw ie yn golygu y cewch aros yn y DU. Gall na fod o bwys i hynny hefyd. Gofynnwch i gyfreithiwr.
explain-no-heading = Os dywedwch na
explain-no-1 = Yna nid oes neb yn eich atgyfeirio. Rydym yn dal i’ch helpu.
explain-no-2 = Rhaid i rai cyrff cyhoeddus ddweud wrth y Swyddfa Gartref eu bod wedi cwrdd â rhywun. Nid yw eich enw ynddo, os nad ydych am hynny.
explain-no-3 = Gallwch newid eich meddwl unrhyw bryd. Dywedwch wrth unrhyw un ohonom.
explain-four-heading = Beth rydym yn ei ofyn
choice-ask-referral = Ydych chi eisiau cael eich atgyfeirio i’r NRM?
choice-ask-support = Ydych chi eisiau cymorth, fel lle diogel a rhywun i’ch helpu?
choice-ask-police = Ydych chi eisiau siarad â’r heddlu?
choice-ask-named = Os na chewch eich atgyfeirio: a gaiff eich enw fod yn y nodyn y mae’n rhaid i gorff cyhoeddus ei anfon?
explain-four-end = Gallwch ddweud ie i un a na i un arall.
explain-child-1 = Ni wnaethoch ddim o’i le drwy ddweud wrthym.
explain-child-2 = Rydych o dan 18, neu gallech fod. Felly rydym yn dweud wrth y cyngor a’r Swyddfa Gartref amdanoch. Mae’n rhaid i ni.
explain-child-3 = Rhaid i’r cyngor eich cadw’n ddiogel. Mae’n dod o hyd i le i chi gysgu.
explain-child-4 = Gall oedolyn fod yno i chi’n unig, i siarad drosoch. Gallwch ofyn am un.
explain-child-5 = Rydym eisiau gwybod beth rydych chi ei eisiau. Pan fyddwch yn 18, chi sy’n penderfynu, a byddwn yn gofyn eto.
explain-checked = Gwiriwyd y ffeithiau hyn ar { $day }/{ $month }/{ $year }. Mae rheolau’n newid: gofynnwch i gyfreithiwr.

## safety: the card

card-heading = Beth nesaf
card-your-person = Gofynnwch am
card-next-time-label = Byddwn yn eich gweld nesaf:
card-where = Ble:
card-next-sleep = Mae gennych le i gysgu heno.
card-next-food = Cewch fwyd a dillad glân.
card-next-doctor = Gallwch weld meddyg.
card-next-call = Byddwn yn eich ffonio.
card-next-visit = Byddwn yn dod i’ch gweld.
card-next-lawyer = Gallwch siarad â chyfreithiwr.
card-next-interpreter = Mae rhywun sy’n siarad eich iaith yno.
card-next-time = Mae gennych amser. Gallwch orffwys yn gyntaf.
card-next-decide = Chi sy’n penderfynu. Gallwch ddweud na.
card-next-leave = Gallwch adael pan fynnwch.
card-danger = Mewn perygl, ffoniwch 999. Mae am ddim.
