/**
 * An exercise on the terminal: a line goes in, and what has reached the table since comes out. It ends with
 * the input or with `end`; `quit` leaves it to be saved.
 */
import {
  choiceWords,
  facilitatorView,
  fieldsOf,
  mselText,
  nearestWord,
  participantView,
  readScript,
  type Session,
  type Verb,
  verbsOf,
  wallClock,
} from '../../index.ts'
import { decisionsOf, isUnlisted, usageIn } from './tableDecisions.ts'
import { fieldsTyped, valueTyped } from './tableFields.ts'
import { type TableWords, tableWords } from './tableWords.ts'

type Setting = Session['setting']
type Role = Setting['spec']['roles'][number]
type Labels = Setting['labels']

/** The word that leaves without a report. */
export const quits = (line: string): boolean => line.trim() === 'quit'

export const wordsOf = ({ language }: Session): TableWords => tableWords[language]

/** Shown before the first line. */
export function greeting(session: Session): string {
  const { setting, language, now } = session
  const clock = (at: number): string => wallClock(setting.start, at, language)
  const w = wordsOf(session)
  return `${setting.title[language]}\n${w.from(clock(now), clock(setting.spec.until))}${helpOf(session)}`
}

/** The commands, and the seats at this table. */
function helpOf(session: Session): string {
  const w = wordsOf(session)
  return w.help + w.seats(session.setting.spec.roles.join(', '))
}

/**
 * Answers a line and tells what reached the table by it; undefined ends the exercise.
 * @param setting what its things are called in the language of the table
 */
export function talk(session: Session, line: string, setting = session.setting): string | undefined {
  const { messages } = session.state
  const answer = answerTo(session, line, setting)
  // After a rewind the messages are others, and were heard before.
  const news = session.state.messages
  return answer === undefined || news[messages.length - 1] !== messages.at(-1)
    ? answer
    : toldOf(session, messages.length, setting.labels) + answer
}

function answerTo(session: Session, line: string, setting: Setting): string | undefined {
  const { labels } = setting
  const [word = '', ...rest] = line.trim().split(/\s+/)
  const said = rest.join(' ')
  const w = wordsOf(session)
  switch (word) {
    case '':
    case 'next':
      return onwards(session, () => session.step())
    case 'wait': {
      const read = act(session, `{ do: mark, name: x, at: ${JSON.stringify(said)} }`)
      if (typeof read === 'string') return w.waits(read)
      return onwards(session, () => session.advance(session.now + read.at))
    }
    case 'mark':
    case 'rewind':
    case 'branch':
    case 'switch':
      return said === '' ? w.unnamed(word) : travelled(session, word, said)
    case 'injects':
      return mselText(session.state, session.language)
    case 'status':
      return statusOf(session, labels)
    case 'console':
      return consoleOf(session, labels)
    case 'truth':
      return truthOf(session, labels)
    case 'decide':
      // Whoever types a decision behind it means that one.
      return said === '' ? decisionsOf(setting, session.language) : decided(session, said, setting)
    case 'help':
      return helpOf(session)
    case 'end':
    case 'quit':
      return undefined
    default:
      return decided(session, line.trim(), setting)
  }
}

function travelled(session: Session, word: 'mark' | 'rewind' | 'branch' | 'switch', name: string): string {
  const w = wordsOf(session)
  switch (word) {
    case 'mark':
      return session.mark(name) === undefined ? w.markTaken(name) : w.marked(name)
    case 'rewind':
      return session.rewind(name) ? `${clockOf(session)}\n` : w.noMark(name)
    case 'branch':
      return session.fork(name) ? w.begins(name) : w.courseTaken(name)
    case 'switch':
      return session.switchTo(name) ? w.on(clockOf(session), name) : w.noCourse(name)
  }
}

function clockOf({ setting, now, language }: Session): string {
  return wallClock(setting.start, now, language)
}

function onwards(session: Session, go: () => void): string {
  go()
  return `${clockOf(session)}${session.over ? wordsOf(session).over : ''}\n`
}

function toldOf({ setting, language, state }: Session, before: number, labels: Labels): string {
  return state.messages
    .slice(before)
    .map(({ at, from, text, subject = '' }) => {
      const said = text[language].replace(subject, () => placeCalled(subject, labels))
      return tableWords[language].told(wallClock(setting.start, at, language), from[language], said)
    })
    .join('')
}

const placeCalled = (place: string, { rooms, buildings }: Labels): string =>
  [rooms, buildings].find(of => Object.hasOwn(of, place))?.[place] ?? place

/** What a decisions file calls a field that has a shorter name here. */
const fileWords: Readonly<Record<string, string>> = { by: 'player', as: 'role', sure: 'confidence' }

/**
 * The field that a message is about; empty if the message names it, or if nobody typed it (`wait` has its
 * time read as one).
 */
