/** The operator's other sites: the named ones, then those without a name. */
import { stableKey } from '../base/streams.ts'
import { table } from '../base/table.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** The operator's other sites: where copies stand and failovers land. */
export interface OtherSites {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  readonly jurisdiction: readonly string[]
  readonly spareServers: Int32Array
  readonly linkBytesPerS: Float64Array
  /** 1 if copies with the place `another-site` may stand there. */
  readonly backup: Uint8Array
}

export function compileOtherSites(name: readonly string[], { otherSites }: Resolved<Scenario>): OtherSites {
  const columns = table(name.length, {
    key: Uint32Array,
    spareServers: Int32Array,
    linkBytesPerS: Float64Array,
    backup: Uint8Array,
  })
  name.forEach((each, row) => {
    const own = otherSites.named[each]
    columns.key[row] = stableKey(each)
    columns.spareServers[row] = Math.round(own?.spareServers ?? otherSites.spareServers)
    columns.linkBytesPerS[row] = own?.link ?? otherSites.link
    columns.backup[row] = (own?.backup ?? true) ? 1 : 0
  })
  const jurisdiction = name.map(each => otherSites.named[each]?.jurisdiction ?? otherSites.jurisdiction)
  return Object.assign(columns, { name, jurisdiction })
}
