import { columnMeanings } from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { say } from '../wrap.ts'
import { rowsHelp } from '../results.ts'

const notes = `<building> is a building of the scenario; <group> is all, byProduct.<product>, byTier.<tier> or byPolicy.<policy>;
<activity> is an activity with an objective; <wait> is a pool, gate, link or supply.
replications.parquet has all columns, replications.csv those of the metrics, as "servicesDown [services]".
In both, ${rowsHelp}.
What was run (scenario, seed, digest, version) is in report.json, or comparison.json, beside the tables, and in the metadata of a
Parquet file; a CSV has none, so that every line after its first is a row.
In report.json, quantiles are linear between order statistics (type 7, as in numpy and R), never is later than all else
and null where a quantile is never; mean and sd (n - 1) leave it out; share is how often the event happens, applies how
often the figure has a meaning.
curves.csv: at moments after ignition, in hours, how many of the services that went down run (servicesUp) or have their data
(dataRestored), with quantiles over the replications.
exceedance.csv, of compare: chance_a_year is that the worst fire of a year costs loss_eur (EUR) or more (OEP; its inverse is
the return period in years). Severities that no fire simulated shows are counted as no loss.
The table of one incident is told in firebreak help services.
`

export const columns: Command = {
  name: 'columns',
  summary: 'what the columns of replications.csv and replications.parquet mean, with their units',
  operands: '',
  arity: [0, 0],
  flags: { json: { type: 'boolean', help: 'print one JSON object' } },
  async run({ given, terminal }) {
    const all = columnMeanings()
    if (given.has('json')) terminal.out(`${JSON.stringify({ columns: all })}\n`)
    else {
      const [names, units] = (['name', 'unit'] as const).map(key =>
        Math.max(...all.map(row => row[key].length)),
      )
      const rows = all.map(
        ({ name, unit, meaning }) => `${name.padEnd(names!)}  ${unit.padEnd(units!)}  ${meaning}`,
      )
      say(terminal, `${rows.join('\n')}\n\n${notes}`)
    }
    return exits.good
  },
}
