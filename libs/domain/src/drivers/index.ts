export { analyseDrivers } from './analyse-drivers';
export { isEnoughToAdopt, LEAST_MONTHS_TO_ADOPT } from './adoption';
export type {
  AnalysisNote,
  DriverAnalysis,
  DriverAnalysisInput,
  DriverFit,
  DriverResult,
  DriverSeries,
  Interval,
  OutOfSample,
  RefusalReason,
} from './driver-analysis';
export { seededRandom } from './seeded-random';
export {
  computeDifferenceInDifferences,
  type DifferenceInDifferences,
  type DifferenceInDifferencesInput,
} from '../experiments/compute-difference-in-differences';
export {
  fitLeastSquares,
  type LeastSquaresFit,
  type LeastSquaresInput,
} from '../regression/fit-least-squares';
