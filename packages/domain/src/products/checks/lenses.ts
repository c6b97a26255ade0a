/** Words by which a text speaks of human rights, and of women, men, girls and boys, in four languages. */
const lenses = {
  rights:
    /\b(?:rights?|necess\w*|proportion\w*|discriminat\w*|oversight|remed\w*|lawful\w*)\b|\bdroits?\b|nécess|proportionn|licéit|\bdireitos?\b|proporcional|licitude|حقوق|ضرور|تناسب|تمييز|مشروعي/iu,
  gender:
    /\b(?:gender\w*|wom[ae]n|m[ae]n|girls?|boys?|female|male|sex-)\b|\b(?:femmes?|hommes?|filles?|garçons?|genre)\b|\b(?:mulher(?:es)?|homens?|meninas?|meninos?|raparigas?|rapazes|género|gênero)\b|(?:ال)?(?:نساء|رجال|فتيات|فتيان|المرأة|نوع الاجتماعي|جنساني)/iu,
} as const;

/** Whether a text looks through a lens at all; what it says there is for a reader to judge. */
export function looksThrough(lens: keyof typeof lenses, text: string): boolean {
  return lenses[lens].test(text);
}
