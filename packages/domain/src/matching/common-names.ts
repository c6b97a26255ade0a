import { personName } from './person-name';
import { wordKey } from './name-word';

/** Names so common where the cells work that bearing one says little, even among few entities. */
const common = personNameKeys([
  'mohammed ahmed mahmoud ali hassan hussein ibrahim omar youssef moussa issa',
  'suleiman khaled said salah mustafa ismail idriss abubakar fatima aisha',
  'khadija mariam zeinab mamadou amadou ousmane boubacar abdou adama aminata',
  'fatoumata fatou awa mariama oumar saidou seydou souleymane sekou modibo salif',
  'diallo traore keita coulibaly ba sow diop ndiaye fall cisse',
  'diarra kone toure camara barry sylla sy kane dieng sarr',
  'ouedraogo sawadogo konate sidibe sangare maiga musa sani garba bello',
  'john james peter paul mary joseph jean pierre marie jeanne',
  'jose joao manuel antonio carlos maria ana silva santos lopes',
  'gomes fernandes pereira mendes costa tavares okafor okonkwo adebayo kofi',
  'kwame kodjo koffi yao kouassi kouame ilunga kabongo mukendi mbuyi',
]);

function personNameKeys(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ').flatMap((word) => personName(word).words.map(wordKey))));
}

/** Whether the word with this key is a very common name. */
export function isCommonName(key: string): boolean {
  return common.has(key);
}
