import { prepare, servicesCsv, serviceStates, simulate } from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { together } from '../failure.ts'
import { choiceOf, incidentFlags, incidentIn } from '../incidentChoice.ts'
import { scenarioUnder } from '../scenarioFile.ts'

export const services: Command = {
  name: 'services',
  summary: 'what became of every service in one incident, as CSV: a row for each, with its customer and room',
  operands: 'FILE',
  arity: [1, 1],
  flags: incidentFlags,
  more: `Times are hours after ignition; inf means never, an empty cell that the service never went down.
service: its number, as in firebreak why FILE "service 16"; name: where the scenario gives it one
state: ${serviceStates.join(', ')}, when the time looked at ends
dataLoss: none, window (it goes on with older data) or permanent
room: empty for a service that does not stand on the site
Signs in a name that would steer a terminal are written as \\u001b, in a pipe as on a screen; a name that a spreadsheet
would calculate has an apostrophe in front.

  firebreak services FILE --replication 7 > services.csv
`,
  inspect: ([file], given) => scenarioUnder(file!, given.all('set'), given.text('strategy')),
  async run({ operands, given, terminal }) {
    const [asked, { scenario }] = together(
      () => incidentIn(given),
      () => scenarioUnder(operands[0]!, given.all('set'), given.text('strategy')),
    )
    const prepared = prepare(scenario)
    terminal.out(servicesCsv(simulate(prepared, choiceOf(asked, prepared)), asked.replication))
    return exits.good
  },
}
