/** Stories on which the engine and the oracle once disagreed, as the search for counterexamples left them. */
import type { Told } from './anyFate.ts'

const replicas: Told['policies'][number] = {
  copies: [
    {
      medium: 'replica',
      place: 'another-building',
      declared: '',
      period: 0,
      window: '',
      lag: 1,
      hold: 0,
      kept: 1,
      left: 0,
      incrementals: 0,
      differential: false,
      jobSuccess: 40,
      restoreSuccess: 60,
      repository: '',
      immutable: false,
      offline: false,
    },
  ],
  failover: { success: 100, minutes: 1 },
}

/** All services are on their way to the other building from second 1 on, and there in second 61. */
const allMoved: Omit<Told, 'blows'> = {
  buildings: [[2], [1]],
  policies: [replicas, replicas],
  unusable: 0,
  clock: '00:47',
  together: false,
  needed: 'run',
  ingress: 1,
  near: 'here',
  far: { backup: false, link: 2 },
  keepsTo: ['', ''],
  seed: '',
  orders: [{ at: 1, do: 'preemptive-failover', building: -1, policy: -1, site: -1, repository: undefined }],
  resettled: [1],
}

/** The home of services goes dark in the second in which the rack of their replica is cut off. */
const homeAndHostAtOnce: Told = {
  ...allMoved,
  blows: [
    { rack: 2, at: 36_526, what: 'dark', again: false },
    { rack: 0, at: 2, what: 'burnt', again: false },
    { rack: 1, at: 36_527, what: 'burnt', again: false },
    { rack: 16, at: 36_526, what: 'cut off', again: false },
  ],
}

/** Services are back in a rack that went dark as they left it, and is struck again. */
const backInTheDark: Told = {
  ...allMoved,
  blows: [
    { rack: 2, at: 61, what: 'dark', again: false },
    { rack: 0, at: 62, what: 'cut off', again: false },
    { rack: 2, at: 62, what: 'dark', again: false },
    { rack: 0, at: 63, what: 'burnt', again: false },
    { rack: 1, at: 64, what: 'burnt', again: false },
  ],
}

export const found: readonly [Told][] = [[homeAndHostAtOnce], [backInTheDark]]
