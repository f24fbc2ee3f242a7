# review: awaiting a native reader

## consent: what is explained

explain-title = Çfarë mund të bëjmë për ju
explain-first-heading = Në fillim
explain-first-1 = Vendosni ju. Askush nuk mund të vendosë në vendin tuaj.
explain-first-2 = Më parë mund të flisni me një avokat. Ne mund të kërkojmë një për ju.
explain-first-3 = Mund të merrni kohën që ju duhet. Nuk keni pse të thoni po ose jo sot.
explain-first-4 = Mund të pushoni, të hani dhe të shkoni te mjeku, çfarëdo që të thoni.
explain-what-heading = Çfarë është NRM
explain-what-1 = NRM është mënyra si Mbretëria e Bashkuar merr vesh nëse dikush është detyruar të punojë ose është përdorur nga të tjerët.
explain-what-2 = Vendos Home Office (ministria e brendshme). Ajo është pjesë e qeverisë.
explain-what-3 = Vendos njëri nga dy ekipet e saj: Single Competent Authority ose Immigration Enforcement Competent Authority. Pyesni një avokat cili mund të jetë për ju.
explain-what-4 = Policia njoftohet dhe shënon se ka ndodhur një krim. Ju zgjidhni nëse flisni me të.
explain-what-4-unverified = Nuk e kemi gjetur rregullin e sotëm për këtë shënim të krimit. Pyesni një avokat.
explain-then-heading = Çfarë vjen më pas
explain-then-1 = Ka dy përgjigje. E para mund të vijë shpejt ose vonë. E dyta shpesh kërkon shumë muaj.
explain-then-2 = Nëse përgjigjja e parë është po, mund të merrni ndihmë dhe kohë për të pushuar.
explain-then-3 = Nëse një përgjigje është jo, mund t’u kërkoni ta shohin përsëri. Një avokat mund t’ju ndihmojë. Nuk ka shumë kohë për ta kërkuar.
explain-then-4 = Një po nuk do të thotë se mund të qëndroni në Mbretërinë e Bashkuar. Edhe një jo mund të ketë rëndësi për këtë. Pyesni një avokat.
explain-no-heading = Nëse thoni jo
explain-no-1 = Atëherë askush nuk e dërgon rastin tuaj te NRM. Ne ju ndihmojmë si më parë.
explain-no-2 = Disa institucione publike duhet t’i thonë Home Office se kanë takuar dikë. Emri juaj nuk është aty, nëse nuk e doni këtë.
explain-no-3 = Mund të ndryshoni mendim në çdo kohë. Thuajani cilitdo prej nesh.
explain-four-heading = Çfarë ju pyesim
choice-ask-referral = A doni që rasti juaj të dërgohet te NRM?
choice-ask-support = A doni mbështetje, për shembull një vend të sigurt dhe dikë që t’ju ndihmojë?
choice-ask-police = A doni të flisni me policinë?
choice-ask-named = Nëse rasti juaj nuk dërgohet te NRM: a mund të jetë emri juaj në njoftimin që duhet të dërgojë një institucion publik?
explain-four-end = Mund të thoni po për njërën dhe jo për tjetrën.
explain-child-1 = Nuk bëre asgjë të keqe që na tregove.
explain-child-2 = Je nën 18 vjeç, ose mund të jesh. Prandaj i tregojmë bashkisë dhe Home Office për ty. Duhet ta bëjmë.
explain-child-3 = Bashkia duhet të kujdeset që të jesh në siguri. Ajo të gjen një vend për të fjetur.
explain-child-4 = Mund të ketë një të rritur vetëm për ty, që flet në emrin tënd. Mund ta kërkosh.
explain-child-5 = Duam të dimë çfarë dëshiron ti. Kur të bëhesh 18 vjeç, vendos ti, dhe ne të pyesim përsëri.
explain-checked = Këto fakte u kontrolluan më { $day }.{ $month }.{ $year }. Rregullat ndryshojnë: për këtë mund të pyetet një avokat.

## safety: the card

card-heading = Çfarë ndodh më pas
card-your-person = Kërkoni:
card-next-time-label = Takohemi përsëri:
card-where = Ku:
card-next-sleep = Keni një vend për të fjetur sonte.
card-next-food = Merrni ushqim dhe rroba të pastra.
card-next-doctor = Mund të shkoni te mjeku.
card-next-call = Ne ju telefonojmë.
card-next-visit = Ne vijmë t’ju takojmë.
card-next-lawyer = Mund të flisni me një avokat.
card-next-interpreter = Aty është dikush që flet gjuhën tuaj.
card-next-time = Keni kohë. Më parë mund të pushoni.
card-next-decide = Vendosni ju. Mund të thoni jo.
card-next-leave = Mund të largoheni kur të doni.
card-danger = Në rrezik, telefononi 999. Është falas.
