import { it } from 'vitest';
import { bearersAmong } from './bearers';
import { compareEntities, prepare } from './compare-entities';
import { developedOn } from '../../../../tests/measure/labelled-pairs';

it('x', () => {
  const all = developedOn.map((p) => [p, prepare(p.left), prepare(p.right)] as const);
  const bearers = bearersAmong(all.flatMap(([, a, b]) => [a.names, b.names]));
  let wrong = 0;
  for (const [p, a, b] of all) {
    const c = compareEntities(a, b, bearers)!;
    const isWrong = c.score >= 0.5 !== p.isSame;
    if (isWrong) wrong += 1;
    if (isWrong || process.env['ALL'])
      process.stdout.write(
        `${isWrong ? 'WRONG ' : ''}${p.isSame ? '+' : '-'} ${p.trap} ${c.score.toFixed(2)} ${p.left.names.join(' aka ')} ~ ${p.right.names.join(' aka ')} | ${[...c.for, ...c.against].map((r) => `${r.code}:${r.weight.toFixed(1)}`).join(' ')}\n`,
      );
  }
  process.stdout.write(`${wrong} wrong of ${all.length}\n`);
});
