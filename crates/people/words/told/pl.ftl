# review: awaiting a native reader

## consent: what is explained

explain-title = Co możemy dla Ciebie zrobić
explain-first-heading = Najpierw
explain-first-1 = Ty decydujesz. Nikt nie może zdecydować za Ciebie.
explain-first-2 = Możesz najpierw porozmawiać z prawnikiem. Możemy poprosić prawnika o pomoc dla Ciebie.
explain-first-3 = Nie musisz się spieszyć. Nie musisz dziś mówić „tak” ani „nie”.
explain-first-4 = Możesz odpocząć, zjeść i pójść do lekarza, cokolwiek powiesz.
explain-what-heading = Czym jest NRM
explain-what-1 = NRM to sposób, w jaki Wielka Brytania sprawdza, czy ktoś był zmuszany do pracy albo wykorzystywany przez innych.
explain-what-2 = Decyduje Home Office (brytyjskie ministerstwo spraw wewnętrznych). To część rządu.
explain-what-3 = Decyduje jeden z jego dwóch zespołów: Single Competent Authority albo Immigration Enforcement Competent Authority. Zapytaj prawnika, który z nich może to być w Twojej sprawie.
explain-what-4 = Policja dostaje wiadomość i zapisuje, że doszło do przestępstwa. Ty wybierasz, czy z nią rozmawiasz.
explain-what-4-unverified = Nie znaleźliśmy dzisiejszego przepisu o tym zapisie. Zapytaj prawnika.
explain-then-heading = Co będzie potem
explain-then-1 = Są dwie odpowiedzi. Pierwsza może przyjść szybko albo późno. Na drugą często czeka się wiele miesięcy.
explain-then-2 = Jeśli pierwsza odpowiedź to „tak”, możesz dostać pomoc i czas na odpoczynek.
explain-then-3 = Jeśli odpowiedź to „nie”, możesz poprosić, żeby sprawdzili jeszcze raz. Prawnik może pomóc. Czasu na taką prośbę nie ma dużo.
explain-then-4 = „Tak” nie oznacza, że możesz zostać w Wielkiej Brytanii. „Nie” też może mieć na to wpływ. Zapytaj prawnika.
explain-no-heading = Jeśli powiesz „nie”
explain-no-1 = Wtedy nikt nie zgłasza Cię do NRM. My nadal Ci pomagamy.
explain-no-2 = Niektóre instytucje publiczne muszą powiedzieć Home Office, że kogoś spotkały. Nie ma tam Twojego nazwiska, jeśli tego nie chcesz.
explain-no-3 = Możesz zmienić zdanie w każdej chwili. Powiedz komukolwiek z nas.
explain-four-heading = O co Cię pytamy
choice-ask-referral = Czy chcesz, żeby zgłoszono Cię do NRM?
choice-ask-support = Czy chcesz wsparcia, na przykład bezpiecznego miejsca i kogoś, kto Ci pomoże?
choice-ask-police = Czy chcesz porozmawiać z policją?
choice-ask-named = Jeśli nikt nie zgłosi Cię do NRM: czy Twoje nazwisko może być w zawiadomieniu, które musi wysłać instytucja publiczna?
explain-four-end = Możesz powiedzieć „tak” na jedno pytanie i „nie” na inne.
explain-child-1 = To nic złego, że nam o tym mówisz.
explain-child-2 = Masz mniej niż 18 lat albo możesz mieć mniej. Dlatego mówimy o Tobie władzom lokalnym (council) i Home Office. Musimy to zrobić.
explain-child-3 = Władze lokalne muszą zadbać o Twoje bezpieczeństwo. Znajdują Ci miejsce do spania.
explain-child-4 = Może być przy Tobie ktoś dorosły, tylko dla Ciebie, kto mówi w Twoim imieniu. Możesz o to poprosić.
explain-child-5 = Chcemy wiedzieć, czego chcesz. Gdy skończysz 18 lat, Ty decydujesz, a my pytamy Cię jeszcze raz.
explain-checked = Te informacje sprawdzono { $day }.{ $month }.{ $year }. Przepisy się zmieniają: zapytaj prawnika.

## safety: the card

card-heading = Co będzie dalej
card-your-person = Zapytaj o:
card-next-time-label = Następne spotkanie:
card-where = Gdzie:
card-next-sleep = Masz gdzie spać tej nocy.
card-next-food = Dostajesz jedzenie i czyste ubrania.
card-next-doctor = Możesz pójść do lekarza.
card-next-call = Zadzwonimy do Ciebie.
card-next-visit = Przyjdziemy się z Tobą zobaczyć.
card-next-lawyer = Możesz porozmawiać z prawnikiem.
card-next-interpreter = Jest tam ktoś, kto mówi w Twoim języku.
card-next-time = Masz czas. Możesz najpierw odpocząć.
card-next-decide = Ty decydujesz. Możesz powiedzieć „nie”.
card-next-leave = Możesz odejść, kiedy chcesz.
card-danger = W niebezpieczeństwie dzwoń pod 999. To nic nie kosztuje.
