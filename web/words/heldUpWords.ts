/** Words of the bottlenecks of a recovery. */
import { type Called, quoted, type Wait, waitedOf } from '../../src/index.ts'
import type { View } from '../view.ts'
import { french } from './unbroken.ts'

interface Names {
  readonly crew: (name: string) => string
  readonly servers: string
  readonly declaration: string
  readonly copies: string
  readonly access: (building: string) => string
  readonly power: (building: string) => string
  readonly network: (building: string) => string
  readonly part: (nth: string, building: string) => string
  readonly link: (name: string) => string
  readonly linkOf: (site: string) => string
  readonly spare: (site: string) => string
}

const en = {
  title: 'What holds up the recovery',
  takeaway: (p: { what: string; share: string }) =>
    `For ${p.share} of the time, more services wait for ${p.what} than for anything else.`,
  what: 'Waited for',
  binding: 'Bottleneck, share of the time',
  waited: 'Share of all waiting',
  note: 'The bottleneck is what more services are waiting for than for anything else at a given moment; waiting counts, for each service, what it waits longest for.',
  names: {
    crew: name => `crew: ${name}`,
    servers: 'new servers',
    declaration: 'the declaration of the disaster',
    copies: 'copies within reach',
    access: building => `access to ${building}`,
    power: building => `power of ${building}`,
    network: building => `network of ${building}`,
    part: (nth, building) => `part ${nth} of ${building}`,
    link: name => `the link ${name}`,
    linkOf: site => `the link of ${site}`,
    spare: site => `spare servers of ${site}`,
  } satisfies Names,
}

const fr: typeof en = french({
  title: 'Ce qui retarde la reprise',
  takeaway: p =>
    `Ce que le plus grand nombre de services attend à la fois : ${p.what}, pendant ${p.share} du temps.`,
  what: 'Attendu',
  binding: 'Goulet d’étranglement, part du temps',
  waited: 'Part de toute l’attente',
  note: 'Le goulet d’étranglement est ce que le plus grand nombre de services attend à un moment donné ; l’attente compte, pour chaque service, ce qu’il attend le plus longtemps.',
  names: {
    crew: name => `équipe : ${name}`,
    servers: 'des serveurs neufs',
    declaration: 'la déclaration du sinistre',
    copies: 'des copies à portée',
    access: building => `l’accès à ${quoted(building, 'fr')}`,
    power: building => `l’alimentation de ${quoted(building, 'fr')}`,
    network: building => `le réseau de ${quoted(building, 'fr')}`,
    part: (nth, building) => `la partie ${nth} de ${quoted(building, 'fr')}`,
    link: name => `la liaison ${name}`,
    linkOf: site => `la liaison de ${quoted(site, 'fr')}`,
    spare: site => `des serveurs de réserve de ${quoted(site, 'fr')}`,
  },
})

export const heldUpWords: Readonly<Record<View['language'], typeof en>> = { en, fr }

/**
 * What the report calls `name`, in words. One that the scenario has nothing of is said to be a crew.
 * @param called buildings, crews, links and other sites in the reader's language
 */
export function waitedFor(names: Names, wait: Wait | undefined, name: string, called: Called): string {
  if (wait === undefined) return names.crew(called('pools', name))
  const { on, of, part } = wait
  switch (on) {
    case 'servers':
    case 'declaration':
    case 'copies':
      return names[on]
    case 'part':
      return names.part(String(part), called('buildings', of))
    default:
      return names[on](called(waitedOf[on], of))
  }
}
