/** `firebreak services`: one incident, with the outcome of every service as a row of CSV. */
import { prepare, servicesCsv, serviceStates, simulate } from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { said } from '../complaints.ts'
import { together } from '../failure.ts'
import { choiceOf, incidentFlags, incidentIn } from '../incidentChoice.ts'
import { servicesHelp } from '../french/tables.ts'
import { languageIn } from '../options.ts'
import { scenarioUnder } from '../scenarioFile.ts'

export const services: Command = {
  name: 'services',
  summary: 'what became of every service in one incident, as CSV: a row for each, with its customer and room',
  operands: 'FILE',
  arity: [1, 1],
  flags: incidentFlags,
  more: said(servicesHelp, serviceStates.join(', ')),
  inspect: ([file], given) => scenarioUnder(file!, given.all('set'), given.text('strategy')),
  async run({ operands, given, terminal }) {
    const [asked, { scenario }] = together(
      () => incidentIn(given),
      () => scenarioUnder(operands[0]!, given.all('set'), given.text('strategy')),
      () => languageIn(given),
    )
    const prepared = prepare(scenario)
    terminal.out(servicesCsv(simulate(prepared, choiceOf(asked, prepared)), asked.replication))
    return exits.good
  },
}
