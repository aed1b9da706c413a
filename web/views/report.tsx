/** The incident on show as one HTML file without a script: the same views as on the page, at a width for paper. */
import { render } from 'preact-render-to-string'
import type { VNode } from 'preact'
import { Side } from '../charts/side.ts'
import { Textures } from '../charts/textures.tsx'
import { elapsed, wall } from '../format.ts'
import type { Shown } from '../session.ts'
import { FixedSize } from '../size.ts'
import activities from '../style/activities.css?inline'
import style from '../style/page.css?inline'
import paper from '../style/paper.css?inline'
import { moment } from '../view.ts'
import { spoken } from '../words/words.ts'
import { Brief } from './brief.tsx'
import { Activities } from './activities.tsx'
import { Site } from './site.tsx'
import { Timeline } from './timeline.tsx'
import { labelled, strategyName } from '../model/names.ts'

const width = 980

export function reportHtml(shown: Shown): string {
  const { language, words } = spoken()
  const title = words.reportTitle(labelled(shown.scenario, shown.scenario.name))
  const body = render(<Report shown={shown} title={title} />)
  const head = render(
    <head>
      <meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
      />
      <title>{title}</title>
    </head>,
  )
  // The style holds no markup of a scenario; it is put in as it is, because text in a style element is not escaped.
  const styled = head.replace('</head>', () => `<style>${style}${activities}${paper}</style></head>`)
  return `<!doctype html><html lang="${language}" data-theme="light">${styled}<body class="paper">${body}</body></html>`
}

interface ReportProps {
  readonly shown: Shown
  readonly title: string
}

function Report({ shown, title }: ReportProps): VNode {
  const { language, words } = spoken()
  const { inputs, report, scenario } = shown
  const now = moment.get()
  const at = wall(language, scenario.start, now) ?? `${elapsed(language, now)} ${words.elapsedLabel}`
  return (
    <main>
      <Textures />
      <h1>{title}</h1>
      {scenario.description && <p>{scenario.description}</p>}
      <dl class="inputs-said">
        <dt>{words.scenario}</dt>
        <dd>{inputs.file}</dd>
        <dt>{words.seed}</dt>
        <dd>{inputs.seed}</dd>
        {inputs.strategy !== null && (
          <>
            <dt>{words.input.strategy}</dt>
            <dd>{strategyName(shown.scenario, inputs.strategy)}</dd>
          </>
        )}
        {Object.entries(inputs.edits).map(([path, value]) => (
          <>
            <dt>{path}</dt>
            <dd>{value}</dd>
          </>
        ))}
        <dt>{report.engine.name}</dt>
        <dd>{`${report.engine.version}, ${report.digest.slice(0, 16)}`}</dd>
      </dl>
      <FixedSize.Provider value={{ width, height: 560 }}>
        <Side.Provider value={{ side: 'a' }}>
          <Brief shown={shown} />
          <p class="kicker">{words.reportAt(at)}</p>
          <Site shown={shown} />
          <Timeline shown={shown} />
          <Activities shown={shown} width={width} />
        </Side.Provider>
      </FixedSize.Provider>
    </main>
  )
}
