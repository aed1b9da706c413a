/** Finds loops of needs: a thing that needs itself, directly or through others, could never start. */
import { say } from '../../base/complaint.ts'
import { numbered, roomsMeant, roomsOf } from '../expand.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

interface Need {
  readonly on: string
  readonly path: readonly PropertyKey[]
}
type Needs = Map<string, Need[]>

const shownAtEachEnd = 4

export function cycles(scenario: Scenario): Finding[] {
  return [
    ...loops('is fed by itself: {}', power(scenario)),
    ...loops('needs itself: {}', services(scenario)),
    ...loops('needs itself: {}', rooms(scenario)),
  ]
}

function power({ power }: Scenario): Needs {
  return new Map(
    Object.entries(power.units).map(([name, { from }]) => [
      name,
      from.map((on, at) => ({ on, path: ['power', 'units', name, 'from', at] })),
    ]),
  )
}

/** A named service needs what it names and what its product needs. */
function services({ population, products }: Scenario): Needs {
  const needs: Needs = new Map()
  for (const [row, { name, product, needs: own }] of population.named.entries()) {
    const all = [
      ...needsAt(own, ['population', 'named', row, 'needs']),
      ...needsAt(products[product]?.needs ?? [], ['products', product, 'needs']),
    ]
    for (const each of numbered(name)) needs.set(each, all)
  }
  return needs
}

/** Each service of a list of names, with the place where it is named. */
function needsAt(names: readonly string[], path: readonly PropertyKey[]): Need[] {
  return names.flatMap((name, at) => numbered(name).map(on => ({ on, path: [...path, at] })))
}

function rooms({ buildings }: Scenario): Needs {
  const needs: Needs = new Map()
  for (const [name, building] of Object.entries(buildings))
    for (const { id, row } of roomsOf(building)) {
      const path = ['buildings', name, 'rooms', building.rooms.indexOf(row), 'needs']
      const meant = row.needs.flatMap((on, at) =>
        roomsMeant(buildings, on, on.includes('/') ? undefined : name).map(found => ({
          on: `${found.building}/${found.room}`,
          path: [...path, at],
        })),
      )
      needs.set(`${name}/${id}`, meant)
    }
  return needs
}

/**
 * Reports each loop once, at the need that closes it. Depth-first, and iterative because a chain may be long.
 */
function loops(sentence: 'is fed by itself: {}' | 'needs itself: {}', needs: Needs): Finding[] {
  const findings: Finding[] = []
  const done = new Set<string>()
  for (const start of needs.keys()) {
    const trail: { name: string; next: number }[] = done.has(start) ? [] : [{ name: start, next: 0 }]
    const onTrail = new Set(trail.map(({ name }) => name))
    while (trail.length > 0) {
      const here = trail.at(-1)!
      const need = needs.get(here.name)?.[here.next++]
      if (need === undefined) {
        trail.pop()
        onTrail.delete(here.name)
        done.add(here.name)
      } else if (onTrail.has(need.on)) {
        const loop = trail.slice(trail.findIndex(({ name }) => name === need.on)).map(({ name }) => name)
        findings.push({
          path: need.path,
          complaint: say(sentence, shortened([...loop, need.on]).join(' > ')),
        })
      } else if (!done.has(need.on)) {
        trail.push({ name: need.on, next: 0 })
        onTrail.add(need.on)
      }
    }
  }
  return findings
}

/** Keeps the two ends of a long loop: whoever mends it follows the needs in the file. */
function shortened(loop: readonly string[]): readonly string[] {
  if (loop.length <= 2 * shownAtEachEnd + 1) return loop
  const between = loop.length - 2 * shownAtEachEnd
  return [...loop.slice(0, shownAtEachEnd), `${between} more`, ...loop.slice(-shownAtEachEnd)]
}
