/** The words for distributions, and the parts of each: a list in rising order, or named parts. */
export const shapes = {
  uniform: ['low', 'high'],
  triangular: ['low', 'mode', 'high'],
  pert: ['low', 'mode', 'high'],
  normal: { mean: 'value', sd: 'positive' },
  lognormal: { median: 'positive', p95: 'positive' },
  gamma: { shape: 'plain', scale: 'positive' },
  gumbel: { mean: 'value', sd: 'positive' },
  weibull: { shape: 'plain', scale: 'positive' },
  exponential: { mean: 'positive' },
  discrete: 'weighted',
  empirical: 'values',
} as const
export type Shape = keyof typeof shapes
