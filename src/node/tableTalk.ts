/** An exercise on the terminal: one line in, what reached the table since then out. Ends with the input or with `end`. */
import {
  choiceWords,
  facilitatorView,
  mselText,
  participantView,
  readScript,
  type Session,
  wallClock,
} from '../index.ts'

export const tableHelp = `  (empty)            on to the next inject          wait 10 min      on by so much
  call-brigade       a decision, with what it needs and who takes it:
                     cut-power where=upstream by=Bo as=facilities-liaison sure=70%
  note TEXT          the scribe writes
  hold|release|resume|skip ID, shift ID 5 min       injects
  mark NAME, rewind NAME, branch NAME, switch NAME  back, and another way
  status, console, injects, truth, help, end
`

/** Answers to a line; undefined ends the exercise. */
export function talk(session: Session, line: string): string | undefined {
  const [word = '', ...rest] = line.trim().split(/\s+/)
  const said = rest.join(' ')
  switch (word) {
    case '':
    case 'next':
      return onwards(session, () => session.step())
    case 'wait': {
      const read = act(session, `{ do: mark, name: x, at: ${said} }`)
      if (typeof read === 'string') return read
      return onwards(session, () => session.advance(session.now + read.at))
    }
    case 'mark':
      return session.mark(said) === undefined ? `there is a mark "${said}" already\n` : `marked "${said}"\n`
    case 'rewind':
      return session.rewind(said) ? `${clockOf(session)}\n` : `there is no mark "${said}"\n`
    case 'branch':
      return session.fork(said) ? `course "${said}" begins here\n` : `there is a course "${said}" already\n`
    case 'switch':
      return session.switchTo(said) ? `${clockOf(session)} on "${said}"\n` : `there is no course "${said}"\n`
    case 'injects':
      return mselText(session.state)
    case 'status':
      return statusOf(session)
    case 'console':
      return consoleOf(session)
    case 'truth':
      return truthOf(session)
    case 'help':
      return tableHelp
    case 'end':
      return undefined
    default:
      return decided(session, word, rest)
  }
}

function clockOf({ setting, now }: Session): string {
  return wallClock(setting.start, now)
}

/** Plays on and tells what reached the table. */
function onwards(session: Session, go: () => void): string {
  const before = session.state.messages.length
  go()
  const told = session.state.messages
    .slice(before)
    .map(({ at, from, text }) => `${wallClock(session.setting.start, at)} ${from}: ${text}`)
  return [...told, `${clockOf(session)}${session.over ? ', the exercise is over' : ''}`].join('\n') + '\n'
}

function act(
  session: Session,
  flow: string,
): { at: number; command?: Parameters<Session['do']>[0] } | string {
  const { acts, issues } = readScript(`decisions: firebreak/1\nacts: [${flow}]\n`, 'this line')
  const [only] = acts
  if (only === undefined || issues.length > 0) return `${issues.map(({ message }) => message).join('; ')}\n`
  return 'command' in only ? { at: only.at, command: only.command } : { at: only.at }
}

const controllers = ['hold', 'release', 'resume', 'skip', 'shift']

/** A decision as a line of the decisions file would say it. */
function decided(session: Session, verb: string, rest: readonly string[]): string {
  const quoted = (text: string): string => JSON.stringify(text)
  const fields: string[] = [`do: ${quoted(verb)}`, 'at: 0 s']
  if (controllers.includes(verb)) {
    fields.push(`inject: ${quoted(rest[0] ?? '')}`)
    if (verb === 'shift') fields.push(`seconds: ${quoted(rest.slice(1).join(' '))}`)
  } else if (verb === 'note') fields.push('role: scribe', `text: ${quoted(rest.join(' '))}`)
  else {
    const names: Readonly<Record<string, string>> = { by: 'player', as: 'role', sure: 'confidence' }
    const given = new Map(rest.map(word => word.split('=', 2) as [string, string]))
    if (!given.has('as')) given.set('as', 'incident-commander')
    for (const [name, value] of given) {
      const plain = /^[\d.]+$/.test(value ?? '') ? value : quoted((value ?? '').replace(/(\d)%$/, '$1 %'))
      fields.push(`${names[name] ?? name}: ${plain}`)
    }
  }
  const read = act(session, `{ ${fields.join(', ')} }`)
  if (typeof read === 'string') return read
  const result = session.do(read.command!)
  if ('refused' in result) return `refused: ${result.refused}\n`
  const [event] = result.events
  if (event?.type === 'decided')
    return `${clockOf(session)} decided to ${choiceWords(event.decision.choice)}\n`
  return `${clockOf(session)} done\n`
}

function statusOf(session: Session): string {
  const { silent, asOf, buildings } = participantView(session).statusPage
  if (silent) return 'the status page does not answer\n'
  if (asOf === null) return 'the status page shows nothing yet\n'
  const rows = buildings.map(
    ({ name, services, answering }) => `  ${name}: ${answering} of ${services} services answer`,
  )
  return `as of ${wallClock(session.setting.start, asOf)}\n${rows.join('\n')}\n`
}

function consoleOf(session: Session): string {
  return participantView(session)
    .backupConsole.map(
      ({ building, services, declared }) =>
        `  ${building}: of ${services} services ${declared.elsewhere} with copies on another site, ${declared.otherBuilding} in another building, ${declared.sameBuilding} in the same, ${declared.none} without\n`,
    )
    .join('')
}

function truthOf(session: Session): string {
  return facilitatorView(session)
    .buildings.map(
      ({ truth, known }) =>
        `  ${truth.name}: ${truth.down} down (status page ${known.down ?? 'silent'}), ${truth.destroyed} destroyed, ${truth.dataLost} without their data; burning: ${truth.burning.join(', ') || 'nothing'}\n`,
    )
    .join('')
}
