import { fold } from '../reading/fold-text';
import { wordsOf, type Language, type WordsByLanguage } from '../reading/language';

/** Words of running text that are also names of people, groups or places somewhere. */
const common: WordsByLanguage = {
  en: `a, about, after, air, all, also, an, and, angel, any, april, are, arm, army, art, as, asia, at, august, autumn, away, back, bank, bar,
    bay, be, best, big, bill, black, blue, both, boy, bridge, brown, bus, but, by, camp, can, car, centre, center, chance, chase, church,
    city, clay, coast, college, come, cross, day, dean, december, deep, do, down, east, end, enterprise, europe, faith, fair, family, far, farm,
    february, few, field, first, fish, flat, for, forest, force, four, fox, frank, friday, from, front, gas, gene, general, give, go, gold,
    good, grace, grand, grant, gray, green, guard, had, hall, harbour, hard, has, have, he, her, here, high, hill, him, his, home, hope, house,
    hunter, i, if, in, independence, iron, is, island, it, its, ivy, jack, january, joy, judge, july, june, just, king, lady, lake, land,
    last, law, led, left, liberty, like, lily, little, local, long, lot, love, low, major, man, many, march, mark, market, may, me, media,
    men, mercy, mine, mission, mobile, monday, most, mount, my, near, new, next, nice, no, north, not, november, now, october, of, off, oil,
    old, on, one, only, or, orange, order, our, out, over, park, past, patience, peace, pearl, pierce, plain, police, port, post, press,
    price, prince, progress, public, queen, rain, ray, reading, red, republic, rich, ridge, river, road, rob, rock, rose, royal, ruby, run, rush,
    same, saturday, say, school, sea, see, september, set, she, ship, short, side, sky, small, so, some, south, spring, square, star, state,
    station, still, stone, street, strong, sue, summer, sunday, temple, than, that, the, their, them, then, there, they, this, three,
    thursday, time, to, today, top, town, trade, tuesday, two, under, union, unity, university, up, us, valley, victory, view, village, was,
    water, way, we, wednesday, well, were, west, what, when, white, who, why, will, winter, with, wood, world, year, young, you, your,
    defence, defense, army, agency, radio, plan, san, santa, el, de, la, los, las, del, central, national, social, crisis, mass, dry, most,
    sunny, santos, progreso, guerrillas, border, sector, target, brigade, command, battle, mayor, minister, president, colonel, captain, government, governments, forces, armed, military, navy, troops, group, groups, said, save, date, surprise, tank, normal,
    is, same, hit, buy, court, unions, liberal, temple, plantation, mesa, canton, howard, made, told, men, people, today, soldier, soldiers, embassy, department,
    battalion, officer, officers, movement, movements, peasants, workers, students`,
  fr: `a, air, ainsi, alors, an, ans, apres, arme, au, aussi, aux, avant, avec, avoir, avril, bas, beau, bien, blanc, bleu, bois, bon, bonne, bord,
    ca, car, ce, ces, cette, chef, cher, cite, claire, comme, contre, cour, dans, de, depart, des, deux, dire, dix, doit, donc, du, eau, elle, en,
    encore, est, et, ete, eu, fait, feu, fin, fleur, font, fort, gare, grand, grande, gris, haut, homme, ici, il, ile, ils, jour, juin, la, lac,
    laurent, le, les, leur, lieu, lire, loi, lors, lui, lundi, mai, main, mais, maison, mal, mardi, marche, marin, mars, me, mer, mercredi,
    mere, mes, midi, mille, moi, mois, mon, mont, mort, ne, neuf, noir, nom, non, nord, nos, notre, nous, nuit, on, or, ou, ouest, oui, par,
    pas, pays, pere, petit, peu, place, pont, port, pour, pre, premier, pres, prix, puis, quand, que, qui, roi, rose, rouge, route, rue, sa,
    samedi, sans, se, sel, sept, ses, si, sire, six, soir, sol, son, sont, sous, sud, sur, table, temps, terre, ton, tour, tous, tout, tres,
    trois, tu, un, une, va, val, vendredi, vent, vers, vert, vie, ville, vin, vous, vu, vue, y, dit, deja, jeudi, dimanche, douane, sortie, grace, cent, armee, gouvernement, forces, militaires, soldats, hommes, groupe`,
  pt: `a, abril, agora, agosto, ainda, ao, aos, apos, as, ate, bela, bem, boa, bom, bonito, branco, campo, capital, casa, centro, cidade, com, como,
    coroa, cruz, da, das, de, dia, do, dois, dos, e, ela, ele, em, entre, era, esperanca, essa, esse, esta, este, feira, flor, floresta, foi,
    gloria, grande, homem, ilha, isso, ja, lago, lha, linda, lisa, luz, mais, mal, mar, marco, mas, mato, meio, mes, meu, mil, monte, muito,
    na, nada, nas, natal, nem, no, norte, nos, nova, novo, o, onde, os, ou, outro, paz, pela, pelo, perto, ponte, por, porto, posse, pouco, praia,
    preto, primavera, quando, que, real, rei, ribeiro, rio, rosa, salvador, sao, se, sem, ser, seu, sete, sexta, sim, so, sob, sobre, sol, sua, sul,
    tarde, tem, terra, todos, tres, um, uma, vale, verde, vez, vida, vila, vitoria, cento, cem, graca, gracas, governo, forcas, militares, soldados, homens, grupo, exercito, maio, chaves, chapa, condado`,
  ar: `من, في, على, الى, عن, مع, هذا, هذه, ذلك, كان, كانت, قال, قالت, بعد, قبل, عند, كل, بين, حتى, لم, لن, لا, ما, هو, هي, هم, او, ثم, قد, تم, امس, اليوم,
    سعيد, كريم, امين, نور, امل, جميل, صالح, سلام, عادل, حسن, كامل, حر, جديد, كبير, صغير, شمال, جنوب, شرق, غرب, مدينه, قريه, رجل, رجال, بيت, باب, عين,
    طريق, سيد, شيخ, ربيع, جمعه, خميس, شريف, نصر, فجر, هدى, منى, راس, وادي, جبل, بحر, نهر, ميناء, سوق, حدود, غير, اي, ان, انه, انها, حول, ضد, لدى, منذ,
    مان, نيس, ملك, امير, عام, يوم, شهر, سنه, نائب, عضو, حكومه, شرطه, جيش, قائد, وزير, رئيس, مركز, دوله, بلد, نادي, علي`,
};

const sets = new Map<Language | undefined, Set<string>>();

/** Whether a folded word is an ordinary word of a language (of any, when it is not known which). */
export function isCommonWord(word: string, language?: Language): boolean {
  let set = sets.get(language);
  if (!set) sets.set(language, (set = new Set(wordsOf(common, language).map(fold))));
  return set.has(word);
}
