const set = (words: string) => new Set(words.split(' '));

/** Small words that carry no name: articles and prepositions. Folded, as are all words here. */
export const particles = set(
  'al el ul as es ash ech esh ad ed ar er an en at et az ez de da do dos das du des di del la le les van von der den ten of the and und et for pour para au aux دي و في من على ل ال لل',
);

/** What leads to the name of a father or ancestor. */
export const patronymics = set(
  'ben ibn bin bn bint bent mint binti ould wuld uld weld walad oulad ag wallet ait بن ابن بنت منت ولد ولاد اولاد اغ اق ايت',
);

/** What leads to the name a woman had before or has since her marriage. */
export const marriages = set('nee ne epouse ep veuve vve born casada حرم زوجه زوجة ارملة');

/** Titles and forms of address. */
export const honorifics = set(
  'mr mrs ms mme mlle dr prof sir me maitre hon col colonel coronel cpt capt captain capitaine capitao gen general lt sgt sheikh sheik cheikh cheick shaikh xeque imam hadj hadji hajj haj hajja hadja elhadj elhadji elhajj alhaji alhajji alhadji hajiya mallam malam sidi seydi moulay mulay lalla dom dona don sr sra senhor senhora dona doutor engenheiro الشيخ شيخ الحاج حاج السيد السيدة الدكتور دكتور سيدي مولاي لالة الحاجة العقيد النقيب العميد الامام',
);

/** Words by which a son is told from a father of the same name. */
export const generations: Record<string, 'younger' | 'elder'> = {
  jr: 'younger',
  junior: 'younger',
  fils: 'younger',
  filho: 'younger',
  neto: 'younger',
  ii: 'younger',
  iii: 'younger',
  الابن: 'younger',
  senior: 'elder',
  pere: 'elder',
  pai: 'elder',
  الاب: 'elder',
};

/** "Father of": leads to a kunya, or to a name such as Aboubacar. */
export const fathersOf = set('abu abou aboo ابو ابا ابي');

/** The same, grown together with a family name. */
export const grownTogether = set('bou bu بو');

/** "Servant of": part of one name with the word after it. */
export const servantsOf = set('abd abdel abdul abdal abdoul abdou abdu abdur abder عبد');

/** "Of the faith": part of one name with the word before it. */
export const ofTheFaith = set('eddine eddin edine eldin aldin uddin oudine din dine الدين دين');
