import { messages as goalMessages } from '~/features/goals/messages';
import type { GoalView, Scoreboard } from '~/features/goals/goal-view';
import { describeGoals, explainStatus, formatChance, formatPlanned, sayGap } from '~/features/goals/summary';
import type { GoalStatus } from '~/features/goals/status';
import { formatAgreed, formatMonth, formatRange, formatValue } from '~/features/metrics/metric-format';
import { monthOf } from '~/features/metrics/months';
import { formatDateTime, formatPercent } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import { messages } from './messages';
import { drawChart } from './pdf-chart.server';
import { drawShape, inks, newDocument, toneOf, write } from './pdf-pen.server';
import type { Pen } from './pdf-pen.server';

interface Order {
  scoreboard: Scoreboard;
  locale: Locale;
  /** Who took it, and when: it stands on every page. */
  by: string;
  now: Date;
}

const left = 40;
const right = 802;
const width = right - left;
const bottom = 545;
const rowHeight = 68;

/** The scoreboard as a leader hands it on: every goal with its status, its numbers, its chart and the reason, on A4 in landscape. */
export async function toScoreboardPdf(order: Order): Promise<Buffer> {
  const { scoreboard, locale, now } = order;
  const { pen, finished } = newDocument({ title: scoreboard.title[locale], lang: locale, at: now });
  let y = drawHead(pen, order);
  for (const group of scoreboard.groups) {
    if (y + 30 + rowHeight > bottom) y = nextPage(pen);
    const title = write(pen, group.title[locale], { x: left, y: y + 6, size: 12, width: 400, bold: true });
    y += title + 12;
    for (const view of group.goals) {
      if (y + rowHeight > bottom) y = nextPage(pen);
      drawGoal(pen, { view, locale, y });
      y += rowHeight;
    }
  }
  drawFeet(pen, order);
  pen.end();
  return finished;
}

function nextPage(pen: Pen): number {
  pen.addPage();
  return 34;
}

/** In the order in which people say it. */
const order = ['achieved', 'on-track', 'at-risk', 'off-track', 'missed', 'unknown'] as const satisfies readonly GoalStatus[];

function drawHead(pen: Pen, { scoreboard, locale }: Order): number {
  const t = textOf(messages, locale);
  const goals = textOf(goalMessages, locale);
  const { asOf, month, counts, timeShare, groups } = scoreboard;
  pen.roundedRect(left, 34, 26, 26, 4).fill(inks.seal);
  write(pen, '数', { x: left + 5, y: 36, size: 16, bold: true, color: inks.white });
  write(pen, scoreboard.title[locale], { x: left + 36, y: 32, size: 18, bold: true });
  const note = [
    t.sampleCompany,
    t.sampleData,
    t.asOf(asOf),
    t.monthOfYear(month.now, month.total),
    t.timeGone(formatPercent(timeShare, locale, 0)),
  ];
  write(pen, note.join(' · '), { x: left + 36, y: 55, size: 9, color: inks.faint });
  const said = order.flatMap(status => {
    const count = counts[status];
    return count ? [goals.countOf(count, goals[status])] : [];
  });
  const head = write(pen, said.join(' · '), { x: left, y: 76, size: 13, width, bold: true });
  const all = groups.flatMap(group => group.goals);
  const body = write(pen, describeGoals(all, locale), { x: left, y: 78 + head, size: 9.5, width, color: inks.soft });
  return 84 + head + body;
}

/** The columns of a row, in points from the left edge of the page. */
const columns = { name: left, now: 232, chart: 352, forecast: 522, why: 622 };

