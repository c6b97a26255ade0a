import { expect, it } from 'vitest';
import { guessLanguage } from './guess-language';
import { guessMapping } from './guess-mapping';
import { readRows } from './read-rows';

const mapped = (content: string) => guessMapping(readRows('csv', content));

it('columns that are called what they hold fill the fields of that name', () => {
  expect(mapped('id,date,source,title,text,language\n1,2031-04-09,Post,A,B,en\n')).toEqual({
    id: 'id',
    title: ['title'],
    text: ['text'],
    reportedAt: 'date',
    kind: null,
    language: 'language',
    reference: null,
    sourceDescriptor: 'source',
  });
});

it('columns in French and Arabic are known too', () => {
  expect(mapped('identifiant;titre;texte\n1;A;B\n')).toMatchObject({ id: 'identifiant', title: ['titre'], text: ['texte'] });
  expect(mapped('عنوان;نص;التاريخ\nA;B;2031-04-09\n')).toMatchObject({ title: ['عنوان'], text: ['نص'], reportedAt: 'التاريخ' });
});

it('where no name speaks, the column of prose is the text', () => {
  expect(mapped(`a,b\n1,${'A lorry waited at the post. '.repeat(5)}\n`).text).toEqual(['b']);
});

it('of a wide table the describing columns together are the text', () => {
  const columns = ['id', ...Array.from({ length: 12 }, (_, at) => `code_${at}`), 'conflict_name', 'where_description'];
  const { text, title } = mapped(`${columns.join(',')}\n${columns.map(() => 'x').join(',')}\n`);
  expect(text).toEqual(['conflict_name', 'where_description']);
  expect(title).toEqual(['conflict_name', 'where_description']);
});

it.each([
  ['The lorry waited at the post with two men and left in the morning.', 'en'],
  ['Le camion est resté au poste avec deux hommes et une caisse dans la cour.', 'fr'],
  ['O camião não foi visto no posto, com dois homens e uma caixa para o armazém.', 'pt'],
  ['انتظرت الشاحنة عند المعبر حتى الصباح', 'ar'],
  ['12345', 'en'],
])('%s is in %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
