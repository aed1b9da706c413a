/**
 * Copysets: the sets of nodes that hold all replicas of some data. When `failed` of `nodes` are lost together, data
 * is lost if some copyset lies entirely among them. Cidon et al., "Copysets: reducing the frequency of data loss in
 * cloud storage", USENIX ATC 2013. The number of copysets may be a mean, so it need not be whole.
 */
import { allAmong, atLeastOnce } from './zones.ts'

export interface CopysetLoss {
  readonly perCopyset: number
  readonly any: number
  /** perCopyset times the number of copysets: close to `any` while it is small. */
  readonly linear: number
}

export function copysetLoss(nodes: number, failed: number, replicas: number, copysets: number): CopysetLoss {
  const perCopyset = allAmong(failed, nodes, replicas)
  return { perCopyset, any: atLeastOnce(perCopyset, copysets), linear: perCopyset * copysets }
}
