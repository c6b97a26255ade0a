import { foldLetters } from './letters';

/** Legal forms, folded, a line each: the first word is the key. */
const legalLines = [
  'ltd limited lda limitada',
  'sarl suarl sarlu eurl',
  'sa sas sasu plc corp corporation inc',
  'llc',
  'gmbh',
  'gie',
  'company co cie compagnie companhia societe sociedade ste firm firme شركة الشركة',
  'ets etablissements etablissement establishment entreprise enterprise enterprises empresa empresas',
  'group groupe grupo holding مجموعة',
];

/** Words that many organisations bear, by idea, in the languages of the cells: the first word is the idea. */
const ideaLines = [
  'transport transports transportes transportation transporteurs transporters transportadores نقل النقل',
  'trade trading commerce comercio negoce تجارة التجارة',
  'commercial commerciale comercial تجاري تجارية',
  'trader traders commercants commercant comerciantes تجار',
  'mining miniere minier mines minas mineira mine تعدين مناجم',
  'bank banque banco بنك مصرف البنك',
  'agricultural agricole agricola agriculture agro زراعي زراعية الزراعي',
  'association associacao associação asociation جمعية رابطة',
  'foundation fondation fundacao fundação مؤسسة موسسة',
  'union uniao اتحاد',
  'movement mouvement movimento حركة',
  'front frente جبهة',
  'party parti partido حزب',
  'cooperative cooperativa تعاونية',
  'charity bienfaisance caridade charitable خيرية الخيرية',
  'development developpement desenvolvimento تنمية التنمية',
  'fishing peche pesca pescas fisheries صيد',
  'fisher pecheurs pescadores fishermen صيادين',
  'women femmes mulheres نساء',
  'youth jeunes jovens شباب',
  'brothers freres irmaos اخوان',
  'sons fils filhos ابناء اولاد',
  'import importation importacao importação استيراد',
  'export exportation exportacao exportação تصدير',
  'service services servicos serviços خدمات',
  'logistics logistique logistica لوجستيك',
  'construction construcao construção construcoes construções btp بناء',
  'international internacional internationale دولية',
  'national nationale nacional وطنية الوطنية',
  'general generale geral عامة العامة',
  'gold ouro ذهب',
  'hotel hotels hoteis فندق',
  'school ecole escola مدرسة',
  'producers producteurs produtores منتجين',
  'workers travailleurs trabalhadores عمال',
  'security securite seguranca segurança امن',
];

const byWord = (lines: readonly string[]) =>
  new Map(lines.map(foldLetters).flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0]!] as const)));
const legal = byWord(legalLines);
const ideas = byWord(ideaLines);

/** The legal form that a folded word stands for. */
export const legalFormOf = (word: string): string | undefined => legal.get(word);

/** The idea that a folded word stands for, the same in all languages; an Arabic word may carry "for the". */
export const ideaOf = (word: string): string | undefined => ideas.get(word) ?? ideas.get(word.replace(/^لل|^ال/, ''));