function namedIn(path: string, message: string): string {
  const field = path.replace(/^acts\.[^.]*\.?/, '')
  const typed = Object.keys(fileWords).find(short => fileWords[short] === field) ?? field
  return field === 'at' || message.includes(`"${field}"`) ? '' : typed
}

function act(
  session: Session,
  flow: string,
): { at: number; command?: Parameters<Session['do']>[0] } | string {
  const { acts, issues } = readScript(`decisions: firebreak/1\nacts: [${flow}]\n`, 'this line')
  const [only] = acts
  if (only === undefined || issues.length > 0)
    return `${issues.map(({ path, message }) => `${namedIn(path, message)} ${message}`.trim()).join('\n')}\n`
  return 'command' in only ? { at: only.at, command: only.command } : { at: only.at }
}

const controllers = ['hold', 'release', 'resume', 'skip', 'shift']
const questions = [
  'next',
  'wait',
  'mark',
  'rewind',
  'branch',
  'switch',
  'injects',
  'status',
  'console',
  'truth',
  'decide',
  'help',
  'end',
  'quit',
]

/** Who writes notes: the scribe, or else the first role at the table. */
function writerOf({ setting: { spec } }: Session): Role {
  return spec.roles.includes('scribe') ? 'scribe' : (spec.roles[0] ?? 'incident-commander')
}

/** Reads a decision as a line of the decisions file would state it, and takes it. */
function decided(session: Session, line: string, setting: Setting): string {
  const w = wordsOf(session)
  const [verb = '', ...rest] = line.split(/\s+/)
  const said = line.slice(verb.length)
  const known: readonly string[] = [...session.setting.spec.roles.flatMap(verbsOf), ...controllers, 'note']
  if (!known.includes(verb)) {
    const words = [...known, ...questions]
    return w.unknown(verb, nearestWord([verb, ...rest].join('-'), words) ?? nearestWord(verb, words))
  }
  const quoted = (text: string): string => JSON.stringify(text)
  const fields: string[] = [`do: ${quoted(verb)}`, 'at: 0 s']
  let unlisted = false
  if (controllers.includes(verb)) {
    fields.push(`inject: ${quoted(rest[0] ?? '')}`)
    if (verb === 'shift') fields.push(`seconds: ${quoted(rest.slice(1).join(' '))}`)
  } else if (verb === 'note') fields.push(`role: ${writerOf(session)}`, `text: ${quoted(rest.join(' '))}`)
  else {
    const given = fieldsTyped(said)
    const strange = [...given.keys()].find(name => !fieldsOf(verb as Verb).includes(fileWords[name] ?? name))
    if (strange !== undefined) return w.noField(strange, usageIn(setting, session.language)(verb as Verb))
    if (!given.has('as') && !given.has('role')) given.set('as', 'incident-commander')
    const value = valueTyped([setting, session.setting], session.language)
    for (const [name, typed] of given) fields.push(`${fileWords[name] ?? name}: ${value(name, typed)}`)
    unlisted = [...given].some(
      ([name, typed]) => verb !== 'communicate' && isUnlisted(name, JSON.parse(value(name, typed)), setting),
    )
  }
  const read = act(session, `{ ${fields.join(', ')} }`)
  if (typeof read === 'string') return read
  const result = session.do(read.command!)
  if ('refused' in result) return w.refused(result.refused) + (unlisted ? w.listed : '')
  const [event] = result.events
  if (event?.type === 'decided')
    return w.decided(clockOf(session), choiceWords(event.decision.choice, session.language, setting.labels))
  return w.done(clockOf(session))
}

function statusOf(session: Session, labels: Labels): string {
  const w = wordsOf(session)
  const { silent, asOf, buildings } = participantView(session).statusPage
  if (silent) return w.silent
  if (asOf === null) return w.nothingYet
  return (
    w.asOf(wallClock(session.setting.start, asOf, session.language)) +
    buildings.map(of => w.answering({ ...of, name: placeCalled(of.name, labels) })).join('')
  )
}

function consoleOf(session: Session, labels: Labels): string {
  const w = wordsOf(session)
  return participantView(session)
    .backupConsole.map(({ building, services, declared }) =>
      w.copies({ building: placeCalled(building, labels), services, ...declared }),
    )
    .join('')
}

function truthOf(session: Session, labels: Labels): string {
  const w = wordsOf(session)
  const roomsCalled = (rooms: readonly string[]): string =>
    rooms.map(room => placeCalled(room, labels)).join(w.semicolon)
  return facilitatorView(session)
    .buildings.map(({ truth: { name, down, destroyed, dataLost, burning, explosive }, known }) =>
      w.truth({
        name: placeCalled(name, labels),
        down,
        known: known.down,
        destroyed,
        dataLost,
        burning: roomsCalled(burning),
        explosive: roomsCalled(explosive),
      }),
    )
    .join('')
}
