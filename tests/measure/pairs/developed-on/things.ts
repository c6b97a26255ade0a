/** Organisations, vehicles and phones of invented countries, one or two; the rules were developed on these. */
export const things = String.raw`
# organisation
+ legal_form | Comptoir du Lac Sarl; p Kolwani | Comptoir du Lac
+ legal_form | شركة النخيل للنقل | Nakhil Transport Ltd
+ legal_form | Madeiras de Guinala Lda | Madeiras de Guinala, Limitada
+ legal_form | Rabona Shipping PLC; p Ikoto | Rabona Shipping
+ legal_form | Ets Laouari et Fils | Établissements Laouari & Fils; p Agharous
+ legal_form | Green River Timber Ltd; i RC-1001 | Green River Timber Company Limited; i RC 1001
+ acronym | Union des Transporteurs de l'Azawad Central | UTAC; p Agharous
+ acronym | Mouvement pour la Justice au Lac | MJL
+ acronym | National Grain Reserve Office; n Rabona | NGRO; n Rabona
+ acronym | Frente Unida de Guinala (FUG) | FUG
+ translated | Bank of Rabona | Banque de Rabona
+ translated | مؤسسة الرحمة للتنمية | Fondation Ar-Rahma pour le développement
+ translated | Associação dos Pescadores de Guinala | Association des Pêcheurs de Guinala
+ translated | Kolwani Mining Company | Société Minière de Kolwani
+ typo | Trans-Azawad Logistique | Transazawad Logistiqe
+ typo | Coopérative Agricole de Kurmawa; p Kurmawa | Cooperative Agricol de Kurmawa; p Kurmawa
- similar | Comptoir du Lac SARL | Comptoir du Fleuve SARL
- similar | Banque de Rabona | Banque de Guinala
- similar | Ets Laouari & Fils; i RC-7000 | Ets Laouari & Frères; i RC-9111
- similar | Mouvement pour la Justice au Lac | Mouvement pour la Justice au Nord
- similar | Green River Timber Ltd; i RC-1001 | Green River Fisheries Ltd; i RC-4488
- similar | Kolwani Mining Company | Kurmawa Mining Company
- similar | Union des Transporteurs de Kurmawa | Union des Commerçants de Kurmawa
- acronym | UTAC; i RC-3311; n Rabona | Usine de Thé d'Agharous-Centre; i RC-8009; n Guinala
- acronym | MJL | MJN
- branch | Nakhil Transport Ltd; i RC-2010 | Nakhil Hotels Ltd; i RC-2099
# vehicle
+ identifier | Peugeot 504; i KZ 110 TB | station wagon; i KZ110TB
+ identifier | KZ-0098-RA | kz 0098 ra
- identifier | Peugeot 504; i KZ 110 TB | Peugeot 504; i KZ 101 TB
- identifier | motorcycle; i KZ 45 MM | motorcycle; i KZ 9912 MN
- identifier | white minibus | white minibus
# phone
+ identifier | +999 55 60 60 60 | 0099955606060
+ identifier | 66 11 00 20 | +999 6611 0020
- identifier | +999 55 60 60 60 | +999 55 60 60 06
- identifier | +999 55 60 60 60 | +802 55 60 60 60
`;
