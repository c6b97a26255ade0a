import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { beginning, documentOf, editTo, nodeName, rewriting, rootName, textIn, wordLimit, wordsOf } from './block-document';
import { lacking, merge, reachOf, stateLimit, updateLimit, type MergeRefusal } from './merge';

/** What somebody who has `state` sends after doing something to their copy of it. */
function sentAfter(state: Uint8Array, deed: (doc: Y.Doc) => void): Uint8Array {
  const doc = documentOf(state);
  const before = Y.encodeStateVector(doc);
  deed(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

function typing(index: number, words: string) {
  return (doc: Y.Doc) => textIn(doc)!.insert(index, words);
}

function merged(state: Uint8Array, ...updates: Uint8Array[]): { state: Uint8Array; text: string } {
  return updates.reduce<{ state: Uint8Array; text: string }>(
    (before, update) => {
      const next = merge(before.state, update);
      if (!next.ok) throw new Error(next.code);
      return next.value;
    },
    { state, text: '' },
  );
}

describe('the words of a block', { timeout: 20_000 }, () => {
  it.each(['', 'One line.', 'Two\nlines.', 'يُرجَّح العبور\nليلاً', 'A 🚚 and 👩‍👩‍👧'])('are what it began with: %j', (text) => {
    expect(wordsOf(documentOf(beginning(text)))).toEqual({ ok: true, value: text });
    expect(beginning(text)).toEqual(beginning(text));
  });

  it('become any others by one edit that can be sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const state = beginning(before);
        const update = rewriting(state, after);
        if (before === after) expect(update).toBeUndefined();
        else expect(merged(state, update!).text).toBe(after);
      }),
      { numRuns: 40 },
    );
  });

  it('leave nothing behind in the state when they are deleted', () => {
    const state = beginning('The informer is the harbour master.');
    const after = merged(state, rewriting(state, 'The informer is close.')!).state;
    const late = merged(
      after,
      sentAfter(after, typing(0, 'zyxquay ')),
      sentAfter(after, (doc) => editTo(textIn(doc)!, '')),
    ).state;
    const bytes = String.fromCodePoint(...late);
    expect(bytes).toContain('zyxquay');
    expect(bytes).not.toMatch(/harbour|informer|close/);
  });
});

