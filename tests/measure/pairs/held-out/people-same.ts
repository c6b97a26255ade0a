/** People of invented countries who are one person under two records; written before anything was tuned and never tuned on. */
export const peopleSame = String.raw`
+ transliteration | Mohammed Al-Khattari; b 1984-02-11 | محمد الخطاري; b 1984
+ transliteration | Abdelrahman Ould Beyrouk; n Zemara | عبد الرحمن ولد بيروك; n Zemara
+ transliteration | Abdourahmane Sangharé; t +999 77 410 22 18 | Abd al-Rahman Sangare; t 77 410 22 18
+ transliteration | خالد المزروعي; d ZM-448120 | Khaled El Mezroui; d ZM448120
+ transliteration | Houssein Bouazzaoui; b 1991-07-30 | حسين بوعزاوي; b 1991-07-30
+ transliteration | Youssouf Djibrine Haroun | Yusuf Jibrin Harun; p Oum Drissa
+ transliteration | فاطمة الزهراء بن جلون; b 1979 | Fatima Zahra Benjelloun; b 1979-11-02
+ transliteration | Cheikh Ould Taleb; r transporter | الشيخ ولد الطالب; r transporter; b 1970
+ transliteration | Oumarou Waziri Tchoukou; b 1988 | Umaru Waziri Chuku; b 1988-04-19
+ transliteration | Ousmane Ouattarin; t +999 70 11 82 93 | Uthman Watarin; t +999 70 11 82 93
+ transliteration | يوسف القرضاب; p Bir Hamra | Youssef Al Qardab; p Bir Hamra
+ transliteration | Tawfiq Dhahabi; b 1982-03-03 | Taoufik Dahabi; b 1982-03-03
+ transliteration | Aïssa Khelladi-Meguerba | عيسى خلادي مقربة
+ transliteration | Djamel Eddine Zerrouk; b 1975-05-12 | جمال الدين زروق; b 1975-05-12
+ transliteration | Aboubacar Tchiroma; n Kasoro | Abubakar Ciroma; n Kasoro; b 1990
+ transliteration | Iaia Embaló; b 1986; n Ilhas Verdes | Yaya Embalo; b 1986; n Ilhas Verdes
+ transliteration | سعيد بلحاج; t +999 66 20 31 47 | Saïd Belhadj; t +999 66 20 31 47
+ transliteration | Mahamat Saleh Adoum; d K0099127 | محمد صالح ادم; d K0099127
+ transliteration | Ghassan Shuwayrif | غسان الشويرف; b 1983
+ transliteration | Zeynab Hachimi; b 1995-12-01 | زينب الهاشمي; b 1995
+ order | TRAORIN Souleymane Baba; b 1987-09-14 | Souleymane Baba Traorin; b 1987
+ order | Kabongolo Mwilambwe Justin | Justin Kabongolo Mwilambwe; r trader
+ order | OUEDRAGUI Issiaka; d BF771204 | Issiaka Ouédragui
+ order | Nsengiyumvira Théoneste; b 1978-01-20 | Théoneste Nsengiyumvira; b 1978-01-20
+ order | Tavaresinho Joaquim Lopes; n Ilhas Verdes | Joaquim Lopes Tavaresinho
+ initials | M. L. Koulibanté; b 1981-06-06; p Tessadit | Mohamed Lamine Koulibanté; b 1981-06-06
+ initials | J.-P. Mboumbani; t +999 61 55 02 02 | Jean-Pierre Mboumbani; t +999 61 55 02 02
+ initials | Ibrahim A. Gwandari; d N5512087 | Ibrahim Abdullahi Gwandari; d N5512087
+ initials | A. Chikwendi; e achikwendi@post.example | Adaeze Chikwendi; e achikwendi@post.example
+ initials | Fernando T. Quissanga; b 1969 | Fernando Tomás Quissanga; b 1969-08-17
+ typo | Moussa Ag Intallou; b 1972-10-10 | Mousa Ag Intalou; b 1972-10-10
+ typo | Emmanuel Okonkwari; d A20981735 | Emanuel Okonkwarri; d A20981753
+ typo | Bintou Sidibessi; b 1993-04-05 | Bintou Sidibesi; b 1993-05-04
+ typo | Harouna Djermakoto; t +999 90 33 41 20 | Haruona Djermakoto; t +999 90 33 41 20
+ typo | Celestino Baptistone; b 1980-02-28 | Celestinho Batistone; b 1980-02-28
+ typo | Wilfried Nganguébi; r driver; p Port-Lagune | Wilfrid Nganguebi; r driver; p Port-Lagune
+ typo | Hamidou Kafandolo; b 1985-11-23 | Hamidou Kafandlo; b 1985-11-28
+ typo | Salamatou Bizenga; d ZM-100733 | Salamtou Bizenga; d ZM-100733
+ married | Awa Ndiayeni; b 1990-03-08; t +999 77 600 10 01 | Awa Sarrani née Ndiayeni; b 1990-03-08
+ married | Maria da Conceição Fonsecal; b 1976-09-09; d IV332918 | Maria Conceição Tavaral; b 1976-09-09; d IV332918
+ married | Hadiza Bellori; b 1989-01-15; e hadiza.b@post.example | Hadiza Musari; b 1989-01-15; e hadiza.b@post.example
+ married | Clarisse Nkoungou épouse Mbadingui; b 1984 | Clarisse Nkoungou; b 1984-07-07
+ kunya | Abu Musab al-Sahraoui; aka Lehbib Ould Salemi | لحبيب ولد سالمي; p Bir Hamra
+ kunya | أبو الوليد الصحاري | Abou Walid Es-Sahari
+ kunya | Abou Zeyd al-Djazari; t +999 66 77 80 90 | Abu Zaid al Jazari; t +999 66 77 80 90
+ kunya | Hamma Ag Rhissan; aka Abu Tariq | Abou Tarek; aka Hama ag Rissan
+ honorific | El Hadj Seydou Kantéba; p Diankabou | Seydou Kantéba; p Diankabou; b 1958
+ honorific | Alhaji Garba Shinkafori; b 1961 | Garba Shinkafori; b 1961-05-30
+ honorific | Colonel Idriss Abbakari; r officer | Idriss Abbakari; r officer; n Kasoro
+ honorific | الحاج عمر بوسيف; t +999 91 22 73 84 | Omar Bousseif; t +999 91 22 73 84
+ compound | Jean-Baptiste Ouedragui; b 1977-12-12 | Jeanbaptiste Ouedragui; b 1977-12-12
+ compound | Abdoul Kader Sagnanti; b 1992 | عبد القادر سانيانتي; b 1992
+ compound | Nour Eddine Belkacemi; d ZM-880017 | Noureddine Belkacemi; d ZM-880017
+ compound | Ahmed ben Salah Gharbaoui; b 1968 | Ahmed Gharbaoui; b 1968-06-01; d ZM-220114
+ compound | António José dos Santarim; b 1973-03-21 | António Santarim; b 1973-03-21
+ compound | Mamadou Saliou Bah Kourouma; t +999 62 24 48 81 | Mamadou Saliou Kourouma; t +999 62 24 48 81
+ identifiers | Kader; d K7740021; p Oum Drissa | Abdoulkader Hassaneti; d K7740021
+ identifiers | The Baker; t +999 90 12 12 34; k ZM11 0000 2234 | Salif Kinderé; t +999 90 12 12 34; k ZM1100002234
+ identifiers | Rachid Temsamani; e r.tem@post.example; b 1986-02-02 | رشيد تمسماني; e r.tem@post.example
+ identifiers | Blaise Compagnoré; b 1990-10-01; d BF100222; a 12 rue du Marché, Diankabou | Blaise Compagnore; b 1990-01-10; a 12 rue du Marche, Diankabou
+ identifiers | Yacoub Diarrasso; v ZK 4412 RB; p Tessadit; r driver | Yakouba Diarrasso; v ZK-4412-RB; p Tessadit
+ spelling | Ngozi Ekwuemenu; b 1994-06-18 | Ngosi Ekwuemenu; b 1994-06-18
+ spelling | Gnassingbo Kodjo; b 1980 | Gnassingbo Kojo; b 1980-02-03
+ spelling | Kwame Asantewari; t +999 54 20 11 09 | Kwami Asantewari; t +999 54 20 11 09
+ spelling | Tchadjé Ouro-Bangnari; b 1971 | Tchadje Ouro Bangnari; b 1971-09-09
`;
