/** Computed figures beside those observed in the real case, as a table for a terminal. */
import type { Called } from '../run/told/called.ts'
import { happensIn } from './headlineText.ts'
import { observedLabel, observedWords } from './label.ts'
import type { Comparison } from './observed.ts'
import { table } from './table.ts'
import type { Tongue } from './tongue.ts'

/** A single incident has no band: its result stands next to the observation, without a verdict. */
export function observedText(
  comparisons: readonly Comparison[],
  many: boolean,
  t: Tongue,
  called: Called,
): string {
  const { say } = t
  return many
    ? table(
        [
          say('what was seen'),
          say('observed'),
          'p05',
          say('median'),
          'p95',
          say('happens in'),
          say('verdict'),
        ],
        comparisons.map(row => ofMany(row, t, called)),
      )
    : table(
        [say('what was seen'), say('observed'), say('this incident')],
        comparisons.map(row => ofOne(row, t, called)),
      )
}

function ofOne(row: Comparison, t: Tongue, called: Called): string[] {
  const computed = isState(row)
    ? t.say(row.share === 1 ? 'the same' : 'another')
    : t.figure(row.median, row.unit)
  return [observedLabel(row.key, t, called), observedWords(row, t), computed]
}

function ofMany(row: Comparison, t: Tongue, called: Called): string[] {
  const cell = (value: number | null): string => (isState(row) ? '' : t.figure(value, row.unit))
  return [
    observedLabel(row.key, t, called),
    observedWords(row, t),
    cell(row.low),
    cell(row.median),
    cell(row.high),
    isState(row) ? t.figure(row.share, 'share') : happensIn(row, t),
    verdict(row, t),
  ]
}

const isState = ({ unit }: Comparison): boolean => unit === 'share of replications'

function verdict(row: Comparison, { say }: Tongue): string {
  if (row.kind === 'echo') return say('echo of an input')
  if (row.kind === 'unknown') return say('nobody knows')
  return say(row.inside ? 'inside' : 'MISS')
}
