"""Writes the tables in this folder: python3 make.py (mpmath 1.3.0, 60 digits, references rounded to 20).

Each argument is the float64 nearest to its literal; the reference is the function of exactly that number.
"""
import random
from mpmath import mp, mpf
import mpmath as m

mp.dps = 60
draw = random.Random('reference')


def spread(low, high, n):
    """n random numbers between low and high (both above 0), uniform in their logarithm."""
    return [float(m.exp(m.log(low) + (m.log(high) - m.log(low)) * mpf(draw.random()))) for _ in range(n)]


def flat(low, high, n):
    return [low + (high - low) * draw.random() for _ in range(n)]


def signed(values):
    return [v if i % 2 else -v for i, v in enumerate(values)]


def solve(f, bounds):
    """The root of an increasing function: bisection first, then the secant method to 45 digits."""
    low, high = bounds
    with m.workdps(25):
        while high - low > mpf(10) ** -3:
            middle = (low + high) / 2
            low, high = (middle, high) if f(middle) < 0 else (low, middle)
    with m.workdps(45):
        return m.findroot(f, (low, high), solver='secant', tol=mpf(10) ** -84, verify=False)


def gamma_p(a, x):
    return m.gammainc(a, 0, x, regularized=True)


def gamma_q(a, x):
    return m.gammainc(a, x, m.inf, regularized=True)


def gamma_quantile(p, a):
    return m.exp(solve(lambda t: gamma_p(a, m.exp(t)) - p, (mpf(-800), mpf(20))))


def beta_i(x, a, b):
    return m.betainc(a, b, 0, x, regularized=True)


def beta_quantile(p, a, b):
    t = solve(lambda t: beta_i(1 / (1 + m.exp(-t)), a, b) - p, (mpf(-120), mpf(40)))
    return 1 / (1 + m.exp(-t))


def normal_quantile(p):
    with m.workdps(400):
        return m.sqrt(2) * m.erfinv(2 * p - 1)


near_turns = [1.5707963267948966, 3.141592653589793, 4.71238898038469, 6.283185307179586, 22.0, 355.0, 710.0,
              1647099.0, 1647100.0, 5.319372648326541e255, 6381956970095103.0 * 2.0 ** 797, 1.7976931348623157e308]
angles = signed(spread(1e-9, 0.78, 14)) + signed(spread(0.6, 30, 24)) + signed(spread(30, 1e6, 12)) + signed(
    spread(2e6, 1e300, 12)) + near_turns + [0.7853981633974483, 0.7853981633974484, 0.6743316650390625, 5e-324]
exponents = signed(spread(1e-17, 0.34, 12)) + signed(spread(0.3, 1.2, 12)) + signed(spread(1, 700, 24)) + [
    709.782712893384, 709.5, 0.34657359027997264, 0.3465735902799727, 1.0, -1.0, 10.0, 5e-324]
positives = spread(1e-300, 1e300, 20) + spread(0.3, 3, 16) + [
    1.0000000000000002, 0.9999999999999999, 1.0000001, 0.9999999, 2.0, 10.0, 1e10, 1e22, 5e-324, 2.2250738585072014e-308,
    1e-310, 1.7976931348623157e308, 1.4142135623730951, 0.7071067811865476]
pairs = list(zip(spread(1e-3, 1e3, 14), flat(-30, 30, 14))) + list(zip(spread(1e-300, 1e300, 14), flat(-1, 1, 14))) + [
    (10.0, 3.0), (10.0, -5.0), (1.0000001, 1e9), (0.9999999, -3e9), (1.0000000000000002, 1e17), (2.0, 0.5),
    (3.0, 1 / 3), (5e-324, 0.3), (1e-310, -0.9), (1.7976931348623157e308, 0.99), (2.0, -1074.0), (2.0, -1050.5),
    (2.0, 1023.9), (293.15, 1.5), (1073.15, 4.0), (0.03, 2.5), (7.0, 1.6666666666666667)]
shapes = [0.001, 0.05, 0.46, 0.7, 1.0, 1.5, 2.6, 7.5, 30.0, 400.0, 25000.0]
gammas = [(a, a * f) for a in shapes for f in (0.02, 0.3, 0.9, 1.0, 1.1, 2.5)]
betas = [(x, a, b) for a, b in [(0.5, 0.5), (1.0, 3.0), (2.3, 0.7), (2.0, 4.0), (30.0, 12.0), (0.01, 5.0), (700.0, 1300.0)]
         for x in (0.003, 0.1, 0.35, 0.5, 0.72, 0.98)]
