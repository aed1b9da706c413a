/** Berths of services that stand in several racks, as the population's index lists them. See `plan/berths`. */
export interface BerthTable {
  /** Task that brings the servers back, or `there` or `out`. */
  readonly task: Int32Array
  /** What the servers lack of the data: `full`, `empty` or `filling`. */
  readonly lacks: Uint8Array
}

export function berthTable(count: number): BerthTable {
  return { task: new Int32Array(count).fill(-1), lacks: new Uint8Array(count) }
}
