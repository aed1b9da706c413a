/** Digits of a digest: 64 bits, enough to tell reports apart. */
const digits = 16

export const short = (digest: string): string => digest.slice(0, digits)

/** End of a file's name, which tells it from that of another run. A seed is any text, a file name is not. */
export function stamped(seed: string, digest: string, run = 1): string {
  const sown = seed.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(0, digits)
  return `${sown}${run === 1 ? '' : `-run-${run}`}-${short(digest)}`
}
