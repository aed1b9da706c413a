/** Results of the product's own validation cases, with the failed ones named. */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Figure } from '../../charts/figure.tsx'
import { GateStrips } from '../../charts/gateStrips.tsx'
import { PeakScatter } from '../../charts/peakScatter.tsx'
import { inPercent } from '../../charts/table.ts'
import { decimals, percent, whole } from '../../format.ts'
import { later } from '../../browser/lazy.tsx'
import { biasOf, cfastGates, errorsOf, peaksOf, type Verdict } from '../../model/proof.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { useSize } from '../../browser/size.ts'
import { figureNamed, titledIn } from '../../words/caseTitles.ts'
import { briefTitle, missedFigure } from '../../words/missedFigure.ts'
import { sourceWords } from '../../words/sourcesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Heads } from '../heads.tsx'
import { WideTable } from '../wideTable.tsx'

const fetchVerdict = (): Promise<typeof import('virtual:verdict')> => import('virtual:verdict')
later(fetchVerdict)

export function ProofTables(): VNode {
  const w = useOwn(sourceWords)
  const { words } = useWords()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(
    () =>
      void fetchVerdict().then(
        ({ default: told }) => setVerdict(told),
        () => setFailed(true),
      ),
    [],
  )
  if (failed) return <p role="alert">{words.failed}</p>
  return verdict === null ? <p class="note">{w.loading}</p> : <Verdicts verdict={verdict} />
}

function Verdicts({ verdict: given }: { readonly verdict: Verdict }): VNode {
  const { language } = useWords()
  const verdict = { ...given, titles: titledIn(language, given.titles) }
  const w = useOwn(sourceWords)
  const [box, size] = useSize<HTMLDivElement>()
  const missed = verdict.results
    .filter(({ pass }) => !pass)
    .map(({ id }) => (verdict.titles[id] ? `${id} (${briefTitle(verdict.titles[id].title)})` : id))
  return (
    <section class="proof" ref={box}>
      <h2>{w.proof}</h2>
      <p class="takeaway">
        {w.proofTakeaway({
          passed: whole(language, verdict.passed),
          all: whole(language, verdict.passed + verdict.failed),
          missed: missed.join(', '),
        })}
      </p>
      {size.width > 0 && (
        <div class="two">
          <Peaks verdict={verdict} width={size.width} />
          <Errors verdict={verdict} width={size.width < 900 ? size.width : size.width / 2 - 20} />
        </div>
      )}
      <Cases verdict={verdict} />
    </section>
  )
}

interface PartProps {
  readonly verdict: Verdict
  readonly width: number
}

function Peaks({ verdict, width }: PartProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(sourceWords)
  const peaks = peaksOf(verdict)
  const { bias, near } = biasOf(peaks)
  const say = (value: number): string => whole(language, value)
  const takeaway = w.peaksTakeaway({
    fires: say(new Set(peaks.map(({ id }) => id)).size),
    rooms: say(peaks.length),
    bias: decimals(language, bias, 2),
    near: percent(language, near),
  })
  return (
    <Figure
      name="peaks"
      title={w.peaks}
      level={3}
      takeaway={takeaway}
      dataLabel={words.data}
      table={{
        head: [w.fire, w.room, w.measured, w.predicted, w.ratio, w.other],
        rows: peaks.map(({ id, room, measured, predicted, cfast }) => [
          verdict.titles[id]?.title ?? id,
          room,
          say(measured),
          say(predicted),
          decimals(language, predicted / measured, 2),
          cfast === null ? '–' : say(cfast),
        ]),
      }}
      tools={<ChartTools figure="peaks" />}
    >
      <PeakScatter
        points={peaks.map(peak => ({
          ...peak,
          said: w.peak({
            where: `${verdict.titles[peak.id]?.title ?? peak.id}, ${peak.room}`,
            measured: say(peak.measured),
            predicted: say(peak.predicted),
            cfast: peak.cfast === null ? null : say(peak.cfast),
          }),
        }))}
        size={Math.max(240, Math.min(460, width))}
        label={w.peaksLabel}
        axes={{ measured: w.measured, predicted: w.predicted }}
        figure={say}
      />
      <ul class="legend">
        <li>
          <svg width="12" height="12" aria-hidden="true" class="peak-scatter">
            <circle class="own" cx={6} cy={6} r={4} />
          </svg>
          {w.own}
        </li>
        <li>
          <svg width="12" height="12" aria-hidden="true" class="peak-scatter">
            <circle class="other" cx={6} cy={6} r={3.5} />
          </svg>
          {w.other}
        </li>
      </ul>
    </Figure>
  )
}

function Errors({ verdict, width }: PartProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(sourceWords)
  const errors = errorsOf(verdict)
  const missed = errors.filter(({ pass }) => !pass)
  const nameOf = ({ id, name }: { id: string; name: string }): string =>
    `${id}, ${figureNamed(language, name)}`
  const takeaway = w.cfastTakeaway({
    figures: whole(language, errors.length),
    inside: whole(language, errors.length - missed.length),
    missed: missed.map(error => missedFigure(language, error)).join(words.semicolon),
  })
  return (
    <Figure
      name="errors"
      title={w.cfast}
      level={3}
      takeaway={takeaway}
      dataLabel={words.data}
      table={{
        head: [w.case, w.figures, w.tolerance],
        rows: errors.map(error => [
          verdict.titles[error.id]?.title ?? error.id,
          figureNamed(language, error.name),
          inPercent(`${decimals(language, error.share * 100, 0)} %`, error.share),
        ]),
      }}
      tools={<ChartTools figure="errors" />}
    >
      <GateStrips
        gates={cfastGates.map(key => ({ key, label: w.gates[key] ?? key }))}
        errors={errors.map(error => ({ ...error, name: nameOf(error) }))}
        width={Math.max(260, width)}
        label={w.cfastLabel}
        axis={{ low: w.low, of: w.ofTolerance, high: w.high }}
        percent={share => percent(language, share)}
      />
    </Figure>
  )
}

function Cases({ verdict }: { readonly verdict: Verdict }): VNode {
  const { language } = useWords()
  const w = useOwn(sourceWords)
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{w.cases}</summary>
      {open && (
        <WideTable label={w.cases}>
          <Heads of={[w.case, w.verdict, w.failed, w.figures, w.by]} words />
          <tbody>
            {verdict.results.map(({ id, pass, by, figures }) => (
              <tr key={id}>
                <th scope="row" title={verdict.titles[id]?.source ?? ''}>
                  {id}
                  {verdict.titles[id] && <small> {verdict.titles[id].title}</small>}
                </th>
                <td class={`words ${pass ? '' : 'standing-missed'}`}>{pass ? w.pass : w.fail}</td>
                <td class="words">
                  {figures
                    .filter(figure => !figure.pass)
                    .map(({ name }) => figureNamed(language, name))
                    .join(', ')}
                </td>
                <td class="words">{figures.length}</td>
                <td class="words">{by}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </details>
  )
}
