import type { WordsByLanguage } from '../reading/language';

/** General words for weapons and what goes with them, by class; no makes, no recipes. Plurals in s are found without being listed. */
export const weaponWords: Record<string, WordsByLanguage> = {
  weapon: {
    en: 'weapon, firearm, small arms, light weapons, arms cache, weapons cache, heavy weapons, automatic weapons, automatic weapon',
    fr: 'arme, arme à feu, armes à feu, armes légères, armes de guerre, arme blanche, armes lourdes, arme automatique, armes automatiques',
    pt: 'arma, arma de fogo, armas de fogo, armas ligeiras, armamento, armas pesadas, arma branca, arma automática, armas automáticas',
    ar: 'سلاح, أسلحة, سلاح ناري, أسلحة نارية, أسلحة خفيفة, أسلحة ثقيلة, سلاح أبيض',
  },
  rifle: {
    en: 'rifle, assault rifle, automatic rifle, hunting rifle, sniper rifle, carbine, shotgun, ak, ak-47, ak47, ak rifle, kalashnikov, gun, musket',
    fr: "fusil, fusil d'assaut, fusils d'assaut, fusil de chasse, fusils de chasse, carabine, kalachnikov, fusil automatique, fusils automatiques",
    pt: 'espingarda, fuzil, fuzis, carabina, caçadeira, espingarda automática, espingardas automáticas, espingarda de assalto, espingardas de assalto, espingarda de caça, metralhadora ligeira',
    ar: 'بندقية, بنادق, بندقية هجومية, بنادق هجومية, بندقية صيد, بنادق صيد, كلاشنيكوف, رشاش كلاشنيكوف, رشاشات كلاشنيكوف, بندقية آلية, بنادق آلية',
  },
  pistol: {
    en: 'pistol, handgun, revolver, sidearm',
    fr: 'pistolet, revolver, arme de poing, armes de poing',
    pt: 'pistola, revólver, revólveres',
    ar: 'مسدس, مسدسات, مسدسا',
  },
  machine_gun: {
    en: 'machine gun, machinegun, machine-gun, submachine gun, submachinegun, sub-machine gun, heavy machine gun, light machine gun, machine pistol',
    fr: 'mitrailleuse, mitrailleuse lourde, mitrailleuses lourdes, pistolet-mitrailleur, pistolets-mitrailleurs, mitraillette',
    pt: 'metralhadora, metralhadora pesada, metralhadoras pesadas, submetralhadora, pistola-metralhadora',
    ar: 'رشاش, رشاشات, رشاشا, مدفع رشاش, رشاش ثقيل, رشاشات ثقيلة',
  },
  mortar: {
    en: 'mortar, mortar round, mortar shell, artillery, howitzer, field gun, artillery shell, shell',
    fr: "mortier, obus de mortier, obus, artillerie, pièce d'artillerie",
    pt: 'morteiro, granada de morteiro, artilharia, obus, obuses',
    ar: 'هاون, مدفع هاون, قذائف هاون, قذيفة هاون, مدفعية, مدافع هاون, قذائف مدفعية',
  },
  rocket: {
    en: 'rocket, missile, rocket launcher, grenade launcher, rocket-propelled grenade, rpg, rpg-7, manpads, anti-tank rocket, surface-to-air missile, grenade rocket launcher, grenade rocket',
    fr: 'roquette, missile, lance-roquettes, lance-roquette, lance-grenades, missile sol-air, missiles sol-air',
    pt: 'foguete, foguetão, míssil, mísseis, lança-foguetes, lança-granadas, lança-rojão',
    ar: 'صاروخ, صواريخ, قاذف صواريخ, قاذفة صواريخ, قاذفات صواريخ, قاذفة قنابل, قذيفة صاروخية, قذائف صاروخية, قذيفة, قذائف',
  },
  grenade: {
    en: 'grenade, hand grenade, hand-grenade, rifle grenade, fragmentation grenade',
    fr: 'grenade, grenade à main, grenades à main',
    pt: 'granada, granada de mão, granadas de mão',
    ar: 'قنبلة يدوية, قنابل يدوية',
  },
  explosive: {
    en: 'explosive, explosive device, improvised explosive device, ied, bomb, car bomb, car-bomb, truck bomb, bus bomb, letter bomb, parcel bomb, roadside bomb, homemade bomb, firebomb, incendiary bomb, incendiary device, molotov cocktail, molotov, dynamite, tnt, detonator, detonating cord, explosive charge, dynamite charge, dynamite stick, time bomb, gasoline bomb, petrol bomb, suicide vest, explosive belt, blasting cap, explosive material, high explosive, plastic explosive, bombs, booby trap',
    fr: "explosif, explosive, engin explosif, engins explosifs, engin explosif improvisé, engins explosifs improvisés, eei, bombe, bombe artisanale, bombes artisanales, voiture piégée, voitures piégées, véhicule piégé, colis piégé, dynamite, détonateur, cordeau détonant, charge explosive, charges explosives, ceinture d'explosifs, cocktail molotov, cocktails molotov",
    pt: 'explosivo, engenho explosivo, engenhos explosivos, engenho explosivo improvisado, engenhos explosivos improvisados, bomba, bomba artesanal, bombas artesanais, carro-bomba, carros-bomba, carro armadilhado, dinamite, detonador, detonadores, cordão detonante, carga explosiva, cargas explosivas, cinto de explosivos, cocktail molotov, cocktails molotov',
    ar: 'متفجرات, مواد متفجرة, مادة متفجرة, عبوة ناسفة, عبوات ناسفة, عبوة متفجرة, قنبلة, قنابل, سيارة مفخخة, سيارات مفخخة, حزام ناسف, أحزمة ناسفة, ديناميت, صاعق, صواعق, صواعق تفجير, زجاجة حارقة, زجاجات حارقة',
  },
  mine: {
    en: 'landmine, land mine, anti-personnel mine, anti-tank mine, mines',
    fr: 'mine antipersonnel, mines antipersonnel, mine antichar, mines antichar, mine terrestre, mines terrestres',
    pt: 'mina terrestre, minas terrestres, mina antipessoal, minas antipessoais, mina anticarro',
    ar: 'لغم, ألغام, لغم أرضي, ألغام أرضية, لغما',
  },
  ammunition: {
    en: 'ammunition, rounds of ammunition, cartridge, ammo, bullets, bullet',
    fr: 'munition, cartouche, balles réelles',
    pt: 'munição, munições, cartucho, cartuchos',
    ar: 'ذخيرة, ذخائر, خراطيش, طلقات, رصاص',
  },
  blade: {
    en: 'machete, knife, knives, dagger, bayonet',
    fr: 'machette, couteau, couteaux, poignard',
    pt: 'catana, faca, punhal, punhais',
    ar: 'سكين, سكاكين, ساطور, خنجر, سواطير',
  },
  drone: { en: 'drone, armed drone', fr: 'drone, drone armé', pt: 'drone, drone armado', ar: 'طائرة مسيرة, طائرات مسيرة, مسيرة مسلحة' },
};
