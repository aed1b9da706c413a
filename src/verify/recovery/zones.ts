/** Replicas in zones, erasure codes, copysets, fires that cross gaps: the analytic functions of fate. */
import { isRecord } from '../../base/isRecord.ts'
import { copysetLoss } from '../../fate/outlook/copysets.ts'
import { spreadOutlook } from '../../fate/outlook/spread.ts'
import {
  allAmong,
  allLostIfRepeated,
  atLeastOnce,
  codeLost,
  lostReplicasPmf,
} from '../../fate/outlook/zones.ts'
import { amount as size, list, named, record, share, text, twoOf, whole as count } from '../shape.ts'
import type { Adapter } from './adapter.ts'
import type { Fields } from './case.ts'
import { amount, complain, probability, records, strings, whole, WrongInput } from './inputs.ts'
import type { Quoted } from './quoted.ts'

/** Largest number of places and of pieces: the figures of each are listed. */
const places = count(1e6)

/** Number chosen, and number burnt, among all; neither exceeds that, nor does what is needed (if that counts) exceed what is chosen. */
function choice(
  inputs: Fields,
  of: string,
  lost: string,
  picked: string,
  needed = 0,
): { all: number; burnt: number; chosen: number } {
  const [all, burnt, chosen] = [whole(inputs, of), whole(inputs, lost), whole(inputs, picked)]
  complain([
    ...(burnt > all ? [new WrongInput(lost, `is too many: ${burnt} ${lost} of ${all} ${of}`)] : []),
    ...(chosen > all
      ? [new WrongInput(picked, `is too many: ${chosen} ${picked} in ${all} distinct ${of}`)]
      : []),
    ...(needed > chosen
      ? [new WrongInput('needed', `is too many: ${needed} ${picked} are needed of ${chosen}`)]
      : []),
  ])
  return { all, burnt, chosen }
}

const zones: Adapter = {
  by: 'fate/outlook/zones lostReplicasPmf, allLostIfRepeated',
  kind: 'analytic',
  reads: { zones: places, burnt: places, replicas: places },
  may: { services: size },
  compute(inputs) {
    const { all, burnt, chosen: replicas } = choice(inputs, 'zones', 'burnt', 'replicas')
    const services = amount(inputs, 'services', 1)
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
  by: 'fate/outlook/zones codeLost',
  kind: 'analytic',
  reads: { zones: places, burnt: places, pieces: places, needed: places },
  compute(inputs) {
    const needed = whole(inputs, 'needed')
    const { all, burnt, chosen: pieces } = choice(inputs, 'zones', 'burnt', 'pieces', needed)
    return { probabilityLost: codeLost(all, burnt, pieces, needed) }
  },
}

const copysets: Adapter = {
  by: 'fate/outlook/copysets copysetLoss',
  kind: 'analytic',
  reads: { nodes: count(1e9), failed: count(1e9), replicas: places, copysets: size },
  compute(inputs, expected) {
    const { all, burnt, chosen } = choice(inputs, 'nodes', 'failed', 'replicas')
    const loss = copysetLoss(all, burnt, chosen, amount(inputs, 'copysets'))
    const printed = expected['published']
    const published: Quoted | undefined =
      typeof printed === 'number' ? { value: loss.any, printed } : undefined
    return {
      perCopysetLossProbability: loss.perCopyset,
      probabilityAnyLoss: loss.any,
      linearApproximation: loss.linear,
      published,
    }
  },
}

const spread: Adapter = {
  by: 'fate/outlook/spread spreadOutlook',
  kind: 'analytic',
  reads: { nodes: list(text), edges: list(record({})), origin: text },
  naming({ nodes }) {
    const node = named('node', Array.isArray(nodes) ? nodes.map(String) : [])
    return { edges: list(record({ between: twoOf(node), probability: share })), origin: node }
  },
  compute(inputs, expected) {
    const names = strings(inputs['nodes'], 'nodes')
    const place = (name: unknown): number => {
      const at = names.indexOf(String(name))
      if (at < 0) throw new Error(`unknown node ${JSON.stringify(name)}`)
      return at
    }
    const gaps = records(inputs, 'edges').map(edge => {
      const [a, b] = strings(edge['between'], 'between')
      return { a: place(a), b: place(b), probability: probability(edge, 'probability') }
    })
    const outlook = spreadOutlook(names.length, gaps, place(inputs['origin']))
    // A pair is named as in the case: a+b or b+a.
    const asked = isRecord(expected['pairBothBurn']) ? expected['pairBothBurn'] : {}
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
