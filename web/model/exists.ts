/** Whether what is selected is there in the incident on show. */
import { reasonsOf } from '../reasons.ts'
import type { Shown } from '../session.ts'
import type { Selection } from '../view.ts'

/** Whether a selection made by a link, an earlier run or another incident exists here. */
export function exists({ recording }: Shown, { of, row }: Selection): boolean {
  const { services } = recording
  switch (of) {
    case 'building':
      return row < recording.plan.buildings.length
    case 'room':
      return row < recording.plan.rooms.length
    case 'service':
      return row < services.count
    case 'cause':
      return row < (reasonsOf({ recording })?.causes.count ?? Infinity)
    case 'customer':
      return services.customer.includes(row)
  }
}
