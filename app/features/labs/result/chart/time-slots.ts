/** Beyond this many places a chart shows a shape, not places. */
const mostSlots = 1_500;
const dayMs = 86_400_000;

/**
 * All days or months from the first to the last of the given ones, so that a missing one shows as a gap. Undefined where the moments have no
 * such step (hours and minutes), or too many would be missing.
 */
export function timeSlots(moments: readonly string[]): string[] | undefined {
  const sorted = [...new Set(moments)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (sorted.every(text => /^\d{4}-\d{2}$/.test(text))) return monthsBetween(first, last, '');
  const days = sorted.map(text => text.slice(0, 10));
  const rest = first.slice(10);
  const midnight = sorted.every(text => text.slice(10) === rest && (rest === '' || rest === ' 00:00:00'));
  if (!midnight || !days.every(text => /^\d{4}-\d{2}-\d{2}$/.test(text))) return undefined;
  if (days.length > 1 && days.every(text => text.endsWith('-01'))) return monthsBetween(first.slice(0, 7), last.slice(0, 7), `-01${rest}`);
  return daysBetween({ days, rest });
}

function monthsBetween(first: string, last: string, rest: string): string[] | undefined {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const [from, to] = [number(first), number(last)];
  if (to - from >= mostSlots) return undefined;
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const month = from + i;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}${rest}`;
  });
}

/** By the day, or by the week where all days lie whole weeks apart. */
function daysBetween({ days, rest }: { days: string[]; rest: string }): string[] | undefined {
  const numbers = days.map(day => Date.parse(`${day}T00:00:00Z`) / dayMs);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const step = numbers.length > 2 && numbers.every(number => (number - first) % 7 === 0) ? 7 : 1;
  const count = (last - first) / step + 1;
  if (!(count <= mostSlots)) return undefined;
  return Array.from({ length: count }, (_, i) => new Date((first + i * step) * dayMs).toISOString().slice(0, 10) + rest);
}
