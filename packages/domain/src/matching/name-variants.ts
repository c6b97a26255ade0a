/** Forms of one name that no rule of sounds brings together, a line each. Derived names that people bear beside the first (Mamadou, Aïssatou, Fatoumata) are names of their own. */
const lines = [
  'abdullah abdallah abdalla abdulla abdoulaye abdulai abdoulahi abdullahi abdulahi ablaye abdellah عبدالله عبداللاهي',
  'mohammed mohamed mohamad mouhamed muhammad mahamat mahamad muhammed md mohd mhd محمد',
  'ibrahim ibrahima brahim brahima ibraima barahim ابراهيم',
  'yusuf youssouf youssef yousef yousuf issouf issoufou isufo yusufu yussuf يوسف',
  'yahya yahia yaya iaia yahaya يحيي',
  'yaqub yacoub yakoub yacouba yakouba yakubu yacub يعقوب',
  'suleiman souleymane souleimane sulaiman soulemane suleman sulemane sulayman سليمان',
  'usman ousmane uthman othman osman usmane osmane عثمان',
  'abubakar aboubacar aboubakar abubakr aboubakr boubacar boubakar bubacar abubacar aboubaker ابوبكر',
  'aisha aicha aycha aicha عايشه عايشة',
  'ali aly aliou aliyu alioune aliu علي',
  'husayn hussein hussain houssein housseini hossein ousseini husseini hocine حسين',
  'khadija khadidja cadija kadidja kadija hadiza hadidja خديجة',
];

const families = new Map(lines.flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0]!] as const)));

/** The name that a folded word is a form of, when it is one of the names that take very different forms. */
export function variantOf(word: string): string | undefined {
  return families.get(word);
}
