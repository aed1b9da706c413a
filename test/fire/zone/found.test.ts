/** Cases in which the solver once failed, found by `npm run soak`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { stepZones, TICK_S } from '../../../src/fire/zone/step.ts'
import { createZones } from '../../../src/fire/zone/zones.ts'
import type { Case } from './anyNetwork.ts'
import { driver } from './driver.ts'
import { unsound } from './soundness.ts'

const found = (name: string): Case =>
  JSON.parse(readFileSync(join(import.meta.dirname, `found-${name}.json`), 'utf8')) as Case

test('(found) gas that was blown out of a shaft of openings does not pay back what it took from the walls', () => {
  expect(unsound(found('shaft'))).toBe('')
})

test('(found) forty megawatts in a closet do not heat its gas beyond what flames reach, compression included', () => {
  const one = found('closet')
  const network = compileNetwork(one.network)
  const zones = createZones(network)
  const drive = driver(zones, one)
  for (let until = TICK_S; until <= 900; until += TICK_S) {
    stepZones(network, zones, until, drive)
    for (const kelvin of zones.temperatureK) expect(kelvin).toBeLessThan(2000)
  }
})
