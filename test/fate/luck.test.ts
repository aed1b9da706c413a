/** The same copies under another policy name have the same luck. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Streams } from '../../src/base/streams.ts'
import { estateOf, scenarioOf } from '../estate/estateOf.ts'
import { blows, drawnCampus, onCampus, textOf } from '../recovery/anyCampus.ts'
import { recoverFrom } from '../recovery/campus.ts'

// A name that sorts elsewhere among those of a mix would draw other services for the policy.
test('whatever a policy is called, its services lose the same', () =>
  fc.assert(
    fc.property(drawnCampus, blows, fc.nat(1000), (drawn, given, replication) => {
      const losses = (text: string) => {
        const estate = estateOf(scenarioOf(text))
        const { fate } = recoverFrom(estate, onCampus(given, estate), {
          streams: new Streams('luck', replication),
        })
        return [fate.point, fate.dataLoss, fate.dataLossSeconds]
      }
      const text = textOf(drawn)
      expect(losses(text.replaceAll('p0:', 'p0-twin:').replaceAll('policy: p0', 'policy: p0-twin'))).toEqual(
        losses(text),
      )
    }),
    { numRuns: 30 },
  ))
