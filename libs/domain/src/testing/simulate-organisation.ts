import { seededRandom } from '../drivers/seeded-random';

/** A channel whose effect is known, because it was made here. Arrays hold one value a month, oldest first. */
export interface SimulatedDriver {
  name: string;
  spend: number[];
  /** What the spend truly added to the KPI, month by month. */
  contribution: number[];
  /** The same, had the spend always been one per cent higher. */
  contributionAtOnePercentMore: number[];
}

export interface SimulatedOrganisation {
  kpi: number[];
  drivers: SimulatedDriver[];
}

const LEVEL = 100;
/** Months that happened before the records begin: their spend still works on, and nobody knows it. */
const BEFORE_RECORDS = 48;
const MEMORY = 36;

interface Chance {
  between: (low: number, high: number) => number;
  isTrue: (probability: number) => boolean;
  normal: () => number;
}

function createChance(seed: number): Chance {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return {
    between: (low, high) => low + (high - low) * random(),
    isTrue: (probability) => random() < probability,
    normal,
  };
}

/** Heavier tails than a normal: Student t with 5 degrees of freedom, scaled to a standard deviation of 1. */
function heavyTailed({ normal }: Chance): number {
  const chiSquared = [0, 0, 0, 0, 0].reduce((sum) => sum + normal() ** 2, 0);
  return (normal() / Math.sqrt(chiSquared / 5)) * Math.sqrt(3 / 5);
}

/** Saturation: a Hill curve, a power that no Hill curve equals, or none. In units of the channel's usual spend. */
function drawShape(chance: Chance): (level: number) => number {
  const kind = chance.between(0, 1);
  if (kind < 0.4) return (level) => level;
  if (kind < 0.7) {
    const exponent = chance.between(0.5, 0.95);
    return (level) => level ** exponent;
  }
  const halfAt = chance.between(0.6, 2.5);
  const slope = chance.between(0.8, 2);
  const scale = 1 + halfAt ** slope;
  return (level) => (level <= 0 ? 0 : scale / (1 + (level / halfAt) ** -slope));
}

function drawChannel(chance: Chance, at: number) {
  const isWorking = chance.isTrue(0.8);
  return {
    name: `channel-${at + 1}`,
    usual: chance.between(1, 8),
    effect: isWorking ? LEVEL * chance.between(0.02, 0.15) : 0,
    /** Months, any fraction: between two points of every grid. */
    lag: chance.between(0, 4.5),
    carryOver: chance.between(0, 0.75),
    shape: drawShape(chance),
    unrest: chance.between(0.2, 0.5),
    followsSeason: chance.between(0, 1),
    /** 1: revenue ten per cent above expectation raises the budget by ten per cent. */
    followsRevenue: chance.between(0, 1),
    followsPromotion: chance.between(0, 0.2),
    isFlighted: chance.isTrue(0.3),
    flight: 0,
    spend: [] as number[],
  };
}

type Channel = ReturnType<typeof drawChannel>;

function drawSeason(chance: Chance): (month: number) => number {
  const waves = [
    { times: 1, size: chance.between(0.02, 0.12), phase: chance.between(0, 12) },
    { times: 2, size: chance.between(0, 0.05), phase: chance.between(0, 12) },
  ];
  const peak = { month: Math.floor(chance.between(0, 12)), size: chance.between(0, 0.04) };
  return (month) =>
    waves.reduce(
      (sum, { times, size, phase }) => sum + size * Math.cos((2 * Math.PI * times * (month - phase)) / 12),
      month % 12 === peak.month ? peak.size : 0,
    );
}

/** Carry-over over a real-valued delay: the two whole months around it, by nearness. */
function carriedOver({ spend, usual, lag, carryOver }: Channel, month: number, factor: number): number {
  const whole = Math.floor(lag);
  const part = lag - whole;
  let sum = 0;
  let weights = 0;
  for (let back = 0; back < MEMORY; back += 1) {
    const weight = carryOver ** back;
    const near = spend[month - whole - back] ?? usual;
    const far = spend[month - whole - back - 1] ?? usual;
    sum += weight * ((1 - part) * near + part * far);
    weights += weight;
  }
  return (factor * sum) / weights / usual;
}

