import { type ColumnMeaning, columnMeanings, eventMeanings } from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { languageIn } from '../options.ts'
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
often the figure has a meaning. In comparison.json, nullMeans says the same, and what null is at an end of an interval;
a difference of null has a sign: 1 if the strategy is never, -1 if the reference is.
Read the CSV with the types of its columns (in DuckDB: auto_type_candidates=['BIGINT', 'DOUBLE', 'VARCHAR']): a reader that guesses
may take inf for a date. Parquet has them.
curves.csv: at moments after ignition, in hours, how many of the services that went down run (servicesUp) or have their data
(dataRestored), with quantiles over the replications.
exceedance.csv, of compare: chance_a_year is that the worst fire of a year costs loss_eur (EUR) or more (OEP; its inverse is
the return period in years), chance_low and chance_high its 95 % interval, from the rate of fires and the fires simulated. Severities
that no fire simulated shows are counted as no loss.
The table of one incident is told in firebreak help services.
`
const eventNotes = `The event loss table, of compare (events.csv, events.parquet), has one row a fire and strategy, of all places where fires began. The
sum of rate times loss over the rows of a strategy is its loss of a year in comparison.json: of costTotal the operator's, of
costCustomers the customers', of costTogether that in "cost" beside protection and cooling. To run a fire again: firebreak run with
its --seed, --set ignition.room and ignition.source, elsewhere than as written ignition.also=[], and what the strategy sets. Its columns:
`

export const columns: Command = {
  name: 'columns',
  summary:
    'what the columns of replications.csv and replications.parquet mean, and those of events.csv, with their units',
  operands: '',
  arity: [0, 0],
  flags: { json: { type: 'boolean', help: 'print one JSON object' } },
  async run({ given, terminal }) {
    languageIn(given)
    const [columns, events] = [columnMeanings(), eventMeanings()]
    if (given.has('json')) terminal.out(`${JSON.stringify({ columns, events })}\n`)
    else {
      const { width } = terminal
      say(
        terminal,
        `${listed(columns, '', width)}\n\n${notes}\n${eventNotes}\n${listed(events, '  ', width)}\n`,
      )
    }
    return exits.good
  },
}

/** A line for each column: its name, unit and meaning, aligned; where a line is wider than the screen, meanings stand below. */
function listed(all: readonly ColumnMeaning[], indent: string, width = Infinity): string {
  const [name, unit] = (['name', 'unit'] as const).map(key => Math.max(...all.map(row => row[key].length)))
  const aligned = all.map(
    row => `${indent}${row.name.padEnd(name!)}  ${row.unit.padEnd(unit!)}  ${row.meaning}`,
  )
  if (aligned.every(({ length }) => length <= width)) return aligned.join('\n')
  return all
    .map(row => `${indent}${row.name}${row.unit === '' ? '' : ` [${row.unit}]`}\n${indent}    ${row.meaning}`)
    .join('\n')
}
