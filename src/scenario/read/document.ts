/**
 * Text to a YAML document, unless it is nested too deeply: what makes a document of the parser's tokens, and
 * whatever walks through that, calls itself for each collection within another, until the stack ends. That end
 * is no error that can always be caught: where a regular expression is compiled there, V8 ends the process.
 */
import { Composer, type Document, Lexer, type LineCounter, Parser, YAMLParseError } from 'yaml'

/** Limit for collections within one another: far above any scenario, far below what a stack holds. [V] */
export const mostDepth = 60

export interface Composed {
  readonly document?: Document.Parsed
  /** Position in the text, of the first bracket, key or dash beyond the limit, where there is one. */
  readonly tooDeepAt?: number
}

/** As `parseDocument` of the parser's package, with an eye on how many collections are open. */
export function composed(written: string, { lines, uniqueKeys = true }: Options = {}): Composed {
  const text = inLines(written)
  const parser = new Parser(lines?.addNewLine)
  const watch: Watch = {}
  lines?.addNewLine(0)
  const documents = new Composer({ uniqueKeys }).compose(tokens(text, parser, watch), true, text.length)
  const document = documents.next().value as Document.Parsed
  if (watch.tooDeepAt !== undefined) return watch
  const second = documents.next().value as Document.Parsed | undefined
  if (watch.tooDeepAt !== undefined) return watch
  if (second !== undefined)
    document.errors.push(
      new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'Must be one document'),
    )
  return { document }
}

/**
 * A carriage return alone ends a line too (YAML 1.2.2, 5.4), as old editors of the Mac write it; the parser's package
 * takes it for a letter, and a file without other ends of lines for one comment. Every position stays.
 */
export function inLines(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n')
}

interface Options {
  /** Is told where lines begin. */
  readonly lines?: LineCounter
  /** Whether a key that appears twice in one map is an error. */
  readonly uniqueKeys?: boolean
}

interface Watch {
  tooDeepAt?: number
}

/** The parser's tokens; none once the text is nested too deeply. A document is one token, at its end. */
function* tokens(text: string, parser: Parser, watch: Watch): ReturnType<Parser['parse']> {
  for (const lexeme of new Lexer().lex(text)) {
    const at = parser.offset
    const found = [...parser.next(lexeme)]
    // The stack holds the document, its open collections and the scalar or collection that begins.
    if (parser.stack.length > mostDepth + 2) {
      watch.tooDeepAt = at
      return
    }
    yield* found
  }
  yield* parser.end()
}
