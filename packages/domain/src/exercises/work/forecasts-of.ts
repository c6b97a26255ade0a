import { yardsticks, type Yardstick } from '../../likelihood/yardstick';
import type { Forecast } from '../scores/brier';
import { isOf, type CellWork, type Scope, type SealedKey, type WorkBlock } from './cell-work';
import { grouped } from './grouped';

/** A judgement that answers a question of the key, with what the scenario made of it. */
export interface ForecastAccount extends Forecast {
  question: string;
  block: WorkBlock;
  /** The judgement says that it will not be so; `outcome` is of what it says. */
  saysNot: boolean;
}

/** The term whose middle is nearest to a probability. */
function nearestTerm(yardstick: Yardstick, probability: number): string {
  const away = ({ from, to }: { from: number; to: number }) => Math.abs((from + to) / 2 - probability);
  return yardsticks[yardstick].toSorted((one, other) => away(one) - away(other))[0]!.key;
}

/**
 * Judgements that answer a question of the key, each once, as they stood last before the scenario gave the outcome. The private number
 * counts, or the middle of the term; a judgement with neither is no forecast.
 */
export function forecastsOf(work: CellWork, key: SealedKey, scope: Scope = {}): ForecastAccount[] {
  const questions = new Map(key.judgements.map((one) => [one.key, one]));
  const answered = new Map(work.answered.map((one) => [one.lineageId, one]));
  const lineages = grouped(
    work.blocks.filter((block) => block.judgement !== undefined && answered.has(block.lineageId)),
    ({ lineageId }) => lineageId,
  );
  return [...lineages].flatMap(([lineageId, versions]): ForecastAccount[] => {
    const { question: asked, saysNot } = answered.get(lineageId)!;
    const question = questions.get(asked);
    if (!question) return [];
    const until = Math.min(work.endsAt, Date.parse(question.resolvesAt));
    const block = versions.filter(({ at }) => at <= until).toSorted((one, other) => other.version - one.version)[0];
    if (!block?.judgement || !isOf(scope, block)) return [];
    const { term, probability } = block.judgement;
    if (term === null && probability === null) return [];
    return [
      {
        term: term ?? nearestTerm(work.yardstick, probability!),
        probability: probability ?? undefined,
        outcome: saysNot ? !question.outcome : question.outcome,
        question: question.key,
        block,
        saysNot,
      },
    ];
  });
}
