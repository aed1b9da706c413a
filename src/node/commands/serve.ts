/** `firebreak serve`: the built dashboard on loopback, for this machine alone. */
import { createReadStream, existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { type Command, exits } from '../command.ts'
import { countOf } from '../count.ts'
import { said } from '../complaints.ts'
import { OutsideFailed, together } from '../failure.ts'
import { kindOf } from '../files.ts'
import { languageIn } from '../options.ts'
import { tell, toldAt } from '../tell.ts'
import { packaged } from '../root.ts'

const page = packaged('dist/web')
/** The port of `vite preview`, which serves the same files. */
const defaultPort = 4173
/** Ports are numbers of 16 bits (RFC 9293, 3.1). */
const lastPort = 65_535
/** Ports that are tried after one that is in use. */
const furtherPorts = 20

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export const serve: Command = {
  name: 'serve',
  summary: 'the dashboard, on loopback only',
  operands: '',
  arity: [0, 0],
  flags: {
    port: {
      type: 'string',
      value: 'N',
      help: said('port (default {}; 0 takes any free one)', defaultPort),
      check: portOf,
    },
  },
  async run({ given, terminal, makePage }) {
    const [port] = together(
      () => portOf(given.text('port') ?? String(defaultPort)),
      () => languageIn(given),
    )
    await makePage().catch((error: unknown) => {
      throw new OutsideFailed(error instanceof Error ? error.message : String(error))
    })
    if (!existsSync(join(page, 'index.html')))
      throw new OutsideFailed(said('the page is not built: run npm run build'))
    const { server, url } = await listen(page, port)
    if (port !== 0 && !url.endsWith(`:${port}/`)) tell(terminal, said('port {} is in use', port))
    terminal.out(`${toldAt(terminal, said('dashboard on {} (Ctrl-C stops it)', url))}\n`)
    await new Promise<void>(resolve => terminal.onInterrupt(resolve))
    server.close()
    server.closeAllConnections()
    return exits.good
  },
}

function portOf(text: string): number {
  return countOf('port', text, 0, lastPort)
}

/**
 * The names that are answered. A page elsewhere whose name was pointed at this machine is not (DNS
 * rebinding). Capitals make no other host of a name (RFC 9110, 4.2.3).
 */
const ownNames = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i

/**
 * No page elsewhere may show this one in a frame, read its files or learn its address from a link, and no file is taken
 * for another type.
 */
const protection = {
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/**
 * Serves the files of a folder, and nothing outside it, on 127.0.0.1; takes the next free port if the wanted
 * one is in use.
 */
export async function listen(folder: string, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    if (!ownNames.test(request.headers.host ?? '')) {
      response.writeHead(421).end()
      return
    }
    const file = fileOf(folder, request.url ?? '/')
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      if (file === undefined) response.writeHead(404).end()
      else response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    const content = createReadStream(file)
    // The page may be built anew meanwhile, or too many files be open: that costs one answer, not the server.
    content.once('error', () => (response.headersSent ? response.destroy() : response.writeHead(503).end()))
    // A reader that leaves early would otherwise leave the file open.
    response.once('close', () => content.destroy())
    content.once('open', () =>
      content.pipe(
        response.writeHead(200, {
          ...protection,
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          // Files below assets/ have their digest in their name: other content has another name.
          'cache-control': /[\\/]assets[\\/]/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
        }),
      ),
    )
  })
  const last = Math.min(port + furtherPorts, lastPort)
  for (let tried = port; ; tried = tried === 0 ? 0 : tried + 1) {
    const problem = await tryListening(server, tried)
    if (problem === undefined) break
    if (problem.code !== 'EADDRINUSE' || tried >= last) throw problem
  }
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return { server, url: `http://127.0.0.1:${bound}/` }
}

function tryListening(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise(resolve => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error)
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve(undefined)
    })
  })
}

function fileOf(folder: string, url: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
  } catch {
    return undefined
  }
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path))
  if (!file.startsWith(folder + sep) || kindOf(file) !== 'file') return undefined
  return file
}
