import { fold } from '../reading/fold-text';

/** Signs and words for money in four languages, with the currencies they may mean; of several, the first is no likelier than the others. */
const words: [written: string, currencies: string][] = [
  [
    '$, us$, usd$, dollar, dollars, us dollars, dollars américains, dólar, dólares, dólares americanos, دولار, دولارات, دولارا, دولار أمريكي, دولارا أمريكيا',
    'USD',
  ],
  ['€, euro, euros, يورو', 'EUR'],
  ['£, pounds sterling, sterling, livres sterling, libras esterlinas, جنيه إسترليني', 'GBP'],
  ['¥', 'JPY CNY'],
  ['₦, naira, nairas, نايرا', 'NGN'],
  ['₵, gh₵, cedi, cedis', 'GHS'],
  ['₹, rupee, rupees, roupies', 'INR PKR'],
  ['r$, reais, réaux', 'BRL'],
  ['fcfa, f cfa, francs cfa, franc cfa, cfa, cfa francs, francos cfa, فرنك أفريقي, فرنكا أفريقيا, فرنك إفريقي, فرنك سيفا', 'XOF XAF'],
  ['franc, francs, francos, فرنك, فرنكات, فرنكا', 'XOF XAF GNF CDF RWF BIF DJF KMF CHF'],
  ['swiss francs, francs suisses, francos suíços', 'CHF'],
  ['guinean francs, francs guinéens', 'GNF'],
  ['dinar, dinars, dinares, دينار, دنانير, دينارا', 'DZD TND LYD IQD JOD KWD BHD RSD'],
  ['dinars algériens, algerian dinars, دينار جزائري, دينارا جزائريا', 'DZD'],
  ['dinars tunisiens, tunisian dinars, دينار تونسي, دينارا تونسيا', 'TND'],
  ['libyan dinars, dinars libyens, دينار ليبي, دينارا ليبيا', 'LYD'],
  ['dirham, dirhams, درهم, دراهم, درهما', 'MAD AED'],
  ['riyal, riyals, rial, rials, ريال, ريالات, ريالا', 'SAR QAR OMR YER IRR'],
  ['جنيه, جنيهات, جنيها', 'EGP SDG SSP GBP'],
  ['egyptian pounds, livres égyptiennes, جنيه مصري, جنيها مصريا', 'EGP'],
  ['lira, liras, ليرة, ليرات', 'TRY LBP SYP'],
  ['ouguiya, ouguiyas, أوقية', 'MRU'],
  ['dalasi, dalasis', 'GMD'],
  ['leone, leones', 'SLE'],
  ['kwanza, kwanzas', 'AOA'],
  ['metical, meticais, meticals', 'MZN'],
  ['escudo, escudos', 'CVE'],
  ['rand, rands', 'ZAR'],
  ['peso, pesos', 'COP MXN PHP CLP ARS'],
  ['shilling, shillings, xelins, شلن', 'KES TZS UGX SOS'],
  ['birr', 'ETB'],
  ['yuan, renminbi', 'CNY'],
];

const codes = (
  'USD EUR GBP JPY CNY NGN GHS INR PKR BRL XOF XAF GNF CDF RWF BIF DJF KMF CHF DZD TND LYD IQD JOD KWD BHD MAD AED SAR QAR OMR YER IRR EGP SDG SSP ' +
  'TRY LBP SYP MRU GMD SLE SLL AOA MZN CVE ZAR COP MXN PHP CLP ARS KES TZS UGX SOS ETB ZMW MWK BWP NAD MGA MUR STN LRD CAD AUD RUB'
).split(' ');

const table = new Map<string, string[]>();
for (const [list, currencies] of words) for (const word of list.split(', ')) table.set(fold(word), currencies.split(' '));
for (const code of codes) table.set(code.toLowerCase(), [code]);

/** Currencies that a folded sign or word may mean. */
export function currenciesOf(word: string): readonly string[] {
  return table.get(word.replaceAll(/\s+/g, ' ')) ?? [];
}

const escape = (word: string) => word.replaceAll(/[$.]/g, String.raw`\$&`).replaceAll(' ', String.raw`[ \n]`);

/** Source of a pattern for any of them, the longest first. */
export const currencyPattern = [...table.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map(escape)
  .join('|');

/** Codes that in small letters, or in a text of capitals, are words. */
export function isCodeLike(word: string): boolean {
  return codes.includes(word.toUpperCase());
}
