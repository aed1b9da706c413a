/**
 * Sorts the words after a command into operands and options; everything that does not fit is reported at
 * once.
 */
import { parseArgs } from 'node:util'
import { type Language, languages, nearestWord } from '../index.ts'
import type { Command, Flag } from './command.ts'
import { type CommandComplaint, said } from './complaints.ts'
import { BadInput, together } from './failure.ts'
import type { Given } from './given.ts'
import type { Terminal } from './terminal.ts'

export interface Options {
  readonly operands: readonly string[]
  readonly given: Given
  readonly help: boolean
}

type Known = Pick<Flag, 'type' | 'value' | 'multiple' | 'lone' | 'check'>
type Flags = Readonly<Record<string, Known>>

/** The parts of a command that reading its options needs. */
type Worded = Pick<Command, 'name' | 'operands' | 'arity' | 'flags' | 'inspect'>

export function readOptions(command: Worded, args: readonly string[]): Options {
  const flags: Flags = { ...command.flags, ...everywhere }
  const { operands, certain, values, issues } = sorted(flags, args)
  const help = values.has('help')
  const given: Given = {
    has: name => values.has(name),
    text: name => values.get(name)?.[0],
    all: name => values.get(name) ?? [],
  }
  const counted = help || issues.length > 0 ? [] : countIssue(command, operands)
  // If the command line is wrong, its values and files are checked here as well. Otherwise the command checks them.
  if (issues.length + counted.length > 0)
    together(
      () => {
        throw new BadInput([...issues, ...counted])
      },
      ...[...values].flatMap(([name, all]) => all.map(value => () => flags[name]!.check?.(value))),
      () => inspect(command, certain, given),
    )
  return { operands, given, help }
}

interface Sorted {
  readonly operands: string[]
  /** The operands without those that may be the value of an unknown option before them. */
  readonly certain: string[]
  /** By the name of the option; a flag has an empty one. */
  readonly values: Map<string, string[]>
  readonly issues: CommandComplaint[]
}

/** The words of a command line, each where it belongs. */
function sorted(flags: Flags, args: readonly string[]): Sorted {
  const { operands, certain, values, issues }: Sorted = {
    operands: [],
    certain: [],
    values: new Map(),
    issues: [],
  }
  let unknownAt = NaN
  for (const token of tokensOf(flags, args)) {
    if (token.kind === 'positional') {
      operands.push(token.value)
      if (token.index !== unknownAt + 1) certain.push(token.value)
    }
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    // Letters behind a single dash are one word: only help has a letter here.
    const grouped = /^-[^-]./.test(args[token.index] ?? '')
    const flag = Object.hasOwn(flags, name) && !grouped ? flags[name] : undefined
    if (flag === undefined) {
      const { told, takesValue } = stranger(grouped ? args[token.index]! : rawName, flags)
      if (!isTold(told, issues)) issues.push(told)
      if (value === undefined && takesValue) unknownAt = token.index
      continue
    }
    const fault = faultOf(flag, token, values.has(name))
    if (fault === undefined) values.set(name, [...(values.get(name) ?? []), value ?? ''])
    else if (!isTold(fault, issues)) issues.push(fault)
  }
  return { operands, certain, values, issues }
}

/** Whether the same complaint is there already: an option may be wrong in the same way more than once. */
const isTold = (told: CommandComplaint, issues: readonly CommandComplaint[]): boolean =>
  issues.some(
    ({ sentence, values }) =>
      sentence === told.sentence && values.every((value, nth) => value === told.values[nth]),
  )

