//! Iraqi names in Latin script, Arab and Kurdish. From general knowledge; no open list in Latin script was found. The second name is the
//! father's or that of a tribe or town. Usual spellings of one name are parted by bars.

/// Men's forenames, the commonest first; also the names of fathers.
pub(super) const MALE: &str =
    "Ali/Aly Mohammed/Mohamed/Muhammad/Mohammad/Muhammed Ahmed/Ahmad/Ehmed Hussein/Hussain/Husain/Hussien Hassan/Hasan/Hesen Mustafa/Mustafah/Mostafa/Mistefa \
     Omar/Omer/Umar Karim/Kareem/Kerim Abbas/Abas Haider/Haidar/Hayder/Hyder Jassim/Jasim/Jasem/Qasim Kadhim/Kazim/Kadim/Kathim Mahdi/Mehdi/Mahdy Salam/Selam Saad/Sad \
     Saif/Sayf/Seif Yasin/Yaseen/Yassin Yousif/Yousef/Yusuf/Yusif Ibrahim/Ibraheem/Ebrahim/Birahim Ismail/Ismael/Esmail Khalid/Khaled/Xalid Ammar/Amar Anwar/Enwer \
     Aziz/Azeez Bilal/Belal Dilshad/Dlshad/Dilshat Farhad/Ferhad/Farhat Goran/Goren Hiwa/Heywa/Hywa Karwan/Karwen/Kerwan Kawa/Kaweh Rebwar/Rebuar/Rebwer Rebin/Rebeen \
     Rizgar/Rezgar/Rzgar Sarkawt/Sarkaut/Serkewt Shwan/Shuan/Showan Soran/Soren Twana/Tuana Zana/Zanah Aram/Arram Azad/Azadd Bakhtiar/Bakhtyar/Baxtiyar Bahman/Behman \
     Barzan/Berzan Choman/Chuman Dana/Danah Diyar/Deyar/Dyar Hemin/Hemn/Hemen Herish/Heresh Jamal/Cemal/Jemal Kamaran/Kameran Muhsin/Mohsen/Muhsen Nawzad/Nauzad/Newzad \
     Pshtiwan/Peshtiwan Rawand/Rawend/Rewand Sabah/Sabbah Saman/Samen Sherzad/Shirzad/Sherzat Star/Sattar/Satar Taha/Taher Walid/Waleed Younis/Younus/Yunis/Younes \
     Zaid/Zayd/Zeid Zirak/Zerak Ayad/Iyad/Eyad Basim/Basem Emad/Imad/Amad Falah/Faleh Ghazi/Gazi Hamid/Hameed/Hamed Laith/Layth/Leith Majid/Majeed/Maged Nabil/Nabeel \
     Qais/Qays/Kais Raad/Raed Sinan/Senan Thamer/Thamir/Samir Wisam/Wissam/Wesam";

/// Women's forenames, the commonest first.
pub(super) const FEMALE: &str =
    "Zainab/Zeinab/Zaynab/Zaineb Fatima/Fatma/Fatimah Maryam/Mariam/Meryem Noor/Nur/Nour Sara/Sarah Zahra/Zahraa Huda/Hoda Rana/Ranah Shler/Shiler/Shlair Shilan/Shlan/Sheelan \
     Nasrin/Nasreen/Nesrin Khadija/Xadija/Khadeja Amina/Ameena/Emina Hanan/Hanaan Israa/Esraa/Isra Marwa/Marwah Nadia/Nadya Rasha/Reshe Suha/Soha Tara/Tarra Avin/Evin/Aveen \
     Bahar/Behar Chnar/Chinar/Chenar Dilan/Deelan Gulala/Golala Hero/Hiro Jwan/Juwan/Jiwan Kazhal/Kajal/Kazhall Lana/Lanah Nigar/Negar Parwin/Perwin/Parween Rezan/Rizan \
     Shno/Shnow Sozan/Suzan/Sozen Trifa/Tirifa Vian/Viyan Wafa/Wafaa Zhian/Jian/Zhyan Alaa/Ala Asmaa/Asma Ghada/Gada Iman/Eman/Eiman Layla/Laila/Leyla Samira/Sameera";

/// Names of tribes, towns and families, the commonest first.
pub(super) const FAMILY: &str =
    "Al_Jabouri/Aljaburi/Al-Jubouri/Aljabori Al_Obaidi/Alobaidi/Al-Ubaidi/Alobeidi Al_Dulaimi/Aldulaimi/Al-Dulaymi Al_Tamimi/Altamimi/Al-Tameemi Al_Maliki/Almaliki/Al-Malki \
     Al_Saadi/Alsaadi/Al-Sadi Al_Bayati/Albayati/Al-Bayaty Al_Zubaidi/Alzubaidi/Al-Zubaydi Al_Shammari/Alshammari/Al-Shamari Al_Rubaie/Alrubaie/Al-Rubaye/Alrubaiy \
     Al_Hashimi/Alhashimi/Al-Hashemi Al_Samarrai/Alsamarrai/Al-Samaraie Al_Basri/Albasri/Al-Basry Al_Azzawi/Alazzawi/Al-Azawi Al_Janabi/Aljanabi/Al-Genabi \
     Al_Mousawi/Almusawi/Al-Moosawi/Almosawi Al_Hussaini/Alhussaini/Al-Husseini Al_Khafaji/Alkhafaji/Al-Khafagi Barzani/Berzani Talabani/Telabani Kurdi/Kurdy/Al_Kurdi \
     Zebari/Zibari/Zeebari Hawrami/Hewrami/Horami Jaff/Jaf Sharif/Shareef/Sherif Amin/Ameen/Emin Rashid/Rasheed/Reshid Hamad/Hama/Hameh Aziz/Azeez Qadir/Kadir/Qader/Ghader \
     Rasul/Rasool/Resul Salih/Saleh/Salh Majid/Majeed Faraj/Ferej Hamid/Hameed Abdullah/Abdulla/Ebdulla Abdulrahman/Abdul_Rahman/Abdalrahman Mahmood/Mahmoud/Mahmud \
     Mustafa/Mistefa Othman/Osman/Uthman Taha/Tahir Khdir/Khidir/Khider Smail/Ismail/Ismael Baban/Babban Said/Saeed/Saied Omer/Omar/Umar Ali/Aly Hussein/Hussain/Husain";
