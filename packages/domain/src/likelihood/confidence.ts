import { z } from 'zod';

/** How well founded a judgement is; not how likely. Rests on quality, quantity, independence and agreement of sources, gaps and assumptions. */
export const Confidence = z.enum(['high', 'moderate', 'low']);
export type Confidence = z.infer<typeof Confidence>;

const likelihoodWords = [
  /\b(un)?likely\b|\bprobab|\bimprobable\b|\bremote chance\b|\brealistic possibility\b|\b(almost|nearly) certain|\beven (chance|odds)\b|\balmost no chance\b/iu,
  /probable|improbable|quasi[ -]certain|possibilité réaliste|chances? (?:infime|à peu près égale)/iu,
  /prováve(?:l|is)|provavelmente|quase cert[oa]|possibilidade realista|hipótese remota/iu,
  /محتمل|مرجح|شبه مؤكد|مستبعد/u,
];

const confidenceWords = [
  /\b(high|moderate|low|medium) confidence\b|\bconfidence (?:is|level)\b/iu,
  /(?:degré|niveau) de confiance|confiance (?:est|élevée|modérée|faible|moyenne)/iu,
  /(?:nível|grau) de confiança|confiança (?:é|alta|elevada|moderada|baixa)/iu,
  /(?:مستوى|درجة) (?:ال)?ثقة|ثقة (?:عالية|متوسطة|منخفضة)/u,
];

/**
 * Whether one sentence speaks of likelihood and of analytic confidence together, which ICD 203 advises against.
 * Knows the words of the four languages; a hint for the author, not proof.
 */
export function mixesLikelihoodAndConfidence(text: string): boolean {
  return text
    .normalize('NFC')
    .split(/[.!?؟\n]+/u)
    .some((sentence) => likelihoodWords.some((word) => word.test(sentence)) && confidenceWords.some((word) => word.test(sentence)));
}
