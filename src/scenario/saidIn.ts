/** Which labels of a scenario are those of shipped ones: these are told in the reader's language. */

/** Whether a label comes from a shipped scenario. */
export type Labels = (label: string) => boolean

/** A scenario in the words of its file, with the files that it extends by name. */
interface Written {
  readonly file: string
  readonly text: string
  readonly beside: Readonly<Record<string, string>>
}

/** An exercise may be named like the scenario that it extends; then it is not itself that one. */
const isShipped = ({ file, beside }: Written, shipped: readonly string[]): boolean =>
  shipped.includes(file) && !(file in beside)

/** Files that an exercise extends, by their names alone: exercises stand in a folder below the scenarios. */
export const withoutFolders = (files: Written['beside']): Written['beside'] =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name.replace(/^.*\//, ''), text]))

/** Names of the shipped files that a scenario is, or extends. */
export const shippedAmong = ({ file, beside }: Written, shipped: readonly string[]): string[] =>
  [...new Set([file, ...Object.keys(beside)])].filter(each => shipped.includes(each))

/**
 * Labels a scenario has from shipped ones. A shipped file has all of its labels; any other has those of the
 * files it extends that its own text does not contain, its lines of comment left out. What has no label is called by its key:
 * under that a text says more of what is extended, and names nothing anew.
 * @param said of the files of `shippedAmong`
 */
export function fromShipped(written: Written, shipped: readonly string[], said: Labels): Labels {
  if (isShipped(written, shipped)) return said
  const text = written.text.replace(/^ *#.*/gm, '')
  return label => said(label) && !text.replaceAll(` ${label}:`, '').includes(label)
}

/**
 * What scenarios say anywhere, as read. Gathered only when the first label is asked for; in English this never
 * happens.
 */
export function saidIn(readings: unknown): Labels {
  let all: Set<string> | undefined
  return label => {
    if (all === undefined) gather(readings, (all = new Set()))
    return all.has(label)
  }
}

function gather(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) {
      // Keys too: activities have no label but their name.
      into.add(name)
      gather(each, into)
    }
}
