/** People of invented countries who are one person under two records; the rules were developed on these. */
export const peopleSame = String.raw`
+ transliteration | Mohamed Ould Sidati; b 1983 | محمد ولد سيداتي; b 1983-01-09
+ transliteration | Khalid Bensoudani; b 1977-04-01 | خالد بن سوداني; b 1977-04-01
+ transliteration | عبد الله الطوارقي; p Agharous | Abdallah Touaregui; p Agharous
+ transliteration | Abdoulaye Wattarani; b 1990-02-02 | Abdullahi Watarani; b 1990-02-02
+ transliteration | Abdel Aziz Chenguiti; d RB220041 | عبد العزيز شنقيطي; d RB220041
+ transliteration | Husayn al-Tamashqi | حسين التماشقي
+ transliteration | Mustafa Qasemlou; b 1969 | Moustapha Kassemlou; b 1969-12-24
+ transliteration | إبراهيم الزواوي; t +999 55 13 40 61 | Brahim Zouaoui; t +999 55 13 40 61
+ transliteration | Aicha Mint Boilil; b 1996 | عائشة منت بوليل; b 1996
+ transliteration | Djibril Seckouma; b 1988-08-18 | Jibril Sekuma; b 1988-08-18
+ transliteration | Suleiman Danjumari; p Kurmawa | Souleymane Danjoumari; p Kurmawa
+ transliteration | Saidou Nourou Tallani | Saidu Nuru Talani; b 1972
+ transliteration | طارق الجبوري; b 1985-05-15 | Tarek Al Jabouri; b 1985-05-15
+ transliteration | Chérif Haïdarani; n Rabona | شريف حيدراني; n Rabona
+ transliteration | Ali Ousseini Maïgari; b 1979 | Aliyu Husseini Maigari; b 1979
+ transliteration | مصطفى قاسم الفزاني; b 1980 | Mostafa Kassem Fezzani; b 1980
+ transliteration | Zakaria Moussaoui-Chettah | زكريا موساوي شطاح
+ transliteration | Fodé Cassamal; n Guinala | Fode Kassamal; n Guinala; b 1994
+ transliteration | Omar Farouk Nasrallahi | عمر فاروق نصر اللهي
+ transliteration | Ridha Ghannouchari; d RB900117 | Rida Ghanushari; d RB900117
+ transliteration | Jamila Bouhadji; b 1991 | Djamila Bu Hajji; b 1991-03-30
+ transliteration | نذير بوشارب; b 1987 | Nadhir Bouchareb; b 1987
+ order | SISSOKHAN Fily Daba; b 1986 | Fily Daba Sissokhan; b 1986-01-17
+ order | Mutombari Kalala Félicien; r broker | Félicien Mutombari Kalala; r broker
+ order | Habyarimanzi Solange; d K0551200 | Solange Habyarimanzi
+ order | DANJUMARI, Suleiman; t +999 80 71 00 40 | Suleiman Danjumari; t +999 80 71 00 40
+ order | Zongorani Issouf; b 1993-09-09 | Issouf Zongorani; b 1993
+ order | Cabralinho Amílcar Nuno | Amílcar Nuno Cabralinho; n Guinala
+ initials | A. K. Dembélani; b 1980-10-20; p Agharous | Adama Kassim Dembélani; b 1980-10-20; p Agharous
+ initials | M. S. Tallani; t +999 80 99 98 97 | Mamadou Saliou Tallani; t +999 80 99 98 97
+ initials | Chukwuma B. Eziokwuni; b 1971 | Chukwuma Benedict Eziokwuni; b 1971-07-01
+ initials | L. Mabikani; e lucie.mab@post.example | Lucie Mabikani; e lucie.mab@post.example
+ initials | P. N. Nzambé; d GA771230 | Pauline Ndong Nzambé; d GA771230
+ typo | Tidiane Sissokhan; b 1989-06-06 | Tidianne Sisokhan; b 1989-06-06
+ typo | Oluwaseun Bamidelani; d A33310092 | Oluwaseun Bamidelani; d A33310029; b 1990
+ typo | Ramatoulaye Ndongari; b 1997-02-13 | Ramatoulaye Ndonagri; b 1997-02-13
+ typo | Mahaman Laouari; t +999 90 00 17 71 | Mahamane Lauari; t +999 90 00 17 71
+ typo | Victorino Semedonça; b 1968-11-30 | Vitorino Semedonça; b 1968-11-03
+ typo | Sidi Brahim Khalifani; b 1982-12-12 | Sidi Brahim Khalfani; b 1982-12-12
+ typo | Fatimata Zongorani; b 1998-07-21; d RB-771800 | Fatimata Zongarani; b 1998-07-21; d RB-771808
+ typo | Godefroid Mutombari; r miner; p Kolwani | Godfroid Mutombari; r miner; p Kolwani
+ married | Rokhaya Seckouma; b 1992-12-31; t +999 77 311 41 51 | Rokhaya Talibé née Seckouma; b 1992-12-31
+ married | Ana Paula Cabralinho; b 1985-04-25; d GU118820 | Ana Paula Vieiral; b 1985-04-25; d GU118820
+ married | Halima Danjumari; b 1994-08-08; t +999 80 44 14 24 | Halima Maigari; b 1994-08-08; t +999 80 44 14 24
+ married | Solange Habyarimanzi épouse Kalala | Solange Habyarimanzi; b 1981
+ kunya | Abu Hafs al-Fezzani; aka Nadhir Bouchareb | نذير بوشارب; p Agharous
+ kunya | أبو عبيدة الطوارقي | Abou Obeida Touaregui
+ kunya | Abu Yahya al-Azawadi; b 1978 | Abou Yahia Azawadi; b 1978
+ kunya | أبو بكر سيداتي; b 1990 | Boubacar Sidati; b 1990
+ honorific | El Hadji Malick Seckouma; b 1955 | Malick Seckouma; b 1955-10-05
+ honorific | Dr. Félicien Mutombari; r doctor | Felicien Mutombari; r doctor; p Kolwani
+ honorific | Mallam Aminu Danladani; p Kurmawa | Aminu Danladani; p Kurmawa
+ honorific | السيد طارق الجبوري; b 1985 | طارق الجبوري; b 1985-05-15
+ honorific | Dona Ermelinda Semedonça | Ermelinda Semedonça; n Guinala
+ compound | Marie-Claire Nzambé; b 1988 | Marieclaire Nzambé; b 1988-02-29
+ compound | Nasreddine Zouaoui; d RB774411 | Nasr Eddine Zouaoui; d RB774411
+ compound | Brahim ould Mohamed Khalifani; b 1974 | Brahim Khalifani; b 1974-05-01
+ compound | Carlos Manuel de Semedonça; b 1979 | Carlos Semedonça; b 1979-06-14
+ compound | Abdou Rahmane Laouari; b 1986 | Abdourahmane Laouari; b 1986
+ compound | Seif al-Islam Fezzani | سيف الإسلام الفزاني
+ identifiers | Scar; d RB990001 | Tarek Jabouri; d RB990001; b 1985
+ identifiers | The Uncle; t +999 55 60 60 60; e oncle@post.example | Mahaman Laouari; t +999 55 60 60 60; e oncle@post.example
+ identifiers | Lucie Mabikani; k GA44 2201 0098 | L. Mabikany; k GA4422010098
+ identifiers | Oumar Dembélani; b 1984-12-01; t +999 66 11 00 20 | Omar Dembelany; b 1984-01-12; t 66 11 00 20
+ spelling | Ifeoma Eziokwuni; b 1990-09-01 | Ifeomma Eziokwunni; b 1990-09-01
+ spelling | Yawovi Agbekoli; b 1983 | Yaovi Agbékoli; b 1983-10-10
+ spelling | Kouadio Kouassiri; t +999 07 08 09 10 | Kwadjo Kouassiri; t +999 07 08 09 10
+ spelling | Mariam Cissékou; d RB331107 | Mariame Sissékou; d RB331107
+ spelling | Nguéma Obianari; b 1965 | Nguema Obiañari; b 1965-01-01
`;
