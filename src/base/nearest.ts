/**
 * Edits that turn one word into another: insert, delete, replace, swap two neighbours. Optimal string alignment
 * (restricted Damerau-Levenshtein distance: no letter is edited twice).
 */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        best = Math.min(best, beforeLast[j - 2]! + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[to.length]!
}

/**
 * The known word that was most likely meant, or undefined if none is near: at most a third of the letters may
 * differ, and one edit is always allowed in words of two letters or more. Case is ignored; on a tie the first
 * known word wins.
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  let nearest: string | undefined
  let fewest = Infinity
  for (const candidate of known) {
    const letters = Math.max(wanted.length, candidate.length)
    const allowed = letters < 2 ? 0 : Math.max(1, Math.floor(letters / 3))
    if (Math.abs(wanted.length - candidate.length) > allowed) continue
    const edits = editDistance(wanted, candidate.toLowerCase())
    if (edits <= allowed && edits < fewest) {
      nearest = candidate
      fewest = edits
    }
  }
  return nearest
}
