/** Line icons, 16 px, in the colour of the text beside them. */
import type { VNode } from 'preact'

const paths = {
  mark: 'M3 14V3h4v11M9 14V3h4v11M1.5 14.5h13',
  inputs: 'M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M11 2.7v3.6M5 9.7v3.6',
  share: 'M6.5 9.5l3-3M7 4.5l1.6-1.6a3 3 0 014.4 4.3L11.3 9M9 11.5l-1.6 1.6A3 3 0 013 8.8L4.7 7',
  compare: 'M2 3h5v10H2zM9 3h5v10H9z',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  brief: 'M3 3h10M3 6.5h10M3 10h6M3 13h6',
  site: 'M2 14V8h4v6M6 14V2h4v12M10 14V6h4v8M1 14.5h14',
  timeline: 'M2 4h5M9 4h2M4 8h8M3 12h2M7 12h7',
  services:
    'M3 3h2v2H3zM7 3h2v2H7zM11 3h2v2h-2zM3 7h2v2H3zM7 7h2v2H7zM11 7h2v2h-2zM3 11h2v2H3zM7 11h2v2H7zM11 11h2v2h-2z',
  customers:
    'M5.5 7.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM1.5 14c0-3 1.8-4.5 4-4.5s4 1.5 4 4.5M11 4a2 2 0 010 4M11.5 10c2 .3 3 1.7 3 4',
  edit: 'M3 13l.7-3L11 2.7l2.3 2.3L6 12.3zM9.5 4.2l2.3 2.3',
  sources: 'M3 2.5h7l3 3v8H3zM9.5 2.5v3.5H13M5.5 8.5h5M5.5 11h5',
  strategies: 'M2 2v12h12M5 10.5h.01M7 7h.01M10 8.5h.01M12 4h.01',
  sensitivity: 'M8 2v12M3 4h9M5 8h6M6.5 12h3',
  exercise: 'M8 14.5a5.5 5.5 0 100-11 5.5 5.5 0 000 11zM8 6v3l2 2M6 1.5h4',
  'after-action': 'M3 2.5h10v11H3zM5.5 6l1 1 2-2M5.5 10l1 1 2-2M10 6.5h1M10 10.5h1',
  play: 'M5 3l8 5-8 5z',
  back: 'M11 3L3 8l8 5z',
  pause: 'M5 3v10M11 3v10',
  next: 'M3 3l7 5-7 5zM13 3v10',
  previous: 'M13 3L6 8l7 5zM3 3v10',
  pin: 'M8 15v-5M4.5 10h7M6 2h4M6.5 2v4L4.5 10M9.5 2v4l2 4',
  loop: 'M3 8a4 4 0 014-4h6M11 2l2 2-2 2M13 8a4 4 0 01-4 4H3M5 14l-2-2 2-2',
  close: 'M4 4l8 8M12 4l-8 8',
} as const

export type IconName = keyof typeof paths

export function Icon({ of }: { readonly of: IconName }): VNode {
  return (
    <svg class={`icon icon-${of}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[of]} />
    </svg>
  )
}
