/** Replicas in zones, erasure codes, copysets, fires that cross gaps: the analytic functions of fate. */
import { copysetLoss } from '../../fate/copysets.ts'
import { spreadOutlook } from '../../fate/spread.ts'
import { allAmong, allLostIfRepeated, atLeastOnce, codeLost, lostReplicasPmf } from '../../fate/zones.ts'
import type { Adapter } from './adapter.ts'
import { isFields, num, records, strings } from './case.ts'

const zones: Adapter = {
  by: 'fate/zones',
  kind: 'analytic',
  reads: ['zones', 'burnt', 'replicas'],
  compute(inputs) {
    const all = num(inputs, 'zones')
    const burnt = num(inputs, 'burnt')
    const replicas = num(inputs, 'replicas')
    const services = num(inputs, 'services', 1)
    const lost = allAmong(burnt, all, replicas)
    return {
      probabilityAllLost: lost,
      probabilityAllLostIfZonesMayRepeat: allLostIfRepeated(all, burnt, replicas),
      lostReplicasPmf: lostReplicasPmf(all, burnt, replicas),
      expectedServicesLost: services * lost,
      probabilityAnyServiceLost: atLeastOnce(lost, services),
    }
  },
}

const erasure: Adapter = {
  by: 'fate/zones codeLost',
  kind: 'analytic',
  reads: ['zones', 'burnt', 'pieces', 'needed'],
  compute(inputs) {
    return {
      probabilityLost: codeLost(
        num(inputs, 'zones'),
        num(inputs, 'burnt'),
        num(inputs, 'pieces'),
        num(inputs, 'needed'),
      ),
    }
  },
}

const copysets: Adapter = {
  by: 'fate/copysets',
  kind: 'analytic',
  reads: ['nodes', 'failed', 'replicas', 'copysets'],
  compute(inputs) {
    const loss = copysetLoss(
      num(inputs, 'nodes'),
      num(inputs, 'failed'),
      num(inputs, 'replicas'),
      num(inputs, 'copysets'),
    )
    return {
      perCopysetLossProbability: loss.perCopyset,
      probabilityAnyLoss: loss.any,
      linearApproximation: loss.linear,
    }
  },
}

const spread: Adapter = {
  by: 'fate/spread',
  kind: 'analytic',
  reads: ['nodes', 'edges', 'origin'],
  compute(inputs, expected) {
    const names = strings(inputs['nodes'], 'nodes')
    const gaps = records(inputs, 'edges').map(edge => {
      const [a, b] = strings(edge['between'], 'between')
      return { a: names.indexOf(a!), b: names.indexOf(b!), probability: num(edge, 'probability') }
    })
    const outlook = spreadOutlook(names.length, gaps, names.indexOf(String(inputs['origin'])))
    // A pair has the name the case gives it: a+b or b+a.
    const asked = isFields(expected['pairBothBurn']) ? expected['pairBothBurn'] : {}
    const pairs = names.flatMap((a, i) =>
      names
        .slice(i + 1)
        .map((b, j): [string, number] => [
          `${b}+${a}` in asked ? `${b}+${a}` : `${a}+${b}`,
          outlook.bothBurn[i * names.length + i + 1 + j]!,
        ]),
    )
    return {
      marginal: Object.fromEntries(names.map((name, at) => [name, outlook.marginal[at]!])),
      burntCountPmf: [...outlook.burntCountPmf],
      pairBothBurn: Object.fromEntries(pairs),
      probabilityTwoReplicasLost: outlook.twoReplicasLost,
      expectedBurnt: outlook.expectedBurnt,
    }
  },
}

export const zoneAdapters: readonly Adapter[] = [zones, erasure, copysets, spread]
