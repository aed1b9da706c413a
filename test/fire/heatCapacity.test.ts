// The heat that gas takes on its way to its temperature, beside the enthalpies of NIST-JANAF (Chase, 4th edition, 1998), which
// count from 298 K.
import { expect, test } from 'vitest'
import { meanCp } from '../../src/fire/bulk/heatCapacity.ts'
import { species } from '../../src/fire/bulk/work.ts'

type Gas = 'nitrogen' | 'oxygen' | 'water' | 'dioxide'
type Shares = Partial<Record<Gas, number>>

const kgPerMol: Record<Gas, number> = {
  nitrogen: 0.028013,
  oxygen: 0.031999,
  water: 0.018015,
  dioxide: 0.04401,
}
/** J/mol from 298.15 K to 600, 1,200 and 1,800 K. */
const enthalpies: Record<Gas, Record<600 | 1200 | 1800, number>> = {
  nitrogen: { 600: 8894, 1200: 28_109, 1800: 48_978 },
  oxygen: { 600: 9244, 1200: 29_761, 1800: 51_673 },
  water: { 600: 10_501, 1200: 34_506, 1800: 62_693 },
  dioxide: { 600: 12_907, 1200: 44_473, 1800: 79_431 },
}

function meanOf(shares: Shares, kelvin: 600 | 1200 | 1800): number {
  return Object.entries(shares).reduce(
    (sum, [gas, share]) =>
      sum + (share * enthalpies[gas as Gas][kelvin]) / kgPerMol[gas as Gas] / (kelvin - 298.15),
    0,
  )
}

function ofModel({ oxygen = 0, water = 0, dioxide = 0 }: Shares, kelvin: number): number {
  const now = new Float64Array(species)
  now.set([oxygen, water, dioxide])
  return meanCp(now, 0, kelvin - 298.15)
}

test.each<[string, Shares, readonly (600 | 1200 | 1800)[]]>([
  ['nitrogen', { nitrogen: 1 }, [600, 1200, 1800]],
  ['oxygen', { oxygen: 1 }, [1200, 1800]],
  ['water', { water: 1 }, [1200, 1800]],
  ['carbon dioxide', { dioxide: 1 }, [1200, 1800]],
  ['air', { nitrogen: 0.77, oxygen: 0.23 }, [600, 1200, 1800]],
  ['products of combustion', { nitrogen: 0.72, water: 0.11, dioxide: 0.17 }, [600, 1200, 1800]],
])('%s takes what the tables say, within 2 %%', (_, shares, temperatures) => {
  for (const kelvin of temperatures)
    expect(Math.abs(ofModel(shares, kelvin) / meanOf(shares, kelvin) - 1), `${kelvin} K`).toBeLessThan(0.02)
})
