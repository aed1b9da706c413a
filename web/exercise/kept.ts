/** The exercise on the reader's own disk, so that what a closed tab had played is there at the next visit. */
const key = 'firebreak-exercise'

export function keep(text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // A browser that keeps nothing, or a full disk: the file that is saved by hand remains.
  }
}

export function kept(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
