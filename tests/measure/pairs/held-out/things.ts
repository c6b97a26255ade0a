/** Organisations, vehicles and phones of invented countries, one or two; written before anything was tuned and never tuned on. */
export const things = String.raw`
# organisation
+ legal_form | Transports Koulaba SARL; p Diankabou | Transports Koulaba
+ legal_form | Zahra Trading Ltd | شركة زهرة للتجارة
+ legal_form | Pescas do Atlas Lda; n Ilhas Verdes | Pescas do Atlas, Limitada
+ legal_form | Société Minière de Tessadit S.A. | Societe Miniere de Tessadit
+ legal_form | Ets Kantéba & Frères | Établissements Kanteba et Freres; p Diankabou
+ legal_form | Savanna Gold Mining Limited; i RC-20455 | Savanna Gold Mining Company Ltd
+ acronym | Société de Transport du Sahel Oriental; p Oum Drissa | STSO; p Oum Drissa
+ acronym | Front de Libération des Dunes | FLD
+ acronym | UPCB; n Zemara | Union des Producteurs de Coton de Bir Hamra; n Zemara
+ acronym | Movimento Popular das Ilhas Verdes (MPIV) | MPIV
+ translated | Banque Agricole de Kasoro | Agricultural Bank of Kasoro
+ translated | جمعية النور الخيرية | Association An-Nour de bienfaisance
+ translated | Fondation Al Baraka Zemara | مؤسسة البركة زمارة
+ typo | Sahel Logistics Servces; i RC-88190 | Sahel Logistics Services; i RC-88190
+ typo | Compagnie Cotonniere de Diankabou | Compagnie Cotonière de Diankabo
- similar | Transports Koulaba SARL | Transports Kantéba SARL
- similar | Banque Agricole de Kasoro | Banque Commerciale de Kasoro
- similar | Ets Kantéba & Frères; i RC-10001 | Ets Kantéba & Fils; i RC-55012
- similar | Association des Femmes de Tessadit | Association des Jeunes de Tessadit
- similar | Savanna Gold Mining Ltd; i RC-20455 | Savanna Gold Trading Ltd; i RC-73311
- similar | Front de Libération des Dunes | Front de Libération du Delta
- acronym | STSO; n Zemara; i RC-00912 | Syndicat des Travailleurs du Sel de l'Ouest; n Kasoro; i RC-61007
- acronym | MPIV | MPLV
- branch | Zahra Trading Ltd; i RC-31000; p Ikara | Zahra Transport Ltd; i RC-31988; p Port-Lagune
# vehicle
+ identifier | Toyota Hilux; i ZK 8830 TB | white pick-up; i ZK-8830-TB
+ identifier | ZK 1207 RA | zk1207ra
- identifier | Toyota Hilux; i ZK 8830 TB | Toyota Hilux; i ZK 8803 TB
- identifier | Mercedes lorry; i ZK 5510 RB | Mercedes lorry; i ZK 2291 RC
- identifier | Toyota Land Cruiser | Toyota Land Cruiser
# phone
+ identifier | +999 77 410 22 18 | 00999774102218
+ identifier | 77 410 22 18 | +99977 4102218
- identifier | +999 77 410 22 18 | +999 77 410 22 81
- identifier | +999 66 20 31 47 | +801 66 20 31 47
`;
