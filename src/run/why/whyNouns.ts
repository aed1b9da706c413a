/** Words for names that only Why? uses: racks, openings, crews at work, copies, links. */
import type { openingKinds } from '../../estate/site.ts'
import type { workKinds } from '../../recovery/state/work.ts'
import type { media } from '../../scenario/words/protection.ts'
import type { Language } from '../told/sentences.ts'

export interface WhyNouns {
  readonly rack: string
  readonly of: string
  readonly at: string
  readonly copy: string
  /** Of copies that have no name but their medium and number. */
  readonly media: Readonly<Record<(typeof media)[number], string>>
  readonly emergencyCopy: string
  readonly link: string
  readonly server: string
  readonly spare: string
  /** A crew that is waited for, by what it is called. */
  readonly crew: (name: string) => string
  readonly openings: Readonly<Record<(typeof openingKinds)[number], string>>
  /** `{}` stands for the crew. */
  readonly works: Readonly<Record<(typeof workKinds)[number], string>>
  /** `{}` stands for the service. */
  readonly attempts: (count: number) => string
}

export const whyNouns: Readonly<Record<Language, WhyNouns>> = {
  en: {
    rack: 'rack',
    of: 'of',
    at: 'at',
    copy: 'the copy',
    media: { snapshot: 'snapshot', backup: 'backup', archive: 'archive', replica: 'replica' },
    emergencyCopy: 'the emergency copy',
    link: 'the link',
    server: 'a server',
    spare: 'spare servers of',
    crew: name => name,
    openings: {
      door: 'the door',
      window: 'the window',
      louvre: 'the louvre',
      hole: 'the hole',
      duct: 'the duct',
    },
    works: {
      cleanRack: '{} had cleaned the rack',
      dryRack: '{} had dried the rack',
      restartRack: '{} had restarted the rack',
      repairServer: '{} had repaired the server',
      provision: '{} had provisioned the server',
      verify: '{} had verified the data',
      decide: '{} had decided what to do',
    },
    attempts: count =>
      count === 1 ? 'the one attempt to fail {} over failed' : `${count} attempts to fail {} over failed`,
  },
  fr: {
    rack: 'la baie',
    of: 'de',
    at: 'à',
    copy: 'la copie',
    media: { snapshot: 'instantané', backup: 'sauvegarde', archive: 'archive', replica: 'réplique' },
    emergencyCopy: 'la copie d’urgence',
    link: 'la liaison',
    server: 'un serveur',
    spare: 'des serveurs de réserve de',
    crew: name => (/^équipe\b/i.test(name) ? `l’${name}` : `l’équipe «\u00a0${name}\u00a0»`),
    openings: {
      door: 'la porte',
      window: 'la fenêtre',
      louvre: 'la grille',
      hole: 'la trémie',
      duct: 'la gaine',
    },
    works: {
      cleanRack: '{} : baie nettoyée',
      dryRack: '{} : baie séchée',
      restartRack: '{} : baie redémarrée',
      repairServer: '{} : serveur réparé',
      provision: '{} : serveur préparé',
      verify: '{} : données vérifiées',
      decide: '{} : décision prise',
    },
    attempts: count =>
      count === 1
        ? 'la seule tentative de bascule de {} a échoué'
        : `${count} tentatives de bascule de {} ont échoué`,
  },
}
