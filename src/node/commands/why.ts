import { languages, prepare, simulate, whyOf, whySubject, whyText } from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { BadInput } from '../failure.ts'
import { type Given, languageIn } from '../options.ts'
import { scenarioOf } from '../scenarioFile.ts'

export const why: Command = {
  name: 'why',
  summary:
    'what happened to a service, a customer or a room in one incident, with every cause back to the fire',
  operands: 'FILE NAME',
  arity: [2, 2],
  flags: {
    seed: { type: 'string', value: 'TEXT', help: 'the seed of the incident or campaign (default 1)' },
    replication: {
      type: 'string',
      value: 'R',
      help: 'which one of a campaign, counted from 0 as in replications.csv (default 0)',
    },
    typical: { type: 'boolean', help: 'the incident with every uncertain input at its median' },
    set: {
      type: 'string',
      multiple: true,
      value: 'path=value',
      help: 'change the scenario, as often as wanted',
    },
    language: { type: 'string', value: 'WORD', help: `${languages.join(', ')} (default en)` },
    json: { type: 'boolean', help: 'print one JSON object' },
  },
  async run({ operands: [file, name], given, terminal }) {
    const language = languageIn(given)
    const replication = replicationIn(given)
    const scenario = scenarioOf(file!, given.all('set'))
    const seed = given.text('seed') ?? '1'
    const incident = simulate(prepare(scenario), { seed, replication, typical: given.has('typical') })
    const subject = whySubject(incident, name!, language)
    if (typeof subject === 'string') throw new BadInput([subject])
    const answer = whyOf(incident, subject, language)
    const of = { scenario: scenario.name, seed, replication }
    terminal.out(
      given.has('json') ? `${JSON.stringify({ ...of, ...answer })}\n` : whyText(answer, of, language),
    )
    return exits.good
  },
}

function replicationIn(given: Given): number {
  const text = given.text('replication') ?? '0'
  if (!/^\d{1,9}$/.test(text))
    throw new BadInput([`--replication must be a whole number from 0 on, is ${text}`])
  if (given.has('typical') && given.has('replication'))
    throw new BadInput(['--typical is one incident; it does not go with --replication'])
  return Number(text)
}
