/** `firebreak schema`: prints the JSON Schema of scenarios. */
import { jsonSchema } from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { languageIn } from '../options.ts'

export const schema: Command = {
  name: 'schema',
  summary: 'the JSON Schema of a scenario',
  operands: '',
  arity: [0, 0],
  flags: {},
  async run({ given, terminal }) {
    languageIn(given)
    terminal.out(`${JSON.stringify(jsonSchema(), null, 2)}\n`)
    return exits.good
  },
}
