import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/**
 * A page in one file: its scripts are inline, its policy allows them by their digests, and nothing is fetched. A file
 * beside it is an error: opened from a disk, the page could not read it.
 */
export function sealed(): Plugin {
  return {
    name: 'sealed',
    enforce: 'post',
    generateBundle: {
      // After the plugin that inlines the scripts.
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('no page was built')
        const beside = Object.keys(bundle).filter(name => name !== 'index.html')
        if (beside.length > 0) throw new Error(`the page in one file needs ${beside.join(', ')} beside it`)
        const html = String(page.source)
        const scripts = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code = '']) => code)
        const digests = scripts.map(code => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
        page.source = html
          .replace("script-src 'self'", () => `script-src ${digests.join(' ')}`)
          .replace("worker-src 'self'", 'worker-src blob:')
          .replace("connect-src 'self'", "connect-src 'none'")
        page.fileName = 'firebreak.html'
      },
    },
  }
}
