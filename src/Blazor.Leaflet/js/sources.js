/**
 * GeoJSON by address, fetched once however many layers show it. Kept per page: the files are immutable, and a map that
 * comes back after navigation should not fetch them again.
 */
const fetched = new Map();

/**
 * @param {{url?: string|null, data?: string|null}} source
 * @returns {Promise<{features: object[]}>} a feature collection, also when the source is a single feature or geometry
 */
export function loadGeoJson({ url, data }) {
  if (data) return Promise.resolve(asCollection(JSON.parse(data)));
  if (!url) return Promise.resolve({ features: [] });
  const address = new URL(url, document.baseURI).href;
  if (!fetched.has(address)) {
    const loading = getOk(address).then((answer) => answer.json()).then(asCollection);
    // A failure must not stay: the next layer that asks tries again.
    loading.catch(() => fetched.delete(address));
    fetched.set(address, loading);
  }
  return fetched.get(address);
}

/** @returns {Promise<ArrayBuffer>} */
export function loadBytes(url) {
  return getOk(new URL(url, document.baseURI).href).then((answer) => answer.arrayBuffer());
}

async function getOk(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer;
}

function asCollection(json) {
  if (Array.isArray(json.features)) return json;
  return { features: [json.type === 'Feature' ? json : { type: 'Feature', properties: {}, geometry: json }] };
}
