// A histogram of the facts over time, with a brush and two fields that choose a range.

import { axisBottom } from 'd3-axis';
import { brushX } from 'd3-brush';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { event, select } from 'd3-selection';
import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import { byId, h, svg } from './dom.js';
import { fromDate, isoDay, toDate, dayRange } from './dates.js';
import { passes } from './filters.js';

const MARGIN = { left: 14, right: 14, top: 8, bottom: 20 };
const STEPS = [
  [1, utcDay],
  [7, utcMonday],
  [30.4, utcMonth],
  [365.25, utcYear],
];
const MOST_BARS = 90;

// Most facts lie in a short time, a few far away: these go into the first and the last bar.
function domainOf(facts) {
  const days = facts
    .filter((fact) => fact.days)
    .map((fact) => fact.days[0])
    .sort((a, b) => a - b);
  if (days.length === 0) return null;
  const cut = Math.floor(days.length * 0.04);
  return [days[cut], days[days.length - 1 - cut] + 1];
}

export class Timeline {
  constructor(graph, state) {
    Object.assign(this, { graph, state, days: domainOf(graph.facts) });
    this.root = byId('timeline');
    this.root.hidden = this.days === null;
    if (this.days === null) return;
    this.build();
    new ResizeObserver(() => this.resize()).observe(this.chart);
  }

  build() {
    this.chart = h('div', { class: 'chart' });
    const field = (name, label) => {
      const input = h('input', {
        type: 'date',
        id: `time-${name}`,
        'aria-label': label,
        on: {
          change: () => this.state.set({ [name]: dayRange(input.value)?.[0] ?? null }),
        },
      });
      return input;
    };
    this.from = field('from', 'From day');
    this.to = field('to', 'To day');
    this.root.replaceChildren(
      this.chart,
      h(
        'div',
        { class: 'range' },
        h('label', {}, h('span', {}, 'from'), this.from),
        h('label', {}, h('span', {}, 'to'), this.to),
      ),
    );
    const [first, last] = this.days;
    this.step = STEPS.find(([size]) => (last - first) / size <= MOST_BARS) ?? STEPS[3];
    const interval = this.step[1];
    this.bounds = [interval.floor(toDate(first)), interval.ceil(toDate(last))];
    this.bins = interval.range(...this.bounds);
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.chart;
    if (width === 0) return;
    const inner = [MARGIN.left, MARGIN.top, width - MARGIN.right, height - MARGIN.bottom];
    this.inner = inner;
    this.x = scaleUtc().domain(this.bounds).range([inner[0], inner[2]]);
    this.bars = svg('g');
    const axis = svg('g', { class: 'axis', transform: `translate(0,${inner[3]})` });
    this.brushed = svg('g', { class: 'brush' });
    this.chart.replaceChildren(
      svg(
        'svg',
        { width, height, role: 'img', 'aria-label': 'Facts over time' },
        this.bars,
        axis,
        this.brushed,
      ),
    );
    select(axis).call(
      axisBottom(this.x)
        .ticks(Math.max(2, width / 110))
        .tickSizeOuter(0),
    );
    this.brush = brushX()
      .extent([
        [inner[0], inner[1]],
        [inner[2], inner[3]],
      ])
      .on('end', () => this.chosen());
    select(this.brushed).call(this.brush);
    this.update();
  }

  binOf(day) {
    const date = toDate(day);
    if (date <= this.bins[0]) return 0;
    let [low, high] = [0, this.bins.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.bins[middle] <= date) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  // Counts by bar: [dated, only reported].
  counts() {
    const counts = this.bins.map(() => [0, 0]);
    for (const fact of this.graph.facts) {
      if (fact.days && passes(fact, this.state.choice, 'time'))
        ++counts[this.binOf(fact.days[0])][fact.dated ? 0 : 1];
    }
    return counts;
  }

  update() {
    if (this.days === null) return;
    const { from, to } = this.state.choice;
    this.from.value = from === null ? '' : isoDay(from);
    this.to.value = to === null ? '' : isoDay(to);
    if (!this.x) return;
    const counts = this.counts();
    const y = scaleLinear()
      .domain([0, Math.max(1, ...counts.map(([a, b]) => a + b))])
      .range([0, this.inner[3] - this.inner[1]]);
    this.bars.replaceChildren(...counts.flatMap((pair, i) => this.bar(pair, i, y)));
    this.moving = true;
    select(this.brushed).call(
      this.brush.move,
      from === null && to === null ? null : this.pixels(from, to),
    );
    this.moving = false;
  }

  bar([dated, reported], i, y) {
    const left = this.x(this.bins[i]);
    const right = this.x(this.bins[i + 1] ?? this.bounds[1]);
    const width = Math.max(1, right - left - 1);
    const label = `${isoDay(fromDate(this.bins[i]))}: ${dated} dated, ${reported} by day of report`;
    const bar = (kind, count, below) =>
      count > 0 &&
      svg(
        'rect',
        {
          class: kind,
          x: left,
          width,
          y: this.inner[3] - y(count + below),
          height: Math.max(1, y(count)),
        },
        svg('title', {}, label),
      );
    return [bar('dated', dated, 0), bar('reported', reported, dated)].filter(Boolean);
  }

  pixels(from, to) {
    const clamp = (value) => Math.min(this.inner[2], Math.max(this.inner[0], value));
    const left = from === null ? this.inner[0] : clamp(this.x(toDate(from)));
    const right = to === null ? this.inner[2] : clamp(this.x(toDate(to + 1)));
    return [left, Math.max(right, left + 1)];
  }

  // An edge of the brush at the edge of the picture is no limit.
  chosen() {
    if (this.moving || !event.sourceEvent) return;
    if (!event.selection) {
      this.state.set({ from: null, to: null });
      return;
    }
    const [left, right] = event.selection;
    this.state.set({
      from: left <= this.inner[0] + 1 ? null : fromDate(this.x.invert(left)),
      to: right >= this.inner[2] - 1 ? null : fromDate(this.x.invert(right)),
    });
  }
}
