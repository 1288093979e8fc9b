import { changesOf, shareOf, simulateYear, simulated, sustainedRedWeek } from '../goals/simulated-year';
import type { Colour, SimulatedYear } from '../goals/simulated-year';
import { quantile, report, round } from './report';
import type { Figures } from './report';

/**
 * What the rules of status get wrong, beside the usual rule of progress over elapsed time (green from 90 %, amber from 75 %), on the same
 * simulated years. The bounds are those of the design; with `--check` a missed one fails the run.
 */
const seeds = Number(process.env.BENCH_SEEDS ?? 2000);
const firstQuarterWeeks = 13;

measure();

function measure(): void {
  const [onPace, stalled, halfPace, ahead] = [years(1), years(0), years(0.5), years(1.3)];
  const redAtFirst = (year: Colour[]): number => shareOf('red', year.slice(0, firstQuarterWeeks));
  report('goal-status', {
    'simulated years of each kind': seeds,
    ...beside('on pace: weeks of the first quarter in red', onPace, each => round(mean(each.map(redAtFirst)), 3)),
    ...beside('on pace: weeks of the year in red', onPace, each => round(mean(each.map(year => shareOf('red', year))), 3)),
    ...beside('on pace: colour changes a year', onPace, each => round(mean(each.map(changesOf)), 1)),
    ...beside('stalled: red for good from week, median', stalled, each => quantile(each.map(sustainedRedWeek), 0.5)),
    ...beside('stalled: red for good from week, 90th percentile', stalled, each => quantile(each.map(sustainedRedWeek), 0.9)),
    ...beside('half the pace: red at the end', halfPace, each => round(mean(each.map(year => Number(year.at(-1) === 'red'))), 3)),
    ...beside('ahead by 30 %: weeks of the year in red', ahead, each => round(mean(each.map(year => shareOf('red', year))), 3)),
    ...beside('ahead by 30 %: green at the end', ahead, each => round(mean(each.map(year => Number(year.at(-1) === 'green'))), 3)),
    ...Object.fromEntries(
      [13, 26, 39].map(week => [`on pace: 80 % interval of week ${week} holds the year's end`, coverage(onPace, week)]),
    ),
  });
  if (process.argv.includes('--check')) check({ redAtFirst, onPace, stalled });
}

interface Checked {
  redAtFirst: (year: Colour[]) => number;
  onPace: SimulatedYear[];
  stalled: SimulatedYear[];
}

function check({ redAtFirst, onPace, stalled }: Checked): void {
  const bounds = [
    { name: 'on pace: weeks of the first quarter in red', found: mean(onPace.map(year => redAtFirst(year.shown))), most: 0.04 },
    { name: 'on pace: colour changes a year', found: mean(onPace.map(year => changesOf(year.shown))), most: 5 },
    {
      name: 'stalled: red for good from week, median',
      found: quantile(
        stalled.map(year => sustainedRedWeek(year.shown)),
        0.5,
      ),
      most: 12,
    },
  ];
  for (const { name, found, most } of bounds.filter(bound => bound.found > bound.most)) {
    process.stderr.write(`${name}: ${found}, more than ${most}\n`);
    process.exitCode = 1;
  }
}

/** One figure by both rules. */
function beside(name: string, simulatedYears: SimulatedYear[], figure: (shown: Colour[][]) => number): Figures {
  const told = (value: number): number | string => (Number.isFinite(value) ? value : 'never');
  return {
    [`${name}: these rules`]: told(figure(simulatedYears.map(year => year.shown))),
    [`${name}: 90/75 rule`]: told(figure(simulatedYears.map(year => year.usual))),
  };
}

/** How often the value read at the year's end lay inside the interval forecast after that week. */
function coverage(simulatedYears: SimulatedYear[], week: number): number {
  const inside = simulatedYears.filter(({ values, forecasts }) => {
    const end = values[simulated.weeks - 1] ?? Number.NaN;
    const { low = Infinity, high = -Infinity } = forecasts[week - 1] ?? {};
    return end >= low && end <= high;
  });
  return round(inside.length / simulatedYears.length, 3);
}

function years(pace: number): SimulatedYear[] {
  return Array.from({ length: seeds }, (_, i) => simulateYear({ seed: i + 1, pace }));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
