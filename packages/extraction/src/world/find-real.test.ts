import { describe, expect, it } from 'vitest';
import { realWorld } from './find-real';

const findReal = realWorld();

describe('what belongs to the real world', () => {
  it.each([
    ['en', 'The lorry went from Lagos to Tessalane.', 'place', 'Lagos'],
    ['en', 'The ministry of Brazil answered.', 'place', 'Brazil'],
    ['fr', 'Il est parti pour le Sénégal hier.', 'place', 'Sénégal'],
    ['pt', 'Chegou de Luanda na segunda-feira.', 'place', 'Luanda'],
    ['ar', 'سافر إلى فرنسا أمس.', 'place', 'فرنسا'],
    ['ar', 'وصل من اليمن قبل يومين.', 'place', 'اليمن'],
    ['en', 'Write to someone@gmail.com today.', 'email', 'someone@gmail.com'],
    ['en', 'She rang +33 1 42 68 53 00 twice.', 'phone', '+33 1 42 68 53 00'],
    ['en', 'Paid into GB82 WEST 1234 5698 7654 32 in March.', 'account', 'GB82 WEST 1234 5698 7654 32'],
  ])('is found in %s: %s', (language, text, sort, name) => {
    expect(findReal(text, language)).toEqual([{ sort, name }]);
  });

  it.each([
    ['en', 'Samir Halwan left Tessalane for Qasr Nour and the Sahrane Basin.'],
    ['fr', 'Le camion a quitté Ouanzerga par la RN7 vers Birkaou.'],
    ['pt', 'O navio «Estrela de Velame» atracou em Porto Velame.'],
    ['ar', 'شوهدت الشاحنة في دار زهرة قرب معبر النخلتين.'],
    ['en', 'Write to police@exercise.example or ring +999 555 0142.'],
    ['en', 'The number 07700 900123, or +44 7700 900123, or +1 212 555 0142.'],
    ['en', 'Account GB00 WEST 1234 5698 7654 32 was closed.'],
    ['fr', "Réunion des chefs d'équipe à huit heures."],
    ['ar', 'يخرج صباحا ويرجع قبل المغرب.'],
    ['ar', 'ترى شرا فيمن لا يظهر.'],
    ['en', ''],
  ])('is not in %s: %s', (language, text) => {
    expect(findReal(text, language)).toEqual([]);
  });

  it('is looked for in a text of any other language too', () => {
    expect(findReal('El camión fue a Bogotá.', 'es')).toEqual([{ sort: 'place', name: 'Bogotá' }]);
  });
});
