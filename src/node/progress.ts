/** A bar with rate and time left on a terminal; nothing where nobody looks. */
import type { Terminal } from './command.ts'

const barWidth = 30
const drawEveryMs = 100

export interface Progress {
  at(done: number): void
  end(): void
}

export function progress(terminal: Terminal, total: number, unit: string): Progress {
  if (!terminal.interactive || total < 2) return { at: () => {}, end: () => {} }
  const began = performance.now()
  let drawn = -Infinity
  return {
    at(done) {
      const now = performance.now()
      if (now - drawn < drawEveryMs && done < total) return
      drawn = now
      const seconds = (now - began) / 1000
      const rate = done / Math.max(seconds, 1e-9)
      const filled = Math.round((barWidth * done) / total)
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
      const left = done === 0 ? '…' : clock((total - done) / rate)
      terminal.err(`\r\u001b[2K${bar} ${done}/${total} ${unit}, ${rate.toPrecision(3)}/s, ${left} left`)
    },
    end() {
      terminal.err('\r\u001b[2K')
    },
  }
}

function clock(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.ceil(seconds % 60)} s`
}
