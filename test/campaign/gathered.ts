/** Campaigns written by hand: a number of replications and their figures. */
import { Gathering } from '../../src/campaign/gathering.ts'

/**
 * @param figures by name of the column: one value for each replication
 * @param units those of columns that have one
 */
export function gatheredOf(
  figures: Readonly<Record<string, readonly number[]>>,
  units: Readonly<Record<string, string>> = {},
): Gathering {
  const names = Object.keys(figures)
  const columns = {
    names,
    units: names.map(name => units[name] ?? ''),
    buildings: [],
    groups: [],
    activities: [],
    bottlenecks: names.flatMap(name => (name.startsWith('bottlenecks.') ? [name.slice(12)] : [])),
    hours: new Float64Array(0),
  }
  const gathered = new Gathering(columns)
  const { length } = figures[names[0]!]!
  for (let replication = 0; replication < length; replication++)
    gathered.add({
      digest: `${replication}`,
      figures: Float64Array.from(names, name => figures[name]![replication]!),
      steps: new Uint16Array(0),
      flags: [],
    })
  return gathered
}
