/**
 * What services may wait for: crews, spare servers, new servers, gates, links, copies. Reports count waits by these names;
 * a name alone does not say what it stands for, since a crew may be called anything.
 */
import { own } from '../base/own.ts'
import { siteNames } from './expand.ts'
import type { Scenario } from './scenario.ts'

export type WaitedOn =
  | 'crew'
  | 'spare'
  | 'servers'
  | 'access'
  | 'power'
  | 'network'
  | 'declaration'
  | 'part'
  | 'link'
  | 'linkOf'
  | 'copies'

export interface Wait {
  /** As in the report. */
  readonly name: string
  readonly on: WaitedOn
  /** The crew, building, link or other site, as the scenario names it; empty: there is only one. */
  readonly of: string
  /** Number of the part of the building; 0 for all but parts. */
  readonly part: number
}

/** Names of a scenario's things, each list in its order. */
export interface Waitable {
  readonly crews: readonly string[]
  readonly otherSites: readonly string[]
  readonly buildings: readonly string[]
  /** By building: the number of parts in which it comes back. */
  readonly parts: readonly number[]
  readonly links: readonly string[]
}

/** In the order of the recovery's engine, which names them from its own tables: pools, supply, gates, links; then copies. */
export function waitsFor({ crews, otherSites, buildings, parts, links }: Waitable): Wait[] {
  const wait = (name: string, on: WaitedOn, of = '', part = 0): Wait => ({ name, on, of, part })
  const rest = [
    ...otherSites.map(of => wait(`spare servers ${of}`, 'spare', of)),
    wait('servers', 'servers'),
    ...(['access', 'power', 'network'] as const).flatMap(on =>
      buildings.map(of => wait(`${on} ${of}`, on, of)),
    ),
    wait('declaration', 'declaration'),
    ...buildings.flatMap((of, row) =>
      Array.from({ length: parts[row]! }, (_, nth) => wait(`part ${nth + 1} of ${of}`, 'part', of, nth + 1)),
    ),
    ...links.map(of => wait(linkName(of, otherSites), 'link', of)),
    ...otherSites.map(of => wait(`link of ${of}`, 'linkOf', of)),
    wait('copies', 'copies'),
  ]
  const taken = new Set([...crews, ...rest.map(({ name }) => name)])
  const others = new Set(rest.map(({ name }) => name))
  const crewName = (crew: string): string => {
    if (!others.has(crew)) return crew
    let name = `crew ${crew}`
    while (taken.has(name)) name = `crew ${name}`
    taken.add(name)
    return name
  }
  return [...crews.map(of => wait(crewName(of), 'crew', of)), ...rest]
}

/** A link may be named as that of another site is: `of lee`. */
function linkName(link: string, otherSites: readonly string[]): string {
  return otherSites.includes(link.replace(/^(link )*of /u, '')) ? `link link ${link}` : `link ${link}`
}

/** Of a scenario, by name. */
export function waitsIn({
  buildings,
  otherSites,
  recovery,
}: Pick<Scenario, 'buildings' | 'otherSites' | 'recovery'>): ReadonlyMap<string, Wait> {
  const names = Object.keys(buildings)
  const waits = waitsFor({
    crews: Object.keys(recovery.pools),
    otherSites: siteNames({ otherSites }),
    buildings: names,
    parts: names.map(name => own(recovery.buildings, name)?.parts.length ?? 0),
    links: [...Object.keys(recovery.restoring.links), 'ingress'],
  })
  return new Map(waits.map(each => [each.name, each]))
}
