import { MapHandle } from './map-handle.js';

/**
 * The one way in: .NET imports this module once and calls this once per map.
 * @param {HTMLElement} element the map's div
 * @param {object} options see LeafletMap.Describe; with `view` and `layers`
 * @param {{invokeMethodAsync: Function}|null} dotnet MapCallbacks, or null on a page without .NET
 * @returns {MapHandle} every further call goes to this handle
 */
export function create(element, options, dotnet) {
  return new MapHandle(element, options, dotnet);
}
