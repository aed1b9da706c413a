/** Signs that French sets apart by a space, and that must not stand alone on a line. English has no space there. */
const apart = / (?=[?!;:»])|(?<=«) /g

/** A text as it was written by others, its signs kept on the line of the word beside them. */
export function unbroken(text: string): string {
  return text.replace(apart, '\u00a0')
}
