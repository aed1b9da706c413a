/** Whose data stands elsewhere by now: on a server that was built in place of its own, or at another site its disks were moved to. */
import { never } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import type { Resettled } from '../fate/fate.ts'
import { purpose } from './purpose.ts'
import { rackPlan, type RecoveryState } from './state.ts'

export function resettledBy(state: RecoveryState, { population }: Estate): Resettled {
  const { rack: rackOf } = population.services
  return service => {
    // At the site of its replica it has what the replica has: if its own disks are lost later, that is what is left.
    if (state.away[service] === 1)
      return state.engine.tasks.purpose[state.otherTask[service]!] === purpose.relocation
    return state.rackPlan[rackOf[service]!] === rackPlan.rebuild && state.dataBackAt[service] !== never
  }
}
