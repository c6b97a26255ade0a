import { packFiles, type ExercisePack } from '../pack/pack';
import type { Words } from '../pack/words';
import { packFault, type PackFault } from './fault';
import type { PackIndex } from './pack-index';

type Text = [file: string, key: string, words: Words];

function textsOf(pack: ExercisePack): Text[] {
  const { manifest, agencies, personas, places, objectives, expectedActions, rubric, facts, judgements } = packFiles;
  return [
    [manifest.path, 'name', pack.manifest.name],
    [manifest.path, 'summary', pack.manifest.summary],
    ...pack.manifest.moves.map(({ key, name }): Text => [manifest.path, key, name]),
    ...pack.agencies.map(({ code, names }): Text => [agencies.path, code, names]),
    ...pack.personas.map(({ key, office }): Text => [personas.path, key, office]),
    ...pack.places.map(({ key, names }): Text => [places.path, key, names]),
    ...pack.objectives.map(({ key, text }): Text => [objectives.path, key, text]),
    ...pack.expectedActions.map(({ key, text }): Text => [expectedActions.path, key, text]),
    ...pack.rubric.criteria.map(({ key, words }): Text => [rubric.path, key, words]),
    ...pack.facts.map(({ key, text }): Text => [facts.path, key, text]),
    ...pack.judgements.map(({ key, question }): Text => [judgements.path, key, question]),
  ];
}

/** Texts that are not there in every language that the pack says it speaks. */
export function wordsFaults({ pack }: PackIndex): PackFault[] {
  return textsOf(pack).flatMap(([file, key, words]) => {
    const missing = pack.manifest.languages.filter((language) => words[language] === undefined);
    return missing.length === 0 ? [] : [packFault('words_missing', file, key, { languages: missing.join(', ') })];
  });
}
