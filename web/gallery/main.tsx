/** All charts in all states on one page, for developers: `npm run dev`, then `/gallery.html`. */
import { render, type VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Textures } from '../charts/textures.tsx'
import '../style/activities.css'
import '../style/afterAction.css'
import '../style/customers.css'
import '../style/compare.css'
import '../style/sources.css'
import '../style/studies.css'
import './gallery.css'
import { samples } from './samples.tsx'

const widths = [320, 640, 960] as const

function Gallery(): VNode {
  const [width, setWidth] = useState(640)
  const turn = (): void => {
    const { dataset } = document.documentElement
    dataset['theme'] = dataset['theme'] === 'dark' ? 'light' : 'dark'
  }
  return (
    <main class="gallery">
      <Textures />
      <header>
        <h1>Charts</h1>
        {widths.map(each => (
          <button key={each} type="button" aria-pressed={each === width} onClick={() => setWidth(each)}>
            {`${each} px`}
          </button>
        ))}
        <button type="button" onClick={turn}>
          Light, dark
        </button>
      </header>
      {samples.map(({ chart, state, picture }) => (
        <figure key={`${chart} ${state}`}>
          <figcaption>
            <b>{chart}</b>, {state}
          </figcaption>
          {picture(width)}
        </figure>
      ))}
    </main>
  )
}

render(<Gallery />, document.getElementById('page')!)