const contributionOf = (channel: Channel, month: number, factor = 1) =>
  channel.effect * channel.shape(carriedOver(channel, month, factor));

/** What the channel spends, before anybody knows the month's revenue. */
function drawSpend(chance: Chance, channel: Channel, surprise: number, season: number, isPromotion: boolean) {
  if (channel.isFlighted) {
    if (channel.flight <= 0 && chance.isTrue(0.25)) channel.flight = chance.isTrue(0.5) ? 2 : 3;
    channel.flight -= 1;
  }
  const level = channel.isFlighted ? (channel.flight >= 0 ? 2 : 0.3) : 1;
  const drivenBy =
    1 +
    channel.followsSeason * season * 2 +
    channel.followsRevenue * surprise +
    (isPromotion ? channel.followsPromotion : 0);
  return channel.usual * level * Math.max(0.05, drivenBy) * Math.exp(channel.unrest * chance.normal());
}

/**
 * An organisation of `months` months whose truth is known, and which keeps to no analyst's grid: delays and carry-over
 * of any fraction, saturation of several kinds (one that no Hill curve equals), heavy-tailed noise, a seasonal peak
 * besides the waves. Budgets follow the season and the revenue of the last three months. Two things nobody recorded
 * act as well: demand that drifts (autoregressive) and promotions, in whose months the channels spend more. A fifth of
 * the channels does nothing. What was spent before the records began still works on.
 *
 * Units: the KPI is near 100; spend in units of its own. The same seed is the same organisation.
 */
export function simulateOrganisation(seed: number, months: number): SimulatedOrganisation {
  const chance = createChance(seed);
  const channels = Array.from({ length: 1 + Math.floor(chance.between(0, 3)) }, (_, at) =>
    drawChannel(chance, at),
  );
  const season = drawSeason(chance);
  const growth = chance.between(-0.05, 0.1);
  const drift = { persistence: chance.between(0.3, 0.8), size: chance.between(0.01, 0.04), level: 0 };
  const promotion = { probability: 0.15, effect: LEVEL * chance.between(0, 0.04) };
  const noise = LEVEL * chance.between(0.01, 0.03);
  const expected = LEVEL + channels.reduce((sum, { effect }) => sum + effect, 0);
  const kpi: number[] = [];
  for (let month = 0; month < BEFORE_RECORDS + months; month += 1) {
    const isPromotion = chance.isTrue(promotion.probability);
    const usual = expected * (1 + (growth * month) / 12);
    const recent = kpi.slice(-3);
    const surprise = recent.length < 3 ? 0 : recent.reduce((sum, value) => sum + value, 0) / 3 / usual - 1;
    for (const channel of channels) {
      channel.spend.push(drawSpend(chance, channel, surprise, season(month), isPromotion));
    }
    drift.level =
      drift.persistence * drift.level +
      drift.size * Math.sqrt(1 - drift.persistence ** 2) * LEVEL * chance.normal();
    kpi.push(
      LEVEL * (1 + (growth * month) / 12 + season(month)) +
        channels.reduce((sum, channel) => sum + contributionOf(channel, month), 0) +
        drift.level +
        (isPromotion ? promotion.effect : 0) +
        noise * heavyTailed(chance),
    );
  }
  const recorded = Array.from({ length: months }, (_, at) => BEFORE_RECORDS + at);
  return {
    kpi: kpi.slice(BEFORE_RECORDS),
    drivers: channels.map((channel) => ({
      name: channel.name,
      spend: channel.spend.slice(BEFORE_RECORDS),
      contribution: recorded.map((month) => contributionOf(channel, month)),
      contributionAtOnePercentMore: recorded.map((month) => contributionOf(channel, month, 1.01)),
    })),
  };
}
