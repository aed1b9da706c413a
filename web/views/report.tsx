/**
 * The incident on show as one HTML file without scripts: the same views as on the page, at the width of
 * paper.
 */
import { render } from 'preact-render-to-string'
import type { VNode } from 'preact'
import { Side } from '../charts/side.ts'
import { Textures } from '../charts/textures.tsx'
import type { Shown } from '../session.ts'
import { FixedSize } from '../browser/size.ts'
import activities from '../style/activities.css?inline'
import style from '../style/page.css?inline'
import paper from '../style/paper.css?inline'
import { spoken } from '../words/words.ts'
import { Brief } from './brief/brief.tsx'
import { InputsSaid, momentSaid } from './inputsSaid.tsx'
import { Activities } from './activities.tsx'
import { Site } from './site/site.tsx'
import { Timeline } from './timeline/timeline.tsx'
import { labelled } from '../model/names.ts'

/** Width of the views in the file, px. */
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
  // Inserted unescaped, because text in a style element is not unescaped by browsers; it contains nothing
  // from the scenario.
  const styled = head.replace('</head>', () => `<style>${style}${activities}${paper}</style></head>`)
  return `<!doctype html><html lang="${language}" data-theme="light">${styled}<body class="paper">${body}</body></html>`
}

interface ReportProps {
  readonly shown: Shown
  readonly title: string
}

function Report({ shown, title }: ReportProps): VNode {
  const { words } = spoken()
  const { scenario } = shown
  return (
    <main>
      <Textures />
      <h1>{title}</h1>
      {scenario.description && <p>{scenario.description}</p>}
      <InputsSaid shown={shown} name="brief" dated={false} />
      <FixedSize.Provider value={{ width, height: 500 }}>
        <Side.Provider value={{ side: 'a' }}>
          <Brief shown={shown} />
          <p class="kicker">{words.reportAt(momentSaid(shown))}</p>
          <Site shown={shown} />
          <Timeline shown={shown} />
          <Activities shown={shown} width={width} />
        </Side.Provider>
      </FixedSize.Provider>
    </main>
  )
}
