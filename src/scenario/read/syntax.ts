/** The complaints of the YAML parser, in a planner's words where they are about the internals of YAML. */
import { type Document, visit, type YAMLError } from 'yaml'
import { type Complaint, say } from '../../base/complaint.ts'
import { type Issue, told } from '../../base/issue.ts'
import type { Sentence } from '../sentence.ts'
import type { Place } from './located.ts'

export function syntaxIssues(document: Document, placeAt: (offset: number) => Place): Issue[] {
  const issues: Issue[] = []
  for (const complaint of telling([...document.errors, ...document.warnings])) {
    const [at] = complaint.pos
    const quote = complaint.message.includes('closing') ? quoteAt(document, at) : undefined
    const words =
      quote === undefined ? wordsOf(complaint) : told(say('a quote is opened here and never closed'))
    const said: Issue = { path: '', ...words, ...placeAt(quote ?? at) }
    const last = issues.at(-1)
    // The parser repeats for a line what it said about the first word of it, and says of one place what follows from that.
    const isSame =
      said.line === last?.line && (said.message === last?.message || said.column === last?.column)
    if (!isSame) issues.push(said)
  }
  return issues
}

/** Those that are no mere consequence of others. */
function telling(complaints: readonly YAMLError[]): readonly YAMLError[] {
  const tabs = complaints.filter(({ code }) => code === 'TAB_AS_INDENT')
  if (tabs.length > 0) return tabs
  // Once the parser is out of step, every following word is a complaint.
  const lost = complaints.findIndex(({ message }) => message.includes('in YAML stream'))
  return lost < 0 ? complaints : complaints.slice(0, lost + 1)
}

/** Where the quoted text begins that ends, or should, at a position. */
function quoteAt(document: Document, end: number): number | undefined {
  let found: number | undefined
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < end && end <= range[1]) found = range[0]
    },
  })
  return found
}

function wordsOf({ code, message }: YAMLError): Pick<Issue, 'message' | 'complaint'> {
  switch (code) {
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return told(say('the indentation does not fit: {}', lower(message)))
    case 'MULTIPLE_DOCS':
      return told(say('must be one document: remove the second "---"'))
    case 'TAG_RESOLVE_FAILED':
      return told(say('tags are not supported here: {}', lower(message)))
    case 'BLOCK_IN_FLOW':
      return told(commaMissing)
    default:
      return message.startsWith('Nested mappings') ? told(keyFollows) : { message: lower(message) }
  }
}

const commaMissing: Complaint<Sentence> = say(
  'a comma is missing between two keys, or quotes around a value that has ": " in it',
)
const keyFollows: Complaint<Sentence> = say(
  'a key follows where a value should end: quote a value that has ": " in it, or indent like the line above',
)

function lower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}
