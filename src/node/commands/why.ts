import { languages, prepare, simulate, whyOf, whySubject, whyText } from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { BadInput, together } from '../failure.ts'
import type { Given } from '../given.ts'
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
    seed: { type: 'string', value: 'TEXT', help: 'the seed of the incident or campaign (default 1)' },
    replication: {
      type: 'string',
      value: 'R',
      help: 'which replication of a campaign, counted from 0 as in replications.csv (default 0)',
    },
    typical: { type: 'boolean', help: 'the incident with every uncertain input at its median' },
    set: {
      type: 'string',
      multiple: true,
      value: 'path=value',
      help: 'change the scenario, repeatable',
    },
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

const refusals = {
  en: {
    number: (text: string) => `--replication must be a whole number from 0 on, is ${text}`,
    typical: '--typical is one incident; it cannot be combined with --replication',
  },
  fr: {
    number: (text: string) => `--replication doit être un nombre entier à partir de 0, est ${text}`,
    typical: '--typical est un seul incident ; il ne va pas avec --replication',
  },
}

function replicationIn(given: Given): number {
  const text = given.text('replication') ?? '0'
  const w = refusals[languages.find(known => known === given.text('language')) ?? 'en']
  const issues: string[] = []
  if (!/^\d{1,9}$/.test(text)) issues.push(w.number(text))
  if (given.has('typical') && given.has('replication')) issues.push(w.typical)
  if (issues.length > 0) throw new BadInput(issues)
  return Number(text)
}
