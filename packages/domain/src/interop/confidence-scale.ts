import type { ClaimStatus } from '../claims/claim';

/**
 * Credibility on the Admiralty scale of a confidence from 0 to 100, by the table in appendix A of STIX 2.1.
 * Absent confidence is "cannot be judged", not a middle one.
 */
export function credibilityOf(confidence: number | undefined): '1' | '2' | '3' | '4' | '5' | '6' {
  if (confidence === undefined) return '6';
  if (confidence >= 80) return '1';
  if (confidence >= 60) return '2';
  if (confidence >= 40) return '3';
  return confidence >= 20 ? '4' : '5';
}

/** Status of claims that rest on an object: what its producer says without doubt, or with at most a possible truth. A convention of this workbench. */
export function statusOf(confidence: number | undefined): ClaimStatus {
  return confidence !== undefined && confidence < 60 ? 'suspected' : 'confirmed';
}
