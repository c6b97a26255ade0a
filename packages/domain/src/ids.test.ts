import { describe, expect, it } from 'vitest';
import { AgencyCode, CompartmentCode, ItemId } from './ids';

describe('a code of an agency or compartment', () => {
  it.each(['POL', 'CU', 'FIU-2', 'ABCDEFGHIJKL'])('may be %s', (code) => {
    expect(AgencyCode.safeParse(code).success).toBe(true);
    expect(CompartmentCode.safeParse(code).success).toBe(true);
  });

  it.each(['', 'P', 'pol', '2POL', '-POL', 'PO L', 'POL\n', 'ABCDEFGHIJKLM', "PO'L", 'POL,CUS'])('may not be %j', (code) => {
    expect(AgencyCode.safeParse(code).success).toBe(false);
    expect(CompartmentCode.safeParse(code).success).toBe(false);
  });
});

describe('an identity', () => {
  it('is a uuid, and no other text', () => {
    expect(ItemId.safeParse('019aa3f0-1c2d-7abc-8def-0123456789ab').success).toBe(true);
    expect(ItemId.safeParse('1').success).toBe(false);
    expect(ItemId.safeParse("019aa3f0-1c2d-7abc-8def-0123456789ab' or 1=1").success).toBe(false);
  });
});
