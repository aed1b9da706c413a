/** On paper: which run is shown, and at which moment if that matters. */
import type { VNode } from 'preact'
import { printing } from '../files/paper.ts'
import { dateSaid, elapsed, wall } from '../format.ts'
import { labelled, strategyName } from '../model/names.ts'
import type { Shown } from '../session.ts'
import { choicesOf } from '../shell/choices.ts'
import { chosenSaid } from '../shell/inputChoice.ts'
import { moment, type ViewName } from '../view.ts'
import { spoken } from '../words/words.ts'
import { repeatedStamp, reportStamp } from './stamp.ts'

interface InputsSaidProps {
  readonly shown: Shown
  /** If two incidents are side by side. */
  readonly side?: 'A' | 'B'
  /** The view whose figures it stands above. */
  readonly name: ViewName
  /** Whether the view depends on the moment on show. */
  readonly dated: boolean
}

export function InputsSaid({ shown, side, name, dated }: InputsSaidProps): VNode {
  const { language, words } = spoken()
  const { inputs, scenario } = shown
  const [engine, stamp] = reportStamp(shown)
  const repeated = repeatedStamp(name, shown)
  return (
    <dl class="inputs-said">
      <dt>{words.scenario}</dt>
      <dd>
        {side !== undefined && <b>{side} </b>}
        {labelled(scenario, scenario.name)} <span class="place">{inputs.file}</span>
        {inputs.text !== null && `, ${words.input.rewritten}`}
      </dd>
      <dt>{words.seed}</dt>
      <dd>{words.seedRun(inputs)}</dd>
      {inputs.strategy !== null && (
        <>
          <dt>{words.input.strategy}</dt>
          <dd>{strategyName(scenario, inputs.strategy)}</dd>
        </>
      )}
      {changesSaid(shown).map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
      {dated && (
        <>
          <dt>{words.time}</dt>
          <dd>{momentSaid(shown)}</dd>
        </>
      )}
      {printing.get() && (
        <>
          <dt>{words.printed}</dt>
          <dd>{dateSaid(language, new Date())}</dd>
        </>
      )}
      <dt>{engine}</dt>
      <dd>{stamp}</dd>
      {repeated !== undefined && (
        <>
          <dt>{words.stamp.repeated}</dt>
          <dd>{repeated}</dd>
        </>
      )}
    </dl>
  )
}

/** As the panel of inputs calls them; what it does not have, by its path. */
function changesSaid({ unedited, inputs: { edits } }: Shown): [name: string, value: string][] {
  const chosen = choicesOf(unedited, edits, spoken().words).filter(({ value }) => value !== '')
  const covered = new Set(chosen.flatMap(({ paths }) => paths))
  return [
    ...chosen.map((choice): [string, string] => [choice.label, chosenSaid(choice)]),
    ...Object.entries(edits).filter(([path]) => !covered.has(path)),
  ]
}

export function momentSaid({ scenario }: Shown): string {
  const { language, words } = spoken()
  const now = moment.get()
  return wall(language, scenario.start, now, 'with year') ?? `${elapsed(language, now)} ${words.elapsedLabel}`
}
