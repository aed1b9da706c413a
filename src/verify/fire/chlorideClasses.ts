/** Compares the classes of chloride on electronics in `tables.json` with those from which racks lose servers to soot. */
import { chlorideUgCm2 } from '../../damage/soot.ts'
import { analyticResult, gate, type FireResult } from './result.ts'

export interface ChlorideTable {
  readonly ug_cm2: {
    readonly easily_recovered_below: number
    readonly difficult_recovery: readonly number[]
    readonly replace_above: number
  }
}

export function chlorideResult({ ug_cm2: table }: ChlorideTable): FireResult {
  const { corroded, spoilt } = chlorideUgCm2
  const [from, to] = table.difficult_recovery
  const figures = [
    gate('easily recovered below', corroded / table.easily_recovered_below - 1, 0, 'table'),
    gate('difficult recovery from', corroded / from! - 1, 0, 'table'),
    gate('difficult recovery to', spoilt / to! - 1, 0, 'table'),
    gate('replaced above', spoilt / table.replace_above - 1, 0, 'table'),
  ]
  return analyticResult('chloride-damage', 'damage/soot', figures, { ug_cm2: chlorideUgCm2 })
}
