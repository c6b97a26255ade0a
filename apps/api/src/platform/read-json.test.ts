import { describe, expect, it } from 'vitest';
import { readJson } from './read-json';

const faultOf = (text: string) => {
  try {
    readJson(text);
    return 'none';
  } catch (error) {
    return (error as { detail: { fields: { message: string }[] } }).detail.fields[0]!.message;
  }
};

describe('the body of a request', () => {
  it.each(['{}', '[]', '"a"', '1', 'null', '{"a":[1,{"b":"\\u00e9 \\" ["}],"c":true}'])('%s is read as JSON says', (text) => {
    expect(readJson(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['is refused when it is cut off', '{"a":', 'is not JSON'],
    ['is refused when it is empty', '', 'is not JSON'],
    ['is refused with a key that would be its prototype', '{"a":{"__proto__":{"isAdmin":true}}}', 'must not have the key __proto__'],
    ['is refused with that key in disguise', String.raw`{"\u005f_proto__":1}`, 'must not have the key __proto__'],
    ['is refused with the key constructor', '{"constructor":{"a":1}}', 'must not have the key constructor'],
    ['may hold those words as values', '{"a":"__proto__"}', 'none'],
    ['may be nested as deep as anybody needs', `${'['.repeat(40)}${']'.repeat(40)}`, 'none'],
    ['is refused when it is nested deeper', `${'['.repeat(41)}${']'.repeat(41)}`, 'is nested more than 40 deep'],
    ['is refused when it is nested without end', '['.repeat(5_000_000), 'is nested more than 40 deep'],
    ['may hold brackets in words', `{"a":"${'['.repeat(1000)}\\"${'{'.repeat(1000)}\\\\"}`, 'none'],
    ['is refused when objects are nested so', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'is nested more than 40 deep'],
  ])('%s', (_, text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });
});
