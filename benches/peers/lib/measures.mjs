// What is made of results and times: nDCG and recall at ten, and percentiles.

const DEPTH = 10;

// Linear gains over the best there could be, as trec_eval and BEIR have it. `grades` maps a document to its grade.
export function ndcg(found, grades) {
  const best = gain([...grades.values()].sort((a, b) => b - a));
  return gain(found.map((id) => grades.get(id) ?? 0)) / best;
}

export function recall(found, grades) {
  const relevant = [...grades.values()].filter((grade) => grade > 0).length;
  return found.slice(0, DEPTH).filter((id) => grades.get(id) > 0).length / relevant;
}

function gain(grades) {
  return grades.slice(0, DEPTH).reduce((sum, grade, n) => sum + grade / Math.log2(n + 2), 0);
}

export function mean(values) {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}

export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length ? sorted[Math.round((sorted.length - 1) * share)] : null;
}

export function times(ms) {
  return { count: ms.length, p50: percentile(ms, 0.5), p95: percentile(ms, 0.95), mean: mean(ms) };
}
