/** The families of distributions, each as its quantile function, its distribution function and its first two moments. */
import { betaI, exp, expm1, gammaP, log, logGamma, normalCdf, normalQuantile, pow } from './maths.ts'
import * as variates from './variates.ts'

export interface Family {
  quantile(u: number): number
  cdf(x: number): number
  readonly mean: number
  readonly variance: number
  /** Uniforms at which the quantile function has a corner. */
  readonly corners?: readonly number[]
}

/** Tails that are cut off; their probability is spread over what remains. */
export interface Cut {
  readonly min?: number
  readonly max?: number
}

/** Families with a density; `discrete` and `empirical` have atoms instead. */
export type Smooth =
  | (Cut & { readonly kind: 'uniform'; readonly low: number; readonly high: number })
  | (Cut & {
      readonly kind: 'triangular'
      readonly low: number
      readonly mode: number
      readonly high: number
    })
  | (Cut & { readonly kind: 'pert'; readonly low: number; readonly mode: number; readonly high: number })
  | (Cut & { readonly kind: 'normal'; readonly mean: number; readonly sd: number })
  | (Cut & { readonly kind: 'lognormal'; readonly median: number; readonly p95: number })
  | (Cut & { readonly kind: 'gamma'; readonly shape: number; readonly scale: number })
  | (Cut & { readonly kind: 'gumbel'; readonly mean: number; readonly sd: number })
  | (Cut & { readonly kind: 'weibull'; readonly shape: number; readonly scale: number })
  | (Cut & { readonly kind: 'exponential'; readonly mean: number })

type Of<K extends Smooth['kind']> = Extract<Smooth, { readonly kind: K }>
type Builders = { readonly [K in Smooth['kind']]: (d: Of<K>) => Family }

export function familyOf(d: Smooth): Family {
  const build = builders[d.kind] as (d: Smooth) => Family
  return build(d)
}

const within01 = (p: number): number => Math.min(1, Math.max(0, p))
/** Distribution function of a single value, for families of no width: a step. */
const stepAt = (x: number, at: number): number => (x < at ? 0 : 1)

function uniform({ low, high }: Of<'uniform'>): Family {
  const width = high - low
  return {
    quantile: u => variates.uniform(u, low, high),
    cdf: x => (width === 0 ? stepAt(x, low) : within01((x - low) / width)),
    mean: low + width / 2,
    variance: (width * width) / 12,
  }
}

function triangular({ low, mode, high }: Of<'triangular'>): Family {
  const width = high - low
  const cdf = (x: number) => {
    if (width === 0) return stepAt(x, low)
    if (x <= low) return 0
    if (x >= high) return 1
    return x <= mode
      ? ((x - low) * (x - low)) / (width * (mode - low))
      : 1 - ((high - x) * (high - x)) / (width * (high - mode))
  }
  return {
    quantile: u => variates.triangular(u, low, mode, high),
    cdf,
    mean: (low + mode + high) / 3,
    variance: (width * width - (mode - low) * (high - mode)) / 18,
    corners: width === 0 ? [] : [(mode - low) / width],
  }
}

function pert({ low, mode, high }: Of<'pert'>): Family {
  const width = high - low
  const [a, b] = width === 0 ? [1, 1] : variates.pertShapes(low, mode, high)
  const mean = (low + 4 * mode + high) / 6
  return {
    quantile: u => variates.pert(u, low, mode, high),
    cdf: x => (width === 0 ? stepAt(x, low) : betaI((x - low) / width, a, b)),
    mean,
    variance: (width * width * a * b) / ((a + b) * (a + b) * (a + b + 1)),
  }
}

function normal({ mean, sd }: Of<'normal'>): Family {
  return {
    quantile: u => variates.normal(u, mean, sd),
    cdf: x => (sd === 0 ? stepAt(x, mean) : normalCdf((x - mean) / sd)),
    mean,
    variance: sd * sd,
  }
}

function lognormal({ median, p95 }: Of<'lognormal'>): Family {
  const sigma = variates.lognormalSigma(median, p95)
  const spread = sigma * sigma
  return {
    quantile: u => median * exp(sigma * normalQuantile(u)),
    cdf: x => (x <= 0 ? 0 : sigma === 0 ? stepAt(x, median) : normalCdf(log(x / median) / sigma)),
    mean: median * exp(spread / 2),
    variance: median * median * exp(spread) * expm1(spread),
  }
}

function gamma({ shape, scale }: Of<'gamma'>): Family {
  return {
    quantile: u => variates.gamma(u, shape, scale),
    cdf: x => gammaP(shape, x / scale),
    mean: shape * scale,
    variance: shape * scale * scale,
  }
}

function gumbel({ mean, sd }: Of<'gumbel'>): Family {
  const { location, scale } = variates.gumbelParameters(mean, sd)
  return {
    quantile: u => variates.gumbel(u, mean, sd),
    cdf: x => (scale === 0 ? stepAt(x, mean) : exp(-exp((location - x) / scale))),
    mean,
    variance: sd * sd,
  }
}

function weibull({ shape, scale }: Of<'weibull'>): Family {
  const first = exp(logGamma(1 + 1 / shape))
  const second = exp(logGamma(1 + 2 / shape))
  return {
    quantile: u => variates.weibull(u, shape, scale),
    cdf: x => (x <= 0 ? 0 : -expm1(-pow(x / scale, shape))),
    mean: scale * first,
    variance: scale * scale * (second - first * first),
  }
}

function exponential({ mean }: Of<'exponential'>): Family {
  return {
    quantile: u => variates.exponential(u, mean),
    cdf: x => (x <= 0 ? 0 : -expm1(-x / mean)),
    mean,
    variance: mean * mean,
  }
}

const builders: Builders = {
  uniform,
  triangular,
  pert,
  normal,
  lognormal,
  gamma,
  gumbel,
  weibull,
  exponential,
}
