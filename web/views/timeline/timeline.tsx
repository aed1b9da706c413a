/** What happened when: events by lane, services by state, and their recovery, on a shared axis. */
import type { VNode } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import { Side } from '../../charts/side.ts'
import { evenScale, timeScale } from '../../charts/timeScale.ts'
import type { Shown } from '../../session.ts'
import { Choice } from '../../shell/choice.tsx'
import { useSize } from '../../browser/size.ts'
import { useStore } from '../../store.ts'
import { look, view } from '../../view.ts'
import { timelineWords } from '../../words/timelineWords.ts'
import { useOwn } from '../../words/words.ts'
import { Comeback } from './comeback.tsx'
import { Lanes } from './lanes.tsx'
import { left, right } from '../margins.ts'
import { StateStack } from './stateStack.tsx'

export function Timeline({ shown }: { readonly shown: Shown }): VNode {
  const w = useOwn(timelineWords)
  const [box, size] = useSize<HTMLDivElement>()
  const axis = useStore(view, ({ axis }) => axis)
  const { horizon = 0 } = useContext(Side)
  const width = Math.max(200, size.width - left - right)
  const end = Math.max(shown.derived.horizon, horizon)
  const scale = useMemo(() => (axis === 'even' ? evenScale : timeScale)(end, width), [end, axis, width])
  return (
    <div class="timeline" ref={box}>
      {size.width > 0 && (
        <>
          <Lanes
            shown={shown}
            scale={scale}
            tools={
              <Choice
                name="scale"
                label={w.scale}
                options={{ stretched: w.stretched, even: w.even }}
                value={axis}
                onChoose={axis => look({ axis })}
              />
            }
          />
          <StateStack shown={shown} scale={scale} />
          <Comeback shown={shown} scale={scale} />
        </>
      )}
    </div>
  )
}
