/**
 * Transport controls: play, step, scrub. The track shows services by state and events, with a range input on
 * top.
 */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { StateArea } from '../charts/stateArea.tsx'
import { TimeAxis } from '../charts/timeAxis.tsx'
import { timeScale } from '../charts/timeScale.ts'
import { fastest, pause, play, playing, presets, setSpeed, slowest, toggleLoop } from '../clock.ts'
import { toEvent, toggle } from '../commands/timeCommands.ts'
import { elapsed, span, wall, whole } from '../format.ts'
import { eventsOf } from '../model/events.ts'
import { useReasons } from '../reasons.ts'
import { stacked } from '../model/incident.ts'
import type { Shown } from '../session.ts'
import { useSize } from '../browser/size.ts'
import { useStore } from '../store.ts'
import { canPin, isPinned, moment, pin, view } from '../view.ts'
import { Pins } from '../views/pins.tsx'
import { useWords } from '../words/words.ts'
import { Icon, type IconName } from './icon.tsx'
import { useTyped } from './useTyped.ts'

/** Positions of the slider: more than it has pixels on any screen. */
const steps = 2000
/** Height of the axis, px. */
const height = 34

export function Transport({ shown }: { readonly shown: Shown }): VNode {
  const { language, words } = useWords()
  const { on, speed, backwards } = useStore(playing)
  const { horizon, start } = shown.scenario
  const w = words.transport
  const field = useTyped(speed, text => setSpeed(text === '' ? NaN : Number(text)))
  return (
    <section class="transport" aria-label={w.label}>
      <div class="play">
        <Round icon="previous" label={w.previous} does={() => toEvent(true)} />
        <Round
          icon="back"
          label={w.back}
          does={() => (on && backwards ? pause() : play(horizon, true))}
          pressed={on && backwards}
        />
        <Round
          icon={on && !backwards ? 'pause' : 'play'}
          label={on && !backwards ? w.pause : w.play}
          does={() => (on && backwards ? play(horizon) : toggle())}
        />
        <Round icon="next" label={w.next} does={() => toEvent(false)} />
      </div>
      <Pinning />
      <Clock start={start} />
      <Track shown={shown} />
      <label class="field speed">
        <span>{w.speed}</span>
        <b aria-hidden="true">×</b>
        <input type="number" list="speeds" min={slowest} max={fastest} {...field} />
      </label>
      <datalist id="speeds">
        {presets.map(preset => (
          <option key={preset} value={preset}>
            {w.times(whole(language, preset))}
          </option>
        ))}
      </datalist>
    </section>
  )
}

interface RoundProps {
  readonly icon: IconName
  readonly label: string
  readonly does: () => void
  readonly pressed?: boolean
  readonly unable?: boolean
}

function Round({ icon, label, does, pressed, unable }: RoundProps): VNode {
  return (
    // The title is its name: a label beside it would be read as well.
    <button
      type="button"
      class="round"
      title={label}
      aria-pressed={pressed}
      aria-disabled={unable}
      onClick={does}
    >
      <Icon of={icon} />
    </button>
  )
}

/** Pins the moment on show, and plays from pin to pin. */
function Pinning(): VNode {
  const { words } = useWords()
  const { loops } = useStore(playing)
  useStore(view, ({ pins }) => pins)
  const pinned = useStore(moment, isPinned)
  const unable = !useStore(moment, canPin)
  const w = words.transport
  return (
    <span class="pinning">
      <Round icon="pin" label={w.pin} does={pin} pressed={pinned} unable={unable} />
      <Round icon="loop" label={w.loop} does={toggleLoop} pressed={loops} />
    </span>
  )
}

function Clock({ start }: { readonly start: string | undefined }): VNode {
  const { language, words } = useWords()
  const seconds = useStore(moment)
  const clock = wall(language, start, seconds)
  return (
    <div class="clock">
      <b>{clock ?? elapsed(language, seconds)}</b>
      <span>{clock === null ? words.elapsedLabel : `+ ${elapsed(language, seconds)}`}</span>
    </div>
  )
}

function Track({ shown }: { readonly shown: Shown }): VNode {
  const { language, words } = useWords()
  const seconds = useStore(moment)
  const { on, speed } = useStore(playing)
  // While it plays, not read aloud at each frame.
  const told = on ? seconds - (seconds % (5 * speed)) : seconds
  const [box, size] = useSize<HTMLDivElement>()
  const { horizon, start } = shown.scenario
  const { series } = shown.derived
  const width = Math.max(40, size.width - 16)
  const scale = useMemo(() => timeScale(horizon, width), [horizon, width])
  useReasons(shown)
  const events = eventsOf(shown, language)
  const picture = useMemo(
    () => (
      <>
        <StateArea
          scale={scale}
          states={stacked}
          seconds={series.seconds}
          counts={series.counts}
          height={height}
        />
        {[...new Set(events.entries.map(entry => Math.round(scale(entry.seconds))))].map(x => (
          <line key={x} class="tick-event" x1={x} x2={x} y1={height} y2={height + 5} />
        ))}
        <TimeAxis scale={scale} y={height + 5} rise={0} name={(when, finer) => span(language, when, finer)} />
      </>
    ),
    [scale, series, events, language],
  )
  const x = scale(seconds)
  return (
    <div class="track" ref={box}>
      {size.width > 0 && (
        <svg width={size.width} height={height + 24} aria-hidden="true">
          <g transform="translate(8 2)">
            {picture}
            <Pins scale={scale} from={-2} to={height + 5} />
            <line class="now" x1={x} x2={x} y1={-2} y2={height + 5} />
            <circle class="handle" cx={x} cy={height / 2} r={6} />
          </g>
        </svg>
      )}
      <input
        type="range"
        min={0}
        max={steps}
        value={Math.round((x / width) * steps)}
        aria-label={words.transport.label}
        aria-valuetext={words.transport.spoken(elapsed(language, told), wall(language, start, told) ?? '')}
        onInput={event => {
          pause()
          moment.set(Math.round(scale.invert((event.currentTarget.valueAsNumber / steps) * width)))
        }}
      />
    </div>
  )
}
