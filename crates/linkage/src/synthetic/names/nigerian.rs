//! Nigerian names: Yoruba, Igbo, Edo and Hausa, and the English ones much used. Source: Faker's yo_NG, ig_NG and ha_NG lists (MIT); Edo and English ones from general knowledge.

/// Men's forenames, the commonest first.
pub(super) const MALE: &str =
    "Emmanuel Samuel Michael David Daniel Joseph Peter John Chinedu Emeka Osaro Osagie Efosa Nosa Osas Oluwaseun Oluwatobi Oluwafemi Ibrahim/Ibraheem Musa \
     Abdullahi Usman/Uthman Sunday Friday Godwin Blessing Abiodun Lere Oluwasanmi Juwon Omobobola Akinkunmi Gbadebo Ismail Inioluwa Babawale Ayodeji \
     Chukwudi Uche Abiona Sijuade Okechukwu Shekoni Adekunle Ekene ObaniJesu Aderopo Adekola Tomori Seye Ahmad Danjuma Keji Adebowale Ajani Ajala Chijioke \
     Ige Toki Oladimeji Alamu Afolarin Olanrewaju Bello Ifechukwu Ibidapo Shehu Oladare Kabiru Oluwole Adedeji Somtochukwu Chigozie Adeniyi Leke Ibrahim \
     Adesoji Damife Osunleke Olansile Babasola Akanmu Kolawole Oluwagbemiga Adeyi Adekitan Korede Oluwamumibori Ikenna Adeleke Obinna Gbowoade Babatunji \
     Ayodele Oke Ikeoluwa Oluwasegun Usman Adeolu Ishola Oluwamuyiwa Akinwale Adigun Uchenna Olumorotimi Adetayo Esupofo Temidayo Sani Niyilolawa Ifeanyi \
     Alade Ekundayo Adeshina Tanimu Omotayo Anjolaoluwa Tokunbo Habibu Nnamdi Mahmud Adedayo Ogooluwa Yusuf Folu Kelechi Haruna Adebiyi Ebuka Nonso Nasiru \
     Chibuzo Ayinde Oba Tade Abayomi Adeoti Iseoluwa Chukwuemeka Durodola Umar Shamsuddeen Demilade Gbolahan Aliyu Olakunle Akinlabi";

/// Women's forenames, the commonest first.
pub(super) const FEMALE: &str =
    "Blessing Joy Faith Mercy Grace Esther Mary Favour Gift Precious Happiness Osasere Osariemen Isoken Efe Omosede Patience Peace Loveth Oluwaseun \
     Oluwakemi Oluchi Chidinma Ngozi Aisha/Aishat Fatima/Fatimah Omolara Kosisochukwu Awero Morayo Hafsat Arinola Amoke Yewande Omolabake Oyindasola \
     Similoluwa Arike Amope Iyadunni Abeni Mosunmola Doyinsola Abebi Oyenike Subomi Yejide Hadiza Zainab Aisha Ifunanya Bilkisu Adesewa Kikelomo Motunrayo \
     Somadina Toluwanimi Nneka Adebukola Radeke Boluwatife Habiba Mojisola Omotoun Olajumoke Ogechi Mojisoluwa Omotara Fehintola Nkiruka Omowumi Ewatomi \
     Fatima Aanuoluwapo Bunmi Saadatu Jamila Fikayomi Iretioluwa Omobolanle Abosede Simisola Khadija Ninioluwa Fibikemi Olufunmilayo Ruqayya Adetoke \
     Mosinmileoluwa Rabi Aminatu Maryam Ronke Eniola Halima Ayoka Adetoun Sowande Ibironke Ayinke Faderera Ajoke Tolulope Ifeoma Olasunmbo Ololade Ozioma \
     Omodunni Amarachi Omotola Obianuju Hauwa Adaeze Morolake Adunni Bolatito Safiya Yetunde Folashade Adepeju Atinuke Chidimma Fadekemi Modupe Onyinye \
     Chiamaka Chinelo Mofifoluwa Moradeke Gambo Morenike Asmau Titilayo Ujunwa Chizoba Moyosore Oreofe Chinyere Adesua Olufunke Omosalewa Segilola Sumayya \
     Asake Adenike Iyabode Wuraola";

/// Family names, the commonest first.
pub(super) const FAMILY: &str =
    "Osagie Igbinovia Omoregie Aigbe Osaro Ehigiator Idahosa Obaseki Edosa Uwaifo Okafor/Okafour Okeke Eze Nwosu/Nwosa Adeyemi/Adeyemo Adebayo Balogun \
     Ogunleye Olawale Mohammed/Muhammad/Mohammad Ibrahim/Ibraheem Johnson Williams Friday Sunday Monday Afolabi Njoku Ayoola Ihejirika Obi Falabi Oparinde \
     Nwachukwu Udeh Okoro Ogunwobi Morawo Omidina Abubakar Fajimi Soyinka Olaiya Adelusi Owoyemi Bamidele Sobowale Olubode Fagunwa Jaiyeola Idris Paimo \
     Olabode Aloba Oluwagbemi Olugbayila Fasasi Oloyede Shekoni Adekunle Fadipe Ogunbamigbe Jibril Odetola Danjuma Afonja Salami Alabi Mustapha Ojua Nwosu \
     Bakare Adegoke Kolade Onoh Ninalowo Adegbite Oladipupo Koya Ibikunle Olusanya Olukunga Faleti Shehu Adesiyan Adelakun Awolowo Ajao Lawal Makinwa \
     Ezeugo Ilupeju Oyaifo Ali Edun Faloye Oshin Bappa Aderogba Olujimi Ogunbiyi Ajayi Anyanwu Isah Adebisi Aderibigbe Okafor Adeleke Salako Onwuka Ogunbo \
     Ojo Osuntokun Babtunde Olukotun Iyanda Garba Owokoniran Oyeyemi Adisa Ogulana Ogbuehi Kosoko Omojola Iroha Ojukwu Ajewole Makinde Chukwu Bamiloye \
     Saidu Oyinlola Afolayan Zubairu Owolabi Kabir Ademiluyi Yusuf Akinrinola Ayandokun Omotoso Awodiran Ogindan Oyadiran Odunsi Tukur Ogunde Iwu Yahaya \
     Oginni";
