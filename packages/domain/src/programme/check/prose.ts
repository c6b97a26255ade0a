const ornaments = /\*\*|__|`|^\s*>\s?|^\s*(?:[-*]\s+(?:\[[ x]\]\s*)?|\d+[.)]\s+)/gim;

/** Lines of a page as plain text: without headings, marks of lists, quotations and emphasis. Of a link its words stay. */
function plainLines(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => !/^\s*#/.test(line) && !/^\s*\|?[-:|\s]+\|?\s*$/.test(line))
    .map((line) => line.replaceAll(ornaments, '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
    .filter((line) => line.trim() !== '');
}

/** Words of a text; a number counts as one. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Sentences of a page. A line ends one, since lists have no full stops; so do full stop, exclamation and question mark before a space. */
export function sentencesOf(markdown: string): string[] {
  return plainLines(markdown)
    .flatMap((line) => line.split(/(?<=[.!?]["”»)]?)\s+/))
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** Headings of the second level of a page, in their order. */
export function headingsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^## (.+)$/gm)].map(([, heading]) => (heading ?? '').trim());
}

/** Sections of a page by heading, with their lines that are not empty. */
export function sectionsOfPage(markdown: string): { heading: string; lines: string[] }[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) =>
      section
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .map(([heading = '', ...lines]) => ({ heading, lines }));
}
