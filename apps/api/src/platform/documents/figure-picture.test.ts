import { describe, expect, it } from 'vitest';
import { aDocument } from '../../../test/documents';
import type { Figure } from './document';
import { figurePicture } from './figure-picture';
import { unzip } from './rezip';
import { toDocx } from './to-docx';

const figure: Figure = {
  width: 200,
  height: 120,
  alt: 'The ring & its “friends”',
  boxes: [{ x: 10, y: 10, width: 80, height: 60, fill: '#f1ecf5', stroke: '#6b3f91' }],
  lines: [{ x1: 40, y1: 40, x2: 150, y2: 90, colour: '#5b6b7c', style: 'dashed', isArrow: true }],
  marks: [
    { shape: 'circle', x: 40, y: 40, r: 10, fill: '#1d5fa8', stroke: '#ffffff' },
    { shape: 'diamond', x: 150, y: 90, r: 10, fill: '#a11b24', stroke: '#ffffff' },
  ],
  labels: [],
};
const label = (text: string): Figure => ({ ...figure, labels: [{ x: 40, y: 60, size: 9, text }] });

describe('the picture of a figure', () => {
  it('is a PNG of two and a half dots for each point', () => {
    const picture = figurePicture(figure);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([500, 300]);
  });

  it('has its words in Latin and Arabic letters, by the fonts that are shipped', () => {
    const pictures = ['', 'Idris Vale', 'محمد المدني', 'محمد'].map((text) => figurePicture(label(text)).toString('base64'));
    expect(new Set(pictures).size).toBe(4);
  });

  it('stands in a Word file, told in words to whoever does not see it', async () => {
    const portion = { mark: '', label: '', text: 'See the chart.', figures: [figure] };
    const document = { ...aDocument('en'), sections: [{ heading: 'Background', portions: [portion, portion] }] };
    const files = await unzip(await toDocx(document));
    expect([...files.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    const words = files.get('word/document.xml')!.toString('utf8');
    expect(words.match(/descr="The ring &amp; its “friends”"/g)).toHaveLength(2);
    const ids = [...words.matchAll(/<wp:docPr[^>]* id="(\d+)"|<wp:docPr id="(\d+)"/g)].map(([, one, other]) => one ?? other);
    expect(new Set(ids).size).toBe(2);
  });
});
