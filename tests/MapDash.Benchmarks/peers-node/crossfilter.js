// The peer in Node: reads columns from a folder, then a line of JSON for each question, and answers with one.
'use strict';
const fs = require('fs');
const path = require('path');
const crossfilter = require('crossfilter2');

const folder = process.argv[2];
const column = name => { const bytes = fs.readFileSync(path.join(folder, name)); return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4); };
const single = ['start', 'end', 'undated', 'kind', 'status', 'prec'];
const listed = ['actor', 'source', 'prov', 'within', 'drawn'];
const columns = Object.fromEntries(single.map(name => [name, column(name)]));
const lists = Object.fromEntries(listed.map(name => {
  const from = column(`${name}.from`), values = column(`${name}.values`);
  return [name, Array.from({ length: from.length - 1 }, (_, at) => Array.from(values.subarray(from[at], from[at + 1])))];
}));

const filter = crossfilter(Array.from({ length: columns.start.length }, (_, at) => at));
const dimensions = {
  rank: filter.dimension(at => at),
  start: filter.dimension(at => columns.start[at]),
  end: filter.dimension(at => columns.end[at]),
};
const groups = { undated: filter.dimension(at => columns.undated[at]).group() };
for (const name of ['kind', 'status', 'prec']) {
  dimensions[name] = filter.dimension(at => columns[name][at]);
  groups[name] = dimensions[name].group();
}
for (const name of listed) {
  dimensions[name] = filter.dimension(at => lists[name][at], true);
  if (name !== 'within' && name !== 'drawn') groups[name] = dimensions[name].group();
}
const all = filter.groupAll();

// Only what differs from the question before is filtered anew.
let before = {};
function set(query) {
  const days = JSON.stringify([query.from, query.to, query.certain]);
  if (days !== before.days) {
    const [start, end] = query.certain ? [[query.from, Infinity], [-Infinity, query.to + 1]] : [[-Infinity, query.to + 1], [query.from, Infinity]];
    dimensions.start.filterRange(start);
    dimensions.end.filterRange(end);
  }
  const now = { days };
  for (const name of ['kind', 'status', 'prec', 'actor', 'source', 'within', 'drawn']) {
    const chosen = query[name];
    now[name] = JSON.stringify(chosen);
    if (now[name] === before[name]) continue;
    if (!chosen || (chosen.length === 0 && name !== 'drawn')) dimensions[name].filterAll();
    else { const wanted = new Set(chosen); dimensions[name].filterFunction(value => wanted.has(value)); }
  }
  before = now;
}

function read() {
  const answer = { total: all.value(), page: dimensions.rank.bottom(50) };
  for (const name of Object.keys(groups)) answer[name] = groups[name].all();
  return answer;
}

require('readline').createInterface({ input: process.stdin }).on('line', line => {
  const { what, queries } = JSON.parse(line);
  if (what === 'time') {
    const times = queries.map(query => { const begin = performance.now(); set(query); read(); return (performance.now() - begin) * 1000; });
    console.log(JSON.stringify(times));
    return;
  }
  set(queries[0]);
  const { total, page, undated, ...rest } = read();
  const pairs = Object.fromEntries(Object.entries(rest).map(([name, rows]) => [name, rows.map(row => [row.key, row.value])]));
  console.log(JSON.stringify({ total, page, undated: (undated.find(row => row.key === 1) || { value: 0 }).value, ...pairs }));
});
console.log('ready');