function drawGoal(pen: Pen, { view, locale, y }: { view: GoalView; locale: Locale; y: number }): void {
  pen.moveTo(left, y).lineTo(right, y).lineWidth(0.6).strokeColor(inks.line).stroke();
  const top = y + 7;
  drawName(pen, { view, locale, top });
  drawNow(pen, { view, locale, top });
  drawChart(pen, { months: view.reading.chart, target: view.goal.target, frame: { x: columns.chart, y: top + 3, width: 150, height: 52 } });
  drawForecast(pen, { view, locale, top });
  const why = explainStatus(view, locale)
    .slice(1)
    .join(locale === 'en' ? ' ' : '');
  write(pen, why, { x: columns.why, y: top, size: 7.5, width: right - columns.why, height: rowHeight - 12, color: inks.soft });
}

interface Cell {
  view: GoalView;
  locale: Locale;
  top: number;
}

function drawName(pen: Pen, { view: { goal, metric, reading }, locale, top }: Cell): void {
  const goals = textOf(goalMessages, locale);
  const room = columns.now - columns.name - 14;
  const title = write(pen, metric.title[locale], { x: columns.name, y: top, size: 11, width: room, height: 30, bold: true });
  const shapeTop = top + title + 3;
  drawShape(pen, reading.status, { x: columns.name, y: shapeTop + 0.5, size: 7 });
  const word = write(pen, goals[reading.status], {
    x: columns.name + 11,
    y: shapeTop - 2,
    size: 9,
    width: room,
    bold: true,
    color: toneOf(reading.status),
  });
  const agreed = goals.baselineToTarget(
    formatAgreed(goal.baseline.value, metric, locale),
    formatAgreed(goal.target, metric, locale),
    goal.due,
  );
  write(pen, `${agreed}\n${goals.owner(goal.owner[locale])}`, {
    x: columns.name,
    y: shapeTop + word,
    size: 7.5,
    width: room,
    height: 24,
    color: inks.faint,
  });
}

function drawNow(pen: Pen, { view, locale, top }: Cell): void {
  const { metric, reading } = view;
  const t = textOf(messages, locale);
  const goals = textOf(goalMessages, locale);
  const room = columns.chart - columns.now - 12;
  const { now } = reading;
  if (!now) {
    write(pen, t.nothingYet, { x: columns.now, y: top, size: 9, width: room, color: inks.faint });
    return;
  }
  write(pen, formatValue(now.value, metric, locale), { x: columns.now, y: top - 3, size: 18, width: room, bold: true });
  const lines = [`${formatMonth(now.period, locale)} · ${goals.planned(formatPlanned(now.planned, metric, locale))}`, sayGap(view, locale)];
  write(pen, lines.join('\n'), { x: columns.now, y: top + 25, size: 8, width: room, color: inks.soft });
}

function drawForecast(pen: Pen, { view: { goal, metric, reading }, locale, top }: Cell): void {
  const t = textOf(messages, locale);
  const { forecast } = reading;
  if (!forecast) return;
  const room = columns.why - columns.forecast - 12;
  write(pen, t.forecastAt(formatMonth(monthOf(goal.due), locale)), {
    x: columns.forecast,
    y: top,
    size: 7.5,
    width: room,
    color: inks.faint,
  });
  write(pen, formatValue(forecast.median, metric, locale), { x: columns.forecast, y: top + 9, size: 13, width: room, bold: true });
  const lines = [formatRange(forecast, metric, locale), `${t.chance} ${formatChance(forecast.probability, locale)}`];
  write(pen, lines.join('\n'), { x: columns.forecast, y: top + 29, size: 7.5, width: room, color: inks.soft });
}

function drawFeet(pen: Pen, { locale, by, now, scoreboard }: Order): void {
  const t = textOf(messages, locale);
  const { start, count } = pen.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pen.switchToPage(page);
    write(pen, t.statusRule, { x: left, y: 551, size: 7, width: 560, height: 10, color: inks.faint });
    write(pen, `${t.made(formatDateTime(now, locale), by)} · ${t.dataUntil} ${scoreboard.watermark}`, {
      x: left,
      y: 561,
      size: 7,
      color: inks.faint,
    });
    write(pen, t.pageOf(page + 1, count), { x: right - 160, y: 561, size: 7, width: 160, height: 9, align: 'right', color: inks.faint });
  }
}
