import { convert } from 'html-to-text';
import { decode } from './sort-of';
import type { DocumentWords } from './document-words';

/** Longest page that is read, in characters, and how deep it may be nested. */
const limits = { maxInputLength: 5_000_000, maxDepth: 100, maxBaseElements: 1, ellipsis: '' };

/** The words of a page: no addresses of links, no pictures, nothing that runs. */
export function wordsOfHtml(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'head', format: 'skip' },
      { selector: 'script', format: 'skip' },
      { selector: 'style', format: 'skip' },
      { selector: 'noscript', format: 'skip' },
      { selector: 'template', format: 'skip' },
      { selector: 'table', format: 'dataTable' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
}

/** A page that was saved. */
export function readHtml(content: Buffer): DocumentWords {
  const html = decode(content);
  const titled = /<title[^>]{0,200}>([^<]{1,1000})/i.exec(html.slice(0, 100_000))?.[1] ?? '';
  return { format: 'html', title: wordsOfHtml(titled), text: wordsOfHtml(html) };
}
