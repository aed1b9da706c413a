import { languages, prepare, simulate, whyOf, whySubject, whyText } from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { BadInput, together } from '../failure.ts'
import { incidentFlags, replicationIn } from '../incidentChoice.ts'
import { languageIn, languageOf } from '../options.ts'
import { scenarioOf } from '../scenarioFile.ts'
import { say } from '../wrap.ts'

export const why: Command = {
  name: 'why',
  summary:
    'what happened to a service, a customer, a room or a building in one incident, with every cause back to the fire',
  operands: 'FILE NAME',
  arity: [2, 2],
  flags: {
    ...incidentFlags,
    language: {
      type: 'string',
      value: 'WORD',
      help: `${languages.join(', ')} (default en)`,
      check: languageOf,
    },
    json: { type: 'boolean', help: 'print one JSON object' },
  },
  async run({ operands: [file, name], given, terminal }) {
    const [language, replication, scenario] = together(
      () => languageIn(given),
      () => replicationIn(given),
      () => scenarioOf(file!, given.all('set')),
    )
    const seed = given.text('seed') ?? '1'
    const incident = simulate(prepare(scenario), { seed, replication, typical: given.has('typical') })
    const subject = whySubject(incident, name!, language)
    if (typeof subject === 'string') throw new BadInput([subject])
    const answer = whyOf(incident, subject, language, scenario)
    const of = { scenario: scenario.name, seed, replication }
    if (given.has('json')) terminal.out(`${JSON.stringify({ ...of, ...answer })}\n`)
    else say(terminal, whyText(answer, of, language))
    return exits.good
  },
}
