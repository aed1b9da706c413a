/** Saves the figures of a bench to a file, and compares them with saved ones. */
import { readFileSync, writeFileSync } from 'node:fs'

export type Figures = Readonly<Record<string, number>>

export function save(path: string, figures: Figures): void {
  writeFileSync(path, `${JSON.stringify(figures, null, 2)}\n`)
}

/** Rows: figure, then, now, and the ratio of now to then. */
export function against(path: string, figures: Figures, show: (value: number) => string): string[][] {
  const then = JSON.parse(readFileSync(path, 'utf8')) as Figures
  return Object.entries(figures).map(([name, now]) => {
    const before = then[name]
    if (before === undefined) return [name, '–', show(now), '–']
    return [name, show(before), show(now), (now / before).toFixed(2)]
  })
}
