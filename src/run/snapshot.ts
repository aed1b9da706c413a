/**
 * A snapshot of a world is a copy of its state. Records (ledger, history) are kept separately by whoever writes them.
 */
import { digestOf } from '../base/digest.ts'
import { copyDamage } from '../damage/state.ts'
import { copyFate } from '../fate/state/state.ts'
import { copyFire } from '../fire/fire.ts'
import { copyRecovery } from '../recovery/state/state.ts'
import { stateFingerprint } from './workspace.ts'
import type { World } from './world.ts'

/** An independent world at the same moment: both go on to the same result. */
export function copyWorld(world: World): World {
  return {
    estate: world.estate,
    time: world.time,
    fire: copyFire(world.fire),
    damage: copyDamage(world.damage),
    fate: copyFate(world.fate),
    recovery: copyRecovery(world.recovery),
    taken: world.taken.slice(),
    knowledge: world.knowledge,
    waiting: world.waiting,
  }
}

/** SHA-256 of the time and of every column a reader can see. */
export function digestWorld(world: World): string {
  return digestOf(world.time, stateFingerprint(world), JSON.stringify(world.fire.incident))
}
