/** What happened when: lanes of events, services by state, and how they come back, on one axis. */
import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { evenScale, timeScale } from '../charts/timeScale.ts'
import { derive } from '../model/incident.ts'
import type { Shown } from '../session.ts'
import { useSize } from '../size.ts'
import { useWords } from '../words/words.ts'
import { Comeback } from './comeback.tsx'
import { Lanes } from './lanes.tsx'
import { left, right } from './margins.ts'
import { StateStack } from './stateStack.tsx'

export function Timeline({ shown }: { readonly shown: Shown }): VNode {
  const { words } = useWords()
  const [box, size] = useSize<HTMLDivElement>()
  const [even, setEven] = useState(false)
  const derived = derive(shown.recording, shown.written.horizon)
  const width = Math.max(200, size.width - left - right)
  const scale = useMemo(() => (even ? evenScale : timeScale)(derived.horizon, width), [derived, even, width])
  return (
    <div class="timeline" ref={box}>
      {size.width > 0 && (
        <>
          <Lanes
            shown={shown}
            scale={scale}
            tools={
              <fieldset class="choice">
                <legend class="unseen">{words.timeline.scale}</legend>
                {([false, true] as const).map(each => (
                  <label key={String(each)}>
                    <input type="radio" name="scale" checked={even === each} onChange={() => setEven(each)} />
                    <span>{each ? words.timeline.even : words.timeline.stretched}</span>
                  </label>
                ))}
              </fieldset>
            }
          />
          <StateStack shown={shown} derived={derived} scale={scale} />
          <Comeback shown={shown} scale={scale} />
        </>
      )}
    </div>
  )
}
