/** Places before and after the present one whose B stays in memory. A named assumption. */
const held = 10

/**
 * Lets go of the Bs of places far away: a reader may keep one at every step, and with 120,000 services each takes some
 * 4 MB. Their addresses run them again.
 * @param left places by their number, which counts along the history; `other` is null without a B, and undefined once
 * it is not held any more
 * @param present what is B now: that one is held in any case
 */
export function dropFarBesides<Place extends { readonly other?: unknown }>(
  left: Map<number, Place>,
  visit: number,
  present: unknown,
): void {
  for (const [at, place] of left)
    if (Math.abs(at - visit) > held && place.other && place.other !== present)
      left.set(at, { ...place, other: undefined })
}
