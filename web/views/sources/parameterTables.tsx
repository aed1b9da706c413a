/** Parameters of a scenario by part; the table of a part is made when it is opened. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { whole } from '../../format.ts'
import type { ParameterGroup } from '../../model/parameterGroups.ts'
import type { Parameter } from '../../model/parameters.ts'
import type { Glossary } from '../../model/parameterWords.ts'
import { sourceWords } from '../../words/sourcesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Heads } from '../heads.tsx'
import { StandingBar } from './standingBar.tsx'
import { useGround } from './useParameters.ts'

interface Shared {
  readonly glossary: Glossary
  /** Addresses of the sources. */
  readonly codes: ReadonlyMap<string, string>
  /** Whether there is a search: if it finds few rows, all parts are open. */
  readonly open: boolean
}

/** Below this number of rows all parts are opened. */
const few = 60

export function ParameterTables({
  groups,
  ...shared
}: Shared & { readonly groups: readonly ParameterGroup[] }): VNode {
  const count = groups.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      {groups.map(group => (
        <Group key={group.path.join('.')} group={group} {...shared} open={shared.open && count < few} />
      ))}
    </>
  )
}

function Group({ group, ...shared }: Shared & { readonly group: ParameterGroup }): VNode {
  const { language } = useWords()
  const w = useOwn(sourceWords)
  const [opened, setOpened] = useState(false)
  const name = group.path.length === 0 ? w.general : shared.glossary.part(group.path)
  const label = w.part({ name, count: whole(language, group.count) })
  const shown = opened || shared.open
  return (
    <details
      class="parameters"
      open={shown}
      onToggle={event => event.target === event.currentTarget && setOpened(event.currentTarget.open)}
    >
      <summary>
        <span class="part">{label}</span>
        <StandingBar of={group.standings} />
      </summary>
      {shown && (
        <>
          {group.rows.length > 0 && <Rows group={group} label={label} {...shared} />}
          {group.parts.map(part => (
            <Group key={part.path.join('.')} group={part} {...shared} />
          ))}
        </>
      )}
    </details>
  )
}

/** Number of rows drawn at a time. */
const page = 100

interface RowsProps extends Shared {
  readonly group: ParameterGroup
  readonly label: string
}

function Rows({ group, label, glossary, codes }: RowsProps): VNode {
  const { language } = useWords()
  const w = useOwn(sourceWords)
  const [pages, setPages] = useState(1)
  const drawn = group.rows.slice(0, pages * page)
  const left = group.rows.length - drawn.length
  return (
    <>
      <table aria-label={label}>
        <Heads of={[w.parameter, w.value, w.standing, w.source, w.place]} words />
        <tbody>
          {drawn.map(row => (
            <Row
              key={`${row.file} ${row.path} ${row.line}`}
              row={row}
              within={group.path}
              glossary={glossary}
              codes={codes}
            />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" class="quiet" onClick={() => setPages(pages + 1)}>
          {w.more({ more: whole(language, Math.min(page, left)), left: whole(language, left) })}
        </button>
      )}
    </>
  )
}

interface RowProps extends Omit<Shared, 'open'> {
  readonly row: Parameter
  readonly within: readonly string[]
}

function Row({ row, within, glossary, codes }: RowProps): VNode {
  const w = useOwn(sourceWords)
  const ground = useGround()
  const { path, segments, written, interval, standing, comment, file, line } = row
  const { name, meaning, unit } = glossary.of(segments, within)
  const value = unit === '' || /^\D|[a-z%°]$/i.test(written.trim()) ? written : `${written} ${unit}`
  return (
    <tr>
      <th scope="row">
        {name}
        {meaning !== '' && <small class="meaning">{meaning}</small>}
        <code class="path">{path}</code>
      </th>
      <td class="words">
        {value}
        {interval !== '' && <small>{w.range(interval)}</small>}
      </td>
      <td class={`words standing-${standing}`}>{w.standings[standing]}</td>
      <td class="words" title={addressesIn(comment, codes)}>
        {ground(row)}
      </td>
      <td class="words">
        {file === '' ? (
          standing === 'default' && w.byDefault
        ) : (
          <>
            {file}:<wbr />
            {line}
          </>
        )}
      </td>
    </tr>
  )
}

function addressesIn(comment: string, codes: ReadonlyMap<string, string>): string {
  return [...comment.matchAll(/\[([A-Z]+\d+)\]/g)]
    .map(([, code]) => `${code}: ${codes.get(code!) ?? ''}`)
    .join('\n')
}
