/** 0 degC, K. */
export const zeroCelsiusK = 273.15
