/** Groups of a Fortran namelist file as text, which CFAST reads. */

export type Value = number | string | boolean | readonly number[] | readonly string[]

/** Lines are wrapped at this length, so that people can read and edit them. */
const lineLength = 110

/** `&NAME KEY = value, KEY = value /`, over as many lines as it takes. */
export function group(name: string, fields: Readonly<Record<string, Value>>): string {
  const parts = Object.entries(fields).map(([key, value]) => `${key} = ${written(value)}`)
  if (parts.length === 0) return `&${name} /`
  const lines: string[] = []
  let line = `&${name}`
  parts.forEach((part, at) => {
    const next = `${part}${at === parts.length - 1 ? ' /' : ','}`
    if (line.length + 1 + next.length > lineLength) {
      lines.push(line)
      line = `     ${next}`
    } else line += ` ${next}`
  })
  return [...lines, line].join('\n')
}

/** A comment line. An ampersand anywhere in it would begin a group. */
export function comment(text: string): string {
  return `!! ${plain(text).replaceAll('&', 'and')}`.trimEnd()
}

/** Text in the characters that Fortran reads safely. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x20-\x7e]/g, '?')
}

function written(value: Value): string {
  if (typeof value === 'number') return digits(value)
  if (typeof value === 'boolean') return value ? '.TRUE.' : '.FALSE.'
  if (typeof value === 'string') return `'${plain(value).replaceAll("'", "''")}'`
  return value.map(each => written(each)).join(', ')
}

/** Six digits: more than any of these quantities is known to. */
function digits(value: number): string {
  return String(Number(value.toPrecision(6)))
}

/**
 * Unique names of at most `length` letters, digits and underscores: a long name loses its middle, and a
 * repeated one gets a number.
 */
export function shortNames(names: readonly string[], length: number): string[] {
  const taken = new Set<string>()
  return names.map(name => {
    const safe = plain(name).replace(/[^A-Za-z0-9]+/g, '_')
    const half = Math.floor((length - 1) / 2)
    const short = safe.length <= length ? safe : `${safe.slice(0, half)}_${safe.slice(-half)}`
    let chosen = short
    for (let nth = 2; taken.has(chosen.toUpperCase()); nth++) {
      const end = `_${nth}`
      chosen = short.slice(0, length - end.length) + end
    }
    taken.add(chosen.toUpperCase())
    return chosen
  })
}