/** The words, told apart by Node as options and operands; nothing is refused here. */
function tokensOf(flags: Flags, args: readonly string[]) {
  return parseArgs({
    args: args.map((word, at) => (isLone(flags, word, args[at + 1]) ? `${word}=` : word)),
    options: Object.fromEntries(
      Object.entries(flags).map(([name, { type }]) => [
        name,
        { type, ...(name === 'help' && { short: 'h' }) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens
}

/** What to say of an option nobody knows, and whether the word after it may be its value. */
function stranger(word: string, flags: Flags): { told: CommandComplaint; takesValue: boolean } {
  const names = Object.keys(flags)
  const meant = nearestOption(word, names)
  return { told: unknownOption(word, names), takesValue: flags[meant ?? '']?.type !== 'boolean' }
}

interface Written {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** What is wrong with how an option is written. @param before whether it was given before */
function faultOf(
  flag: Known,
  { rawName, value, inlineValue }: Written,
  before: boolean,
): CommandComplaint | undefined {
  const repeated = before && flag.multiple !== true ? said('{} is given twice', rawName) : undefined
  if (flag.type === 'boolean') return value === undefined ? repeated : said('{} takes no value', rawName)
  if (value === undefined || (value === '' && flag.lone !== true))
    return said('{} needs a value: {}', rawName, `${rawName} ${flag.value}`)
  if (inlineValue !== true && value.startsWith('-') && !isRefusedNumber(flag, value))
    return said(
      '{} needs a value before {}; a value that begins with a dash is written {}',
      rawName,
      value,
      `${rawName}=${value}`,
    )
  return repeated
}

/** Looks at the files that the operands name, if there are as many operands as the command takes. */
function inspect(command: Worded, operands: readonly string[], given: Given): void {
  // Reading standard input would block until something comes.
  if (countIssue(command, operands).length === 0 && !operands.includes('-'))
    command.inspect?.(operands, given)
}

/** Whether a value is a number below 0 that the option refuses: then the refusal says more than the dash. */
function isRefusedNumber({ check }: Pick<Flag, 'check'>, value: string): boolean {
  if (!/^-\.?\d/.test(value)) return false
  try {
    check?.(value)
    return false
  } catch (error) {
    if (error instanceof BadInput) return true
    throw error
  }
}

/** Whether a word is an option that may do without a value, and no value follows. */
const isLone = (flags: Flags, word: string, next: string | undefined): boolean =>
  word.startsWith('--') &&
  Object.hasOwn(flags, word.slice(2)) &&
  flags[word.slice(2)]!.lone === true &&
  (next === undefined || next.startsWith('-'))

/**
 * Says that a word is unknown, with the nearest known one, the only one that begins with it, or all of them.
 */
export function unknown(what: string, word: string, known: readonly string[]): CommandComplaint {
  const { nearest, told } = meant(word, known, nearestWord(word, known))
  return nearest === undefined
    ? said('unknown {} "{}"; known: {}', what, word, told)
    : said('unknown {} "{}", did you mean "{}"?', what, word, nearest)
}

function unknownOption(word: string, names: readonly string[]): CommandComplaint {
  const near = nearestOption(word, names)
  const { nearest, told } = meant(
    word,
    names.map(name => `--${name}`),
    near && `--${near}`,
  )
  return nearest === undefined
    ? said('unknown option "{}"; known: {}', word, told)
    : said('unknown option "{}", did you mean "{}"?', word, nearest)
}

/** Compared without dashes, which all options share: with them, --host would be near --port. */
const nearestOption = (word: string, names: readonly string[]): string | undefined =>
  nearestWord(word.replace(/^-+/, ''), names)

/** @param near the known word that was most likely meant, by its letters */
function meant(
  word: string,
  known: readonly string[],
  near: string | undefined,
): { nearest: string | undefined; told: string } {
  const longer = known.filter(each => each.startsWith(word))
  const nearest = near ?? (longer.length === 1 ? longer[0] : undefined)
  const all = longer.length > 0 ? longer : known
  const more = all.length - mostTold
  return { nearest, told: `${all.slice(0, mostTold).join(', ')}${more > 0 ? ` and ${more} more` : ''}` }
}

/** Nobody reads a longer list of names. */
const mostTold = 40

/**
 * The same for each name that a repeatable option gives. Several names in one word, with commas between them, are
 * told to be written one by one.
 */
export function unknownAmong(
  option: string,
  what: string,
  words: readonly string[],
  known: readonly string[],
): CommandComplaint[] {
  return words.flatMap(word => {
    const parts = word.split(',').map(part => part.trim())
    if (parts.length === 1) return [said('{}: {}', option, unknown(what, word, known))]
    const meant = parts.map(part => (known.includes(part) ? part : nearestWord(part, known)))
    const wrong = parts.filter((part, nth) => meant[nth] === undefined && part !== '')
    if (wrong.length > 0) return unknownAmong(option, what, wrong, known)
    const each = meant.flatMap(name => (name === undefined ? [] : [`${option} ${shellWord(name)}`]))
    return [said('{}: takes one {}, and is repeated for more: {}', option, what, each.join(' '))]
  })
}

const shellWord = (name: string): string => (/^[\w.-]+$/.test(name) ? name : `"${name}"`)

const languageFlag = {
  type: 'string',
  value: 'WORD',
  help: said(
    'language: {} (default: that of LC_ALL, LC_MESSAGES or LANG, whichever is set first; else, and for JSON, en)',
    languages.join(', '),
  ),
  check: languageOf,
} as const satisfies Flag

/** Options of every command. */
export const everywhere = {
  language: languageFlag,
  help: { type: 'boolean', help: 'show this help' },
} as const satisfies Readonly<Record<string, Flag>>

/** The language of what is kept, whoever reads it: that of --language, else English. */
export function languageIn(given: Given): Language {
  return languageOf(given.text('language') ?? 'en')
}

/** The language of what is printed: JSON is kept, and all else is told to whoever sits there. */
export function languageFor(given: Given, { language = 'en' }: Pick<Terminal, 'language'>): Language {
  return given.has('json') || given.has('language') ? languageIn(given) : language
}

export function languageOf(word: string): Language {
  const language = languages.find(known => known === word)
  if (language === undefined) throw new BadInput([unknown('--language', word, languages)])
  return language
}

function countIssue(
  { name, operands: wanted, arity: [least, most] }: Worded,
  operands: readonly string[],
): CommandComplaint[] {
  const usage = `firebreak ${`${name} ${wanted}`.trim()}`
  const missing = wanted.split(' ').slice(operands.length, least)
  if (missing.length > 1)
    return [said('{} and {} are missing: {}', missing.slice(0, -1).join(', '), missing.at(-1)!, usage)]
  if (missing.length > 0) return [said('{} is missing: {}', missing[0]!, usage)]
  if (operands.length > most)
    return [said('too many operands: {} (the command is {})', operands.slice(most).join(' '), usage)]
  return []
}
