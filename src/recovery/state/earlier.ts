/** Outages of services that went down again later, in the order in which they ended. Most services have none. */
import { grow } from '../engine/tasks.ts'

export interface Earlier {
  count: number
  service: Int32Array
  downAt: Int32Array
  backAt: Int32Array
}

export function noEarlier(): Earlier {
  return { count: 0, service: new Int32Array(0), downAt: new Int32Array(0), backAt: new Int32Array(0) }
}

export function keepOutage(earlier: Earlier, service: number, downAt: number, backAt: number): void {
  if (earlier.count === earlier.service.length) grow(earlier)
  const row = earlier.count++
  earlier.service[row] = service
  earlier.downAt[row] = downAt
  earlier.backAt[row] = backAt
}
