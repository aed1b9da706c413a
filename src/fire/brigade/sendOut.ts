/** What an order changes of the brigade itself: who is called, where it stands, and whether it may attack. */
import type { Site } from '../../estate/site.ts'
import { arrive, type BrigadeStates, callBrigade, own, sendForBoat } from './brigade.ts'
import type { FireOrder } from '../orders.ts'

export function sendOut(site: Site, brigade: BrigadeStates, { at, do: verb }: FireOrder): void {
  const { own: kept } = brigade
  switch (verb) {
    case 'call-brigade':
      callBrigade(site, brigade, at)
      return
    case 'brigade-arrives':
      callBrigade(site, brigade, at)
      arrive(site, brigade, at)
      return
    case 'attack':
      kept[own.attackFrom] = Math.min(at, kept[own.attackFrom]!)
      return
    case 'open-hydrants':
      if (at >= kept[own.arrivesAt]!) kept[own.waterFrom] = Math.min(at, kept[own.waterFrom]!)
      return
    case 'start-fireboat':
      sendForBoat(site, brigade, at)
      return
    default:
  }
}
