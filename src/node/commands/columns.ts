/** `firebreak columns`: names, units and meanings of the columns that campaigns write. */
import { type ColumnMeaning, columnMeanings, eventMeanings, frenchMeaning } from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { inWords, said } from '../complaints.ts'
import { columnNotes, eventNotes } from '../french/tables.ts'
import { languageFor } from '../options.ts'
import { say } from '../wrap.ts'
import { rowsHelp } from '../results.ts'

export const columns: Command = {
  name: 'columns',
  summary:
    'what the columns of replications.csv and replications.parquet mean, and those of events.csv, with their units',
  operands: '',
  arity: [0, 0],
  flags: { json: { type: 'boolean', help: 'print one JSON object' } },
  async run({ given, terminal }) {
    const language = languageFor(given, terminal)
    const spoken = (all: readonly ColumnMeaning[]): ColumnMeaning[] =>
      language === 'en' ? [...all] : all.map(row => ({ ...row, meaning: frenchMeaning(row.meaning) }))
    const [columns, events] = [spoken(columnMeanings()), spoken(eventMeanings())]
    if (given.has('json')) {
      terminal.out(`${JSON.stringify({ columns, events })}\n`)
      return exits.good
    }
    const { width } = terminal
    const told = inWords(language, said(columnNotes, said(rowsHelp)))
    say(
      terminal,
      `${listed(columns, '', width)}\n\n${told}\n${inWords(language, said(eventNotes))}\n${listed(events, '  ', width)}\n`,
    )
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
