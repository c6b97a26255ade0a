import { TlpLabel } from '../markings/tlp';

/** The strictest of several labels; absent ones ask for nothing. */
export function strictestTlp(labels: readonly (TlpLabel | undefined)[]): TlpLabel | undefined {
  const rank = Math.max(-1, ...labels.map((label) => (label === undefined ? -1 : TlpLabel.options.indexOf(label))));
  return TlpLabel.options[rank];
}

/** Whether something under `label` may be named in a text under `other`. */
export function isNoStricter(label: TlpLabel | undefined, other: TlpLabel | undefined): boolean {
  return strictestTlp([label, other]) === other || label === undefined;
}

/** The label that a word such as `tlp:amber`, `TLP:WHITE` or `amber+strict` stands for; undefined when it is none. */
export function readTlp(word: string): TlpLabel | undefined {
  const name = word
    .trim()
    .toUpperCase()
    .replace(/^TLP[:\s]*/, '');
  const parsed = TlpLabel.safeParse(`TLP:${name === 'WHITE' ? 'CLEAR' : name}`);
  return parsed.success ? parsed.data : undefined;
}
