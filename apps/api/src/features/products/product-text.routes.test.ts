import { afterAll, beforeAll, expect, it } from 'vitest';
import { addBlock, productTextPath, releaseProduct, type Contribution } from '@workbench/contract';
import { openWorld, type ActorName, type World } from '../../../test';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { approved, startedProduct, writtenJudgement } from '../../../test/product-seeds';

let world: World;
let productId: string;
const open = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false } as Contribution['marking'];

beforeAll(async () => {
  world = await openWorld();
  const [seen, hidden] = [
    await contributed(world, { marking: open, title: 'Lorry at the post' }),
    await contributed(world, { marking: harbourOnly }),
  ];
  productId = await startedProduct(world);
  await writtenJudgement(world, productId, 'The crossings will go on.', [seen]);
  await writtenJudgement(world, productId, 'Only for those in the circle.', [hidden]);
  const params = { productId };
  await world.ask('intelligenceAnalyst', addBlock, { params, body: { section: 'background', kind: 'paragraph', text: 'Words before.' } });
});
afterAll(() => world?.close());

const textFor = (as: ActorName, query = '') => world.fetch(as, `${productTextPath.replace(':productId', productId)}${query}`);

it('a product goes out as text, each part with its marking, banner and exercise at head and foot', async () => {
  const file = await textFor('intelligenceAnalyst');
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="Crossings in the north.txt"/);
  const lines = file.body.split('\n');
  expect(lines.slice(0, 2)).toEqual(['EXERCISE EXERCISE EXERCISE', 'RESTRICTED // REL TO CUS, INT, POL, TRG // HARBOUR']);
  expect(lines.slice(-3)).toEqual([...lines.slice(0, 2).toReversed(), '']);
  expect(file.body).toContain('(O) Crossings in the north\n');
  expect(file.body).toContain('(O) Key judgement: The crossings will go on.\n  Likelihood: likely');
  expect(file.body).toContain('    1. (O) CUS, 2031-04-09: Lorry at the post');
  expect(file.body).toContain('(R//REL TO CUS, INT, POL, TRG//HARBOUR) Key judgement: Only for those in the circle.');
  expect(file.body).not.toContain('0.7');
});

it('its headings are in the language that was asked for', async () => {
  expect((await textFor('intelligenceAnalyst', '?language=fr')).body).toContain('Probabilité: ');
  expect((await textFor('intelligenceAnalyst', '?language=xx')).statusCode).toBe(400);
});

it('is not there for somebody to whom it was not released, and a receiver gets the own rendition', async () => {
  expect((await textFor('gendarmerieAnalyst')).statusCode).toBe(404);
  const product = await approved(world, productId);
  const released = await world.ask('cellLead', releaseProduct, {
    params: { productId },
    body: { agencies: ['POL'] } as never,
    version: product.version,
  });
  expect(released.status, released.text).toBe(200);
  expect((await textFor('financeAnalyst')).statusCode).toBe(404);
  const { body } = await textFor('policeAnalyst');
  expect(body).toContain('Only for those in the circle.');
});

it('the export is in the trail', async () => {
  const { rows } = await world.owner.query(`select detail from audit where deed = 'export_product' and person_id = $1`, [
    world.people.policeAnalyst,
  ]);
  expect(rows).toEqual([{ detail: { number: 1, format: 'text' } }]);
});
