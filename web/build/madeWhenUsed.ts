import type { Plugin } from 'vite'

/**
 * Marks what d3 creates as its modules load (palettes, curves, interpolators) as free of side effects, which its
 * bundles do not say, so that unused parts are dropped.
 */
export function madeWhenUsed(): Plugin {
  const made = /^(?:var|const) [\w$]+ = (?:new |[\w$]+\(|\(function ).*$/gm
  const call = /(?<![\w$.])(?:new )?[\w$]+(?=\()|\((?=function )/g
  return {
    name: 'made-when-used',
    enforce: 'pre',
    transform: (code, id) =>
      /\/node_modules\/d3-[\w-]+\/dist\/[\w-]+\.mjs$/.test(id)
        ? {
            code: code.replace(made, line => line.replace(call, '/* @__PURE__ */ $&')),
            map: null,
          }
        : undefined,
  }
}
