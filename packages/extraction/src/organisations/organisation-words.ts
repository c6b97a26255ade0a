import { fold } from '../reading/fold-text';

const set = (words: string) =>
  new Set(
    words
      .split(/\s*,\s*|\n/)
      .map((word) => fold(word.trim()))
      .filter((word) => word !== ''),
  );

/** Words that say that the capitals before or after them name an organisation. */
export const heads =
  set(`front, movement, army, brigade, brigades, party, union, council, organisation, organization, alliance, coalition, league, militia, network, cartel, syndicate,
  association, foundation, committee, company, corporation, federation, front, command, commando, commandos, forces, congress, company, trading, shipping, logistics, bank, agency, ministry, directorate, police, guard, group, holding, institute, centre, cooperative, brotherhood,
  mouvement, armée, parti, ligue, milice, réseau, fondation, comité, société, fédération, forces, banque, agence, ministère, groupe, groupement, conseil, collectif, compagnie, coopérative, entreprise, établissements, gendarmerie, direction, brigade,
  frente, movimento, exército, partido, aliança, liga, milícia, rede, associação, fundação, comité, comissão, empresa, companhia, federação, forças, banco, agência, ministério, grupo, conselho, organização, brigada, comando, união, sociedade, cooperativa, polícia, guarda, direcção, direção, instituto`);

/** Heads that come last, with the name before them: `Delta Trading Company`, `Blue Coast Ltd`. */
export const endings = set('ltd, limited, inc, plc, llc, sarl, sa, sas, lda, gmbh, corp, co');

/** Words inside a name. */
export const connectors = set('of, for, the, and, de, du, des, d, la, le, les, l, et, pour, da, do, das, dos, e, para, a, o, aux, au, s');

/** Words in which an Arabic name of an organisation begins. */
export const arabicHeads = set(
  'حركة, جبهة, جيش, حزب, تنظيم, جماعة, منظمة, كتيبة, كتائب, لواء, شركة, جمعية, اتحاد, تحالف, ميليشيا, مليشيا, شبكة, مؤسسة, مصرف, بنك, رابطة, هيئة, ائتلاف, مجلس, وزارة, مديرية, نقابة',
);
/** Words that end an Arabic name: prepositions, verbs of saying and doing. */
export const arabicStops = set(
  'في, من, الى, على, عن, مع, ان, أن, التي, الذي, الذين, قد, لم, لن, بعد, قبل, عند, خلال, منذ, حيث, كما, هو, هي, هذا, هذه, ذلك, تلك, مسلحة, صغيرة, محلية, محلي, غير, ثم, او, كل, بين, ضد, حول, تم, أي, التابعة, المحلية, المذكورة, نفسها, ذاتها, المسلحة',
);

/** Heads that in a text of capitals say enough; "group" or "council" there is mostly none of a name. */
export const wireHeads = set(
  'front, movement, army, alliance, party, cartel, forces, brigade, brigades, unity, league, command, commandos, federation, ministry, mouvement, armée, parti, frente, movimento, partido, exército, ejercito, movimiento',
);

/** Ordinary words that belong to names of groups all the same. */
export const wireWords = set(
  'national, social, popular, central, united, armed, forces, liberty, unity, black, red, people, workers, peasants, students, liberal',
);

/** Words beside a head that tell of a group without naming it. */
export const wireStops = set(
  `yesterday, whose, various, several, other, own, solid, private, rightist, leftist, between, member, opposition, rebel, guerrilla, guerrillas, infantry, security,
  occupation, clandestine, certain, enemy, progressive, regular, foreign, its, against, these, those, such, some, many, entire, main, argument, murder, headquarters,
  masses, self, including, because, while, during, according, without, which, where`,
);

/** Arabic adjectives of names that do not end like one. */
export const arabicAdjectives = set(
  'الجديد, الحر, الأحرار, الموحد, المتحد, المتحدون, الشامل, العام, الأحمر, الأخضر, الأزرق, الأسود, الأبيض, الزرقاء, الخضراء, الحمراء, السوداء, البيضاء, الكبرى, المسلح, المستقل',
);
