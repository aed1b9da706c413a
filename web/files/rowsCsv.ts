/** The figures of all replications as CSV: the bytes of the file that the command line writes. */
import { replicationsCsv } from '../../src/index.ts'
import type { Rows } from '../thread/protocol.ts'

export const rowsCsv = (rows: Rows): string =>
  replicationsCsv(
    rows.map(({ strategy, figures }) => ({
      strategy,
      gathered: { size: Object.values(figures)[0]!.length, figure: name => figures[name]! },
    })),
  )
