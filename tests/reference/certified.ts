/** Certified values of NIST StRD, linear regression, https://www.itl.nist.gov/div898/strd/lls/lls.shtml (public domain). */
export interface Certified {
  /** Powers of x from 0 up to this one; null: the columns as they stand in the file. */
  degree: number | null;
  coefficients: number[];
  standardErrors: number[];
  residualDeviation: number;
  rSquared: number;
  /** Correct digits that must be reached, of the coefficients and of the standard errors. */
  digits: { coefficients: number; standardErrors: number };
}

const WAMPLER_ERRORS = [
  2152.3262467817, 2363.55173469681, 779.343524331583, 101.47550755035, 5.64566512170752, 0.112324854679312,
];
const scaled = (factor: number) => WAMPLER_ERRORS.map((value) => value * factor);
const zeros = (count: number) => Array<number>(count).fill(0);
const ones = (count: number) => Array<number>(count).fill(1);
const wampler = (rest: Pick<Certified, 'standardErrors' | 'residualDeviation' | 'rSquared'>): Certified => ({
  degree: 5,
  coefficients: ones(6),
  digits: { coefficients: 13, standardErrors: 10 },
  ...rest,
});

export const CERTIFIED: Record<string, Certified> = {
  Norris: {
    degree: 1,
    coefficients: [-0.262323073774029, 1.00211681802045],
    standardErrors: [0.232818234301152, 0.000429796848199937],
    residualDeviation: 0.884796396144373,
    rSquared: 0.999993745883712,
    digits: { coefficients: 13, standardErrors: 13 },
  },
  Pontius: {
    degree: 2,
    coefficients: [0.673565789473684e-3, 0.732059160401003e-6, -0.316081871345029e-14],
    standardErrors: [0.107938612033077e-3, 0.157817399981659e-9, 0.486652849992036e-16],
    residualDeviation: 0.205177424076185e-3,
    rSquared: 0.999999900178537,
    digits: { coefficients: 13, standardErrors: 12 },
  },
  Longley: {
    degree: null,
    coefficients: [
      -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
      -0.0511041056535807, 1829.15146461355,
    ],
    standardErrors: [
      890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675,
      0.22607320006937, 455.478499142212,
    ],
    residualDeviation: 304.854073561965,
    rSquared: 0.995479004577296,
    digits: { coefficients: 13, standardErrors: 11 },
  },
  Wampler1: wampler({ standardErrors: zeros(6), residualDeviation: 0, rSquared: 1 }),
  Wampler2: {
    ...wampler({ standardErrors: zeros(6), residualDeviation: 0, rSquared: 1 }),
    coefficients: [1, 0.1, 0.01, 0.001, 0.0001, 0.00001],
  },
  Wampler3: wampler({
    standardErrors: scaled(1),
    residualDeviation: 2360.14502379268,
    rSquared: 0.99999555902582,
  }),
  Wampler4: wampler({
    standardErrors: scaled(100),
    residualDeviation: 236014.502379268,
    rSquared: 0.957478440825662,
  }),
  Wampler5: wampler({
    standardErrors: scaled(10_000),
    residualDeviation: 23601450.2379268,
    rSquared: 0.22466892157494e-2,
  }),
  Filip: {
    degree: 10,
    coefficients: [
      -1467.4896142298, -2772.17959193342, -2316.37108160893, -1127.97394098372, -354.478233703349,
      -75.1242017393757, -10.8753180355343, -1.06221498588947, -0.0670191154593408, -0.00246781078275479,
      -0.402962525080404e-4,
    ],
    standardErrors: [
      298.084530995537, 559.77986547495, 466.477572127796, 227.204274477751, 71.6478660875927, 15.28971787474,
      2.23691159816033, 0.221624321934227, 0.0142363763154724, 0.000535617408889821, 0.896632837373868e-5,
    ],
    residualDeviation: 0.00334801051324544,
    rSquared: 0.99672741618562,
    digits: { coefficients: 7, standardErrors: 7 },
  },
};
