import { describe, expect, it } from 'vitest';
import { isTyping, keyOf, type Press } from './key-of';

describe('the key that is meant', () => {
  it.each<[string, Partial<Press>, string | undefined]>([
    ['a letter', { key: 'j', code: 'KeyJ' }, 'j'],
    ['a capital letter', { key: 'B', code: 'KeyB', shiftKey: true }, 'b'],
    ['A on a French keyboard, where Q is on an English one', { key: 'a', code: 'KeyQ' }, 'a'],
    ['M on a French keyboard, beside L', { key: 'm', code: 'Semicolon' }, 'm'],
    ['2 on a French keyboard without shift', { key: 'é', code: 'Digit2' }, '2'],
    ['2 on a French keyboard with shift', { key: '2', code: 'Digit2', shiftKey: true }, '2'],
    ['1 on a French keyboard without shift', { key: '&', code: 'Digit1' }, '1'],
    ['? on a French keyboard', { key: '?', code: 'KeyM', shiftKey: true }, '?'],
    ['/ on a French keyboard', { key: '/', code: 'Period', shiftKey: true }, '/'],
    ['J on an Arabic keyboard', { key: 'ت', code: 'KeyJ' }, 'j'],
    ['B on an Arabic keyboard, two letters at once', { key: 'لا', code: 'KeyB' }, 'b'],
    ['B on an Arabic keyboard with shift', { key: 'لآ', code: 'KeyB', shiftKey: true }, 'b'],
    ['2 in Arabic digits', { key: '٢', code: 'Digit2' }, '2'],
    ['? on an Arabic keyboard', { key: '؟', code: 'Slash', shiftKey: true }, '?'],
    ['/ on an Arabic keyboard', { key: 'ظ', code: 'Slash' }, '/'],
    ['2 on the number block', { key: '2', code: 'Numpad2' }, '2'],
    ['Enter', { key: 'Enter', code: 'Enter' }, 'Enter'],
    ['an arrow', { key: 'ArrowDown', code: 'ArrowDown' }, 'ArrowDown'],
    ['a sign that means nothing here', { key: ';', code: 'Semicolon' }, undefined],
  ])('%s', (_, press, meant) => expect(keyOf({ key: '', code: '', shiftKey: false, ...press })).toBe(meant));
});

describe('typing', () => {
  it.each([
    ['<input id="it">', true],
    ['<textarea id="it"></textarea>', true],
    ['<div contenteditable="true"><p id="it"></p></div>', true],
    ['<div role="dialog"><button id="it"></button></div>', true],
    ['<div role="dialog"><input type="checkbox" id="it"></div>', true],
    ['<input type="checkbox" id="it">', false],
    ['<div role="document" tabindex="0" id="it"></div>', false],
    ['<a href="#" id="it">x</a>', false],
  ])('in %s: %s', (html, typing) => {
    document.body.innerHTML = html;
    expect(isTyping(document.querySelector('#it'))).toBe(typing);
    document.body.innerHTML = '';
  });
});
