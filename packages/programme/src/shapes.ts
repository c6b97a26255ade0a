/** Words by language; English is always there, the others where somebody has translated them. */
export interface LanguageWords {
  en: string;
  fr?: string;
  pt?: string;
  ar?: string;
}

interface Titled {
  key: string;
  version: number;
  title: LanguageWords;
  summary: LanguageWords;
}

/** An entry of the compendium: a good practice in establishing or running a fusion cell. */
export interface Practice extends Titled {
  /** Places of the workbench where it is at hand. */
  applies: readonly string[];
  courses: readonly string[];
  related: readonly string[];
  /** What it rests on, in words. */
  sources: readonly string[];
}

/** A question by which readers of a guide test themselves. */
export interface GuideQuestion {
  key: string;
  ask: LanguageWords;
  options: readonly { key: string; words: LanguageWords }[];
  /** Key of the option that is right. */
  right: string;
  why: LanguageWords;
}

/** One of the seven thematic study guides. */
export interface Guide extends Titled {
  number: number;
  /** Minutes that reading and answering take. */
  minutes: number;
  courses: readonly string[];
  questions: readonly GuideQuestion[];
  sources: readonly string[];
}

/** What a session is held with: a guide, a practice or a procedure, by its key. */
export interface Material {
  guide?: string;
  practice?: string;
  procedure?: string;
}

/** One meeting of a course. */
export interface CourseSession {
  key: string;
  /** Week of the course, from 1. */
  week: number;
  minutes: number;
  kind: string;
  title: LanguageWords;
  /** What the instructor does, in English. */
  plan: string;
  materials: readonly Material[];
}

/** A course of the curriculum. */
export interface Course extends Titled {
  number: number;
  weeks: number;
  objectives: readonly { key: string; words: LanguageWords }[];
  competencies: readonly { key: string; words: LanguageWords; shownBy: string }[];
  sessions: readonly CourseSession[];
  /** Work that is done in the workbench itself: a deed, and how often. */
  practical: readonly { key: string; title: LanguageWords; deed: string; count: number; help: LanguageWords }[];
  assessment: { words: LanguageWords; passes: LanguageWords };
  /** Courses that come before it. */
  after: readonly string[];
}

/** Template of a procedure. */
export interface Procedure extends Titled {
  purpose: LanguageWords;
  scope: LanguageWords;
  roles: readonly { role: string; does: string }[];
  steps: readonly { key: string; who: string; does: string; record: string }[];
  limits: readonly string[] | string;
  rights: readonly string[];
  gender: readonly string[];
  practices: readonly string[];
  places: readonly string[];
  reviewMonths: number;
}
