/** What is said when an event of the incident reaches the table. `{}` stands for the place. */
import type { Tiding } from '../run/tidings.ts'
import type { Message } from './event.ts'

const said: Readonly<Record<Tiding['event'], string>> = {
  alarm: 'Smoke alarm: {}',
  'brigade-called': 'The fire brigade has been called',
  'brigade-arrived': 'The fire brigade is on the site',
  flashover: '{}: a room has flashed over, flames from the openings',
  'building-lost': '{} is lost, says the officer in charge',
  'power-cut': 'The site is dark: the power is off',
  'under-control': 'The fire is under control, says the officer in charge',
  'fire-out': 'The fire is out, says the officer in charge',
  access: 'People may enter the site again',
}

export function messageOf({ event, from, subject, knownAt }: Tiding): Message {
  return {
    id: `${event} ${subject ?? 'site'} ${Math.round(knownAt)}`,
    at: knownAt,
    from: from === 'panel' ? 'fire alarm panel' : 'people on the site',
    to: [],
    method: from === 'panel' ? 'console' : 'radio',
    text: said[event].replace('{}', () => subject ?? 'the site'),
    event,
    ...(subject !== undefined && { subject }),
  }
}