describe('what several write at once', { timeout: 20_000 }, () => {
  const start = beginning('The lorry crosses.');

  it('is all there, in whichever order it arrives', () => {
    const deeds = [typing(4, 'red '), typing(18, ' At night.'), (doc: Y.Doc) => editTo(textIn(doc)!, 'The lorry waits.')];
    const sent = deeds.map((deed) => sentAfter(start, deed));
    const one = merged(start, ...sent);
    const other = merged(start, ...sent.toReversed());
    expect(one.text).toBe(other.text);
    for (const words of ['red ', ' At night.', 'waits']) expect(one.text).toContain(words);
  });

  it('is the same words everywhere, whoever wrote what when', () => {
    const edit = fc.record({ who: fc.nat(2), at: fc.nat(40), drop: fc.nat(5), words: fc.string({ maxLength: 6 }) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), fc.boolean(), (edits, isReversed) => {
        const copies = [0, 1, 2].map(() => documentOf(start));
        const sent = edits.map(({ who, at, drop, words }) => {
          const doc = copies[who]!;
          const text = textIn(doc)!;
          const index = Math.min(at, text.length);
          const before = Y.encodeStateVector(doc);
          doc.transact(() => {
            text.delete(index, Math.min(drop, text.length - index));
            text.insert(index, words.replaceAll('\u0000', ''));
          });
          return Y.encodeStateAsUpdate(doc, before);
        });
        const server = merged(start, ...sent);
        for (const doc of isReversed ? copies.toReversed() : copies) {
          Y.applyUpdate(doc, lacking(server.state, Y.encodeStateVector(doc))!);
          expect(wordsOf(doc)).toEqual({ ok: true, value: sent.length > 0 ? server.text : 'The lorry crosses.' });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('counts once when it is sent twice', () => {
    const update = sentAfter(start, typing(0, 'Twice. '));
    const first = merged(start, update).state;
    expect(merge(first, update)).toMatchObject({ ok: true, value: { text: 'Twice. The lorry crosses.', isNews: false } });
  });
});

describe('an update that is not taken', { timeout: 20_000 }, () => {
  const state = beginning('Words.');
  const foreign = (deed: (doc: Y.Doc, text: Y.XmlText) => void) => sentAfter(state, (doc) => deed(doc, textIn(doc)!));
  const alone = new Y.Doc();
  const gap = (() => {
    const doc = documentOf(state);
    typing(0, 'first')(doc);
    const between = Y.encodeStateVector(doc);
    typing(3, 'second')(doc);
    return Y.encodeStateAsUpdate(doc, between);
  })();
  // The piece stands after a character of the beginning, and before that same character.
  const neighbour = [1, 4];
  const knotted = new Uint8Array([1, 1, 2, 0, 196, ...neighbour, ...neighbour, 1, 'x'.codePointAt(0)!, 0]);

  it.each<[string, MergeRefusal, Uint8Array]>([
    ['is empty', 'unreadable', new Uint8Array()],
    ['is noise', 'unreadable', new Uint8Array([9, 200, 3, 7, 7, 7])],
    ['builds on what nobody sent', 'unreadable', gap],
    ['stands on both sides of one character, and so nowhere twice the same', 'unreadable', knotted],
    ['promises more pieces than it has', 'unreadable', new Uint8Array([1, 255, 255, 255, 255, 15, 1, 0])],
    ['has another root', 'foreign', foreign((doc) => doc.getText('other').insert(0, 'x'))],
    ['has a map', 'foreign', foreign((doc) => doc.getMap('other').set('a', 1))],
    ['puts a second node into the root', 'foreign', foreign((doc) => doc.getXmlFragment(rootName).insert(1, [new Y.XmlElement(nodeName)]))],
    ['puts a node of another kind into it', 'foreign', foreign((doc) => doc.getXmlFragment(rootName).insert(1, [new Y.XmlElement('img')]))],
    ['drops the node', 'foreign', foreign((doc) => doc.getXmlFragment(rootName).delete(0, 1))],
    ['puts a second text into the node', 'foreign', foreign((_, text) => (text.parent as Y.XmlElement).insert(1, [new Y.XmlText('x')]))],
    ['marks words', 'foreign', foreign((_, text) => text.format(0, 3, { bold: true }))],
    ['embeds something', 'foreign', foreign((_, text) => text.insertEmbed(0, { image: 'x' }))],
    ['gives the node an attribute', 'foreign', foreign((_, text) => (text.parent as Y.XmlElement).setAttribute('onclick', 'x'))],
    ['gives the text an attribute', 'foreign', foreign((_, text) => text.setAttribute('a', 'x'))],
    ['holds a character that the database does not keep', 'foreign', foreign((_, text) => text.insert(0, '\u0000'))],
    ['holds a document', 'foreign', foreign((doc) => doc.getMap('m').set('d', alone))],
    ['makes the block too long', 'too_long', foreign((_, text) => text.insert(0, 'x'.repeat(wordLimit)))],
    ['is larger than is looked at', 'too_long', new Uint8Array(updateLimit + 1)],
  ])('%s', (_, code, update) => {
    expect(merge(state, update)).toEqual({ ok: false, code });
  });

  it('is made of very many pieces', () => {
    const pieces = foreign((_, text) => {
      for (let place = 0; place < 6_000; place += 1) text.insert(0, 'x');
    });
    expect(merge(state, pieces)).toEqual({ ok: false, code: 'too_long' });
  });

  it('whatever its bytes are, throws nothing and leaves plain words within the limits', () => {
    const valid = sentAfter(state, typing(2, 'more words'));
    const bent = fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }).map((changes) => {
      const bytes = valid.slice();
      for (const [place, byte] of changes) bytes[place] = byte;
      return bytes;
    });
    fc.assert(
      fc.property(fc.oneof(bent, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        const outcome = merge(state, bytes);
        if (!outcome.ok) return;
        expect(outcome.value.text.length).toBeLessThanOrEqual(wordLimit);
        expect(outcome.value.state.length).toBeLessThanOrEqual(stateLimit);
        expect(wordsOf(documentOf(outcome.value.state))).toEqual({ ok: true, value: outcome.value.text });
      }),
      { numRuns: 300 },
    );
  });
});

describe('what somebody lacks', () => {
  it('is nothing for a vector that cannot be read, and all for an empty one', () => {
    const state = beginning('Words.');
    expect(lacking(state, new Uint8Array([5, 1]))).toBeUndefined();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, lacking(state, new Uint8Array([0]))!);
    expect(wordsOf(doc)).toEqual({ ok: true, value: 'Words.' });
    expect(reachOf(state)).toEqual(Y.encodeStateVector(doc));
  });
});