probabilities = [1e-12, 1e-4, 0.025, 0.3, 0.5, 0.8, 0.95, 0.999]

tables = {
    'exponential': {
        'exp': (m.exp, exponents + [-745.1332191019411, -745.0, -740.0, -708.4, -720.5]),
        'expm1': (m.expm1, exponents + [-40.0, -38.5, 20.5, 39.0, 56.5]),
        'tanh': (m.tanh, exponents[:36] + [22.5, 21.9, -15.0, 5e-324, 1e-320, -1.0, 1.0, 0.9999]),
    },
    'logarithm': {
        'log': (m.log, positives),
        'log10': (m.log10, positives + [1e-5, 1000.0, 1e-300, 0.1]),
        'log1p': (m.log1p, signed(spread(1e-17, 0.9, 30)) + spread(0.4, 1e20, 16) + [
            -0.9999999999999999, 1.0, -0.2928932188134524, 0.41421356237309503, 5e-324, 1e300, 9007199254740993.0]),
    },
    'power': {
        'pow': (m.power, pairs),
        'cbrt': (lambda x: m.cbrt(abs(x)) * m.sign(x), signed(positives)),
        'hypot2': (lambda x, y: m.sqrt(x * x + y * y), list(zip(signed(spread(1e-6, 1e6, 20)), spread(1e-6, 1e6, 20))) + list(
            zip(spread(1e-300, 1e300, 20), signed(spread(1e-300, 1e300, 20)))) + [(3.0, 4.0), (1e308, 1e308), (5e-324, 0.0)]),
    },
    'angle': {
        'sin': (m.sin, angles),
        'cos': (m.cos, angles),
        'tan': (m.tan, angles),
        'atan': (m.atan, signed(spread(1e-10, 1e20, 40)) + [0.4375, 0.6875, 1.1875, 2.4375, 1.0, -1.0, 1e300, 5e-324]),
        'atan2': (m.atan2, list(zip(signed(spread(1e-9, 1e9, 44)), signed(spread(1e-9, 1e9, 22)) + spread(1e-9, 1e9, 22)))),
    },
    'gauss': {
        'erf': (m.erf, signed(spread(1e-10, 6.5, 40)) + [0.84375, 1.25, 2.857142857142857, 5.9, 5e-324, 1e-310]),
        'erfc': (m.erfc, flat(-6.2, 6, 16) + spread(0.01, 27, 20) + [0.25, 0.84375, 1.25, 2.857142857142857, 26.5, 1e-20]),
        'normalCdf': (m.ncdf, flat(-37, 8, 30) + flat(-3, 3, 14)),
        'normalQuantile': (normal_quantile, spread(1e-300, 0.5, 20) + flat(0, 1, 16) + [
            0.075, 0.925, 0.5000000001, 1.3887943864964021e-11, 0.99, 0.9999999, 0.9999999999999999]),
    },
    'gamma': {
        'logGamma': (m.loggamma, spread(1e-30, 1e30, 16) + spread(0.1, 12, 24) + [
            0.9999999, 1.0000001, 1.9999999, 2.0000001, 1.4616321449683622, 0.7316, 0.9, 8.0, 5e-324, 1e300]),
        'gammaP': (gamma_p, gammas),
        'gammaQ': (gamma_q, gammas),
        'gammaQuantile': (gamma_quantile, [(p, a) for a in (0.46, 1.0, 2.6, 30.0, 1000.0) for p in probabilities] + [
            (0.5, 0.05), (0.9, 0.05), (0.1, 0.2)]),
    },
    'beta': {
        'betaI': (beta_i, betas),
        'betaQuantile': (beta_quantile, [(p, a, b) for a, b in [(0.5, 0.5), (1.0, 3.0), (2.0, 4.0), (2.3, 0.7), (8.0, 93.0), (300.0, 701.0)]
                                         for p in probabilities]),
    },
}

for name, functions in tables.items():
    with open(name + '.ts', 'w') as out:
        out.write('/** Written by make.py with mpmath: arguments, then the function to 20 digits. */\n')
        for function, (f, arguments) in functions.items():
            out.write(f'\nexport const {function} = `\n')
            for row in arguments:
                row = row if isinstance(row, tuple) else (row,)
                value = f(*[mpf(x) for x in row])
                out.write(' '.join(map(repr, row)) + ' ' + m.nstr(m.re(value), 20, min_fixed=0, max_fixed=0) + '\n')
            out.write('`\n')
