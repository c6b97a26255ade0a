import type { FactAccountCard, ItemAccountCard, ReportEntry, ReportEntryKind, WorkAccounts } from '@workbench/contract';
import {
  durationParts,
  inLanguage as nameIn,
  rubricLines,
  scoreLines,
  spokenNameOf,
  type ExercisePack,
  type ScoreLine,
  type Words,
  type WorkScores,
} from '@workbench/domain';
import type { DocumentSection, Named, Portion, WrittenDocument } from '../../platform/documents/document';
import { paperWords } from '../../platform/documents/paper-words';
import { present } from '../../platform/documents/present';
import { clockWords, type DocumentCell } from '../../records/document-cell';
import type { DocumentWords } from '../../records/document-words';
import { sharingFigure } from './sharing-figure';

/** What an after-action report is written out of. */
export interface ReportSetting {
  entries: readonly ReportEntry[];
  accounts: WorkAccounts;
  scores: WorkScores;
  pack: Pick<ExercisePack, 'manifest' | 'objectives'>;
  agencies: readonly string[];
  syndicate: string;
  startsAt: string;
}

const plain = (text: string, more: Partial<Portion> = {}): Portion => ({ mark: '', label: '', text, isComposed: true, ...more });

const inLanguage = (texts: Words, language: DocumentWords['language']) => texts[language] ?? texts.en;

/** The value of a score in words: a share to two places, a time in two units, or that the sample is too small. */
export function scoreWords({ value, unit }: Pick<ScoreLine, 'value' | 'unit'>, { say }: DocumentWords): string {
  if (value === 'too_few') return say('scores.tooFew');
  if (value === 'not_reached') return say('scores.notReached');
  if (unit !== 'time') return value.toFixed(2);
  return durationParts(value)
    .map((part) => say(`scores.unit.${part.unit}`, { value: part.value }))
    .join(' ');
}

function entrySection(kind: ReportEntryKind, { entries, pack }: ReportSetting, words: DocumentWords): DocumentSection {
  const { say, language } = words;
  const objectives = new Map(pack.objectives.map(({ key, text }) => [key, inLanguage(text, language)]));
  const own = entries.filter((entry) => entry.kind === kind);
  const portions = own.map(({ words: text, objective, corrective }): Portion => ({
    mark: '',
    label: '',
    text,
    named: present([
      [say('afterAction.objective'), objective && (objectives.get(objective) ?? objective)],
      [say('afterAction.action'), corrective && corrective.action],
      [say('afterAction.owner'), corrective && corrective.owner],
      [say('afterAction.due'), corrective && corrective.dueOn],
    ]),
  }));
  return { heading: say(`afterAction.${kind}`), portions: portions.length > 0 ? portions : [plain(say('afterAction.none'))] };
}

/** A formula in signs that the letters of the paper have. */
function formulaOnPaper(formula: string, { say }: DocumentWords): string {
  const name = spokenNameOf(formula);
  return name ? say(`formula.${name}`) : formula.replaceAll('∩', '&').replaceAll('f\u0304', 'mean f');
}

function scoreSection({ scores }: ReportSetting, words: DocumentWords): DocumentSection {
  const { say } = words;
  const value = (line: Omit<ScoreLine, 'id'>) =>
    `${scoreWords(line, words)} (${say('scores.n')} = ${line.n}; ${formulaOnPaper(line.formula, words)})`;
  const named: Named[] = [
    ...scoreLines(scores).map((line) => ({ name: say(`score.${line.id}`), value: value(line) })),
    ...rubricLines(scores).map((line) => ({
      name: `${say('score.rubric')}: ${nameIn(line.name, words.language)}`,
      value: value(line),
    })),
  ];
  return { heading: say('afterAction.scores'), portions: [plain(say('scores.mechanical'), { named })] };
}

function itemLine({ title, agency, sights }: ItemAccountCard, { say, named }: DocumentWords): string {
  const seen = sights.map((sight) => {
    const values = { agency: sight.agency, moment: clockWords(sight.at), way: named('sightWay', sight.way) };
    return sight.by === null ? say('scores.seenBy', values) : say('scores.seenByWhom', { ...values, by: sight.by });
  });
  const who = agency === null ? say('scores.neverCame') : seen.length === 0 ? say('scores.seenByNobody') : seen.join('; ');
  return `${agency === null ? '' : `${agency}: `}${title} – ${who}`;
}

function factPortion({ text, why, availableAt, pooledAt, pooledBy, statement, items }: FactAccountCard, words: DocumentWords): Portion {
  const { say, named, language } = words;
  return plain(inLanguage(text, language), {
    label: named('missedWhy', why),
    named: present([
      [say('scores.available'), availableAt && clockWords(availableAt)],
      [say('scores.pooled'), pooledAt && `${clockWords(pooledAt)}${pooledBy === null ? '' : ` (${pooledBy})`}`],
      [say('scores.stated'), statement && `${clockWords(statement.at)} (${statement.agency}, ${statement.by})`],
    ]),
    list: items.map((item) => itemLine(item, words)),
  });
}

function sharingSection(setting: ReportSetting, words: DocumentWords): DocumentSection {
  const { say, named } = words;
  const { shared } = setting.accounts;
  const list = shared.map(({ from, agency, at, way, by, title }) => {
    const who = by === null ? '' : `, ${by}`;
    return `${clockWords(at)} – ${from} → ${agency}: ${title} (${named('sightWay', way)}${who})`;
  });
  const portion = shared.length === 0 ? plain(say('scores.nothingShared')) : plain('', { figures: [sharingFigure(setting, words)], list });
  return { heading: say('scores.timeline'), portions: [portion] };
}

/** The after-action report of a syndicate as a document: what was written, its scores, what became of each fact, and who shared what when. */
export function reportDocument(setting: ReportSetting, cell: DocumentCell, agency: string, words: DocumentWords): WrittenDocument {
  const { say, language } = words;
  const { pack, syndicate, accounts } = setting;
  return paperWords({
    language,
    agency,
    exercise: cell.banner,
    banner: say('afterAction.control'),
    title: { mark: '', label: '', text: say('afterAction.title') },
    facts: present([
      [say('afterAction.exercise'), inLanguage(pack.manifest.name, language)],
      [say('afterAction.syndicate'), syndicate],
      [say('afterAction.until'), clockWords(accounts.until)],
    ]),
    sections: [
      ...(['strength', 'area', 'finding'] as const).map((kind) => entrySection(kind, setting, words)),
      scoreSection(setting, words),
      { heading: say('afterAction.facts'), portions: accounts.facts.map((fact) => factPortion(fact, words)) },
      sharingSection(setting, words),
    ],
    pageOf: say('document.page'),
  });
}
