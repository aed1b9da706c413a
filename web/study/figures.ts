/** The figures of replications, as they cross to the page. */
import type { Figures } from '../thread/protocol.ts'

interface Gathered {
  readonly columns: { readonly names: readonly string[] }
  figure(name: string): Float64Array
}

export const figuresOf = (gathered: Gathered): Figures =>
  Object.fromEntries(
    gathered.columns.names
      .filter(name => name.startsWith('metrics.'))
      .map(name => [name, gathered.figure(name)]),
  )
