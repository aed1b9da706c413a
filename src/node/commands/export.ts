/** `firebreak export`: a room of a scenario as an input file of another program. */
import { type CfastChoice, cfastFile, type Scenario } from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { strategyFlag } from '../entrants.ts'
import { said } from '../complaints.ts'
import { BadInput, together } from '../failure.ts'
import type { Given } from '../given.ts'
import { languageIn, unknown } from '../options.ts'
import { asFarAsGood, changed, readScenarioFile } from '../scenarioFile.ts'

export const exporting: Command = {
  name: 'export',
  summary: 'export a room of a scenario to another program: export cfast FILE --room R',
  operands: 'KIND FILE',
  arity: [2, 2],
  flags: {
    room: {
      type: 'string',
      value: 'R',
      help: 'building/room; its direct neighbours come with it, and the rooms on their shafts',
    },
    set: { type: 'string', multiple: true, value: 'path=value', help: 'change the scenario, as for run' },
    strategy: strategyFlag,
    seed: { type: 'string', value: 'TEXT', help: 'draw the uncertain inputs, as the first replication does' },
    typical: { type: 'boolean', help: 'every uncertain input at its median (the default without --seed)' },
  },
  inspect: ([, file], given) => changed(readScenarioFile(file!), given.all('set'), given.text('strategy')),
  async run({ operands, given, terminal }) {
    const [kind, file] = operands as readonly [string, string]
    const read = readScenarioFile(file)
    const [settings, named] = [given.all('set'), given.text('strategy')]
    let made: Scenario | undefined
    const [, room, seed, scenario] = together(
      () => {
        if (kind !== 'cfast') throw new BadInput([unknown('kind', kind, ['cfast'])])
      },
      () => roomIn(given),
      () => seedIn(given),
      () => (made = changed(read, settings, named).scenario),
      () => {
        const wanted = given.text('room')
        made ??= asFarAsGood(read, settings, named)
        if (made !== undefined && wanted !== undefined) textOf(made, { room: wanted })
      },
      () => languageIn(given),
    )
    terminal.out(textOf(scenario, { room, seed }))
    return exits.good
  },
}

function textOf(scenario: Scenario, choice: CfastChoice): string {
  const { text, issues } = cfastFile(scenario, choice)
  if (text === undefined) throw new BadInput(issues)
  return text
}

function roomIn(given: Given): string {
  const room = given.text('room')
  if (room === undefined)
    throw new BadInput([said('{} is missing: {}', '--room', 'firebreak export cfast FILE --room R')])
  return room
}

function seedIn(given: Given): string | undefined {
  const seed = given.text('seed')
  if (seed !== undefined && given.has('typical'))
    throw new BadInput([said('--typical takes medians and --seed draws: give only one of them')])
  return seed
}
