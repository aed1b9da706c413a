/** The text of a table that a spreadsheet saved, whatever encoding it chose. */

export interface TableText {
  readonly text: string
  /** What its bytes were taken for, if they are no UTF-8. */
  readonly encoding?: 'UTF-16' | 'Windows-1252'
}

/**
 * What Windows-1252 has at 80 to 9F, where Latin-1 has controls; those are left at the five that mean nothing. The decoder of some
 * versions of Node takes the two for one (nodejs/node#56542).
 */
const unlikeLatin1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** U+FFFD as it stands in UTF-8 that has one, byte for byte. */
const writtenSo = '\u00EF\u00BF\u00BD'

/**
 * Excel in French saves "CSV" as Windows-1252, and "Unicode text" as UTF-16 behind a mark of the order of its bytes. Five bytes
 * mean nothing in Windows-1252: with one of these it is something else.
 * @param utf8 the bytes decoded as UTF-8, with U+FFFD for what is none
 */
export function tableText(bytes: Uint8Array, utf8: string): TableText {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: utf16(bytes, 0), encoding: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: utf16(bytes, 1), encoding: 'UTF-16' }
  if (!utf8.includes('\uFFFD')) return { text: utf8 }
  const latin1 = joined(bytes)
  // As many as are written in the file itself: then none stands for bytes that are no UTF-8.
  if (utf8.split('\uFFFD').length === latin1.split(writtenSo).length) return { text: utf8 }
  const western = latin1.replace(/[\u0080-\u009F]/g, sign => unlikeLatin1[sign.charCodeAt(0) - 0x80]!)
  return /[\0\u0080-\u009F]/.test(western) ? { text: utf8 } : { text: western, encoding: 'Windows-1252' }
}

/** @param high 0 if the high byte of each unit comes second; the mark itself is left out */
function utf16(bytes: Uint8Array, high: 0 | 1): string {
  const units = new Uint16Array((bytes.length >> 1) - 1)
  for (let at = 0; at < units.length; at++) {
    const [one, two] = [bytes[2 * at + 2]!, bytes[2 * at + 3]!]
    units[at] = high === 1 ? (one << 8) | two : (two << 8) | one
  }
  const text = joined(units).replace(/\p{Surrogate}/gu, '\uFFFD')
  // Half a unit at the end is one that was cut off.
  return bytes.length % 2 === 0 ? text : `${text}\uFFFD`
}

/** In pieces: a call takes only so many arguments. */
function joined(units: Uint8Array | Uint16Array): string {
  const piece = 8192
  let text = ''
  for (let at = 0; at < units.length; at += piece)
    text += String.fromCharCode(...units.subarray(at, at + piece))
  return text
}
