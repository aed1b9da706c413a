import { formatIssue } from '../../src/base/issue.ts'
import { prepare, type Prepared } from '../../src/run/prepare.ts'
import { readScenario } from '../../src/scenario/read.ts'

/**
 * Two concrete huts of one room each, 300 m apart: a fire with an alarm in `near/r`, and `far/q` with servers of
 * 12 kW.
 *
 * @param far what else the room `far/q` has, as YAML
 * @param rest everything else of the scenario, as YAML
 */
export function farAndNear(far: string, rest: string, horizon = '10 d'): Prepared {
  const { scenario, issues } = readScenario(
    `
schema: firebreak/1
name: Far and near
start: 2024-06-01T22:00+02:00
horizon: ${horizon}
buildings:
  far:
    plan: { x: 300 m, width: 4 m, depth: 4 m }
    storeyHeight: 3 m
    walls: { assembly: concrete-slab, rating: REI 120 }
    rooms: [{ id: q, kind: it, at: [0 m, 0 m], size: [4 m, 4 m], itLoad: 12 kW, ${far} }]
  near:
    plan: { width: 4 m, depth: 4 m }
    storeyHeight: 3 m
    walls: { assembly: concrete-slab, rating: REI 120 }
    rooms: [{ id: r, kind: it, at: [0 m, 0 m], size: [4 m, 4 m], racks: { count: 1, serversEach: 1 }, sources: [cabinet], detection: true }]
ignition: { room: near/r, source: cabinet }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
${rest}`,
    { file: 'far-and-near.yaml', load: () => '' },
  )
  if (scenario === undefined) throw new Error(issues.map(formatIssue).join('\n'))
  return prepare(scenario)
}
