/** What can be wrong with a password that somebody chooses. */
export const passwordFaults = ['too_short', 'too_long', 'holds_own_words', 'too_common', 'too_weak'] as const;
export type PasswordFault = (typeof passwordFaults)[number];

/** Fewest and most characters of a password. */
export const passwordLength = { least: 12, most: 200 } as const;

/** Score of the estimator (0 to 4) from which a password is taken: guessing takes at least 10^8 tries. */
export const leastStrength = 3;

/** Words of this place that whoever guesses tries first; an estimator counts them as known, whoever the owner is. */
export const houseWords = ['fusion', 'workbench', 'analyst', 'exercise', 'intelligence', 'customs', 'police', 'gendarmerie', 'training'];

/** Whose password it is to be. */
export interface PasswordOwner {
  displayName: string;
  email: string;
}

/** Parts of names shorter than this occur in other words by chance. */
const shortestWord = 4;

/** Words that say whose password it is: parts of the name and of the e-mail address. */
export function ownWords({ displayName, email }: PasswordOwner): string[] {
  const parts = [email, ...email.split('@'), ...displayName.split(/[\s'’-]+/u), ...email.split(/[@._-]+/)];
  return [...new Set(parts.map((part) => part.toLowerCase()).filter((part) => Array.from(part).length >= shortestWord))];
}

/** What an estimator thinks of a password: how hard it is to guess (0 to 4) and whether it stands in the list of common ones. */
export interface PasswordEstimate {
  strength: number;
  isCommon: boolean;
}

/** Everything that is wrong with a password; empty when it may be taken. */
export function faultsOfPassword(password: string, owner: PasswordOwner, { strength, isCommon }: PasswordEstimate): PasswordFault[] {
  const length = Array.from(password).length;
  const folded = password.toLowerCase();
  const found: Record<PasswordFault, boolean> = {
    too_short: length < passwordLength.least,
    too_long: length > passwordLength.most,
    holds_own_words: ownWords(owner).some((word) => folded.includes(word)),
    too_common: isCommon,
    too_weak: strength < leastStrength,
  };
  return passwordFaults.filter((fault) => found[fault]);
}
