import type { z } from 'zod';
import { PackLanguage } from '../../exercises/pack/words';
import { programmeLists, programmeSheets, type Programme, type ProgrammeList, type ProgrammeSheet, type Shipped } from '../programme';
import { programmeFault, type ProgrammeFault } from './fault';

/** Files of the programme as text, by their path within its folder with forward slashes. */
export type ProgrammeTexts = ReadonlyMap<string, string>;

/** What was read, as far as it could be. */
export interface ProgrammeRead {
  programme: Programme;
  faults: ProgrammeFault[];
}

const page = /^((?:guides|compendium)\/[^/]+\/)(en|fr|pt|ar)\.md$/;

function issueFault(file: string, { path, message }: z.core.$ZodIssue): ProgrammeFault {
  const language = PackLanguage.safeParse(path.at(-1));
  const field = path.slice(0, language.success ? -1 : undefined).join('.') || 'the top';
  return language.success
    ? programmeFault('words_missing', file, { language: language.data, field })
    : programmeFault('shape_wrong', file, { field, problem: message });
}

function readOne<Shape extends z.ZodType>(file: string, text: string, shape: Shape, faults: ProgrammeFault[]): z.infer<Shape> | undefined {
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    if (!parsed.success) faults.push(...parsed.error.issues.map((issue) => issueFault(file, issue)));
    return parsed.data;
  } catch (error) {
    faults.push(programmeFault('not_json', file, { problem: (error as Error).message }));
    return undefined;
  }
}

function pagesBeside(file: string, texts: ProgrammeTexts): Shipped<unknown>['pages'] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const found = PackLanguage.options.map((language) => [language, texts.get(`${folder}${language}.md`)] as const);
  return Object.fromEntries(found.filter(([, text]) => text !== undefined)) as Shipped<unknown>['pages'];
}

function readList(list: ProgrammeList, texts: ProgrammeTexts, faults: ProgrammeFault[]): Shipped<{ key: string }>[] {
  const { pattern, shape } = programmeLists[list];
  return [...texts.keys()].toSorted().flatMap((file) => {
    const key = pattern.exec(file)?.[1];
    if (key === undefined) return [];
    const content = readOne(file, texts.get(file) ?? '', shape, faults);
    if (content === undefined) return [];
    if (content.key !== key) faults.push(programmeFault('key_of_other_file', file, { key: content.key }));
    return [{ file, content, pages: pagesBeside(file, texts) }];
  });
}

function readSheet(sheet: ProgrammeSheet, texts: ProgrammeTexts, faults: ProgrammeFault[]): unknown {
  const { path, shape } = programmeSheets[sheet];
  const text = texts.get(path);
  if (text !== undefined) return readOne(path, text, shape, faults);
  faults.push(programmeFault('file_missing', path));
  return undefined;
}

function unexpected(texts: ProgrammeTexts): ProgrammeFault[] {
  const sheets = new Set<string>(Object.values(programmeSheets).map(({ path }) => path));
  const isList = (file: string) => Object.values(programmeLists).some(({ pattern }) => pattern.test(file));
  // A page belongs to a guide or practice that is beside it.
  const isPage = (file: string) => {
    const folder = page.exec(file)?.[1];
    return folder !== undefined && (texts.has(`${folder}guide.json`) || texts.has(`${folder}entry.json`));
  };
  return [...texts.keys()]
    .filter((file) => file !== 'README.md' && !sheets.has(file) && !isList(file) && !isPage(file))
    .map((file) => programmeFault('file_unexpected', file));
}

/** Reads the files of the programme; whatever does not fit is told, file by file, and left out. */
export function readProgramme(texts: ProgrammeTexts): ProgrammeRead {
  const faults = unexpected(texts);
  const lists = Object.fromEntries((Object.keys(programmeLists) as ProgrammeList[]).map((list) => [list, readList(list, texts, faults)]));
  const sheets = Object.fromEntries(
    (Object.keys(programmeSheets) as ProgrammeSheet[]).map((sheet) => [sheet, readSheet(sheet, texts, faults)]),
  );
  return { programme: { ...lists, ...sheets } as unknown as Programme, faults };
}
