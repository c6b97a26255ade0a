import { describe, expect, it } from 'vitest';
import { placesOf, readHouse } from './house';

const everywhere = ['apps/api/src', 'apps/web/src', 'packages/domain/src', 'packages/contract/src', 'packages/ui/src'];
const server = ['apps/api/src'];
const endsInCode = /(?<!\.test)\.tsx?$/;

/** What no code that ships does, where that is looked for, a line that would be found, and files with a reason to do it. */
const dangers: [what: string, folders: string[], pattern: RegExp, found: string, but?: RegExp][] = [
  ['text that is run as code', everywhere, /\beval\(|new Function\(|from '(node:)?vm'|setTimeout\(['"`]/, 'eval(text)'],
  [
    'a program that is started',
    everywhere,
    /'(node:)?(child_process|worker_threads|cluster)'/,
    `import { exec } from 'node:child_process'`,
    // Pages are set, and packs are checked, in threads of the server itself, which get data and give data.
    /(platform\/documents\/typst|records\/pack-lint\/lint-(of|thread))\.ts$/,
  ],
  [
    'text that is put into a statement',
    server,
    /\bsql\.(raw|lit|id|table|unsafe)\b|\.query\(`[^`]*\$\{/,
    'sql.raw(words)',
    /platform\/(migrate|events)\.ts$/,
  ],
  // The patterns of the table writer are made of constants.
  ['a pattern made of typed text', everywhere, /new RegExp\(/, 'new RegExp(words)', /files\/csv\.ts$/],
  ['a reader of XML', everywhere, /DOMParser|\bxml2js\b|fast-xml|libxml/, 'new DOMParser()'],
  // The graph speaks to its own two workers, which are loaded from this host and reach nothing; the server to those that set pages and check packs.
  [
    'messages of other windows',
    everywhere,
    /postMessage\(|window\.addEventListener\('message'|\bonmessage\b/,
    'parent.postMessage(1)',
    /(features\/graph\/((layout|measures)\.worker|useMeasures|lay-out-apart)|platform\/documents\/typst|records\/pack-lint\/lint-(of|thread))\.ts$/,
  ],
  [
    'an address that is asked by the server',
    server,
    /(?<![.\w])fetch\(|'(node:)?(http|https|http2)'.*\b(get|request)\b|\bhttps?\.(get|request)\(/,
    'fetch(address)',
  ],
  ['chance that can be guessed', everywhere, /Math\.random\(/, 'Math.random()'],
  // Lots are drawn by a hash that keeps nothing secret; files of others name the hashes that they hold.
  [
    'a weak hash',
    everywhere,
    /createH(ash|mac)\('(?!sha256|sha512)|'SHA-?1'|\bmd5\b/i,
    `createHash('md5')`,
    /(personal-claims\.queries|misp-(kinds|objects))\.ts$/,
  ],
  ['a weak cipher', everywhere, /createCipher(iv)?\('(?!aes-256-gcm)|RSA_PKCS1_PADDING/, `createCipheriv('aes-128-ecb')`],
  ['a certificate that is not checked', everywhere, /rejectUnauthorized|NODE_TLS_REJECT/, 'rejectUnauthorized: false'],
];

describe.each(dangers)('%s', (_, folders, pattern, found, but) => {
  it('would be found', () => {
    expect(placesOf([{ path: 'a.ts', text: found }], pattern)).toHaveLength(1);
  });
  it('is nowhere in what ships', () => {
    const files = readHouse(folders, endsInCode).filter(({ path }) => but === undefined || !but.test(path));
    expect(placesOf(files, pattern)).toEqual([]);
  });
});
