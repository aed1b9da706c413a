/** Strategies to put behind a scenario of two rooms: two that differ in nothing but the brigade's way. */
export const twoBrigades = `
strategies:
  early:
    label: Brigade at the door
    set: { intervention.brigade.travel: 1 min }
  late:
    label: Brigade far away
    set: { intervention.brigade.travel: 60 min }
`
