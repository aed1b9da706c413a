/** `firebreak why`: the chain of causes that ends in what happened to one service, customer, room or building. */
import {
  asWritten,
  type Incident,
  labelsOf,
  type Language,
  prepare,
  simulate,
  whyOf,
  type WhySubject,
  whySubject,
  whyText,
} from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { BadInput, together } from '../failure.ts'
import { choiceOf, incidentFlags, incidentIn } from '../incidentChoice.ts'
import { languageFor } from '../options.ts'
import { scenarioUnder } from '../scenarioFile.ts'
import { labelsIn } from '../shippedWords.ts'
import { say } from '../wrap.ts'

export const why: Command = {
  name: 'why',
  summary:
    'what happened to a service, a customer, a room or a building in one incident, with every cause back to the fire',
  operands: 'FILE NAME',
  arity: [2, 2],
  flags: {
    ...incidentFlags,
    json: { type: 'boolean', help: 'print one JSON object' },
  },
  inspect: ([file], given) => scenarioUnder(file!, given.all('set'), given.text('strategy')),
  async run({ operands: [file, name], given, terminal }) {
    const [language, asked, { scenario }] = together(
      () => languageFor(given, terminal),
      () => incidentIn(given),
      () => scenarioUnder(file!, given.all('set'), given.text('strategy')),
    )
    const prepared = prepare(scenario)
    const choice = choiceOf(asked, prepared)
    const incident = simulate(prepared, choice)
    // JSON keeps the words of the file.
    const labels = given.has('json') ? asWritten : labelsIn(file!, language)
    const subject = subjectNamed(name!, incident, language, [
      labelsOf(scenario, language),
      labelsOf(scenario, language, labels),
    ])
    const answer = whyOf(incident, subject, language, scenario, labels)
    const { seed, replication } = choice
    const strategy = given.text('strategy')
    const { sampling } = asked.of
    const of = {
      scenario: labels(scenario.name),
      ...(strategy !== undefined && { strategy }),
      seed,
      replication,
      ...(choice.typical && { typical: true }),
      ...(!choice.typical && sampling !== 'random' && { sampling }),
    }
    if (given.has('json')) terminal.out(`${JSON.stringify({ ...of, ...answer })}\n`)
    else say(terminal, whyText(answer, of, language))
    return exits.good
  },
}

/**
 * Throws BadInput unless one thing has this name.
 * @param labellings what things are called: in the file and, if none of that name is found, as printed
 */
function subjectNamed(
  name: string,
  incident: Incident,
  language: Language,
  labellings: readonly ReturnType<typeof labelsOf>[],
): WhySubject {
  let refusal = ''
  for (const called of labellings) {
    const subject = whySubject(incident, name, language, called)
    if (typeof subject !== 'string') return subject
    refusal = subject
  }
  throw new BadInput([{ path: '', message: refusal }])
}
